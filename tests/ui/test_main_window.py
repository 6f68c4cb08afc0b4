from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from customs_assessor.answers.compose import level_answer
from customs_assessor.errors import StoreError
from customs_assessor.store import edits
from customs_assessor.store.connection import open_workspace
from customs_assessor.ui import main_window as module
from customs_assessor.ui.actions import ACTIONS
from customs_assessor.ui.app import destroy, open_window
from customs_assessor.ui.main_window import MainWindow
from customs_assessor.ui.navigation import EXCHANGE, MISSIONS, QUESTIONS, SCORES, SETTINGS
from customs_assessor.ui.pages import PAGES
from customs_assessor.ui.settings_model import SettingsModel
from customs_assessor.ui.unsaved import UnsavedDialog
from customs_assessor.ui.workspace import WorkspaceModel
from tests.samples import small_form

Opening = Callable[[], MainWindow]
ITEM = small_form().scoring.items[0].item
LABEL = small_form().question(ITEM).label["en"]
CTRL = Qt.KeyboardModifier.ControlModifier


def workspace_of(window: MainWindow) -> WorkspaceModel:
    return window.findChild(WorkspaceModel)


def test_the_window_assembles_and_little_more() -> None:
    assert len(Path(module.__file__).read_text(encoding="utf-8").splitlines()) <= 250


def test_without_an_assessment_its_pages_stay_shut(qtbot: QtBot, open_shell: Opening) -> None:
    window = open_shell()
    shut = {name for name, button in window.rail.buttons.items() if not button.isEnabled()}
    assert shut == {row.name for row in PAGES if row.needs_assessment}
    qtbot.keyClick(window, Qt.Key.Key_2, CTRL)
    assert window.navigator.place.page == MISSIONS
    qtbot.keyClick(window, Qt.Key.Key_4, CTRL)
    assert window.navigator.place.page == EXCHANGE


def test_pages_by_number_and_the_way_back(qtbot: QtBot, open_shell: Opening, assessment: str) -> None:
    window = open_shell()
    window.navigator.go(QUESTIONS, assessment)
    for number, row in enumerate(PAGES, 1):
        qtbot.keyClick(window, Qt.Key(Qt.Key.Key_0 + number), CTRL)
        assert window.navigator.place.page == row.name
        assert window.rail.buttons[row.name].isChecked()
    alt = Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(window, Qt.Key.Key_Left, alt)
    assert window.navigator.place.page == PAGES[-2].name
    qtbot.keyClick(window, Qt.Key.Key_Right, alt)
    assert window.navigator.place.page == PAGES[-1].name


