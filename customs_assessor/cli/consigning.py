"""``assign``, ``consign`` and ``consignments``: parts to people, a workbook for each, and what came back."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from customs_assessor.answers.assignments import (
    assigning_edit,
    assignments,
    language_edit,
    language_of,
    parts_of,
)
from customs_assessor.answers.mission import Person
from customs_assessor.cli.exchanging import domains_of
from customs_assessor.cli.framework import AssessorCommand, Session, pass_session
from customs_assessor.cli.services import author_of, now, snapshot
from customs_assessor.errors import ExchangeError
from customs_assessor.exchange.filled import Filled
from customs_assessor.exchange.writer import ExportOptions, write_workbook
from customs_assessor.joins import remember
from customs_assessor.labels import LANGUAGES
from customs_assessor.paths import file_name
from customs_assessor.store.consignments import consignments as consignments_of
from customs_assessor.store.edits import record, states
from customs_assessor.store.people import people, person_named


@click.command(cls=AssessorCommand)
@click.argument("assessment")
@click.option(
    "--domains", default="", help="Names of domains, with commas; without any, nothing is assigned."
)
@click.option(
    "--to", "names", multiple=True, help="Name of a person; several times for several; '' for nobody."
)
@click.option(
    "--lang", "language", type=click.Choice(LANGUAGES), help="Language of these persons' workbooks."
)
@click.option("--author", help="Who says so; default: the user of this machine.")
@pass_session
def assign(
    session: Session,
    assessment: str,
    domains: str,
    names: tuple[str, ...],
    language: str | None,
    author: str | None,
) -> None:
    """Give domains to persons, or show who has which."""
    with session.workspace() as workspace:
        found = snapshot(workspace, assessment, "internal")
        mission = found.mission.id
        held, who = states(workspace, mission), author_of(workspace, author)
        persons = [person_named(workspace, name) for name in names if name.strip()]
        made = [
            assigning_edit(held, mission, assessment, part, [one.id for one in persons], who, now())
            for part in domains_of(found.form, domains)
        ]
        if language:
            made += [language_edit(held, mission, one.id, language, who, now()) for one in persons]
        record(workspace, [edit for edit in made if edit])
        held = states(workspace, mission)
        known = people(workspace)
    order = [domain.name for domain in found.form.scoring.domains]
    rows = [
        {
            "person": known.get(person, ""),
            "domains": list(parts),
            "language": language_of(held, person) or None,
        }
        for person, parts in parts_of(assignments(held, assessment), order).items()
    ]
    lines = [f"{row['person']}  {', '.join(row['domains'] or ())}" for row in rows]
    session.say(rows, lines or [session.words.text("cli.no_assignments")])


@click.command(cls=AssessorCommand)
@click.argument("assessment")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--independent", is_flag=True, help="Blank ones: their views stand beside those here.")
@click.option("--visibility", type=click.Choice(["internal", "partner"]), default="internal")
@pass_session
def consign(session: Session, assessment: str, folder: Path, independent: bool, visibility: str) -> None:
    """Write a workbook for each person who has a part, in that person's language."""
    words = session.words
    with session.workspace() as workspace:
        found = snapshot(workspace, assessment, visibility)
        held = states(workspace, found.mission.id)
        known = people(workspace)
        order = [domain.name for domain in found.form.scoring.domains]
        parts = parts_of(assignments(held, assessment), order)
        if not parts:
            raise ExchangeError("cli.nothing_assigned", assessment=assessment)
        _make(folder)
        rows = []
        for person, domains in parts.items():
            name = known.get(person, "")
            options = ExportOptions(
                language=language_of(held, person) or words.language,
                domains=domains,
                made_for=Person(person, name),
                starting_from=Filled.NOTHING if independent else Filled.HEADS,
                made=datetime.now(UTC).replace(microsecond=0),
            )
            out = _free(folder, file_name(found.assessment.title, name, suffix="") or "workbook")
            with session.progress("cli.writing_workbook") as progress:
                write_workbook(found, out, options, progress)
            remember(workspace, found, options, out)
            rows.append({"person": name, "path": str(out), "domains": list(domains)})
    session.say(rows, [str(row["path"]) for row in rows])


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExchangeError(
            "exchange.cannot_write", file=folder.name, why=error.strerror or str(error)
        ) from error


def _free(folder: Path, stem: str) -> Path:
    """Return a name that no file has: what lies there may be filled in already, or another person's of that name."""
    number = 1
    while (out := folder / f"{stem}{f' ({number})' if number > 1 else ''}.xlsx").exists():
        number += 1
    return out


@click.command(cls=AssessorCommand)
@click.argument("assessment")
@pass_session
def consignments(session: Session, assessment: str) -> None:
    """List the workbooks that were made here, for whom, and what came back."""
    with session.workspace() as workspace:
        snapshot(workspace, assessment, "internal")
        found = consignments_of(workspace, assessment)
        known = people(workspace)
    rows: list[dict[str, Any]] = [
        {
            "person": known.get(one.person, ""),
            "domains": list(one.domains),
            "language": one.language,
            "independent": one.independent,
            "visibility": one.visibility,
            "made": one.made,
            "file": one.file_name,
            "returned": one.returned or None,
        }
        for one in found
    ]
    words = session.words
    lines = [
        f"{row['made']}  {row['person']}  {row['file']}  {row['returned'] or words.text('cli.not_returned')}"
        for row in rows
    ]
    session.say(rows, lines or [words.text("cli.no_consignments")])


COMMANDS = (assign, consign, consignments)
