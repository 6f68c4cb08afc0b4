"""An interval on a line from 0 to 100: band from low to high with caps, dot at the point. One drawing for gap and maturity."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from customs_assessor.ui.theme import current, is_restyled
from customs_assessor.ui.translation import words

GAP, MATURITY = "gap", "maturity"
_TOKENS = {GAP: ("gap_bounds", "gap_dot"), MATURITY: ("bounds", "accent")}
_NEAR = 32


@dataclass(frozen=True)
class Interval:
    """What is drawn; None where there is no value. ``kind`` is ``GAP`` or ``MATURITY``."""

    low: Fraction | None = None
    point: Fraction | None = None
    high: Fraction | None = None
    kind: str = GAP

    @property
    def exact(self) -> bool:
        """Whether both bounds are one."""
        return self.low is not None and self.low == self.high


def paint_interval(painter: QPainter, rect: QRectF, interval: Interval) -> None:
    """Draw track, bounds and point, centred in height; bounds alike draw the dot alone."""
    theme = current()
    bounds, dot = _TOKENS[interval.kind]
    middle = rect.center().y()
    pad = theme.px(4)

    def x(value: Fraction) -> float:
        return rect.left() + pad + float(value) / 100 * (rect.width() - 2 * pad)

    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(rect.left(), middle - 1, rect.width(), 2), theme.colour("sunken"))
    if interval.low is not None and interval.high is not None and not interval.exact:
        band, cap = theme.px(6), theme.px(10)
        left, right = x(interval.low), x(interval.high)
        painter.fillRect(QRectF(left, middle - band / 2, right - left, band), theme.colour(bounds))
        painter.setPen(QPen(theme.colour("text3"), 1.25))
        for at in (left, right):
            painter.drawLine(QPointF(at, middle - cap / 2), QPointF(at, middle + cap / 2))
    if interval.point is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(dot))
        radius = theme.px(8) / 2
        painter.drawEllipse(QPointF(x(interval.point), middle), radius, radius)
    painter.restore()


class IntervalBar(QWidget):
    """An interval as a widget.

    Args:
        figures: room for the bounds' figures below, in pixels at 100 %; 0 draws none.
    """

    def __init__(self, figures: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._interval = Interval()
        self._figures = figures
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_interval(self, interval: Interval) -> None:
        """Show other values."""
        self._interval = interval
        parts = [interval.low, interval.point, interval.high]
        self.setAccessibleName(" – ".join(self._figure(part) for part in parts if part is not None))
        self.update()

    def sizeHint(self) -> QSize:
        """Return 120 px by the height of caps and figures."""
        theme = current()
        return QSize(theme.px(120), theme.px(16 + self._figures))

    def minimumSizeHint(self) -> QSize:
        """Return 60 px in width."""
        return QSize(current().px(60), self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if is_restyled(event):
            self.updateGeometry()
            self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the interval, and its figures under the caps."""
        theme, painter = current(), QPainter(self)
        height = self.height() - theme.px(self._figures)
        paint_interval(painter, QRectF(0, 0, self.width(), height), self._interval)
        shown = self._interval
        if not self._figures or shown.low is None or shown.high is None or shown.exact:
            return
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("text2"))
        metrics = QFontMetricsF(painter.font())
        texts = [self._figure(shown.low), self._figure(shown.high)]
        at = [float(value) / 100 * self.width() for value in (shown.low, shown.high)]
        lack = theme.px(_NEAR) - (at[1] - at[0])
        if lack > 0:
            at = [at[0] - lack / 2, at[1] + lack / 2]
        for text, middle in zip(texts, at, strict=True):
            width = metrics.horizontalAdvance(text)
            left = min(max(0.0, middle - width / 2), self.width() - width)
            painter.drawText(QPointF(left, height + metrics.ascent()), text)

    @staticmethod
    def _figure(value: Fraction) -> str:
        return words().number(value)
