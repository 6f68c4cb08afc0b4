from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from customs_assessor.errors import ReportError
from customs_assessor.report.pdf import write_pdf
from customs_assessor.ui.navigation import MISSIONS, REPORTS, Navigator, Place
from customs_assessor.ui.reports import model as orders
from customs_assessor.ui.reports.model import Choice, Order
from customs_assessor.ui.reports.page import ReportsPage
from customs_assessor.ui.settings_model import SettingsModel
from customs_assessor.ui.widgets.message import Message
from customs_assessor.ui.workspace import WorkspaceModel

DAY = date(2026, 11, 24)


@pytest.fixture
def page(qtbot: QtBot, settings: SettingsModel, workspace: WorkspaceModel, assessment: str) -> ReportsPage:
    made = ReportsPage(workspace, Navigator(Place(REPORTS, assessment)))
    qtbot.addWidget(made)
    made.resize(1200, 752)
    made.settings.date.show_value(DAY.isoformat())
    made.show_assessment(assessment)
    made.show()
    return made


def wait(qtbot: QtBot, page: ReportsPage) -> None:
    qtbot.waitUntil(lambda: not page.jobs.running and page.settings.make.isEnabled(), timeout=30_000)


def make(qtbot: QtBot, page: ReportsPage) -> None:
    qtbot.mouseClick(page.settings.make, Qt.MouseButton.LeftButton)
    wait(qtbot, page)


def test_the_pdf_is_made_and_previewed_with_its_pages(page: ReportsPage, qtbot: QtBot) -> None:
    assert not page.save.isEnabled()
    make(qtbot, page)
    assert page.preview.page_count > 3
    assert page.preview.place.text() == f"Page 1 of {page.preview.page_count}"
    assert page.preview.pages.model().rowCount() == page.preview.page_count
    assert page.save.isEnabled()


def test_the_pages_are_reached_by_the_small_pages(page: ReportsPage, qtbot: QtBot) -> None:
    make(qtbot, page)
    page.preview.pages.setFocus()
    qtbot.keyClick(page.preview.pages, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: page.preview.place.text().startswith("Page 2 of"))
    assert page.preview.view.pageNavigator().currentPage() == 1


def test_what_is_saved_is_what_was_previewed_though_answers_came_since(
    page: ReportsPage,
    qtbot: QtBot,
    workspace: WorkspaceModel,
    assessment: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    expected = tmp_path / "expected.pdf"
    write_pdf(workspace.snapshot(assessment, "partner"), expected, "administration", "en", DAY)
    make(qtbot, page)
    workspace.answer(assessment, "item/prearrival", "answer", {"value": "prearrival_4"})
    chosen = tmp_path / "report"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(chosen), ""))
    qtbot.mouseClick(page.save, Qt.MouseButton.LeftButton)
    wait(qtbot, page)
    assert (tmp_path / "report.pdf").read_bytes() == expected.read_bytes()
    assert page.saved.isVisible()
    assert page.saved.file == tmp_path / "report.pdf"


def test_the_administrations_report_is_made_from_what_partners_may_see(
    page: ReportsPage, qtbot: QtBot, workspace: WorkspaceModel, assessment: str
) -> None:
    workspace.answer(assessment, "item/prearrival", "comment", "Nur unter uns", "internal")
    for kind, seen in (("administration", False), ("supervisor", True)):
        page.settings.choose_kind(kind)
        make(qtbot, page)
        pages = range(page.preview.page_count)
        text = "".join(page.preview.document.getAllText(number).text() for number in pages)
        assert ("unter uns" in text) is seen


def test_the_language_of_the_report_is_not_that_of_the_window(page: ReportsPage, qtbot: QtBot) -> None:
    page.settings.language.setCurrentIndex(page.settings.language.findData("ko"))
    make(qtbot, page)
    assert "요약" in page.preview.document.getAllText(1).text()


