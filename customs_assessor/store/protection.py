"""Protect a workspace with a passphrase, change it, and take it off: always a new file in the old one's place.

Copies that lie beside the workspace (before a new version, before a restore) are treated alike, so that none stays readable.
"""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass, field
from pathlib import Path

from customs_assessor.errors import StoreError
from customs_assessor.progress import Cancelled, Progress, silent
from customs_assessor.store.connection import Workspace, reopen
from customs_assessor.store.drivers import database_errors, keyed
from customs_assessor.store.faults import faults
from customs_assessor.store.files import is_plain, put_in_place
from customs_assessor.store.schema import APPLICATION_ID
from customs_assessor.store.secret import Secret, check_passphrase, new_secret, recovery_code

_CHUNK = 1024 * 1024
_STEPS = 10_000
"""Instructions of SQLite between two looks at whether to stop."""


@dataclass(frozen=True)
class Rewritten:
    """A workspace's content under another key, in a file beside it that waits to take its place.

    Args:
        beside: that file. secret: its key, None for no protection.
        at: how many changes the workspace had seen when it was asked for.
    """

    beside: Path
    secret: Secret | None
    at: int


@dataclass(frozen=True)
class Order:
    """What to rewrite, for a thread that does not hold the workspace.

    Args:
        path: the workspace's file. before: its key now.
        passphrase: the new one, '' to take the protection off.
        at: how many changes the workspace has seen.
    """

    path: Path
    before: Secret | None = field(repr=False)
    passphrase: str = field(repr=False)
    at: int


def order(ws: Workspace, passphrase: str) -> Order:
    """Return what to rewrite, with all that was written in the file.

    Args:
        ws: the workspace. passphrase: the new one, '' to take the protection off.

    Raises:
        StoreError: the passphrase is too short, or the workspace may only be read.
    """
    if passphrase:
        check_passphrase(passphrase)
    if ws.read_only:
        raise StoreError(f"store.{ws.read_only}", path=str(ws.path))
    with faults(ws.path):
        # a log that was begun this moment must be read once before it can be brought in
        ws.db.execute("SELECT count(*) FROM sqlite_schema").fetchall()
        ws.db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    return Order(ws.path, ws.secret, passphrase, ws.db.conn.total_changes)


def rewritten(given: Order, progress: Progress = silent) -> Rewritten:
    """Write the content beside the workspace under the new key; any thread may do it while the workspace rests.

    Raises:
        StoreError: the disk is full, or SQLCipher is not installed; nothing is changed.
        Cancelled: by ``progress``; nothing is changed.
    """
    progress(0, 0)
    secret = new_secret(given.passphrase) if given.passphrase else None
    with faults(given.path):
        return Rewritten(_written(given.path, given.before, secret, progress), secret, given.at)


def finish(ws: Workspace, ready: Rewritten) -> str:
    """Put the rewritten file in the workspace's place and open it; return the code of its recovery sheet, '' for none.

    Raises:
        StoreError: the workspace was written to meanwhile, or the disk is full; nothing is changed.
    """
    if ws.db.conn.total_changes != ready.at:
        ready.beside.unlink(missing_ok=True)
        raise StoreError("store.locked", path=str(ws.path))
    before = ws.secret
    with faults(ws.path):
        ws.db.close()
        now = before
        try:
            _replace(ready.beside, ws.path)
            now = ready.secret
        finally:
            ready.beside.unlink(missing_ok=True)
            reopen(ws, now)
        _treat_copies(ws.path, before, ready.secret)
    return recovery_code(ready.secret) if ready.secret else ""


def discard(ws: Workspace) -> None:
    """Remove a rewritten file that nobody will put in place."""
    _beside(ws.path).unlink(missing_ok=True)


def protect(ws: Workspace, passphrase: str) -> str:
    """Protect an open workspace with a passphrase, or change it; return the code of its recovery sheet.

    The code opens the workspace without the passphrase and is shown this once; an earlier one opens it no more.

    Raises:
        StoreError: the passphrase is too short, the workspace may only be read, the disk is full; nothing is changed.
    """
    check_passphrase(passphrase)
    return finish(ws, rewritten(order(ws, passphrase)))


def unprotect(ws: Workspace) -> None:
    """Take the protection off.

    Raises:
        StoreError: the workspace may only be read, or the disk is full; nothing is changed.
    """
    if ws.secret is not None:
        finish(ws, rewritten(order(ws, "")))


def _treat_copies(path: Path, before: Secret | None, after: Secret | None) -> None:
    for copy in sorted(path.parent.glob(f"{path.stem}.before-*{path.suffix}")):
        # one that another passphrase protects, or that is damaged, stays as it is
        with contextlib.suppress(StoreError, *database_errors()):
            _replace(_written(copy, None if is_plain(copy) else before, after, silent), copy)
    if after is not None:
        path.with_name(path.name + ".left-wal").unlink(missing_ok=True)


def _written(source: Path, before: Secret | None, after: Secret | None, progress: Progress) -> Path:
    """Write a file's content beside it under another key, proved whole."""
    beside = _beside(source)
    beside.unlink(missing_ok=True)
    try:
        with contextlib.closing(keyed(source, before, isolation_level=None)) as conn:
            version = int(conn.execute("PRAGMA user_version").fetchone()[0])
            key = after.raw if after else ""
            conn.set_progress_handler(lambda: _stopped(progress), _STEPS)
            conn.execute(f'ATTACH DATABASE ? AS other KEY "{key}"', (str(beside),))
            conn.execute("SELECT sqlcipher_export('other')")
            conn.execute(f"PRAGMA other.user_version = {version}")
            conn.execute(f"PRAGMA other.application_id = {APPLICATION_ID}")
            for (finding,) in conn.execute("PRAGMA other.integrity_check").fetchall():
                if finding != "ok":
                    raise StoreError("store.damaged", path=str(source), detail=finding)
            conn.execute("DETACH DATABASE other")
    except BaseException:
        beside.unlink(missing_ok=True)
        progress(0, 0)  # SQLCipher says only that it was interrupted
        raise
    return beside


def _beside(source: Path) -> Path:
    return source.with_name(f".{source.name}.rewritten")


def _stopped(progress: Progress) -> bool:
    try:
        progress(0, 0)
    except Cancelled:
        return True
    return False


def _replace(beside: Path, target: Path) -> None:
    """Put a file in another's place, and blank what that one held, where the system lets it be reached."""
    if os.name != "posix":
        put_in_place(beside, target)
        return
    with target.open("rb+") as gone:
        put_in_place(beside, target)
        left = os.fstat(gone.fileno()).st_size
        while left > 0:
            left -= gone.write(bytes(min(left, _CHUNK)))
        gone.flush()
        os.fsync(gone.fileno())
