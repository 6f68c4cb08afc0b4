"""A bundle (``.cassess``): the loss-free way between two apps, a zip whose parts are named and hashed in its manifest.

Parts: ``bundle.json`` (the manifest), ``edits.jsonl``, ``stubs.jsonl`` and ``saves.jsonl`` (one JSON object a line, sorted),
``forms/<hash>.json`` (the sheets of a form), ``files/<SHA-256>`` (what came with forms), ``evidence/<SHA-256>`` (the files as
they were added) and ``workbooks/<name>.xlsx``. The same content makes the same bytes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from customs_assessor.answers.assessment import FormRef
from customs_assessor.answers.edit import Edit, Stub
from customs_assessor.answers.incoming import CopySave
from customs_assessor.forms.sheets import Sheets

SUFFIX = ".cassess"
VERSION = 1
"""Number of the format; a bundle of a higher one is refused."""
MANIFEST, EDITS, STUBS, SAVES = "bundle.json", "edits.jsonl", "stubs.jsonl", "saves.jsonl"
FORMS, FILES, EVIDENCE, WORKBOOKS = "forms/", "files/", "evidence/", "workbooks/"

_NOT_IN_NAMES = re.compile('[\x00-\x1f\x7f<>:"/\\\\|?*]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|\Z)", re.IGNORECASE)
_LONGEST_NAME = 120


def plain_name(name: str) -> str:
    """Return the name of a workbook as a bundle may hold it: one that every system takes and that is no path."""
    stem = _NOT_IN_NAMES.sub("-", name.removesuffix(".xlsx"))[:_LONGEST_NAME].strip(" .") or "workbook"
    return f"{'_' if _RESERVED.match(stem) else ''}{stem}.xlsx"


@dataclass(frozen=True)
class BundleForm:
    """A form with the sheets and files that it is compiled from on the other side, so that nobody has to be believed."""

    ref: FormRef
    sheets: Sheets


@dataclass(frozen=True)
class Bundle:
    """What a bundle holds, but for the bytes of evidence and workbooks.

    Args:
        reader: ``internal`` (everything) or ``partner`` (what a partner may see; of all else stubs).
        mission: UUID.
        assessments: of that mission, the form that each began with by UUID.
        edits, stubs: of the mission's own fields and of the assessments.
        people: names by UUID of those whom the edits name.
        saves: latest saves of exported copies, by assessment.
        forms: what the assessments began with, or moved to.
        evidence: SHA-256 of the files whose bytes it holds.
        workbooks: their file names.
    """

    reader: str
    mission: str
    assessments: Mapping[str, FormRef]
    edits: tuple[Edit, ...] = ()
    stubs: tuple[Stub, ...] = ()
    people: Mapping[str, str] = field(default_factory=dict)
    saves: Mapping[str, tuple[CopySave, ...]] = field(default_factory=dict)
    forms: tuple[BundleForm, ...] = ()
    evidence: tuple[str, ...] = ()
    workbooks: tuple[str, ...] = ()


@dataclass(frozen=True)
class BundleFile:
    """A bundle that was read: where it lies, SHA-256 of its bytes, what it holds."""

    path: Path
    sha: str
    content: Bundle
