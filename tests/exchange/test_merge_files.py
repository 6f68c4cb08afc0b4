"""How whole files merge: copies of one file, rows that went meanwhile, files without a name or a time."""

from __future__ import annotations

import re
import shutil
import uuid
from pathlib import Path
from typing import Any

import pytest

from customs_assessor.answers.assessment import Assessment
from customs_assessor.answers.compose import level_answer
from customs_assessor.errors import ExchangeError
from customs_assessor.exchange.plan import DISPUTED, NEW, REFUSED, SAME, Known, plan_import
from customs_assessor.exchange.reader import read_workbook
from customs_assessor.forms.tree import instance_id
from tests.exchange.bundles import packed, unpacked
from tests.exchange.desk import ASSESSMENT, BEN, Laptop, domain_cells, edit_book, fill_in, fill_rows, ref
from tests.exchange.visits import visit_form
from tests.samples import small_form

FIRST = instance_id(None, "post", 1)


@pytest.fixture
def laptop() -> Laptop:
    own = Laptop(small_form())
    own.level("prearrival", "prearrival_2")
    return own


@pytest.fixture
def visit() -> Laptop:
    own = Laptop(visit_form())
    own.level("teams", "2")
    own.level(f"post_name@{FIRST}", "Aflao")
    own.level(f"lanes@{FIRST}", "4")
    return own


@pytest.mark.parametrize(
    ("one", "two", "outcome", "stands"),
    [
        ({"level": 4}, {"level": 4}, SAME, [4]),
        ({"level": 4}, {"level": 3}, DISPUTED, [3, 4]),
        ({"level": 4}, {}, SAME, [4]),
        ({}, {"level": 4}, NEW, [4]),
        ({"level": 4}, {"level": 9}, REFUSED, [4]),
    ],
)
@pytest.mark.parametrize("ahead", [False, True])
def test_two_people_fill_in_copies_of_one_file(
    laptop: Laptop,
    tmp_path: Path,
    one: dict[str, int],
    two: dict[str, int],
    outcome: str,
    stands: list[int],
    ahead: bool,
) -> None:
    first, second = laptop.export(tmp_path / "one.xlsx"), tmp_path / "two.xlsx"
    shutil.copy(first, second)
    fill_in(first, {("prearrival", column): level for column, level in one.items()}, name="Cho")
    fill_in(second, {("prearrival", column): level for column, level in two.items()}, name="Dan")
    files = (first, second)
    plans = [laptop.take(file) for file in (reversed(files) if ahead else files)]
    if not ahead:
        assert next(row.outcome for row in plans[1].rows if row.item.name == "prearrival") == outcome
    found = laptop.state("prearrival").values
    assert sorted(each["value"] for each in found) == [f"prearrival_{level}" for level in stands]
    assert {laptop.plan(file).status for file in files} == {"unchanged"}


def test_a_copied_sheet_that_says_the_same_counts_once(laptop: Laptop, tmp_path: Path) -> None:
    file = fill_in(laptop.export(tmp_path / "out.xlsx"), {("prearrival", "level"): 4}, name="Cho")

    def copied(book: Any) -> None:
        book.copy_worksheet(domain_cells(book)["item/prearrival"][0])

    plan = laptop.take(edit_book(file, copied))
    assert (plan.read, plan.count(NEW), plan.count(SAME), plan.problems) == (8, 1, 7, ())
    assert len(plan.incoming.made) == 1


def test_rows_in_the_reverse_order_with_blank_ones_between(laptop: Laptop, tmp_path: Path) -> None:
    file = fill_in(laptop.export(tmp_path / "out.xlsx"), {("prearrival", "level"): 4}, name="Cho")

    def turned(book: Any) -> None:
        for sheet in {id(sheet): sheet for sheet, _, _ in domain_cells(book).values()}.values():
            found = [row for one, row, _ in domain_cells(book).values() if one is sheet]
            texts = [[cell.value for cell in sheet[row]] for row in found]
            for row in found:
                for cell in sheet[row]:
                    cell.value = None
            for place, values in enumerate(reversed(texts)):
                for column, value in enumerate(values, start=1):
                    sheet.cell(4 + 3 * place, column).value = value

    plan = laptop.take(edit_book(file, turned))
    assert (plan.read, plan.count(NEW), plan.count(SAME)) == (8, 1, 7)
    assert laptop.state("prearrival").value == level_answer("prearrival_4")


