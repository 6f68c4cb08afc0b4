"""What a bundle brings, united with what is here in one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from customs_assessor.answers.assessment import FormRef
from customs_assessor.answers.edit import Edit, Stub
from customs_assessor.answers.incoming import CopySave
from customs_assessor.forms.model import Form
from customs_assessor.forms.sheets import Sheets
from customs_assessor.store import edits, evidence, forms, imports
from customs_assessor.store.assessments import ensure_assessment
from customs_assessor.store.changes import Changes
from customs_assessor.store.connection import Workspace, writing
from customs_assessor.store.missions import ensure_mission


def unite(
    ws: Workspace,
    mission: str,
    assessments: Mapping[str, FormRef],
    new_forms: Iterable[tuple[Form, Sheets]],
    new_edits: Iterable[Edit],
    stubs: Iterable[Stub],
    people: Mapping[str, str],
    saves: Mapping[str, Iterable[CopySave]],
    files: Iterable[bytes],
) -> Changes:
    """Keep all that a bundle holds; doing it twice changes nothing the second time.

    Args:
        ws: the workspace.
        mission: UUID; assessments: the form that each of its assessments began with.
        new_forms: forms to install, with their sheets.
        new_edits, stubs: of the mission and the assessments.
        people: names by UUID; a name that is known here stays.
        saves: saves of copies by assessment.
        files: bytes of evidence; what they raise undoes everything.

    Raises:
        StoreError: a form is installed with another content, an assessment is here in another mission, or the workspace
            cannot be written; nothing is changed.
    """
    with writing(ws):
        changes = ensure_mission(ws, mission)
        for form, sheets in new_forms:
            changes |= forms.install(ws, form, sheets)
        for assessment, ref in assessments.items():
            changes |= ensure_assessment(ws, assessment, mission, ref)
        changes |= edits.union(ws, new_edits, stubs, people)
        for assessment, kept in saves.items():
            for save in kept:
                imports.keep_save(ws, assessment, save)
        for data in files:
            evidence.add_bytes(ws, data)
    return changes
