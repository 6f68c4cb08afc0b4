"""Rows of one item together: where its cells are, what is wrong with one before anybody reads it."""

from __future__ import annotations

from typing import Any

from customs_assessor.errors import Problem
from customs_assessor.exchange.kinds import ACKNOWLEDGE
from customs_assessor.exchange.layout import CHOICE, COMMENT, EVIDENCE, LEVEL, REASON, STATE
from customs_assessor.exchange.reader import Place, RowFacts
from customs_assessor.exchange.sheet_xml import BOOLEAN, ERROR, FORMULA, Cell
from customs_assessor.forms.model import Question

MOST_TEXT = 32_767


def answer_place(rows: tuple[RowFacts, ...]) -> Place:
    """Return where the first answer cell is: the first mark, else the level or answer, else what there is."""
    places = [(name, place) for row in rows for name, place in row.places.items()]
    for wanted in (CHOICE, LEVEL, STATE, ""):
        for name, place in places:
            if name.startswith(wanted):
                return place
    return Place("", 1, "A")


def joined(rows: tuple[RowFacts, ...]) -> RowFacts:
    """Return one row of rows that do not differ; one item's cells may stand on several sheets."""
    return RowFacts(
        rows[0].subject,
        {name: cell for row in reversed(rows) for name, cell in row.cells.items()},
        {name: place for row in reversed(rows) for name, place in row.places.items()},
    )


def unreadable(row: RowFacts, question: Question) -> list[Problem]:
    """Return a problem for each cell of a row that holds no value: a formula, an error, a text that is too long."""
    truths = (COMMENT, EVIDENCE, REASON, *((LEVEL,) if question.kind == ACKNOWLEDGE else ()))
    problems = []
    for name, cell in row.cells.items():
        if cell.kind == FORMULA:
            problems.append(problem_at("exchange.formula", row, name))
        elif cell.kind == ERROR:
            problems.append(problem_at("exchange.error_cell", row, name))
        elif cell.kind == BOOLEAN and name not in truths and not name.startswith(CHOICE):
            problems.append(problem_at("exchange.type", row, name))
        elif len(cell.text) > MOST_TEXT:
            problems.append(problem_at("exchange.too_long", row, name, most=MOST_TEXT))
    return problems


def problem_at(code: str, row: RowFacts, column: str, **facts: Any) -> Problem:
    """Return a problem with a cell of a row, by its column's id; of a column that the row lacks, with its first cell."""
    cell: Cell | None = row.cells.get(column)
    at = row.places.get(column) or next(iter(row.places.values()), Place("", 1, "A"))
    value = cell.text[:80] if cell else ""
    return Problem(
        code, {"place": f"{at.sheet}!{at.address}", "value": value, **facts}, at.sheet, at.row, at.letter
    )
