"""Opening a workspace: made, recognised, locked, migrated, refused; nothing is changed by a refusal."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from customs_assessor.errors import StoreError
from customs_assessor.store import schema
from customs_assessor.store.connection import open_with, open_workspace, rows, version_of, writing
from customs_assessor.store.edits import record, states
from customs_assessor.store.missions import missions, new_mission
from customs_assessor.store.people import people, person_named
from customs_assessor.store.verify import verify
from tests.answers.histories import KEY, A, edit
from tests.store.conftest import furnish

NOBODY = 65534


def posix(test):
    """Collect a test only where files have permissions and limits as POSIX has them."""
    return test if os.name == "posix" else None


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder but the lock, which holds nothing."""
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.suffix != ".lock"}


def refused(path: Path) -> str:
    """Open a file that must be refused, and return why."""
    before = contents(path.parent)
    with pytest.raises(StoreError) as error:
        open_workspace(path)
    assert contents(path.parent) == before
    return error.value.code


def test_a_new_workspace_is_a_durable_strict_database_that_says_what_it_is(path: Path) -> None:
    with open_workspace(path) as ws:
        assert ws.read_only == ""
        assert rows(ws, "PRAGMA journal_mode") == [("wal",)]
        assert rows(ws, "PRAGMA synchronous") == [(2,)]
        assert rows(ws, "PRAGMA foreign_keys") == [(1,)]
        assert rows(ws, "PRAGMA application_id") == [(schema.APPLICATION_ID,)]
        assert rows(ws, "PRAGMA user_version") == [(len(schema.MIGRATIONS),)]
        loose = "SELECT name FROM pragma_table_list WHERE NOT strict AND type = 'table' AND name NOT LIKE 'sqlite_%'"
        assert rows(ws, loose) == []
    assert sorted(contents(path.parent)) == [path.name]


def test_what_was_written_is_there_after_opening_again(path: Path) -> None:
    with open_workspace(path) as ws:
        kim = person_named(ws, "Kim")
    with open_workspace(path) as ws:
        assert people(ws) == {kim.id: "Kim"}
        assert person_named(ws, " Kim ") == kim


def test_folders_on_the_way_are_made(tmp_path: Path) -> None:
    with open_workspace(tmp_path / "a" / "b" / "w.sqlite") as ws:
        assert missions(ws) == ()


def test_a_file_may_have_any_name(tmp_path: Path) -> None:
    with open_workspace(tmp_path / "세관 #1 50%.sqlite") as ws:
        person_named(ws, "Kim")
    with open_workspace(tmp_path / "세관 #1 50%.sqlite") as ws:
        assert list(people(ws).values()) == ["Kim"]
    assert len(contents(tmp_path)) == 1


