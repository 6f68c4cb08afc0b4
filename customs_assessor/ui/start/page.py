"""The start page: the mission at hand with its assessments, the other missions, and what to do first."""

from __future__ import annotations

from datetime import datetime
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from customs_assessor.answers.mission import Mission
from customs_assessor.store.changes import Changes
from customs_assessor.ui.navigation import EXCHANGE, QUESTIONS, Navigator
from customs_assessor.ui.page import Page
from customs_assessor.ui.settings_model import SettingsModel
from customs_assessor.ui.start.cards import MissionCard, OtherMissions, SideCard
from customs_assessor.ui.start.dialogs import NewAssessmentDialog, NewMissionDialog
from customs_assessor.ui.start.figures import Figures, figures
from customs_assessor.ui.start.rows import Row
from customs_assessor.ui.theme import current
from customs_assessor.ui.translation import current_language
from customs_assessor.ui.widgets.buttons import Button
from customs_assessor.ui.widgets.empty import EmptyState
from customs_assessor.ui.widgets.icons import IconLabel
from customs_assessor.ui.widgets.text import label, paragraph
from customs_assessor.ui.workspace import WorkspaceModel

SIDE, NARROW = 304, 1100


class StartPage(Page):
    """The start page.

    Args:
        workspace: what it reads and writes through.
        navigator: by which it opens an assessment.
        settings: which mission was open last.
    """

    def __init__(self, workspace: WorkspaceModel, navigator: Navigator, settings: SettingsModel) -> None:
        super().__init__()
        self._workspace, self._navigator, self._settings = workspace, navigator, settings
        self._waiting: list[tuple[Row, str]] = []
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._show_next)
        self._head = label("", "title")
        self.open_file, self.new = Button(icon_name="exchange"), Button(icon_name="plus")
        self.open_file.clicked.connect(lambda: navigator.go(EXCHANGE))
        self.new.clicked.connect(self.make_mission)
        self.empty = EmptyState("missions")
        self.empty.pressed.connect(self.make_mission)
        self.mission_card, self.others = MissionCard(), OtherMissions()
        self.mission_card.opened.connect(self._open)
        self.mission_card.continued.connect(self._continue)
        self.mission_card.added.connect(self.make_assessment)
        self.others.chosen.connect(self._choose)
        self.today = SideCard((("check", "ok"), ("disputes", "dispute")))
        self.today.pressed.connect(self._open_today)
        self.first_steps = SideCard((("exchange", "accent"), ("help", "accent")))
        self.first_steps.pressed.connect(self._first_step)
        self._foot = paragraph("", "body2", "text2")
        self._assemble()
        self.retranslate()

    @property
    def title(self) -> str:
        """Name of the page."""
        return self.tr("Missions")

    def show_assessment(self, assessment_id: str) -> None:
        """Read the missions anew; that of an open assessment, or that of the last one, is at hand."""
        self._read()

    def refresh(self, changes: Changes) -> None:
        """Read again: any change moves figures."""
        self._read()

    def retranslate(self) -> None:
        """Set the captions anew."""
        self._head.setText(self.title)
        self.open_file.setText(self.tr("Open workbook"))
        self.new.setText(self.tr("New mission"))
        self.empty.say(
            self.tr("There is no mission yet. Create one, or open a workbook that a colleague sent."),
            self.tr("New mission"),
        )
        self._foot.setText(self.tr("Everything is on this computer."))
        self.first_steps.say(
            self.tr("Start"),
            (
                (self.tr("Open a workbook"), self.tr("From a colleague, also of a new mission")),
                (self.tr("First mission, step by step"), self.tr("Opens the help")),
            ),
        )
        self.mission_card.retranslate()
        self.others.retranslate()
        self._read()

    def focus_main(self) -> None:
        """Put the focus on the first assessment."""
        rows = self.mission_card.rows
        (rows[0] if rows else self.new if self.empty.isHidden() else self.empty).setFocus()

    def panes(self) -> tuple[QWidget, ...]:
        """Return the list of assessments, the other missions, the side."""
        lists = [rows[0] for rows in (self.mission_card.rows, self.others.rows) if rows]
        return (*lists, self.new, *self.first_steps.findChildren(Button)[:1])

    def make_mission(self) -> None:
        """Ask for a new mission, and open its first assessment."""
        dialog = NewMissionDialog(self._workspace, self)
        dialog.accepted.connect(lambda: self._open(dialog.made))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def make_assessment(self) -> None:
        """Ask for a further assessment of the mission at hand, and open it."""
        mission = self._mission()
        if mission is not None:
            dialog = NewAssessmentDialog(self._workspace, mission, self)
            dialog.accepted.connect(lambda: self._open(dialog.made))
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the side below in a narrow window."""
        narrow = self.width() < current().px(NARROW - 80)
        self._columns.setDirection(
            QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        )
        self._side.setFixedWidth(16777215 if narrow else current().px(SIDE))
        super().resizeEvent(event)

    def _assemble(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._head, 1)
        head.addWidget(self.open_file)
        head.addWidget(self.new)
        foot = QHBoxLayout()
        foot.setContentsMargins(4, 4, 0, 0)
        foot.addWidget(IconLabel("lock", "text2", 16))
        foot.addWidget(self._foot, 1)
        lists = QVBoxLayout()
        lists.setSpacing(16)
        for widget in (self.empty, self.mission_card, self.others):
            lists.addWidget(widget)
        lists.addLayout(foot)
        lists.addStretch(1)
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(16)
        side.addWidget(self.today)
        side.addWidget(self.first_steps)
        side.addStretch(1)
        self._columns = QHBoxLayout()
        self._columns.setSpacing(16)
        self._columns.addLayout(lists, 1)
        self._columns.addWidget(self._side)
        content = QWidget()
        content.setProperty("look", "plain")
        column = QVBoxLayout(content)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addLayout(self._columns, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def _mission(self) -> Mission | None:
        found = self._workspace.missions()
        wanted = self._settings.settings.mission
        return next((each for each in found if each.id == wanted), found[-1] if found else None)

    def _read(self) -> None:
        self._timer.stop()
        here = self._mission()
        writable = not self._workspace.read_only
        self.new.setEnabled(writable)
        self.mission_card.add.setEnabled(writable)
        self.empty.setVisible(here is None)
        self.mission_card.setVisible(here is not None)
        others = [each for each in reversed(self._workspace.missions()) if here and each.id != here.id]
        listed = [(each, self._workspace.assessments(each.id)) for each in others]
        self.others.show_missions(listed)
        own = self._workspace.assessments(here.id) if here else ()
        self.today.setVisible(bool(own))
        if here:
            self.mission_card.show_mission(here, own, self._workspace.people())
        self.mission_card.say_continue(None)
        self._waiting = [(row, row.key) for row in self.mission_card.rows]
        self._waiting += [
            (row, assessments[0].id)
            for row, (_, assessments) in zip(self.others.rows, listed, strict=True)
            if assessments
        ]
        self._order_focus()
        self._timer.start()

    def _order_focus(self) -> None:
        """Tab goes down the page, arrows go through the rows of both lists."""
        rows = [*self.mission_card.rows, *self.others.rows]
        for at, row in enumerate(rows):
            row.stepped.connect(lambda step, here=at: self._step(here + step))
            first = row in (self.mission_card.rows[:1] + self.others.rows[:1])
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if first else Qt.FocusPolicy.ClickFocus)
        sides = [*self.today.findChildren(Button), *self.first_steps.findChildren(Button)]
        chain = [self.open_file, self.new, self.mission_card.add, self.mission_card.go_on, *rows, *sides]
        for before, after in pairwise(chain):
            self.setTabOrder(before, after)

    def _step(self, at: int) -> None:
        rows = [*self.mission_card.rows, *self.others.rows]
        if 0 <= at < len(rows):
            rows[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _show_next(self) -> None:
        """Show one row's figures and give the window its turn: a page of many missions opens at once."""
        if not self._waiting:
            self._timer.stop()
            return
        row, assessment = self._waiting.pop(0)
        row.show_figures(figures(self._workspace.snapshot(assessment), current_language()))
        last = self._last()
        if last is not None and row is last:
            self.mission_card.say_continue(row.figures)
        if all(each.figures for each in self.mission_card.rows):
            self._say_today([each.figures for each in self.mission_card.rows if each.figures])

    def _say_today(self, own: list[Figures]) -> None:
        today = datetime.now().astimezone().date()
        made = sum(
            edit.author == self._workspace.author.id
            and edit.field == "answer"
            and datetime.fromisoformat(edit.made).astimezone().date() == today
            for row in self.mission_card.rows
            for edit in self._workspace.snapshot(row.key).edits
        )
        disputes = sum(each.disputes for each in own)
        open_items = sum(each.applicable - each.answered for each in own)
        self.today.say(
            self.tr("Today"),
            (
                (self.tr("%n answer(s) saved", None, made), self.tr("%n still open", None, open_items)),
                (
                    self.tr("%n dispute(s)", None, disputes),
                    self.tr("Both views stay until you decide.") if disputes else "",
                ),
            ),
        )

    def _last(self) -> Row | None:
        rows = self.mission_card.rows
        last = self._settings.settings.assessment
        return next((row for row in rows if row.key == last), rows[0] if rows else None)

    def _open(self, assessment: str) -> None:
        self._navigator.go(QUESTIONS, assessment)

    def _continue(self) -> None:
        row = self._last()
        if row is not None and row.figures is not None:
            self._navigator.go(QUESTIONS, row.key, row.figures.next_item)

    def _open_today(self, at: int) -> None:
        """Go on where answers are missing, or to the first dispute."""
        disputed = [row for row in self.mission_card.rows if row.figures and row.figures.disputed_item]
        if at == 1 and disputed and disputed[0].figures:
            self._navigator.go(QUESTIONS, disputed[0].key, disputed[0].figures.disputed_item)
        else:
            self._continue()

    def _choose(self, mission: str) -> None:
        self._settings.change(mission=mission)
        self._read()
        self.focus_main()

    def _first_step(self, at: int) -> None:
        if at == 0:
            self._navigator.go(EXCHANGE)
        else:
            self._navigator.ask_help("first_mission")
