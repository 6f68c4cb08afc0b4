"""The page of reports: makes the PDF in the background, previews it, and saves what was previewed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from customs_assessor.store.changes import Changes
from customs_assessor.ui.failure import refusal
from customs_assessor.ui.jobs import Job, Jobs
from customs_assessor.ui.navigation import MISSIONS, Navigator
from customs_assessor.ui.page import Page
from customs_assessor.ui.reports.model import Choice, Order
from customs_assessor.ui.reports.preview import Preview
from customs_assessor.ui.reports.settings_card import WIDTH, SettingsCard
from customs_assessor.ui.theme import current
from customs_assessor.ui.translation import current_language
from customs_assessor.ui.widgets.buttons import LINK, Button
from customs_assessor.ui.widgets.empty import EmptyState
from customs_assessor.ui.widgets.job_row import JobRow
from customs_assessor.ui.widgets.message import show_error
from customs_assessor.ui.widgets.page_head import PageHead
from customs_assessor.ui.widgets.saved_file import SavedFile, documents, with_suffix
from customs_assessor.ui.widgets.text import card, label
from customs_assessor.ui.workspace import WorkspaceModel

NARROW = 1000
"""Width of the page under which the settings go above the preview."""


class ReportsPage(Page):
    """The page of reports.

    Args:
        workspace: what it reads and writes through.
        navigator: by which it asks for other pages.
    """

    def __init__(self, workspace: WorkspaceModel, navigator: Navigator) -> None:
        super().__init__()
        self._workspace, self._navigator = workspace, navigator
        self._assessment, self._folder = "", documents()
        self._order: Order | None = None
        self._busy: Job | None = None
        self.jobs = Jobs(self)
        self.head, self.save = PageHead(), Button(icon_name="download")
        self.stale = label("", "body2", "warn")
        self.settings = SettingsCard(date.today(), current_language())
        self.row, self.saved, self.preview = JobRow(), SavedFile(), Preview()
        self.fold = Button(kind=LINK, icon_name="down")
        self.empty = EmptyState("reports")
        self._assemble()
        self.settings.asked.connect(self.make)
        self.settings.changed.connect(self._tell)
        self.save.clicked.connect(self._ask_where)
        self.fold.clicked.connect(self._turn_fold)
        self.empty.pressed.connect(self._act_on_empty)
        self._arrange()
        self.retranslate()

    @property
    def title(self) -> str:
        """Name of the page."""
        return self.tr("Reports")

    def show_assessment(self, assessment_id: str) -> None:
        """Show the reports of an assessment; a preview of another one goes."""
        if assessment_id != self._assessment:
            self.jobs.cancel_all()
            self._assessment, self._order = assessment_id, None
            self.saved.hide()
        self._tell()

    def refresh(self, changes: Changes) -> None:
        """Say when the preview no longer shows what is answered."""
        self._tell()

    def retranslate(self) -> None:
        """Set every caption anew."""
        self.save.setText(self.tr("Save as…"))
        self.fold.setText(self.tr("Settings"))
        self._tell()

    def focus_main(self) -> None:
        """Put the focus on the settings."""
        self.settings.setFocus()

    def panes(self) -> tuple[QWidget, ...]:
        """Return settings and preview."""
        return self.settings, self.preview if self._order else self.empty

    def make(self, choice: Choice) -> None:
        """Make the report of a choice in the background, and preview it."""
        order = Order(self._workspace.snapshot(self._assessment, choice.reader), choice)
        job = self.jobs.start(order.preview())
        job.done.connect(lambda data: self._show(order, data))
        self._watch(job, self.tr("Making the report"))

    def save_to(self, out: Path) -> None:
        """Write the previewed report to a file in the background."""
        if self._order is None:
            return
        self._folder = out.parent
        job = self.jobs.start(self._order.save(out))
        job.done.connect(self.saved.show_file)
        self._watch(job, self.tr("Saving the report"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the settings above where it is narrow."""
        super().resizeEvent(event)
        self._arrange()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what runs."""
        self.jobs.cancel_all()
        super().closeEvent(event)

    def _assemble(self) -> None:
        self.head.add(self.save)
        self._settings_area = QScrollArea()
        self._settings_area.setWidgetResizable(True)
        self._settings_area.setFrameShape(QFrame.Shape.NoFrame)
        self._settings_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setProperty("look", "plain")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.settings)
        column.addStretch(1)
        self._settings_area.setWidget(inner)
        shown = card()
        pane = QVBoxLayout(shown)
        pane.setContentsMargins(8, 8, 8, 8)
        pane.addWidget(self.stale)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.preview)
        pane.addWidget(self._stack, 1)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.saved, 1)
        foot.addWidget(self.row, 1)
        pane.addLayout(foot)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(12)
        self._body.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        self._body.addWidget(self._settings_area)
        self._body.addWidget(shown, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 0, 16, 16)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addLayout(self._body, 1)

    def _arrange(self) -> None:
        theme = current()
        narrow = self.width() < NARROW * theme.factor
        was = self._body.direction() == QBoxLayout.Direction.TopToBottom
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._body.setDirection(direction)
        self.fold.setVisible(narrow)
        self._settings_area.setMaximumWidth(16_777_215 if narrow else theme.px(WIDTH) + 14)
        self._settings_area.setMinimumWidth(0 if narrow else theme.px(WIDTH) + 14)
        if narrow and not was and self._order is not None:
            self._fold()
        elif narrow != was:
            self._unfold()
        if narrow:
            self.preview.hide_small_pages()
        else:
            self.preview.show_small_pages()

    def _fold(self) -> None:
        self._settings_area.hide()
        self.fold.show_icon("right")

    def _unfold(self) -> None:
        self._settings_area.show()
        self.fold.show_icon("down")

    def _turn_fold(self) -> None:
        if self._settings_area.isVisible():
            self._fold()
        else:
            self._unfold()

    def _watch(self, job: Job, what: str) -> None:
        self.row.watch(job, what)
        job.failed.connect(lambda error: show_error(self.window(), refusal(error)))
        job.ended.connect(self._end)
        self._busy = job
        self._tell()

    def _end(self) -> None:
        self._busy = None
        self._tell()

    def _show(self, order: Order, data: bytes) -> None:
        if order.snapshot.assessment.id != self._assessment:
            return
        self._order = order
        self.saved.hide()
        self.preview.show_pdf(data)
        self._stack.setCurrentWidget(self.preview)
        if self.fold.isVisible():
            self._fold()
        self._tell()

    def _tell(self) -> None:
        """Set what depends on the state: head, empty place, buttons, and whether the preview is of today."""
        if not self._assessment:
            self.head.say(self.title, "")
            self.empty.say(
                self.tr("No assessment is open. Choose one on the start page."), self.tr("Go to missions")
            )
        else:
            held = self._workspace.snapshot(self._assessment)
            self.head.say(
                self.title, " · ".join(part for part in (held.assessment.title, held.assessment.site) if part)
            )
            self.empty.say(self.tr("No preview yet. Choose for whom the report is, then make the PDF."), "")
        if self._order is None:
            self._stack.setCurrentWidget(self.empty)
        busy = self._busy is not None
        self.settings.make.setEnabled(bool(self._assessment) and not busy)
        self.save.setEnabled(self._order is not None and not busy)
        self.stale.setText(self._why_stale())
        self.stale.setVisible(bool(self.stale.text()))

    def _why_stale(self) -> str:
        if self._order is None:
            return ""
        choice = self._order.choice
        if self._workspace.snapshot(self._assessment, choice.reader) is not self._order.snapshot:
            return self.tr("Answers have changed since this preview. Make the PDF again to show them.")
        if self.settings.choice() != choice:
            return self.tr("The settings have changed since this preview. Make the PDF again to use them.")
        return ""

    def _ask_where(self) -> None:
        if self._order is None:
            return
        start = str(self._folder / self._order.file_name())
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the report"), start, self.tr("PDF files (*.pdf)")
        )
        if chosen:
            self.save_to(with_suffix(chosen, ".pdf"))

    def _act_on_empty(self) -> None:
        self._navigator.go(MISSIONS)
