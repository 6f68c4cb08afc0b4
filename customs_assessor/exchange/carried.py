"""Which edits a workbook carries: heads of its part whole, their ancestors as stubs, what withdraws edits of its part."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from customs_assessor.answers.edit import Edit, Stub
from customs_assessor.answers.heads import EDIT_SUBJECT, FieldKey, field_states
from customs_assessor.snapshot import Snapshot


@dataclass(frozen=True)
class Carried:
    """Edits whole, stubs, and names of the people whom they name, all sorted by id."""

    edits: tuple[Edit, ...]
    stubs: tuple[Stub, ...]
    people: Mapping[str, str]


def carried(snapshot: Snapshot, in_part: Callable[[str], bool]) -> Carried:
    """Return what a workbook of a snapshot carries.

    Args:
        snapshot: of the reader whom the workbook is for.
        in_part: whether a subject (other than ``edit/<id>``) belongs to the workbook's part.
    """
    hidden = tuple(Stub(key, parents) for key, parents in snapshot.hidden)
    states = field_states(snapshot.edits, hidden, snapshot.reader)
    by_field: dict[FieldKey, list[Edit]] = {}
    for edit in snapshot.edits:
        by_field.setdefault((edit.assessment, edit.subject, edit.field), []).append(edit)
    chosen: dict[str, Edit] = {}
    about: set[str] = set()
    parents = {stub.id: stub.parents for stub in hidden} | {edit.id: edit.parents for edit in snapshot.edits}

    def take(key: FieldKey) -> None:
        heads = states[key].heads if key in states else ()
        chosen.update((head.id, head) for head in heads)
        about.update(edit.id for edit in by_field.get(key, ()))
        about.update(_above(heads, parents))

    for key in by_field:
        if not key[1].startswith(EDIT_SUBJECT) and in_part(key[1]):
            take(key)
    waiting = {key for key in by_field if key[1].startswith(EDIT_SUBJECT)}
    while ready := {key for key in waiting if key[1].removeprefix(EDIT_SUBJECT) in about}:
        waiting -= ready
        for key in ready:
            take(key)
    stubs = (Stub(key, parents[key]) for key in _above(chosen.values(), parents) if key not in chosen)
    edits = tuple(chosen[key] for key in sorted(chosen))
    return Carried(
        edits, tuple(sorted(stubs, key=lambda stub: stub.id)), named_people(edits, snapshot.people)
    )


def _above(edits: Iterable[Edit], parents: Mapping[str, tuple[str, ...]]) -> set[str]:
    """Return the ids of all known ancestors."""
    found: set[str] = set()
    waiting = [parent for edit in edits for parent in edit.parents]
    while waiting:
        key = waiting.pop()
        if key not in found and key in parents:
            found.add(key)
            waiting.extend(parents[key])
    return found


def named_people(edits: Iterable[Edit], names: Mapping[str, str]) -> dict[str, str]:
    """Return the names of authors and of people that values name; nobody else's name leaves the house."""
    named: set[str] = set()
    for edit in edits:
        named.add(edit.author)
        named |= _texts(edit.value)
    return {key: names[key] for key in sorted(named) if key in names}


def _texts(value: Any) -> set[str]:
    if isinstance(value, str):
        return {value}
    if isinstance(value, Mapping):
        value = list(value.values())
    return {text for member in value for text in _texts(member)} if isinstance(value, list) else set()
