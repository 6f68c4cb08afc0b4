"""Joins of store, snapshot and the writers that several commands need."""

from __future__ import annotations

import getpass
from collections.abc import Sequence
from datetime import UTC, datetime
from fractions import Fraction
from typing import Any

from customs_assessor.answers.edit import Edit
from customs_assessor.answers.item import ItemKey
from customs_assessor.cli.framework import number
from customs_assessor.errors import AnswerError, FormError
from customs_assessor.forms.catalogue import load_shipped, shipped
from customs_assessor.forms.model import Form, in_language
from customs_assessor.joins import names_in
from customs_assessor.scoring.model import Scores, Value
from customs_assessor.snapshot import Item, Snapshot
from customs_assessor.snapshot_build import build_snapshot
from customs_assessor.store import assessments, edits, forms, missions, people
from customs_assessor.store.connection import Workspace


def now() -> str:
    """Return the present moment as edits write it: UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def author_of(workspace: Workspace, name: str | None) -> str:
    """Return the UUID of a person by name; without one, of the machine's user."""
    return people.person_named(workspace, name or getpass.getuser()).id


def form_at_hand(workspace: Workspace, name: str) -> Form:
    """Return the form of ``FORM`` or ``FORM@VERSION``: an installed one, else a shipped one.

    Raises:
        FormError: there is none of that name.
    """
    form_id, _, version = name.partition("@")
    held = [
        ref for ref in forms.installed(workspace) if ref.form_id == form_id and version in ("", ref.version)
    ]
    if held:  # in the order of their versions
        return forms.form(workspace, held[-1].form_id, held[-1].version)
    if form_id in (folder.name for folder in shipped()):
        form = load_shipped(form_id)
        if version in ("", form.version):
            return form
    raise FormError("cli.no_form", form=name)


def form_named(workspace: Workspace, name: str) -> Form:
    """Return the form of :func:`form_at_hand`; a shipped one is then installed.

    Raises:
        FormError: there is none of that name.
    """
    form = form_at_hand(workspace, name)
    forms.install(workspace, form)
    return form


def snapshot(workspace: Workspace, assessment_id: str, reader: str, waiting: Sequence[Edit] = ()) -> Snapshot:
    """Return the snapshot of an assessment for a reader, as it will stand once the waiting edits are kept."""
    assessment = assessments.assessment(workspace, assessment_id)
    mission = missions.mission(workspace, assessment.mission)
    held = (*edits.edits_of(workspace, assessment_id), *edits.edits_of(workspace, mission.id), *waiting)
    stubs = edits.stubs_of(workspace, assessment_id) + edits.stubs_of(workspace, mission.id)
    form = forms.form(workspace, assessment.form.form_id, assessment.form.version)
    told = people.people(workspace)
    return build_snapshot(
        form, mission, assessment, held, stubs, told, reader, names=names_in(workspace, assessment)
    )


def item_of(found: Snapshot, name: str, instance: str | None) -> Item:
    """Return an item of a snapshot by name; the instance need not be told where only one stands.

    Raises:
        AnswerError: the form has no such item, the assessment no such instance, or it is not told which one is meant.
    """
    named = [item for item in found.items if item.key.name == name]
    meant = [item for item in named if item.key.instance == instance] or (named if instance is None else [])
    if len(meant) == 1:
        return meant[0]
    if len(meant) > 1:
        raise AnswerError("cli.which_instance", item=name, n=len(meant), assessment=found.assessment.id)
    asked = any(question.name == name for question in found.form.questions())
    if asked and (instance is not None or not named):
        raise AnswerError(
            "cli.no_instance", item=name, instance=instance or "", assessment=found.assessment.id
        )
    raise AnswerError("cli.no_item", item=name, form=found.form.form_id)


class Names:
    """How plain lines call the items of a snapshot.

    Args:
        found: the snapshot. language: of what instances are called.
    """

    def __init__(self, found: Snapshot, language: str) -> None:
        self._places = found.places(language)

    def of(self, key: ItemKey) -> str:
        """Return an item's name, with what the instance of a repeat is called in which it stands."""
        place = self._places.get(key.instance or "", "")
        return f"{key.name} ({place})" if place else key.name


def optional(value: Fraction | None) -> float | int | None:
    """Return an exact number for JSON, None as null."""
    return None if value is None else number(value)


def score_json(found: Snapshot, language: str) -> dict[str, Any]:
    """Return the JSON document of ``score``, domains named in a language."""
    return {"assessment": found.assessment.id, **scores_json(found.form, found.scores, language)}


def scores_json(form: Form, scores: Scores, language: str) -> dict[str, Any]:
    """Return a form's scores as ``score`` has them, without the assessment."""
    labels = {domain.name: in_language(domain.label, language) for domain in form.scoring.domains}
    return {
        "form": {"id": form.form_id, "version": form.version},
        "overall": _value(scores.overall),
        "domains": [
            {
                "name": domain.name,
                "label": labels[domain.name],
                "weight": number(domain.weight),
                "critical_failed": list(domain.critical_failed),
                "critical_open": list(domain.critical_open),
                **_value(domain.value),
            }
            for domain in scores.domains
        ],
        "items": [
            {
                "item": item.item,
                "instance": item.instance,
                "domain": item.domain,
                "state": item.state,
                "level": optional(item.level),
                "target": number(item.target),
                "weight": number(item.weight),
                "gap": optional(item.gap),
                "points": optional(item.points),
                "flags": list(item.flags),
            }
            for item in scores.items
        ],
        "priorities": [
            {"item": item.item, "instance": item.instance, "points": optional(item.points)}
            for item in scores.priorities
        ],
    }


def _value(value: Value) -> dict[str, Any]:
    names = ("gap", "gap_low", "gap_high", "maturity", "maturity_low", "maturity_high", "coverage")
    return {**{name: optional(getattr(value, name)) for name in names}, "band": value.band or None}


def held_value(item: Item) -> str | float | int | None:
    """Return an item's agreed value for JSON: a number for a numeric question, else its text, None for none."""
    if not item.value:
        return None
    if item.question.kind in ("integer", "decimal", "range"):
        return number(Fraction(item.value))
    return item.value
