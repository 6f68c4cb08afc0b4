"""Workbooks and bundles spoilt by chance: ``python -m tests.exchange.fuzz 100000 [SEED]`` for hours by hand.

Whatever stands in a file, it is refused in words and nothing is kept, or it is taken whole: its counts add up, the
workspace proves sound, the assessment can be shown, and the same file again changes nothing.
"""

from __future__ import annotations

import hashlib
import json
import random
import re
import sys
import time
import traceback
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from xml.sax.saxutils import escape

import rfc8785

from customs_assessor.answers.compose import compose
from customs_assessor.answers.heads import FieldState
from customs_assessor.errors import AssessorError
from customs_assessor.exchange.bundle_plan import plan_bundle
from customs_assessor.exchange.bundle_reader import read_bundle
from customs_assessor.exchange.layout import MAGIC
from customs_assessor.exchange.machine import machine_json
from customs_assessor.exchange.plan import plan_import
from customs_assessor.exchange.reader import read_workbook
from customs_assessor.joins import keep, known_here
from customs_assessor.joins_bundle import bundle_of, keep_bundle, known_of_bundle
from customs_assessor.labels import LANGUAGES, labels
from customs_assessor.store import assessments, edits, forms, missions
from customs_assessor.store.connection import Workspace
from customs_assessor.store.verify import verify
from tests.exchange.bundles import sealed, unpacked, written
from tests.exchange.desk import ANA, ASSESSMENT, MISSION, ref
from tests.exchange.laptops import Laptop, form_sheets, memory, small

Parts = dict[str, bytes]
WORDS = (
    "", "0", "-1", "1e400", "inf", "nan", "NaN", "9" * 5000, "1" * 40, "99999999999", "item/risk", "item/", "instance/x",
    "ca:id", "ca:level", "ca:choice/", "edit/" + "0" * 64, "0" * 64, "__proto__", "=1+1", "@SUM(1)", "\u0000", "\ud800",
    "\U0001f6c3", "٣", "３", "_x0041_", "a\nb\r\nc", " ", "\u00a0", "x" * 40_000, "2026-13-45", "2026-11-24T09:30:00Z",
    "9999-99-99T99:99:99Z", "../../x", "l1", "2 - Yes", "internal", "partner", "11111111-1111-4111-8111-111111111111",
    "--------", "true", "null", "%s%n", "{0}", "{item}", "<a>", "&amp;", "]]>", "²", "½",
)  # fmt: skip
"""What stands where something else belongs."""
VALUES: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 2**31, 2**63, 10**30, 0.5, 1e308, -0.0, [], {}, [[]], [None], {"a": None}, {"": ""},
    {"value": "l1"}, {"value": 3}, {"value": None}, {"state": "dont_know"}, {"state": [], "reason": {}},
    {"state": "not_applicable", "reason": "", "value": "l1"}, {"id": "x"}, ["0" * 64],
)  # fmt: skip
KINDS = ("n", "s", "str", "inlineStr", "b", "e", "d", "")


@dataclass(frozen=True)
class Sound:
    """What files are spoilt from: the parts of a workbook and of a bundle, the machine sheet's part and document."""

    book: Parts
    machine_part: str
    machine: dict[str, Any]
    bundle: Parts


def furnished() -> Workspace:
    """Return a workspace with an assessment, its answers, a dispute and rows."""
    ws = memory()
    forms.install(ws, small(), form_sheets())
    missions.ensure_mission(ws, MISSION)
    assessments.ensure_assessment(ws, ASSESSMENT, MISSION, ref(small()))
    return ws


def sound(folder: Path) -> Sound:
    """Return a sound workbook and a sound bundle in parts."""
    from tests.exchange.desk import Laptop as Desk

    desk = Desk(small())
    desk.mission_field("country", "GH")
    desk.assessment_field("title", "Baseline")
    desk.level("risk", "l1")
    desk.level("staff", "l2")
    desk.level("staff", "l0", beside=True)
    desk.level("lanes", "3")
    desk.set("risk", "Seen.", "comment")
    gone = desk.level("risk", "l2")
    withdrawal = compose(
        (ASSESSMENT, f"edit/{gone.id}", "withdrawn"), True, FieldState(), ANA, "2026-11-20T10:00:00Z"
    )
    desk.edits[withdrawal.id] = withdrawal
    file = desk.export(folder / "sound.xlsx")
    machine = machine_json(read_workbook(file).machine)
    book = unpacked(file)
    part = next(name for name, data in book.items() if MAGIC.encode() in data and "sheet" in name)
    ws = furnished()
    edits.union(ws, desk.edits.values())
    bundle = unpacked(written(bundle_of(ws, MISSION, "internal").bundle, folder / "sound.cassess"))
    return Sound(book, part, machine, bundle)


