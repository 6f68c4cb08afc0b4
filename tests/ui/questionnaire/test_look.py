"""What is drawn: all lines of a level, places that do not move, narrow windows, large type, two languages."""

from __future__ import annotations

from fractions import Fraction

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from customs_assessor.ui.questionnaire.level_button import LevelButton, Option, TickButton
from customs_assessor.ui.theme import current
from tests.ui.questionnaire.conftest import Desk

LONG = "Written criteria exist, but only some offices or import regimes use them. " * 4


def option(text: str) -> Option:
    return Option("level_2", "2", Fraction(2), Fraction(5), "Rules in some offices", text)


def button(qtbot: QtBot, text: str, chosen: bool = False, target: str = "") -> LevelButton:
    made = LevelButton()
    qtbot.addWidget(made)
    made.show_option(option(text), chosen, target)
    return made


def test_a_level_shows_all_its_lines(qtbot: QtBot) -> None:
    short, long = button(qtbot, "One line."), button(qtbot, LONG)
    assert long.heightForWidth(600) > short.heightForWidth(600)
    assert long.heightForWidth(300) > long.heightForWidth(600)
    layout, height = long._lay_out(current(), long._text_width(current(), 300))
    last = layout.lineAt(layout.lineCount() - 1)
    assert last.textStart() + last.textLength() == len(layout.text())
    assert height <= long.heightForWidth(300)


def test_choosing_moves_nothing(qtbot: QtBot) -> None:
    assert button(qtbot, LONG).heightForWidth(500) == button(qtbot, LONG, chosen=True).heightForWidth(500)


def test_korean_breaks_at_spaces_alone(qtbot: QtBot) -> None:
    text = "문서로 된 기준이나 선별 시스템이 있으나 일부 세관이나 수입 유형만 사용하거나 직원이 바꾼다 " * 2
    made = button(qtbot, text.strip())
    layout, _ = made._lay_out(current(), 200)
    whole = layout.text()
    for at in range(1, layout.lineCount()):
        assert whole[layout.lineAt(at).textStart() - 1] in " \u2002"


def test_a_screen_reader_hears_radio_buttons_or_check_boxes(qtbot: QtBot) -> None:
    tick = TickButton()
    qtbot.addWidget(tick)
    tick.show_option(option(LONG), True, "")
    made = button(qtbot, LONG, chosen=True)
    radio = QAccessible.queryAccessibleInterface(made)
    assert radio.role() == QAccessible.Role.RadioButton
    assert radio.state().checked  # type: ignore[attr-defined]
    assert radio.text(QAccessible.Text.Name).startswith("2. Rules in some offices. Written")
    assert QAccessible.queryAccessibleInterface(tick).role() == QAccessible.Role.CheckBox


def test_the_head_of_an_opened_question_keeps_its_place(desk: Desk) -> None:
    questions = desk.page.view.questions
    desk.window.resize(1280, 800)
    desk.settle()
    row = next(row for row in questions.closed if row.key.name == "appeal_law")
    desk.open("release_hours")
    before = row.mapTo(questions.viewport(), QPoint(0, 0)).y()
    desk.click(row)
    assert desk.opened.mapTo(questions.viewport(), QPoint(0, 0)).y() == before


def test_an_opened_question_is_seen_whole_where_it_fits(desk: Desk) -> None:
    desk.window.resize(1280, 900)
    questions = desk.page.view.questions
    for name in ("release_hours", "appeal_practice"):
        desk.open(name)
        desk.qtbot.wait(1)
        top = desk.opened.mapTo(questions.viewport(), QPoint(0, 0)).y()
        assert top >= 0
        assert top + desk.opened.height() <= questions.viewport().height()


