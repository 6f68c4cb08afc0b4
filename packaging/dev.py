"""Everything a developer or a first visitor needs, with Python's standard library alone.

    python3 packaging/dev.py demo     a sample mission: answers, scores, workbook, PDF; then the window
    python3 packaging/dev.py run      the window
    python3 packaging/dev.py test     ruff, mypy and the test suite (further arguments go to pytest)
    python3 packaging/dev.py check    ruff, formatting, mypy, layering
    python3 packaging/dev.py build    the stand-alone app in dist/, then its smoke test

Each command first makes `.venv` and fills it, if that was not done yet for this pyproject.toml.
"""

from __future__ import annotations

import sys

if not (3, 11) <= sys.version_info < (3, 15):
    sys.exit(f"Customs Assessor needs Python 3.11 to 3.14; {sys.executable} is {sys.version.split()[0]}.")

import argparse
import os
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import environment
import system_libraries as system
import translations
from environment import Environment
from system_libraries import SetupError

ROOT = Path(__file__).resolve().parent.parent
CODE = ("customs_assessor", "tests", "packaging")


@dataclass(frozen=True)
class Step:
    """One program to run: what it is called in messages, its command line and extra environment variables."""

    name: str
    command: tuple[str, ...]
    variables: Mapping[str, str]


def has_screen(variables: Mapping[str, str], platform: str) -> bool:
    """Tell whether a window can be shown; on Linux a display server has to be named in `variables`."""
    if variables.get("QT_QPA_PLATFORM") in {"offscreen", "minimal"}:
        return False
    if platform.startswith("linux"):
        return bool(variables.get("DISPLAY") or variables.get("WAYLAND_DISPLAY"))
    return True


def perform(steps: Sequence[Step]) -> int:
    """Run every step, also after a failed one, and return the first exit code that is not 0."""
    failed: list[tuple[str, int]] = []
    for step in steps:
        print(f"== {step.name}", flush=True)
        code = subprocess.run(
            step.command, cwd=ROOT, env={**os.environ, **step.variables}, check=False
        ).returncode
        if code:
            failed.append((step.name, code))
    if failed:
        print(
            "Failed: " + ", ".join(f"{name} (exit code {code})" for name, code in failed),
            file=sys.stderr,
            flush=True,
        )
    return failed[0][1] if failed else 0


def ready(extras: Sequence[str], libraries: Sequence[system.Requirement]) -> Environment:
    """Return the environment with these extras installed, with system libraries and translations in place."""
    system.ensure(libraries)
    made = environment.ensure(ROOT, extras)
    translations.compile_outdated(ROOT / "resources" / "i18n", made.python)
    return made


def linters(made: Environment) -> list[Step]:
    """Return the two checks that `test` and `check` share."""
    return [
        Step("ruff", (made.python, "-m", "ruff", "check", *CODE), {}),
        Step("mypy", (made.python, "-m", "mypy"), {}),
    ]


def pytest_step(made: Environment, arguments: Sequence[str]) -> Step:
    """Return the run of pytest, offscreen, on two processes unless the arguments say otherwise."""
    own = ("-n", "-p", "-s", "--pdb", "--numprocesses", "--collect-only", "--co")
    parallel = () if any(argument.startswith(own) for argument in arguments) else ("-n", "2")
    variables = {"QT_QPA_PLATFORM": "offscreen"}
    return Step("pytest", (made.python, "-m", "pytest", *parallel, *arguments), variables)


def test(arguments: Sequence[str]) -> int:
    """Run ruff, mypy and, last, pytest with `arguments`; return an exit code."""
    made = ready(["test"], [*system.WINDOW, *system.TEST])
    return perform([*linters(made), pytest_step(made, arguments)])


def check(arguments: Sequence[str]) -> int:
    """Run what is quick: ruff, formatting, types and the layering test; return an exit code."""
    made = ready(["test"], system.WINDOW)
    formatting = Step("ruff format", (made.python, "-m", "ruff", "format", "--check", *CODE), {})
    return perform(
        [*linters(made), formatting, pytest_step(made, ["-n0", "tests/test_architecture.py", *arguments])]
    )


def demo(arguments: Sequence[str]) -> int:
    """Make the sample mission and open it in the window where one can be shown; return an exit code.

    The sample itself needs nothing of the system but Python, so missing libraries only cost the window.
    """
    if "--no-window" in arguments or not can_open_window():
        made = environment.ensure(ROOT, [])
        given = ["--no-window", *(argument for argument in arguments if argument != "--no-window")]
        return perform([Step("demo", (made.python, "-m", "customs_assessor", "demo", *given), {})])
    made = ready([], [*system.WINDOW, *system.SCREEN])
    return perform([Step("demo", (made.python, "-m", "customs_assessor", "demo", *arguments), {})])


def can_open_window() -> bool:
    """Tell whether there is a screen and all that a window needs; say what is missing if it is only that."""
    if not has_screen(os.environ, sys.platform):
        return False
    try:
        system.ensure([*system.WINDOW, *system.SCREEN])
    except SetupError as error:
        print(f"Going on without the window. {error}", file=sys.stderr)
        return False
    return True


def run(arguments: Sequence[str]) -> int:
    """Open the window; return an exit code."""
    if not has_screen(os.environ, sys.platform):
        raise SetupError(
            "There is no screen here: set DISPLAY or WAYLAND_DISPLAY, or use the command line instead."
        )
    made = ready([], [*system.WINDOW, *system.SCREEN])
    return perform([Step("window", (made.python, "-m", "customs_assessor", *arguments), {})])


def build(arguments: Sequence[str]) -> int:
    """Build the one-folder app with PyInstaller and run the smoke test on it; return an exit code."""
    made = ready(["build"], [*system.WINDOW, *system.SCREEN, *system.BUILD])
    spec = str(ROOT / "packaging" / "customs_assessor.spec")
    freeze = (made.python, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", *arguments, spec)
    code = perform([Step("PyInstaller", freeze, {})])
    if code:
        return code
    smoke = (sys.executable, str(ROOT / "packaging" / "smoke.py"), str(ROOT / "dist" / "customs-assessor"))
    return perform([Step("smoke test", smoke, {})])


COMMANDS: Mapping[str, Callable[[Sequence[str]], int]] = {
    "demo": demo,
    "run": run,
    "test": test,
    "check": check,
    "build": build,
}


def main(arguments: Sequence[str]) -> int:
    """Run the named command and return its exit code; 1, with the reason, if setting up fails."""
    parser = argparse.ArgumentParser(
        prog="dev.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("command", choices=sorted(COMMANDS))
    known, rest = parser.parse_known_args(arguments[:1])
    started = time.monotonic()
    try:
        return COMMANDS[known.command]([*rest, *arguments[1:]])
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    finally:
        print(f"dev.py {known.command}: {time.monotonic() - started:.1f} s", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
