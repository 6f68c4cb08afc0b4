"""Laptops of the simulation: workspaces that never touch the disk, what they import, and in what they must agree."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlite_utils import Database

from customs_assessor.answers.edit import Edit
from customs_assessor.exchange.bundle import Bundle, BundleFile
from customs_assessor.exchange.bundle_plan import plan_bundle
from customs_assessor.exchange.bundle_reader import read_bundle
from customs_assessor.exchange.bundle_writer import write_bundle
from customs_assessor.exchange.plan import plan_import
from customs_assessor.forms.compile import check_sheets
from customs_assessor.forms.model import Form
from customs_assessor.forms.sheets import Sheets
from customs_assessor.joins import keep, known_here
from customs_assessor.joins_bundle import keep_bundle, known_of_bundle
from customs_assessor.snapshot import Snapshot
from customs_assessor.snapshot_build import build_snapshot
from customs_assessor.store import assessments, edits, imports, missions, people
from customs_assessor.store.connection import Workspace, rows
from customs_assessor.store.schema import MIGRATIONS
from tests.exchange.desk import ASSESSMENT, MISSION
from tests.exchange.paper import Paper
from tests.forms.builder import sheets

TABLES = {
    "survey": """type | name | label
select_one ladder | risk | Is risk managed?
select_one ladder | staff | Is there staff?
integer | lanes | How many lanes?
begin repeat | post | Post
text | post_name | Name
select_one ladder | signs | Are the signs clear?
end repeat | | """,
    "choices": """list_name | name | label | level | state
ladder | l0 | Not at all | 0 |
ladder | l1 | In part | 1 |
ladder | l2 | Yes | 2 |""",
    "domains": """name | code | short_en | label | weight
work | 1 | Work | Work | 2
means | 2 | Means | Means | 1""",
    "scoring": """item | domain | weight | target | critical_minimum
risk | work | 3 | | 1
signs | work | 1 | |
staff | means | 2 | 2 | """,
}


@cache
def form_sheets() -> Sheets:
    """The sheets of a form with scored questions in and outside a repeat."""
    return sheets(None, **TABLES)


@cache
def small() -> Form:
    """That form, compiled."""
    form = check_sheets(form_sheets(), "f").form
    if form is None:
        raise ValueError("the form has errors")
    return form


def memory() -> Workspace:
    """Return a workspace that never touches the disk."""
    db = Database(sqlite3.connect(":memory:", isolation_level=None), execute_plugins=False)
    db.execute("PRAGMA foreign_keys = ON")
    for migration in MIGRATIONS:
        migration.run(db)
    return Workspace(Path("memory"), db, "")


@dataclass
class Laptop:
    """A workspace, whose it is, and how wrong its clock is."""

    ws: Workspace
    author: str
    skew: int
    own: list[Edit] = field(default_factory=list)

    def snapshot(self, reader: str = "internal") -> Snapshot:
        """Return the snapshot of the assessment for a reader."""
        ws = self.ws
        scopes = (ASSESSMENT, MISSION)
        return build_snapshot(
            small(),
            missions.mission(ws, MISSION),
            assessments.assessment(ws, ASSESSMENT),
            [edit for scope in scopes for edit in edits.edits_of(ws, scope)],
            [stub for scope in scopes for stub in edits.stubs_of(ws, scope)],
            people.people(ws),
            reader,
        )


Message = Bundle | Paper
"""What is sent."""


def _filed(bundle: Bundle) -> BundleFile:
    """Return a bundle by way of its file."""
    with TemporaryDirectory() as folder:
        file = Path(folder, "bundle.cassess")
        write_bundle(bundle, file, lambda digest: b"", {})
        return read_bundle(file)


def imported(ws: Workspace, message: Message, by_file: bool) -> str:
    if isinstance(message, Bundle):
        file = _filed(message) if by_file else BundleFile(Path("bundle.cassess"), "", message)
        plan = plan_bundle(file, known_of_bundle(ws, file))
        keep_bundle(ws, plan)
        return plan.status
    facts = message.facts()
    known = known_here(ws, facts)
    book = plan_import(facts, known)
    assert book.read == sum(book.count(one) for one in ("new", "unchanged", "disputed", "refused"))
    assert known.form is not None
    keep(ws, book, known.form)
    return book.status


def picture(laptop: Laptop) -> dict[str, Any]:
    """Return all in which laptops must agree in the end."""
    snapshot, partner = laptop.snapshot(), laptop.snapshot("partner")
    return {
        "edits": {edit.id for edit in snapshot.edits},
        "stubs": rows(laptop.ws, "SELECT id FROM stubs"),
        "heads": rows(laptop.ws, "SELECT * FROM heads ORDER BY 1, 2, 3, 4"),
        "scores": snapshot.scores,
        "items": snapshot.items,
        "for a partner": (partner.items, partner.scores),
        "saves": imports.saves_in(laptop.ws, ASSESSMENT),
    }
