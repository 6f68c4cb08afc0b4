from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from customs_assessor.answers.mission import Person
from customs_assessor.exchange import plan as plans
from customs_assessor.exchange.filled import Filled
from customs_assessor.exchange.layout import COMMENT, LEVEL, REASON, STATE, TARGET
from customs_assessor.exchange.reader import read_workbook
from customs_assessor.store import imports
from customs_assessor.store.connection import open_workspace
from customs_assessor.store.consignments import consignments
from customs_assessor.store.people import ensure_person
from customs_assessor.ui.exchange.files_list import REFUSED, UNCHANGED
from customs_assessor.ui.exchange.page import ExchangePage
from customs_assessor.ui.exchange.preview_model import Counts, PreviewRow
from customs_assessor.ui.navigation import EXCHANGE, Navigator, Place
from customs_assessor.ui.settings_model import SettingsModel
from customs_assessor.ui.widgets.message import Message
from customs_assessor.ui.workspace import WorkspaceModel
from tests.ui.exchange.workbooks import filled


@pytest.fixture
def page(qtbot: QtBot, settings: SettingsModel, workspace: WorkspaceModel, assessment: str) -> ExchangePage:
    return opened(qtbot, workspace, assessment)


def opened(qtbot: QtBot, workspace: WorkspaceModel, assessment: str) -> ExchangePage:
    made = ExchangePage(workspace, Navigator(Place(EXCHANGE, assessment)))
    qtbot.addWidget(made)
    workspace.changed.connect(made.refresh)
    made.resize(1200, 752)
    made.show_assessment(assessment)
    made.show()
    return made


def wait(qtbot: QtBot, page: ExchangePage) -> None:
    qtbot.waitUntil(lambda: not page.jobs.running, timeout=30_000)


def take(qtbot: QtBot, page: ExchangePage, *files: Path) -> None:
    page.add_files(list(files))
    wait(qtbot, page)


def lines(page: ExchangePage) -> list[PreviewRow]:
    return [line for line in page.preview.table.model().lines if isinstance(line, PreviewRow)]


def row_of(page: ExchangePage, outcome: str) -> PreviewRow:
    (row,) = [line for line in lines(page) if line.outcome == outcome]
    return row


@pytest.fixture
def returned(workspace: WorkspaceModel, assessment: str, tmp_path: Path) -> Path:
    """A workbook with a new answer, a state without its reason and a bad level; level 2 stands here by now."""
    workspace.answer(assessment, "item/prearrival", "answer", {"value": "prearrival_1"})
    file = filled(
        workspace.snapshot(assessment),
        tmp_path / "suva-B.xlsx",
        {
            ("prearrival", LEVEL): "3 - Most",
            ("selectivity", LEVEL): "9",
            ("appeal_law", LEVEL): "2 - Court",
            ("appeal_law", COMMENT): "Section 12",
        },
    )
    workspace.answer(assessment, "item/prearrival", "answer", {"value": "prearrival_2"})
    return file


def test_the_preview_tells_each_outcome_and_applies_nothing(
    page: ExchangePage, qtbot: QtBot, workspace: WorkspaceModel, assessment: str, returned: Path
) -> None:
    before = workspace.snapshot(assessment)
    take(qtbot, page, returned)
    counts = page.session.counts
    assert (counts.new, counts.disputed, counts.refused) == (1, 1, 1)
    assert counts.read == counts.new + counts.unchanged + counts.disputed + counts.refused
    assert page.nothing_yet.isVisible()
    assert page.title == "Import preview"
    refused = row_of(page, plans.REFUSED)
    assert refused.theirs.text == "9"
    assert refused.detail.startswith(refused.place)
    disputed = row_of(page, plans.DISPUTED)
    assert (disputed.here.level, disputed.theirs.level, disputed.detail) == (2, 3, "1 level apart")
    new = row_of(page, plans.NEW)
    assert (new.here.text, new.theirs.text, new.detail) == ("Unanswered", "Court", "with comment")
    assert workspace.snapshot(assessment) is before
    assert imports.imports(workspace.store) == ()


