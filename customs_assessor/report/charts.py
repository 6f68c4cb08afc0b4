"""Charts as ReportLab drawings, for print and, as SVG, for the window: the same shapes in any palette."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin
from typing import Any

from reportlab.graphics import renderSVG
from reportlab.graphics.shapes import Circle, Drawing, Line, Polygon, PolyLine, Rect, String
from reportlab.lib.colors import Color, HexColor

from customs_assessor.report.blocks import Axis
from customs_assessor.report.fonts import register, width
from customs_assessor.report.lines import shortened
from customs_assessor.report.style import PALETTE, REGULAR, Type
from customs_assessor.tokens import Palette

LEAST_AXES, MOST_AXES = 3, 16
"""Fewer or more domains than these are drawn as bars."""

LABEL = Type(8, 10.5, REGULAR, "text2")
RINGS = (20, 40, 60, 80, 100)
DASH = [4, 2.6]
LABEL_AWAY = 8.0
UPRIGHT = 0.1
"""Axes that lean less than this carry their label in the middle."""
NO_VALUE = "–"


def ink(name: str) -> Color:
    """Return ReportLab's colour of ``#RRGGBB``."""
    return HexColor(name)


def _sheet(across: float, high: float) -> Drawing:
    """Return an empty drawing that names no font but our own."""
    register()
    return Drawing(across, high, initialFontName=REGULAR)


def radar(axes: Sequence[Axis], across: float, high: float, palette: Palette = PALETTE) -> Drawing:
    """Return the radar of maturity (solid, dots) and target (dashed) from 0 to 100; bars for few or many axes.

    A domain without a value leaves the lines open at its axis, and its label says so; it is never drawn as 0.
    """
    if not LEAST_AXES <= len(axes) <= MOST_AXES:
        return bars(axes, across, palette)
    drawing = _sheet(across, high)
    labels = [_axis_label(axis) for axis in axes]
    angles = [pi / 2 - 2 * pi * index / len(axes) for index in range(len(axes))]
    radius = _radius(labels, angles, across, high)
    middle, centre = across / 2, high / 2

    def at(index: int, value: float) -> tuple[float, float]:
        return middle + radius * value / 100 * cos(angles[index]), centre + radius * value / 100 * sin(
            angles[index]
        )

    _area(drawing, axes, at, palette)
    for ring in RINGS:
        points = [part for index in range(len(axes)) for part in at(index, ring)]
        drawing.add(Polygon(points, fillColor=None, strokeColor=ink(palette.line), strokeWidth=0.75))
    for index in range(len(axes)):
        drawing.add(Line(middle, centre, *at(index, 100), strokeColor=ink(palette.line), strokeWidth=0.75))
    targets = [axis.target for axis in axes]
    _ring(drawing, targets, at, strokeColor=ink(palette.target), strokeWidth=1.5, strokeDashArray=DASH)
    values = [axis.maturity for axis in axes]
    _ring(drawing, values, at, strokeColor=ink(palette.accent), strokeWidth=2)
    for index, value in enumerate(values):
        if value is not None:
            x, y = at(index, value)
            drawing.add(Circle(x, y, 2.4, fillColor=ink(palette.accent), strokeColor=None))
    for label, angle in zip(labels, angles, strict=True):
        drawing.add(_placed_label(label, angle, middle, centre, radius, palette))
    return drawing


def _radius(labels: Sequence[str], angles: Sequence[float], across: float, high: float) -> float:
    """Return the largest radius with which every label still lies inside."""
    rooms = [high / 2 - LABEL_AWAY - LABEL.leading]
    for label, angle in zip(labels, angles, strict=True):
        side = abs(cos(angle))
        if side >= UPRIGHT:
            rooms.append((across / 2 - width(label, LABEL.font, LABEL.size)) / side - LABEL_AWAY)
    return max(30.0, min(rooms))


def _axis_label(axis: Axis) -> str:
    return axis.label if axis.maturity is not None else f"{axis.label} {NO_VALUE}"


def _area(drawing: Drawing, axes: Sequence[Axis], at: Any, palette: Palette) -> None:
    if any(axis.maturity is None for axis in axes):
        return
    points = [part for index, axis in enumerate(axes) for part in at(index, axis.maturity)]
    drawing.add(Polygon(points, fillColor=ink(palette.area), strokeColor=None))


