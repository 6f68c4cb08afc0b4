"""What a question's appearance asks of the page; words that we do not know change nothing."""

from __future__ import annotations

import re

from customs_assessor.forms.model import Question

_COLUMNS = re.compile(r"columns-([1-9][0-9]?)")
_PACKED = ("horizontal-compact", "columns-pack", "compact", "quickcompact")


def words_of(question: Question) -> tuple[str, ...]:
    """Return the words of an appearance, in small letters."""
    return tuple(question.appearance.lower().split())


def columns_of(question: Question) -> int | None:
    """Return how many columns a list of choices has; 0 for as many as fit, None for a plain list."""
    shown = words_of(question)
    found = next((match for word in shown if (match := _COLUMNS.fullmatch(word))), None)
    if found:
        return int(found[1])
    return 0 if "horizontal" in shown or "columns" in shown else None


def is_packed(question: Question) -> bool:
    """Whether choices stand side by side, each as wide as its words."""
    shown = words_of(question)
    return any(word in shown or word.startswith("compact-") for word in _PACKED)


def is_table_head(question: Question) -> bool:
    """Whether a question only gives the labels above the choices of those that follow."""
    return question.kind.startswith("select_") and "label" in words_of(question)


def is_table_row(question: Question) -> bool:
    """Whether a question is a row of a table whose head has the labels."""
    return question.kind.startswith("select_") and "list-nolabel" in words_of(question)
