"""The composition root: opens the workspace, loads fonts, shows theme and language, asks a new user, opens the window."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from customs_assessor import __version__
from customs_assessor.errors import AssessorError, StoreError
from customs_assessor.paths import APP, settings_file, workspace_file
from customs_assessor.store.connection import Workspace, open_workspace
from customs_assessor.ui.first_start import FirstStartDialog
from customs_assessor.ui.main_window import MainWindow
from customs_assessor.ui.settings import Settings
from customs_assessor.ui.settings_model import SettingsModel
from customs_assessor.ui.theme import SchemeFollower, load_fonts
from customs_assessor.ui.translation import Translation, system_language
from customs_assessor.ui.unlock import UnlockDialog
from customs_assessor.ui.widgets.focus_ring import FocusRing
from customs_assessor.ui.widgets.message import show_error
from customs_assessor.ui.workspace import WorkspaceModel


class Look:
    """Applies what the settings say about language, theme and size of type, at once and whenever they change.

    Args:
        app: the application.
        settings: the settings in force.
    """

    def __init__(self, app: QApplication, settings: SettingsModel) -> None:
        load_fonts()
        app.setStyle("Fusion")
        self._language = ""
        self._translation = Translation(app)
        held = settings.settings
        self._follower = SchemeFollower(app, held.theme, held.factor)
        self._ring = FocusRing(app)
        self.show(held)
        settings.changed.connect(self.show)

    def show(self, settings: Settings) -> None:
        """Apply settings."""
        language = settings.language or system_language()
        if language != self._language:
            self._language = language
            self._translation.show(language)
        self._follower.choose(settings.theme, settings.factor)


def application() -> QApplication:
    """Return the one application, made at the first call."""
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName(APP)
    app.setApplicationVersion(__version__)
    return app


def open_window(store: Workspace, settings: SettingsModel) -> MainWindow:
    """Return the window on an open workspace, at what was open last."""
    workspace = WorkspaceModel(store, settings.settings.author)

    window = MainWindow(workspace, settings)
    workspace.setParent(window)
    window.open_last()
    return window


@contextmanager
def telling_refusals(window: MainWindow) -> Iterator[None]:
    """Show a refusal that no page expected in a dialog; any other fault goes where it went before."""
    before = sys.excepthook

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, AssessorError):
            show_error(window, error)
        else:
            before(kind, error, trace)

    sys.excepthook = tell
    try:
        yield
    finally:
        sys.excepthook = before


def destroy(window: MainWindow) -> None:
    """Close a window and take it apart at once, before its workspace is closed."""
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


def opened(file: Path) -> Workspace | None:
    """Return the workspace of a file, after a question for its passphrase where it is protected; None if nobody gives it.

    Raises:
        StoreError: it cannot be opened.
    """
    try:
        return open_workspace(file)
    except StoreError as error:
        if error.code != "store.passphrase_needed":
            raise
    asked = UnlockDialog(file)
    asked.exec()
    return asked.store


def run(data: Path | None = None) -> int:
    """Show the window on a workspace (default: the user's) until it is closed; return the exit code."""
    app = application()
    file = data or workspace_file()
    settings = SettingsModel(file.with_name("settings.json") if data else settings_file())
    look = Look(app, settings)
    if not settings.settings.name:
        asked = FirstStartDialog(settings)
        if not asked.exec():
            return 0
    try:
        store = opened(file)
    except StoreError as error:
        show_error(None, error).exec()
        return 1
    if store is None:
        return 0
    with store:
        window = open_window(store, settings)
        window.show()
        with telling_refusals(window):
            code = app.exec()
        destroy(window)
    del look
    return code


def main() -> None:
    """Run the window as a program of its own."""
    sys.exit(run())
