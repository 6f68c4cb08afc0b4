"""What the start page says about an assessment: plain figures from its snapshot."""

from __future__ import annotations

from dataclasses import dataclass

from customs_assessor.answers.item import UNANSWERED, ItemKey
from customs_assessor.snapshot import BETWEEN_PLACES, Item, Snapshot
from customs_assessor.ui.widgets.interval import GAP, Interval

SILENT = "note"
"""Kind of a question that nobody answers."""


@dataclass(frozen=True)
class Figures:
    """Figures of one assessment.

    Args:
        answered, applicable: items.
        gap: the overall gap with its bounds.
        band: letter or ''.
        disputes: items with heads that differ.
        disputed_item: the first of them.
        next_item: the first unanswered question in the form's order that somebody can answer, None when there is none.
        next_code: its code and what the instance of a repeat is called in which it stands, '' when it has no code.
    """

    answered: int
    applicable: int
    gap: Interval
    band: str
    disputes: int
    disputed_item: ItemKey | None
    next_item: ItemKey | None
    next_code: str

    @property
    def share(self) -> float:
        """Answered share, 0 to 1."""
        return self.answered / self.applicable if self.applicable else 0.0


def figures(snapshot: Snapshot, language: str) -> Figures:
    """Return the figures of a snapshot, instances named in a language."""
    overall = snapshot.scores.overall
    asked = [
        item for item in snapshot.items if item.relevant and item.in_scope and item.question.kind != SILENT
    ]
    following = next((item for item in asked if item.state == UNANSWERED and not item.readonly), None)
    disputed = [item for item in asked if any(state.disputed for state in item.fields.values())]
    return Figures(
        answered=snapshot.scores.answered,
        applicable=snapshot.scores.applicable,
        gap=Interval(overall.gap_low, overall.gap, overall.gap_high, GAP),
        band=overall.band,
        disputes=len(disputed),
        disputed_item=disputed[0].key if disputed else None,
        next_item=following.key if following else None,
        next_code=_code(snapshot, following, language) if following else "",
    )


def _code(snapshot: Snapshot, item: Item, language: str) -> str:
    place = snapshot.places(language).get(item.key.instance or "", "")
    return BETWEEN_PLACES.join(part for part in (item.code, place) if part) if item.code else ""
