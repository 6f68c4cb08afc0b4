"""The page of exchange while no import waits: sending at the left, taking in at the right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from customs_assessor.ui.exchange.export_card import ExportCard
from customs_assessor.ui.exchange.import_card import ImportCard
from customs_assessor.ui.theme import current, is_restyled
from customs_assessor.ui.widgets.job_row import JobRow
from customs_assessor.ui.widgets.saved_file import SavedFile

NARROW = 1000


class ExchangeHome(QScrollArea):
    """Both cards; they stand below each other where it is narrow.

    Args:
        language: of a workbook at first.
    """

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.export, self.taken = ExportCard(language), ImportCard()
        self.row, self.saved = JobRow(), SavedFile()
        inner = QWidget()
        inner.setProperty("look", "plain")
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(8)
        left.addWidget(self.export)
        left.addWidget(self.row)
        left.addWidget(self.saved)
        left.addStretch(1)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight, inner)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(12)
        self._body.addWidget(self._left, 1)
        self._body.addWidget(self.taken, 1)
        self.setWidget(inner)
        self.setFocusProxy(self.taken)

    def show_export(self) -> None:
        """Offer to send the assessment at hand."""
        self._left.show()
        self.setFocusProxy(self.export)

    def hide_export(self) -> None:
        """Offer only to take in: no assessment is open."""
        self._left.hide()
        self.setFocusProxy(self.taken)

    def retranslate(self) -> None:
        """Set every caption anew."""
        self.export.retranslate()
        self.taken.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards below each other where it is narrow."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of type."""
        if is_restyled(event) and hasattr(self, "_body"):
            self._arrange()
        super().changeEvent(event)

    def _arrange(self) -> None:
        narrow = self.width() < NARROW * current().factor
        self._body.setDirection(
            QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        )
