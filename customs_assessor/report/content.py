"""What a report says: a snapshot put into blocks, for the administration or for supervisors."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from customs_assessor.answers.edit import INTERNAL, PARTNER, Edit
from customs_assessor.errors import ReportError
from customs_assessor.labels import Labels
from customs_assessor.report.annex import annex
from customs_assessor.report.blocks import Block, Document, Note, with_texts
from customs_assessor.report.domain import domain_section
from customs_assessor.report.findings import findings, gap_list
from customs_assessor.report.fonts import STAND_IN, printable
from customs_assessor.report.method import method
from customs_assessor.report.summary import cover, summary
from customs_assessor.report.wording import Wording
from customs_assessor.snapshot import Snapshot

ADMINISTRATION, SUPERVISOR = "administration", "supervisor"
READERS = {ADMINISTRATION: PARTNER, SUPERVISOR: INTERNAL}
"""For which reader the snapshot of each kind of report must have been taken."""

TITLE_SEPARATOR = " · "


def content(snapshot: Snapshot, kind: str, labels: Labels, made: date) -> Document:
    """Return the whole report as final text and places of dots.

    Args:
        snapshot: of the reader that the kind asks for.
        kind: ``administration`` (nothing internal) or ``supervisor`` (all, internal remarks marked).
        labels: the report's language.
        made: the date it carries.

    Raises:
        ReportError: unknown kind, or a snapshot taken for another reader.
    """
    check_reader(snapshot, kind)
    say = Wording(snapshot, labels)
    blocks: list[Block] = [cover(say, kind, made), *summary(say)]
    if snapshot.scores.domains:
        blocks.extend(method(say))
        for score in snapshot.scores.domains:
            blocks.extend(domain_section(say, score))
        blocks.extend(gap_list(say))
    blocks.extend(findings(say))
    blocks.extend(annex(say))
    title = say.of(snapshot.form.title) or snapshot.form.form_id
    place = labels.country(snapshot.mission.country) if snapshot.mission.country else ""
    document = Document(
        language=labels.language,
        title=TITLE_SEPARATOR.join(
            part for part in (title, place or snapshot.mission.administration) if part
        ),
        subject=say.text("subject", form=snapshot.form.form_id, version=snapshot.form.version),
        author=snapshot.people.get(snapshot.mission.lead) or say.text("cover.team"),
        marking=say.text(f"kind.{kind}"),
        foot=say.text(f"foot.{kind}"),
        page=labels.text("report.page"),
        blocks=tuple(blocks),
    )
    return _printable(document, say)


def check_reader(snapshot: Snapshot, kind: str) -> None:
    """Refuse a kind that we do not have, and a snapshot that was not taken for its reader.

    Raises:
        ReportError: with the reason.
    """
    if kind not in READERS:
        raise ReportError("report.error.kind", kind=kind)
    if kind == SUPERVISOR and snapshot.reader != INTERNAL:
        raise ReportError("report.error.partner_snapshot")
    leaked = any(edit.visibility == INTERNAL for edit in _all_edits(snapshot))
    if kind == ADMINISTRATION and (snapshot.reader != PARTNER or leaked):
        raise ReportError("report.error.internal_snapshot")


def _all_edits(snapshot: Snapshot) -> tuple[Edit, ...]:
    held = [head for item in snapshot.items for state in item.fields.values() for head in state.heads]
    held += [view.edit for item in snapshot.items for view in item.views]
    return (*snapshot.edits, *held)


def _printable(document: Document, say: Wording) -> Document:
    """Return the document with every character printable; what the typeface lacks is told on its last page."""
    missing: set[str] = set()

    def change(text: str) -> str:
        clean, lacking = printable(text)
        missing.update(lacking)
        return clean

    clean: Document = with_texts(document, change)
    if not missing:
        return clean
    codes = ", ".join(f"U+{ord(sign):04X}" for sign in sorted(missing))
    note = Note(say.text("missing", stand_in=STAND_IN, codes=codes))
    return replace(clean, blocks=(*clean.blocks, note))
