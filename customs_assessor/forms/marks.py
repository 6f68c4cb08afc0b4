"""Texts of a form with ODK's few marks: bold, italic, headings, links; without them, or as rich text, never as HTML."""

from __future__ import annotations

import re
from html import escape

SPAN = re.compile(r"</?span\b[^>]*>", re.IGNORECASE)
"""What a form may say of colour and type, which nothing here shows."""
REFERENCE = re.compile(r"\$\{[^}]*\}")
"""What an answer fills in."""
EDGES = " :：;,.·/–—-()[]#"
"""What stands between a name and what is filled in beside it."""
_LINK = re.compile(r"\[([^\]\n]+)\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*#*$", re.MULTILINE)
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1", re.DOTALL)
_STAR = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]+?)(?<=\S)\*(?![\w*])")
_UNDERLINE = re.compile(r"(?<![\w_])_(?=[^\s_])([^_\n]+?)(?<=\S)_(?![\w_])")
_ESCAPED = re.compile(r"\\([#\\_*])")
_KEPT = {"#": "\ue000", "\\": "\ue001", "_": "\ue002", "*": "\ue003"}
"""Stand for marks that a backslash keeps, while the others are read."""


def plain(text: str) -> str:
    """Return a text without its marks; a link as its words."""
    shown = _HEADING.sub(r"\2", _kept(text))
    shown = _LINK.sub(r"\1", shown)
    for mark, group in ((_STRONG, r"\2"), (_STAR, r"\1"), (_UNDERLINE, r"\1")):
        shown = mark.sub(group, shown)
    return _back(shown)


def without_references(text: str) -> str:
    """Return a label on one line as a name: without its marks, ``${name}``, and what stood between them and the words."""
    bare = plain(text)
    if "${" not in bare:
        return " ".join(bare.split())
    return " ".join(REFERENCE.sub(" ", bare).split()).strip(EDGES)


def rich(text: str) -> str:
    """Return a text as Qt's rich text, all of the author's own HTML escaped; a link is its words and its address, as text."""
    shown = escape(_kept(text), quote=False)
    shown = _LINK.sub(r"<u>\1</u> (\2)", shown)
    shown = _HEADING.sub(lambda found: _heading(len(found[1]), found[2]), shown)
    for mark, put in ((_STRONG, r"<b>\2</b>"), (_STAR, r"<i>\1</i>"), (_UNDERLINE, r"<i>\1</i>")):
        shown = mark.sub(put, shown)
    return _back(shown).replace("\n", "<br>")


def _heading(depth: int, text: str) -> str:
    return f"<big><b>{text}</b></big>" if depth < 3 else f"<b>{text}</b>"


def _kept(text: str) -> str:
    return _ESCAPED.sub(lambda found: _KEPT[found[1]], SPAN.sub("", text))


def _back(text: str) -> str:
    for mark, stand in _KEPT.items():
        text = text.replace(stand, mark)
    return text
