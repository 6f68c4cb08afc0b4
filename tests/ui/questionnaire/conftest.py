"""The questionnaire of the small form in a whole window."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from customs_assessor.answers.compose import compose, level_answer, moment
from customs_assessor.answers.edit import Edit
from customs_assessor.answers.heads import FieldState
from customs_assessor.answers.item import ItemKey
from customs_assessor.snapshot import Item, Snapshot
from customs_assessor.store import edits
from customs_assessor.store.connection import Workspace
from customs_assessor.store.people import person_named
from customs_assessor.ui.main_window import MainWindow
from customs_assessor.ui.navigation import QUESTIONS
from customs_assessor.ui.questionnaire.open_question import OpenQuestion
from customs_assessor.ui.questionnaire.page import QuestionnairePage


class Desk:
    """A window at the questionnaire, and short words for what a user does and sees."""

    def __init__(self, qtbot: QtBot, window: MainWindow, store: Workspace, assessment: str) -> None:
        self.qtbot, self.window, self.store, self.assessment = qtbot, window, store, assessment
        window.navigator.go(QUESTIONS, assessment)
        self.settle()

    @property
    def page(self) -> QuestionnairePage:
        return cast(QuestionnairePage, self.window.page)

    @property
    def opened(self) -> OpenQuestion:
        opened = self.page.view.questions.opened
        assert opened is not None
        return opened

    def open(self, name: str) -> OpenQuestion:
        self.page.open(ItemKey(name))
        self.settle()
        return self.opened

    def settle(self) -> None:
        for _ in range(3):
            QApplication.processEvents()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        target = QApplication.focusWidget() or self.window
        self.qtbot.keyClick(target, key, modifier)
        self.settle()

    def type(self, text: str) -> None:
        """Type as an input method does: the way Korean is typed."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(QApplication.focusWidget(), event)
        self.settle()

    def click(self, widget: QWidget) -> None:
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.settle()

    @property
    def snapshot(self) -> Snapshot:
        return self.window._workspace.snapshot(self.assessment)

    def item(self, name: str) -> Item:
        return self.snapshot.item(ItemKey(name))

    def answer(self, name: str) -> object:
        """Return what the store holds, read anew: the agreed value of the answer."""
        key = (self.assessment, f"item/{name}", "answer")
        return edits.states(self.store, self.assessment).get(key, FieldState()).value

    def edits(self, name: str) -> list[Edit]:
        return [
            edit for edit in edits.edits_of(self.store, self.assessment) if edit.subject == f"item/{name}"
        ]

    def someone(self, item: str, field: str, value: object, name: str = "Consultant B") -> Edit:
        """Let an edit of somebody else arrive that knows nothing of ours."""
        author = person_named(self.store, name).id
        made = compose((self.assessment, f"item/{item}", field), value, FieldState(), author, moment())
        self.window._workspace.apply(lambda ws: edits.record(ws, [made]))
        self.settle()
        return made

    def someone_says(self, item: str, choice: str, name: str = "Consultant B") -> Edit:
        return self.someone(item, "answer", level_answer(choice), name)


@pytest.fixture
def desk(qtbot: QtBot, store: Workspace, assessment: str, open_shell: Callable[[], MainWindow]) -> Desk:
    return Desk(qtbot, open_shell(), store, assessment)
