"""A passphrase is set, asked for, changed and removed in the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from customs_assessor.errors import StoreError
from customs_assessor.store.connection import open_workspace
from customs_assessor.store.protection import protect
from customs_assessor.ui.app import opened
from customs_assessor.ui.main_window import MainWindow
from customs_assessor.ui.navigation import SETTINGS
from customs_assessor.ui.settings_page.page import SettingsPage
from customs_assessor.ui.settings_page.protection import ProtectDialog, UnprotectDialog
from customs_assessor.ui.unlock import UnlockDialog
from customs_assessor.ui.workspace import WorkspaceModel

WORDS = "several plain words"


@pytest.fixture
def asked(qtbot: QtBot, workspace: WorkspaceModel) -> ProtectDialog:
    dialog = ProtectDialog(workspace)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def fill(qtbot: QtBot, dialog: ProtectDialog, first: str, second: str) -> None:
    dialog.first.clear()
    qtbot.keyClicks(dialog.first, first)
    dialog.second.clear()
    qtbot.keyClicks(dialog.second, second)


def test_two_alike_protect_and_the_code_is_shown_once(
    qtbot: QtBot, workspace: WorkspaceModel, asked: ProtectDialog, tmp_path: Path
) -> None:
    fill(qtbot, asked, WORDS, "something else now")
    assert not asked.go.isEnabled() and asked.wrong.isVisible()
    fill(qtbot, asked, "too short", "too short")
    qtbot.keyClick(asked.second, Qt.Key.Key_Return)
    assert asked.wrong.isVisible() and workspace.store.secret is None
    fill(qtbot, asked, WORDS, WORDS)
    qtbot.keyClick(asked.second, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(asked.code.text()))
    assert asked.code.isVisible() and not asked.first.isVisible()
    assert workspace.store.secret is not None
    asked.save_to(str(tmp_path / "sheet"))
    (page,) = PdfReader(tmp_path / "sheet.pdf").pages
    assert asked.code.text()[:4] in page.extract_text()
    qtbot.keyClick(asked, Qt.Key.Key_Return)
    assert not asked.isVisible()
    assert workspace.missions() is not None


def test_cancel_changes_nothing(qtbot: QtBot, workspace: WorkspaceModel, asked: ProtectDialog) -> None:
    fill(qtbot, asked, WORDS, WORDS)
    qtbot.keyClick(asked.second, Qt.Key.Key_Return)
    asked.reject()
    assert workspace.store.secret is None
    assert not [file for file in workspace.store.path.parent.iterdir() if "rewritten" in file.name]


def test_the_settings_say_what_holds(
    qtbot: QtBot, open_shell: Callable[[], MainWindow], workspace: WorkspaceModel
) -> None:
    window = open_shell()
    window.do_open_page(SETTINGS)
    page = window.page
    assert isinstance(page, SettingsPage)
    before = page.protection.state.text()
    assert not page.protection.remove.isVisible()
    protect(workspace.store, WORDS)
    page.protection.retranslate()
    assert page.protection.remove.isVisible() and page.protection.state.text() != before
    page.protection.remove.click()
    (dialog,) = page.protection.window().findChildren(UnprotectDialog)
    dialog.go.click()
    qtbot.waitUntil(lambda: workspace.store.secret is None)
    qtbot.waitUntil(lambda: page.protection.state.text() == before)


def test_a_protected_workspace_asks_before_it_opens(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "w.sqlite"
    with open_workspace(path) as ws:
        protect(ws, WORDS)
    dialog = UnlockDialog(path)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClicks(dialog.field, "not the words")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.isVisible() and dialog.wrong.isVisible() and dialog.store is None
    qtbot.keyClicks(dialog.field, WORDS)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.store is not None and not dialog.isVisible()
    dialog.store.close()
    monkeypatch.setattr(UnlockDialog, "exec", lambda self: 0)
    assert opened(path) is None
    (tmp_path / "text.sqlite").write_bytes(b"text")
    with pytest.raises(StoreError):
        opened(tmp_path / "text.sqlite")
