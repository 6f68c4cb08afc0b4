"""The page of scores: reads the snapshot, and opens questions."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from customs_assessor.forms.model import in_language
from customs_assessor.store.changes import Changes
from customs_assessor.ui.navigation import MISSIONS, QUESTIONS, REPORTS, Navigator
from customs_assessor.ui.page import Page
from customs_assessor.ui.scores.model import read_scores
from customs_assessor.ui.scores.view import ScoresBoard
from customs_assessor.ui.translation import current_language
from customs_assessor.ui.widgets.buttons import PRIMARY, Button
from customs_assessor.ui.widgets.empty import EmptyState
from customs_assessor.ui.widgets.page_head import PageHead
from customs_assessor.ui.workspace import WorkspaceModel


class ScoresPage(Page):
    """The page of scores.

    Args:
        workspace: what it reads and writes through.
        navigator: by which it asks for other pages.
    """

    def __init__(self, workspace: WorkspaceModel, navigator: Navigator) -> None:
        super().__init__()
        self._workspace, self._navigator = workspace, navigator
        self._assessment = ""
        self.head = PageHead()
        self.report = Button(kind=PRIMARY, icon_name="reports")
        self.head.add(self.report)
        self.board, self.empty = ScoresBoard(), EmptyState("scores")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.board)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 16)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._stack, 1)
        self.report.clicked.connect(lambda: navigator.go(REPORTS))
        self.board.table.opened.connect(lambda key: navigator.go(QUESTIONS, None, key))
        self.board.worth.opened.connect(lambda key: navigator.go(QUESTIONS, None, key))
        self.empty.pressed.connect(lambda: navigator.go(QUESTIONS if self._assessment else MISSIONS))
        self.retranslate()

    @property
    def title(self) -> str:
        """Name of the page."""
        return self.tr("Scores")

    def show_assessment(self, assessment_id: str) -> None:
        """Show the scores of an assessment; '' for none."""
        self._assessment = assessment_id
        self._read()

    def refresh(self, changes: Changes) -> None:
        """Read again what changed."""
        if self._assessment in changes.assessments or changes.missions or changes.forms:
            self._read()

    def retranslate(self) -> None:
        """Set every caption anew."""
        self.report.setText(self.tr("Make report"))
        self.board.retranslate()
        self._read()

    def focus_main(self) -> None:
        """Put the focus on the table of domains."""
        shown = self.board.table if self._stack.currentWidget() is self.board else self.empty
        shown.setFocus()

    def panes(self) -> tuple[QWidget, ...]:
        """Return button, table and list."""
        if self._stack.currentWidget() is self.board:
            return self.report, self.board.table, self.board.worth
        return (self.empty,)

    def _read(self) -> None:
        if not self._assessment:
            self._say_empty(
                self.tr("No assessment is open. Choose one on the start page."), self.tr("Go to missions")
            )
            return
        snapshot = self._workspace.snapshot(self._assessment)
        language = current_language()
        form, ref = snapshot.form, snapshot.assessment.form
        name = f"{in_language(form.title, language) or ref.form_id} {ref.version}"
        self.head.say(self.title, " · ".join(part for part in (snapshot.assessment.title, name) if part))
        if not form.scoring.items:
            self._say_empty(
                self.tr("The questions of this form carry no scores. A report holds all answers."),
                self.tr("Go to questions"),
            )
            return
        self.report.setEnabled(True)
        self.board.show_scores(read_scores(snapshot, language))
        self._stack.setCurrentWidget(self.board)

    def _say_empty(self, sentence: str, button: str) -> None:
        if not self._assessment:
            self.head.say(self.title, "")
        self.report.setEnabled(bool(self._assessment))
        self.empty.say(sentence, button)
        self._stack.setCurrentWidget(self.empty)
