"""Rules of input cells, refused in words."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from openpyxl.worksheet.datavalidation import DataValidation

from customs_assessor.exchange.formulas import Kind
from customs_assessor.exchange.kinds import DATE, GEO, MOMENT, TIME
from customs_assessor.exchange.layout import MARK, RANK, SEVERAL, level_text, number_of
from customs_assessor.exchange.lists import Range
from customs_assessor.exchange.style import plain
from customs_assessor.forms.model import Question
from customs_assessor.labels import Labels

MOST_PROMPT_TITLE, MOST_PROMPT = 32, 255
"""Most characters that Excel takes in the text beside a cell; a longer one makes it call the file damaged."""
_Kind = Literal["whole", "decimal", "list", "date", "time", "custom"]


def _rule(kind: _Kind, labels: Labels, message: str, **more: object) -> DataValidation:
    return DataValidation(
        type=kind,
        allow_blank=True,
        showErrorMessage=True,
        errorStyle="stop",
        errorTitle=labels.text("workbook.rule.title")[:32],
        error=message[:225],
        **more,  # type: ignore[arg-type]
    )


def level_rule(question: Question, kind: Kind, labels: Labels, cell: str) -> DataValidation | None:
    """Return the rule of an answer cell: a drop-down, a number, a date; None where any text goes.

    Args:
        question: what the cell answers; kind: what list it has.
        cell: address of the (first) cell, which formulas of a rule name.
    """
    if kind.choices is not None and not kind.numeric:
        if question.kind in SEVERAL:
            return None
        return _rule("list", labels, labels.text("workbook.rule.choice"), formula1=kind.choices.texts)
    bounds = {"operator": "between", "formula1": "-1000000000000000", "formula2": "1000000000000000"}
    if question.kind == "integer":
        return _rule("whole", labels, labels.text("workbook.rule.whole"), **bounds)
    if question.kind == "range" and (rule := _range_rule(question, labels, cell)):
        return rule
    if kind.numeric:
        return _rule("decimal", labels, labels.text("workbook.rule.number"), **bounds)
    if question.kind == DATE:
        return _rule("date", labels, labels.text("workbook.rule.date"), operator="greaterThan", formula1="1")
    if question.kind == TIME:
        ends = {"operator": "between", "formula1": "0", "formula2": "0.999999"}
        return _rule("time", labels, labels.text("workbook.rule.time"), **ends)
    if question.kind == MOMENT:
        return _rule(
            "date", labels, labels.text("workbook.rule.moment"), operator="greaterThan", formula1="1"
        )
    if question.kind in GEO:
        message = labels.text(f"workbook.rule.{question.kind}")
        return _rule("custom", labels, message, formula1=f'ISNUMBER(FIND(" ",TRIM({cell})))')
    return None


def range_of(question: Question) -> tuple[str, str, str] | None:
    """Return start, end and step of a range, None where the form gives no sound ones."""
    found = tuple(
        question.parameters.get(name, default)
        for name, default in (("start", "1"), ("end", "10"), ("step", "1"))
    )
    numbers = [number_of(text) for text in found]
    if any(number is None for number in numbers) or numbers[2] == 0:
        return None
    return found[0], found[1], found[2]


def _range_rule(question: Question, labels: Labels, cell: str) -> DataValidation | None:
    found = range_of(question)
    if found is None:
        return None
    start, end, step = found
    low, high = sorted((start, end), key=float)
    steps = f"({cell}-({start}))/({step})"
    test = f"AND(ISNUMBER({cell}),{cell}>={low},{cell}<={high},ABS({steps}-ROUND({steps},0))<0.000001)"
    message = labels.text("workbook.rule.range", start=low, end=high, step=step.lstrip("-"))
    return _rule("custom", labels, message, formula1=test)


def mark_rule(question: Question, choices: int, labels: Labels) -> DataValidation:
    """Return the rule of a choice's own cell: the mark, or a number from 1 for a rank."""
    if question.kind == RANK:
        numbers = ",".join(str(place) for place in range(1, choices + 1))
        return _rule("list", labels, labels.text("workbook.rule.rank", n=choices), formula1=f'"{numbers}"')
    return _rule("list", labels, labels.text("workbook.rule.mark"), formula1=f'"{MARK}"')


def list_rule(texts: Range, labels: Labels) -> DataValidation:
    """Return the rule of a cell that takes one of a list's texts."""
    return _rule("list", labels, labels.text("workbook.rule.choice"), formula1=texts.texts)


def state_rule(states: Range, labels: Labels) -> DataValidation:
    """Return the rule of a state cell."""
    return _rule("list", labels, labels.text("workbook.rule.state"), formula1=states.texts)


def with_prompt(rule: DataValidation | None, title: str, text: str) -> DataValidation:
    """Return a rule, or one that refuses nothing, that also shows a text beside the cell that is being filled in."""
    shown = rule or DataValidation(allow_blank=True)
    shown.showInputMessage = True
    shown.promptTitle = shortened(title, MOST_PROMPT_TITLE)
    shown.prompt = shortened(text, MOST_PROMPT)
    return shown


def shortened(text: str, most: int) -> str:
    """Return a text of at most so many characters; Excel counts those beyond U+FFFF twice, and so does this."""
    if _units(text) <= most:
        return text
    while _units(text) > most - 1:
        text = text[:-1]
    return text + "…"


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def target_rule(top: Fraction, labels: Labels) -> DataValidation:
    """Return the rule of a target cell: above 0, at most the top level."""
    message = labels.text("workbook.rule.target", top=level_text(top))
    return _rule("decimal", labels, message, operator="between", formula1="0.001", formula2=str(plain(top)))
