"""Instances of repeats as a script makes, answers and removes them."""

import json
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.laptops import Laptop

SURVEY = """type,name,label,repeat_count,constraint,constraint_message
integer,lanes,Lanes,,,
begin repeat,posts,Post ${post},,,
text,post,Name,,,
select_one level,checks,Checks,,,
begin repeat,steps,Step,,,
integer,minutes,Minutes,,. < 100,Too long
end repeat,,,,,
end repeat,,,,,
begin repeat,readings,Reading,${lanes},,
integer,volts,Volts,,,
end repeat,,,,,
"""
CHOICES = "list_name,name,label,level\n" + "".join(f"level,l{n},Level {n},{n}\n" for n in range(6))
MORE = {
    "settings": "form_id,version\nvisit,1\n",
    "domains": "name,label\nborder,Border\n",
    "scoring": "item,domain,target\nchecks,border,5\n",
}


@pytest.fixture
def visit(laptop: Laptop) -> str:
    folder = laptop.folder / "visit"
    folder.mkdir()
    for name, text in {"survey": SURVEY, "choices": CHOICES, **MORE}.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    assert laptop.json("forms", "check", folder)["problems"] == []
    laptop.json("forms", "install", folder)
    mission = laptop.json("missions", "new", "--country", "GH", "--administration", "Customs")["id"]
    return str(laptop.json("assessments", "new", "--form", "visit", "--mission", mission)["id"])


def instances(laptop: Laptop, visit: str, repeat: str) -> list[dict[str, Any]]:
    return [one for one in laptop.json("instances", "list", visit) if one["repeat"] == repeat]


def items(laptop: Laptop, visit: str, name: str) -> list[dict[str, Any]]:
    return [one for one in laptop.json("assessments", "show", visit)["items"] if one["item"] == name]


def test_a_repeat_begins_with_one_instance_that_every_laptop_knows_alike(laptop: Laptop, visit: str) -> None:
    (post,) = instances(laptop, visit, "posts")
    (step,) = instances(laptop, visit, "steps")
    assert (post["path"], post["parent"], post["counted"]) == ("/posts[1]", None, False)
    assert (step["path"], step["parent"]) == ("/posts[1]/steps[1]", post["id"])
    laptop.json("answer", visit, "post=Tema", "checks=level:3")
    (item,) = items(laptop, visit, "checks")
    assert (item["instance"], item["level"]) == (post["id"], 3)
    assert instances(laptop, visit, "posts")[0]["label"] == "Post Tema"


def test_instances_are_added_answered_scored_and_removed(laptop: Laptop, visit: str) -> None:
    (first,) = instances(laptop, visit, "posts")
    second = laptop.json("instances", "add", visit, "posts")["id"]
    assert [one["id"] for one in instances(laptop, visit, "posts")] == [first["id"], second]
    assert laptop.run("answer", visit, "checks=level:1").exit_code == 1
    laptop.json("answer", visit, "checks=level:1", "--instance", first["id"])
    laptop.json("answer", visit, "checks=level:5", "--instance", second, "--target", "4")
    scored = laptop.json("score", visit)
    assert [(one["instance"], one["level"], one["weight"]) for one in scored["items"]] == [
        (first["id"], 1, 0.5),
        (second, 5, 0.5),
    ]
    assert scored["overall"]["gap"] == pytest.approx(100 * 4 / 9)
    laptop.json("instances", "remove", visit, first["id"])
    assert [one["id"] for one in instances(laptop, visit, "posts")] == [second]
    assert [one["path"] for one in instances(laptop, visit, "steps")] == ["/posts[1]/steps[1]"]
    assert laptop.json("score", visit)["overall"]["gap"] == 0
    kept = laptop.json("history", visit, "checks")
    assert {one["subject"] for one in kept if one["field"] == "answer"} == {
        f"item/checks@{first['id']}",
        f"item/checks@{second}",
    }
    gone = laptop.run("answer", visit, "checks=level:2", "--instance", first["id"])
    assert gone.exit_code == 1 and "removed" in gone.stderr
    assert laptop.run("instances", "remove", visit, first["id"]).exit_code == 1
    assert laptop.json("verify")["ok"]


