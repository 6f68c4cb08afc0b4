"""Several choices in one answer: a column a choice, read by ids, one answer whatever was marked."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from customs_assessor.exchange.filled import Filled
from customs_assessor.exchange.layout import choice_column
from customs_assessor.exchange.marks import answer_of, has_marks, marks_of
from customs_assessor.exchange.plan import NEW, SAME, ImportPlan
from tests.exchange.desk import BEN, Laptop, domain_cells, edit_book, fill_in, mark, mark_cells
from tests.samples import small_form

NAMES = ("green", "yellow", "red")


@pytest.fixture
def laptop() -> Laptop:
    own = Laptop(small_form())
    own.level("channels", "green red")
    return own


def outcome(plan: ImportPlan) -> str:
    return next(row.outcome for row in plan.rows if row.item.name == "channels")


@given(
    value=st.permutations(NAMES), number=st.integers(0, 3), kind=st.sampled_from(("select_multiple", "rank"))
)
def test_marks_give_back_the_answer(value: list[str], number: int, kind: str) -> None:
    chosen = value[:number] if kind == "rank" else [name for name in NAMES if name in value[:number]]
    cells = marks_of(kind, " ".join(chosen), NAMES)
    assert set(cells) == {choice_column(name) for name in NAMES}
    found = answer_of(kind, NAMES, cells)
    assert (found.value, found.bad) == (" ".join(chosen), ())


def test_what_people_write_for_a_mark() -> None:
    for text in ("x", "X", "✓", "1", "oui", "예"):
        assert answer_of("select_multiple", NAMES, {choice_column("red"): text}).value == "red"
    for text in ("", "0", "-", "no"):
        assert answer_of("select_multiple", NAMES, {choice_column("red"): text}).value == ""
    assert answer_of("select_multiple", NAMES, {choice_column("red"): "maybe"}).bad == (choice_column("red"),)


def test_a_rank_has_each_number_once() -> None:
    cells = {choice_column("red"): "1", choice_column("green"): "2"}
    assert answer_of("rank", NAMES, cells).value == "red green"
    assert answer_of("rank", NAMES, cells | {choice_column("yellow"): "2"}).bad == (
        choice_column("green"),
        choice_column("yellow"),
    )
    for wrong in ("0", "4", "1.5", "x", "²"):
        assert answer_of("rank", NAMES, {choice_column("red"): wrong}).bad == (choice_column("red"),), wrong


def test_a_list_too_long_for_columns_is_typed() -> None:
    assert has_marks("select_multiple", NAMES)
    assert not has_marks("select_multiple", range(61))
    assert not has_marks("select_one", NAMES)


def test_the_sheet_of_marks_shows_what_is_chosen_and_offers_marks_alone(
    laptop: Laptop, tmp_path: Path
) -> None:
    book = load_workbook(laptop.export(tmp_path / "out.xlsx"))
    cells = {choice: cell for (_, choice), cell in mark_cells(book).items()}
    assert {choice: cell.value for choice, cell in cells.items()} == {
        "green": "x",
        "yellow": None,
        "red": "x",
    }
    sheet = cells["green"].parent
    assert sheet.title == "7 Risk – choices"
    heads = [sheet.cell(cells["green"].row - 1, cell.column).value for cell in cells.values()]
    assert heads == ["Green: release", "Yellow: documents", "Red: examination"]
    (rule,) = sheet.data_validations.dataValidation
    assert rule.formula1 == '"x"' and "x" in rule.error and "D5" in rule.sqref
    domain, row, columns = domain_cells(book)["item/channels"]
    assert domain.cell(row, columns["ca:level"]).hyperlink.location == "'7 Risk – choices'!A1"


def test_marks_partly_changed_are_one_changed_answer(laptop: Laptop, tmp_path: Path) -> None:
    parent = laptop.state("channels").heads[0]
    file = mark(
        laptop.export(tmp_path / "out.xlsx"), {("channels", "green"): None, ("channels", "yellow"): "X"}
    )
    plan = laptop.take(file)
    (edit,) = plan.incoming.made
    assert (edit.value, edit.parents) == ({"value": "yellow red"}, (parent.id,))
    assert outcome(plan) == NEW
    assert laptop.plan(file).status == "unchanged"


def test_nothing_chosen_clears_what_was_and_says_nothing_of_what_was_not(
    laptop: Laptop, tmp_path: Path
) -> None:
    file = mark(laptop.export(tmp_path / "out.xlsx"), {("channels", "green"): None, ("channels", "red"): " "})
    laptop.take(file)
    assert laptop.state("channels").value == {}
    blank = Laptop(small_form())
    plan = blank.take(mark(blank.export(tmp_path / "blank.xlsx"), {("channels", "green"): "0"}))
    assert plan.incoming.made == ()


def test_a_bad_mark_is_refused_with_its_cell(laptop: Laptop, tmp_path: Path) -> None:
    file = mark(
        laptop.export(tmp_path / "out.xlsx"), {("channels", "green"): "perhaps", ("channels", "red"): "=1+1"}
    )
    plan = laptop.take(file)
    found = {(problem.code, f"{problem.sheet}!{problem.column}{problem.row}") for _, problem in plan.problems}
    assert found == {("exchange.formula", "7 Risk – choices!F5")}
    again = mark(file, {("channels", "red"): None})
    found = {(problem.code, f"{problem.column}{problem.row}") for _, problem in laptop.plan(again).problems}
    assert found == {("exchange.mark", "D5")}


def test_a_state_counts_where_it_alone_changed(laptop: Laptop, tmp_path: Path) -> None:
    file = laptop.export(tmp_path / "out.xlsx")
    values = {("channels", "state"): "Don't know", ("channels", "reason"): "nobody there"}
    laptop.take(fill_in(shutil.copy(file, tmp_path / "state.xlsx"), values))
    assert laptop.state("channels").value == {"state": "dont_know", "reason": "nobody there"}
    both = mark(fill_in(file, values), {("channels", "yellow"): "x"})
    codes = [(problem.code, problem.sheet, problem.column) for _, problem in laptop.plan(both).problems]
    assert codes == [("exchange.both", "7 Risk – choices", "E"), ("exchange.both", "7 Risk", "E")]


def test_a_mark_over_a_state_is_the_answer(tmp_path: Path) -> None:
    laptop = Laptop(small_form())
    laptop.not_known("channels")
    laptop.take(mark(laptop.export(tmp_path / "out.xlsx"), {("channels", "red"): "x"}))
    assert laptop.state("channels").value == {"value": "red"}


def test_marks_are_found_by_their_ids(laptop: Laptop, tmp_path: Path) -> None:
    def upheaval(book: Any) -> None:
        sheet = mark_cells(book)["item/channels", "red"].parent
        last = sheet.max_column
        for row in range(1, sheet.max_row + 1):  # the columns of two choices change places
            one, two = sheet.cell(row, 4), sheet.cell(row, last)
            one.value, two.value = two.value, one.value
        sheet.insert_rows(1, 2)
        sheet.title = "renamed"
        sheet.cell(sheet.max_row, 5).value = "x"

    laptop.take(edit_book(laptop.export(tmp_path / "out.xlsx"), upheaval))
    assert laptop.state("channels").value == {"value": "green yellow red"}


def test_a_column_that_was_deleted_keeps_its_choice(laptop: Laptop, tmp_path: Path) -> None:
    def cut(book: Any) -> None:
        sheet = mark_cells(book)["item/channels", "red"].parent
        sheet.delete_cols(6)
        sheet.cell(5, 5).value = "x"

    laptop.take(edit_book(laptop.export(tmp_path / "out.xlsx"), cut))
    assert laptop.state("channels").value == {"value": "green yellow red"}


def test_a_copied_sheet_with_other_marks_is_refused(laptop: Laptop, tmp_path: Path) -> None:
    def copied(book: Any) -> None:
        copy = book.copy_worksheet(mark_cells(book)["item/channels", "red"].parent)
        copy.title = "copy"
        copy["E5"] = "x"

    plan = laptop.plan(edit_book(laptop.export(tmp_path / "out.xlsx"), copied))
    found = [(problem.code, problem.sheet, problem.column) for _, problem in plan.problems]
    assert found == [("exchange.twice", "7 Risk – choices", "E"), ("exchange.twice", "copy", "E")]


def test_a_disputed_answer_is_blank_and_marks_add_a_view(laptop: Laptop, tmp_path: Path) -> None:
    laptop.level("channels", "yellow", author=BEN, beside=True)
    file = laptop.export(tmp_path / "out.xlsx")
    book = load_workbook(file)
    assert {cell.value for cell in mark_cells(book).values()} == {None}
    sheet, row, columns = domain_cells(book)["item/channels"]
    assert "Green; Red (Ana" in sheet.cell(row, columns["ca:views"]).value
    laptop.take(mark(file, {("channels", "red"): "x"}))
    assert [value["value"] for value in laptop.state("channels").values] == ["green red", "yellow", "red"]


def test_an_independent_view_has_no_marks(laptop: Laptop, tmp_path: Path) -> None:
    file = laptop.export(tmp_path / "out.xlsx", starting_from=Filled.NOTHING)
    assert {cell.value for cell in mark_cells(load_workbook(file)).values()} == {None}
    plan = laptop.plan(file)
    assert outcome(plan) == SAME
