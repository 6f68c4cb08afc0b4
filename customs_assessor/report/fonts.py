"""Pretendard in four weights for ReportLab: tabular figures, and which characters it can show."""

from __future__ import annotations

import unicodedata
from functools import cache
from threading import Lock

import uharfbuzz  # type: ignore[import-untyped]
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from customs_assessor.paths import resource
from customs_assessor.report.style import BOLD, MEDIUM, REGULAR, SEMIBOLD

FILES = {
    REGULAR: "Pretendard-Regular.ttf",
    MEDIUM: "Pretendard-Medium.ttf",
    SEMIBOLD: "Pretendard-SemiBold.ttf",
    BOLD: "Pretendard-Bold.ttf",
}
DIGITS = "0123456789"
STAND_IN = "□"
"""Shown where the family lacks a character."""

_SPACES = {"Zs", "Zl", "Zp"}
_DROPPED = {"Cc", "Cf", "Cs"}


_ONE_AT_A_TIME = Lock()
"""ReportLab's registry is one for the process, and reports are made on several threads."""


def register() -> frozenset[int]:
    """Make the four weights known to ReportLab, once, and return the code points that all of them show."""
    with _ONE_AT_A_TIME:
        return _registered()


@cache
def _registered() -> frozenset[int]:
    shown: set[int] | None = None
    for name, file in FILES.items():
        path = str(resource("fonts", file))
        font = TTFont(name, path)
        _use_tabular_figures(font, path)
        pdfmetrics.registerFont(font)
        own = set(font.face.charToGlyph)
        shown = own if shown is None else shown & own
    return frozenset(shown or ())


def _use_tabular_figures(font: TTFont, path: str) -> None:
    """Point the digits at their equally wide glyphs, so that columns of numbers align and '1' is no narrower."""
    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(path))
    buffer = uharfbuzz.Buffer()
    buffer.add_str(DIGITS)
    buffer.guess_segment_properties()
    uharfbuzz.shape(uharfbuzz.Font(face), buffer, {"tnum": True})
    for digit, info, position in zip(DIGITS, buffer.glyph_infos, buffer.glyph_positions, strict=True):
        font.face.charToGlyph[ord(digit)] = info.codepoint
        font.face.charWidths[ord(digit)] = position.x_advance * 1000 / face.upem


def width(text: str, font: str, size: float) -> float:
    """Return how wide a text runs, in points."""
    register()
    return float(pdfmetrics.stringWidth(text, font, size))


def printable(text: str) -> tuple[str, frozenset[str]]:
    """Return a text as it can be printed, and the characters that the family lacks.

    Text is NFC; line breaks stay, other spaces become plain ones, control and direction signs go, and a
    character without a glyph becomes :data:`STAND_IN`.
    """
    shown = register()
    out: list[str] = []
    missing: set[str] = set()
    for sign in unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")):
        kind = unicodedata.category(sign)
        if sign == "\n" or kind == "Zl" or kind == "Zp":
            out.append("\n")
        elif sign == "\u00a0":
            out.append(sign)
        elif sign == "\t" or kind in _SPACES:
            out.append(" ")
        elif kind in _DROPPED or 0xFE00 <= ord(sign) <= 0xFE0F:
            continue
        elif ord(sign) in shown:
            out.append(sign)
        else:
            missing.add(sign)
            out.append(STAND_IN)
    return "".join(out), frozenset(missing)
