"""From a disputed field to the views that the settle panel shows."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from PySide6.QtCore import QCoreApplication

from customs_assessor.answers.compose import level_answer
from customs_assessor.answers.edit import Edit
from customs_assessor.answers.item import DONT_KNOW, NOT_APPLICABLE
from customs_assessor.forms.levels import level_of
from customs_assessor.forms.model import in_language
from customs_assessor.snapshot import Item, Snapshot
from customs_assessor.ui.questionnaire.history import value_text, when
from customs_assessor.ui.questionnaire.model import offered, top_of
from customs_assessor.ui.questionnaire.settle_panel import Opinion
from customs_assessor.ui.translation import current_language, words
from customs_assessor.ui.widgets.chip import level_text

translate = QCoreApplication.translate


def opinions(snapshot: Snapshot, item: Item, field: str) -> tuple[Opinion, ...]:
    """Return the heads of a disputed field as views; heads of one value are one view with all their authors."""
    by_value: list[tuple[Any, list[Edit]]] = []
    for head in item.field(field).heads:
        held = next((group for value, group in by_value if value == head.value), None)
        if held is None:
            by_value.append((head.value, [head]))
        else:
            held.append(head)
    return tuple(_opinion(snapshot, item, field, value, heads) for value, heads in by_value)


def other_ways(snapshot: Snapshot, item: Item, field: str) -> tuple[Opinion, ...]:
    """Return the levels that the field may be settled for; none for a note."""
    if field == "evidence_note":
        return ()
    top = top_of(item)
    if field == "target":
        return tuple(
            Opinion(
                str(level),
                Fraction(level),
                top,
                "target",
                translate("Questionnaire", "Target {level}").format(level=level),
            )
            for level in range(1, int(top) + 1)
        )
    language = current_language()
    return tuple(
        Opinion(
            level_answer(choice.name),
            choice.level,
            top,
            "",
            in_language(choice.short, language) or choice.name,
        )
        for choice in offered(item)
        if choice.level is not None
    )


def _opinion(snapshot: Snapshot, item: Item, field: str, value: Any, heads: list[Edit]) -> Opinion:
    sources = []
    for head in heads:
        who = snapshot.people.get(head.author, "") or translate("Questionnaire", "unnamed")
        place = [translate("Questionnaire", "workbook")] if head.copy else []
        sources.append(" · ".join([who, when(head.made, words(), date.today()), *place]))
    authors = {head.author for head in heads}
    note = " ".join(
        str(each.value) for each in item.field("comment").heads if each.value and each.author in authors
    )
    top = top_of(item)
    source = "; ".join(sources)
    if field == "evidence_note":
        title = str(value) if value else translate("Questionnaire", "No note")
        return Opinion(value, None, top, "", title, note, source)
    if field != "answer":
        if value is None:
            return Opinion(
                None, None, top, "", translate("Questionnaire", "Target of the form"), note, source
            )
        level = Fraction(str(value))
        return Opinion(
            value,
            level,
            top,
            "target",
            translate("Questionnaire", "Target {level}").format(level=level_text(level)),
            note,
            source,
        )
    if not value:
        return Opinion({}, None, top, "", translate("Questionnaire", "No answer"), note, source)
    if "state" in value:
        named = {
            NOT_APPLICABLE: translate("Questionnaire", "Not applicable"),
            DONT_KNOW: translate("Questionnaire", "Don't know"),
        }
        state, reason = str(value["state"]), str(value.get("reason") or "")
        return Opinion(dict(value), None, top, state, named.get(state, state), note or reason, source)
    held = str(value.get("value") or "")
    level_found, state_found = level_of(snapshot.form, item.key.name, held)
    title = value_text(snapshot, item, held, current_language())
    return Opinion(dict(value), level_found, top, state_found, title, note, source)
