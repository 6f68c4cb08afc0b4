"""The sheets of a questionnaire with the addresses of their cells: .xlsx, .xls or a folder of CSV files; nothing read is trusted."""

from __future__ import annotations

import csv
import io
import os
import re
import uuid
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from functools import partial
from pathlib import Path
from typing import Any
from xml.parsers import expat

import openpyxl
import xlrd  # type: ignore[import-untyped]
from openpyxl.cell.cell import Cell

from customs_assessor.errors import FormError, Problem
from customs_assessor.forms.attachments import gathered, put_beside
from customs_assessor.forms.cells import OUR_SHEETS, XLSFORM_SHEETS, Row, Sheet, Sheets
from customs_assessor.forms.sheet_scan import Scan, scan

__all__ = ["OUR_SHEETS", "XLSFORM_SHEETS", "Row", "Sheet", "Sheets", "read_sheets", "write_xlsx"]
MAX_FILE = 50 * 2**20
MAX_UNPACKED = 400 * 2**20
MAX_RATIO = 200
RATIO_FROM = 2**20
MAX_CELLS = 2_000_000
MAX_ROWS = 100_000
NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
"""Characters that XML, and so a form and a spreadsheet, cannot hold."""
MAX_TEXT = 32_767
"""What one cell holds in a spreadsheet; a longer one could not go back into .xlsx."""
BLANK_ROWS, BLANK_COLUMNS = 60, 20
"""After so many blank ones in a row pyxform, and so every tool of ODK, reads no further."""
CELL_ERRORS = ("#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!")
"""What a spreadsheet shows where it cannot calculate."""
_SPREADSHEET = re.compile(rb"spreadsheetml\.(sheet|template)\.main|ms-excel\.(sheet|template)\.macroEnabled")


@dataclass(frozen=True)
class _Grid:
    """A sheet as its file has it: its name, its rows of values, and what else its XML tells."""

    title: str
    rows: Iterator[Sequence[Any]]
    scan: Callable[[], Scan | None] = lambda: None


def read_sheets(path: Path) -> Sheets:
    """Read the sheets of a questionnaire, and the files that they name: beside it or in ``media/``.

    Args:
        path: an .xlsx or .xls file, or a folder of CSV files (UTF-8), one per sheet.

    Raises:
        FormError: the file is missing, damaged, encrypted, hostile, too big, or of another kind.
    """
    sheets = _read(path)
    attachments, absent = gathered(path, sheets)
    others = tuple(title for title in sheets.others if f"{title}.csv" not in attachments)
    return replace(sheets, others=others, attachments=attachments, absent=absent)


