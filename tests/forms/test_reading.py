"""Spreadsheets as people leave them: read as pyxform reads them, or named with the cell."""

import io
import zipfile
from datetime import date, datetime, time
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font
from pyxform.xls2json_backends import get_xlsform

from customs_assessor.forms import sheets
from customs_assessor.forms.compile import check, compile_form
from customs_assessor.forms.sheets import BLANK_ROWS, read_sheets
from tests.forms.builder import places

HEADER = ["type", "name", "label"]


def book(path: Path, survey: list[list[object]], title: str = "survey", **others: list[list[object]]) -> Path:
    """Write a workbook; the settings are those of a sound form."""
    made = openpyxl.Workbook()
    made.remove(made.worksheets[0])
    settings = [["form_id", "version"], ["f", "1"]]
    for name, rows in {title: survey, "settings": settings, **others}.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
    made.save(path)
    return path


def by_pyxform(path: Path) -> list[dict[str, str]]:
    return [row for row in get_xlsform(str(path)).survey if row]


def by_us(path: Path) -> list[dict[str, str]]:
    return [dict(row.cells) for row in read_sheets(path).sheet("survey").rows]


@pytest.mark.parametrize(
    "value",
    [
        1, 1.0, 0.5, -2.5, 1e20, 12345678901234567, True, False, "007", "1.0", "  spaced  ", "\u00a0nb\u00a0sp", "two  spaces",
        "줄\n바꿈", "اسم", "é", "“quoted”", "=A1", "a\u200bb", "#REF!", time(14, 30), datetime(2026, 2, 1, 9, 5),
    ],
    ids=repr,
)  # fmt: skip
def test_a_cell_reads_as_pyxform_reads_it(tmp_path, value):
    path = book(tmp_path / "f.xlsx", [HEADER, ["text", "a", value], ["text", "b", "B"]])
    if value == "=A1":  # as text, not as a formula
        made = openpyxl.load_workbook(path)
        made["survey"]["C2"].data_type = "s"
        made.save(path)
    expected = by_pyxform(path)
    if isinstance(value, datetime):  # ODK's dates have a T between day and time
        expected[0]["label"] = expected[0]["label"].replace(" ", "T")
    assert by_us(path) == expected


def test_a_day_is_a_date_and_no_time(tmp_path):
    path = book(tmp_path / "f.xlsx", [[*HEADER, "default"], ["date", "a", "A", date(2026, 2, 1)]])
    assert compile_form(path).question("a").default == "2026-02-01"


