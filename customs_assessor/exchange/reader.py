"""Read a workbook as facts: whose copy it is, and what its cells hold now, found by ids."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from customs_assessor.errors import ExchangeError
from customs_assessor.exchange.layout import (
    CHOICE,
    FILLED_IN_BY,
    ID,
    INPUTS,
    INSTANCE,
    MACHINE_SHEET,
    MAGIC,
    PARENT,
    VALUE,
    clean,
    moment_text,
)
from customs_assessor.exchange.machine import Machine, NewerLayoutError, from_chunks
from customs_assessor.exchange.package import Package, open_package
from customs_assessor.exchange.sheet_xml import FORMULA, Cell

_SUBJECT = re.compile(r"item/\S+")


@dataclass(frozen=True)
class Place:
    """Where a cell is: sheet, row, letter of its column."""

    sheet: str
    row: int
    letter: str

    @property
    def address(self) -> str:
        """The address within the sheet, e.g. ``D14``."""
        return f"{self.letter}{self.row}"


@dataclass(frozen=True)
class RowFacts:
    """What one row says of a known item: its input cells by column id (absent: empty), and where each of them is.

    Args:
        places: of the input columns that the sheet has; a column that was deleted says nothing.
    """

    subject: str
    cells: Mapping[str, Cell]
    places: Mapping[str, Place]


@dataclass(frozen=True)
class WorkbookFacts:
    """What a workbook file says.

    Args:
        file_name, file_sha: name without folders, SHA-256 of the bytes.
        modified: time of its last change (``YYYY-MM-DDTHH:MM:SSZ``) or ''.
        editor: last editor in its properties, or ''.
        filled_in_by: text of that cell, or ''.
        rows: rows of items, and of instances (with the cell that names their parent), in the file's order; one item may
            stand in several.
        from_1904: whether dates count from 1904.
    """

    file_name: str
    file_sha: str
    machine: Machine
    modified: str = ""
    editor: str = ""
    filled_in_by: str = ""
    rows: tuple[RowFacts, ...] = field(default_factory=tuple)
    from_1904: bool = False


def read_workbook(path: Path) -> WorkbookFacts:
    """Return the facts of a workbook file; nothing in it is trusted.

    Raises:
        ExchangeError: it is no workbook of ours, or damaged, encrypted, malicious, or made by a newer version.
    """
    package = open_package(path)
    try:
        machine = from_chunks(_machine_cells(package, path.name))
    except NewerLayoutError as error:
        raise ExchangeError("exchange.newer", file=path.name) from error
    except (ValueError, OverflowError) as error:
        raise ExchangeError("exchange.machine_changed", file=path.name) from error
    content = [(name, cells) for name, cells in package.sheets if not _is_machine(name, cells)]
    rows = tuple(row for name, cells in content for row in _rows(name, cells, machine))
    return WorkbookFacts(
        file_name=path.name,
        file_sha=_sha(path),
        machine=machine,
        modified=_moment(package.modified),
        editor=package.editor,
        filled_in_by=next((name for sheet, cells in content if (name := _filled_in_by(cells))), ""),
        rows=rows,
        from_1904=package.from_1904,
    )


def _sha(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _is_machine(name: str, cells: tuple[Cell, ...]) -> bool:
    return name == MACHINE_SHEET or any(cell.text == MAGIC for cell in cells[:1])


def _machine_cells(package: Package, file_name: str) -> Iterator[str]:
    """Yield the chunks of the machine sheet in their order."""
    found = next((cells for name, cells in package.sheets if _is_machine(name, cells)), None)
    if not found or all(cell.text != MAGIC for cell in found):
        raise ExchangeError("exchange.no_machine", file=file_name)
    numbers = {cell.row: int(float(cell.text)) for cell in found if cell.column == 1 and cell.text != MAGIC}
    chunks = {numbers[cell.row]: cell.text for cell in found if cell.column == 2 and cell.row in numbers}
    for number in sorted(chunks):
        yield chunks[number]


def _by_row(cells: tuple[Cell, ...]) -> dict[int, dict[int, Cell]]:
    rows: dict[int, dict[int, Cell]] = {}
    for cell in cells:
        rows.setdefault(cell.row, {})[cell.column] = cell
    return rows


def _rows(sheet: str, cells: tuple[Cell, ...], machine: Machine) -> Iterator[RowFacts]:
    """Yield the rows of known items; the ids of the columns stand in the nearest row above that bears the mark.

    A row of an instance yields one for each of its items, and one of its own with the cell that names its parent.
    """
    rows = _by_row(cells)
    marks = {cell.row: cell for cell in cells if cell.text == ID}
    instances = {key for one in machine.repeats for key in (*one.existing, *one.blank)}
    mark, columns = None, dict[str, dict[str, Cell]]()
    for number in sorted(rows):
        row = rows[number]
        if number in marks:
            mark, columns = marks[number], _columns(row)
        subject = row[mark.column].text if mark and mark.column in row else ""
        key = subject.removeprefix(INSTANCE)
        if _SUBJECT.fullmatch(subject) and subject in machine.items:
            yield _row(subject, sheet, number, row, columns.get("", {}))
        elif key != subject and key in instances:
            for name, heads in columns.items():
                yield _row(f"item/{name}@{key}" if name else subject, sheet, number, row, heads)


def _columns(row: Mapping[int, Cell]) -> dict[str, dict[str, Cell]]:
    """Return the input columns by the name of the question that they belong to ('': that of the row) and by their own id."""
    found: dict[str, dict[str, Cell]] = {}
    for cell in row.values():
        name, _, column = cell.text.rpartition(" ")
        if column in INPUTS or column == PARENT or column.startswith(CHOICE):
            found.setdefault(name, {})[column] = cell
    return found


def _row(
    subject: str, sheet: str, number: int, row: Mapping[int, Cell], heads: Mapping[str, Cell]
) -> RowFacts:
    held = {name: row[head.column] for name, head in heads.items() if head.column in row}
    return RowFacts(subject, held, {name: Place(sheet, number, head.letter) for name, head in heads.items()})


def _filled_in_by(cells: tuple[Cell, ...]) -> str:
    rows = _by_row(cells)
    for row in rows.values():
        if any(cell.text == FILLED_IN_BY for cell in row.values()):
            column = next((cell.column for cell in cells if cell.text == VALUE), 0)
            cell = row.get(column)
            return "" if cell is None or cell.kind == FORMULA else " ".join(clean(cell.text).split())[:200]
    return ""


def _moment(text: str) -> str:
    """Return a W3C time as edits write it, '' for none."""
    try:
        found = datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError:
        return ""
    aware = found if found.tzinfo else found.replace(tzinfo=UTC)
    try:
        return moment_text(aware.astimezone(UTC))
    except (OverflowError, ValueError):
        return ""
