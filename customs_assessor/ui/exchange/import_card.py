"""Where workbooks come back: files to choose or to drop, and the imports so far, which can be taken back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from customs_assessor.ui.widgets.buttons import LINK, Button
from customs_assessor.ui.widgets.icons import IconLabel
from customs_assessor.ui.widgets.text import Elided, label, line, paragraph

SHOWN = 8
"""How many of the imports so far are listed."""


@dataclass(frozen=True)
class PastRow:
    """An import: its id, the file, a line about it, and whether it was taken back."""

    id: str
    name: str
    about: str
    taken_back: bool


class ImportCard(QFrame):
    """The card; the page takes what is dropped."""

    add_files = Signal()
    take_back = Signal(str)
    redo = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self._title, self._lead = label("", "sub"), paragraph("", "body2", "text2")
        self.add = Button(icon_name="download")
        self.add.clicked.connect(self.add_files)
        self._drop = paragraph("", "caption", "text3")
        self._past_title = label("", "name")
        self._none = paragraph("", "body2", "text2")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._held: tuple[PastRow, ...] = ()
        self._writable = True
        self.buttons: dict[str, Button] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self._lead)
        column.addSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.add)
        row.addWidget(self._drop, 1)
        column.addLayout(row)
        column.addSpacing(16)
        column.addWidget(self._past_title)
        column.addWidget(self._none)
        column.addLayout(self._rows)
        column.addStretch(1)
        self.setFocusProxy(self.add)
        self.retranslate()

    def show_past(self, rows: Sequence[PastRow], writable: bool) -> None:
        """Show the imports so far, the latest first."""
        self._held, self._writable = tuple(rows[:SHOWN]), writable
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget:
                widget.hide()
                widget.deleteLater()
        self.buttons = {}
        for past in self._held:
            self._rows.addWidget(self._past(past))
        self._none.setVisible(not self._held)

    def retranslate(self) -> None:
        """Set the captions anew."""
        self._title.setText(self.tr("Take a workbook in"))
        self._lead.setText(self.tr("You see what it will do before anything is applied."))
        self.add.setText(self.tr("Choose files…"))
        self._drop.setText(self.tr("or drop files and folders into this window"))
        self._past_title.setText(self.tr("Imports so far"))
        self._none.setText(self.tr("None yet. Workbooks that come back are listed here."))
        self.show_past(self._held, self._writable)

    def changeEvent(self, event: QEvent) -> None:
        """Re-translate when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _past(self, past: PastRow) -> QWidget:
        made = QWidget()
        whole = QVBoxLayout(made)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(8)
        row.addWidget(
            IconLabel("undo" if past.taken_back else "check", "text3" if past.taken_back else "ok", 18)
        )
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addWidget(Elided(past.name, "name", "text2" if past.taken_back else "text"))
        about = self.tr("taken back") + " · " + past.about if past.taken_back else past.about
        text.addWidget(Elided(about, "caption", "text2"))
        row.addLayout(text, 1)
        button = Button(self.tr("Redo") if past.taken_back else self.tr("Take back"), LINK)
        button.setAccessibleName(f"{button.text()}: {past.name}")
        button.setEnabled(self._writable)
        signal = self.redo if past.taken_back else self.take_back
        button.clicked.connect(lambda: signal.emit(past.id))
        self.buttons[past.id] = button
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        whole.addLayout(row)
        whole.addWidget(line())
        return made
