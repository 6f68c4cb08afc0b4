"""Evidence: a chip for each file, and a button that adds one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePath

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QWidget

from customs_assessor.snapshot import Evidence
from customs_assessor.ui.questionnaire.flow import FlowLayout
from customs_assessor.ui.questionnaire.menu_button import CHIP, SmallButton
from customs_assessor.ui.theme import current
from customs_assessor.ui.widgets.buttons import ICON, Button
from customs_assessor.ui.widgets.text import label

PICTURES = (".jpg", ".jpeg", ".png", ".heic", ".gif", ".bmp", ".tif", ".tiff", ".webp")


class EvidenceRow(QWidget):
    """The files of one item."""

    added = Signal(object)
    """Files that the user chose: a tuple of paths."""
    removed = Signal(str)
    note_asked = Signal()
    """The user wants to write a note about the evidence."""
    kept = Signal(str, object)
    """A file (UUID) that shall be written to a path."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Evidence, ...] = ()
        self._writable = True
        self._caption = label("", "head", "text2")
        self.chips: list[Button] = []
        self._flow = FlowLayout()
        self.add = Button(kind=ICON, icon_name="plus")
        self.add.clicked.connect(self.choose)
        self.note = Button(kind=ICON, icon_name="note")
        self.note.clicked.connect(self.note_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._caption)
        row.addLayout(self._flow, 1)
        row.addWidget(self.note)
        row.addWidget(self.add)
        self.retranslate()

    def show_files(self, files: Sequence[Evidence]) -> None:
        """Show the files that stand."""
        if tuple(files) == self._shown:
            return
        self._shown = tuple(files)
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [self._chip(file) for file in files]
        for chip in self.chips:
            self._flow.addWidget(chip)

    def set_writable(self, on: bool) -> None:
        """Allow adding and removing."""
        self._writable = on
        self.add.setEnabled(on)
        self.note.setEnabled(on)

    def choose(self) -> None:
        """Ask which files to add."""
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Add evidence"))
        if chosen:
            self.added.emit(tuple(Path(name) for name in chosen))

    def retranslate(self) -> None:
        """Set the captions anew."""
        self._caption.setText(self.tr("Evidence"))
        self.add.say(self.tr("Add evidence"))
        self.note.say(self.tr("Note on evidence"))

    def changeEvent(self, event: QEvent) -> None:
        """Re-translate when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _chip(self, file: Evidence) -> Button:
        picture = PurePath(file.name).suffix.lower() in PICTURES
        metrics = QFontMetrics(current().font("caption", 600))
        shown = metrics.elidedText(file.name, Qt.TextElideMode.ElideMiddle, current().px(180))
        chip = SmallButton(shown.replace("&", "&&"), CHIP, "camera" if picture else "file")
        chip.setAccessibleName(file.name)
        chip.setToolTip("\n".join(part for part in (file.name, file.caption, file.date) if part))
        chip.clicked.connect(lambda: self._offer(chip, file))
        return chip

    def _offer(self, chip: Button, file: Evidence) -> None:
        menu = QMenu(chip)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Save a copy")).triggered.connect(lambda: self._keep(file))
        remove = menu.addAction(self.tr("Remove"))
        remove.setEnabled(self._writable)
        remove.triggered.connect(lambda: self.removed.emit(file.id))
        menu.popup(chip.mapToGlobal(QPoint(0, chip.height())))

    def _keep(self, file: Evidence) -> None:
        target, _ = QFileDialog.getSaveFileName(self, self.tr("Save a copy"), file.name)
        if target:
            self.kept.emit(file.id, Path(target))