@pytest.mark.parametrize("text", ["", "<dcterms:modified>soon</dcterms:modified>"])
def test_a_file_without_name_and_time_is_the_unnamed_ones_of_the_export(
    laptop: Laptop, tmp_path: Path, text: str
) -> None:
    file = fill_in(laptop.export(tmp_path / "out.xlsx"), {("prearrival", "level"): 4})
    parts = unpacked(file)
    core = parts["docProps/core.xml"].decode()
    parts["docProps/core.xml"] = re.sub(r"<dcterms:modified.*?</dcterms:modified>", text, core).encode()
    packed(file, parts.items())
    machine = read_workbook(file).machine
    laptop.take(file)
    (head,) = laptop.state("prearrival").heads
    assert head.author == str(uuid.uuid5(uuid.UUID(machine.copy_id), ""))
    assert head.author not in laptop.people
    assert head.made == "2026-11-21T09:00:00Z"


def test_a_file_of_another_mission_is_refused(laptop: Laptop, tmp_path: Path) -> None:
    facts = read_workbook(laptop.export(tmp_path / "out.xlsx"))
    elsewhere = Assessment(ASSESSMENT, BEN, ref(small_form()))
    with pytest.raises(ExchangeError, match=r"exchange\.other_mission"):
        plan_import(facts, Known(form=small_form(), assessment=elsewhere))


def test_a_row_that_was_removed_here_and_filled_there_keeps_both_words(visit: Laptop, tmp_path: Path) -> None:
    file = visit.export(tmp_path / "out.xlsx")
    visit.put(f"instance/{FIRST}", "repeat", "post")
    visit.put(f"instance/{FIRST}", "removed", True)
    fill_rows(file, "Post", {0: {"lanes ca:level": 7}})
    plan = visit.take(file)
    assert plan.read == sum(plan.count(one) for one in (NEW, SAME, DISPUTED, REFUSED))
    assert (plan.count(NEW), plan.count(REFUSED)) == (1, 0)
    assert visit.state(f"lanes@{FIRST}").value == {"value": "7"}
    removed = visit.snapshot().repeats
    assert [one.instances for one in removed if one.name == "post"] == [()]
    visit.put(f"instance/{FIRST}", "removed", False)
    assert visit.plan(file).status == "unchanged"


def test_a_counted_row_of_which_there_are_fewer_now_keeps_its_answer(visit: Laptop, tmp_path: Path) -> None:
    file = visit.export(tmp_path / "out.xlsx")
    visit.level("teams", "1")
    fill_rows(file, "Team", {1: {"team_lead ca:level": "Kofi"}})
    plan = visit.take(file)
    assert (plan.count(NEW), plan.count(REFUSED)) == (1, 0)
    second = instance_id(None, "team", 2)
    assert visit.state(f"team_lead@{second}").value == {"value": "Kofi"}
    assert visit.plan(file).status == "unchanged"


def test_both_fill_in_one_row_in_two_questions(visit: Laptop, tmp_path: Path) -> None:
    file = visit.export(tmp_path / "out.xlsx")
    visit.level(f"lanes@{FIRST}", "9")
    fill_rows(file, "Post", {0: {"lanes ca:level": 7, "signs ca:level": 2}})
    plan = visit.take(file)
    assert (plan.count(NEW), plan.count(DISPUTED)) == (1, 1)
    assert {one["value"] for one in visit.state(f"lanes@{FIRST}").values} == {"7", "9"}
    assert visit.state(f"signs@{FIRST}").value == {"value": "l2"}
