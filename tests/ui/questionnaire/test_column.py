"""A chapter of 300 questions: only what is near the view is built; places, keys and Tab are as if all were."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from customs_assessor.answers.item import ItemKey
from tests.ui.questionnaire.conftest import Desk
from tests.ui.questionnaire.forms_of_all import At, at, made

__all__ = ["at"]

MANY = 300
MOST = 90
"""Rows that may be built at a time in a window of 800 px: of five views."""


@pytest.fixture
def long(at: At) -> Desk:
    kinds = ("text", "integer", "note", "select_one ag")
    rows = [f"{kinds[at % 4]} | q{at} | {'Question ' * (1 + at % 7)}{at}" for at in range(MANY)]
    desk = at(made("\n".join(["type | name | label", *rows])))
    desk.window.resize(1280, 800)
    desk.settle()
    return desk


def seen(desk: Desk) -> list[str]:
    """Return the names of the rows in view, from above."""
    questions = desk.page.view.questions
    rows = [*questions.closed, desk.opened]
    tall = questions.viewport().height()
    places = [(row.mapTo(questions.viewport(), QPoint(0, 0)).y(), row) for row in rows]
    return [
        row.key.name
        for y, row in sorted(places, key=lambda pair: pair[0])
        if y < tall and y + row.height() > 0
    ]


def number(name: str) -> int:
    return int(name.removeprefix("q"))


def test_only_what_is_near_the_view_is_built(long: Desk) -> None:
    questions = long.page.view.questions
    assert 10 < len(questions.column.built) <= MOST
    bar = questions.verticalScrollBar()
    assert bar.maximum() > MANY * 40
    for step in range(0, bar.maximum() + 400, 400):
        bar.setValue(step)
        long.settle()
        assert len(questions.column.built) <= MOST
        names = [number(name) for name in seen(long) if name != long.opened.key.name]
        assert names == sorted(names) and (len(names) > 8 or step >= bar.maximum())
    assert seen(long)[-1] == f"q{MANY - 1}"


def test_rows_that_follow_each_other_leave_no_gap(long: Desk) -> None:
    questions = long.page.view.questions
    questions.verticalScrollBar().setValue(5000)
    long.settle()
    rows = [row for row in questions.column.built if row is not long.opened]
    assert len(rows) > 20
    for above, below in pairwise(rows):
        assert below.y() - (above.y() + above.height()) == 8


def test_a_question_far_away_is_opened_by_its_key_and_seen(long: Desk) -> None:
    for name in ("q250", "q3", "q299"):
        long.page.show_item(ItemKey(name))
        long.settle()
        assert long.opened.key.name == name and long.opened.hasFocus() and name in seen(long)
        assert len(long.page.view.questions.column.built) <= MOST


def test_the_arrows_walk_on_through_rows_that_were_not_built(long: Desk) -> None:
    long.open("q100")
    for _ in range(40):
        long.press(Qt.Key.Key_Down)
    assert long.opened.key.name == "q140" and "q140" in seen(long)
    assert len(long.page.view.questions.column.built) <= MOST


def test_the_head_keeps_its_place_deep_in_the_list(long: Desk) -> None:
    questions = long.page.view.questions
    long.open("q200")
    row = next(row for row in questions.closed if row.key.name == "q197")
    before = row.mapTo(questions.viewport(), QPoint(0, 0)).y()
    assert before >= 0
    long.click(row)
    assert long.opened.key.name == "q197"
    assert long.opened.mapTo(questions.viewport(), QPoint(0, 0)).y() == before


def test_what_is_typed_stays_while_the_view_is_elsewhere(long: Desk) -> None:
    value = long.open("q4").value
    assert value is not None
    value.focus_field()
    long.type("half a sentence")
    bar = long.page.view.questions.verticalScrollBar()
    bar.setValue(bar.maximum())
    long.settle()
    assert value.text == "half a sentence" and QApplication.focusWidget() is value.field
    bar.setValue(0)
    long.open("q8")
    assert long.item("q4").value == "half a sentence"


def test_tab_leads_from_the_open_question_to_the_guidance(long: Desk) -> None:
    view = long.page.view
    long.open("q150")
    for _ in range(12):
        long.press(Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        if view.guidance.isAncestorOf(focus):
            break
        assert long.opened.isAncestorOf(focus)
    assert view.guidance.isAncestorOf(QApplication.focusWidget())


def test_larger_type_measures_every_row_anew(long: Desk) -> None:
    questions = long.page.view.questions
    before = questions.verticalScrollBar().maximum()
    long.window._settings.change(size=200)
    long.settle()
    assert questions.verticalScrollBar().maximum() > before * 1.6
    closed = [row for row in questions.closed if row.key.name in ("q1", "q5")]
    assert closed and all(row.height() == 88 for row in closed)
