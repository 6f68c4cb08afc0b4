"""Copies that stand alone, and the way back that proves the copy first and keeps the old workspace."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from customs_assessor.errors import StoreError
from customs_assessor.store import schema
from customs_assessor.store.backup import backup, restore
from customs_assessor.store.connection import open_with, open_workspace, rows
from customs_assessor.store.edits import edits_of, record
from customs_assessor.store.people import people, person_named
from customs_assessor.store.verify import verify
from tests.answers.histories import A, edit
from tests.store.conftest import furnish


@pytest.fixture
def copy(path, tmp_path):
    """A backup of a workspace with one edit; the workspace has two by now, and Kim."""
    with open_workspace(path) as ws:
        furnish(ws)
        record(ws, [edit("1")])
        backup(ws, tmp_path / "copy.sqlite")
        record(ws, [edit("2")])
        person_named(ws, "Kim")
    return tmp_path / "copy.sqlite"


def names(folder) -> set[str]:
    return {file.name for file in folder.iterdir()}


def test_a_backup_is_a_whole_workspace_in_one_file(copy) -> None:
    assert copy.name in names(copy.parent)
    assert not any(name.startswith((".", "copy.sqlite-")) for name in names(copy.parent))
    with open_workspace(copy) as ws:
        assert edits_of(ws, A) == (edit("1"),)
        assert verify(ws).ok


def test_a_backup_replaces_an_earlier_one(copy, path) -> None:
    with open_workspace(path) as ws:
        backup(ws, copy)
    with open_workspace(copy) as ws:
        assert len(edits_of(ws, A)) == 2


def test_a_workspace_that_may_only_be_read_can_be_copied(copy, path, tmp_path) -> None:
    with open_workspace(path), open_workspace(path) as second:
        backup(second, tmp_path / "second.sqlite")
    with open_workspace(tmp_path / "second.sqlite") as ws:
        assert len(edits_of(ws, A)) == 2


def test_a_backup_onto_the_workspace_is_refused(copy, path) -> None:
    with open_workspace(path) as ws, pytest.raises(StoreError) as error:
        backup(ws, path)
    assert error.value.code == "store.backup_onto_itself"
    with pytest.raises(StoreError):
        restore(path, path)


def test_a_backup_that_cannot_be_written_leaves_the_earlier_one(copy, path, monkeypatch) -> None:
    before = copy.read_bytes()

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with open_workspace(path) as ws:
        monkeypatch.setattr("os.replace", fail)
        with pytest.raises(StoreError) as error:
            backup(ws, copy)
    assert error.value.code == "store.full"
    assert copy.read_bytes() == before
    assert not any(name.endswith(".part") for name in names(copy.parent))
    with open_workspace(path) as ws, pytest.raises(StoreError):
        backup(ws, copy.parent / "nowhere" / "copy.sqlite")


def test_restoring_puts_the_copy_in_place_and_keeps_the_old_workspace(copy, path) -> None:
    kept = restore(copy, path)
    with open_workspace(path) as ws:
        assert edits_of(ws, A) == (edit("1"),)
        assert people(ws) == {}
    assert kept is not None
    assert kept.parent == path.parent
    with open_workspace(kept) as ws:
        assert len(edits_of(ws, A)) == 2
    assert restore(copy, path) not in (None, kept)


def test_restoring_where_there_is_no_workspace(copy, tmp_path) -> None:
    target = tmp_path / "new" / "w.sqlite"
    assert restore(copy, target) is None
    with open_workspace(target) as ws:
        assert len(edits_of(ws, A)) == 1


def test_what_a_crash_left_in_the_log_is_kept_and_not_mixed_into_the_copy(copy, path, tmp_path) -> None:
    crashed = tmp_path / "crashed.sqlite"
    with open_workspace(path) as ws:
        person_named(ws, "Anna")
        for ending in ("", "-wal"):
            crashed.with_name(crashed.name + ending).write_bytes(
                path.with_name(path.name + ending).read_bytes()
            )
    kept = restore(copy, crashed)
    with open_workspace(crashed) as ws:
        assert people(ws) == {}
        assert verify(ws).ok
    with open_workspace(kept) as ws:
        assert sorted(people(ws).values()) == ["Anna", "Kim"]


def test_a_damaged_workspace_can_be_replaced(copy, path) -> None:
    path.write_bytes(b"broken")
    kept = restore(copy, path)
    assert kept is not None
    assert kept.read_bytes() == b"broken"
    with open_workspace(path) as ws:
        assert verify(ws).ok


def test_the_log_of_a_damaged_workspace_is_not_mixed_into_the_copy(copy, path) -> None:
    with open_workspace(path) as ws:
        person_named(ws, "Anna")
        log = path.with_name(path.name + "-wal").read_bytes()
    path.write_bytes(b"broken")
    path.with_name(path.name + "-wal").write_bytes(log)
    kept = restore(copy, path)
    assert kept.with_name(kept.name + "-wal").read_bytes() == log
    with open_workspace(path) as ws:
        assert people(ws) == {}
        assert verify(ws).ok


def damage(copy) -> None:
    with closing(sqlite3.connect(copy)) as db:
        ((page,),) = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'edits_of_field'").fetchall()
    whole = bytearray(copy.read_bytes())
    whole[(page - 1) * 4096 : page * 4096] = b"\xa5" * 4096
    copy.write_bytes(whole)


def make_newer(copy) -> None:
    open_with(copy, (*schema.MIGRATIONS, schema.Migration("later", lambda db: None))).close()


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (damage, "store.damaged"),
        (make_newer, "store.newer_backup"),
        (lambda copy: copy.write_bytes(copy.read_bytes()[:-4096]), "store.damaged"),
        (lambda copy: copy.write_bytes(b"text"), "store.not_workspace"),
        (lambda copy: copy.unlink(), "store.not_workspace"),
    ],
)
def test_a_copy_that_is_not_whole_is_refused_and_the_workspace_stays(copy, path, spoil, code) -> None:
    spoil(copy)
    before = path.read_bytes()
    with pytest.raises(StoreError) as error:
        restore(copy, path)
    assert error.value.code == code
    assert path.read_bytes() == before
    assert not any("before-restore" in name for name in names(path.parent))


def test_a_workspace_that_is_open_is_not_replaced(copy, path) -> None:
    with open_workspace(path) as ws:
        with pytest.raises(StoreError) as error:
            restore(copy, path)
        assert error.value.code == "store.locked"
        assert rows(ws, "SELECT count(*) FROM edits") == [(2,)]