def test_import_keeps_all_but_the_refused_and_can_be_taken_back_and_redone(
    page: ExchangePage, qtbot: QtBot, workspace: WorkspaceModel, assessment: str, returned: Path
) -> None:
    take(qtbot, page, returned)
    assert page.preview.take.text() == "Import 2 answers"
    qtbot.mouseClick(page.preview.take, Qt.MouseButton.LeftButton)

    def states() -> dict[str, str]:
        return {item.key.name: item.state for item in workspace.snapshot(assessment).items}

    assert (states()["prearrival"], states()["appeal_law"]) == ("disputed", "answered")
    assert states()["selectivity"] == "unanswered"
    assert page.title == "Exchange"
    (past,) = imports.imports(workspace.store, assessment)
    assert page.home.taken.buttons[past.id].text() == "Take back"
    qtbot.mouseClick(page.home.taken.buttons[past.id], Qt.MouseButton.LeftButton)
    assert (states()["prearrival"], states()["appeal_law"]) == ("answered", "unanswered")
    qtbot.mouseClick(page.home.taken.buttons[past.id], Qt.MouseButton.LeftButton)
    assert (states()["prearrival"], states()["appeal_law"]) == ("disputed", "answered")


def test_the_toast_takes_the_import_back(
    page: ExchangePage, qtbot: QtBot, workspace: WorkspaceModel, assessment: str, returned: Path
) -> None:
    take(qtbot, page, returned)
    with qtbot.waitSignal(page.navigator.announced) as told:
        page.apply()
    sentence, button, action = told.args
    assert (sentence, button) == ("2 answers imported.", "Take back")
    action()
    (past,) = imports.imports(workspace.store, assessment)
    assert past.taken_back is not None


def test_a_later_file_is_planned_upon_the_files_before_it(
    page: ExchangePage, qtbot: QtBot, workspace: WorkspaceModel, assessment: str, tmp_path: Path
) -> None:
    held = workspace.snapshot(assessment)
    first = filled(held, tmp_path / "b.xlsx", {("prearrival", LEVEL): "3 - Most"})
    second = filled(held, tmp_path / "c.xlsx", {("prearrival", LEVEL): "1 - Pilot"}, "Consultant C")
    take(qtbot, page, first, second)
    assert page.session.counts.new == 1
    assert page.session.counts.disputed == 1
    page.preview.files.setCurrentIndex(page.preview.files.model().index(2, 0))
    assert [figure.text() for figure in page.preview.counts.figures][3] == "1"
    assert {line.source for line in lines(page)} == {1}
    page.apply()
    views = next(item.views for item in workspace.snapshot(assessment).items if item.key.name == "prearrival")
    assert sorted(int(view.level or 0) for view in views) == [1, 3]


def test_targets_and_states_are_told_with_their_reasons(
    page: ExchangePage, qtbot: QtBot, workspace: WorkspaceModel, assessment: str, tmp_path: Path
) -> None:
    cells = {
        ("prearrival", TARGET): 5,
        ("selectivity", STATE): "Don't know",
        ("selectivity", REASON): "Head of unit away",
    }
    take(qtbot, page, filled(workspace.snapshot(assessment), tmp_path / "b.xlsx", cells))
    target, state = (line for line in lines(page) if line.outcome == plans.NEW)
    assert (target.here.text, target.theirs.text) == ("Target 4", "Target 5")
    assert (state.theirs.text, state.detail) == ("Don't know", "reason: Head of unit away")


def test_a_file_that_is_no_workbook_is_named_and_does_not_stop_the_others(
    page: ExchangePage, qtbot: QtBot, returned: Path, tmp_path: Path
) -> None:
    bad = tmp_path / "budget-2026.xlsx"
    bad.write_bytes(b"no workbook")
    take(qtbot, page, bad, returned)
    rows = page.preview.files.model().rows
    assert [row.status == REFUSED for row in rows] == [True, False]
    page.preview.files.setCurrentIndex(page.preview.files.model().index(1, 0))
    assert page.preview.problem.isVisible()
    assert "budget-2026.xlsx" in page.preview.problem.text()
    assert page.preview.take.isEnabled()


