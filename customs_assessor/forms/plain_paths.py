"""Plain absolute paths (``/data/post/lanes``) as one token each, not one for every slash and name: most of what is parsed are they."""

from __future__ import annotations

import re
from typing import Any

from elementpath.xpath_nodes import EtreeElementNode

from customs_assessor.forms.mistakes import LITERAL

MARK = "ǁ"
"""Stands for the slashes of a plain path while it is parsed: a letter to XPath, of the same length, which nobody writes."""
_NAME = r"[^\W\d][\w.\-]*"
_PLAIN = re.compile(
    rf"(^|[(,+=<>|\[]|[*\-](?=\s)|(?<=[\s)\]])(?:and|or|div|mod)(?=\s))(\s*)((?:/{_NAME}){{2,}})(?![\w.\-]|\s*[/(:])"
)


def marked(text: str) -> str:
    """Return an expression with marks for the slashes of plain absolute paths where an operand stands."""
    if "/" not in text or MARK in text:
        return text
    outside, inside = LITERAL.split(text), [*LITERAL.findall(text), ""]
    return "".join(_PLAIN.sub(_mark, part) + literal for part, literal in zip(outside, inside, strict=True))


def plain(name: str) -> str:
    """Return the path of a marked name, '' for a name that is none."""
    return name.replace(MARK, "/") if name.startswith(MARK) else ""


def walked(path: str, root: Any) -> list[EtreeElementNode]:
    """Return the nodes at a plain path below a document, every step looked at."""
    found = [root]
    for name in path.split("/")[1:]:
        found = [
            child
            for node in found
            for child in node.children
            if isinstance(child, EtreeElementNode) and child.name == name
        ]
    return found


def _mark(found: re.Match[str]) -> str:
    return f"{found[1]}{found[2]}{found[3].replace('/', MARK)}"