def value_by(chance: random.Random) -> Any:
    return chance.choice(WORDS) if chance.random() < 0.5 else chance.choice(VALUES)


def spoilt_json(document: Any, chance: random.Random) -> Any:
    """Return a document of which one member, anywhere, is another, doubled, renamed or gone."""
    copy = json.loads(json.dumps(document))
    at = copy
    while True:
        keys = list(at) if isinstance(at, dict) else list(range(len(at)))
        if not keys:
            return copy
        key = chance.choice(keys)
        if not isinstance(at[key], dict | list) or chance.random() < 0.25:
            break
        at = at[key]
    deed = chance.randrange(4)
    if deed == 0:
        del at[key]
    elif deed == 1 and isinstance(at, dict):
        at[chance.choice(WORDS)] = at.pop(key)
    elif deed == 1:
        at.append(at[key])
    else:
        at[key] = value_by(chance)
    return copy


def spoilt_edit(entry: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """Return an edit of bad intent: changed, under its true hash."""
    edit = spoilt_json(entry["edit"], chance)
    try:
        return {"id": hashlib.sha256(rfc8785.dumps(edit)).hexdigest(), "edit": edit}
    except (ValueError, UnicodeError):
        return {"id": entry["id"], "edit": edit}


def spoilt_bytes(data: bytes, chance: random.Random) -> bytes:
    held = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(held) + 1)
        deed = chance.randrange(4)
        if deed == 0:
            held[at : at + 1] = bytes([chance.randrange(256)])
        elif deed == 1:
            del held[at : at + chance.randint(1, 60)]
        elif deed == 2:
            held[at:at] = held[at : at + chance.randint(1, 60)]
        else:
            held[at:at] = chance.choice(WORDS)[:200].encode("utf-8", "surrogatepass")
    return bytes(held)


def cell(place: str, text: str, chance: random.Random) -> bytes:
    kind = chance.choice(KINDS)
    shown = escape(text.encode("utf-8", "ignore").decode().replace("\u0000", ""))
    inner = f"<is><t>{shown}</t></is>" if kind == "inlineStr" else f"<v>{shown}</v>"
    inner = f"<f>{shown}</f>" if chance.random() < 0.05 else inner
    return f'<c r="{place}" t="{kind}">{inner}</c>'.encode()


def spoilt_cells(data: bytes, chance: random.Random) -> bytes:
    """Return a sheet some of whose cells hold something else, or stand elsewhere."""
    found = list(re.finditer(rb'<c r="([A-Z]+\d+)"[^>]*?(?:/>|>.*?</c>)', data, re.S))
    for match in sorted(chance.sample(found, min(3, len(found))), key=lambda one: -one.start()):
        place = chance.choice(found)[1].decode() if chance.random() < 0.3 else match[1].decode()
        data = data[: match.start()] + cell(place, chance.choice(WORDS), chance) + data[match.end() :]
    return data


def machine_sheet(document: Any) -> bytes:
    text = escape(json.dumps(document).replace("_x", "\\u005fx"))
    cells = f'<row><c t="inlineStr"><is><t>{MAGIC}</t></is></c></row><row><c><v>1</v></c>'
    cells += f'<c t="inlineStr"><is><t>{text}</t></is></c></row>'
    return (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f"<sheetData>{cells}</sheetData></worksheet>"
    ).encode()


def spoilt_book(whole: Sound, chance: random.Random) -> Parts:
    parts = dict(whole.book)
    deed = chance.randrange(10)
    if deed < 3:
        parts[whole.machine_part] = machine_sheet(spoilt_json(whole.machine, chance))
    elif deed < 5:
        machine = dict(whole.machine)
        entries = list(machine["edits"])
        entries[chance.randrange(len(entries))] = spoilt_edit(chance.choice(entries), chance)
        parts[whole.machine_part] = machine_sheet({**machine, "edits": entries})
    elif deed < 8:
        name = chance.choice([name for name in parts if name.startswith("xl/worksheets/sheet")])
        parts[name] = spoilt_cells(parts[name], chance)
    elif deed == 8:
        name = chance.choice(list(parts))
        parts[name] = spoilt_bytes(parts[name], chance)
    else:
        del parts[chance.choice(list(parts))]
    return parts


