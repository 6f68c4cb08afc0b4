"""Saves of one copy, two laptops that meet through workbooks alone, and the union behind them."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.exchange.desk import BEN, Laptop, fill_in, text_for
from tests.samples import small_form


def copies(laptop: Laptop, folder: Path, changes: Sequence[dict[tuple[str, str], object]]) -> list[Path]:
    """Return one file per save of one copy, each later than the one before."""
    first = laptop.export(folder / "copy.xlsx")
    files = []
    for number, values in enumerate(changes, start=1):
        file = folder / f"save-{number}.xlsx"
        shutil.copy(first, file)
        files.append(fill_in(file, values, name="Cho", modified=f"2026-11-2{number + 1}T10:00:00Z"))
    return files


CHANGES: list[dict[tuple[str, str], object]] = [
    {("prearrival", "level"): 1, ("selectivity", "level"): 1, ("selectivity", "comment"): "first"},
    {("prearrival", "level"): 4, ("selectivity", "comment"): "second"},
    {("prearrival", "level"): 4, ("selectivity", "level"): 3, ("criteria_review", "level"): 2},
]


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_the_last_save_counts_in_whichever_order_they_arrive(order: tuple[int, ...], tmp_path: Path) -> None:
    def laptop() -> Laptop:
        own = Laptop(small_form())
        own.edits |= {edit.id: edit for edit in base}
        return own

    start = Laptop(small_form())
    start.level("prearrival", "prearrival_2")
    base = tuple(start.edits.values())
    files = copies(start, tmp_path, CHANGES)
    own = laptop()
    for place in order:
        own.take(files[place])
    assert own.state("prearrival").value == {"value": "prearrival_4"}
    assert own.state("selectivity").value == {"value": "selectivity_3"}
    assert own.state("selectivity", "comment").heads == ()
    assert own.state("criteria_review").value == {"value": "review_2"}
    alone = laptop()
    alone.take(files[2])
    assert dict(own.heads().items()) == alone.heads()
    for file in files:
        assert own.plan(file).status == "unchanged"


def test_a_cell_put_back_withdraws_the_earlier_edit(tmp_path: Path) -> None:
    laptop = Laptop(small_form())
    laptop.level("prearrival", "prearrival_2")
    first, second = copies(laptop, tmp_path, [{("prearrival", "level"): 1}, {}])
    laptop.take(first)
    edit = laptop.state("prearrival").heads[0]
    assert edit.value == {"value": "prearrival_1"}
    plan = laptop.take(second)
    (drawn,) = plan.incoming.withdrawals
    assert (drawn.subject, drawn.value, drawn.author, drawn.made) == (
        f"edit/{edit.id}",
        True,
        edit.author,
        "2026-11-23T10:00:00Z",
    )
    assert drawn.visibility == edit.visibility
    assert laptop.state("prearrival").value == {"value": "prearrival_2"}
    assert {row.item.name: row.outcome for row in plan.rows}["prearrival"] == "new"


def test_two_people_in_one_copy_are_two(tmp_path: Path) -> None:
    laptop = Laptop(small_form())
    first = laptop.export(tmp_path / "a.xlsx")
    second = tmp_path / "b.xlsx"
    shutil.copy(first, second)
    fill_in(first, {("prearrival", "level"): 1}, name="Cho")
    fill_in(second, {("prearrival", "level"): 2}, name="Dan", modified="2026-11-23T10:00:00Z")
    laptop.take(first)
    laptop.take(second)
    assert laptop.state("prearrival").disputed


def test_two_laptops_that_exchange_workbooks_end_alike(tmp_path: Path) -> None:
    one = Laptop(small_form())
    one.level("prearrival", "prearrival_2")
    one.level("selectivity", "selectivity_2")
    one.mission_field("country", "KR")
    two = Laptop(small_form(), knows=False)
    two.take(one.export(tmp_path / "1.xlsx"))
    two.clock = 300
    two.level("selectivity", "selectivity_3", author=BEN)
    two.level("release_hours", "20", author=BEN)
    two.set("release_hours", "From the study", "comment", author=BEN)
    one.level("selectivity", "selectivity_4")
    filled = fill_in(
        two.export(tmp_path / "2.xlsx", language="ko"), {("prearrival", "level"): 5}, name="Partner"
    )
    one.take(filled)
    assert one.state("selectivity").disputed
    two.take(filled)
    one.clock = 600
    one.level("selectivity", "selectivity_3", reason="joint visit")
    two.take(one.export(tmp_path / "3.xlsx"))
    one.take(two.export(tmp_path / "4.xlsx"))
    assert one.heads() == two.heads()
    assert two.state("selectivity").value == {"value": "selectivity_3"}
    assert two.state("prearrival").value == {"value": "prearrival_5"}
    assert one.heads("partner") == two.heads("partner")


def test_a_withdrawal_travels_with_the_field(tmp_path: Path) -> None:
    one, two = Laptop(small_form()), Laptop(small_form(), knows=False)
    one.level("prearrival", "prearrival_2")
    first, second = copies(one, tmp_path, [{("prearrival", "level"): 1}, {}])
    one.take(first)
    two.take(one.export(tmp_path / "1.xlsx"))
    assert two.state("prearrival").value == {"value": "prearrival_1"}
    one.take(second)
    two.take(one.export(tmp_path / "2.xlsx"))
    assert two.state("prearrival").value == one.state("prearrival").value == {"value": "prearrival_2"}


def test_texts_of_one_language_are_read_in_another(tmp_path: Path) -> None:
    laptop = Laptop(small_form())
    file = laptop.export(tmp_path / "a.xlsx", language="ko")
    assert text_for(file, "prearrival", "prearrival_3") == "3 - 대부분"
    fill_in(
        file,
        {
            ("prearrival", "level"): "3 - 대부분",
            ("selectivity", "state"): "Don't know",
            ("selectivity", "reason"): "몰라서",
        },
    )
    laptop.take(file)
    assert laptop.state("prearrival").value == {"value": "prearrival_3"}
    assert laptop.state("selectivity").value == {"state": "dont_know", "reason": "몰라서"}
