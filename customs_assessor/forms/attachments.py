"""The files that a form names: which ones, and taking those from beside it, never any other."""

from __future__ import annotations

import os
import re
import uuid
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from customs_assessor.errors import FormError, Problem
from customs_assessor.forms.cells import Row, Sheets
from customs_assessor.forms.headers import MEDIA, Column, cell, columns

TABLES = (".csv", ".xml", ".geojson")
"""Endings of the files that hold choices and rows to look up."""
PICTURES_AND_SOUNDS = (
    ".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp", ".svg", ".tif", ".tiff", ".heic",
    ".mp3", ".m4a", ".wav", ".ogg", ".oga", ".amr", ".aac", ".flac",
    ".mp4", ".m4v", ".mov", ".3gp", ".3gpp", ".webm", ".mkv", ".avi",
)  # fmt: skip
MEDIA_FOLDER = "media"
MAX_ATTACHMENT = 50 * 2**20
MAX_ATTACHMENTS = 500 * 2**20
FROM_FILE = re.compile(r"select[ _](?:one|multiple)[ _]from[ _]file\s+(\S+)", re.IGNORECASE)
"""A type whose choices lie in a file; group: its name."""
PULLDATA = re.compile(r"""\bpulldata\s*\(\s*(?:"([^"]*)"|'([^']*)')""")
SEARCH = re.compile(r"""\bsearch\s*\(\s*(?:"([^"]*)"|'([^']*)')""")
"""The appearance of a select whose choices lie in a file; groups: its name without ending."""
_EXTERNAL = {"csv-external": ".csv", "xml-external": ".xml"}
_LOOKING_UP = (
    "relevant",
    "required",
    "constraint",
    "calculation",
    "readonly",
    "choice_filter",
    "repeat_count",
    "default",
)
_NOT_IN_NAMES = re.compile('[\x00-\x1f\x7f<>:"/\\\\|?*]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|\Z)", re.IGNORECASE)


@dataclass(frozen=True)
class Named:
    """A file that a cell names; ``table``: it is read for choices or rows, else it is shown or played."""

    file: str
    table: bool
    sheet: str
    row: int
    column: str


def named_files(sheets: Sheets) -> tuple[Named, ...]:
    """Return every file that the sheets name, with each of the cells that name it, in order."""
    found: list[Named] = []
    for title in ("survey", "choices"):
        known = columns(sheets.sheet(title))
        for row in sheets.sheet(title).rows:
            if title == "survey":
                found += _tables(row, known)
            found += [
                Named(row.get(one.header), False, title, row.number, one.header)
                for one in known
                if one.base in MEDIA and row.get(one.header) and "${" not in row.get(one.header)
            ]
    return tuple(found)


def table_name(name: str) -> str:
    """Return the file that ``pulldata`` and ``search`` mean: with its ending, which may be left out."""
    return name if name.lower().endswith(".csv") else f"{name}.csv"


def _tables(row: Row, known: tuple[Column, ...]) -> Iterator[Named]:
    kind, column = cell(row, known, "type")
    chosen = FROM_FILE.match(kind.strip())
    if chosen and chosen[1].lower().endswith(TABLES):
        yield Named(chosen[1], True, "survey", row.number, column)
    ending = _EXTERNAL.get(kind.strip().lower())
    name, column = cell(row, known, "name")
    if ending and name:
        yield Named(name + ending, True, "survey", row.number, column)
    appearance, column = cell(row, known, "appearance")
    for double, single in SEARCH.findall(appearance):
        yield Named(table_name(double or single), True, "survey", row.number, column)
    for base in _LOOKING_UP:
        text, column = cell(row, known, base)
        for double, single in PULLDATA.findall(text):
            yield Named(table_name(double or single), True, "survey", row.number, column)


def gathered(path: Path, sheets: Sheets) -> tuple[Mapping[str, bytes], Mapping[str, Problem]]:
    """Return the bytes of the files that the sheets name, and why others were not taken, both by name.

    Args:
        path: the form's own file or folder; the files lie beside it, in ``media/`` or in ``<form>-media/``.
        sheets: of that form.
    """
    found: dict[str, bytes] = {}
    absent: dict[str, Problem] = {}
    names = {named.file: named.table for named in named_files(sheets)}
    if not names:
        return found, absent
    beside = path if path.is_dir() else path.parent
    folders = [beside / f"{path.stem}-media", beside, beside / MEDIA_FOLDER]
    listed = {folder: _listing(folder) for folder in folders}
    left = MAX_ATTACHMENTS
    for name, table in names.items():
        code = _refused(name, table)
        folder = next((one for one in folders if name in listed[one]), None)
        if code:
            absent[name] = Problem(code, {"file": name})
        elif folder is None:
            near = (one for one in sorted(set().union(*listed.values())) if one.lower() == name.lower())
            code = "forms.attachment_case" if (right := next(near, "")) else "forms.attachment_missing"
            absent[name] = Problem(code, {"file": name, "right": right})
        else:
            taken = _taken(folder / name, min(left, MAX_ATTACHMENT))
            if isinstance(taken, Problem):
                absent[name] = taken
            else:
                found[name] = taken
                left -= len(taken)
    return found, absent


def _listing(folder: Path) -> frozenset[str]:
    # names as they are written: on some systems a file also opens under a name in another case, on others not
    with suppress(OSError):
        return frozenset(os.listdir(folder))
    return frozenset()


def _refused(name: str, table: bool) -> str:
    """Return the code of what forbids a name, '' for one of a file that may lie beside a form."""
    plain = name == name.strip(" .") and len(name.encode()) <= 200
    if not plain or _NOT_IN_NAMES.search(name) or _RESERVED.match(name):
        return "forms.attachment_name"
    if not table and not name.lower().endswith(PICTURES_AND_SOUNDS):
        return "forms.attachment_kind"
    return ""


def _taken(file: Path, most: int) -> bytes | Problem:
    try:
        if not file.is_file() or file.resolve().parent != file.parent.resolve():
            return Problem("forms.attachment_elsewhere", {"file": file.name})
        if file.stat().st_size > most:
            return Problem("forms.attachment_too_big", {"file": file.name, "most": most // 2**20})
        return file.read_bytes()
    except OSError:
        return Problem("forms.attachment_unreadable", {"file": file.name})


def attachment_problems(sheets: Sheets) -> Iterator[Problem]:
    """Yield what is wrong with the files that the sheets name, at the first cell that names each.

    A table that is not there is an error, a picture or sound a warning.
    """
    told: set[str] = set()
    for named in named_files(sheets):
        if named.file in sheets.attachments or named.file in told:
            continue
        told.add(named.file)
        code = _refused(named.file, named.table) or "forms.attachment_missing"
        why = sheets.absent.get(named.file) or Problem(code, {"file": named.file})
        severity = "error" if named.table else "warning"
        yield Problem(why.code, dict(why.facts), named.sheet, named.row, named.column, severity)


def put_beside(path: Path, sheets: Sheets) -> None:
    """Write the attachments into ``media/`` beside a file that is going to be written.

    Over files of the form that the file holds already they are written; another form's files are left alone.

    Raises:
        FormError: a file of the same name and another content is in the way, or the place cannot be written.
    """
    if not sheets.attachments:
        return
    folder = path.parent / MEDIA_FOLDER
    try:
        folder.mkdir(exist_ok=True)
        kept = {name for name in sheets.attachments if (folder / name).exists()}
        for name in sorted(kept):
            if not path.exists() and (folder / name).read_bytes() != sheets.attachments[name]:
                raise FormError("forms.attachment_in_the_way", file=name, folder=str(folder))
        for name, data in sheets.attachments.items():
            _write(folder / name, data)
    except OSError as error:
        raise FormError("forms.not_written", file=str(folder)) from error


def _write(file: Path, data: bytes) -> None:
    temporary = file.with_name(f".{uuid.uuid4().hex}")
    try:
        temporary.write_bytes(data)
        os.replace(temporary, file)
    finally:
        with suppress(OSError):
            temporary.unlink()
