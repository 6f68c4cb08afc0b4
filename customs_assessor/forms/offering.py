"""Which choices a question offers as it stands: its list after the filter, or the answers of a repeat."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from elementpath.xpath_nodes import EtreeElementNode

from customs_assessor.forms.expressions import Expression, compiled
from customs_assessor.forms.functions.chance import seeded, shuffled
from customs_assessor.forms.model import Choice, Question
from customs_assessor.forms.narrowing import keys_of, narrowed
from customs_assessor.forms.record import Record
from customs_assessor.forms.values import Value, many, to_boolean, to_text

FIRST = (1, 1)
Ask = Callable[[Expression, EtreeElementNode | None, tuple[int, int]], Value]
"""Evaluates an expression at the question; in a filter at a row, with its position and how many rows there are."""


def offered(
    question: Question, record: Record, itemset: Expression | None, place: str, ask: Ask
) -> tuple[Choice, ...]:
    """Return the choices on offer, in the order in which they are shown.

    Args:
        question: one with choices.
        record: of the filling.
        itemset: what gives the choices of one that takes them from a repeat, else None.
        place: where it stands, for what is random.
        ask: evaluates.
    """
    found = tuple(
        _answers(ask(itemset, None, FIRST)) if itemset is not None else _filtered(question, record, ask)
    )
    if question.parameters.get("randomize") != "true":
        return found
    seed = question.parameters.get("seed", "")
    draw = seeded(ask(compiled(seed), None, FIRST)) if seed else record.chance(place).random
    return tuple(shuffled(found, draw))


def _answers(value: Value) -> Iterator[Choice]:
    """Yield a choice for each answer that is given, once: it is its own name and label (JavaRosa)."""
    for text in dict.fromkeys(map(to_text, many(value))):
        if text:
            yield Choice(text, {"": text})


def _filtered(question: Question, record: Record, ask: Ask) -> Iterator[Choice]:
    listed = record.form.choices.get(question.choices, ())
    if not question.choice_filter:
        yield from listed
        return
    expression = compiled(question.choice_filter)
    rows = record.offers.rows(question.choices)
    likely = narrowed(
        keys_of(expression.token),
        lambda column, text: record.offers.where(question.choices, column, text),
        lambda token: ask(replace(expression, token=token), None, FIRST),
    )
    marked = None if likely is None else {id(row) for row in likely}
    for place, (choice, row) in enumerate(zip(listed, rows, strict=True), 1):
        tried = marked is None or id(row) in marked
        if tried and to_boolean(ask(expression, row, (place, len(rows)))):
            yield choice
