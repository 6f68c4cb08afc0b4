"""From the cells of an item to values of its fields: what changed, to what, and what is wrong with a cell. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import Any

from customs_assessor.answers.checks import check_value
from customs_assessor.answers.edit import decimal_text, normal
from customs_assessor.answers.item import item_key
from customs_assessor.errors import AnswerError, Problem
from customs_assessor.exchange.layout import (
    COMMENT,
    EVIDENCE,
    INPUTS,
    LEVEL,
    NUMBERS,
    REASON,
    SEVERAL,
    STATE,
    TARGET,
    clean,
    is_date,
    level_text,
    number_of,
)
from customs_assessor.exchange.machine import FilledItem
from customs_assessor.exchange.reader import RowFacts, WorkbookFacts, day_of
from customs_assessor.exchange.sheet_xml import BOOLEAN, ERROR, FORMULA, NUMBER, Cell, unescaped
from customs_assessor.forms.model import Form, Question, ScoredItem
from customs_assessor.labels import LANGUAGES, labels

MOST_TEXT = 32_767
_LEVEL_FIRST = re.compile(r" [-–] ")
"""A drop-down's text begins with its level; another language's text of that level counts too."""


@dataclass(frozen=True)
class ItemFacts:
    """What the rows of one item say.

    Args:
        changed: value by field, of the fields that differ from what was filled in.
        same: fields that stand as filled in.
        problems: per bad cell one; then nothing of the item counts.
        shown: what its answer cells say, for a preview.
        place: sheet and address of its first answer cell.
    """

    subject: str
    changed: Mapping[str, Any] = field(default_factory=dict)
    same: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()
    shown: str = ""
    place: tuple[str, str] = ("", "")


class ItemReader:
    """Reads the rows of items with the form's questions and the texts that this workbook's drop-downs offered."""

    def __init__(self, facts: WorkbookFacts, form: Form) -> None:
        self._facts = facts
        self._form = form
        self._questions: dict[str, Question] = {}
        for question in form.questions():
            self._questions.setdefault(question.name, question)
        self._scored: dict[str, ScoredItem] = {scored.item: scored for scored in form.scoring.items}
        self._top = self._scored | {
            scored.practice: scored for scored in form.scoring.items if scored.practice
        }
        words = [labels(language) for language in LANGUAGES]
        self._states = {
            word.text(f"workbook.state.{state}").casefold(): state
            for word in words
            for state in ("not_applicable", "dont_know")
        } | {text.casefold(): state for text, state in facts.machine.states.items()}

    def read(self, subject: str, rows: tuple[RowFacts, ...]) -> ItemFacts:
        """Return what the rows of one item say; rows that differ refuse it, all differing cells named."""
        filled = self._facts.machine.items[subject]
        first = rows[0]
        place = (first.sheet, f"{first.columns.get(LEVEL, 'A')}{first.row}")
        shown = next(
            (row.cells[name].text for name in (LEVEL, STATE) for row in rows if name in row.cells), ""
        )
        key = item_key(subject)
        question = self._questions.get(key.name) if key else None
        if key is None or question is None:
            return ItemFacts(
                subject, problems=(_problem("exchange.gone", first, LEVEL),), shown=shown, place=place
            )
        problems = [problem for row in rows for problem in _unreadable(row)]
        if not problems:
            problems = self._twice(question, rows)
        if problems:
            return ItemFacts(subject, problems=tuple(problems), shown=shown, place=place)
        row = _joined(rows)
        texts = {
            name: self._against(filled.cells.get(name, ""), self._text(question, name, row))
            for name in INPUTS
        }
        changed: dict[str, Any] = {}
        same: set[str] = set()
        for read in (self._answer, self._target, self._notes):
            problems += read(question, row, filled, texts, changed, same)
        for name, value in changed.items():
            problems += self._checked(question, name, value, row, texts) if not problems else []
        if problems:
            return ItemFacts(subject, problems=tuple(problems), shown=shown, place=place)
        return ItemFacts(subject, changed, frozenset(same), (), shown, place)

    def _text(self, question: Question, name: str, row: RowFacts) -> str:
        """Return a cell's text as cells were filled: numbers shortest, dates ISO."""
        cell = row.cells.get(name)
        if cell is None:
            return ""
        numeric = name == TARGET or (name == LEVEL and question.kind in NUMBERS)
        if cell.kind == NUMBER or numeric:
            number = number_of(cell.text)
            if number is not None:
                if name == LEVEL and question.kind == "date" and cell.kind == NUMBER:
                    return _day(number, self._facts.from_1904) or cell.text
                return decimal_text(_tidy(number) if cell.kind == NUMBER else number)
        return cell.text

    def _against(self, was: str, now: str) -> str:
        """Return a cell's text, the filled one where an editor only dropped the escape of what looks like one."""
        return was if now != was and now == clean(unescaped(was)) else now

    def _twice(self, question: Question, rows: tuple[RowFacts, ...]) -> list[Problem]:
        """Return a problem for each cell of a column in which the rows of one item differ."""
        if len(rows) < 2:
            return []
        differing = [
            name
            for name in INPUTS
            if len({self._text(question, name, row) for row in rows if name in row.columns}) > 1
        ]
        return [
            _problem("exchange.twice", row, name) for name in differing for row in rows if name in row.columns
        ]

    def _answer(
        self,
        question: Question,
        row: RowFacts,
        filled: FilledItem,
        texts: Mapping[str, str],
        changed: dict[str, Any],
        same: set[str],
    ) -> list[Problem]:
        was = {name: filled.cells.get(name, "") for name in (LEVEL, STATE, REASON)}
        now = {name: texts[name] if name in row.columns else was[name] for name in was}
        if now == was:
            same.add("answer")
            return []
        moved = {name for name in was if now[name] != was[name]}
        if {LEVEL, STATE} <= moved and now[LEVEL] and now[STATE]:
            return [_problem("exchange.both", row, LEVEL), _problem("exchange.both", row, STATE)]
        if now[STATE] and (STATE in moved or not now[LEVEL] or LEVEL not in moved):
            return self._state(row, now, changed)
        if REASON in moved and now[REASON]:
            return [_problem("exchange.reason_alone", row, REASON)]
        if LEVEL not in moved and STATE not in moved:
            same.add("answer")  # a left-over reason was cleared
            return []
        if not now[LEVEL]:
            changed["answer"] = {}
            return []
        value = self._value(question, now[LEVEL], row)
        if isinstance(value, Problem):
            return [value]
        changed["answer"] = {"value": value}
        return []

    def _state(self, row: RowFacts, now: Mapping[str, str], changed: dict[str, Any]) -> list[Problem]:
        state = self._states.get(now[STATE].casefold())
        if state is None:
            return [_problem("exchange.state", row, STATE)]
        if not now[REASON]:
            return [_problem("exchange.no_reason", row, REASON)]
        changed["answer"] = {"state": state, "reason": now[REASON]}
        return []

    def _value(self, question: Question, text: str, row: RowFacts) -> str | Problem:
        """Return the raw value of an answer cell."""
        if self._form.choices.get(question.choices) and question.kind not in NUMBERS:
            parts = (
                [part.strip() for part in text.replace("\n", ";").split(";")]
                if question.kind in SEVERAL
                else [text]
            )
            names = [self._choice(question, part) for part in parts if part]
            if question.kind in SEVERAL and None in names and (whole := self._choice(question, text)):
                names = [whole]
            found = [name for name in names if name]
            if len(found) == len(names):
                return " ".join(dict.fromkeys(found)) if question.kind in SEVERAL else found[0]
            scored = self._top.get(question.name)
            number = number_of(text)
            if scored and (number is not None):
                return _problem("exchange.level", row, LEVEL, top=level_text(scored.top))
            return _problem("exchange.not_offered", row, LEVEL)
        return text

    def _choice(self, question: Question, text: str) -> str | None:
        """Return the choice of a drop-down's text, of a bare level, or of the level that a text begins with."""
        offered = self._facts.machine.lists.get(question.choices, {})
        choices = self._form.choices.get(question.choices, ())
        names = {choice.name for choice in choices}
        if text in offered:
            return offered[text] if offered[text] in names else None
        by_case = {label.casefold(): name for label, name in offered.items()}
        if text.casefold() in by_case and by_case[text.casefold()] in names:
            return by_case[text.casefold()]
        if text in names:
            return text
        number = number_of(_LEVEL_FIRST.split(text, maxsplit=1)[0])
        levels = [
            choice.name for choice in choices if number is not None and choice.level == Fraction(number)
        ]
        return levels[0] if len(levels) == 1 else None

    def _target(
        self,
        question: Question,
        row: RowFacts,
        filled: FilledItem,
        texts: Mapping[str, str],
        changed: dict[str, Any],
        same: set[str],
    ) -> list[Problem]:
        was, now = filled.cells.get(TARGET, ""), texts[TARGET]
        scored = self._scored.get(question.name)
        if TARGET not in row.columns or now == was:
            same.add("target")
            return []
        if scored is None:
            return [_problem("exchange.no_target", row, TARGET)]
        if not now and not filled.heads.get("target"):
            same.add("target")  # the form's own target was cleared: nothing to clear
            return []
        number = number_of(now)
        if now and (number is None or not 0 < Fraction(number) <= scored.top):
            return [_problem("exchange.target", row, TARGET, top=level_text(scored.top))]
        changed["target"] = now or None
        return []

    def _notes(
        self,
        question: Question,
        row: RowFacts,
        filled: FilledItem,
        texts: Mapping[str, str],
        changed: dict[str, Any],
        same: set[str],
    ) -> list[Problem]:
        for column, name in ((COMMENT, "comment"), (EVIDENCE, "evidence_note")):
            if column not in row.columns or texts[column] == filled.cells.get(column, ""):
                same.add(name)
            else:
                changed[name] = normal(texts[column]) or None
        return []

    def _checked(
        self, question: Question, name: str, value: Any, row: RowFacts, texts: Mapping[str, str]
    ) -> list[Problem]:
        """Return what the form's own check of a value says, with the cell's address."""
        column = next(column for column, of in COLUMN_OF.items() if of == name)
        try:
            check_value(self._form, question.name, name, value)
        except AnswerError as error:
            codes = {
                "answer.not_a_number": "exchange.number",
                "answer.not_whole": "exchange.whole",
                "answer.date": "exchange.date",
            }
            return [_problem(codes.get(error.code, "exchange.type"), row, column)]
        if name == "answer" and question.kind == "date" and "value" in value and not is_date(value["value"]):
            return [_problem("exchange.date", row, column)]
        return []


