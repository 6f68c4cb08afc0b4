import csv
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from customs_assessor.forms.catalogue import shipped
from customs_assessor.forms.compile import check
from customs_assessor.forms.sheets import read_sheets
from customs_assessor.store import forms
from customs_assessor.store.connection import Workspace
from customs_assessor.ui.library.detail_view import CHANGES, LANGUAGES, PROBLEMS, QUESTIONS, SCORING
from customs_assessor.ui.library.model import FAULTY, FILE, INSTALLED, SHIPPED
from customs_assessor.ui.library.page import LibraryPage
from customs_assessor.ui.main_window import MainWindow
from customs_assessor.ui.navigation import FORMS
from customs_assessor.ui.settings_model import SettingsModel
from customs_assessor.ui.widgets.message import Message
from tests.samples import FIXTURES, small_form

BROKEN = FIXTURES / "broken_form"


def wait(qtbot: QtBot, page: LibraryPage) -> None:
    qtbot.waitUntil(lambda: not page.jobs.running, timeout=30_000)


def take(qtbot: QtBot, page: LibraryPage, *paths: Path) -> None:
    page.check(list(paths))
    wait(qtbot, page)


def changed_form(folder: Path, version: str, change: Callable[[list[list[str]]], None]) -> Path:
    """A copy of the small form in another version, with another survey."""
    out = folder / "changed"
    shutil.copytree(FIXTURES / "small_form", out)
    for name, edit in (("settings", lambda rows: _set(rows, "version", version)), ("survey", change)):
        file = out / f"{name}.csv"
        with file.open(encoding="utf-8-sig", newline="") as stream:
            rows = list(csv.reader(stream))
        edit(rows)
        with file.open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream).writerows(rows)
    return out


def _set(rows: list[list[str]], column: str, text: str, row: int = 1) -> None:
    rows[row][rows[0].index(column)] = text


def a_label(rows: list[list[str]]) -> None:
    column = next(title for title in rows[0] if title.startswith("label"))
    row = next(at for at, cells in enumerate(rows) if cells[0].startswith("select_one"))
    _set(rows, column, "Asked in other words", row)


def texts(page: LibraryPage, tab: int) -> list[tuple[str, ...]]:
    return [line.cells for line in page.view.detail.tabs[tab].table.lines]


def test_installed_forms_come_before_those_that_come_with_the_app(page: LibraryPage) -> None:
    rows = page.view.forms.rows
    assert [row.status for row in rows] == [INSTALLED, *[SHIPPED] * len(shipped())]
    assert (rows[0].heading.form_id, page.row) == (small_form().form_id, rows[0])
    assert not page.view.detail.install_button.isVisible()


def test_an_installed_form_shows_questions_scoring_and_languages(page: LibraryPage) -> None:
    form = small_form()
    names = {question.name for question in form.questions()}
    questions = [line for line in page.view.detail.tabs[QUESTIONS].table.lines if not line.group]
    assert len(questions) == len(list(form.questions())) == len(names)
    codes = [cells[0] for cells in texts(page, SCORING) if len(cells) > 1]
    assert codes == [item.code for item in form.scoring.items]
    assert [cells[0] for cells in texts(page, LANGUAGES)] == ["English", "Korean"]
    assert all(line.share is not None for line in page.view.detail.tabs[LANGUAGES].table.lines)


def test_a_form_of_the_app_is_read_when_it_is_chosen_and_installed_with_its_sheets(
    qtbot: QtBot, page: LibraryPage, store: Workspace
) -> None:
    page.view.forms.choose(
        next(at for at, row in enumerate(page.view.forms.rows) if row.heading.form_id == "training_needs")
    )
    assert not page.view.detail.install_button.isEnabled()
    wait(qtbot, page)
    assert page.view.detail.install_button.isEnabled()
    assert texts(page, QUESTIONS)
    page.view.detail.install_button.click()
    assert page.row is not None
    assert (page.row.heading.form_id, page.row.status) == ("training_needs", INSTALLED)
    ref = next(ref for ref in forms.installed(store) if ref.form_id == "training_needs")
    assert forms.source(store, ref).hash == ref.hash


def test_a_check_lists_every_problem_and_a_click_copies_the_cell(qtbot: QtBot, page: LibraryPage) -> None:
    take(qtbot, page, BROKEN)
    assert page.row is not None
    assert page.row.status == FAULTY
    detail = page.view.detail
    assert detail.book.currentIndex() == PROBLEMS
    table = detail.tabs[PROBLEMS].table
    assert len(table.lines) == len(check(BROKEN).problems) == 3
    assert table.lines[0].cells[:4] == ("Error", "survey", "2", "type")
    assert not detail.install_button.isVisible()
    at = table.visualRect(table.model().index(1, 4)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert QGuiApplication.clipboard().text() == "domains!A2"
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Up)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == "survey!A2"
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "domains!A2"


def test_a_file_that_is_no_form_is_told_as_a_problem(qtbot: QtBot, page: LibraryPage, tmp_path: Path) -> None:
    file = tmp_path / "letter.xlsx"
    file.write_text("Dear colleague", encoding="utf-8")
    take(qtbot, page, file)
    ((severity, *_, what),) = texts(page, PROBLEMS)
    assert severity == "Error"
    assert "letter.xlsx" in what


