"""A window on a workspace of its own, in English, light, at 100 %, unless a test says otherwise."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from customs_assessor.answers.mission import Person
from customs_assessor.store.connection import Workspace, open_workspace
from customs_assessor.store.people import ensure_person
from customs_assessor.ui.app import Look, destroy, open_window
from customs_assessor.ui.main_window import MainWindow
from customs_assessor.ui.settings_model import SettingsModel
from customs_assessor.ui.start.drafts import AssessmentDraft, MissionDraft, make_mission
from customs_assessor.ui.workspace import WorkspaceModel
from tests.samples import small_form

AUTHOR = str(uuid.UUID(int=7))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            # The platform without a screen says so for every window of a fixed size.
            item.add_marker(
                pytest.mark.qt_log_ignore("plugin does not support (propagateSizeHints|raise|grabbing)")
            )


@pytest.fixture(scope="session")
def _look(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SettingsModel]:
    settings = SettingsModel(tmp_path_factory.mktemp("settings") / "settings.json")
    settings.change(person=AUTHOR, name="Team lead", language="en", theme="light")
    look = Look(qapp, settings)
    yield settings
    del look


@pytest.fixture
def settings(_look: SettingsModel) -> SettingsModel:
    _look.change(name="Team lead", language="en", theme="light", size=100, assessment="", mission="")
    return _look


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(tmp_path / "window.sqlite") as opened:
        yield opened


@pytest.fixture
def author(store: Workspace) -> Person:
    return ensure_person(store, AUTHOR, "Team lead")


@pytest.fixture
def assessment(store: Workspace, author: Person) -> str:
    mission = MissionDraft("FJ", "Fiji Customs", "2026-11-09", "2026-11-27", author.name)
    return make_mission(store, author, mission, AssessmentDraft(small_form(), "Baseline 2026", "Suva"))[0]


@pytest.fixture
def workspace(qapp: QApplication, store: Workspace, author: Person) -> WorkspaceModel:
    return WorkspaceModel(store, author)


@pytest.fixture
def open_shell(qtbot: QtBot, store: Workspace, settings: SettingsModel) -> Iterator[Callable[[], MainWindow]]:
    """Opens windows, and destroys them before their workspace closes."""
    opened: list[MainWindow] = []

    def open_it() -> MainWindow:
        window = open_window(store, settings)
        opened.append(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield open_it
    for window in opened:
        destroy(window)
