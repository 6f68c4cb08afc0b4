"""Hatchling's hook: a wheel carries the compiled captions; an editable install leaves that to dev.py."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).resolve().parent))

import translations


class CaptionsHook(BuildHookInterface[Any]):
    """Compiles resources/i18n before the wheel is packed."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile what is outdated, for a wheel (`version` 'standard') and not for an editable install."""
        if version == "standard":
            translations.compile_outdated(Path(self.root) / "resources" / "i18n", sys.executable)
