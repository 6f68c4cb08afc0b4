"""Last touches that openpyxl does not do: the values of formulas for readers who do not calculate, and the file's own time.

A mail program's preview and Excel's protected view show what a formula cell holds, and never calculate.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from xml.sax.saxutils import escape

from openpyxl import Workbook

from customs_assessor.exchange.layout import moment_text

_FORMULA_CELL = re.compile(r'<c r="([A-Z]+[0-9]+)"([^>]*)><f>(.*?)</f><v\s*/?>(?:</v>)?</c>', re.DOTALL)
_MODIFIED = re.compile(r"(<dcterms:modified[^>]*>)[^<]*")
_APPLICATION = re.compile(r"(<Application>)[^<]*")
Shown = float | int | str


@dataclass(frozen=True)
class Touches:
    """What the file gets: values of formula cells by sheet name and address, and when it was made."""

    shown: Mapping[str, Mapping[str, Shown]]
    made: datetime


def finish_file(file: Path, book: Workbook, touches: Touches) -> None:
    """Rewrite a saved workbook with its last touches."""
    sheets = {f"xl/worksheets/sheet{place}.xml": name for place, name in enumerate(book.sheetnames, start=1)}
    with zipfile.ZipFile(file) as archive:
        parts = {info.filename: archive.read(info) for info in archive.infolist()}
    for name, values in ((part, touches.shown.get(sheet)) for part, sheet in sheets.items()):
        if values:
            parts[name] = _with_values(parts[name].decode("utf-8"), values).encode("utf-8")
    core, app = "docProps/core.xml", "docProps/app.xml"
    made = moment_text(touches.made)
    parts[core] = _MODIFIED.sub(rf"\g<1>{made}", parts[core].decode("utf-8")).encode("utf-8")
    parts[app] = _APPLICATION.sub(r"\g<1>Customs Assessor", parts[app].decode("utf-8")).encode("utf-8")
    moment = touches.made.timetuple()[:6]
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            info = zipfile.ZipInfo(name, max(moment, (1980, 1, 1, 0, 0, 0)))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, data)


def _with_values(text: str, values: Mapping[str, Shown]) -> str:
    def cell(match: re.Match[str]) -> str:
        address, attributes, formula = match.groups()
        if address not in values:
            return match.group()
        value = values[address]
        if isinstance(value, str):
            return f'<c r="{address}"{attributes} t="str"><f>{formula}</f><v>{escape(value)}</v></c>'
        return f'<c r="{address}"{attributes}><f>{formula}</f><v>{value!r}</v></c>'

    return _FORMULA_CELL.sub(cell, text)