def _ring(drawing: Drawing, values: Sequence[float | None], at: Any, **look: Any) -> None:
    """Join the neighbours that have values; all of them close the ring."""
    if all(value is not None for value in values):
        points = [part for index, value in enumerate(values) for part in at(index, value)]
        drawing.add(Polygon(points, fillColor=None, strokeLineJoin=1, **look))
        return
    for index, value in enumerate(values):
        following = (index + 1) % len(values)
        if value is not None and values[following] is not None:
            drawing.add(PolyLine([*at(index, value), *at(following, values[following])], **look))


def _placed_label(text: str, angle: float, x: float, y: float, radius: float, palette: Palette) -> String:
    away = radius + LABEL_AWAY
    anchor: Any = "middle" if abs(cos(angle)) < UPRIGHT else "start" if cos(angle) > 0 else "end"
    down = LABEL.size * (0.36 - 0.3 * sin(angle))
    base = round(2 * (y + away * sin(angle) - down)) / 2
    return String(
        x + away * cos(angle),
        base,
        text,
        fontName=LABEL.font,
        fontSize=LABEL.size,
        fillColor=ink(palette.text2),
        textAnchor=anchor,
    )


BAR_ROW = 16.0


def bars(axes: Sequence[Axis], across: float, palette: Palette = PALETTE) -> Drawing:
    """Return a bar to the maturity and a dashed tick at the target for each domain."""
    high = BAR_ROW * max(1, len(axes))
    drawing = _sheet(across, high)
    names = min(
        0.4 * across, max((width(_axis_label(axis), LABEL.font, LABEL.size) for axis in axes), default=0) + 8
    )
    room = across - names
    for index, axis in enumerate(axes):
        base = high - BAR_ROW * (index + 1)
        name = shortened(_axis_label(axis), LABEL, names - 4)
        drawing.add(
            String(0, base + 5, name, fontName=LABEL.font, fontSize=LABEL.size, fillColor=ink(palette.text2))
        )
        drawing.add(_block(names, base + 5, room, 6, palette.sunken))
        if axis.maturity is not None:
            drawing.add(_block(names, base + 5, room * axis.maturity / 100, 6, palette.accent))
        if axis.target is not None:
            x = names + room * axis.target / 100
            look: Any = {"strokeColor": ink(palette.target), "strokeWidth": 1.5, "strokeDashArray": [2, 1]}
            drawing.add(Line(x, base + 2, x, base + 14, **look))
    return drawing


def _block(x: float, y: float, across: float, high: float, colour: str) -> Rect:
    look: Any = {"fillColor": ink(colour), "strokeColor": None}
    return Rect(x, y, across, high, **look)


def interval(
    kind: str,
    point: float | None,
    low: float | None,
    high: float | None,
    across: float,
    palette: Palette = PALETTE,
) -> Drawing:
    """Return a line from 0 to 100 with a band from low to high (6 pt, caps) and a dot at the point.

    Args:
        kind: ``gap`` (rust) or ``maturity`` (blue).
        point, low, high: 0 to 100; None draws no dot or no band; bounds alike draw the dot alone.
        across: length of the line in points.
        palette: colours.
    """
    drawing = _sheet(across, 10)
    pale, full = (palette.gap_bounds, palette.gap_dot) if kind == "gap" else (palette.bounds, palette.accent)
    drawing.add(Line(0, 5, across, 5, strokeColor=ink(palette.line), strokeWidth=1))
    if low is not None and high is not None and low != high:
        left, right = across * low / 100, across * high / 100
        drawing.add(_block(left, 2.5, right - left, 5, pale))
        for x in (left, right):
            drawing.add(Line(x, 1, x, 9, strokeColor=ink(palette.text3), strokeWidth=1))
    if point is not None:
        drawing.add(Circle(across * point / 100, 5, 3, fillColor=ink(full), strokeColor=None))
    return drawing


def share(value: float | None, across: float, palette: Palette = PALETTE) -> Drawing:
    """Return a plain bar filled to a share of 0 to 100, for coverage; empty without a value."""
    drawing = _sheet(across, 10)
    drawing.add(_block(0, 3, across, 4, palette.sunken))
    if value:
        drawing.add(_block(0, 3, across * value / 100, 4, palette.text3))
    return drawing


def svg(drawing: Drawing) -> bytes:
    """Return a drawing as SVG 1.1 in UTF-8, for the window."""
    return str(renderSVG.drawToString(drawing)).encode("utf-8")
