"""The level that an answer stands for: of a choice its ``level`` column, of a number its thresholds."""

from __future__ import annotations

from fractions import Fraction

from customs_assessor.answers.item import ANSWERED, UNANSWERED
from customs_assessor.forms.model import Form, ScoredItem
from customs_assessor.forms.tables import to_fraction


def scored_item(form: Form, name: str) -> ScoredItem | None:
    """Return the scoring row that a question belongs to (as item or as practice), None when it is not scored."""
    for item in form.scoring.items:
        if name in (item.item, item.practice):
            return item
    return None


def level_of(form: Form, name: str, value: str) -> tuple[Fraction | None, str]:
    """Return (level, state) of a scored question's value.

    Args:
        form: the form.
        name: the question, an item or the practice of a pair.
        value: ODK text: a choice's name or a number; '' for none.

    Returns:
        The level with ``answered``; (None, ``not_applicable`` or ``dont_know``) for a choice of such a state;
        (None, ``unanswered``) for no value, one that the list lacks, or a question that is not scored.
    """
    item = scored_item(form, name)
    if item is None or not value:
        return None, UNANSWERED
    if item.thresholds:
        number = to_fraction(value)
        return (None, UNANSWERED) if number is None else (threshold_level(item, number), ANSWERED)
    for choice in form.choices.get(form.question(name).choices, ()):
        if choice.name == value:
            if choice.state:
                return None, choice.state
            return choice.level, ANSWERED if choice.level is not None else UNANSWERED
    return None, UNANSWERED


def threshold_level(item: ScoredItem, number: Fraction) -> Fraction:
    """Return the highest k whose threshold a number reaches (``higher``: at least, ``lower``: at most), 0 for none."""
    if item.better == "lower":
        reached = [place for place, step in enumerate(item.thresholds, start=1) if number <= step]
    else:
        reached = [place for place, step in enumerate(item.thresholds, start=1) if number >= step]
    return Fraction(max(reached, default=0))


def state_choice(form: Form, name: str, state: str) -> str:
    """Return the choice of a question's list that stands for a state, '' when the list has none.

    It is what ``${item}`` gives while the item has that state (``not_applicable``, ``dont_know``) from outside the form.
    """
    listed = form.choices.get(form.question(name).choices, ())
    return next((choice.name for choice in listed if choice.state == state), "")
