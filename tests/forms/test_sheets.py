import io
import stat
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from customs_assessor.errors import FormError
from customs_assessor.forms.compile import check
from customs_assessor.forms.sheets import Row, Sheet, Sheets, read_sheets, write_xlsx
from customs_assessor.labels import LANGUAGES, labels
from tests.forms.builder import places
from tests.samples import FIXTURES

HERE = Path(__file__).parent / "fixtures"
SURVEY = "type,name,label\ntext,a,A\n"


def folder(path: Path, **files: str | bytes) -> Path:
    path.mkdir(exist_ok=True)
    for name, text in files.items():
        content = text if isinstance(text, bytes) else text.encode()
        (path / f"{name}.csv").write_bytes(content)
    return path


def refused(path: Path) -> str:
    with pytest.raises(FormError) as error:
        read_sheets(path)
    for language in LANGUAGES:
        assert labels(language).error(error.value)[0]
    return error.value.code


def test_rows_keep_the_sheet_s_own_numbers(tmp_path):
    sheets = read_sheets(folder(tmp_path, survey="type,name,label\n\ntext,a,A\n,,\n\ntext,b,B\n"))
    assert [(row.number, row.get("name")) for row in sheets.sheet("survey").rows] == [(3, "a"), (6, "b")]
    assert sheets.sheet("survey").rows[0].get("hint") == ""
    assert sheets.sheet("choices").rows == ()


@pytest.mark.parametrize("name", ["mixed.xlsx", "mixed.xls"])
def test_cells_of_a_spreadsheet_become_text(name):
    sheets = read_sheets(HERE / name)
    rows = [(row.number, row.get("label"), row.get("default")) for row in sheets.sheet("survey").rows]
    assert rows == [
        (2, "A", "3"), (4, "B", "2.5"), (5, "D", "2026-02-01"), (6, "T x", "TRUE"), (7, "U", "007"),
    ]  # fmt: skip
    assert sheets.sheet("choices").rows[0].get("name") == "1"
    assert sheets.sheet("settings").rows[0].get("version") == "1"
    assert sheets.others == ("my notes",)


def test_the_exported_file_has_the_hash_of_the_folder(tmp_path):
    source = read_sheets(FIXTURES / "small_form")
    write_xlsx(source, tmp_path / "out.xlsx")
    back = read_sheets(tmp_path / "out.xlsx")
    assert back == source
    assert back.hash == source.hash
    assert len(source.hash) == 64
    assert stat.S_IMODE((tmp_path / "out.xlsx").stat().st_mode) & 0o400
    assert [file.name for file in tmp_path.iterdir()] == ["out.xlsx"]


def test_the_hash_knows_content_alone(tmp_path):
    base = read_sheets(folder(tmp_path / "a", survey="type,name,label\ntext,a,A\n")).hash
    moved = folder(
        tmp_path / "b", survey="\ufefflabel,type,empty,name\n\n A ,text,,a\n,,,\n", choices="list_name,name\n"
    )
    assert read_sheets(moved).hash == base
    assert read_sheets(folder(tmp_path / "c", survey="type,name,label\ntext,a,B\n")).hash != base
    assert read_sheets(folder(tmp_path / "d", survey="type,name,label\ntext,b,A\ntext,a,A\n")).hash != base
    assert read_sheets(folder(tmp_path / "e", survey="type,name,hint\ntext,a,A\n")).hash != base


# U+FFFE and U+FFFF are no characters of XML; that they are refused with their place is a test of its own below.
cell = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=20
).map(str.strip)


@given(st.lists(st.fixed_dictionaries({"name": cell, "label": cell, "=header": cell}), max_size=6))
def test_any_text_survives_the_way_through_xlsx(tmp_path_factory, rows):
    made = [
        Row(number, {title: text for title, text in row.items() if text})
        for number, row in enumerate(rows, start=2)
        if any(row.values())
    ]
    sheets = Sheets({"survey": Sheet("survey", ("name", "label", "=header"), tuple(made))})
    normal = read_normal(sheets)
    out = tmp_path_factory.mktemp("x") / "f.xlsx"
    write_xlsx(normal, out)
    assert read_sheets(out).by_name["survey"] == normal.by_name["survey"]


