"""Two laptops exchange workbooks, one of which has moved to another version of the form: nothing is lost."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.exchange.desk import fill_in
from tests.laptops import Laptop
from tests.versions import FEWER, file, first_sheets, second_sheets, version_sheets


@pytest.fixture
def versions(tmp_path: Path) -> dict[str, Path]:
    return {"1": file(tmp_path, first_sheets(), "one"), "2": file(tmp_path, second_sheets(), "two")}


def with_versions(laptop: Laptop, versions: dict[str, Path], *numbers: str) -> Laptop:
    for number in numbers:
        laptop.json("forms", "install", versions[number])
    return laptop


@pytest.fixture
def ana(laptops: Callable[[str], Laptop], versions: dict[str, Path]) -> Laptop:
    return with_versions(laptops("ana"), versions, "1", "2")


@pytest.fixture
def ben(laptops: Callable[[str], Laptop], versions: dict[str, Path]) -> Laptop:
    return with_versions(laptops("ben"), versions, "1")


@pytest.fixture
def begun(ana: Laptop, ben: Laptop) -> str:
    """An assessment in version 1 that both have, with four answers."""
    mission = ana.json("missions", "new", "--country", "GH", "--administration", "Customs")["id"]
    made = str(ana.json("assessments", "new", "--form", "small@1", "--mission", mission)["id"])
    ana.json("answer", made, "risk=most", "audit=some", "staff=12", "plan=Soon")
    sent(ana, ben, made)
    return made


def sent(sender: Laptop, receiver: Laptop, assessment: str, *options: str) -> dict[str, Any]:
    """Export on one laptop, import on the other."""
    out = sender.folder / f"{len(list(sender.folder.glob('*.xlsx')))}.xlsx"
    sender.json("export", assessment, out, *options)
    return dict(receiver.json("import", out)["files"][0])


def shown(laptop: Laptop, assessment: str) -> dict[str, Any]:
    found = laptop.json("assessments", "show", assessment)
    return {
        item["item"]: (item["state"], item["value"], item.get("review", False)) for item in found["items"]
    }


def told(laptop: Laptop, assessment: str) -> list[tuple[str, str, str]]:
    return sorted(
        (edit["edit"], edit["subject"], str(edit["value"])) for edit in laptop.json("history", assessment)
    )


def test_answers_of_both_meet_whoever_has_moved(
    ana: Laptop, ben: Laptop, begun: str, versions: dict[str, Path]
) -> None:
    ana.json("assessments", "move", begun, "--form", "small@2")
    ana.json("answer", begun, "selectivity=no", "people=Nobody")
    ben.json("answer", begun, "audit=most", "staff=20", "plan=Later")
    assert sent(ben, ana, begun)["status"] == "imported"
    moved = shown(ana, begun)
    assert (moved["selectivity"], moved["audit"], moved["people"]) == (
        ("answered", "no", False), ("answered", "most", True), ("answered", "Nobody", False)
    )  # fmt: skip
    assert [edit["value"] for edit in ana.json("history", begun, "staff")][-1] == {"value": "20"}
    with_versions(ben, versions, "2")
    assert sent(ana, ben, begun)["status"] == "imported"
    assert shown(ben, begun) == moved
    assert ben.json("score", begun) == ana.json("score", begun)
    # and back: every edit is on both laptops
    sent(ben, ana, begun)
    assert told(ana, begun) == told(ben, begun)
    assert ana.json("verify")["ok"] and ben.json("verify")["ok"]


def test_a_workbook_of_a_version_that_is_not_here_is_refused_and_names_it(
    ana: Laptop, ben: Laptop, begun: str, versions: dict[str, Path]
) -> None:
    ana.json("assessments", "move", begun, "--form", "small@2")
    out = ana.folder / "moved.xlsx"
    ana.json("export", begun, out)
    before = told(ben, begun)
    refused = ben.run("import", out)
    assert (refused.exit_code, "version 2" in refused.output, told(ben, begun)) == (1, True, before)
    with_versions(ben, versions, "2")
    assert ben.json("import", out)["files"][0]["status"] == "imported"
    assert shown(ben, begun) == shown(ana, begun)


def test_a_laptop_that_lacks_the_assessment_needs_the_version_it_began_with(
    ana: Laptop, laptops: Callable[[str], Laptop], begun: str, versions: dict[str, Path]
) -> None:
    ana.json("assessments", "move", begun, "--form", "small@2")
    cho = with_versions(laptops("cho"), versions, "2")
    out = ana.folder / "new.xlsx"
    ana.json("export", begun, out)
    refused = cho.run("import", out)
    assert (refused.exit_code, "version 1" in refused.output) == (1, True)
    assert cho.json("assessments", "list") == []
    with_versions(cho, versions, "1")
    assert cho.json("import", out)["files"][0]["status"] == "imported"
    assert shown(cho, begun) == shown(ana, begun)
    cho.json("answer", begun, "selectivity=some")
    assert sent(cho, ana, begun)["new"] == 1
    assert shown(ana, begun)["selectivity"] == ("answered", "some", False)
    cho.json("assessments", "move", begun, "--form", "small@1")
    assert shown(cho, begun)["risk"] == ("answered", "some", False)


def test_cells_of_a_moved_workbook_are_read_under_its_names(
    ana: Laptop, ben: Laptop, begun: str, versions: dict[str, Path]
) -> None:
    ana.json("assessments", "move", begun, "--form", "small@2")
    out = ana.folder / "cells.xlsx"
    ana.json("export", begun, out)
    fill_in(
        out,
        {
            ("risk", "level"): "0 - No",
            ("audit", "level"): "2 - Most",
            ("plan#1", "level"): "One year",
            ("people", "level"): "Two",
        },
        name="Cho",
    )
    with_versions(ben, versions, "2")
    for laptop in (ben, ana):
        row = laptop.json("import", out)["files"][0]
        assert (row["status"], row["refused"]) == ("imported", [])
        found = shown(laptop, begun)
        assert found["selectivity"] == ("answered", "no", False)
        # whoever filled in a workbook of this version knew its wording
        assert found["audit"] == ("answered", "most", False)
        assert (found["plan"][1], found["people"][1]) == ("One year", "Two")


def test_an_earlier_workbook_comes_back_after_the_move(ana: Laptop, begun: str) -> None:
    out = ana.folder / "early.xlsx"
    ana.json("export", begun, out)
    fill_in(out, {("audit", "level"): "0 - No", ("staff", "level"): 31}, name="Cho")
    ana.json("assessments", "move", begun, "--form", "small@2")
    row = ana.json("import", out)["files"][0]
    assert (row["status"], row["new"], row["refused"]) == ("imported", 2, [])
    assert shown(ana, begun)["audit"] == ("answered", "no", True)
    assert {"value": "31"} in [edit["value"] for edit in ana.json("history", begun, "staff")]


def test_a_value_that_is_no_longer_offered_is_a_blank_cell_and_stands_until_it_is_answered(
    laptops: Callable[[str], Laptop], tmp_path: Path
) -> None:
    one = version_sheets("1", "select_one l | a | A?", scored="a")
    two = version_sheets("2", "select_one l | a | A?", choices=FEWER, scored="a")
    dan = laptops("dan")
    for name, made in (("a", one), ("b", two)):
        dan.json("forms", "install", file(tmp_path, made, name))
    mission = dan.json("missions", "new", "--country", "GH", "--administration", "Customs")["id"]
    made = dan.json("assessments", "new", "--form", "small@1", "--mission", mission)["id"]
    dan.json("answer", made, "a=some")
    dan.json("assessments", "move", made, "--form", "small@2")
    item = dan.json("assessments", "show", made)["items"][0]
    assert (item["state"], item["value"], item["former"]) == ("unanswered", None, "some")
    out = dan.folder / "out.xlsx"
    dan.json("export", made, out)
    assert dan.json("import", out)["files"][0]["status"] == "unchanged"
    fill_in(out, {("a", "level"): "2 - Most"}, name="Cho")
    assert dan.json("import", out)["files"][0]["new"] == 1
    item = dan.json("assessments", "show", made)["items"][0]
    assert (item["state"], item["value"], "former" in item) == ("answered", "most", False)
