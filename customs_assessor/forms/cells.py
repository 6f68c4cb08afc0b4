"""Rows, sheets and all sheets of a questionnaire with the files that they name, as read."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import rfc8785

from customs_assessor.errors import Problem

XLSFORM_SHEETS = ("survey", "choices", "settings", "external_choices", "osm", "entities")
"""Sheets that the XLSForm standard defines; their names are read in any case."""
OUR_SHEETS = ("domains", "scoring", "actions", "closes", "modules", "courses", "indicators", "lineage")
"""Sheets of the scoring model; their names are exact."""


@dataclass(frozen=True)
class Row:
    """One row: the sheet's own number (the header is row 1) and its filled cells by header, trimmed."""

    number: int
    cells: Mapping[str, str]

    def get(self, header: str) -> str:
        """Return the text of a cell, '' when it is empty or there is no such column."""
        return self.cells.get(header, "")


@dataclass(frozen=True)
class Sheet:
    """One sheet: its header cells in order ('' left out) and its rows that hold something.

    Args:
        name: of the sheet.
        header: of its columns.
        rows: below the header.
        places: number of the column (A is 1) by header, as the file has it; it makes no difference between sheets.
        remarks: what is wrong with its cells as the file has them; neither does that.
    """

    name: str
    header: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    places: Mapping[str, int] = field(default_factory=dict, compare=False)
    remarks: tuple[Problem, ...] = field(default=(), compare=False)


@dataclass(frozen=True)
class Sheets:
    """All sheets of a questionnaire by name, and the names of those that nobody reads.

    Args:
        by_name: sheets of XLSForm and of the scoring model.
        others: names of the sheets (or CSV files) that are neither.
        attachments: bytes of the files that the sheets name (tables, pictures, sounds), by name.
        absent: why a file that they name is not among them, as far as that is known; it makes no difference between sheets.
    """

    by_name: Mapping[str, Sheet] = field(default_factory=dict)
    others: tuple[str, ...] = ()
    attachments: Mapping[str, bytes] = field(default_factory=dict)
    absent: Mapping[str, Problem] = field(default_factory=dict, compare=False)

    def sheet(self, name: str) -> Sheet:
        """Return a sheet, an empty one when the file has none of that name."""
        return self.by_name.get(name, Sheet(name))

    @property
    def files(self) -> Mapping[str, str]:
        """Lower-case hex SHA-256 of the attachments by name."""
        return {name: hashlib.sha256(data).hexdigest() for name, data in self.attachments.items()}

    @property
    def hash(self) -> str:
        """SHA-256 over RFC 8785 JSON of the content: trimmed cells by header, without empty cells and rows, and of each attachment its own.

        The order of columns is nothing.
        """
        content: dict[str, Any] = {
            name: [dict(row.cells) for row in sheet.rows]
            for name, sheet in self.by_name.items()
            if sheet.rows
        }
        if self.attachments:
            content["files"] = dict(self.files)
        return hashlib.sha256(rfc8785.dumps(content)).hexdigest()
