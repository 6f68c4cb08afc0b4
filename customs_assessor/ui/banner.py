"""The strip under the top bar: why nothing can be written, or why the last edit is not saved."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from customs_assessor.ui.translation import words
from customs_assessor.ui.widgets.buttons import Button
from customs_assessor.ui.widgets.icons import IconLabel
from customs_assessor.ui.widgets.text import paragraph
from customs_assessor.ui.workspace import WorkspaceModel


class Banner(QFrame):
    """Shows itself while the workspace may only be read, or while edits wait to be saved.

    Args:
        workspace: what it asks.
    """

    retry = Signal()
    """The user wants the edits to be saved now."""

    def __init__(self, workspace: WorkspaceModel) -> None:
        super().__init__()
        self._workspace = workspace
        self._icon = IconLabel("warn", "warn")
        self._text = paragraph("", "body2")
        self._button = Button()
        self._button.clicked.connect(self.retry)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._button)
        self.retranslate()

    @property
    def text(self) -> str:
        """What the strip says, '' while it is hidden."""
        return self._text.text()

    def refresh(self) -> None:
        """Read from the workspace what is to be said."""
        failure, read_only = self._workspace.failure, self._workspace.read_only
        if failure:
            self._text.setText(" ".join(words().error(failure)))
        elif read_only:
            self._text.setText(words().text(f"store.{read_only}", path=str(self._workspace.store.path)))
        else:
            self._text.setText("")
        self.setProperty("look", "failure" if failure else "notice")
        self.style().unpolish(self)
        self.style().polish(self)
        self._icon.show_icon("warn" if failure else "lock", "danger" if failure else "warn")
        self._button.setVisible(failure is not None)
        self.setVisible(bool(failure or read_only))

    def retranslate(self) -> None:
        """Set the captions anew."""
        self._button.setText(self.tr("Save again"))
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Re-translate when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
