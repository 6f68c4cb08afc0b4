"""All workbooks of a folder or a zip are imported at once, in the order of their names."""

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.exchange.desk import fill_in
from tests.laptops import Laptop
from tests.versions import file, first_sheets


@pytest.fixture
def ana(laptops: Callable[[str], Laptop], tmp_path: Path) -> Laptop:
    laptop = laptops("ana")
    laptop.json("forms", "install", file(tmp_path, first_sheets(), "one"))
    return laptop


@pytest.fixture
def folder(ana: Laptop) -> Path:
    """Two filled workbooks, a bundle, and what else lies in folders."""
    mission = ana.json("missions", "new", "--country", "GH", "--administration", "Customs")["id"]
    made = ana.json("assessments", "new", "--form", "small@1", "--mission", mission)["id"]
    out = ana.folder / "came back"
    out.mkdir()
    for name, level in (("b.xlsx", "0 - No"), ("a.XLSX", "2 - Most")):
        ana.json("export", made, out / name)
        fill_in(out / name, {("audit", "level"): level}, name=name)
    ana.json("bundle", "export", made, out / "c.cassess")
    (out / "~$b.xlsx").write_bytes(b"lock")
    (out / "notes.txt").write_text("none")
    return out


def told(rows: list[dict[str, Any]]) -> list[tuple[str, str]]:
    return [(Path(row["file"]).name, row["status"]) for row in rows]


EXPECTED = [("a.XLSX", "imported"), ("b.xlsx", "imported"), ("c.cassess", "unchanged")]


def test_a_folder(ana: Laptop, folder: Path) -> None:
    rows = ana.json("import", folder)["files"]
    assert told(rows) == EXPECTED
    assert [row["new"] for row in rows] == [1, 0, 0] and rows[1]["disputed"] == 1
    assert ana.json("verify")["ok"]


def test_a_zip_whose_names_lead_elsewhere(ana: Laptop, folder: Path) -> None:
    packed = ana.folder / "all.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for one in folder.iterdir():
            archive.write(one, f"../../{one.name}")
    before = set(ana.folder.parent.rglob("*"))
    rows = ana.json("import", packed)["files"]
    assert told(rows) == EXPECTED
    assert {Path(row["file"]).parent for row in rows} == {packed}
    new = set(ana.folder.parent.rglob("*")) - before
    assert not [path for path in new if path.suffix.lower() in (".xlsx", ".cassess")]


def test_a_file_that_is_refused_keeps_none_of_the_others_out(ana: Laptop, folder: Path) -> None:
    (folder / "aa.xlsx").write_bytes(b"PK none")
    result = ana.run("import", folder, "--json")
    assert result.exit_code == 1
    assert ana.json("import", folder / "b.xlsx")["files"][0]["status"] == "unchanged"


def test_a_damaged_zip_and_an_empty_folder_are_refused_in_words(ana: Laptop, folder: Path) -> None:
    empty = folder / "empty"
    empty.mkdir()
    for name, data in (("bad.zip", b"PK\x03\x04 cut"), ("none.zip", b"")):
        (folder / name).write_bytes(data)
    for path in (folder / "bad.zip", folder / "none.zip", empty):
        result = ana.run("import", path)
        assert result.exit_code == 1
        assert path.name in result.output and "Traceback" not in result.output
