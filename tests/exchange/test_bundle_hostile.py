"""Bundles that nobody should trust: each is refused with one clear reason, before anything is changed."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from customs_assessor.answers.edit import Edit
from customs_assessor.errors import ExchangeError
from customs_assessor.exchange import bundle_reader
from customs_assessor.exchange.bundle import MANIFEST
from customs_assessor.exchange.bundle_reader import evidence_of, read_bundle
from customs_assessor.labels import LANGUAGES, labels
from tests.exchange.bundles import (
    SHA,
    Parts,
    bundle_of,
    forged,
    furnished,
    of_first_edit,
    of_manifest,
    packed,
    plan,
    sealed,
    unpacked,
    written,
)
from tests.exchange.desk import ANA, ASSESSMENT, Laptop
from tests.samples import small_form


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    bundle = bundle_of(furnished(), evidence=(SHA,), workbooks=("ours.xlsx",))
    return written(bundle, tmp_path_factory.mktemp("bundle") / "a.cassess").read_bytes()


@pytest.fixture
def file(whole: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "in.cassess"
    path.write_bytes(whole)
    return path


def refused(file: Path) -> str:
    """Return the code of the refusal; its words name the file in every language."""
    with pytest.raises(ExchangeError) as error:
        plan(Laptop(small_form(), knows=False), read_bundle(file))
    for language in LANGUAGES:
        (line,) = labels(language).error(error.value)
        assert file.name in line
    return error.value.code


@pytest.mark.parametrize("part", [0.001, 0.2, 0.6, 0.95, 0.9995])
def test_cut_off(file: Path, part: float) -> None:
    data = file.read_bytes()
    file.write_bytes(data[: int(len(data) * part)])
    assert refused(file) in ("exchange.damaged", "exchange.no_bundle")


@pytest.mark.parametrize("data", [b"level;state", b"", b"%PDF-1.4", b"PK\x03\x04 not a zip"])
def test_no_bundle(file: Path, data: bytes) -> None:
    file.write_bytes(data)
    assert refused(file) in ("exchange.no_bundle", "exchange.damaged")


def test_not_there(tmp_path: Path) -> None:
    assert refused(tmp_path / "gone.cassess") == "exchange.cannot_read"
    assert refused(tmp_path) == "exchange.cannot_read"


def test_another_zip(file: Path) -> None:
    assert refused(packed(file, [("word/document.xml", b"<document/>")])) == "exchange.no_bundle"


@pytest.mark.parametrize(
    "name",
    [
        "../../etc/passwd",
        "/etc/passwd",
        "evidence/../../x",
        "evidence/" + "g" * 64,
        "workbooks/../../x.xlsx",
        "workbooks/a/b.xlsx",
        "workbooks/..\\x.xlsx",
        "workbooks/con.xlsx",
        "workbooks/C:x.xlsx",
        "workbooks/.xlsx",
        "forms/x.json",
        "setup.exe",
        "edits.jsonl/",
    ],
)
def test_names_that_lead_elsewhere(file: Path, name: str) -> None:
    assert refused(forged(file, lambda parts: parts.update({name: b"x"}))) == "exchange.bundle_stray"


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", ["edits.jsonl", MANIFEST, f"evidence/{SHA}"])
def test_a_name_that_stands_twice(file: Path, name: str) -> None:
    parts = unpacked(file)
    assert refused(packed(file, [*parts.items(), (name, parts[name])])) == "exchange.bundle_stray"


@pytest.mark.parametrize("name", ["edits.jsonl", "stubs.jsonl", "bundle.json", f"evidence/{'a' * 64}"])
def test_a_bomb(file: Path, name: str) -> None:
    parts = unpacked(file)
    parts[name] = b" " * 30_000_000 + parts.get(name, b"")
    assert refused(packed(file, parts.items())) == "exchange.bundle_too_large"


@pytest.mark.parametrize(
    ("limit", "most"),
    [
        ("MOST_BYTES", 100),
        ("MOST_TEXT", 1000),
        ("MOST_PARTS", 3),
        ("MOST_EDITS", 3),
        ("MOST_SAVES", 0),
        ("MAX_BYTES", 5),
    ],
)
def test_more_than_a_bundle_holds(file: Path, limit: str, most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundle_reader, limit, most)
    assert refused(file) == "exchange.bundle_too_large"


def test_encrypted(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    file.write_bytes(bytes(data))
    assert refused(file) == "exchange.encrypted"


def test_a_newer_version(file: Path) -> None:
    assert refused(forged(file, of_manifest("bundle", 2))) == "exchange.newer"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("bundle", 0),
        ("bundle", "1"),
        ("bundle", True),
        ("bundle", None),
        ("reader", "public"),
        ("mission", "../x"),
        ("mission", None),
        ("assessments", {}),
        ("assessments", []),
        ("assessments", [{"id": ASSESSMENT}]),
        ("assessments", [{"id": ASSESSMENT, "form": 3}]),
        ("assessments", [{"id": ASSESSMENT, "form": {"id": 1, "version": [], "hash": None}}]),
        ("assessments", [[[]]]),
        ("forms", []),
        ("forms", [{"id": "small", "version": "1", "hash": "0" * 64, "files": {}}]),
        ("forms", [{"id": "small", "version": "1", "hash": "x", "files": {"a": "../b"}}]),
        ("people", []),
        ("people", {ANA: 3}),
        ("people", {"<b>": "Ana"}),
        ("parts", {}),
    ],
)
def test_a_manifest_of_another_shape(file: Path, name: str, value: Any) -> None:
    parts = unpacked(file)
    changed = dict(parts)
    of_manifest(name, value)(changed)
    assert refused(packed(file, changed.items())) == "exchange.bundle_changed"


@pytest.mark.parametrize("data", [b"null", b"[]", b"{", b"3", b"[" * 100_000, b"\xff\xfe"])
@pytest.mark.parametrize("name", [MANIFEST, "edits.jsonl", "stubs.jsonl", "saves.jsonl"])
def test_parts_of_another_shape(file: Path, name: str, data: bytes) -> None:
    changed = {**unpacked(file), name: data}
    packed(file, (changed if name == MANIFEST else sealed(changed)).items())
    assert refused(file) == "exchange.bundle_changed"


@pytest.mark.parametrize(
    "members",
    [
        {"value": {"value": "prearrival_5"}},
        {"v": 2},
        {"author": "nobody at all"},
        {"made": "yesterday"},
        {"parents": ["x"]},
        {"copy": [1]},
        {"salt": 3},
        {"value": float("nan")},
        {"value": 2**80},
        {"visibility": "secret"},
        {"assessment": ANA},
    ],
)
def test_an_edit_that_is_not_what_its_id_says(file: Path, members: dict[str, Any]) -> None:
    assert refused(forged(file, of_first_edit(**members))) == "exchange.bundle_changed"


def rewritten(edit: Edit) -> Callable[[Parts], None]:
    def change(parts: Parts) -> None:
        parts["edits.jsonl"] += json.dumps({"id": edit.id, "edit": edit.to_json()}).encode() + b"\n"

    return change


@pytest.mark.parametrize(
    "members",
    [
        {"assessment": ANA},
        {"assessment": None, "mission": ANA},
        {"author": "nobody at all"},
        {"made": "9"},
        {"subject": "item/" + "x" * 2000},
    ],
)
def test_a_true_edit_that_does_not_belong_here(file: Path, members: dict[str, Any]) -> None:
    edit = replace(next(iter(furnished().edits.values())), **members)
    assert refused(forged(file, rewritten(edit))) == "exchange.bundle_changed"


def test_a_part_that_does_not_match_its_hash(file: Path) -> None:
    for name in ("edits.jsonl", "saves.jsonl", "workbooks/ours.xlsx"):
        parts = unpacked(file)
        assert refused(packed(file, {**parts, name: parts[name] + b" "}.items())) == "exchange.bundle_changed"
        packed(file, parts.items())


def test_a_photo_that_does_not_match_its_hash(file: Path) -> None:
    def change(parts: Parts) -> None:
        parts[f"evidence/{SHA}"] = b"another photo"

    assert refused(forged(file, change)) == "exchange.bundle_changed"


def test_a_photo_that_no_edit_names(file: Path) -> None:
    stray = b"not evidence of anything"
    name = f"evidence/{hashlib.sha256(stray).hexdigest()}"
    assert refused(forged(file, lambda parts: parts.update({name: stray}))) == "exchange.bundle_changed"


@pytest.mark.parametrize("name", ["edits.jsonl", "stubs.jsonl", "saves.jsonl", f"evidence/{SHA}"])
def test_a_part_that_is_missing(file: Path, name: str) -> None:
    parts = unpacked(file)
    del parts[name]
    assert refused(packed(file, parts.items())) == "exchange.bundle_changed"


@pytest.mark.parametrize(
    "sheets",
    [
        "[]",
        "{}",
        "3",
        '[["survey", ["type"], [[0, {}]]]]',
        '[["survey", [3], []]]',
        '[["survey", ["type"], [[2, {"type": 3}]]]]',
        '[["survey", ["type"], [[2, {"type": "integer"}]]]]',
        '[["survey"]]',
    ],
)
def test_sheets_that_are_not_the_forms(file: Path, sheets: str) -> None:
    def change(parts: Parts) -> None:
        parts[f"forms/{small_form().hash}.json"] = sheets.encode()

    assert refused(forged(file, change)) == "exchange.bundle_changed"


@pytest.mark.parametrize("cells", ["x", "[]", '{"item/a": []}', '{"item/a": {"answer": 3}}', "[" * 100_000])
def test_a_save_of_another_shape(file: Path, cells: str) -> None:
    def change(parts: Parts) -> None:
        entry = json.loads(parts["saves.jsonl"])
        parts["saves.jsonl"] = json.dumps({**entry, "cells": cells}).encode()

    assert refused(forged(file, change)) == "exchange.bundle_changed"


def test_a_bundle_that_is_changed_after_it_was_read(file: Path) -> None:
    read = read_bundle(file)
    parts = unpacked(file)
    packed(file, {**parts, f"evidence/{SHA}": b"another photo"}.items())
    with pytest.raises(ExchangeError) as error:
        list(evidence_of(read, [SHA]))
    assert error.value.code == "exchange.bundle_changed"
    file.write_bytes(b"")
    with pytest.raises(ExchangeError):
        list(evidence_of(read, [SHA]))


@settings(max_examples=150)
@given(st.lists(st.tuples(st.floats(0, 0.999999), st.integers(0, 255)), min_size=1, max_size=6))
def test_bytes_that_were_changed_anywhere(
    whole: bytes, tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[float, int]]
) -> None:
    data = bytearray(whole)
    for place, value in changes:
        data[int(place * len(data))] = value
    file = tmp_path_factory.getbasetemp() / "fuzzed.cassess"
    file.write_bytes(bytes(data))
    try:
        read = read_bundle(file)
    except ExchangeError:
        return
    assert {edit.id for edit in read.content.edits} == {
        json.loads(line)["id"] for line in unpacked_edits(whole, tmp_path_factory)
    }


def unpacked_edits(whole: bytes, folder: pytest.TempPathFactory) -> list[bytes]:
    original = folder.getbasetemp() / "original.cassess"
    original.write_bytes(whole)
    with zipfile.ZipFile(original) as archive:
        return archive.read("edits.jsonl").splitlines()
