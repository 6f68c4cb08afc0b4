"""From the cells of an item to values of its fields: what changed, to what, and what is wrong with a cell. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

from customs_assessor.answers.checks import check_value
from customs_assessor.answers.edit import normal
from customs_assessor.errors import AnswerError, Problem
from customs_assessor.exchange.kinds import (
    ACKNOWLEDGE,
    DATE,
    FILES,
    MOMENT,
    TIME,
    of_number,
    of_text,
    plain_digits,
    value_of,
)
from customs_assessor.exchange.layout import (
    CHOICE,
    COMMENT,
    EVIDENCE,
    INPUTS,
    LEVEL,
    MARK,
    NUMBERS,
    RANK,
    REASON,
    SEPARATOR,
    SEVERAL,
    STATE,
    TARGET,
    clean,
    is_date,
    level_text,
    number_of,
)
from customs_assessor.exchange.machine import FilledItem
from customs_assessor.exchange.marks import answer_of
from customs_assessor.exchange.offers import Offers
from customs_assessor.exchange.reader import RowFacts, WorkbookFacts
from customs_assessor.exchange.rows import answer_place, joined, problem_at, unreadable
from customs_assessor.exchange.sheet_xml import NUMBER, unescaped
from customs_assessor.forms.lineage import Names
from customs_assessor.forms.model import Form, Question, ScoredItem
from customs_assessor.labels import LANGUAGES, labels

_CODES = {
    "answer.not_a_number": "exchange.number",
    "answer.not_whole": "exchange.whole",
    "answer.date": "exchange.date",
    "answer.range": "exchange.range",
    "answer.geopoint": "exchange.geopoint",
    "answer.geotrace": "exchange.geotrace",
    "answer.geoshape": "exchange.geoshape",
    DATE: "exchange.date",
    TIME: "exchange.time",
    MOMENT: "exchange.moment",
    ACKNOWLEDGE: "exchange.confirm",
}


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


@dataclass(frozen=True)
class _Answer:
    """The answer cells of an item: texts by column as filled and now, a marked answer in its raw form.

    Args:
        marked: column that a mark's problem is told of: the first one that changed; '' where none did.
    """

    was: Mapping[str, str]
    now: Mapping[str, str]
    marked: str = ""
    problems: tuple[Problem, ...] = ()


class ItemReader:
    """Reads the rows of items with the form's questions and the texts that this workbook's drop-downs offered."""

    def __init__(self, facts: WorkbookFacts, form: Form, names: Names) -> None:
        self._facts = facts
        self._form = form
        self._names = names
        self._offers = Offers(facts.machine, form)
        self._start = datetime(1904, 1, 1) if facts.from_1904 else datetime(1899, 12, 30)
        self._questions: dict[str, Question] = {}
        for question in form.questions():
            self._questions.setdefault(question.name, question)
            self._questions.setdefault(question.path, question)
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
        confirmed = {word.text("workbook.confirmed").casefold() for word in words}
        self._confirmed = frozenset(confirmed | {"ok", "1", "true", MARK})

    def read(self, subject: str, rows: tuple[RowFacts, ...]) -> ItemFacts:
        """Return what the rows of one item say; rows that differ refuse it, all differing cells named."""
        filled = self._facts.machine.items.get(subject, FilledItem())
        first = rows[0]
        at = answer_place(rows)
        place = (at.sheet, at.address)
        key = self._names.key(subject)
        question = self._questions.get(key.name) if key else None
        shown = self._shown(question, rows, subject)
        if key is None or question is None:
            return ItemFacts(
                subject, problems=(problem_at("exchange.gone", first, LEVEL),), shown=shown, place=place
            )
        problems = [problem for row in rows for problem in unreadable(row, question)]
        if not problems:
            problems = self._twice(question, rows)
        if problems:
            return ItemFacts(subject, problems=tuple(problems), shown=shown, place=place)
        row = joined(rows)
        texts = {
            name: self._against(filled.cells.get(name, ""), self._text(question, name, row))
            for name in (*INPUTS, *(name for name in row.places if name.startswith(CHOICE)))
        }
        changed: dict[str, Any] = {}
        same: set[str] = set()
        for read in (self._answer, self._target, self._notes):
            problems += read(question, row, filled, texts, changed, same)
        for name, value in changed.items():
            problems += self._checked(question, key.name, name, value, row) if not problems else []
        if problems:
            return ItemFacts(subject, problems=tuple(problems), shown=shown, place=place)
        return ItemFacts(subject, changed, frozenset(same), (), shown, place)

    def _shown(self, question: Question | None, rows: tuple[RowFacts, ...], subject: str) -> str:
        """Return what the answer cells say, marks by the choices' texts."""
        cells = {name: cell for row in reversed(rows) for name, cell in row.cells.items()}
        if question is None or not any(name.startswith(CHOICE) for row in rows for name in row.places):
            return next((cells[name].text for name in (LEVEL, STATE) if name in cells), "")
        marks = {name: cell.text for name, cell in cells.items() if name.startswith(CHOICE)}
        names = answer_of(question.kind, self._offers.names(subject, question), marks).value.split()
        texts = {name: text for text, name in self._offers.texts(subject, question).items()}
        chosen = SEPARATOR.join(texts.get(name, name) for name in names)
        return chosen or (cells[STATE].text if STATE in cells else "")

    def _text(self, question: Question, name: str, row: RowFacts) -> str:
        """Return a cell's text as cells were filled: numbers shortest, dates ISO, positions with spaces."""
        cell = row.cells.get(name)
        if cell is None:
            return ""
        kind = NUMBERS[0] if name == TARGET or name.startswith(CHOICE) else ""
        kind = question.kind if name == LEVEL else kind
        if cell.kind == NUMBER and (number := number_of(cell.text)) is not None:
            return of_number(kind, _tidy(number), self._start) or cell.text
        return of_text(kind, cell.text) if kind else cell.text

    def _against(self, was: str, now: str) -> str:
        """Return a cell's text, the filled one where an editor only dropped the escape of what looks like one."""
        return was if now != was and now == clean(unescaped(was)) else now

    def _twice(self, question: Question, rows: tuple[RowFacts, ...]) -> list[Problem]:
        """Return a problem for each cell of a column in which the rows of one item differ."""
        if len(rows) < 2:
            return []
        differing = [
            name
            for name in dict.fromkeys(name for row in rows for name in row.places)
            if len({self._text(question, name, row) for row in rows if name in row.places}) > 1
        ]
        return [
            problem_at("exchange.twice", row, name)
            for name in differing
            for row in rows
            if name in row.places
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
        answer = self._answer_cells(question, row, filled, texts)
        if answer.problems:
            return list(answer.problems)
        was, now = answer.was, answer.now
        if now == was:
            same.add("answer")
            return []
        moved = {name for name in was if now[name] != was[name]}
        level = answer.marked or LEVEL
        if {LEVEL, STATE} <= moved and now[LEVEL] and now[STATE]:
            return [problem_at("exchange.both", row, level), problem_at("exchange.both", row, STATE)]
        if now[STATE] and (STATE in moved or not now[LEVEL] or LEVEL not in moved):
            return self._state(row, now, changed)
        if REASON in moved and now[REASON]:
            return [problem_at("exchange.reason_alone", row, REASON)]
        if LEVEL not in moved and STATE not in moved:
            same.add("answer")  # a left-over reason was cleared
            return []
        if not now[LEVEL]:
            changed["answer"] = {}
            return []
        value = now[LEVEL] if answer.marked else self._value(question, now[LEVEL], row)
        if isinstance(value, Problem):
            return [value]
        changed["answer"] = {"value": value}
        return []

    def _answer_cells(
        self, question: Question, row: RowFacts, filled: FilledItem, texts: Mapping[str, str]
    ) -> _Answer:
        was = {name: filled.cells.get(name, "") for name in (LEVEL, STATE, REASON)}
        now = {name: texts[name] if name in row.places else was[name] for name in was}
        offered = self._offers.names(row.subject, question)
        columns = [name for name in row.places if name.startswith(CHOICE)]
        if question.kind not in SEVERAL or not any(name.removeprefix(CHOICE) in offered for name in columns):
            return _Answer(was, now)
        held = {name: text for name, text in filled.cells.items() if name.startswith(CHOICE)}
        marks = held | {name: texts[name] for name in columns}
        before = answer_of(question.kind, offered, held)
        after = answer_of(question.kind, offered, marks)
        typed = now[LEVEL] != was[LEVEL] and now[LEVEL]
        moved = [name for name in columns if marks[name] != held.get(name, "")]
        bad = [name for name in after.bad if name in row.places]
        if bad:
            code, facts = (
                ("exchange.rank", {"n": len(offered)}) if question.kind == RANK else ("exchange.mark", {})
            )
            return _Answer(was, now, "", tuple(problem_at(code, row, name, **facts) for name in bad))
        if typed and before.value != after.value:
            return _Answer(
                was, now, "", tuple(problem_at("exchange.both", row, name) for name in (LEVEL, *moved))
            )
        if typed:
            return _Answer(was | {LEVEL: before.value}, now)
        return _Answer(was | {LEVEL: before.value}, now | {LEVEL: after.value}, next(iter(moved), columns[0]))

    def _state(self, row: RowFacts, now: Mapping[str, str], changed: dict[str, Any]) -> list[Problem]:
        state = self._states.get(now[STATE].casefold())
        if state is None:
            return [problem_at("exchange.state", row, STATE)]
        if not now[REASON]:
            return [problem_at("exchange.no_reason", row, REASON)]
        changed["answer"] = {"state": state, "reason": now[REASON]}
        return []

    def _value(self, question: Question, text: str, row: RowFacts) -> str | Problem:
        """Return the raw value of an answer cell."""
        if question.kind in FILES:
            return problem_at("exchange.file", row, LEVEL)
        if not self._offers.names(row.subject, question) or question.kind in NUMBERS:
            value = value_of(question.kind, text, self._confirmed)
            return problem_at(_CODES[question.kind], row, LEVEL) if value is None else value
        names = self._chosen(question, text, row.subject)
        found = [name for name in names if name]
        if found and len(found) == len(names):
            return " ".join(dict.fromkeys(found)) if question.kind in SEVERAL else found[0]
        scored = self._top.get(question.name)
        if scored and number_of(plain_digits(text)) is not None:
            return problem_at("exchange.level", row, LEVEL, top=level_text(scored.top))
        return problem_at("exchange.not_offered", row, LEVEL)

    def _chosen(self, question: Question, text: str, subject: str) -> list[str | None]:
        """Return the choices that a text names, None for each that is not there."""
        whole = self._offers.choice(subject, question, text)
        if question.kind not in SEVERAL:
            return [whole]
        parts = [part.strip() for part in text.replace("\n", ";").split(";")]
        names = [self._offers.choice(subject, question, part) for part in parts if part]
        return [whole] if None in names and whole else names

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
        if TARGET not in row.places or now == was:
            same.add("target")
            return []
        if scored is None:
            return [problem_at("exchange.no_target", row, TARGET)]
        if not now and not filled.heads.get("target"):
            same.add("target")  # the form's own target was cleared: nothing to clear
            return []
        number = number_of(now)
        if now and (number is None or not 0 < Fraction(number) <= scored.top):
            return [problem_at("exchange.target", row, TARGET, top=level_text(scored.top))]
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
            if column not in row.places or texts[column] == filled.cells.get(column, ""):
                same.add(name)
            else:
                changed[name] = normal(texts[column]) or None
        return []

    def _checked(self, question: Question, item: str, name: str, value: Any, row: RowFacts) -> list[Problem]:
        """Return what the form's own check of a value says, with the cell's address."""
        column = next(column for column, of in COLUMN_OF.items() if of == name)
        if column not in row.places:
            column = next((each for each in row.places if each.startswith(CHOICE)), column)
        try:
            check_value(self._form, item, name, value)
        except AnswerError as error:
            facts = {name: error.facts.get(name, "") for name in ("start", "end", "step")}
            return [problem_at(_CODES.get(error.code, "exchange.type"), row, column, **facts)]
        if name == "answer" and question.kind == DATE and "value" in value and not is_date(value["value"]):
            return [problem_at("exchange.date", row, column)]
        return []


COLUMN_OF = {LEVEL: "answer", TARGET: "target", COMMENT: "comment", EVIDENCE: "evidence_note"}


def _tidy(number: Decimal) -> Decimal:
    """Return a stored number as people typed it: 15 digits are all that a spreadsheet shows of a double."""
    return number if len(number.as_tuple().digits) <= 15 else Decimal(f"{float(number):.15g}")
