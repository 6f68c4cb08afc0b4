"""Open a workbook file that nobody vouches for: sizes first, XML without declarations, cells as they stand.

Cells are read from the XML itself: what exists counts, so a stray far cell or a million empty rows cost nothing.
"""

from __future__ import annotations

import lzma
import posixpath
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any
from xml.etree.ElementTree import ParseError
from xml.parsers.expat import ExpatError

from defusedxml import ElementTree
from defusedxml.common import DefusedXmlException

from customs_assessor.errors import ExchangeError
from customs_assessor.exchange.layout import clean
from customs_assessor.exchange.sheet_xml import Cell, DeclarationError, read_cells, shared_strings

MOST_BYTES = 64 * 1024 * 1024
MOST_UNPACKED = 400 * 1024 * 1024
MOST_PARTS = 3000
MOST_CELLS = 300_000
RATIO, RATIO_FROM = 150, 8 * 1024 * 1024
"""A part that unpacks to more than RATIO_FROM bytes, and more than RATIO times its packed size, is a bomb."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
DAMAGED_ZIP = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    NotImplementedError,
    RuntimeError,
)
"""What reading a damaged zip raises, of whichever way its members are packed."""


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
            check_sizes(archive, path.name)
            return _Parts(archive, path.name).package()
    except OSError as error:
        raise ExchangeError(
            "exchange.cannot_read", file=path.name, why=error.strerror or str(error)
        ) from error
    except (DefusedXmlException, DeclarationError) as error:
        raise ExchangeError("exchange.entities", file=path.name) from error
    except (*DAMAGED_ZIP, ParseError, ExpatError, IndexError) as error:
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


def check_sizes(archive: zipfile.ZipFile, name: str) -> None:
    """Refuse an archive by its table of contents alone.

    Raises:
        ExchangeError: it unpacks to too much, or is encrypted.
    """
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
                sheets.append((name, self._cells(target, name, shared)))
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
        with self._open(part) as stream:
            return shared_strings(stream)

    def _cells(self, part: str, sheet: str, shared: list[str]) -> tuple[Cell, ...]:
        found: list[Cell] = []

        def take(cell: Cell) -> None:
            self._left -= 1
            if self._left < 0:
                raise ExchangeError("exchange.too_large", file=self._name)
            found.append(cell)

        with self._open(part) as stream:
            read_cells(stream, sheet, shared, take)
        return tuple(found)

    def _properties(self) -> tuple[str, str]:
        """Return the time of the last change and the last editor, '' where they are not told."""
        part = self._target_of_type("", "core-properties")
        if part not in self._archive.namelist() or not part.endswith(".xml") or "workbook" in part:
            return "", ""
        found = {_local(element.tag): clean(element.text or "") for element in self._tree(part)}
        return found.get("modified", ""), " ".join(found.get("lastModifiedBy", "").split())[:200]
