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
    "list name": "list_name",
    "set_form_id": "form_id",
    "id_string": "form_id",
    "set_form_title": "form_title",
    "title": "form_title",
}
MEDIA = ("image", "big-image", "audio", "video")
TRANSLATED = ("label", "hint", "guidance_hint", "constraint_message", "required_message", *MEDIA)
_CODE = re.compile(r"\(([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\)\s*$")


@dataclass(frozen=True)
class Column:
    """A column: its header as written, the XLSForm name that is meant, and its language (as written, '' for none)."""

    header: str
    base: str
    language: str = ""


def column(header: str) -> Column:
    """Return which column a header of ``survey``, ``choices`` or ``settings`` means."""
    parts = re.split(r"\s*::?\s*", header) if not header.lower().startswith(("bind", "jr:")) else [header]
    lowered = [re.sub(r"\s+", "_", part.strip().lower()) for part in parts]
    if lowered[0] == "media" and len(parts) > 1:
        parts, lowered = parts[1:], lowered[1:]
    whole = header.strip().lower()
    base = ALIASES.get(whole) or ALIASES.get(lowered[0], lowered[0])
    if base in TRANSLATED and len(parts) > 1 and whole not in ALIASES:
        return Column(header, base, parts[1].strip())
    if len(parts) > 1 and whole not in ALIASES:
        return Column(header, whole)
    return Column(header, base)


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
