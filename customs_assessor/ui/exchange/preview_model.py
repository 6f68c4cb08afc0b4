"""What an import will do, as rows in one language: item, what is here, what the workbook says, the outcome."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from PySide6.QtCore import QCoreApplication

from customs_assessor.answers.heads import FieldState
from customs_assessor.answers.item import (
    ANSWERED,
    DISPUTED,
    DONT_KNOW,
    ITEM_FIELDS,
    NOT_APPLICABLE,
    UNANSWERED,
)
from customs_assessor.exchange import plan as plans
from customs_assessor.exchange.plan import PlanRow
from customs_assessor.forms.levels import level_of
from customs_assessor.forms.model import Form, Question, ScoredItem, in_language
from customs_assessor.labels import Labels
from customs_assessor.ui.exchange.planning import Planned

OUTCOMES = (plans.REFUSED, plans.DISPUTED, plans.NEW, plans.SAME)
"""Groups of the table, in order."""
REFUSED_CELL = "refused_cell"
"""Kind of sign for what cannot be read."""


@dataclass(frozen=True)
class Sign:
    """A chip with words: a level of a ladder with that top, else a state, '' for no chip."""

    text: str
    level: Fraction | None = None
    top: Fraction = Fraction(5)
    state: str = ""


@dataclass(frozen=True)
class PreviewRow:
    """A row of the table; ``source`` is the place of its file in the list, ``place`` its cell."""

    source: int
    outcome: str
    code: str
    text: str
    here: Sign
    theirs: Sign
    detail: str
    place: str


@dataclass(frozen=True)
class Counts:
    """Answers read, and what becomes of them: read = new + unchanged + disputed + refused."""

    read: int = 0
    new: int = 0
    unchanged: int = 0
    disputed: int = 0
    refused: int = 0

    def __add__(self, other: Counts) -> Counts:
        """Return both together."""
        return Counts(
            self.read + other.read,
            self.new + other.new,
            self.unchanged + other.unchanged,
            self.disputed + other.disputed,
            self.refused + other.refused,
        )

    @property
    def brought(self) -> int:
        """How many answers the import changes or puts into dispute."""
        return self.new + self.disputed


def counts(planned: Planned) -> Counts:
    """Return the counts of one plan."""
    plan = planned.plan
    return Counts(
        plan.read, *(plan.count(name) for name in (plans.NEW, plans.SAME, plans.DISPUTED, plans.REFUSED))
    )


def rows(planned: Planned, source: int, labels: Labels) -> tuple[PreviewRow, ...]:
    """Return the rows of one plan in the workbook's order, in a language."""
    reader = _Rows(planned, source, labels)
    return tuple(reader.row(row) for row in planned.plan.rows)


