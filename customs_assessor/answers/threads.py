"""Threads: messages about an item between members and supervisor, as edits of ``thread/<uuid>`` (answers.md).

Each message is a field of its own, ``message/<place>/<uuid>``, so that messages never dispute each other; its place is
behind those that its author saw, whatever the clocks say. The state is another field.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Mapping
from dataclasses import dataclass

from customs_assessor.answers.compose import compose
from customs_assessor.answers.edit import Edit
from customs_assessor.answers.heads import FieldKey, FieldState
from customs_assessor.answers.item import ItemKey, item_key
from customs_assessor.answers.mission import shown

OPEN, ANSWERED, CLOSED = "open", "answered", "closed"
THREAD_STATES = (OPEN, ANSWERED, CLOSED)
"""Where heads differ, the first of these counts: what somebody holds open is open."""
QUESTION, REWORK = "question", "rework"
THREAD_KINDS = (QUESTION, REWORK)
PREFIX = "thread/"
_MESSAGE = re.compile(r"message/([0-9]{1,9})/([0-9a-f-]+)")


@dataclass(frozen=True)
class Message:
    """What somebody wrote; ``author`` is a UUID, ``made`` as edits write it, ``place`` its number, which another may have too."""

    id: str
    place: int
    text: str
    author: str
    made: str
    visibility: str


@dataclass(frozen=True)
class Thread:
    """A thread as it stands.

    Args:
        id: UUID. item: what it is about.
        kind: ``question``, or ``rework``: the item is sent back to be done again.
        state: ``open``, ``answered`` or ``closed``.
        messages: the oldest first.
    """

    id: str
    item: ItemKey
    kind: str
    state: str
    messages: tuple[Message, ...]


def threads(states: Mapping[FieldKey, FieldState], assessment: str) -> tuple[Thread, ...]:
    """Return the threads of an assessment, the one with the oldest first message first; those of no item are left out."""
    fields: dict[str, dict[str, FieldState]] = {}
    for (owner, subject, field), state in states.items():
        if owner == assessment and subject.startswith(PREFIX):
            fields.setdefault(subject.removeprefix(PREFIX), {})[field] = state
    found = []
    for thread_id, held in fields.items():
        key = item_key(f"item/{shown(held.get('item')) or ''}")
        messages = _messages(held)
        if key is not None and key.name and messages:
            kind = shown(held.get("kind"))
            found.append(
                Thread(thread_id, key, kind if kind in THREAD_KINDS else QUESTION, _state(held), messages)
            )
    return tuple(sorted(found, key=lambda one: (one.messages[0].made, one.id)))


def _state(fields: Mapping[str, FieldState]) -> str:
    told = [
        THREAD_STATES.index(head.value)
        for head in fields.get("state", FieldState()).heads
        if head.value in THREAD_STATES
    ]
    return THREAD_STATES[min(told, default=0)]


def _messages(fields: Mapping[str, FieldState]) -> tuple[Message, ...]:
    listed = [
        Message(found[2], int(found[1]), head.value, head.author, head.made, head.visibility)
        for field, state in fields.items()
        if (found := _MESSAGE.fullmatch(field))
        for head in state.heads
        if isinstance(head.value, str) and head.value
    ]
    return tuple(sorted(listed, key=lambda one: (one.place, one.made, one.id)))


def opening_edits(
    assessment: str,
    item: ItemKey,
    kind: str,
    text: str,
    author: str,
    made: str,
    visibility: str | None = None,
) -> tuple[str, tuple[Edit, ...]]:
    """Return a new thread's UUID and the edits that open it with its first message.

    Args:
        assessment: UUID. item: what it is about.
        kind: one of :data:`THREAD_KINDS`. text: the message, not blank.
        author, made, visibility: as of :func:`~customs_assessor.answers.compose.compose`; default internal.
    """
    thread_id = str(uuid.uuid4())
    values = {"item": item.subject.removeprefix("item/"), "kind": kind, "state": OPEN}
    edits = [
        compose((assessment, f"{PREFIX}{thread_id}", field), value, FieldState(), author, made, visibility)
        for field, value in values.items()
    ]
    return thread_id, (*edits, _message_edit(assessment, thread_id, 1, text, author, made, visibility))


def reply_edits(
    assessment: str,
    thread: Thread,
    text: str,
    state: str,
    states: Mapping[FieldKey, FieldState],
    author: str,
    made: str,
) -> tuple[Edit, ...]:
    """Return the edits that add a message and bring the thread to a state; a message is as visible as its first one.

    Args:
        assessment: UUID. thread: as it stands.
        text: '' for a change of state alone. state: one of :data:`THREAD_STATES`.
        states: states of the assessment's fields. author, made: as of ``compose``.
    """
    edits = []
    if text:
        edits.append(
            _message_edit(
                assessment,
                thread.id,
                thread.messages[-1].place + 1,
                text,
                author,
                made,
                thread.messages[0].visibility,
            )
        )
    key = (assessment, f"{PREFIX}{thread.id}", "state")
    held = states.get(key, FieldState())
    if held.disputed or shown(held) != state:
        edits.append(compose(key, state, held, author, made))
    return tuple(edits)


def _message_edit(
    assessment: str, thread_id: str, place: int, text: str, author: str, made: str, visibility: str | None
) -> Edit:
    key = (assessment, f"{PREFIX}{thread_id}", f"message/{place}/{uuid.uuid4()}")
    return compose(key, text, FieldState(), author, made, visibility)
