from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from pytestqt.qtbot import QtBot

from customs_assessor.answers.assessment import FormRef
from customs_assessor.answers.compose import level_answer
from customs_assessor.answers.item import ItemKey
from customs_assessor.answers.mission import Person
from customs_assessor.forms.compile import check_sheets
from customs_assessor.forms.model import Form
from customs_assessor.forms.sheets import Sheets
from customs_assessor.store import assessments, edits, forms
from customs_assessor.store.connection import Workspace
from customs_assessor.ui.library.move_dialog import MoveDialog, movable
from customs_assessor.ui.library.page import LibraryPage
from customs_assessor.ui.main_window import MainWindow
from customs_assessor.ui.navigation import FORMS, QUESTIONS
from customs_assessor.ui.questionnaire.page import QuestionnairePage
from customs_assessor.ui.settings_model import SettingsModel
from customs_assessor.ui.workspace import WorkspaceModel
from tests.versions import first_sheets, second_sheets, version_sheets


def compiled(made: Sheets) -> Form:
    found = check_sheets(made, "small").form
    assert found is not None
    return found


@pytest.fixture
def begun(store: Workspace, author: Person, assessment: str) -> str:
    """An assessment in the first of three versions that are installed, with four answers."""
    third = version_sheets("3", "select_one l | risk | Risk?", "risk | 2.5 | risk | same")
    first, *_ = (compiled(made) for made in (first_sheets(), second_sheets(), third))
    for made in (first_sheets(), second_sheets(), third):
        forms.install(store, compiled(made), made)
    mission = assessments.assessment(store, assessment).mission
    begun, _ = assessments.new_assessment(
        store, author.id, mission, FormRef(first.form_id, first.version, first.hash), "Second", "Nadi"
    )
    model = WorkspaceModel(store, author)
    for name, value in {"risk": "most", "audit": "some", "staff": "12", "plan": "Soon"}.items():
        model.answer(begun, f"item/{name}", "answer", level_answer(value))
    model.deleteLater()
    QCoreApplication.sendPostedEvents(model, QEvent.Type.DeferredDelete)
    return begun


def choose(page: LibraryPage, form_id: str, version: str) -> None:
    rows = page.view.forms.rows
    page.view.forms.choose(
        next(
            at
            for at, row in enumerate(rows)
            if (row.heading.form_id, row.heading.version) == (form_id, version)
        )
    )


@pytest.fixture
def dialog(workspace: WorkspaceModel, settings: SettingsModel, begun: str) -> Iterator[MoveDialog]:
    form = compiled(second_sheets())
    made = MoveDialog(workspace, form, movable(workspace, "small", "2"))
    made.show()
    yield made
    made.deleteLater()
    QCoreApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)


def told(dialog: MoveDialog) -> list[tuple[str, ...]]:
    return [line.cells for line in dialog.table.lines]


def test_it_is_offered_where_there_is_an_assessment_to_move(begun: str, page: LibraryPage) -> None:
    button = page.view.detail.move_button
    offered = {}
    for version in ("1", "2"):
        choose(page, "small", version)
        offered[version] = button.isVisible()
    assert offered == {"1": False, "2": True}
    choose(page, "small_form", "1.0")
    assert not button.isVisible()


def test_the_table_tells_what_happens_to_each_answer_by_kind(dialog: MoveDialog) -> None:
    assert [cells[0] for cells in told(dialog) if len(cells) == 1] == [
        "Reworded · 1", "Split · 1", "Removed · 1", "Kept · 1", "New question · 3"
    ]  # fmt: skip
    by_question = {cells[1]: cells for cells in told(dialog) if len(cells) > 1}
    assert by_question["Staff?"][2:] == (
        "12",
        "The question is not in this version. The answer stays in the history.",
    )
    assert by_question["Risk?"][:3] == ("1.1", "Risk?", "Most")
    assert (
        dialog.note.text()
        == "Overall gap 25.0 before, 25.0 after. No answer is rewritten, and undo moves back."
    )


