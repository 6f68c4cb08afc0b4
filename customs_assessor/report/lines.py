"""Breaking text into lines: at spaces only, Korean too; a word wider than the line is cut between characters."""

from __future__ import annotations

import unicodedata

from customs_assessor.report.fonts import width
from customs_assessor.report.style import Type

ELLIPSIS = "…"


def break_lines(text: str, kind: Type, available: float) -> tuple[str, ...]:
    """Return the lines of a text in a width; line breaks of the text stay, () for an empty text."""
    lines: list[str] = []
    for paragraph in text.strip().split("\n"):
        lines.extend(_fill(paragraph.split(" "), kind, available))
    while lines and not lines[-1]:
        lines.pop()
    return tuple(lines)


def _fill(words: list[str], kind: Type, available: float) -> list[str]:
    lines: list[str] = []
    line = ""
    for word in words:
        if not word:
            continue
        longer = f"{line} {word}" if line else word
        if width(longer, kind.font, kind.size) <= available:
            line = longer
            continue
        if line:
            lines.append(line)
        *full, line = _cut(word, kind, available)
        lines.extend(full)
    return [*lines, line]


def _cut(word: str, kind: Type, available: float) -> list[str]:
    """Cut a word into parts that fit, never before a combining mark; each part has at least one character."""
    parts: list[str] = []
    part, taken = "", 0.0
    for sign in word:
        own = width(sign, kind.font, kind.size)
        if part and taken + own > available and not unicodedata.combining(sign):
            parts.append(part)
            part, taken = "", 0.0
        part += sign
        taken += own
    return [*parts, part]


def shortened(text: str, kind: Type, available: float) -> str:
    """Return a text on one line, cut with an ellipsis where it is too wide."""
    plain = " ".join(text.split())
    if width(plain, kind.font, kind.size) <= available:
        return plain
    room = available - width(ELLIPSIS, kind.font, kind.size)
    return _cut(plain, kind, room)[0].rstrip() + ELLIPSIS


def excerpt(text: str, most: int) -> str:
    """Return at most so many characters of a text, ended at a space and with an ellipsis where it was longer."""
    plain = " ".join(text.split())
    if len(plain) <= most:
        return plain
    head = plain[:most]
    return (head.rsplit(" ", 1)[0] if " " in head[most // 2 :] else head).rstrip(" ,;:.") + ELLIPSIS
