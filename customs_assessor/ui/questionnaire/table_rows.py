"""A table of questions with one list of choices (appearances label and list-nolabel): labels once, then a row of signs each."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from customs_assessor.answers.item import ANSWERED
from customs_assessor.forms.marks import plain
from customs_assessor.forms.model import in_language
from customs_assessor.snapshot import Item
from customs_assessor.ui.questionnaire.closed_question import ClosedQuestion
from customs_assessor.ui.questionnaire.model import offered
from customs_assessor.ui.theme import Theme, current, is_restyled
from customs_assessor.ui.translation import current_language
from customs_assessor.ui.widgets.chip import paint_state
from customs_assessor.ui.widgets.icons import paint_icon

SHARE, WIDEST = 0.62, 104
"""What part of a row the columns take at most, and pixels at 100 % of one column at most."""


def cells(width: int, count: int) -> list[QRectF]:
    """Return the columns of a row, left to right, without height."""
    each = min(current().px(WIDEST), width * SHARE / max(count, 1))
    left = width - 8 - each * count
    return [QRectF(left + each * at, 0, each, 0) for at in range(count)]


class TableHead(QWidget):
    """The labels of the choices above their columns, and the question beside them."""

    def __init__(self, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.show_item(item)

    def show_item(self, item: Item) -> None:
        """Show the labels as they stand."""
        self._item = item
        self.retranslate()

    def retranslate(self) -> None:
        """Set the labels in the window's language."""
        language = current_language()
        self._words = [
            plain(in_language(choice.short, language) or in_language(choice.label, language)) or choice.name
            for choice in offered(self._item)
        ]
        self._question = plain(in_language(self._item.question.label, language))
        self.setAccessibleName(", ".join((self._question, *self._words)))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Say that labels wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the highest label."""
        metrics = QFontMetrics(current().font("caption", 600))
        columns = cells(width, len(self._words))
        tall = [
            metrics.boundingRect(
                QRect(0, 0, max(int(cell.width()) - 8, 1), 10_000), _wrapped(), word
            ).height()
            for cell, word in zip(columns, self._words, strict=True)
        ]
        room = QRect(0, 0, max(int(columns[0].left() if columns else width) - 24, 1), 10_000)
        own = QFontMetrics(current().font("body", 600))
        tall.append(own.boundingRect(room, _wrapped(), self._question).height())
        return max(tall) + 12

    def sizeHint(self) -> QSize:
        """Return a width that suits most pages."""
        wide = current().px(560)
        return QSize(wide, self.heightForWidth(wide))

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif is_restyled(event):
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw question and labels at the foot of the row."""
        theme, painter = current(), QPainter(self)
        columns = cells(self.width(), len(self._words))
        painter.setFont(theme.font("body", 600))
        painter.setPen(theme.colour("text"))
        wide = (columns[0].left() if columns else self.width()) - 24
        bottom = int(Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap.value)
        painter.drawText(
            QRectF(12, 0, wide, self.height() - 6), bottom | int(Qt.AlignmentFlag.AlignLeft), self._question
        )
        painter.setFont(theme.font("caption", 600))
        painter.setPen(theme.colour("text2"))
        for cell, word in zip(columns, self._words, strict=True):
            place = QRectF(cell.left() + 4, 0, cell.width() - 8, self.height() - 6)
            painter.drawText(place, bottom | int(Qt.AlignmentFlag.AlignHCenter), word)


class TableRow(ClosedQuestion):
    """A question of a table: a sign in each column; a click on one answers, elsewhere it opens the question.

    Args:
        columns: names of the choices, as the head has them.
    """

    picked = Signal(str)
    """The user asked for a choice by its name."""

    def __init__(self, item: Item, columns: tuple[str, ...], parent: QWidget | None = None) -> None:
        self._columns = columns
        super().__init__(item, parent)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Answer in a column, else open."""
        at = self._column_at(event.position())
        if at is None or not self.isDown() or self._item.readonly:
            super().mouseReleaseEvent(event)
            return
        self.setDown(False)
        self.picked.emit(self._columns[at])

    def _column_at(self, point: QPointF) -> int | None:
        for at, cell in enumerate(cells(self.width(), len(self._columns))):
            if cell.left() <= point.x() < cell.right():
                return at
        return None

    def _paint_right(self, painter: QPainter, theme: Theme) -> float:
        """Draw a sign in each column, and the state of a question that has one; return where they begin."""
        columns = cells(self.width(), len(self._columns))
        held = self._item.value.split() if self._item.state == ANSWERED else ()
        several = self._item.question.kind == "select_multiple"
        side, middle = theme.px(18), self.height() / 2
        for name, cell in zip(self._columns, columns, strict=True):
            on = name in held
            sign = QRectF(cell.center().x() - side / 2, middle - side / 2, side, side)
            painter.setPen(QPen(theme.colour("accent" if on else "line2"), 2 if on else 1.25))
            painter.setBrush(theme.colour("accent" if on and several else "surface"))
            if several:
                painter.drawRoundedRect(sign, 3, 3)
            else:
                painter.drawEllipse(sign)
            if on and several:
                paint_icon(painter, "check", "on_accent", sign.left(), sign.top(), side)
            elif on:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour("accent"))
                painter.drawEllipse(sign.center(), side * 0.28, side * 0.28)
        left = columns[0].left() if columns else float(self.width())
        if self._item.views and not held:
            chip = theme.px(24)
            left -= chip + 4
            paint_state(painter, QRectF(left, middle - chip / 2, chip, chip), self._item.state)
        return left


def _wrapped() -> int:
    return int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap.value)
