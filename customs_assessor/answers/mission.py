"""Missions and people, read from agreed fields (a disputed one shows its latest head)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

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
    """Return the mission that its fields describe."""
    read: dict[str, Any] = {name: shown(fields.get(name)) or "" for name in MISSION_FIELDS if name != "team"}
    team = cast("list[str]", shown(fields.get("team")) or [])
    return Mission(id=mission_id, team=tuple(team), **read)
