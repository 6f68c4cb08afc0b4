"""Bundles between laptops: everything arrives, a partner sees nothing internal, and the same bundle again changes nothing."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from customs_assessor.labels import LANGUAGES, labels
from tests.exchange.desk import fill_in
from tests.laptops import Laptop

PHOTO = b"\xff\xd8\xff\xe1\x00\x10Exif\x00\x00" + bytes(range(256))
PLAIN = b"%PDF-1.4 a letter"
EVERYTHING = ("edits.jsonl", "stubs.jsonl", "saves.jsonl", "bundle.json")


def evidence(laptop: Laptop, assessment: str, name: str, data: bytes) -> str:
    file = laptop.folder / name
    file.write_bytes(data)
    return str(laptop.json("evidence", "add", assessment, "risk_policy", file)["hash"])


def unpacked(file: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def told(laptop: Laptop, assessment: str) -> Any:
    history = laptop.json("history", assessment)
    edits = sorted((entry["edit"], json.dumps(entry["value"], sort_keys=True)) for entry in history)
    return [
        edits,
        laptop.json("score", assessment),
        laptop.json("disputes", assessment),
        laptop.json("assessments", "show", assessment),
        laptop.json("evidence", "list", assessment),
    ]


def furnished(laptop: Laptop) -> str:
    made = laptop.assessment("--site", "Port")
    laptop.json("answer", made, "risk_policy=level:2", "--comment", "internal words", "--author", "Lead")
    laptop.json("answer", made, "risk_selectivity=level:1", "--author", "Lead")
    laptop.json("answer", made, "risk_selectivity=level:3", "--author", "Lead")
    return made


def test_an_empty_laptop_gets_everything(laptops: Callable[[str], Laptop]) -> None:
    lead, colleague = laptops("lead"), laptops("colleague")
    made = furnished(lead)
    digest = evidence(lead, made, "photo.jpg", PHOTO)
    out = lead.folder / "all.cassess"
    said = lead.json("bundle", "export", made, out)
    assert (said["assessments"], said["evidence"], said["forms"], said["left_out"]) == ([made], 1, 1, [])

    row = colleague.json("import", out)["files"][0]
    assert (row["status"], row["assessment"], row["refused"], row["message"]) == ("imported", made, [], None)
    assert (row["read"], row["new"], row["unchanged"], row["disputed"]) == (2, 2, 0, 0)
    assert (
        row["bundle"]["edits"] == said["edits"] == len(colleague.json("history", made)) + row_of_mission(lead)
    )
    assert told(colleague, made) == told(lead, made)
    assert colleague.json("missions", "list") == lead.json("missions", "list")
    assert colleague.json("evidence", "list", made)[0]["hash"] == digest
    assert colleague.json("verify")["ok"]

    again = colleague.json("import", out)["files"][0]
    assert (again["status"], again["read"], again["unchanged"]) == ("unchanged", 2, 2)
    assert again["bundle"] | {"mission": "", "assessments": []} == {
        "mission": "",
        "assessments": [],
        "edits": 0,
        "evidence": 0,
        "forms": 0,
    }
    back = colleague.folder / "back.cassess"
    colleague.json("bundle", "export", made, back)
    assert back.read_bytes() == out.read_bytes()


def row_of_mission(laptop: Laptop) -> int:
    """Return how many edits the mission's own fields have: country and administration."""
    return len([name for name in ("country", "administration") if laptop.json("missions", "list")[0][name]])


def test_both_answer_and_exchange_bundles(laptops: Callable[[str], Laptop]) -> None:
    lead, colleague = laptops("lead"), laptops("colleague")
    made = furnished(lead)
    forth, back = lead.folder / "forth.cassess", colleague.folder / "back.cassess"
    lead.json("bundle", "export", made, forth)
    colleague.json("import", forth)
    lead.json("answer", made, "risk_policy=level:3", "--author", "Lead")
    colleague.json("answer", made, "risk_policy=level:4", "--author", "Colleague")
    colleague.json("answer", made, "risk_profiles=level:1", "--author", "Colleague")
    colleague.json("bundle", "export", made, back)
    assert lead.json("import", back, "--dry-run")["files"][0]["disputed"] == 1
    assert lead.json("disputes", made) == []
    row = lead.json("import", back)["files"][0]
    assert (row["read"], row["new"], row["unchanged"], row["disputed"]) == (3, 1, 1, 1)
    lead.json("bundle", "export", made, forth)
    colleague.json("import", forth)
    assert told(lead, made) == told(colleague, made)
    assert len(lead.json("disputes", made)) == 1


