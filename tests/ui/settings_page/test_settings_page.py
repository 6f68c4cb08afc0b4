from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from customs_assessor.ui import theme
from customs_assessor.ui.main_window import MainWindow
from customs_assessor.ui.navigation import SETTINGS
from customs_assessor.ui.settings_model import SettingsModel
from customs_assessor.ui.settings_page.page import SettingsPage


def test_each_setting_holds_at_once(
    qtbot: QtBot, open_shell: Callable[[], MainWindow], settings: SettingsModel
) -> None:
    window = open_shell()
    window.do_open_page(SETTINGS)
    page = window.page
    assert isinstance(page, SettingsPage)
    assert page.name_field.hasFocus()
    page.name_field.clear()
    qtbot.keyClicks(page.name_field, "Ana")
    qtbot.keyClick(page.name_field, Qt.Key.Key_Return)
    assert settings.settings.name == "Ana"
    page.name_field.clear()
    qtbot.keyClick(page.name_field, Qt.Key.Key_Return)
    assert page.name_field.text() == "Ana"
    page.size_slider.setFocus()
    for _ in range(3):
        qtbot.keyClick(page.size_slider, Qt.Key.Key_Right)
    assert settings.settings.size == 130
    assert theme.current().factor == 1.3
    page.theme.setFocus()
    qtbot.keyClick(page.theme, Qt.Key.Key_Down)
    assert settings.settings.theme == "dark"
    page.language.setFocus()
    qtbot.keyClick(page.language, Qt.Key.Key_Down)
    assert settings.settings.language == "ko"
    qtbot.waitUntil(lambda: page.theme.currentText() == "어둡게")
