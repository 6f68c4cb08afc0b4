"""Thin bars: how much is done, and maturity towards a target."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from customs_assessor.ui.theme import Theme, current, is_restyled


def paint_done(painter: QPainter, rect: QRectF, share: float, token: str = "accent") -> None:
    """Draw a track filled from the left to a share of 0 to 1."""
    theme = current()
    _rounded(painter, rect, theme, "sunken")
    if share > 0:
        filled = QRectF(
            rect.left(), rect.top(), max(rect.height(), rect.width() * min(share, 1.0)), rect.height()
        )
        _rounded(painter, filled, theme, token)


def paint_maturity(painter: QPainter, rect: QRectF, maturity: float | None, target: float | None) -> None:
    """Draw a domain's bar: accent to the maturity, rust on to the target, a tick at the target (all 0 to 100)."""
    theme = current()
    _rounded(painter, rect, theme, "sunken")
    here = rect.width() * (maturity or 0.0) / 100
    if target is not None:
        there = rect.width() * target / 100
        if there > here:
            painter.fillRect(
                QRectF(rect.left() + here, rect.top(), there - here, rect.height()), theme.colour("gap_bar")
            )
    if maturity:
        painter.fillRect(QRectF(rect.left(), rect.top(), here, rect.height()), theme.colour("accent"))
    if target is not None:
        at = rect.left() + min(rect.width() - 2, rect.width() * target / 100 - 1)
        painter.fillRect(QRectF(at, rect.center().y() - 4, 2, 8), theme.colour("text"))


def _rounded(painter: QPainter, rect: QRectF, theme: Theme, token: str) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(theme.colour(token))
    painter.setBrush(theme.colour(token))
    radius = rect.height() / 2
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius - 0.5, radius - 0.5)
    painter.restore()


class DoneBar(QWidget):
    """How much is answered, 4 px high; the figure stands beside it in words.

    Args:
        height: at 100 %.
        token: colour of what is done.
    """

    def __init__(self, height: int = 4, token: str = "accent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share, self._height, self._token = 0.0, height, token
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float) -> None:
        """Show a share of 0 to 1."""
        self._share = share
        self.update()

    def sizeHint(self) -> QSize:
        """Return 96 px by the bar's height."""
        return QSize(current().px(96), self._height)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if is_restyled(event):
            self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar."""
        paint_done(QPainter(self), QRectF(self.rect()), self._share, self._token)
