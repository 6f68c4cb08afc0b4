"""What a move to another version of the form asks of an assessment's items: which answers are to be read again."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from customs_assessor.answers.edit import Edit, Stub
from customs_assessor.answers.item import NOT_RELEVANT, OUT_OF_SCOPE
from customs_assessor.answers.moves import Since
from customs_assessor.forms.lineage import REWORDED, Names
from customs_assessor.snapshot import Item

_SILENT = (NOT_RELEVANT, OUT_OF_SCOPE)


class Rereading:
    """Marks the items whose wording, or the level of whose choice, is another than when they were answered.

    Args:
        names: the names of the form's items in edits.
        moves: ids of the edits that moved the assessment to its version; () where it is in its first one.
        edits, stubs: of the assessment.
    """

    def __init__(
        self, names: Names, moves: tuple[str, ...], edits: Collection[Edit], stubs: Iterable[Stub]
    ) -> None:
        self._names, self._moves = names, moves
        self._since = Since(edits, stubs, moves) if moves else None

    def of(self, item: Item) -> Item:
        """Return the item as it is, or marked with what a new answer must know, and whether one is due."""
        name = item.key.name
        reworded = self._names.descent(name).kind == REWORDED
        regraded = self._names.regraded.get(name, frozenset())
        since = self._since
        if since is None or not (reworded or regraded):
            return item
        due = any(
            (reworded or not regraded.isdisjoint(view.value.split())) and not since.knows(view.edit)
            for view in item.views
        )
        return replace(item, since=self._moves, review=due and item.state not in _SILENT)
