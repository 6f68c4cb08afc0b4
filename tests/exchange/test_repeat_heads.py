"""Heads of a repeat's sheet stay low; what they cut is told beside the cell and in full on the first sheet."""

from __future__ import annotations

from pathlib import Path

from openpyxl import load_workbook

from customs_assessor.exchange.style import fitting, height
from customs_assessor.exchange.validation import shortened
from tests.exchange.desk import ANA, Laptop, repeat_rows
from tests.forms.builder import form

SURVEY = """type | name | label
begin repeat | post | Post
text | post_name | Name of the post
select_one ladder | signs | Are the signs clear?
end repeat | | """
LONG = "the signs at every lane name the goods, the papers and the fee " * 5
CHOICES = f"""list_name | name | label | short | level
ladder | l0 | Nothing: {LONG} | None | 0
ladder | l1 | In part: {LONG} | Part | 1
ladder | l2 | All: {LONG}END | All | 2"""
DOMAINS = """name | code | label | weight
work | 1 | Work | 1"""
SCORING = """item | domain | weight
signs | work | 1"""


def test_a_long_ladder_leaves_the_head_low_and_stands_whole_on_the_first_sheet(tmp_path: Path) -> None:
    laptop = Laptop(form(survey=SURVEY, choices=CHOICES, domains=DOMAINS, scoring=SCORING))
    book = load_workbook(laptop.export(tmp_path / "w.xlsx"))
    sheet, front = book["Post"], book.worksheets[0]
    assert sum(sheet.row_dimensions[row].height for row in (3, 4)) <= 180
    cell = repeat_rows(book, "Post")[0].cells["signs ca:level"]
    head = sheet.cell(4, cell.column).value
    assert head.startswith("0 – Nothing: ") and head.endswith("… → Read me")
    whole = [row[2].value for row in front.iter_rows() if "END" in str(row[2].value)]
    assert len(whole) == 1 and whole[0].startswith("Are the signs clear?")
    rules = sheet.data_validations.dataValidation
    (rule,) = (rule for rule in rules if cell.coordinate in rule.sqref)
    assert rule.type == "list" and rule.showErrorMessage
    assert rule.showInputMessage and len(rule.prompt) <= 255 and len(rule.promptTitle) <= 32


def test_a_text_is_cut_to_the_height_of_its_row() -> None:
    assert fitting("short", 30.0, 90.0, "…") == "short"
    for text in ("word " * 200, "검문소 " * 200, "line\n" * 40):
        cut = fitting(text, 30.0, 90.0, "…")
        assert cut.endswith("…") and text.startswith(cut[:-1])
        assert 70 < height([(cut, 30.0)]) <= 90


def test_the_text_beside_a_cell_is_counted_as_excel_counts() -> None:
    assert shortened("a" * 255, 255) == "a" * 255
    assert len(shortened("🚚" * 200, 255).encode("utf-16-le")) // 2 <= 255


def test_a_blank_reason_beside_a_state_is_coloured_and_the_lead_is_named(tmp_path: Path) -> None:
    laptop = Laptop(form(survey=SURVEY, choices=CHOICES, domains=DOMAINS, scoring=SCORING))
    laptop.mission_field("lead", ANA)
    book = load_workbook(laptop.export(tmp_path / "w.xlsx"))
    sheet = book["Post"]
    cells = repeat_rows(book, "Post")[0].cells
    state, reason = (cells[f"signs ca:{name}"].column_letter for name in ("state", "reason"))
    tests = {
        str(area.sqref).split(":")[0]: rule.formula[0]
        for area in sheet.conditional_formatting
        for rule in area.rules
    }
    assert tests[f"{reason}5"] == f'AND(TRIM(${state}5)<>"",TRIM(${reason}5)="")'
    told = [str(row[2].value) for row in book.worksheets[0].iter_rows()]
    assert sum("Ana" in text for text in told) == 1


def test_a_title_loses_the_colon_before_a_reference_it_cannot_show(tmp_path: Path) -> None:
    named = SURVEY.replace("post | Post\n", "post | Post: ${post_name}\n")
    laptop = Laptop(form(survey=named, choices=CHOICES, domains=DOMAINS, scoring=SCORING))
    book = load_workbook(laptop.export(tmp_path / "w.xlsx"))
    assert book["Post"]["B1"].value == "Post"
    assert [row.label for row in repeat_rows(book, "Post")][:2] == ["1 – Post", "2"]
