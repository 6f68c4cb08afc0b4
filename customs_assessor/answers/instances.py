"""Instances of repeats as edits hold them: ``instance/<uuid>`` with the fields repeat, parent, order and removed.

The first instance of a repeat, and those that a form counts, need no edit to be there: everybody knows their ids.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from customs_assessor.answers.compose import compose
from customs_assessor.answers.edit import Edit, decimal_text
from customs_assessor.answers.heads import FieldKey, FieldState
from customs_assessor.answers.mission import shown

PREFIX = "instance/"
FIRST_ORDER = Fraction(1)
"""Order of an instance without one: of a first one, which no edit makes."""


@dataclass(frozen=True)
class HeldInstance:
    """What edits say of one instance.

    Args:
        id: UUID.
        repeat: what edits call its repeat; '' where only a removal is known.
        parent: UUID of the instance that holds it, None outside repeats.
        order: where it stands among the others of its repeat.
        removed: agreed that it is removed; one that somebody keeps stands.
    """

    id: str
    repeat: str
    parent: str | None
    order: Fraction
    removed: bool


def subject_of(instance: str) -> str:
    """Return the subject of an instance's edits."""
    return f"{PREFIX}{instance}"


def held_instances(states: Mapping[FieldKey, FieldState], assessment: str) -> dict[str, HeldInstance]:
    """Return the instances of an assessment that edits speak of, by UUID; removed ones too."""
    fields: dict[str, dict[str, FieldState]] = {}
    for (owner, subject, field), state in states.items():
        if owner == assessment and subject.startswith(PREFIX):
            fields.setdefault(subject.removeprefix(PREFIX), {})[field] = state
    return {instance: _held(instance, held) for instance, held in fields.items()}


def _held(instance: str, fields: Mapping[str, FieldState]) -> HeldInstance:
    repeat, parent = shown(fields.get("repeat")), shown(fields.get("parent"))
    removed = fields.get("removed", FieldState())
    return HeldInstance(
        id=instance,
        repeat=repeat if isinstance(repeat, str) else "",
        parent=parent if isinstance(parent, str) and parent else None,
        order=_order(shown(fields.get("order"))),
        removed=removed.value is True,
    )


def _order(value: Any) -> Fraction:
    try:
        return Fraction(decimal_text(value)) if isinstance(value, str) else FIRST_ORDER
    except ValueError:
        return FIRST_ORDER


def next_order(orders: Iterable[Fraction]) -> Fraction:
    """Return the order of an instance behind others."""
    return max(orders, default=FIRST_ORDER - 1) + 1


def adding_edits(
    assessment: str,
    instance: str,
    repeat: str,
    parent: str | None,
    order: Fraction,
    states: Mapping[FieldKey, FieldState],
    author: str,
    made: str,
) -> tuple[Edit, ...]:
    """Return the edits that add an instance, none of what edits say already.

    Args:
        assessment, instance: UUIDs; repeat: what edits call it.
        parent: UUID of the instance that holds it, None outside repeats.
        order: see :func:`next_order`; a decimal.
        states: states of the assessment's fields.
        author, made: as of :func:`~customs_assessor.answers.compose.compose`.
    """
    values = {"repeat": repeat, "parent": parent, "order": decimal_text(order)}
    keys = {field: (assessment, subject_of(instance), field) for field in values}
    return tuple(
        compose(keys[field], value, states.get(keys[field], FieldState()), author, made)
        for field, value in values.items()
        if shown(states.get(keys[field])) != value
    )


def removing_edits(
    assessment: str,
    instance: str,
    repeat: str,
    parent: str | None,
    order: Fraction,
    states: Mapping[FieldKey, FieldState],
    author: str,
    made: str,
) -> tuple[Edit, ...]:
    """Return the edits that remove an instance; its answers stay in the history.

    Of one that no edit made they say where it stood too, for its id alone does not tell.

    Args: as of :func:`adding_edits`.
    """
    key = (assessment, subject_of(instance), "removed")
    stood = adding_edits(assessment, instance, repeat, parent, order, states, author, made)
    return (*stood, compose(key, True, states.get(key, FieldState()), author, made))
