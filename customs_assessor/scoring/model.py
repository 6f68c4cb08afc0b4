"""What scoring takes and gives: frozen values, exact numbers (Fraction); percent as 0 to 100."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from customs_assessor.answers.item import ANSWERED


@dataclass(frozen=True)
class View:
    """One head of an answer: a level, or a state without one (``not_applicable``, ``dont_know``, ``unanswered``)."""

    level: Fraction | None
    state: str = ANSWERED


@dataclass(frozen=True)
class ItemInput:
    """One item, or one instance of an item in a repeat.

    Args:
        item: name; instance: UUID or None.
        weight: > 0 (already w / n for one of n instances); target in (0, top].
        views: heads of the answer; () unanswered, different ones disputed.
        practice: heads of the practice question of a law/practice pair; None where there is no pair.
        relevant, in_scope: skip logic and scope.
        target_disputed: the higher head counts and the item is flagged.
    """

    item: str
    instance: str | None
    domain: str
    weight: Fraction
    target: Fraction
    top: Fraction
    views: tuple[View, ...] = ()
    practice: tuple[View, ...] | None = None
    critical_minimum: Fraction | None = None
    relevant: bool = True
    in_scope: bool = True
    target_disputed: bool = False


@dataclass(frozen=True)
class DomainInput:
    """A domain and its weight (> 0)."""

    name: str
    weight: Fraction = Fraction(1)


@dataclass(frozen=True)
class Value:
    """A domain's or the overall result, 0 to 100; None where there is none; band '' for none."""

    gap: Fraction | None
    gap_low: Fraction | None
    gap_high: Fraction | None
    maturity: Fraction | None
    maturity_low: Fraction | None
    maturity_high: Fraction | None
    coverage: Fraction | None
    band: str = ""


@dataclass(frozen=True)
class ItemScore:
    """An item's result; ``flags``: ``law_only``, ``practice_only``, ``target_disputed``, ``critical``, ``critical_failed``, ``critical_open``."""

    item: str
    instance: str | None
    domain: str
    state: str
    level: Fraction | None
    low: Fraction | None
    high: Fraction | None
    target: Fraction
    top: Fraction
    weight: Fraction
    gap: Fraction | None
    points: Fraction | None
    flags: tuple[str, ...] = ()


@dataclass(frozen=True)
class DomainScore:
    """A domain's result; answered and applicable count items; target_level is 100 x sum(w t) / sum(w L) of answered items or None."""

    name: str
    weight: Fraction
    value: Value
    critical_failed: tuple[str, ...]
    critical_open: tuple[str, ...]
    answered: int
    applicable: int
    target_level: Fraction | None


@dataclass(frozen=True)
class Scores:
    """All results; domains without an applicable item are left out; ``priorities`` are items with points > 0, first the most urgent."""

    overall: Value
    domains: tuple[DomainScore, ...]
    items: tuple[ItemScore, ...]
    priorities: tuple[ItemScore, ...]
    answered: int
    applicable: int
    target_level: Fraction | None
