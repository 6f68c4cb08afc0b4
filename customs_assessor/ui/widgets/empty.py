"""What a place says while it is empty: an icon, one sentence, one button; left-aligned where content will be."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from customs_assessor.ui.widgets.buttons import Button
from customs_assessor.ui.widgets.icons import IconLabel
from customs_assessor.ui.widgets.text import paragraph


class EmptyState(QWidget):
    """An empty place.

    Args:
        icon: name of the icon.
    """

    pressed = Signal()

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = paragraph("", "body", "text2")
        self._button = Button()
        self._button.clicked.connect(self.pressed)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(12)
        column.addWidget(IconLabel(icon, "text3", 32))
        column.addWidget(self._sentence)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.setFocusProxy(self._button)

    def say(self, sentence: str, button: str) -> None:
        """Set the sentence and the button's caption; '' hides the button."""
        self._sentence.setText(sentence)
        self._button.setText(button)
        self._button.setVisible(bool(button))
