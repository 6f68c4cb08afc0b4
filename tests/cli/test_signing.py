"""Stages, seals and threads as a script sees them."""

import sqlite3

from tests.laptops import Laptop


def test_a_seal_tells_what_changed_since(laptop: Laptop) -> None:
    made = laptop.assessment()
    laptop.json("answer", made, "risk_policy=level:2")
    assert laptop.json("stage", made) == {"stage": "draft"}
    assert laptop.json("stage", made, "final") == {"stage": "final"}
    sealed = laptop.json("seal", made, "--name", "Lead", "--date", "2026-11-24")
    assert sealed["revision"] == 1
    laptop.json("answer", made, "risk_policy=level:3", "--comment", "seen again")
    laptop.json("threads", "open", made, "risk_policy", "Why 3?")
    (seal,) = laptop.json("seals", made)
    assert (seal["name"], seal["date"], seal["stage"], seal["sound"], seal["hash"]) == (
        "Lead",
        "2026-11-24",
        "final",
        True,
        sealed["hash"],
    )
    assert [(one["field"], one["before"], one["now"]) for one in seal["changes"]] == [
        ("answer", [{"value": "level_2"}], [{"value": "level_3"}]),
        ("comment", [], ["seen again"]),
    ]
    assert "2 changes" in laptop.run("seals", made).stdout
    assert laptop.json("seal", made, "--name", "Lead")["revision"] == 2
    assert [len(one["changes"]) for one in laptop.json("seals", made)] == [2, 0]
    assert laptop.json("verify")["ok"]


def test_a_forged_seal_is_found(laptop: Laptop) -> None:
    made = laptop.assessment()
    laptop.json("answer", made, "risk_policy=level:2")
    laptop.json("seal", made, "--name", "Lead")
    with sqlite3.connect(laptop.data) as db:
        db.execute("UPDATE edits SET json = replace(json, '\"Lead\"', '\"Dave\"') WHERE field = 'seal'")
    found = laptop.run("verify")
    assert found.exit_code == 1 and found.stderr.strip()


def test_wrong_seals_are_refused(laptop: Laptop) -> None:
    made = laptop.assessment()
    for words in (("--name", " "), ("--name", "Lead", "--date", "soon")):
        assert laptop.run("seal", made, *words).exit_code == 1
    for command in ("seal", "seals", "stage"):
        words = ("--name", "Lead") if command == "seal" else ()
        assert laptop.run(command, "nobody", *words).exit_code == 1
    assert laptop.json("seals", made) == []


def test_a_thread_is_opened_answered_and_closed(laptop: Laptop) -> None:
    made = laptop.assessment()
    thread = laptop.json(
        "threads", "open", made, "risk_policy", "Show the list", "--rework", "--visibility", "partner"
    )["id"]
    (row,) = laptop.json("threads", "list", made, "risk_policy")
    assert (row["id"], row["kind"], row["state"]) == (thread, "rework", "open")
    laptop.json("threads", "reply", made, thread, "Here it is", "--author", "Officer")
    (row,) = laptop.json("threads", "list", made)
    assert row["state"] == "answered"
    assert [(one["text"], one["visibility"]) for one in row["messages"]] == [
        ("Show the list", "partner"),
        ("Here it is", "partner"),
    ]
    assert row["messages"][1]["author"] == "Officer"
    laptop.json("threads", "reply", made, thread, "--state", "closed")
    assert laptop.json("threads", "list", made, "--state", "open") == []
    for words in (
        ("open", made, "risk_policy", " "),
        ("open", made, "nothing", "x"),
        ("reply", made, "nobody", "x"),
    ):
        assert laptop.run("threads", *words).exit_code == 1