def test_a_mission_with_two_assessments(laptops: Callable[[str], Laptop]) -> None:
    lead, colleague = laptops("lead"), laptops("colleague")
    one = furnished(lead)
    mission = lead.json("missions", "list")[0]["id"]
    two = lead.json("assessments", "new", "--form", "training_needs", "--mission", mission)["id"]
    out = lead.folder / "mission.cassess"
    assert lead.json("bundle", "export", mission, out)["forms"] == 2
    row = colleague.json("import", out)["files"][0]
    assert (row["assessment"], row["bundle"]["assessments"]) == (None, sorted([one, two]))
    assert colleague.json("assessments", "list") == sorted(
        lead.json("assessments", "list"), key=lambda entry: entry["id"]
    )
    refused = colleague.run("import", out, "--into", one, "--json")
    assert (refused.exit_code, json.loads(refused.stdout)["files"][0]["status"]) == (1, "refused")


def test_a_partner_gets_nothing_internal(laptops: Callable[[str], Laptop]) -> None:
    lead, partner = laptops("lead"), laptops("partner")
    made = furnished(lead)
    secret = evidence(lead, made, "secret.pdf", PLAIN)
    copy = lead.folder / "copy.xlsx"
    lead.json("export", made, copy)
    fill_in(copy, {("risk_profiles", "comment"): "a secret of the team"}, name="Cho")
    lead.json("import", copy)
    copy_id = next(
        entry["edit"] for entry in lead.json("history", made) if entry["value"] == "a secret of the team"
    )
    out = lead.folder / "partner.cassess"
    said = lead.json("bundle", "export", made, out, "--visibility", "partner")
    parts = unpacked(out)
    everything = b"".join(parts[name] for name in EVERYTHING)
    for hidden in (b"internal words", b"a secret of the team", b"secret.pdf", b"Cho", secret.encode()):
        assert hidden not in everything
    assert copy_id.encode() in parts["stubs.jsonl"]
    assert b'"copy"' not in everything
    assert said["evidence"] == 0
    assert partner.json("import", out)["files"][0]["status"] == "imported"
    shown = partner.json("assessments", "show", made)["items"]
    assert {item["item"]: item["value"] for item in shown}["risk_selectivity"] == "level_3"
    assert partner.json("verify")["ok"]
    assert partner.json("score", made) == lead.json("score", made)


def test_photos_that_tell_of_their_camera_stay_here(laptops: Callable[[str], Laptop]) -> None:
    lead = laptops("lead")
    made = furnished(lead)
    for number, (name, data) in enumerate([("tells.jpg", PHOTO), ("letter.pdf", PLAIN)]):
        opened(lead, made, name, data, number)
    out = lead.folder / "partner.cassess"
    export = ("bundle", "export", made, out, "--visibility", "partner")
    said = lead.json(*export)
    assert (said["evidence"], said["left_out"]) == (1, ["tells.jpg"])
    assert "tells.jpg" in lead.run(*export).stdout
    assert lead.json(*export, "--camera-data")["evidence"] == 2


