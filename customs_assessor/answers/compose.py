"""Make edits: parents, visibility and salt as answers.md has it; also what undoes and withdraws an edit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from customs_assessor.answers.ancestry import Ancestry
from customs_assessor.answers.checks import check_value
from customs_assessor.answers.edit import Edit, new_salt, normal
from customs_assessor.answers.heads import EDIT_SUBJECT, WITHDRAWN, FieldKey, FieldState
from customs_assessor.answers.reader import visibility_of

__all__ = [
    "check_value",
    "cleared",
    "compose",
    "level_answer",
    "moment",
    "reinstate",
    "state_answer",
    "undo",
    "withdraw",
    "withdrawal_key",
]


def moment(when: datetime | None = None) -> str:
    """Return a time (default: now) as edits write it: ``YYYY-MM-DDTHH:MM:SSZ``, in UTC."""
    return (when or datetime.now(UTC)).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def level_answer(value: Any) -> dict[str, Any]:
    """Return the answer that holds a value: a choice's name, a number, a text, an ISO date."""
    return {"value": normal(value)}


def state_answer(state: str, reason: str) -> dict[str, Any]:
    """Return the answer that is a state (``not_applicable`` or ``dont_know``) with its reason."""
    return {"state": state, "reason": normal(reason)}


def cleared(field: str = "answer") -> dict[str, Any] | None:
    """Return the value of a cleared field: ``{}`` for an answer, None for every other field."""
    return {} if field == "answer" else None


def compose(
    key: FieldKey,
    value: Any,
    state: FieldState,
    author: str,
    made: str,
    visibility: str | None = None,
    reason: str | None = None,
    salt: str | None = None,
    mission: str | None = None,
    knowing: Iterable[str] = (),
) -> Edit:
    """Return a new edit of a field; over a disputed field it settles, and then needs its reason from the caller.

    Args:
        key: assessment (None for a mission's own field), subject and field.
        value: JSON value; numbers and text are brought to the form that edits keep.
        state: the field as the author saw it; its heads become the parents.
        author: UUID of a person.
        made: ``YYYY-MM-DDTHH:MM:SSZ``, see :func:`moment`.
        visibility: a stated one; else the most closed of the parents', else the default.
        reason: why, of a settled dispute.
        salt: 32 hex digits; new random ones by default.
        mission: UUID of the mission, where the key has no assessment.
        knowing: ids of edits of other fields that the author saw and the value rests on: a move to another version of the
            form, by whose wording it is given.
    """
    assessment, subject, field = key
    return Edit(
        assessment=assessment,
        subject=subject,
        field=field,
        value=normal(value),
        author=author,
        made=made,
        parents=tuple(sorted({*(head.id for head in state.heads), *knowing})),
        visibility=visibility_of(subject, field, state.heads, visibility),
        salt=salt or new_salt(),
        mission=mission if assessment is None else None,
        reason=normal(reason) if reason else None,
    )


def withdraw(
    edit: Edit, state: FieldState, author: str, made: str, reason: str | None = None, salt: str | None = None
) -> Edit:
    """Return the edit that withdraws another.

    Args:
        edit: what is withdrawn.
        state: state of the field ``withdrawn`` of ``edit/<id>``, as the author saw it.
        author, made, reason, salt: as for :func:`compose`.
    """
    return _about(edit, True, state, author, made, reason, salt)


def reinstate(
    edit: Edit, state: FieldState, author: str, made: str, reason: str | None = None, salt: str | None = None
) -> Edit:
    """Return the edit that takes a withdrawal back, so that the withdrawn edit counts again; see :func:`withdraw`."""
    return _about(edit, False, state, author, made, reason, salt)


def _about(
    edit: Edit,
    value: bool,
    state: FieldState,
    author: str,
    made: str,
    reason: str | None,
    salt: str | None,
) -> Edit:
    key = withdrawal_key(edit)
    stated = None if state.heads else edit.visibility
    return compose(key, value, state, author, made, stated, reason, salt, edit.mission)


def withdrawal_key(edit: Edit) -> FieldKey:
    """Return the key of the field that says whether an edit is withdrawn."""
    return edit.assessment, f"{EDIT_SUBJECT}{edit.id}", WITHDRAWN


def undo(
    edit: Edit,
    edits: Mapping[str, Edit],
    states: Mapping[FieldKey, FieldState],
    author: str,
    made: str,
    salt: str | None = None,
) -> Edit:
    """Return the edit that undoes another: it sets the value that stood before.

    What has no single earlier value to set (it settled a dispute, or joined comments, or its parent is not here), and
    what stands beside others' heads, is withdrawn instead: what stood before it stands again, and no other view is
    touched.

    Args:
        edit: what is undone.
        edits: whole edits by id; the parents of ``edit`` are looked up here.
        states: state of the fields, as the author sees them.
        author, made, salt: as for :func:`compose`.
    """
    state = states.get((edit.assessment, edit.subject, edit.field), FieldState())
    parents = [edits.get(parent) for parent in edit.parents]
    earlier = [parent.value for parent in parents if parent is not None]
    unclear = len(earlier) < len(parents) or any(value != earlier[0] for value in earlier)
    beside_others = len(state.heads) > 1 and edit.id in {head.id for head in state.heads}
    own = _descending(edit, edits, state)
    if unclear or beside_others or not own.heads:
        named = states.get(withdrawal_key(edit), FieldState())
        return withdraw(edit, named, author, made, salt=salt)
    value: Any = False if edit.field == WITHDRAWN else cleared(edit.field)
    if earlier:
        value = earlier[0]
    key = (edit.assessment, edit.subject, edit.field)
    return compose(key, value, own, author, made, salt=salt, mission=edit.mission)


def _descending(edit: Edit, edits: Mapping[str, Edit], state: FieldState) -> FieldState:
    """Return the heads that are the edit itself or descend from it."""
    known = {**edits, **{head.id: head for head in state.heads}}
    ancestry = Ancestry(known.values(), ())
    wanted = ancestry.node(edit.id)
    return FieldState(
        tuple(head for head in state.heads if head.id == edit.id or wanted in ancestry.above((head.id,)))
    )
