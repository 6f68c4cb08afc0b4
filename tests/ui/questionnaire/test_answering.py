"""Answering by keyboard and mouse: what is recorded, and what is not."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from customs_assessor.answers.item import ItemKey
from customs_assessor.errors import StoreError
from customs_assessor.store import edits as store_edits
from customs_assessor.ui.questionnaire.note_row import NoteRow, is_note
from tests.ui.questionnaire.conftest import Desk


def test_it_opens_at_the_first_unanswered_question(desk: Desk) -> None:
    assert desk.page.item == ItemKey("prearrival")
    assert desk.opened.hasFocus()


def test_a_digit_sets_the_level_and_the_same_digit_clears_it(desk: Desk) -> None:
    desk.press(Qt.Key.Key_3)
    held = desk.answer("prearrival")
    assert isinstance(held, dict)
    assert desk.item("prearrival").level == 3
    desk.press(Qt.Key.Key_4)
    assert desk.item("prearrival").level == 4
    desk.press(Qt.Key.Key_4)
    assert desk.answer("prearrival") == {}
    assert len(desk.edits("prearrival")) == 3


def test_a_digit_without_a_level_does_nothing(desk: Desk) -> None:
    desk.press(Qt.Key.Key_9)
    assert desk.edits("prearrival") == []


def test_a_click_chooses_and_shows_what_is_recorded(desk: Desk) -> None:
    ladder = desk.opened.ladder
    assert ladder is not None
    desk.click(ladder.buttons[2])
    assert desk.item("prearrival").level == 2
    assert [button.isChecked() for button in ladder.buttons] == [at == 2 for at in range(6)]
    desk.click(ladder.buttons[2])
    assert not any(button.isChecked() for button in ladder.buttons)


def test_arrows_move_within_the_levels_and_space_chooses(desk: Desk) -> None:
    ladder = desk.opened.ladder
    assert ladder is not None
    desk.press(Qt.Key.Key_Return)
    assert ladder.buttons[0].hasFocus()
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Down)
    assert ladder.buttons[2].hasFocus()
    assert desk.edits("prearrival") == []
    desk.press(Qt.Key.Key_Space)
    assert desk.item("prearrival").level == 2
    stops = [button for button in ladder.buttons if button.focusPolicy() == Qt.FocusPolicy.StrongFocus]
    assert stops == [ladder.buttons[2]]


def test_arrows_move_between_questions_and_opening_one_closes_the_last(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Down)
    assert desk.page.item == ItemKey("appeal_law")
    rows = [row.key.name for row in desk.page.view.questions.closed]
    assert "prearrival" in rows and "appeal_law" not in rows
    desk.press(Qt.Key.Key_Up)
    assert desk.page.item == ItemKey("prearrival")


def test_a_state_is_recorded_only_with_its_reason(desk: Desk) -> None:
    desk.press(Qt.Key.Key_N)
    assert desk.opened.states.reason.hasFocus()
    desk.press(Qt.Key.Key_Return)
    assert desk.edits("prearrival") == []
    desk.type("항만이 없다")
    desk.press(Qt.Key.Key_Return)
    assert desk.answer("prearrival") == {"state": "not_applicable", "reason": "항만이 없다"}
    assert desk.opened.hasFocus()


def test_escape_leaves_the_answer_as_before(desk: Desk) -> None:
    desk.press(Qt.Key.Key_2)
    desk.press(Qt.Key.Key_D)
    desk.type("nobody knew")
    desk.press(Qt.Key.Key_Escape)
    assert desk.item("prearrival").level == 2
    assert len(desk.edits("prearrival")) == 1
    assert desk.opened.hasFocus()


def test_the_state_that_stands_is_cleared_by_its_key(desk: Desk) -> None:
    desk.press(Qt.Key.Key_D)
    desk.type("not seen")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_D)
    assert desk.answer("prearrival") == {}


def test_digits_and_letters_are_text_in_a_text_field(desk: Desk) -> None:
    desk.opened.comment.field.setFocus()
    for key in (Qt.Key.Key_3, Qt.Key.Key_N, Qt.Key.Key_D, Qt.Key.Key_Up):
        desk.press(key)
    assert desk.opened.comment.field.toPlainText() == "3nd"
    assert desk.answer("prearrival") is None
    assert desk.page.item == ItemKey("prearrival")
    desk.press(Qt.Key.Key_Escape)
    desk.press(Qt.Key.Key_N)
    desk.press(Qt.Key.Key_Down)
    assert desk.page.item == ItemKey("prearrival")
    assert desk.opened.states.reason.hasFocus()


def test_the_next_unanswered_question_goes_on_across_domains_and_round(desk: Desk) -> None:
    desk.open("release_hours")
    control = Qt.KeyboardModifier.ControlModifier
    desk.press(Qt.Key.Key_Right, control)
    assert desk.page.item == ItemKey("selectivity")
    assert desk.page.title.endswith("Risk")
    desk.press(Qt.Key.Key_2)
    desk.open("remarks")
    desk.press(Qt.Key.Key_Right, control)
    assert desk.page.item == ItemKey("prearrival")


def test_a_target_is_set_and_cleared_to_that_of_the_form(desk: Desk) -> None:
    segment = desk.opened.target
    assert segment.value == "4"
    segment.setFocus()
    desk.press(Qt.Key.Key_Left)
    assert desk.item("prearrival").target == 3
    desk.press(Qt.Key.Key_Space)
    assert desk.item("prearrival").target == 4
    assert segment.value == "4"


def test_the_practice_of_a_pair_has_no_target_of_its_own(desk: Desk) -> None:
    assert desk.open("appeal_law").target.isVisible()
    assert not desk.open("appeal_practice").target.isVisible()


def test_scores_move_with_the_answer(desk: Desk) -> None:
    head = desk.page.view.head
    assert head.gap.text() == "–"
    desk.press(Qt.Key.Key_2)
    assert head.gap.text() == "50.0"
    before = head.coverage.text()
    desk.open("release_hours")
    value = desk.opened.value
    assert value is not None
    value.field.setFocus()
    desk.type("12")
    desk.press(Qt.Key.Key_Return)
    assert head.coverage.text() != before
    chapter = desk.page.view.chapters.list.rows.chapters[1]
    assert (chapter.done, chapter.total) == (2, 4)


def test_skip_logic_hides_and_shows_questions(desk: Desk) -> None:
    desk.open("selectivity")
    names = [row.key.name for row in desk.page.view.questions.closed]
    assert "criteria_review" not in names
    desk.press(Qt.Key.Key_1)
    names = [row.key.name for row in desk.page.view.questions.closed]
    assert names == ["criteria_review", "channels", "remarks"]
    assert desk.opened.key == ItemKey("selectivity")
    desk.press(Qt.Key.Key_0)
    assert "criteria_review" not in [row.key.name for row in desk.page.view.questions.closed]


def test_a_broken_constraint_is_said_at_once_and_not_saved(desk: Desk) -> None:
    value = desk.open("release_hours").value
    assert value is not None
    value.field.setFocus()
    desk.type("2001")
    assert value.message.isVisible()
    assert value.message.text() == "Give hours from 0 to 2000."
    desk.press(Qt.Key.Key_Return)
    desk.open("prearrival")
    assert desk.edits("release_hours") == []


@pytest.mark.parametrize("text", ["twelve", "12.5", "1e3"])
def test_what_is_no_whole_number_is_refused_in_words(desk: Desk, text: str) -> None:
    value = desk.open("release_hours").value
    assert value is not None
    value.field.setFocus()
    desk.type(text)
    assert text in value.message.text()
    desk.press(Qt.Key.Key_Return)
    assert desk.edits("release_hours") == []


def test_a_number_is_saved_when_its_field_is_left(desk: Desk) -> None:
    value = desk.open("release_hours").value
    assert value is not None
    value.field.setFocus()
    desk.type("012")
    desk.open("prearrival")
    assert desk.answer("release_hours") == {"value": "12"}
    assert desk.item("release_hours").level == 4


def test_several_choices_stand_side_by_side(desk: Desk) -> None:
    ladder = desk.open("channels").ladder
    assert ladder is not None
    names = [button.option.name for button in ladder.buttons]
    desk.press(Qt.Key.Key_2)
    desk.press(Qt.Key.Key_1)
    assert desk.answer("channels") == {"value": f"{names[0]} {names[1]}"}
    desk.press(Qt.Key.Key_2)
    assert desk.answer("channels") == {"value": names[0]}
    desk.press(Qt.Key.Key_1)
    assert desk.answer("channels") == {}


def test_a_note_asks_nothing(desk: Desk) -> None:
    opened = desk.open("welcome")
    assert not opened.states.isVisible() and not opened.comment.isVisible()
    desk.press(Qt.Key.Key_N)
    assert desk.edits("welcome") == []


def test_a_note_tells_its_whole_text_and_a_click_goes_to_it(desk: Desk, qtbot: QtBot) -> None:
    item = desk.item("welcome")
    told = replace(
        item, question=replace(item.question, hint={"en": "Ask two people apart.", "ko": "따로 묻는다."})
    )
    row = NoteRow(told)
    qtbot.addWidget(row)
    row.show()
    words = [each.text() for each in row.findChildren(QLabel) if each.isVisible()]
    assert words == [item.question.label["en"], "Ask two people apart."]
    assert row.accessibleName() == " ".join(words)
    with qtbot.waitSignal(row.clicked):
        desk.click(row)
    assert is_note(told) and not is_note(desk.item("prearrival"))


def test_the_answer_is_in_the_store_before_the_mark_says_saved(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved = desk.window.top_bar.saved
    seen: list[str] = []
    record = store_edits.record

    def watched(*given: object) -> object:
        seen.append(saved.text)
        return record(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(store_edits, "record", watched)
    desk.press(Qt.Key.Key_1)
    assert seen == [""]
    assert saved.text == f"Saved {desk.window._workspace.saved_at:%H:%M}"
    assert datetime.now().astimezone() >= desk.window._workspace.saved_at  # type: ignore[operator]


def test_a_full_disk_is_said_and_stays(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*given: object) -> object:
        raise StoreError("store.full", path="window.sqlite")

    with monkeypatch.context() as broken:
        broken.setattr(store_edits, "record", full)
        desk.press(Qt.Key.Key_1)
        desk.press(Qt.Key.Key_4)
        desk.press(Qt.Key.Key_Down)
        assert desk.window.top_bar.saved.text == "Not saved"
        assert "full" in desk.window.banner.text
    assert desk.edits("prearrival") == []
    desk.window.do_save_again()
    desk.settle()
    assert desk.item("prearrival").level == 4
    assert desk.window.banner.text == ""


def test_undo_takes_the_answer_back(desk: Desk) -> None:
    desk.press(Qt.Key.Key_3)
    desk.press(Qt.Key.Key_5)
    desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.item("prearrival").level == 3
    ladder = desk.opened.ladder
    assert ladder is not None and ladder.buttons[3].isChecked()


def test_a_korean_keyboard_gives_the_states_too(desk: Desk) -> None:
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(desk.opened, QKeyEvent(QEvent.Type.KeyPress, 0x315C, none, "ㅜ"))
    desk.settle()
    assert desk.opened.states.reason.hasFocus()


def test_every_button_has_a_name_for_a_screen_reader(desk: Desk) -> None:
    for name in ("prearrival", "channels", "release_hours"):
        opened = desk.open(name)
        for button in opened.findChildren(QAbstractButton):
            if button.isVisible():
                assert button.accessibleName() or button.text(), button
