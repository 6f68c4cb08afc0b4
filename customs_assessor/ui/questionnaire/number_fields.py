"""Numbers: typed in the language's way with or without thousands, digits that stay text, and a range with its slider."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

import babel
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSlider, QWidget

from customs_assessor.answers.edit import decimal_text
from customs_assessor.ui.questionnaire.figures import grouped, ungrouped, written
from customs_assessor.ui.questionnaire.value_field import LineField, ValueField
from customs_assessor.ui.theme import current, is_restyled
from customs_assessor.ui.translation import words
from customs_assessor.ui.widgets.text import label

Writing = Callable[[str, babel.Locale], str]
"""From a number's text to what a field shows."""
DIGITS = re.compile(r"[0-9]+")
MOST_STEPS = 10_000
"""A slider with more steps than this moves in larger ones; the field beside it takes every value."""


class NumberLine(QLineEdit):
    """A line that tells when the focus comes and goes."""

    entered = Signal()
    left = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that typing begins."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that typing ended."""
        super().focusOutEvent(event)
        self.left.emit()


class NumberField(ValueField):
    """A number; narrow, at the left; shown with the language's signs.

    Args:
        writing: how it is shown while nobody types: :func:`figures.grouped` with thousands, :func:`figures.written` without.
    """

    def __init__(self, writing: Writing = written, parent: QWidget | None = None) -> None:
        self._line = NumberLine()
        self._writing, self._locale = writing, words().locale
        super().__init__(self._line, parent)
        self._column.setAlignment(self._line, Qt.AlignmentFlag.AlignLeft)
        self._line.textEdited.connect(self.follow)
        self._line.editingFinished.connect(self.flush)
        self._line.entered.connect(self._show_typed)
        self._line.left.connect(self._show_read)
        self._narrow()

    @property
    def text(self) -> str:
        """The number as an answer holds it, read as the language wrote it in which it was shown."""
        return ungrouped(self._line.text(), self._locale)

    def put(self, value: str) -> None:
        """Show a number."""
        self._locale = words().locale
        self._line.setText((written if self._line.hasFocus() else self._writing)(value, self._locale))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of type, and the language's signs."""
        if is_restyled(event):
            self._narrow()
        elif event.type() == QEvent.Type.LanguageChange and self.text == self._value:
            self.put(self._value)
        super().changeEvent(event)

    def _show_typed(self) -> None:
        if self.text == self._value and self._writing is grouped:
            self.put(self._value)

    def _show_read(self) -> None:
        if self.text == self._value:
            self.put(self._value)

    def _narrow(self) -> None:
        self._line.setFixedWidth(current().px(160))


class DigitsField(LineField):
    """Digits that are kept as text: a telephone number, a code with leading zeros."""

    def misshapen(self) -> str:
        """Say that only digits are taken."""
        return "" if DIGITS.fullmatch(self.text) else self.tr("Type digits only, 0 to 9.")


@dataclass(frozen=True)
class Steps:
    """The values of a range.

    Args:
        start, end, step: as the form gives them; ``end`` may lie below ``start``.
    """

    start: Decimal
    end: Decimal
    step: Decimal

    @property
    def count(self) -> int:
        """How many steps lead from start to end."""
        return int(abs(self.end - self.start) / self.step)

    def value(self, at: int) -> str:
        """Return the value after so many steps, as an answer holds it."""
        way = self.step if self.end >= self.start else -self.step
        return decimal_text(format(self.start + way * at, "f"))

    def place(self, value: str) -> int | None:
        """Return after how many steps a value stands, None for one that is no step of the range."""
        number = _decimal(value)
        if number is None or not min(self.start, self.end) <= number <= max(self.start, self.end):
            return None
        taken = abs(number - self.start) / self.step
        return int(taken) if taken == taken.to_integral_value() else None


def steps_of(parameters: Mapping[str, str]) -> Steps:
    """Return the values of a range by its parameters; what is missing or no number is 1 to 10 in steps of 1."""
    start, end = _decimal(parameters.get("start", "")), _decimal(parameters.get("end", ""))
    step = abs(_decimal(parameters.get("step", "")) or Decimal(1))
    return Steps(Decimal(1) if start is None else start, Decimal(10) if end is None else end, step)


def _decimal(text: str) -> Decimal | None:
    return Decimal(text) if re.fullmatch(r"-?[0-9]{1,15}(\.[0-9]{1,15})?", text) else None


