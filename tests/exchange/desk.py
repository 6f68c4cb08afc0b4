"""What the exchange tests write with: a mission, edits made by people, a laptop without a store, and LibreOffice."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from customs_assessor.answers.assessment import Assessment, FormRef, assessment_from_fields
from customs_assessor.answers.compose import compose, level_answer, state_answer
from customs_assessor.answers.edit import Edit, Stub
from customs_assessor.answers.heads import FieldState, field_states
from customs_assessor.answers.incoming import CopySave
from customs_assessor.answers.mission import mission_from_fields
from customs_assessor.exchange.plan import ImportPlan, Known, PastImport, plan_import
from customs_assessor.exchange.reader import read_workbook
from customs_assessor.exchange.writer import ExportOptions, write_workbook
from customs_assessor.forms.model import Form
from customs_assessor.snapshot import Snapshot
from customs_assessor.snapshot_build import build_snapshot

MISSION = "11111111-1111-4111-8111-111111111111"
ASSESSMENT = "22222222-2222-4222-8222-222222222222"
ANA = "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa"
BEN = "bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb"
PEOPLE = {ANA: "Ana", BEN: "Ben"}


def ref(form: Form) -> FormRef:
    return FormRef(form.form_id, form.version, form.hash)


@dataclass
class Laptop:
    """Edits, stubs, people, saves of copies and imports of one workspace, kept as a union, without a store."""

    form: Form
    edits: dict[str, Edit] = field(default_factory=dict)
    stubs: dict[str, Stub] = field(default_factory=dict)
    people: dict[str, str] = field(default_factory=lambda: dict(PEOPLE))
    saves: list[CopySave] = field(default_factory=list)
    imports: dict[str, PastImport] = field(default_factory=dict)
    knows: bool = True
    clock: int = 0

    def states(self) -> Mapping[Any, FieldState]:
        return field_states(self.edits.values(), self.stubs.values())

    def state(self, item: str, name: str = "answer") -> FieldState:
        return self.states().get((ASSESSMENT, f"item/{item}", name), FieldState())

    def set(self, item: str, value: Any, name: str = "answer", author: str = ANA, **more: Any) -> Edit:
        """Record an edit over what stands; ``over=()`` makes it beside what stands."""
        self.clock += 1
        state = FieldState() if more.pop("beside", False) else self.state(item, name)
        made = f"2026-11-20T08:{self.clock // 60:02}:{self.clock % 60:02}Z"
        edit = compose((ASSESSMENT, f"item/{item}", name), value, state, author, made, **more)
        self.edits[edit.id] = edit
        return edit

    def put(self, subject: str, name: str, value: Any, **more: Any) -> Edit:
        """Record an edit of any subject over what stands."""
        self.clock += 1
        key = (ASSESSMENT, subject, name)
        state = self.states().get(key, FieldState())
        edit = compose(
            key, value, state, ANA, f"2026-11-20T09:{self.clock // 60:02}:{self.clock % 60:02}Z", **more
        )
        self.edits[edit.id] = edit
        return edit

    def level(self, item: str, choice: str, **more: Any) -> Edit:
        return self.set(item, level_answer(choice), **more)

    def not_known(self, item: str, state: str = "dont_know", **more: Any) -> Edit:
        return self.set(item, state_answer(state, "nobody could say"), **more)

    def mission_field(self, name: str, value: Any) -> None:
        edit = compose(
            (None, "mission", name), value, FieldState(), ANA, "2026-11-19T08:00:00Z", mission=MISSION
        )
        self.edits[edit.id] = edit

    def assessment_field(self, name: str, value: Any) -> None:
        edit = compose((ASSESSMENT, "assessment", name), value, FieldState(), ANA, "2026-11-19T08:00:00Z")
        self.edits[edit.id] = edit

    def snapshot(self, reader: str = "internal") -> Snapshot:
        states = field_states(self.edits.values(), self.stubs.values(), reader)
        fields = {
            name: state
            for (owner, subject, name), state in states.items()
            if subject == "assessment" and owner
        }
        mission = {name: state for (owner, subject, name), state in states.items() if subject == "mission"}
        return build_snapshot(
            self.form,
            mission_from_fields(MISSION, mission),
            assessment_from_fields(ASSESSMENT, MISSION, ref(self.form), fields),
            self.edits.values(),
            self.stubs.values(),
            self.people,
            reader,
        )

    def export(self, out: Path, reader: str = "internal", **options: Any) -> Path:
        options.setdefault("made", datetime(2026, 11, 21, 9, 0, 0, tzinfo=UTC))
        write_workbook(self.snapshot(reader), out, ExportOptions(**options))
        return out

    def plan(self, file: Path, **more: Any) -> ImportPlan:
        facts = read_workbook(file)
        known = Known(
            form=self.form,
            assessment=Assessment(ASSESSMENT, MISSION, ref(self.form)) if self.knows else None,
            edits=tuple(self.edits.values()),
            stubs=tuple(self.stubs.values()),
            saves=tuple(save for save in self.saves if save.copy_id == facts.machine.copy_id),
            imports=self.imports,
            **more,
        )
        return plan_import(facts, known)

    def take(self, file: Path, **more: Any) -> ImportPlan:
        """Import as the store does: union, latest save per copy, author and editor."""
        plan = self.plan(file, **more)
        incoming = plan.incoming
        self.edits |= {edit.id: edit for edit in (*incoming.edits, *incoming.made, *incoming.withdrawals)}
        self.stubs |= {stub.id: stub for stub in incoming.stubs}
        self.people = {**incoming.people, **self.people}
        for save in incoming.saves:
            own = (save.copy_id, save.author, save.editor)
            kept = [held for held in self.saves if (held.copy_id, held.author, held.editor) == own]
            if all(held.made < save.made for held in kept):
                self.saves = [held for held in self.saves if held not in kept] + [save]
        self.imports[incoming.file_sha] = PastImport(incoming.author)
        self.knows = True
        return plan

    def heads(self, reader: str = "internal") -> dict[Any, list[str]]:
        states = field_states(self.edits.values(), self.stubs.values(), reader)
        return {
            key: sorted(head.id for head in state.heads)
            for key, state in states.items()
            if key[1].startswith(("item/", "instance/"))
        }


def domain_cells(book: Any) -> dict[str, tuple[Any, int, dict[str, int]]]:
    """Return sheet, row and column numbers by subject."""
    found = {}
    for sheet in book:
        columns = {
            cell.value: cell.column
            for row in sheet.iter_rows(min_row=1, max_row=3)
            for cell in row
            if str(cell.value).startswith("ca:")
        }
        if "ca:level" not in columns:
            continue
        for row in range(4, sheet.max_row + 1):
            subject = sheet.cell(row, columns["ca:id"]).value
            if subject:
                found[subject] = (sheet, row, columns)
    return found


def mark_cells(book: Any) -> dict[tuple[str, str], Any]:
    """Return the cells in which choices are marked, by subject and choice."""
    found = {}
    for sheet in book:
        heads: dict[int, str] = {}
        for row in sheet.iter_rows():
            if row[0].value == "ca:id":
                heads = {
                    cell.column: cell.value.removeprefix("ca:choice/")
                    for cell in row
                    if str(cell.value).startswith("ca:choice/")
                }
            elif str(row[0].value).startswith("item/"):
                found |= {(row[0].value, name): sheet.cell(row[0].row, at) for at, name in heads.items()}
    return found


@dataclass(frozen=True)
class RowCells:
    """A row of a repeat's sheet: its cells by question and column (``lanes ca:level``, ``ca:parent``)."""

    instance: str
    label: str
    cells: Mapping[str, Any]


