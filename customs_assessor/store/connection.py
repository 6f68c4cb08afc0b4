"""The one place that opens a workspace, writes to it in transactions, and turns SQLite's faults into our own."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from sqlite_utils import Database

from customs_assessor.errors import StoreError
from customs_assessor.store import lock
from customs_assessor.store.schema import APPLICATION_ID, MIGRATIONS, Migration

LOCKED, NEWER, READ_ONLY_DISK = "locked", "newer", "read_only_disk"
"""Why a workspace may only be read."""

_MAGIC = b"SQLite format 3\x00"
_HEADER = 100
_UNCHECKED = ("evidence",)
_FULL = ("SQLITE_FULL",)
_READ_ONLY = ("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_AUTH")
_DAMAGED = ("SQLITE_CORRUPT", "SQLITE_NOTADB")


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
        with _faults(path):
            held, read_only = _lock(path)
            if held:
                closing.enter_context(held)
            if not path.exists() or (path.is_file() and not path.stat().st_size):
                if not held:
                    raise StoreError("store.absent", path=str(path))
                _make(path, migrations)
            check_header(path)
            file = path
            if read_only == READ_ONLY_DISK:
                file = closing.enter_context(_readable(path))
            db = _connect(file, read_only)
            closing.callback(db.close)
            if not read_only and _version(db) > len(migrations):
                read_only = NEWER
                db.close()
                db = _connect(path, read_only)
                closing.callback(db.close)
                if held:
                    held.close()
            _check_contents(db, path)
            if not read_only:
                _migrate(db, path, migrations)
        return Workspace(path, db, read_only, closing.pop_all())


@contextlib.contextmanager
def writing(ws: Workspace) -> Iterator[Database]:
    """Run a block as one durable transaction; inside another such block it becomes part of that one.

    Raises:
        StoreError: the workspace may only be read, the disk is full or read-only, the file is damaged; nothing is changed.
    """
    if ws.read_only:
        raise StoreError(f"store.{ws.read_only}", path=str(ws.path))
    with _faults(ws.path):
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
    with _faults(ws.path):
        return ws.db.execute(sql, parameters).fetchall()


def check_header(path: Path) -> None:
    """Check by its first bytes and its size that a file is a workspace, without opening it as a database.

    Raises:
        StoreError: it is not, or it is cut off.
        OSError: it cannot be read.
    """
    if not path.is_file():
        raise StoreError("store.not_workspace", path=str(path))
    with path.open("rb") as file:
        header = file.read(_HEADER)
    if len(header) < _HEADER or not header.startswith(_MAGIC):
        raise StoreError("store.not_workspace", path=str(path))
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise StoreError("store.not_workspace", path=str(path))
    page_size = int.from_bytes(header[16:18], "big")
    pages = int.from_bytes(header[28:32], "big")
    if path.stat().st_size < pages * (65536 if page_size == 1 else page_size):
        raise StoreError("store.damaged", path=str(path), detail="")


@contextlib.contextmanager
def reading_file(path: Path) -> Iterator[Database]:
    """Open a workspace's file for reading alone, for a check or a copy; it is closed at the end of the block.

    Raises:
        StoreError: it is no workspace, damaged or cannot be read.
    """
    with _faults(path):
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


def put_in_place(beside: Path, target: Path) -> None:
    """Flush a file to the disk and rename it to its target."""
    with beside.open("rb+") as file:
        os.fsync(file.fileno())
    os.replace(beside, target)
    _sync_folder(target.parent)


def version_of(db: Database) -> int:
    """Return the schema version of an open workspace."""
    return _version(db)


def _version(db: Database) -> int:
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def _lock(path: Path) -> tuple[BinaryIO | None, str]:
    """Return the held lock and '', or None and why the workspace may only be read."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        held = lock.take(path)
    except lock.Held:
        return None, LOCKED
    except OSError:
        if not path.exists():
            raise
        return None, READ_ONLY_DISK
    if path.exists() and not os.access(path, os.W_OK):
        held.close()
        return None, READ_ONLY_DISK
    return held, ""


def _connect(path: Path, read_only: str) -> Database:
    mode = {"": "mode=rw", READ_ONLY_DISK: "mode=ro&immutable=1"}.get(read_only, "mode=ro")
    conn = sqlite3.connect(f"{path.resolve().as_uri()}?{mode}", uri=True, isolation_level=None, timeout=10)
    try:
        db = Database(conn, execute_plugins=False)
        db.execute("PRAGMA foreign_keys = ON")
        db.execute("PRAGMA trusted_schema = OFF")
        db.execute("PRAGMA cell_size_check = ON")
        if not read_only:
            db.execute("PRAGMA journal_mode = WAL")
            db.execute("PRAGMA synchronous = FULL")
    except BaseException:
        conn.close()
        raise
    return db


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
        joined = sqlite3.connect(copy)
        try:
            joined.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            joined.execute("PRAGMA journal_mode = DELETE")
        finally:
            joined.close()
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
        put_in_place(beside, path)
    finally:
        beside.unlink(missing_ok=True)


def _migrate(db: Database, path: Path, migrations: Sequence[Migration]) -> None:
    """Bring an existing workspace to the last version; a copy of the file as it was is kept beside it."""
    version = _version(db)
    if version < len(migrations):
        copy_into(db, path.with_name(f"{path.stem}.before-version-{len(migrations)}{path.suffix}"))
        _run(db, migrations)


def _run(db: Database, migrations: Sequence[Migration]) -> None:
    for number, migration in enumerate(migrations[_version(db) :], _version(db) + 1):
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


@contextlib.contextmanager
def _faults(path: Path) -> Iterator[None]:
    """Turn faults of SQLite and of the file system into errors that a user can understand."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.ProgrammingError):
            raise
        name = getattr(error, "sqlite_errorname", "")
        raise StoreError(_code(name), path=str(path), detail=str(error)) from error
    except OSError as error:
        raise StoreError(
            _code_of_system(error), path=str(path), detail=error.strerror or str(error)
        ) from error


def _code(name: str) -> str:
    if name.startswith(_FULL):
        return "store.full"
    if name.startswith(_READ_ONLY):
        return "store.read_only_disk"
    if name.startswith("SQLITE_BUSY"):
        return "store.locked"
    if name.startswith("SQLITE_IOERR"):
        return "store.disk"
    return "store.damaged" if name.startswith(_DAMAGED) else "store.failed"


def _code_of_system(error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return "store.full"
    if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
        return "store.read_only_disk"
    return "store.disk"


def _sync_folder(folder: Path) -> None:
    """Make a rename durable, where the system lets a folder be flushed."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
