"""What the heads of one item's answers come to: a state, a point level, and the lowest and highest level they allow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from customs_assessor.answers.item import (
    ANSWERED,
    DISPUTED,
    DONT_KNOW,
    NOT_APPLICABLE,
    NOT_RELEVANT,
    OUT_OF_SCOPE,
    UNANSWERED,
)
from customs_assessor.scoring.model import ItemInput, View

ZERO = Fraction(0)


@dataclass(frozen=True)
class Reading:
    """A state with its level (None without one) and bounds; ``flags`` tells what a reader must know of it."""

    state: str
    level: Fraction | None
    low: Fraction
    high: Fraction
    flags: tuple[str, ...] = ()

    @property
    def applicable(self) -> bool:
        """Whether it enters sums: not applicable, not relevant and out of scope leave them."""
        return self.state in (ANSWERED, DONT_KNOW, UNANSWERED, DISPUTED)


def lower_median(levels: Sequence[Fraction]) -> Fraction:
    """Return the median of one or more levels, the lower of the two middle ones for an even count."""
    return sorted(levels)[(len(levels) - 1) // 2]


def read_question(views: Sequence[View], top: Fraction) -> Reading:
    """Return what the heads of one question come to; several views are a dispute.

    A disputed one stands at its lower median; a head without a level counts as unanswered (0 to top).
    """
    if not views:
        return Reading(UNANSWERED, None, ZERO, top)
    if len(views) == 1:
        (view,) = views
        if view.level is None:
            return Reading(view.state, None, ZERO, top)
        return Reading(ANSWERED, view.level, view.level, view.level)
    levels = [view.level for view in views if view.level is not None]
    return Reading(
        DISPUTED,
        lower_median(levels) if levels else None,
        min(ZERO if view.level is None else view.level for view in views),
        max(top if view.level is None else view.level for view in views),
    )


def read_pair(law: Reading, practice: Reading, top: Fraction) -> Reading:
    """Return what law and practice come to together: the lower level counts.

    With one level alone that one counts and ``law_only`` or ``practice_only`` is flagged.
    """
    disputed = DISPUTED in (law.state, practice.state)
    if law.level is not None and practice.level is not None:
        both = min(law.level, practice.level), min(law.low, practice.low), min(law.high, practice.high)
        return Reading(DISPUTED if disputed else ANSWERED, *both)
    if law.level is not None or practice.level is not None:
        one, other, flag = (
            (law, practice, "law_only") if law.level is not None else (practice, law, "practice_only")
        )
        low, high = one.low, one.high
        if other.state == DISPUTED:
            low, high = min(low, other.low), min(high, other.high)
        return Reading(DISPUTED if disputed else ANSWERED, one.level, low, high, (flag,))
    states = (law.state, practice.state)
    if disputed:
        state = DISPUTED
    elif states == (NOT_APPLICABLE, NOT_APPLICABLE):
        state = NOT_APPLICABLE
    else:
        state = DONT_KNOW if DONT_KNOW in states else UNANSWERED
    return Reading(state, None, ZERO, top)


def read_item(item: ItemInput) -> Reading:
    """Return what an item comes to, its scope and relevance first."""
    if not item.in_scope:
        return Reading(OUT_OF_SCOPE, None, ZERO, item.top)
    if not item.relevant:
        return Reading(NOT_RELEVANT, None, ZERO, item.top)
    law = read_question(item.views, item.top)
    if item.practice is None:
        return law
    return read_pair(law, read_question(item.practice, item.top), item.top)
