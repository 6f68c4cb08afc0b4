"""Edits: kept as they are, never changed; every write keeps the table of heads up to date."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

import rfc8785
from sqlite_utils import Database

from customs_assessor.answers.ancestry import copy_key
from customs_assessor.answers.edit import INTERNAL, Edit, Stub
from customs_assessor.answers.heads import FieldKey, FieldState, field_states
from customs_assessor.errors import StoreError
from customs_assessor.store import head_table
from customs_assessor.store.changes import NOTHING, Changes
from customs_assessor.store.connection import Workspace, rows, writing
from customs_assessor.store.head_table import Place, edit_of_row, place_of
from customs_assessor.store.people import add_names


def record(ws: Workspace, edits: Sequence[Edit]) -> Changes:
    """Keep edits in one durable transaction; what is here already is left as it is.

    Returns:
        what changed, once it is safe on the disk.

    Raises:
        StoreError: an assessment or mission is not here, or the workspace cannot be written; nothing is changed.
    """
    return union(ws, edits)


def union(
    ws: Workspace, edits: Iterable[Edit], stubs: Iterable[Stub] = (), people: Mapping[str, str] | None = None
) -> Changes:
    """Join what another laptop sent with what is here: idempotent, and the same in any order.

    Args:
        ws: the workspace.
        edits: whole edits; one replaces its stub.
        stubs: ids and parents alone.
        people: names by UUID; a name that is known here stays.

    Raises:
        StoreError: as for :func:`record`.
    """
    with writing(ws) as db:
        add_names(ws, people or {})
        new = _add(db, edits)
        told = _add_stubs(db, stubs)
        if len(new) == 1 and not told and head_table.settle_alone(db, new[0]):
            places = head_table.affected(db, [new[0].id])
            others = places - {place_of(new[0])}
            if others:
                head_table.renew(db, others)
        elif new or told:
            places = head_table.affected(db, [*(edit.id for edit in new), *told])
            head_table.renew(db, places)
        else:
            return NOTHING
        return _changes(db, places)


def edits_of(ws: Workspace, scope: str) -> tuple[Edit, ...]:
    """Return every edit of an assessment, or of a mission's own fields, oldest first."""
    found = rows(ws, "SELECT id, json FROM edits WHERE scope = ? ORDER BY made, id", (scope,))
    return tuple(edit_of_row(*row) for row in found)


def edit_of(ws: Workspace, edit_id: str) -> Edit:
    """Return one edit.

    Raises:
        StoreError: it is not here.
    """
    found = rows(ws, "SELECT id, json FROM edits WHERE id = ?", (edit_id,))
    if not found:
        raise StoreError("store.unknown_edit", edit=edit_id)
    return edit_of_row(*found[0])


def stubs_of(ws: Workspace, scope: str) -> tuple[Stub, ...]:
    """Return the stubs that edits of an assessment, or of a mission's own fields, descend from."""
    found = rows(
        ws,
        "WITH RECURSIVE above (id) AS ("
        " SELECT p.parent FROM edits e JOIN parents p ON p.edit = e.id WHERE e.scope = ?"
        " UNION SELECT p.parent FROM above a JOIN parents p ON p.edit = a.id)"
        " SELECT s.id, p.parent FROM above a JOIN stubs s ON s.id = a.id LEFT JOIN parents p ON p.edit = s.id"
        " ORDER BY s.id, p.parent",
        (scope,),
    )
    parents: dict[str, list[str]] = {}
    for stub, parent in found:
        known = parents.setdefault(stub, [])
        if parent is not None:
            known.append(parent)
    return tuple(Stub(stub, tuple(known)) for stub, known in parents.items())


def states(ws: Workspace, scope: str, reader: str = INTERNAL) -> Mapping[FieldKey, FieldState]:
    """Return the state of every field of an assessment, or of a mission's own, that has heads for a reader."""
    if reader != INTERNAL:
        return field_states(edits_of(ws, scope), stubs_of(ws, scope), reader)
    return _standing(ws, "h.scope = ?", (scope,))


