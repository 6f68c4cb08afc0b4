"""Level chips and band badges: a digit or letter on a fill, never the fill alone."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from customs_assessor.answers.item import DISPUTED, DONT_KNOW, NOT_APPLICABLE
from customs_assessor.tokens import TOP_LEVEL, step
from customs_assessor.ui.theme import current, is_restyled
from customs_assessor.ui.translation import words
from customs_assessor.ui.widgets.icons import paint_icon

LARGE, SMALL, HEAD = 28, 20, 24
"""Sides of a chip: on a level button, in rows, on a closed question."""

_FONTS = {LARGE: "body", HEAD: "body2", SMALL: "caption"}


def level_text(level: Fraction | int) -> str:
    """Return a level as people read it: ``3``, or ``2.5`` for a median between two."""
    return words().number(Fraction(level), 0 if Fraction(level).denominator == 1 else 1)


def paint_level(
    painter: QPainter, rect: QRectF, level: Fraction | int, top: Fraction | int = TOP_LEVEL
) -> None:
    """Draw a level's chip: its fill and its digit; on high contrast a bar of n/5 height beside the digit."""
    theme = current()
    chip = theme.palette.level(level, top)
    edged = theme.palette.name == "contrast" or (theme.palette.name == "light" and step(level, top) <= 2)
    radius = chip.radius if rect.height() > SMALL * theme.factor else chip.radius - 1
    _box(painter, rect, QColor(chip.fill), QPen(theme.colour("line2")) if edged else None, radius)
    if theme.palette.name == "contrast":
        height = (rect.height() - 6) * step(level, top) / TOP_LEVEL
        painter.fillRect(QRectF(rect.left() + 3, rect.bottom() - 3 - height, 3, height), QColor(chip.ink))
    _sign(painter, rect, level_text(level), QColor(chip.ink))


def paint_target(painter: QPainter, rect: QRectF, target: Fraction | int) -> None:
    """Draw a target: never filled, border and digit in rust."""
    ink = current().colour("target")
    _box(painter, rect, None, QPen(ink), 4)
    _sign(painter, rect, level_text(target), ink)


def paint_state(painter: QPainter, rect: QRectF, state: str) -> None:
    """Draw the chip of what has no level: not applicable, don't know, disputed, else unanswered."""
    theme = current()
    if state in (NOT_APPLICABLE, DONT_KNOW, DISPUTED):
        disputed = state == DISPUTED
        _box(
            painter,
            rect,
            theme.colour("dispute_tint" if disputed else "sunken"),
            QPen(theme.colour("line2")),
            4,
        )
        side = round(rect.height() * 0.66)
        name = {NOT_APPLICABLE: "dash", DONT_KNOW: "question", DISPUTED: "disputes"}[state]
        left, top = rect.center().x() - side / 2, rect.center().y() - side / 2
        paint_icon(painter, name, "dispute" if disputed else "text2", left, top, side)
        return
    dashed = QPen(theme.colour("line2"))
    dashed.setStyle(Qt.PenStyle.DashLine)
    _box(painter, rect, None, dashed, 4)
    _sign(painter, rect, "–", theme.colour("text3"))


def paint_band(painter: QPainter, rect: QRectF, band: str) -> None:
    """Draw a band's badge, the sharper the worse; dashed with '–' for none."""
    theme = current()
    chip = theme.palette.bands[band]
    pen = QPen(theme.colour("text3"))
    if not band:
        pen.setStyle(Qt.PenStyle.DashLine)
    radius = min(chip.radius * rect.height() / 20, rect.height() / 2)
    _box(painter, rect, QColor(chip.fill) if band else None, pen, radius)
    _sign(painter, rect, band or "–", QColor(chip.ink))


def _box(painter: QPainter, rect: QRectF, fill: QColor | None, pen: QPen | None, radius: float) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen or Qt.PenStyle.NoPen)
    painter.setBrush(fill or Qt.BrushStyle.NoBrush)
    inset = 0.5 if pen else 0
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.restore()


def _sign(painter: QPainter, rect: QRectF, text: str, ink: QColor) -> None:
    theme = current()
    painter.save()
    name = (
        "body"
        if rect.height() >= LARGE * theme.factor
        else "body2"
        if rect.height() >= HEAD * theme.factor
        else "caption"
    )
    painter.setFont(theme.font(name, 700))
    painter.setPen(ink)
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), text)
    painter.restore()


class _Fixed(QWidget):
    """A painted sign of a fixed size that grows with the type."""

    def __init__(self, width: int, height: int, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._size = QSize(width, height)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        theme = current()
        return QSize(theme.px(self._size.width()), theme.px(self._size.height()))

    def changeEvent(self, event: QEvent) -> None:
        if is_restyled(event):
            self.updateGeometry()
            self.update()
        super().changeEvent(event)


class LevelChip(_Fixed):
    """A chip for a level, a target or a state.

    Args:
        side: ``LARGE``, ``HEAD`` or ``SMALL``.
    """

    def __init__(self, side: int = SMALL, parent: QWidget | None = None) -> None:
        super().__init__(side, side, parent)
        self._level: Fraction | None = None
        self._top = Fraction(TOP_LEVEL)
        self._state = ""

    def show_level(self, level: Fraction | int, top: Fraction | int = TOP_LEVEL) -> None:
        """Show a level of a ladder."""
        self._level, self._top, self._state = Fraction(level), Fraction(top), ""
        self.update()

    def show_target(self, target: Fraction | int) -> None:
        """Show a target."""
        self._level, self._state = Fraction(target), "target"
        self.update()

    def show_state(self, state: str) -> None:
        """Show a state of answers/item.py; any that has no sign of its own shows as unanswered."""
        self._level, self._state = None, state
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is shown."""
        painter, rect = QPainter(self), QRectF(self.rect())
        if self._level is None:
            paint_state(painter, rect, self._state)
        elif self._state == "target":
            paint_target(painter, rect, self._level)
        else:
            paint_level(painter, rect, self._level, self._top)


class BandBadge(_Fixed):
    """A band's letter, 24 x 20; 36 x 32 in a tile.

    Args:
        width, height: at 100 %.
    """

    def __init__(self, width: int = 24, height: int = 20, parent: QWidget | None = None) -> None:
        super().__init__(width, height, parent)
        self._band = ""

    def show_band(self, band: str) -> None:
        """Show ``A`` to ``D``, or '' for none."""
        self._band = band
        self.setAccessibleName(band or "–")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the badge."""
        paint_band(QPainter(self), QRectF(self.rect()), self._band)


def percent_figure(value: Fraction | None) -> str:
    """Return a gap or maturity with one decimal, '–' for none."""
    return words().number(value) if value is not None else "–"
