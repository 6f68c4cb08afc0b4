"""The table of heads: kept up field by field with the same rules that read a whole history."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from sqlite_utils import Database

from customs_assessor.answers.ancestry import copy_key
from customs_assessor.answers.edit import Edit, Stub, edit_from_json
from customs_assessor.answers.heads import EDIT_SUBJECT, WITHDRAWN, states_by_place

Place = tuple[str, str, str]
"""A field's place in the tables: scope (assessment, or mission of its own fields), subject, field."""


def place_of(edit: Edit) -> Place:
    """Return where the edit's field is kept."""
    return edit.assessment or edit.mission or "", edit.subject, edit.field


def edit_of_row(edit_id: str, text: str) -> Edit:
    """Return a stored edit; its id is taken as stored (`verify` proves that it is the hash)."""
    edit = edit_from_json(json.loads(text))
    # The hash is a cached property: reading ten thousand edits need not hash them again.
    edit.__dict__["id"] = edit_id
    return edit


def settle_alone(db: Database, edit: Edit) -> bool:
    """Set the heads of a field to one new edit, where it plainly replaces all of them.

    That is so if its parents are all heads, it comes from no workbook, and nothing here descends from it or withdraws it.
    """
    if copy_key(edit) is not None:
        return False
    place = place_of(edit)
    where = "WHERE scope = ? AND subject = ? AND field = ?"
    heads = {row[0] for row in db.execute(f"SELECT edit FROM heads {where}", place)}
    if not heads.issubset(edit.parents):
        return False
    if not heads and db.execute(f"SELECT count(*) FROM edits {where}", place).fetchone()[0] > 1:
        return False
    if db.execute("SELECT 1 FROM parents WHERE parent = ?", (edit.id,)).fetchone():
        return False
    if db.execute(f"SELECT 1 FROM edits {where}", (place[0], EDIT_SUBJECT + edit.id, WITHDRAWN)).fetchone():
        return False
    _write(db, {place: (edit.id,)})
    return True


def renew(db: Database, places: Collection[Place]) -> None:
    """Reckon the heads of the given fields anew."""
    found = rebuilt(*_surroundings(db, places))
    _write(db, {place: found.get(place, ()) for place in places})


def rebuilt(edits: Iterable[Edit], stubs: Iterable[Stub]) -> Mapping[Place, tuple[str, ...]]:
    """Return the sorted ids of the heads of every field that has any, as the given history has them."""
    found = states_by_place(edits, stubs)
    return {
        (assessment or mission or "", subject, field): tuple(sorted(head.id for head in state.heads))
        for (assessment, mission, subject, field), state in found.items()
    }


def affected(db: Database, ids: Collection[str]) -> set[Place]:
    """Return the fields whose heads the arrival of edits or stubs may change: theirs, and those of all that descend from
    them, and of what any of these withdraws.
    """
    places = {place_of(edit) for edit in _edits(db, _below(db, ids)).values()}
    waiting = list(places)
    while waiting:
        scope, subject, field = waiting.pop()
        if field == WITHDRAWN and subject.startswith(EDIT_SUBJECT):
            named = _edits(db, (subject.removeprefix(EDIT_SUBJECT),))
            for edit in named.values():
                place = place_of(edit)
                if place[0] == scope and place not in places:
                    places.add(place)
                    waiting.append(place)
    return places


def _write(db: Database, heads: Mapping[Place, tuple[str, ...]]) -> None:
    db.conn.executemany("DELETE FROM heads WHERE scope = ? AND subject = ? AND field = ?", heads)
    db.conn.executemany(
        "INSERT INTO heads (scope, subject, field, edit) VALUES (?, ?, ?, ?)",
        [(*place, edit) for place, edits in heads.items() for edit in edits],
    )


def _surroundings(db: Database, places: Collection[Place]) -> tuple[list[Edit], list[Stub]]:
    """Return the edits of fields with all that decides about them: their withdrawals and their ancestors."""
    edits: dict[str, Edit] = {}
    fields = list(places)
    while fields:
        found = [
            row
            for place in fields
            for row in db.execute(
                "SELECT id, json FROM edits WHERE scope = ? AND subject = ? AND field = ?", place
            )
        ]
        fresh = {row[0]: edit_of_row(*row) for row in found if row[0] not in edits}
        edits.update(fresh)
        fields = [(place_of(edit)[0], EDIT_SUBJECT + edit.id, WITHDRAWN) for edit in fresh.values()]
    stubs: dict[str, Stub] = {}
    wave = list(edits)
    while wave:
        fresh = _edits(db, {mate for mate in _mates(db, wave) if mate not in edits})
        edits.update(fresh)
        known = [*wave, *fresh]
        missing = {
            parent
            for edit_id in known
            for parent in (edits[edit_id] if edit_id in edits else stubs[edit_id]).parents
            if parent not in edits and parent not in stubs
        }
        ancestors = _edits(db, missing)
        edits.update(ancestors)
        for edit_id in missing - ancestors.keys():
            stubs[edit_id] = Stub(edit_id, _parents(db, edit_id))
        wave = list(missing)
    return list(edits.values()), list(stubs.values())


def _edits(db: Database, ids: Iterable[str]) -> dict[str, Edit]:
    wanted = list(ids)
    if not wanted:
        return {}
    found = db.execute(
        "SELECT e.id, e.json FROM json_each(?) w CROSS JOIN edits e ON e.id = w.value", (json.dumps(wanted),)
    )
    return {row[0]: edit_of_row(*row) for row in found}


def _parents(db: Database, edit_id: str) -> tuple[str, ...]:
    found: list[tuple[Any]] = db.execute(
        "SELECT parent FROM parents WHERE edit = ? ORDER BY parent", (edit_id,)
    ).fetchall()
    return tuple(row[0] for row in found)


def _mates(db: Database, ids: Collection[str]) -> set[str]:
    """Return the edits of the same field that the same person saved in the same copy."""
    found = db.execute(
        "SELECT other.id FROM json_each(?) w CROSS JOIN edits one ON one.id = w.value"
        " JOIN edits other ON other.scope = one.scope AND other.subject = one.subject AND other.field = one.field"
        " AND other.copy = one.copy AND other.author = one.author AND other.editor = one.editor",
        (json.dumps(list(ids)),),
    )
    return {row[0] for row in found}


def _below(db: Database, ids: Collection[str]) -> set[str]:
    """Return the given ids and all that descends from them."""
    found = set(ids)
    wave = set(ids)
    while wave:
        children = db.execute(
            "SELECT p.edit FROM json_each(?) w CROSS JOIN parents p ON p.parent = w.value",
            (json.dumps(list(wave)),),
        )
        wave = ({row[0] for row in children} | _mates(db, wave)) - found
        found |= wave
    return found