@pytest.mark.parametrize(
    ("width", "drawer", "chapters"), [(1280, False, 264), (1060, True, 264), (960, True, 72)]
)
def test_narrow_windows(desk: Desk, width: int, drawer: bool, chapters: int) -> None:
    desk.window.resize(width, 800)
    desk.settle()
    view = desk.page.view
    assert desk.window.width() == width
    assert view.chapters.width() == chapters
    assert view.guidance.isVisible() is not drawer
    desk.press(Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert view.guidance.isVisible() is drawer
    if drawer:
        assert view.guidance.geometry().right() == view.rect().right()
        desk.press(Qt.Key.Key_Escape)
        assert not view.guidance.isVisible()
        assert desk.opened.hasFocus()


def test_large_type_cuts_nothing(desk: Desk) -> None:
    desk.window._settings.change(size=200)
    desk.settle()
    for name in ("prearrival", "release_hours", "channels"):
        opened = desk.open(name)
        desk.settle()
        assert opened.width() <= desk.page.view.questions.viewport().width()
        assert opened.height() >= opened.layout().heightForWidth(opened.width())
        for label in opened.findChildren(QLabel):
            if label.isVisible() and not label.wordWrap():
                assert label.width() >= label.sizeHint().width(), label.text()


def test_the_language_changes_questions_and_captions_at_once(desk: Desk) -> None:
    ladder = desk.opened.ladder
    assert ladder is not None
    english = ladder.buttons[2].text()
    desk.window._settings.change(language="ko")
    desk.settle()
    assert desk.opened.head.question.text() == "입항 전 처리를 하고 있습니까?"
    assert ladder.buttons[2].text() != english
    assert desk.opened.states.buttons["not_applicable"].text() == "해당 없음"
    assert desk.page.view.guidance.next.text() == "다음 미응답"
    assert "해상과 항공을 따로 봅니다." in _texts(desk)


def test_guidance_standard_evidence_and_history_of_the_item(desk: Desk) -> None:
    desk.press(Qt.Key.Key_3)
    told = _texts(desk)
    for text in ("Look at sea and air separately.", "Procedure manual", "TFA 7.1", "Level 3"):
        assert text in told
    desk.press(Qt.Key.Key_3)
    assert "Answer cleared" in _texts(desk)
    desk.page.view.guidance.tabs.setCurrentIndex(1)
    desk.settle()
    told = _texts(desk)
    assert "Level 3" in told and "Answer cleared" in told and "Procedure manual" not in told


def test_tab_goes_from_the_domains_through_the_question_to_the_guidance(desk: Desk) -> None:
    view = desk.page.view
    view.chapters.list.setFocus()
    met = []
    for _ in range(14):
        desk.press(Qt.Key.Key_Tab)
        focus = desk.window.focusWidget()
        met.append(
            "question"
            if focus is desk.opened or desk.opened.isAncestorOf(focus)
            else "guidance"
            if view.guidance.isAncestorOf(focus)
            else "elsewhere"
        )
        if met[-1] == "guidance":
            break
    assert met[0] == "question"
    assert met[-1] == "guidance"
    assert set(met[:-1]) == {"question"}


def test_the_filter_lists_what_is_asked_for_and_the_open_question(desk: Desk) -> None:
    desk.press(Qt.Key.Key_3)
    desk.open("appeal_law")
    desk.page.view.chapters.filtered.emit("unanswered")
    desk.settle()
    assert [row.key.name for row in desk.page.view.questions.closed] == ["appeal_practice", "release_hours"]
    assert desk.opened.key.name == "appeal_law"


def test_the_reason_comes_into_view(desk: Desk) -> None:
    desk.window.resize(1280, 480)
    desk.settle()
    desk.press(Qt.Key.Key_N)
    desk.qtbot.wait(1)
    view, reason = desk.page.view.questions.viewport(), desk.opened.states.reason
    place = reason.mapTo(view, QPoint(0, 0)).y()
    assert place >= 0 and place + reason.height() <= view.height()


def _texts(desk: Desk) -> list[str]:
    body = desk.page.view.guidance.area.widget()
    assert body is not None
    return [label.text() for label in body.findChildren(QLabel)]
