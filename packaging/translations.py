"""Compile the window's captions: each `resources/i18n/*.ts` to the `.qm` beside it, which Qt loads."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from system_libraries import SetupError

# PySide6's own wrapper finds Qt's program on every system; it must run in the Python that has PySide6.
_LRELEASE = "import sys; from PySide6.scripts.pyside_tool import lrelease; sys.exit(lrelease())"


def outdated(folder: Path) -> list[Path]:
    """Return the sources in `folder` whose compiled file is absent or older; none without a folder."""
    sources = sorted(folder.glob("*.ts"))
    return [source for source in sources if _age(source.with_suffix(".qm")) < _age(source)]


def compile_outdated(folder: Path, python: str) -> list[Path]:
    """Compile what is outdated in `folder` with the PySide6 of `python`, and return the compiled files.

    Raises:
        SetupError: Qt's compiler refused a source; its words are in the message.
    """
    compiled = []
    for source in outdated(folder):
        target = source.with_suffix(".qm")
        beside = target.with_name(f".{target.name}.{os.getpid()}")
        command = [python, "-c", _LRELEASE, "-silent", str(source), "-qm", str(beside)]
        done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
        if done.returncode or not beside.exists():
            beside.unlink(missing_ok=True)
            raise SetupError(f"{source.name} could not be compiled: {done.stdout}{done.stderr}")
        os.replace(beside, target)
        compiled.append(target)
    return compiled


def _age(file: Path) -> float:
    return file.stat().st_mtime if file.exists() else 0.0
