"""Where store and exchange meet, for both faces: what is known here of a workbook, and a plan kept in one transaction."""

from __future__ import annotations

from pathlib import Path

from customs_assessor.answers.assessment import Assessment
from customs_assessor.answers.compose import moment
from customs_assessor.exchange.filled import Filled
from customs_assessor.exchange.plan import ImportPlan, Known, PastImport
from customs_assessor.exchange.reader import WorkbookFacts
from customs_assessor.exchange.writer import ExportOptions
from customs_assessor.forms.catalogue import load_shipped, shipped
from customs_assessor.forms.lineage import Names, names
from customs_assessor.forms.model import Form
from customs_assessor.snapshot import Snapshot
from customs_assessor.store import assessments, consignments, edits, forms, imports
from customs_assessor.store.changes import Changes
from customs_assessor.store.connection import Workspace
from customs_assessor.store.consignments import Consignment


def known_here(ws: Workspace, facts: WorkbookFacts, author: str = "", into: str = "") -> Known:
    """Return what a workspace knows of a workbook's assessment, form, copy and file.

    Args:
        ws: the workspace.
        facts: the workbook as read.
        author: name for a workbook that tells none.
        into: id of the only assessment to import into, or ''.
    """
    machine = facts.machine
    here = next((one for one in assessments.assessments(ws) if one.id == machine.assessment), None)
    began = here.began if here else machine.began
    scopes = (machine.assessment, machine.mission)
    past = imports.imports_of_file(ws, facts.file_sha)
    return Known(
        form=_form_here(ws, machine.form.form_id, machine.form.version, machine.form.hash),
        assessment=here,
        edits=tuple(edit for scope in scopes for edit in edits.edits_of(ws, scope)),
        stubs=tuple(stub for scope in scopes for stub in edits.stubs_of(ws, scope)),
        saves=imports.saves_of(ws, machine.copy_id),
        imports={one.file_sha: PastImport(one.author, one.taken_back is not None) for one in past},
        author=author,
        into=into,
        versions=_versions_here(ws, machine.form.form_id) if began != machine.form else {},
    )


def names_in(ws: Workspace, assessment: Assessment) -> Names:
    """Return the names that edits of an assessment give to the items of the version it is in.

    Raises:
        StoreError: that version, the first one, or one that leads from the one to the other is not installed.
    """
    if assessment.first is None:
        return Names()
    return names_of(ws, assessment, forms.form(ws, assessment.form.form_id, assessment.form.version))


def names_of(ws: Workspace, assessment: Assessment, form: Form) -> Names:
    """Return the names that edits of an assessment give to the items of a version of its form.

    Raises:
        StoreError: the first version, or one that leads from it to this one, is neither installed nor shipped.
    """
    return names(assessment.began.version, form, lambda version: _version_here(ws, form.form_id, version))


def remember(ws: Workspace, snapshot: Snapshot, options: ExportOptions, out: Path) -> Changes:
    """Remember a workbook that was made of a snapshot: for whom, which part, when.

    Raises:
        StoreError: the workspace cannot be written.
    """
    return consignments.keep_consignment(
        ws,
        Consignment(
            copy_id=options.copy_id,
            assessment=snapshot.assessment.id,
            person=options.made_for.id if options.made_for else "",
            domains=options.domains,
            language=options.language,
            independent=options.starting_from is Filled.NOTHING,
            visibility=snapshot.reader,
            made=moment(options.made),
            file_name=out.name,
        ),
    )


def keep(ws: Workspace, plan: ImportPlan, form: Form) -> Changes:
    """Import one file in one transaction; a form that is only shipped is installed before.

    A file that brings no edit is kept too, as a save of its copy: an earlier save read afterwards then ends alike.

    Raises:
        StoreError: it was refused; nothing is changed.
    """
    changes, began = forms.install(ws, form), plan.incoming.form
    if began.version != form.version:
        changes |= forms.install(ws, _version_here(ws, began.form_id, began.version))
    return changes | imports.apply(ws, plan.incoming)


def _versions_here(ws: Workspace, form_id: str) -> dict[str, Form]:
    """Return every version of a form that is installed or shipped with the app."""
    found = {}
    if form_id in (folder.name for folder in shipped()):
        form = load_shipped(form_id)
        found[form.version] = form
    held = (ref for ref in forms.installed(ws) if ref.form_id == form_id)
    return {**found, **{ref.version: forms.form(ws, ref) for ref in held}}


def _version_here(ws: Workspace, form_id: str, version: str) -> Form:
    """Return a version of a form, installed or shipped with the app.

    Raises:
        StoreError: it is neither.
    """
    held = {ref.version for ref in forms.installed(ws) if ref.form_id == form_id}
    if version not in held and form_id in (folder.name for folder in shipped()):
        form = load_shipped(form_id)
        if form.version == version:
            return form
    return forms.form(ws, form_id, version)


def _form_here(ws: Workspace, form_id: str, version: str, digest: str) -> Form | None:
    """Return the form of that content, installed or shipped with the app; None when neither."""
    held = [ref for ref in forms.installed(ws) if (ref.form_id, ref.version) == (form_id, version)]
    if held:
        return forms.form(ws, form_id, version) if held[0].hash == digest else None
    if form_id in (folder.name for folder in shipped()):
        form = load_shipped(form_id)
        if (form.version, form.hash) == (version, digest):
            return form
    return None
