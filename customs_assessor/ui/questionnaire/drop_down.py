"""Choices that take one line until they are wanted: a drop-down for one, a list that unfolds in place for several."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from fractions import Fraction

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from customs_assessor.ui.questionnaire.ladder import Ladder
from customs_assessor.ui.questionnaire.level_button import Option, TickButton
from customs_assessor.ui.theme import current, is_restyled
from customs_assessor.ui.widgets.buttons import Button
from customs_assessor.ui.widgets.fields import Combo


def _words(option: Option) -> str:
    return option.short or option.text


class DropDown(QWidget):
    """One of several choices, behind an arrow; the first line takes the answer back."""

    picked = Signal(str)
    """The user asked for an option by its name; for the one that stands to clear it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options: tuple[Option, ...] = ()
        self._chosen = ""
        self.field = Combo()
        self.field.setMaxVisibleItems(12)
        self.field.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.field.setMinimumContentsLength(16)
        self.field.activated.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)
        self._dress()

    def show_options(
        self, shown: Sequence[Option], chosen: Collection[str], target: Fraction | None, mark: str
    ) -> None:
        """Show options; ``target`` and ``mark`` belong to ladders alone."""
        self._chosen = next(iter(chosen), "")
        if tuple(shown) != self._options:
            self._options = tuple(shown)
            self.field.clear()
            self.field.addItem("–")
            self.field.addItems([_words(option) for option in shown])
        names = [option.name for option in shown]
        self.field.setCurrentIndex(names.index(self._chosen) + 1 if self._chosen in names else 0)

    def named(self, sign: str) -> str:
        """Return the option that a digit chooses, '' for none."""
        return next((option.name for option in self._options if option.sign == sign), "")

    def focus_option(self) -> None:
        """Put the focus on the field."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def setAccessibleName(self, name: str) -> None:
        """Name the field for a screen reader."""
        super().setAccessibleName(name)
        self.field.setAccessibleName(name)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of type."""
        if is_restyled(event):
            self._dress()
        super().changeEvent(event)

    def _dress(self) -> None:
        self.field.setMaximumWidth(current().px(420))

    def _take(self, row: int) -> None:
        name = self._options[row - 1].name if row else self._chosen
        if name and (not row or name != self._chosen):
            self.picked.emit(name)


class Folded(QWidget):
    """Several choices: a button that tells what is chosen, and unfolds the list below it."""

    picked = Signal(str)
    """The user asked for an option by its name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Option, ...] = ()
        self._chosen: tuple[str, ...] = ()
        self._name = ""
        self.field = Button(icon_name="down")
        self.field.setCheckable(True)
        self.field.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.list = Ladder(TickButton)
        self.list.hide()
        self.list.picked.connect(self.picked)
        self.field.toggled.connect(self._fold)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.field, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.list)

    def show_options(
        self, shown: Sequence[Option], chosen: Collection[str], target: Fraction | None, mark: str
    ) -> None:
        """Show options, see :meth:`Ladder.show_options`."""
        self._shown, self._chosen = tuple(shown), tuple(chosen)
        self.list.show_options(shown, chosen, target, mark)
        self._say()

    def named(self, sign: str) -> str:
        """Return the option that a digit chooses while the list is open, '' for none."""
        return self.list.named(sign) if self.list.isVisible() else ""

    def focus_option(self) -> None:
        """Put the focus on the button, or into the open list."""
        if self.list.isVisible():
            self.list.focus_option()
        else:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def setAccessibleName(self, name: str) -> None:
        """Name the button for a screen reader."""
        super().setAccessibleName(name)
        self._name = name
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Re-translate when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _fold(self, opened: bool) -> None:
        self.field.show_icon("up" if opened else "down")
        self.list.setVisible(opened)
        if opened:
            self.list.focus_option()

    def _say(self) -> None:
        words = [_words(option) for option in self._shown if option.name in self._chosen]
        text = ", ".join(words) or self.tr("Choose")
        shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, current().px(360))
        self.field.setText(shown.replace("&", "&&"))
        self.field.setToolTip(text)
        self.field.setAccessibleName(", ".join(part for part in (self._name, text) if part))
