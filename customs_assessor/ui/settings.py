"""The window's settings: who the user is, language, size of type, theme, what was open. A JSON file, replaced whole."""

from __future__ import annotations

import json
import os
import uuid
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from customs_assessor.answers.mission import Person

SYSTEM, LIGHT, DARK = "system", "light", "dark"
THEMES = (SYSTEM, LIGHT, DARK)
SMALLEST, LARGEST = 100, 200
"""Size of type, percent."""


def _new_id() -> str:
    return str(uuid.uuid4())


@dataclass(frozen=True)
class Settings:
    """What the user chose.

    Args:
        person: the user's UUID, made once.
        name: '' before the first start has asked.
        language: ``en``, ``ko`` or '' before it was asked.
        size: of type in percent.
        theme: ``system``, ``light`` or ``dark``.
        assessment: the one that was open last, or ''.
        mission: the one that was open last, or ''.
    """

    person: str = field(default_factory=_new_id)
    name: str = ""
    language: str = ""
    size: int = SMALLEST
    theme: str = SYSTEM
    assessment: str = ""
    mission: str = ""

    @property
    def author(self) -> Person:
        """The user as the author of edits."""
        return Person(self.person, self.name)

    @property
    def factor(self) -> float:
        """By how much type is larger than at 100 %."""
        return self.size / 100


def read_settings(file: Path) -> Settings:
    """Return the settings of a file; what is absent, unreadable or of a wrong kind is as at the first start."""
    try:
        held = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(held, dict):
        return Settings()
    kinds = {each.name: int if each.name == "size" else str for each in fields(Settings)}
    sound: dict[str, Any] = {
        name: value for name, value in held.items() if name in kinds and type(value) is kinds[name]
    }
    sound["size"] = min(max(sound.get("size", SMALLEST), SMALLEST), LARGEST)
    if sound.get("theme") not in THEMES:
        sound["theme"] = SYSTEM
    if not sound.get("person"):
        sound.pop("person", None)
    return Settings(**sound)


def write_settings(file: Path, settings: Settings) -> None:
    """Write the settings beside the file, then put them in its place.

    Raises:
        OSError: the folder cannot be written.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(f".{file.name}.{os.getpid()}")
    beside.write_text(json.dumps(asdict(settings), ensure_ascii=False, indent=2), encoding="utf-8")
    os.replace(beside, file)
