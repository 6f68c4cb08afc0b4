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
from customs_assessor.store.faults import faults, is_read_only
from customs_assessor.store.files import check_header, put_in_place
from customs_assessor.store.schema import APPLICATION_ID, MIGRATIONS, Migration

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
    """

    path: Path
    db: Database
    read_only: str
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


def open_workspace(path: Path) -> Workspace:
    """Open a workspace, which is made when the file is absent, and bring it to this version's schema.

    Another process that has it open, a newer version's workspace or a read-only disk leave it readable:
    ``read_only`` says why.

    Raises:
        StoreError: the file is no workspace, is damaged, cannot be read, or the disk is full; nothing is changed.
    """
    return open_with(path, MIGRATIONS)


def open_with(path: Path, migrations: Sequence[Migration]) -> Workspace:
    """Open a workspace with a given list of migrations; see :func:`open_workspace`."""
    with contextlib.ExitStack() as closing:
        with faults(path):
            if path.exists():
                check_header(path)
            held, read_only = _lock(path)
            if held:
                closing.enter_context(held)
            if not path.exists():
                if not held:
                    raise StoreError("store.absent", path=str(path))
                _make(path, migrations)
            file = path
            if read_only == READ_ONLY_DISK:
                file = closing.enter_context(_readable(path))
            db = _connect(file, read_only)
            closing.callback(db.close)
            if not read_only and version_of(db) > len(migrations):
                read_only = NEWER
                db.close()
                db = _connect(path, read_only)
                closing.callback(db.close)
                if held:
                    held.close()
            _check_contents(db, path)
            if not read_only:
                _migrate(db, path, migrations)
                db.execute("PRAGMA journal_mode = WAL")
        return Workspace(path, db, read_only, closing.pop_all())


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
def reading_file(path: Path) -> Iterator[Database]:
    """Open a workspace's file for reading alone, for a check or a copy; it is closed at the end of the block.

    Raises:
        StoreError: it is no workspace, damaged or cannot be read.
    """
    with faults(path):
        check_header(path)
        with _readable(path) as file:
            db = _connect(file, READ_ONLY_DISK)
            try:
                yield db
            finally:
                db.close()


def copy_into(db: Database, target: Path) -> None:
    """Copy an open database to a file by SQLite's backup: written beside it, flushed to the disk, put in its place.

    Raises:
        OSError, sqlite3.Error: it cannot be written; the target is as it was.
    """
    beside = target.with_name(f".{target.name}.part")
    beside.unlink(missing_ok=True)
    try:
        copy = sqlite3.connect(beside)
        try:
            db.conn.backup(copy)
            # A copy stands alone: no write-ahead log beside it.
            copy.execute("PRAGMA journal_mode = DELETE")
        finally:
            copy.close()
        put_in_place(beside, target)
    finally:
        beside.unlink(missing_ok=True)


def fold_log(path: Path) -> None:
    """Bring what a write-ahead log holds into its file, and remove the log.

    Raises:
        sqlite3.Error: it cannot be read or written.
    """
    conn = sqlite3.connect(path)
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


def _connect(path: Path, read_only: str) -> Database:
    mode = {"": "mode=rw", READ_ONLY_DISK: "mode=ro&immutable=1"}.get(read_only, "mode=ro")
    conn = sqlite3.connect(f"{_uri(path)}?{mode}", uri=True, isolation_level=None, timeout=10)
    try:
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


def _uri(path: Path) -> str:
    """Return the URI of a file as SQLite reads it, for a drive's letter and a network share too."""
    posix = path.resolve().as_posix()
    return "file://" + quote(posix if posix.startswith("/") else f"/{posix}")


@contextlib.contextmanager
def _readable(path: Path) -> Iterator[Path]:
    """Give a file that can be read without writing beside it: itself, or a copy if a write-ahead log lies beside it."""
    log = path.with_name(path.name + "-wal")
    if not log.exists() or not log.stat().st_size:
        yield path
        return
    with tempfile.TemporaryDirectory(prefix="customs-assessor-") as folder:
        copy = Path(folder) / path.name
        shutil.copyfile(path, copy)
        shutil.copyfile(log, copy.with_name(log.name))
        fold_log(copy)
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


def _migrate(db: Database, path: Path, migrations: Sequence[Migration]) -> None:
    """Bring an existing workspace to the last version; a copy of the file as it was is kept beside it."""
    version = version_of(db)
    if version < len(migrations):
        copy_into(db, path.with_name(f"{path.stem}.before-version-{len(migrations)}{path.suffix}"))
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
