"""``assessments move`` on laptops that share nothing but files."""

from pathlib import Path

import pytest

from tests.laptops import Laptop
from tests.versions import file, first_sheets, second_sheets, version_sheets


@pytest.fixture
def versions(tmp_path: Path) -> dict[str, Path]:
    return {
        "1": file(tmp_path, first_sheets(), "one"),
        "2": file(tmp_path, second_sheets(), "two"),
        "3": file(
            tmp_path,
            version_sheets("3", "select_one l | chosen | Risk?", "chosen | 2 | selectivity | same"),
            "three",
        ),
    }


def begun(laptop: Laptop, versions: dict[str, Path], *numbers: str) -> str:
    for number in numbers:
        laptop.json("forms", "install", versions[number])
    mission = laptop.json("missions", "new", "--country", "GH", "--administration", "Customs")["id"]
    made = laptop.json("assessments", "new", "--form", f"small@{numbers[0]}", "--mission", mission)["id"]
    laptop.json("answer", made, "risk=most", "audit=some", "staff=12", "plan=Soon")
    return str(made)


def shown(laptop: Laptop, assessment: str) -> dict[str, dict[str, object]]:
    return {item["item"]: item for item in laptop.json("assessments", "show", assessment)["items"]}


def test_a_dry_run_tells_and_changes_nothing(laptop: Laptop, versions: dict[str, Path]) -> None:
    made = begun(laptop, versions, "1", "2")
    before = laptop.json("history", made)
    found = laptop.json("assessments", "move", made, "--form", "small@2", "--dry-run")
    assert (found["from"]["version"], found["to"]["version"], found["edit"]) == ("1", "2", None)
    assert {name: n for name, n in found["counts"].items() if n} == {
        "reworded": 1, "split": 1, "removed": 1, "kept": 1, "new": 3
    }  # fmt: skip
    by_outcome = {row["outcome"]: row for row in found["items"]}
    kept = by_outcome["kept"]
    assert (kept["from_item"], kept["item"], kept["value"], kept["level"]) == (
        "risk",
        "selectivity",
        "most",
        2,
    )
    assert by_outcome["split"]["related"] == ["plan", "outlook"]
    assert by_outcome["reworded"]["review"] is True
    assert laptop.json("history", made) == before
    assert laptop.json("assessments", "list")[0]["form"]["version"] == "1"


def test_the_move_is_one_edit_and_answers_follow(laptop: Laptop, versions: dict[str, Path]) -> None:
    made = begun(laptop, versions, "1", "2")
    before = laptop.json("history", made)
    found = laptop.json("assessments", "move", made, "--form", "small")
    (edit,) = (one for one in laptop.json("history", made) if one not in before)
    assert (edit["edit"], edit["subject"], edit["field"]) == (found["edit"], "assessment", "form")
    items = shown(laptop, made)
    assert (items["selectivity"]["value"], items["selectivity"]["level"]) == ("most", 2)
    assert items["audit"]["review"] is True
    assert [items[name]["state"] for name in ("plan", "outlook", "people")] == ["unanswered"] * 3
    assert "staff" not in items
    assert [edit["value"] for edit in laptop.json("history", made, "staff")] == [{"value": "12"}]
    assert laptop.json("score", made)["form"]["version"] == "2"
    assert laptop.json("verify")["ok"]


def test_the_same_value_confirms_a_reworded_answer_once(laptop: Laptop, versions: dict[str, Path]) -> None:
    made = begun(laptop, versions, "1", "2")
    laptop.json("assessments", "move", made, "--form", "small@2")
    assert len(laptop.json("answer", made, "audit=some")["edits"]) == 1
    assert "review" not in shown(laptop, made)["audit"]
    assert laptop.json("answer", made, "audit=some", "selectivity=most")["edits"] == []


def test_answers_after_the_move_are_known_by_the_first_versions_names(
    laptop: Laptop, versions: dict[str, Path]
) -> None:
    made = begun(laptop, versions, "1", "2")
    laptop.json("assessments", "move", made, "--form", "small@2")
    laptop.json("answer", made, "selectivity=no", "plan=One year", "outlook=Five years")
    subjects = [edit["subject"] for edit in laptop.json("history", made)]
    assert [subjects.count(f"item/{name}") for name in ("outlook#1", "plan#1", "plan", "risk")] == [
        1,
        1,
        1,
        2,
    ]
    assert len(laptop.json("history", made, "selectivity")) == 2
    laptop.json("assessments", "move", made, "--form", "small@1")
    items = shown(laptop, made)
    assert (items["risk"]["value"], items["plan"]["value"], items["staff"]["value"]) == ("no", "Soon", 12)


def test_a_third_version_is_reached_through_the_second(laptop: Laptop, versions: dict[str, Path]) -> None:
    made = begun(laptop, versions, "1", "3")
    refused = laptop.run("assessments", "move", made, "--form", "small@3")
    assert (refused.exit_code, "small 2 is not installed" in refused.output) == (1, True)
    laptop.json("forms", "install", versions["2"])
    laptop.json("assessments", "move", made, "--form", "small@3")
    assert shown(laptop, made)["chosen"]["value"] == "most"


@pytest.mark.parametrize("wanted", ["small@1", "training_needs", "small@9", "nothing"])
def test_a_move_that_leads_nowhere_is_refused(laptop: Laptop, versions: dict[str, Path], wanted: str) -> None:
    made = begun(laptop, versions, "1", "2")
    result = laptop.run("assessments", "move", made, "--form", wanted)
    assert result.exit_code == 1
    assert len(result.output.strip().splitlines()) == 1
    assert all(
        form["id"] != "training_needs" or not form["installed"] for form in laptop.json("forms", "list")
    )


def test_plain_lines_tell_it_in_every_language(laptop: Laptop, versions: dict[str, Path]) -> None:
    made = begun(laptop, versions, "1", "2")
    said = {}
    for language in ("en", "ko", "fr", "es"):
        result = laptop.run("assessments", "move", made, "--form", "small@2", "--dry-run", "--lang", language)
        said[language] = result.stdout
    assert "Reworded  audit  The question reads otherwise." in said["en"]
    assert len(set(said.values())) == 4
