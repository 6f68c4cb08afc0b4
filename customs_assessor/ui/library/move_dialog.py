"""The dialog that moves an assessment to another version of its form: first what happens to each answer, then one edit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from customs_assessor.answers.assessment import Assessment
from customs_assessor.answers.compose import moment
from customs_assessor.errors import AssessorError
from customs_assessor.forms.heading import version_order
from customs_assessor.forms.model import Form
from customs_assessor.joins import names_of
from customs_assessor.moving import OUTCOMES, MovePlan, plan_move
from customs_assessor.ui.library.lines import LinesTable
from customs_assessor.ui.library.move_table import MoveTable
from customs_assessor.ui.theme import current
from customs_assessor.ui.translation import words
from customs_assessor.ui.widgets.buttons import PRIMARY, Button
from customs_assessor.ui.widgets.chip import percent_figure
from customs_assessor.ui.widgets.fields import Captioned, Combo
from customs_assessor.ui.widgets.text import label, paragraph
from customs_assessor.ui.workspace import WorkspaceModel

WIDTH, HEIGHT, LEAST = 960, 680, 120


def movable(workspace: WorkspaceModel, form_id: str, version: str) -> tuple[Assessment, ...]:
    """Return the assessments that can be moved to a version of their form."""
    return tuple(
        one
        for one in workspace.assessments()
        if one.form.form_id == form_id
        and one.form.version != version
        and version_order(one.began.version) <= version_order(version)
    )


class MoveDialog(QDialog):
    """Chooses an assessment, shows what a move does to it, and makes it.

    Args:
        workspace: what it reads and writes through.
        form: the version that is moved to.
        offered: the assessments that can be moved to it, at least one.
    """

    def __init__(
        self,
        workspace: WorkspaceModel,
        form: Form,
        offered: Sequence[Assessment],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._form, self._offered = workspace, form, tuple(offered)
        self.plan: MovePlan | None = None
        """What the move will do; None while it cannot be made."""
        self._lines = MoveTable(self)
        self._title = label("", "title")
        self.assessment, self.filter = Combo(), Combo()
        self._of, self._kind = Captioned(self.assessment), Captioned(self.filter)
        self.note = paragraph("", "body2", "text2")
        self.table = LinesTable(least=LEAST)
        self._cancel, self.move_button = Button(), Button(kind=PRIMARY)
        self._assemble()
        self.retranslate()
        self.assessment.setFocus()

    @property
    def chosen(self) -> Assessment:
        """The assessment to be moved."""
        return self._offered[max(self.assessment.currentIndex(), 0)]

    def retranslate(self) -> None:
        """Set every caption anew and read the plan again."""
        version = self._form.version
        title = self.tr("Move to version {version}").format(version=version)
        self.setWindowTitle(title)
        self._title.setText(self.tr("Move an assessment to version {version}?").format(version=version))
        self._of.set_caption(self.tr("Assessment"))
        self._kind.set_caption(self.tr("Shown"))
        self._cancel.setText(self.tr("Cancel"))
        self.move_button.setText(title)
        self.table.setAccessibleName(self.tr("What happens to each answer"))
        for at, one in enumerate(self._offered):
            self.assessment.setItemText(at, self._name(one))
        self._read()

    def changeEvent(self, event: QEvent) -> None:
        """Re-translate when the language changes."""
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "move_button"):
            self.retranslate()
        super().changeEvent(event)

    def accept(self) -> None:
        """Make the move, as one edit that can be undone."""
        if self.plan is not None and self.move_button.isEnabled():
            self._workspace.record([self.plan.edit])
            super().accept()

    def _assemble(self) -> None:
        self.assessment.addItems([""] * len(self._offered))
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self._of, 2)
        top.addWidget(self._kind, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self.move_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addLayout(top)
        column.addWidget(self.note)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        self.assessment.activated.connect(self._read)
        self.filter.activated.connect(self._fill)
        self._cancel.clicked.connect(self.reject)
        self.move_button.clicked.connect(self.accept)
        room, theme = self.screen().availableGeometry(), current()
        self.resize(min(theme.px(WIDTH), room.width() - 40), min(theme.px(HEIGHT), room.height() - 60))

    def _name(self, one: Assessment) -> str:
        country = words().country(self._workspace.mission(one.mission).country)
        version = self.tr("version {version}").format(version=one.form.version)
        return " · ".join(part for part in (country, one.title, one.site, version) if part)

    def _read(self) -> None:
        """Plan the move of the chosen assessment."""
        self.plan, trouble = None, ""
        try:
            names = names_of(self._workspace.store, self.chosen, self._form)
            before = self._workspace.snapshot(self.chosen.id)
            self.plan = plan_move(before, self._form, names, self._workspace.author.id, moment())
        except AssessorError as error:
            trouble = " ".join(words().error(error))
        self.move_button.setEnabled(self.plan is not None and not self._workspace.read_only)
        plan, told = self.plan, words()
        self.filter.clear()
        if plan is not None:
            total = told.number(len(plan.rows), 0)
            self.filter.addItem(self.tr("Everything · {n}").format(n=total), "")
            for outcome in OUTCOMES:
                if count := plan.count(outcome):
                    name = told.text(f"move.outcome.{outcome}")
                    self.filter.addItem(f"{name} · {told.number(count, 0)}", outcome)
        self._kind.setVisible(plan is not None)
        self.note.setText(trouble or self._summary())
        self._fill()

    def _summary(self) -> str:
        """Return in a line what the move does to the scores, and that nothing is lost."""
        plan = self.plan
        if plan is None:
            return ""
        said = self.tr("No answer is rewritten, and undo moves back.")
        before, after = plan.before.scores.overall.gap, plan.after.scores.overall.gap
        if before is None and after is None:
            return said
        gap = self.tr("Overall gap {before} before, {after} after.")
        return f"{gap.format(before=percent_figure(before), after=percent_figure(after))} {said}"

    def _fill(self) -> None:
        plan = self.plan
        self.table.setVisible(bool(plan and plan.rows))
        if plan is not None:
            self.table.show_lines(*self._lines.lines(plan, str(self.filter.currentData() or "")))
