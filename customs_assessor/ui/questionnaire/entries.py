"""From a wish to edits: pure, and no edit where nothing would change."""

from __future__ import annotations

from typing import Any

from customs_assessor.answers.checks import check_value
from customs_assessor.answers.compose import compose
from customs_assessor.answers.edit import VISIBILITIES, Edit, normal
from customs_assessor.answers.heads import FieldState
from customs_assessor.answers.reader import most_closed
from customs_assessor.answers.views import view_of
from customs_assessor.snapshot import Item, Snapshot
from customs_assessor.ui.questionnaire.wishes import SetField, Settle


def own_edits(snapshot: Snapshot, item: Item, wish: SetField, author: str, made: str) -> tuple[Edit, ...]:
    """Return the edit that sets the author's own value of a field, () when it stands already.

    What the form filled in is left blank by an edit of its own. An answer that is to be read again since the assessment
    moved is confirmed by the same value.

    Raises:
        AnswerError: the form does not allow the value.
    """
    state = view_of(item.field(wish.field), author)
    confirms = wish.field == "answer" and item.review and bool(wish.value)
    blanks = wish.field == "answer" and not wish.value and bool(item.filled)
    if stands(state, wish.value, wish.visibility) and not confirms and not blanks:
        return ()
    return (_edit(snapshot, item, wish.field, wish.value, state, author, made, wish.visibility, None),)


def settling_edits(snapshot: Snapshot, item: Item, wish: Settle, author: str, made: str) -> tuple[Edit, ...]:
    """Return the edit that settles a disputed field.

    Raises:
        AnswerError: the form does not allow the value.
    """
    state = item.field(wish.field)
    return (_edit(snapshot, item, wish.field, wish.value, state, author, made, None, wish.reason),)


def removing_edits(
    snapshot: Snapshot, file_id: str, state: FieldState, author: str, made: str
) -> tuple[Edit, ...]:
    """Return the edit that takes a file of evidence off its item.

    Args:
        snapshot: of the assessment.
        file_id: UUID of the file.
        state: of the file's field ``removed``.
        author, made: who does it and when.
    """
    stated = None if state.heads else _visibility_of_file(snapshot, file_id)
    key = (snapshot.assessment.id, f"file/{file_id}", "removed")
    return (compose(key, True, state, author, made, stated),)


def stands(state: FieldState, value: Any, visibility: str | None) -> bool:
    """Whether an author's heads hold a value already, with the stated visibility if one is stated."""
    wanted = normal(value)
    if not state.heads:
        return not wanted
    same = all((head.value or None) == (wanted or None) for head in state.heads)
    return same and (
        visibility is None or not wanted or all(head.visibility == visibility for head in state.heads)
    )


def _edit(
    snapshot: Snapshot,
    item: Item,
    field: str,
    value: Any,
    state: FieldState,
    author: str,
    made: str,
    visibility: str | None,
    reason: str | None,
) -> Edit:
    check_value(snapshot.form, item.key.name, field, value)
    key = (snapshot.assessment.id, item.key.subject, field)
    knowing = item.since if field == "answer" else ()
    return compose(key, value, state, author, made, visibility, reason, knowing=knowing)


def _visibility_of_file(snapshot: Snapshot, file_id: str) -> str:
    held = [edit.visibility for edit in snapshot.edits if edit.subject == f"file/{file_id}"]
    return most_closed(held) if held else VISIBILITIES[0]