def _read(path: Path) -> Sheets:
    if path.is_dir():
        return _from_folder(path)
    if not path.is_file():
        raise FormError("forms.file_missing", file=path.name)
    if path.stat().st_size > MAX_FILE:
        raise FormError("forms.file_too_big", file=path.name, most=MAX_FILE // 2**20)
    with path.open("rb") as stream:
        start = stream.read(8)
    if start.startswith(b"PK"):
        return _from_xlsx(path)
    if start == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" or path.suffix.lower() == ".xls":
        return _from_xls(path)
    raise FormError("forms.file_kind", file=path.name)


def _from_folder(path: Path) -> Sheets:
    grids: list[_Grid] = []
    for file in sorted(path.iterdir()):
        if file.suffix.lower() != ".csv" or not file.is_file():
            continue
        if file.stat().st_size > MAX_FILE:
            raise FormError("forms.file_too_big", file=file.name, most=MAX_FILE // 2**20)
        grids.append(_Grid(file.stem, _csv_rows(file)))
    if not grids:
        raise FormError("forms.folder_empty", file=path.name)
    return _sheets(grids)


def _csv_rows(file: Path) -> Iterator[Sequence[str]]:
    """Yield the rows of a CSV file: UTF-8 or, with its mark, UTF-16; commas, or what stands in their place."""
    try:
        with file.open("rb") as raw:
            encoding = "utf-16" if raw.read(2) in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
        with file.open(encoding=encoding, newline="") as stream:
            first = stream.readline()
            marks = {mark: first.count(mark) for mark in (",", ";", "\t")}
            stream.seek(0)
            yield from csv.reader(
                stream, delimiter="," if marks[","] else max(marks, key=lambda mark: marks[mark])
            )
    except UnicodeError as error:
        raise FormError("forms.csv_encoding", file=file.name) from error
    except (csv.Error, OSError) as error:
        raise FormError("forms.csv_damaged", file=file.name) from error


def _from_xlsx(path: Path) -> Sheets:
    _check_archive(path)
    try:
        # our own stream: openpyxl does not close the file when it refuses it
        with path.open("rb") as stream:
            book = openpyxl.load_workbook(stream, read_only=True, data_only=True, keep_links=False)
            grids = [
                _Grid(sheet.title, _xlsx_rows(sheet), partial(_scan, sheet)) for sheet in book.worksheets
            ]
            return _sheets(_named(grids))
    except FormError:
        raise
    except Exception as error:
        # openpyxl parses lazily and raises what its XML, zip and number readers raise
        raise FormError("forms.file_damaged", file=path.name) from error


def _xlsx_rows(sheet: Any) -> Iterator[Sequence[Any]]:
    sheet.reset_dimensions()
    yield from sheet.iter_rows(values_only=True)


def _scan(sheet: Any) -> Scan:
    with sheet._get_source() as stream:
        return scan(stream)


def _named(grids: list[_Grid]) -> list[_Grid]:
    """Return the sheets of a workbook; the only one is the survey whatever it is called, as pyxform takes it."""
    known = XLSFORM_SHEETS + OUR_SHEETS
    if len(grids) == 1 and grids[0].title.strip().lower() not in known:
        return [replace(grids[0], title="survey")]
    return grids


def _check_archive(path: Path) -> None:
    """Refuse archives that unpack to too much and XML that declares a document type (Office files never do)."""
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
            if "[Content_Types].xml" not in archive.namelist():
                raise FormError("forms.file_kind", file=path.name)
            with archive.open("[Content_Types].xml") as stream:
                if not _SPREADSHEET.search(stream.read(2**20)):
                    raise FormError("forms.file_kind", file=path.name)
            whole = sum(member.file_size for member in members)
            squeezed = any(
                member.file_size > RATIO_FROM and member.file_size > MAX_RATIO * max(member.compress_size, 1)
                for member in members
            )
            if whole > MAX_UNPACKED or squeezed:
                raise FormError("forms.file_bomb", file=path.name)
            for member in members:
                if member.filename.endswith((".xml", ".rels", ".vml")):
                    with archive.open(member) as stream:
                        _check_prolog(stream, path.name)
    except FormError:
        raise
    except (zipfile.BadZipFile, RuntimeError, OSError, EOFError, NotImplementedError, ValueError) as error:
        raise FormError("forms.file_damaged", file=path.name) from error


class _RootReached(Exception):
    """The root element starts: what comes after cannot declare entities."""


def _check_prolog(stream: Any, name: str) -> None:
    parser = expat.ParserCreate()

    def doctype(*_: Any) -> None:
        raise FormError("forms.file_entities", file=name)

    def root(*_: Any) -> None:
        raise _RootReached

    parser.StartDoctypeDeclHandler = doctype
    parser.StartElementHandler = root
    try:
        while chunk := stream.read(4096):
            parser.Parse(chunk, False)
    except _RootReached:
        return
    except expat.ExpatError as error:
        raise FormError("forms.file_damaged", file=name) from error


def _from_xls(path: Path) -> Sheets:
    try:
        book = xlrd.open_workbook(str(path), on_demand=True, logfile=io.StringIO())
    except Exception as error:
        encrypted = b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e" in path.read_bytes()
        code = "forms.file_encrypted" if encrypted or "ncrypt" in str(error) else "forms.file_damaged"
        raise FormError(code, file=path.name) from error
    try:
        return _sheets(_named([_Grid(name, _xls_rows(book, name)) for name in book.sheet_names()]))
    except FormError:
        raise
    except Exception as error:
        raise FormError("forms.file_damaged", file=path.name) from error
    finally:
        book.release_resources()


def _xls_rows(book: Any, name: str) -> Iterator[Sequence[Any]]:
    sheet = book.sheet_by_name(name)
    for index in range(sheet.nrows):
        values: list[Any] = []
        for cell in sheet.row(index):
            if cell.ctype == xlrd.XL_CELL_DATE:
                values.append(xlrd.xldate.xldate_as_datetime(cell.value, book.datemode))
            elif cell.ctype == xlrd.XL_CELL_BOOLEAN:
                values.append(bool(cell.value))
            elif cell.ctype == xlrd.XL_CELL_ERROR:
                values.append(xlrd.error_text_from_code.get(cell.value))
            else:
                values.append(cell.value)
        yield values


def _sheets(grids: Iterable[_Grid]) -> Sheets:
    read: dict[str, Sheet] = {}
    others: list[str] = []
    for grid in grids:
        lowered = grid.title.strip().lower()
        name = lowered if lowered in XLSFORM_SHEETS else grid.title.strip()
        if name not in XLSFORM_SHEETS + OUR_SHEETS or name in read:
            others.append(grid.title)
            continue
        read[name] = _sheet(name, grid)
    return Sheets(read, tuple(others))


def _sheet(name: str, grid: _Grid) -> Sheet:
    header, twice = _header(next(grid.rows, ()))
    remarks = [
        Problem("forms.column_twice", {"sheet": name, "column": title}, name, 1, title) for title in twice
    ]
    rows: list[Row] = []
    cells = blank = 0
    number = 1
    for number, values in enumerate(grid.rows, start=2):
        filled = {
            title: text
            for title, value in zip(header, values, strict=False)
            if title and (text := _text(value))
        }
        blank = 0 if filled else blank + 1
        if blank > BLANK_ROWS:
            break
        if not filled:
            continue
        cells += len(filled)
        for title, text in filled.items():
            if len(text) > MAX_TEXT:
                raise FormError("forms.cell_too_long", sheet=name, row=number, column=title, most=MAX_TEXT)
            if text in CELL_ERRORS:
                remarks.append(Problem("forms.cell_error", {"value": text}, name, number, title, "warning"))
        rows.append(Row(number, filled))
        if cells > MAX_CELLS or len(rows) > MAX_ROWS:
            raise FormError("forms.sheet_too_big", sheet=name, most=MAX_ROWS)
    found = grid.scan()
    beyond = _beyond(grid, found, number, len(header)) if blank > BLANK_ROWS else 0
    if beyond:
        facts = {"last": rows[-1].number if rows else 1, "most": BLANK_ROWS}
        remarks.append(Problem("forms.rows_beyond", facts, name, beyond, "", "warning"))
    for row, column in found.blank_formulas if found else ():
        title = header[column - 1] if column <= len(header) else ""
        if title and row < number + 1:
            remarks.append(Problem("forms.formula_blank", {}, name, row, title, "warning"))
    places = {title: column for column, title in enumerate(header, start=1) if title}
    return Sheet(name, tuple(places), tuple(rows), places, tuple(remarks))


def _header(values: Iterable[Any]) -> tuple[list[str], list[str]]:
    """Return the titles of columns, '' for those that are not read, and what stands there again."""
    header: list[str] = []
    twice: list[str] = []
    blank = 0
    for value in values:
        title = re.sub(" +", " ", _text(value))
        blank = 0 if title else blank + 1
        if blank > BLANK_COLUMNS:
            break
        if title in header and title:
            twice.append(title)
        header.append("" if title in header else title)
    return header, twice


def _beyond(grid: _Grid, found: Scan | None, number: int, width: int) -> int:
    """Return a row with content behind the one where reading stopped, 0 for none."""
    if found is not None:
        return found.last if found.last > number and found.last_column <= width else 0
    following = enumerate(grid.rows, start=number + 1)
    return next((row for row, values in following if any(_text(value) for value in values[:width])), 0)


def _text(value: Any) -> str:
    """Return a cell as trimmed text: whole numbers without a fraction, dates in ISO form, no-break spaces as spaces."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(sep="T")
    if isinstance(value, date | time):
        return value.isoformat()
    text = str(value).replace("\r\n", "\n").replace("\r", "\n")
    return re.sub("[\u00a0\u202f\ufeff]", " ", text).strip()


def write_xlsx(sheets: Sheets, path: Path) -> None:
    """Write the sheets as one .xlsx, every cell as text at its own row, so that reading it gives the same sheets.

    The files that they name go into ``media/`` beside it. Each file is written beside its place and then moved there.

    Raises:
        FormError: a cell holds what a spreadsheet cannot, the place cannot be written, or another file of the same name
            lies in ``media/``.
    """
    put_beside(path, sheets)
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    known = [name for name in XLSFORM_SHEETS + OUR_SHEETS if name in sheets.by_name]
    for name in known:
        _write_sheet(book.create_sheet(name), sheets.by_name[name])
    temporary = path.with_name(f".{path.name}.{uuid.uuid4().hex}")
    try:
        book.save(temporary)
        os.replace(temporary, path)
    except OSError as error:
        raise FormError("forms.not_written", file=path.name) from error
    finally:
        with suppress(OSError):
            temporary.unlink()


def _write_sheet(target: Any, sheet: Sheet) -> None:
    target.freeze_panes = "A2"
    for column, title in enumerate(sheet.header, start=1):
        _write_text(target.cell(1, column), title, sheet.name, 1)
    for row in sheet.rows:
        for column, title in enumerate(sheet.header, start=1):
            if row.get(title):
                _write_text(target.cell(row.number, column), row.get(title), sheet.name, row.number)


def _write_text(cell: Cell, text: str, sheet: str, row: int) -> None:
    """Write a cell that stays text whatever it starts with (= + - @)."""
    if NO_XML.search(text):
        raise FormError("forms.cell_characters", sheet=sheet, row=row, column=cell.column_letter)
    cell.value = text
    cell.data_type = "s"
    if text[:1] in "=+-@":
        # the mark of a leading apostrophe: an editor then keeps it text
        cell.quotePrefix = True
