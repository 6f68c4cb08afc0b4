"""Where things are: the user's data folder, and the one door to forms/ and resources/."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import platformdirs

APP = "customs-assessor"
DATA_VARIABLE = "CUSTOMS_ASSESSOR_DATA"
LONGEST_NAME = 120
"""Characters of a suggested name of a file."""
_UNSAFE = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


def workspace_file() -> Path:
    """Return the workspace file: the environment's CUSTOMS_ASSESSOR_DATA, else one in the user data folder."""
    override = os.environ.get(DATA_VARIABLE)
    if override:
        return Path(override)
    return Path(platformdirs.user_data_dir(APP, appauthor=False)) / "workspace.sqlite"


def settings_file() -> Path:
    """Return the file of the window's settings (name, language, font size), beside the workspace."""
    return workspace_file().with_name("settings.json")


def assets() -> Path:
    """Return the folder that holds ``forms`` and ``resources``: the checkout's root, else the packaged copy."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return Path(frozen) / "customs_assessor" / "_assets"
    packaged = Path(__file__).parent / "_assets"
    return packaged if packaged.is_dir() else Path(__file__).parent.parent


def shipped_forms() -> Path:
    """Return the folder of the shipped questionnaires, one folder each."""
    return assets() / "forms"


def resource(*parts: str) -> Path:
    """Return the path of a packaged resource, e.g. ``resource('fonts', 'Pretendard-Bold.ttf')``."""
    return assets().joinpath("resources", *parts)


def file_name(*parts: str, suffix: str) -> str:
    """Return a name that every system takes, of the parts that are not empty, e.g. ``Samplia - Baseline 2026.pdf``."""
    sound = (_UNSAFE.sub(" ", part).strip(" .") for part in parts)
    return " - ".join(part for part in sound if part)[:LONGEST_NAME].strip(" .") + suffix
