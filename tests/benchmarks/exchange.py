"""How fast filled workbooks are merged: ``python -m tests.benchmarks.exchange [100]``.

Prints, for that many independent views of the shipped diagnostic with every question answered: what a bare openpyxl read of
the files takes (the baseline), and what reading, planning and keeping them in one workspace takes beside it.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from customs_assessor.answers.assessment import FormRef
from customs_assessor.cli.services import snapshot
from customs_assessor.exchange.filled import Filled
from customs_assessor.exchange.plan import plan_import
from customs_assessor.exchange.reader import read_workbook
from customs_assessor.exchange.writer import ExportOptions, write_workbook
from customs_assessor.forms.catalogue import load_shipped
from customs_assessor.joins import keep, known_here
from customs_assessor.store.assessments import new_assessment
from customs_assessor.store.connection import Workspace, open_workspace
from customs_assessor.store.forms import install
from customs_assessor.store.missions import new_mission
from tests.exchange.desk import ANA, domain_cells, edit_book

FORM = "customs_diagnostic"


def filled_workbooks(ws: Workspace, folder: Path, count: int) -> list[Path]:
    """Return workbooks of one assessment, each a blank copy filled in by another person."""
    form = load_shipped(FORM)
    install(ws, form)
    mission, _ = new_mission(ws, ANA, "KR", "Customs")
    ref = FormRef(form.form_id, form.version, form.hash)
    assessment, _ = new_assessment(ws, ANA, mission, ref)
    found = snapshot(ws, assessment, "internal")
    files = []
    for number in range(count):
        out = folder / f"{number}.xlsx"
        write_workbook(found, out, ExportOptions(starting_from=Filled.NOTHING))

        def fill(book: Any, number: int = number) -> None:
            for place, (sheet, row, columns) in enumerate(domain_cells(book).values()):
                sheet.cell(row, columns["ca:level"]).value = (place + number) % 5 + 1

        files.append(edit_book(out, fill, editor=f"Person {number}"))
    return files


def merge(ws: Workspace, file: Path) -> int:
    """Import one file; return how many answers it brought."""
    facts = read_workbook(file)
    known = known_here(ws, facts)
    plan = plan_import(facts, known)
    if known.form is None:
        raise ValueError(file)
    keep(ws, plan, known.form)
    return plan.count("new") + plan.count("disputed")


def timed(work: Callable[[Path], object], files: Sequence[Path]) -> tuple[list[object], float]:
    """Return what each file gave, and the seconds for all."""
    begun = time.perf_counter()
    results = [work(file) for file in files]
    return results, time.perf_counter() - begun


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    with tempfile.TemporaryDirectory() as name, open_workspace(Path(name, "workspace.sqlite")) as ws:
        files = filled_workbooks(ws, Path(name), count)
        _, baseline = timed(load_workbook, files)
        _, reading = timed(read_workbook, files)
        brought, merging = timed(lambda file: merge(ws, file), files)
    print(f"openpyxl reads {count} workbooks (baseline)   {baseline:7.2f} s")
    print(
        f"they are read as facts                  {reading:7.2f} s   {reading / baseline:5.2f} of the baseline"
    )
    print(
        f"they are merged, {min(map(int, map(str, brought)))} answers each at least {merging:7.2f} s   {merging / baseline:5.2f} of the baseline"
    )


if __name__ == "__main__":
    main()
