"""Labels of groups and repeats as names: without marks, and without what only an instance could fill in."""

from __future__ import annotations

from customs_assessor.forms.marks import EDGES, plain, without_references
from customs_assessor.forms.model import Texts, in_language

_WAITING = "".join(sign for sign in EDGES if sign not in ")]#")


def filled(texts: Texts, language: str, otherwise: str) -> str:
    """Return a label that is filled in as a name on one line; signs that wait for an answer at its end are cut."""
    return " ".join(plain(in_language(texts, language)).split()).rstrip(_WAITING) or otherwise


def named(texts: Texts, language: str, otherwise: str) -> str:
    """Return a label in a language as a name, another text where there is none."""
    return without_references(in_language(texts, language)) or otherwise
