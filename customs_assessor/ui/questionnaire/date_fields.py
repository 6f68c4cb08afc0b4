"""Days, months, years, times of day and moments: typed or picked, kept as ODK keeps them."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, time

from babel.dates import format_time, get_month_names
from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from customs_assessor.ui.questionnaire.clock import clock_time, moment_parts, shown_time, stored_time
from customs_assessor.ui.questionnaire.value_field import LineField, ValueField
from customs_assessor.ui.theme import current, is_restyled
from customs_assessor.ui.translation import words
from customs_assessor.ui.widgets.buttons import ICON, Button
from customs_assessor.ui.widgets.fields import Combo, DateField

STEP = 30
"""Minutes between the times that are offered."""


class DayField(ValueField):
    """A date."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._day = DateField()
        super().__init__(self._day, parent)
        self._column.setAlignment(self._day, Qt.AlignmentFlag.AlignLeft)
        self._day.field.textEdited.connect(self.follow)
        self._day.edited.connect(self.flush)

    @property
    def text(self) -> str:
        """What the field holds now."""
        return self._day.field.text().strip()

    def put(self, value: str) -> None:
        """Show a date."""
        self._day.show_value(value)


class YearField(LineField):
    """A year, kept as its first day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column.setAlignment(self._line, Qt.AlignmentFlag.AlignLeft)
        self._line.setMaxLength(10)
        self._dress()

    @property
    def text(self) -> str:
        """The first day of the year that is typed."""
        typed = self._line.text().strip()
        return f"{typed}-01-01" if re.fullmatch(r"[0-9]{4}", typed) else typed

    def put(self, value: str) -> None:
        """Show the year of a date."""
        self._line.setText(value[:4] if re.fullmatch(r"[0-9]{4}-[0-9-]{5}", value) else value)

    def misshapen(self) -> str:
        """Say how a year is written."""
        right = re.fullmatch(r"[1-9][0-9]{3}-01-01", self.text)
        return "" if right else self.tr("Type a year with four digits, such as 2026.")

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and size of type."""
        if is_restyled(event) or event.type() == QEvent.Type.LanguageChange:
            self._dress()
        super().changeEvent(event)

    def _dress(self) -> None:
        self._line.setFixedWidth(current().px(96))
        self._line.setPlaceholderText(self.tr("YYYY"))


class MonthField(ValueField):
    """A month of a year, kept as its first day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.month, self.year = Combo(), QLineEdit()
        self.year.setMaxLength(4)
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.month)
        row.addWidget(self.year)
        super().__init__(body, parent)
        self._column.setAlignment(body, Qt.AlignmentFlag.AlignLeft)
        self.month.activated.connect(self._pick)
        self.year.textEdited.connect(self.follow)
        self.year.editingFinished.connect(self.flush)
        self._dress()

    @property
    def text(self) -> str:
        """The first day of the month; what is typed where either part is missing."""
        month, year = self.month.currentIndex(), self.year.text().strip()
        if not month and not year:
            return ""
        return f"{year}-{month:02}-01"

    def put(self, value: str) -> None:
        """Show the month of a date."""
        found = re.fullmatch(r"([0-9]{4})-([0-9]{2})-[0-9]{2}", value)
        self.month.setCurrentIndex(int(found[2]) if found and 1 <= int(found[2]) <= 12 else 0)
        self.year.setText(found[1] if found else "")

    def misshapen(self) -> str:
        """Say what is still missing."""
        right = re.fullmatch(r"[1-9][0-9]{3}-(0[1-9]|1[0-2])-01", self.text)
        return "" if right else self.tr("Choose a month and type its year with four digits.")

    def focus_field(self) -> None:
        """Put the focus on the month."""
        self.month.setFocus(Qt.FocusReason.OtherFocusReason)

    def name(self, text: str) -> None:
        """Name both parts for a screen reader."""
        self.month.setAccessibleName(f"{text}, {self.tr('Month')}")
        self.year.setAccessibleName(f"{text}, {self.tr('Year')}")

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and size of type."""
        if is_restyled(event) or event.type() == QEvent.Type.LanguageChange:
            self._dress()
        super().changeEvent(event)

    def _dress(self) -> None:
        here = max(self.month.currentIndex(), 0)
        names = get_month_names("wide", context="stand-alone", locale=words().locale)
        self.month.clear()
        self.month.addItems([self.tr("Month"), *(str(names[at]) for at in range(1, 13))])
        self.month.setCurrentIndex(here)
        self.year.setFixedWidth(current().px(96))
        self.year.setPlaceholderText(self.tr("YYYY"))

    def _pick(self) -> None:
        if not self.year.text().strip() and self.month.currentIndex():
            self.judge()
            self.year.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.flush()


