"""Every kind of question in a cell of its kind: what is filled in reads as filled, and what people type is read."""

from __future__ import annotations

import datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from customs_assessor.exchange.kinds import clock, moment, points
from customs_assessor.forms.model import Form
from tests.exchange.desk import Laptop, domain_cells, fill_in, mark, mark_cells, resaved
from tests.forms.builder import form

SURVEY = """type | name | label | parameters | appearance | readonly | default
text | remark | Remark | | multiline | |
text | code | Code | | numbers | |
barcode | seal | Seal | | | |
time | opens | Opens at | | | |
dateTime | arrived | Arrived | | | |
date | day | Day | | | |
range | grade | Grade | start=0 end=10 step=2.5 | | |
acknowledge | agreed | Agreed | | | |
geopoint | place | Place | | | |
geotrace | road | Road | | | |
geoshape | yard | Yard | | | |
image | photo | Photo | | | |
rank wish | wishes | Wishes | | | |
select_one wish | first | First | | | |
text | fixed | Fixed | | | yes | as it is
hidden | secret | | | | | 7"""
CHOICES = """list_name | name | label
wish | light | Light
wish | water | Water
wish | road | Road"""
ANSWERS = {
    "remark": "two\nlines",
    "code": "007",
    "seal": "0012-A",
    "opens": "08:30:00.000+01:00",
    "arrived": "2026-11-20T09:15:30.000+01:00",
    "day": "2026-11-20",
    "grade": "7.5",
    "agreed": "OK",
    "place": "5.5560 -0.1969 0 0",
    "road": "5.55 -0.19 0 0; 5.56 -0.20 12 3",
    "yard": "1 1 0 0; 1 2 0 0; 2 2 0 0; 1 1 0 0",
    "wishes": "road light water",
    "first": "water",
}


@cache
def kinds_form() -> Form:
    return form(survey=SURVEY, choices=CHOICES)


@pytest.fixture
def laptop() -> Laptop:
    own = Laptop(kinds_form())
    for item, value in ANSWERS.items():
        own.level(item, value)
    return own


def cell(file: Path, item: str) -> Any:
    sheet, row, columns = domain_cells(load_workbook(file))[f"item/{item}"]
    return sheet.cell(row, columns["ca:level"])


def rule(file: Path, item: str) -> Any:
    found = cell(file, item)
    rules = found.parent.data_validations.dataValidation
    return next((one for one in rules if found.coordinate in one.sqref), None)


@pytest.mark.parametrize("language", ["en", "ko"])
def test_what_is_filled_in_reads_as_filled(laptop: Laptop, tmp_path: Path, language: str) -> None:
    file = laptop.export(tmp_path / "out.xlsx", language=language)
    assert laptop.plan(file).incoming.made == ()
    assert laptop.plan(resaved(file, tmp_path)).incoming.made == ()


def test_cells_hold_what_a_spreadsheet_has_for_the_kind(laptop: Laptop, tmp_path: Path) -> None:
    file = laptop.export(tmp_path / "out.xlsx")
    held = {item: cell(file, item) for item in (*ANSWERS, "photo", "fixed")}
    assert held["opens"].value == datetime.time(8, 30)
    assert held["arrived"].value == datetime.datetime(2026, 11, 20, 9, 15, 30)
    assert (held["grade"].value, held["code"].value, held["code"].number_format) == (7.5, "007", "@")
    assert held["place"].value == "5.5560 -0.1969"
    assert held["road"].value == "5.55 -0.19; 5.56 -0.20 12 3"
    assert held["agreed"].value == "Confirmed"
    assert {item for item, each in held.items() if each.protection.locked} == {"wishes", "photo", "fixed"}
    marks = {choice: each.value for (_, choice), each in mark_cells(load_workbook(file)).items()}
    assert marks == {"light": 2, "water": 3, "road": 1}
    assert "item/secret" not in domain_cells(load_workbook(file))


def test_rules_refuse_while_typing(laptop: Laptop, tmp_path: Path) -> None:
    file = laptop.export(tmp_path / "out.xlsx")
    kinds = {item: rule(file, item) and rule(file, item).type for item in (*ANSWERS, "photo", "fixed")}
    assert kinds == {
        "remark": None,
        "code": None,
        "seal": None,
        "opens": "time",
        "arrived": "date",
        "day": "date",
        "grade": "custom",
        "agreed": "list",
        "place": "custom",
        "road": "custom",
        "yard": "custom",
        "wishes": None,
        "first": "list",
        "photo": None,
        "fixed": None,
    }
    assert "0 to 10, in steps of 2.5" in rule(file, "grade").error
    assert "latitude" in rule(file, "place").error.casefold()
    domain, row, columns = domain_cells(load_workbook(file))["item/photo"]
    assert "Send the file" in str(domain.cell(row, columns["ca:question"]).value)
    domain, row, columns = domain_cells(load_workbook(file))["item/fixed"]
    assert "Shown only" in str(domain.cell(row, columns["ca:question"]).value)


