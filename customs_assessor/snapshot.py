"""Snapshot: form, assessment, answers and scores of one moment for one reader, frozen: all that a workbook or a report needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from customs_assessor.answers.assessment import Assessment
from customs_assessor.answers.edit import Edit
from customs_assessor.answers.heads import FieldState
from customs_assessor.answers.item import ItemKey
from customs_assessor.answers.mission import Mission
from customs_assessor.forms.model import Form, Question, ScoredItem
from customs_assessor.scoring.model import ItemScore, Scores


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
class Item:
    """One question of the form (or one instance of it) as it stands.

    Args:
        key: item and instance.
        question: the question; ``scored`` its scoring row (for a practice question its law's row), None when it has none.
        domain: name of its domain ('' when it has none).
        code: ``8.3``, '' when unscored.
        relevant, in_scope: skip logic and scope.
        state: one of scoring.md's states, of this question alone.
        views: heads of the answer, one when agreed; level: agreed (or lower median) level.
        value: the agreed raw value ('' when none).
        choices: names of the choices on offer.
        required, message: required now; the constraint's message when broken, per language code, else {}.
        fields: state of every field of the item (``answer``, ``target``, ``comment``, ...).
        target: what counts, None when unscored.
        score: the scored item's result (None for an unscored question and for a practice question).
        evidence: files that stand.
    """

    key: ItemKey
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
    choices: tuple[str, ...]
    required: bool
    message: Mapping[str, str]
    fields: Mapping[str, FieldState]
    target: Fraction | None
    score: ItemScore | None
    evidence: tuple[Evidence, ...] = ()

    def field(self, name: str) -> FieldState:
        """Return the state of a field, an empty one when nobody edited it."""
        return self.fields.get(name, FieldState())


@dataclass(frozen=True)
class Snapshot:
    """Everything of one assessment for one reader.

    Args:
        reader: ``internal`` sees all, ``partner`` partner and public, ``public`` public alone.
        items: questions in the form's order, those out of scope or not relevant too.
        people: name by UUID.
        edits: every edit that the reader may see, oldest first, within one second behind its parents.
        hidden: stubs of the edits that he may not see or whose content is not here: (id, parents).
        calculated: values of calculates by path.
    """

    form: Form
    mission: Mission
    assessment: Assessment
    reader: str
    items: tuple[Item, ...]
    scores: Scores
    people: Mapping[str, str]
    edits: tuple[Edit, ...]
    hidden: tuple[tuple[str, tuple[str, ...]], ...]
    calculated: Mapping[str, Any]

    def item(self, key: ItemKey) -> Item:
        """Return one item.

        Raises:
            KeyError: the form has no such item or instance.
        """
        for item in self.items:
            if item.key == key:
                return item
        raise KeyError(key)
