"""Taking a snapshot: heads for one reader, the form's logic over them, and the scores of both."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import Any

from customs_assessor.answers.ancestry import oldest_first
from customs_assessor.answers.assessment import Assessment
from customs_assessor.answers.checks import fits
from customs_assessor.answers.edit import VISIBILITIES, Edit, Stub, decimal_text
from customs_assessor.answers.heads import FieldKey, FieldState, field_states
from customs_assessor.answers.instances import FIRST_ORDER, HeldInstance, held_instances
from customs_assessor.answers.item import (
    ANSWERED,
    DISPUTED,
    DONT_KNOW,
    NOT_APPLICABLE,
    NOT_RELEVANT,
    OUT_OF_SCOPE,
    UNANSWERED,
    ItemKey,
)
from customs_assessor.answers.mission import Mission, shown
from customs_assessor.answers.moves import moved_by
from customs_assessor.forms.filling import Filling, QuestionState, Standing
from customs_assessor.forms.levels import level_of, scored_item
from customs_assessor.forms.lineage import Names
from customs_assessor.forms.logic import REFERENCE
from customs_assessor.forms.model import Form, Question, ScoredItem
from customs_assessor.forms.plan import plan_of
from customs_assessor.forms.record import Filler
from customs_assessor.forms.tree import instance_id
from customs_assessor.scoring.levels import lower_median
from customs_assessor.scoring.model import ItemScore, View
from customs_assessor.snapshot import AnswerView, Evidence, Instance, Item, Repeat, Snapshot
from customs_assessor.snapshot_move import Rereading
from customs_assessor.snapshot_scores import Target, scores_of

SILENT_KINDS = ("calculate", "start", "end", "today", "deviceid", "hidden")
"""Kinds that nobody answers: they are no items."""

Fields = Mapping[ItemKey, Mapping[str, FieldState]]


@dataclass(frozen=True)
class _Placed:
    """A question with its scoring row (a practice question has its law's) and domain."""

    question: Question
    scored: ScoredItem | None
    domain: str


def build_snapshot(
    form: Form,
    mission: Mission,
    assessment: Assessment,
    edits: Iterable[Edit],
    stubs: Iterable[Stub],
    people: Mapping[str, str],
    reader: str,
    today: date | None = None,
    names: Names | None = None,
) -> Snapshot:
    """Return the snapshot of an assessment for a reader.

    Args:
        form: the form of the assessment's version.
        edits: of the assessment and of its mission, in any order.
        stubs: edits whose content is not here.
        reader: ``internal``, ``partner`` or ``public``; what he may not see is as if withdrawn.
        today: the date for the form's ``today()``; default: the machine's.
        names: the names of the form's items in edits; default: their own.
    """
    called = names or Names()
    every = tuple(edits)
    known_stubs = tuple(stubs)
    states = field_states(every, known_stubs, reader)
    placed = _placed(form)
    fields = _fields_by_item(states, assessment.id, placed, called)
    views = {key: _views(form, placed[key.name].question, held) for key, held in fields.items()}
    held = held_instances(states, assessment.id)
    filling = Filling(
        form,
        _logic_values(form, placed, views) | _cleared(form, placed, fields),
        today,
        filler=Filler(seed=assessment.id),
        instances=standing_instances(form, held),
    )
    filled = [state for state in filling.states() if state.key.name in placed]
    targets = {
        key: target
        for key, held_fields in fields.items()
        if (scored := placed[key.name].scored) and (target := _target(scored, held_fields))
    }
    scores = scores_of(
        form,
        filled,
        lambda state: tuple(View(view.level, view.state) for view in views.get(state.key, ())),
        targets,
        assessment.asks,
    )
    by_item = {ItemKey(entry.item, entry.instance): entry for entry in scores.items}
    evidence = _evidence(states, assessment.id)
    rereading = Rereading(called, moved_by(assessment, states), every, known_stubs)
    allowed = VISIBILITIES[VISIBILITIES.index(reader) :]
    seen = oldest_first(edit for edit in every if edit.visibility in allowed)
    unseen = [(edit.id, edit.parents) for edit in every if edit.visibility not in allowed]
    return Snapshot(
        form=form,
        mission=mission,
        assessment=assessment,
        reader=reader,
        items=tuple(
            rereading.of(
                _item(
                    form,
                    placed[state.key.name],
                    assessment,
                    state,
                    called.keyed(state.key),
                    views.get(state.key, ()),
                    fields.get(state.key, {}),
                    targets,
                    by_item.get(state.key),
                    evidence,
                )
            )
            for state in filled
        ),
        repeats=_repeats(filling, held),
        scores=scores,
        people=dict(people),
        edits=seen,
        hidden=tuple(sorted([*unseen, *((stub.id, stub.parents) for stub in known_stubs)])),
        calculated=dict(filling.calculated),
        groups={
            state.path: state.label
            for state in filling.sections()
            if state.instance is None and any(REFERENCE.search(text) for text in state.section.label.values())
        },
        names=called,
    )


def _placed(form: Form) -> dict[str, _Placed]:
    """Return the questions that somebody answers or reads by what edits call them, in the form's order."""
    rows = {scored.item: scored for scored in form.scoring.items}
    rows |= {scored.practice: scored for scored in form.scoring.items if scored.practice}
    domains = {domain.name for domain in form.scoring.domains}
    called = plan_of(form).called
    found: dict[str, _Placed] = {}
    for question in form.questions():
        if question.kind in SILENT_KINDS:
            continue
        scored = rows.get(question.name)
        groups = question.path.split("/")[1:-1]
        domain = scored.domain if scored else next((name for name in groups if name in domains), "")
        found[called[question.path]] = _Placed(question, scored, domain)
    return found


def _fields_by_item(
    states: Mapping[FieldKey, FieldState], assessment: str, placed: Mapping[str, _Placed], names: Names
) -> dict[ItemKey, dict[str, FieldState]]:
    """Return the fields of the form's items; those of items that it lacks stay in the history alone."""
    fields: dict[ItemKey, dict[str, FieldState]] = {}
    for (owner, subject, name), state in states.items():
        key = names.key(subject)
        if owner == assessment and key is not None and key.name in placed and key.respondent is None:
            fields.setdefault(key, {})[name] = state
    return fields


def standing_instances(form: Form, held: Mapping[str, HeldInstance]) -> Standing:
    """Return the instances that stand where edits say more than that the first one does.

    Args:
        held: what edits say of instances, by UUID.
    """
    plan = plan_of(form)
    paths = {plan.called[path]: path for path in plan.repeats if not plan.counted(path)}
    listed: dict[tuple[str | None, str], dict[str, HeldInstance]] = {}
    for one in held.values():
        if one.repeat in paths:
            first = instance_id(one.parent, one.repeat, 1)
            default = {first: HeldInstance(first, one.repeat, one.parent, FIRST_ORDER, False)}
            listed.setdefault((one.parent, paths[one.repeat]), default)[one.id] = one
    return {
        place: [
            one.id for one in sorted(found.values(), key=lambda one: (one.order, one.id)) if not one.removed
        ]
        for place, found in listed.items()
    }


def _repeats(filling: Filling, held: Mapping[str, HeldInstance]) -> tuple[Repeat, ...]:
    def order(instance: str, place: int) -> Fraction:
        return held[instance].order if instance in held else FIRST_ORDER - 1 + place

    return tuple(
        Repeat(
            name=state.name,
            section=state.section,
            path=state.path,
            parent=state.parent,
            counted=state.counted,
            relevant=state.relevant,
            instances=tuple(
                Instance(
                    one.instance or "",
                    place,
                    one.path,
                    one.label,
                    one.relevant,
                    order(one.instance or "", place),
                )
                for place, one in enumerate(state.instances, 1)
            ),
        )
        for state in filling.repeats()
    )


def _views(form: Form, question: Question, fields: Mapping[str, FieldState]) -> tuple[AnswerView, ...]:
    """Return the heads of the answer that differ; heads of one value come as one view, none for a cleared answer."""
    state = fields.get("answer", FieldState())
    heads = state.heads if state.disputed else state.heads[:1]
    read = tuple(_view(form, question, head) for head in heads)
    return () if len(read) == 1 and read[0].state == UNANSWERED else read


def _view(form: Form, question: Question, edit: Edit) -> AnswerView:
    held: Mapping[str, Any] = edit.value if isinstance(edit.value, Mapping) else {}
    if held.get("state") in (NOT_APPLICABLE, DONT_KNOW):
        return AnswerView(edit, "", None, str(held["state"]), str(held.get("reason") or ""))
    value = str(held.get("value") or "")
    if not value or not fits(form, question, value):
        return AnswerView(edit, value, None, UNANSWERED, "")
    if scored_item(form, question.name) is None:
        return AnswerView(edit, value, None, ANSWERED, "")
    level, state = level_of(form, question.name, value)
    return AnswerView(edit, value, level, state, str(held.get("reason") or ""))


def _logic_values(
    form: Form, placed: Mapping[str, _Placed], views: Mapping[ItemKey, tuple[AnswerView, ...]]
) -> dict[ItemKey, str]:
    """Return what the form's logic sees: the agreed value, of a dispute the head at the lower median level.

    A state is that state's choice if the list has one, else empty.
    """
    values: dict[ItemKey, str] = {}
    homes = plan_of(form).land.home
    for key, found in views.items():
        question = placed[key.name].question
        view = found[0] if len(found) == 1 else _standing(found)
        # an answer that was given outside the repeat in which the question now stands is in the history alone
        if view is None or bool(key.instance) != bool(homes[question.path]):
            continue
        value = view.value
        if not value and view.state != UNANSWERED:
            choices = form.choices.get(question.choices, ())
            value = next((choice.name for choice in choices if choice.state == view.state), "")
        if value:
            values[key] = value
    return values


def _cleared(form: Form, placed: Mapping[str, _Placed], fields: Fields) -> dict[ItemKey, str]:
    """Return the questions that somebody left blank on purpose, which no default fills in any more."""
    homes = plan_of(form).land.home
    return {
        key: ""
        for key, held in fields.items()
        if (state := held.get("answer", FieldState())).heads
        and all(head.value == {} for head in state.heads)
        and not placed[key.name].question.calculation
        and bool(key.instance) == bool(homes[placed[key.name].question.path])
    }


def _standing(views: tuple[AnswerView, ...]) -> AnswerView | None:
    levels = [view.level for view in views if view.level is not None]
    if not levels:
        return None
    median = lower_median(levels)
    return next(view for view in views if view.level == median)


def _target(scored: ScoredItem, fields: Mapping[str, FieldState]) -> Target:
    """Return the target that counts: of a disputed one the highest; a cleared one is the form's.

    One above the item's top, given in another version of the form, is the top.
    """
    state = fields.get("target", FieldState())
    levels = [_level(head.value, scored.target) for head in state.heads]
    return Target(min(max(levels, default=scored.target), scored.top), state.disputed)


def _level(value: Any, default: Fraction) -> Fraction:
    """Return the level of a target; the default for none, and for what only a file of bad intent says."""
    try:
        level = Fraction(decimal_text(value)) if isinstance(value, str) else default
    except ValueError:
        return default
    return level if level > 0 else default


def _item(
    form: Form,
    entry: _Placed,
    assessment: Assessment,
    now: QuestionState,
    key: ItemKey,
    found: tuple[AnswerView, ...],
    fields: Mapping[str, FieldState],
    targets: Mapping[ItemKey, Target],
    score: ItemScore | None,
    evidence: Mapping[str, tuple[Evidence, ...]],
) -> Item:
    in_scope = (
        assessment.asks(entry.domain, entry.scored.depth if entry.scored else "core")
        if entry.domain
        else True
    )
    state = DISPUTED if len(found) > 1 else found[0].state if found else UNANSWERED
    if not now.relevant:
        state = NOT_RELEVANT
    if not in_scope:
        state = OUT_OF_SCOPE
    levels = [view.level for view in found if view.level is not None]
    target = entry.scored and targets.get(
        replace(now.key, name=entry.scored.item), Target(entry.scored.target)
    )
    return Item(
        key=key,
        path=now.path,
        question=replace(entry.question, label=now.label, hint=now.hint, guidance=now.guidance),
        scored=entry.scored,
        domain=entry.domain,
        code=entry.scored.code if entry.scored else "",
        relevant=now.relevant,
        in_scope=in_scope,
        state=state,
        views=found,
        value=found[0].value if len(found) == 1 else "",
        level=lower_median(levels) if levels else None,
        offered=now.offered,
        required=now.required,
        readonly=now.readonly,
        message={} if now.valid else now.message,
        fields=fields,
        target=target.level if target else None,
        score=score,
        evidence=evidence.get(key.subject.removeprefix("item/"), ()),
        filled="" if found else now.value,
        former=_former(form, entry.question, fields),
    )


def _former(form: Form, question: Question, fields: Mapping[str, FieldState]) -> str:
    """Return an agreed value that may not stand in the question, '' for none."""
    held: Any = fields.get("answer", FieldState()).value
    value = str(held.get("value") or "") if isinstance(held, Mapping) else ""
    return "" if not value or fits(form, question, value) else value


def _evidence(states: Mapping[FieldKey, FieldState], assessment: str) -> dict[str, tuple[Evidence, ...]]:
    files: dict[str, dict[str, Any]] = {}
    for (owner, subject, name), state in states.items():
        if owner == assessment and subject.startswith("file/"):
            files.setdefault(subject[5:], {})[name] = shown(state)
    by_item: dict[str, list[Evidence]] = {}
    for file_id, held in sorted(files.items(), key=lambda pair: (str(pair[1].get("date")), pair[0])):
        if held.get("removed") or not held.get("hash"):
            continue
        item = str(held.get("item") or "").removeprefix("item/")
        text = {name: str(held.get(name) or "") for name in ("hash", "name", "caption", "date")}
        by_item.setdefault(item, []).append(Evidence(id=file_id, item=item, **text))
    return {item: tuple(found) for item, found in by_item.items()}
