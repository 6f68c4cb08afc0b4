"""Progress of long work: a callable told how much is done; it raises Cancelled to stop the work."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Called as ``progress(done, total)``; both count steps of the work at hand."""


class Cancelled(Exception):
    """The user cancelled; what was being written is left as it was."""


def silent(done: int, total: int) -> None:
    """Take progress and say nothing; for callers that show none."""
