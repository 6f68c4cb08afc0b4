import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from customs_assessor.errors import StoreError
from customs_assessor.store.connection import open_workspace
from customs_assessor.store.people import people
from customs_assessor.ui import app as module
from customs_assessor.ui.first_start import FirstStartDialog
from customs_assessor.ui.main_window import MainWindow
from customs_assessor.ui.settings import Settings, read_settings, write_settings
from customs_assessor.ui.settings_model import SettingsModel
from customs_assessor.ui.widgets.message import Message


def test_first_start_asks_name_and_language_and_nothing_else(qtbot: QtBot, tmp_path: Path) -> None:
    settings = SettingsModel(tmp_path / "settings.json")
    dialog = FirstStartDialog(settings)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.start.isEnabled()
    qtbot.keyClicks(dialog.name_field, "  Ana  ")
    dialog.language.setCurrentIndex(1)
    dialog.start.click()
    assert dialog.result() == QDialog.DialogCode.Accepted
    held = read_settings(tmp_path / "settings.json")
    assert (held.name, held.language, held.person) == ("Ana", "ko", settings.settings.person)


def test_the_author_is_known_to_the_workspace_and_a_new_name_reaches_it(tmp_path: Path, qtbot: QtBot) -> None:
    settings = SettingsModel(tmp_path / "settings.json")
    settings.change(name="Ana", language="en")
    with open_workspace(tmp_path / "w.sqlite") as store:
        window = module.open_window(store, settings)
        assert people(store) == {settings.settings.person: "Ana"}
        settings.change(name="Ana Tui")
        assert people(store) == {settings.settings.person: "Ana Tui"}
        module.destroy(window)


def when_modal(kind: type[QDialog], found: list[QDialog]) -> None:
    """Reject the first dialog of a kind as soon as it is open."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind):
            found.append(dialog)
            dialog.reject()
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(0, look)


def test_a_file_that_is_no_workspace_is_told_and_left_alone(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: SettingsModel
) -> None:
    monkeypatch.setattr(module, "Look", lambda app, held: None)
    file = tmp_path / "letter.sqlite"
    file.write_text("Dear colleague, this is a letter and no workspace.", encoding="utf-8")
    write_settings(tmp_path / "settings.json", Settings(name="Ana", language="en"))
    found: list[QDialog] = []
    when_modal(Message, found)
    assert module.run(file) == 1
    assert "not a workspace" in found[0].text  # type: ignore[attr-defined]
    assert file.read_text(encoding="utf-8").startswith("Dear colleague")


def test_leaving_the_first_start_makes_no_workspace(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: SettingsModel
) -> None:
    monkeypatch.setattr(module, "Look", lambda app, held: None)
    found: list[QDialog] = []
    when_modal(FirstStartDialog, found)
    assert module.run(tmp_path / "fresh.sqlite") == 0
    assert found
    assert not (tmp_path / "fresh.sqlite").exists()


def test_a_refusal_that_nobody_expected_is_told(qtbot: QtBot, open_shell: Callable[[], MainWindow]) -> None:
    window = open_shell()
    before = sys.excepthook
    with module.telling_refusals(window):
        sys.excepthook(StoreError, StoreError("store.full", path="w.sqlite"), None)
    assert "disk is full" in window.findChild(Message).text
    assert sys.excepthook is before


def test_the_window_runs_until_it_is_closed(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: SettingsModel
) -> None:
    monkeypatch.setattr(module, "Look", lambda app, held: None)
    write_settings(tmp_path / "settings.json", Settings(name="Ana", language="en"))
    seen: list[MainWindow] = []

    def close() -> None:
        windows = [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)]
        seen.extend(windows)
        for window in windows:
            window.close()

    QTimer.singleShot(50, close)
    assert module.run(tmp_path / "w.sqlite") == 0
    assert seen
    # The workspace is closed again: it opens for writing.
    with open_workspace(tmp_path / "w.sqlite") as store:
        assert store.read_only == ""
