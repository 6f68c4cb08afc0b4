"""The page of forms on a workspace of its own."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from customs_assessor.ui.library.page import LibraryPage
from customs_assessor.ui.navigation import FORMS, Navigator, Place
from customs_assessor.ui.settings_model import SettingsModel
from customs_assessor.ui.workspace import WorkspaceModel


@pytest.fixture
def page(
    qtbot: QtBot, settings: SettingsModel, workspace: WorkspaceModel, assessment: str
) -> Iterator[LibraryPage]:
    made = LibraryPage(workspace, Navigator(Place(FORMS)))
    workspace.changed.connect(made.refresh)
    made.resize(1200, 752)
    made.show_assessment("")
    made.show()
    yield made
    made.close()
    made.deleteLater()
    # gone before its workspace is closed, for a change of language would make it read again
    QCoreApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)
