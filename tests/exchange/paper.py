"""Workbooks without files: what the reader would find in one, made from what the writer would put into it.

The simulation exchanges thousands of them; that files say the same is what the other tests of the exchange prove.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from customs_assessor.exchange import writer
from customs_assessor.exchange.filled import Filled, Words, fill
from customs_assessor.exchange.layout import INPUTS, INSTANCE, LEVEL, PARENT
from customs_assessor.exchange.machine import Machine, from_chunks, to_chunks
from customs_assessor.exchange.reader import Place, RowFacts, WorkbookFacts
from customs_assessor.exchange.sheet_xml import TEXT, Cell
from customs_assessor.exchange.writer import ExportOptions
from customs_assessor.labels import labels
from customs_assessor.snapshot import Snapshot

Cells = dict[str, dict[str, str]]
SHOWN_BLANK_ROWS = 2
"""How many of a repeat's blank rows are ever looked at."""


@dataclass(frozen=True)
class Paper:
    """A workbook as somebody saved it: its machine sheet, its cells by subject and column, who saved it and when."""

    machine: Machine
    cells: Cells = field(repr=False)
    name: str = ""
    editor: str = ""
    modified: str = ""

    def saved(self, changes: Mapping[str, Mapping[str, str]], modified: str, name: str, editor: str) -> Paper:
        """Return a later save with some cells changed."""
        cells = {subject: dict(held) for subject, held in self.cells.items()}
        for subject, columns in changes.items():
            cells[subject] |= columns
        return replace(self, cells=cells, modified=modified, name=name, editor=editor)

    def facts(self) -> WorkbookFacts:
        """Return what the reader would find."""
        text = json.dumps([self.machine.copy_id, self.cells, self.name, self.editor, self.modified])
        return WorkbookFacts(
            file_name=f"{self.machine.copy_id[:8]}.xlsx",
            file_sha=hashlib.sha256(text.encode()).hexdigest(),
            machine=self.machine,
            modified=self.modified,
            editor=self.editor,
            filled_in_by=self.name,
            rows=tuple(_row(number, *row) for number, row in enumerate(self.cells.items(), start=1)),
        )


def paper(snapshot: Snapshot, copy_id: str, made: str, independent: bool) -> Paper:
    """Return the workbook of a snapshot, by way of the text of its machine sheet."""
    start = Filled.NOTHING if independent else Filled.HEADS
    options = ExportOptions(
        copy_id=copy_id,
        made=datetime.strptime(made, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC),
        starting_from=start,
    )
    words = Words(labels("en"), snapshot.people)
    filled = {
        item.key.subject: fill(item, snapshot, start, words) for item in snapshot.items if item.in_scope
    }
    repeats = writer._repeats(snapshot, options, words, ())
    machine = from_chunks(to_chunks(writer._machine(snapshot, options, words, filled, repeats)))
    cells: Cells = {subject: dict(item.cells) for subject, item in machine.items.items()}
    for part in repeats:
        blank = [line for line in part.lines if line.blank][:SHOWN_BLANK_ROWS]
        for line in blank:
            cells |= {f"item/{one.name}@{line.instance}": {LEVEL: ""} for one in part.fields}
        for line in (*(line for line in part.lines if not line.blank), *blank):
            cells[f"{INSTANCE}{line.instance}"] = {PARENT: line.parent} if line.parent else {}
    return Paper(machine, cells)


def _row(number: int, subject: str, held: Mapping[str, str]) -> RowFacts:
    columns = (PARENT,) if subject.startswith(INSTANCE) else INPUTS
    cells = {
        name: Cell("s", number, columns.index(name) + 2, TEXT, text)
        for name, text in held.items()
        if text and name in columns
    }
    places = {name: Place("s", number, "BCDEFGHIJ"[place]) for place, name in enumerate(columns)}
    return RowFacts(subject, cells, places)
