"""The tables, as small named migrations; each runs in a transaction of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sqlite_utils import Database

APPLICATION_ID = 0x43754173
"""Written into every workspace's header (the letters CuAs), so that another program's file is not taken for ours."""


@dataclass(frozen=True)
class Migration:
    """One step from a version of the schema to the next: the n-th of the list leads to version n."""

    name: str
    run: Callable[[Database], None]


def _missions_and_people(db: Database) -> None:
    db.execute("CREATE TABLE missions (id TEXT PRIMARY KEY) STRICT")
    db.execute(
        """CREATE TABLE assessments (
            id TEXT PRIMARY KEY,
            mission TEXT NOT NULL REFERENCES missions (id),
            form_id TEXT NOT NULL,
            form_version TEXT NOT NULL,
            form_hash TEXT NOT NULL
        ) STRICT"""
    )
    db.execute("CREATE INDEX assessments_of_mission ON assessments (mission)")
    db.execute("CREATE TABLE people (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT")


def _edits(db: Database) -> None:
    # scope is the assessment, or the mission of an edit without one.
    db.execute(
        """CREATE TABLE edits (
            id TEXT PRIMARY KEY,
            assessment TEXT REFERENCES assessments (id),
            mission TEXT REFERENCES missions (id),
            scope TEXT NOT NULL,
            subject TEXT NOT NULL,
            field TEXT NOT NULL,
            author TEXT NOT NULL,
            made TEXT NOT NULL,
            copy TEXT,
            editor TEXT,
            json TEXT NOT NULL,
            CHECK ((assessment IS NULL) <> (mission IS NULL) AND scope = coalesce(assessment, mission))
        ) STRICT"""
    )
    db.execute("CREATE INDEX edits_of_field ON edits (scope, subject, field)")
    db.execute(
        """CREATE TABLE parents (
            edit TEXT NOT NULL,
            parent TEXT NOT NULL,
            PRIMARY KEY (edit, parent)
        ) STRICT, WITHOUT ROWID"""
    )
    db.execute("CREATE INDEX children_of_edit ON parents (parent)")
    db.execute("CREATE TABLE stubs (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID")
    db.execute(
        """CREATE TABLE heads (
            scope TEXT NOT NULL,
            subject TEXT NOT NULL,
            field TEXT NOT NULL,
            edit TEXT NOT NULL REFERENCES edits (id),
            PRIMARY KEY (scope, subject, field, edit)
        ) STRICT, WITHOUT ROWID"""
    )


def _forms(db: Database) -> None:
    db.execute(
        """CREATE TABLE forms (
            form_id TEXT NOT NULL,
            version TEXT NOT NULL,
            hash TEXT NOT NULL,
            json TEXT NOT NULL,
            PRIMARY KEY (form_id, version)
        ) STRICT"""
    )


def _evidence(db: Database) -> None:
    db.execute("CREATE TABLE evidence (hash TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT")


def _exchange(db: Database) -> None:
    db.execute(
        """CREATE TABLE copies (
            copy TEXT NOT NULL,
            author TEXT NOT NULL,
            editor TEXT NOT NULL,
            made TEXT NOT NULL,
            cells TEXT NOT NULL,
            PRIMARY KEY (copy, author, editor)
        ) STRICT"""
    )
    # edits and withdrawals are JSON arrays of ids: what the file's cells made.
    db.execute(
        """CREATE TABLE imports (
            id TEXT PRIMARY KEY,
            assessment TEXT NOT NULL REFERENCES assessments (id),
            file_sha TEXT NOT NULL,
            file_name TEXT NOT NULL,
            file_made TEXT NOT NULL,
            author TEXT NOT NULL,
            edits TEXT NOT NULL,
            withdrawals TEXT NOT NULL,
            taken_back TEXT
        ) STRICT"""
    )
    db.execute("CREATE INDEX imports_of_file ON imports (file_sha)")


def _form_sources(db: Database) -> None:
    # the sheets that an installed form was compiled from, as JSON; none for a form that came compiled.
    db.execute(
        """CREATE TABLE form_sources (
            form_id TEXT NOT NULL,
            version TEXT NOT NULL,
            json TEXT NOT NULL,
            PRIMARY KEY (form_id, version)
        ) STRICT"""
    )


def _form_files(db: Database) -> None:
    # tables, pictures and sounds of installed forms; which form calls them what stands in its files.
    db.execute("CREATE TABLE form_files (hash TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT")


def _copies_of_assessments(db: Database) -> None:
    # '' where an older version kept a save without telling, and no edit tells either.
    db.execute("ALTER TABLE copies ADD COLUMN assessment TEXT NOT NULL DEFAULT ''")
    db.execute(
        "UPDATE copies SET assessment = coalesce("
        "(SELECT e.assessment FROM edits e WHERE e.copy = copies.copy AND e.assessment IS NOT NULL LIMIT 1), '')"
    )


def _consignments(db: Database) -> None:
    # domains is a JSON array of names; what came back of a copy is told by its saves in copies.
    db.execute(
        """CREATE TABLE consignments (
            copy TEXT PRIMARY KEY,
            assessment TEXT NOT NULL REFERENCES assessments (id),
            person TEXT NOT NULL,
            domains TEXT NOT NULL,
            language TEXT NOT NULL,
            independent INTEGER NOT NULL,
            visibility TEXT NOT NULL,
            made TEXT NOT NULL,
            file_name TEXT NOT NULL
        ) STRICT"""
    )
    db.execute("CREATE INDEX consignments_of_assessment ON consignments (assessment)")


MIGRATIONS: tuple[Migration, ...] = (
    Migration("missions_and_people", _missions_and_people),
    Migration("edits", _edits),
    Migration("forms", _forms),
    Migration("evidence", _evidence),
    Migration("exchange", _exchange),
    Migration("form_sources", _form_sources),
    Migration("form_files", _form_files),
    Migration("copies_of_assessments", _copies_of_assessments),
    Migration("consignments", _consignments),
)