def repeat_rows(book: Any, title: str) -> list[RowCells]:
    """Return the rows of a repeat's sheet, in order."""
    sheet = book[title]
    heads = {cell.column: cell.value for cell in sheet[2] if cell.value}
    return [
        RowCells(
            row[0].value.removeprefix("instance/"),
            row[1].value,
            {head: sheet.cell(row[0].row, column) for column, head in heads.items()},
        )
        for row in sheet.iter_rows(min_row=5)
        if row[0].value
    ]


def fill_rows(file: Path, title: str, rows: Mapping[int, Mapping[str, Any]], **more: Any) -> Path:
    """Fill cells of a repeat's sheet in by the row's number (0: the first) and the cell's column."""

    def change(book: Any) -> None:
        found = repeat_rows(book, title)
        for number, values in rows.items():
            for column, value in values.items():
                found[number].cells[column].value = value

    return edit_book(file, change, **more)


def mark(file: Path, values: Mapping[tuple[str, str], Any], **more: Any) -> Path:
    """Mark choices by (item, choice)."""

    def change(book: Any) -> None:
        cells = mark_cells(book)
        for (item, choice), value in values.items():
            cells[f"item/{item}", choice].value = value

    return edit_book(file, change, **more)


def edit_book(
    file: Path,
    change: Callable[[Any], None],
    out: Path | None = None,
    modified: str = "",
    editor: str | None = None,
) -> Path:
    """Change a workbook as a person does and save it, later than it was made."""
    book = load_workbook(file, rich_text=True)
    change(book)
    target = out or file
    if editor is not None:
        book.properties.lastModifiedBy = editor
    book.save(target)
    stamp(target, modified or "2026-11-22T10:00:00Z")
    return target


