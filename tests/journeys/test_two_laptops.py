"""Two laptops that share nothing but workbooks: a colleague gets the assessment, answers, and both end alike."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.exchange.desk import fill_in
from tests.laptops import Laptop


def shown(laptop: Laptop, assessment: str) -> Any:
    return laptop.json("assessments", "show", assessment)["items"]


def answers(laptop: Laptop, assessment: str) -> dict[str, tuple[str, Any]]:
    return {item["item"]: (item["state"], item["value"]) for item in shown(laptop, assessment)}


def test_a_laptop_that_lacks_the_assessment_gets_it_and_both_end_alike(
    laptops: Callable[[str], Laptop],
) -> None:
    lead, colleague = laptops("lead"), laptops("colleague")
    made = lead.assessment("--site", "Port")
    lead.json("answer", made, "risk_policy=level:2", "--comment", "as shown", "--author", "Lead")
    lead.json("answer", made, "risk_selectivity=level:1", "--author", "Lead")
    out = lead.folder / "to-colleague.xlsx"
    lead.json("export", made, out, "--for", "Colleague")

    brought = colleague.json("import", out)["files"][0]
    assert (brought["status"], brought["assessment"], brought["refused"]) == ("imported", made, [])
    assert answers(colleague, made) == answers(lead, made)
    assert colleague.json("missions", "list")[0]["administration"] == "Customs"

    colleague.json(
        "answer", made, "risk_profiles=level:3", "risk_selectivity=level:2", "--author", "Colleague"
    )
    lead.json("answer", made, "risk_selectivity=level:4", "--author", "Lead")
    back = colleague.folder / "back.xlsx"
    colleague.json("export", made, back)
    row = lead.json("import", back)["files"][0]
    assert row["read"] == row["new"] + row["unchanged"] + row["disputed"]
    assert (row["new"], row["disputed"]) == (1, 1)
    assert lead.json("import", back)["files"][0]["status"] == "unchanged"
    (dispute,) = lead.json("disputes", made)
    assert dispute["item"] == "risk_selectivity"
    assert {head["author"] for head in dispute["heads"]} == {"Lead", "Colleague"}

    forth = lead.folder / "forth.xlsx"
    lead.json("export", made, forth)
    colleague.json("import", forth)
    assert colleague.json("disputes", made) == lead.json("disputes", made)
    assert colleague.json("score", made) == lead.json("score", made)

    taken = dispute["heads"][0]["edit"]
    colleague.json("settle", made, "risk_selectivity", "--take", taken, "--reason", "seen together")
    colleague.json("export", made, back)
    lead.json("import", back)
    assert lead.json("disputes", made) == colleague.json("disputes", made) == []
    assert answers(lead, made) == answers(colleague, made)
    assert lead.json("verify")["ok"] and colleague.json("verify")["ok"]


def test_an_official_who_has_only_excel_fills_it_in_korean(laptops: Callable[[str], Laptop]) -> None:
    lead = laptops("lead")
    made = lead.assessment()
    lead.json("answer", made, "risk_policy=level:2", "--comment", "internal words", "--author", "Lead")
    out = lead.folder / "official.xlsx"
    lead.json("export", made, out, "--lang", "ko", "--visibility", "partner", "--domains", "risk")
    assert b"internal words" not in unzipped(out)
    fill_in(
        out,
        {
            ("risk_policy", "level"): "4",
            ("risk_profiles", "level"): "1",
            ("risk_profiles", "comment"): "통계 확인",
            ("risk_selectivity", "level"): "9",
        },
        name="Official",
    )
    result = lead.run("import", out, "--json")
    assert result.exit_code == 0, result.output
    row = json.loads(result.stdout)["files"][0]
    assert (row["status"], row["new"], row["disputed"]) == ("imported", 2, 0)
    (refused,) = row["refused"]
    assert refused["item"] == "risk_selectivity"
    assert refused["cell"][0].isalpha() and refused["sheet"]
    assert answers(lead, made)["risk_policy"] == ("answered", "level_4")
    item = next(entry for entry in shown(lead, made) if entry["item"] == "risk_profiles")
    assert item["comments"] == [{"text": "통계 확인", "author": "Official"}]


def unzipped(file: Path) -> bytes:
    with zipfile.ZipFile(file) as archive:
        return b"".join(archive.read(name) for name in archive.namelist())


def test_an_earlier_save_read_after_a_put_back_ends_as_the_later_one(laptop: Laptop) -> None:
    made = laptop.assessment()
    out = laptop.folder / "copy.xlsx"
    laptop.json("export", made, out)
    first, later = laptop.folder / "first.xlsx", laptop.folder / "later.xlsx"
    fill_in(
        out, {("risk_policy", "level"): "4"}, name="Colleague", out=first, modified="2026-11-25T10:00:00Z"
    )
    fill_in(out, {}, name="Colleague", out=later, modified="2026-11-25T11:00:00Z")
    assert laptop.json("import", later)["files"][0]["status"] == "unchanged"
    laptop.json("import", first)
    assert answers(laptop, made)["risk_policy"] == ("unanswered", None)
    assert laptop.json("verify")["ok"]
