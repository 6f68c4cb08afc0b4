"""Which edit descends from which, over whole edits and stubs."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping

from customs_assessor.answers.edit import Edit, Stub

CopyKey = tuple[str, str, str]
"""Copy id, author and last editor: whose saves of which workbook an edit belongs to."""


def copy_key(edit: Edit) -> CopyKey | None:
    """Return whose save of which copy an edit comes from, None for an edit that comes from no workbook."""
    if not isinstance(edit.copy, Mapping):
        return None
    return str(edit.copy.get("id", "")), edit.author, str(edit.copy.get("editor", ""))


def oldest_first(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """Return edits by their time; within one second an edit comes behind its parents."""
    every = tuple(edits)
    parents = {edit.id: edit.parents for edit in every}
    depths: dict[str, int] = {}
    for edit in every:
        waiting = [edit.id]
        while waiting:
            above = [each for each in parents[waiting[-1]] if each in parents and each not in depths]
            if above:
                waiting += above
            else:
                here = waiting.pop()
                depths[here] = 1 + max((depths[each] for each in parents[here] if each in depths), default=0)
    return tuple(sorted(every, key=lambda edit: (edit.made, depths[edit.id], edit.id)))


class Ancestry:
    """The graph of edits and their parents.

    Edits of one field with one value that one person saved in one copy are one node: what descends from one descends
    from all. A stub of an edit that is here whole adds nothing; stubs of one id that differ are joined, so that the
    order of arrival never matters. Ids that name nothing here are nodes without parents.

    Args:
        edits: whole edits, each id once.
        stubs: ids with their parents.
    """

    def __init__(self, edits: Collection[Edit], stubs: Iterable[Stub]) -> None:
        self._node: dict[str, str] = {}
        self._parents: dict[str, set[str]] = {}
        whole = {edit.id for edit in edits}
        classes: dict[tuple[object, ...], str] = {}
        for edit in edits:
            copy = copy_key(edit)
            if copy is not None:
                value = json.dumps(edit.value, sort_keys=True)
                kind = (edit.assessment, edit.mission, edit.subject, edit.field, *copy, value)
                self._node[edit.id] = classes.setdefault(kind, edit.id)
        for edit in edits:
            self._join(edit.id, edit.parents)
        for stub in stubs:
            if stub.id not in whole:
                self._join(stub.id, stub.parents)

    def _join(self, child: str, parents: Iterable[str]) -> None:
        self._parents.setdefault(self.node(child), set()).update(self.node(parent) for parent in parents)

    def node(self, edit_id: str) -> str:
        """Return the id that stands for an edit and all that are one with it."""
        return self._node.get(edit_id, edit_id)

    def above(self, ids: Iterable[str]) -> set[str]:
        """Return the nodes that the given edits descend from."""
        found: set[str] = set()
        waiting = [self.node(edit_id) for edit_id in ids]
        while waiting:
            for parent in self._parents.get(waiting.pop(), ()):
                if parent not in found:
                    found.add(parent)
                    waiting.append(parent)
        return found

    def tips(self, ids: Collection[str]) -> set[str]:
        """Return those of the given edits that no other of them descends from.

        True edits cannot form a circle, since an id is a hash over its parents; forged stubs can. Edits that then
        descend from each other do not supersede each other: better a dispute than a loss.
        """
        reached = self.above(ids)
        tips = {edit_id for edit_id in ids if self.node(edit_id) not in reached}
        below_tips = self.above(tips)
        circling = [
            edit_id for edit_id in ids if edit_id not in tips and self.node(edit_id) not in below_tips
        ]
        ancestors = {edit_id: self.above((edit_id,)) for edit_id in circling}
        return tips | {
            one
            for one in circling
            if all(
                self.node(other) in ancestors[one]
                for other in circling
                if self.node(other) != self.node(one) and self.node(one) in ancestors[other]
            )
        }
