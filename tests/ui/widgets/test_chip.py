from fractions import Fraction

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from customs_assessor.answers.item import DISPUTED, DONT_KNOW, NOT_APPLICABLE, UNANSWERED
from customs_assessor.tokens import DARK, LIGHT
from customs_assessor.ui.settings_model import SettingsModel
from customs_assessor.ui.widgets.chip import LARGE, BandBadge, LevelChip, level_text, percent_figure


def picture(widget: QWidget) -> QImage:
    widget.resize(widget.sizeHint())
    return widget.grab().toImage()


def fill_of(widget: QWidget) -> str:
    """The colour between border and sign."""
    return QColor(picture(widget).pixel(widget.width() // 2, 4)).name().upper()


@pytest.mark.parametrize(("theme", "palette"), [("light", LIGHT), ("dark", DARK)])
def test_a_level_has_its_fill(qtbot: QtBot, settings: SettingsModel, theme: str, palette: object) -> None:
    settings.change(theme=theme)
    chip = LevelChip(LARGE)
    qtbot.addWidget(chip)
    for level in range(6):
        chip.show_level(level)
        assert fill_of(chip) == getattr(palette, "levels")[level].fill  # noqa: B009
    chip.show_level(3, 3)
    assert fill_of(chip) == getattr(palette, "levels")[5].fill  # noqa: B009


def test_states_and_target_look_different_from_each_other(qtbot: QtBot, settings: SettingsModel) -> None:
    chip = LevelChip(LARGE)
    qtbot.addWidget(chip)
    seen = []
    for state in (NOT_APPLICABLE, DONT_KNOW, DISPUTED, UNANSWERED):
        chip.show_state(state)
        seen.append(picture(chip))
    chip.show_target(3)
    seen.append(picture(chip))
    chip.show_level(3)
    seen.append(picture(chip))
    assert all(one != other for at, one in enumerate(seen) for other in seen[:at])


def test_chips_grow_with_the_type(qtbot: QtBot, settings: SettingsModel) -> None:
    chip = LevelChip(LARGE)
    qtbot.addWidget(chip)
    settings.change(size=150)
    assert chip.sizeHint().height() == 42


def test_bands_have_their_fill_and_name(qtbot: QtBot, settings: SettingsModel) -> None:
    badge = BandBadge()
    qtbot.addWidget(badge)
    for band in "ABCD":
        badge.show_band(band)
        assert QColor(picture(badge).pixel(4, 10)).name().upper() == LIGHT.bands[band].fill
        assert badge.accessibleName() == band
    badge.show_band("")
    assert badge.accessibleName() == "–"


def test_figures_are_rounded_once_half_up(settings: SettingsModel) -> None:
    assert percent_figure(Fraction(435, 10)) == "43.5"
    assert percent_figure(Fraction(4345, 100)) == "43.5"
    assert percent_figure(None) == "–"
    assert level_text(Fraction(5, 2)) == "2.5"
    assert level_text(3) == "3"
