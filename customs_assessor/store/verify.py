"""Prove a workspace: the database, every edit's and file's hash, and the heads rebuilt and compared."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from customs_assessor.answers.ancestry import copy_key
from customs_assessor.answers.edit import Edit, Stub
from customs_assessor.answers.heads import field_states
from customs_assessor.answers.seal import SEAL, SUBJECT, seals
from customs_assessor.errors import FormError, Problem, StoreError
from customs_assessor.forms.document import form_from_json
from customs_assessor.store.connection import Workspace, rows
from customs_assessor.store.head_table import Place, edit_of_row, place_of, rebuilt


@dataclass(frozen=True)
class VerifyReport:
    """What `verify` found.

    Args:
        ok: whether nothing is wrong.
        edits: how many edits were proved.
        problems: everything that is wrong.
    """

    ok: bool
    edits: int
    problems: tuple[Problem, ...]


def verify(ws: Workspace) -> VerifyReport:
    """Check everything that can be checked; nothing is changed, and a finding never raises."""
    problems = list(_integrity(ws))
    edits: dict[str, Edit] = {}
    count = 0
    try:
        parents = _parents(ws)
        for row in rows(ws, "SELECT id, json, scope, subject, field, author, made, copy, editor FROM edits"):
            count += 1
            found = _edit_problem(row, parents.get(row[0], ()), edits)
            if found:
                problems.append(found)
        stubs = [Stub(row[0], parents.get(row[0], ())) for row in rows(ws, "SELECT id FROM stubs")]
        problems += _heads(ws, edits, stubs)
        problems += _seals(edits.values(), stubs)
        problems += _bytes(ws, "evidence", "store.verify.evidence_hash")
        problems += _bytes(ws, "form_files", "store.verify.form_file_hash")
        problems += _forms(ws)
    except StoreError as error:
        problems.append(Problem("store.verify.integrity", {"detail": str(error.facts.get("detail", ""))}))
    return VerifyReport(not problems, count, tuple(problems))


def _integrity(ws: Workspace) -> Iterator[Problem]:
    try:
        for (finding,) in rows(ws, "PRAGMA integrity_check"):
            if finding != "ok":
                yield Problem("store.verify.integrity", {"detail": finding})
        for table in sorted({row[0] for row in rows(ws, "PRAGMA foreign_key_check")}):
            yield Problem("store.verify.foreign_key", {"table": table})
    except StoreError as error:
        yield Problem("store.verify.integrity", {"detail": str(error.facts.get("detail", ""))})


def _parents(ws: Workspace) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for edit, parent in rows(ws, "SELECT edit, parent FROM parents ORDER BY edit, parent"):
        found[edit] = (*found.get(edit, ()), parent)
    return found


def _edit_problem(row: tuple[Any, ...], parents: tuple[str, ...], edits: dict[str, Edit]) -> Problem | None:
    edit_id, text, *columns = row
    if hashlib.sha256(text.encode()).hexdigest() != edit_id:
        return Problem("store.verify.edit_hash", {"edit": edit_id})
    try:
        edit = edit_of_row(edit_id, text)
    except ValueError:
        return Problem("store.verify.edit_hash", {"edit": edit_id})
    edits[edit_id] = edit
    copy = copy_key(edit)
    own = [*place_of(edit), edit.author, edit.made, copy[0] if copy else None, copy[2] if copy else None]
    if own != columns:
        return Problem("store.verify.edit_columns", {"edit": edit_id})
    if edit.parents != parents:
        return Problem("store.verify.edit_parents", {"edit": edit_id})
    return None


def _heads(ws: Workspace, edits: Mapping[str, Edit], stubs: list[Stub]) -> Iterator[Problem]:
    kept: dict[Place, tuple[str, ...]] = {}
    for scope, subject, field, edit in rows(
        ws, "SELECT scope, subject, field, edit FROM heads ORDER BY edit"
    ):
        place = (scope, subject, field)
        kept[place] = (*kept.get(place, ()), edit)
    true = rebuilt(edits.values(), stubs)
    for place in sorted(kept.keys() | true.keys()):
        if kept.get(place, ()) != true.get(place, ()):
            yield Problem("store.verify.heads", {"subject": place[1], "field": place[2]})


def _seals(edits: Iterable[Edit], stubs: list[Stub]) -> Iterator[Problem]:
    held: dict[str, list[Edit]] = {}
    for edit in edits:
        if edit.assessment is not None:
            held.setdefault(edit.assessment, []).append(edit)
    for assessment, own in held.items():
        if any((edit.subject, edit.field) == (SUBJECT, SEAL) for edit in own):
            for seal in seals(field_states(own, stubs), assessment, own):
                if seal.sound is False:
                    yield Problem("store.verify.seal", {"name": seal.name, "date": seal.date})


def _bytes(ws: Workspace, table: str, code: str) -> Iterator[Problem]:
    for (digest,) in rows(ws, f"SELECT hash FROM {table} ORDER BY hash"):
        ((data,),) = rows(ws, f"SELECT bytes FROM {table} WHERE hash = ?", (digest,))
        if hashlib.sha256(data).hexdigest() != digest:
            yield Problem(code, {"hash": digest})


def _forms(ws: Workspace) -> Iterator[Problem]:
    for form_id, version, text in rows(
        ws, "SELECT form_id, version, json FROM forms ORDER BY form_id, version"
    ):
        try:
            form_from_json(json.loads(text))
        except (ValueError, FormError):
            yield Problem("store.verify.form", {"form": form_id, "version": version})
