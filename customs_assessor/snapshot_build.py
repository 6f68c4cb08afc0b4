"""Taking a snapshot: heads for one reader, the form's logic over them, and the scores of both."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from customs_assessor.answers.ancestry import oldest_first
from customs_assessor.answers.assessment import Assessment
from customs_assessor.answers.edit import VISIBILITIES, Edit, Stub
from customs_assessor.answers.heads import FieldKey, FieldState, field_states
from customs_assessor.answers.item import (
    ANSWERED,
    DISPUTED,
    NOT_RELEVANT,
    OUT_OF_SCOPE,
    UNANSWERED,
    ItemKey,
    item_key,
)
from customs_assessor.answers.mission import Mission, shown
from customs_assessor.forms.filling import Filling, QuestionState
from customs_assessor.forms.levels import level_of, scored_item
from customs_assessor.forms.model import Form, Question, ScoredItem
from customs_assessor.forms.record import Filler
from customs_assessor.scoring.gaps import score
from customs_assessor.scoring.levels import lower_median
from customs_assessor.scoring.model import DomainInput, ItemInput, ItemScore, Scores, View
from customs_assessor.snapshot import AnswerView, Evidence, Item, Snapshot

SILENT_KINDS = ("calculate", "start", "end", "today", "deviceid", "hidden")
"""Kinds that nobody answers: they are no items."""


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
) -> Snapshot:
    """Return the snapshot of an assessment for a reader.

    Args:
        form: the form of the assessment's version.
        edits: of the assessment and of its mission, in any order.
        stubs: edits whose content is not here.
        reader: ``internal``, ``partner`` or ``public``; what he may not see is as if withdrawn.
        today: the date for the form's ``today()``; default: the machine's.
    """
    every = tuple(edits)
    known_stubs = tuple(stubs)
    states = field_states(every, known_stubs, reader)
    fields = _fields_by_item(states, assessment.id)
    placed = tuple(_placed(form))
    views = {
        entry.question.name: _views(form, entry.question, fields.get(ItemKey(entry.question.name), {}))
        for entry in placed
    }
    filler = Filler(seed=assessment.id)
    filling = Filling(form, _logic_values(form, placed, views), today, filler=filler)
    filled = {state.key.name: state for state in filling.states()}
    targets = {
        scored.item: _target(scored, fields.get(ItemKey(scored.item), {})) for scored in form.scoring.items
    }
    seen_views = {
        name: tuple(View(view.level, view.state) for view in found) for name, found in views.items()
    }
    relevant = {name: state.relevant for name, state in filled.items()}
    scores = score(
        [DomainInput(domain.name, domain.weight) for domain in form.scoring.domains],
        [
            _input(
                scored,
                seen_views,
                relevant,
                targets[scored.item],
                assessment.asks(scored.domain, scored.depth),
            )
            for scored in _in_form_order(form)
        ],
    )
    by_item = {entry.item: entry for entry in scores.items}
    evidence = _evidence(states, assessment.id)
    allowed = VISIBILITIES[VISIBILITIES.index(reader) :]
    seen = oldest_first(edit for edit in every if edit.visibility in allowed)
    unseen = [(edit.id, edit.parents) for edit in every if edit.visibility not in allowed]
    return Snapshot(
        form=form,
        mission=mission,
        assessment=assessment,
        reader=reader,
        items=tuple(
            _item(entry, assessment, views, filled, fields, targets, by_item, evidence)
            for entry in placed
            if entry.question.name in filled
        ),
        scores=scores,
        people=dict(people),
        edits=seen,
        hidden=tuple(sorted([*unseen, *((stub.id, stub.parents) for stub in known_stubs)])),
        calculated=dict(filling.calculated),
    )


def _fields_by_item(
    states: Mapping[FieldKey, FieldState], assessment: str
) -> dict[ItemKey, dict[str, FieldState]]:
    fields: dict[ItemKey, dict[str, FieldState]] = {}
    for (owner, subject, name), state in states.items():
        key = item_key(subject)
        if owner == assessment and key is not None:
            fields.setdefault(key, {})[name] = state
    return fields


def _in_form_order(form: Form) -> list[ScoredItem]:
    order = {question.name: position for position, question in enumerate(form.questions())}
    return sorted(form.scoring.items, key=lambda scored: order.get(scored.item, len(order)))


def _placed(form: Form) -> Iterable[_Placed]:
    rows = {scored.item: scored for scored in form.scoring.items}
    rows |= {scored.practice: scored for scored in form.scoring.items if scored.practice}
    domains = {domain.name for domain in form.scoring.domains}
    for question in form.questions():
        if question.kind in SILENT_KINDS:
            continue
        scored = rows.get(question.name)
        groups = question.path.split("/")[1:-1]
        domain = scored.domain if scored else next((name for name in groups if name in domains), "")
        yield _Placed(question, scored, domain)


def _views(form: Form, question: Question, fields: Mapping[str, FieldState]) -> tuple[AnswerView, ...]:
    """Return the heads of the answer that differ; heads of one value come as one view, none for a cleared answer."""
    state = fields.get("answer", FieldState())
    heads = state.heads if state.disputed else state.heads[:1]
    read = tuple(_view(form, question, head) for head in heads)
    return () if len(read) == 1 and read[0].state == UNANSWERED else read


def _view(form: Form, question: Question, edit: Edit) -> AnswerView:
    held: Mapping[str, Any] = edit.value if isinstance(edit.value, Mapping) else {}
    if "state" in held:
        return AnswerView(edit, "", None, str(held["state"]), str(held.get("reason") or ""))
    value = str(held.get("value") or "")
    if not value:
        return AnswerView(edit, "", None, UNANSWERED, "")
    if scored_item(form, question.name) is None:
        return AnswerView(edit, value, None, ANSWERED, "")
    level, state = level_of(form, question.name, value)
    return AnswerView(edit, value, level, state, str(held.get("reason") or ""))


def _logic_values(
    form: Form, placed: Iterable[_Placed], views: Mapping[str, tuple[AnswerView, ...]]
) -> dict[ItemKey, str]:
    """Return what the form's logic sees: the agreed value, of a dispute the head at the lower median level.

    A state is that state's choice if the list has one, else empty.
    """
    values: dict[ItemKey, str] = {}
    for entry in placed:
        found = views[entry.question.name]
        view = found[0] if len(found) == 1 else _standing(found)
        if view is None:
            continue
        value = view.value
        if not value and view.state != UNANSWERED:
            choices = form.choices.get(entry.question.choices, ())
            value = next((choice.name for choice in choices if choice.state == view.state), "")
        if value:
            values[ItemKey(entry.question.name)] = value
    return values


def _standing(views: tuple[AnswerView, ...]) -> AnswerView | None:
    levels = [view.level for view in views if view.level is not None]
    if not levels:
        return None
    median = lower_median(levels)
    return next(view for view in views if view.level == median)


@dataclass(frozen=True)
class _Target:
    level: Fraction
    disputed: bool = False


def _target(scored: ScoredItem, fields: Mapping[str, FieldState]) -> _Target:
    """Return the target that counts: of a disputed one the highest; a cleared one is the form's."""
    state = fields.get("target", FieldState())
    levels = [
        scored.target if head.value is None else Fraction(Decimal(str(head.value))) for head in state.heads
    ]
    return _Target(max(levels, default=scored.target), state.disputed)


