"""Who does which part of an assessment, as fields of the mission that merge one by one (answers.md, "Subjects").

A part is a domain, by its name; the field is ``assigned/<assessment>/<part>`` with the UUIDs of persons, and
``language/<person>`` tells in which language a person's workbook is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from customs_assessor.answers.compose import compose
from customs_assessor.answers.edit import Edit
from customs_assessor.answers.heads import FieldKey, FieldState

SUBJECT = "mission"
_ASSIGNED, _LANGUAGE = "assigned/", "language/"


def assignments(states: Mapping[FieldKey, FieldState], assessment: str) -> dict[str, tuple[str, ...]]:
    """Return the persons of every part of an assessment; where heads differ, those of all of them.

    Args:
        states: states of the mission's own fields. assessment: UUID.
    """
    prefix = f"{_ASSIGNED}{assessment}/"
    found: dict[str, tuple[str, ...]] = {}
    for (owner, subject, field), state in states.items():
        if owner is None and subject == SUBJECT and field.startswith(prefix):
            named = [head.value for head in state.heads if isinstance(head.value, list)]
            people = dict.fromkeys(person for value in named for person in value if isinstance(person, str))
            if people:
                found[field.removeprefix(prefix)] = tuple(people)
    return found


def parts_of(assigned: Mapping[str, tuple[str, ...]], order: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return the parts of every person, in an order of parts; parts that it lacks are left out."""
    found: dict[str, list[str]] = {}
    for part in order:
        for person in assigned.get(part, ()):
            found.setdefault(person, []).append(part)
    return {person: tuple(parts) for person, parts in found.items()}


def language_of(states: Mapping[FieldKey, FieldState], person: str) -> str:
    """Return the language of a person's workbooks, '' where none is told."""
    state = states.get((None, SUBJECT, f"{_LANGUAGE}{person}"), FieldState())
    told = state.heads[-1].value if state.heads else ""
    return told if isinstance(told, str) else ""


def assigning_edit(
    states: Mapping[FieldKey, FieldState],
    mission: str,
    assessment: str,
    part: str,
    people: Iterable[str],
    author: str,
    made: str,
) -> Edit | None:
    """Return the edit that gives a part to persons, () takes it from all; None where it stands so.

    Args:
        states: states of the mission's own fields. mission, assessment: UUIDs.
        part: name of a domain. people: UUIDs.
        author, made: as of :func:`~customs_assessor.answers.compose.compose`.
    """
    return _set(states, mission, f"{_ASSIGNED}{assessment}/{part}", sorted(set(people)) or None, author, made)


def language_edit(
    states: Mapping[FieldKey, FieldState], mission: str, person: str, language: str, author: str, made: str
) -> Edit | None:
    """Return the edit that sets the language of a person's workbooks; None where it stands so."""
    return _set(states, mission, f"{_LANGUAGE}{person}", language, author, made)


def _set(
    states: Mapping[FieldKey, FieldState], mission: str, field: str, value: object, author: str, made: str
) -> Edit | None:
    key = (None, SUBJECT, field)
    state = states.get(key, FieldState())
    if not state.disputed and (state.heads[-1].value if state.heads else None) == value:
        return None
    return compose(key, value, state, author, made, mission=mission)
