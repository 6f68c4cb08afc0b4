"""The dialogs of the start page: a new mission with its first assessment, and a further assessment."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from customs_assessor.answers.mission import Mission
from customs_assessor.errors import AssessorError
from customs_assessor.store.changes import Changes
from customs_assessor.store.connection import Workspace
from customs_assessor.ui.start.drafts import make_assessment, make_mission, offers
from customs_assessor.ui.start.fields import AssessmentFields, MissionFields
from customs_assessor.ui.theme import current
from customs_assessor.ui.widgets.buttons import PRIMARY, Button
from customs_assessor.ui.widgets.message import show_error
from customs_assessor.ui.widgets.text import label, line, paragraph
from customs_assessor.ui.workspace import WorkspaceModel


class _MakingDialog(QDialog):
    """A dialog of fields with what is still to be mended, Cancel and one button that makes."""

    def __init__(self, workspace: WorkspaceModel, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.made = ""
        self.assessment_fields: AssessmentFields
        self.title_label = label("", "title")
        self._hint = paragraph("", "body2", "text2")
        self._cancel, self.make = Button(), Button(kind=PRIMARY)
        self.make.setDefault(True)
        self._cancel.clicked.connect(self.reject)
        self.make.clicked.connect(self.accept)

    def _assemble(self, parts: list[QWidget]) -> None:
        content = QWidget()
        content.setProperty("look", "plain")
        inner = QVBoxLayout(content)
        inner.setContentsMargins(24, 20, 24, 12)
        inner.setSpacing(16)
        for part in (self.title_label, *parts):
            inner.addWidget(part)
        inner.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(content)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 12, 24, 20)
        foot.setSpacing(8)
        foot.addWidget(self._hint, 1)
        foot.addWidget(self._cancel)
        foot.addWidget(self.make)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(area, 1)
        column.addLayout(foot)
        self.retranslate()
        self._check()
        width = min(current().px(640), self.screen().availableGeometry().width() - 40)
        height = min(
            content.sizeHint().height() + current().px(72), self.screen().availableGeometry().height() - 60
        )
        self.resize(width, height)

    def retranslate(self) -> None:
        """Set the captions anew."""
        self._cancel.setText(self.tr("Cancel"))
        self._check()

    def changeEvent(self, event: QEvent) -> None:
        """Re-translate when the language changes."""
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "assessment_fields"):
            self.retranslate()
        super().changeEvent(event)

    @property
    def problem(self) -> str:
        """What is still to be mended, in words."""
        return self.assessment_fields.problem

    def _check(self) -> None:
        problem = self.problem
        self._hint.setText(problem)
        self.make.setEnabled(not problem)

    def _make(self) -> None:
        raise NotImplementedError

    def accept(self) -> None:
        """Make what the fields say; a refusal is told and keeps the dialog open."""
        if self.problem:
            return
        try:
            self._make()
        except AssessorError as error:
            show_error(self, error)
            return
        super().accept()


class NewMissionDialog(_MakingDialog):
    """A new mission with its first assessment; ``made`` is the assessment's id after Create.

    Args:
        workspace: in which it is made.
    """

    def __init__(self, workspace: WorkspaceModel, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.mission_fields = MissionFields([workspace.author.name, *workspace.people().values()])
        self.assessment_fields = AssessmentFields(offers(workspace.store))
        self._second = label("", "sub")
        self.mission_fields.changed.connect(self._check)
        self.assessment_fields.changed.connect(self._check)
        self._assemble([self.mission_fields, line(), self._second, self.assessment_fields])
        self.mission_fields.setFocus()

    @property
    def problem(self) -> str:
        """What is still to be mended, in words."""
        return self.mission_fields.problem or self.assessment_fields.problem

    def retranslate(self) -> None:
        """Set the captions anew."""
        self.setWindowTitle(self.tr("New mission"))
        self.title_label.setText(self.tr("New mission"))
        self._second.setText(self.tr("First assessment"))
        self.make.setText(self.tr("Create mission"))
        super().retranslate()

    def _make(self) -> None:
        mission, first = self.mission_fields.draft(), self.assessment_fields.draft()

        def make(ws: Workspace) -> Changes:
            self.made, changes = make_mission(ws, self._workspace.author, mission, first)
            return changes

        self._workspace.apply(make)


class NewAssessmentDialog(_MakingDialog):
    """A further assessment of a mission; ``made`` is its id after Create.

    Args:
        workspace: in which it is made.
        mission: to which it belongs.
    """

    def __init__(self, workspace: WorkspaceModel, mission: Mission, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self._mission = mission
        earlier = workspace.assessments(mission.id)
        self.assessment_fields = AssessmentFields(offers(workspace.store), earlier)
        self.assessment_fields.changed.connect(self._check)
        self._assemble([self.assessment_fields])
        self.assessment_fields.setFocus()

    def retranslate(self) -> None:
        """Set the captions anew."""
        self.setWindowTitle(self.tr("New assessment"))
        self.title_label.setText(self.tr("New assessment"))
        self.make.setText(self.tr("Create assessment"))
        super().retranslate()

    def _make(self) -> None:
        draft = self.assessment_fields.draft()

        def make(ws: Workspace) -> Changes:
            self.made, changes = make_assessment(ws, self._workspace.author, self._mission.id, draft)
            return changes

        self._workspace.apply(make)
