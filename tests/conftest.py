"""What every test stands on: no screen, no data of the person who runs it, captions compiled."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from hypothesis import settings

import translations

ROOT = Path(__file__).resolve().parent.parent

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Nothing here depends on how fast the machine is, and a failure comes again in the next run.
settings.register_profile("house", deadline=None, derandomize=True)
# With CUSTOMS_ASSESSOR_LONG=1, by hand: other examples in each run, and more of them.
settings.register_profile("long", deadline=None, derandomize=False, print_blob=True)
settings.load_profile("long" if os.environ.get("CUSTOMS_ASSESSOR_LONG") else "house")


def pytest_configure(config: pytest.Config) -> None:
    """Compile the window's captions once, before any worker starts."""
    if not hasattr(config, "workerinput"):
        translations.compile_outdated(ROOT / "resources" / "i18n", sys.executable)


@pytest.fixture(autouse=True)
def own_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every test away from the workspace and settings of the user."""
    monkeypatch.setenv("CUSTOMS_ASSESSOR_DATA", str(tmp_path / "workspace.sqlite"))
