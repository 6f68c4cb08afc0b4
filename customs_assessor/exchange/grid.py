"""The grid of a domain sheet: its rows and columns, and what a sheet is written from."""

from __future__ import annotations

from dataclasses import dataclass

from openpyxl.utils import get_column_letter

from customs_assessor.exchange import formulas
from customs_assessor.exchange.filled import Filled, Words
from customs_assessor.exchange.layout import (
    CODE,
    COMMENT,
    EVIDENCE,
    ID,
    LEVEL,
    QUESTION,
    REASON,
    SHOWN,
    STANDARD,
    STATE,
    TARGET,
    VIEWS,
)
from customs_assessor.exchange.lists import ListSheet, Range
from customs_assessor.exchange.machine import FilledItem
from customs_assessor.exchange.style import Look
from customs_assessor.snapshot import Item, Snapshot

TITLE_ROW, ID_ROW, HEAD_ROW, FIRST_ROW = 1, 2, 3, 4
COLUMNS = (ID, *SHOWN)
WIDTHS = {
    ID: 4,
    CODE: 7,
    QUESTION: 44,
    LEVEL: 30,
    STATE: 16,
    REASON: 28,
    TARGET: 10,
    COMMENT: 48,
    EVIDENCE: 32,
    VIEWS: 30,
    STANDARD: 16,
}
HELPER_START = len(COLUMNS) + 1


def letter(column: str) -> str:
    """Return the letter of a shown column or a helper."""
    if column in COLUMNS:
        return get_column_letter(COLUMNS.index(column) + 1)
    return get_column_letter(HELPER_START + formulas.HELPERS.index(column))


@dataclass(frozen=True)
class Part:
    """One sheet to be: a domain's (or ``''``: questions of no domain) name and title, its items with what fills them.

    Args:
        marks_name: name of the sheet on which several choices are marked, '' where no item has any.
    """

    domain: str
    title: str
    sheet_name: str
    items: tuple[tuple[Item, FilledItem], ...]
    marks_name: str = ""

    @property
    def last_row(self) -> int:
        """Row of the last item."""
        return FIRST_ROW + max(len(self.items), 1) - 1

    def column(self, name: str) -> str:
        """Return the reference, from another sheet, of a column's cells."""
        quoted = self.sheet_name.replace("'", "''")
        return f"'{quoted}'!{self.own_column(name)}"

    def own_column(self, name: str) -> str:
        """Return the reference of a column's cells within the sheet."""
        return f"${letter(name)}${FIRST_ROW}:${letter(name)}${self.last_row}"


@dataclass(frozen=True)
class Desk:
    """What every domain sheet is written with."""

    snapshot: Snapshot
    start: Filled
    words: Words
    look: Look
    lists: ListSheet
    states: Range
    foot: str


def is_note(item: Item) -> bool:
    """Whether an item only shows a text: nobody answers it."""
    return item.question.kind == "note"
