"""The cards of the start page: the mission at hand with its assessments, the other missions, and the side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from babel.dates import format_date, format_interval, format_skeleton
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from customs_assessor.answers.assessment import FOLLOW_UP, Assessment
from customs_assessor.answers.mission import Mission
from customs_assessor.ui.start.figures import Figures
from customs_assessor.ui.start.rows import HeadRow, Row, RowText
from customs_assessor.ui.translation import words
from customs_assessor.ui.widgets.buttons import MAIN, Button
from customs_assessor.ui.widgets.icons import IconLabel
from customs_assessor.ui.widgets.text import Elided, label, line


def period(mission: Mission) -> str:
    """Return a mission's dates in the window's language; '' without any."""
    days = [date.fromisoformat(day) for day in (mission.start, mission.end) if day]
    if len(days) == 2:
        return str(format_interval(days[0], days[1], "yMMMd", locale=words().locale))
    return month(mission) and str(format_date(days[0], "medium", locale=words().locale))


def month(mission: Mission) -> str:
    """Return month and year of a mission's first date in the window's language; '' without any."""
    day = mission.start or mission.end
    return str(format_skeleton("yMMM", date.fromisoformat(day), locale=words().locale)) if day else ""


class Card(QFrame):
    """A surface with a border, whose captions follow the language."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(1, 1, 1, 1)
        self.column.setSpacing(0)

    def clear_rows(self, rows: list[Row]) -> None:
        """Take rows out of the card."""
        for row in rows:
            self.column.removeWidget(row)
            row.hide()
            row.deleteLater()
        rows.clear()


class MissionCard(Card):
    """The mission at hand: its name, a way on, its assessments."""

    opened = Signal(str)
    """The user chose an assessment."""
    continued = Signal()
    added = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self._name, self._about = Elided("", "title"), Elided("", "body2", "text2")
        self.go_on = Button(kind=MAIN, icon_name="right")
        self.go_on.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.go_on.clicked.connect(self.continued)
        self.add = Button(icon_name="plus")
        self.add.clicked.connect(self.added)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self._name)
        names.addWidget(self._about)
        head = QHBoxLayout()
        head.setContentsMargins(20, 16, 20, 14)
        head.setSpacing(8)
        head.addLayout(names, 1)
        head.addWidget(self.add)
        head.addWidget(self.go_on)
        self.column.addLayout(head)
        self._head = HeadRow()
        self.column.addWidget(self._head)
        self.retranslate()

    def show_mission(
        self, mission: Mission, assessments: Sequence[Assessment], people: Mapping[str, str]
    ) -> None:
        """Show a mission; figures come row by row."""
        self._name.setText(mission.title or words().country(mission.country))
        about = [mission.administration, period(mission), people.get(mission.lead, "")]
        self._about.setText(" · ".join(part for part in about if part))
        self.clear_rows(self.rows)
        for each in assessments:
            row = Row(each.id, self._words(each))
            row.ruled = bool(self.rows)
            row.clicked.connect(lambda _=False, key=each.id: self.opened.emit(key))
            self.rows.append(row)
            self.column.addWidget(row)

    def say_continue(self, figures: Figures | None) -> None:
        """Say where the way on leads; it is hidden without an assessment."""
        self.go_on.setVisible(figures is not None)
        if figures is not None and figures.next_code:
            self.go_on.setText(self.tr("Continue at {code}").format(code=figures.next_code))
        else:
            self.go_on.setText(self.tr("Continue"))

    def retranslate(self) -> None:
        """Set the captions anew."""
        self._head.say(
            self.tr("Assessment"),
            self.tr("Answered"),
            self.tr("Overall gap with bounds, 0 to 100"),
            self.tr("Band"),
        )
        self.add.setText(self.tr("New assessment"))

    def _words(self, found: Assessment) -> RowText:
        rounds = self.tr("Follow-up") if found.round == FOLLOW_UP else self.tr("Baseline")
        below = [rounds, found.site]
        return RowText(found.title or found.site, " · ".join(part for part in below if part))


class OtherMissions(Card):
    """The other missions, a row each; a row shows its first assessment's figures and says which it is."""

    chosen = Signal(str)
    """The user chose a mission."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self._head = HeadRow()
        self.column.addWidget(self._head)
        self.retranslate()

    def show_missions(self, missions: Sequence[tuple[Mission, Sequence[Assessment]]]) -> None:
        """Show missions with their assessments."""
        self.clear_rows(self.rows)
        for mission, assessments in missions:
            text = RowText(
                name=mission.title or words().country(mission.country),
                below=mission.administration,
                second=month(mission) or "–",
                second_below=self.tr("%n assessment(s)", None, len(assessments)),
                mark=(assessments[0].site or assessments[0].title) if len(assessments) > 1 else "",
            )
            row = Row(mission.id, text)
            row.ruled = bool(self.rows)
            row.clicked.connect(lambda _=False, key=mission.id: self.chosen.emit(key))
            self.rows.append(row)
            self.column.addWidget(row)
        self.setVisible(bool(missions))

    def retranslate(self) -> None:
        """Set the captions anew."""
        self._head.say(
            self.tr("Other missions"),
            self.tr("Start"),
            self.tr("Overall gap with bounds, 0 to 100"),
            self.tr("Band"),
        )


class SideCard(QFrame):
    """A card at the side: a title and lines of icon, what, and more about it.

    Args:
        icons: name and colour of each line's icon.
    """

    pressed = Signal(int)
    """The user chose a line by its place."""

    def __init__(self, icons: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self._title = label("", "sub")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 8)
        column.setSpacing(8)
        column.addWidget(self._title)
        self._lines = []
        for at, (icon, token) in enumerate(icons):
            entry = _SideLine(icon, token)
            entry.pressed.connect(lambda _=False, place=at: self.pressed.emit(place))
            column.addWidget(line())
            column.addWidget(entry)
            self._lines.append(entry)

    def say(self, title: str, lines: Sequence[tuple[str, str]]) -> None:
        """Set the title, and what each line says above and below."""
        self._title.setText(title)
        for entry, (upper, lower) in zip(self._lines, lines, strict=True):
            entry.tell(upper, lower)


class _SideLine(Button):
    def __init__(self, icon: str, token: str) -> None:
        super().__init__(kind="quiet")
        self._upper, self._lower = Elided("", "body2"), Elided("", "caption", "text2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(10)
        row.addWidget(IconLabel(icon, token))
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(self._upper)
        texts.addWidget(self._lower)
        row.addLayout(texts, 1)
        for widget in (self._upper, self._lower):
            widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._fit()

    def tell(self, upper: str, lower: str) -> None:
        self._upper.setText(upper)
        self._lower.setText(lower)
        self.setAccessibleName(f"{upper}, {lower}" if lower else upper)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_lower"):
            self._fit()

    def _fit(self) -> None:
        layout = self.layout()
        if layout is not None:
            self.setMinimumHeight(layout.sizeHint().height())
