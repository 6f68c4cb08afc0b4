"""Answers as the command line gives them, read against the form and made into edits; nothing is kept when one is bad."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from fractions import Fraction
from pathlib import Path
from typing import Any

from customs_assessor.answers.compose import check_value, cleared, compose, level_answer, state_answer
from customs_assessor.answers.edit import Edit, decimal_text
from customs_assessor.answers.item import ITEM_FIELDS, ItemKey
from customs_assessor.answers.views import view_of
from customs_assessor.cli.services import item_of
from customs_assessor.errors import AnswerError, Problem
from customs_assessor.forms.filling import Filling
from customs_assessor.forms.model import in_language
from customs_assessor.forms.record import Filler
from customs_assessor.snapshot import Item, Snapshot

MAX_BYTES = 16 * 1024 * 1024
"""An answers file above this size is refused unread."""


@dataclass(frozen=True)
class Entry:
    """What is said of one item; None says nothing, '' clears."""

    item: str
    instance: str | None = None
    value: str | None = None
    state: str | None = None
    reason: str | None = None
    comment: str | None = None
    target: str | None = None
    target_date: str | None = None
    grade: str | None = None
    evidence_note: str | None = None
    author: str | None = None


def entries_of_file(file: Path) -> list[Entry]:
    """Read an answers file.

    Raises:
        AnswerError: it is no JSON of the documented shape.
    """
    try:
        if file.stat().st_size > MAX_BYTES:
            raise ValueError("size")
        rows = json.loads(file.read_text(encoding="utf-8"))["answers"]
        known = {field.name for field in fields(Entry)}
        entries = [_entry_of({name: _text(row[name]) for name in row if name in known}) for row in rows]
        if any(set(row) - known for row in rows):
            raise ValueError("unknown member")
        return entries
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise AnswerError("cli.bad_answers_file", file=file.name) from error


def _entry_of(row: dict[str, Any]) -> Entry:
    return Entry(**row)


def _text(value: Any) -> str | None:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return decimal_text(value)
    raise ValueError(type(value).__name__)


def value_of(found: Snapshot, item: Item, field: str, entry: Entry) -> Any:
    """Return the JSON value that an entry gives to a field of an item.

    ``level:3`` is the choice of that level; a choice that is a state needs its reason.

    Raises:
        AnswerError: the form does not allow it.
    """
    if field == "answer":
        value: Any = _answer(found, item, entry)
    else:
        given = entry.value if entry.value is not None else getattr(entry, field)
        value = _field_value(item, field, given)
    check_value(found.form, item.key.name, field, value)
    return value


def _answer(found: Snapshot, item: Item, entry: Entry) -> Any:
    if entry.state:
        return state_answer(entry.state, entry.reason or "") if entry.reason else {"state": entry.state}
    text = (entry.value or "").strip()
    if not text:
        return cleared()
    choices = found.form.choices.get(item.question.choices, ())
    if text.startswith("level:") and choices:
        level = _number(item, text.removeprefix("level:"))
        named = next(
            (choice.name for choice in choices if choice.level is not None and choice.level == level), None
        )
        if named is None:
            raise AnswerError("cli.no_level", item=item.key.name, level=text.removeprefix("level:"))
        return level_answer(named)
    state = next((choice.state for choice in choices if choice.name == text and choice.state), "")
    if state:
        return state_answer(state, entry.reason or "") if entry.reason else {"state": state}
    if item.question.kind in ("integer", "decimal", "range"):
        return level_answer(decimal_text(_number(item, text)))
    return level_answer(text)


def _field_value(item: Item, field: str, given: str | None) -> str | None:
    if given is None or not given.strip():
        return None
    if field in ("target", "grade"):
        return decimal_text(_number(item, given))
    return given


def _number(item: Item, text: str) -> Fraction:
    try:
        return Fraction(decimal_text(text.strip()))
    except ValueError as error:
        raise AnswerError("answer.not_a_number", item=item.key.name, value=text) from error


def edits_of_entries(
    found: Snapshot,
    entries: Sequence[Entry],
    authors: Mapping[str | None, str],
    made: str,
    visibility: str | None,
    language: str,
) -> list[Edit]:
    """Return the edits of all entries; a field that already holds the value brings none.

    An answer that is to be read again since the assessment moved is confirmed by the same value.

    Args:
        found: the assessment as it stands, for an internal reader.
        authors: UUID by the entry's ``author``.
        made: ``YYYY-MM-DDTHH:MM:SSZ``.
        visibility: a stated one, or None for each field's own.
        language: of the form's own message where a constraint is broken.

    Raises:
        AnswerError: one line per bad entry; then nothing is to be kept.
    """
    edits: dict[tuple[str, str], Edit] = {}
    problems: list[Problem] = []
    values: dict[ItemKey, str] = {}
    for entry in entries:
        try:
            item = item_of(found, entry.item, entry.instance)
            for field, value in _fields(found, item, entry):
                state = view_of(item.field(field), authors[entry.author])
                knowing = item.since if field == "answer" else ()
                standing = state.heads and state.value == value and not item.field(field).disputed
                if standing and not (knowing and item.review):
                    continue
                key = (found.assessment.id, item.key.subject, field)
                edit = compose(key, value, state, authors[entry.author], made, visibility, knowing=knowing)
                edits[edit.subject, edit.field] = edit
                if field == "answer":
                    values[item.key] = str(value.get("value", ""))
        except AnswerError as error:
            problems.append(Problem(error.code, error.facts))
    problems += _broken(found, values, language)
    if problems:
        raise AnswerError("cli.nothing_saved", problems=problems)
    return list(edits.values())


def _fields(found: Snapshot, item: Item, entry: Entry) -> list[tuple[str, Any]]:
    said = []
    for field in ITEM_FIELDS:
        given = (
            entry.value is not None or bool(entry.state)
            if field == "answer"
            else getattr(entry, field) is not None
        )
        if given:
            own = entry if field == "answer" else replace(entry, value=None)
            said.append((field, value_of(found, item, field, own)))
    return said


def _broken(found: Snapshot, values: Mapping[ItemKey, str], language: str) -> list[Problem]:
    """Return the constraints that the new values break, the answers that stand taken with them."""
    standing = {item.key: item.value for item in found.items if item.value}
    filler = Filler(seed=found.assessment.id)
    filling = Filling(found.form, {**standing, **values}, filler=filler, instances=found.standing)
    return [
        Problem("cli.broken", {"item": state.key.name, "message": in_language(state.message, language)})
        for state in filling.states()
        if state.key in values and values[state.key] and not state.valid
    ]