def spoilt_bundle(whole: Sound, chance: random.Random) -> Parts:
    parts = dict(whole.bundle)
    deed = chance.randrange(6)
    if deed < 2:
        lines = parts["edits.jsonl"].splitlines()
        entry = json.loads(chance.choice(lines))
        lines[chance.randrange(len(lines))] = json.dumps(spoilt_edit(entry, chance)).encode()
        parts["edits.jsonl"] = b"\n".join(lines)
    elif deed < 4:
        name = chance.choice([name for name in parts if name.endswith(".json")])
        parts[name] = json.dumps(spoilt_json(json.loads(parts[name]), chance)).encode()
    elif deed == 4:
        name = chance.choice(list(parts))
        parts[name] = spoilt_bytes(parts[name], chance)
    else:
        parts.pop(chance.choice(list(parts)))
    try:
        return sealed(parts) if chance.random() < 0.8 else parts
    except (ValueError, KeyError, TypeError):
        return parts


def packed(file: Path, parts: Parts, chance: random.Random) -> Path:
    """Write parts; sometimes the bytes of the file itself are spoilt."""
    kind = chance.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA))
    with zipfile.ZipFile(file, "w", kind, compresslevel=1) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    if chance.random() < 0.15:
        file.write_bytes(spoilt_bytes(file.read_bytes(), chance))
    return file


def take_book(ws: Workspace, file: Path) -> str:
    facts = read_workbook(file)
    known = known_here(ws, facts)
    plan = plan_import(facts, known)
    assert plan.read == sum(plan.count(one) for one in ("new", "unchanged", "disputed", "refused"))
    for _, problem in plan.problems:
        assert labels("en").problem(problem)
    assert known.form is not None
    keep(ws, plan, known.form)
    return plan.status


def take_bundle(ws: Workspace, file: Path) -> str:
    plan = plan_bundle(*_read_bundle(ws, file))
    keep_bundle(ws, plan)
    return plan.status


def _read_bundle(ws: Workspace, file: Path) -> tuple[Any, Any]:
    read = read_bundle(file)
    return read, known_of_bundle(ws, read)


def held(ws: Workspace) -> list[Any]:
    """Return all that a workspace holds."""
    return list(ws.db.conn.iterdump())


def probe(ws: Workspace, file: Path, take: Callable[[Workspace, Path], str]) -> bool:
    """Import a file twice; returns whether it was taken.

    Raises:
        AssertionError: something was half kept, or what was kept is not sound.
    """
    before = held(ws)
    try:
        take(ws, file)
    except AssessorError as error:
        for language in LANGUAGES:
            assert labels(language).error(error)
        assert held(ws) == before, "half an import"
        return False
    report = verify(ws)
    assert report.ok, report.problems
    for reader in ("internal", "partner"):
        if any(one.id == ASSESSMENT for one in assessments.assessments(ws)):
            Laptop(ws, ANA, 0).snapshot(reader)
    assert take(ws, file) == "unchanged"
    return True


def run(seed: int, whole: Sound, folder: Path) -> bool:
    """Spoil one file and import it."""
    chance = random.Random(seed)
    ws = furnished()
    if chance.random() < 0.7:
        return probe(ws, packed(folder / "in.xlsx", spoilt_book(whole, chance), chance), take_book)
    return probe(ws, packed(folder / "in.cassess", spoilt_bundle(whole, chance), chance), take_bundle)


def main() -> None:
    """Spoil many files and tell which of them failed."""
    runs, start = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0
    failed, taken, begun = [], 0, time.monotonic()
    with TemporaryDirectory() as name:
        whole = sound(Path(name))
        for seed in range(start, start + runs):
            try:
                taken += run(seed, whole, Path(name))
            except Exception as error:
                failed.append(seed)
                place = traceback.extract_tb(error.__traceback__)[-1]
                print(
                    f"seed {seed}: {type(error).__name__} {str(error)[:200]} {place.filename}:{place.lineno}",
                    flush=True,
                )
    print(f"{runs} files: {taken} taken, {len(failed)} failed, {time.monotonic() - begun:.0f} s")
    sys.exit(bool(failed))


if __name__ == "__main__":
    main()
