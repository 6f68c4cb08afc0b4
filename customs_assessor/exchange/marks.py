"""Marks: an answer of several choices as one cell a choice, and the cells as one answer. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from customs_assessor.exchange.layout import MARK, RANK, SEVERAL, choice_column

MOST_MARKS = 60
"""More choices than these have no column each: their texts are typed into one cell."""
_YES = frozenset({MARK, "×", "✓", "✔", "☒", "☑", "1", "true", "yes", "oui", "sí", "si", "예"})
_NO = frozenset({"", "0", "-", "–", "☐", "false", "no", "non", "아니요"})


@dataclass(frozen=True)
class Marked:
    """What marks come to: the raw answer, and the columns whose mark cannot be read."""

    value: str
    bad: tuple[str, ...] = ()


def has_marks(kind: str, choices: Sequence[object]) -> bool:
    """Whether a question of a kind has a cell for each of its choices."""
    return kind in SEVERAL and 0 < len(choices) <= MOST_MARKS


def marks_of(kind: str, value: str, choices: Sequence[str]) -> dict[str, str]:
    """Return what the cells of all choices hold for a raw answer, by column id."""
    chosen = {name: place for place, name in enumerate(value.split(), start=1)}
    return {
        choice_column(name): "" if name not in chosen else str(chosen[name]) if kind == RANK else MARK
        for name in choices
    }


def answer_of(kind: str, choices: Sequence[str], cells: Mapping[str, str]) -> Marked:
    """Return the raw answer of marks: names in the form's order, or by their numbers for a rank.

    Args:
        choices: names in the form's order. cells: text by column id.
    """
    held = {name: cells.get(choice_column(name), "").strip() for name in choices}
    if kind == RANK:
        return _ranked(held)
    folded = {name: text.casefold() for name, text in held.items()}
    bad = tuple(choice_column(name) for name, text in folded.items() if text not in _YES | _NO)
    return Marked(" ".join(name for name, text in folded.items() if text in _YES), bad)


def _ranked(held: Mapping[str, str]) -> Marked:
    given = {name: text for name, text in held.items() if text not in ("", "-", "–")}
    places = {
        name: int(text)
        for name, text in given.items()
        if text.isascii() and text.isdigit() and len(text) < 4 and 1 <= int(text) <= len(held)
    }
    counted = list(places.values())
    bad = tuple(
        choice_column(name) for name in given if name not in places or counted.count(places[name]) > 1
    )
    return Marked(" ".join(sorted(places, key=lambda name: places[name])), bad)
