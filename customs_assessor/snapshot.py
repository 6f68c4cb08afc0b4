"""Snapshot: form, assessment, answers and scores of one moment for one reader, frozen: all that a workbook or a report needs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from customs_assessor.answers.assessment import Assessment
from customs_assessor.answers.edit import Edit
from customs_assessor.answers.heads import FieldState
from customs_assessor.answers.item import ItemKey
from customs_assessor.answers.mission import Mission
from customs_assessor.forms.filling import Standing
from customs_assessor.forms.lineage import Names
from customs_assessor.forms.marks import plain, without_references
from customs_assessor.forms.model import Choice, Form, Question, ScoredItem, Section, Texts, in_language
from customs_assessor.scoring.model import ItemScore, Scores

BETWEEN_PLACES = " · "
"""Between the names of an instance and of the one that holds it."""


@dataclass(frozen=True)
class Evidence:
    """A file of evidence: UUID, SHA-256 of its bytes, name, caption, item, date."""

    id: str
    hash: str
    name: str
    caption: str
    item: str
    date: str


@dataclass(frozen=True)
class AnswerView:
    """One head of an answer, read with its form.

    Args:
        edit: the edit.
        value: the raw value (choice name, number text, text) or ''.
        level: its level or None; state: ``answered``, ``not_applicable``, ``dont_know`` or ``unanswered``; reason of a state.
    """

    edit: Edit
    value: str
    level: Fraction | None
    state: str
    reason: str


@dataclass(frozen=True)
class Instance:
    """One instance of a repeat.

    Args:
        id: UUID. place: its number among the others, from 1. path: ``/posts[1]``.
        label: the repeat's, with the instance's own answers filled in; relevant: whether it is asked.
        order: by which it stands where it does.
    """

    id: str
    place: int
    path: str
    label: Texts
    relevant: bool
    order: Fraction


@dataclass(frozen=True)
class Repeat:
    """A repeat where it stands: once, or once in each instance that holds it.

    Args:
        name: what edits call it. section: as compiled. path: ``/posts[1]/steps``.
        parent: UUID of the instance that holds it, None outside repeats.
        counted: the form makes its instances: nobody adds or removes one.
        relevant: whether any of them is asked, or a first one would be.
        instances: in order.
    """

    name: str
    section: Section
    path: str
    parent: str | None
    counted: bool
    relevant: bool
    instances: tuple[Instance, ...]

    @property
    def title(self) -> Texts:
        """The repeat's label without what each instance fills in: ``Post ${name}`` is ``Post``; '' gives its name."""
        bare = {code: without_references(text) for code, text in self.section.label.items()}
        return {code: text for code, text in bare.items() if text} or {"": self.section.name}


@dataclass(frozen=True)
class Item:
    """One question of the form (or one instance of it) as it stands.

    Args:
        key: item and instance. path: with the positions of instances, ``/posts[1]/lanes``.
        question: the question; ``scored`` its scoring row (for a practice question its law's row), None when it has none.
        domain: name of its domain ('' when it has none).
        code: ``8.3``, '' when unscored.
        relevant, in_scope: skip logic and scope.
        state: one of scoring.md's states, of this question alone.
        views: heads of the answer, one when agreed; level: agreed (or lower median) level.
        value: the agreed raw value ('' when none).
        offered: the choices on offer, in order; choices: their names.
        readonly: shown, not asked. required, message: required now; the constraint's message when broken, per language code, else {}.
        fields: state of every field of the item (``answer``, ``target``, ``comment``, ...).
        target: what counts, None when unscored.
        score: the scored item's result (None for an unscored question and for a practice question).
        evidence: files that stand.
        filled: what the form itself gave it while nobody answered (a default, a calculation), else ''.
        former: an agreed value that this version of the form does not offer any more ('' for none); the item is unanswered.
        since: ids of the edit that moved the assessment to a version in which this item reads or scores otherwise; a new
            answer names them (``compose``: ``knowing``). review: the answer that stands was given before.
    """

    key: ItemKey
    path: str
    question: Question
    scored: ScoredItem | None
    domain: str
    code: str
    relevant: bool
    in_scope: bool
    state: str
    views: tuple[AnswerView, ...]
    value: str
    level: Fraction | None
    offered: tuple[Choice, ...]
    required: bool
    readonly: bool
    message: Mapping[str, str]
    fields: Mapping[str, FieldState]
    target: Fraction | None
    score: ItemScore | None
    evidence: tuple[Evidence, ...] = ()
    filled: str = ""
    former: str = ""
    since: tuple[str, ...] = ()
    review: bool = False

    @property
    def choices(self) -> tuple[str, ...]:
        """Names of the choices on offer."""
        return tuple(choice.name for choice in self.offered)

    def field(self, name: str) -> FieldState:
        """Return the state of a field, an empty one when nobody edited it."""
        return self.fields.get(name, FieldState())


@dataclass(frozen=True)
class Snapshot:
    """Everything of one assessment for one reader.

    Args:
        reader: ``internal`` sees all, ``partner`` partner and public, ``public`` public alone.
        items: questions in the form's order, in every instance, those out of scope or not relevant too.
        repeats: in the form's order, outer ones before those in them.
        people: name by UUID.
        edits: every edit that the reader may see, oldest first, within one second behind its parents.
        hidden: stubs of the edits that he may not see or whose content is not here: (id, parents).
        calculated: values of calculates by path (``/posts[1]/load``).
        groups: labels of the groups that hold answers, filled in, by path (``/posts[1]/counter``).
        names: the names of the form's items in edits.
    """

    form: Form
    mission: Mission
    assessment: Assessment
    reader: str
    items: tuple[Item, ...]
    repeats: tuple[Repeat, ...]
    scores: Scores
    people: Mapping[str, str]
    edits: tuple[Edit, ...]
    hidden: tuple[tuple[str, tuple[str, ...]], ...]
    calculated: Mapping[str, Any]
    groups: Mapping[str, Texts] = field(default_factory=dict)
    names: Names = field(default_factory=Names)

    @property
    def standing(self) -> Standing:
        """The instances as a filling takes them."""
        return {
            (repeat.parent, repeat.section.path): [one.id for one in repeat.instances]
            for repeat in self.repeats
            if not repeat.counted
        }

    def places(self, language: str) -> dict[str, str]:
        """Return what people call each instance, by UUID: ``Post Tema · Step 2``, those that hold it first.

        An instance whose label does not tell it from the others of its repeat has its number behind it.
        """
        named: dict[str, str] = {}
        for repeat in self.repeats:
            around = [named[repeat.parent]] if repeat.parent in named else []
            bare = plain(in_language(repeat.title, language)).rstrip(": ")
            # the sign before what is not answered yet is left out (``Post 2: ``)
            labels = (plain(in_language(one.label, language)) for one in repeat.instances)
            said = [label.strip().rstrip(": ") or bare for label in labels]
            times = Counter(said) + Counter([bare] if len(said) > 1 else [])
            for one, label in zip(repeat.instances, said, strict=True):
                own = label if times[label] == 1 else f"{label} {one.place}"
                named[one.id] = BETWEEN_PLACES.join([*around, own])
        return named

    def item(self, key: ItemKey) -> Item:
        """Return one item.

        Raises:
            KeyError: the form has no such item or instance.
        """
        for item in self.items:
            if item.key == key:
                return item
        raise KeyError(key)
