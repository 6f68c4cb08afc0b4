"""``verify``, ``backup`` and ``restore``."""

from __future__ import annotations

from pathlib import Path

import click

from customs_assessor.cli.framework import AssessorCommand, Session, fail, pass_session
from customs_assessor.paths import workspace_file
from customs_assessor.store import backup as backups
from customs_assessor.store.verify import verify as verify_workspace


@click.command(cls=AssessorCommand)
@pass_session
def verify(session: Session) -> None:
    """Prove the workspace: SQLite's own check, every edit's hash, heads rebuilt and compared."""
    with session.workspace() as workspace:
        report = verify_workspace(workspace)
    words = session.words
    problems = [words.problem(problem) for problem in report.problems]
    document = {"ok": report.ok, "edits": report.edits, "problems": problems}
    if report.ok:
        session.say(document, [words.text("cli.verified", n=report.edits)])
        return
    if session.json:
        session.say(document, [])
    fail(problems)


@click.command(cls=AssessorCommand)
@click.argument("out", type=click.Path(path_type=Path, dir_okay=False))
@pass_session
def backup(session: Session, out: Path) -> None:
    """Copy the workspace to another file, whole."""
    with session.workspace() as workspace:
        backups.backup(workspace, out)
    session.say({"path": str(out)}, [str(out)])


@click.command(cls=AssessorCommand)
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@pass_session
def restore(session: Session, file: Path) -> None:
    """Put a backup in the workspace's place; what was there is kept beside it."""
    target = session.data or workspace_file()
    kept = backups.restore(file, target)
    session.say({"path": str(target), "kept": kept and str(kept)}, [str(target)])


COMMANDS = (verify, backup, restore)