def test_plain_lines_tell_the_instances_apart(laptop: Laptop, visit: str) -> None:
    (first,) = instances(laptop, visit, "posts")
    second = laptop.json("instances", "add", visit, "posts")["id"]
    photo = laptop.folder / "gate.jpg"
    photo.write_bytes(b"picture")
    laptop.json("answer", visit, "post=Tema", "--instance", first["id"])
    for instance in (first["id"], second):
        laptop.json("answer", visit, "checks=level:1", "--instance", instance)
        laptop.json("evidence", "add", visit, "checks", photo, "--instance", instance)
    assert laptop.json("score", visit)["priorities"] == [
        {"item": "checks", "instance": instance, "points": 40} for instance in (first["id"], second)
    ]
    for command in (("score", visit), ("assessments", "show", visit), ("evidence", "list", visit)):
        said = laptop.run(*command).stdout
        assert "checks (Post Tema)  " in said and "checks (Post 2)  " in said
    assert f"{second}  /posts[2]  Post 2\n" in laptop.run("instances", "list", visit).stdout


def test_an_answer_to_a_new_instance_adds_it(laptop: Laptop, visit: str) -> None:
    made = str(uuid.uuid4())
    file = laptop.folder / "answers.json"
    rows = [
        {"item": "post", "instance": made, "value": "Aflao"},
        {"item": "checks", "instance": made, "value": "l2"},
    ]
    file.write_text(json.dumps({"answers": rows}), encoding="utf-8")
    laptop.json("answer", visit, "--file", file)
    assert [one["label"] for one in instances(laptop, visit, "posts")] == ["Post ", "Post Aflao"]
    edits = [one for one in laptop.json("history", visit) if one["subject"] == f"instance/{made}"]
    assert {one["field"]: one["value"] for one in edits} == {"repeat": "posts", "order": "2"}
    for bad in ("2", str(uuid.uuid4()).upper()):
        assert laptop.run("answer", visit, "post=x", "--instance", bad).exit_code == 1
    assert laptop.run("answer", visit, "minutes=3", "--instance", str(uuid.uuid4())).exit_code == 1
    step = laptop.json("instances", "add", visit, "steps", "--parent", made)["id"]
    laptop.json("answer", visit, "minutes=7", "--instance", step)
    broken = laptop.run("answer", visit, "minutes=100", "--instance", step)
    assert broken.exit_code == 1 and "Too long" in broken.stderr


def test_counted_instances_come_and_go_with_their_answers(laptop: Laptop, visit: str) -> None:
    laptop.json("answer", visit, "lanes=2")
    first, second = instances(laptop, visit, "readings")
    laptop.json("answer", visit, "volts=230", "--instance", second["id"])
    assert laptop.run("instances", "add", visit, "readings").exit_code == 1
    assert laptop.run("instances", "remove", visit, first["id"]).exit_code == 1
    laptop.json("answer", visit, "lanes=1")
    assert [one["id"] for one in instances(laptop, visit, "readings")] == [first["id"]]
    laptop.json("answer", visit, "lanes=2")
    assert [one["value"] for one in items(laptop, visit, "volts")] == [None, 230]


def test_what_is_named_wrongly_is_refused_in_one_line(laptop: Laptop, visit: str) -> None:
    for words in (
        ("instances", "add", visit, "nothing"),
        ("instances", "add", visit, "steps", "--parent", "nobody"),
        ("instances", "remove", visit, "nobody"),
        ("answer", visit, "lanes=2", "--instance", str(uuid.uuid4())),
        ("answer", visit, "nothing=2", "--instance", str(uuid.uuid4())),
    ):
        result = laptop.run(*words)
        assert result.exit_code == 1, words
        assert "Traceback" not in result.stderr and result.stderr.strip()


def test_two_laptops_that_exchange_edits_see_the_same_instances(
    laptops: Callable[[str], Laptop], laptop: Laptop, visit: str, tmp_path: Path
) -> None:
    laptop.json("instances", "add", visit, "posts")
    copy = tmp_path / "copy.sqlite"
    laptop.json("backup", copy)
    other = laptops("two")
    other.data.write_bytes(copy.read_bytes())
    assert laptop.json("instances", "list", visit) == other.json("instances", "list", visit)


def test_evidence_belongs_to_an_instance(laptop: Laptop, visit: str) -> None:
    second = laptop.json("instances", "add", visit, "posts")["id"]
    photo = laptop.folder / "gate.png"
    photo.write_bytes(b"\x89PNG\r\n\x1a\n" + b"0" * 20)
    assert laptop.run("evidence", "add", visit, "checks", photo).exit_code == 1
    laptop.json("evidence", "add", visit, "checks", photo, "--instance", second)
    (row,) = laptop.json("evidence", "list", visit)
    assert (row["item"], row["instance"], row["name"]) == ("checks", second, "gate.png")
