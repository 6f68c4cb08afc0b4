"""How fast a large form opens and answers: ``python -m tests.benchmarks.forms``.

Prints, for 1,000 questions with 300 expressions in 3 languages: what pyxform needs to convert the form (the baseline),
what opening the installed form takes beside it (read from its text, every expression parsed, everything computed), and
what one answer with its consequences takes. Then, for 5,000 questions and 20 more in a repeat of 200
instances, the time per question beside a form of a tenth of that: 1.0 is linear.
"""

from __future__ import annotations

import gc
import json
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from pyxform.xls2xform import convert

from customs_assessor.answers.item import ItemKey
from customs_assessor.forms.compile import check_sheets
from customs_assessor.forms.document import form_from_json, form_to_json
from customs_assessor.forms.expressions import compiled
from customs_assessor.forms.filling import Filling
from customs_assessor.forms.model import Form
from customs_assessor.forms.sheets import Row, Sheet, Sheets, write_xlsx
from customs_assessor.forms.tree import instance_id

LANGUAGES = ("English (en)", "Korean (ko)", "French (fr)")
QUESTIONS, EXPRESSIONS = 1_000, 300
REPEATED = 20
ROUNDS = 7


class Rows:
    """Rows of a survey, each with a label in every language."""

    def __init__(self) -> None:
        self.rows: list[Row] = []

    def add(self, kind: str, name: str, relevant: str = "", calculation: str = "") -> None:
        """Add a row."""
        cells = {"type": kind, "name": name, "relevant": relevant, "calculation": calculation}
        cells |= {f"label::{language}": f"{name} in {language}" for language in LANGUAGES}
        filled = {title: text for title, text in cells.items() if text}
        self.rows.append(Row(len(self.rows) + 2, filled))

    def sheets(self) -> Sheets:
        """Return the sheets of a form with these rows."""
        header = ["type", "name", "relevant", "calculation"]
        header += [f"label::{language}" for language in LANGUAGES]
        settings = Sheet("settings", ("form_id", "version"), (Row(2, {"form_id": "large", "version": "1"}),))
        return Sheets({"survey": Sheet("survey", tuple(header), tuple(self.rows)), "settings": settings})


def add_questions(rows: Rows, first: int, last: int) -> None:
    """Add whole numbers in groups of 50; of 20, three depend on their neighbour by relevance and three are sums."""
    for number in range(first, last):
        if number % 50 == 0:
            rows.add("begin_group", f"g{number // 50}")
        place = number % 20
        if place in (3, 9, 15):
            rows.add("integer", f"q{number}", relevant=f"${{q{number - 1}}} > 2")
        elif place in (5, 11, 17):
            rows.add("calculate", f"q{number}", calculation=f"${{q{number - 1}}} + ${{q{number - 2}}} * 2")
        else:
            rows.add("integer", f"q{number}")
        if number % 50 == 49:
            rows.add("end_group", "")


def large_form() -> Sheets:
    """Return a form of 1,000 questions with 300 expressions."""
    rows = Rows()
    add_questions(rows, 0, QUESTIONS)
    made = sum(bool(row.get("relevant") or row.get("calculation")) for row in rows.rows)
    if made != EXPRESSIONS:
        raise ValueError(made)
    return rows.sheets()


def repeating_form(questions: int) -> Form:
    """Return a form with a repeat of 20 questions and a sum over it."""
    rows = Rows()
    rows.add("begin_repeat", "post")
    for number in range(REPEATED):
        rows.add("integer", f"p{number}", relevant=f"${{p{number - 1}}} != 1" if number else "")
    rows.add("end_repeat", "")
    rows.add("calculate", "total", calculation="sum(${p0})")
    add_questions(rows, 0, questions)
    form = check_sheets(rows.sheets(), "large").form
    if form is None:
        raise ValueError("the form has errors")
    return form


def seconds(work: Callable[[], object]) -> float:
    """Return the median time of some runs, each without the garbage of those before."""
    taken = []
    for _ in range(ROUNDS):
        gc.collect()
        begun = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken)


def opened(text: str) -> Filling:
    """Open a form as an app does that has just started: no expression is parsed yet."""
    compiled.cache_clear()
    return Filling(form_from_json(json.loads(text)), {})


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
    opening = seconds(lambda: opened(text))
    print(f"pyxform converts it (baseline)     {baseline * 1000:8.1f} ms")
    print(
        f"the installed form opens           {opening * 1000:8.1f} ms   {baseline / opening:6.1f} times faster"
    )
    taken = answers(form)
    every = seconds(lambda: Filling(form, {}))
    p99 = taken[int(len(taken) * 0.99)]
    print(f"everything is computed (baseline)  {every * 1000:8.1f} ms")
    print(f"one answer, median                 {statistics.median(taken) * 1000:8.3f} ms")
    print(f"one answer, 99th percentile        {p99 * 1000:8.3f} ms   {every / p99:6.1f} times faster")
    growth()


def answers(form: Form) -> list[float]:
    """Return how long each of some thousand answers takes, in order."""
    filling = Filling(form, {})
    taken = []
    for pass_ in range(3):
        for number in range(QUESTIONS):
            if number % 20 not in (5, 11, 17):
                begun = time.perf_counter()
                filling.set(ItemKey(f"q{number}"), str((number + pass_) % 7))
                taken.append(time.perf_counter() - begun)
    return sorted(taken)


def growth() -> None:
    """Print the time per question of a small and of a large form with a repeat."""
    each = []
    for questions, instances in ((500, 20), (5_000, 200)):
        form = repeating_form(questions)
        asked = questions + REPEATED * instances
        there = [instance_id(None, "post", number) for number in range(instances)]
        given = {ItemKey("p0", one): str(number) for number, one in enumerate(there)}
        filled = partial(Filling, form, given, instances={(None, "/post"): there})
        filled()
        took = seconds(filled)
        each.append(took / asked)
        print(f"{questions:5} questions, {instances:3} instances       {took * 1000:8.1f} ms to compute all")
    print(f"time per question, large to small  {each[1] / each[0]:8.2f}")


if __name__ == "__main__":
    main()
