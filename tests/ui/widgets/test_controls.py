from fractions import Fraction

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QCalendarWidget, QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from customs_assessor.ui.jobs import Jobs
from customs_assessor.ui.settings_model import SettingsModel
from customs_assessor.ui.widgets.buttons import ICON, PRIMARY, Button
from customs_assessor.ui.widgets.empty import EmptyState
from customs_assessor.ui.widgets.fields import Captioned, DateField
from customs_assessor.ui.widgets.focus_ring import FocusRing
from customs_assessor.ui.widgets.job_row import JobRow
from customs_assessor.ui.widgets.segment import Segment
from customs_assessor.ui.widgets.text import Elided
from customs_assessor.ui.widgets.toast import Toast


def test_segments_choose_by_key_and_pointer_and_clear(qtbot: QtBot, settings: SettingsModel) -> None:
    segment, told = Segment(["1", "2", "3"], ["1", "2", "3"]), []
    qtbot.addWidget(segment)
    segment.chosen.connect(told.append)
    segment.chosen.connect(segment.show_value)
    segment.resize(segment.sizeHint())
    segment.show_value("2")
    assert told == []
    qtbot.keyClick(segment, Qt.Key.Key_Right)
    qtbot.keyClick(segment, Qt.Key.Key_Right)
    qtbot.keyClick(segment, Qt.Key.Key_Left)
    qtbot.keyClick(segment, Qt.Key.Key_Space)
    assert told == ["3", "2", ""]
    qtbot.mouseClick(segment, Qt.MouseButton.LeftButton, pos=QPoint(3, 10))
    assert segment.value == "1"


def test_a_date_is_iso_or_nothing(qtbot: QtBot, settings: SettingsModel) -> None:
    field, told = DateField(), []
    qtbot.addWidget(field)
    field.edited.connect(told.append)
    for text, acceptable in (("2026-11-09", True), ("9.11.2026", False), ("2026-02-30", False), ("", True)):
        field.field.setText(text)
        field.field.editingFinished.emit()
        assert field.acceptable is acceptable
    assert told == ["2026-11-09", ""]


def test_a_date_can_be_picked(qtbot: QtBot, settings: SettingsModel) -> None:
    field, told = DateField(), []
    qtbot.addWidget(field)
    field.show()
    field.show_value("2026-11-09")
    field.edited.connect(told.append)
    field.findChild(Button).click()
    calendar = field.findChild(QCalendarWidget)
    calendar.clicked.emit(calendar.selectedDate().addDays(1))
    assert told == ["2026-11-10"]
    assert field.value == "2026-11-10"


def test_a_caption_names_its_field(qtbot: QtBot, settings: SettingsModel) -> None:
    field = QLineEdit()
    captioned = Captioned(field, "Site")
    qtbot.addWidget(captioned)
    assert field.accessibleName() == "Site"
    assert captioned.caption.buddy() is field


def test_the_ring_is_for_the_keyboard_alone(qtbot: QtBot, settings: SettingsModel) -> None:
    ring = QApplication.instance().findChild(FocusRing)
    panel = QWidget()
    row = QHBoxLayout(panel)
    first, second, text = Button("One"), Button("Two"), QLineEdit()
    for widget in (first, second, text):
        row.addWidget(widget)
    qtbot.addWidget(panel)
    panel.show()
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert ring.target is None
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()
    assert ring.target is second
    qtbot.keyClick(second, Qt.Key.Key_Tab)
    assert text.hasFocus()
    assert ring.target is None
    qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
    assert ring.target is None


def test_buttons_draw_their_icon_anew_in_another_theme(qtbot: QtBot, settings: SettingsModel) -> None:
    button = Button("Save", PRIMARY, "check")
    qtbot.addWidget(button)
    button.show()
    light = button.icon().pixmap(18).toImage()
    settings.change(theme="dark")
    assert button.icon().pixmap(18).toImage() != light
    bare = Button(kind=ICON, icon_name="undo")
    qtbot.addWidget(bare)
    bare.say("Undo", "Ctrl+Z")
    assert (bare.accessibleName(), bare.toolTip()) == ("Undo", "Undo (Ctrl+Z)")


def test_cut_text_is_told_in_the_tooltip(qtbot: QtBot, settings: SettingsModel) -> None:
    text = Elided("A rather long name of an administration")
    qtbot.addWidget(text)
    text.show()
    text.resize(60, 20)
    assert text.toolTip() == text.text()
    text.resize(600, 20)
    assert text.toolTip() == ""


def test_a_job_can_be_cancelled_where_it_is_shown(qtbot: QtBot, settings: SettingsModel) -> None:
    row, jobs = JobRow(), Jobs()
    qtbot.addWidget(row)

    def work(progress: object) -> None:
        while True:
            progress(1, 3)  # type: ignore[operator]

    job = jobs.start(work)
    row.watch(job, "Writing the workbook")
    assert not row.isVisible()
    qtbot.waitUntil(row.isVisible)
    with qtbot.waitSignal(job.cancelled):
        row.findChild(Button).click()
    assert not row.isVisible()


def test_a_toast_offers_its_action_once(qtbot: QtBot, settings: SettingsModel) -> None:
    area, told = QWidget(), []
    area.resize(800, 600)
    qtbot.addWidget(area)
    area.show()
    toast = Toast(area)
    toast.say("Imported", "Undo", lambda: told.append(Fraction(1)))
    assert toast.isVisible()
    assert toast.geometry().bottom() < 600
    toast.findChild(Button).click()
    assert told == [1]
    assert not toast.isVisible()
    toast.say("Undone")
    assert not toast.findChild(Button).isVisible()


def test_an_empty_place_says_what_to_do(qtbot: QtBot, settings: SettingsModel) -> None:
    empty = EmptyState("missions")
    qtbot.addWidget(empty)
    empty.say("Nothing here.", "New mission")
    with qtbot.waitSignal(empty.pressed):
        empty.findChild(Button).click()
