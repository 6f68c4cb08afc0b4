"""Installed questionnaires, kept compiled as JSON; an installed version never changes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace

from customs_assessor.answers.assessment import FormRef
from customs_assessor.errors import StoreError
from customs_assessor.forms.catalogue import shipped
from customs_assessor.forms.document import form_from_json, form_to_json
from customs_assessor.forms.heading import Heading, version_order
from customs_assessor.forms.model import Form
from customs_assessor.forms.sheets import Sheets, read_sheets
from customs_assessor.forms.source import sheets_from_json, sheets_to_json
from customs_assessor.store.changes import NOTHING, Changes
from customs_assessor.store.connection import Workspace, rows, writing


def install(ws: Workspace, form: Form, source: Sheets | None = None) -> Changes:
    """Install a form; the same content again changes nothing but what it lacked of its source.

    Args:
        ws: the workspace.
        form: as compiled.
        source: the sheets that it was compiled from, kept with their attachments so that it can be written as .xlsx again;
            not needed for a shipped form.

    Raises:
        StoreError: that version is installed with another content, or the workspace cannot be written.
    """
    known = rows(ws, "SELECT hash FROM forms WHERE form_id = ? AND version = ?", (form.form_id, form.version))
    if known:
        if known[0][0] != form.hash:
            raise StoreError("store.form_differs", form=form.form_id, version=form.version)
        whole = _kept_source(ws, form.form_id, form.version) and not _lacking(ws, form.files)
        if source is None or whole:
            return NOTHING
    # A later app ships another version: the sheets of this one have to outlive it.
    source = source or _shipped(form.form_id, form.hash)
    text = json.dumps(form_to_json(form), ensure_ascii=False)
    with writing(ws) as db:
        if not known:
            db.execute("INSERT INTO forms VALUES (?, ?, ?, ?)", (form.form_id, form.version, form.hash, text))
        if source is not None:
            kept = json.dumps(sheets_to_json(source), ensure_ascii=False)
            db.execute(
                "INSERT OR REPLACE INTO form_sources VALUES (?, ?, ?)", (form.form_id, form.version, kept)
            )
            for name, data in source.attachments.items():
                db.execute("INSERT OR IGNORE INTO form_files VALUES (?, ?)", (form.files[name], data))
    return Changes(forms=True)


def source(ws: Workspace, ref: FormRef) -> Sheets:
    """Return the sheets that an installed form was compiled from: those kept with it, else those shipped with the app.

    Raises:
        StoreError: neither is at hand, for the form came compiled from another laptop.
    """
    if kept := _kept_source(ws, ref.form_id, ref.version):
        files = form(ws, ref).files
        lacking = _lacking(ws, files)
        held = {name: file_bytes(ws, digest) for name, digest in files.items() if name not in lacking}
        return replace(sheets_from_json(json.loads(kept)), attachments=held)
    if sheets := _shipped(ref.form_id, ref.hash):
        return sheets
    raise StoreError("store.form_source_missing", form=ref.form_id, version=ref.version)


def file_bytes(ws: Workspace, digest: str) -> bytes:
    """Return the bytes of a file that came with a form (``Form.files``).

    Raises:
        StoreError: they are not here, for the form came compiled from another laptop.
    """
    found = rows(ws, "SELECT bytes FROM form_files WHERE hash = ?", (digest,))
    if not found:
        raise StoreError("store.form_file_missing", hash=digest)
    return bytes(found[0][0])


def _shipped(form_id: str, digest: str) -> Sheets | None:
    for folder in shipped():
        if folder.name == form_id and (sheets := read_sheets(folder)).hash == digest:
            return sheets
    return None


def _lacking(ws: Workspace, files: Mapping[str, str]) -> frozenset[str]:
    """Return the names of a form's files whose bytes are not here."""
    held = {row[0] for row in rows(ws, "SELECT hash FROM form_files")} if files else set()
    return frozenset(name for name, digest in files.items() if digest not in held)


def _kept_source(ws: Workspace, form_id: str, version: str) -> str:
    kept = rows(ws, "SELECT json FROM form_sources WHERE form_id = ? AND version = ?", (form_id, version))
    return str(kept[0][0]) if kept else ""


def installed(ws: Workspace) -> tuple[FormRef, ...]:
    """Return the installed forms by id, each form's versions from the first to the last."""
    found = [FormRef(*row) for row in rows(ws, "SELECT form_id, version, hash FROM forms")]
    return tuple(sorted(found, key=lambda ref: (ref.form_id, version_order(ref.version))))


def headings(ws: Workspace) -> tuple[Heading, ...]:
    """Return the headings of the installed forms, in the order of :func:`installed`."""
    found = {
        (form_id, version): Heading(form_id, version, json.loads(title), tuple(json.loads(languages)))
        for form_id, version, title, languages in rows(
            ws,
            "SELECT form_id, version, json_extract(json, '$.title'), json_extract(json, '$.languages') FROM forms",
        )
    }
    return tuple(found[ref.form_id, ref.version] for ref in installed(ws))


def form(ws: Workspace, ref: FormRef | str, version: str | None = None) -> Form:
    """Return an installed form.

    Args:
        ws: the workspace.
        ref: which content exactly, or a form's id.
        version: with an id: which version; default its last one.

    Raises:
        StoreError: it is not installed, or only with another content.
    """
    form_id = ref if isinstance(ref, str) else ref.form_id
    wanted = version if isinstance(ref, str) else ref.version
    here = [one for one in installed(ws) if one.form_id == form_id and wanted in (None, one.version)]
    if not here:
        raise StoreError("store.unknown_form", form=form_id, version=wanted or "")
    chosen = here[-1]
    if isinstance(ref, FormRef) and ref.hash != chosen.hash:
        raise StoreError("store.form_differs", form=form_id, version=chosen.version)
    place = (chosen.form_id, chosen.version)
    ((text,),) = rows(ws, "SELECT json FROM forms WHERE form_id = ? AND version = ?", place)
    return form_from_json(json.loads(text))
