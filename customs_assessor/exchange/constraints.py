"""Answers that the form's own logic refuses: of a wrong type, or against the question's constraint, in its words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Any

from customs_assessor.answers.heads import FieldKey, FieldState
from customs_assessor.answers.instances import HeldInstance, held_instances
from customs_assessor.answers.item import ItemKey
from customs_assessor.errors import Problem
from customs_assessor.exchange.cells import ItemFacts
from customs_assessor.exchange.layout import INSTANCE
from customs_assessor.exchange.reader import WorkbookFacts
from customs_assessor.forms.filling import Filling
from customs_assessor.forms.lineage import Names, items
from customs_assessor.forms.model import Form, in_language
from customs_assessor.forms.record import Filler
from customs_assessor.snapshot_build import standing_instances


def refuse_broken(
    read: Mapping[str, ItemFacts],
    facts: WorkbookFacts,
    form: Form,
    states: Mapping[FieldKey, FieldState],
    names: Names,
) -> dict[str, ItemFacts]:
    """Return the facts with those items refused whose new answer the form does not allow, given all other answers.

    Args:
        read: facts by subject.
        facts, form: the workbook and its form.
        states: fields as they stand here once the carried edits are in; answers of items that the form lacks count for nothing.
        names: the names of the form's items in edits.
    """
    known = items(form)

    def key_of_item(subject: str) -> ItemKey | None:
        key = names.key(subject)
        return key if key and key.name in known else None

    asked = {
        subject: key
        for subject, item in read.items()
        if (key := key_of_item(subject)) and _value(item.changed.get("answer"))
    }
    if not asked:
        return dict(read)
    assessment = facts.machine.assessment
    answers: dict[ItemKey, str] = {}
    for (_, subject, name), state in states.items():
        key = key_of_item(subject)
        if key and name == "answer" and (text := _value(state.value)):
            answers[key] = text
    for subject, item in read.items():
        key = key_of_item(subject)
        if key and "answer" in item.changed:
            answers[key] = _value(item.changed["answer"])
    held = held_instances(states, assessment)
    for subject, item in read.items():
        if subject.startswith(INSTANCE) and item.changed:
            key_of = subject.removeprefix(INSTANCE)
            said = item.changed
            held[key_of] = HeldInstance(
                key_of, said["repeat"], said.get("parent"), Fraction(said["order"]), False
            )
    filling = Filling(form, answers, filler=Filler(seed=assessment), instances=standing_instances(form, held))
    broken = {
        state.key: in_language(state.message, facts.machine.language)
        for state in filling.states()
        if state.relevant and not state.valid
    }
    return {
        subject: _refused(item, broken[asked[subject]])
        if subject in asked and asked[subject] in broken
        else item
        for subject, item in read.items()
    }


def _value(answer: Any) -> str:
    return str(answer.get("value") or "") if isinstance(answer, Mapping) else ""


def _refused(item: ItemFacts, rule: str) -> ItemFacts:
    sheet, address = item.place
    facts = {"place": f"{sheet}!{address}", "value": item.shown[:80], "rule": rule}
    letters = address.rstrip("0123456789")
    problem = Problem("exchange.constraint", facts, sheet, int(address[len(letters) :] or 0), letters)
    return replace(item, changed={}, same=frozenset(), problems=(problem,))