def test_a_dropped_form_is_checked_compared_and_installed(
    qtbot: QtBot, page: LibraryPage, store: Workspace, tmp_path: Path
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(changed_form(tmp_path, "9", a_label)))])
    event = QDropEvent(
        QPointF(20, 20),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    page.dropEvent(event)
    assert event.isAccepted()
    wait(qtbot, page)
    assert page.row is not None
    assert page.row.status == FILE
    changes = [cells for cells in texts(page, CHANGES) if len(cells) > 1]
    assert [cells[3] for cells in changes] == ["Asked in other words"]
    assert changes[0][1].startswith("label")
    page.view.detail.install_button.click()
    assert [(ref.version) for ref in forms.installed(store)][-1] == "9"
    assert [row.status for row in page.view.forms.rows][:2] == [INSTALLED, INSTALLED]
    assert page.row.heading.version == "9"


def test_a_version_that_is_installed_cannot_be_installed_with_another_content(
    qtbot: QtBot, page: LibraryPage, store: Workspace, tmp_path: Path
) -> None:
    take(qtbot, page, changed_form(tmp_path, small_form().version, a_label))
    detail = page.view.detail
    assert not detail.install_button.isEnabled()
    assert "another content" in detail._facts.text()
    page.install()
    assert page.findChild(Message) is not None
    assert len(forms.installed(store)) == 1


def test_a_checked_file_is_put_aside_with_del(qtbot: QtBot, page: LibraryPage) -> None:
    take(qtbot, page, BROKEN)
    assert page.view.forms.rows[0].status == FAULTY
    qtbot.keyClick(page.view.forms, Qt.Key.Key_Delete)
    assert page.view.forms.rows[0].status == INSTALLED
    qtbot.keyClick(page.view.forms, Qt.Key.Key_Delete)
    assert page.view.forms.rows[0].status == INSTALLED


def test_an_installed_form_goes_to_excel_and_back(
    qtbot: QtBot, page: LibraryPage, store: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheets = read_sheets(FIXTURES / "small_form")
    page._workspace.apply(lambda held: forms.install(held, small_form(), sheets))
    out = tmp_path / "exported"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    page.view.detail.export_button.click()
    wait(qtbot, page)
    written = out.with_suffix(".xlsx")
    assert page.view.saved.file == written
    assert "survey" in load_workbook(written).sheetnames
    assert check(written).form == small_form()


def test_a_form_without_its_sheets_says_so(page: LibraryPage, tmp_path: Path) -> None:
    page.export_to(tmp_path / "out.xlsx")
    assert "came with a mission" in page.findChild(Message).text
    assert not (tmp_path / "out.xlsx").exists()


def test_files_are_chosen_in_a_dialog(
    qtbot: QtBot, page: LibraryPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        QFileDialog, "getOpenFileNames", lambda *_: ([str(BROKEN), str(FIXTURES / "small_form")], "")
    )
    page.open.click()
    wait(qtbot, page)
    assert [row.status for row in page.view.forms.rows[:2]] == [FILE, FAULTY]


def test_a_check_can_be_cancelled(qtbot: QtBot, page: LibraryPage) -> None:
    page.check([FIXTURES / "small_form"])
    page.jobs.running[0].cancel()
    wait(qtbot, page)
    assert page.view.forms.rows[0].status == INSTALLED


def test_it_opens_by_keyboard_with_the_list_in_focus(
    qtbot: QtBot, open_shell: Callable[[], MainWindow], assessment: str
) -> None:
    window = open_shell()
    qtbot.keyClick(window, Qt.Key.Key_6, Qt.KeyboardModifier.ControlModifier)
    page = window.page
    assert isinstance(page, LibraryPage)
    assert page.view.forms.hasFocus()
    assert page.view.forms.accessibleName() == "Forms"
    assert page.view.forms.row is not None
    before = page.view.forms.row
    qtbot.keyClick(page.view.forms, Qt.Key.Key_Down)
    assert page.row != before
    qtbot.waitUntil(lambda: not page.jobs.running, timeout=30_000)
    window.do_next_pane()
    assert page.view.detail.book.tabBar().hasFocus()
    window.do_next_pane()
    assert page.view.detail.tabs[QUESTIONS].table.hasFocus()


def test_f1_opens_the_help_on_forms(open_shell: Callable[[], MainWindow], assessment: str) -> None:
    window = open_shell()
    window.navigator.go(FORMS)
    window.do_help()
    assert window._help is not None
    assert window._help.topic == "forms"
    assert "Name Box" in window._help.text


@pytest.mark.parametrize("size", [100, 200])
def test_the_list_becomes_a_combo_where_there_is_no_room(
    open_shell: Callable[[], MainWindow], settings: SettingsModel, assessment: str, size: int
) -> None:
    settings.change(size=size)
    window = open_shell()
    window.navigator.go(FORMS)
    page = window.page
    assert isinstance(page, LibraryPage)
    assert page.view.combo.isVisible() is (size == 200)
    assert page.view.forms.isVisible() is (size == 100)
    shown = page.view.main()
    assert shown.hasFocus()
    assert page.view.combo.count() == len(page.view.forms.rows)


def test_every_word_changes_with_the_language(
    qtbot: QtBot, page: LibraryPage, settings: SettingsModel
) -> None:
    take(qtbot, page, BROKEN)
    english = texts(page, PROBLEMS)
    assert page.view.detail.book.tabText(PROBLEMS) == "Problems 3"
    settings.change(language="ko")
    qtbot.waitUntil(lambda: page.view.detail.book.tabText(PROBLEMS) == "문제 3")
    assert page.open.text() == "파일 검사"
    korean = texts(page, PROBLEMS)
    assert [cells[1:4] for cells in korean] == [cells[1:4] for cells in english]
    assert all(now[4] != was[4] for now, was in zip(korean, english, strict=True))
    settings.change(language="en")
    qtbot.waitUntil(lambda: page.open.text() == "Check a file")
