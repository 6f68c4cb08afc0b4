"""``demo``: the main job on a sample mission, from answers to workbook and report."""

from __future__ import annotations

import itertools
import json
import os
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import click

from customs_assessor.answers.assessment import FormRef
from customs_assessor.answers.compose import compose, moment
from customs_assessor.answers.edit import Edit
from customs_assessor.answers.heads import FieldState
from customs_assessor.answers.item import ItemKey
from customs_assessor.cli.entries import Entry, edits_of_entries
from customs_assessor.cli.exchanging import workbook_of
from customs_assessor.cli.framework import AssessorCommand, Session, pass_session
from customs_assessor.cli.reporting import READERS
from customs_assessor.cli.services import form_named, score_json, snapshot
from customs_assessor.errors import StoreError
from customs_assessor.paths import resource
from customs_assessor.report.pdf import write_pdf
from customs_assessor.store.assessments import new_assessment
from customs_assessor.store.connection import Workspace, open_workspace
from customs_assessor.store.edits import record
from customs_assessor.store.missions import new_mission
from customs_assessor.store.people import person_named

Sample = Mapping[str, Any]


@click.command(cls=AssessorCommand)
@click.option(
    "--out", type=click.Path(path_type=Path, file_okay=False), help="A new folder; default: demo-out here."
)
@click.option("--window/--no-window", default=True, help="Open the window on it, where there is a screen.")
@pass_session
def demo(session: Session, out: Path | None, window: bool) -> None:
    """Make a sample mission in a new workspace: answers, scores, workbook, report."""
    words = session.words
    out = out or _fresh_folder()
    out.mkdir(parents=True, exist_ok=True)
    file = session.data or out / "samplia.sqlite"
    if file.exists():
        raise StoreError("cli.demo_exists", file=str(file))
    sample: Sample = json.loads(resource("samples", "samplia.json").read_text(encoding="utf-8"))
    workbook, report = out / "samplia.xlsx", out / "samplia.pdf"
    with open_workspace(file) as workspace:
        assessment = make_sample(workspace, sample, words.language)
        found = snapshot(workspace, assessment, "internal")
        shown = snapshot(workspace, assessment, READERS["administration"])
        with session.progress("cli.writing_workbook") as progress:
            workbook_of(shown, workbook, words.language, progress)
        with session.progress("cli.writing_report") as progress:
            write_pdf(shown, report, "administration", words.language, date.today(), progress)
    document = {
        "workspace": str(file),
        "workbook": str(workbook),
        "report": str(report),
        "score": score_json(found, words.language),
    }
    lines = [words.text("cli.demo_done"), str(file), str(workbook), str(report)]
    session.say(document, lines)
    if window and has_screen():
        from customs_assessor.ui.app import run

        raise click.exceptions.Exit(run(file))


def _fresh_folder() -> Path:
    names = ("demo-out" if count == 1 else f"demo-out-{count}" for count in itertools.count(1))
    return next(Path(name) for name in names if not Path(name).exists())


def has_screen() -> bool:
    """Whether a window can be shown here."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def make_sample(workspace: Workspace, sample: Sample, language: str) -> str:
    """Record the sample mission in a workspace and return the id of its assessment.

    Args:
        workspace: an open, writable one.
        sample: the content of resources/samples/samplia.json; texts by language.
        language: which of its texts to take.
    """

    def text(texts: Mapping[str, str]) -> str:
        return texts.get(language) or texts["en"]

    lead = person_named(workspace, text(sample["lead"])).id
    team = [person_named(workspace, text(name)).id for name in sample["team"]]
    mission, _ = new_mission(
        workspace,
        lead,
        country=sample["country"],
        administration=text(sample["administration"]),
        lead=lead,
        start=sample["start"],
        end=sample["end"],
    )
    about = sample["assessment"]
    form = form_named(workspace, about["form"])
    assessment, _ = new_assessment(
        workspace,
        lead,
        mission=mission,
        form=FormRef(form.form_id, form.version, form.hash),
        title=text(about["title"]),
        site=text(about["site"]),
        round=about["round"],
    )
    made = moment()
    found = snapshot(workspace, assessment, "internal")
    entries = [Entry(item=item, value=f"level:{level}") for item, level in sample["levels"].items()]
    entries += [Entry(item=item, value=value) for item, value in sample["values"].items()]
    entries += [Entry(item=item, target=value) for item, value in sample["targets"].items()]
    entries += [
        Entry(item=item, state=said["state"], reason=text(said["reason"]))
        for item, said in sample["states"].items()
    ]
    edits = edits_of_entries(found, entries, {None: lead}, made, None)
    for comment in sample["comments"]:
        edits.append(
            _comment(assessment, comment["item"], text(comment["text"]), lead, made, comment["visibility"])
        )
    for dispute in sample["disputes"]:
        author = team[dispute["by"]]
        level = Entry(item=dispute["item"], value=f"level:{dispute['level']}")
        # Made over the empty assessment, as on a laptop that has not seen the lead's answers.
        edits += edits_of_entries(found, [level], {None: author}, made, None)
        edits.append(_comment(assessment, dispute["item"], text(dispute["comment"]), author, made, "partner"))
    record(workspace, edits)
    return assessment


def _comment(assessment: str, item: str, text: str, author: str, made: str, visibility: str) -> Edit:
    key = (assessment, ItemKey(item).subject, "comment")
    return compose(key, text, FieldState(), author, made, visibility)


COMMANDS = (demo,)
