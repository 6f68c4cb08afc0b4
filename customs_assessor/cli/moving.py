"""``assessments move``: an assessment in another version of its form, with what happens to each answer."""

from __future__ import annotations

from typing import Any

import click

from customs_assessor.answers.assessment import FormRef
from customs_assessor.cli.assessments import assessments
from customs_assessor.cli.framework import Session, pass_session
from customs_assessor.cli.services import author_of, form_at_hand, held_value, now, optional, snapshot
from customs_assessor.joins import names_of
from customs_assessor.labels import Labels
from customs_assessor.moving import OUTCOMES, MovePlan, MoveRow, check_move, plan_move, reason
from customs_assessor.store import forms
from customs_assessor.store.connection import writing
from customs_assessor.store.edits import record


@assessments.command()
@click.argument("assessment")
@click.option("--form", "form_name", required=True, help="FORM@VERSION, or FORM for its last version.")
@click.option("--dry-run", is_flag=True, help="Tell what would happen, and change nothing.")
@click.option("--author", help="Who says so; default: the user of this machine.")
@pass_session
def move(session: Session, assessment: str, form_name: str, dry_run: bool, author: str | None) -> None:
    """Move an assessment to another version of its form; answers follow by the form's lineage."""
    words = session.words
    with session.workspace() as workspace:
        before = snapshot(workspace, assessment, "internal")
        form = form_at_hand(workspace, form_name)
        check_move(before.assessment, FormRef(form.form_id, form.version, form.hash))
        names = names_of(workspace, before.assessment, form)
        by = "" if dry_run else author_of(workspace, author)
        plan = plan_move(before, form, names, by, now())
        if not dry_run:
            with writing(workspace):
                forms.install(workspace, form)
                record(workspace, [plan.edit])
    versions = {"before": before.form.version, "after": form.version}
    lines = [words.text("move.planned" if dry_run else "move.done", **versions)]
    counts = {outcome: plan.count(outcome) for outcome in OUTCOMES}
    lines += [
        words.text("move.total", outcome=words.text(f"move.outcome.{outcome}"), n=n)
        for outcome, n in counts.items()
        if n
    ]
    lines += [_line(row, plan, words) for row in plan.rows]
    document = {
        "assessment": assessment,
        "from": {"id": before.form.form_id, "version": before.form.version},
        "to": {"id": form.form_id, "version": form.version},
        "edit": None if dry_run else plan.edit.id,
        "counts": counts,
        "items": [_row(row, plan, words) for row in plan.rows],
    }
    session.say(document, lines)


def _line(row: MoveRow, plan: MovePlan, words: Labels) -> str:
    return words.text(
        "move.line",
        outcome=words.text(f"move.outcome.{row.outcome}"),
        item=(row.before or row.item).key.name,
        why=reason(row, plan, words),
    )


def _row(row: MoveRow, plan: MovePlan, words: Labels) -> dict[str, Any]:
    before, after = row.before, row.after
    return {
        "item": after.key.name if after else None,
        "from_item": before.key.name if before else None,
        "instance": row.item.key.instance,
        "outcome": row.outcome,
        "related": list(row.related),
        "value": held_value(before) if before else None,
        "level": optional(before.level) if before else None,
        "level_after": optional(after.level) if after else None,
        "review": bool(after and after.review),
        "reason": reason(row, plan, words),
    }


COMMANDS = ()