class _Slider(QSlider):
    """A slider that may hold no value yet, and leaves the wheel to the page."""

    asked = Signal(int)
    """The user moved it to a place."""
    settled = Signal()
    """The pointer let it go."""
    emptied = Signal()

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("empty", "true")
        self.actionTriggered.connect(lambda _: self.asked.emit(self.sliderPosition()))
        self.sliderReleased.connect(self.settled)

    def show_place(self, place: int | None) -> None:
        """Show a place, or that there is none."""
        empty = "true" if place is None else "false"
        if self.property("empty") != empty:
            self.setProperty("empty", empty)
            self.style().unpolish(self)
            self.style().polish(self)
        self.setValue(place or 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by the arrows; Space or Return takes the place where it stands, Delete takes the answer back."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.asked.emit(self.value())
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.emptied.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to where the groove is pressed."""
        if event.button() == Qt.MouseButton.LeftButton:
            along = event.position().x() / max(self.width(), 1)
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                along = 1 - along
            place = round(self.minimum() + along * (self.maximum() - self.minimum()))
            self.setValue(place)
            self.asked.emit(place)
        super().mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class RangeField(ValueField):
    """A number within bounds: a slider with its ends, and the number typed beside it.

    Args:
        parameters: ``start``, ``end``, ``step`` of the question.
    """

    def __init__(self, parameters: Mapping[str, str], parent: QWidget | None = None) -> None:
        self._steps, self._locale = steps_of(parameters), words().locale
        self._wide = max(1, self._steps.count // MOST_STEPS)
        self.slider = _Slider()
        self.slider.setRange(0, self._steps.count // self._wide)
        self.slider.setPageStep(max(1, self.slider.maximum() // 10))
        self.line = QLineEdit()
        self._ends = (label("", "caption", "text3"), label("", "caption", "text3"))
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._ends[0])
        row.addWidget(self.slider, 1)
        row.addWidget(self._ends[1])
        row.addWidget(self.line)
        super().__init__(body, parent)
        self.slider.asked.connect(self._slide)
        self.slider.emptied.connect(self._empty)
        self.slider.settled.connect(self.flush)
        self.line.textEdited.connect(self._type)
        self.line.editingFinished.connect(self.flush)
        self._dress()

    @property
    def text(self) -> str:
        """The number as an answer holds it, read as the language wrote it in which it was shown."""
        return ungrouped(self.line.text(), self._locale)

    def put(self, value: str) -> None:
        """Show a number."""
        self._locale = words().locale
        self.line.setText(written(value, self._locale))
        place = self._steps.place(value) if value else None
        self.slider.show_place(None if place is None else place // self._wide)

    def misshapen(self) -> str:
        """Say which numbers are taken."""
        if self._steps.place(self.text) is not None:
            return ""
        locale, steps = words().locale, self._steps
        return self.tr("Give a number from {start} to {end} in steps of {step}.").format(
            start=grouped(decimal_text(str(steps.start)), locale),
            end=grouped(decimal_text(str(steps.end)), locale),
            step=grouped(decimal_text(str(steps.step)), locale),
        )

    def focus_field(self) -> None:
        """Put the focus on the slider."""
        self.slider.setFocus(Qt.FocusReason.OtherFocusReason)

    def name(self, text: str) -> None:
        """Name slider and line for a screen reader."""
        self.slider.setAccessibleName(text)
        self.line.setAccessibleName(text)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of type, and the language's signs."""
        if is_restyled(event) or event.type() == QEvent.Type.LanguageChange:
            self._dress()
        if event.type() == QEvent.Type.LanguageChange and self.text == self._value:
            self.put(self._value)
        super().changeEvent(event)

    def _dress(self) -> None:
        self.line.setFixedWidth(current().px(96))
        for shown, end in zip(self._ends, (self._steps.start, self._steps.end), strict=True):
            shown.setText(grouped(decimal_text(str(end)), words().locale))

    def _slide(self, place: int) -> None:
        value = self._steps.value(min(place * self._wide, self._steps.count))
        self.line.setText(written(value, self._locale))
        self.slider.show_place(place)
        if not self.slider.isSliderDown():
            self.flush()

    def _type(self) -> None:
        self.follow()
        place = self._steps.place(self.text)
        self.slider.show_place(None if place is None else place // self._wide)

    def _empty(self) -> None:
        self.put("")
        self.flush()
