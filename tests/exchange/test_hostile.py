"""Files that nobody should trust: each refused with a reason, or read for what it is."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from customs_assessor.errors import ExchangeError
from customs_assessor.exchange.layout import LAYOUT, clean, number_of
from customs_assessor.exchange.package import open_package
from customs_assessor.exchange.reader import read_workbook
from customs_assessor.labels import LANGUAGES, labels
from tests.exchange.desk import Laptop, edit_book, resaved
from tests.samples import small_form

COPY = "cccccccc-cccc-4ccc-8ccc-cccccccccccc"


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    laptop = Laptop(small_form())
    laptop.level("prearrival", "prearrival_2")
    return laptop.export(tmp_path_factory.mktemp("exported") / "out.xlsx").read_bytes()


@pytest.fixture
def file(exported: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "in.xlsx"
    path.write_bytes(exported)
    return path


def rewrite(file: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    with zipfile.ZipFile(file) as archive:
        parts = {info.filename: archive.read(info) for info in archive.infolist()}
    change(parts)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return file


def refused(file: Path) -> str:
    """Return the code of the refusal; its words exist in every language."""
    with pytest.raises(ExchangeError) as error:
        read_workbook(file)
    for language in LANGUAGES:
        assert file.name in labels(language).error(error.value)[0]
    return error.value.code


def test_no_zip(file: Path) -> None:
    file.write_text("level;state\n3;\n")
    assert refused(file) == "exchange.no_workbook"


def test_empty(file: Path) -> None:
    file.write_bytes(b"")
    assert refused(file) == "exchange.damaged"


def test_not_there(tmp_path: Path) -> None:
    assert refused(tmp_path / "gone.xlsx") == "exchange.cannot_read"


def test_a_folder(tmp_path: Path) -> None:
    assert refused(tmp_path) == "exchange.cannot_read"


def test_encrypted(file: Path) -> None:
    start = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 1000
    file.write_bytes(start + "EncryptedPackage".encode("utf-16-le"))
    assert refused(file) == "exchange.encrypted"


def test_an_old_format(file: Path) -> None:
    file.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 1000 + "Workbook".encode("utf-16-le"))
    assert refused(file) == "exchange.old_excel"


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9, 0.999])
def test_truncated(file: Path, part: float) -> None:
    data = file.read_bytes()
    file.write_bytes(data[: int(len(data) * part)])
    assert refused(file) == "exchange.damaged"


def test_zip_bomb(file: Path) -> None:
    def blow(parts: dict[str, bytes]) -> None:
        parts["xl/worksheets/sheet1.xml"] = b"<worksheet><sheetData>" + b" " * 60_000_000

    assert refused(rewrite(file, blow)) == "exchange.bomb"


def test_many_parts(file: Path) -> None:
    def more(parts: dict[str, bytes]) -> None:
        parts.update({f"xl/{number}": b"" for number in range(4000)})

    assert refused(rewrite(file, more)) == "exchange.bomb"


def arm(parts: dict[str, bytes], part: str) -> None:
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    text = re.sub(rb"^<\?xml[^>]*\?>", b"", parts[part])
    parts[part] = f'<!DOCTYPE x [<!ENTITY e0 "ha">{levels}]>'.encode() + text


def test_an_entity_bomb_among_shared_strings(file: Path, tmp_path: Path) -> None:
    saved = resaved(file, tmp_path)
    assert refused(rewrite(saved, lambda parts: arm(parts, "xl/sharedStrings.xml"))) == "exchange.entities"


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet3.xml", "docProps/core.xml"])
def test_entity_bomb(file: Path, part: str) -> None:
    assert refused(rewrite(file, lambda parts: arm(parts, part))) == "exchange.entities"


def test_an_outside_entity(file: Path) -> None:
    def lead(parts: dict[str, bytes]) -> None:
        text = re.sub(rb"^<\?xml[^>]*\?>", b"", parts["xl/workbook.xml"])
        parts["xl/workbook.xml"] = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + text

    assert refused(rewrite(file, lead)) == "exchange.entities"


def test_another_workbook(tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(["budget", 1])
    path = tmp_path / "budget-2026.xlsx"
    book.save(path)
    assert refused(path) == "exchange.no_machine"


def test_a_document_of_another_kind(file: Path) -> None:
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", "<document/>")
    assert refused(file) == "exchange.no_workbook"


def test_a_machine_sheet_that_was_touched(file: Path) -> None:
    text = load_workbook(file)["machine"]["B2"].value
    assert "prearrival_2" in text
    edited = edit_book(file, lambda book: book["machine"].__setitem__("B2", text[: len(text) // 2]))
    assert refused(edited) == "exchange.machine_changed"


def test_a_carried_edit_that_was_changed(file: Path) -> None:
    text = load_workbook(file)["machine"]["B2"].value
    forged = text.replace('"value":{"value":"prearrival_2"}', '"value":{"value":"prearrival_5"}')
    assert forged != text
    assert (
        refused(edit_book(file, lambda book: book["machine"].__setitem__("B2", forged)))
        == "exchange.machine_changed"
    )


@pytest.mark.parametrize(
    "text", ["[]", "null", "{}", '{"layout": 1}', "[" * 5000, '{"layout": "x", "form": 3}', "NaN", "1"]
)
def test_a_machine_sheet_of_another_shape(file: Path, text: str) -> None:
    assert (
        refused(edit_book(file, lambda book: book["machine"].__setitem__("B2", text)))
        == "exchange.machine_changed"
    )


@pytest.mark.parametrize("number", ["inf", "1e999", "nan", "one"])
def test_chunks_of_the_machine_sheet_that_are_not_counted(file: Path, number: str) -> None:
    edited = edit_book(file, lambda book: book["machine"].__setitem__("A2", number))
    assert refused(edited) == "exchange.machine_changed"


@pytest.mark.parametrize(
    "member",
    [
        {"people": {COPY: "\ud800"}},
        {"states": {"\ud800": "dont_know"}},
        {"language": "\udfff"},
        {"copy": "--------"},
        {"copy": COPY[:-1]},
    ],
    ids=["people", "states", "language", "dashes", "short"],
)
def test_half_a_character_and_an_id_that_is_none_on_the_machine_sheet(
    file: Path, member: dict[str, Any]
) -> None:
    def change(book: Any) -> None:
        sheet = book["machine"]
        text = "".join(sheet.cell(row, 2).value for row in range(2, sheet.max_row + 1))
        sheet.delete_rows(3, sheet.max_row)
        sheet["B2"] = json.dumps(json.loads(text) | member)

    assert refused(edit_book(file, change)) == "exchange.machine_changed"


def test_a_part_packed_in_another_way_and_damaged(file: Path) -> None:
    with zipfile.ZipFile(file) as archive:
        parts = {info.filename: archive.read(info) for info in archive.infolist()}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_LZMA) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
        start = archive.getinfo("xl/workbook.xml").header_offset
    data = bytearray(file.read_bytes())
    inside = start + 30 + len("xl/workbook.xml") + 9
    data[inside : inside + 40] = b"\xff" * 40
    file.write_bytes(data)
    assert refused(file) == "exchange.damaged"


def test_a_newer_version(file: Path) -> None:
    assert (
        refused(
            edit_book(file, lambda book: book["machine"].__setitem__("B2", f'{{"layout": {LAYOUT + 1}}}'))
        )
        == "exchange.newer"
    )


def test_a_million_empty_rows(file: Path) -> None:
    def stretch(parts: dict[str, bytes]) -> None:
        rows = b"".join(b'<row r="%d" ht="15"/>' % number for number in range(20, 1_048_577))
        name = "xl/worksheets/sheet4.xml"
        parts[name] = parts[name].replace(b"</sheetData>", rows + b"</sheetData>")

    before = read_workbook(file)
    assert read_workbook(rewrite(file, stretch)).rows == before.rows


def test_a_stray_far_cell(file: Path) -> None:
    before = read_workbook(file)
    stretched = edit_book(file, lambda book: book["8 Release"].__setitem__("XFD1048576", "x"))
    assert [row.subject for row in read_workbook(stretched).rows] == [row.subject for row in before.rows]


def test_too_many_cells(file: Path) -> None:
    def flood(parts: dict[str, bytes]) -> None:
        cells = b"<row>" + b"<c><v>%d</v></c>" * 10 + b"</row>"
        rows = b"".join(cells % tuple(range(number, number + 10)) for number in range(30_001))
        name = "xl/worksheets/sheet4.xml"
        parts[name] = parts[name].replace(b"</sheetData>", rows + b"</sheetData>")

    assert refused(rewrite(file, flood)) == "exchange.too_large"


def test_references_out_of_range(file: Path) -> None:
    def break_strings(parts: dict[str, bytes]) -> None:
        name = "xl/worksheets/sheet4.xml"
        parts[name] = parts[name].replace(
            b"</sheetData>", b'<row><c t="s"><v>999999</v></c></row></sheetData>'
        )

    assert refused(rewrite(file, break_strings)) == "exchange.damaged"


def test_a_sheet_that_leads_outside(file: Path) -> None:
    def lead(parts: dict[str, bytes]) -> None:
        name = "xl/_rels/workbook.xml.rels"
        parts[name] = parts[name].replace(b"/xl/worksheets/sheet4.xml", b"../../../../etc/passwd")

    assert refused(rewrite(file, lead)) == "exchange.no_workbook"


def test_the_strict_dialect_is_read(file: Path) -> None:
    def strict(parts: dict[str, bytes]) -> None:
        for name, data in parts.items():
            data = data.replace(
                b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                b"http://purl.oclc.org/ooxml/spreadsheetml/main",
            )
            parts[name] = data.replace(
                b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                b"http://purl.oclc.org/ooxml/officeDocument/relationships",
            )

    before = read_workbook(file)
    assert read_workbook(rewrite(file, strict)).rows == before.rows


@given(st.binary(max_size=400))
def test_any_bytes_are_refused_in_words(data: bytes) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "any.xlsx"
        path.write_bytes(b"PK\x03\x04" + data)
        with pytest.raises(ExchangeError):
            open_package(path)


@given(st.text())
def test_clean_is_stable(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@pytest.mark.parametrize("text", ["1_0", "٣", "1e400", "NaN", "inf", "", "--1", "1" * 60])
def test_what_is_no_number(text: str) -> None:
    assert number_of(text) is None


@pytest.mark.parametrize(
    "repeats",
    [
        [{}],
        [{"name": "post", "outer": "", "existing": ["../x"], "blank": {}, "parents": {}}],
        [{"name": "post", "outer": "", "existing": [], "blank": {"x" * 36: ["1", ""]}, "parents": {}}],
        [{"name": "post", "outer": "", "existing": [], "blank": {COPY: ["1", "", ""]}, "parents": {}}],
        [{"name": "post", "outer": "", "existing": [], "blank": {COPY: ["-1e9", ""]}, "parents": {}}],
        [{"name": "post", "outer": "", "existing": [], "blank": {}, "parents": {"1": 5}}],
        {"post": 1},
    ],
    ids=str,
)
def test_rows_of_repeats_that_were_changed(file: Path, repeats: object) -> None:
    def change(book: Any) -> None:
        sheet = book["machine"]
        text = "".join(sheet.cell(row, 2).value for row in range(2, sheet.max_row + 1))
        data = json.loads(text) | {"repeats": repeats}
        sheet.delete_rows(3, sheet.max_row)
        sheet["B2"] = json.dumps(data)

    assert refused(edit_book(file, change)) == "exchange.machine_changed"
