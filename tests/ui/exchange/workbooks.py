"""Workbooks as somebody fills them in: cells found by their ids, everything else left alone."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from openpyxl import load_workbook

from customs_assessor.exchange.filled import Filled
from customs_assessor.exchange.layout import FILLED_IN_BY, ID, VALUE
from customs_assessor.exchange.writer import ExportOptions, write_workbook
from customs_assessor.snapshot import Snapshot

Cells = Mapping[tuple[str, str], object]
"""What stands in a cell by (item, column id), such as ``("prearrival", LEVEL)``."""
BLANK = Filled.NOTHING


def fill_in(file: Path, cells: Cells, name: str) -> None:
    """Write cells into a workbook and save it in somebody's name."""
    book = load_workbook(file)
    for sheet in book.worksheets:
        head = next((row for row in sheet.iter_rows() if any(cell.value == ID for cell in row)), None)
        if head is not None:
            columns = {cell.value: cell.column for cell in head if cell.value}
            for row in range(head[0].row + 1, sheet.max_row + 1):
                subject = sheet.cell(row, columns[ID]).value
                for (item, column), value in cells.items():
                    if subject == f"item/{item}" and column in columns:
                        sheet.cell(row, columns[column]).value = value
        place = {
            cell.value: cell
            for row in sheet.iter_rows()
            for cell in row
            if cell.value in (FILLED_IN_BY, VALUE)
        }
        if len(place) == 2:
            sheet.cell(place[FILLED_IN_BY].row, place[VALUE].column).value = name
    book.save(file)


def filled(
    snapshot: Snapshot,
    file: Path,
    cells: Cells,
    name: str = "Consultant B",
    start: Filled = Filled.HEADS,
) -> Path:
    """Export a workbook of a snapshot, fill it in, and return its file."""
    write_workbook(snapshot, file, ExportOptions(starting_from=start, made=datetime(2026, 11, 20, 8, 0)))
    fill_in(file, cells, name)
    return file
