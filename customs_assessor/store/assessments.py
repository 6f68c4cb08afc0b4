"""Assessments: id, mission and first form stay as they were made; all else is fields that merge."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from typing import Any

from customs_assessor.answers.assessment import (
    BASELINE,
    FULL,
    Assessment,
    FormRef,
    assessment_from_fields,
)
from customs_assessor.answers.compose import compose, moment
from customs_assessor.answers.heads import FieldState
from customs_assessor.errors import StoreError
from customs_assessor.store import edits
from customs_assessor.store.changes import NOTHING, Changes
from customs_assessor.store.connection import Workspace, rows, writing

SUBJECT = "assessment"
FIELDS = ("form", "title", "site", "round", "follows", "domains", "depth")


def new_assessment(
    ws: Workspace,
    author: str,
    mission: str,
    form: FormRef,
    title: str = "",
    site: str = "",
    round: str = BASELINE,
    follows: str = "",
    domains: Sequence[str] = (),
    depth: str = FULL,
    made: str | None = None,
) -> tuple[str, Changes]:
    """Make an assessment in a mission.

    Args:
        ws: the workspace.
        author: UUID of whoever makes it.
        mission: id of a mission that is here.
        form: a form that is installed here.
        title, site: names.
        round: ``baseline`` or ``follow-up``; ``follows`` the id of the assessment it follows.
        domains: names of the domains in scope, () for all; depth: ``core`` or ``full``.
        made: time of making; default now.

    Returns:
        its id, and what changed.

    Raises:
        StoreError: mission or form are not here, or the workspace cannot be written.
    """
    assessment_id = str(uuid.uuid4())
    given: Mapping[str, Any] = {
        "title": title,
        "site": site,
        "round": round,
        "follows": follows,
        "domains": list(domains),
        "depth": depth,
    }
    when = made or moment()
    first = [
        compose((assessment_id, SUBJECT, name), value, FieldState(), author, when)
        for name, value in given.items()
        if value
    ]
    with writing(ws):
        changes = ensure_assessment(ws, assessment_id, mission, form) | edits.record(ws, first)
    return assessment_id, changes


def ensure_assessment(ws: Workspace, assessment_id: str, mission: str, form: FormRef) -> Changes:
    """Make an assessment under a known id, without any field, where it is not here yet.

    Raises:
        StoreError: mission or form are not here, it is here in another mission, a mission has its id, or the workspace
            cannot be written.
    """
    known = rows(ws, "SELECT mission FROM assessments WHERE id = ?", (assessment_id,))
    if known:
        if known[0][0] != mission:
            raise StoreError("store.other_mission", id=assessment_id)
        return NOTHING
    if rows(ws, "SELECT 1 FROM missions WHERE id = ?", (assessment_id,)):
        raise StoreError("store.id_taken", id=assessment_id)
    if not rows(ws, "SELECT 1 FROM missions WHERE id = ?", (mission,)):
        raise StoreError("store.unknown_mission", id=mission)
    place = (form.form_id, form.version, form.hash)
    if not rows(ws, "SELECT 1 FROM forms WHERE form_id = ? AND version = ? AND hash = ?", place):
        raise StoreError("store.unknown_form", form=form.form_id, version=form.version)
    with writing(ws) as db:
        db.execute("INSERT INTO assessments VALUES (?, ?, ?, ?, ?)", (assessment_id, mission, *place))
    return Changes(missions=frozenset({mission}), assessments=frozenset({assessment_id}))


def assessments(ws: Workspace, mission: str | None = None) -> tuple[Assessment, ...]:
    """Return the assessments of a mission, or all, in the order in which they came here."""
    where, parameters = ("", ()) if mission is None else (" WHERE mission = ?", (mission,))
    return tuple(
        _read(ws, row) for row in rows(ws, f"SELECT * FROM assessments{where} ORDER BY rowid", parameters)
    )


def assessment(ws: Workspace, assessment_id: str) -> Assessment:
    """Return one assessment.

    Raises:
        StoreError: it is not here.
    """
    return _read(ws, _row(ws, assessment_id))


def first_form(ws: Workspace, assessment_id: str) -> FormRef:
    """Return the form that an assessment began with; its items keep that version's names.

    Raises:
        StoreError: the assessment is not here.
    """
    return FormRef(*_row(ws, assessment_id)[2:])


def set_assessment_field(
    ws: Workspace,
    author: str,
    assessment_id: str,
    field: str,
    value: Any,
    reason: str | None = None,
    made: str | None = None,
) -> Changes:
    """Set a field of an assessment; over a disputed field it settles, with a reason.

    Raises:
        StoreError: the assessment or the field is unknown, or the workspace cannot be written.
    """
    _row(ws, assessment_id)
    if field not in FIELDS:
        raise StoreError("store.unknown_field", field=field)
    state = edits.state(ws, assessment_id, SUBJECT, field)
    edit = compose((assessment_id, SUBJECT, field), value, state, author, made or moment(), reason=reason)
    return edits.record(ws, [edit])


def _row(ws: Workspace, assessment_id: str) -> tuple[Any, ...]:
    found = rows(ws, "SELECT * FROM assessments WHERE id = ?", (assessment_id,))
    if not found:
        raise StoreError("store.unknown_assessment", id=assessment_id)
    return found[0]


def _read(ws: Workspace, row: tuple[Any, ...]) -> Assessment:
    assessment_id, mission, *form = row
    fields = {key[2]: state for key, state in edits.states_of_subject(ws, assessment_id, SUBJECT).items()}
    return assessment_from_fields(assessment_id, mission, FormRef(*form), fields)
