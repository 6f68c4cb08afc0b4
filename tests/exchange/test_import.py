"""Importing: cells become edits by the rules of answers.md, and what is wrong is told with its address."""

from __future__ import annotations

import uuid
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from customs_assessor.answers.mission import Person
from customs_assessor.errors import ExchangeError
from customs_assessor.exchange.filled import Filled
from customs_assessor.exchange.plan import DISPUTED, NEW, REFUSED, SAME, ImportPlan
from customs_assessor.exchange.reader import read_workbook
from tests.exchange.desk import (
    ANA,
    ASSESSMENT,
    BEN,
    PEOPLE,
    Laptop,
    domain_cells,
    edit_book,
    fill_in,
    resaved,
    text_for,
)
from tests.samples import small_form

COPY = "cccccccc-cccc-4ccc-8ccc-cccccccccccc"


@pytest.fixture
def laptop() -> Laptop:
    own = Laptop(small_form())
    own.mission_field("country", "GH")
    own.assessment_field("title", "Baseline")
    own.level("prearrival", "prearrival_2")
    own.not_known("appeal_law")
    own.level("release_hours", "30")
    own.level("selectivity", "selectivity_3")
    own.set("selectivity", "5", "target")
    own.set("selectivity", "Seen at the port.\n= 3 offices", "comment")
    own.set("selectivity", "-1 _x000D_ 'quoted'", "evidence_note")
    own.level("channels", "green red")
    own.level("remarks", "+ plus")
    return own


def outcomes(plan: ImportPlan) -> dict[str, str]:
    return {row.item.name: row.outcome for row in plan.rows}


def cells_of(plan: ImportPlan) -> list[tuple[str, str]]:
    return [(problem.code, f"{problem.column}{problem.row}") for _, problem in plan.problems]


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("start", list(Filled))
@pytest.mark.parametrize("reader", ["internal", "partner"])
def test_an_untouched_workbook_changes_nothing(
    laptop: Laptop, tmp_path: Path, language: str, start: Filled, reader: str
) -> None:
    laptop.level("selectivity", "selectivity_1", author=BEN, beside=True)
    laptop.set("selectivity", "Another view.", "comment", author=BEN, beside=True)
    file = laptop.export(tmp_path / "out.xlsx", reader, language=language, starting_from=start)
    plan = laptop.plan(file)
    assert plan.status == "unchanged"
    assert (plan.read, plan.count(SAME)) == (8, 8)
    assert plan.incoming.made == plan.incoming.withdrawals == ()


def test_libreoffice_as_the_editor_changes_nothing(laptop: Laptop, tmp_path: Path) -> None:
    laptop.level("criteria_review", "review_1")
    laptop.level("criteria_review", "review_2", author=BEN, beside=True)
    file = resaved(laptop.export(tmp_path / "out.xlsx", language="ko"), tmp_path)
    plan = laptop.plan(file)
    assert (plan.status, plan.read, plan.count(SAME)) == ("unchanged", 8, 8)
    fill_in(file, {("prearrival", "level"): text_for(file, "prearrival", "prearrival_4")}, name="Cho")
    laptop.take(resaved(file, tmp_path))
    assert laptop.state("prearrival").value == {"value": "prearrival_4"}


def test_changed_cells_become_edits_of_whoever_filled_them_in(laptop: Laptop, tmp_path: Path) -> None:
    file = laptop.export(tmp_path / "out.xlsx", copy_id=COPY, language="ko")
    fill_in(
        file,
        {
            ("prearrival", "level"): text_for(file, "prearrival", "prearrival_4"),
            ("appeal_law", "state"): "해당 없음",
            ("release_hours", "level"): 12.0,
            ("selectivity", "level"): None,
            ("selectivity", "target"): None,
            ("selectivity", "comment"): "New text",
            ("criteria_review", "level"): 3,
            ("criteria_review", "evidence_note"): "Minutes",
            ("channels", "level"): "황색; 적색",
        },
        name="Cho",
        editor="Excel user",
    )
    plan = laptop.take(file)
    assert plan.status == "imported"
    assert outcomes(plan) == {
        "prearrival": NEW,
        "appeal_law": NEW,
        "appeal_practice": SAME,
        "release_hours": NEW,
        "selectivity": NEW,
        "criteria_review": NEW,
        "channels": NEW,
        "remarks": SAME,
    }
    assert laptop.state("prearrival").value == {"value": "prearrival_4"}
    assert laptop.state("appeal_law").value == {"state": "not_applicable", "reason": "nobody could say"}
    assert laptop.state("release_hours").value == {"value": "12"}
    assert laptop.state("selectivity").value == {}
    assert laptop.state("selectivity", "target").value is None
    assert laptop.state("selectivity", "comment").value == "New text"
    assert laptop.state("criteria_review").value == {"value": "review_3"}
    assert laptop.state("channels").value == {"value": "yellow red"}
    edit = laptop.state("prearrival").heads[0]
    assert edit.author == str(uuid.uuid5(uuid.UUID(COPY), "Cho"))
    assert laptop.people[edit.author] == "Cho"
    assert (edit.made, edit.salt, edit.copy) == (
        "2026-11-22T10:00:00Z",
        None,
        {"id": COPY, "editor": "Excel user"},
    )
    assert edit.visibility == "partner"
    assert laptop.state("criteria_review", "evidence_note").heads[0].visibility == "internal"
    assert laptop.plan(file).status == "unchanged"


