"""``demo``: the main job on a sample mission, from answers to workbook and report."""

from __future__ import annotations

import itertools
import os
import sys
from datetime import date
from pathlib import Path

import click

from customs_assessor.cli.exchanging import workbook_of
from customs_assessor.cli.framework import AssessorCommand, Session, pass_session
from customs_assessor.cli.reporting import READERS
from customs_assessor.cli.sample import make_sample
from customs_assessor.cli.services import score_json, snapshot
from customs_assessor.errors import StoreError
from customs_assessor.report.pdf import write_pdf
from customs_assessor.store.connection import open_workspace


@click.command(cls=AssessorCommand)
@click.option(
    "--out", type=click.Path(path_type=Path, file_okay=False), help="A new folder; default: demo-out here."
)
@click.option("--window/--no-window", default=True, help="Open the window on it, where there is a screen.")
@pass_session
def demo(session: Session, out: Path | None, window: bool) -> None:
    """Make the sample mission in a new workspace: answers of two rounds, and scores, workbook and report of the later one."""
    words = session.words
    out = out or _fresh_folder()
    out.mkdir(parents=True, exist_ok=True)
    file = session.data or out / "samplia.sqlite"
    if file.exists():
        raise StoreError("cli.demo_exists", file=str(file))
    workbook, report = out / "samplia.xlsx", out / "samplia.pdf"
    with open_workspace(file) as workspace:
        *_, assessment = make_sample(workspace, words.language)
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


COMMANDS = (demo,)
