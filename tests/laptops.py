"""A command line on a workspace of its own."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from customs_assessor.cli import main


class Laptop:
    """One laptop: its workspace file, and the commands typed there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.data = folder / "workspace.sqlite"

    def run(self, *words: object) -> Result:
        """Type a command; return what it printed and its exit code."""
        return CliRunner().invoke(main, ["--data", str(self.data), "--lang", "en", *map(str, words)])

    def json(self, *words: object) -> Any:
        """Type a command with --json that must succeed; return its document."""
        result = self.run(*words, "--json")
        assert result.exit_code == 0, result.output
        return json.loads(result.stdout)

    def assessment(self, *more: object) -> str:
        """Make a mission and an assessment of the shipped diagnostic; return its id."""
        mission = self.json("missions", "new", "--country", "GH", "--administration", "Customs")["id"]
        return str(
            self.json("assessments", "new", "--form", "customs_diagnostic", "--mission", mission, *more)["id"]
        )


@pytest.fixture
def laptops(tmp_path: Path) -> Callable[[str], Laptop]:
    """Make laptops that share nothing."""

    def make(name: str) -> Laptop:
        folder = tmp_path / name
        folder.mkdir()
        return Laptop(folder)

    return make


@pytest.fixture
def laptop(laptops: Callable[[str], Laptop]) -> Laptop:
    """One laptop."""
    return laptops("one")