def test_new_answers_and_other_settings_are_told_at_the_preview(
    page: ReportsPage, qtbot: QtBot, workspace: WorkspaceModel, assessment: str
) -> None:
    workspace.changed.connect(page.refresh)
    make(qtbot, page)
    assert not page.stale.isVisible()
    page.settings.choose_kind("supervisor")
    assert "settings have changed" in page.stale.text()
    page.settings.choose_kind("administration")
    workspace.answer(assessment, "item/prearrival", "answer", {"value": "prearrival_4"})
    assert "Answers have changed" in page.stale.text()
    make(qtbot, page)
    assert not page.stale.isVisible()


def test_a_date_that_is_none_is_told_and_nothing_is_made(page: ReportsPage, qtbot: QtBot) -> None:
    page.settings.date.show_value("2026-13-40")
    qtbot.mouseClick(page.settings.make, Qt.MouseButton.LeftButton)
    assert page.jobs.running == ()
    assert page.settings.problem.isVisible()


def test_a_cancelled_report_leaves_the_preview_as_it_was(
    page: ReportsPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(qtbot, page)
    before = page.preview.page_count

    def endless(progress: Callable[[int, int], None]) -> bytes:
        while True:
            progress(1, 2)

    monkeypatch.setattr(Order, "preview", lambda _: endless)
    qtbot.mouseClick(page.settings.make, Qt.MouseButton.LeftButton)
    assert not page.settings.make.isEnabled()
    (job,) = page.jobs.running
    with qtbot.waitSignal(job.cancelled):
        job.cancel()
    wait(qtbot, page)
    assert page.preview.page_count == before
    assert page.settings.make.isEnabled()


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (ReportError("report.error.write", file="x.pdf", reason="disk full"), "x.pdf"),
        (PermissionError(13, "Permission denied", "y.pdf"), "y.pdf"),
        (ZeroDivisionError("oops"), "ZeroDivisionError"),
    ],
)
def test_what_goes_wrong_is_told_in_words(
    page: ReportsPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, error: Exception, told: str
) -> None:
    def broken(progress: Callable[[int, int], None]) -> bytes:
        raise error

    monkeypatch.setattr(Order, "preview", lambda _: broken)
    make(qtbot, page)
    (message,) = page.findChildren(Message)
    assert told in message.text
    message.reject()


def test_another_assessment_takes_the_preview_away(page: ReportsPage, qtbot: QtBot) -> None:
    make(qtbot, page)
    page.show_assessment("")
    assert page.empty.isVisible()
    assert not page.save.isEnabled()
    assert not page.settings.make.isEnabled()


def test_without_an_assessment_the_page_leads_to_the_missions(
    qtbot: QtBot, settings: SettingsModel, workspace: WorkspaceModel
) -> None:
    navigator = Navigator(Place(REPORTS))
    made = ReportsPage(workspace, navigator)
    qtbot.addWidget(made)
    made.show_assessment("")
    with qtbot.waitSignal(navigator.moved):
        made.empty.pressed.emit()
    assert navigator.place.page == MISSIONS


def test_a_narrow_page_folds_the_settings_above_the_preview(page: ReportsPage, qtbot: QtBot) -> None:
    page.resize(900, 752)
    assert page.settings.isVisible()
    make(qtbot, page)
    assert not page.settings.isVisible()
    qtbot.mouseClick(page.fold, Qt.MouseButton.LeftButton)
    assert page.settings.isVisible()
    page.resize(1200, 752)
    assert page.settings.isVisible()
    assert not page.fold.isVisible()


def test_a_files_name_tells_country_title_kind_and_date(workspace: WorkspaceModel, assessment: str) -> None:
    order = Order(workspace.snapshot(assessment), Choice(orders.SUPERVISOR, "en", DAY))
    name = order.file_name()
    assert name.endswith("2026-11-24.pdf")
    assert not set(name) & set('\\/:*?"<>|')
