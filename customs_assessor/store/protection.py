"""Protect a workspace with a passphrase, change it, and take it off: always a new file in the old one's place.

Copies that lie beside the workspace (before a new version, before a restore) are treated alike, so that none stays readable.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

from customs_assessor.errors import StoreError
from customs_assessor.store.connection import Workspace, reopen
from customs_assessor.store.drivers import database_errors, keyed
from customs_assessor.store.faults import faults
from customs_assessor.store.files import is_plain, put_in_place
from customs_assessor.store.schema import APPLICATION_ID
from customs_assessor.store.secret import Secret, new_secret, recovery_code

_CHUNK = 1024 * 1024


def protect(ws: Workspace, passphrase: str) -> str:
    """Protect an open workspace with a passphrase, or change it; return the code of its recovery sheet.

    The code opens the workspace without the passphrase and is shown this once; an earlier one opens it no more.

    Raises:
        StoreError: the passphrase is too short, the workspace may only be read, the disk is full; nothing is changed.
    """
    secret = new_secret(passphrase)
    _rewrite(ws, secret)
    return recovery_code(secret)


def unprotect(ws: Workspace) -> None:
    """Take the protection off.

    Raises:
        StoreError: the workspace may only be read, or the disk is full; nothing is changed.
    """
    if ws.secret is not None:
        _rewrite(ws, None)


def _rewrite(ws: Workspace, secret: Secret | None) -> None:
    if ws.read_only:
        raise StoreError(f"store.{ws.read_only}", path=str(ws.path))
    before = ws.secret
    with faults(ws.path):
        ws.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        beside = _written(ws.path, before, secret)
        ws.db.close()
        now = before
        try:
            _replace(beside, ws.path)
            now = secret
        finally:
            beside.unlink(missing_ok=True)
            reopen(ws, now)
        for copy in _copies(ws.path):
            # one that another passphrase protects, or that is damaged, stays as it is
            with contextlib.suppress(StoreError, *database_errors()):
                _replace(_written(copy, None if is_plain(copy) else before, secret), copy)
        if secret is not None:
            ws.path.with_name(ws.path.name + ".left-wal").unlink(missing_ok=True)


def _copies(path: Path) -> Iterator[Path]:
    yield from sorted(path.parent.glob(f"{path.stem}.before-*{path.suffix}"))


def _written(source: Path, before: Secret | None, after: Secret | None) -> Path:
    """Write a file's content beside it under another key, proved whole."""
    beside = source.with_name(f".{source.name}.rewritten")
    beside.unlink(missing_ok=True)
    try:
        with contextlib.closing(keyed(source, before, isolation_level=None)) as conn:
            version = int(conn.execute("PRAGMA user_version").fetchone()[0])
            key = after.raw if after else ""
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
        raise
    return beside


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
