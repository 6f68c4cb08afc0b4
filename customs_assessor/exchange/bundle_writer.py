"""Write a bundle: parts in a fixed order, without the time of day, so that the same content makes the same bytes."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

import rfc8785

from customs_assessor.answers.edit import Edit, Stub
from customs_assessor.answers.incoming import CopySave
from customs_assessor.errors import ExchangeError
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
    BundleForm,
)
from customs_assessor.forms.source import sheets_to_json
from customs_assessor.progress import Progress, silent

_START = (1980, 1, 1, 0, 0, 0)


def write_bundle(
    bundle: Bundle,
    out: Path,
    evidence_bytes: Callable[[str], bytes],
    workbooks: Mapping[str, bytes],
    progress: Progress = silent,
) -> None:
    """Write a bundle.

    Args:
        bundle: what it holds.
        out: the file.
        evidence_bytes: gives the bytes of each SHA-256 of ``bundle.evidence``.
        workbooks: bytes of each of ``bundle.workbooks``.
        progress: told how many parts are written.

    Raises:
        ExchangeError: the file cannot be written; what stood at ``out`` is left as it was.
    """
    try:
        handle, name = tempfile.mkstemp(prefix=f".{out.stem}-", suffix=out.suffix, dir=out.parent)
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as stream:
                _write(bundle, stream, evidence_bytes, workbooks, progress)
                stream.flush()
                os.fsync(stream.fileno())
            os.chmod(temporary, 0o666 & ~_umask())
            os.replace(temporary, out)
        finally:
            with suppress(FileNotFoundError):
                temporary.unlink()
    except OSError as error:
        raise ExchangeError(
            "exchange.cannot_write", file=out.name, why=error.strerror or str(error)
        ) from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _write(
    bundle: Bundle,
    stream: Any,
    evidence_bytes: Callable[[str], bytes],
    workbooks: Mapping[str, bytes],
    progress: Progress,
) -> None:
    texts = {
        EDITS: _lines(_edit_line(edit) for edit in sorted(bundle.edits, key=lambda edit: edit.id)),
        STUBS: _lines(_stub_line(stub) for stub in sorted(bundle.stubs, key=lambda stub: stub.id)),
        SAVES: _lines(
            _save_line(assessment, save)
            for assessment, saves in sorted(bundle.saves.items())
            for save in sorted(saves, key=lambda save: (save.copy_id, save.author, save.editor))
        ),
        **{f"{FORMS}{form.ref.hash}.json": _form_text(form) for form in bundle.forms},
    }
    files: dict[str, Callable[[], bytes]] = {
        **{
            f"{FILES}{form.sheets.files[name]}": partial(bytes, data)
            for form in bundle.forms
            for name, data in form.sheets.attachments.items()
        },
        **{f"{EVIDENCE}{digest}": partial(evidence_bytes, digest) for digest in bundle.evidence},
        **{f"{WORKBOOKS}{name}": partial(bytes, workbooks[name]) for name in bundle.workbooks},
    }
    parts = {name: hashlib.sha256(data).hexdigest() for name, data in texts.items()}
    with zipfile.ZipFile(stream, "w") as archive:
        for name in sorted(texts):
            _put(archive, name, texts[name], zipfile.ZIP_DEFLATED)
        # Photos and workbooks are packed already; storing them is quick and the same everywhere.
        for step, name in enumerate(sorted(files)):
            progress(step, len(files))
            data = files[name]()
            parts[name] = hashlib.sha256(data).hexdigest()
            _put(archive, name, data, zipfile.ZIP_STORED)
        _put(archive, MANIFEST, rfc8785.dumps(_manifest(bundle, parts)), zipfile.ZIP_DEFLATED)


def _put(archive: zipfile.ZipFile, name: str, data: bytes, how: int) -> None:
    info = zipfile.ZipInfo(name, _START)
    info.create_system, info.external_attr, info.compress_type = 3, 0o600 << 16, how
    archive.writestr(info, data)


def _manifest(bundle: Bundle, parts: Mapping[str, str]) -> dict[str, Any]:
    return {
        "bundle": VERSION,
        "reader": bundle.reader,
        "mission": bundle.mission,
        "assessments": [
            {"id": key, "form": {"id": form.form_id, "version": form.version, "hash": form.hash}}
            for key, form in sorted(bundle.assessments.items())
        ],
        "forms": [
            {
                "id": form.ref.form_id,
                "version": form.ref.version,
                "hash": form.ref.hash,
                "files": dict(form.sheets.files),
            }
            for form in sorted(bundle.forms, key=lambda form: form.ref.hash)
        ],
        "people": dict(bundle.people),
        "parts": dict(parts),
    }


def _lines(objects: Iterable[Any]) -> bytes:
    return b"".join(rfc8785.dumps(one) + b"\n" for one in objects)


def _edit_line(edit: Edit) -> dict[str, Any]:
    return {"id": edit.id, "edit": edit.to_json()}


def _stub_line(stub: Stub) -> dict[str, Any]:
    return {"id": stub.id, "parents": sorted(stub.parents)}


def _save_line(assessment: str, save: CopySave) -> dict[str, Any]:
    return {
        "assessment": assessment,
        "copy": save.copy_id,
        "author": save.author,
        "editor": save.editor,
        "made": save.made,
        "cells": save.cells,
    }


def _form_text(form: BundleForm) -> bytes:
    # Not RFC 8785: the order of the columns is part of the sheets.
    return json.dumps(sheets_to_json(form.sheets), ensure_ascii=False, separators=(",", ":")).encode()
