"""A toast: one sentence and Undo at the bottom left of the page area, for six seconds; never for errors."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from customs_assessor.ui.theme import current
from customs_assessor.ui.widgets.buttons import LINK, Button
from customs_assessor.ui.widgets.text import paragraph

STAY = 6000
"""Milliseconds that a toast stays; it waits while the pointer or the focus is on it."""


class Toast(QFrame):
    """The one toast of a window.

    Args:
        area: the page area over which it lies.
    """

    def __init__(self, area: QWidget) -> None:
        super().__init__(area)
        self.setProperty("look", "toast")
        self._sentence = paragraph("", "body2")
        self._button = Button(kind=LINK)
        self._button.clicked.connect(self._act)
        self._action: Callable[[], object] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAY)
        self._timer.timeout.connect(self._leave)
        area.installEventFilter(self)
        self.hide()

    def say(self, sentence: str, button: str = "", action: Callable[[], object] | None = None) -> None:
        """Show a sentence, with a button that does ``action`` where one is given."""
        self._sentence.setText(sentence)
        self._button.setText(button)
        self._button.setVisible(action is not None)
        self._action = action
        self._place()
        self.show()
        self.raise_()
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the place when the page area changes its size."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        area = self.parentWidget()
        if area is None:
            return
        width = min(current().px(320), area.width() - 32)
        self.setFixedWidth(width)
        height = max(self.sizeHint().height(), self.heightForWidth(width))
        self.setGeometry(16, area.height() - height - 16, width, height)

    def _act(self) -> None:
        action = self._action
        self.hide()
        if action:
            action()

    def _leave(self) -> None:
        if self.underMouse() or self._button.hasFocus():
            self._timer.start()
        else:
            self.hide()
