"""Who may see an edit, and which visibility a new edit has (answers.md, "An edit")."""

from __future__ import annotations

from collections.abc import Iterable

from customs_assessor.answers.edit import INTERNAL, PARTNER, VISIBILITIES, Edit, Stub

_CLOSED_FIELDS = ("comment", "evidence_note")
_CLOSED_SUBJECTS = ("thread/", "file/")


def sees(reader: str, visibility: str) -> bool:
    """Whether a reader of a class may see a visibility: his own class and every more open one."""
    return VISIBILITIES.index(visibility) >= VISIBILITIES.index(reader)


def split_for(
    reader: str, edits: Iterable[Edit], stubs: Iterable[Stub] = ()
) -> tuple[tuple[Edit, ...], tuple[Stub, ...]]:
    """Return what a reader may see whole, and stubs of everything else, in the given order."""
    seen: list[Edit] = []
    hidden = list(stubs)
    for edit in edits:
        if sees(reader, edit.visibility):
            seen.append(edit)
        else:
            hidden.append(Stub(edit.id, edit.parents))
    return tuple(seen), tuple(hidden)


def most_closed(visibilities: Iterable[str]) -> str:
    """Return the most closed of at least one visibility."""
    return min(visibilities, key=VISIBILITIES.index)


def default_visibility(subject: str, field: str) -> str:
    """Return the visibility of a first edit of a field: internal for comments, notes, threads and files, else partner.

    A field ``withdrawn`` has no default of its own: it takes that of the edit that it names.
    """
    closed = field in _CLOSED_FIELDS or subject.startswith(_CLOSED_SUBJECTS)
    return INTERNAL if closed else PARTNER


def visibility_of(subject: str, field: str, parents: Iterable[Edit], stated: str | None = None) -> str:
    """Return the visibility of a new edit: the stated one, else the most closed of its parents', else the default."""
    if stated is not None:
        return stated
    inherited = [parent.visibility for parent in parents]
    return most_closed(inherited) if inherited else default_visibility(subject, field)
