"""Read a bundle that nobody vouches for: sizes and names before anything is opened, then every hash, then every shape."""

from __future__ import annotations

import hashlib
import json
import lzma
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from customs_assessor.answers.assessment import FormRef
from customs_assessor.answers.edit import Edit
from customs_assessor.answers.evidence import MAX_BYTES
from customs_assessor.answers.incoming import CopySave
from customs_assessor.errors import ExchangeError
from customs_assessor.exchange import package, shapes
from customs_assessor.exchange.bundle import (
    EDITS,
    EVIDENCE,
    FILES,
    FORMS,
    MANIFEST,
    SAVES,
    STUBS,
    VERSION,
    WORKBOOKS,
    Bundle,
    BundleFile,
    BundleForm,
    plain_name,
)
from customs_assessor.forms.attachments import MAX_ATTACHMENTS
from customs_assessor.forms.sheets import Sheets
from customs_assessor.forms.source import sheets_from_json

MOST_BYTES = 2 * 2**30
MOST_TEXT = 128 * 2**20
"""Most bytes that the edits, stubs, saves, forms and the manifest unpack to, all together."""
MOST_MANIFEST = 16 * 2**20
MOST_PARTS = 20_000
MOST_EDITS, MOST_STUBS, MOST_SAVES, MOST_ASSESSMENTS = 100_000, 300_000, 10_000, 1_000
_CHUNK = 2**20
_PART = re.compile(
    rf"{re.escape(EDITS)}|{re.escape(STUBS)}|{re.escape(SAVES)}|{FORMS}[0-9a-f]{{64}}\.json"
    rf"|(?:{EVIDENCE}|{FILES})[0-9a-f]{{64}}"
)
_READERS = ("internal", "partner")
_Line = TypeVar("_Line")


class _Changed(Exception):
    """A part is not what the manifest says, or of another shape."""


def read_bundle(path: Path) -> BundleFile:
    """Return what a bundle holds; nothing in it is trusted.

    Raises:
        ExchangeError: it is no bundle, damaged, changed, too large, malicious, or made by a newer version.
    """
    try:
        _check_start(path)
        with path.open("rb") as stream:
            sha = hashlib.file_digest(stream, "sha256").hexdigest()
        with zipfile.ZipFile(path) as archive:
            _check_members(archive, path.name)
            return BundleFile(path, sha, _Parts(archive, path.name).bundle())
    except OSError as error:
        raise ExchangeError(
            "exchange.cannot_read", file=path.name, why=error.strerror or str(error)
        ) from error
    except package.DAMAGED_ZIP as error:
        if isinstance(error, RecursionError):
            raise ExchangeError("exchange.bundle_changed", file=path.name, part=EDITS) from error
        raise ExchangeError("exchange.damaged", file=path.name) from error


def evidence_of(file: BundleFile, wanted: Iterable[str]) -> Iterator[bytes]:
    """Yield the bytes of evidence of a bundle that was read, each proved by its hash.

    Raises:
        ExchangeError: the file was changed since it was read.
    """
    parts = [(f"{EVIDENCE}{digest}", digest) for digest in wanted]
    if parts:
        yield from _bytes_of(file, parts)


def workbook_of(file: BundleFile, name: str) -> bytes:
    """Return the bytes of a workbook of a bundle that was read.

    Raises:
        ExchangeError: the file was changed since it was read.
    """
    return next(_bytes_of(file, [(f"{WORKBOOKS}{name}", "")]))


def _bytes_of(file: BundleFile, wanted: Iterable[tuple[str, str]]) -> Iterator[bytes]:
    try:
        with zipfile.ZipFile(file.path) as archive:
            _check_members(archive, file.path.name)
            for part, digest in wanted:
                data = archive.read(part)
                if digest and hashlib.sha256(data).hexdigest() != digest:
                    raise ExchangeError("exchange.bundle_changed", file=file.path.name, part=part)
                yield data
    except (
        OSError,
        zipfile.BadZipFile,
        zlib.error,
        lzma.LZMAError,
        EOFError,
        KeyError,
        RuntimeError,
    ) as error:
        raise ExchangeError("exchange.damaged", file=file.path.name) from error


def _check_start(path: Path) -> None:
    if path.stat().st_size > MOST_BYTES:
        raise ExchangeError("exchange.bundle_too_large", file=path.name)
    with path.open("rb") as stream:
        start = stream.read(4)
    if not start:
        raise ExchangeError("exchange.damaged", file=path.name)
    if start != b"PK\x03\x04":
        raise ExchangeError("exchange.no_bundle", file=path.name)


