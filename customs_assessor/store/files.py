"""What is done with a workspace as a file: recognise it, and put a finished one in its place."""

from __future__ import annotations

import os
from pathlib import Path

from customs_assessor.errors import StoreError
from customs_assessor.store.schema import APPLICATION_ID
from customs_assessor.store.secret import may_be_protected

_MAGIC = b"SQLite format 3\x00"
_HEADER = 100


def check_header(path: Path) -> None:
    """Check by its first bytes and its size that a file is a workspace, without opening it as a database.

    Of a protected one only its key can tell.

    Raises:
        StoreError: it is not, or it is cut off.
        OSError: it cannot be read.
    """
    if not path.is_file():
        raise StoreError("store.not_workspace", path=str(path))
    with path.open("rb") as file:
        header = file.read(_HEADER)
    if not header.startswith(_MAGIC) and may_be_protected(path):
        return
    if len(header) < _HEADER or not header.startswith(_MAGIC):
        raise StoreError("store.not_workspace", path=str(path))
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise StoreError("store.not_workspace", path=str(path))
    log = path.with_name(path.name + "-wal")
    if log.exists() and log.stat().st_size:
        # A crash while the log was brought in leaves the file short for now; SQLite mends that from the log.
        return
    page_size = int.from_bytes(header[16:18], "big")
    pages = int.from_bytes(header[28:32], "big")
    if path.stat().st_size < pages * (65536 if page_size == 1 else page_size):
        raise StoreError("store.damaged", path=str(path), detail="")


def is_plain(path: Path) -> bool:
    """Return whether a file is an SQLite database that anybody can read."""
    with path.open("rb") as file:
        return file.read(len(_MAGIC)) == _MAGIC


def put_in_place(beside: Path, target: Path) -> None:
    """Flush a file to the disk and rename it to its target."""
    with beside.open("rb+") as file:
        os.fsync(file.fileno())
    os.replace(beside, target)
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    """Make a rename durable, where the system lets a folder be flushed."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
