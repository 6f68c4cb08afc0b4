"""``verify``, ``backup``, ``restore`` and ``passphrase``."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from customs_assessor.cli.framework import (
    PASSPHRASE,
    AssessorCommand,
    AssessorGroup,
    Session,
    fail,
    pass_session,
)
from customs_assessor.errors import StoreError
from customs_assessor.paths import workspace_file
from customs_assessor.store import backup as backups
from customs_assessor.store.protection import protect, unprotect
from customs_assessor.store.verify import verify as verify_workspace

NEW_PASSPHRASE = "CUSTOMS_ASSESSOR_NEW_PASSPHRASE"
"""Variable of the environment from which a script sets a passphrase."""


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
    kept = backups.restore(file, target, os.environ.get(PASSPHRASE, ""))
    session.say({"path": str(target), "kept": kept and str(kept)}, [str(target)])


@click.group(cls=AssessorGroup)
def passphrase() -> None:
    """Protect the workspace with a passphrase, so that a stolen laptop tells nothing."""


@passphrase.command("set")
@pass_session
def set_(session: Session) -> None:
    """Protect the workspace, or change its passphrase; prints the recovery code once."""
    new = os.environ.get(NEW_PASSPHRASE, "")
    if not new:
        if not sys.stdin.isatty():
            raise StoreError("cli.no_new_passphrase")
        ask = session.words.text("cli.ask_new_passphrase")
        new = str(click.prompt(ask, hide_input=True, confirmation_prompt=True, err=True))
    with session.workspace() as workspace:
        code = protect(workspace, new)
    session.say({"recovery": code}, [session.words.text("cli.protected", code=code)])


@passphrase.command()
@pass_session
def remove(session: Session) -> None:
    """Take the protection off."""
    with session.workspace() as workspace:
        unprotect(workspace)
    session.say({"protected": False}, [session.words.text("cli.unprotected")])


COMMANDS = (verify, backup, restore, passphrase)
