"""Copies of a workspace, and the way back from one."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from customs_assessor.answers.compose import moment
from customs_assessor.errors import StoreError
from customs_assessor.store import lock
from customs_assessor.store.connection import Workspace, copy_into, fold_log, reading_file, version_of
from customs_assessor.store.drivers import database_errors
from customs_assessor.store.faults import faults
from customs_assessor.store.files import is_plain, put_in_place
from customs_assessor.store.schema import MIGRATIONS


def backup(ws: Workspace, out: Path) -> None:
    """Copy the whole workspace to a file; an existing one is replaced only when the copy is complete and on the disk.

    Raises:
        StoreError: the file cannot be written, or it is the workspace itself.
    """
    if out.resolve() in (ws.path.resolve(), lock.lock_file(ws.path).resolve()):
        raise StoreError("store.backup_onto_itself", path=str(out))
    with faults(out):
        copy_into(ws.db, out, ws.secret)


def restore(file: Path, into: Path, passphrase: str = "") -> Path | None:
    """Put a backup in a workspace's place, once it is proved whole; the old workspace is kept beside it.

    Args:
        file: the backup. passphrase: of a protected one, or the code of its recovery sheet; it protects the workspace then.
        into: the workspace; it may be absent or damaged, but no other program may have it open.

    Returns:
        where the old workspace is kept, None if there was none.

    Raises:
        StoreError: the backup is no workspace, damaged or of a newer version, the workspace is open elsewhere, or the
            disk is full or read-only; the workspace is as it was.
    """
    with faults(into):
        if file.resolve() == into.resolve():
            raise StoreError("store.backup_onto_itself", path=str(file))
        with _alone(into), reading_file(file, passphrase) as held:
            db = held.db
            if version_of(db) > len(MIGRATIONS):
                raise StoreError("store.newer_backup", path=str(file))
            for (finding,) in db.execute("PRAGMA integrity_check").fetchall():
                if finding != "ok":
                    raise StoreError("store.damaged", path=str(file), detail=finding)
            kept = _keep(into)
            copy_into(db, into, held.secret)
            return kept


@contextlib.contextmanager
def _alone(into: Path) -> Iterator[None]:
    into.parent.mkdir(parents=True, exist_ok=True)
    try:
        held = lock.take(into)
    except lock.Held as error:
        raise StoreError("store.locked", path=str(into)) from error
    with held:
        yield


def _keep(workspace: Path) -> Path | None:
    """Copy a workspace beside itself with what its write-ahead log holds, and leave no log that a new file would read."""
    if not workspace.exists():
        return None
    # what a damaged or protected one holds in its log is kept beside it as it is
    if is_plain(workspace):
        with contextlib.suppress(*database_errors(), StoreError):
            fold_log(workspace, None)
    kept = _free_name(workspace)
    for ending in ("-wal", ""):
        part = workspace.with_name(workspace.name + ending)
        if part.exists():
            beside = kept.with_name(f".{kept.name}{ending}.part")
            try:
                shutil.copyfile(part, beside)
                put_in_place(beside, kept.with_name(kept.name + ending))
            finally:
                beside.unlink(missing_ok=True)
    for ending in ("-wal", "-shm"):
        workspace.with_name(workspace.name + ending).unlink(missing_ok=True)
    return kept


def _free_name(workspace: Path) -> Path:
    stamp = moment().replace(":", "").replace("-", "")
    number = 1
    while True:
        more = f"-{number}" if number > 1 else ""
        name = workspace.with_name(f"{workspace.stem}.before-restore-{stamp}{more}{workspace.suffix}")
        if not os.path.lexists(name):
            return name
        number += 1
