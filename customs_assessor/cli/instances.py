"""``instances``: the instances of an assessment's repeats; and those that answers add."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import click

from customs_assessor.answers.edit import Edit
from customs_assessor.answers.heads import FieldKey, FieldState
from customs_assessor.answers.instances import adding_edits, next_order, removing_edits
from customs_assessor.cli.entries import Entry
from customs_assessor.cli.framework import AssessorGroup, Session, pass_session
from customs_assessor.cli.services import author_of, now, snapshot
from customs_assessor.errors import AnswerError
from customs_assessor.forms.model import in_language
from customs_assessor.forms.plan import plan_of
from customs_assessor.snapshot import Instance, Repeat, Snapshot
from customs_assessor.store.edits import record, states


@click.group(cls=AssessorGroup)
def instances() -> None:
    """Instances of repeats: posts of a visit, steps of a procedure."""


@instances.command("list")
@click.argument("assessment")
@pass_session
def list_(session: Session, assessment: str) -> None:
    """List every instance of every repeat, in the form's order."""
    with session.workspace() as workspace:
        found = snapshot(workspace, assessment, "internal")
    rows = [_row(repeat, one, session.words.language) for repeat in found.repeats for one in repeat.instances]
    names = found.places(session.words.language)
    session.say(rows, [f"{row['id']}  {row['path']}  {names[row['id']]}" for row in rows])


def _row(repeat: Repeat, one: Instance, language: str) -> dict[str, Any]:
    return {
        "id": one.id,
        "repeat": repeat.name,
        "parent": repeat.parent,
        "place": one.place,
        "path": one.path,
        "label": in_language(one.label, language) or None,
        "relevant": one.relevant,
        "counted": repeat.counted,
    }


@instances.command()
@click.argument("assessment")
@click.argument("repeat")
@click.option("--parent", help="UUID of the instance that holds it, for a repeat in a repeat.")
@click.option("--author", help="Who says so; default: the user of this machine.")
@pass_session
def add(session: Session, assessment: str, repeat: str, parent: str | None, author: str | None) -> None:
    """Add an instance behind the others and print its id."""
    made = str(uuid.uuid4())
    with session.workspace() as workspace:
        found = snapshot(workspace, assessment, "internal")
        held = states(workspace, assessment)
        place = _place(found, repeat, parent)
        record(workspace, _adding(found, place, made, held, author_of(workspace, author), now()))
    session.say({"id": made}, [made])


@instances.command()
@click.argument("assessment")
@click.argument("instance")
@click.option("--author", help="Who says so; default: the user of this machine.")
@pass_session
def remove(session: Session, assessment: str, instance: str, author: str | None) -> None:
    """Remove an instance; its answers stay in the history."""
    with session.workspace() as workspace:
        found = snapshot(workspace, assessment, "internal")
        place, one = _held(found, instance)
        _check_free(place)
        held = states(workspace, assessment)
        who, when = author_of(workspace, author), now()
        record(
            workspace,
            removing_edits(assessment, instance, place.name, place.parent, one.order, held, who, when),
        )
    session.say({"removed": instance}, [session.words.text("cli.instance_removed", instance=instance)])


def edits_of_instances(
    found: Snapshot,
    entries: Sequence[Entry],
    held: Mapping[FieldKey, FieldState],
    authors: Mapping[str | None, str],
    made: str,
) -> list[Edit]:
    """Return the edits that add the instances which entries name and the assessment lacks.

    Args:
        found: the assessment as it stands.
        entries: what is said of its items.
        held: states of its fields.
        authors: UUID by the entry's ``author``.
        made: ``YYYY-MM-DDTHH:MM:SSZ``.

    Raises:
        AnswerError: an id is no UUID, is of a removed instance, or it is not clear where the instance belongs.
    """
    known = {one.id for repeat in found.repeats for one in repeat.instances}
    plan = plan_of(found.form)
    edits: list[Edit] = []
    for entry in entries:
        path = plan.names.get(entry.item, entry.item)
        repeat = plan.land.home.get(path, "")
        if entry.instance is None or entry.instance in known or not repeat:
            continue
        _check_id(entry.instance, held, found.assessment.id)
        place = _place(found, plan.called[repeat], None)
        edits += _adding(found, place, entry.instance, held, authors[entry.author], made, len(edits))
        known.add(entry.instance)
    return edits


def _check_id(instance: str, held: Mapping[FieldKey, FieldState], assessment: str) -> None:
    try:
        sound = str(uuid.UUID(instance)) == instance
    except ValueError:
        sound = False
    if not sound:
        raise AnswerError("cli.instance_no_uuid", instance=instance)
    if held.get((assessment, f"instance/{instance}", "removed"), FieldState()).value is True:
        raise AnswerError("cli.instance_gone", instance=instance)


def _place(found: Snapshot, repeat: str, parent: str | None) -> Repeat:
    """Return where an instance of a repeat is to be added."""
    named = [one for one in found.repeats if repeat in (one.name, one.section.name, one.section.path)]
    if not named:
        known: Iterable[str] = dict.fromkeys(one.name for one in found.repeats)
        raise AnswerError("cli.no_repeat", repeat=repeat, form=found.form.form_id, known=", ".join(known))
    places = [one for one in named if parent is None or one.parent == parent]
    if len(places) != 1:
        raise AnswerError("cli.which_parent", repeat=repeat, assessment=found.assessment.id)
    _check_free(places[0])
    return places[0]


def _check_free(place: Repeat) -> None:
    if place.counted:
        raise AnswerError("forms.repeat_counted", name=place.name)


def _held(found: Snapshot, instance: str) -> tuple[Repeat, Instance]:
    for repeat in found.repeats:
        for one in repeat.instances:
            if one.id == instance:
                return repeat, one
    raise AnswerError("cli.no_such_instance", instance=instance, assessment=found.assessment.id)


def _adding(
    found: Snapshot,
    place: Repeat,
    instance: str,
    held: Mapping[FieldKey, FieldState],
    author: str,
    made: str,
    behind: int = 0,
) -> tuple[Edit, ...]:
    order = next_order(one.order for one in place.instances) + behind
    return adding_edits(found.assessment.id, instance, place.name, place.parent, order, held, author, made)


COMMANDS = (instances,)
