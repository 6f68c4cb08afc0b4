"""Random forms with repeats, filled in at random in a workbook: an empty laptop ends with what was filled in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from customs_assessor.answers.item import ItemKey
from customs_assessor.exchange.layout import MARK
from customs_assessor.forms.model import Form
from tests.exchange.desk import Laptop, edit_book, repeat_rows
from tests.forms.builder import form

CHOICES = """list_name | name | label
k | a | Apple
k | b | Bread
k | c | Cheese"""
TYPED: dict[str, list[tuple[Any, str]]] = {
    "text": [("plain", "plain"), ("=1+1", "=1+1"), ("007", "007"), ("가나", "가나"), ("x\ny", "x\ny")],
    "integer": [(3, "3"), ("٤", "4"), (-5.0, "-5")],
    "decimal": [(2.5, "2.5"), ("0.10", "0.1")],
    "date": [("2026-11-24", "2026-11-24")],
    "time": [("7:30", "07:30:00.000")],
    "geopoint": [("5.5, -0.1", "5.5 -0.1 0 0")],
    "acknowledge": [("Confirmed", "OK")],
    "select_one k": [("Bread", "b"), ("c", "c")],
    "select_multiple k": [("a c", "a c"), ("b", "b"), ("a b c", "a b c")],
    "rank k": [("c a b", "c a b"), ("a b c", "a b c")],
}
Filled = dict[int, dict[int, tuple[Any, str]]]
"""What is typed and what it means, by row and question."""


@st.composite
def questions(draw: st.DrawFn) -> list[str]:
    return draw(st.lists(st.sampled_from(sorted(TYPED)), min_size=1, max_size=3))


@st.composite
def filled(draw: st.DrawFn, kinds: list[str], rows: st.SearchStrategy[int]) -> Filled:
    cells = st.dictionaries(st.integers(0, len(kinds) - 1), st.integers(0, 9), min_size=1)
    chosen = draw(st.dictionaries(rows, cells, max_size=4))
    return {
        row: {at: TYPED[kinds[at]][pick % len(TYPED[kinds[at]])] for at, pick in picked.items()}
        for row, picked in sorted(chosen.items())
    }


def made_form(outer: list[str], inner: list[str]) -> Form:
    lines = ["type | name | label", "text | about | About", "begin repeat | post | Post"]
    lines += [f"{kind} | p{at} | Post's {at}" for at, kind in enumerate(outer)]
    lines += ["begin repeat | step | Step"]
    lines += [f"{kind} | s{at} | Step's {at}" for at, kind in enumerate(inner)]
    lines += ["end repeat | | ", "end repeat | | "]
    return form(survey="\n".join(lines), choices=CHOICES)


def put(cells: dict[str, Any], name: str, kind: str, typed: Any) -> None:
    """Fill a question of a row in; marks one by one."""
    if kind.startswith(("select_multiple", "rank")):
        for place, choice in enumerate(typed.split(), start=1):
            cells[f"{name} ca:choice/{choice}"].value = place if kind.startswith("rank") else MARK
    else:
        cell = cells[f"{name} ca:level"]
        cell.value = typed
        if isinstance(typed, str):
            cell.data_type = "s"


def standing(laptop: Laptop, repeat: str, names: list[str]) -> list[list[list[str]]]:
    found = laptop.snapshot()
    return [
        [[found.item(ItemKey(name, one.id)).value for name in names] for one in held.instances]
        for held in found.repeats
        if held.name == repeat
    ]


def meant(cells: dict[int, tuple[Any, str]], number: int) -> list[str]:
    return [cells[at][1] if at in cells else "" for at in range(number)]


@settings(max_examples=20)
@given(st.data())
def test_an_empty_laptop_ends_with_what_was_filled_in(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    outer, inner = data.draw(questions()), data.draw(questions())
    posts = data.draw(filled(outer, st.integers(0, 20)))
    steps = data.draw(filled(inner, st.integers(0, 40)))
    parents = {row: data.draw(st.integers(0, 20)) for row in steps if row > 20}
    laptop = Laptop(made_form(outer, inner))
    laptop.level("about", "a visit")
    file: Path = laptop.export(tmp_path_factory.mktemp("out") / "out.xlsx")
    labels = [row.label for row in repeat_rows(load_workbook(file), "Post")]

    def change(book: Any) -> None:
        for title, rows, kinds, sign in (("Post", posts, outer, "p"), ("Step", steps, inner, "s")):
            found = repeat_rows(book, title)
            for row, cells in rows.items():
                for at, (typed, _) in cells.items():
                    put(dict(found[row].cells), f"{sign}{at}", kinds[at], typed)
        found = repeat_rows(book, "Step")
        for row, parent in parents.items():
            found[row].cells["ca:parent"].value = labels[parent]

    edit_book(file, change)
    other = Laptop(laptop.form, knows=False)
    plan = other.take(file)
    assert plan.problems == ()
    laptop.take(file)
    assert other.heads() == laptop.heads()
    assert other.plan(file).status == "unchanged"

    there = sorted({0, *posts, *parents.values()})
    names = [f"p{at}" for at in range(len(outer))]
    assert standing(other, "post", names) == [[meant(posts.get(row, {}), len(outer)) for row in there]]
    own: dict[int, list[list[str]]] = {row: [] for row in there}
    own[0].append(meant(steps.get(0, {}), len(inner)))
    for row, cells in steps.items():
        if row:
            own[parents.get(row, 0)].append(meant(cells, len(inner)))
    for row, listed in own.items():
        if row and not listed:
            listed.append(meant({}, len(inner)))
    names = [f"s{at}" for at in range(len(inner))]
    assert standing(other, "step", names) == list(own.values())
    again = other.export(file.with_name("again.xlsx"))
    assert other.plan(again).status == "unchanged"
