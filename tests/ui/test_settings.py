import json
from pathlib import Path

import pytest

from customs_assessor.ui.settings import Settings, read_settings, write_settings


def test_settings_come_back_as_they_were_written(tmp_path: Path) -> None:
    held = Settings(name="김세관", language="ko", size=150, theme="dark", assessment="a", mission="m")
    write_settings(tmp_path / "deep" / "settings.json", held)
    assert read_settings(tmp_path / "deep" / "settings.json") == held
    assert [file.name for file in (tmp_path / "deep").iterdir()] == ["settings.json"]


def test_first_start_has_a_person_of_its_own(tmp_path: Path) -> None:
    first, second = (read_settings(tmp_path / "absent.json") for _ in range(2))
    assert first.person != second.person
    assert (first.name, first.language) == ("", "")


@pytest.mark.parametrize(
    ("content", "wanted"),
    [
        ("not json", {"size": 100, "theme": "system"}),
        ("[1, 2]", {"size": 100, "theme": "system"}),
        (json.dumps({"size": 900, "theme": "pink", "name": 3}), {"size": 200, "theme": "system", "name": ""}),
        (json.dumps({"size": True, "stranger": 1, "name": "Ana"}), {"size": 100, "name": "Ana"}),
        (json.dumps({"person": ""}), {"name": ""}),
    ],
)
def test_what_is_of_a_wrong_kind_is_as_at_the_first_start(
    tmp_path: Path, content: str, wanted: dict[str, object]
) -> None:
    file = tmp_path / "settings.json"
    file.write_text(content, encoding="utf-8")
    found = read_settings(file)
    assert {name: getattr(found, name) for name in wanted} == wanted
    assert len(found.person) == 36
