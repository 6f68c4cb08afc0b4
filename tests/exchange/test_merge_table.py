"""How one file merges, field by field: what stood here, what happened here since, what the cells say, what stands then."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from customs_assessor.answers.compose import level_answer, state_answer
from customs_assessor.exchange.filled import Filled
from customs_assessor.exchange.plan import DISPUTED, NEW, REFUSED, SAME
from tests.exchange.desk import BEN, Laptop, fill_in
from tests.samples import small_form

ITEMS = 8
WHY = "nobody could say"
LEVELS = {number: level_answer(f"prearrival_{number}") for number in range(6)}
DK, NA = state_answer("dont_know", WHY), state_answer("not_applicable", WHY)


@dataclass(frozen=True)
class Told:
    """Something that was said on the laptop; ``beside``: without having seen what stands there."""

    item: str
    value: Any
    name: str = "answer"
    beside: bool = False
    visibility: str | None = None
    withdrawn: bool = False


@dataclass(frozen=True)
class Case:
    """One item of one file.

    Args:
        cells: what was written into the item's cells, by column.
        stands: different values that stand in the field ``name`` then, in any order.
        before: said on the laptop before the workbook was made; since: after it.
        options: of the export.
    """

    told: str
    item: str
    cells: Mapping[str, Any]
    outcome: str
    stands: list[Any]
    name: str = "answer"
    since: tuple[Told, ...] = ()
    before: tuple[Told, ...] = ()
    options: Mapping[str, Any] = field(default_factory=dict)


def here(*values: Any, item: str = "prearrival", name: str = "answer") -> tuple[Told, ...]:
    return tuple(Told(item, value, name) for value in values)


def value(text: str) -> dict[str, str]:
    return {"value": text}


TWO_VIEWS = (Told("prearrival", LEVELS[4], beside=True),)
BLANK = {"starting_from": Filled.NOTHING}
PARTNER = {"reader": "partner"}
PRE, LAW, HOURS, RISK, REVIEW = "prearrival", "appeal_law", "release_hours", "selectivity", "criteria_review"

CASES = (
    Case("nobody changed it", PRE, {}, SAME, [LEVELS[2]]),
    Case("the cell alone", PRE, {"level": 4}, NEW, [LEVELS[4]]),
    Case("the laptop alone", PRE, {}, SAME, [LEVELS[3]], since=here(LEVELS[3])),
    Case("both alike", PRE, {"level": 4}, SAME, [LEVELS[4]], since=here(LEVELS[4])),
    Case("both differently", PRE, {"level": 4}, DISPUTED, [LEVELS[3], LEVELS[4]], since=here(LEVELS[3])),
    Case("the cell was cleared", PRE, {"level": None}, NEW, [{}]),
    Case("cleared, changed here", PRE, {"level": None}, DISPUTED, [LEVELS[3], {}], since=here(LEVELS[3])),
    Case("changed, cleared here", PRE, {"level": 4}, DISPUTED, [LEVELS[4], {}], since=here({})),
    Case("cleared by both", PRE, {"level": None}, SAME, [{}], since=here({})),
    Case("put back here", PRE, {"level": 4}, DISPUTED, [LEVELS[2], LEVELS[4]], since=here(LEVELS[3], LEVELS[2])),
    Case("put back here, untouched", PRE, {}, SAME, [LEVELS[2]], since=here(LEVELS[3], LEVELS[2])),
    Case("the same level as a number", PRE, {"level": 2}, SAME, [LEVELS[2]]),
    Case("a first answer", REVIEW, {"level": 3}, NEW, [value("review_3")]),
    Case("first answers alike", REVIEW, {"level": 3}, SAME, [value("review_3")],
         since=here(value("review_3"), item=REVIEW)),
    Case("first answers differ", REVIEW, {"level": 3}, DISPUTED, [value("review_2"), value("review_3")],
         since=here(value("review_2"), item=REVIEW)),
    Case("a number", HOURS, {"level": 12}, NEW, [value("12")]),
    Case("numbers alike", HOURS, {"level": 12.0}, SAME, [value("12")], since=here(value("12"), item=HOURS)),
    Case("numbers differ", HOURS, {"level": 12}, DISPUTED, [value("12"), value("20")],
         since=here(value("20"), item=HOURS)),
    Case("a number as filled, as text", HOURS, {"level": "30.0"}, SAME, [value("30")]),
    Case("a text", "remarks", {"level": "new"}, NEW, [value("new")]),
    Case("a text of lines and signs", "remarks", {"level": "one\r\ntwo \U0001f6c3"}, NEW, [value("one\ntwo \U0001f6c3")]),
    Case("texts differ", "remarks", {"level": "new"}, DISPUTED, [value("new"), value("newer")],
         since=here(value("newer"), item="remarks")),
    Case("several choices", "channels", {"level": "Yellow; Red"}, NEW, [value("yellow red")]),
    Case("several choices alike", "channels", {"level": "Yellow"}, SAME, [value("yellow")],
         since=here(value("yellow"), item="channels")),
    Case("several choices differ", "channels", {"level": "Red"}, DISPUTED, [value("red"), value("yellow")],
         since=here(value("yellow"), item="channels")),
    Case("another state", LAW, {"state": "Not applicable"}, NEW, [NA]),
    Case("another reason", LAW, {"reason": "shut"}, NEW, [state_answer("dont_know", "shut")]),
    Case("a level beside the state", LAW, {"level": 1}, NEW, [value("appeal_law_1")]),
    Case("a level for the state", LAW, {"level": 1, "state": None, "reason": None}, NEW, [value("appeal_law_1")]),
    Case("the state was cleared", LAW, {"state": None}, NEW, [{}]),
    Case("a state beside the level", PRE, {"state": "Don't know", "reason": WHY}, NEW, [DK]),
    Case("a state for the level", PRE, {"level": None, "state": "Don't know", "reason": WHY}, NEW, [DK]),
    Case("states alike", PRE, {"state": "Don't know", "reason": WHY}, SAME, [DK], since=here(DK)),
    Case("states differ", PRE, {"state": "Not applicable", "reason": WHY}, DISPUTED, [DK, NA], since=here(DK)),
    Case("reasons differ", LAW, {"reason": "shut"}, DISPUTED,
         [state_answer("dont_know", "shut"), state_answer("dont_know", "gone")],
         since=here(state_answer("dont_know", "gone"), item=LAW)),
    Case("a state against a level", PRE, {"state": "Don't know", "reason": WHY}, DISPUTED, [DK, LEVELS[3]],
         since=here(LEVELS[3])),
    Case("a state without reason", PRE, {"state": "Don't know"}, REFUSED, [LEVELS[2]]),
    Case("level and state", PRE, {"level": 4, "state": "Don't know", "reason": WHY}, REFUSED, [LEVELS[2]]),
    Case("a reason alone", PRE, {"reason": WHY}, REFUSED, [LEVELS[2]]),
    Case("refused, changed here", PRE, {"level": 9}, REFUSED, [LEVELS[3]], since=here(LEVELS[3])),
    Case("a formula", PRE, {"level": "=2+2"}, REFUSED, [LEVELS[2]]),
    Case("one bad cell of two", PRE, {"level": 4, "target": 9}, REFUSED, [LEVELS[2]]),
    Case("a target", PRE, {"target": 2}, NEW, ["2"], "target"),
    Case("targets alike", PRE, {"target": 2}, SAME, ["2"], "target", since=here("2", name="target")),
    Case("targets differ", PRE, {"target": 2}, DISPUTED, ["2", "3"], "target", since=here("3", name="target")),
    Case("the target was cleared", RISK, {"target": None}, NEW, [None], "target"),
    Case("the target as filled, as text", RISK, {"target": "5.0"}, SAME, ["5"], "target"),
    Case("target and answer merge apart", PRE, {"target": 2}, NEW, [LEVELS[3]], since=here(LEVELS[3])),
    Case("a target date stays", PRE, {"level": 4}, NEW, ["2027-01-01"], "target_date",
         since=here("2027-01-01", name="target_date")),
    Case("a grade stays", PRE, {"level": 4}, NEW, ["3"], "grade", since=here("3", name="grade")),
    Case("a comment", PRE, {"comment": "mine"}, NEW, ["mine"], "comment"),
    Case("another comment", RISK, {"comment": "mine"}, NEW, ["mine"], "comment"),
    Case("the comment was cleared", RISK, {"comment": None}, NEW, [None], "comment"),
    Case("comments alike", RISK, {"comment": "mine"}, SAME, ["mine"], "comment",
         since=here("mine", item=RISK, name="comment")),
    Case("comments stand side by side", RISK, {"comment": "mine"}, NEW, ["mine", "ours"], "comment",
         since=here("ours", item=RISK, name="comment")),
    Case("a note", RISK, {"evidence_note": "p. 3"}, NEW, ["p. 3"], "evidence_note"),
    Case("the note was cleared", RISK, {"evidence_note": None}, NEW, [None], "evidence_note"),
    Case("notes differ", RISK, {"evidence_note": "p. 3"}, DISPUTED, ["p. 3", "p. 4"], "evidence_note",
         since=here("p. 4", item=RISK, name="evidence_note")),
    Case("disputed, left blank", PRE, {}, SAME, [LEVELS[2], LEVELS[4]], before=TWO_VIEWS),
    Case("disputed, a third view", PRE, {"level": 1}, DISPUTED, [LEVELS[1], LEVELS[2], LEVELS[4]], before=TWO_VIEWS),
    Case("disputed, one of the views", PRE, {"level": 4}, DISPUTED, [LEVELS[2], LEVELS[4]], before=TWO_VIEWS),
    Case("settled since, left blank", PRE, {}, SAME, [LEVELS[4]], before=TWO_VIEWS, since=here(LEVELS[4])),
    Case("settled since, a late view", PRE, {"level": 1}, DISPUTED, [LEVELS[1], LEVELS[4]], before=TWO_VIEWS,
         since=here(LEVELS[4])),
    Case("settled since, the same", PRE, {"level": 4}, SAME, [LEVELS[4]], before=TWO_VIEWS, since=here(LEVELS[4])),
    Case("disputed since, untouched", PRE, {}, SAME, [LEVELS[2], LEVELS[4]], since=TWO_VIEWS),
    Case("disputed since, one changed", PRE, {"level": 1}, DISPUTED, [LEVELS[1], LEVELS[4]], since=TWO_VIEWS),
    Case("independent, left blank", PRE, {}, SAME, [LEVELS[2]], options=BLANK),
    Case("independent, alike", PRE, {"level": 2}, SAME, [LEVELS[2]], options=BLANK),
    Case("independent, another", PRE, {"level": 4}, DISPUTED, [LEVELS[2], LEVELS[4]], options=BLANK),
    Case("independent, a first answer", REVIEW, {"level": 3}, NEW, [value("review_3")], options=BLANK),
    Case("withdrawn since, untouched", PRE, {}, SAME, [], since=(Told(PRE, None, withdrawn=True),)),
    Case("withdrawn since, changed", PRE, {"level": 4}, NEW, [LEVELS[4]], since=(Told(PRE, None, withdrawn=True),)),
    Case("a partner, the cell alone", PRE, {"level": 4}, NEW, [LEVELS[4]], options=PARTNER),
    Case("a partner who does not see the last word", PRE, {"level": 4}, DISPUTED, [LEVELS[3], LEVELS[4]],
         before=(Told(PRE, LEVELS[3], visibility="internal"),), options=PARTNER),
    Case("a partner's comment beside a hidden one", RISK, {"comment": "mine"}, NEW, ["mine", "Seen."], "comment",
         options=PARTNER),
    Case("spaces of all kinds", PRE, {"level": "\u00a04 \u2003"}, NEW, [LEVELS[4]]),
    Case("a full-width digit", PRE, {"level": "\uff14"}, NEW, [LEVELS[4]]),
    Case("an Arabic digit", PRE, {"level": "\u0664"}, NEW, [LEVELS[4]]),
    Case("Arabic digits of a number", HOURS, {"level": "\u0661\u0662"}, NEW, [value("12")]),
    Case("a full-width target", PRE, {"target": "\uff12"}, NEW, ["2"], "target"),
    Case("a level in another language", PRE, {"level": "4 - 전체"}, NEW, [LEVELS[4]]),
    Case("a state in another language", PRE, {"state": "모름", "reason": WHY}, NEW, [DK]),
    Case("a state in capitals", PRE, {"state": "DON'T KNOW", "reason": WHY}, NEW, [DK]),
)  # fmt: skip


def furnished() -> Laptop:
    laptop = Laptop(small_form())
    laptop.level(PRE, "prearrival_2")
    laptop.not_known(LAW)
    laptop.level(HOURS, "30")
    laptop.level(RISK, "selectivity_3")
    laptop.set(RISK, "5", "target")
    laptop.set(RISK, "Seen.", "comment")
    laptop.set(RISK, "p. 1", "evidence_note")
    laptop.level("channels", "green red")
    laptop.level("remarks", "+ plus")
    return laptop


def say(laptop: Laptop, told: Told) -> None:
    if told.withdrawn:
        (head,) = laptop.state(told.item).heads
        laptop.put(f"edit/{head.id}", "withdrawn", True, visibility=head.visibility)
        return
    author = {"author": BEN} if told.beside else {}
    more = {"visibility": told.visibility} if told.visibility else {}
    laptop.set(told.item, told.value, told.name, beside=told.beside, **author, **more)


def values(laptop: Laptop, item: str, name: str) -> list[str]:
    return sorted(json.dumps(one, sort_keys=True) for one in laptop.state(item, name).values)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.told)
def test_a_field_merges(case: Case, tmp_path: Path) -> None:
    laptop = furnished()
    for told in case.before:
        say(laptop, told)
    earlier = Laptop(laptop.form, dict(laptop.edits))
    file = laptop.export(tmp_path / "out.xlsx", **case.options)
    for told in case.since:
        say(laptop, told)
    since = dict(laptop.edits)
    cells = {(case.item, column): text for column, text in case.cells.items()}
    fill_in(file, cells, name="Cho")
    plan = laptop.take(file)
    outcomes = {row.item.name: row.outcome for row in plan.rows}
    assert outcomes == dict.fromkeys(outcomes, SAME) | {case.item: case.outcome}
    assert plan.read == ITEMS == sum(plan.count(one) for one in (NEW, SAME, DISPUTED, REFUSED))
    assert values(laptop, case.item, case.name) == sorted(
        json.dumps(one, sort_keys=True) for one in case.stands
    )
    again = laptop.plan(file)
    assert (again.status, again.message) == ("unchanged", "exchange.again")
    # whoever has the file first, and hears the rest afterwards, ends alike
    earlier.take(file)
    earlier.edits |= since
    assert earlier.heads() == laptop.heads()
