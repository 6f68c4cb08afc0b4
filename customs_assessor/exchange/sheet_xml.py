"""Cells and shared strings of a workbook's XML, read as a stream: fast, sparse, and deaf to declarations."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import IO
from xml.parsers import expat

from customs_assessor.exchange.layout import clean

TEXT, NUMBER, FORMULA, ERROR, BOOLEAN = "text", "number", "formula", "error", "boolean"
_KINDS = {"s": TEXT, "inlineStr": TEXT, "str": TEXT, "d": TEXT, "e": ERROR, "b": BOOLEAN}
_REF = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})")
_STEP = 1 << 16


class DeclarationError(Exception):
    """The XML declares a document type, as entity bombs do and no spreadsheet program does."""


@dataclass(frozen=True)
class Cell:
    """One cell that holds something: its sheet and address, what kind of thing, and that as text."""

    sheet: str
    row: int
    column: int
    kind: str
    text: str

    @property
    def letter(self) -> str:
        """The letters of its column."""
        letters, left = "", self.column
        while left:
            left, digit = divmod(left - 1, 26)
            letters = chr(65 + digit) + letters
        return letters


def unescaped(text: str) -> str:
    """Return a text with Excel's escapes (``_x000D_``) read."""
    if "_x" not in text:
        return text
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match.group(1), 16)), text)


def _parse(
    stream: IO[bytes],
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None],
    text: Callable[[str], None],
) -> None:
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = lambda name, attributes: start(name.rpartition(":")[2], attributes)
    parser.EndElementHandler = lambda name: end(name.rpartition(":")[2])
    parser.CharacterDataHandler = text
    while chunk := stream.read(_STEP):
        parser.Parse(chunk, False)
    parser.Parse(b"", True)


def _refuse(*_: object) -> None:
    raise DeclarationError


class _Strings:
    """Gathers the texts of shared strings, without phonetic guides."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._parts: list[str] = []
        self._open = ""
        self._phonetic = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Enter an element."""
        if name == "si":
            self._parts = []
        self._phonetic += name == "rPh"
        self._open = name

    def end(self, name: str) -> None:
        """Leave an element."""
        if name == "si":
            self.texts.append("".join(self._parts))
        self._phonetic -= name == "rPh"
        self._open = ""

    def text(self, data: str) -> None:
        """Take characters."""
        if self._open == "t" and not self._phonetic:
            self._parts.append(data)


def shared_strings(stream: IO[bytes]) -> list[str]:
    """Return a workbook's shared strings."""
    strings = _Strings()
    _parse(stream, strings.start, strings.end, strings.text)
    return strings.texts


class _Cells:
    """Gathers the cells of one sheet."""

    def __init__(self, sheet: str, shared: list[str], take: Callable[[Cell], None]) -> None:
        self._sheet, self._shared, self._take = sheet, shared, take
        self._row = self._column = self._phonetic = 0
        self._in_data = self._in_cell = False
        self._open = self._kind = ""
        self._value: list[str] = []
        self._inline: list[str] = []
        self._formula: list[str] | None = None
        self._at = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Enter an element."""
        self._open = name
        if name == "row" and self._in_data:
            given = attributes.get("r", "")
            self._row, self._column = int(given) if given.isdecimal() else self._row + 1, 0
        elif name == "c" and self._in_data:
            match = _REF.fullmatch(attributes.get("r", ""))
            self._column = _number_of(match.group(1)) if match else self._column + 1
            self._at = int(match.group(2)) if match else self._row
            self._kind = attributes.get("t", "n")
            self._value, self._inline, self._formula, self._in_cell = [], [], None, True
        elif name == "f" and self._in_cell:
            self._formula = []
        elif name == "rPh":
            self._phonetic += 1
        elif name == "sheetData":
            self._in_data = True

    def end(self, name: str) -> None:
        """Leave an element."""
        self._open = ""
        if name == "c" and self._in_cell:
            self._in_cell = False
            self._finish()
        elif name == "rPh":
            self._phonetic -= 1
        elif name == "sheetData":
            self._in_data = False

    def text(self, data: str) -> None:
        """Take characters."""
        if not self._in_cell:
            return
        if self._open == "v":
            self._value.append(data)
        elif self._open == "t" and not self._phonetic:
            self._inline.append(data)
        elif self._open == "f" and self._formula is not None:
            self._formula.append(data)

    def _finish(self) -> None:
        value = "".join(self._value)
        if self._formula is not None:
            self._take(Cell(self._sheet, self._at, self._column, FORMULA, clean("".join(self._formula))))
            return
        if self._kind == "s" and value:
            value = self._shared[int(value)]
        elif self._kind == "inlineStr":
            value = "".join(self._inline)
        text = clean(unescaped(value)) if self._kind in ("s", "inlineStr", "str") else value.strip()
        if text:
            self._take(Cell(self._sheet, self._at, self._column, _KINDS.get(self._kind, NUMBER), text))


def read_cells(stream: IO[bytes], sheet: str, shared: list[str], take: Callable[[Cell], None]) -> None:
    """Hand each cell of a sheet that holds something to ``take``."""
    cells = _Cells(sheet, shared, take)
    _parse(stream, cells.start, cells.end, cells.text)


def _number_of(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number