class _Times(QFrame):
    """A list of times of day that closes itself when one is picked."""

    picked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("look", "toast")
        self.list = QListWidget()
        self.list.itemActivated.connect(self._pick)
        self.list.itemClicked.connect(self._pick)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.list)
        self.setFixedSize(current().px(140), current().px(280))

    def open_at(self, corner: QPoint, clock: str) -> None:
        """Show the times in the window's language, at the one that stands."""
        self.list.clear()
        for minutes in range(0, 24 * 60, STEP):
            at = time(minutes // 60, minutes % 60)
            row = QListWidgetItem(str(format_time(at, "short", locale=words().locale)))
            row.setData(Qt.ItemDataRole.UserRole, f"{at:%H:%M}")
            self.list.addItem(row)
        now = clock or f"{datetime.now():%H:%M}"
        here = (int(now[:2]) * 60 + int(now[3:])) // STEP
        self.list.setCurrentRow(here)
        self.move(corner)
        self.show()
        self.list.scrollToItem(self.list.item(here), QListWidget.ScrollHint.PositionAtCenter)
        self.list.setFocus()

    def _pick(self, row: QListWidgetItem) -> None:
        self.hide()
        self.picked.emit(str(row.data(Qt.ItemDataRole.UserRole)))


class Clock(QWidget):
    """A time of day that may stay empty: typed, or picked from a list."""

    typed = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit()
        self.field.textEdited.connect(self.typed)
        self.field.editingFinished.connect(self.finished)
        self._open = Button(kind=ICON, icon_name="times")
        self._open.clicked.connect(self._offer)
        self._times: _Times | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.field)
        row.addWidget(self._open)
        self.setFocusProxy(self.field)
        self._dress()

    @property
    def value(self) -> str:
        """``HH:MM``, '' where the field is empty or holds no time."""
        return clock_time(self.field.text())

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and size of type."""
        if is_restyled(event) or event.type() == QEvent.Type.LanguageChange:
            self._dress()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list with Alt and Down."""
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._offer()
        else:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        self._open.say(self.tr("Pick a time"))
        self.field.setPlaceholderText(self.tr("HH:MM"))
        self.field.setFixedWidth(current().px(96))

    def _offer(self) -> None:
        if self._times is None:
            self._times = _Times(self)
            self._times.picked.connect(self._take)
        self._times.open_at(self.mapToGlobal(QPoint(0, self.height() + 4)), self.value)

    def _take(self, clock: str) -> None:
        self.field.setText(clock)
        self.finished.emit()


class TimeField(ValueField):
    """A time of day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.clock = Clock()
        super().__init__(self.clock, parent)
        self._column.setAlignment(self.clock, Qt.AlignmentFlag.AlignLeft)
        self.clock.typed.connect(self.follow)
        self.clock.finished.connect(self.flush)

    @property
    def text(self) -> str:
        """The time as an answer holds it; the one that stands keeps its offset."""
        typed, clock = self.clock.field.text().strip(), self.clock.value
        if not clock:
            return typed
        return self._value if clock == shown_time(self._value) else stored_time(clock)

    def put(self, value: str) -> None:
        """Show a time."""
        self.clock.field.setText(shown_time(value))

    def misshapen(self) -> str:
        """Say how a time is written."""
        return "" if self.clock.value else self.tr("Type a time such as 09:30 or 14:05.")

    def name(self, text: str) -> None:
        """Name the field for a screen reader."""
        self.clock.field.setAccessibleName(text)


class MomentField(ValueField):
    """A date with a time of day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.day, self.clock = DateField(), Clock()
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.day)
        row.addWidget(self.clock)
        super().__init__(body, parent)
        self._column.setAlignment(body, Qt.AlignmentFlag.AlignLeft)
        self.day.field.textEdited.connect(self.follow)
        self.day.field.editingFinished.connect(self.flush)
        self.day.edited.connect(self.flush)
        self.clock.typed.connect(self.follow)
        self.clock.finished.connect(self.flush)

    @property
    def text(self) -> str:
        """The moment as an answer holds it; what is typed where either part is missing."""
        day, clock = self.day.field.text().strip(), self.clock.field.text().strip()
        if not day and not clock:
            return ""
        if not self.day.value or not self.clock.value:
            return f"{day} {clock}"
        shown = (self.day.value, self.clock.value)
        return (
            self._value
            if shown == moment_parts(self._value)
            else f"{shown[0]}T{stored_time(shown[1], shown[0])}"
        )

    def put(self, value: str) -> None:
        """Show a moment."""
        day, clock = moment_parts(value)
        self.day.show_value(day)
        self.clock.field.setText(clock)

    def misshapen(self) -> str:
        """Say what is missing."""
        both = self.day.value and self.clock.value
        return "" if both else self.tr("Give a date and a time, such as 2026-11-24 and 09:30.")

    def focus_field(self) -> None:
        """Put the focus on the date."""
        self.day.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def name(self, text: str) -> None:
        """Name both parts for a screen reader."""
        self.day.setAccessibleName(f"{text}, {self.tr('Date')}")
        self.clock.field.setAccessibleName(f"{text}, {self.tr('Time')}")


def day_field(appearance: tuple[str, ...]) -> Callable[[], ValueField]:
    """Return what makes the field of a date, by the words of its appearance."""
    if "year" in appearance:
        return YearField
    return MonthField if "month-year" in appearance else DayField
