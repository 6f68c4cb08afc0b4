"""``stage``, ``seal`` and ``seals``: how far an assessment is, what was signed, and what changed since."""

from __future__ import annotations

from datetime import date
from typing import Any

import click

from customs_assessor.answers.seal import STAGES, Change, Seal, seal_edit, stage_edit, stage_of
from customs_assessor.answers.seal import seals as seals_of
from customs_assessor.cli.framework import AssessorCommand, Session, pass_session
from customs_assessor.cli.services import author_of, now
from customs_assessor.errors import AnswerError
from customs_assessor.store.assessments import assessment as assessment_of
from customs_assessor.store.edits import edits_of, record, states


@click.command(cls=AssessorCommand)
@click.argument("assessment")
@click.argument("stage", required=False, type=click.Choice(STAGES))
@click.option("--author", help="Who says so; default: the user of this machine.")
@pass_session
def stage(session: Session, assessment: str, stage: str | None, author: str | None) -> None:
    """Show the stage of an assessment, or bring it to another."""
    with session.workspace() as workspace:
        assessment_of(workspace, assessment)
        held = states(workspace, assessment)
        if stage is not None:
            made = stage_edit(held, assessment, stage, author_of(workspace, author), now())
            record(workspace, [made] if made else [])
            held = states(workspace, assessment)
    reached = stage_of(held, assessment)
    session.say({"stage": reached}, [session.words.text(f"stage.{reached}")])


@click.command(cls=AssessorCommand)
@click.argument("assessment")
@click.option("--name", required=True, help="Who signs.")
@click.option("--date", "day", help="Default: today.")
@click.option("--author", help="Who says so; default: the user of this machine.")
@pass_session
def seal(session: Session, assessment: str, name: str, day: str | None, author: str | None) -> None:
    """Seal an assessment as it stands: a hash over all that is agreed, with name and date."""
    signer, signed = name.strip(), _day(day)
    if not signer:
        raise AnswerError("cli.seal_name")
    with session.workspace() as workspace:
        assessment_of(workspace, assessment)
        held = states(workspace, assessment)
        made = seal_edit(held, assessment, signer, signed, author_of(workspace, author), now())
        record(workspace, [made])
        last = _seals(workspace, assessment)[-1]
    words = session.words
    session.say(
        {"edit": made.id, "hash": last.hash, "revision": last.revision},
        [words.text("cli.sealed", revision=last.revision, hash=last.hash)],
    )


def _day(text: str | None) -> str:
    try:
        return (date.fromisoformat(text) if text else date.today()).isoformat()
    except ValueError as error:
        raise AnswerError("cli.seal_date", value=text) from error


@click.command(cls=AssessorCommand)
@click.argument("assessment")
@pass_session
def seals(session: Session, assessment: str) -> None:
    """List the seals of an assessment, and what changed since each."""
    with session.workspace() as workspace:
        assessment_of(workspace, assessment)
        found = _seals(workspace, assessment)
    words = session.words
    lines = [
        words.text(
            "cli.seal_line",
            revision=one.revision,
            name=one.name,
            date=words.date(date.fromisoformat(one.date)),
            hash=one.hash[:16],
            n=len(one.changes),
        )
        for one in found
    ]
    session.say([_row(one) for one in found], lines or [words.text("cli.no_seals")])


def _seals(workspace: Any, assessment: str) -> tuple[Seal, ...]:
    return seals_of(states(workspace, assessment), assessment, edits_of(workspace, assessment))


def _row(one: Seal) -> dict[str, Any]:
    return {
        "edit": one.edit.id,
        "revision": one.revision,
        "name": one.name,
        "date": one.date,
        "stage": one.stage,
        "hash": one.hash,
        "sound": one.sound,
        "changes": [_change(change) for change in one.changes],
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "subject": change.subject,
        "field": change.field,
        "before": [edit.value for edit in change.before],
        "now": [edit.value for edit in change.now],
    }


COMMANDS = (stage, seal, seals)
