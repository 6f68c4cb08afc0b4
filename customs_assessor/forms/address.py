"""The address of a problem's cell, as a spreadsheet takes it: ``survey!F14``."""

from __future__ import annotations

from customs_assessor.errors import Problem
from customs_assessor.forms.sheets import Sheets


def cell_address(problem: Problem, sheets: Sheets) -> str:
    """Return the address of a problem's cell: of its row where the column is none of the sheet, '' where it has no sheet."""
    if not problem.sheet:
        return ""
    name = problem.sheet
    title = name if name.isidentifier() and name.isascii() else "'" + name.replace("'", "''") + "'"
    column = sheets.sheet(problem.sheet).places.get(problem.column)
    row = max(problem.row, 1)
    return f"{title}!{_letters(column)}{row}" if column else f"{title}!{row}:{row}"


def _letters(column: int) -> str:
    """Return a column's letters: A to Z, AA, AB and so on."""
    letters = ""
    while column:
        column, last = divmod(column - 1, 26)
        letters = chr(ord("A") + last) + letters
    return letters
