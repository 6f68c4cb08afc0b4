"""What the page of scores shows: plain rows taken from a snapshot, in one language."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from customs_assessor.answers.item import DISPUTED, ItemKey
from customs_assessor.forms.marks import plain
from customs_assessor.forms.model import in_language
from customs_assessor.scoring.model import DomainScore, ItemScore, Value
from customs_assessor.snapshot import BETWEEN_PLACES, Item, Snapshot

FAILED, OPEN = "critical_failed", "critical_open"
MARKS = (FAILED, OPEN, DISPUTED)
"""Marks of a domain in the order in which they stand."""
WORTH_ROWS = 10
"""How many of the items worth most are listed."""


@dataclass(frozen=True)
class DomainRow:
    """A row of the table of domains; ``key`` is its first question that is asked, ``marks`` are of ``MARKS``."""

    name: str
    code: str
    short: str
    value: Value
    target: Fraction | None
    marks: tuple[str, ...]
    key: ItemKey | None


@dataclass(frozen=True)
class WorthRow:
    """An item whose gap costs points.

    Args:
        place: what the instance of a repeat is called in which it stands, '' outside.
        share: its part of the largest points. mark: of ``MARKS`` or ''.
    """

    key: ItemKey
    code: str
    place: str
    text: str
    level: Fraction
    target: Fraction
    top: Fraction
    points: Fraction
    share: float
    mark: str

    @property
    def question(self) -> str:
        """The question with its place before it."""
        return BETWEEN_PLACES.join(part for part in (self.place, self.text) if part)


@dataclass(frozen=True)
class ScoresView:
    """All that the page shows.

    Args:
        overall: gap, maturity, coverage, bounds and band.
        target: maturity at which every answered item would be at its target, or None.
        answered, applicable: counts of items.
        failed, opened: per domain with critical items that failed or are open: its code and how many.
        domains: rows in the form's order.
        worth: rows, the item worth most first.
    """

    overall: Value
    target: Fraction | None
    answered: int
    applicable: int
    failed: tuple[tuple[str, int], ...]
    opened: tuple[tuple[str, int], ...]
    domains: tuple[DomainRow, ...]
    worth: tuple[WorthRow, ...]


def read_scores(snapshot: Snapshot, language: str) -> ScoresView:
    """Return what the page shows of a snapshot, names in a language."""
    scores = snapshot.scores
    domains = tuple(_domain_row(snapshot, score, language) for score in scores.domains)
    codes = {row.name: row.code for row in domains}
    first = scores.priorities[:WORTH_ROWS]
    most = first[0].points if first else None
    by_key = {item.key: item for item in snapshot.items}
    places = snapshot.places(language)
    return ScoresView(
        overall=scores.overall,
        target=scores.target_level,
        answered=scores.answered,
        applicable=scores.applicable,
        failed=tuple((codes[d.name], len(d.critical_failed)) for d in scores.domains if d.critical_failed),
        opened=tuple((codes[d.name], len(d.critical_open)) for d in scores.domains if d.critical_open),
        domains=domains,
        worth=tuple(
            _worth_row(
                entry,
                by_key[ItemKey(entry.item, entry.instance)],
                places.get(entry.instance or "", ""),
                most or Fraction(1),
                language,
            )
            for entry in first
        ),
    )


def _domain_row(snapshot: Snapshot, score: DomainScore, language: str) -> DomainRow:
    domain = next(each for each in snapshot.form.scoring.domains if each.name == score.name)
    items = [item for item in snapshot.items if item.domain == score.name and item.relevant and item.in_scope]
    marks = {
        FAILED: bool(score.critical_failed),
        OPEN: bool(score.critical_open),
        DISPUTED: any(item.state == DISPUTED or item.field("target").disputed for item in items),
    }
    return DomainRow(
        name=score.name,
        code=domain.code,
        short=in_language(domain.short, language) or in_language(domain.label, language),
        value=score.value,
        target=score.target_level,
        marks=tuple(mark for mark in MARKS if marks[mark]),
        key=items[0].key if items else None,
    )


def _worth_row(score: ItemScore, item: Item, place: str, most: Fraction, language: str) -> WorthRow:
    points, level = score.points or Fraction(0), score.level
    return WorthRow(
        key=item.key,
        code=item.code,
        place=place,
        text=plain(in_language(item.question.label, language)),
        level=level if level is not None else Fraction(0),
        target=score.target,
        top=score.top,
        points=points,
        share=float(points / most),
        mark=next((mark for mark in (FAILED, OPEN) if mark in score.flags), ""),
    )
