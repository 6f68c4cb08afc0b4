"""What the page reads from a snapshot, and the edits it makes: pure, without a window."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from customs_assessor.answers.assessment import Assessment, FormRef
from customs_assessor.answers.compose import compose, level_answer, state_answer
from customs_assessor.answers.edit import Edit
from customs_assessor.answers.heads import FieldState
from customs_assessor.answers.item import ItemKey
from customs_assessor.answers.mission import Mission
from customs_assessor.errors import AnswerError
from customs_assessor.labels import labels
from customs_assessor.snapshot import Snapshot
from customs_assessor.snapshot_build import build_snapshot
from customs_assessor.ui.questionnaire.checking import Checker
from customs_assessor.ui.questionnaire.entries import own_edits, removing_edits, settling_edits
from customs_assessor.ui.questionnaire.guidance import pieces
from customs_assessor.ui.questionnaire.history import history, when
from customs_assessor.ui.questionnaire.model import (
    chapters,
    logic_values,
    neighbour,
    next_unanswered,
    offered,
    own_answer,
    part,
    place_of,
    shown_in,
)
from customs_assessor.ui.questionnaire.wishes import SetField, Settle
from tests.samples import small_form

ME, OTHER = "11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"
T1, T2 = "2026-11-20T09:00:00Z", "2026-11-21T09:00:00Z"


def edit(
    item: str, field: str, value: Any, author: str = ME, made: str = T1, parents: tuple[Edit, ...] = ()
) -> Edit:
    return compose(("a", f"item/{item}", field), value, FieldState(parents), author, made)


def level(item: str, number: int, author: str = ME, made: str = T1, parents: tuple[Edit, ...] = ()) -> Edit:
    form = small_form()
    choices = [one for one in form.choices[form.question(item).choices] if one.level == number]
    return edit(item, "answer", level_answer(choices[0].name), author, made, parents)


def taken(*edits: Edit) -> Snapshot:
    form = small_form()
    held = Assessment("a", "m", FormRef(form.form_id, form.version, form.hash))
    return build_snapshot(form, Mission("m"), held, edits, (), {ME: "Lead"}, "internal")


def test_questions_without_a_domain_come_first_and_notes_do_not_count() -> None:
    found = chapters(taken())
    assert [(each.code, each.done, each.total) for each in found] == [
        ("", 0, 0),
        ("8", 0, 4),
        ("7", 0, 3),
    ]
    assert [item.key.name for item in found[0].items] == ["welcome"]
    assert not found[0].finished


def test_what_has_a_state_or_views_is_done() -> None:
    unknown = edit("appeal_law", "answer", state_answer("dont_know", "not seen"))
    found = chapters(taken(level("prearrival", 2), level("prearrival", 4, OTHER), unknown))
    assert (found[1].done, found[1].disputed, found[2].disputed) == (2, True, False)


def test_the_next_unanswered_goes_round_and_ends() -> None:
    found = chapters(taken())
    assert next_unanswered(found, None) == ItemKey("prearrival")
    assert next_unanswered(found, ItemKey("remarks")) == ItemKey("prearrival")
    assert next_unanswered(found, ItemKey("gone")) == ItemKey("prearrival")
    answered = [
        level("prearrival", 1),
        level("appeal_law", 1),
        level("appeal_practice", 1),
        level("selectivity", 0),
        edit("release_hours", "answer", level_answer("5")),
        edit("remarks", "answer", level_answer("x")),
    ]
    assert next_unanswered(chapters(taken(*answered)), ItemKey("remarks")) == ItemKey("channels")
    answered.append(edit("channels", "answer", level_answer(small_form().choices["channels"][0].name)))
    assert next_unanswered(chapters(taken(*answered)), ItemKey("remarks")) is None


def test_neighbours_stop_at_the_ends() -> None:
    chapter = chapters(taken())[1]
    assert neighbour(chapter, ItemKey("prearrival"), -1) == ItemKey("prearrival")
    assert neighbour(chapter, ItemKey("prearrival"), 1) == ItemKey("appeal_law")
    assert neighbour(chapter, ItemKey("release_hours"), 1) == ItemKey("release_hours")
    assert neighbour(chapter, None, 1) == ItemKey("prearrival")


def test_a_filter_keeps_the_open_question() -> None:
    chapter = chapters(taken(level("prearrival", 2)))[1]
    names = [item.key.name for item in shown_in(chapter, "dont_know", ItemKey("release_hours"))]
    assert names == ["release_hours"]
    assert len(shown_in(chapter, "all", None)) == 4


def test_a_pair_says_which_question_is_which() -> None:
    snapshot = taken()
    parts = [part(snapshot.item(ItemKey(name))) for name in ("appeal_law", "appeal_practice", "prearrival")]
    assert parts == ["law", "practice", ""]


def test_only_choices_on_offer_without_a_state_are_offered() -> None:
    snapshot = taken()
    item = snapshot.item(ItemKey("prearrival"))
    assert [choice.level for choice in offered(item)] == [0, 1, 2, 3, 4, 5]


def test_my_answer_in_a_dispute_is_mine() -> None:
    item = taken(level("prearrival", 2), level("prearrival", 4, OTHER, T2)).item(ItemKey("prearrival"))
    assert own_answer(item, ME)[0] == level("prearrival", 2).value["value"]
    assert own_answer(item, OTHER)[0] == level("prearrival", 4).value["value"]
    assert own_answer(item, "somebody else") == ("", "", "")


def test_the_logic_sees_the_median_of_a_dispute() -> None:
    held = [level("selectivity", 1), level("selectivity", 3, OTHER), level("selectivity", 4, "third")]
    assert logic_values(taken(*held))[ItemKey("selectivity")] == held[1].value["value"]


def test_what_stands_already_makes_no_edit() -> None:
    first = level("prearrival", 2)
    item = taken(first).item(ItemKey("prearrival"))
    assert own_edits(taken(first), item, SetField("answer", first.value), ME, T2) == ()
    assert own_edits(taken(), taken().item(ItemKey("prearrival")), SetField("answer", {}), ME, T2) == ()
    assert own_edits(taken(), taken().item(ItemKey("prearrival")), SetField("comment", None), ME, T2) == ()
    (made,) = own_edits(taken(first), item, SetField("answer", {}), ME, T2)
    assert made.parents == (first.id,)


def test_another_visibility_is_an_edit() -> None:
    first = edit("prearrival", "comment", "x")
    item = taken(first).item(ItemKey("prearrival"))
    (made,) = own_edits(taken(first), item, SetField("comment", "x", "partner"), ME, T2)
    assert (made.value, made.visibility, made.parents) == ("x", "partner", (first.id,))


def test_answering_a_dispute_goes_on_from_ones_own_view_alone() -> None:
    mine, theirs = level("prearrival", 2), level("prearrival", 4, OTHER)
    snapshot = taken(mine, theirs)
    wish = SetField("answer", level("prearrival", 3).value)
    (made,) = own_edits(snapshot, snapshot.item(ItemKey("prearrival")), wish, ME, T2)
    assert made.parents == (mine.id,)


def test_settling_has_all_heads_as_parents_and_the_reason() -> None:
    mine, theirs = level("prearrival", 2), level("prearrival", 4, OTHER)
    snapshot = taken(mine, theirs)
    wish = Settle("answer", theirs.value, "seen together")
    (made,) = settling_edits(snapshot, snapshot.item(ItemKey("prearrival")), wish, ME, T2)
    assert made.parents == tuple(sorted((mine.id, theirs.id)))
    assert made.reason == "seen together"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("answer", {"value": "no_such_choice"}),
        ("answer", {"state": "dont_know", "reason": " "}),
        ("target", "6"),
        ("target", "0"),
    ],
)
def test_what_the_form_does_not_allow_is_refused(field: str, value: Any) -> None:
    snapshot = taken()
    with pytest.raises(AnswerError):
        own_edits(snapshot, snapshot.item(ItemKey("prearrival")), SetField(field, value), ME, T1)


def test_a_removed_file_is_as_closed_as_it_was() -> None:
    name = compose(("a", "file/f", "name"), "x.pdf", FieldState(), ME, T1, "partner")
    (made,) = removing_edits(taken(name), "f", FieldState(), ME, T2)
    assert (made.subject, made.field, made.value, made.visibility) == ("file/f", "removed", True, "partner")


def test_history_is_newest_first_and_causal_within_a_second() -> None:
    chain: list[Edit] = []
    for number in (1, 2, 3, 4, 5, 0):
        chain.append(level("prearrival", number, parents=tuple(chain[-1:])))
    lines = history(taken(*chain), taken(*chain).item(ItemKey("prearrival")), "en")
    assert [line.level for line in lines] == [0, 5, 4, 3, 2, 1]
    assert [line.counts for line in lines] == [True] + [False] * 5
    assert {line.who for line in lines} == {"Lead"}


def test_history_tells_states_targets_and_unknown_authors() -> None:
    told = [
        edit("prearrival", "answer", state_answer("dont_know", "nobody there"), OTHER, T2),
        edit("prearrival", "target", "3"),
    ]
    lines = history(taken(*told), taken(*told).item(ItemKey("prearrival")), "en")
    assert [(line.kind, line.text, line.who) for line in lines] == [
        ("state", "nobody there", ""),
        ("target", "3", "Lead"),
    ]


def test_times_are_short() -> None:
    made = "2026-11-21T12:00:00Z"
    assert when(made, labels("ko"), date(2026, 11, 24)) == "11월 21일"
    assert when(made, labels("en"), date(2027, 1, 2)) == "Nov 21, 2026"
    assert len(when(made, labels("en"), date(2026, 11, 21))) == 5


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("list of profiles; override log", ("list of profiles", "override log")),
        ("근거 법령, 처리 시각 기록", ("근거 법령", "처리 시각 기록")),
        ("law, as amended; order", ("law, as amended", "order")),
        ("Customs law", ("Customs law",)),
        ("", ()),
    ],
)
def test_a_list_in_one_line_is_parted(text: str, parts: tuple[str, ...]) -> None:
    assert pieces(text) == parts


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("24", ""),
        ("0", ""),
        ("2000", ""),
        ("-1", "Give hours"),
        ("2001", "Give hours"),
        ("2e3", "not a number"),
    ],
)
def test_values_are_judged_by_kind_and_constraint(text: str, wrong: str) -> None:
    snapshot = taken()
    checker = Checker(snapshot)
    item = snapshot.item(ItemKey("release_hours"))
    for _ in range(2):
        said = checker.wrong(item, text, labels("en"))
        assert (wrong in said) if wrong else said == ""


def test_a_question_that_is_not_asked_has_no_place() -> None:
    found = chapters(taken(level("selectivity", 0)))
    assert place_of(found, ItemKey("criteria_review")) is None
    place = place_of(chapters(taken(level("selectivity", 1))), ItemKey("criteria_review"))
    assert place is not None and place[1].target == Fraction(3)
