"""The one main button of the page, with its keys in a cap behind the words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from customs_assessor.ui.theme import current, is_restyled


class KeyButton(QAbstractButton):
    """A filled button of 36 px.

    Args:
        keys: what the cap says.
    """

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, text: str) -> None:
        """Set the words."""
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(f"{text} ({self._keys})")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for words and cap."""
        theme = current()
        return QSize(self._words() + self._cap() + theme.px(8 + 24), theme.px(36))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if is_restyled(event):
            self.updateGeometry()
        self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, words and cap."""
        theme, painter = current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = "accent_pressed" if self.isDown() else "accent_hover" if self.underMouse() else "accent"
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(ground if self.isEnabled() else "sunken"))
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        ink = theme.colour("on_accent" if self.isEnabled() else "disabled")
        words, cap = self._words(), self._cap()
        fits = words + cap + theme.px(16) <= self.width()
        wide = words + (theme.px(8) + cap if fits else 0)
        left = max((self.width() - wide) / 2, 4)
        painter.setFont(theme.font("body", 600))
        painter.setPen(ink)
        painter.drawText(
            QRectF(left, 0, self.width() - left, self.height()),
            int(Qt.AlignmentFlag.AlignVCenter),
            self.text(),
        )
        if fits:
            tall = theme.px(18)
            place = QRectF(left + words + theme.px(8), (self.height() - tall) / 2, cap, tall)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
            painter.setFont(theme.font("key"))
            painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), self._keys)

    def _words(self) -> int:
        return QFontMetrics(current().font("body", 600)).horizontalAdvance(self.text())

    def _cap(self) -> int:
        return QFontMetrics(current().font("key")).horizontalAdvance(self._keys) + current().px(12)