def test_everything_from_a_partners_workbook_is_the_partners_to_see(laptop: Laptop, tmp_path: Path) -> None:
    hidden = laptop.state("selectivity", "comment").heads[0]
    file = laptop.export(tmp_path / "out.xlsx", "partner")
    facts = read_workbook(file)
    assert hidden.id not in {edit.id for edit in facts.machine.edits}
    assert "Seen at the port" not in str(load_workbook(file)["machine"]["B2"].value)
    fill_in(file, {("selectivity", "comment"): "Our own view"}, name="Partner")
    laptop.take(file)
    new = next(head for head in laptop.state("selectivity", "comment").heads if head.value == "Our own view")
    assert (new.visibility, new.parents) == ("partner", ())


def test_a_partners_workbook_carries_stubs_alone_of_what_is_hidden(laptop: Laptop, tmp_path: Path) -> None:
    file = laptop.export(tmp_path / "first.xlsx", copy_id=COPY)
    fill_in(file, {("criteria_review", "level"): 2}, name="Cho")
    laptop.take(file)
    closed = laptop.level("criteria_review", "review_3", visibility="internal")
    opened = laptop.level("criteria_review", "review_4", visibility="partner")
    machine = read_workbook(laptop.export(tmp_path / "second.xlsx", "partner")).machine
    assert opened.id in {edit.id for edit in machine.edits}
    assert closed.id in {stub.id for stub in machine.stubs}
    assert closed.id not in {edit.id for edit in machine.edits}


def test_the_known_person_and_other_names(laptop: Laptop, tmp_path: Path) -> None:
    made_for = Person(BEN, "Ben")
    first = laptop.export(tmp_path / "a.xlsx", copy_id=COPY, made_for=made_for)
    fill_in(first, {("prearrival", "level"): 1})
    assert laptop.plan(first).incoming.author == BEN
    fill_in(first, {}, name="Somebody else")
    assert laptop.plan(first).incoming.author == str(uuid.uuid5(uuid.UUID(COPY), "Somebody else"))
    blank = laptop.export(tmp_path / "b.xlsx", copy_id=COPY)
    fill_in(blank, {("prearrival", "level"): 1})
    assert laptop.plan(blank).incoming.author == str(uuid.uuid5(uuid.UUID(COPY), ""))
    assert laptop.plan(blank, author="Dan").incoming.author == str(uuid.uuid5(uuid.UUID(COPY), "Dan"))
    fill_in(blank, {}, editor="Eve")
    assert laptop.plan(blank, author="Dan").incoming.author == str(uuid.uuid5(uuid.UUID(COPY), "Eve"))