COLUMN_OF = {LEVEL: "answer", TARGET: "target", COMMENT: "comment", EVIDENCE: "evidence_note"}


def _joined(rows: tuple[RowFacts, ...]) -> RowFacts:
    """Return one row of rows that do not differ."""
    first = rows[0]
    return RowFacts(
        first.subject,
        first.sheet,
        first.row,
        {name: cell for row in reversed(rows) for name, cell in row.cells.items()},
        {name: letter for row in reversed(rows) for name, letter in row.columns.items()},
    )


def _unreadable(row: RowFacts) -> list[Problem]:
    problems = []
    for name, cell in row.cells.items():
        if cell.kind == FORMULA:
            problems.append(_problem("exchange.formula", row, name))
        elif cell.kind == ERROR:
            problems.append(_problem("exchange.error_cell", row, name))
        elif cell.kind == BOOLEAN and name not in (COMMENT, EVIDENCE, REASON):
            problems.append(_problem("exchange.type", row, name))
        elif len(cell.text) > MOST_TEXT:
            problems.append(_problem("exchange.too_long", row, name, most=MOST_TEXT))
    return problems


def _problem(code: str, row: RowFacts, column: str, **facts: Any) -> Problem:
    cell: Cell | None = row.cells.get(column)
    letter = row.columns.get(column, "A")
    place = f"{row.sheet}!{letter}{row.row}"
    value = cell.text[:80] if cell else ""
    return Problem(code, {"place": place, "value": value, **facts}, row.sheet, row.row, letter)


def _tidy(number: Decimal) -> Decimal:
    """Return a stored number as people typed it: 15 digits are all that a spreadsheet shows of a double."""
    return number if len(number.as_tuple().digits) <= 15 else Decimal(f"{float(number):.15g}")


def _day(number: Decimal, from_1904: bool) -> str:
    try:
        return day_of(float(number), from_1904)
    except (ValueError, OverflowError):
        return ""
