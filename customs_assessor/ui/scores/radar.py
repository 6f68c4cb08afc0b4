"""The radar of domains: maturity now (solid, dots) and target (dashed); bars where the domains are few or many."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from customs_assessor.ui.scores.model import DomainRow
from customs_assessor.ui.theme import current, is_restyled
from customs_assessor.ui.translation import words

LEAST, MOST = 3, 16
"""Fewer or more domains are drawn as bars."""
RINGS = (20, 40, 60, 80, 100)
LONGEST = 14
"""Characters of a label; a longer name is replaced by its code."""


def axis_label(row: DomainRow) -> str:
    """Return what stands at a domain's axis: its short name, or its code where that is too long; a dash without value."""
    name = row.short if len(row.short) <= LONGEST else row.code
    return name if row.value.maturity is not None else f"{name} –"


class DomainRadar(QWidget):
    """Draws the domains; the table beside it holds the same figures as text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[DomainRow, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_rows(self, rows: Sequence[DomainRow]) -> None:
        """Show other domains."""
        self._rows = tuple(rows)
        told = words()
        self.setAccessibleDescription(
            "; ".join(
                f"{row.short} {told.number(row.value.maturity) if row.value.maturity is not None else '–'}"
                for row in rows
            )
        )
        self.updateGeometry()
        self.update()

    @property
    def as_bars(self) -> bool:
        """Whether the domains are too few or too many for a radar."""
        return not LEAST <= len(self._rows) <= MOST

    def sizeHint(self) -> QSize:
        """Return room for the rings, or for a row per bar."""
        theme = current()
        high = 28 * len(self._rows) if self.as_bars else 200
        return QSize(theme.px(360), theme.px(max(120, high)))

    def minimumSizeHint(self) -> QSize:
        """Return the least room in which labels can be read."""
        theme = current()
        return QSize(theme.px(260), theme.px(28 * len(self._rows) if self.as_bars else 190))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if is_restyled(event):
            self.updateGeometry()
            self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the radar or the bars."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(current().font("caption", 500))
        if not self._rows:
            return
        if self.as_bars:
            self._draw_bars(painter)
        else:
            self._draw_radar(painter)

    def _draw_radar(self, painter: QPainter) -> None:
        theme, count = current(), len(self._rows)
        metrics = QFontMetricsF(painter.font())
        labels = [axis_label(row) for row in self._rows]
        angles = [pi / 2 - 2 * pi * index / count for index in range(count)]
        widest = max(
            (
                metrics.horizontalAdvance(text)
                for text, angle in zip(labels, angles, strict=True)
                if abs(cos(angle)) > 0.3
            ),
            default=0.0,
        )
        gap = theme.px(8)
        radius = max(30.0, min(self.height() / 2 - metrics.height() - gap, self.width() / 2 - widest - gap))
        centre = QPointF(self.width() / 2, self.height() / 2)

        def at(index: int, value: float) -> QPointF:
            reach = radius * value / 100
            return QPointF(centre.x() + reach * cos(angles[index]), centre.y() - reach * sin(angles[index]))

        values = [None if row.value.maturity is None else float(row.value.maturity) for row in self._rows]
        targets = [None if row.target is None else float(row.target) for row in self._rows]
        if None not in values:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("area"))
            painter.drawPolygon(QPolygonF([at(index, value or 0.0) for index, value in enumerate(values)]))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("line"), 1))
        for ring in RINGS:
            painter.drawPolygon(QPolygonF([at(index, ring) for index in range(count)]))
        for index in range(count):
            painter.drawLine(centre, at(index, 100))
        dashed = QPen(theme.colour("target"), 1.5)
        dashed.setDashPattern([3, 2.2])
        for values_of, pen in ((targets, dashed), (values, QPen(theme.colour("accent"), 2))):
            painter.setPen(pen)
            for index, value in enumerate(values_of):
                following = values_of[(index + 1) % count]
                if value is not None and following is not None:
                    painter.drawLine(at(index, value), at((index + 1) % count, following))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        for index, value in enumerate(values):
            if value is not None:
                painter.drawEllipse(at(index, value), 3, 3)
        painter.setPen(theme.colour("text2"))
        for text, angle in zip(labels, angles, strict=True):
            place = QPointF(
                centre.x() + (radius + gap) * cos(angle), centre.y() - (radius + gap) * sin(angle)
            )
            wide, high = metrics.horizontalAdvance(text), metrics.height()
            left = (
                place.x() - wide / 2
                if abs(cos(angle)) < 0.1
                else place.x()
                if cos(angle) > 0
                else place.x() - wide
            )
            top = place.y() - high / 2 - sin(angle) * high / 2
            painter.drawText(QRectF(left, top, wide + 1, high), int(Qt.AlignmentFlag.AlignCenter), text)

    def _draw_bars(self, painter: QPainter) -> None:
        theme = current()
        metrics = QFontMetricsF(painter.font())
        high = min(theme.px(36), self.height() / len(self._rows))
        names = min(
            self.width() * 0.35, max(metrics.horizontalAdvance(axis_label(row)) for row in self._rows) + 12
        )
        figures = metrics.horizontalAdvance("100.0") + 8
        pad = theme.px(16)
        room = self.width() - names - figures - 2 * pad
        painter.translate(pad, 0)
        for index, row in enumerate(self._rows):
            top = index * high
            middle = top + high / 2
            painter.setPen(theme.colour("text2"))
            text = metrics.elidedText(axis_label(row), Qt.TextElideMode.ElideRight, names - 8)
            painter.drawText(QRectF(0, top, names, high), int(Qt.AlignmentFlag.AlignVCenter), text)
            track = QRectF(names, middle - 4, room, 8)
            painter.fillRect(track, theme.colour("sunken"))
            if row.value.maturity is not None:
                value = float(row.value.maturity)
                painter.fillRect(QRectF(names, middle - 4, room * value / 100, 8), theme.colour("accent"))
                painter.setPen(theme.colour("text"))
                figure = QRectF(names + room, top, figures, high)
                align = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
                painter.drawText(figure, align, words().number(row.value.maturity))
            if row.target is not None:
                pen = QPen(theme.colour("target"), 2)
                pen.setDashPattern([2, 1])
                painter.setPen(pen)
                x = names + room * float(row.target) / 100
                painter.drawLine(QPointF(x, middle - 8), QPointF(x, middle + 8))


class RadarLegend(QWidget):
    """Names the two lines of the radar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _texts(self) -> tuple[str, str]:
        return self.tr("Now"), self.tr("Target")

    def sizeHint(self) -> QSize:
        """Return the room for both."""
        metrics = QFontMetricsF(current().font("caption"))
        wide = sum(metrics.horizontalAdvance(text) for text in self._texts())
        return QSize(round(wide) + 2 * 22 + 12 + 4, round(metrics.height()) + 4)

    def changeEvent(self, event: QEvent) -> None:
        """Follow theme and language."""
        if is_restyled(event) or event.type() == QEvent.Type.LanguageChange:
            self.updateGeometry()
            self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a piece of each line before its name."""
        theme, painter = current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("caption"))
        metrics = QFontMetricsF(painter.font())
        dashed = QPen(theme.colour("target"), 1.5)
        dashed.setDashPattern([3, 2])
        left, middle = 0.0, self.height() / 2
        for text, pen, dotted in zip(
            self._texts(), (QPen(theme.colour("accent"), 2), dashed), (1, 0), strict=True
        ):
            painter.setPen(pen)
            painter.drawLine(QPointF(left, middle), QPointF(left + 16, middle))
            if dotted:
                painter.setBrush(theme.colour("accent"))
                painter.drawEllipse(QPointF(left + 8, middle), 2, 2)
            painter.setPen(theme.colour("text2"))
            wide = metrics.horizontalAdvance(text)
            painter.drawText(
                QRectF(left + 22, 0, wide + 1, self.height()), int(Qt.AlignmentFlag.AlignVCenter), text
            )
            left += 22 + wide + 12