def test_the_filter_shows_one_kind(qtbot: QtBot, dialog: MoveDialog) -> None:
    assert [dialog.filter.itemText(at) for at in range(2)] == ["Everything · 7", "Reworded · 1"]
    dialog.filter.setFocus()
    qtbot.keyClick(dialog.filter, Qt.Key.Key_Down)
    assert [cells[0] for cells in told(dialog)] == ["Reworded · 1", "1.2"]


def test_the_move_is_one_edit_and_undo_takes_it_back(
    dialog: MoveDialog, workspace: WorkspaceModel, store: Workspace, begun: str
) -> None:
    before = edits.edits_of(store, begun)
    dialog.move_button.click()
    assert len(edits.edits_of(store, begun)) == len(before) + 1
    found = workspace.snapshot(begun)
    assert (found.form.version, found.item(ItemKey("selectivity")).value) == ("2", "most")
    (undone,) = workspace.undo()
    assert workspace.name_of(undone) == "version of the form"
    found = workspace.snapshot(begun)
    assert (found.form.version, found.item(ItemKey("plan")).value) == ("1", "Soon")
    workspace.redo()
    assert workspace.snapshot(begun).form.version == "2"


def test_a_version_between_that_is_not_here_is_named(
    workspace: WorkspaceModel, store: Workspace, begun: str
) -> None:
    third = compiled(version_sheets("3", "text | a | A?", "a | 2.5 | b | same"))
    dialog = MoveDialog(workspace, third, movable(workspace, "small", "3"))
    assert dialog.note.text() == "The form small 2.5 is not installed. Install it first."
    assert not dialog.move_button.isEnabled()
    dialog.accept()
    assert workspace.assessment(begun).form.version == "1"


def test_from_the_page_to_the_toast_with_undo(
    qtbot: QtBot, open_shell: Callable[[], MainWindow], settings: SettingsModel, begun: str
) -> None:
    window = open_shell()
    window.navigator.go(FORMS)
    page = window.page
    assert isinstance(page, LibraryPage)
    choose(page, "small", "2")
    page.view.detail.move_button.click()
    dialog = window.findChild(MoveDialog)
    assert isinstance(dialog, MoveDialog)
    dialog.move_button.click()
    assert not page.view.detail.move_button.isVisible()
    assert window.toast.isVisible()
    window.toast._button.click()
    qtbot.waitUntil(page.view.detail.move_button.isVisible)


def test_a_reworded_question_asks_for_review_and_is_confirmed(
    qtbot: QtBot, open_shell: Callable[[], MainWindow], dialog: MoveDialog, store: Workspace, begun: str
) -> None:
    dialog.move_button.click()
    window = open_shell()
    window.navigator.go(QUESTIONS, begun)
    page = window.page
    assert isinstance(page, QuestionnairePage)
    page.open(ItemKey("audit"))
    opened = page.view.questions.opened
    assert opened is not None
    assert opened.confirm.isVisibleTo(opened)
    count = len(edits.edits_of(store, begun))
    opened.confirm.click()
    assert len(edits.edits_of(store, begun)) == count + 1
    opened = page.view.questions.opened
    assert opened is not None
    assert not opened.confirm.isVisibleTo(opened)
    page.open(ItemKey("selectivity"))
    opened = page.view.questions.opened
    assert opened is not None
    assert not opened.confirm.isVisibleTo(opened)


def test_the_dialog_speaks_the_windows_language(
    qtbot: QtBot, dialog: MoveDialog, settings: SettingsModel
) -> None:
    settings.change(language="ko")
    qtbot.waitUntil(lambda: dialog.move_button.text() == "2판으로 옮기기")
    assert told(dialog)[0] == ("문구 변경 · 1",)
    settings.change(language="en")
    qtbot.waitUntil(lambda: dialog.move_button.text() == "Move to version 2")
