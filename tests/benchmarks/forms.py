"""How fast a large form opens and answers: ``python -m tests.benchmarks.forms``.

Prints, for 1,000 questions with 300 expressions in 3 languages: what pyxform needs to convert the form (the baseline),
what opening the installed form takes beside it, and what one answer with its consequences takes.
"""

from __future__ import annotations

import json
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from pyxform.xls2xform import convert

from customs_assessor.answers.item import ItemKey
from customs_assessor.forms.compile import check_sheets
from customs_assessor.forms.document import form_from_json, form_to_json
from customs_assessor.forms.filling import Filling
from customs_assessor.forms.sheets import Row, Sheet, Sheets, write_xlsx

LANGUAGES = ("English (en)", "Korean (ko)", "French (fr)")
QUESTIONS, EXPRESSIONS = 1_000, 300
ROUNDS = 5


def large_form() -> Sheets:
    """Return a form of 1,000 whole numbers in groups of 50; 150 depend on their neighbour by relevance, 150 are sums."""
    header = ["type", "name", "relevant", "calculation", *(f"label::{language}" for language in LANGUAGES)]
    rows: list[Row] = []

    def add(kind: str, name: str, relevant: str = "", calculation: str = "") -> None:
        cells = {"type": kind, "name": name, "relevant": relevant, "calculation": calculation}
        cells |= {f"label::{language}": f"{name} in {language}" for language in LANGUAGES}
        rows.append(Row(len(rows) + 2, {title: text for title, text in cells.items() if text}))

    for number in range(QUESTIONS):
        if number % 50 == 0:
            add("begin_group", f"g{number // 50}")
        place = number % 20
        if place in (3, 9, 15):
            add("integer", f"q{number}", relevant=f"${{q{number - 1}}} > 2")
        elif place in (5, 11, 17):
            add("calculate", f"q{number}", calculation=f"${{q{number - 1}}} + ${{q{number - 2}}} * 2")
        else:
            add("integer", f"q{number}")
        if number % 50 == 49:
            add("end_group", "")
    made = sum(bool(row.get("relevant") or row.get("calculation")) for row in rows)
    if made != EXPRESSIONS:
        raise ValueError(made)
    settings = Sheet("settings", ("form_id", "version"), (Row(2, {"form_id": "large", "version": "1"}),))
    return Sheets({"survey": Sheet("survey", tuple(header), tuple(rows)), "settings": settings})


def seconds(work: Callable[[], object]) -> float:
    """Return the median time of some runs."""
    taken = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken)


def main() -> None:
    """Measure and print."""
    sheets = large_form()
    form = check_sheets(sheets, "large").form
    if form is None:
        raise ValueError("the form has errors")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "large.xlsx"
        write_xlsx(sheets, file)
        baseline = seconds(lambda: convert(str(file)))
    text = json.dumps(form_to_json(form), ensure_ascii=False)
    opened = seconds(lambda: Filling(form_from_json(json.loads(text)), {}))
    print(f"pyxform converts it (baseline)     {baseline * 1000:8.1f} ms")
    print(
        f"the installed form opens           {opened * 1000:8.1f} ms   {baseline / opened:6.1f} times faster"
    )
    filling = Filling(form, {})
    taken = []
    for pass_ in range(3):
        for number in range(QUESTIONS):
            if number % 20 not in (5, 11, 17):
                begun = time.perf_counter()
                filling.set(ItemKey(f"q{number}"), str((number + pass_) % 7))
                taken.append(time.perf_counter() - begun)
    taken.sort()
    every = seconds(lambda: Filling(form, {}))
    p99 = taken[int(len(taken) * 0.99)]
    print(f"everything is computed (baseline)  {every * 1000:8.1f} ms")
    print(f"one answer, median                 {statistics.median(taken) * 1000:8.3f} ms")
    print(f"one answer, 99th percentile        {p99 * 1000:8.3f} ms   {every / p99:6.1f} times faster")


if __name__ == "__main__":
    main()
