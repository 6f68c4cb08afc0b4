"""The first two sheets: how to fill a workbook in, and which mission and assessment it is of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from openpyxl.worksheet.worksheet import Worksheet

from customs_assessor.answers.mission import Person
from customs_assessor.exchange.filled import Filled, choices_of
from customs_assessor.exchange.grid import Desk
from customs_assessor.exchange.layout import CELL_LIMIT, FILLED_IN_BY, ID, VALUE
from customs_assessor.exchange.marks import has_marks
from customs_assessor.exchange.style import finish, height, put
from customs_assessor.forms.model import in_language

STEPS = ("fill", "level", "marks", "state", "target", "comment", "rows", "grey", "dispute", "return")
SIGNS = ("disputed", "done", "locked")


def write_read_me(sheet: Worksheet, desk: Desk, overlong: Sequence[tuple[str, str]]) -> None:
    """Write the sheet that tells how to fill in, with the texts that no row can show in full at its end."""
    look, text = desk.look, desk.words.labels.text
    put(sheet, 1, 2, text("workbook.read_me")).font = look.title
    sheet.row_dimensions[1].height = 28
    lines = [text("workbook.intro.independent" if desk.start is Filled.NOTHING else "workbook.intro.heads")]
    lines += [text(f"workbook.step.{name}") for name in STEPS if name not in _needless(desk)]
    lead = desk.snapshot.people.get(desk.snapshot.mission.lead, "")
    if lead:
        lines[-1] += f"\n{text('workbook.mission.lead')}: {lead}"
    row = 3
    for number, line in enumerate(lines):
        look.text(sheet, row, 2, "" if number == 0 else str(number), look.bold)
        look.text(sheet, row, 3, line)
        sheet.row_dimensions[row].height = height([(line, 110.0)])
        row += 1
    look.heading(sheet, row + 1, 2, "")
    look.heading(sheet, row + 1, 3, text("workbook.signs"))
    row += 2
    for name in SIGNS:
        look.text(sheet, row, 2, text(f"workbook.sign.{name}.sign"), look.bold)
        look.text(sheet, row, 3, text(f"workbook.sign.{name}"))
        row += 1
    if overlong:
        look.heading(sheet, row + 1, 2, text("workbook.column.code"))
        look.heading(sheet, row + 1, 3, text("workbook.long_texts"))
        row += 2
        for code, long_text in overlong:
            for start in range(0, len(long_text), CELL_LIMIT):
                look.text(sheet, row, 2, code, look.bold)
                look.text(sheet, row, 3, long_text[start : start + CELL_LIMIT])
                sheet.row_dimensions[row].height = height([(long_text, 110.0)])
                row += 1
    finish(sheet, [2.0, 10.0, 110.0], f"{desk.foot} · &P / &N")


def _needless(desk: Desk) -> set[str]:
    """Return the steps that are about nothing in this workbook."""
    form, items = desk.snapshot.form, desk.snapshot.items
    marks = any(has_marks(item.question.kind, choices_of(item, form)) for item in items)
    return {name for name, used in (("marks", marks), ("rows", desk.snapshot.repeats)) if not used}


def write_mission(sheet: Worksheet, desk: Desk, made_for: Person | None, made: datetime) -> None:
    """Write the sheet of mission and assessment, with the input cell 'filled in by'."""
    look, text, labels = desk.look, desk.words.labels.text, desk.words.labels
    mission, assessment, form = desk.snapshot.mission, desk.snapshot.assessment, desk.snapshot.form
    put(sheet, 1, 2, text("workbook.mission")).font = look.title
    sheet.row_dimensions[1].height = 28
    put(sheet, 2, 1, ID)
    put(sheet, 2, 3, VALUE)
    put(sheet, 3, 1, FILLED_IN_BY)
    look.text(sheet, 3, 2, text("workbook.filled_in_by"), look.bold)
    look.input(sheet, 3, 3, made_for.name if made_for else "")
    period = " – ".join(day for day in (mission.start, mission.end) if day)
    rows = (
        ("country", labels.country(mission.country) if mission.country else ""),
        ("administration", mission.administration),
        ("period", period),
        ("lead", desk.snapshot.people.get(mission.lead, "")),
        ("assessment", assessment.title),
        ("site", assessment.site),
        (
            "round",
            text(f"workbook.round.{assessment.round}")
            if assessment.round in ("baseline", "follow-up")
            else assessment.round,
        ),
        ("form", f"{in_language(form.title, labels.language)} ({form.form_id} {form.version})"),
        ("exported", labels.moment(made)),
        ("reader", text(f"workbook.reader.{desk.snapshot.reader}")),
    )
    for row, (name, value) in enumerate(rows, start=5):
        look.text(sheet, row, 2, text(f"workbook.mission.{name}"), look.bold)
        look.text(sheet, row, 3, value)
        sheet.row_dimensions[row].height = height([(value, 70.0)])
    sheet.row_dimensions[2].hidden = True
    sheet.column_dimensions["A"].hidden = True
    finish(sheet, [4.0, 28.0, 70.0], f"{desk.foot} · &P / &N")
    for selection in sheet.sheet_view.selection:
        selection.activeCell = selection.sqref = "C3"