@pytest.mark.parametrize(
    "content", [b"", b"hello", b"PK\x03\x04" + bytes(2000), bytes(4096), b"SQLite format 3\x00"]
)
def test_a_file_of_another_kind_is_refused(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert refused(path) == "store.not_workspace"
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_folder_is_refused(path: Path) -> None:
    path.mkdir()
    with pytest.raises(StoreError) as error:
        open_workspace(path)
    assert error.value.code == "store.not_workspace"


def test_another_programs_database_is_refused(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE mail (id INTEGER)")
    assert refused(path) == "store.not_workspace"


def test_a_file_that_was_cut_off_is_refused(path: Path) -> None:
    open_workspace(path).close()
    path.write_bytes(path.read_bytes()[:-4096])
    assert refused(path) == "store.damaged"


def test_a_file_with_overwritten_pages_is_refused(path: Path) -> None:
    with open_workspace(path) as ws:
        furnish(ws)
        record(ws, [edit(str(number), salt=f"{number:x}") for number in range(16)])
        ((page,),) = rows(ws, "SELECT rootpage FROM sqlite_schema WHERE name = 'edits_of_field'")
    whole = bytearray(path.read_bytes())
    whole[(page - 1) * 4096 : page * 4096] = b"\xa5" * 4096
    path.write_bytes(whole)
    assert refused(path) == "store.damaged"


def test_a_file_left_short_by_a_crash_is_mended_from_its_log(path: Path, tmp_path: Path) -> None:
    """A crash between writing the first page (with the new length) and the last one leaves such a file."""
    with open_workspace(path) as ws:
        furnish(ws)
        short = path.stat().st_size
        record(ws, [edit("x" * 5000, salt=f"{number:x}") for number in range(16)])
        crashed = tmp_path / "crashed.sqlite"
        log = path.with_name(path.name + "-wal").read_bytes()
        rows(ws, "PRAGMA wal_checkpoint(FULL)")
        shutil.copy(path, crashed)
    os.truncate(crashed, short)
    crashed.with_name(crashed.name + "-wal").write_bytes(log)
    with open_workspace(crashed) as ws:
        assert verify(ws).ok
        assert len(states(ws, A)[KEY].heads) == 16


def test_the_log_of_a_lost_workspace_is_not_mixed_into_a_new_one(path: Path) -> None:
    with open_workspace(path) as ws:
        person_named(ws, "Kim")
        log = path.with_name(path.name + "-wal").read_bytes()
    path.unlink()
    path.with_name(path.name + "-wal").write_bytes(log)
    with open_workspace(path) as ws:
        assert people(ws) == {}
    assert path.with_name(path.name + ".left-wal").read_bytes() == log


def test_the_first_to_open_may_write_and_the_second_reads(path: Path) -> None:
    with open_workspace(path) as first, open_workspace(path) as second:
        person_named(first, "Kim")
        assert second.read_only == "locked"
        assert list(people(second).values()) == ["Kim"]
        with pytest.raises(StoreError) as error:
            person_named(second, "Anna")
        assert error.value.code == "store.locked"
    with open_workspace(path) as third:
        assert third.read_only == ""


def test_another_process_is_told_that_it_may_only_read(path: Path) -> None:
    code = (
        "import sys; from pathlib import Path\n"
        "from customs_assessor.store.connection import open_workspace\n"
        "from customs_assessor.store.people import people, person_named\n"
        "from customs_assessor.errors import StoreError\n"
        "with open_workspace(Path(sys.argv[1])) as ws:\n"
        "    print(ws.read_only, *people(ws).values())\n"
        "    try:\n        person_named(ws, 'Anna')\n"
        "    except StoreError as error:\n        print(error.code)\n"
    )

    def other() -> list[str]:
        done = subprocess.run(
            [sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True
        )
        return done.stdout.split()

    with open_workspace(path) as ws:
        person_named(ws, "Kim")
        assert other() == ["locked", "Kim", "store.locked"]
        assert list(people(ws).values()) == ["Kim"]
    assert other() == ["Kim"]


def test_a_newer_versions_workspace_is_only_read(path: Path) -> None:
    newer = (*schema.MIGRATIONS, schema.Migration("later", lambda db: None))
    with open_with(path, newer) as ws:
        person_named(ws, "Kim")
    before = contents(path.parent)
    with open_workspace(path) as ws, open_workspace(path) as again:
        assert (ws.read_only, again.read_only) == ("newer", "newer")
        assert list(people(ws).values()) == ["Kim"]
        with pytest.raises(StoreError) as error:
            new_mission(ws, "kim", "GH", "GRA")
        assert error.value.code == "store.newer"
    assert path.read_bytes() == before[path.name]


def test_a_newer_versions_workspace_with_a_log_is_read_whole(path: Path, tmp_path: Path) -> None:
    newer = (*schema.MIGRATIONS, schema.Migration("later", lambda db: None))
    crashed = tmp_path / "crashed.sqlite"
    with open_with(path, newer) as ws:
        person_named(ws, "Kim")
        for ending in ("", "-wal"):
            shutil.copy(path.with_name(path.name + ending), crashed.with_name(crashed.name + ending))
    with open_workspace(crashed) as ws:
        assert (ws.read_only, list(people(ws).values())) == ("newer", ["Kim"])


def test_migrations_run_once_after_a_copy_of_the_file_as_it_was(path: Path) -> None:
    ran: list[str] = []

    def add_table(db: object) -> None:
        ran.append("more")
        db.execute("CREATE TABLE more (id TEXT PRIMARY KEY) STRICT")  # type: ignore[attr-defined]

    with open_workspace(path) as ws:
        kim = person_named(ws, "Kim")
    more = (*schema.MIGRATIONS, schema.Migration("more", add_table))
    for _ in range(2):
        with open_with(path, more) as ws:
            assert version_of(ws.db) == len(more)
            assert people(ws) == {kim.id: "Kim"}
            assert rows(ws, "SELECT count(*) FROM more") == [(0,)]
    assert ran == ["more"]
    copy = path.with_name(f"workspace.before-version-{len(more)}.sqlite")
    with open_workspace(copy) as ws:
        assert (version_of(ws.db), people(ws)) == (len(schema.MIGRATIONS), {kim.id: "Kim"})


def test_a_migration_that_fails_leaves_the_workspace_as_it_was(path: Path) -> None:
    def fail(db: object) -> None:
        db.execute("CREATE TABLE half (id TEXT) STRICT")  # type: ignore[attr-defined]
        db.execute("INSERT INTO nowhere VALUES (1)")  # type: ignore[attr-defined]

    with open_workspace(path) as ws:
        person_named(ws, "Kim")
    with pytest.raises(StoreError):
        open_with(path, (*schema.MIGRATIONS, schema.Migration("fails", fail)))
    with open_workspace(path) as ws:
        assert ws.read_only == ""
        assert version_of(ws.db) == len(schema.MIGRATIONS)
        assert rows(ws, "SELECT name FROM sqlite_schema WHERE name = 'half'") == []


def test_a_new_workspace_that_cannot_be_made_leaves_nothing(path: Path) -> None:
    def fail(db: object) -> None:
        raise OSError(28, "No space left on device")

    with pytest.raises(StoreError) as error:
        open_with(path, (*schema.MIGRATIONS, schema.Migration("full", fail)))
    assert error.value.code == "store.full"
    assert contents(path.parent) == {}


def test_a_full_disk_is_told_and_nothing_is_changed(path: Path) -> None:
    with open_workspace(path) as ws:
        furnish(ws)
        record(ws, [edit("1")])
        ((pages,),) = rows(ws, "PRAGMA page_count")
        rows(ws, f"PRAGMA max_page_count = {pages}")
        big = [edit("x" * 3000, salt=f"{number:x}") for number in range(16)]
        with pytest.raises(StoreError) as error:
            record(ws, big)
        assert error.value.code == "store.full"
        assert states(ws, A)[KEY].values == ("1",)
        rows(ws, "PRAGMA max_page_count = 100000")
        record(ws, big)
        assert verify(ws).ok


@posix
def test_a_disk_that_fills_up_while_writing_loses_nothing_that_was_saved(path: Path) -> None:
    code = (
        "import resource, signal, sys; from pathlib import Path\n"
        "from customs_assessor.errors import StoreError\n"
        "from customs_assessor.store.connection import open_workspace\n"
        "from customs_assessor.store.edits import record\n"
        "from tests.answers.histories import edit\n"
        "from tests.store.conftest import furnish\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "with open_workspace(Path(sys.argv[1])) as ws:\n"
        "    furnish(ws)\n"
        "    resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))\n"
        "    for number in range(1000):\n"
        "        made = edit(str(number) + 'x' * 2000)\n"
        "        try:\n            record(ws, [made])\n"
        "        except StoreError as error:\n            print(error.code); break\n"
        "        print(made.id)\n"
    )
    root = Path(__file__).parent.parent.parent
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True, cwd=root
    )
    *saved, why = done.stdout.split()
    assert why in ("store.full", "store.disk")
    assert saved
    with open_workspace(path) as ws:
        assert {row[0] for row in rows(ws, "SELECT id FROM edits")} == set(saved)
        assert verify(ws).ok


@contextmanager
def read_only_folder() -> Iterator[Path]:
    """Give a folder that the running user may not write in the inner block; root steps down for that while."""
    folder = Path(tempfile.mkdtemp())
    try:
        folder.chmod(0o755)
        yield folder
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)


@contextmanager
def unwritable(folder: Path) -> Iterator[None]:
    for file in folder.iterdir():
        file.chmod(0o444)
    folder.chmod(0o555)
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


@posix
@pytest.mark.parametrize("crashed", [False, True])
def test_on_a_read_only_disk_a_workspace_is_only_read(crashed: bool) -> None:
    with read_only_folder() as folder:
        path, copy = folder / "w.sqlite", folder / "copy.sqlite"
        with open_workspace(path) as ws:
            person_named(ws, "Kim")
            for ending in ("", "-wal") if crashed else ():
                shutil.copy(path.with_name(path.name + ending), copy.with_name(copy.name + ending))
        opened = copy if crashed else path
        before = contents(folder)
        with unwritable(folder), open_workspace(opened) as ws:
            assert ws.read_only == "read_only_disk"
            assert list(people(ws).values()) == ["Kim"]
            with pytest.raises(StoreError) as error, writing(ws):
                pass
            assert error.value.code == "store.read_only_disk"
            with pytest.raises(StoreError) as absent:
                open_workspace(folder / "absent.sqlite")
            assert absent.value.code == "store.read_only_disk"
        assert contents(folder) == before


def test_a_transaction_inside_another_is_part_of_it(path: Path) -> None:
    with open_workspace(path) as ws:
        with pytest.raises(ValueError, match="stop"), writing(ws):
            person_named(ws, "Kim")
            raise ValueError("stop")
        assert people(ws) == {}


def test_closing_twice_is_no_fault(path: Path) -> None:
    ws = open_workspace(path)
    ws.close()
    ws.close()
    with open_workspace(path) as again:
        assert again.read_only == ""