def stamp(file: Path, modified: str) -> None:
    """Set the time of the last change in a workbook's properties."""
    import re
    import zipfile

    with zipfile.ZipFile(file) as archive:
        parts = {info.filename: archive.read(info) for info in archive.infolist()}
    core = parts["docProps/core.xml"].decode()
    parts["docProps/core.xml"] = re.sub(r"(<dcterms:modified[^>]*>)[^<]*", rf"\g<1>{modified}", core).encode()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)


def fill_in(file: Path, values: Mapping[tuple[str, str], Any], name: str = "", **more: Any) -> Path:
    """Fill cells in by (item, column), and the name."""

    def change(book: Any) -> None:
        places = domain_cells(book)
        for (item, column), value in values.items():
            sheet, row, columns = places[f"item/{item}"]
            sheet.cell(row, columns[f"ca:{column}"]).value = value
        if name:
            for sheet in book:
                for row in sheet.iter_rows(max_row=4):
                    if row[0].value == "ca:filled_in_by":
                        row[2].value = name

    return edit_book(file, change, **more)


def text_for(file: Path, item: str, choice: str) -> str:
    """Return the drop-down text of a choice in a workbook."""
    machine = read_workbook(file).machine
    return next(
        text for choices in machine.lists.values() for text, name in choices.items() if name == choice
    )


def recalculated(file: Path, folder: Path) -> Path:
    """Return the workbook as LibreOffice saves it after calculating everything anew."""
    bare = folder / "bare" / file.name
    bare.parent.mkdir(exist_ok=True)
    load_workbook(file, rich_text=True).save(bare)  # drops the values that export wrote beside the formulas
    return resaved(bare, folder)


def resaved(file: Path, folder: Path) -> Path:
    """Return the workbook as LibreOffice saves it."""
    out = folder / "recalculated"
    profile = folder / "profile"
    out.mkdir(exist_ok=True)
    program = shutil.which("soffice") or "soffice"
    kind = "xlsx:Calc MS Excel 2007 XML"
    subprocess.run(
        [
            program,
            f"-env:UserInstallation={profile.as_uri()}",
            "--headless",
            "--convert-to",
            kind,
            "--outdir",
            str(out),
            str(file),
        ],
        check=True,
        capture_output=True,
        timeout=120,
        env={**os.environ, "SAL_USE_VCLPLUGIN": "svp"},
    )
    return out / file.name
