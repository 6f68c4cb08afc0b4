"""The form library as widgets: the list at the left, a combo where it is narrow, and the form at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from customs_assessor.ui.jobs import Job
from customs_assessor.ui.library.detail_view import FormDetail
from customs_assessor.ui.library.form_list import FormList
from customs_assessor.ui.library.model import FormRow
from customs_assessor.ui.theme import current, is_restyled
from customs_assessor.ui.widgets.fields import Combo
from customs_assessor.ui.widgets.job_row import JobRow
from customs_assessor.ui.widgets.saved_file import SavedFile
from customs_assessor.ui.widgets.text import card, paragraph

LIST = 320
NARROW = 960
"""Width of the page at 100 % below which the list becomes a combo."""


class LibraryView(QWidget):
    """List and form side by side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.forms, self.combo, self.detail = FormList(), Combo(), FormDetail()
        self.row, self.saved = JobRow(), SavedFile()
        """They share one place, which the page puts into its head."""
        self._hint = paragraph("", "caption", "text3")
        self.combo.setMinimumContentsLength(12)
        self.combo.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.activated.connect(self.forms.choose)
        self.forms.chosen.connect(lambda _: self.combo.setCurrentIndex(self.forms.currentIndex().row()))
        self._card = card()
        left = QVBoxLayout(self._card)
        left.setContentsMargins(1, 6, 1, 8)
        left.addWidget(self.forms, 1)
        self._hint.setContentsMargins(16, 4, 16, 4)
        left.addWidget(self._hint)
        self.status = QWidget()
        self.status.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        status = QGridLayout(self.status)
        status.setContentsMargins(0, 0, 0, 0)
        for widget in (self.saved, self.row):
            status.addWidget(widget, 0, 0)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.detail)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.combo)
        right.addWidget(area, 1)
        body = QHBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(12)
        body.addWidget(self._card)
        body.addLayout(right, 1)
        self.retranslate()
        self._arrange()

    def show_rows(self, rows: Sequence[FormRow], wanted: tuple[str, str, str] | None = None) -> None:
        """Show other forms, in the list and in the combo."""
        self.forms.show_rows(rows, wanted)
        self.combo.clear()
        self.combo.addItems(self.forms.texts())
        self.combo.setCurrentIndex(self.forms.currentIndex().row())

    def watch(self, job: Job, what: str) -> None:
        """Show a job's progress in the place of the file that was written last."""
        self.saved.hide()
        self.row.watch(job, what)

    def main(self) -> QWidget:
        """Return the list, or the combo in its place."""
        return self.combo if self._card.isHidden() else self.forms

    def retranslate(self) -> None:
        """Set the captions anew."""
        for widget in (self.forms, self.combo):
            widget.setAccessibleName(self.tr("Forms"))
        self._hint.setText(self.tr("Drop a form here to check it: .xlsx, .xls, or a folder of CSV files."))
        self.detail.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn the list into a combo where it is narrow."""
        self._arrange()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of type."""
        if is_restyled(event) and hasattr(self, "_card"):
            self._arrange()
        super().changeEvent(event)

    def _arrange(self) -> None:
        theme = current()
        narrow = self.width() < NARROW * theme.factor
        self._card.setVisible(not narrow)
        self.combo.setVisible(narrow)
        self._card.setFixedWidth(theme.px(LIST))
