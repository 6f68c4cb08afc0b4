"""Missions and people, read from agreed fields (a disputed one shows its latest head)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from customs_assessor.answers.heads import FieldState

MISSION_FIELDS = ("country", "administration", "start", "end", "lead", "team", "title")


@dataclass(frozen=True)
class Person:
    """A person: the UUID counts, the name is a label beside it."""

    id: str
    name: str


@dataclass(frozen=True)
class Mission:
    """A mission to one administration.

    Args:
        country: ISO 3166-1 alpha-2 code.
        start, end: ISO dates or ''.
        lead: UUID of a person or ''.
        team: UUIDs of persons.
    """

    id: str
    country: str = ""
    administration: str = ""
    start: str = ""
    end: str = ""
    lead: str = ""
    team: tuple[str, ...] = ()
    title: str = ""


def shown(state: FieldState | None) -> Any:
    """Return a field's agreed value, or the latest head's where heads differ, or None."""
    return state.heads[-1].value if state and state.heads else None


def mission_from_fields(mission_id: str, fields: Mapping[str, FieldState]) -> Mission:
    """Return the mission that its fields describe; a value of another shape, which a file may bring, counts as none."""
    held: dict[str, Any] = {name: shown(fields.get(name)) for name in MISSION_FIELDS}
    team = held.pop("team")
    texts: dict[str, Any] = {name: value if isinstance(value, str) else "" for name, value in held.items()}
    members = [one for one in team if isinstance(one, str)] if isinstance(team, list) else []
    return Mission(id=mission_id, team=tuple(members), **texts)
