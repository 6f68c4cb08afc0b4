"""What was written and where: name of the file, and a button that opens its folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QWidget

from customs_assessor.ui.widgets.buttons import LINK, Button
from customs_assessor.ui.widgets.icons import IconLabel
from customs_assessor.ui.widgets.text import Elided


def documents() -> Path:
    """Return the user's folder of documents, the home folder where there is none."""
    places = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(places) if places else Path.home()


def with_suffix(chosen: str, suffix: str) -> Path:
    """Return the path that a dialog gave, with the suffix that a user may leave out."""
    return Path(chosen if chosen.lower().endswith(suffix) else chosen + suffix)


class SavedFile(QWidget):
    """A line that keeps its place while nothing was written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file: Path | None = None
        self._text = Elided("", "body2", "ok")
        self._icon = IconLabel("check", "ok", 16)
        self.open_folder = Button(kind=LINK)
        self.open_folder.clicked.connect(self._open)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._text, 1)
        row.addWidget(self.open_folder)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.retranslate()
        self.hide()

    @property
    def file(self) -> Path | None:
        """The file that was written last."""
        return self._file

    def show_file(self, file: Path) -> None:
        """Say that a file was written."""
        self._file = file
        self.retranslate()
        self.show()

    def retranslate(self) -> None:
        """Set the captions anew."""
        self.open_folder.setText(self.tr("Open folder"))
        self._text.setText(self.tr("Saved: {file}").format(file=self._file.name) if self._file else "")

    def changeEvent(self, event: QEvent) -> None:
        """Re-translate when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _open(self) -> None:
        if self._file:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file.parent)))
