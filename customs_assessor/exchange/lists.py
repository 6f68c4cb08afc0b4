"""The hidden sheet of lists: what drop-downs offer, with each text's choice, level and state beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from openpyxl.worksheet.worksheet import Worksheet

from customs_assessor.answers.item import DONT_KNOW, NOT_APPLICABLE
from customs_assessor.exchange.layout import LISTS_SHEET
from customs_assessor.exchange.style import plain, put

STATE_LETTERS = {NOT_APPLICABLE: "N", DONT_KNOW: "D"}
NONE = "-"
"""Stands in cells without a level or state: a formula reads an empty cell as 0."""


@dataclass(frozen=True)
class Entry:
    """One text on offer: choice name, level and state."""

    text: str
    name: str
    level: Fraction | None = None
    state: str = ""


@dataclass(frozen=True)
class Range:
    """Rows of one list."""

    first: int
    last: int

    def column(self, letter: str) -> str:
        """Return the absolute reference of one of the list's columns."""
        return f"{LISTS_SHEET}!${letter}${self.first}:${letter}${self.last}"

    @property
    def texts(self) -> str:
        """Texts on offer."""
        return self.column("A")

    @property
    def levels(self) -> str:
        """Levels, or a numeric item's thresholds."""
        return self.column("C")

    @property
    def states(self) -> str:
        """Letters of states."""
        return self.column("D")


class ListSheet:
    """Writes lists, equal ones once."""

    def __init__(self, sheet: Worksheet) -> None:
        self._sheet = sheet
        self._next = 2
        self._ranges: dict[tuple[Entry, ...], Range] = {}
        for column, name in enumerate(("text", "name", "level", "state"), start=1):
            put(sheet, 1, column, name)

    def add(self, entries: Sequence[Entry]) -> Range:
        """Return the rows of a list, written on first use; it has one entry or more."""
        key = tuple(entries)
        if key not in self._ranges:
            self._ranges[key] = Range(self._next, self._next + len(key) - 1)
            for row, entry in enumerate(key, start=self._next):
                put(self._sheet, row, 1, entry.text)
                put(self._sheet, row, 2, entry.name)
                put(self._sheet, row, 3, NONE if entry.level is None else plain(entry.level))
                put(self._sheet, row, 4, STATE_LETTERS.get(entry.state, NONE))
            self._next += len(key)
        return self._ranges[key]
