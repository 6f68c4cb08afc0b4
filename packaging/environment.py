"""The project's own `.venv`: made once, filled once for each content of pyproject.toml."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import platform
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import system_libraries as system
from system_libraries import SetupError

STAMP = ".customs-assessor-stamp.json"


@dataclass(frozen=True)
class Environment:
    """A ready virtual environment: its folder and its Python."""

    folder: Path
    python: str


@dataclass(frozen=True)
class Stamp:
    """What an environment was filled from; written after success, so a broken install leaves none."""

    python: str
    root: str
    project: str
    extras: tuple[str, ...]

    def covers(self, wanted: Stamp) -> bool:
        """Tell whether nothing needs installing to have what `wanted` asks."""
        return (
            self.same_base(wanted)
            and self.project == wanted.project
            and set(wanted.extras) <= set(self.extras)
        )

    def same_base(self, wanted: Stamp) -> bool:
        """Tell whether the environment itself can be kept: made by the same Python for the same folder."""
        return (self.python, self.root) == (wanted.python, wanted.root)


def read_stamp(folder: Path) -> Stamp | None:
    """Return the stamp of the environment in `folder`; None when it is absent or cannot be read."""
    try:
        found = json.loads((folder / STAMP).read_text(encoding="utf-8"))
        return Stamp(found["python"], found["root"], found["project"], tuple(found["extras"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write_stamp(folder: Path, stamp: Stamp) -> None:
    """Store `stamp` in the environment's `folder`."""
    text = json.dumps(vars(stamp), indent=2)
    (folder / STAMP).write_text(text + "\n", encoding="utf-8")


def wanted_stamp(root: Path, extras: Sequence[str]) -> Stamp:
    """Return the stamp that an up-to-date environment for `root` with these `extras` bears."""
    digest = hashlib.sha256((root / "pyproject.toml").read_bytes()).hexdigest()
    return Stamp(platform.python_version(), str(root), digest, tuple(sorted(extras)))


def python_of(folder: Path) -> Path:
    """Return where the environment in `folder` has its Python."""
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def ensure(root: Path, extras: Sequence[str]) -> Environment:
    """Return the environment of `root` with the app and these extras installed, made or mended if needed.

    Raises SetupError when Python's venv module is missing and cannot be installed, or when pip fails.
    """
    folder = root / ".venv"
    python = python_of(folder)
    wanted = wanted_stamp(root, extras)
    found = read_stamp(folder)
    if found is not None and found.covers(wanted) and python.exists():
        return Environment(folder, str(python))
    if not python.exists() or (found is not None and not found.same_base(wanted)):
        create(folder)
    kept = found.extras if found is not None and found.same_base(wanted) else ()
    complete = Stamp(wanted.python, wanted.root, wanted.project, tuple(sorted({*extras, *kept})))
    install(root, python, complete.extras)
    write_stamp(folder, complete)
    return Environment(folder, str(python))


def create(folder: Path) -> None:
    """Make an empty virtual environment in `folder`. Raises SetupError when this Python cannot."""
    if Path(sys.prefix).resolve() == folder.resolve():
        raise SetupError(f"Run this with the Python that made {folder}, not with the one inside it.")
    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        system.install_packages([package], "Python's venv module")
    print(f"Making {folder}", flush=True)
    call([sys.executable, "-m", "venv", "--clear", str(folder)], "the virtual environment could not be made")


def install(root: Path, python: Path, extras: Sequence[str]) -> None:
    """Install the app of `root`, editable, with `extras`, for `python`. Raises SetupError when pip fails."""
    print("Installing the app and what it needs; the first time this downloads about 200 MB", flush=True)
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
    target = f"{root}[{','.join(extras)}]" if extras else str(root)
    call([*pip, "hatchling>=1.27", "editables"], "pip could not install the build tool")
    # Without isolation: an isolated build of the editable install would fetch Qt's tools a second time.
    call([*pip, "--no-build-isolation", "--editable", target], "pip could not install the app")


def call(command: Sequence[str], failure: str) -> None:
    """Run `command`; raise SetupError saying `failure` when it ends with another code than 0."""
    code = subprocess.run(command, check=False).returncode
    if code:
        raise SetupError(f"Setting up failed: {failure} (exit code {code}).")