class _Rows:
    """Reads the rows of one plan."""

    def __init__(self, planned: Planned, source: int, labels: Labels) -> None:
        self._planned, self._source, self._labels = planned, source, labels
        form = planned.form
        self._questions: dict[str, Question] = {}
        for question in form.questions():
            self._questions.setdefault(question.name, question)
        self._scored: dict[str, ScoredItem] = {row.item: row for row in form.scoring.items}
        self._scored |= {row.practice: row for row in form.scoring.items if row.practice}

    def row(self, row: PlanRow) -> PreviewRow:
        """Return one row."""
        name = row.item.name
        question, scored = self._questions.get(name), self._scored.get(name)
        text = in_language(question.label, self._labels.language) if question else name
        before, after = (self._fields(held, row) for held in (self._planned.before, self._planned.after))
        changed = [each for each in ITEM_FIELDS if before[each].values != after[each].values]
        here, theirs = self._answer(name, before["answer"]), self._theirs(name, row, before, after)
        if "answer" not in changed and "target" in changed and row.outcome != plans.REFUSED:
            here = Sign(self._targets(before["target"]) or self._form_target(scored))
            theirs = Sign(self._targets(after["target"], before["target"]))
        return PreviewRow(
            source=self._source,
            outcome=row.outcome,
            code=scored.code if scored else "",
            text=text,
            here=here,
            theirs=theirs,
            detail=self._detail(row, changed, after, scored),
            place=_place(row),
        )

    def _fields(self, held: Mapping[Any, FieldState], row: PlanRow) -> dict[str, FieldState]:
        owner, subject = self._planned.plan.assessment, row.item.subject
        return {name: held.get((owner, subject, name), FieldState()) for name in ITEM_FIELDS}

    def _theirs(
        self, name: str, row: PlanRow, before: Mapping[str, FieldState], after: Mapping[str, FieldState]
    ) -> Sign:
        if row.outcome == plans.REFUSED:
            return Sign(row.theirs, state=REFUSED_CELL)
        here = {head.id for head in before["answer"].heads}
        brought = tuple(head for head in after["answer"].heads if head.id not in here)
        if brought:
            return self._answer(name, FieldState(brought))
        blank = row.outcome == plans.SAME and not row.theirs
        return Sign("") if blank else self._answer(name, after["answer"])

    def _answer(self, name: str, state: FieldState) -> Sign:
        if state.disputed:
            count = len(state.values)
            return Sign(_tr("%n views", count), state=DISPUTED)
        held = state.values[0] if state.values else {}
        value: Mapping[str, Any] = held if isinstance(held, Mapping) else {}
        if "state" in value:
            kind = str(value["state"])
            return Sign(
                {NOT_APPLICABLE: _tr("Not applicable"), DONT_KNOW: _tr("Don't know")}.get(kind, kind),
                state=kind,
            )
        text = str(value.get("value") or "")
        if not text:
            return Sign(_tr("Unanswered"), state=UNANSWERED)
        return self._valued(self._planned.form, name, text)

    def _valued(self, form: Form, name: str, text: str) -> Sign:
        question, scored = self._questions.get(name), self._scored.get(name)
        if question is None:
            return Sign(text)
        named = {choice.name: choice for choice in form.choices.get(question.choices, ())}
        language = self._labels.language
        parts = [
            in_language(named[part].short, language) or in_language(named[part].label, language) or part
            for part in text.split()
            if part in named
        ]
        shown = ", ".join(parts) if parts else text
        level, state = level_of(form, name, text) if scored else (None, "")
        if level is not None and scored:
            return Sign(shown, level, scored.top)
        return Sign(shown, state=state if state != ANSWERED else "")

    def _targets(self, state: FieldState, without: FieldState | None = None) -> str:
        known = {head.id for head in without.heads} if without else set()
        values = dict.fromkeys(
            str(head.value) for head in state.heads if head.id not in known and head.value is not None
        )
        return (
            _tr("Target {value}").format(value=", ".join(self._number(value) for value in values))
            if values
            else ""
        )

    def _form_target(self, scored: ScoredItem | None) -> str:
        return _tr("Target {value}").format(value=self._number(str(scored.target))) if scored else ""

    def _number(self, text: str) -> str:
        exact = Fraction(text) if "/" in text else Fraction(Decimal(text))
        return self._labels.number(exact, 0 if exact.denominator == 1 else 1)

    def _detail(
        self, row: PlanRow, changed: list[str], after: Mapping[str, FieldState], scored: ScoredItem | None
    ) -> str:
        if row.outcome == plans.REFUSED:
            return " ".join(self._labels.problem(problem) for problem in row.problems)
        if row.outcome == plans.SAME:
            return ""
        parts = list(self._disputes(row, after)) if row.outcome == plans.DISPUTED else []
        if row.outcome == plans.DISPUTED and scored and scored.critical_minimum is not None:
            parts.append(_tr("critical item"))
        value = after["answer"].values[0] if len(after["answer"].values) == 1 else None
        if "answer" in changed and isinstance(value, Mapping) and value.get("reason"):
            parts.append(_tr("reason: {text}").format(text=value["reason"]))
        named = {
            "target": _tr("with target"),
            "target_date": _tr("with target date"),
            "comment": _tr("with comment"),
            "evidence_note": _tr("with evidence note"),
            "grade": _tr("with grade of evidence"),
        }
        parts += [
            named[name]
            for name in changed
            if name in named
            and not after[name].disputed
            and not (name == "target" and "answer" not in changed)
        ]
        return " · ".join(parts)

    def _disputes(self, row: PlanRow, after: Mapping[str, FieldState]) -> Iterable[str]:
        if after["answer"].disputed:
            signs = [self._answer(row.item.name, FieldState((head,))) for head in after["answer"].heads]
            levels = [sign.level for sign in signs if sign.level is not None]
            apart = max(levels) - min(levels) if len(levels) == len(signs) else None
            if apart is None or apart.denominator != 1 or not apart:
                yield _tr("answers differ")
            else:
                yield _tr("%n levels apart", int(apart))
        if after["target"].disputed:
            yield _tr("targets differ")
        if after["evidence_note"].disputed:
            yield _tr("evidence notes differ")
        if after["target_date"].disputed:
            yield _tr("target dates differ")


def _place(row: PlanRow) -> str:
    """Return the address that a refusal begins with, else that of the answer's first cell."""
    if row.problems:
        problem = row.problems[0]
        return f"{problem.sheet}!{problem.column}{problem.row or ''}"
    return f"{row.sheet}!{row.cell}" if row.sheet else ""


def _tr(text: str, n: int = -1) -> str:
    """Return a caption of the context ``ImportPreview``; each is named below for the translator's tools."""
    return QCoreApplication.translate("ImportPreview", text, None, n)


def _captions() -> tuple[object, ...]:
    """Name every caption of this module, so that the translator's tools find them."""
    return (
        QCoreApplication.translate("ImportPreview", "%n views", None, 1),
        QCoreApplication.translate("ImportPreview", "%n levels apart", None, 1),
        QCoreApplication.translate("ImportPreview", "Not applicable"),
        QCoreApplication.translate("ImportPreview", "Don't know"),
        QCoreApplication.translate("ImportPreview", "Unanswered"),
        QCoreApplication.translate("ImportPreview", "Target {value}"),
        QCoreApplication.translate("ImportPreview", "critical item"),
        QCoreApplication.translate("ImportPreview", "reason: {text}"),
        QCoreApplication.translate("ImportPreview", "with target"),
        QCoreApplication.translate("ImportPreview", "with target date"),
        QCoreApplication.translate("ImportPreview", "with comment"),
        QCoreApplication.translate("ImportPreview", "with evidence note"),
        QCoreApplication.translate("ImportPreview", "with grade of evidence"),
        QCoreApplication.translate("ImportPreview", "answers differ"),
        QCoreApplication.translate("ImportPreview", "targets differ"),
        QCoreApplication.translate("ImportPreview", "evidence notes differ"),
        QCoreApplication.translate("ImportPreview", "target dates differ"),
    )
