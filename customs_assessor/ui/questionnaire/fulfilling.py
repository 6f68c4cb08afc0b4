"""From wishes to edits and files: what the user asks for is read, kept and composed here; the page records it."""

from __future__ import annotations

import os
import uuid
from collections.abc import Sequence
from pathlib import Path

from customs_assessor.answers.compose import level_answer, moment
from customs_assessor.answers.edit import Edit
from customs_assessor.answers.evidence import evidence_edits, read_evidence
from customs_assessor.answers.heads import FieldKey, FieldState
from customs_assessor.answers.instances import adding_edits, next_order, subject_of
from customs_assessor.answers.instances import removing_edits as removing_instance
from customs_assessor.errors import StoreError
from customs_assessor.snapshot import Evidence, Item, Snapshot
from customs_assessor.store.evidence import add_bytes, bytes_of, has_bytes
from customs_assessor.store.forms import file_bytes
from customs_assessor.ui.questionnaire.entries import own_edits, removing_edits, settling_edits
from customs_assessor.ui.questionnaire.wishes import (
    AddFiles,
    AddInstance,
    AnswerFile,
    KeepFile,
    KeepMedia,
    RemoveFile,
    RemoveInstance,
    SetField,
    Settle,
    Wish,
)
from customs_assessor.ui.workspace import WorkspaceModel

INSTANCE_FIELDS = ("repeat", "parent", "order", "removed")


def edits_for(workspace: WorkspaceModel, snapshot: Snapshot, item: Item, wish: Wish) -> tuple[Edit, ...]:
    """Return the edits that a wish for an item asks for; bytes of files are read and written on the way.

    Raises:
        AssessorError: the form does not allow the value, or a file cannot be read or written.
    """
    author, made = workspace.author.id, moment()
    if isinstance(wish, SetField):
        return own_edits(snapshot, item, wish, author, made)
    if isinstance(wish, Settle):
        return settling_edits(snapshot, item, wish, author, made)
    if isinstance(wish, RemoveFile):
        state = workspace.state((snapshot.assessment.id, f"file/{wish.file_id}", "removed"))
        return removing_edits(snapshot, wish.file_id, state, author, made)
    if isinstance(wish, KeepFile):
        file = next(each for each in item.evidence if each.id == wish.file_id)
        write_beside(wish.target, bytes_of(workspace.store, file.hash))
        return ()
    if isinstance(wish, KeepMedia):
        write_beside(wish.target, file_bytes(workspace.store, wish.sha))
        return ()
    if isinstance(wish, AnswerFile):
        return _answered(workspace, snapshot, item, wish, made)
    return _added(workspace, snapshot, item, wish, made)


def kept_bytes(workspace: WorkspaceModel, sha: str) -> bytes:
    """Return the bytes of a file of evidence or of a form, b'' where they are not here."""
    if has_bytes(workspace.store, sha):
        return bytes_of(workspace.store, sha)
    try:
        return file_bytes(workspace.store, sha)
    except StoreError:
        return b""


def instance_edits(
    workspace: WorkspaceModel, snapshot: Snapshot, wish: AddInstance | RemoveInstance
) -> tuple[str, tuple[Edit, ...]]:
    """Return the UUID of the instance that is added or removed, and the edits that do it."""
    assessment, repeat = snapshot.assessment.id, wish.repeat
    if isinstance(wish, AddInstance):
        made = str(uuid.uuid4())
        order = next_order(each.order for each in repeat.instances)
        author = workspace.author.id
        return made, adding_edits(assessment, made, repeat.name, repeat.parent, order, {}, author, moment())
    gone = wish.instance
    keys: list[FieldKey] = [(assessment, subject_of(gone.id), field) for field in INSTANCE_FIELDS]
    states: dict[FieldKey, FieldState] = {key: workspace.state(key) for key in keys}
    edits = removing_instance(
        assessment, gone.id, repeat.name, repeat.parent, gone.order, states, workspace.author.id, moment()
    )
    return gone.id, edits


def _added(
    workspace: WorkspaceModel, snapshot: Snapshot, item: Item, wish: AddFiles, made: str
) -> tuple[Edit, ...]:
    edits: list[Edit] = []
    author = workspace.author.id
    for file in wish.files:
        sha = add_bytes(workspace.store, read_evidence(file))
        edits += evidence_edits(snapshot.assessment.id, item.key, sha, file.name, "", author, made)[1]
    return tuple(edits)


def _answered(
    workspace: WorkspaceModel, snapshot: Snapshot, item: Item, wish: AnswerFile, made: str
) -> tuple[Edit, ...]:
    author = workspace.author.id
    data = wish.source if isinstance(wish.source, bytes) else read_evidence(wish.source)
    sha = add_bytes(workspace.store, data)
    name = free_name(wish.name, sha, item.evidence)
    answer = own_edits(snapshot, item, SetField("answer", level_answer(name)), author, made)
    if any((file.name, file.hash) == (name, sha) for file in item.evidence):
        return answer
    kept = evidence_edits(snapshot.assessment.id, item.key, sha, name, "", author, made)[1]
    return (*kept, *answer)


def free_name(name: str, sha: str, held: Sequence[Evidence]) -> str:
    """Return a file's name, with a number where the item has another file of that name."""
    taken = {file.name: file.hash for file in held}
    stem, dot, end = name.rpartition(".")
    found, number = name, 2
    while taken.get(found, sha) != sha:
        found = f"{stem} {number}.{end}" if dot else f"{name} {number}"
        number += 1
    return found


def write_beside(target: Path, data: bytes) -> None:
    """Write a file so that a failure leaves what was there.

    Raises:
        StoreError: the place cannot be written.
    """
    beside = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        beside.write_bytes(data)
        os.replace(beside, target)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise StoreError("store.disk", path=str(target), detail=error.strerror or "") from error
