"""A lock on a sibling file that one process holds as long as it may write a workspace."""

from __future__ import annotations

import errno
import sys
from pathlib import Path
from typing import BinaryIO

if sys.platform == "win32":
    import msvcrt

    def _take(file: BinaryIO) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(file: BinaryIO) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


_TAKEN = (errno.EACCES, errno.EAGAIN, errno.EWOULDBLOCK, errno.EDEADLK)


class Held(Exception):
    """Another process (or another opening in this one) holds the lock."""


def lock_file(workspace: Path) -> Path:
    """Return the sibling file that carries the lock of a workspace."""
    return workspace.with_name(workspace.name + ".lock")


def take(workspace: Path) -> BinaryIO:
    """Take the lock of a workspace; closing the returned file gives it back, and so does the end of the process.

    Raises:
        Held: somebody else holds it.
        OSError: the lock file cannot be made, e.g. on a read-only disk.
    """
    file = lock_file(workspace).open("ab")
    try:
        _take(file)
    except OSError as error:
        file.close()
        if error.errno in _TAKEN:
            raise Held from error
        raise
    return file
