"""The files of an import in words: rows of the list, what is refused whole, and the list of refused cells as a table."""

from __future__ import annotations

import csv
import io
import os
import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from customs_assessor.answers.assessment import Assessment
from customs_assessor.labels import Labels
from customs_assessor.ui.exchange.files_list import ANSWERS, REFUSED, UNCHANGED, WAITING, FileRow
from customs_assessor.ui.exchange.session import FileEntry
from customs_assessor.ui.translation import words

_SENTENCE = re.compile(r"(?<=[.:])\s+")
"""Where the first part of an error ends."""


def when(made: str) -> str:
    """Return a time of an edit in the language and time zone of the user; the text as it is when it is none."""
    try:
        return words().moment(datetime.fromisoformat(made.replace("Z", "+00:00")).astimezone())
    except ValueError:
        return made


def file_rows(
    entries: Sequence[FileEntry], assessments: Sequence[Assessment], people: Mapping[str, str]
) -> list[FileRow]:
    """Return the files as rows of the list."""
    titles = {one.id: " · ".join(part for part in (one.title, one.site) if part) for one in assessments}
    return [_row(entry, titles, people) for entry in entries]


def told_of(entry: FileEntry) -> str:
    """Return what must be known of a whole file: why it is refused, or that it was imported before; '' for nothing."""
    if entry.error:
        return " ".join(words().error(entry.error))
    if entry.planned and entry.planned.plan.message:
        return words().text(entry.planned.plan.message, file=entry.path.name)
    return ""


def refused_list(entries: Sequence[FileEntry], labels: Labels, out: Path) -> None:
    """Write every refused cell as a table that Excel opens: file, sheet, cell, and what is wrong.

    Raises:
        OSError: it cannot be written; what stood there is left as it was.
    """
    text = io.StringIO()
    table = csv.writer(text)
    for entry in entries:
        for _, problem in entry.planned.plan.problems if entry.planned else ():
            cell = f"{problem.column}{problem.row or ''}"
            table.writerow(
                [_plain(part) for part in (entry.path.name, problem.sheet, cell, labels.problem(problem))]
            )
    sibling = out.with_name(f".{out.name}.{os.getpid()}.part")
    try:
        sibling.write_text(text.getvalue(), encoding="utf-8-sig", newline="")
        os.replace(sibling, out)
    finally:
        sibling.unlink(missing_ok=True)


def _plain(text: str) -> str:
    """Return a text that no spreadsheet program takes for a formula."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


def _row(entry: FileEntry, titles: Mapping[str, str], people: Mapping[str, str]) -> FileRow:
    translate = QCoreApplication.translate
    name = entry.path.name
    if entry.error:
        word = (
            translate("ImportFiles", "Cannot be opened")
            if entry.facts is None
            else translate("ImportFiles", "Refused")
        )
        return FileRow(
            name, REFUSED, word, tuple(_SENTENCE.split(" ".join(words().error(entry.error)), maxsplit=1))
        )
    if entry.facts is None or entry.planned is None:
        return FileRow(name, WAITING, translate("ImportFiles", "Reading"))
    plan, facts = entry.planned.plan, entry.facts
    author = plan.incoming.people.get(plan.incoming.author) or people.get(plan.incoming.author, "")
    saved = translate("ImportFiles", "saved {when}").format(when=when(plan.incoming.file_made))
    who = f"{author or translate('ImportFiles', 'unnamed')} · {saved}"
    goal = titles.get(plan.assessment) or facts.machine.form.form_id
    if plan.creates and plan.assessment not in titles:
        goal = translate("ImportFiles", "New here: the assessment is made")
    if not entry.brings:
        return FileRow(name, UNCHANGED, translate("ImportFiles", "Unchanged"), (who, told_of(entry) or goal))
    word = translate("ImportFiles", "%n answers", None, plan.read)
    return FileRow(name, ANSWERS, word, (who, told_of(entry) or goal))
