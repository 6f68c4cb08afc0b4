"""The two libraries that open a workspace: the standard sqlite3, and SQLCipher for a protected one, loaded only then."""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path
from typing import Any

from customs_assessor.errors import StoreError
from customs_assessor.store.secret import Secret

_CIPHER = "sqlcipher3.dbapi2"


def connect(target: str | Path, secret: Secret | None, **options: Any) -> sqlite3.Connection:
    """Return a connection to a file, protected by a key or not.

    Args:
        target: path or URI. secret: None for a file without protection.
        options: as sqlite3.connect takes them.

    Raises:
        StoreError: SQLCipher is not installed.
        sqlite3.Error: or SQLCipher's: the file cannot be opened; a wrong key shows at the first reading.
    """
    if secret is None:
        plain: sqlite3.Connection = sqlite3.connect(target, **options)
        return plain
    return keyed(target, secret, **options)


def keyed(target: str | Path, secret: Secret | None, **options: Any) -> sqlite3.Connection:
    """Return SQLCipher's connection to a file, which may also be one without protection; see :func:`connect`."""
    try:
        from sqlcipher3 import dbapi2 as cipher  # type: ignore[import-untyped]
    except ImportError as error:
        raise StoreError("store.no_protection") from error
    connection: sqlite3.Connection = cipher.connect(target, **options)
    try:
        # it would print a wrong key's failure on stderr
        connection.execute("PRAGMA cipher_log_level = NONE")
        if secret is not None:
            connection.execute(f'PRAGMA key = "{secret.raw}"')
    except BaseException:
        connection.close()
        raise
    return connection


def database_errors() -> tuple[type[Exception], ...]:
    """Return the errors of both libraries, of SQLCipher once it is loaded."""
    cipher = sys.modules.get(_CIPHER)
    return (sqlite3.Error, cipher.Error) if cipher else (sqlite3.Error,)
