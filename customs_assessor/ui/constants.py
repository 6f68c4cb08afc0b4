"""Keeps Python's constants alive where Qt's binding forgets to count its references to them.

The wheels of PySide6 6.12 are built as for Python 3.12 and later, whose constants are immortal. On Python 3.11 each call
that returns nothing takes one reference of None away (measured: 100 calls, 100 references; 6.11 takes none), and after
some thousands of calls the process dies with 'deallocating None'.
"""

from __future__ import annotations

import ctypes
import sys

CONSTANTS = (None, True, False, NotImplemented, Ellipsis)
MANY = 1 << (ctypes.sizeof(ctypes.c_ssize_t) * 8 - 3)
"""References that a process cannot use up, with room left to count more."""


def keep_constants() -> None:
    """Give the constants references without end on Pythons that count them; newer ones have nothing to mend."""
    if sys.version_info >= (3, 12):
        return
    for constant in CONSTANTS:
        # In CPython an object's address is its id, and the count of references comes first.
        ctypes.c_ssize_t.from_address(id(constant)).value += MANY
