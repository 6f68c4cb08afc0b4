"""`verify` finds whatever was changed behind the program's back."""

from __future__ import annotations

import json

import pytest

from customs_assessor.labels import LANGUAGES, labels
from customs_assessor.store.connection import open_workspace
from customs_assessor.store.edits import record
from customs_assessor.store.evidence import add_bytes
from customs_assessor.store.verify import VerifyReport, verify
from tests.answers.histories import ANNA, edit

ONE = edit("1")
TWO = edit("2", ONE)
OTHER = edit("9", ONE, author=ANNA)


@pytest.fixture
def furnished(ws):
    record(ws, [ONE, TWO, OTHER])
    add_bytes(ws, b"photo")
    return ws


def test_a_sound_workspace_is_proved(furnished) -> None:
    assert verify(furnished) == VerifyReport(True, 3, ())


def test_it_can_be_proved_by_who_may_only_read(furnished) -> None:
    with open_workspace(furnished.path) as second:
        assert second.read_only == "locked"
        assert verify(second).ok


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        (
            "UPDATE edits SET json = replace(json, '\"2\"', '\"4\"')",
            {"store.verify.edit_hash", "store.verify.heads"},
        ),
        (
            f"UPDATE edits SET json = '{{' WHERE id = '{TWO.id}'",
            {"store.verify.edit_hash", "store.verify.heads"},
        ),
        (f"UPDATE edits SET field = 'grade' WHERE id = '{TWO.id}'", {"store.verify.edit_columns"}),
        (f"UPDATE edits SET author = 'x' WHERE id = '{TWO.id}'", {"store.verify.edit_columns"}),
        (f"UPDATE edits SET copy = 'x' WHERE id = '{TWO.id}'", {"store.verify.edit_columns"}),
        (f"DELETE FROM parents WHERE edit = '{TWO.id}'", {"store.verify.edit_parents"}),
        (f"INSERT INTO parents VALUES ('{ONE.id}', '{TWO.id}')", {"store.verify.edit_parents"}),
        (f"DELETE FROM heads WHERE edit = '{TWO.id}'", {"store.verify.heads"}),
        ("DELETE FROM heads", {"store.verify.heads"}),
        (f"UPDATE heads SET edit = '{ONE.id}' WHERE edit = '{TWO.id}'", {"store.verify.heads"}),
        ("UPDATE heads SET field = 'grade'", {"store.verify.heads"}),
        ("UPDATE evidence SET bytes = x'00'", {"store.verify.evidence_hash"}),
        ("UPDATE forms SET json = '{}'", {"store.verify.form"}),
        ("DELETE FROM missions", {"store.verify.foreign_key"}),
    ],
)
def test_a_change_is_found_and_said_in_words(furnished, change: str, codes: set[str]) -> None:
    furnished.db.execute("PRAGMA foreign_keys = OFF")
    furnished.db.execute(change)
    report = verify(furnished)
    assert not report.ok
    assert {problem.code for problem in report.problems} == codes
    for language in LANGUAGES:
        assert all(labels(language).problem(problem) for problem in report.problems)


def test_an_edit_that_was_added_under_a_wrong_id_is_found(furnished) -> None:
    forged = json.dumps(edit("7").to_json())
    furnished.db.execute(
        "INSERT INTO edits SELECT 'ff', assessment, mission, scope, subject, field, author, made, copy, editor, ?"
        f" FROM edits WHERE id = '{ONE.id}'",
        (forged,),
    )
    assert [problem.code for problem in verify(furnished).problems] == ["store.verify.edit_hash"]


def test_damage_that_appears_while_it_is_open_is_told_and_does_not_raise(furnished) -> None:
    furnished.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    ((page,),) = furnished.db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'edits'").fetchall()
    furnished.db.execute("PRAGMA cache_size = 0")
    with furnished.path.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xa5" * 4096)
    furnished.db.execute("PRAGMA shrink_memory")
    report = verify(furnished)
    assert not report.ok
    assert "store.verify.integrity" in {problem.code for problem in report.problems}
