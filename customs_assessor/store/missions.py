"""Missions: an id that stays, and fields that merge."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from typing import Any

from customs_assessor.answers.compose import compose, moment
from customs_assessor.answers.heads import FieldState
from customs_assessor.answers.mission import MISSION_FIELDS, Mission, mission_from_fields
from customs_assessor.errors import StoreError
from customs_assessor.store import edits
from customs_assessor.store.changes import NOTHING, Changes
from customs_assessor.store.connection import Workspace, rows, writing

SUBJECT = "mission"


def new_mission(
    ws: Workspace,
    author: str,
    country: str,
    administration: str,
    lead: str | None = None,
    start: str | None = None,
    end: str | None = None,
    title: str | None = None,
    team: Sequence[str] = (),
    made: str | None = None,
) -> tuple[str, Changes]:
    """Make a mission.

    Args:
        ws: the workspace.
        author: UUID of whoever makes it.
        country: ISO 3166-1 alpha-2 code.
        administration: name of the customs administration.
        lead, team: UUIDs of persons.
        start, end: ISO dates.
        title: name of the mission.
        made: time of making; default now.

    Returns:
        its id, and what changed.

    Raises:
        StoreError: the workspace cannot be written.
    """
    mission_id = str(uuid.uuid4())
    given: Mapping[str, Any] = {
        "country": country,
        "administration": administration,
        "lead": lead,
        "start": start,
        "end": end,
        "title": title,
        "team": list(team),
    }
    when = made or moment()
    first = [
        compose((None, SUBJECT, name), value, FieldState(), author, when, mission=mission_id)
        for name, value in given.items()
        if value
    ]
    with writing(ws):
        changes = ensure_mission(ws, mission_id) | edits.record(ws, first)
    return mission_id, changes


def ensure_mission(ws: Workspace, mission_id: str) -> Changes:
    """Make a mission under a known id, without any field, where it is not here yet.

    Raises:
        StoreError: an assessment has that id, or the workspace cannot be written.
    """
    # Edits of both are filed under the id.
    if rows(ws, "SELECT 1 FROM assessments WHERE id = ?", (mission_id,)):
        raise StoreError("store.id_taken", id=mission_id)
    with writing(ws) as db:
        new = db.execute("INSERT OR IGNORE INTO missions (id) VALUES (?)", (mission_id,)).rowcount
    return Changes(missions=frozenset({mission_id})) if new else NOTHING


def missions(ws: Workspace) -> tuple[Mission, ...]:
    """Return every mission, in the order in which they came here."""
    return tuple(
        _read(ws, mission_id) for (mission_id,) in rows(ws, "SELECT id FROM missions ORDER BY rowid")
    )


def mission(ws: Workspace, mission_id: str) -> Mission:
    """Return one mission.

    Raises:
        StoreError: it is not here.
    """
    if not rows(ws, "SELECT 1 FROM missions WHERE id = ?", (mission_id,)):
        raise StoreError("store.unknown_mission", id=mission_id)
    return _read(ws, mission_id)


def set_mission_field(
    ws: Workspace,
    author: str,
    mission_id: str,
    field: str,
    value: Any,
    reason: str | None = None,
    made: str | None = None,
) -> Changes:
    """Set a field of a mission; over a disputed field it settles, with a reason.

    Raises:
        StoreError: the mission or the field is unknown, or the workspace cannot be written.
    """
    mission(ws, mission_id)
    if field not in MISSION_FIELDS:
        raise StoreError("store.unknown_field", field=field)
    state = edits.state(ws, mission_id, SUBJECT, field)
    key = (None, SUBJECT, field)
    edit = compose(key, value, state, author, made or moment(), reason=reason, mission=mission_id)
    return edits.record(ws, [edit])


def _read(ws: Workspace, mission_id: str) -> Mission:
    fields = {key[2]: state for key, state in edits.states_of_subject(ws, mission_id, SUBJECT).items()}
    return mission_from_fields(mission_id, fields)
