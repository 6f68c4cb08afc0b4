"""A short way to write histories of one field."""

from __future__ import annotations

from typing import Any

from customs_assessor.answers.edit import INTERNAL, PARTNER, Edit, Stub
from customs_assessor.answers.heads import field_states

A = "a0000000-0000-4000-8000-000000000000"
M = "b0000000-0000-4000-8000-000000000000"
KIM, ANNA = "kim", "anna"
ITEM = "item/risk"
KEY = (A, ITEM, "answer")


def edit(
    value: Any,
    *parents: Edit | str,
    field: str = "answer",
    subject: str = ITEM,
    author: str = KIM,
    made: str = "2026-01-01T00:00:00Z",
    copy: str | None = None,
    editor: str = "",
    visibility: str = PARTNER,
    salt: str = "0",
    assessment: str | None = A,
) -> Edit:
    return Edit(
        assessment=assessment,
        mission=None if assessment else M,
        subject=subject,
        field=field,
        value=value,
        author=author,
        made=made,
        parents=tuple(sorted(parent if isinstance(parent, str) else parent.id for parent in parents)),
        visibility=visibility,
        salt=None if copy else salt * 32,
        copy={"id": copy, "editor": editor} if copy else None,
    )


def withdrawal(
    of: Edit, *parents: Edit, value: bool = True, visibility: str | None = None, salt: str = "0"
) -> Edit:
    return edit(
        value,
        *parents,
        subject=f"edit/{of.id}",
        field="withdrawn",
        visibility=visibility or of.visibility,
        assessment=of.assessment,
        salt=salt,
    )


def stub(of: Edit) -> Stub:
    return Stub(of.id, of.parents)


def heads(*known: Edit | Stub, reader: str = INTERNAL, key: Any = KEY) -> list[Any]:
    """Return the values of the heads of a field, sorted."""
    edits = [one for one in known if isinstance(one, Edit)]
    stubs = [one for one in known if isinstance(one, Stub)]
    state = field_states(edits, stubs, reader).get(key)
    return sorted(head.value for head in state.heads) if state else []
