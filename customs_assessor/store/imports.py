"""Imports: everything that one file brings, in one transaction, and the way back."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from customs_assessor.answers.compose import reinstate, withdraw, withdrawal_key
from customs_assessor.answers.edit import Edit
from customs_assessor.answers.heads import FieldState
from customs_assessor.answers.incoming import CopySave, Incoming
from customs_assessor.errors import StoreError
from customs_assessor.store import edits
from customs_assessor.store.assessments import ensure_assessment
from customs_assessor.store.changes import NOTHING, Changes
from customs_assessor.store.connection import Workspace, rows, writing
from customs_assessor.store.head_table import place_of
from customs_assessor.store.missions import ensure_mission


@dataclass(frozen=True)
class Import:
    """A file that was imported.

    Args:
        id: UUID of the import here.
        assessment: what it was imported into.
        file_sha: SHA-256 of its bytes; file_name: its name; file_made: when it was saved.
        author: UUID of whoever filled it in.
        edits: ids of the edits made from its cells; withdrawals: of those that its put-back cells made.
        taken_back: ids of those that taking it back withdrew, None while it stands.
    """

    id: str
    assessment: str
    file_sha: str
    file_name: str
    file_made: str
    author: str
    edits: tuple[str, ...]
    withdrawals: tuple[str, ...]
    taken_back: tuple[str, ...] | None


def apply(ws: Workspace, incoming: Incoming) -> Changes:
    """Keep all that a file brings, in one transaction; applying it twice changes nothing the second time.

    Raises:
        StoreError: its form is not installed, its assessment is here in another mission, an edit belongs to another
            assessment or mission that is not here, or the workspace cannot be written; nothing is changed.
    """
    with writing(ws):
        changes = _ensure(ws, incoming)
        changes |= edits.union(ws, incoming.edits, incoming.stubs, incoming.people)
        changes |= edits.record(ws, (*incoming.made, *incoming.withdrawals))
        for save in incoming.saves:
            keep_save(ws, incoming.assessment, save)
        if changes or incoming.made or incoming.withdrawals:
            _log(ws, incoming)
    return changes


def take_back(ws: Workspace, import_id: str, author: str, made: str) -> Changes:
    """Withdraw what an import made from the file's cells, its withdrawals too; what the file carried stays.

    Args:
        ws: the workspace.
        import_id: which import.
        author: UUID of whoever takes it back.
        made: when.

    Raises:
        StoreError: the import is unknown, or the workspace cannot be written.
    """
    taken = _import(ws, import_id)
    if taken.taken_back is not None:
        return NOTHING
    with writing(ws) as db:
        standing = [edit for edit in _edits(ws, taken) if _withdrawal(ws, edit).value is not True]
        db.execute(
            "UPDATE imports SET taken_back = ? WHERE id = ?",
            (json.dumps([edit.id for edit in standing]), import_id),
        )
        return edits.record(ws, [withdraw(edit, _withdrawal(ws, edit), author, made) for edit in standing])


def redo(ws: Workspace, import_id: str, author: str, made: str) -> Changes:
    """Let what :func:`take_back` withdrew count again; arguments and errors are the same."""
    taken = _import(ws, import_id)
    if taken.taken_back is None:
        return NOTHING
    with writing(ws) as db:
        db.execute("UPDATE imports SET taken_back = NULL WHERE id = ?", (import_id,))
        again = [edit for edit in _edits(ws, taken) if edit.id in taken.taken_back]
        return edits.record(ws, [reinstate(edit, _withdrawal(ws, edit), author, made) for edit in again])


def imports(ws: Workspace, assessment: str | None = None) -> tuple[Import, ...]:
    """Return the imports of an assessment, or all, oldest first."""
    where, parameters = ("", ()) if assessment is None else ("WHERE assessment = ?", (assessment,))
    return _imports(ws, where, parameters)


def imports_of_file(ws: Workspace, file_sha: str) -> tuple[Import, ...]:
    """Return the imports of a file with these bytes, oldest first; one that was taken back can be redone."""
    return _imports(ws, "WHERE file_sha = ?", (file_sha,))


def saves_of(ws: Workspace, copy_id: str) -> tuple[CopySave, ...]:
    """Return the latest known save of a copy by each author and last editor."""
    found = rows(
        ws,
        "SELECT copy, author, editor, made, cells FROM copies WHERE copy = ? ORDER BY author, editor",
        (copy_id,),
    )
    return tuple(CopySave(*row) for row in found)


def saves_in(ws: Workspace, assessment: str) -> tuple[CopySave, ...]:
    """Return the latest known saves of every copy of an assessment."""
    found = rows(
        ws,
        "SELECT copy, author, editor, made, cells FROM copies WHERE assessment = ? ORDER BY copy, author, editor",
        (assessment,),
    )
    return tuple(CopySave(*row) for row in found)


def _ensure(ws: Workspace, incoming: Incoming) -> Changes:
    mission = ensure_mission(ws, incoming.mission)
    return mission | ensure_assessment(ws, incoming.assessment, incoming.mission, incoming.form)


def keep_save(ws: Workspace, assessment: str, save: CopySave) -> None:
    """Keep a save unless a later one is kept; of two of one time the greater text, so that the order does not matter.

    Raises:
        StoreError: the workspace cannot be written.
    """
    with writing(ws) as db:
        db.execute(
            "INSERT INTO copies (copy, author, editor, made, cells, assessment) VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (copy, author, editor) DO UPDATE SET made = excluded.made, cells = excluded.cells"
            " WHERE (excluded.made, excluded.cells) > (made, cells)",
            (save.copy_id, save.author, save.editor, save.made, save.cells, assessment),
        )


def _log(ws: Workspace, incoming: Incoming) -> None:
    if imports_of_file(ws, incoming.file_sha):
        return
    with writing(ws) as db:
        db.execute(
            "INSERT INTO imports VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL)",
            (
                str(uuid.uuid4()),
                incoming.assessment,
                incoming.file_sha,
                incoming.file_name,
                incoming.file_made,
                incoming.author,
                json.dumps([edit.id for edit in incoming.made]),
                json.dumps([edit.id for edit in incoming.withdrawals]),
            ),
        )


def _imports(ws: Workspace, where: str, parameters: Iterable[str]) -> tuple[Import, ...]:
    found = rows(ws, f"SELECT * FROM imports {where} ORDER BY rowid", tuple(parameters))
    return tuple(_read(row) for row in found)


def _read(row: tuple[Any, ...]) -> Import:
    import_id, assessment, sha, name, when, author, made, withdrawn, back = row
    return Import(
        id=import_id,
        assessment=assessment,
        file_sha=sha,
        file_name=name,
        file_made=when,
        author=author,
        edits=tuple(json.loads(made)),
        withdrawals=tuple(json.loads(withdrawn)),
        taken_back=None if back is None else tuple(json.loads(back)),
    )


def _import(ws: Workspace, import_id: str) -> Import:
    found = _imports(ws, "WHERE id = ?", (import_id,))
    if not found:
        raise StoreError("store.unknown_import", id=import_id)
    return found[0]


def _edits(ws: Workspace, one: Import) -> list[Edit]:
    return [edits.edit_of(ws, edit_id) for edit_id in (*one.edits, *one.withdrawals)]


def _withdrawal(ws: Workspace, edit: Edit) -> FieldState:
    _, subject, field = withdrawal_key(edit)
    return edits.state(ws, place_of(edit)[0], subject, field)