def test_a_file_that_brings_nothing_cannot_be_applied(
    page: ExchangePage, qtbot: QtBot, workspace: WorkspaceModel, assessment: str, tmp_path: Path
) -> None:
    take(qtbot, page, filled(workspace.snapshot(assessment), tmp_path / "same.xlsx", {}))
    assert [row.status for row in page.preview.files.model().rows] == [UNCHANGED]
    assert not page.preview.take.isEnabled()
    page.apply()
    assert page.session.entries
    assert imports.imports(workspace.store) == ()


def test_the_same_file_again_says_so(page: ExchangePage, qtbot: QtBot, returned: Path) -> None:
    take(qtbot, page, returned)
    page.apply()
    take(qtbot, page, returned)
    assert "imported before" in page.preview.problem.text()
    assert not page.preview.take.isEnabled()


def test_the_filter_shows_what_must_be_looked_at(page: ExchangePage, qtbot: QtBot, returned: Path) -> None:
    take(qtbot, page, returned)
    every = len(lines(page))
    page.preview.filter.chosen.emit("look")
    assert {line.outcome for line in lines(page)} == {plans.REFUSED, plans.DISPUTED}
    page.preview.filter.chosen.emit("all")
    assert len(lines(page)) == every == page.session.counts.read


def test_esc_leaves_the_preview_and_enter_imports(
    page: ExchangePage, qtbot: QtBot, workspace: WorkspaceModel, returned: Path
) -> None:
    take(qtbot, page, returned)
    page.focus_main()
    qtbot.keyClick(page.preview.table, Qt.Key.Key_Escape)
    assert page.session.entries == ()
    assert page.home.isVisible()
    assert imports.imports(workspace.store) == ()
    take(qtbot, page, returned)
    page.focus_main()
    qtbot.keyClick(page.preview.table, Qt.Key.Key_Return)
    assert len(imports.imports(workspace.store)) == 1


def test_files_and_folders_can_be_dropped(page: ExchangePage, qtbot: QtBot, returned: Path) -> None:
    (returned.parent / "~$suva-B.xlsx").write_bytes(b"open elsewhere")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(returned.parent))])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    page.dropEvent(event)
    wait(qtbot, page)
    assert [entry.path for entry in page.session.entries] == [returned]


def test_an_answer_given_meanwhile_changes_the_plan(
    page: ExchangePage, qtbot: QtBot, workspace: WorkspaceModel, assessment: str, returned: Path
) -> None:
    take(qtbot, page, returned)
    workspace.answer(assessment, "item/appeal_law", "answer", {"value": "appeal_law_0"})
    wait(qtbot, page)
    assert (page.session.counts.new, page.session.counts.disputed) == (0, 2)


def test_the_refused_cells_are_saved_as_a_table(
    page: ExchangePage, qtbot: QtBot, returned: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take(qtbot, page, returned)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "list"), ""))
    qtbot.mouseClick(page.preview.refused, Qt.MouseButton.LeftButton)
    (line,) = (tmp_path / "list.csv").read_text(encoding="utf-8-sig").splitlines()
    assert line.startswith("suva-B.xlsx,")
    assert "'9'" in line


def choose_file(monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))


