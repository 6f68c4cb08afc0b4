"""Answers, scores, disputes and history as a script sees them."""

import json
from typing import Any

from tests.laptops import Laptop


def item(laptop: Laptop, assessment: str, name: str) -> dict[str, Any]:
    shown = laptop.json("assessments", "show", assessment)
    return next(entry for entry in shown["items"] if entry["item"] == name)


def test_an_answer_by_level_name_and_number_is_kept_with_its_fields(laptop: Laptop) -> None:
    made = laptop.assessment()
    laptop.json(
        "answer", made, "risk_selectivity=level:3", "--comment", "seen", "--target", "5", "--grade", "3"
    )
    laptop.json("answer", made, "risk_profiles=level_1", "release_median_hours=41.50")
    found = item(laptop, made, "risk_selectivity")
    assert (found["state"], found["value"], found["level"], found["target"], found["grade"]) == (
        "answered",
        "level_3",
        3,
        5,
        3,
    )
    assert [comment["text"] for comment in found["comments"]] == ["seen"]
    assert item(laptop, made, "release_median_hours")["value"] == 41.5


def test_states_need_a_reason_and_an_empty_value_clears(laptop: Laptop) -> None:
    made = laptop.assessment()
    refused = laptop.run("answer", made, "risk_policy", "--state", "dont_know")
    assert refused.exit_code == 1
    assert "risk_policy" in refused.stderr
    laptop.json("answer", made, "risk_policy", "--state", "dont_know", "--reason", "unit not met")
    assert item(laptop, made, "risk_policy")["state"] == "dont_know"
    assert item(laptop, made, "risk_policy")["reason"] == "unit not met"
    laptop.json("answer", made, "risk_policy=")
    assert item(laptop, made, "risk_policy")["state"] == "unanswered"


def test_a_bad_answer_refuses_all_and_names_each(laptop: Laptop) -> None:
    made = laptop.assessment()
    result = laptop.run(
        "answer", made, "risk_policy=level:3", "risk_nothing=level:1", "risk_profiles=level:9"
    )
    assert result.exit_code == 1
    assert "risk_nothing" in result.stderr and "risk_profiles" in result.stderr
    assert "Traceback" not in result.stderr
    assert item(laptop, made, "risk_policy")["state"] == "unanswered"


def test_a_broken_constraint_is_refused_with_the_forms_own_message(laptop: Laptop) -> None:
    made = laptop.assessment()
    result = laptop.run("answer", made, "release_edeclaration_share=140")
    assert result.exit_code == 1
    assert "Enter a value from 0 to 100." in result.stderr
    assert item(laptop, made, "release_edeclaration_share")["value"] is None
    korean = laptop.run("answer", made, "release_edeclaration_share=140", "--lang", "ko")
    assert "0에서 100 사이의 값을 입력하십시오." in korean.stderr


def test_a_file_of_answers_is_one_transaction(laptop: Laptop) -> None:
    made = laptop.assessment()
    answers = [
        {"item": "risk_policy", "value": "level:2", "author": "B"},
        {"item": "risk_random", "state": "not_applicable", "reason": "no selection", "target": 2},
    ]
    file = laptop.folder / "answers.json"
    file.write_text(json.dumps({"answers": answers}), encoding="utf-8")
    assert len(laptop.json("answer", made, "--file", file)["edits"]) == 3
    assert item(laptop, made, "risk_random")["target"] == 2
    file.write_text(json.dumps({"answers": [*answers, {"item": "no"}]}), encoding="utf-8")
    assert laptop.run("answer", made, "--file", file).exit_code == 1
    file.write_text("[]", encoding="utf-8")
    assert laptop.run("answer", made, "--file", file).exit_code == 1


