"""Heads of fields: which edits stand. Pure; the rules are those of a multi-value register with ancestry."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from customs_assessor.answers.ancestry import Ancestry, CopyKey, copy_key
from customs_assessor.answers.edit import INTERNAL, Edit, Stub
from customs_assessor.answers.reader import split_for

WITHDRAWN = "withdrawn"
EDIT_SUBJECT = "edit/"

FieldKey = tuple[str | None, str, str]
"""(assessment id or None for a mission, subject, field)."""


@dataclass(frozen=True)
class FieldState:
    """The heads of one field, sorted by (made, id).

    ``agreed`` is true with no head or heads of one value; comments are never disputed.
    """

    heads: tuple[Edit, ...] = ()

    @property
    def values(self) -> tuple[object, ...]:
        """The different values of the heads, in the heads' order."""
        found: list[object] = []
        for head in self.heads:
            if head.value not in found:
                found.append(head.value)
        return tuple(found)

    @property
    def disputed(self) -> bool:
        """Whether heads differ; never for comments."""
        return len(self.values) > 1 and self.heads[0].field != "comment"

    @property
    def value(self) -> object:
        """The agreed value; None when nothing stands or it is disputed."""
        return self.values[0] if len(self.values) == 1 else None


Place = tuple[str | None, str | None, str, str]
"""A field among those of several missions: assessment, mission (of a mission's own field), subject, field."""


def field_states(
    edits: Iterable[Edit], stubs: Iterable[Stub] = (), reader: str = INTERNAL
) -> Mapping[FieldKey, FieldState]:
    """Return the state of every field that has heads, for a reader (who sees his visibility class and more open ones).

    Args:
        edits: whole edits, of one mission at most; one edit may be given twice.
        stubs: ancestors whose content is not here.
        reader: ``internal``, ``partner`` or ``public``; what he may not see only carries ancestry.
    """
    found = states_by_place(edits, stubs, reader)
    return {(assessment, subject, field): state for (assessment, _, subject, field), state in found.items()}


def states_by_place(
    edits: Iterable[Edit], stubs: Iterable[Stub] = (), reader: str = INTERNAL
) -> Mapping[Place, FieldState]:
    """Return the same as :func:`field_states` for edits of any number of missions."""
    seen, hidden = split_for(reader, {edit.id: edit for edit in edits}.values(), stubs)
    ancestry = Ancestry(seen, hidden)
    by_id = {edit.id: edit for edit in seen}
    fields: dict[Place, list[Edit]] = {}
    for edit in seen:
        fields.setdefault(_place(edit), []).append(edit)
    withdrawn: set[str] = set()
    states: dict[Place, FieldState] = {}
    depths = _depths(fields, by_id)
    # What withdraws an edit is settled before the edit's own field is.
    for key in sorted(fields, key=lambda key: depths[key], reverse=True):
        counting = _counting(edit for edit in fields[key] if edit.id not in withdrawn)
        tips = ancestry.tips([edit.id for edit in counting])
        heads = sorted((edit for edit in counting if edit.id in tips), key=lambda edit: (edit.made, edit.id))
        if not heads:
            continue
        assessment, mission, subject, field = key
        states[key] = FieldState(tuple(heads))
        named = withdrawn_by(subject, field, by_id)
        if named and (named.assessment, named.mission) == (assessment, mission) and _agreed_true(heads):
            withdrawn.add(named.id)
    return states


def withdrawn_by(subject: str, field: str, edits: Mapping[str, Edit]) -> Edit | None:
    """Return the edit that a field is about, where the field is ``withdrawn`` of ``edit/<id>`` and the edit is here."""
    if field != WITHDRAWN or not subject.startswith(EDIT_SUBJECT):
        return None
    return edits.get(subject.removeprefix(EDIT_SUBJECT))


def _place(edit: Edit) -> Place:
    return edit.assessment, edit.mission, edit.subject, edit.field


def _depths(fields: Iterable[Place], edits: Mapping[str, Edit]) -> Mapping[Place, int]:
    """Return 0 for a field of content, 1 for a withdrawal of such an edit, 2 for a withdrawal of that, ..."""
    depths: dict[Place, int] = {}
    for field in fields:
        chain: list[Place] = []
        key: Place | None = field
        while key is not None and key not in depths:
            chain.append(key)
            named = withdrawn_by(key[2], key[3], edits)
            key = _place(named) if named else None
        below = depths[key] + 1 if key is not None else 0
        for steps, passed in enumerate(reversed(chain)):
            depths[passed] = below + steps
    return depths


def _counting(edits: Iterable[Edit]) -> list[Edit]:
    """Return the edits of one field without those that a later save of the same copy replaces."""
    counting: list[Edit] = []
    saves: dict[CopyKey, list[Edit]] = {}
    for edit in edits:
        copy = copy_key(edit)
        if copy is None:
            counting.append(edit)
        else:
            saves.setdefault(copy, []).append(edit)
    for group in saves.values():
        latest = max(edit.made for edit in group)
        counting += (edit for edit in group if edit.made == latest)
    return counting


def _agreed_true(heads: Iterable[Edit]) -> bool:
    return all(edit.value is True for edit in heads)
