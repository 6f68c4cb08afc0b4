"""Repeats as rows: existing instances filled in, blank rows that become instances, read by ids alone."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from customs_assessor.answers.item import ItemKey
from customs_assessor.exchange.filled import Filled
from customs_assessor.exchange.plan import DISPUTED, NEW, ImportPlan
from customs_assessor.exchange.reader import read_workbook
from customs_assessor.forms.tree import instance_id
from tests.exchange.desk import ASSESSMENT, BEN, Laptop, edit_book, fill_rows, repeat_rows, resaved
from tests.exchange.visits import visit_form

COPY = "cccccccc-cccc-4ccc-8ccc-cccccccccccc"
FIRST = instance_id(None, "post", 1)
FIRST_STEP = instance_id(FIRST, "step", 1)


@pytest.fixture
def laptop() -> Laptop:
    own = Laptop(visit_form())
    own.level("teams", "2")
    own.level(f"post_name@{FIRST}", "Aflao")
    own.level(f"lanes@{FIRST}", "4")
    own.level(f"kit@{FIRST}", "scanner net")
    own.level(f"signs@{FIRST}", "l1")
    return own


def posts(laptop: Laptop) -> list[tuple[str, ...]]:
    """Return name, lanes and kit of every post in order."""
    found = laptop.snapshot()
    (repeat,) = (one for one in found.repeats if one.name == "post")
    return [
        tuple(found.item(ItemKey(name, one.id)).value for name in ("post_name", "lanes", "kit"))
        for one in repeat.instances
    ]


def steps(laptop: Laptop) -> list[list[str]]:
    """Return the names of the steps of every post in order."""
    found = laptop.snapshot()
    return [
        [found.item(ItemKey("step_name", one.id)).value for one in repeat.instances]
        for repeat in found.repeats
        if repeat.name == "step"
    ]


def problems(plan: ImportPlan) -> list[tuple[str, str]]:
    return [(problem.code, f"{problem.sheet}!{problem.column}{problem.row}") for _, problem in plan.problems]


def test_existing_instances_are_filled_in_and_twenty_blank_rows_follow(
    laptop: Laptop, tmp_path: Path
) -> None:
    file = laptop.export(tmp_path / "out.xlsx")
    rows = repeat_rows(load_workbook(file), "Post")
    assert len(rows) == 21
    assert len({row.instance for row in rows}) == 21
    first = {name: cell.value for name, cell in rows[0].cells.items()}
    assert rows[0].instance == FIRST and rows[0].label == "1 – Post Aflao"
    assert first["post_name ca:level"] == "Aflao" and first["lanes ca:level"] == 4
    assert [first[f"kit ca:choice/{name}"] for name in ("scanner", "scale", "net")] == ["x", None, "x"]
    assert first["signs ca:level"] == "1 - In part"
    for row in rows[1:]:
        assert {cell.value for name, cell in row.cells.items() if name.partition(" ")[2]} == {None}
        assert not row.cells["lanes ca:level"].protection.locked
    plan = laptop.plan(file)
    assert (plan.status, plan.read) == ("unchanged", 13)


def test_a_counted_repeat_has_the_instances_there_are(laptop: Laptop, tmp_path: Path) -> None:
    file = laptop.export(tmp_path / "out.xlsx")
    rows = repeat_rows(load_workbook(file), "Team")
    assert [row.instance for row in rows] == [instance_id(None, "team", place) for place in (1, 2)]
    laptop.take(fill_rows(file, "Team", {1: {"team_lead ca:level": "Kofi"}}))
    assert laptop.state(f"team_lead@{rows[1].instance}").value == {"value": "Kofi"}


def test_blank_rows_become_instances_as_the_app_makes_them(laptop: Laptop, tmp_path: Path) -> None:
    file = laptop.export(tmp_path / "out.xlsx", copy_id=COPY)
    rows = repeat_rows(load_workbook(file), "Post")
    filled = {
        3: {"post_name ca:level": "Elubo", "kit ca:choice/net": "X", "lanes ca:level": "٣"},
        2: {"post_name ca:level": "Paga", "seen ca:level": "2026-11-20"},
    }
    plan = laptop.take(fill_rows(file, "Post", filled, editor="Excel"))
    assert posts(laptop) == [("Aflao", "4", "scanner net"), ("Paga", "", ""), ("Elubo", "3", "net")]
    made = {(edit.subject, edit.field): edit for edit in plan.incoming.made}
    subject = f"instance/{rows[3].instance}"
    assert {field: edit.value for (about, field), edit in made.items() if about == subject} == {
        "repeat": "post",
        "order": "4",
    }
    edit = made[subject, "repeat"]
    assert (edit.copy, edit.salt, edit.parents) == ({"id": COPY, "editor": "Excel"}, None, ())
    assert edit.visibility == "partner"
    assert plan.count(NEW) == 5 and plan.read == 13 + 5
    again = laptop.plan(file)
    assert (again.status, again.read) == ("unchanged", 18)


def test_the_next_workbook_has_the_new_instances(laptop: Laptop, tmp_path: Path) -> None:
    file = laptop.export(tmp_path / "out.xlsx")
    laptop.take(fill_rows(file, "Post", {1: {"post_name ca:level": "Elubo"}}))
    rows = repeat_rows(load_workbook(laptop.export(tmp_path / "next.xlsx")), "Post")
    assert [row.label for row in rows[:3]] == ["1 – Post Aflao", "2 – Post Elubo", "3"]
    assert len(rows) == 22


def test_an_empty_laptop_gets_everything_from_the_workbook(laptop: Laptop, tmp_path: Path) -> None:
    file = fill_rows(laptop.export(tmp_path / "a.xlsx"), "Post", {1: {"post_name ca:level": "Elubo"}})
    laptop.take(file)
    second = fill_rows(laptop.export(tmp_path / "b.xlsx"), "Post", {2: {"post_name ca:level": "Paga"}})
    other = Laptop(visit_form(), knows=False)
    other.take(second)
    assert [name for name, *_ in posts(other)] == ["Aflao", "Elubo", "Paga"]
    laptop.take(second)
    assert other.heads() == laptop.heads()


def test_blank_rows_of_two_copies_are_other_instances(laptop: Laptop, tmp_path: Path) -> None:
    one, two = (laptop.export(tmp_path / f"{name}.xlsx") for name in ("one", "two"))
    laptop.take(fill_rows(one, "Post", {1: {"post_name ca:level": "Elubo"}}))
    laptop.take(fill_rows(two, "Post", {1: {"post_name ca:level": "Paga"}}))
    assert sorted(name for name, *_ in posts(laptop)) == ["Aflao", "Elubo", "Paga"]


def test_two_people_in_one_copy_dispute_the_answers_of_one_instance(laptop: Laptop, tmp_path: Path) -> None:
    file = laptop.export(tmp_path / "out.xlsx")
    copy = shutil.copy(file, tmp_path / "copy.xlsx")
    laptop.take(
        fill_rows(file, "Post", {1: {"lanes ca:level": 3, "post_name ca:level": "Elubo"}}, editor="Ana")
    )
    plan = laptop.take(
        fill_rows(copy, "Post", {1: {"lanes ca:level": 5, "post_name ca:level": "Elubo"}}, editor="Ben")
    )
    assert len(posts(laptop)) == 2
    assert {row.item.name for row in plan.rows if row.outcome == DISPUTED} == {"lanes"}


def test_a_later_save_that_clears_the_row_takes_the_instance_back(laptop: Laptop, tmp_path: Path) -> None:
    base = laptop.export(tmp_path / "out.xlsx")
    first = fill_rows(
        base, "Post", {1: {"lanes ca:level": 3}}, out=tmp_path / "1.xlsx", modified="2026-11-22T10:00:00Z"
    )
    second = fill_rows(
        base, "Post", {2: {"lanes ca:level": 7}}, out=tmp_path / "2.xlsx", modified="2026-11-23T10:00:00Z"
    )
    for order in ((first, second), (second, first)):
        own = Laptop(visit_form())
        own.edits |= laptop.edits
        for file in order:
            own.take(file)
        assert [lanes for _, lanes, _ in posts(own)] == ["4", "7"]
        assert own.plan(first).status == own.plan(second).status == "unchanged"


def test_rows_and_columns_are_found_by_their_ids(laptop: Laptop, tmp_path: Path) -> None:
    def upheaval(book: Any) -> None:
        sheet = book["Post"]
        last = sheet.max_column
        for one, two in ((5, 9), (6, 12)):
            for column in range(1, last + 1):
                a, b = sheet.cell(one, column), sheet.cell(two, column)
                a.value, b.value = b.value, a.value
        sheet.cell(12, 4).value = 9
        sheet.unmerge_cells(next(iter(sheet.merged_cells.ranges)).coord)
        sheet.insert_cols(3)
        sheet.delete_rows(20, 3)
        sheet.insert_rows(2, 2)
        sheet.title = "renamed"

    laptop.take(edit_book(laptop.export(tmp_path / "out.xlsx"), upheaval))
    assert [(name, lanes) for name, lanes, _ in posts(laptop)] == [("Aflao", "4"), ("", "9")]


def test_a_copied_row_with_other_cells_is_refused(laptop: Laptop, tmp_path: Path) -> None:
    def copied(book: Any) -> None:
        sheet = book["Post"]
        for column in range(1, sheet.max_column + 1):
            sheet.cell(30, column).value = sheet.cell(5, column).value
        sheet["D30"] = 7

    plan = laptop.take(edit_book(laptop.export(tmp_path / "out.xlsx"), copied))
    assert problems(plan) == [("exchange.twice", "Post!D5"), ("exchange.twice", "Post!D30")]
    assert plan.incoming.made == ()


def test_a_bad_cell_of_a_blank_row_keeps_the_other_answers(laptop: Laptop, tmp_path: Path) -> None:
    file = laptop.export(tmp_path / "out.xlsx")
    rows = {1: {"lanes ca:level": "many", "post_name ca:level": "Elubo"}, 2: {"lanes ca:level": 41}}
    plan = laptop.take(fill_rows(file, "Post", rows))
    assert problems(plan) == [("exchange.number", "Post!D6"), ("exchange.constraint", "Post!D7")]
    assert [name for name, *_ in posts(laptop)][:2] == ["Aflao", "Elubo"]


def test_a_row_that_is_refused_whole_makes_no_instance(laptop: Laptop, tmp_path: Path) -> None:
    file = laptop.export(tmp_path / "out.xlsx")
    plan = laptop.take(fill_rows(file, "Post", {1: {"lanes ca:level": 41}}))
    assert problems(plan) == [("exchange.constraint", "Post!D6")]
    assert len(posts(laptop)) == 1


def test_level_state_and_comment_of_a_scored_question(laptop: Laptop, tmp_path: Path) -> None:
    file = laptop.export(tmp_path / "out.xlsx")
    values = {
        0: {"signs ca:level": 2, "power ca:state": "Don't know", "power ca:reason": "nobody there"},
        1: {"power ca:level": "1 - In part", "power ca:comment": "Two hours a day"},
    }
    laptop.take(fill_rows(file, "Post", values))
    second = next(one for one in laptop.snapshot().repeats if one.name == "post").instances[1].id
    assert laptop.state(f"signs@{FIRST}").value == {"value": "l2"}
    assert laptop.state(f"power@{FIRST}").value == {"state": "dont_know", "reason": "nobody there"}
    assert laptop.state(f"power@{second}").value == {"value": "l1"}
    assert laptop.state(f"power@{second}", "comment").value == "Two hours a day"


def test_a_disputed_cell_of_a_row_is_blank_with_the_views_behind(laptop: Laptop, tmp_path: Path) -> None:
    laptop.level(f"lanes@{FIRST}", "6", author=BEN, beside=True)
    file = laptop.export(tmp_path / "out.xlsx")
    row = repeat_rows(load_workbook(file), "Post")[0]
    assert row.cells["lanes ca:level"].value is None
    views = row.cells["ca:views"].value
    assert "How many lanes?" in views and "4 (Ana" in views and "6 (Ben" in views
    laptop.take(fill_rows(file, "Post", {0: {"lanes ca:level": 5}}))
    assert [value["value"] for value in laptop.state(f"lanes@{FIRST}").values] == ["4", "6", "5"]


# a repeat in a repeat


def test_rows_of_a_repeat_in_a_repeat_name_their_parent(laptop: Laptop, tmp_path: Path) -> None:
    file = laptop.export(tmp_path / "out.xlsx")
    rows = repeat_rows(load_workbook(file), "Step")
    assert rows[0].instance == FIRST_STEP
    assert [row.cells["ca:parent"].value for row in rows] == ["1 – Post Aflao"] * 21 + [None] * 20
    filled = {
        0: {"step_name ca:level": "stop"},
        1: {"step_name ca:level": "weigh"},
        25: {"step_name ca:level": "scan", "ca:parent": "1 – POST aflao"},
    }
    plan = laptop.take(fill_rows(file, "Step", filled))
    assert steps(laptop) == [["stop", "weigh", "scan"]]
    parents = {edit.value for edit in plan.incoming.made if edit.field == "parent"}
    assert parents == {FIRST}


def test_steps_of_a_new_post(laptop: Laptop, tmp_path: Path) -> None:
    base = laptop.export(tmp_path / "out.xlsx")
    fill_rows(base, "Post", {1: {"post_name ca:level": "Elubo"}})
    values = {
        30: {"step_name ca:level": "weigh", "ca:parent": "2"},
        22: {"step_name ca:level": "stop", "ca:parent": "2"},
    }
    laptop.take(fill_rows(base, "Step", values, out=tmp_path / "1.xlsx", modified="2026-11-22T10:00:00Z"))
    assert steps(laptop) == [[""], ["stop", "weigh"]]
    later = {
        22: {"step_name ca:level": None, "ca:parent": None},
        24: {"ca:parent": "2", "minutes ca:level": 2},
    }
    file = fill_rows(
        tmp_path / "1.xlsx", "Step", later, out=tmp_path / "2.xlsx", modified="2026-11-23T10:00:00Z"
    )
    laptop.take(file)
    assert steps(laptop) == [[""], ["", "weigh"]]
    fresh = Laptop(visit_form(), knows=False)
    fresh.take(file)
    assert steps(fresh) == steps(laptop)


def test_a_post_is_there_once_a_step_says_it_lies_in_it(laptop: Laptop, tmp_path: Path) -> None:
    file = laptop.export(tmp_path / "out.xlsx")
    laptop.take(fill_rows(file, "Step", {21: {"step_name ca:level": "weigh", "ca:parent": "3"}}))
    assert steps(laptop) == [[""], ["weigh"]]


def test_a_row_without_a_parent_is_refused_with_that_cell(laptop: Laptop, tmp_path: Path) -> None:
    file = laptop.export(tmp_path / "out.xlsx")
    values = {
        21: {"step_name ca:level": "weigh"},
        22: {"step_name ca:level": "scan", "ca:parent": "nowhere"},
        23: {"ca:parent": "2"},
    }
    plan = laptop.take(fill_rows(file, "Step", values))
    assert problems(plan) == [("exchange.no_parent", "Step!C26"), ("exchange.parent", "Step!C27")]
    assert plan.incoming.made == ()


def test_an_independent_view_of_rows(laptop: Laptop, tmp_path: Path) -> None:
    file = laptop.export(tmp_path / "out.xlsx", starting_from=Filled.NOTHING)
    row = repeat_rows(load_workbook(file), "Post")[0]
    assert row.cells["lanes ca:level"].value is None and row.cells["kit ca:choice/net"].value is None
    laptop.take(fill_rows(file, "Post", {0: {"lanes ca:level": 9}}))
    assert laptop.state(f"lanes@{FIRST}").disputed


def test_a_partners_workbook_holds_no_internal_row(laptop: Laptop, tmp_path: Path) -> None:
    subject, hidden = f"instance/{COPY}", "internal"
    for field, value in (("repeat", "post"), ("order", "2")):
        laptop.put(subject, field, value, visibility=hidden)
    laptop.set(f"post_name@{COPY}", {"value": "Secret"}, visibility=hidden)
    assert len(posts(laptop)) == 2
    file = laptop.export(tmp_path / "out.xlsx", "partner")
    machine = read_workbook(file).machine
    assert "Secret" not in str(machine) and COPY not in str([machine.repeats, machine.items])
    assert {edit.visibility for edit in machine.edits} == {"partner"}


def test_removed_instances_are_not_written(laptop: Laptop, tmp_path: Path) -> None:
    laptop.take(fill_rows(laptop.export(tmp_path / "a.xlsx"), "Post", {1: {"post_name ca:level": "Elubo"}}))
    second = repeat_rows(load_workbook(laptop.export(tmp_path / "b.xlsx")), "Post")[1].instance
    laptop.put(f"instance/{second}", "removed", True)
    rows = repeat_rows(load_workbook(laptop.export(tmp_path / "c.xlsx")), "Post")
    assert second not in {row.instance for row in rows}
    assert rows[0].label == "1 – Post Aflao" and rows[1].label == "2"


def test_libreoffice_as_the_editor(laptop: Laptop, tmp_path: Path) -> None:
    file = laptop.export(tmp_path / "out.xlsx", language="ko")
    saved = resaved(
        fill_rows(file, "Post", {1: {"post_name ca:level": "Elubo", "lanes ca:level": 3}}), tmp_path
    )
    laptop.take(saved)
    assert posts(laptop) == [("Aflao", "4", "scanner net"), ("Elubo", "3", "")]


def test_the_sheets_of_a_part_have_its_questions_alone(laptop: Laptop, tmp_path: Path) -> None:
    file = laptop.export(tmp_path / "out.xlsx", domains=("means",))
    book = load_workbook(file)
    heads = set(repeat_rows(book, "Post")[0].cells)
    assert {head for head in heads if head.endswith("ca:level")} == {"power ca:level"}
    assert "Step" not in book.sheetnames and "Team" not in book.sheetnames
    other = Laptop(visit_form(), knows=False)
    other.take(fill_rows(file, "Post", {1: {"power ca:level": 2}}))
    assert other.snapshot().assessment.id == ASSESSMENT
    assert len(posts(other)) == 2
