"""The question for the passphrase before a protected workspace opens."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from customs_assessor.errors import StoreError
from customs_assessor.store.connection import Workspace, open_workspace
from customs_assessor.ui.theme import current
from customs_assessor.ui.translation import words
from customs_assessor.ui.widgets.buttons import PRIMARY, Button
from customs_assessor.ui.widgets.fields import Captioned
from customs_assessor.ui.widgets.text import label, paragraph


class UnlockDialog(QDialog):
    """Accepted once the workspace is open.

    Args:
        file: the protected workspace.
    """

    def __init__(self, file: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self.store: Workspace | None = None
        self.setWindowTitle(self.tr("Customs Assessor"))
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.textChanged.connect(self._typed)
        captioned = Captioned(self.field)
        captioned.set_caption(self.tr("Passphrase or recovery code"))
        self.wrong = paragraph("", "body2", "danger")
        self.go, leave = Button(self.tr("Open"), PRIMARY), Button(self.tr("Cancel"))
        self.go.setDefault(True)
        self.go.clicked.connect(self.accept)
        leave.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(leave)
        foot.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        column.addWidget(label(self.tr("This workspace is protected"), "title"))
        column.addWidget(paragraph(str(file), "body2", "text2"))
        column.addWidget(captioned)
        column.addWidget(self.wrong)
        column.addLayout(foot)
        self.setMinimumWidth(current().px(480))
        self._typed()
        self.field.setFocus()

    def accept(self) -> None:
        """Open the workspace with what was typed, or say why it does not open."""
        try:
            self.store = open_workspace(self._file, self.field.text())
        except StoreError as error:
            self.wrong.setText(" ".join(words().error(error)))
            self.wrong.show()
            self.adjustSize()
            self.field.selectAll()
            self.field.setFocus()
            return
        super().accept()

    def _typed(self) -> None:
        self.go.setEnabled(bool(self.field.text().strip()))
        self.wrong.hide()
