"""What a cell says about itself: the question's text, and how its kind of answer is given."""

from __future__ import annotations

from collections.abc import Sequence

from customs_assessor.exchange.filled import Words, choices_of
from customs_assessor.exchange.grid import is_note
from customs_assessor.exchange.kinds import FILES, GEO
from customs_assessor.exchange.layout import MOST_OFFERED, NUMBERS, SEPARATOR, SEVERAL, clean, level_text
from customs_assessor.exchange.marks import has_marks
from customs_assessor.exchange.validation import range_of
from customs_assessor.forms.model import Choice, Form, Question, in_language
from customs_assessor.snapshot import Item


def question_text(item: Item, language: str) -> str:
    """Return a question's own text."""
    return clean(in_language(item.question.label, language)) or item.question.name


def answered_here(item: Item, choices: Sequence[Choice]) -> bool:
    """Whether one cell takes the item's answer: it is asked, no file, and not marked choice by choice."""
    kind = item.question.kind
    return not item.readonly and kind not in FILES and not has_marks(kind, choices)


def how_to_fill(item: Item, choices: Sequence[Choice], words: Words) -> str:
    """Return how an item's answer is given, '' where the cell itself shows it."""
    if item.readonly:
        return words.labels.text("workbook.readonly")
    if item.question.kind in SEVERAL and not has_marks(item.question.kind, choices):
        offered = SEPARATOR.join(words.choices(tuple(choices)))
        return words.labels.text("workbook.several", choices=offered)
    return how_kind(item.question, choices, words)


def how_kind(question: Question, choices: Sequence[Choice], words: Words) -> str:
    """Return how an answer of a question's kind is given, '' where the cell itself shows it."""
    text = words.labels.text
    if question.kind in FILES:
        return text("workbook.send_file")
    if question.kind in GEO:
        return text(f"workbook.rule.{question.kind}")
    if question.kind == "range" and (found := range_of(question)):
        low, high = sorted(found[:2], key=float)
        return text("workbook.rule.range", start=low, end=high, step=found[2].lstrip("-"))
    if len(choices) > MOST_OFFERED:
        return text("workbook.long_list", n=len(choices))
    return ""


def guidance(item: Item, form: Form, words: Words) -> str:
    """Return a question's hint, what evidence to look at, and how its cell is filled in."""
    hint = clean(in_language(item.question.hint, words.language))
    more = clean(in_language(item.question.guidance, words.language))
    evidence = clean(in_language(item.scored.evidence, words.language)) if item.scored else ""
    shown = words.labels.text("workbook.evidence", text=evidence) if evidence else ""
    how = "" if is_note(item) else how_to_fill(item, choices_of(item, form), words)
    return "\n".join(text for text in (hint, more, shown, how) if text)


def levels_text(item: Item, form: Form, words: Words) -> str:
    """Return the full text of each level of a scored question, one a line."""
    if item.scored is None or item.question.kind in NUMBERS:
        return ""
    lines = []
    for choice in form.choices.get(item.question.choices, ()):
        if choice.level is not None:
            lines.append(f"{level_text(choice.level)} – {clean(in_language(choice.label, words.language))}")
    return "\n".join(lines)
