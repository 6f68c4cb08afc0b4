"""What a sheet's XML tells that its values do not: where the last content stands, and formulas that nobody calculated.

A sheet of a million formatted blank rows is hundreds of megabytes of XML: it is searched as bytes, not parsed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import IO

CHUNK = 2**20
_OVERLAP = 2**16
_CONTENT = (b"<v>", b"<is>", b":v>", b":is>")
_CELL = re.compile(rb'<(?:\w+:)?c\b[^<>]*?\br="([A-Z]{1,3})([0-9]{1,7})"')
_FORMULA = re.compile(
    rb'<(?:\w+:)?c\b[^<>]*?\br="([A-Z]{1,3})([0-9]{1,7})"[^<>]*>\s*'
    rb"<(?:\w+:)?f\b(?:[^<>]*/>|[^<>]*>[^<]*</(?:\w+:)?f>)\s*"
    rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
MOST_FORMULAS = 100


@dataclass(frozen=True)
class Scan:
    """What was found.

    Args:
        last: row of the last cell with content, 0 for none. last_column: its column (A is 1).
        blank_formulas: (row, column) of formulas without a value, in order.
    """

    last: int = 0
    last_column: int = 0
    blank_formulas: tuple[tuple[int, int], ...] = ()


def scan(stream: IO[bytes]) -> Scan:
    """Search the XML of a worksheet; what is no such XML gives nothing."""
    last = (0, 0)
    formulas: dict[tuple[int, int], None] = {}
    carried = b""
    while read := stream.read(CHUNK):
        chunk = carried + read
        carried = chunk[-_OVERLAP:]
        place = max(chunk.rfind(mark) for mark in _CONTENT)
        if place >= 0:
            cells = _CELL.findall(chunk, max(0, place - _OVERLAP), place)
            last = max(last, _place(*cells[-1])) if cells else last
        if (b"<f" in chunk or b":f" in chunk) and len(formulas) < MOST_FORMULAS:
            formulas |= dict.fromkeys(_place(*found) for found in _FORMULA.findall(chunk))
    return Scan(*last, tuple(formulas))


def _place(letters: bytes, row: bytes) -> tuple[int, int]:
    column = 0
    for letter in letters:
        column = column * 26 + letter - ord("A") + 1
    return int(row), column
