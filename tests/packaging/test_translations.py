"""Captions are compiled when they are older than their source, and only then."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

import translations
from system_libraries import SetupError

SOURCE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context><name>Start</name>
<message><source>Open</source><translation>열기</translation></message></context>
</TS>
"""


@pytest.fixture
def captions(tmp_path: Path) -> Path:
    """Return a folder with one source of captions."""
    (tmp_path / "ko.ts").write_text(SOURCE, encoding="utf-8")
    return tmp_path


def test_a_source_is_compiled_once(captions: Path) -> None:
    assert translations.compile_outdated(captions, sys.executable) == [captions / "ko.qm"]
    assert (captions / "ko.qm").stat().st_size > 0
    assert translations.compile_outdated(captions, sys.executable) == []
    assert sorted(file.name for file in captions.iterdir()) == ["ko.qm", "ko.ts"]


def test_a_newer_source_is_outdated(captions: Path) -> None:
    (captions / "ko.qm").write_bytes(b"old")
    os.utime(captions / "ko.qm", (1, 1))
    assert translations.outdated(captions) == [captions / "ko.ts"]


def test_a_broken_source_is_named_and_the_old_file_stays(captions: Path) -> None:
    (captions / "ko.ts").write_text("<TS><context>", encoding="utf-8")
    (captions / "ko.qm").write_bytes(b"old")
    os.utime(captions / "ko.qm", (1, 1))
    with pytest.raises(SetupError, match=r"ko\.ts"):
        translations.compile_outdated(captions, sys.executable)
    assert (captions / "ko.qm").read_bytes() == b"old"


def test_no_folder_is_nothing_to_do(tmp_path: Path) -> None:
    assert translations.compile_outdated(tmp_path / "absent", sys.executable) == []