def read_normal(sheets: Sheets) -> Sheets:
    """The same sheets with what reading normalises (no-break spaces) done."""
    rows = []
    for row in sheets.sheet("survey").rows:
        cells = {
            title: text.translate({0xA0: " ", 0x202F: " ", 0xFEFF: " "}).strip()
            for title, text in row.cells.items()
        }
        cells = {title: text for title, text in cells.items() if text}
        if cells:
            rows.append(Row(row.number, cells))
    return Sheets({"survey": Sheet("survey", sheets.sheet("survey").header, tuple(rows))})


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x")'])
def test_what_looks_like_a_formula_is_written_as_text(tmp_path, text):
    sheets = Sheets({"survey": Sheet("survey", ("label",), (Row(2, {"label": text}),))})
    write_xlsx(sheets, tmp_path / "f.xlsx")
    written = openpyxl.load_workbook(tmp_path / "f.xlsx")["survey"]["A2"]
    assert (written.data_type, written.value, written.quotePrefix) == ("s", text, True)


@pytest.mark.parametrize("character", ["\x01", "\ufffe", "\uffff"])
def test_what_is_no_character_of_xml_cannot_be_written(tmp_path, character):
    sheets = Sheets({"survey": Sheet("survey", ("label",), (Row(3, {"label": f"a{character}"}),))})
    with pytest.raises(FormError) as error:
        write_xlsx(sheets, tmp_path / "f.xlsx")
    assert error.value.facts == {"sheet": "survey", "row": 3, "column": "A"}
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_leaves_nothing(tmp_path):
    (tmp_path / "f.xlsx").mkdir()
    with pytest.raises(FormError) as error:
        write_xlsx(Sheets({"survey": Sheet("survey", ("label",))}), tmp_path / "f.xlsx")
    assert error.value.code == "forms.not_written"
    assert [file.name for file in tmp_path.iterdir()] == ["f.xlsx"]
    with pytest.raises(FormError):
        write_xlsx(Sheets({"survey": Sheet("survey", ("label",))}), tmp_path / "nowhere" / "f.xlsx")


def test_sheet_names_of_xlsform_in_any_case_and_ours_exact(tmp_path):
    sheets = read_sheets(folder(tmp_path, SURVEY=SURVEY, Domains="name\nd\n"))
    assert "survey" in sheets.by_name
    assert sheets.others == ("Domains",)


def archive(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in members.items():
            made.writestr(name, content)
    return path


def book() -> dict[str, bytes]:
    """Members of a sound workbook."""
    stream = io.BytesIO()
    made = openpyxl.Workbook()
    made.worksheets[0].title = "survey"
    made.worksheets[0].append(["type", "name", "label"])
    made.worksheets[0].append(["text", "a", "A"])
    made.save(stream)
    with zipfile.ZipFile(stream) as members:
        return {name: members.read(name) for name in members.namelist()}


SHEET = "xl/worksheets/sheet1.xml"


def test_a_zip_bomb_is_not_opened(tmp_path):
    members = {**book(), "xl/media/image1.png": b"\0" * (30 * 2**20)}
    assert refused(archive(tmp_path / "f.xlsx", members)) == "forms.file_bomb"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("member", [SHEET, "xl/workbook.xml", "_rels/.rels", "xl/sharedStrings.xml"])
def test_entities_are_not_expanded(tmp_path, member, encoding):
    bomb = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w>&b;</w>'.encode(
        encoding
    )
    assert refused(archive(tmp_path / "f.xlsx", {**book(), member: bomb})) == "forms.file_entities"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "forms.file_kind"),
        (b"type,name\n", "forms.file_kind"),
        (b"PK\x03\x04 and no more", "forms.file_damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "forms.file_damaged"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"),
            "forms.file_encrypted",
        ),
    ],
)
def test_files_of_another_kind(tmp_path, content, code):
    (tmp_path / "f.xlsx").write_bytes(content)
    assert refused(tmp_path / "f.xlsx") == code


