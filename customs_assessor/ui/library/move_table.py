"""What happens to each answer when an assessment moves, as lines of a table."""

from __future__ import annotations

from PySide6.QtCore import QObject

from customs_assessor.answers.item import DISPUTED, DONT_KNOW, NOT_APPLICABLE
from customs_assessor.forms.lineage import MERGED, REWORDED, SPLIT
from customs_assessor.forms.model import in_language
from customs_assessor.moving import (
    GONE,
    KEPT,
    NEW,
    OUTCOMES,
    REGRADED,
    REMOVED,
    UNASKED,
    MovePlan,
    MoveRow,
    reason,
    told_value,
)
from customs_assessor.ui.library.lines import Column, Line
from customs_assessor.ui.translation import current_language, words

LOOKS = {
    REWORDED: ("comment", "warn"),
    REGRADED: ("scores", "warn"),
    GONE: ("dash", "danger"),
    SPLIT: ("exchange", "danger"),
    MERGED: ("exchange", "danger"),
    REMOVED: ("close", "danger"),
    UNASKED: ("note", "text3"),
    KEPT: ("check", "ok"),
    NEW: ("plus", "accent"),
}
"""Icon and ink of an outcome."""


class MoveTable(QObject):
    """Makes the lines in the window's language."""

    def lines(self, plan: MovePlan, outcome: str) -> tuple[list[Column], list[Line]]:
        """Return the rows of one outcome, of all for '', grouped by outcome."""
        columns = [
            Column(self.tr("Code"), 0.0, 48, fit=True),
            Column(self.tr("Question"), 0.4, 110),
            Column(self.tr("Answer"), 0.2, 70),
            Column(self.tr("What happens"), 0.4, 130),
        ]
        told, lines = words(), []
        for kind in OUTCOMES:
            rows = [row for row in plan.rows if row.outcome == kind and outcome in ("", kind)]
            if rows:
                lines.append(
                    Line((f"{told.text(f'move.outcome.{kind}')} · {told.number(len(rows), 0)}",), group=True)
                )
                lines += [self._line(row, plan) for row in rows]
        return columns, lines

    def _line(self, row: MoveRow, plan: MovePlan) -> Line:
        item, told = row.item, words()
        text = in_language(item.question.label, current_language()) or item.key.name
        return Line((item.code, text, self._answer(row, plan), reason(row, plan, told)), *LOOKS[row.outcome])

    def _answer(self, row: MoveRow, plan: MovePlan) -> str:
        before = row.before
        if before is None:
            return ""
        if before.state == DISPUTED or len(before.views) > 1:
            return self.tr("%n views", "", len(before.views))
        value = told_value(plan.before.form, before, current_language())
        if value or not before.views:
            return value
        states = {NOT_APPLICABLE: self.tr("Not applicable"), DONT_KNOW: self.tr("Don't know")}
        return states.get(before.views[0].state, "")
