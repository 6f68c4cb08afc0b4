"""The entry point: with no command the window opens; the commands of each group lie in a module of their own."""

from __future__ import annotations

import click

from customs_assessor import __version__
from customs_assessor.cli import (
    answering,
    assessments,
    bundles,
    consigning,
    demo,
    evidence,
    exchanging,
    forms,
    instances,
    keeping,
    missions,
    moving,
    reporting,
    signing,
    threads,
)
from customs_assessor.cli.framework import AssessorGroup, Session, pass_session


@click.group(cls=AssessorGroup, invoke_without_command=True)
@click.version_option(__version__)
@pass_session
@click.pass_context
def main(context: click.Context, session: Session) -> None:
    """Assess a customs administration: answers, gap scores, workbooks and reports, offline.

    Without a command the window opens.
    """
    if context.invoked_subcommand is None:
        from customs_assessor.ui.app import run

        raise click.exceptions.Exit(run(session.data))


for module in (
    forms,
    missions,
    assessments,
    moving,
    answering,
    instances,
    exchanging,
    bundles,
    consigning,
    reporting,
    evidence,
    signing,
    threads,
    keeping,
    demo,
):
    for command in module.COMMANDS:
        main.add_command(command)
