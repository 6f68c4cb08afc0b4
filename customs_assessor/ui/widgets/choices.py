"""Check boxes and radio buttons drawn from the tokens: 18 px signs with a tick or a dot."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QWidget

from customs_assessor.ui.theme import current, is_restyled

SIDE, GAP, HEIGHT = 18, 8, 26


def _hint(button: QAbstractButton) -> QSize:
    theme = current()
    wide = QFontMetrics(theme.font("body")).horizontalAdvance(button.text())
    return QSize(theme.px(SIDE + GAP) + wide + 4, theme.px(HEIGHT))


def _start(button: QAbstractButton) -> tuple[QPainter, QRectF]:
    """Draw the text, and return the painter with the place of the sign."""
    theme, painter = current(), QPainter(button)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = theme.px(SIDE)
    mirrored = button.layoutDirection() == Qt.LayoutDirection.RightToLeft
    sign = QRectF(button.width() - side if mirrored else 0, (button.height() - side) / 2, side, side)
    text = (
        button.rect().adjusted(0, 0, -side - GAP, 0)
        if mirrored
        else button.rect().adjusted(side + GAP, 0, 0, 0)
    )
    painter.setFont(theme.font("body"))
    painter.setPen(theme.colour("text" if button.isEnabled() else "disabled"))
    align = Qt.AlignmentFlag.AlignVCenter | (
        Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    )
    shown = painter.fontMetrics().elidedText(button.text(), Qt.TextElideMode.ElideRight, text.width())
    painter.drawText(text, int(align | Qt.TextFlag.TextShowMnemonic), shown)
    return painter, sign.adjusted(1, 1, -1, -1)


class Check(QCheckBox):
    """A check box."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)

    def sizeHint(self) -> QSize:
        """Return sign and text side by side."""
        return _hint(self)

    def hitButton(self, pos: QPoint) -> bool:
        """Take a click anywhere on sign and text."""
        return bool(self.rect().contains(pos))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if is_restyled(event):
            self.updateGeometry()
            self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a square, filled with a tick when checked."""
        painter, sign = _start(self)
        theme, enabled = current(), self.isEnabled()
        on = self.isChecked()
        ink = theme.colour(("accent" if on else "line2") if enabled else "disabled")
        painter.setPen(QPen(ink, 1.25))
        painter.setBrush(ink if on else theme.colour("surface"))
        painter.drawRoundedRect(sign, 3, 3)
        if on:
            painter.setPen(
                QPen(
                    theme.colour("on_accent"),
                    2,
                    Qt.PenStyle.SolidLine,
                    Qt.PenCapStyle.RoundCap,
                    Qt.PenJoinStyle.RoundJoin,
                )
            )
            unit = sign.width() / 16
            places = ((3.5, 8.5), (6.5, 11.5), (12.5, 4.8))
            painter.drawPolyline(
                QPolygonF([QPointF(sign.left() + x * unit, sign.top() + y * unit) for x, y in places])
            )


class Radio(QRadioButton):
    """A radio button."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)

    def sizeHint(self) -> QSize:
        """Return sign and text side by side."""
        return _hint(self)

    def hitButton(self, pos: QPoint) -> bool:
        """Take a click anywhere on sign and text."""
        return bool(self.rect().contains(pos))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if is_restyled(event):
            self.updateGeometry()
            self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a ring, with a dot when chosen."""
        painter, sign = _start(self)
        theme, enabled = current(), self.isEnabled()
        on = self.isChecked()
        ink = theme.colour(("accent" if on else "line2") if enabled else "disabled")
        painter.setPen(QPen(ink, 2 if on else 1.25))
        painter.setBrush(theme.colour("surface"))
        painter.drawEllipse(sign)
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            radius = sign.width() * 0.27
            painter.drawEllipse(sign.center(), radius, radius)
