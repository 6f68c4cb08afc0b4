from pathlib import Path

import openpyxl
import pytest

from customs_assessor.errors import Problem
from customs_assessor.forms.address import cell_address
from customs_assessor.forms.sheets import Sheet, Sheets, read_sheets, write_xlsx


@pytest.mark.parametrize(
    ("problem", "address"),
    [
        (Problem("x", {}, "survey", 14, "label"), "survey!D14"),
        (Problem("x", {}, "survey", 14, "relevant"), "survey!14:14"),
        (Problem("x", {}, "survey", 0, "type"), "survey!A1"),
        (Problem("x", {}, "My 'own' sheet", 1, ""), "'My ''own'' sheet'!1:1"),
        (Problem("x", {}, "", 0, ""), ""),
    ],
)
def test_the_address_can_be_pasted_into_a_spreadsheet(tmp_path: Path, problem: Problem, address: str) -> None:
    book = openpyxl.Workbook()
    book.active.title = "survey"
    book.active.append(["type", None, "name", "label"])
    book.active.append(["text", "", "a", "A"])
    book.save(tmp_path / "form.xlsx")
    assert cell_address(problem, read_sheets(tmp_path / "form.xlsx")) == address


def test_columns_beyond_z_have_two_letters() -> None:
    header = tuple(f"c{n}" for n in range(1, 704))
    sheet = Sheet("survey", header, (), {title: n for n, title in enumerate(header, 1)})
    at = {
        n: cell_address(Problem("x", {}, "survey", 2, f"c{n}"), Sheets({"survey": sheet}))
        for n in (26, 27, 52, 703)
    }
    assert at == {26: "survey!Z2", 27: "survey!AA2", 52: "survey!AZ2", 703: "survey!AAA2"}


def test_a_column_without_head_makes_no_other_sheets(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.title = "survey"
    book.active.append(["type", None, "name"])
    book.active.append(["text", "", "a"])
    book.save(tmp_path / "form.xlsx")
    read = read_sheets(tmp_path / "form.xlsx")
    write_xlsx(read, tmp_path / "again.xlsx")
    assert read_sheets(tmp_path / "again.xlsx") == read
