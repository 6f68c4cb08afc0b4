"""Saves of one copy by one person: a later one counts instead of an earlier one, in whichever order they arrive."""

from __future__ import annotations

import json
from collections.abc import Iterable

from customs_assessor.answers.ancestry import copy_key
from customs_assessor.answers.edit import Edit, Stub
from customs_assessor.answers.heads import WITHDRAWN, FieldState, field_states
from customs_assessor.answers.incoming import CopySave
from customs_assessor.exchange.cells import ItemFacts


def cells_json(read: Iterable[ItemFacts]) -> str:
    """Return what a save says of each field that could be read: unchanged, or its value; refused items are left out."""
    cells = {
        item.subject: {
            **{name: {"same": True} for name in sorted(item.same)},
            **{name: {"value": value} for name, value in item.changed.items()},
        }
        for item in read
        if not item.problems
    }
    return json.dumps(cells, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def withdrawals(
    read: Iterable[ItemFacts],
    made: str,
    by: tuple[str, str],
    copy_id: str,
    edits: tuple[Edit, ...],
    stubs: tuple[Stub, ...],
) -> tuple[Edit, ...]:
    """Return the withdrawals of earlier edits whose cells this save put back to what was filled in.

    Args:
        read: what the save says; made: its time; by: its author and last editor; copy_id: the copy.
        edits, stubs: all that is here and comes with the file.
    """
    same = {(item.subject, name) for item in read if not item.problems for name in item.same}
    key = (copy_id, *by)
    earlier = [
        edit
        for edit in edits
        if (edit.subject, edit.field) in same and copy_key(edit) == key and edit.made < made
    ]
    return _withdrawn(earlier, made, edits, stubs)


def late_withdrawals(
    made: tuple[Edit, ...],
    saves: Iterable[CopySave],
    own: CopySave,
    edits: tuple[Edit, ...],
    stubs: tuple[Stub, ...],
) -> tuple[Edit, ...]:
    """Return the withdrawals that a later save, read before, makes of this earlier save's edits.

    Args:
        made: edits of this save; saves: kept saves of the copy; own: this save.
        edits, stubs: all that is here and comes with the file.
    """
    later = [
        save
        for save in saves
        if (save.copy_id, save.author, save.editor) == (own.copy_id, own.author, own.editor)
        and save.made > own.made
    ]
    if not later:
        return ()
    latest = max(later, key=lambda save: save.made)
    cells = json.loads(latest.cells)
    put_back = [edit for edit in made if "same" in cells.get(edit.subject, {}).get(edit.field, {})]
    return _withdrawn(put_back, latest.made, edits, stubs)


def _withdrawn(
    earlier: list[Edit], made: str, edits: tuple[Edit, ...], stubs: tuple[Stub, ...]
) -> tuple[Edit, ...]:
    """Return an edit for each given one that is not withdrawn already; author and copy are the withdrawn edit's own."""
    if not earlier:
        return ()
    states = field_states(edits, stubs)
    found = []
    for edit in earlier:
        subject = f"edit/{edit.id}"
        state = states.get((edit.assessment, subject, WITHDRAWN), FieldState())
        if state.heads and all(head.value is True for head in state.heads):
            continue
        found.append(
            Edit(
                assessment=edit.assessment,
                subject=subject,
                field=WITHDRAWN,
                value=True,
                author=edit.author,
                made=made,
                parents=tuple(sorted(head.id for head in state.heads)),
                visibility=edit.visibility,
                copy=edit.copy,
            )
        )
    return tuple(found)
