"""The settings in force: written at once when one changes, and told to the window."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from customs_assessor.ui.settings import Settings, read_settings, write_settings


class SettingsModel(QObject):
    """Holds the settings of one file.

    Args:
        file: where they are kept.
    """

    changed = Signal(object)
    """The :class:`Settings` that hold from now on."""

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self.settings: Settings = read_settings(file)

    def change(self, **chosen: Any) -> None:
        """Choose some settings anew; a folder that cannot be written keeps them for this session alone."""
        wanted = replace(self.settings, **chosen)
        if wanted == self.settings and self._file.exists():
            return
        self.settings = wanted
        with suppress(OSError):
            write_settings(self._file, wanted)
        self.changed.emit(wanted)