def _input(
    scored: ScoredItem,
    views: Mapping[str, tuple[View, ...]],
    relevant: Mapping[str, bool],
    standing: _Target,
    in_scope: bool,
) -> ItemInput:
    names = [name for name in (scored.item, scored.practice) if name]
    asked = [name for name in names if relevant[name]]
    return ItemInput(
        item=scored.item,
        instance=None,
        domain=scored.domain,
        weight=scored.weight,
        target=standing.level,
        top=scored.top,
        views=views[asked[0]] if asked else (),
        practice=views[asked[1]] if len(asked) > 1 else None,
        critical_minimum=scored.critical_minimum,
        relevant=bool(asked),
        in_scope=in_scope,
        target_disputed=standing.disputed,
    )


def scores_of_filling(form: Form, filling: Filling) -> Scores:
    """Return the scores of one filled form outside any assessment: all in scope, targets as the form has them."""
    found: dict[str, list[QuestionState]] = {}
    for state in filling.states():
        found.setdefault(state.question.name, []).append(state)
    inputs = [given for scored in _in_form_order(form) for given in _instances(form, scored, found)]
    return score([DomainInput(domain.name, domain.weight) for domain in form.scoring.domains], inputs)


def _instances(
    form: Form, scored: ScoredItem, found: Mapping[str, list[QuestionState]]
) -> Iterable[ItemInput]:
    """Yield an item as often as there are instances of it, each with its share of the weight; one without any has no place."""
    law, target = found.get(scored.item, []), _Target(scored.target)
    practice = {state.key.instance: state for state in found.get(scored.practice, [])}
    if not law:
        names = (scored.item, scored.practice)
        yield _input(scored, dict.fromkeys(names, ()), dict.fromkeys(names, False), target, True)
    for state in law:
        # a practice outside the law's repeat stands beside every instance
        other = practice.get(state.key.instance, practice.get(None))
        states = {scored.item: state} | ({scored.practice: other} if other else {})
        views = {name: _seen(form, one) for name, one in states.items()}
        relevant = {scored.practice: False} | {name: one.relevant for name, one in states.items()}
        given = _input(scored, views, relevant, target, True)
        yield replace(given, instance=state.key.instance, weight=scored.weight / len(law))


def _seen(form: Form, state: QuestionState) -> tuple[View, ...]:
    return (View(*level_of(form, state.question.name, state.value)),) if state.value else ()


def _item(
    entry: _Placed,
    assessment: Assessment,
    views: Mapping[str, tuple[AnswerView, ...]],
    filled: Mapping[str, QuestionState],
    fields: Mapping[ItemKey, Mapping[str, FieldState]],
    targets: Mapping[str, _Target],
    scores: Mapping[str, ItemScore],
    evidence: Mapping[str, tuple[Evidence, ...]],
) -> Item:
    name = entry.question.name
    key, found, now = ItemKey(name), views[name], filled[name]
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
    return Item(
        key=key,
        question=replace(entry.question, label=now.label, hint=now.hint),
        scored=entry.scored,
        domain=entry.domain,
        code=entry.scored.code if entry.scored else "",
        relevant=now.relevant,
        in_scope=in_scope,
        state=state,
        views=found,
        value=found[0].value if len(found) == 1 else "",
        level=lower_median(levels) if levels else None,
        choices=now.choices or (),
        required=now.required,
        message={} if now.valid else now.message,
        fields=fields.get(key, {}),
        target=targets[entry.scored.item].level if entry.scored else None,
        score=scores.get(name),
        evidence=evidence.get(name, ()),
    )


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