def test_the_rail_is_one_tab_stop_with_arrows_within(
    qtbot: QtBot, open_shell: Opening, assessment: str
) -> None:
    window = open_shell()
    window.navigator.go(MISSIONS, assessment)
    window.rail.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert window.navigator.place.page == SCORES
    stops = [
        name for name, button in window.rail.buttons.items() if button.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert stops == [SCORES]


def test_f6_goes_round_the_panes_and_back(qtbot: QtBot, open_shell: Opening, assessment: str) -> None:
    window = open_shell()
    window.navigator.go(MISSIONS, assessment)
    window.top_bar.search.setFocus()
    seen = []
    for _ in range(8):
        qtbot.keyClick(window, Qt.Key.Key_F6)
        seen.append(QApplication.focusWidget())
        if seen[-1] is window.top_bar.search:
            break
    assert len(seen) > 2
    assert seen[0] is window.rail.buttons[MISSIONS]
    assert seen[-1] is window.top_bar.search
    for widget in reversed(seen[:-1]):
        qtbot.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
        assert QApplication.focusWidget() is widget


def test_search_goes_to_the_question(qtbot: QtBot, open_shell: Opening, assessment: str) -> None:
    window = open_shell()
    window.navigator.go(SCORES, assessment)
    qtbot.keyClick(window, Qt.Key.Key_F, CTRL)
    field = window.top_bar.search
    assert field.hasFocus()
    qtbot.keyClicks(field, LABEL[:12])
    assert field.found.isVisible()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    place = window.navigator.place
    assert (place.page, place.item.name) == (QUESTIONS, ITEM)
    assert not field.found.isVisible()
    qtbot.keyClicks(field, "qwertyuiop")
    assert field.found.item(0).text() == "No question has these words."
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.navigator.place == place
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not field.found.isVisible()


def test_saved_mark_undo_and_toast(qtbot: QtBot, open_shell: Opening, assessment: str) -> None:
    window = open_shell()
    window.navigator.go(SETTINGS, assessment)
    assert window.top_bar.saved.text == ""
    choice = small_form().choices[small_form().question(ITEM).choices][0].name
    workspace = workspace_of(window)
    workspace.answer(assessment, f"item/{ITEM}", "answer", level_answer(choice))
    assert window.top_bar.saved.text.startswith("Saved ")
    window.rail.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert workspace.state((assessment, f"item/{ITEM}", "answer")).value == {}
    assert window.toast.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert workspace.state((assessment, f"item/{ITEM}", "answer")).value == {"value": choice}


def test_what_is_not_saved_is_said_until_it_is(
    qtbot: QtBot, open_shell: Opening, assessment: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_shell()

    def full(ws: object, made: object) -> object:
        raise StoreError("store.full", path="workspace.sqlite")

    with monkeypatch.context() as patched:
        patched.setattr(edits, "record", full)
        workspace_of(window).answer(assessment, f"item/{ITEM}", "comment", "seen")
        assert window.top_bar.saved.text == "Not saved"
        assert "disk is full" in window.banner.text
        assert window.banner.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_S, CTRL)
    assert window.top_bar.saved.text.startswith("Saved ")
    assert not window.banner.isVisible()


@pytest.mark.parametrize("answer", ["keep", "leave"])
def test_unsaved_edits_are_not_lost_without_asking(
    qtbot: QtBot, open_shell: Opening, assessment: str, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    window = open_shell()
    asked: list[UnsavedDialog] = []

    def full(ws: object, made: object) -> object:
        raise StoreError("store.full", path="workspace.sqlite")

    def reply() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, UnsavedDialog)
        asked.append(dialog)
        assert dialog.keep.hasFocus()
        getattr(dialog, answer).click()

    with monkeypatch.context() as patched:
        patched.setattr(edits, "record", full)
        workspace_of(window).answer(assessment, f"item/{ITEM}", "comment", "seen")
        QTimer.singleShot(100, reply)
        assert window.close() is (answer == "leave")
    assert len(asked) == 1


def test_a_second_window_may_only_read(
    qtbot: QtBot, open_shell: Opening, settings: SettingsModel, assessment: str
) -> None:
    first = open_shell()
    with open_workspace(workspace_of(first).store.path) as second_store:
        second = open_window(second_store, settings)
        second.show()
        assert second.banner.isVisible()
        assert "open in another" in second.banner.text
        assert not second.page.new.isEnabled()
        settings.change(language="ko")
        qtbot.waitUntil(lambda: "open in another" not in second.banner.text)
        assert second.banner.text
        destroy(second)


def test_help_opens_at_the_page_and_speaks_the_language(
    qtbot: QtBot, open_shell: Opening, settings: SettingsModel
) -> None:
    window = open_shell()
    window.do_open_page(SETTINGS)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    dialog = window.findChild(module.HelpDialog)
    assert dialog.isVisible()
    assert dialog.text.startswith("Settings")
    settings.change(language="ko")
    qtbot.waitUntil(lambda: dialog.text.startswith("설정"))


def test_the_whole_window_switches_language_at_once(
    qtbot: QtBot, open_shell: Opening, settings: SettingsModel, assessment: str
) -> None:
    window = open_shell()
    window.navigator.go(MISSIONS, assessment)
    settings.change(language="ko")
    qtbot.waitUntil(lambda: window.rail.buttons[SCORES].text() == "점수")
    assert window.windowTitle() == "세관 진단"
    assert window.page.title == "미션"
    settings.change(language="en")
    qtbot.waitUntil(lambda: window.rail.buttons[SCORES].text() == "Scores")


def test_what_was_open_last_opens_at_start(
    open_shell: Opening, settings: SettingsModel, assessment: str
) -> None:
    first = open_shell()
    assert first.navigator.place.page == MISSIONS
    first.navigator.go(SCORES, assessment)
    assert settings.settings.assessment == assessment
    again = open_shell()
    assert (again.navigator.place.page, again.navigator.place.assessment) == (QUESTIONS, assessment)


def test_no_two_actions_share_a_key() -> None:
    keys = [each for row in ACTIONS for each in row.keys]
    assert len(keys) == len(set(keys))


def test_every_control_has_a_name(qtbot: QtBot, open_shell: Opening, assessment: str) -> None:
    window = open_shell()
    for name in (MISSIONS, SETTINGS):
        window.navigator.go(name, assessment)
        controls = [
            control
            for kind in (QAbstractButton, QComboBox, QLineEdit)
            for control in window.findChildren(kind)
            if control.isVisible()
        ]
        nameless = [
            control
            for control in controls
            if not (control.accessibleName() or (isinstance(control, QAbstractButton) and control.text()))
        ]
        assert nameless == []
