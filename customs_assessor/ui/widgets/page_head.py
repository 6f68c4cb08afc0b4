"""The head of a page: its title, a line beside it, and what can be done at the right; 56 px high."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from customs_assessor.ui.theme import current, is_restyled
from customs_assessor.ui.widgets.text import Elided, label

HEIGHT = 56


class PageHead(QWidget):
    """Title, note and a place for buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label("", "title")
        self._note = Elided("", "body2", "text2")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self._title)
        self._row.addSpacing(8)
        self._row.addWidget(self._note, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._resize()

    def say(self, title: str, note: str) -> None:
        """Set the title and the line beside it."""
        self._title.setText(title)
        self._note.setText(note)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a button, or anything else, at the right end; with a stretch it takes room from the line beside the title."""
        self._row.addWidget(widget, stretch)

    def add_beside_title(self, widget: QWidget) -> None:
        """Put a tag or mark right behind the title."""
        self._row.insertWidget(1, widget)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of type."""
        if is_restyled(event):
            self._resize()
        super().changeEvent(event)

    def _resize(self) -> None:
        self.setFixedHeight(current().px(HEIGHT))
