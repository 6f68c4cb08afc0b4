"""The history of an item: one line per edit, newest first; pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from typing import Any

from babel.dates import format_skeleton, format_time

from customs_assessor.answers.edit import Edit
from customs_assessor.forms.levels import level_of
from customs_assessor.labels import Labels
from customs_assessor.snapshot import Item, Snapshot
from customs_assessor.ui.questionnaire.answer_text import answer_text
from customs_assessor.ui.questionnaire.model import choice_named

SHOWN_FIELDS = ("answer", "target", "comment", "evidence_note", "name", "removed")
"""What of an item and its files a history tells; the other members of a file come with its name."""


@dataclass(frozen=True)
class HistoryLine:
    """One edit as a line.

    Args:
        edit: the edit.
        kind: ``level``, ``value``, ``state``, ``cleared``, ``target``, ``comment``, ``note``, ``file`` or ``file_removed``.
        level: of a level; text: what else it says: a value, a reason, a target, a file's name.
        state: of a state.
        who, source: name of the author, ``workbook`` or ''.
        reason: of a settled dispute.
        counts: whether it is a head.
    """

    edit: Edit
    kind: str
    level: Fraction | None
    text: str
    state: str
    who: str
    source: str
    reason: str
    counts: bool


def history(snapshot: Snapshot, item: Item, language: str) -> tuple[HistoryLine, ...]:
    """Return the edits of an item and of its files, newest first."""
    own_files = {f"file/{file.id}" for file in item.evidence}
    gone = {
        edit.subject
        for edit in snapshot.edits
        if edit.subject.startswith("file/") and edit.field == "item" and edit.value == item.key.subject[5:]
    }
    subjects = {item.key.subject} | own_files | gone
    heads = {head.id for state in item.fields.values() for head in state.heads}
    told = [edit for edit in snapshot.edits if edit.subject in subjects and edit.field in SHOWN_FIELDS]
    return tuple(_line(snapshot, item, edit, heads, language) for edit in reversed(told))


def _line(snapshot: Snapshot, item: Item, edit: Edit, heads: set[str], language: str) -> HistoryLine:
    kind, level, text, state = _told(snapshot, item, edit, language)
    return HistoryLine(
        edit=edit,
        kind=kind,
        level=level,
        text=text,
        state=state,
        who=snapshot.people.get(edit.author, ""),
        source="workbook" if edit.copy else "",
        reason=edit.reason or "",
        counts=edit.id in heads,
    )


def _told(snapshot: Snapshot, item: Item, edit: Edit, language: str) -> tuple[str, Fraction | None, str, str]:
    value: Any = edit.value
    if edit.subject.startswith("file/"):
        if edit.field == "removed":
            named = [
                each.value for each in snapshot.edits if (each.subject, each.field) == (edit.subject, "name")
            ]
            return "file_removed", None, str(named[-1] if named else ""), ""
        return "file", None, str(value or ""), ""
    if edit.field != "answer":
        kind = {"target": "target", "comment": "comment"}.get(edit.field, "note")
        return kind, None, str(value or ""), ""
    if not value:
        return "cleared", None, "", ""
    if "state" in value:
        return "state", None, str(value.get("reason") or ""), str(value["state"])
    held = str(value.get("value") or "")
    level, _ = level_of(snapshot.form, item.key.name, held)
    text = value_text(snapshot, item, held, language)
    return ("level" if level is not None else "value"), level, text, ""


def value_text(snapshot: Snapshot, item: Item, value: str, language: str) -> str:
    """Return a value as people read it, with the names of choices that are on offer or once were."""
    return answer_text(item.question, value, language, lambda name: choice_named(snapshot, item, name))


def when(made: str, words: Labels, today: date) -> str:
    """Return the time of an edit on this machine's clock: the time today, else day and month, with the year if another."""
    moment = datetime.fromisoformat(made.replace("Z", "+00:00")).astimezone()
    if moment.date() == today:
        return str(format_time(moment.time(), "HH:mm", locale=words.locale))
    skeleton = "MMMd" if moment.year == today.year else "yMMMd"
    return str(format_skeleton(skeleton, moment, locale=words.locale))
