"""The one place that opens a workspace, writes to it in transactions, and turns SQLite's faults into our own."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO
from urllib.parse import quote

from sqlite_utils import Database

from customs_assessor.errors import StoreError
from customs_assessor.store import lock
from customs_assessor.store.drivers import connect, database_errors
from customs_assessor.store.faults import faults, is_read_only
from customs_assessor.store.files import check_header, is_plain, put_in_place
from customs_assessor.store.schema import APPLICATION_ID, MIGRATIONS, Migration
from customs_assessor.store.secret import Secret, secret_of

LOCKED, NEWER, READ_ONLY_DISK = "locked", "newer", "read_only_disk"
"""Why a workspace may only be read."""

_UNCHECKED = ("evidence",)


@dataclass
class Workspace:
    """An open workspace; it stays on the thread that opened it.

    Args:
        path: its file.
        db: the connection; only modules of the store touch it.
        read_only: '' when it may be written, else ``locked``, ``newer`` or ``read_only_disk``.
        secret: its key, None for one without protection.
    """

    path: Path
    db: Database
    read_only: str
    secret: Secret | None = None
    _closing: contextlib.ExitStack = field(default_factory=contextlib.ExitStack, repr=False)

    def close(self) -> None:
        """Close the file and give the lock back; a second call does nothing."""
        self._closing.close()

    def __enter__(self) -> Workspace:
        """Return itself; leaving the block closes it."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the workspace."""
        self.close()


def open_workspace(path: Path, passphrase: str = "") -> Workspace:
    """Open a workspace, which is made when the file is absent, and bring it to this version's schema.

    Another process that has it open, a newer version's workspace or a read-only disk leave it readable:
    ``read_only`` says why.

    Args:
        path: its file.
        passphrase: of a protected one, or the code of its recovery sheet.

    Raises:
        StoreError: the file is no workspace, is damaged, cannot be read, or the disk is full, or it is protected
            (``store.passphrase_needed``, ``store.passphrase_wrong``); nothing is changed.
    """
    return open_with(path, MIGRATIONS, passphrase)


def open_with(path: Path, migrations: Sequence[Migration], passphrase: str = "") -> Workspace:
    """Open a workspace with a given list of migrations; see :func:`open_workspace`."""
    with contextlib.ExitStack() as closing:
        with faults(path):
            secret = _secret(path, passphrase) if path.exists() else None
            held, read_only = _lock(path)
            if held:
                closing.enter_context(held)
            if not path.exists():
                if not held:
                    raise StoreError("store.absent", path=str(path))
                _make(path, migrations)
            file = path
            if read_only == READ_ONLY_DISK:
                file = closing.enter_context(_readable(path, secret))
            db = _connect(file, read_only, secret)
            closing.callback(db.close)
            if not read_only and version_of(db) > len(migrations):
                read_only = NEWER
                db.close()
                db = _connect(path, read_only, secret)
                closing.callback(db.close)
                if held:
                    held.close()
            _check_contents(db, path)
            if not read_only:
                _migrate(db, path, migrations, secret)
                db.execute("PRAGMA journal_mode = WAL")
        return Workspace(path, db, read_only, secret, closing.pop_all())


def reopen(ws: Workspace, secret: Secret | None) -> None:
    """Open the file of a workspace anew, with another key, after it was replaced."""
    with faults(ws.path):
        ws.db, ws.secret = _connect(ws.path, ws.read_only, secret), secret
        ws._closing.callback(ws.db.close)
        ws.db.execute("PRAGMA journal_mode = WAL")


@contextlib.contextmanager
def writing(ws: Workspace) -> Iterator[Database]:
    """Run a block as one durable transaction; inside another such block it becomes part of that one.

    Raises:
        StoreError: the workspace may only be read, the disk is full or read-only, the file is damaged; nothing is changed.
    """
    if ws.read_only:
        raise StoreError(f"store.{ws.read_only}", path=str(ws.path))
    with faults(ws.path):
        if ws.db.conn.in_transaction:
            yield ws.db
        else:
            with _transaction(ws.db):
                yield ws.db