def _check_members(archive: zipfile.ZipFile, file: str) -> None:
    """Refuse by the table of contents alone: strange or doubled names, sizes, ratios, what is encrypted."""
    members = archive.infolist()
    names = Counter(member.filename for member in members)
    if len(members) > MOST_PARTS:
        raise ExchangeError("exchange.bundle_too_large", file=file)
    if MANIFEST not in names:
        raise ExchangeError("exchange.no_bundle", file=file)
    for member in members:
        name = member.filename
        if not _may_be(name) or names[name] > 1:
            raise ExchangeError("exchange.bundle_stray", file=file, part=name[:150])
        if member.flag_bits & 1:
            raise ExchangeError("exchange.encrypted", file=file)
        squeezed = member.file_size > package.RATIO * max(1, member.compress_size)
        if (squeezed and member.file_size > package.RATIO_FROM) or member.file_size > _most(name):
            raise ExchangeError("exchange.bundle_too_large", file=file)
    texts = sum(member.file_size for member in members if not _is_file(member.filename))
    attached = sum(member.file_size for member in members if member.filename.startswith(FILES))
    if (
        texts > MOST_TEXT
        or attached > MAX_ATTACHMENTS
        or sum(member.file_size for member in members) > 2 * MOST_BYTES
    ):
        raise ExchangeError("exchange.bundle_too_large", file=file)


def _may_be(name: str) -> bool:
    workbook = name.removeprefix(WORKBOOKS)
    return (
        name == MANIFEST
        or bool(_PART.fullmatch(name))
        or (workbook != name and plain_name(workbook) == workbook)
    )


def _is_file(name: str) -> bool:
    return name.startswith((EVIDENCE, FILES, WORKBOOKS))


def _most(name: str) -> int:
    if name == MANIFEST:
        return MOST_MANIFEST
    return min(MAX_BYTES, package.MOST_BYTES) if _is_file(name) else MOST_TEXT


