"""A dialog that says what went wrong, where and how to mend it: the words of labels, never a trace."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from customs_assessor.errors import AssessorError
from customs_assessor.ui.theme import current
from customs_assessor.ui.translation import words
from customs_assessor.ui.widgets.buttons import PRIMARY, Button
from customs_assessor.ui.widgets.icons import IconLabel
from customs_assessor.ui.widgets.text import paragraph


class Message(QDialog):
    """Says an error.

    Args:
        error: what happened.
        parent: over which window.
    """

    def __init__(self, error: AssessorError, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Customs Assessor"))
        lines = words().error(error)
        self._text = paragraph("\n".join(lines[:12]), "body")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(IconLabel("warn", "danger", 24))
        row.addWidget(self._text, 1)
        close = Button(self.tr("Close"), PRIMARY)
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(24)
        column.addLayout(row)
        column.addLayout(foot)
        self.setMinimumWidth(current().px(480))
        close.setFocus()

    @property
    def text(self) -> str:
        """What the dialog says."""
        return self._text.text()


def show_error(parent: QWidget | None, error: AssessorError) -> Message:
    """Open a dialog that says an error, without waiting for it; return it."""
    made = Message(error, parent)
    made.open()
    return made
