"""What a workbook looks like: what may be filled in, what is hidden, what a printer gets."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from customs_assessor.exchange.layout import CELL_LIMIT
from customs_assessor.exchange.machine import from_chunks, to_chunks
from customs_assessor.exchange.reader import read_workbook
from customs_assessor.labels import labels
from tests.exchange.desk import ANA, BEN, Laptop, domain_cells
from tests.samples import small_form


@pytest.fixture
def laptop() -> Laptop:
    own = Laptop(small_form())
    own.level("prearrival", "prearrival_2")
    own.set("prearrival", "Seen at the port.", "comment")
    return own


def test_only_input_cells_are_unlocked(laptop: Laptop, tmp_path: Path) -> None:
    book = load_workbook(laptop.export(tmp_path / "out.xlsx"))
    open_cells = {
        f"{sheet.title}!{cell.coordinate}"
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if not cell.protection.locked
    }
    expected = {"Mission!C3", *(f"7 Risk – choices!{letter}5" for letter in "DEF")}
    for subject, (sheet, row, columns) in domain_cells(book).items():
        names = ["state", "reason", "comment", "evidence_note"]
        if subject != "item/channels":  # marked on a sheet of its own
            names.append("level")
        if subject == "item/criteria_review":
            continue  # not relevant while selectivity is blank
        if subject in {f"item/{scored.item}" for scored in laptop.form.scoring.items}:
            names.append("target")
        expected |= {f"{sheet.title}!{sheet.cell(row, columns[f'ca:{name}']).coordinate}" for name in names}
    assert open_cells == expected
    for sheet in book:
        assert sheet.protection.sheet, sheet.title
        assert sheet.protection.password is None


def test_what_is_hidden(laptop: Laptop, tmp_path: Path) -> None:
    book = load_workbook(laptop.export(tmp_path / "out.xlsx"))
    assert {sheet.title: sheet.sheet_state for sheet in book} == {
        "Read me": "visible",
        "Mission": "visible",
        "8 Release": "visible",
        "7 Risk": "visible",
        "7 Risk – choices": "visible",
        "More questions": "visible",
        "Scores": "visible",
        "machine": "veryHidden",
        "lists": "hidden",
    }
    sheet = book["8 Release"]
    assert sheet.column_dimensions["A"].hidden and sheet.row_dimensions[2].hidden
    assert not sheet.column_dimensions["K"].hidden
    assert sheet.column_dimensions["L"].hidden


def test_print_set_up_and_frozen_head(laptop: Laptop, tmp_path: Path) -> None:
    book = load_workbook(laptop.export(tmp_path / "out.xlsx"))
    sheet = book["8 Release"]
    assert sheet.freeze_panes == "D4"
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.print_title_rows == "$3:$3"
    assert "&P" in sheet.oddFooter.center.text and "Release" in sheet.oddFooter.center.text
    assert not sheet.sheet_view.showGridLines


def test_drop_downs_refuse_in_words(laptop: Laptop, tmp_path: Path) -> None:
    for language, word in (("en", "Choose"), ("ko", "고르세요")):
        book = load_workbook(laptop.export(tmp_path / "out.xlsx", language=language))
        sheet, row, columns = domain_cells(book)["item/prearrival"]
        rules = {rule.type for rule in sheet.data_validations.dataValidation}
        assert rules >= {"list", "decimal", "whole"}
        cell = sheet.cell(row, columns["ca:level"]).coordinate
        rule = next(rule for rule in sheet.data_validations.dataValidation if cell in rule.sqref)
        assert word in rule.error and rule.showErrorMessage
        name, _, area = rule.formula1.partition("!")
        offered = [cell.value for (cell,) in book[name][area.replace("$", "")]]
        assert len(offered) == 8
        assert offered[3] == {"en": "3 - Most", "ko": "3 - 대부분"}[language]


def test_the_row_holds_the_full_text_of_each_level(laptop: Laptop, tmp_path: Path) -> None:
    sheet, row, columns = domain_cells(load_workbook(laptop.export(tmp_path / "out.xlsx")))["item/prearrival"]
    text = sheet.cell(row, columns["ca:question"]).value
    assert text.startswith("Is pre-arrival processing used?\nLook at sea and air separately.")
    assert "3 – Used for most cargo" in text and "Procedure manual" in text
    assert sheet.cell(row, columns["ca:question"]).alignment.wrap_text
    assert sheet.row_dimensions[row].height > 100
    assert sheet.cell(row, columns["ca:standard"]).value == "TFA 7.1"


def test_what_does_not_apply_is_marked(laptop: Laptop, tmp_path: Path) -> None:
    sheet, row, columns = domain_cells(load_workbook(laptop.export(tmp_path / "out.xlsx")))[
        "item/criteria_review"
    ]
    assert "applies if “Is selectivity based on risk?” != ''" in sheet.cell(row, columns["ca:question"]).value
    assert sheet.cell(row, columns["ca:level"]).fill.start_color.rgb == "FFEAEDF1"


def test_a_sheet_that_is_done_says_so(laptop: Laptop, tmp_path: Path) -> None:
    for item, choice in (
        ("appeal_law", "appeal_law_1"),
        ("appeal_practice", "appeal_practice_1"),
        ("release_hours", "3"),
    ):
        laptop.level(item, choice)
    book = load_workbook(laptop.export(tmp_path / "out.xlsx"))
    assert "✓ 8 Release" in book.sheetnames
    assert book["✓ 8 Release"].sheet_properties.tabColor is not None


def test_out_of_scope_is_left_out(laptop: Laptop, tmp_path: Path) -> None:
    laptop.assessment_field("depth", "core")
    machine = read_workbook(laptop.export(tmp_path / "out.xlsx")).machine
    assert set(machine.items) == {"item/prearrival", "item/selectivity", "item/channels", "item/remarks"}


def test_several_comments_are_shown_signed(laptop: Laptop, tmp_path: Path) -> None:
    laptop.set("prearrival", "Not at the airport.", "comment", author=BEN, beside=True)
    sheet, row, columns = domain_cells(load_workbook(laptop.export(tmp_path / "out.xlsx")))["item/prearrival"]
    assert sheet.cell(row, columns["ca:comment"]).value is None
    views = sheet.cell(row, columns["ca:views"]).value
    assert "Seen at the port. (Ana, 2026-11-20)" in views and "Not at the airport. (Ben" in views
    assert "≠" not in views


def test_last_editor_is_blank_and_the_time_is_the_exports(laptop: Laptop, tmp_path: Path) -> None:
    facts = read_workbook(laptop.export(tmp_path / "out.xlsx"))
    assert (facts.editor, facts.filled_in_by, facts.modified) == ("", "", "2026-11-21T09:00:00Z")
    assert facts.modified == facts.machine.made


def test_a_long_machine_sheet_is_cut_into_cells(laptop: Laptop, tmp_path: Path) -> None:
    for number in range(60):
        laptop.set("remarks", f"{number} _x000D_ " + "긴 글 " * 200, "comment", author=ANA, beside=True)
    machine = read_workbook(laptop.export(tmp_path / "out.xlsx")).machine
    chunks = to_chunks(machine)
    assert len(chunks) > 3
    assert max(map(len, chunks)) <= CELL_LIMIT
    assert from_chunks(chunks) == machine


def test_names_of_people_whom_the_reader_does_not_meet_stay_home(laptop: Laptop, tmp_path: Path) -> None:
    laptop.set("selectivity", "internal", "comment", author=BEN)
    machine = read_workbook(laptop.export(tmp_path / "out.xlsx", "partner")).machine
    assert machine.people == {ANA: "Ana"}


def test_words_stand_in_every_language() -> None:
    keys = {language: set(labels(language).words) for language in ("en", "ko")}
    own = {key for key in keys["en"] if key.startswith(("workbook.", "exchange."))}
    assert own and own == {key for key in keys["ko"] if key.startswith(("workbook.", "exchange."))}


LEVELS: dict[str, list[Any]] = {
    "prearrival": [f"prearrival_{level}" for level in range(6)] + ["na", "dk"],
    "release_hours": ["0", "12", "2000"],
    "selectivity": [f"selectivity_{level}" for level in range(6)],
    "channels": ["green", "green red", "red yellow"],
    "remarks": ["=1+1", "@x", "plain", "a; b"],
}


@settings(max_examples=25)
@given(
    answers=st.dictionaries(st.sampled_from(sorted(LEVELS)), st.integers(0, 7)),
    notes=st.lists(
        st.tuples(
            st.sampled_from(sorted(LEVELS)),
            st.sampled_from(("comment", "evidence_note")),
            st.text(min_size=1),
            st.booleans(),
        )
    ),
    states=st.sets(st.sampled_from(("appeal_law", "appeal_practice", "criteria_review"))),
    language=st.sampled_from(("en", "ko")),
    reader=st.sampled_from(("internal", "partner")),
)
def test_out_and_in_untouched_changes_nothing(
    tmp_path_factory: pytest.TempPathFactory,
    answers: dict[str, int],
    notes: list[tuple[str, str, str, bool]],
    states: set[str],
    language: str,
    reader: str,
) -> None:
    laptop = Laptop(small_form())
    for item, place in answers.items():
        laptop.level(item, LEVELS[item][place % len(LEVELS[item])])
    for item, name, text, beside in notes:
        laptop.set(item, text, name, beside=beside)
    for item in states:
        laptop.not_known(item)
    plan = laptop.plan(laptop.export(tmp_path_factory.mktemp("out") / "out.xlsx", reader, language=language))
    assert plan.status == "unchanged"
    assert plan.count("unchanged") == plan.read == 8
