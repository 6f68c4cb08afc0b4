"""Whose view an edit continues: nobody settles a dispute, or joins others' comments, by answering."""

from __future__ import annotations

from customs_assessor.answers.heads import FieldState


def view_of(state: FieldState, author: str) -> FieldState:
    """Return the heads that an author's new edit continues.

    An agreed field goes on from all its heads. In a disputed one, and among comments, an author changes his own view
    alone; the others stand until somebody settles or joins them on purpose.
    """
    if not state.heads:
        return state
    if state.disputed or state.heads[0].field == "comment":
        return FieldState(tuple(head for head in state.heads if head.author == author))
    return state
