"""The questions of a chapter below each other, of which one is open; opening one closes the last."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from customs_assessor.answers.item import ItemKey
from customs_assessor.snapshot import Item, Snapshot
from customs_assessor.ui.questionnaire.closed_question import ClosedQuestion
from customs_assessor.ui.questionnaire.file_field import BytesOf
from customs_assessor.ui.questionnaire.note_row import NoteRow, is_note
from customs_assessor.ui.questionnaire.open_question import OpenQuestion
from customs_assessor.ui.questionnaire.value_field import Check
from customs_assessor.ui.theme import current, is_restyled

WIDEST = 760
"""Pixels at 100 % beyond which the column is centred."""

CheckOf = Callable[[Item], Check]


class QuestionList(QScrollArea):
    """The column of cards."""

    asked = Signal(object)
    """The user wants to open a question: its :class:`ItemKey`."""
    wished = Signal(object, object)
    """An :class:`ItemKey` and what is wished for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._body = QWidget()
        self._body.setProperty("look", "plain")
        self._column = QVBoxLayout(self._body)
        self._column.setSpacing(8)
        self._column.addStretch(1)
        self.setWidget(self._body)
        self._closed: dict[ItemKey, ClosedQuestion | NoteRow] = {}
        self.opened: OpenQuestion | None = None
        self._anchor: int | None = None
        self._fit()
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr]

    @property
    def closed(self) -> tuple[ClosedQuestion | NoteRow, ...]:
        """The rows of the closed questions, in order."""
        return tuple(row for row in self._closed.values() if not row.isHidden())

    def show_questions(
        self,
        snapshot: Snapshot,
        items: Sequence[Item],
        here: ItemKey | None,
        author: str,
        check_of: CheckOf,
        bytes_of: BytesOf,
    ) -> bool:
        """Show the questions with one of them open.

        Args:
            snapshot: of now.
            items: the questions of the chapter.
            here: the open one, None for none.
            author: UUID of the user.
            check_of: returns the check of an item's values.
            bytes_of: reads a file of the form or of the evidence.

        Returns:
            whether another question was opened than before.
        """
        if [item.key for item in items] != list(self._closed):
            self._rebuild(items)
        for item in items:
            self._closed[item.key].show_item(item)
        shown = next((item for item in items if item.key == here), None)
        changed = (self.opened.key if self.opened else None) != (shown.key if shown else None)
        if changed:
            self._open(snapshot, shown, author)
        if self.opened is not None and shown is not None:
            self.opened.show_item(snapshot, shown, check_of(shown), bytes_of)
        return changed

    def _rebuild(self, items: Sequence[Item]) -> None:
        kept = {item.key: self._closed.pop(item.key) for item in items if item.key in self._closed}
        for gone in self._closed.values():
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._closed = {}
        for at, item in enumerate(items):
            row = kept.get(item.key)
            if row is None:
                row = NoteRow(item) if is_note(item) else ClosedQuestion(item)
                row.clicked.connect(partial(self.asked.emit, item.key))
            else:
                self._column.removeWidget(row)
            self._closed[item.key] = row
            self._column.insertWidget(at, row)
        if self.opened is not None and self.opened.key in self._closed:
            self._place_opened()

    def _open(self, snapshot: Snapshot, item: Item | None, author: str) -> None:
        old, self.opened = self.opened, None
        anchor = self._top_of(item.key) if item is not None else None
        if old is not None:
            if old.key in self._closed:
                self._closed[old.key].show()
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        if item is None:
            return
        self.opened = OpenQuestion(snapshot, item, author)
        self.opened.wished.connect(lambda wish, key=item.key: self.wished.emit(key, wish))
        self._place_opened()
        self._anchor = anchor

    def _place_opened(self) -> None:
        if self.opened is None:
            return
        row = self._closed[self.opened.key]
        self._column.removeWidget(self.opened)
        self._column.insertWidget(self._column.indexOf(row) + 1, self.opened)
        row.hide()

    def keep_place(self) -> None:
        """Scroll so that the head of the opened question stands where its row stood, else so that it is seen."""
        if self.opened is None:
            return
        self._settle_layout()
        bar, top = self.verticalScrollBar(), self.opened.y()
        if self._anchor is not None:
            bar.setValue(top - self._anchor)
        self.show_opened()
        self._anchor = None
        # Fonts come with the first showing: the height is known for certain only then.
        QTimer.singleShot(0, self, self.show_opened)

    def show_opened(self) -> None:
        """Scroll no further than is needed to see the open question, its head above all."""
        if self.opened is None:
            return
        self._settle_layout()
        bar, view = self.verticalScrollBar(), self.viewport().height()
        top, bottom = self.opened.y(), self.opened.y() + self.opened.height()
        if bottom + 8 > bar.value() + view:
            bar.setValue(bottom + 8 - view)
        if top - 8 < bar.value():
            bar.setValue(top - 8)

    def _settle_layout(self) -> None:
        self._column.activate()
        width = self.viewport().width()
        self._body.resize(width, max(self._column.heightForWidth(width), self.viewport().height()))
        self._column.activate()

    def _top_of(self, key: ItemKey) -> int | None:
        row = self._closed.get(key)
        if row is None or not row.isVisible():
            return None
        return row.mapTo(self.viewport(), QPoint(0, 0)).y()

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        """Keep in view what the keyboard reaches; under the pointer nothing moves."""
        if now is None or QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return
        if self.opened is not None and self.opened.isAncestorOf(now):
            QTimer.singleShot(0, now, lambda: self.ensureWidgetVisible(now, 0, 16))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by pages alone; arrows move between questions, which is the page's matter."""
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Centre the column where there is more room than it needs."""
        self._fit()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of type."""
        if is_restyled(event) and hasattr(self, "_column"):
            self._fit()
        super().changeEvent(event)

    def _fit(self) -> None:
        side = max(16, (self.viewport().width() - current().px(WIDEST)) // 2)
        # The scroll bar lies in the right margin, so that nothing shifts when it comes.
        right = (
            side
            if side > 16
            else max(4, 16 - self.verticalScrollBar().width() * self.verticalScrollBar().isVisible())
        )
        self._column.setContentsMargins(side, 0, right, 16)
