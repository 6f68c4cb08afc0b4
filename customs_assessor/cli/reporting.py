"""``report``."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from customs_assessor.cli.framework import AssessorCommand, Session, pass_session
from customs_assessor.cli.missions import check_day
from customs_assessor.cli.services import snapshot
from customs_assessor.report.pdf import write_pdf

KINDS = ("administration", "supervisor")
READERS = {"administration": "partner", "supervisor": "internal"}


@click.command(cls=AssessorCommand)
@click.argument("assessment")
@click.argument("out", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--kind", type=click.Choice(KINDS), required=True)
@click.option("--lang", "language", default="", help="Language of the report.")
@click.option("--date", "made", help="Date on the report, YYYY-MM-DD; default today.")
@pass_session
def report(session: Session, assessment: str, out: Path, kind: str, language: str, made: str | None) -> None:
    """Print a report as PDF."""
    check_day(made)
    day = date.fromisoformat(made) if made else date.today()
    with session.workspace() as workspace:
        found = snapshot(workspace, assessment, READERS[kind])
    with session.progress("cli.writing_report") as progress:
        write_pdf(found, out, kind, language or session.words.language, day, progress)
    session.say({"path": str(out)}, [str(out)])


COMMANDS = (report,)
