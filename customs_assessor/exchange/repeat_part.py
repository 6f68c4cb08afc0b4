"""Repeats as sheets: which columns and which rows each has, existing instances first, then blank ones whose ids are set. Pure."""

from __future__ import annotations

import math
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from customs_assessor.answers.edit import decimal_text
from customs_assessor.answers.instances import next_order
from customs_assessor.answers.item import UNANSWERED, ItemKey
from customs_assessor.exchange.filled import Words, choices_of, drop_down, value_text
from customs_assessor.exchange.grid import is_note
from customs_assessor.exchange.layout import (
    COMMENT,
    LEVEL,
    REASON,
    STATE,
    choice_column,
    clean,
)
from customs_assessor.exchange.machine import BlankRow, RepeatRows
from customs_assessor.exchange.marks import has_marks
from customs_assessor.forms.marks import REFERENCE, without_references
from customs_assessor.forms.model import Question, Section, in_language
from customs_assessor.forms.plan import plan_of
from customs_assessor.snapshot import Item, Snapshot
from customs_assessor.snapshot_build import SILENT_KINDS

BLANK_ROWS = 20
"""Blank rows of a repeat; of a repeat in a repeat, in each instance that holds it, and as many more to choose it for."""
MOST_ROWS = 600


@dataclass(frozen=True)
class Field:
    """One question of a repeat: its columns, and the item that stands for it in rows without an instance.

    Args:
        notes: texts of the notes before it.
    """

    model: Item
    columns: tuple[str, ...]
    notes: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What edits call the question."""
        return self.model.key.origin or self.model.key.name


@dataclass(frozen=True)
class Line:
    """One row: an instance or a blank one.

    Args:
        label: what people see. parent: text of the parent's cell. asked: whether it may be filled in.
    """

    instance: str
    label: str
    parent: str = ""
    blank: bool = False
    asked: bool = True


@dataclass(frozen=True)
class RepeatPart:
    """One sheet to be.

    Args:
        name: what edits call the repeat. outer: that of the repeat which holds it, '' for none.
        parents: instances that may hold a row, by text.
        orders: order of each blank row.
    """

    name: str
    section: Section
    title: str
    sheet_name: str
    outer: str
    counted: bool
    fields: tuple[Field, ...]
    lines: tuple[Line, ...]
    parents: Mapping[str, str] = field(default_factory=dict)
    orders: Mapping[str, str] = field(default_factory=dict)

    @property
    def rows(self) -> RepeatRows:
        """What the machine sheet keeps of it."""
        return RepeatRows(
            name=self.name,
            outer=self.outer,
            existing=tuple(line.instance for line in self.lines if not line.blank),
            blank={
                line.instance: BlankRow(self.orders[line.instance], line.parent)
                for line in self.lines
                if line.blank
            },
            parents=self.parents,
        )


def repeat_parts(
    snapshot: Snapshot, domains: tuple[str, ...], copy_id: str, words: Words
) -> tuple[RepeatPart, ...]:
    """Return the sheets of all repeats that have a question in the part, outer ones first.

    Args:
        domains: of the part, () for all. copy_id: of which the ids of blank rows are made.
    """
    plan = plan_of(snapshot.form)
    made: dict[str, RepeatPart] = {}
    for section in _repeats(snapshot.form.children):
        outer = plan.land.home.get(section.path.rpartition("/")[0], "")
        maker = _Maker(snapshot, section, plan.called.get(outer, ""), copy_id, words)
        part = maker.part(tuple(maker.fields(domains)), made.get(maker.outer))
        made[part.name] = part
    needed: set[str] = set()
    for part in reversed(made.values()):
        if part.fields or part.name in needed:
            needed |= {part.name, part.outer}
    return tuple(part for part in made.values() if part.name in needed)


def _repeats(children: Iterable[Section | Question]) -> Iterable[Section]:
    for child in children:
        if isinstance(child, Section):
            if child.repeat:
                yield child
            yield from _repeats(child.children)


def _questions(children: Iterable[Section | Question]) -> Iterable[Question]:
    """Yield the questions of a repeat, those of groups in it too, but not of repeats in it."""
    for child in children:
        if isinstance(child, Question):
            yield child
        elif not child.repeat:
            yield from _questions(child.children)


@dataclass(frozen=True)
class _Maker:
    snapshot: Snapshot
    section: Section
    outer: str
    copy_id: str
    words: Words

    @property
    def name(self) -> str:
        return plan_of(self.snapshot.form).called[self.section.path]

    def fields(self, domains: tuple[str, ...]) -> Iterable[Field]:
        notes: list[str] = []
        for question in _questions(self.section.children):
            if question.kind in SILENT_KINDS:
                continue
            model = self.model(question)
            if is_note(model):
                notes.append(clean(in_language(model.question.label, self.words.language)))
            elif model.in_scope and (not domains or model.domain in domains):
                yield Field(model, self.columns(model), tuple(text for text in notes if text))
                notes = []

    def columns(self, model: Item) -> tuple[str, ...]:
        choices = choices_of(model, self.snapshot.form)
        answer = (
            tuple(choice_column(choice.name) for choice in choices)
            if has_marks(model.question.kind, choices)
            else (LEVEL,)
        )
        return (*answer, STATE, REASON, COMMENT) if model.scored else answer

    def model(self, question: Question) -> Item:
        """Return an item without an instance: what a blank row asks."""
        form, assessment = self.snapshot.form, self.snapshot.assessment
        name = plan_of(form).called[question.path]
        rows = {row.item: row for row in form.scoring.items}
        rows |= {row.practice: row for row in form.scoring.items if row.practice}
        scored = rows.get(question.name)
        known = {domain.name for domain in form.scoring.domains}
        groups = question.path.split("/")[1:-1]
        domain = scored.domain if scored else next((each for each in groups if each in known), "")
        offered = {
            choice.name: choice
            for item in self.snapshot.items
            if item.key.name == name
            for choice in item.offered
        }
        listed = form.choices.get(question.choices, ())
        return Item(
            key=self.snapshot.names.keyed(ItemKey(name)),
            path=question.path,
            question=replace(question, label=_without(question.label), hint=_without(question.hint)),
            scored=scored,
            domain=domain,
            code=scored.code if scored else "",
            relevant=True,
            in_scope=assessment.asks(domain, scored.depth if scored else "core") if domain else True,
            state=UNANSWERED,
            views=(),
            value="",
            level=None,
            offered=listed or tuple(offered.values()),
            required=False,
            readonly=question.readonly.strip() == "true()",
            message={},
            fields={},
            target=scored.target if scored else None,
            score=None,
        )

    def part(self, fields: tuple[Field, ...], outer: RepeatPart | None) -> RepeatPart:
        label = in_language(self.section.label, self.words.language)
        title = clean(without_references(label)) or self.section.name
        held = [one for one in self.snapshot.repeats if one.name == self.name]
        counted = any(one.counted for one in held) or plan_of(self.snapshot.form).counted(self.section.path)
        lines: list[Line] = []
        orders: dict[str, str] = {}
        parents = {line.label: line.instance for line in outer.lines} if outer else {}
        texts = {instance: text for text, instance in parents.items()}
        number = 0

        def blanks(count: int, behind: Iterable[Line], order: int, parent: str) -> None:
            nonlocal number
            placed = len(tuple(behind))
            for place in range(1, count + 1):
                number += 1
                key = str(uuid.uuid5(uuid.UUID(self.copy_id), f"{self.name} {number}"))
                label = f"+{number}" if self.outer else str(placed + place)
                lines.append(Line(key, label, parent, True))
                orders[key] = decimal_text(order + place - 1)

        each = max(3, min(BLANK_ROWS, MOST_ROWS // max(1, len(held))))
        for one in held:
            parent = texts.get(one.parent or "", "")
            above = parent.split(" ")[0] + "." if parent else ""
            own = [
                Line(
                    instance.id,
                    self.label(f"{above}{instance.place}", instance.id, instance.label),
                    parent,
                    asked=instance.relevant,
                )
                for instance in one.instances
            ]
            lines += own
            if not counted and one.relevant:
                order = next_order(instance.order for instance in one.instances)
                blanks(each, own, math.ceil(order), parent)
        if outer is not None and not counted and any(line.blank for line in outer.lines):
            last = max((int(order) for order in orders.values()), default=1)
            blanks(BLANK_ROWS, (), last + 1, "")
        return RepeatPart(
            self.name, self.section, title, "", self.outer, counted, fields, tuple(lines), parents, orders
        )

    def label(self, place: str, instance: str, texts: Mapping[str, str]) -> str:
        """Return how people tell an instance: its number with its own label, or with the first text answered in it."""
        own = REFERENCE.search(" ".join(self.section.label.values()))
        found = clean(in_language(texts, self.words.language)).rstrip(" :：") if own else ""
        if not found:
            items = (item for item in self.snapshot.items if item.key.instance == instance and item.value)
            named = (item for item in items if item.question.kind in ("text", "select_one"))
            first = next(named, None)
            found = value_text(first, first.value, self.snapshot.form, self.words) if first else ""
        return drop_down(f"{place} – {found}" if found else place)[:80]


def _without(texts: Mapping[str, str]) -> dict[str, str]:
    """Return texts of a form whose references have no answer to show."""
    return {language: REFERENCE.sub("…", text) for language, text in texts.items()}