def rows(ws: Workspace, sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
    """Return all rows of a query.

    Raises:
        StoreError: the file is damaged or cannot be read.
    """
    with faults(ws.path):
        return ws.db.execute(sql, parameters).fetchall()


@contextlib.contextmanager
def reading_file(path: Path, passphrase: str = "") -> Iterator[Workspace]:
    """Open a workspace's file for reading alone, for a check or a copy; it is closed at the end of the block.

    Raises:
        StoreError: it is no workspace, damaged, protected or cannot be read.
    """
    with faults(path):
        secret = _secret(path, passphrase)
        with _readable(path, secret) as file:
            db = _connect(file, READ_ONLY_DISK, secret)
            try:
                yield Workspace(path, db, READ_ONLY_DISK, secret)
            finally:
                db.close()


def copy_into(db: Database, target: Path, secret: Secret | None) -> None:
    """Copy an open database to a file by SQLite's backup: written beside it, flushed to the disk, put in its place.

    Args:
        db: the database. target: the file.
        secret: the key of both, None for no protection.

    Raises:
        OSError, sqlite3.Error: it cannot be written; the target is as it was.
    """
    beside = target.with_name(f".{target.name}.part")
    beside.unlink(missing_ok=True)
    try:
        copy = connect(beside, secret)
        try:
            db.conn.backup(copy)
            # A copy stands alone: no write-ahead log beside it.
            copy.execute("PRAGMA journal_mode = DELETE")
        finally:
            copy.close()
        put_in_place(beside, target)
    finally:
        beside.unlink(missing_ok=True)


def fold_log(path: Path, secret: Secret | None) -> None:
    """Bring what a write-ahead log holds into its file, and remove the log.

    Raises:
        sqlite3.Error: or SQLCipher's: it cannot be read or written.
    """
    conn = connect(path, secret)
    try:
        conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        conn.execute("PRAGMA journal_mode = DELETE")
    finally:
        conn.close()


def version_of(db: Database) -> int:
    """Return the schema version of an open workspace."""
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def _lock(path: Path) -> tuple[BinaryIO | None, str]:
    """Return the held lock and '', or None and why the workspace may only be read."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        held = lock.take(path)
    except lock.Held:
        return None, LOCKED
    except OSError as error:
        if not path.exists() or not is_read_only(error):
            raise
        return None, READ_ONLY_DISK
    if path.exists() and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        held.close()
        return None, READ_ONLY_DISK
    return held, ""


def _secret(path: Path, passphrase: str) -> Secret | None:
    """Return the key of an existing file, None where it has no protection; the key itself is not tried."""
    check_header(path)
    if is_plain(path):
        return None
    if not passphrase:
        raise StoreError("store.passphrase_needed", path=str(path))
    return secret_of(path, passphrase)


def _connect(path: Path, read_only: str, secret: Secret | None) -> Database:
    mode = {"": "mode=rw", READ_ONLY_DISK: "mode=ro&immutable=1"}.get(read_only, "mode=ro")
    conn = connect(f"{_uri(path)}?{mode}", secret, uri=True, isolation_level=None, timeout=10)
    try:
        if secret is not None:
            _try_key(conn, path)
        db = Database(conn, execute_plugins=False)
        db.execute("PRAGMA foreign_keys = ON")
        db.execute("PRAGMA trusted_schema = OFF")
        db.execute("PRAGMA cell_size_check = ON")
        db.execute("PRAGMA synchronous = FULL")
        # On macOS a plain flush stops at the drive's own cache; elsewhere these say nothing.
        db.execute("PRAGMA fullfsync = ON")
        db.execute("PRAGMA checkpoint_fullfsync = ON")
    except BaseException:
        conn.close()
        raise
    return db


def _try_key(conn: sqlite3.Connection, path: Path) -> None:
    try:
        application = conn.execute("PRAGMA application_id").fetchone()[0]
    except database_errors() as error:
        raise StoreError("store.passphrase_wrong", path=str(path)) from error
    if application != APPLICATION_ID:
        raise StoreError("store.not_workspace", path=str(path))


def _uri(path: Path) -> str:
    """Return the URI of a file as SQLite reads it, for a drive's letter and a network share too."""
    posix = path.resolve().as_posix()
    return "file://" + quote(posix if posix.startswith("/") else f"/{posix}")


@contextlib.contextmanager
def _readable(path: Path, secret: Secret | None) -> Iterator[Path]:
    """Give a file that can be read without writing beside it: itself, or a copy if a write-ahead log lies beside it."""
    log = path.with_name(path.name + "-wal")
    if not log.exists() or not log.stat().st_size:
        yield path
        return
    with tempfile.TemporaryDirectory(prefix="customs-assessor-") as folder:
        copy = Path(folder) / path.name
        shutil.copyfile(path, copy)
        shutil.copyfile(log, copy.with_name(log.name))
        fold_log(copy, secret)
        yield copy


def _make(path: Path, migrations: Sequence[Migration]) -> None:
    """Make an empty workspace beside the path and put it in its place, so that a half made one is never seen."""
    beside = path.with_name(f".{path.name}.new")
    beside.unlink(missing_ok=True)
    try:
        db = Database(sqlite3.connect(beside, isolation_level=None), execute_plugins=False)
        try:
            db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            _run(db, migrations)
        finally:
            db.close()
        _set_log_aside(path)
        put_in_place(beside, path)
    finally:
        beside.unlink(missing_ok=True)


def _set_log_aside(path: Path) -> None:
    """Rename the log of a workspace that is gone: SQLite would mix it into the new file."""
    log = path.with_name(path.name + "-wal")
    if log.exists():
        os.replace(log, path.with_name(path.name + ".left-wal"))
    path.with_name(path.name + "-shm").unlink(missing_ok=True)


def _migrate(db: Database, path: Path, migrations: Sequence[Migration], secret: Secret | None) -> None:
    """Bring an existing workspace to the last version; a copy of the file as it was is kept beside it."""
    version = version_of(db)
    if version < len(migrations):
        copy_into(db, path.with_name(f"{path.stem}.before-version-{len(migrations)}{path.suffix}"), secret)
        _run(db, migrations)


def _run(db: Database, migrations: Sequence[Migration]) -> None:
    for number, migration in enumerate(migrations[version_of(db) :], version_of(db) + 1):
        with _transaction(db):
            migration.run(db)
            db.execute(f"PRAGMA user_version = {number}")


def _check_contents(db: Database, path: Path) -> None:
    """Check every table's structure but that of the evidence, whose size has no bound; `verify` checks that too."""
    for (table,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall():
        if table not in _UNCHECKED:
            for (finding,) in db.execute(f"PRAGMA quick_check({db.quote(table)})").fetchall():
                if finding != "ok":
                    raise StoreError("store.damaged", path=str(path), detail=finding)


@contextlib.contextmanager
def _transaction(db: Database) -> Iterator[None]:
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        # A full disk may have ended the transaction already.
        if db.conn.in_transaction:
            db.conn.execute("ROLLBACK")
        raise
