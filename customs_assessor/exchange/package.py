"""Open a workbook file that nobody vouches for: sizes first, XML without declarations, cells as they stand.

Cells are read from the XML itself: what exists counts, so a stray far cell or a million empty rows cost nothing.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any
from xml.etree.ElementTree import ParseError

from defusedxml import ElementTree
from defusedxml.common import DefusedXmlException

from customs_assessor.errors import ExchangeError
from customs_assessor.exchange.layout import clean

MOST_BYTES = 64 * 1024 * 1024
MOST_UNPACKED = 400 * 1024 * 1024
MOST_PARTS = 3000
MOST_CELLS = 1_000_000
RATIO, RATIO_FROM = 150, 8 * 1024 * 1024
"""A part that unpacks to more than RATIO_FROM bytes, and more than RATIO times its packed size, is a bomb."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_REF = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})")

TEXT, NUMBER, FORMULA, ERROR, BOOLEAN = "text", "number", "formula", "error", "boolean"


@dataclass(frozen=True)
class Cell:
    """One cell that holds something: its sheet and address, what kind of thing, and that as text."""

    sheet: str
    row: int
    column: int
    kind: str
    text: str

    @property
    def address(self) -> str:
        """The address within the sheet, e.g. ``D14``."""
        letters, left = "", self.column
        while left:
            left, digit = divmod(left - 1, 26)
            letters = chr(65 + digit) + letters
        return f"{letters}{self.row}"


@dataclass(frozen=True)
class Package:
    """A workbook's cells by sheet, its properties, and whether its dates count from 1904."""

    sheets: tuple[tuple[str, tuple[Cell, ...]], ...]
    modified: str
    editor: str
    from_1904: bool


def open_package(path: Path) -> Package:
    """Return what a workbook file holds.

    Raises:
        ExchangeError: it is no workbook, encrypted, damaged, too large or malicious.
    """
    try:
        _check_start(path)
        with zipfile.ZipFile(path) as archive:
            _check_sizes(archive, path.name)
            return _Parts(archive, path.name).package()
    except OSError as error:
        raise ExchangeError(
            "exchange.cannot_read", file=path.name, why=error.strerror or str(error)
        ) from error
    except DefusedXmlException as error:
        raise ExchangeError("exchange.entities", file=path.name) from error
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ParseError, RuntimeError) as error:
        raise ExchangeError("exchange.damaged", file=path.name) from error
    except (KeyError, ValueError, UnicodeError, RecursionError) as error:
        raise ExchangeError("exchange.no_workbook", file=path.name) from error


def _check_start(path: Path) -> None:
    if path.stat().st_size > MOST_BYTES:
        raise ExchangeError("exchange.too_large", file=path.name)
    with path.open("rb") as stream:
        start = stream.read(8)
        if start == _OLE:
            rest = stream.read()
            raise ExchangeError(
                "exchange.encrypted" if _ENCRYPTED in rest else "exchange.old_excel", file=path.name
            )
    if not start:
        raise ExchangeError("exchange.damaged", file=path.name)
    if not start.startswith(b"PK"):
        raise ExchangeError("exchange.no_workbook", file=path.name)


def _check_sizes(archive: zipfile.ZipFile, name: str) -> None:
    members = archive.infolist()
    if len(members) > MOST_PARTS or sum(member.file_size for member in members) > MOST_UNPACKED:
        raise ExchangeError("exchange.bomb", file=name)
    for member in members:
        if member.file_size > RATIO_FROM and member.file_size > RATIO * max(1, member.compress_size):
            raise ExchangeError("exchange.bomb", file=name)
        if member.flag_bits & 1:
            raise ExchangeError("exchange.encrypted", file=name)


def _local(tag: Any) -> str:
    return str(tag).rpartition("}")[2]


