"""The developer's command: what it runs, and that a failure is its exit code."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import dev
from dev import Step
from environment import Environment

MADE = Environment(Path(".venv"), "the-python")


def step(name: str, code: int) -> Step:
    """Return a step that ends with `code`."""
    return Step(name, (sys.executable, "-c", f"raise SystemExit({code})"), {})


def test_every_step_runs_and_the_first_failure_counts(capfd: pytest.CaptureFixture[str]) -> None:
    assert dev.perform([step("one", 0), step("two", 3), step("three", 4)]) == 3
    captured = capfd.readouterr()
    assert "== three" in captured.out
    assert "two (exit code 3), three (exit code 4)" in captured.err


def test_steps_that_all_pass_are_0() -> None:
    assert dev.perform([step("one", 0), step("two", 0)]) == 0


@pytest.mark.parametrize(
    ("arguments", "parallel"),
    [([], True), (["-k", "scoring"], True), (["-n0"], False), (["-n", "4"], False), (["--pdb"], False)],
)
def test_pytest_is_offscreen_and_on_two_processes(arguments: list[str], parallel: bool) -> None:
    made = dev.pytest_step(MADE, arguments)
    assert made.variables["QT_QPA_PLATFORM"] == "offscreen"
    assert (made.command[3:5] == ("-n", "2")) is parallel
    assert list(made.command[len(made.command) - len(arguments) :]) == arguments


@pytest.mark.parametrize(
    ("variables", "platform", "screen"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, "linux", False),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_a_screen_is_told_from_none(variables: dict[str, str], platform: str, screen: bool) -> None:
    assert dev.has_screen(variables, platform) is screen


@pytest.fixture
def performed(monkeypatch: pytest.MonkeyPatch) -> list[Step]:
    """Return the record of the steps that a command would run, on a machine without a screen."""
    steps: list[Step] = []

    def perform(given: list[Step]) -> int:
        steps.extend(given)
        return 0

    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(dev.sys, "platform", "linux")
    monkeypatch.setattr(dev, "ready", lambda extras, libraries: MADE)
    monkeypatch.setattr(dev.environment, "ensure", lambda root, extras: MADE)
    monkeypatch.setattr(dev, "perform", perform)
    return steps


def test_test_ends_with_pytest_and_hands_on_its_arguments(performed: list[Step]) -> None:
    assert dev.main(["test", "-k", "scoring", "--maxfail=1"]) == 0
    assert [done.name for done in performed] == ["ruff", "mypy", "pytest"]
    assert performed[-1].command[-3:] == ("-k", "scoring", "--maxfail=1")


def test_check_covers_formatting_and_layering(performed: list[Step]) -> None:
    assert dev.main(["check"]) == 0
    assert [done.name for done in performed] == ["ruff", "mypy", "ruff format", "pytest"]
    assert "tests/test_architecture.py" in performed[-1].command


DEMO = ("-m", "customs_assessor", "demo")


@pytest.fixture
def missing_library(performed: list[Step], monkeypatch: pytest.MonkeyPatch) -> None:
    """Let there be a screen, but not the libraries to draw on it, and nobody who may install them."""

    def ensure(libraries: list[dev.system.Requirement]) -> None:
        raise dev.SetupError("Please install first: libGL.so.1")

    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.setattr(dev.system, "ensure", ensure)


@pytest.mark.parametrize("arguments", [[], ["--json"], ["--no-window", "--json"]])
def test_demo_without_a_screen_opens_no_window(performed: list[Step], arguments: list[str]) -> None:
    assert dev.main(["demo", *arguments]) == 0
    options = [argument for argument in arguments if argument != "--no-window"]
    assert performed[0].command[1:] == (*DEMO, "--no-window", *options)


def test_demo_opens_the_window_on_a_screen(performed: list[Step], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.setattr(dev.system, "ensure", lambda libraries: None)
    assert dev.main(["demo"]) == 0
    assert performed[0].command[1:] == DEMO


@pytest.mark.usefixtures("missing_library")
def test_missing_libraries_cost_the_demo_only_its_window(
    performed: list[Step], capsys: pytest.CaptureFixture[str]
) -> None:
    assert dev.main(["demo"]) == 0
    assert performed[0].command[1:] == (*DEMO, "--no-window")
    assert "libGL.so.1" in capsys.readouterr().err


def test_run_without_a_screen_says_so(performed: list[Step], capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["run"]) == 1
    assert "no screen" in capsys.readouterr().err
    assert performed == []
