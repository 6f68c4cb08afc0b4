"""Parts are assigned, each person gets a workbook, and the table tells what came back."""

from pathlib import Path

import openpyxl

from tests.laptops import Laptop


def test_who_has_which_part_is_told_in_the_forms_order(laptop: Laptop) -> None:
    made = laptop.assessment()
    assert laptop.json("assign", made) == []
    laptop.json("assign", made, "--domains", "risk,strategy", "--to", "Ana", "--to", "Bo", "--lang", "fr")
    rows = laptop.json("assign", made, "--domains", "risk", "--to", "Bo")
    assert {row["person"]: (row["domains"], row["language"]) for row in rows} == {
        "Ana": (["strategy"], "fr"),
        "Bo": (["strategy", "risk"], "fr"),
    }
    laptop.json("assign", made, "--domains", "strategy,risk", "--to", "")
    assert laptop.json("assign", made) == []
    assert laptop.run("assign", made, "--domains", "nothing", "--to", "Bo").exit_code == 1


def test_each_gets_a_workbook_and_what_comes_back_is_told(laptop: Laptop, tmp_path: Path) -> None:
    made, out = laptop.assessment(), tmp_path / "out"
    assert laptop.run("consign", made, out).exit_code == 1
    laptop.json("assign", made, "--domains", "risk", "--to", "Ana/1", "--lang", "es")
    laptop.json("assign", made, "--domains", "strategy", "--to", "Bo")
    written = laptop.json("consign", made, out, "--visibility", "partner")
    assert [(row["person"], row["domains"]) for row in written] == [
        ("Bo", ["strategy"]),
        ("Ana/1", ["risk"]),
    ]
    assert len({row["path"] for row in written}) == 2
    laptop.json("export", made, tmp_path / "own.xlsx")
    sent = laptop.json("consignments", made)
    assert {(row["person"], row["visibility"], row["returned"]) for row in sent} == {
        ("", "internal", None),
        ("Bo", "partner", None),
        ("Ana/1", "partner", None),
    }
    spanish = next(Path(row["path"]) for row in written if row["person"] == "Ana/1")
    assert spanish.parent == out
    book = openpyxl.load_workbook(spanish)
    book.save(spanish)
    laptop.json("import", spanish)
    back = {row["person"]: row["returned"] for row in laptop.json("consignments", made)}
    assert back["Ana/1"] and back["Bo"] is None


def test_a_workbook_never_takes_the_place_of_another(laptop: Laptop, tmp_path: Path) -> None:
    made, out = laptop.assessment(), tmp_path / "out"
    laptop.json("assign", made, "--domains", "risk", "--to", "Ana/1")
    laptop.json("assign", made, "--domains", "strategy", "--to", "Ana:1")
    first = laptop.json("consign", made, out)
    again = laptop.json("consign", made, out)
    assert len({row["path"] for row in (*first, *again)}) == 4
    assert len(list(out.glob("*.xlsx"))) == 4
