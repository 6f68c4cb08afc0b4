"""A level as a button: chip, short name and full description in one paragraph, all of its lines, and a place for the check."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QEnterEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from customs_assessor.ui.theme import Theme, current, is_restyled
from customs_assessor.ui.widgets.chip import paint_level
from customs_assessor.ui.widgets.icons import paint_icon
from customs_assessor.ui.widgets.pictures import picture

PICTURE, PICTURE_GAP = 120, 4
"""Pixels of a picture's longer side, and between it and the words above."""
GAP = "\u2002"
"""What stands between short name, target mark and description: an en space."""


@dataclass(frozen=True)
class Option:
    """What a button offers.

    Args:
        name: of the choice.
        sign: what the chip says where there is no level: the digit that chooses it, or ''.
        level, top: of the ladder; level None for a choice without one.
        short, text: short name and description; either may be ''.
        image: bytes of a picture below the words, b'' for none.
    """

    name: str
    sign: str
    level: Fraction | None
    top: Fraction
    short: str
    text: str
    image: bytes = b""


class LevelButton(QAbstractButton):
    """One option of which one may be chosen. What is chosen comes by :meth:`show_option`; a click only asks.

    The arrows are left to the ladder: Qt's own exclusive buttons would choose as the focus moves.
    """

    exclusive = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._option = Option("", "", None, Fraction(5), "", "")
        self._target = ""
        self._picture = QPixmap()
        self.setCheckable(True)
        self.setAutoExclusive(self.exclusive)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def option(self) -> Option:
        """What the button offers."""
        return self._option

    def show_option(self, option: Option, chosen: bool, target: str) -> None:
        """Show an option.

        Args:
            option: what is offered.
            chosen: whether it is the answer.
            target: the word that marks the target's level, '' elsewhere.
        """
        if (option, target) != (self._option, self._target):
            if option.image != self._option.image:
                self._picture = picture(option.image, PICTURE)
            self._option, self._target = option, target
            self.setText(". ".join(part for part in (option.sign, option.short, option.text) if part))
            self.setAccessibleName(self.text())
            self.setAccessibleDescription(target)
            self.updateGeometry()
            self.update()
        if chosen != self.isChecked():
            self.setAutoExclusive(False)
            self.setChecked(chosen)
            self.setAutoExclusive(self.exclusive)

    def nextCheckState(self) -> None:
        """Leave the mark as it is: it shows what is recorded, not what was clicked."""

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that shows all lines."""
        theme = current()
        _, height = self._lay_out(theme, self._text_width(theme, width))
        return max(round(height + self._picture_height()), theme.px(28)) + 2 * theme.px(4) + 1

    def sizeHint(self) -> QSize:
        """Return a size for a card of 600 px."""
        width = current().px(480)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Allow narrow places."""
        width = current().px(160)
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask on Space; leave every other key to the ladder."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if is_restyled(event) or event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
            self.update()
        super().changeEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the pointer is here."""
        self.update()
        super().enterEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, chip, paragraph and check."""
        theme, painter = current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0, 0, 0, -1)
        if self.isChecked():
            painter.setPen(QPen(theme.colour("accent"), 3 if theme.palette.name == "contrast" else 2))
            painter.setBrush(theme.colour("tint"))
            painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), 6, 6)
        elif self.underMouse() and self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("sunken"))
            painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), 6, 6)
        side = theme.px(28)
        chip = QRectF(theme.px(4), (self.height() - 1 - side) / 2, side, side)
        self._paint_chip(painter, theme, chip)
        layout, height = self._lay_out(theme, self._text_width(theme, self.width()))
        top = (self.height() - 1 - height - self._picture_height()) / 2
        layout.draw(painter, QPointF(self._text_left(theme), top))
        if not self._picture.isNull():
            painter.drawPixmap(QPointF(self._text_left(theme), top + height + PICTURE_GAP), self._picture)
        self._paint_flag(painter, theme, layout, top)
        if self.isChecked():
            mark = theme.px(18)
            left = self.width() - mark - theme.px(6)
            paint_icon(painter, "check", "accent", left, (self.height() - 1 - mark) / 2, mark)

    def _picture_height(self) -> int:
        return 0 if self._picture.isNull() else self._picture.height() + PICTURE_GAP

    def _paint_chip(self, painter: QPainter, theme: Theme, chip: QRectF) -> None:
        if self._option.level is not None:
            paint_level(painter, chip, self._option.level, self._option.top)
            return
        painter.save()
        painter.setPen(theme.colour("line2"))
        painter.setBrush(theme.colour("surface"))
        radius = chip.height() / 2 if self.exclusive else 4.0
        painter.drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.setFont(theme.font("body2", 600))
        painter.setPen(theme.colour("text2" if self.isEnabled() else "disabled"))
        painter.drawText(chip, int(Qt.AlignmentFlag.AlignCenter), self._option.sign)
        painter.restore()

    def _paint_flag(self, painter: QPainter, theme: Theme, layout: QTextLayout, top: float) -> None:
        if not self._target:
            return
        at = len(self._option.short) + len(GAP) if self._option.short else 0
        line = layout.lineForTextPosition(at)
        if line.isValid():
            left = _x_of(line, at)
            side = theme.px(13)
            y = top + line.y() + (line.height() - side) / 2
            paint_icon(painter, "flag", "target", self._text_left(theme) + left, y, side)

    @staticmethod
    def _text_left(theme: Theme) -> int:
        return theme.px(4 + 28 + 12)

    def _text_width(self, theme: Theme, width: int) -> int:
        return max(theme.px(60), width - self._text_left(theme) - theme.px(8 + 20 + 4))

    def _lay_out(self, theme: Theme, width: int) -> tuple[QTextLayout, float]:
        """Return the paragraph broken at spaces to a width, and its height."""
        option = self._option
        flag = "\u00a0\u00a0\u00a0\u00a0\u00a0" if self._target else ""
        pieces = [
            (option.short, "text", 600),
            (GAP if option.short and (self._target or option.text) else "", "text", 400),
            (flag + self._target, "target", 600),
            (GAP if self._target and option.text else "", "text", 400),
            (option.text, "text2" if option.short else "text", 400),
        ]
        layout = QTextLayout("".join(text for text, _, _ in pieces), theme.font("body2"))
        ranges, at = [], 0
        for text, token, weight in pieces:
            if text:
                made = QTextLayout.FormatRange()
                made.start, made.length = at, len(text.encode("utf-16-le")) // 2
                look = QTextCharFormat()
                look.setForeground(
                    theme.colour(token if self.isEnabled() or token == "target" else "disabled")
                )
                look.setFontWeight(weight)
                made.format = look
                ranges.append(made)
                at += made.length
        layout.setFormats(ranges)
        wrap = QTextOption(Qt.AlignmentFlag.AlignLeft)
        wrap.setWrapMode(QTextOption.WrapMode.WordWrap)
        wrap.setTextDirection(self.layoutDirection())
        layout.setTextOption(wrap)
        step, height = theme.px(18), 0.0
        layout.beginLayout()
        while True:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            tall = max(float(step), line.height())
            line.setPosition(QPointF(0, height + (tall - line.height()) / 2))
            height += tall
        layout.endLayout()
        return layout, height


def _x_of(line: QTextLine, at: int) -> float:
    """Return where a character begins; PySide gives a tuple where C++ gives the place alone."""
    found: Any = line.cursorToX(at)
    return float(found[0] if isinstance(found, tuple) else found)


class TickButton(LevelButton):
    """One option of which several may be chosen."""

    exclusive = False