class _Parts:
    """Reads the parts of one archive."""

    def __init__(self, archive: zipfile.ZipFile, name: str) -> None:
        self._archive = archive
        self._name = name
        self._left = MOST_CELLS

    def package(self) -> Package:
        main = self._target_of_type("", "officeDocument")
        relations = self._relations(main)
        book = self._tree(main)
        properties = next((element for element in book if _local(element.tag) == "workbookPr"), None)
        shared = self._shared(relations)
        sheets = []
        for element in book.iter():
            if _local(element.tag) != "sheet":
                continue
            key = next(
                (value for name, value in element.attrib.items() if _local(name) == "id" and "}" in name), ""
            )
            kind, target = relations.get(key, ("", ""))
            if kind == "worksheet":
                name = element.attrib["name"]
                sheets.append((name, tuple(self._cells(target, name, shared))))
        modified, editor = self._properties()
        from_1904 = properties is not None and properties.attrib.get("date1904") in ("1", "true")
        return Package(tuple(sheets), modified, editor, from_1904)

    def _open(self, part: str) -> IO[bytes]:
        return self._archive.open(part)

    def _tree(self, part: str) -> Any:
        with self._open(part) as stream:
            return ElementTree.parse(stream, forbid_dtd=True).getroot()

    def _relations(self, part: str) -> dict[str, tuple[str, str]]:
        folder, base = posixpath.split(part)
        found = {}
        for element in self._tree(posixpath.join(folder, "_rels", f"{base}.rels")):
            if element.attrib.get("TargetMode") == "External":
                continue
            target = element.attrib["Target"]
            resolved = (
                target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            )
            found[element.attrib["Id"]] = (element.attrib["Type"].rpartition("/")[2], resolved)
        return found

    def _target_of_type(self, part: str, kind: str) -> str:
        return next(
            (target for found, target in self._relations(part).values() if found == kind), "xl/workbook.xml"
        )

    def _shared(self, relations: dict[str, tuple[str, str]]) -> list[str]:
        part = next((target for kind, target in relations.values() if kind == "sharedStrings"), "")
        if not part or part not in self._archive.namelist():
            return []
        texts = []
        with self._open(part) as stream:
            for _, element in ElementTree.iterparse(stream, events=("end",), forbid_dtd=True):
                if _local(element.tag) == "si":
                    texts.append(_rich_text(element))
                    element.clear()
        return texts

    def _cells(self, part: str, sheet: str, shared: list[str]) -> Iterator[Cell]:
        row = 0
        column = 0
        with self._open(part) as stream:
            data = None
            for event, element in ElementTree.iterparse(stream, events=("start", "end"), forbid_dtd=True):
                tag = _local(element.tag)
                if event == "start":
                    if tag == "sheetData":
                        data = element
                    elif tag == "row" and data is not None:
                        given = element.attrib.get("r", "")
                        row, column = int(given) if given.isdigit() else row + 1, 0
                elif tag == "c" and data is not None:
                    match = _REF.fullmatch(element.attrib.get("r", ""))
                    column = _number_of(match.group(1)) if match else column + 1
                    cell = _cell(element, sheet, int(match.group(2)) if match else row, column, shared)
                    element.clear()
                    if cell is not None:
                        self._left -= 1
                        if self._left < 0:
                            raise ExchangeError("exchange.too_large", file=self._name)
                        yield cell
                elif tag == "row" and data is not None:
                    data.clear()
                elif tag == "sheetData":
                    break

    def _properties(self) -> tuple[str, str]:
        """Return the time of the last change and the last editor, '' where they are not told."""
        part = self._target_of_type("", "core-properties")
        if part not in self._archive.namelist() or not part.endswith(".xml") or "workbook" in part:
            return "", ""
        found = {_local(element.tag): clean(element.text or "") for element in self._tree(part)}
        return found.get("modified", ""), " ".join(found.get("lastModifiedBy", "").split())[:200]


def _rich_text(element: Any) -> str:
    """Return the text of a shared or inline string, without phonetic guides."""
    texts = []
    for child in element:
        tag = _local(child.tag)
        if tag == "t":
            texts.append(child.text or "")
        elif tag == "r":
            texts += [part.text or "" for part in child if _local(part.tag) == "t"]
    return "".join(texts)


def _cell(element: Any, sheet: str, row: int, column: int, shared: list[str]) -> Cell | None:
    parts = {_local(child.tag): child for child in element}
    kind = element.attrib.get("t", "n")
    value = parts["v"].text or "" if "v" in parts else ""
    if "f" in parts:
        return Cell(sheet, row, column, FORMULA, clean(parts["f"].text or ""))
    if kind == "s" and value:
        text = shared[int(value)]
    elif kind == "inlineStr" and "is" in parts:
        text = _rich_text(parts["is"])
    else:
        text = value
    text = clean(unescaped(text)) if kind in ("s", "inlineStr", "str") else text.strip()
    if not text:
        return None
    kinds = {"s": TEXT, "inlineStr": TEXT, "str": TEXT, "e": ERROR, "b": BOOLEAN, "d": TEXT}
    return Cell(sheet, row, column, kinds.get(kind, NUMBER), text)


def unescaped(text: str) -> str:
    """Return a text with Excel's escapes (``_x000D_``) read."""
    return (
        re.sub(r"_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match.group(1), 16)), text)
        if "_x" in text
        else text
    )


def _number_of(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number
