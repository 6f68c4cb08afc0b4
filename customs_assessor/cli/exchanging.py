"""``export`` and ``import``: workbooks out and in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from customs_assessor.answers.mission import Person
from customs_assessor.cli.bundles import workbooks_of
from customs_assessor.cli.framework import AssessorCommand, Session, fail, pass_session
from customs_assessor.cli.services import snapshot
from customs_assessor.errors import AssessorError, ExchangeError, Problem
from customs_assessor.exchange.bundle import SUFFIX
from customs_assessor.exchange.bundle_plan import BundlePlan, plan_bundle, with_bundle
from customs_assessor.exchange.bundle_reader import read_bundle
from customs_assessor.exchange.filled import Filled
from customs_assessor.exchange.parcel import parcel
from customs_assessor.exchange.plan import IMPORTED, UNCHANGED, ImportPlan, plan_import
from customs_assessor.exchange.reader import read_workbook
from customs_assessor.exchange.writer import ExportOptions, write_workbook
from customs_assessor.forms.model import Form
from customs_assessor.joins import keep, known_here, remember
from customs_assessor.joins_bundle import keep_bundle, known_of_bundle
from customs_assessor.labels import Labels
from customs_assessor.progress import Progress
from customs_assessor.snapshot import Snapshot
from customs_assessor.store import assessments
from customs_assessor.store.connection import Workspace
from customs_assessor.store.people import person_named

REFUSED = "refused"


@click.command(cls=AssessorCommand)
@click.argument("assessment")
@click.argument("out", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--lang", "language", default="", help="Language of the workbook.")
@click.option("--domains", default="", help="Names of the domains of its part, with commas; default all.")
@click.option("--for", "made_for", help="Name of the person who will fill it in.")
@click.option("--independent", is_flag=True, help="A blank one: its views stand beside those here.")
@click.option("--visibility", type=click.Choice(["internal", "partner"]), default="internal")
@pass_session
def export(
    session: Session,
    assessment: str,
    out: Path,
    language: str,
    domains: str,
    made_for: str | None,
    independent: bool,
    visibility: str,
) -> None:
    """Write the exchange workbook of an assessment."""
    with session.workspace() as workspace:
        person = person_named(workspace, made_for) if made_for else None
        found = snapshot(workspace, assessment, visibility)
    options = ExportOptions(
        language=language or session.words.language,
        domains=domains_of(found.form, domains),
        made_for=person and Person(person.id, person.name),
        starting_from=Filled.NOTHING if independent else Filled.HEADS,
    )
    with session.progress("cli.writing_workbook") as progress:
        copy = write_workbook(found, out, options, progress)
    with session.workspace() as workspace:
        if not workspace.read_only:
            remember(workspace, found, options, out)
    session.say({"path": str(out), "copy": copy}, [str(out)])


def workbook_of(found: Snapshot, out: Path, language: str, progress: Progress) -> None:
    """Write a workbook of everything a snapshot's reader may see, for whoever fills it in."""
    write_workbook(found, out, ExportOptions(language=language), progress)


def domains_of(form: Form, text: str) -> tuple[str, ...]:
    """Return the names of domains of a list with commas.

    Raises:
        ExchangeError: the form lacks one.
    """
    asked = tuple(name.strip() for name in text.split(",") if name.strip())
    known = {domain.name for domain in form.scoring.domains}
    for name in asked:
        if name not in known:
            raise ExchangeError(
                "cli.no_domain", domain=name, form=form.form_id, known=", ".join(sorted(known))
            )
    return asked


@dataclass(frozen=True)
class _Result:
    """What became of one file: its row of the JSON document, and the plain lines that name its bad cells."""

    row: Mapping[str, Any]
    lines: tuple[str, ...] = ()

    @property
    def refused(self) -> bool:
        return bool(self.row["status"] == REFUSED)


@click.command("import", cls=AssessorCommand)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--into", default="", help="Refuse any other assessment.")
@click.option("--dry-run", is_flag=True, help="Tell what would happen, and change nothing.")
@click.option("--author", default="", help="Who filled it in, where the workbook does not tell.")
@pass_session
def import_(session: Session, files: tuple[Path, ...], into: str, dry_run: bool, author: str) -> None:
    """Import workbooks and bundles, or all of a folder or a .zip; each file is one transaction.

    A bad cell never blocks the other answers.
    """
    results = []
    with session.workspace() as workspace:
        if into:
            assessments.assessment(workspace, into)
        for file in files:
            desk = _Desk(session.words, workspace, into, author, dry_run)
            results += desk.files(file)
    words = session.words
    lines = [
        words.text("cli.import_line", **_line_facts(words, result.row))
        for result in results
        if not result.refused
    ]
    session.say({"files": [result.row for result in results]}, lines)
    for result in results:
        for line in result.lines:
            click.echo(line, err=True)
    if any(result.refused for result in results):
        fail([])


