"""Bundles without a store: made of a laptop's edits, and changed as somebody with bad intent would."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from customs_assessor.answers.edit import Edit
from customs_assessor.answers.incoming import CopySave
from customs_assessor.exchange.bundle import MANIFEST, Bundle, BundleFile, BundleForm
from customs_assessor.exchange.bundle_plan import BundleKnown, BundlePlan, plan_bundle
from customs_assessor.exchange.bundle_writer import write_bundle
from customs_assessor.forms.sheets import read_sheets
from tests.exchange.desk import ANA, ASSESSMENT, BEN, MISSION, Laptop, ref
from tests.samples import FIXTURES, small_form

Parts = dict[str, bytes]
PHOTO = b"\x89PNG a photo"
SHA = hashlib.sha256(PHOTO).hexdigest()
SAVE = CopySave("cccccccc-cccc-4ccc-8ccc-cccccccccccc", BEN, "", "2026-11-20T10:00:00Z", "{}")


def furnished() -> Laptop:
    laptop = Laptop(small_form())
    laptop.level("prearrival", "prearrival_2")
    laptop.set("prearrival", "as seen", "comment")
    laptop.mission_field("country", "KR")
    laptop.saves.append(SAVE)
    photo = Edit(
        ASSESSMENT,
        "file/dddddddd-dddd-4ddd-8ddd-dddddddddddd",
        "hash",
        SHA,
        ANA,
        "2026-11-20T08:00:00Z",
        salt="0" * 32,
    )
    laptop.edits[photo.id] = photo
    return laptop


def bundle_of(laptop: Laptop, **more: Any) -> Bundle:
    form = BundleForm(ref(laptop.form), read_sheets(FIXTURES / "small_form"))
    held: dict[str, Any] = {
        "reader": "internal",
        "mission": MISSION,
        "assessments": {ASSESSMENT: ref(laptop.form)},
        "edits": tuple(laptop.edits.values()),
        "stubs": tuple(laptop.stubs.values()),
        "people": laptop.people,
        "saves": {ASSESSMENT: tuple(laptop.saves)},
        "forms": (form,),
        **more,
    }
    return Bundle(**held)


def written(bundle: Bundle, out: Path) -> Path:
    write_bundle(bundle, out, lambda _: PHOTO, dict.fromkeys(bundle.workbooks, b"a workbook"))
    return out


def plan(laptop: Laptop, file: BundleFile, **more: Any) -> BundlePlan:
    known: dict[str, Any] = {
        "missions": frozenset({MISSION}) if laptop.knows else frozenset(),
        "assessments": {ASSESSMENT: MISSION} if laptop.knows else {},
        "edits": tuple(laptop.edits.values()),
        "stubs": tuple(laptop.stubs.values()),
        "forms": {(laptop.form.form_id, laptop.form.version): laptop.form.hash},
        **more,
    }
    return plan_bundle(file, BundleKnown(**known))


def unpacked(file: Path) -> Parts:
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(file: Path, parts: Iterable[tuple[str, bytes]]) -> Path:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts:
            archive.writestr(name, data)
    return file


def sealed(parts: Parts) -> Parts:
    """Return parts whose manifest tells their true hashes, as a forger would make it."""
    manifest = json.loads(parts[MANIFEST])
    manifest["parts"] = {
        name: hashlib.sha256(data).hexdigest() for name, data in parts.items() if name != MANIFEST
    }
    return {**parts, MANIFEST: json.dumps(manifest).encode()}


def forged(file: Path, change: Callable[[Parts], None]) -> Path:
    """Change parts and make the manifest tell the hashes of what is there now."""
    parts = unpacked(file)
    change(parts)
    return packed(file, sealed(parts).items())


def of_manifest(name: str, value: Any) -> Callable[[Parts], None]:
    """Return the change of one member of the manifest."""

    def change(parts: Parts) -> None:
        parts[MANIFEST] = json.dumps({**json.loads(parts[MANIFEST]), name: value}).encode()

    return change


def of_first_edit(**members: Any) -> Callable[[Parts], None]:
    """Return the change of members of the first edit, whose id stays."""

    def change(parts: Parts) -> None:
        first, *others = parts["edits.jsonl"].splitlines()
        entry = json.loads(first)
        entry["edit"] |= members
        parts["edits.jsonl"] = b"\n".join([json.dumps(entry).encode(), *others])

    return change
