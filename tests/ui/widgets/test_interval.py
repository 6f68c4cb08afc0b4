from fractions import Fraction

from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from customs_assessor.tokens import LIGHT
from customs_assessor.ui.settings_model import SettingsModel
from customs_assessor.ui.widgets.bar import DoneBar
from customs_assessor.ui.widgets.interval import GAP, MATURITY, Interval, IntervalBar


def colours(bar: IntervalBar) -> list[str]:
    """Colours along the middle, one for each percent."""
    bar.resize(208, 16)
    image = bar.grab().toImage()
    return [QColor(image.pixel(4 + 2 * percent, 8)).name().upper() for percent in range(100)]


def test_band_point_and_track_stand_where_the_values_are(qtbot: QtBot, settings: SettingsModel) -> None:
    bar = IntervalBar()
    qtbot.addWidget(bar)
    bar.show_interval(Interval(Fraction(20), Fraction(40), Fraction(70)))
    seen = colours(bar)
    assert seen[10] == LIGHT.sunken
    assert seen[30] == LIGHT.gap_bounds
    assert seen[40] == LIGHT.gap_dot
    assert seen[60] == LIGHT.gap_bounds
    assert seen[80] == LIGHT.sunken
    assert bar.accessibleName() == "20.0 – 40.0 – 70.0"


def test_bounds_alike_draw_the_point_alone_and_no_value_draws_none(
    qtbot: QtBot, settings: SettingsModel
) -> None:
    bar = IntervalBar()
    qtbot.addWidget(bar)
    bar.show_interval(Interval(Fraction(40), Fraction(40), Fraction(40), MATURITY))
    assert set(colours(bar)) & {LIGHT.bounds, LIGHT.accent} == {LIGHT.accent}
    bar.show_interval(Interval(Fraction(0), None, Fraction(100), GAP))
    assert set(colours(bar)) & {LIGHT.gap_dot, LIGHT.gap_bounds} == {LIGHT.gap_bounds}


def test_a_bar_is_filled_as_far_as_is_done(qtbot: QtBot, settings: SettingsModel) -> None:
    bar = DoneBar(8)
    qtbot.addWidget(bar)
    bar.resize(200, 8)
    bar.show_share(0.5)
    image = bar.grab().toImage()
    assert QColor(image.pixel(80, 4)).name().upper() == LIGHT.accent
    assert QColor(image.pixel(120, 4)).name().upper() == LIGHT.sunken