@dataclass(frozen=True)
class _Desk:
    """Takes files in, one after the other.

    Args:
        into: id of the only assessment, or ''; author: name where a workbook tells none.
        dry_run: nothing is kept.
    """

    words: Labels
    workspace: Workspace
    into: str
    author: str
    dry_run: bool

    def files(self, path: Path) -> list[_Result]:
        """Import a workbook or a bundle, or those of a folder or a zip, one after the other."""
        results: list[_Result] = []
        try:
            with parcel(path) as posted:
                for one in posted:
                    file, shown = one.path, one.shown
                    is_bundle = file.suffix.lower() == SUFFIX
                    results += self.bundle(file, shown) if is_bundle else [self.workbook(file, shown)]
        except AssessorError as error:
            results.append(self._refused(path, error))
        return results

    def workbook(self, file: Path, shown: Path, bundle: BundlePlan | None = None) -> _Result:
        """Import a workbook; one of a bundle after that, and as if the bundle were kept."""
        try:
            facts = read_workbook(file)
            known = known_here(self.workspace, facts, self.author, self.into)
            if bundle is not None:
                known = with_bundle(known, facts, bundle)
            plan = plan_import(facts, known)
            if known.form and not self.dry_run:
                keep(self.workspace, plan, known.form)
        except AssessorError as error:
            return self._refused(shown, error)
        refused = [
            {
                "item": key.name,
                "sheet": problem.sheet,
                "cell": _cell(problem),
                "message": self.words.problem(problem),
            }
            for key, problem in plan.problems
        ]
        message = self.words.text(plan.message, file=file.name) if plan.message else ""
        row = _row(shown, _status(plan), plan.assessment, _counts(plan), refused, message)
        return _Result(row, tuple(self.words.problem(problem) for _, problem in plan.problems))

    def bundle(self, file: Path, shown: Path) -> list[_Result]:
        """Import a bundle in one transaction, then each workbook in it."""
        try:
            read = read_bundle(file)
            plan = plan_bundle(read, known_of_bundle(self.workspace, read, self.into))
            if not self.dry_run:
                keep_bundle(self.workspace, plan)
            assessments = sorted(plan.rows)
            row = _row(
                shown,
                _status(plan),
                assessments[0] if len(assessments) == 1 else None,
                _counts(plan),
                [],
                "",
            )
            brought = {
                "mission": read.content.mission,
                "assessments": assessments,
                "edits": plan.edits,
                "evidence": len(plan.evidence),
                "forms": len(plan.forms),
            }
        except AssessorError as error:
            return [self._refused(shown, error)]
        results = [_Result({**row, "bundle": brought})]
        try:
            with workbooks_of(read) as paths:
                results += [self.workbook(one, shown / one.name, plan) for one in paths]
        except AssessorError as error:
            results.append(self._refused(shown, error))
        return results

    def _refused(self, file: Path, error: AssessorError) -> _Result:
        lines = self.words.error(error)
        return _Result(_row(file, REFUSED, None, {}, [], " ".join(lines)), tuple(lines))


def _status(plan: ImportPlan | BundlePlan) -> str:
    return UNCHANGED if plan.status == UNCHANGED else IMPORTED


def _counts(plan: ImportPlan | BundlePlan) -> dict[str, int]:
    return {name: plan.count(name) for name in ("new", "unchanged", "disputed")} | {"read": plan.read}


def _cell(problem: Problem) -> str:
    return f"{problem.column}{problem.row or ''}"


def _row(
    file: Path,
    status: str,
    assessment: str | None,
    counts: Mapping[str, int],
    refused: list[dict[str, str]],
    message: str,
) -> dict[str, Any]:
    return {
        "file": str(file),
        "status": status,
        "assessment": assessment,
        "read": counts.get("read", 0),
        "new": counts.get("new", 0),
        "unchanged": counts.get("unchanged", 0),
        "disputed": counts.get("disputed", 0),
        "refused": refused,
        "message": message or None,
    }


def _line_facts(words: Labels, row: Mapping[str, Any]) -> dict[str, Any]:
    counted = row["read"] - row["new"] - row["unchanged"] - row["disputed"]
    return {
        **{name: row[name] for name in ("read", "new", "unchanged", "disputed")},
        "file": Path(row["file"]).name,
        "status": words.text(f"status.{row['status']}"),
        "refused": counted,
    }


COMMANDS = (export, import_)
