"""Faults of SQLite and of the file system, turned into errors that a user can understand."""

from __future__ import annotations

import contextlib
import errno
import shutil
from collections.abc import Iterator
from pathlib import Path

from customs_assessor.errors import StoreError
from customs_assessor.store.drivers import database_errors

_LITTLE = 64 * 1024
_FULL = ("SQLITE_FULL",)
_READ_ONLY = ("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_AUTH")
_OWN_FAULTS = ("ProgrammingError", "InterfaceError")
_DAMAGED = ("SQLITE_CORRUPT", "SQLITE_NOTADB")


@contextlib.contextmanager
def faults(path: Path) -> Iterator[None]:
    """Turn faults of SQLite and of the file system into errors that a user can understand."""
    try:
        yield
    except StoreError:
        raise
    except OSError as error:
        raise StoreError(
            _code_of_system(error), path=str(path), detail=error.strerror or str(error)
        ) from error
    except Exception as error:
        ours = not isinstance(error, database_errors()) or type(error).__name__ in _OWN_FAULTS
        if ours:
            raise
        code = _code(getattr(error, "sqlite_errorname", ""))
        if code == "store.disk" and _is_full(path):
            code = "store.full"
        raise StoreError(code, path=str(path), detail=str(error)) from error


def is_read_only(error: OSError) -> bool:
    """Whether a fault says that a disk, folder or file may not be written."""
    return error.errno in (errno.EROFS, errno.EACCES, errno.EPERM)


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
    if is_read_only(error):
        return "store.read_only_disk"
    return "store.disk"


def _is_full(path: Path) -> bool:
    """Whether a disk has no room left for the log's shared memory, which SQLite reports as a plain disk error."""
    try:
        return shutil.disk_usage(path.parent).free < _LITTLE
    except OSError:
        return False
