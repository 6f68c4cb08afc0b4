"""A protected workspace tells nothing without its passphrase or recovery code, its copies neither."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from customs_assessor.errors import StoreError
from customs_assessor.progress import Cancelled
from customs_assessor.store.backup import backup, restore
from customs_assessor.store.connection import open_workspace, rows
from customs_assessor.store.people import ensure_person
from customs_assessor.store.protection import finish, order, protect, rewritten, unprotect
from customs_assessor.store.secret import secret_of
from customs_assessor.store.verify import verify

WORDS, OTHER = "다섯 개의 아주 긴 낱말로", "an other one of words"
NAME = "Confidential Person"


def made(path: Path) -> Path:
    with open_workspace(path) as ws:
        ensure_person(ws, "p", NAME)
    return path


def names(path: Path, passphrase: str = "") -> list[str]:
    with open_workspace(path, passphrase) as ws:
        return [name for (name,) in rows(ws, "SELECT name FROM people")]


def readable(folder: Path) -> list[str]:
    return [file.name for file in folder.iterdir() if NAME.encode() in file.read_bytes()]


def code_of(path: Path, passphrase: str = "") -> str:
    with pytest.raises(StoreError) as refused:
        open_workspace(path, passphrase)
    return refused.value.code


def test_one_that_was_just_made_can_be_protected(tmp_path: Path) -> None:
    with open_workspace(tmp_path / "new.sqlite") as ws:
        protect(ws, WORDS)
    assert names(tmp_path / "new.sqlite", WORDS) == []


def test_nothing_can_be_read_without_the_passphrase(tmp_path: Path) -> None:
    path = made(tmp_path / "w.sqlite")
    assert readable(tmp_path) == ["w.sqlite"]
    with open_workspace(path) as ws:
        protect(ws, WORDS)
        ensure_person(ws, "q", f"{NAME} too")
        assert readable(tmp_path) == []
        backup(ws, tmp_path / "copy.sqlite")
    assert readable(tmp_path) == []
    assert code_of(path) == code_of(tmp_path / "copy.sqlite") == "store.passphrase_needed"
    assert code_of(path, "not the right words") == "store.passphrase_wrong"
    assert names(path, WORDS) == names(tmp_path / "copy.sqlite", WORDS) == [NAME, f"{NAME} too"]
    with open_workspace(path, WORDS) as ws:
        assert verify(ws).ok


def test_the_recovery_code_opens_it_however_it_is_typed(tmp_path: Path) -> None:
    path = made(tmp_path / "w.sqlite")
    with open_workspace(path) as ws:
        code = protect(ws, WORDS)
    assert len(code.replace("-", "")) == 56
    assert names(path, code) == names(path, f" {code.lower().replace('-', ' ')} ") == [NAME]
    wrong = ("B" if code[0] == "A" else "A") + code[1:]
    assert code_of(path, wrong) == "store.passphrase_wrong"


def test_a_changed_passphrase_ends_the_old_one_and_its_code(tmp_path: Path) -> None:
    path = made(tmp_path / "w.sqlite")
    with open_workspace(path) as ws:
        old = protect(ws, WORDS)
    with open_workspace(path, WORDS) as ws:
        new = protect(ws, OTHER)
        ensure_person(ws, "q", "Later")
    assert code_of(path, WORDS) == code_of(path, old) == "store.passphrase_wrong"
    assert names(path, OTHER) == names(path, new) == [NAME, "Later"]


def test_protection_is_taken_off_and_the_version_stays(tmp_path: Path) -> None:
    path = made(tmp_path / "w.sqlite")
    with open_workspace(path) as ws:
        protect(ws, WORDS)
    with open_workspace(path, WORDS) as ws:
        unprotect(ws)
        unprotect(ws)
    assert names(path) == names(path, "is not asked for") == [NAME]
    assert [file.name for file in tmp_path.iterdir() if "before-version" in file.name] == []


def test_copies_beside_it_are_protected_too(tmp_path: Path) -> None:
    path, copy = made(tmp_path / "w.sqlite"), tmp_path / "w.before-version-9.sqlite"
    copy.write_bytes(path.read_bytes())
    (tmp_path / "w.before-restore-x.sqlite").write_bytes(b"no database at all" * 300)
    (tmp_path / "w.sqlite.left-wal").write_bytes(NAME.encode())
    with open_workspace(path) as ws:
        protect(ws, WORDS)
    assert readable(tmp_path) == []
    assert names(copy, WORDS) == [NAME]
    with open_workspace(path, WORDS) as ws:
        unprotect(ws)
    assert names(copy) == [NAME]


def test_a_protected_backup_is_restored_with_its_passphrase(tmp_path: Path) -> None:
    path, copy = made(tmp_path / "w.sqlite"), tmp_path / "copy.sqlite"
    with open_workspace(path) as ws:
        protect(ws, WORDS)
        backup(ws, copy)
    target = made(tmp_path / "other" / "x.sqlite")
    for wrong in ("", "not the right words"):
        with pytest.raises(StoreError):
            restore(copy, target, wrong)
    assert names(target) == [NAME]
    restore(copy, target, WORDS)
    assert code_of(target) == "store.passphrase_needed"
    assert names(target, WORDS) == [NAME]
    restore(copy, target, WORDS)


def test_a_crash_while_it_is_rewritten_leaves_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = made(tmp_path / "w.sqlite")

    def full(beside: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    with open_workspace(path) as ws:
        with monkeypatch.context() as patch, pytest.raises(StoreError):
            patch.setattr("customs_assessor.store.protection.put_in_place", full)
            protect(ws, WORDS)
        ensure_person(ws, "q", "Still written")
    assert names(path) == [NAME, "Still written"]
    assert sorted(file.name for file in tmp_path.iterdir()) == ["w.sqlite", "w.sqlite.lock"]


def test_short_ones_and_locked_files_are_refused(tmp_path: Path) -> None:
    path = made(tmp_path / "w.sqlite")
    with open_workspace(path) as ws, open_workspace(path) as second:
        for words, held in (("too short", ws), (WORDS, second)):
            with pytest.raises(StoreError):
                protect(held, words)
    assert names(path) == [NAME]


def test_other_files_are_not_taken_for_protected_ones(tmp_path: Path) -> None:
    text = tmp_path / "text.sqlite"
    text.write_bytes(b"a" * 8192)
    assert code_of(text) == "store.not_workspace"
    noise = tmp_path / "noise.sqlite"
    noise.write_bytes(bytes(range(256)) * 32)
    assert code_of(noise) == "store.not_workspace"
    noise.write_bytes(bytes(range(255, -1, -1)) * 32)
    assert code_of(noise, WORDS) == "store.passphrase_wrong"


def test_the_key_is_not_shown(tmp_path: Path) -> None:
    path = made(tmp_path / "w.sqlite")
    with open_workspace(path) as ws:
        protect(ws, WORDS)
        assert "key" not in repr(ws.secret)
    assert secret_of(path, unicodedata.normalize("NFD", WORDS)) == secret_of(path, WORDS)


def test_it_can_be_cancelled_and_what_was_written_meanwhile_is_not_lost(tmp_path: Path) -> None:
    path = made(tmp_path / "w.sqlite")

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with open_workspace(path) as ws:
        with pytest.raises(Cancelled):
            rewritten(order(ws, WORDS), stop)
        ready = rewritten(order(ws, WORDS))
        ensure_person(ws, "q", "Meanwhile")
        with pytest.raises(StoreError):
            finish(ws, ready)
    assert names(path) == [NAME, "Meanwhile"]
    assert sorted(file.name for file in tmp_path.iterdir()) == ["w.sqlite", "w.sqlite.lock"]