def test_the_same_file_again_changes_nothing_whoever_is_named(laptop: Laptop, tmp_path: Path) -> None:
    file = laptop.export(tmp_path / "a.xlsx")
    fill_in(file, {("prearrival", "level"): 1})
    laptop.take(file, author="Dan")
    again = laptop.plan(file, author="Eve")
    assert (again.status, again.message) == ("unchanged", "exchange.again")


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({("prearrival", "level"): 9}, [("exchange.level", "D4")]),
        ({("prearrival", "level"): "banana"}, [("exchange.not_offered", "D4")]),
        ({("prearrival", "level"): True}, [("exchange.type", "D4")]),
        ({("prearrival", "level"): "=1+2"}, [("exchange.formula", "D4")]),
        ({("prearrival", "comment"): "=HYPERLINK(1)"}, [("exchange.formula", "H4")]),
        (
            {("prearrival", "level"): 1, ("prearrival", "state"): "Don't know"},
            [("exchange.both", "D4"), ("exchange.both", "E4")],
        ),
        ({("prearrival", "state"): "Don't know"}, [("exchange.no_reason", "F4")]),
        ({("prearrival", "state"): "perhaps", ("prearrival", "reason"): "x"}, [("exchange.state", "E4")]),
        ({("prearrival", "reason"): "because"}, [("exchange.reason_alone", "F4")]),
        ({("prearrival", "target"): 0}, [("exchange.target", "G4")]),
        ({("prearrival", "target"): 5.5}, [("exchange.target", "G4")]),
        ({("prearrival", "target"): "high"}, [("exchange.target", "G4")]),
        ({("appeal_practice", "target"): 2}, [("exchange.no_target", "G6")]),
        ({("release_hours", "level"): "soon"}, [("exchange.number", "D7")]),
        ({("release_hours", "level"): 1.5}, [("exchange.whole", "D7")]),
        ({("release_hours", "level"): 2001}, [("exchange.constraint", "D7")]),
        (
            {("prearrival", "level"): 9, ("prearrival", "target"): 9},
            [("exchange.level", "D4"), ("exchange.target", "G4")],
        ),
    ],
)
def test_a_bad_cell_refuses_its_answer_alone(
    laptop: Laptop, tmp_path: Path, values: dict[tuple[str, str], Any], expected: list[tuple[str, str]]
) -> None:
    file = laptop.export(tmp_path / "out.xlsx")
    fill_in(
        file,
        {**values, ("selectivity", "level"): 4, ("prearrival", "evidence_note"): "kept out with the rest"},
    )
    plan = laptop.take(file)
    assert cells_of(plan) == expected
    (name,) = {item for item, _ in values}
    assert outcomes(plan)[name] == REFUSED
    assert plan.count(REFUSED) == 1
    assert laptop.state("selectivity").value == {"value": "selectivity_4"}
    if name == "prearrival":
        assert laptop.state("prearrival", "evidence_note").heads == ()
    assert plan.read == plan.count(NEW) + plan.count(SAME) + plan.count(DISPUTED) + plan.count(REFUSED)


def test_sorted_hidden_moved_and_added_rows_and_columns(laptop: Laptop, tmp_path: Path) -> None:
    file = laptop.export(tmp_path / "out.xlsx")
    level = text_for(file, "prearrival", "prearrival_5")

    def upheaval(book: Any) -> None:
        sheet, row, _ = domain_cells(book)["item/prearrival"]
        last = sheet.max_column
        first = [sheet.cell(row, column).value for column in range(1, last + 1)]
        second = [sheet.cell(row + 1, column).value for column in range(1, last + 1)]
        for column, (one, two) in enumerate(zip(first, second, strict=True), start=1):
            sheet.cell(row, column).value, sheet.cell(row + 1, column).value = two, one
        sheet.cell(row + 1, 4).value = level
        sheet.insert_rows(2, 3)
        sheet.insert_cols(1, 2)
        sheet.cell(40, 5).value = "a remark of my own"
        sheet.row_dimensions[8].hidden = True
        sheet.title = "renamed"
        book.move_sheet("renamed", -2)

    edit_book(file, upheaval)
    plan = laptop.take(file)
    assert {name for name, outcome in outcomes(plan).items() if outcome != SAME} == {"prearrival"}
    assert laptop.state("prearrival").value == {"value": "prearrival_5"}
    assert next(row.cell for row in plan.rows if row.item.name == "prearrival") == "F8"


def test_a_deleted_column_or_row_says_nothing(laptop: Laptop, tmp_path: Path) -> None:
    file = laptop.export(tmp_path / "out.xlsx")

    def cut(book: Any) -> None:
        sheet, row, columns = domain_cells(book)["item/selectivity"]
        sheet.delete_cols(columns["ca:comment"])
        sheet.delete_rows(row)

    plan = laptop.plan(edit_book(file, cut))
    assert plan.incoming.made == ()


def test_one_item_twice(laptop: Laptop, tmp_path: Path) -> None:
    file = laptop.export(tmp_path / "out.xlsx")

    def copied(book: Any) -> None:
        sheet, row, columns = domain_cells(book)["item/prearrival"]
        copy = book.copy_worksheet(sheet)
        copy.title = "copy"
        copy.cell(row, columns["ca:level"]).value = 1

    plan = laptop.take(edit_book(file, copied))
    assert [(problem.code, problem.sheet, problem.column, problem.row) for _, problem in plan.problems] == [
        ("exchange.twice", "8 Release", "D", 4),
        ("exchange.twice", "copy", "D", 4),
    ]
    assert plan.count(REFUSED) == 1
    assert plan.count(SAME) == 7


