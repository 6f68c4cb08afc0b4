"""Which actions close gaps, and by how many points: the report's 'what to do first' and recommendations."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from customs_assessor.forms.model import Action
from customs_assessor.scoring.model import ItemScore
from customs_assessor.snapshot import Snapshot

QUICK_EFFORT, QUICK_MONTHS = 2, 3
"""At most this effort and this many months make a quick win."""


@dataclass(frozen=True)
class Closed:
    """An item, or an instance of one, that an action lifts to a level, and the points that this takes off the overall gap."""

    score: ItemScore
    level: Fraction
    points: Fraction


@dataclass(frozen=True)
class Benefit:
    """An action with what it closes, the most first; its points are their sum."""

    action: Action
    closes: tuple[Closed, ...]

    @property
    def points(self) -> Fraction:
        """What the action alone takes off the overall gap."""
        return sum((each.points for each in self.closes), Fraction(0))

    @property
    def quick(self) -> bool:
        """Whether it is a quick win."""
        return self.action.effort <= QUICK_EFFORT and self.action.months <= QUICK_MONTHS


def benefits(snapshot: Snapshot) -> tuple[Benefit, ...]:
    """Return the actions that take points off, most points first, then least effort, then the form's order.

    An item's points fall in proportion to the steps that an action climbs between its level and its target.
    """
    scores: dict[str, list[ItemScore]] = {}
    for score in snapshot.scores.priorities:
        scores.setdefault(score.item, []).append(score)
    found = []
    for action in snapshot.form.scoring.actions:
        closed = [
            one
            for closing in snapshot.form.scoring.closings
            if closing.action == action.name
            for score in scores.get(closing.item, ())
            for one in _closed(score, closing.to_level)
        ]
        if closed:
            found.append(Benefit(action, tuple(sorted(closed, key=lambda one: -one.points))))
    return tuple(sorted(found, key=lambda benefit: (-benefit.points, benefit.action.effort)))


def _closed(score: ItemScore, to_level: Fraction | None) -> tuple[Closed, ...]:
    if score.level is None or not score.gap or score.points is None:
        return ()
    reached = min(score.target, score.target if to_level is None else to_level)
    climbed = reached - score.level
    return (Closed(score, reached, score.points * climbed / score.gap),) if climbed > 0 else ()
