import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from customs_assessor.paths import resource
from customs_assessor.ui.widgets.icons import MIRRORED, pixmap

NAMES = sorted(file.stem for file in resource("icons").glob("*.svg"))


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_is_a_line_in_the_colour_it_is_given(qapp: QApplication, name: str) -> None:
    svg = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    assert 'viewBox="0 0 20 20"' in svg
    assert re.findall(r'(?:stroke|fill)="([^"]+)"', svg) == ["none", "currentColor"]
    image = pixmap(name, QColor(1, 2, 3), 40).toImage()
    inks = {
        QColor.fromRgba(image.pixel(x, y)).getRgb()[:3]
        for x in range(40)
        for y in range(40)
        if QColor.fromRgba(image.pixel(x, y)).alpha() == 255
    }
    assert inks == {(1, 2, 3)}


def test_small_icons_keep_their_line(qapp: QApplication) -> None:
    image = pixmap("dash", QColor(0, 0, 0), 16).toImage()
    column = sum(QColor.fromRgba(image.pixel(8, y)).alphaF() for y in range(16))
    assert column == pytest.approx(1.5, abs=0.2)


def test_what_points_along_the_text_turns_round(qapp: QApplication) -> None:
    assert set(NAMES) >= MIRRORED
    for name in ("right", "check"):
        usual = pixmap(name, QColor(0, 0, 0)).toImage()
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        try:
            turned = pixmap(name, QColor(0, 0, 0)).toImage()
        finally:
            qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        assert (usual != turned) is (name in MIRRORED)


def test_an_unknown_icon_is_a_fault(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        pixmap("no-such-icon", QColor(0, 0, 0))