def test_a_truncated_workbook(tmp_path):
    whole = archive(tmp_path / "whole.xlsx", book()).read_bytes()
    for length in range(10, len(whole), len(whole) // 9):
        (tmp_path / "f.xlsx").write_bytes(whole[:length])
        assert refused(tmp_path / "f.xlsx") == "forms.file_damaged"


def test_an_archive_that_is_no_workbook(tmp_path):
    assert refused(archive(tmp_path / "f.xlsx", {"a.txt": b"x"})) == "forms.file_kind"
    assert refused(archive(tmp_path / "f.xlsx", {**book(), SHEET: b"<worksheet>"})) == "forms.file_damaged"
    assert refused(archive(tmp_path / "f.xlsx", {"[Content_Types].xml": b"<x/>"})) == "forms.file_kind"
    types = {"[Content_Types].xml": book()["[Content_Types].xml"]}
    assert refused(archive(tmp_path / "f.xlsx", types)) == "forms.file_damaged"
    document = types["[Content_Types].xml"].replace(
        b"spreadsheetml.sheet.main", b"wordprocessingml.document.main"
    )
    letter = {"[Content_Types].xml": document, "word/document.xml": b"<w/>"}
    assert refused(archive(tmp_path / "f.xlsx", letter)) == "forms.file_kind"


def test_a_stray_far_cell_and_a_million_empty_rows_are_walked_over(tmp_path):
    rows = b"".join(b'<row r="%d"/>' % number for number in range(3, 200_000))
    far = b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>far</t></is></c></row>'
    content = book()
    content[SHEET] = content[SHEET].replace(b"</sheetData>", rows + far + b"</sheetData>")
    sheets = read_sheets(archive(tmp_path / "f.xlsx", content))
    assert [row.number for row in sheets.sheet("survey").rows] == [2]


def test_a_formula_counts_by_its_kept_value(tmp_path):
    content = book()
    content[SHEET] = content[SHEET].replace(
        b"</sheetData>", b'<row r="3"><c r="A3"><f>1+1</f><v>2</v></c></row></sheetData>'
    )
    sheets = read_sheets(archive(tmp_path / "f.xlsx", content))
    assert sheets.sheet("survey").rows[1] == Row(3, {"type": "2"})


def test_texts_that_are_no_utf_8(tmp_path):
    assert (
        refused(folder(tmp_path, survey="type,name,label\ntext,a,é\n".encode("latin-1")))
        == "forms.csv_encoding"
    )


def test_a_column_twice_is_read_once_and_told_beside_everything_else(tmp_path):
    path = folder(tmp_path, survey="type,name,name\ntext,a,b\ntxt,c,d\n")
    assert [row.get("name") for row in read_sheets(path).sheet("survey").rows] == ["a", "c"]
    assert places(check(path).problems) == [
        ("column_twice", "survey", 1, "name"),
        ("label_missing", "survey", 2, "label"),
        ("type_unknown", "survey", 3, "type"),
    ]


def test_a_cell_too_long_for_a_spreadsheet(tmp_path):
    assert (
        refused(folder(tmp_path, survey=f"type,name,label\ntext,a,{'x' * 32_768}\n")) == "forms.cell_too_long"
    )
    assert (
        refused(folder(tmp_path, survey=f"type,name,label\ntext,a,{'x' * 200_000}\n")) == "forms.csv_damaged"
    )


def test_too_many_rows(tmp_path):
    assert refused(folder(tmp_path, survey="type\n" + "text\n" * 100_001)) == "forms.sheet_too_big"


def test_nothing_there(tmp_path):
    assert refused(tmp_path) == "forms.folder_empty"
    assert refused(tmp_path / "none.xlsx") == "forms.file_missing"
