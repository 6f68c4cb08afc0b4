"""The wheel carries everything that the app reads at run time, and both programs."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a freshly built wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    (made,) = folder.glob("*.whl")
    return made


def names(wheel: Path) -> set[str]:
    """Return the names of all files in the wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.mark.parametrize("folder", ["forms", "resources"])
def test_forms_and_resources_are_packaged(wheel: Path, folder: str) -> None:
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z", folder]
    listed = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=True
    ).stdout
    tracked = {
        f"customs_assessor/_assets/{name}" for name in listed.split("\0") if name and (ROOT / name).exists()
    }
    assert tracked
    assert tracked <= names(wheel)


def test_compiled_captions_are_packaged(wheel: Path) -> None:
    sources = sorted((ROOT / "resources" / "i18n").glob("*.ts"))
    compiled = {f"customs_assessor/_assets/resources/i18n/{source.stem}.qm" for source in sources}
    assert compiled
    assert compiled <= names(wheel)


def test_both_programs_are_declared(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (entry_points,) = (name for name in archive.namelist() if name.endswith("entry_points.txt"))
        text = archive.read(entry_points).decode()
    assert "customs-assessor = customs_assessor.cli:main" in text
    assert "customs-assessor-window = customs_assessor.ui.app:main" in text
