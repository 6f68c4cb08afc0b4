"""The question before the window closes over edits that could not be saved."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from customs_assessor.errors import StoreError
from customs_assessor.ui.theme import current
from customs_assessor.ui.translation import words
from customs_assessor.ui.widgets.buttons import Button
from customs_assessor.ui.widgets.text import label, paragraph


class UnsavedDialog(QDialog):
    """Accepted: close and lose the edits; rejected: keep the window open, which has the focus.

    Args:
        failure: why they are not saved.
    """

    def __init__(self, failure: StoreError, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Customs Assessor"))
        self.keep, self.leave = Button(self.tr("Keep open")), Button(self.tr("Close without saving"))
        self.keep.clicked.connect(self.reject)
        self.leave.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        column.addWidget(label(self.tr("Close although your last answers are not saved?"), "sub"))
        column.addWidget(paragraph(" ".join(words().error(failure)), "body", "text2"))
        column.addLayout(foot)
        self.setMinimumWidth(current().px(480))
        self.keep.setFocus()
