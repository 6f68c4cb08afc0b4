"""Files beside a form: which are taken, what they change, and how they go along."""

import os
from pathlib import Path

import pytest

from customs_assessor.errors import FormError
from customs_assessor.forms.attachments import named_files
from customs_assessor.forms.compile import check, compile_form
from customs_assessor.forms.run import dry_run
from customs_assessor.forms.sheets import read_sheets, write_xlsx
from tests.forms.builder import checked, form, places, sheets

SURVEY = """type,name,label,calculation,image
text,code,Code,,post.png
calculate,rate,,"pulldata('tariff', 'rate', 'hs', ${code})",
"""
SETTINGS = "form_id,version\nf,1\n"
TARIFF = "hs,rate\n0101,5\n0102,7\n0101,9\n"
PICTURE = b"\x89PNG picture"


def folder(path: Path, **files: str | bytes) -> Path:
    for name, held in {"survey.csv": SURVEY, "settings.csv": SETTINGS, **files}.items():
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_bytes(held if isinstance(held, bytes) else held.encode())
    return path


def whole(path: Path) -> Path:
    return folder(path, **{"tariff.csv": TARIFF, "media/post.png": PICTURE, "notes.csv": "a,b\n1,2\n"})


def test_the_files_that_a_form_names_are_taken_and_no_others(tmp_path):
    source = read_sheets(whole(tmp_path))
    assert source.attachments == {"tariff.csv": TARIFF.encode(), "post.png": PICTURE}
    assert source.others == ("notes",)
    made = compile_form(tmp_path)
    assert made.files == source.files
    assert made.tables["tariff"].rows == (("0101", "5"), ("0102", "7"), ("0101", "9"))


def test_pulldata_looks_up_in_the_file(tmp_path):
    made = compile_form(whole(tmp_path))
    found = [
        dry_run(made, {"code": code})["questions"]["/rate"]["value"] for code in ("0101", "0102", "1", "")
    ]
    assert found == ["5", "7", None, None]


def test_the_hash_follows_the_content_of_the_files(tmp_path):
    plain = folder(tmp_path / "a", **{"survey.csv": "type,name,label\ntext,a,A\n"})
    before = read_sheets(plain).hash
    (plain / "tariff.csv").write_text(TARIFF)
    assert read_sheets(plain).hash == before  # nobody names it
    first = read_sheets(whole(tmp_path / "b")).hash
    (tmp_path / "b" / "media" / "post.png").write_bytes(PICTURE + b"!")
    second = read_sheets(tmp_path / "b").hash
    (tmp_path / "b" / "tariff.csv").write_text(TARIFF.replace("9", "8"))
    assert len({first, second, read_sheets(tmp_path / "b").hash}) == 3


def test_a_form_with_its_files_goes_out_and_comes_back(tmp_path):
    source = read_sheets(whole(tmp_path / "in"))
    (tmp_path / "out").mkdir()
    out = tmp_path / "out" / "f.xlsx"
    write_xlsx(source, out)
    assert sorted(str(one.relative_to(tmp_path / "out")) for one in (tmp_path / "out").rglob("*.*")) == [
        "f.xlsx", os.path.join("media", "post.png"), os.path.join("media", "tariff.csv"),
    ]  # fmt: skip
    back = read_sheets(out)
    assert (back.attachments, back.hash) == (source.attachments, source.hash)
    assert check(out).problems == ()


def test_another_file_of_the_name_is_not_written_over_unless_the_form_is(tmp_path):
    source = read_sheets(whole(tmp_path / "in"))
    (tmp_path / "media").mkdir()
    (tmp_path / "media" / "tariff.csv").write_text("mine")
    with pytest.raises(FormError) as refused:
        write_xlsx(source, tmp_path / "f.xlsx")
    assert refused.value.code == "forms.attachment_in_the_way"
    assert not (tmp_path / "f.xlsx").exists()
    assert (tmp_path / "media" / "tariff.csv").read_text() == "mine"
    (tmp_path / "f.xlsx").touch()
    write_xlsx(source, tmp_path / "f.xlsx")
    assert (tmp_path / "media" / "tariff.csv").read_text() == TARIFF


def test_a_table_that_is_not_there_is_an_error_a_picture_a_warning(tmp_path):
    problems = check(folder(tmp_path)).problems
    assert [(p.code, p.severity, p.sheet, p.row, p.column) for p in problems] == [
        ("forms.attachment_missing", "warning", "survey", 2, "image"),
        ("forms.attachment_missing", "error", "survey", 3, "calculation"),
    ]


def test_a_name_in_another_case_is_told(tmp_path):
    problems = check(folder(tmp_path, **{"Tariff.csv": TARIFF, "post.png": PICTURE})).problems
    assert [(p.code, p.facts["right"]) for p in problems] == [("forms.attachment_case", "Tariff.csv")]


