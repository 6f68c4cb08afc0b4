"""Fields of every kind: what is typed, moved, ticked or dropped, and what an answer holds of it."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from customs_assessor.labels import labels
from customs_assessor.ui.questionnaire.answer_body import AcknowledgeField
from customs_assessor.ui.questionnaire.answer_text import answer_text
from customs_assessor.ui.questionnaire.choice_grid import ChoiceGrid
from customs_assessor.ui.questionnaire.clock import clock_time, shown_time, stored_time
from customs_assessor.ui.questionnaire.date_fields import (
    MomentField,
    MonthField,
    TimeField,
)
from customs_assessor.ui.questionnaire.drop_down import DropDown, Folded
from customs_assessor.ui.questionnaire.figures import grouped, ungrouped, written
from customs_assessor.ui.questionnaire.file_field import FileField
from customs_assessor.ui.questionnaire.number_fields import RangeField, steps_of
from customs_assessor.ui.questionnaire.places import stored_place
from customs_assessor.ui.questionnaire.rank_field import RankField
from tests.ui.questionnaire.conftest import Desk
from tests.ui.questionnaire.forms_of_all import At, at, made

__all__ = ["at"]

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def held(desk: Desk, name: str) -> str:
    return desk.item(name).value


def typed(desk: Desk, field: QWidget, text: str) -> None:
    field.setFocus()
    desk.type(text)


@pytest.mark.parametrize(
    ("language", "text", "value", "shown"),
    [
        ("en", "1,234,567.5", "1234567.5", "1,234,567.5"),
        ("en", "1234567", "1234567", "1,234,567"),
        ("fr", "1 234 567,5", "1234567.5", "1\u202f234\u202f567,5"),
        ("es", "1.234.567,5", "1234567.5", "1.234.567,5"),
        ("ko", "-12", "-12", "-12"),
    ],
)
def test_numbers_are_read_and_shown_as_the_language_writes_them(
    language: str, text: str, value: str, shown: str
) -> None:
    locale = labels(language).locale
    assert ungrouped(text, locale) == value
    assert grouped(value, locale) == shown


@pytest.mark.parametrize(
    ("language", "text"), [("en", "1,5"), ("en", "12,34"), ("fr", "1.2.3"), ("ko", "twelve")]
)
def test_what_is_no_number_of_the_language_stays_and_is_refused(language: str, text: str) -> None:
    assert ungrouped(text, labels(language).locale) == text


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9))
def test_every_number_comes_back_from_what_is_shown(number: object) -> None:
    value = format(number, "f")
    for language in ("en", "ko", "fr", "es"):
        locale = labels(language).locale
        assert float(ungrouped(grouped(value, locale), locale)) == float(value)
        assert ungrouped(written(value, locale), locale) == value


def test_thousands_are_shown_where_nobody_types(at: At) -> None:
    desk = at(made("type | name | label | appearance\ninteger | n | Lorries | thousands-sep\ntext | b | B |"))
    value = desk.open("n").value
    assert value is not None
    typed(desk, value.field, "1,250,000")
    desk.press(Qt.Key.Key_Return)
    assert held(desk, "n") == "1250000"
    desk.opened.setFocus()
    assert value.field.text() == "1,250,000"  # type: ignore[attr-defined]
    desk.window._settings.change(language="es")
    desk.settle()
    assert value.field.text() == "1.250.000"  # type: ignore[attr-defined]


def test_digits_stay_text_and_letters_are_refused_at_the_question(at: At) -> None:
    desk = at(made("type | name | label | appearance\ntext | phone | Telephone | numbers"))
    value = desk.open("phone").value
    assert value is not None
    typed(desk, value.field, "00a")
    desk.press(Qt.Key.Key_Return)
    assert held(desk, "phone") == "" and "0 to 9" in value.message.text()
    value.field.clear()  # type: ignore[attr-defined]
    typed(desk, value.field, "0079")
    desk.press(Qt.Key.Key_Return)
    assert held(desk, "phone") == "0079" and not value.message.isVisible()


def test_a_range_goes_by_its_steps() -> None:
    up = steps_of({"start": "0", "end": "2", "step": "0.5"})
    assert [up.value(at) for at in range(up.count + 1)] == ["0", "0.5", "1", "1.5", "2"]
    assert up.place("1.5") == 3 and up.place("1.2") is None and up.place("9") is None
    down = steps_of({"start": "10", "end": "-10", "step": "5"})
    assert [down.value(at) for at in range(down.count + 1)] == ["10", "5", "0", "-5", "-10"]
    assert steps_of({}).count == 9
    assert steps_of({"start": "x", "end": "1e9", "step": "0"}).count == 9


def test_a_slider_holds_nothing_until_it_is_moved(at: At) -> None:
    desk = at(made("type | name | label\nrange | r | Rate"))
    field = cast(RangeField, desk.open("r").value)
    assert field.slider.property("empty") == "true"
    desk.opened.setFocus()
    desk.press(Qt.Key.Key_Return)
    assert field.slider.hasFocus()
    desk.press(Qt.Key.Key_Right)
    assert held(desk, "r") == "2"
    desk.press(Qt.Key.Key_End)
    assert held(desk, "r") == "10" and field.line.text() == "10"
    desk.press(Qt.Key.Key_Delete)
    assert held(desk, "r") == "" and field.slider.property("empty") == "true"
    field.line.setFocus()
    desk.type("12")
    desk.press(Qt.Key.Key_Return)
    assert held(desk, "r") == "" and field.message.text() == "Give a number from 1 to 10 in steps of 1."


@pytest.mark.parametrize(
    ("text", "clock"),
    [("9:41", "09:41"), ("0941", "09:41"), ("9.41 pm", "21:41"), ("12 am", "00:00"), ("9시 41분", "09:41")],
)
def test_times_are_read_as_people_write_them(text: str, clock: str) -> None:
    assert clock_time(text) == clock


@pytest.mark.parametrize("text", ["24:00", "9:60", "noon", "", "9:4"])
def test_what_is_no_time_is_none(text: str) -> None:
    assert clock_time(text) == ""


@given(st.times(), st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_a_stored_time_shows_its_wall_clock(time: object, day: date) -> None:
    clock = f"{time:%H:%M}"
    stored = stored_time(clock, day.isoformat())
    assert shown_time(stored) == clock
    assert datetime.fromisoformat(f"{day}T{stored}").utcoffset() is not None


def test_a_time_and_a_moment(at: At) -> None:
    desk = at(made("type | name | label\ntime | t | Opens\ndateTime | m | Starts"))
    clock = cast(TimeField, desk.open("t").value)
    typed(desk, clock.clock.field, "9:5")
    desk.press(Qt.Key.Key_Return)
    assert held(desk, "t") == "" and "09:30" in clock.message.text()
    clock.clock.field.clear()
    typed(desk, clock.clock.field, "9:05")
    desk.press(Qt.Key.Key_Return)
    assert shown_time(held(desk, "t")) == "09:05"
    moment = cast(MomentField, desk.open("m").value)
    typed(desk, moment.day.field, "2026-11-24")
    moment.clock.field.setFocus()
    assert held(desk, "m") == "" and moment.message.text()
    typed(desk, moment.clock.field, "14:30")
    desk.press(Qt.Key.Key_Return)
    assert datetime.fromisoformat(held(desk, "m")).replace(tzinfo=None) == datetime(2026, 11, 24, 14, 30)
    assert abs(datetime.fromisoformat(held(desk, "m")).utcoffset() or timedelta()) <= timedelta(hours=14)


def test_a_month_and_a_year_are_kept_as_their_first_day(at: At) -> None:
    desk = at(made("type | name | label | appearance\ndate | m | M | month-year\ndate | y | Y | year"))
    month = cast(MonthField, desk.open("m").value)
    assert month.month.itemText(2) == "February"
    month.month.setCurrentIndex(2)
    month.month.activated.emit(2)
    assert month.year.hasFocus() and held(desk, "m") == ""
    desk.type("2026")
    desk.press(Qt.Key.Key_Return)
    assert held(desk, "m") == "2026-02-01"
    desk.window._settings.change(language="ko")
    desk.settle()
    assert month.month.currentText() == "2월"
    year = desk.open("y").value
    assert year is not None
    typed(desk, year.field, "1998")
    desk.press(Qt.Key.Key_Return)
    assert held(desk, "y") == "1998-01-01"


@pytest.mark.parametrize(
    ("text", "kind", "stored"),
    [
        ("9.03, 38.74", "geopoint", "9.03 38.74 0 0"),
        ("-9.03 38.74 2350 4.5", "geopoint", "-9.03 38.74 2350 4.5"),
        ("1 2\n3 4", "geotrace", "1 2 0 0; 3 4 0 0"),
        ("0 0\n0 1\n1 1", "geoshape", "0 0 0 0; 0 1 0 0; 1 1 0 0; 0 0 0 0"),
    ],
)
def test_places_are_typed_one_point_a_line(text: str, kind: str, stored: str) -> None:
    assert stored_place(text, kind) == stored


@pytest.mark.parametrize(
    ("text", "kind"),
    [("91 0", "geopoint"), ("0 181", "geopoint"), ("9", "geopoint"), ("1 2\n3 4", "geopoint"), ("x", "geopoint"),
     ("1 2", "geotrace"), ("0 0\n0 1", "geoshape"), ("0 0\n0 1\n0 0", "geoshape"), ("1 2 3 4 5", "geotrace")],
)  # fmt: skip
def test_what_is_no_place_is_none(text: str, kind: str) -> None:
    assert stored_place(text, kind) == ""


def test_a_wrong_place_is_told_the_right_form_at_the_question(at: At) -> None:
    desk = at(made("type | name | label\ngeotrace | g | Road"))
    value = desk.open("g").value
    assert value is not None
    typed(desk, value.field, "9.03 38.74\nthere")
    value.flush()
    assert held(desk, "g") == "" and "each on its line" in value.message.text()
    value.field.setPlainText("9.03 38.74\n9.04 38.75")  # type: ignore[attr-defined]
    value.flush()
    desk.settle()
    assert held(desk, "g") == "9.03 38.74 0 0; 9.04 38.75 0 0"
    assert value.field.toPlainText() == "9.03 38.74\n9.04 38.75"  # type: ignore[attr-defined]


def test_rows_of_a_rank_move_by_keys_and_buttons(at: At) -> None:
    desk = at(made("type | name | label\nrank ag | r | Rank"))
    field = cast(RankField, desk.open("r").value)
    assert held(desk, "r") == "" and field.take.isVisible()
    desk.press(Qt.Key.Key_Return)
    assert field.list.hasFocus()
    desk.press(Qt.Key.Key_Down, ALT)
    assert held(desk, "r") == "health police vet agri"
    desk.press(Qt.Key.Key_Down, ALT)
    assert held(desk, "r") == "health vet police agri" and field.list.currentRow() == 2
    desk.click(field.up)
    assert held(desk, "r") == "health police vet agri"
    assert not field.take.isVisible() and field.list.item(0).text().endswith("Health")
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert [field.list.item(at).text()[2:] for at in range(2)] == ["Health", "Veterinary"]


def test_the_order_that_is_offered_can_be_taken_as_it_is(at: At) -> None:
    desk = at(made("type | name | label\nrank ag | r | Rank"))
    desk.click(cast(RankField, desk.open("r").value).take)
    assert held(desk, "r") == "police health vet agri"


def test_an_acknowledgement_is_one_box(at: At) -> None:
    desk = at(made("type | name | label\nacknowledge | a | I read it"))
    field = cast(AcknowledgeField, desk.open("a").value)
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Space)
    assert held(desk, "a") == "OK"
    desk.click(field.box)
    assert held(desk, "a") == ""


def test_a_drop_down_chooses_and_takes_back(at: At) -> None:
    desk = at(made("type | name | label | appearance\nselect_one ag | s | Pick | minimal"))
    body = cast(DropDown, desk.open("s").ladder)
    desk.press(Qt.Key.Key_Return)
    assert body.field.hasFocus()
    body.field.setCurrentIndex(2)
    body.field.activated.emit(2)
    assert held(desk, "s") == "health"
    body.field.activated.emit(0)
    assert held(desk, "s") == "" and body.field.currentIndex() == 0


def test_several_choices_unfold_and_are_told_when_folded(at: At) -> None:
    desk = at(made("type | name | label | appearance\nselect_multiple ag | s | Pick | minimal"))
    body = cast(Folded, desk.open("s").ladder)
    desk.press(Qt.Key.Key_2)
    assert held(desk, "s") == ""
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Return)
    assert body.list.isVisible()
    desk.press(Qt.Key.Key_Space)
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Space)
    assert held(desk, "s") == "police health"
    desk.click(body.field)
    assert not body.list.isVisible() and body.field.text() == "Police, Health"


@pytest.mark.parametrize(
    ("appearance", "columns"), [("columns-2", 2), ("columns-3 w2", 3), ("likert", 4), ("horizontal", 3)]
)
def test_choices_stand_side_by_side(at: At, appearance: str, columns: int) -> None:
    desk = at(made(f"type | name | label | appearance\nselect_one ag | s | Pick | {appearance}"))
    body = cast(ChoiceGrid, desk.open("s").ladder)
    tops = [button.mapTo(desk.opened, QPoint(0, 0)).y() for button in body.buttons]
    assert tops.count(tops[0]) == columns
    assert all(button.width() >= 80 for button in body.buttons)
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Right)
    assert body.buttons[1].hasFocus()
    desk.press(Qt.Key.Key_Space)
    assert held(desk, "s") == "health"
    desk.press(Qt.Key.Key_Left)
    desk.press(Qt.Key.Key_Down)
    assert body.buttons[columns if columns < 4 else 3].hasFocus()
    assert desk.page.view.questions.opened is desk.opened


def test_a_picture_is_kept_as_evidence_and_its_name_is_the_answer(at: At, tmp_path: Path) -> None:
    desk = at(made("type | name | label\nimage | p | Gate"))
    field = cast(FileField, desk.open("p").value)
    picture = QImage(400, 300, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    picture.save(str(tmp_path / "gate.png"))
    drop = QMimeData()
    drop.setUrls([QUrl.fromLocalFile(str(tmp_path / "gate.png"))])
    field.take(drop)
    desk.settle()
    assert held(desk, "p") == "gate.png"
    assert [file.name for file in desk.item("p").evidence] == ["gate.png"]
    assert field.thumbnail.isVisible() and field.thumbnail.pixmap().width() == 160
    picture.fill(QColor("black"))
    picture.save(str(tmp_path / "gate.png"))
    field.take(drop)
    desk.settle()
    assert held(desk, "p") == "gate 2.png"
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert held(desk, "p") == "gate.png"
    desk.click(field.clear)
    assert held(desk, "p") == "" and not field.thumbnail.isVisible()


def test_a_pasted_picture_is_taken_and_what_is_none_is_told(at: At, tmp_path: Path) -> None:
    desk = at(made("type | name | label\nimage | p | Gate"))
    field = cast(FileField, desk.open("p").value)
    (tmp_path / "notes.txt").write_text("x")
    drop = QMimeData()
    drop.setUrls([QUrl.fromLocalFile(str(tmp_path / "notes.txt"))])
    field.take(drop)
    assert field.message.isVisible() and "no picture" in field.message.text() and held(desk, "p") == ""
    paste = QMimeData()
    paste.setImageData(QImage(10, 10, QImage.Format.Format_RGB32))
    field.take(paste)
    desk.settle()
    assert held(desk, "p").startswith("Picture ") and not field.message.isVisible()


@pytest.mark.parametrize(
    ("kind", "appearance", "value", "shown"),
    [
        ("integer", "thousands-sep", "1234567", "1.234.567"),
        ("decimal", "", "1234.5", "1234,5"),
        ("time", "", "09:41:00.000+09:00", "09:41"),
        ("dateTime", "", "2026-11-24T09:41:00.000+09:00", "2026-11-24 09:41"),
        ("date", "month-year", "2026-11-01", "noviembre de 2026"),
        ("date", "year", "2026-01-01", "2026"),
        ("date", "", "2026-11-24", "2026-11-24"),
        ("geotrace", "", "1 2 0 0; 3 4 5 6", "1 2; 3 4 5 6"),
        ("select_multiple ag", "", "vet gone police", "Veterinary, gone, Police"),
        ("text", "", "two\nlines", "two lines"),
    ],
)
def test_answers_are_told_as_people_read_them(kind: str, appearance: str, value: str, shown: str) -> None:
    form = made(f"type | name | label | appearance\n{kind} | q | Q | {appearance}")
    choices = {choice.name: choice for choice in form.choices.get("ag", ())}
    assert answer_text(form.question("q"), value, "es", choices.get) == shown


def test_a_closed_row_tells_its_answer(at: At) -> None:
    desk = at(made("type | name | label\nselect_one ag | s | Pick\ntext | t | Else"))
    desk.open("s")
    desk.press(Qt.Key.Key_3)
    desk.open("t")
    (row,) = [row for row in desk.page.view.questions.closed if row.key.name == "s"]
    assert row.accessibleName() == "Pick, Veterinary, answered"


def test_escape_leaves_a_field(at: At) -> None:
    desk = at(made("type | name | label\ninteger | n | N"))
    desk.press(Qt.Key.Key_Return)
    desk.type("12")
    desk.press(Qt.Key.Key_Escape)
    assert desk.opened.hasFocus() and held(desk, "n") == "12"