def states_of_subject(ws: Workspace, scope: str, subject: str) -> Mapping[FieldKey, FieldState]:
    """Return the state of every field of one subject for a reader who sees everything."""
    return _standing(ws, "h.scope = ? AND h.subject = ?", (scope, subject))


def state(ws: Workspace, scope: str, subject: str, field: str) -> FieldState:
    """Return the state of one field for a reader who sees everything."""
    found = _standing(ws, "h.scope = ? AND h.subject = ? AND h.field = ?", (scope, subject, field))
    return next(iter(found.values()), FieldState())


def _standing(ws: Workspace, condition: str, parameters: Sequence[str]) -> Mapping[FieldKey, FieldState]:
    found = rows(
        ws,
        "SELECT e.id, e.json FROM heads h CROSS JOIN edits e ON e.id = h.edit"
        f" WHERE {condition} ORDER BY e.made, e.id",
        parameters,
    )
    heads: dict[FieldKey, list[Edit]] = {}
    for row in found:
        edit = edit_of_row(*row)
        heads.setdefault((edit.assessment, edit.subject, edit.field), []).append(edit)
    return {key: FieldState(tuple(edits)) for key, edits in heads.items()}


def _add(db: Database, edits: Iterable[Edit]) -> list[Edit]:
    """Keep the edits that are not here yet, and return them."""
    new: list[Edit] = []
    checked: set[tuple[str | None, str | None]] = set()
    for edit in edits:
        if db.execute("SELECT 1 FROM edits WHERE id = ?", (edit.id,)).fetchone():
            continue
        if (edit.assessment, edit.mission) not in checked:
            _check_scope(db, edit)
            checked.add((edit.assessment, edit.mission))
        copy = copy_key(edit)
        db.execute(
            "INSERT INTO edits (id, assessment, mission, scope, subject, field, author, made, copy, editor, json)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                edit.id,
                edit.assessment,
                edit.mission,
                *place_of(edit),
                edit.author,
                edit.made,
                copy[0] if copy else None,
                copy[2] if copy else None,
                rfc8785.dumps(edit.to_json()).decode(),
            ),
        )
        if db.execute("DELETE FROM stubs WHERE id = ?", (edit.id,)).rowcount:
            db.execute("DELETE FROM parents WHERE edit = ?", (edit.id,))
        _add_parents(db, edit.id, edit.parents)
        new.append(edit)
    return new


def _add_stubs(db: Database, stubs: Iterable[Stub]) -> list[str]:
    """Keep the stubs of edits that are not here whole; return those that tell something new."""
    told: list[str] = []
    for stub in stubs:
        if db.execute("SELECT 1 FROM edits WHERE id = ?", (stub.id,)).fetchone():
            continue
        db.execute("INSERT OR IGNORE INTO stubs (id) VALUES (?)", (stub.id,))
        if _add_parents(db, stub.id, stub.parents):
            told.append(stub.id)
    return told


def _add_parents(db: Database, edit_id: str, parents: Iterable[str]) -> int:
    return db.conn.executemany(
        "INSERT OR IGNORE INTO parents (edit, parent) VALUES (?, ?)",
        [(edit_id, parent) for parent in parents],
    ).rowcount


def _check_scope(db: Database, edit: Edit) -> None:
    table, code = ("missions", "store.unknown_mission")
    if edit.assessment is not None:
        table, code = ("assessments", "store.unknown_assessment")
    scope = place_of(edit)[0]
    if not db.execute(f"SELECT 1 FROM {table} WHERE id = ?", (scope,)).fetchone():
        raise StoreError(code, id=scope)


def _changes(db: Database, places: Iterable[Place]) -> Changes:
    subjects = frozenset((scope, subject) for scope, subject, _ in places)
    scopes = frozenset(scope for scope, _ in subjects)
    known = db.execute(
        "SELECT m.id FROM json_each(?) w JOIN missions m ON m.id = w.value", (json.dumps(list(scopes)),)
    )
    missions = frozenset(row[0] for row in known)
    return Changes(missions=missions, assessments=scopes - missions, subjects=subjects)