@pytest.mark.parametrize(
    "name",
    [
        "../secret.png",
        "/etc/passwd.png",
        "..\\secret.png",
        "a/b.png",
        "C:x.png",
        "con.png",
        "..",
        " .png. ",
        "a\tb.png",
    ],
)
def test_a_name_that_leads_elsewhere_is_refused(tmp_path, name):
    (tmp_path / "secret.png").write_bytes(PICTURE)
    (tmp_path / "form").mkdir()
    rows = f"type,name,label,image\ntext,code,Code,{name}\n"
    source = folder(tmp_path / "form", **{"survey.csv": rows})
    assert read_sheets(source).attachments == {}
    assert {p.code for p in check(source).problems} <= {"forms.attachment_name", "forms.attachment_kind"}
    assert check(source).ok


def test_a_private_file_is_no_picture(tmp_path):
    rows = "type,name,label,image\ntext,code,Code,id_rsa\n"
    source = folder(tmp_path, **{"survey.csv": rows, "id_rsa": "key"})
    assert read_sheets(source).attachments == {}
    assert [p.code for p in check(source).problems] == ["forms.attachment_kind"]


def _link(place: Path) -> None:
    place.symlink_to(Path(__file__))


@pytest.mark.parametrize("put", [Path.mkdir, _link] if os.name == "posix" else [Path.mkdir])
def test_a_folder_or_a_link_out_of_the_folder_is_refused(tmp_path, put):
    source = whole(tmp_path)
    (source / "tariff.csv").unlink()
    put(source / "tariff.csv")
    assert [(p.code, p.row) for p in check(source).problems] == [("forms.attachment_elsewhere", 3)]


def test_a_file_that_is_too_big_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("customs_assessor.forms.attachments.MAX_ATTACHMENT", 20)
    assert [p.code for p in check(whole(tmp_path)).problems] == ["forms.attachment_too_big"]


def test_every_way_to_name_a_file_is_known():
    survey = """type | name | label | calculation | appearance | image::English (en) | choice_filter
    select_one_from_file ports.csv | a | A | | | a.png |
    select multiple from file places.geojson | b | B | | | |
    csv-external | rows | | | | |
    xml-external | tree | | | | |
    select_one l | c | C | | minimal search("fruits") | | pulldata( 'x.csv' , 'a', 'b', 'c') = 1
    calculate | d | | concat(pulldata('p', 'a', 'b', 'c'), pulldata("q", 'a', 'b', 'c')) | | |
    text | e | E | | | ${a} |"""
    choices = "list_name | name | label | audio\nl | x | X | x.mp3"
    named = named_files(sheets(survey=survey, choices=choices))
    assert [(one.file, one.table, one.row, one.column) for one in named] == [
        ("ports.csv", True, 2, "type"), ("a.png", False, 2, "image::English (en)"), ("places.geojson", True, 3, "type"),
        ("rows.csv", True, 4, "name"), ("tree.xml", True, 5, "name"), ("fruits.csv", True, 6, "appearance"),
        ("x.csv", True, 6, "choice_filter"), ("p.csv", True, 7, "calculation"), ("q.csv", True, 7, "calculation"),
        ("x.mp3", False, 2, "audio"),
    ]  # fmt: skip


PULL = """type | name | label | calculation
text | code | Code |
calculate | c | | """


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "table_header"),
        (b"\n\n", "table_header"),
        ("hs,rate\né,1\n".encode("latin-1"), "table_encoding"),
        ("hs,rate\n1,2\n".encode("utf-16"), "table_encoding"),
        (b'hs,rate\n"1,2\n', "table_damaged"),
        (b"hs,rate,hs\n1,2,3\n", "table_column_twice"),
        (b"hs,rate\n1,\x00\n", "table_characters"),
        (b"hs,value\n1,2\n", "table_column"),
    ],
)
def test_a_csv_that_cannot_be_used_is_told_in_words(data, code):
    survey = PULL + "pulldata('t', 'rate', 'hs', ${code})"
    problems = checked(survey=survey, files={"t.csv": data}).problems
    assert places(problems) == [(code, "survey", 3, "calculation")]


@pytest.mark.parametrize(
    "data",
    [
        "\ufeffhs,rate\n1,two\n".encode(),
        b"hs;rate;\r\n1;two;\r\n\r\n",
        b'"HS","Rate"\n 1 ,"two"\n',
        b'hs,note,rate\n1,"a\nb",two\n',
        b"hs,rate\n1,two,three,four\n2\n",
    ],
)
def test_a_csv_is_read_as_spreadsheets_write_it(data):
    survey = PULL + "pulldata('t', 'rate', 'hs', ${code})"
    made = form(survey=survey, files={"t.csv": data})
    assert dry_run(made, {"code": "1"})["questions"]["/c"]["value"] == "two"
    assert dry_run(made, {"code": "2"})["questions"]["/c"]["value"] is None
