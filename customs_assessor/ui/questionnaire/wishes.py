"""What the user asks for at an item, as values: widgets send them up, the page turns them into edits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from customs_assessor.snapshot import Instance, Repeat


@dataclass(frozen=True)
class SetField:
    """Set the user's own value of a field; in a disputed one, and among comments, only his own view changes.

    Args:
        field: ``answer``, ``target``, ``comment`` or ``evidence_note``.
        value: JSON value, see answers/compose.py; {} or None clears.
        visibility: a stated one, None for that of the earlier value.
    """

    field: str
    value: Mapping[str, Any] | str | None
    visibility: str | None = None


@dataclass(frozen=True)
class Settle:
    """Decide a disputed field for everybody, with the reason."""

    field: str
    value: Mapping[str, Any] | str | None
    reason: str


@dataclass(frozen=True)
class AddFiles:
    """Keep files as evidence of the item."""

    files: tuple[Path, ...]


@dataclass(frozen=True)
class AnswerFile:
    """Keep a file as evidence of the item, and answer with its name.

    Args:
        name: of the file.
        source: where it lies, or its bytes.
    """

    name: str
    source: Path | bytes


@dataclass(frozen=True)
class RemoveFile:
    """Take a file of evidence off the item; the history keeps it."""

    file_id: str


@dataclass(frozen=True)
class KeepFile:
    """Write a copy of a file of evidence to a place of the user's choice."""

    file_id: str
    target: Path


@dataclass(frozen=True)
class KeepMedia:
    """Write a copy of a file of the form, known by its SHA-256, to a place of the user's choice."""

    sha: str
    target: Path


@dataclass(frozen=True)
class AddInstance:
    """Add an instance behind the others of a repeat."""

    repeat: Repeat


@dataclass(frozen=True)
class RemoveInstance:
    """Remove an instance of a repeat; the history keeps its answers."""

    repeat: Repeat
    instance: Instance


Wish = SetField | Settle | AddFiles | AnswerFile | RemoveFile | KeepFile | KeepMedia
