"""The sheets of a form as JSON, by which an installed form can be written as .xlsx again."""

from __future__ import annotations

from typing import Any

from customs_assessor.forms.sheets import Row, Sheet, Sheets


def sheets_to_json(sheets: Sheets) -> Any:
    """Return sheets as plain JSON values."""
    return [
        [sheet.name, list(sheet.header), [[row.number, dict(row.cells)] for row in sheet.rows]]
        for sheet in sheets.by_name.values()
    ]


def sheets_from_json(document: Any) -> Sheets:
    """Return sheets from what :func:`sheets_to_json` gave."""
    return Sheets(
        {
            name: Sheet(name, tuple(header), tuple(Row(number, cells) for number, cells in rows))
            for name, header, rows in document
        }
    )
