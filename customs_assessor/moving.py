"""What happens to each answer when an assessment moves to another version of its form: planned before anything is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from customs_assessor.answers.assessment import Assessment, FormRef
from customs_assessor.answers.edit import Edit, Stub
from customs_assessor.answers.heads import FieldState, field_states
from customs_assessor.answers.item import NOT_RELEVANT, OUT_OF_SCOPE
from customs_assessor.answers.moves import FIELD, SUBJECT, move_edit
from customs_assessor.errors import AnswerError
from customs_assessor.forms.heading import version_order
from customs_assessor.forms.lineage import MERGED, REWORDED, SPLIT, Names, items
from customs_assessor.forms.model import Form, in_language
from customs_assessor.labels import Labels
from customs_assessor.snapshot import Item, Snapshot
from customs_assessor.snapshot_build import build_snapshot

KEPT, REGRADED, GONE, UNASKED, REMOVED, NEW = "kept", "regraded", "gone", "unasked", "removed", "new"
OUTCOMES = (REWORDED, REGRADED, GONE, SPLIT, MERGED, REMOVED, UNASKED, KEPT, NEW)
"""What can happen, in the order in which it is told: what asks for attention first."""

_SILENT = (NOT_RELEVANT, OUT_OF_SCOPE)


@dataclass(frozen=True)
class MoveRow:
    """What happens to one answer, or a question that is new.

    Args:
        outcome: one of ``OUTCOMES``. ``kept``: it stands. ``reworded``: it counts, and is to be read again. ``regraded``:
            its choice stands for another level, it counts with that and is to be read again. ``gone``: its value is not
            offered any more: the item is unanswered. ``split``, ``merged``: other questions take its place and begin
            unanswered. ``removed``: the question is gone. ``unasked``: it stands, but the question does not apply now or
            is not in scope. ``new``: a question that was not there. What no longer counts stays in the history.
        before: the item as it stands, None for a new question.
        after: the item in the other version, None for one that is not in it.
        related: names in that version of the questions that take the place of a split or merged item; of a new question
            names in the version before of those that it was made of.
    """

    outcome: str
    before: Item | None
    after: Item | None
    related: tuple[str, ...] = ()

    @property
    def item(self) -> Item:
        """The item in the version it moves to, else as it stands."""
        found = self.after or self.before
        if found is None:
            raise ValueError(self.outcome)
        return found


@dataclass(frozen=True)
class MovePlan:
    """A move before it is made.

    Args:
        edit: what makes it.
        before, after: the assessment as it stands, and as it will.
        rows: in the order of ``OUTCOMES``, then of the forms.
    """

    edit: Edit
    before: Snapshot
    after: Snapshot
    rows: tuple[MoveRow, ...]

    def count(self, outcome: str) -> int:
        """Return how many answers, or new questions, have an outcome."""
        return sum(row.outcome == outcome for row in self.rows)


def check_move(assessment: Assessment, to: FormRef) -> None:
    """Refuse a move to another form, to the version that an assessment is in, or to one before that in which it began.

    Raises:
        AnswerError: one of these.
    """
    here = assessment.form
    if to.form_id != here.form_id:
        raise AnswerError("move.other_form", form=here.form_id, other=to.form_id)
    if to == here:
        raise AnswerError("move.here_already", form=here.form_id, version=here.version)
    if version_order(to.version) < version_order(assessment.began.version):
        raise AnswerError("move.before_first", version=to.version, first=assessment.began.version)


def plan_move(before: Snapshot, form: Form, names: Names, author: str, made: str) -> MovePlan:
    """Return what moving an assessment to another version of its form will do.

    Args:
        before: the assessment as it stands, for an internal reader.
        form: the version.
        names: the names of its items in edits of this assessment.
        author, made: who moves it and when.

    Raises:
        AnswerError: it cannot be moved there (:func:`check_move`).
    """
    assessment, to = before.assessment, FormRef(form.form_id, form.version, form.hash)
    check_move(assessment, to)
    stubs = [Stub(key, parents) for key, parents in before.hidden]
    states = field_states(before.edits, stubs, before.reader)
    state = states.get((assessment.id, SUBJECT, FIELD), FieldState())
    edit = move_edit(assessment.id, to, state, author, made)
    first = None if to == assessment.began else assessment.began
    after = build_snapshot(
        form,
        before.mission,
        replace(assessment, form=to, first=first),
        (*before.edits, edit),
        stubs,
        before.people,
        before.reader,
        names=names,
    )
    return MovePlan(edit, before, after, _rows(before, after))


def _rows(before: Snapshot, after: Snapshot) -> tuple[MoveRow, ...]:
    there = {item.key.subject: item for item in after.items}
    here = {item.key.subject for item in before.items}
    heirs: dict[str, dict[str, str]] = {}
    for name, descent in after.names.descents.items():
        for source in descent.sources:
            heirs.setdefault(source, {})[name] = descent.kind
    found = [
        _row(item, there.get(item.key.subject), heirs, before.names) for item in before.items if _holds(item)
    ]
    for item in after.items:
        if item.key.subject not in here and item.question.kind != "note":
            sources = after.names.descent(item.key.name).sources
            related = tuple(before.names.named(source) or source for source in sources)
            found.append(MoveRow(NEW, None, item, related))
    return tuple(sorted(found, key=lambda row: OUTCOMES.index(row.outcome)))


def _holds(item: Item) -> bool:
    """Return whether anybody said anything of an item."""
    said = any(value not in (None, {}, "") for state in item.fields.values() for value in state.values)
    return said or bool(item.evidence)


def _row(before: Item, after: Item | None, heirs: Mapping[str, Mapping[str, str]], names: Names) -> MoveRow:
    if after is None:
        parts = heirs.get(names.origin(before.key.name), {})
        outcome = next(iter(parts.values()), REMOVED)
        return MoveRow(outcome, before, None, tuple(parts))
    if after.former and not before.former:
        return MoveRow(GONE, before, after)
    if after.state in _SILENT and before.state not in _SILENT:
        return MoveRow(UNASKED, before, after)
    if after.views and after.level != before.level:
        return MoveRow(REGRADED, before, after)
    return MoveRow(REWORDED if after.review else KEPT, before, after)


def reason(row: MoveRow, plan: MovePlan, words: Labels) -> str:
    """Return in a sentence what happens to an answer and why."""
    key, before, after = row.outcome, row.before, row.after
    if key == REGRADED and after is not None and not after.review:
        key = "rescored"
    if key == NEW and row.related:
        key = "made_of"
    other = plan.before.form if row.outcome == NEW else plan.after.form
    facts = {
        "value": told_value(plan.before.form, before, words.language) if before else "",
        "level": _level(before.level if before else None, words),
        "new_level": _level(after.level if after else None, words),
        "names": ", ".join(
            words.text("move.named", text=_called(other, name, words)) for name in row.related
        ),
    }
    return words.text(f"move.why.{key}", **facts)


def told_value(form: Form, item: Item, language: str) -> str:
    """Return an item's answer as people read it: the choices' short names, a number or text; '' for none or several views."""
    value = item.value or item.former
    listed = {choice.name: choice for choice in form.choices.get(item.question.choices, ())}
    if not listed or item.question.kind in ("integer", "decimal", "range"):
        return value
    found = [listed.get(name) for name in value.split()]
    texts = [
        in_language(one.short, language) or in_language(one.label, language) if one else "" for one in found
    ]
    return ", ".join(text or name for text, name in zip(texts, value.split(), strict=True))


def _level(level: Fraction | None, words: Labels) -> str:
    if level is None:
        return "–"
    return words.number(level, 0 if level.denominator == 1 else 1)


def _called(form: Form, name: str, words: Labels) -> str:
    """Return by what people know a question: its code, else its label, else its name."""
    code = next((one.code for one in form.scoring.items if name in (one.item, one.practice)), "")
    question = items(form).get(name)
    return code or (in_language(question.label, words.language) if question else "") or name
