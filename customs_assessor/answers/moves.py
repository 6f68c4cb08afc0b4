"""Moving an assessment to another version of its form, and which answers were given before it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from customs_assessor.answers.ancestry import Ancestry
from customs_assessor.answers.assessment import Assessment, FormRef, form_ref
from customs_assessor.answers.compose import compose
from customs_assessor.answers.edit import Edit, Stub
from customs_assessor.answers.heads import FieldKey, FieldState

SUBJECT, FIELD = "assessment", "form"


def move_edit(assessment: str, to: FormRef, state: FieldState, author: str, made: str) -> Edit:
    """Return the edit that moves an assessment to another version of its form; no answer is touched.

    Args:
        assessment: UUID.
        to: the version.
        state: of the assessment's field ``form``.
        author, made: who moves it and when.
    """
    value = {"id": to.form_id, "version": to.version, "hash": to.hash}
    return compose((assessment, SUBJECT, FIELD), value, state, author, made)


def moved_by(assessment: Assessment, states: Mapping[FieldKey, FieldState]) -> tuple[str, ...]:
    """Return the ids of the edits that moved an assessment to the version it is in; () where it is in its first one."""
    if assessment.first is None:
        return ()
    state = states.get((assessment.id, SUBJECT, FIELD), FieldState())
    return tuple(sorted(head.id for head in state.heads if form_ref(head.value) == assessment.form))


class Since:
    """Tells which edits were made in knowledge of a move: those that name it, or descend from one that does.

    Args:
        edits, stubs: of the assessment.
        moves: ids of the edits that moved it.
    """

    def __init__(self, edits: Collection[Edit], stubs: Iterable[Stub], moves: Collection[str]) -> None:
        self._ancestry = Ancestry(edits, stubs)
        self._moves = {self._ancestry.node(move) for move in moves}

    def knows(self, edit: Edit) -> bool:
        """Whether the author of an edit knew the move."""
        return not self._moves.isdisjoint(self._ancestry.above((edit.id,)))
