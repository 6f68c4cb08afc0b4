"""Small signs and lines of text on a ReportLab canvas; y grows upwards, tops are given."""

from __future__ import annotations

from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import Drawing
from reportlab.pdfgen.canvas import Canvas

from customs_assessor.report.blocks import Mark
from customs_assessor.report.charts import ink
from customs_assessor.report.fonts import width
from customs_assessor.report.style import BOLD, CHIP, PALETTE, Type

CAP_HEIGHT = 0.707
"""Height of capitals and digits in the family, as a share of the size."""

CHIP_TYPE = Type(8.75, CHIP, BOLD)
CHIP_RADIUS = 2.2
FINE = 0.75
BORDERED_STEPS = 2
"""Chips up to this level are pale and get a border."""

SHIELD_WIDTH, FORK_WIDTH = 7.0, 9.0


def write(canvas: Canvas, x: float, top: float, text: str, kind: Type, colour: str = "") -> None:
    """Write one line whose box begins at a top; capitals stand in the middle of the box."""
    canvas.setFont(kind.font, kind.size)
    canvas.setFillColor(ink(colour or kind.colour))
    canvas.drawString(x, baseline(top, kind), text)


def write_right(canvas: Canvas, right: float, top: float, text: str, kind: Type, colour: str = "") -> None:
    """Write one line that ends at a place."""
    write(canvas, right - width(text, kind.font, kind.size), top, text, kind, colour)


def write_middle(canvas: Canvas, middle: float, top: float, text: str, kind: Type, colour: str = "") -> None:
    """Write one line centred at a place."""
    write(canvas, middle - width(text, kind.font, kind.size) / 2, top, text, kind, colour)


def baseline(top: float, kind: Type) -> float:
    """Return the baseline of a line whose box begins at a top."""
    return top - (kind.leading + CAP_HEIGHT * kind.size) / 2


def rule(canvas: Canvas, x: float, y: float, across: float, thick: float, colour: str) -> None:
    """Draw a level line."""
    canvas.setStrokeColor(ink(colour))
    canvas.setLineWidth(thick)
    canvas.line(x, y, x + across, y)


def drawing(canvas: Canvas, shown: Drawing, x: float, bottom: float) -> None:
    """Draw a chart at a place."""
    renderPDF.draw(shown, canvas, x, bottom)


def chip_width(text: str) -> float:
    """Return how wide a chip is: square, or wider for a long text."""
    return max(CHIP, width(text, CHIP_TYPE.font, CHIP_TYPE.size) + 6)


def chip(canvas: Canvas, x: float, top: float, mark: Mark) -> float:
    """Draw the chip of a level, target or state and return its width."""
    across = chip_width(mark.text)
    fill, border, digit = PALETTE.surface, PALETTE.text3, PALETTE.text2
    if mark.kind == "level":
        level = PALETTE.levels[mark.step]
        fill, digit = level.fill, level.ink
        border = PALETTE.line2 if mark.step <= BORDERED_STEPS else level.fill
    elif mark.kind == "target":
        border = digit = PALETTE.target
    elif mark.kind == "state":
        fill = border = PALETTE.sunken
    canvas.saveState()
    canvas.setFillColor(ink(fill))
    canvas.setStrokeColor(ink(border))
    canvas.setLineWidth(FINE)
    if mark.kind == "open":
        canvas.setDash(2, 1.4)
    half = FINE / 2
    canvas.roundRect(x + half, top - CHIP + half, across - FINE, CHIP - FINE, CHIP_RADIUS, stroke=1, fill=1)
    canvas.restoreState()
    write_middle(canvas, x + across / 2, top, mark.text, CHIP_TYPE, digit)
    return across


def badge(canvas: Canvas, x: float, top: float, band: str, across: float, high: float, kind: Type) -> None:
    """Draw a band: a letter in a shape that grows sharper from A to D; dashed with a dash for none."""
    look = PALETTE.bands[band]
    radius = min(look.radius * high / 20, high / 2)
    canvas.saveState()
    canvas.setFillColor(ink(look.fill))
    canvas.setStrokeColor(ink(PALETTE.text3))
    canvas.setLineWidth(FINE)
    if not band:
        canvas.setDash(2, 1.4)
    half = FINE / 2
    canvas.roundRect(x + half, top - high + half, across - FINE, high - FINE, radius, stroke=1, fill=1)
    canvas.restoreState()
    letter = Type(kind.size, high, kind.font, kind.ink)
    write_middle(canvas, x + across / 2, top, band or "–", letter, look.ink)


def shield(canvas: Canvas, x: float, middle: float, name: str) -> None:
    """Draw the small shield of a critical question in an ink of the palette."""
    canvas.saveState()
    canvas.translate(x, middle)
    canvas.setStrokeColor(ink(str(getattr(PALETTE, name))))
    canvas.setLineWidth(0.9)
    canvas.setLineJoin(1)
    path = canvas.beginPath()
    path.moveTo(3.5, 4)
    path.lineTo(6.6, 2.9)
    path.lineTo(6.6, -0.6)
    path.curveTo(6.6, -2.4, 5, -3.6, 3.5, -4.2)
    path.curveTo(2, -3.6, 0.4, -2.4, 0.4, -0.6)
    path.lineTo(0.4, 2.9)
    path.close()
    canvas.drawPath(path, stroke=1, fill=0)
    canvas.restoreState()


def fork(canvas: Canvas, x: float, middle: float) -> None:
    """Draw the sign of views that differ: one line that parts in two arrows."""
    canvas.saveState()
    canvas.translate(x, middle)
    canvas.setStrokeColor(ink(PALETTE.dispute))
    canvas.setLineWidth(1.1)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    path = canvas.beginPath()
    path.moveTo(4, -4)
    path.lineTo(4, -1)
    path.lineTo(0.8, 2.6)
    path.moveTo(4, -1)
    path.lineTo(7.2, 2.6)
    path.moveTo(0.6, 0.4)
    path.lineTo(0.6, 3)
    path.lineTo(3, 3)
    path.moveTo(7.4, 0.4)
    path.lineTo(7.4, 3)
    path.lineTo(5, 3)
    canvas.drawPath(path, stroke=1, fill=0)
    canvas.restoreState()