@pytest.mark.parametrize(
    ("title", "survey"),
    [
        ("merged", [HEADER, ["text", "a", "A"], ["text", "b", None]]),
        ("headers with spaces", [[" type ", "name", "Label  here"], ["text", "a", "A"]]),
        (
            "blank columns",
            [["type", None, "name", *[None] * 19, "label"], ["text", "x", "a", *[None] * 19, "A"]],
        ),
        (
            "blank columns, too many",
            [["type", "name", *[None] * 21, "label"], ["text", "a", *[None] * 21, "A"]],
        ),
        ("blank rows", [HEADER, *[[None]] * 60, ["text", "a", "A"]]),
        ("blank rows, too many", [HEADER, ["text", "a", "A"], *[[None]] * 61, ["text", "b", "B"]]),
        ("a column without a header", [["type", "name", None], ["text", "a", "A"]]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_sheet_reads_as_pyxform_reads_it(tmp_path, title, survey):
    path = book(tmp_path / "f.xlsx", survey)
    if title == "merged":
        made = openpyxl.load_workbook(path)
        made["survey"].merge_cells("C2:C3")
        made.save(path)
    assert by_us(path) == by_pyxform(path)


def test_hidden_rows_and_columns_notes_and_colours_make_no_difference(tmp_path):
    path = book(tmp_path / "f.xlsx", [HEADER, ["text", "a", "A"], ["text", "b", "B"]])
    plain = by_us(path)
    made = openpyxl.load_workbook(path)
    sheet = made["survey"]
    sheet.row_dimensions[2].hidden = True
    sheet.column_dimensions["C"].hidden = True
    sheet["A2"].comment = openpyxl.comments.Comment("a note", "somebody")
    sheet["B2"].font = Font(bold=True)
    sheet["B3"].number_format = "0.0%"
    made.save(path)
    assert by_us(path) == by_pyxform(path) == plain


@pytest.mark.parametrize("title", ["Survey", "SURVEY", "sUrVeY"])
def test_names_of_sheets_and_columns_in_any_case(tmp_path, title):
    path = book(tmp_path / "f.xlsx", [["Type", "NAME", "Label"], ["text", "a", "A"]], title)
    assert by_us(path) == by_pyxform(path) == [{"Type": "text", "NAME": "a", "Label": "A"}]
    assert compile_form(path).question("a").label == {"": "A"}


def test_the_only_sheet_is_the_survey(tmp_path):
    made = openpyxl.Workbook()
    made.worksheets[0].title = "Sheet1"
    made.worksheets[0].append(HEADER)
    made.worksheets[0].append(["text", "a", "A"])
    made.save(tmp_path / "f.xlsx")
    assert (
        by_us(tmp_path / "f.xlsx")
        == by_pyxform(tmp_path / "f.xlsx")
        == [{"type": "text", "name": "a", "label": "A"}]
    )
    assert check(tmp_path / "f.xlsx").ok


def test_what_stands_behind_blank_rows_is_named(tmp_path):
    path = book(
        tmp_path / "f.xlsx", [HEADER, ["text", "a", "A"], *[[None]] * (BLANK_ROWS + 1), ["text", "b", "B"]]
    )
    (problem,) = check(path).problems
    assert (problem.code, problem.row, problem.severity) == ("forms.rows_beyond", 64, "warning")
    assert problem.facts == {"last": 2, "most": 60}
    rows = "\n".join(["type,name,label", "text,a,A", *["" for _ in range(61)], "text,b,B"])
    (tmp_path / "csv").mkdir()
    (tmp_path / "csv" / "survey.csv").write_text(rows)
    (tmp_path / "csv" / "settings.csv").write_text("form_id,version\nf,1\n")
    assert places(check(tmp_path / "csv").problems, "warning") == [("rows_beyond", "survey", 64, "")]


def with_sheet(path: Path, change) -> None:
    """Change the XML of a workbook's first sheet."""
    with zipfile.ZipFile(path) as read:
        members = {name: read.read(name) for name in read.namelist()}
    name = "xl/worksheets/sheet1.xml"
    members[name] = change(members[name])
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as written:
        for member, content in members.items():
            written.writestr(member, content)
    path.write_bytes(made.getvalue())


def test_a_million_formatted_blank_rows_are_not_walked_through(tmp_path, monkeypatch):
    path = book(tmp_path / "f.xlsx", [HEADER, ["text", "a", "A"]])
    blank = b"".join(
        b'<row r="%d" s="1"><c r="A%d" s="1"/><c r="B%d" s="1"/></row>' % (n, n, n) for n in range(3, 100_000)
    )
    with_sheet(path, lambda xml: xml.replace(b"</sheetData>", blank + b"</sheetData>"))
    walked = []
    text = sheets._text
    monkeypatch.setattr(sheets, "_text", lambda value: walked.append(1) or text(value))
    assert by_us(path) == [{"type": "text", "name": "a", "label": "A"}]
    assert len(walked) < 500
    assert check(path).problems == ()


def test_formulas_without_a_result_and_errors_are_named(tmp_path):
    path = book(
        tmp_path / "f.xlsx", [[*HEADER, "hint"], ["text", "a", "A", "=1+1"], ["text", "b", "B", "=A1"]]
    )
    errors = b'<c r="D4" t="e"><f>Z99</f><v>#REF!</v></c>'
    row = b'<row r="4"><c r="A4" t="inlineStr"><is><t>text</t></is></c><c r="B4" t="inlineStr"><is><t>c</t></is></c>'
    row += b'<c r="C4" t="inlineStr"><is><t>C</t></is></c>' + errors + b"</row>"
    longer = (b"</sheetData>", row + b"</sheetData>"), (b"A1:D3", b"A1:D4")
    with_sheet(path, lambda xml: xml.replace(*longer[0]).replace(*longer[1]))
    result = check(path)
    assert places(result.problems, "warning") == [
        ("formula_blank", "survey", 2, "hint"),
        ("formula_blank", "survey", 3, "hint"),
        ("cell_error", "survey", 4, "hint"),
    ]
    assert result.ok
    assert by_us(path) == by_pyxform(path)


@pytest.mark.parametrize("name", ["이름", "اسم", "größe", "prénom", "имя"])
def test_names_in_any_script(tmp_path, name):
    rows = [[*HEADER, "relevant"], ["integer", name, name, None], ["text", "b", "B", f"${{{name}}} > 2"]]
    made = compile_form(book(tmp_path / "f.xlsx", rows))
    assert made.question(name).label == {"": name}
    assert made.question("b").relevant.replace(" ", "") == f"/data/{name}>2"


@pytest.mark.parametrize(
    "content",
    [
        "type;name;label\ntext;a;Gruß, oder\n".encode(),
        "type\tname\tlabel\ntext\ta\tGruß, oder\n".encode(),
        'type,name,label\ntext,a,"Gruß, oder"\n'.encode("utf-8-sig"),
        "type\tname\tlabel\ntext\ta\tGruß, oder\n".encode("utf-16"),
        'type,name,label\r\ntext,a,"Gruß, oder"\r\n'.encode(),
    ],
    ids=["semicolons", "tabs", "with a mark", "utf-16", "line ends of Windows"],
)
def test_a_csv_sheet_in_the_shapes_that_spreadsheets_write(tmp_path, content):
    (tmp_path / "survey.csv").write_bytes(content)
    assert by_us(tmp_path) == [{"type": "text", "name": "a", "label": "Gruß, oder"}]
