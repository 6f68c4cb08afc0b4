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
    ROWS_SHEET,
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
class RowBlock:
    """The rows, on the hidden sheet of rows, of a domain's questions in repeats.

    Args:
        first, last: rows; end: last row of the whole sheet.
        items: those of instances that are there, with what people see of the instance.
        criticals: first and last row of each question that may fail its domain.
    """

    first: int
    last: int
    end: int
    items: tuple[tuple[Item, str], ...] = ()
    criticals: tuple[tuple[int, int], ...] = ()

    def column(self, name: str) -> str:
        """Return the reference of a column's cells of the block."""
        return _rows_column(name, self.first, self.last)

    def whole(self, name: str) -> str:
        """Return the reference of a column's cells on the whole sheet, in which rows are found by their ids."""
        return _rows_column(name, 1, self.end)


def _rows_column(name: str, first: int, last: int) -> str:
    return f"{ROWS_SHEET}!${letter(name)}${first}:${letter(name)}${last}"


@dataclass(frozen=True)
class Part:
    """One sheet to be: a domain's (or ``''``: questions of no domain) name and title, its items with what fills them.

    Args:
        sheet_name: '' for a domain whose questions all lie in repeats.
        marks_name: name of the sheet on which several choices are marked, '' where no item has any.
        rows: its questions in repeats, None for none.
    """

    domain: str
    title: str
    sheet_name: str
    items: tuple[tuple[Item, FilledItem], ...]
    marks_name: str = ""
    rows: RowBlock | None = None

    @property
    def last_row(self) -> int:
        """Row of the last item."""
        return FIRST_ROW + max(len(self.items), 1) - 1

    def column(self, name: str) -> str:
        """Return the reference, from another sheet, of a column's cells."""
        quoted = self.sheet_name.replace("'", "''")
        return f"'{quoted}'!{self.own_column(name)}"

    def columns(self, name: str) -> str:
        """Return the references, from another sheet, of a column's cells, those of questions in repeats too."""
        own = [self.column(name)] if self.items else []
        return ",".join([*own, *([self.rows.column(name)] if self.rows else [])])

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
