"""Column headers of XLSForm sheets: which column is meant, and in which language."""

from __future__ import annotations

import re
from dataclasses import dataclass

from customs_assessor.forms.cells import Row, Sheet

ALIASES = {
    "caption": "label",
    "command": "type",
    "tag": "name",
    "value": "name",
    "relevance": "relevant",
    "bind::relevant": "relevant",
    "bind::required": "required",
    "bind::constraint": "constraint",
    "bind::calculate": "calculation",
    "bind::readonly": "readonly",
    "calculate": "calculation",
    "read_only": "readonly",
    "constraining_message": "constraint_message",
    "bind::jr:constraintmsg": "constraint_message",
    "requiredmsg": "required_message",
    "bind::jr:requiredmsg": "required_message",
    "count": "repeat_count",
    "jr:count": "repeat_count",
    "control::appearance": "appearance",
    "body::appearance": "appearance",
    "body::jr:count": "repeat_count",
    "control::jr:count": "repeat_count",
    "control::intent": "intent",
    "body::intent": "intent",
    "control::autoplay": "autoplay",
    "body::autoplay": "autoplay",
    "bind::entities:saveto": "save_to",
    "jr:constraintmsg": "constraint_message",
    "jr:requiredmsg": "required_message",
    "list name": "list_name",
    "set_form_id": "form_id",
    "id_string": "form_id",
    "set_form_title": "form_title",
    "title": "form_title",
}
MEDIA = ("image", "big-image", "audio", "video")
TRANSLATED = ("label", "hint", "guidance_hint", "constraint_message", "required_message", *MEDIA)
_GROUPED = ("bind", "control", "body", "instance", "media")
STRAIGHT = str.maketrans("\u2018\u2019\u201c\u201d", "''\"\"")
"""Typographic quotes, which spreadsheets put in, as the plain ones that expressions need; pyxform does the same."""
_CODE = re.compile(r"\(([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\)\s*$")


@dataclass(frozen=True)
class Column:
    """A column: its header as written, the XLSForm name that is meant, and its language (as written, '' for none)."""

    header: str
    base: str
    language: str = ""


def column(header: str) -> Column:
    """Return which column a header of ``survey``, ``choices`` or ``settings`` means."""
    parts = _split(header)
    lowered = [re.sub(r"\s+", "_", part.lower()) for part in parts]
    grouped = len(parts) > 1 and lowered[0] in _GROUPED
    if grouped:
        # what stands in a group of columns has its name behind it: bind::relevant, media::image
        inner = lowered[1] if lowered[0] == "media" else f"{lowered[0]}::{lowered[1]}"
        parts, lowered = parts[1:], [inner, *lowered[2:]]
    base = ALIASES.get(header.strip().lower()) or ALIASES.get(lowered[0], lowered[0])
    if base in TRANSLATED and len(parts) > 1:
        return Column(header, base, parts[1])
    if len(parts) > 1:
        return Column(header, header.strip().lower())
    return Column(header, base)


def _split(header: str) -> list[str]:
    """Return a header's parts: between double colons, else between single ones, which ``jr:`` is none of."""
    double = "::" in header
    parts = [part.strip() for part in header.split("::" if double else ":")]
    place = parts.index("jr") if "jr" in parts[:-1] else -1
    return parts if place < 0 else [*parts[:place], ":".join(parts[place : place + 2]), *parts[place + 2 :]]


def columns(sheet: Sheet) -> tuple[Column, ...]:
    """Return the columns of a sheet in order."""
    return tuple(column(header) for header in sheet.header)


def cell(row: Row, known: tuple[Column, ...], base: str) -> tuple[str, str]:
    """Return (text, header as written) of the first filled column that is meant; ('', base) when none is."""
    for one in known:
        if one.base == base and row.get(one.header):
            return row.get(one.header), one.header
    return "", base


def language_code(language: str) -> str:
    """Return the code of a language as XLSForm writes it: ``English (en)`` gives ``en``; a bare name stays; ``default`` gives ''."""
    found = _CODE.search(language)
    if found:
        return found.group(1).lower()
    return "" if language in ("", "default") else language.strip()
