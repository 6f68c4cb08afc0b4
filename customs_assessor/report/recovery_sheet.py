"""The recovery sheet of a protected workspace: one page to print once and keep apart from the laptop."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from customs_assessor.labels import labels
from customs_assessor.report.blocks import Chapter, Document, Heading, Lead, Paragraph
from customs_assessor.report.pdf import put, render

_PER_LINE = 7


def write_recovery_sheet(out: Path, code: str, workspace: str, language: str, made: date) -> None:
    """Write the sheet as PDF.

    Args:
        out: the file; replaced only when the whole sheet is written.
        code: as :func:`customs_assessor.store.secret.recovery_code` gives it, groups with hyphens.
        workspace: name of the workspace's file.
        language: ISO 639-1 code.
        made: the date it carries.

    Raises:
        ReportError: the file cannot be written.
    """
    words = labels(language)
    groups = code.split("-")
    lines = [" ".join(groups[at : at + _PER_LINE]) for at in range(0, len(groups), _PER_LINE)]
    title = words.text("recovery.title")
    document = Document(
        language=language,
        title=title,
        subject=workspace,
        author="",
        marking=words.text("recovery.marking"),
        foot=words.date(made),
        page=words.text("report.page"),
        blocks=(
            Chapter(title),
            Lead(words.text("recovery.what", workspace=workspace)),
            Heading(words.text("recovery.code")),
            *(Lead(line) for line in lines),
            Heading(words.text("recovery.how")),
            Paragraph(words.text("recovery.use")),
            Paragraph(words.text("recovery.keep")),
        ),
    )
    put(out, render(document, made))