def opened(laptop: Laptop, assessment: str, name: str, data: bytes, number: int) -> None:
    """Add evidence that a partner may see."""
    from customs_assessor.answers.compose import compose
    from customs_assessor.answers.heads import FieldState
    from customs_assessor.store.connection import open_workspace
    from customs_assessor.store.edits import record
    from customs_assessor.store.evidence import add_bytes

    with open_workspace(laptop.data) as ws:
        subject = f"file/00000000-0000-4000-8000-00000000000{number}"
        values = {"hash": add_bytes(ws, data), "name": name, "item": "risk_policy"}
        author = "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa"
        record(
            ws,
            [
                compose(
                    (assessment, subject, field),
                    value,
                    FieldState(),
                    author,
                    "2026-11-24T10:00:00Z",
                    "partner",
                )
                for field, value in values.items()
            ],
        )


def test_workbooks_travel_in_a_bundle(laptops: Callable[[str], Laptop]) -> None:
    lead, colleague = laptops("lead"), laptops("colleague")
    made = furnished(lead)
    filled = lead.folder / "filled.xlsx"
    lead.json("export", made, filled)
    fill_in(filled, {("risk_profiles", "level"): "4"}, name="Cho")
    out = lead.folder / "all.cassess"
    lead.json("bundle", "export", made, out, "--workbook", filled)
    for more in ("--dry-run",), ():
        bundle, book = colleague.json("import", out, *more)["files"]
        assert Path(book["file"]).parts[-2:] == ("all.cassess", "filled.xlsx")
        assert (bundle["new"], book["status"], book["new"]) == (2, "imported", 1)
    shown = colleague.json("assessments", "show", made)["items"]
    assert {item["item"]: item["value"] for item in shown}["risk_profiles"] == "level_4"
    statuses = [row["status"] for row in colleague.json("import", out)["files"]]
    assert statuses == ["unchanged", "unchanged"]


def test_a_form_of_the_same_version_with_another_content_is_refused(
    laptops: Callable[[str], Laptop],
) -> None:
    lead, other = laptops("lead"), laptops("other")
    folder = lead.folder / "post_survey"
    for laptop, label in ((lead, "Lanes"), (other, "Lines")):
        folder.mkdir(exist_ok=True)
        (folder / "survey.csv").write_text(f"type,name,label::English (en)\ninteger,lanes,{label}\n")
        (folder / "settings.csv").write_text("form_id,version\npost_survey,1\n")
        laptop.json("forms", "install", folder)
    mission = lead.json("missions", "new", "--country", "GH", "--administration", "Customs")["id"]
    made = lead.json("assessments", "new", "--form", "post_survey", "--mission", mission)["id"]
    out = lead.folder / "own.cassess"
    lead.json("bundle", "export", made, out)
    result = other.run("import", out)
    assert result.exit_code == 1
    assert "post_survey, version 1" in result.stderr
    assert other.json("missions", "list") == []


def test_a_form_of_ones_own_comes_with_the_bundle(laptops: Callable[[str], Laptop]) -> None:
    lead, colleague = laptops("lead"), laptops("colleague")
    folder = lead.folder / "post_survey"
    folder.mkdir()
    (folder / "survey.csv").write_text("type,name,label::English (en)\ninteger,lanes,Lanes\n")
    (folder / "settings.csv").write_text("form_id,version\npost_survey,1\n")
    lead.json("forms", "install", folder)
    mission = lead.json("missions", "new", "--country", "GH", "--administration", "Customs")["id"]
    made = lead.json("assessments", "new", "--form", "post_survey", "--mission", mission)["id"]
    lead.json("answer", made, "lanes=7")
    out = lead.folder / "own.cassess"
    lead.json("bundle", "export", made, out)
    colleague.json("import", out)
    assert colleague.json("assessments", "show", made)["items"][0]["value"] == 7
    colleague.json("answer", made, "lanes=8")
    back = colleague.folder / "own.xlsx"
    colleague.json("forms", "export", "post_survey", back)
    assert lead.json("forms", "check", back)["ok"]


def test_the_lines_are_plain_in_every_language(laptops: Callable[[str], Laptop]) -> None:
    lead = laptops("lead")
    made = furnished(lead)
    out = lead.folder / "all.cassess"
    lead.run("bundle", "export", made, out)
    for language in LANGUAGES:
        said = lead.run("import", out, "--lang", language).stdout
        assert labels(language).text("status.unchanged") in said
