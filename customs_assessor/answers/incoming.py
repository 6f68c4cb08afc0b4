"""What an import brings: made by exchange, applied by the store in one transaction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from customs_assessor.answers.assessment import FormRef
from customs_assessor.answers.edit import Edit, Stub


@dataclass(frozen=True)
class CopySave:
    """How one person saved one exported copy; the store keeps the latest per (copy_id, author, editor).

    Args:
        copy_id: the copy that was handed out.
        author: UUID of the person who filled it in.
        editor: last editor in the file's properties, or ''.
        made: when it was saved, ``YYYY-MM-DDTHH:MM:SSZ``.
        cells: canonical JSON, opaque to the store: what was read of each answer of the copy.
    """

    copy_id: str
    author: str
    editor: str
    made: str
    cells: str


@dataclass(frozen=True)
class Incoming:
    """Everything that one file brings; applying it twice changes nothing the second time.

    Args:
        assessment: UUID; if unknown, the store makes the assessment under it, of ``mission`` and ``form``.
        mission: UUID; the store makes the mission under it if it is unknown.
        form: the form that the assessment began with; it is installed here (the plan made sure).
        edits: carried edits, whole, their authors' own: they stay when the import is taken back.
        stubs: ancestors without content; a stub of an edit that is here whole adds nothing.
        people: names by UUID; a name already known here stays.
        made: edits made from changed cells; withdrawn when the import is taken back.
        withdrawals: edits of field ``withdrawn``, made because a cell was put back; taken back likewise.
        saves: saves of copies to keep, where none later of the same copy, author and editor is kept.
        file_sha: lower-case hex SHA-256 of the file's bytes; file_name: its name without folders.
        file_made: when the file was saved, ``YYYY-MM-DDTHH:MM:SSZ``.
        author: UUID of whoever filled it in.
    """

    assessment: str
    mission: str
    form: FormRef
    edits: tuple[Edit, ...] = ()
    stubs: tuple[Stub, ...] = ()
    people: Mapping[str, str] = field(default_factory=dict)
    made: tuple[Edit, ...] = ()
    withdrawals: tuple[Edit, ...] = ()
    saves: tuple[CopySave, ...] = ()
    file_sha: str = ""
    file_name: str = ""
    file_made: str = ""
    author: str = ""
