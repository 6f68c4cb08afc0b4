import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

import customs_assessor.ui
from customs_assessor.tokens import CONTRAST, DARK, LIGHT, Palette
from customs_assessor.ui import theme
from customs_assessor.ui.settings_model import SettingsModel

UI = Path(customs_assessor.ui.__file__).parent


def test_no_colour_stands_outside_the_tokens() -> None:
    named = re.compile(r"#[0-9A-Fa-f]{3}(?:[0-9A-Fa-f]{3})?\b|QColor\(\s*\d|Qt\.GlobalColor\.(?!transparent)")
    found = [
        f"{file.relative_to(UI)}: {hit}"
        for file in UI.rglob("*.py")
        for hit in named.findall(file.read_text(encoding="utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize("palette", [LIGHT, DARK, CONTRAST])
@pytest.mark.parametrize("factor", [1.0, 1.5, 2.0])
def test_the_style_sheet_is_filled(qapp: QApplication, palette: Palette, factor: float) -> None:
    sheet = theme.Theme(palette, factor).style_sheet()
    assert "$" not in sheet
    assert palette.accent in sheet
    assert f"font-size: {round(14 * factor)}px" in sheet


def test_figures_are_as_wide_as_each_other(settings: SettingsModel) -> None:
    for name in theme.SIZES:
        metrics = QFontMetrics(theme.current().font(name))
        assert len({metrics.horizontalAdvance(digit * 8) for digit in "0123456789"}) == 1


def test_a_label_keeps_tabular_figures_under_the_style_sheet(qtbot: QtBot, settings: SettingsModel) -> None:
    shown = QLabel("11111111")
    shown.setProperty("type", "figure")
    qtbot.addWidget(shown)
    shown.show()
    assert shown.font().isFeatureSet(QFont.Tag("tnum"))
    assert shown.font().pixelSize() == 26


def test_size_of_type_reaches_labels_at_once(qtbot: QtBot, settings: SettingsModel) -> None:
    shown = QLabel("x")
    qtbot.addWidget(shown)
    shown.show()
    settings.change(size=200)
    assert QFontMetrics(shown.font()).height() > 1.8 * QFontMetrics(theme.Theme().font()).height()


def test_the_theme_follows_the_system_while_it_is_asked_to(
    qapp: QApplication, settings: SettingsModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    turned = qapp.styleHints().colorSchemeChanged
    settings.change(theme="system")
    for scheme, palette in ((Qt.ColorScheme.Dark, DARK), (Qt.ColorScheme.Light, LIGHT)):
        monkeypatch.setattr(theme, "system_palette", lambda palette=palette: palette)
        turned.emit(scheme)
        assert theme.current().palette is palette
    settings.change(theme="light")
    monkeypatch.setattr(theme, "system_palette", lambda: DARK)
    turned.emit(Qt.ColorScheme.Dark)
    assert theme.current().palette is LIGHT
