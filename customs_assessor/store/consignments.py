"""Consignments: the workbooks that were made here, for whom, and what came back of each. They never leave this laptop."""

from __future__ import annotations

import json
from dataclasses import dataclass

from customs_assessor.store.changes import Changes
from customs_assessor.store.connection import Workspace, rows, writing


@dataclass(frozen=True)
class Consignment:
    """A workbook that was made.

    Args:
        copy_id: the secret of that copy. assessment: UUID.
        person: UUID of the one it was made for, '' for nobody in particular.
        domains: names of its part, () for all. language: of its words.
        independent: whether it is a blank view beside those here.
        visibility: ``internal`` or ``partner``.
        made: when (``YYYY-MM-DDTHH:MM:SSZ``). file_name: as it was saved.
        returned: when the latest file that came back was saved, '' while none did.
    """

    copy_id: str
    assessment: str
    person: str
    domains: tuple[str, ...]
    language: str
    independent: bool
    visibility: str
    made: str
    file_name: str
    returned: str = ""


def keep_consignment(ws: Workspace, one: Consignment) -> Changes:
    """Remember a workbook that was made.

    Raises:
        StoreError: the workspace cannot be written.
    """
    with writing(ws) as db:
        db.execute(
            "INSERT OR REPLACE INTO consignments VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                one.copy_id,
                one.assessment,
                one.person,
                json.dumps(list(one.domains)),
                one.language,
                int(one.independent),
                one.visibility,
                one.made,
                one.file_name,
            ),
        )
    return Changes(assessments=frozenset({one.assessment}))


def consignments(ws: Workspace, assessment: str) -> tuple[Consignment, ...]:
    """Return the workbooks made of an assessment, the latest first."""
    found = rows(
        ws,
        "SELECT c.copy, c.assessment, c.person, c.domains, c.language, c.independent, c.visibility, c.made,"
        " c.file_name, coalesce((SELECT max(s.made) FROM copies s WHERE s.copy = c.copy), '')"
        " FROM consignments c WHERE c.assessment = ? ORDER BY c.made DESC, c.rowid DESC",
        (assessment,),
    )
    return tuple(
        Consignment(copy, owner, person, tuple(json.loads(domains)), language, bool(blank), *others)
        for copy, owner, person, domains, language, blank, *others in found
    )
