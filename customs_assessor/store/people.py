"""People: a UUID counts, the name is a label beside it."""

from __future__ import annotations

import uuid
from collections.abc import Mapping

from customs_assessor.answers.edit import normal
from customs_assessor.answers.mission import Person
from customs_assessor.store.connection import Workspace, rows, writing


def people(ws: Workspace) -> Mapping[str, str]:
    """Return every known name by UUID."""
    return dict(rows(ws, "SELECT id, name FROM people ORDER BY name, id"))


def person_named(ws: Workspace, name: str) -> Person:
    """Return the first person of a name; one is made on first use.

    Raises:
        StoreError: the workspace cannot be written.
    """
    label = normal(name.strip())
    known = rows(ws, "SELECT id FROM people WHERE name = ? ORDER BY id LIMIT 1", (label,))
    if known:
        return Person(known[0][0], label)
    return ensure_person(ws, str(uuid.uuid4()), label)


def ensure_person(ws: Workspace, person_id: str, name: str) -> Person:
    """Return the person of a UUID, who has this name from now on.

    Raises:
        StoreError: the workspace cannot be written.
    """
    label = normal(name.strip())
    if rows(ws, "SELECT 1 FROM people WHERE id = ? AND name = ?", (person_id, label)):
        return Person(person_id, label)
    with writing(ws) as db:
        db.execute(
            "INSERT INTO people (id, name) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name",
            (person_id, label),
        )
    return Person(person_id, label)


def add_names(ws: Workspace, names: Mapping[str, str]) -> None:
    """Keep names that a file brought; a name that is known here stays.

    Raises:
        StoreError: the workspace cannot be written.
    """
    with writing(ws) as db:
        for person_id, name in names.items():
            db.execute("INSERT OR IGNORE INTO people (id, name) VALUES (?, ?)", (person_id, normal(name)))