def test_the_workbook_is_made_as_chosen(
    page: ExchangePage,
    qtbot: QtBot,
    workspace: WorkspaceModel,
    assessment: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    workspace.answer(assessment, "item/prearrival", "answer", {"value": "prearrival_1"})
    workspace.answer(assessment, "item/prearrival", "comment", "Between us", "internal")
    export = page.home.export
    export.readers["partner"].setChecked(True)
    export.starts[Filled.NOTHING].setChecked(True)
    export.name.setText("  Consultant   B ")
    export.language.setCurrentIndex(export.language.findData("ko"))
    export.domains["risk"].setChecked(False)
    choose_file(monkeypatch, tmp_path / "out")
    qtbot.mouseClick(export.make, Qt.MouseButton.LeftButton)
    wait(qtbot, page)
    machine = read_workbook(tmp_path / "out.xlsx").machine
    assert (machine.reader, machine.language) == ("partner", "ko")
    assert machine.made_for is not None
    assert machine.made_for == Person(machine.made_for.id, "Consultant B")
    assert workspace.people()[machine.made_for.id] == "Consultant B"
    assert {subject.removeprefix("item/") for subject in machine.items} == {
        "prearrival",
        "appeal_law",
        "appeal_practice",
        "release_hours",
    }
    assert all(edit.value != "Between us" for edit in machine.edits)
    assert machine.items["item/prearrival"].heads == {}
    assert page.home.saved.file == tmp_path / "out.xlsx"
    (sent,) = consignments(workspace.store, assessment)
    assert (sent.person, sent.file_name, sent.independent) == (machine.made_for.id, "out.xlsx", True)
    assert load_workbook(tmp_path / "out.xlsx").sheetnames


def test_without_a_domain_nothing_can_be_made(page: ExchangePage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.home.export.turn, Qt.MouseButton.LeftButton)
    assert not page.home.export.make.isEnabled()
    qtbot.mouseClick(page.home.export.turn, Qt.MouseButton.LeftButton)
    assert page.home.export.make.isEnabled()
    assert page.home.export.choice().domains == ()


def test_a_file_that_cannot_be_written_is_told(
    page: ExchangePage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose_file(monkeypatch, tmp_path / "nowhere" / "out.xlsx")
    qtbot.mouseClick(page.home.export.make, Qt.MouseButton.LeftButton)
    wait(qtbot, page)
    (message,) = page.findChildren(Message)
    assert "out.xlsx" in message.text
    message.reject()
    assert page.home.export.isEnabled()


@pytest.fixture
def other(tmp_path: Path) -> Iterator[WorkspaceModel]:
    with open_workspace(tmp_path / "other.sqlite") as store:
        yield WorkspaceModel(
            store, ensure_person(store, "00000000-0000-0000-0000-000000000008", "Consultant B")
        )


def test_a_laptop_that_lacks_the_assessment_gets_it(
    qtbot: QtBot,
    settings: SettingsModel,
    workspace: WorkspaceModel,
    assessment: str,
    other: WorkspaceModel,
    tmp_path: Path,
    install: Callable[[WorkspaceModel], None],
) -> None:
    workspace.answer(assessment, "item/prearrival", "answer", {"value": "prearrival_1"})
    file = filled(workspace.snapshot(assessment), tmp_path / "out.xlsx", {})
    page = opened(qtbot, other, "")
    assert not page.home.export.isVisible()
    take(qtbot, page, file)
    assert page.preview.problem.isVisible()  # the form is not installed here
    assert not page.preview.take.isEnabled()
    page.cancel_import()
    install(other)
    take(qtbot, page, file)
    assert page.preview.files.model().rows[0].lines[1] == "New here: the assessment is made"
    page.apply()
    assert page.navigator.place == Place(EXCHANGE, assessment)
    assert other.snapshot(assessment).assessment.title == "Baseline 2026"
    assert {item.key.name: item.value for item in other.snapshot(assessment).items}[
        "prearrival"
    ] == "prearrival_1"


@pytest.fixture
def install() -> Callable[[WorkspaceModel], None]:
    from customs_assessor.store import forms
    from tests.samples import small_form

    return lambda model: model.apply(lambda ws: forms.install(ws, small_form())) and None


def test_counts_add_up() -> None:
    assert Counts(3, 1, 1, 1, 0) + Counts(1, 0, 0, 0, 1) == Counts(4, 1, 1, 1, 1)
    assert Counts(4, 1, 1, 1, 1).brought == 2
