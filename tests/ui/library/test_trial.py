import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from customs_assessor.answers.item import ItemKey
from customs_assessor.errors import StoreError
from customs_assessor.forms.compile import check_sheets, compile_form
from customs_assessor.forms.model import Form
from customs_assessor.store import assessments, edits, forms
from customs_assessor.store.connection import Workspace
from customs_assessor.ui.library import trial as trials
from customs_assessor.ui.library.model import FILE, SHIPPED
from customs_assessor.ui.library.page import LibraryPage
from customs_assessor.ui.library.trial_window import TrialWindow
from customs_assessor.ui.main_window import MainWindow
from customs_assessor.ui.navigation import FORMS, QUESTIONS, REPORTS, SCORES
from customs_assessor.ui.settings_model import SettingsModel
from customs_assessor.ui.widgets.message import Message
from customs_assessor.ui.workspace import WorkspaceModel
from tests.forms.builder import form, sheets
from tests.samples import FIXTURES, small_form


def opened(qtbot: QtBot, page: LibraryPage) -> TrialWindow:
    page.view.detail.try_button.click()
    window = page.findChild(TrialWindow)
    assert isinstance(window, TrialWindow)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def shown(window: TrialWindow) -> str:
    question = window.questions.view.questions.opened
    assert question is not None
    return question.head.question.text()


def ended(qtbot: QtBot, window: TrialWindow) -> None:
    """Close a trial; its folder goes with it."""
    folder = window.trial.folder
    assert folder.is_dir()
    window.close()
    qtbot.waitUntil(lambda: not folder.exists())


def test_an_installed_form_is_tried_and_nothing_reaches_the_workspace(
    qtbot: QtBot, page: LibraryPage, store: Workspace, assessment: str
) -> None:
    before = [edit.id for edit in edits.edits_of(store, assessment)]
    window = opened(qtbot, page)
    assert window.windowTitle() == "Try Small form for tests"
    window.questions.show_item(ItemKey("prearrival"))
    qtbot.keyClick(window.questions, Qt.Key.Key_3)
    item = window.trial.model.snapshot(window.trial.assessment).item(ItemKey("prearrival"))
    assert item.value == "prearrival_3"
    window.switch.chosen.emit(SCORES)
    assert window.page.title == "Scores"
    ended(qtbot, window)
    assert [edit.id for edit in edits.edits_of(store, assessment)] == before
    assert [one.id for one in assessments.assessments(store)] == [assessment]
    assert page.findChild(TrialWindow) is None


def test_the_language_of_the_form_is_switched_and_answers_stay(qtbot: QtBot, page: LibraryPage) -> None:
    window = opened(qtbot, page)
    window.questions.show_item(ItemKey("prearrival"))
    english = shown(window)
    qtbot.keyClick(window.questions, Qt.Key.Key_3)
    assert [window.language.itemText(at) for at in range(2)] == ["English", "Korean"]
    window.language.setFocus()
    qtbot.keyClick(window.language, Qt.Key.Key_Down)
    assert shown(window) == small_form().question("prearrival").label["ko"] != english
    found = window.trial.model.snapshot(window.trial.assessment)
    assert found.item(ItemKey("prearrival")).value == "prearrival_3"
    ended(qtbot, window)


def test_a_question_shows_when_it_applies_and_undo_hides_it_again(qtbot: QtBot, page: LibraryPage) -> None:
    window = opened(qtbot, page)

    def asked() -> list[str]:
        items = window.trial.model.snapshot(window.trial.assessment).items
        return [item.key.name for item in items if item.relevant]

    before = asked()
    window.questions.show_item(ItemKey("selectivity"))
    qtbot.keyClick(window.questions, Qt.Key.Key_4)
    after = asked()
    assert set(after) ^ set(before)
    window.questions.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert asked() == before
    assert not window.undo.isEnabled()
    window.redo.click()
    assert asked() == after
    ended(qtbot, window)


