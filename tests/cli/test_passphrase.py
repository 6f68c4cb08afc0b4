"""A script protects its workspace by the environment."""

import pytest

from customs_assessor.cli.framework import PASSPHRASE
from customs_assessor.cli.keeping import NEW_PASSPHRASE
from tests.laptops import Laptop


def test_a_script_sets_uses_and_removes_a_passphrase(laptop: Laptop, monkeypatch: pytest.MonkeyPatch) -> None:
    made = laptop.assessment()
    assert laptop.run("passphrase", "set").exit_code == 1
    monkeypatch.setenv(NEW_PASSPHRASE, "several plain words")
    code = laptop.json("passphrase", "set")["recovery"]
    refused = laptop.run("score", made)
    assert refused.exit_code == 1 and "protected" in refused.stderr
    for right in ("several plain words", code):
        monkeypatch.setenv(PASSPHRASE, right)
        assert laptop.json("score", made)["assessment"] == made
    laptop.json("backup", laptop.folder / "copy.sqlite")
    laptop.json("restore", laptop.folder / "copy.sqlite")
    assert laptop.json("verify")["ok"]
    laptop.json("passphrase", "remove")
    monkeypatch.delenv(PASSPHRASE)
    assert laptop.json("score", made)["assessment"] == made
