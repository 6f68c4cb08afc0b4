"""The progress of a job: what runs, a bar, the count and Cancel; shown from 500 ms on, with its place kept."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from customs_assessor.ui.jobs import Job
from customs_assessor.ui.widgets.buttons import Button
from customs_assessor.ui.widgets.text import Elided, label

DELAY = 500
"""Milliseconds before a job shows itself."""


class JobRow(QWidget):
    """Watches one job at a time; its height is kept while it is hidden, so that nothing jumps."""

    cancel = Signal()
    """The user pressed Cancel; the watched job is told already."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self._job: Job | None = None
        self._what = Elided("", "body2", "text2")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._count = label("", "body2", "text2")
        self._stop = Button()
        self._stop.clicked.connect(self._cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(8)
        for widget, stretch in ((self._what, 0), (self._bar, 1), (self._count, 0), (self._stop, 0)):
            row.addWidget(widget, stretch)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY)
        self._timer.timeout.connect(self.show)
        self.retranslate()
        self.hide()

    def watch(self, job: Job, what: str) -> None:
        """Show a job's progress until it ends; ``what`` says it in words."""
        self._job = job
        self._what.setText(what)
        self._bar.setAccessibleName(what)
        self._tell(0, 0)
        self._stop.setEnabled(True)
        job.progressed.connect(self._tell)
        job.ended.connect(self._end)
        self._timer.start()

    def retranslate(self) -> None:
        """Set the caption anew."""
        self._stop.setText(self.tr("Cancel"))

    def changeEvent(self, event: QEvent) -> None:
        """Re-translate when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _tell(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._count.setText(self.tr("{done} of {total}").format(done=done, total=total) if total else "")

    def _cancel(self) -> None:
        if self._job:
            self._job.cancel()
            self._stop.setEnabled(False)
            self.cancel.emit()

    def _end(self) -> None:
        self._timer.stop()
        self._job = None
        self.hide()