class _Parts:
    """Reads the parts of one archive."""

    def __init__(self, archive: zipfile.ZipFile, file: str) -> None:
        self._archive, self._file = archive, file
        self._hashes: Mapping[str, str] = {}

    def bundle(self) -> Bundle:
        manifest = self._shaped(MANIFEST, lambda: self._manifest(self._archive.read(MANIFEST)))
        self._hashes = manifest["parts"]
        names = set(self._archive.namelist()) - {MANIFEST}
        for part in sorted(names ^ self._hashes.keys()):
            raise ExchangeError("exchange.bundle_changed", file=self._file, part=part)
        return self._shaped(EDITS, lambda: self._content(manifest, sorted(names)))

    def _shaped(self, part: str, read: Callable[[], _Line]) -> _Line:
        """Return what a function reads; whatever has another shape there is one refusal."""
        try:
            return read()
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError, _Changed) as error:
            raise ExchangeError("exchange.bundle_changed", file=self._file, part=part) from error

    def _manifest(self, data: bytes) -> dict[str, Any]:
        held = shapes.mapping(json.loads(data))
        if type(held["bundle"]) is int and held["bundle"] > VERSION:
            raise ExchangeError("exchange.newer", file=self._file)
        if type(held["bundle"]) is not int or held["bundle"] != VERSION or held["reader"] not in _READERS:
            raise ValueError("manifest")
        assessments = shapes.listed(held["assessments"])
        found = {shapes.uuid_text(one["id"]): shapes.form_ref(one["form"]) for one in assessments}
        if len(found) != len(assessments) or len(found) > MOST_ASSESSMENTS:
            raise ValueError("assessments")
        return {
            "reader": held["reader"],
            "mission": shapes.uuid_text(held["mission"]),
            "assessments": found,
            "forms": [
                (shapes.form_ref(one), shapes.texts(one["files"])) for one in shapes.listed(held["forms"])
            ],
            "people": {
                shapes.uuid_text(key): shapes.text(name)[: shapes.LONGEST_NAME]
                for key, name in shapes.texts(held["people"]).items()
            },
            "parts": {
                shapes.text(name): shapes.digest(digest)
                for name, digest in shapes.mapping(held["parts"]).items()
            },
        }

    def _content(self, manifest: Mapping[str, Any], names: list[str]) -> Bundle:
        owners = {(None, manifest["mission"]), *((key, None) for key in manifest["assessments"])}

        def edit(entry: Any) -> Edit:
            read = shapes.edit_of(entry)
            if (read.assessment, read.mission) not in owners:
                raise ValueError("an edit of another mission")
            return read

        edits = self._lines(EDITS, edit, MOST_EDITS)
        saves: dict[str, tuple[CopySave, ...]] = {}
        for assessment, save in self._lines(SAVES, _save, MOST_SAVES):
            if assessment not in manifest["assessments"]:
                raise ExchangeError("exchange.bundle_changed", file=self._file, part=SAVES)
            saves[assessment] = (*saves.get(assessment, ()), save)
        evidence = tuple(name.removeprefix(EVIDENCE) for name in names if name.startswith(EVIDENCE))
        named = {one.value for one in edits if one.field == "hash" and isinstance(one.value, str)}
        for digest in evidence:
            self._check_file(f"{EVIDENCE}{digest}", digest if digest in named else "")
        workbooks = tuple(name.removeprefix(WORKBOOKS) for name in names if name.startswith(WORKBOOKS))
        for name in workbooks:
            self._check_file(f"{WORKBOOKS}{name}", self._hashes[f"{WORKBOOKS}{name}"])
        return Bundle(
            reader=manifest["reader"],
            mission=manifest["mission"],
            assessments=manifest["assessments"],
            edits=edits,
            stubs=self._lines(STUBS, shapes.stub_of, MOST_STUBS),
            people=manifest["people"],
            saves=saves,
            forms=self._forms(manifest["forms"], names),
            evidence=evidence,
            workbooks=workbooks,
        )

    def _forms(
        self, told: list[tuple[FormRef, Mapping[str, str]]], names: list[str]
    ) -> tuple[BundleForm, ...]:
        parts = {f"{FORMS}{ref.hash}.json": (ref, files) for ref, files in told}
        named = {f"{FILES}{digest}" for _, files in told for digest in files.values()} | parts.keys()
        for part in sorted(named ^ {name for name in names if name.startswith((FORMS, FILES))}):
            raise ExchangeError("exchange.bundle_changed", file=self._file, part=part)
        found = []
        for part, (ref, files) in parts.items():
            bare = self._shaped(part, lambda part=part: _sheets(json.loads(self._text(part))))  # type: ignore[misc]
            attached = {name: self._text(f"{FILES}{digest}") for name, digest in files.items()}
            sheets = replace(bare, attachments=attached)
            if sheets.hash != ref.hash:
                raise ExchangeError("exchange.bundle_changed", file=self._file, part=part)
            found.append(BundleForm(ref, sheets))
        return tuple(found)

    def _lines(self, part: str, read: Callable[[Any], _Line], most: int) -> tuple[_Line, ...]:
        lines = self._text(part).splitlines()
        if len(lines) > most:
            raise ExchangeError("exchange.bundle_too_large", file=self._file)
        return self._shaped(part, lambda: tuple(read(json.loads(line)) for line in lines))

    def _text(self, part: str) -> bytes:
        if part not in self._hashes:
            raise ExchangeError("exchange.bundle_changed", file=self._file, part=part)
        data = self._archive.read(part)
        if hashlib.sha256(data).hexdigest() != self._hashes[part]:
            raise ExchangeError("exchange.bundle_changed", file=self._file, part=part)
        return data

    def _check_file(self, part: str, digest: str) -> None:
        with self._archive.open(part) as stream:
            found = hashlib.sha256()
            while chunk := stream.read(_CHUNK):
                found.update(chunk)
        if found.hexdigest() != digest:
            raise ExchangeError("exchange.bundle_changed", file=self._file, part=part)


def _save(entry: Any) -> tuple[str, CopySave]:
    held = shapes.mapping(entry)
    cells = shapes.text(held["cells"])
    for fields in shapes.mapping(json.loads(cells)).values():
        for said in shapes.mapping(fields).values():
            shapes.mapping(said)
    save = CopySave(
        copy_id=shapes.uuid_text(held["copy"]),
        author=shapes.uuid_text(held["author"]),
        editor=shapes.text(held["editor"]),
        made=shapes.moment(held["made"]),
        cells=cells,
    )
    return shapes.uuid_text(held["assessment"]), save


def _sheets(document: Any) -> Sheets:
    """Return the sheets of a form, their shapes checked; the compiler checks what the cells say."""
    for sheet in shapes.listed(document):
        name, header, rows = shapes.listed(sheet)
        for cell in (name, *shapes.listed(header)):
            shapes.text(cell)
        for number, cells in map(shapes.listed, shapes.listed(rows)):
            if type(number) is not int or number < 1:
                raise ValueError("row")
            shapes.texts(cells)
    return sheets_from_json(document)
