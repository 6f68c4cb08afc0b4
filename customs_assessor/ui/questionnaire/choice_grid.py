"""Choices side by side: in columns, packed, or on a Likert scale; the keys of the ladder, with left and right."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from fractions import Fraction

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLayout, QWidget

from customs_assessor.ui.questionnaire.flow import ColumnLayout, FlowLayout
from customs_assessor.ui.questionnaire.ladder import Choices
from customs_assessor.ui.questionnaire.level_button import LevelButton, Option
from customs_assessor.ui.theme import current

NARROWEST = 180
"""Pixels at 100 % of a column, where the form does not say how many there are."""


class CellButton(LevelButton):
    """An option as wide as its words, up to a few lines."""

    def sizeHint(self) -> QSize:
        """Return room for sign, words and check on one line, if they are short."""
        theme, option = current(), self.option
        text = "\u2002".join(part for part in (option.short, option.text) if part)
        wide = QFontMetrics(theme.font("body2", 600)).horizontalAdvance(text) + theme.px(
            4 + 28 + 12 + 8 + 20 + 8
        )
        wide = min(wide, theme.px(320))
        return QSize(wide, self.heightForWidth(wide))


class CellTick(CellButton):
    """Such an option, of which several may be chosen."""

    exclusive = False


class LikertButton(LevelButton):
    """A step of a scale: a ring on a line, with its words below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first = self.last = False

    def sizeHint(self) -> QSize:
        """Return a column of the scale."""
        wide = current().px(88)
        return QSize(wide, self.heightForWidth(wide))

    def heightForWidth(self, width: int) -> int:
        """Return the height of ring and words at a width."""
        theme = current()
        metrics = QFontMetrics(theme.font("body2"))
        room = QRect(0, 0, max(width - theme.px(8), 1), 10_000)
        words = metrics.boundingRect(room, self._align(), self._words())
        return theme.px(36) + words.height() + theme.px(8)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line, the ring and the words."""
        theme, painter = current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, centre, radius = theme.px(18), self.width() / 2, theme.px(9)
        painter.setPen(QPen(theme.colour("line2"), 1))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        begins, ends = (self.last, self.first) if mirrored else (self.first, self.last)
        painter.drawLine(
            QPointF(centre if begins else 0, middle), QPointF(centre if ends else self.width(), middle)
        )
        on = self.isChecked()
        token = ("accent" if on else "line2") if self.isEnabled() else "disabled"
        painter.setPen(QPen(theme.colour(token), 2 if on or self.underMouse() else 1.25))
        painter.setBrush(theme.colour("tint" if on else "surface"))
        painter.drawEllipse(QPointF(centre, middle), radius, radius)
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(token))
            painter.drawEllipse(QPointF(centre, middle), radius * 0.5, radius * 0.5)
        painter.setFont(theme.font("body2", 600 if on else 400))
        painter.setPen(theme.colour("text" if self.isEnabled() else "disabled"))
        side = theme.px(4)
        room = QRectF(side, theme.px(36), self.width() - 2 * side, self.height() - theme.px(36))
        painter.drawText(room, self._align(), self._words())

    def _words(self) -> str:
        return self.option.short or self.option.text

    @staticmethod
    def _align() -> int:
        return int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap.value)


class LineLayout(FlowLayout):
    """Widgets side by side; those of one line are as high as the highest."""

    def _place(self, rect: QRect) -> tuple[list[QRect], int]:
        places, tall = super()._place(rect)
        highest: dict[int, int] = {}
        for place in places:
            highest[place.top()] = max(highest.get(place.top(), 0), place.height())
        return [QRect(place.x(), place.y(), place.width(), highest[place.top()]) for place in places], tall


class EvenLayout(ColumnLayout):
    """Columns of equal width.

    Args:
        count: of columns; 0 for as many as :data:`NARROWEST` allows.
    """

    def __init__(self, count: int) -> None:
        super().__init__()
        self._count = count

    def _place(self, rect: QRect) -> tuple[list[QRect], int]:
        items = [self.itemAt(at) for at in range(self.count())]
        shown = [item for item in items if item is not None]
        if not shown:
            return [], 0
        gap = self.spacing()
        fitting = max(1, (rect.width() + gap) // (current().px(NARROWEST) + gap))
        columns = min(self._count or min(fitting, len(shown)), len(shown))
        width = max(1, (rect.width() - gap * (columns - 1)) // columns)
        places: list[QRect] = []
        top = 0
        for at in range(0, len(shown), columns):
            row = shown[at : at + columns]
            tall = max(
                item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
                for item in row
            )
            places += [
                QRect(rect.x() + index * (width + gap), rect.y() + top, width, tall)
                for index in range(len(row))
            ]
            top += tall + 4
        return places, max(top - 4, 0)

    def minimumSize(self) -> QSize:
        """Allow every width."""
        return QSize(1, self.sizeHint().height())

    def sizeHint(self) -> QSize:
        """Return a width that suits most pages, and its height."""
        wide = current().px(560)
        return QSize(wide, self.heightForWidth(wide))


class ChoiceGrid(Choices):
    """Options side by side.

    Args:
        kind: of button.
        layout: that places them.
    """

    def __init__(self, kind: type[LevelButton], layout: QLayout, parent: QWidget | None = None) -> None:
        super().__init__(kind, parent)
        self._grid = layout
        self.setLayout(layout)

    def show_options(
        self, shown: Sequence[Option], chosen: Collection[str], target: Fraction | None, mark: str
    ) -> None:
        """Show options; the ends of a scale know their place."""
        super().show_options(shown, chosen, target, mark)
        for at, button in enumerate(self._buttons):
            if isinstance(button, LikertButton):
                button.first, button.last = at == 0, at == len(self._buttons) - 1
                button.update()
        self._grid.invalidate()

    def place_buttons(self, buttons: Sequence[LevelButton]) -> None:
        """Put new buttons into the layout."""
        for button in buttons:
            self._grid.addWidget(button)

    def steps(self) -> dict[Qt.Key, int]:
        """Return how far a key moves the focus."""
        across = -1 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 1
        tops = [button.y() for button in self._buttons]
        columns = max(1, tops.count(tops[0])) if tops else 1
        return {
            Qt.Key.Key_Left: -across,
            Qt.Key.Key_Right: across,
            Qt.Key.Key_Up: -columns,
            Qt.Key.Key_Down: columns,
        }


def grid(columns: int, several: bool) -> ChoiceGrid:
    """Return options in columns; ``several`` of them may be chosen, or one."""
    return ChoiceGrid(CellTick if several else CellButton, EvenLayout(columns))


def packed(several: bool) -> ChoiceGrid:
    """Return options side by side, each as wide as its words."""
    return ChoiceGrid(CellTick if several else CellButton, LineLayout())


def scale() -> ChoiceGrid:
    """Return options on a Likert scale."""
    return ChoiceGrid(LikertButton, _ScaleLayout(0))


class _ScaleLayout(EvenLayout):
    """All steps on one line, however many there are."""

    def __init__(self, count: int) -> None:
        super().__init__(count)
        self.setSpacing(0)

    def _place(self, rect: QRect) -> tuple[list[QRect], int]:
        self._count = max(self.count(), 1)
        return super()._place(rect)
