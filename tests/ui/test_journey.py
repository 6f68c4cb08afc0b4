"""The main job in the window: a new mission, answers, scores, a workbook out and back, a settled dispute, a PDF."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from customs_assessor.answers.item import ItemKey
from customs_assessor.store import assessments
from customs_assessor.store.connection import Workspace
from customs_assessor.store.verify import verify
from customs_assessor.ui.exchange.page import ExchangePage
from customs_assessor.ui.main_window import MainWindow
from customs_assessor.ui.navigation import EXCHANGE, QUESTIONS, REPORTS, SCORES
from customs_assessor.ui.questionnaire.page import QuestionnairePage
from customs_assessor.ui.reports.page import ReportsPage
from customs_assessor.ui.scores.page import ScoresPage
from customs_assessor.ui.start.dialogs import NewMissionDialog
from customs_assessor.ui.start.page import StartPage
from tests.exchange.desk import fill_in


def settled() -> None:
    for _ in range(3):
        QApplication.processEvents()


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key) -> None:
    qtbot.keyClick(QApplication.focusWidget() or window, key)
    settled()


def new_mission(qtbot: QtBot, window: MainWindow) -> None:
    page = cast(StartPage, window.page)
    press(qtbot, window, Qt.Key.Key_Return)
    dialog = page.findChild(NewMissionDialog)
    qtbot.keyClicks(dialog.mission_fields.country.lineEdit(), "Fiji")
    qtbot.keyClicks(dialog.mission_fields.administration, "Revenue and Customs Service")
    qtbot.keyClick(dialog.make, Qt.Key.Key_Space)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def open_item(window: MainWindow, name: str) -> QuestionnairePage:
    page = cast(QuestionnairePage, window.page)
    page.open(ItemKey(name))
    settled()
    return page


def test_from_a_new_mission_to_the_pdf(
    qtbot: QtBot,
    open_shell: Callable[[], MainWindow],
    store: Workspace,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = open_shell()
    new_mission(qtbot, window)
    assert window.navigator.place.page == QUESTIONS
    made = assessments.assessments(store)[0].id
    workspace = window._workspace

    for name, key in (
        ("risk_policy", Qt.Key.Key_2),
        ("risk_selectivity", Qt.Key.Key_1),
        ("window_permits", Qt.Key.Key_3),
    ):
        opened = open_item(window, name).view.questions.opened
        assert opened is not None
        opened.setFocus()
        press(qtbot, window, key)
    scores = workspace.snapshot(made).scores
    assert next(entry.item for entry in scores.priorities) == "risk_selectivity"

    window.navigator.go(SCORES, made)
    settled()
    assert isinstance(window.page, ScoresPage)

    window.navigator.go(EXCHANGE, made)
    settled()
    exchange = cast(ExchangePage, window.page)
    out = tmp_path / "colleague.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    qtbot.mouseClick(exchange.home.export.make, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: out.exists() and not exchange.jobs.running, timeout=30_000)

    fill_in(out, {("risk_policy", "level"): "4", ("risk_profiles", "level"): "2"}, name="Colleague")
    workspace.answer(made, "item/risk_policy", "answer", {"value": "level_3"})
    exchange.add_files([out])
    qtbot.waitUntil(lambda: not exchange.jobs.running and exchange.preview.take.isEnabled(), timeout=30_000)
    assert workspace.snapshot(made).item(ItemKey("risk_profiles")).state == "unanswered"
    qtbot.mouseClick(exchange.preview.take, Qt.MouseButton.LeftButton)
    settled()
    assert workspace.snapshot(made).item(ItemKey("risk_profiles")).level == 2
    disputed = workspace.snapshot(made).item(ItemKey("risk_policy"))
    assert sorted(view.level for view in disputed.views if view.level is not None) == [3, 4]

    window.navigator.go(QUESTIONS, made, ItemKey("risk_policy"))
    settled()
    page = open_item(window, "risk_policy")
    opened = page.view.questions.opened
    assert opened is not None
    panel = opened.disputes["answer"]
    at = next(at for at, view in enumerate(panel.views) if view.opinion.level == 4)
    panel.views[0].setFocus()
    press(qtbot, window, Qt.Key(Qt.Key.Key_1.value + at))
    qtbot.keyClicks(panel.reason, "seen together")
    press(qtbot, window, Qt.Key.Key_Return)
    assert workspace.snapshot(made).item(ItemKey("risk_policy")).level == 4

    window.navigator.go(REPORTS, made)
    settled()
    reports = cast(ReportsPage, window.page)
    qtbot.mouseClick(reports.settings.make, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not reports.jobs.running and reports.save.isEnabled(), timeout=30_000)
    assert reports.preview.page_count > 10
    pdf = tmp_path / "report.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(pdf), ""))
    qtbot.mouseClick(reports.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(pdf.exists, timeout=30_000)
    text = "".join(page.extract_text() for page in PdfReader(pdf).pages)
    assert "Fiji" in text and "Risk management and inspection" in text
    assert verify(store).ok
