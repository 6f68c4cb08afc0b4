"""When the environment is kept, filled again or made anew; no test installs anything."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import environment
from environment import Stamp

STAMP = Stamp("3.11.7", "/checkout", "0" * 64, ("build", "test"))


@pytest.mark.parametrize("extras", [(), ("test",), ("build", "test")])
def test_a_filled_environment_serves_every_part_of_what_it_holds(extras: tuple[str, ...]) -> None:
    assert STAMP.covers(replace(STAMP, extras=extras))


@pytest.mark.parametrize(
    "other",
    [
        replace(STAMP, python="3.12.1"),
        replace(STAMP, root="/elsewhere"),
        replace(STAMP, project="1" * 64),
        replace(STAMP, extras=("docs",)),
    ],
)
def test_another_python_folder_project_or_extra_is_not_covered(other: Stamp) -> None:
    assert not STAMP.covers(other)


def test_a_stamp_comes_back_as_it_was_written(tmp_path: Path) -> None:
    environment.write_stamp(tmp_path, STAMP)
    assert environment.read_stamp(tmp_path) == STAMP


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"python": "3.11"}', "not json"])
def test_a_broken_stamp_is_none(tmp_path: Path, text: str) -> None:
    (tmp_path / environment.STAMP).write_text(text, encoding="utf-8")
    assert environment.read_stamp(tmp_path) is None


def project(root: Path) -> tuple[Path, list[str]]:
    """Make a project in `root` and return its environment's folder and an empty record of what was done."""
    (root / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    return root / ".venv", []


def watched(monkeypatch: pytest.MonkeyPatch, done: list[str]) -> None:
    """Put in place of the two slow steps ones that only record, and leave a Python's file."""

    def create(folder: Path) -> None:
        done.append("create")
        python = environment.python_of(folder)
        python.parent.mkdir(parents=True, exist_ok=True)
        python.touch()

    def install(root: Path, python: Path, extras: tuple[str, ...]) -> None:
        done.append("install " + ",".join(extras))

    monkeypatch.setattr(environment, "create", create)
    monkeypatch.setattr(environment, "install", install)


def test_the_second_run_does_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _, done = project(tmp_path)
    watched(monkeypatch, done)
    environment.ensure(tmp_path, ["test"])
    assert done == ["create", "install test"]
    environment.ensure(tmp_path, ["test"])
    environment.ensure(tmp_path, [])
    assert done == ["create", "install test"]


def test_a_changed_project_is_installed_again_with_all_that_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, done = project(tmp_path)
    watched(monkeypatch, done)
    environment.ensure(tmp_path, ["test"])
    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'x'\n", encoding="utf-8")
    environment.ensure(tmp_path, ["build"])
    assert done == ["create", "install test", "install build,test"]


def test_another_python_makes_it_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, done = project(tmp_path)
    watched(monkeypatch, done)
    environment.ensure(tmp_path, ["test"])
    stamp = environment.read_stamp(folder)
    assert stamp is not None
    environment.write_stamp(folder, replace(stamp, python="3.9.1"))
    environment.ensure(tmp_path, [])
    assert done == ["create", "install test", "create", "install "]


def test_a_failed_install_leaves_no_stamp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, done = project(tmp_path)
    watched(monkeypatch, done)

    def fail(root: Path, python: Path, extras: tuple[str, ...]) -> None:
        raise environment.SetupError("no network")

    monkeypatch.setattr(environment, "install", fail)
    with pytest.raises(environment.SetupError):
        environment.ensure(tmp_path, ["test"])
    assert environment.read_stamp(folder) is None


def test_a_python_without_venv_names_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment.importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(environment.system, "is_debian", lambda: False)
    with pytest.raises(environment.SetupError, match=r"python3\.\d+-venv"):
        environment.create(tmp_path / ".venv")
