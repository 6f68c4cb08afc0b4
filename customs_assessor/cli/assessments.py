"""``assessments new``, ``list`` and ``show``."""

from __future__ import annotations

from typing import Any

import click

from customs_assessor.answers.assessment import BASELINE, CORE, FOLLOW_UP, FULL, Assessment, FormRef
from customs_assessor.cli.framework import AssessorGroup, Session, pass_session
from customs_assessor.cli.services import Names, author_of, form_named, held_value, optional, snapshot
from customs_assessor.errors import FormError
from customs_assessor.forms.model import in_language
from customs_assessor.snapshot import Item
from customs_assessor.store.assessments import assessments as all_assessments
from customs_assessor.store.assessments import new_assessment
from customs_assessor.store.missions import mission as mission_of


@click.group(cls=AssessorGroup)
def assessments() -> None:
    """Assessments of a mission: one form at one site."""


@assessments.command()
@click.option("--form", "form_name", required=True, help="FORM or FORM@VERSION.")
@click.option("--mission", required=True, help="Id of the mission.")
@click.option("--title", default="")
@click.option("--site", default="")
@click.option("--round", "round_", type=click.Choice([BASELINE, FOLLOW_UP]), default=BASELINE)
@click.option("--follows", default="", help="Id of the assessment it follows.")
@click.option("--domains", default="", help="Names of the domains in scope, with commas; default all.")
@click.option("--depth", type=click.Choice([CORE, FULL]), default=FULL)
@click.option("--author", help="Who says so; default: the user of this machine.")
@pass_session
def new(
    session: Session,
    form_name: str,
    mission: str,
    title: str,
    site: str,
    round_: str,
    follows: str,
    domains: str,
    depth: str,
    author: str | None,
) -> None:
    """Make an assessment and print its id."""
    with session.workspace() as workspace:
        mission_of(workspace, mission)
        form = form_named(workspace, form_name)
        asked = tuple(name.strip() for name in domains.split(",") if name.strip())
        known = {domain.name for domain in form.scoring.domains}
        for name in asked:
            if name not in known:
                raise FormError(
                    "cli.no_domain", domain=name, form=form.form_id, known=", ".join(sorted(known))
                )
        made, _ = new_assessment(
            workspace,
            author_of(workspace, author),
            mission=mission,
            form=FormRef(form.form_id, form.version, form.hash),
            title=title or in_language(form.title, session.words.language),
            site=site,
            round=round_,
            follows=follows,
            domains=asked,
            depth=depth,
        )
    session.say({"id": made}, [made])


@assessments.command("list")
@click.option("--mission", help="Those of one mission alone.")
@pass_session
def list_(session: Session, mission: str | None) -> None:
    """List the assessments."""
    with session.workspace() as workspace:
        found = all_assessments(workspace, mission)
    lines = [
        f"{entry.id}  {entry.title}  {entry.site}  {entry.form.form_id}@{entry.form.version}"
        for entry in found
    ]
    session.say([_row(entry) for entry in found], lines)


@assessments.command()
@click.argument("assessment")
@pass_session
def show(session: Session, assessment: str) -> None:
    """Show every item of an assessment as it stands."""
    with session.workspace() as workspace:
        found = snapshot(workspace, assessment, "internal")
    items = [_item(item, found.people) for item in found.items]
    lines = [f"{found.assessment.title}  {found.assessment.site}"]
    names = Names(found, session.words.language)
    lines += [f"{names.of(item.key)}  {item.state}  {item.value}" for item in found.items]
    session.say({**_row(found.assessment), "items": items}, lines)


def _row(entry: Assessment) -> dict[str, Any]:
    return {
        "id": entry.id,
        "mission": entry.mission,
        "form": {"id": entry.form.form_id, "version": entry.form.version},
        "title": entry.title,
        "site": entry.site,
        "round": entry.round,
    }


def _item(item: Item, people: Any) -> dict[str, Any]:
    grade = item.field("grade").value
    return {
        "item": item.key.name,
        "instance": item.key.instance,
        "state": item.state,
        "value": held_value(item),
        "level": optional(item.level),
        "reason": item.views[0].reason or None if len(item.views) == 1 else None,
        "target": optional(item.target),
        "grade": None if grade is None else int(str(grade)),
        "comments": [
            {"text": head.value, "author": people.get(head.author, "")}
            for head in item.field("comment").heads
            if head.value
        ],
        **({"review": True} if item.review else {}),
        **({"former": item.former} if item.former else {}),
    }


COMMANDS = (assessments,)