def test_both_sides_changed(laptop: Laptop, tmp_path: Path) -> None:
    file = laptop.export(tmp_path / "out.xlsx")
    laptop.level("prearrival", "prearrival_3")
    laptop.level("selectivity", "selectivity_4")
    fill_in(file, {("prearrival", "level"): 4, ("selectivity", "level"): 4, ("criteria_review", "level"): 1})
    plan = laptop.take(file)
    found = outcomes(plan)
    assert (found["prearrival"], found["selectivity"], found["criteria_review"]) == (DISPUTED, SAME, NEW)
    assert len(laptop.state("prearrival").values) == 2
    assert not laptop.state("selectivity").disputed


def test_a_disputed_cell_is_blank_and_filling_it_adds_a_view(laptop: Laptop, tmp_path: Path) -> None:
    laptop.level("prearrival", "prearrival_4", author=BEN, beside=True)
    file = laptop.export(tmp_path / "out.xlsx")
    sheet, row, columns = domain_cells(load_workbook(file))["item/prearrival"]
    assert sheet.cell(row, columns["ca:level"]).value is None
    views = sheet.cell(row, columns["ca:views"]).value
    assert "≠" in views and "2 - Some (Ana" in views and "4 - All (Ben" in views
    fill_in(file, {("prearrival", "level"): 1})
    plan = laptop.take(file)
    assert outcomes(plan)["prearrival"] == DISPUTED
    assert [head.value["value"] for head in laptop.state("prearrival").heads] == [
        "prearrival_2",
        "prearrival_4",
        "prearrival_1",
    ]


def test_an_independent_view_stands_beside(laptop: Laptop, tmp_path: Path) -> None:
    file = laptop.export(tmp_path / "out.xlsx", starting_from=Filled.NOTHING)
    sheet, row, columns = domain_cells(load_workbook(file))["item/prearrival"]
    assert sheet.cell(row, columns["ca:level"]).value is None
    fill_in(file, {("prearrival", "level"): 4}, name="Cho")
    plan = laptop.take(file)
    assert plan.incoming.made[0].parents == ()
    assert laptop.state("prearrival").disputed


def test_an_unknown_assessment_comes_whole(laptop: Laptop, tmp_path: Path) -> None:
    laptop.level("criteria_review", "review_1")
    laptop.level("criteria_review", "review_2", author=BEN, beside=True)
    file = fill_in(laptop.export(tmp_path / "out.xlsx"), {("prearrival", "level"): 4}, name="Cho")
    other = Laptop(small_form(), knows=False, people={})
    plan = other.take(file)
    laptop.take(file)
    assert plan.creates and plan.status == "imported"
    assert other.heads() == laptop.heads()
    assert other.snapshot().mission.country == "GH"
    assert other.snapshot().assessment.title == "Baseline"
    assert set(other.people) == {*PEOPLE, plan.incoming.author}
    assert plan.incoming.assessment == ASSESSMENT
    assert outcomes(plan)["criteria_review"] == DISPUTED


def test_a_part_carries_its_own_edits_alone(laptop: Laptop, tmp_path: Path) -> None:
    machine = read_workbook(laptop.export(tmp_path / "out.xlsx", domains=("release",))).machine
    subjects = {edit.subject for edit in machine.edits}
    assert subjects == {"mission", "assessment", "item/prearrival", "item/appeal_law", "item/release_hours"}
    assert set(machine.items) == {
        "item/prearrival",
        "item/appeal_law",
        "item/appeal_practice",
        "item/release_hours",
    }


def test_whole_files_are_refused_with_a_reason(laptop: Laptop, tmp_path: Path) -> None:
    file = laptop.export(tmp_path / "out.xlsx")
    with pytest.raises(ExchangeError, match=r"exchange\.other_assessment"):
        laptop.plan(file, into=ANA)
    other = Laptop(small_form())
    object.__setattr__(other, "form", _other_form())
    with pytest.raises(ExchangeError, match=r"exchange\.no_form") as refused:
        other.plan(file)
    assert refused.value.facts["form"] == "small_form"
    with pytest.raises(ExchangeError, match=r"exchange\.unknown_domain"):
        laptop.export(tmp_path / "no.xlsx", domains=("finance",))


def _other_form() -> Any:
    from dataclasses import replace

    return replace(small_form(), hash="0" * 64)


def test_a_failed_export_leaves_the_old_file(laptop: Laptop, tmp_path: Path) -> None:
    with pytest.raises(ExchangeError, match=r"exchange\.cannot_write"):
        laptop.export(tmp_path / "no such folder" / "out.xlsx")
    file = tmp_path / "out.xlsx"
    file.write_bytes(b"old")

    def cancel(done: int, total: int) -> None:
        raise KeyboardInterrupt

    from customs_assessor.exchange.writer import ExportOptions, write_workbook

    with pytest.raises(KeyboardInterrupt):
        write_workbook(laptop.snapshot(), file, ExportOptions(), cancel)
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]
