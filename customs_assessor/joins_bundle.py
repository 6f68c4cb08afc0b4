"""Where store and bundles meet, for both faces: what a bundle of a mission holds, what is known here of one, and keeping it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from customs_assessor.answers.assessment import Assessment, FormRef
from customs_assessor.answers.edit import INTERNAL, Edit
from customs_assessor.answers.reader import split_for
from customs_assessor.errors import StoreError
from customs_assessor.exchange.bundle import Bundle, BundleFile, BundleForm
from customs_assessor.exchange.bundle_plan import BundleKnown, BundlePlan
from customs_assessor.exchange.bundle_reader import evidence_of
from customs_assessor.exchange.camera import tells_of_camera
from customs_assessor.exchange.carried import named_people
from customs_assessor.store import assessments, bundles, edits, evidence, forms, imports, missions, people
from customs_assessor.store.changes import Changes
from customs_assessor.store.connection import Workspace


class Camera(Enum):
    """What becomes of photos that tell where and by whom they were taken."""

    HIDDEN_FROM_PARTNERS = "hidden"
    SHOWN = "shown"


@dataclass(frozen=True)
class Packed:
    """What a bundle holds, and the names of the photos that were left out because they tell of their camera."""

    bundle: Bundle
    left_out: tuple[str, ...]


def bundle_of(
    ws: Workspace,
    scope: str,
    reader: str,
    workbooks: Iterable[str] = (),
    camera: Camera = Camera.HIDDEN_FROM_PARTNERS,
) -> Packed:
    """Return what a bundle of a mission, or of one assessment with its mission, holds for a reader.

    Args:
        ws: the workspace.
        scope: id of a mission or of an assessment.
        reader: ``internal`` or ``partner``.
        workbooks: file names of the workbooks that travel with it.
        camera: whether a partner gets photos that tell where and by whom they were taken.

    Raises:
        StoreError: there is no such mission or assessment.
    """
    part = _part(ws, scope)
    mission = part[0].mission if part and scope != part[0].mission else scope
    scopes = (mission, *(one.id for one in part))
    held = [edit for one in scopes for edit in edits.edits_of(ws, one)]
    known_stubs = [stub for one in scopes for stub in edits.stubs_of(ws, one)]
    seen, hidden = split_for(reader, held, known_stubs)
    files = _files(ws, seen)
    hidden_photos = camera is Camera.HIDDEN_FROM_PARTNERS and reader != INTERNAL
    telling = {
        digest: name
        for digest, name in files.items()
        if hidden_photos and tells_of_camera(evidence.bytes_of(ws, digest))
    }
    first = {one.id: assessments.first_form(ws, one.id) for one in part}
    bundle = Bundle(
        reader=reader,
        mission=mission,
        assessments=first,
        edits=seen,
        stubs=tuple({stub.id: stub for stub in hidden}.values()),
        people=named_people(seen, people.people(ws)),
        saves={one.id: imports.saves_in(ws, one.id) for one in part} if reader == INTERNAL else {},
        forms=tuple(_forms(ws, {*first.values(), *_versions(ws, part)})),
        evidence=tuple(sorted(files.keys() - telling.keys())),
        workbooks=tuple(sorted(workbooks)),
    )
    return Packed(bundle, tuple(sorted(telling.values())))


def known_of_bundle(ws: Workspace, file: BundleFile, into: str = "") -> BundleKnown:
    """Return what a workspace knows of a bundle's mission, assessments, forms and files.

    Args:
        ws: the workspace.
        file: the bundle as read.
        into: id of the only assessment to import into, or ''.
    """
    bundle = file.content
    scopes = (bundle.mission, *bundle.assessments)
    return BundleKnown(
        missions=frozenset(one.id for one in missions.missions(ws)),
        assessments={one.id: one.mission for one in assessments.assessments(ws)},
        edits=tuple(edit for scope in scopes for edit in edits.edits_of(ws, scope)),
        stubs=tuple(stub for scope in scopes for stub in edits.stubs_of(ws, scope)),
        forms={(ref.form_id, ref.version): ref.hash for ref in forms.installed(ws)},
        evidence=frozenset(digest for digest in bundle.evidence if evidence.has_bytes(ws, digest)),
        into=into,
    )


def keep_bundle(ws: Workspace, plan: BundlePlan) -> Changes:
    """Unite a bundle with what is here, in one transaction.

    Raises:
        StoreError: it was refused; nothing is changed.
        ExchangeError: the file was changed since it was read; nothing is changed.
    """
    bundle = plan.file.content
    return bundles.unite(
        ws,
        bundle.mission,
        bundle.assessments,
        [(new.form, new.source.sheets) for new in plan.forms],
        bundle.edits,
        bundle.stubs,
        bundle.people,
        bundle.saves,
        evidence_of(plan.file, plan.evidence),
    )


def _part(ws: Workspace, scope: str) -> tuple[Assessment, ...]:
    """Return the assessments of a mission, or the one of that id."""
    if scope in (one.id for one in missions.missions(ws)):
        return assessments.assessments(ws, scope)
    return (assessments.assessment(ws, scope),)


def _versions(ws: Workspace, part: Iterable[Assessment]) -> Iterator[FormRef]:
    """Yield every version of the forms of assessments that moved: those between lead from the first names to the last."""
    moved = {one.form.form_id for one in part if one.first is not None}
    return (ref for ref in forms.installed(ws) if ref.form_id in moved)


def _forms(ws: Workspace, wanted: Iterable[FormRef]) -> Iterator[BundleForm]:
    """Yield the forms whose sheets are known; without them the other side needs the form itself."""
    for ref in sorted(wanted, key=lambda ref: ref.hash):
        try:
            sheets = forms.source(ws, ref)
        except StoreError:
            continue
        if sheets.hash == ref.hash:
            yield BundleForm(ref, sheets)


def _files(ws: Workspace, seen: Iterable[Edit]) -> dict[str, str]:
    """Return the names of the files of evidence whose bytes are here, by hash."""
    hashes: dict[str, str] = {}
    names: dict[str, str] = {}
    for edit in seen:
        if edit.subject.startswith("file/") and isinstance(edit.value, str):
            if edit.field == "hash":
                hashes[edit.value] = edit.subject
            elif edit.field == "name":
                names[edit.subject] = edit.value
    return {
        digest: names.get(subject, digest)
        for digest, subject in hashes.items()
        if evidence.has_bytes(ws, digest)
    }
