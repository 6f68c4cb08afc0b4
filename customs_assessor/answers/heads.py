"""Heads of fields: which edits stand. Pure; the rules are those of a multi-value register with ancestry."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from customs_assessor.answers.edit import Edit, Stub

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


def field_states(
    edits: Iterable[Edit], stubs: Iterable[Stub] = (), reader: str = "internal"
) -> Mapping[FieldKey, FieldState]:
    """Return the state of every field, for a reader of a visibility class (who sees that class and more open ones)."""
    raise NotImplementedError