def test_score_has_the_documented_shape_and_moves_with_answers(laptop: Laptop) -> None:
    made = laptop.assessment()
    empty = laptop.json("score", made)
    assert (empty["overall"]["gap"], empty["overall"]["gap_high"], empty["overall"]["band"]) == (
        None,
        100,
        None,
    )
    laptop.json("answer", made, "risk_policy=level:2", "risk_selectivity=level:1")
    score = laptop.json("score", made)
    risk = next(domain for domain in score["domains"] if domain["name"] == "risk")
    # targets 4 and 4, weights 2 and 3: 100 x (2 x 2 + 3 x 3) / (2 x 4 + 3 x 4)
    assert risk["gap"] == score["overall"]["gap"] == 65
    assert risk["critical_failed"] == ["risk_selectivity"]
    assert [entry["item"] for entry in score["priorities"]] == ["risk_selectivity", "risk_policy"]
    assert sum(entry["points"] for entry in score["priorities"]) == 65
    assert set(score) == {"assessment", "form", "overall", "domains", "items", "priorities"}


def test_scope_and_depth_leave_items_out(laptop: Laptop) -> None:
    made = laptop.assessment("--domains", "risk", "--depth", "core")
    score = laptop.json("score", made)
    assert [domain["name"] for domain in score["domains"]] == ["risk"]
    states = {entry["item"]: entry["state"] for entry in score["items"]}
    assert states["risk_selectivity"] == "unanswered"
    assert states["risk_random"] == states["window_permits"] == "out_of_scope"


def test_answering_never_settles_and_settling_needs_a_reason(laptop: Laptop) -> None:
    made = laptop.assessment()
    laptop.json("answer", made, "risk_policy=level:2", "--author", "A")
    assert laptop.json("disputes", made) == []
    assert laptop.run("settle", made, "risk_policy", "--value", "level:2", "--reason", "x").exit_code == 1
    history = laptop.json("history", made, "risk_policy")
    assert [(entry["field"], entry["author"], entry["parents"]) for entry in history] == [("answer", "A", [])]
    laptop.json("answer", made, "risk_policy=level:4", "--author", "B")
    assert laptop.json("disputes", made) == []
    assert len(laptop.json("history", made, "risk_policy")) == 2


def test_verify_backup_and_restore(laptop: Laptop) -> None:
    made = laptop.assessment()
    laptop.json("answer", made, "risk_policy=level:2")
    copy = laptop.folder / "copy.sqlite"
    laptop.json("backup", copy)
    laptop.json("answer", made, "risk_policy=level:5")
    assert laptop.json("verify")["ok"] is True
    laptop.json("restore", copy)
    assert item(laptop, made, "risk_policy")["level"] == 2


def test_unknown_ids_and_countries_are_refused_in_one_line(laptop: Laptop) -> None:
    laptop.assessment()
    for words in (
        ("score", "nothing"),
        ("missions", "new", "--country", "QQ", "--administration", "x"),
        ("missions", "new", "--country", "GH", "--administration", "x", "--start", "soon"),
        ("assessments", "new", "--form", "no_form", "--mission", "x"),
    ):
        result = laptop.run(*words)
        assert result.exit_code == 1, words
        assert len(result.stderr.strip().splitlines()) == 1
        assert result.stdout == ""
    assert laptop.run("score").exit_code == 2


def test_messages_follow_the_language(laptop: Laptop) -> None:
    made = laptop.assessment()
    result = laptop.run("disputes", made, "--lang", "ko")
    assert result.stdout.strip() == "이견이 없습니다."


def test_evidence_is_kept_by_its_bytes(laptop: Laptop) -> None:
    made = laptop.assessment()
    photo = laptop.folder / "photo.jpg"
    photo.write_bytes(b"picture")
    laptop.json("evidence", "add", made, "risk_policy", photo, "--caption", "the list")
    (row,) = laptop.json("evidence", "list", made)
    assert (row["item"], row["name"], row["caption"]) == ("risk_policy", "photo.jpg", "the list")
    assert laptop.run("evidence", "add", made, "risk_policy", laptop.folder / "none.jpg").exit_code == 1


def test_history_within_one_second_tells_what_came_first(laptop: Laptop) -> None:
    made = laptop.assessment()
    for level in (1, 2, 3, 4, 5, 0):
        laptop.json("answer", made, f"risk_policy=level:{level}")
    rows = laptop.json("history", made, "risk_policy")
    assert [row["value"]["value"][-1] for row in rows] == ["1", "2", "3", "4", "5", "0"]
    assert [row["parents"] for row in rows[1:]] == [[row["edit"]] for row in rows[:-1]]