READ: list[tuple[str, Any, str]] = [
    ("opens", datetime.time(7, 5), "07:05:00.000"),
    ("opens", "7:05", "07:05:00.000"),
    ("opens", "7:05 PM", "19:05:00.000"),
    ("opens", "٧:٠٥", "07:05:00.000"),
    ("arrived", datetime.datetime(2026, 11, 21, 6, 0), "2026-11-21T06:00:00.000"),
    ("arrived", "2026-11-21 06:00", "2026-11-21T06:00:00.000"),
    ("arrived", "2026-11-21", "2026-11-21T00:00:00.000"),
    ("day", "٢٠٢٦-١١-٢١", "2026-11-21"),
    ("day", datetime.datetime(2026, 11, 21, 13, 0), "2026-11-21"),
    ("grade", "٢٫٥", "2.5"),
    ("grade", 10, "10"),
    ("code", 42, "42"),
    ("seal", 7.0, "7"),
    ("place", "6.1, 1.2", "6.1 1.2 0 0"),
    ("place", "6,1 1,2", "6.1 1.2 0 0"),
    ("place", "٦٫١ ١٫٢ 30 4.5", "6.1 1.2 30 4.5"),
    ("road", "6 1\n6 2", "6 1 0 0; 6 2 0 0"),
    ("yard", "3 1; 3 2; 4 2", "3 1 0 0; 3 2 0 0; 4 2 0 0; 3 1 0 0"),
    ("first", "Road", "road"),
]


@pytest.mark.parametrize(("item", "typed", "value"), READ, ids=lambda one: str(one))
def test_what_people_type_is_read(laptop: Laptop, tmp_path: Path, item: str, typed: Any, value: str) -> None:
    plan = laptop.take(fill_in(laptop.export(tmp_path / "out.xlsx"), {(item, "level"): typed}))
    assert plan.problems == ()
    assert laptop.state(item).value == {"value": value}


BAD: list[tuple[str, Any, str]] = [
    ("opens", "25:00", "time"),
    ("opens", "soon", "time"),
    ("arrived", "yesterday", "moment"),
    ("arrived", "2026-02-30 10:00", "moment"),
    ("day", "20/11/2026", "date"),
    ("grade", 3, "range"),
    ("grade", "much", "number"),
    ("agreed", "perhaps", "confirm"),
    ("place", "north", "geopoint"),
    ("place", "95 3", "geopoint"),
    ("road", "5 5", "geotrace"),
    ("yard", "5 5; 6 6", "geoshape"),
    ("photo", "IMG_1.jpg", "file"),
    ("first", "Fire", "not_offered"),
]


@pytest.mark.parametrize(("item", "typed", "code"), BAD, ids=lambda one: str(one))
def test_what_is_none_of_its_kind_is_refused_with_its_cell(
    laptop: Laptop, tmp_path: Path, item: str, typed: Any, code: str
) -> None:
    file = fill_in(laptop.export(tmp_path / "out.xlsx"), {(item, "level"): typed})
    place = cell(file, item)
    ((key, problem),) = laptop.plan(file).problems
    assert (key.name, problem.code) == (item, f"exchange.{code}")
    assert (problem.sheet, f"{problem.column}{problem.row}") == (place.parent.title, place.coordinate)


def test_a_confirmation_is_given_and_taken_back(tmp_path: Path) -> None:
    laptop = Laptop(kinds_form())
    for typed, value in (("Confirmed", "OK"), (None, None), (True, "OK"), (None, None), ("확인함", "OK")):
        laptop.take(fill_in(laptop.export(tmp_path / "out.xlsx"), {("agreed", "level"): typed}))
        held = laptop.state("agreed").value
        assert (held or {}).get("value") == value, typed


def test_a_rank_is_numbered_anew(laptop: Laptop, tmp_path: Path) -> None:
    values = {("wishes", "water"): 1, ("wishes", "road"): 2, ("wishes", "light"): "٣"}
    laptop.take(mark(laptop.export(tmp_path / "out.xlsx"), values))
    assert laptop.state("wishes").value == {"value": "water road light"}
    plan = laptop.plan(mark(laptop.export(tmp_path / "next.xlsx"), {("wishes", "water"): 2}))
    assert {problem.code for _, problem in plan.problems} == {"exchange.rank"}
    assert len(plan.problems) == 2


def test_a_rank_without_a_number_for_each_is_refused_at_its_marks(laptop: Laptop, tmp_path: Path) -> None:
    plan = laptop.plan(mark(laptop.export(tmp_path / "out.xlsx"), {("wishes", "road"): None}))
    ((_, problem),) = plan.problems
    assert (problem.code, problem.sheet) == ("exchange.constraint", "More questions – choices")
    assert next(row.theirs for row in plan.rows if row.item.name == "wishes") == "Light; Water"


def test_times_and_positions() -> None:
    assert [clock(text) for text in ("0:00", "12:00 am", "12:30 p.m.", "24:00", "9", "13:00 pm")] == [
        "00:00",
        "00:00",
        "12:30",
        "",
        "",
        "",
    ]
    assert moment("2026-11-20T09:15:00.000+01:00") == "2026-11-20 09:15"
    assert [points(text) for text in ("1,2", "1 2 0 0", " 1  2 ;3 4;", "")] == ["1 2", "1 2", "1 2; 3 4", ""]


def test_choices_whose_labels_hold_answers_are_offered_as_they_read(tmp_path: Path) -> None:
    survey = """type | name | label
text | post | Post
select_one where | where | Where?
select_multiple where | all | All"""
    choices = """list_name | name | label
where | here | At ${post}
where | home | At home"""
    laptop = Laptop(form(survey=survey, choices=choices))
    laptop.level("post", "Aflao")
    laptop.level("all", "here")
    file = laptop.export(tmp_path / "out.xlsx")
    assert laptop.plan(file).incoming.made == ()
    found = next(iter(mark_cells(load_workbook(file)).values()))
    assert found.parent.cell(found.row - 1, found.column).value == "At Aflao"
    laptop.take(fill_in(file, {("where", "level"): "At Aflao"}))
    assert laptop.state("where").value == {"value": "here"}
