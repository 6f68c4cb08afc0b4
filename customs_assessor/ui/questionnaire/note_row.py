"""A note among the questions: its heading and its text in full, as it asks nothing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from customs_assessor.answers.item import ItemKey
from customs_assessor.forms.marks import plain
from customs_assessor.forms.model import in_language
from customs_assessor.snapshot import Item
from customs_assessor.ui.translation import current_language
from customs_assessor.ui.widgets.markdown import show_marked
from customs_assessor.ui.widgets.text import paragraph


def is_note(item: Item) -> bool:
    """Whether an item is only to be read."""
    return item.question.kind == "note"


class NoteRow(QFrame):
    """A note as a card; a click goes to it."""

    clicked = Signal()

    def __init__(self, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._heading, self._text = paragraph("", "name"), paragraph("", "body")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(4)
        column.addWidget(self._heading)
        column.addWidget(self._text)
        self.show_item(item)

    @property
    def key(self) -> ItemKey:
        """The item."""
        return self._item.key

    def show_item(self, item: Item) -> None:
        """Show a note as it stands."""
        self._item = item
        self.retranslate()

    def retranslate(self) -> None:
        """Set the texts in the window's language."""
        language = current_language()
        heading = in_language(self._item.question.label, language)
        text = in_language(self._item.question.hint, language)
        show_marked(self._heading, heading)
        show_marked(self._text, text)
        self._text.setVisible(bool(text))
        self.setAccessibleName(" ".join(plain(part) for part in (heading, text) if part))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the note."""
        super().mouseReleaseEvent(event)
        self.clicked.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Re-translate when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
