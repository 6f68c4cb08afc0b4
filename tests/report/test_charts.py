"""Charts say the same in print and, as SVG, in the window."""

from __future__ import annotations

from math import hypot

import pytest
from defusedxml.ElementTree import fromstring
from reportlab.graphics.shapes import Circle, Drawing, Line, Polygon, PolyLine, Rect, String

from customs_assessor.report.blocks import Axis
from customs_assessor.report.charts import interval, radar, share, svg
from customs_assessor.report.fonts import width
from customs_assessor.tokens import CONTRAST, DARK

AXES = tuple(Axis(f"Domain {number}", 10.0 * number, 80.0) for number in range(1, 7))


def shapes(drawing: Drawing, kind: type) -> list:
    return [shape for shape in drawing.contents if isinstance(shape, kind)]


def test_a_radar_has_a_dot_for_each_maturity_at_its_distance() -> None:
    drawing = radar(AXES, 240, 210)
    dots = shapes(drawing, Circle)
    spokes = [hypot(line.x2 - line.x1, line.y2 - line.y1) for line in shapes(drawing, Line)]
    assert len(dots) == 6 and max(spokes) == pytest.approx(min(spokes))
    for axis, dot in zip(AXES, dots, strict=True):
        assert hypot(dot.cx - 120, dot.cy - 105) == pytest.approx(spokes[0] * (axis.maturity or 0) / 100)


def test_the_target_differs_from_the_maturity_by_dash_too() -> None:
    drawing = radar(AXES, 240, 210)
    dashed = [shape for shape in shapes(drawing, Polygon) if getattr(shape, "strokeDashArray", None)]
    assert len(dashed) == 1


def test_a_domain_without_a_value_is_no_zero() -> None:
    drawing = radar((*AXES[:4], Axis("Open", None, None), AXES[5]), 240, 210)
    assert len(shapes(drawing, Circle)) == 5
    assert "Open –" in [text.text for text in shapes(drawing, String)]
    assert len(shapes(drawing, PolyLine)) == 8
    assert len(shapes(drawing, Polygon)) == 5


@pytest.mark.parametrize("count", (1, 2, 17))
def test_few_or_many_domains_are_bars(count: int) -> None:
    drawing = radar([Axis(f"Domain {number}", 50.0, 80.0) for number in range(count)], 240, 210)
    filled = [shape for shape in shapes(drawing, Rect) if shape.width > 0]
    assert len(filled) == 2 * count and not shapes(drawing, Circle)


@pytest.mark.parametrize("count", range(3, 17))
def test_labels_stay_inside(count: int) -> None:
    drawing = radar([Axis("Transparency 1", 50.0, 80.0)] * count, 244, 212)
    for text in shapes(drawing, String):
        long = width(text.text, text.fontName, text.fontSize)
        left = text.x - {"start": 0, "middle": long / 2, "end": long}[text.textAnchor]
        assert left >= -0.01 and left + long <= 244.01
        assert 0 <= text.y <= 204


def test_an_interval_has_caps_only_where_there_is_doubt() -> None:
    assert len(shapes(interval("gap", 44.0, 36.0, 53.0, 100), Line)) == 3
    exact = interval("gap", 44.0, 44.0, 44.0, 100)
    assert len(shapes(exact, Line)) == 1 and len(shapes(exact, Circle)) == 1
    assert not shapes(interval("maturity", None, 0.0, 100.0, 100), Circle)
    assert [shape.width for shape in shapes(share(25.0, 80), Rect)] == [80, 20]
    assert [shape.width for shape in shapes(share(None, 80), Rect)] == [80]


@pytest.mark.parametrize("palette", (DARK, CONTRAST), ids=lambda palette: palette.name)
def test_svg_is_sound_and_keeps_texts(palette: object) -> None:
    axes = (Axis("위험관리", 30.0, 80.0), Axis("A & <b>", 20.0, 80.0), Axis("Audit", 44.0, 70.0))
    root = fromstring(svg(radar(axes, 240, 210, palette)))
    texts = {(element.text or "").strip() for element in root.iter() if element.tag.endswith("text")}
    assert {"위험관리", "A & <b>", "Audit"} <= texts
