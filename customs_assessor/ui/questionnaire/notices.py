"""What must be known at a question beside its words: required, read-only, a broken constraint, a choice no longer offered."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from customs_assessor.answers.item import UNANSWERED
from customs_assessor.forms.model import in_language
from customs_assessor.snapshot import Item, Snapshot
from customs_assessor.ui.questionnaire.history import value_text
from customs_assessor.ui.questionnaire.model import counts

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Notice:
    """A sentence with its icon and its tone."""

    icon: str
    tone: str
    text: str


def withdrawn(item: Item) -> tuple[str, ...]:
    """Return the chosen names that the form does not offer now, as the other answers stand."""
    if item.question.kind not in ("select_one", "select_multiple", "rank") or not item.value:
        return ()
    held = [item.value] if item.question.kind == "select_one" else item.value.split()
    return tuple(name for name in held if name not in item.choices)


def is_troubled(item: Item) -> bool:
    """Whether the answer that stands breaks the form's rules."""
    return bool(item.message) or bool(withdrawn(item))


def is_missing(item: Item) -> bool:
    """Whether an answer is required and not there."""
    return item.required and item.state == UNANSWERED and counts(item)


def notices(snapshot: Snapshot, item: Item, language: str) -> tuple[Notice, ...]:
    """Return what is to be said at a question, the gravest first."""
    found = []
    gone = withdrawn(item)
    if gone:
        names = value_text(snapshot, item, " ".join(gone), language)
        text = translate(
            "Questionnaire", "“{choice}” is not offered any more, as the other answers stand. Choose again."
        )
        found.append(Notice("warn", "danger", text.format(choice=names)))
    elif item.message:
        found.append(Notice("warn", "danger", in_language(item.message, language)))
    if item.filled and not item.readonly and counts(item):
        text = translate("Questionnaire", "The form filled this in. Change it where it is otherwise.")
        found.append(Notice("note", "text2", text))
    version = snapshot.form.version
    if item.former:
        names = value_text(snapshot, item, item.former, language)
        text = translate("Questionnaire", "“{choice}” is not offered in version {version}. Choose again.")
        found.append(Notice("history", "warn", text.format(choice=names, version=version)))
    if item.review:
        text = translate(
            "Questionnaire",
            "The question or its levels read otherwise since version {version}. Is the answer still right?",
        )
        found.append(Notice("history", "warn", text.format(version=version)))
    return tuple(found)
