"""Rules of input cells, refused in words."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from openpyxl.worksheet.datavalidation import DataValidation

from customs_assessor.exchange.formulas import Kind
from customs_assessor.exchange.layout import SEVERAL, level_text
from customs_assessor.exchange.lists import Range
from customs_assessor.exchange.style import plain
from customs_assessor.labels import Labels
from customs_assessor.snapshot import Item

_Kind = Literal["whole", "decimal", "list", "date"]


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


def level_rule(item: Item, kind: Kind, labels: Labels) -> DataValidation | None:
    """Return the rule of an answer cell: a drop-down, a number, a date; None where any text goes."""
    question = item.question.kind
    if kind.choices is not None and not kind.numeric:
        if question in SEVERAL:
            return None
        return _rule("list", labels, labels.text("workbook.rule.choice"), formula1=kind.choices.texts)
    bounds = {"operator": "between", "formula1": "-1000000000000000", "formula2": "1000000000000000"}
    if question == "integer":
        return _rule("whole", labels, labels.text("workbook.rule.whole"), **bounds)
    if kind.numeric:
        return _rule("decimal", labels, labels.text("workbook.rule.number"), **bounds)
    if question == "date":
        return _rule("date", labels, labels.text("workbook.rule.date"), operator="greaterThan", formula1="1")
    return None


def state_rule(states: Range, labels: Labels) -> DataValidation:
    """Return the rule of a state cell."""
    return _rule("list", labels, labels.text("workbook.rule.state"), formula1=states.texts)


def target_rule(top: Fraction, labels: Labels) -> DataValidation:
    """Return the rule of a target cell: above 0, at most the top level."""
    message = labels.text("workbook.rule.target", top=level_text(top))
    return _rule("decimal", labels, message, operator="between", formula1="0.001", formula2=str(plain(top)))
