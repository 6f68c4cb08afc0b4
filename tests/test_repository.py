"""The repository itself: what lies where, how long a file may be, and that what is used is declared."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

import customs_assessor

ROOT = Path(__file__).resolve().parent.parent
TOP_LEVEL = {
    "customs_assessor",
    "resources",
    "forms",
    "tests",
    "packaging",
    "pyproject.toml",
    "README.md",
    "LICENSE",
}
DOTFILES = {".ci", ".gitignore", ".pre-commit-config.yaml", ".editorconfig"}
LONGEST_FILE = 400
# Qt's wheels pin this one to their own version and cannot be had without it.
COMES_WITH = {"shiboken6": "pyside6-essentials"}
EMPTY_NAMES = {"utils", "util", "common", "helpers", "helper", "managers", "manager", "core", "misc"}
# Folders of tests that stand for a kind of test, not for a package.
KINDS_OF_TESTS = {"golden", "journeys", "benchmarks", "packaging"}
# Spelled in two parts, so that this file does not name them itself.
UNFINISHED = re.compile(
    "|".join(["TO" + "DO", "FIX" + "ME", r"mark\.sk" + "ip", r"mark\.xf" + "ail", r"pytest\.sk" + "ip"])
)


def tracked() -> list[str]:
    """Return every file that git tracks."""
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=True)
    return [name for name in done.stdout.split("\0") if name]


def python_files() -> list[Path]:
    """Return every Python file of ours."""
    folders = ("customs_assessor", "tests", "packaging")
    return [file for folder in folders for file in sorted((ROOT / folder).rglob("*.py"))]


def unexpected(names: Iterable[str]) -> set[str]:
    """Return what of the top level, by the tracked `names`, should not be there or is missing."""
    top = {name.split("/")[0] for name in names}
    return (TOP_LEVEL - top) | {name for name in top - TOP_LEVEL if name not in DOTFILES}


def too_long(sources: dict[str, str]) -> list[str]:
    """Return the names of those sources that have more lines than a reader keeps in mind."""
    return [name for name, text in sources.items() if len(text.splitlines()) > LONGEST_FILE]


def empty_names(files: Iterable[Path]) -> list[str]:
    """Return those files whose name, or folder's name, says nothing of the domain."""
    return [str(file) for file in files if EMPTY_NAMES & {*file.parts[:-1], file.stem}]


def unmirrored(folders: Iterable[str], packages: Iterable[str]) -> set[str]:
    """Return the folders of tests that stand neither for a package nor for a kind of test."""
    return set(folders) - set(packages) - KINDS_OF_TESTS


def declared(project: Path) -> set[str]:
    """Return the normalised names of the distributions that the app declares to need."""
    requirements = tomllib.loads(project.read_text(encoding="utf-8"))["project"]["dependencies"]
    return {normal(re.split(r"[^A-Za-z0-9._-]", requirement)[0]) for requirement in requirements}


def normal(distribution: str) -> str:
    """Return a distribution's name as indexes compare it."""
    return re.sub(r"[-_.]+", "-", distribution).lower()


def undeclared(source: str, known: set[str]) -> set[str]:
    """Return the third-party modules that `source` imports although no distribution in `known` has them."""
    names = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            names.add(node.module.split(".")[0])
    names -= sys.stdlib_module_names | {"customs_assessor"}
    owners = packages_distributions()
    carriers = {name: {COMES_WITH.get(name, ""), *map(normal, owners.get(name, []))} for name in names}
    return {name for name in names if not carriers[name] & known}


def test_the_top_level_is_exactly_what_was_agreed() -> None:
    assert unexpected(tracked()) == set()


def test_a_stray_or_missing_top_level_name_is_noticed() -> None:
    agreed = [*TOP_LEVEL, *DOTFILES]
    assert unexpected(agreed) == set()
    assert unexpected([*agreed, "scripts/x.py"]) == {"scripts"}
    assert unexpected([name for name in agreed if name != "LICENSE"]) == {"LICENSE"}


def test_no_file_is_too_long() -> None:
    sources = {str(file.relative_to(ROOT)): file.read_text(encoding="utf-8") for file in python_files()}
    assert len(sources) > 20
    assert too_long(sources) == []


def test_a_long_file_is_noticed() -> None:
    assert too_long({"short": "x\n" * LONGEST_FILE, "long": "x\n" * (LONGEST_FILE + 1)}) == ["long"]


def test_names_say_something() -> None:
    assert empty_names(file.relative_to(ROOT) for file in python_files()) == []


@pytest.mark.parametrize(
    "name", ["customs_assessor/utils/text.py", "customs_assessor/helpers.py", "tests/core/x.py"]
)
def test_an_empty_name_is_noticed(name: str) -> None:
    assert empty_names([Path(name)]) == [name]


def test_tests_mirror_the_package() -> None:
    folders = {
        file.parent.relative_to(ROOT / "tests").parts[0] for file in (ROOT / "tests").glob("*/**/test_*.py")
    }
    packages = {file.parent.name for file in (ROOT / "customs_assessor").glob("*/__init__.py")}
    assert unmirrored(folders, packages) == set()


def test_a_folder_of_tests_for_nothing_is_noticed() -> None:
    assert unmirrored(["forms", "golden", "stray"], ["forms"]) == {"stray"}


def test_nothing_is_marked_unfinished() -> None:
    marked = {
        f"{file.relative_to(ROOT)}: {found.group()}"
        for file in python_files()
        if (found := UNFINISHED.search(file.read_text(encoding="utf-8")))
    }
    assert marked == set()


def test_an_unfinished_mark_is_noticed() -> None:
    assert UNFINISHED.search("x = 1  # " + "TO" + "DO later")


def test_what_the_app_imports_is_declared() -> None:
    known = declared(ROOT / "pyproject.toml")
    files = sorted((ROOT / "customs_assessor").rglob("*.py"))
    found = {
        f"{file.relative_to(ROOT)}: {name}"
        for file in files
        for name in undeclared(file.read_text(encoding="utf-8"), known)
    }
    assert found == set()


def test_an_undeclared_import_is_noticed() -> None:
    assert undeclared("import json, click, pluggy", {"click"}) == {"pluggy"}


def test_the_version_is_one() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", customs_assessor.__version__)


@pytest.mark.parametrize("weight", ["Regular", "Medium", "SemiBold", "Bold"])
def test_the_fonts_are_truetype_and_have_their_licence(weight: str) -> None:
    folder = ROOT / "resources" / "fonts"
    assert (folder / f"Pretendard-{weight}.ttf").read_bytes()[:4] == b"\x00\x01\x00\x00"
    assert "SIL OPEN FONT LICENSE" in (folder / "OFL.txt").read_text(encoding="utf-8")


def test_the_check_runs_from_a_clean_checkout() -> None:
    script = ROOT / ".ci" / "run"
    assert "python3 packaging/dev.py test" in script.read_text(encoding="utf-8")
    listed = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "--stage", ".ci/run"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert listed.stdout.startswith("100755")