def test_a_form_of_the_app_and_a_checked_file_are_tried_too(
    qtbot: QtBot, page: LibraryPage, store: Workspace, tmp_path: Path
) -> None:
    page.check([shutil.copytree(FIXTURES / "small_form", tmp_path / "file")])
    qtbot.waitUntil(lambda: not page.jobs.running, timeout=30_000)
    rows = page.view.forms.rows
    for status in (FILE, SHIPPED):
        page.view.forms.choose(next(at for at, row in enumerate(rows) if row.status == status))
        qtbot.waitUntil(page.view.detail.try_button.isEnabled, timeout=30_000)
        window = opened(qtbot, page)
        assert page.row is not None
        assert page.row.heading.title["en"] in window.windowTitle()
        ended(qtbot, window)
    assert len(forms.installed(store)) == 1


@pytest.fixture
def plain() -> Form:
    """A form without languages and without scores."""
    return form(survey="type | name | label\ntext | a | Your name?")


def test_a_form_without_scores_or_languages_offers_neither(
    qtbot: QtBot, settings: SettingsModel, workspace: WorkspaceModel, plain: Form
) -> None:
    window = TrialWindow(plain, None, workspace.author)
    window.show()
    assert (window.switch.isVisible(), window.language.isVisible()) == (False, False)
    assert shown(window) == "Your name?"
    window.navigator.go(REPORTS)
    assert window.navigator.place.page == QUESTIONS
    ended(qtbot, window)


def test_the_captions_follow_the_window_and_the_form_keeps_its_language(
    qtbot: QtBot, page: LibraryPage, settings: SettingsModel
) -> None:
    window = opened(qtbot, page)
    english = shown(window)
    settings.change(language="ko")
    qtbot.waitUntil(lambda: window.language.itemText(1) == "한국어")
    assert shown(window) == english
    settings.change(language="en")
    qtbot.waitUntil(lambda: window.language.itemText(1) == "Korean")
    ended(qtbot, window)


def test_what_hinders_a_trial_is_told(
    page: LibraryPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def full(path: Path) -> Workspace:
        raise StoreError("store.full", path=str(path))

    monkeypatch.setattr(trials, "open_workspace", full)
    page.try_form()
    assert page.findChild(Message) is not None
    assert page.findChild(TrialWindow) is None


def test_closing_the_window_ends_its_trials(
    qtbot: QtBot, open_shell: Callable[[], MainWindow], assessment: str
) -> None:
    window = open_shell()
    window.navigator.go(FORMS)
    page = window.page
    assert isinstance(page, LibraryPage)
    page.try_form()
    (trial,) = window.findChildren(TrialWindow)
    folder = trial.trial.folder
    assert folder.is_dir()
    window.close()
    qtbot.waitUntil(lambda: not folder.exists())


def test_the_pictures_of_a_form_are_tried_with_it(
    qtbot: QtBot, settings: SettingsModel, workspace: WorkspaceModel
) -> None:
    named = sheets(survey="type | name | label | media::image\ntext | a | Which post? | post.png")
    given = replace(named, attachments={"post.png": b"not really a picture"})
    made = check_sheets(given, "f").form
    assert made is not None
    window = TrialWindow(made, given, workspace.author)
    (digest,) = made.files.values()
    assert forms.file_bytes(window.trial.model.store, digest) == b"not really a picture"
    ended(qtbot, window)


@pytest.mark.parametrize("size", [100, 200])
def test_it_fits_the_screen(
    qtbot: QtBot, settings: SettingsModel, workspace: WorkspaceModel, size: int
) -> None:
    settings.change(size=size)
    long = compile_form(FIXTURES / "small_form")
    window = TrialWindow(replace(long, title={"en": "A long title " * 9}), None, workspace.author)
    window.show()
    room = QGuiApplication.primaryScreen().availableGeometry()
    assert window.width() <= room.width()
    assert window.height() <= room.height()
    ended(qtbot, window)
