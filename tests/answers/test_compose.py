"""New edits: parents, visibility, undo and withdrawal."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from customs_assessor.answers.compose import (
    cleared,
    compose,
    level_answer,
    moment,
    reinstate,
    state_answer,
    undo,
    withdraw,
    withdrawal_key,
)
from customs_assessor.answers.edit import INTERNAL, PARTNER, PUBLIC, Edit
from customs_assessor.answers.heads import FieldState, field_states
from customs_assessor.answers.reader import sees
from tests.answers.histories import ANNA, KEY, KIM, A, M, edit, heads, withdrawal

NOW = "2026-11-24T09:30:00Z"


def states(*history: Edit):
    return field_states(history)


def undone(what: Edit, *history: Edit) -> Edit:
    return undo(what, {one.id: one for one in history}, states(*history), KIM, NOW)


def test_parents_are_all_heads_sorted_and_every_edit_has_a_salt_of_its_own() -> None:
    one, two = edit("1"), edit("2", author=ANNA)
    made = [compose(KEY, "3", states(one, two)[KEY], KIM, NOW, reason="agreed on site") for _ in range(2)]
    assert made[0].parents == tuple(sorted((one.id, two.id)))
    assert made[0].reason == "agreed on site"
    assert made[0].id != made[1].id
    assert len(made[0].salt or "") == 32
    assert heads(one, two, made[0]) == ["3"]


def test_values_are_kept_in_their_normal_form() -> None:
    assert compose(KEY, level_answer(31.0), FieldState(), KIM, NOW).value == {"value": "31"}
    assert level_answer("e\u0301") == {"value": "é"}
    assert state_answer("dont_know", "no access") == {"state": "dont_know", "reason": "no access"}
    assert (cleared(), cleared("target")) == ({}, None)


def test_a_mission_is_named_where_there_is_no_assessment() -> None:
    made = compose((None, "mission", "country"), "GH", FieldState(), KIM, NOW, mission=M)
    assert (made.assessment, made.mission) == (None, M)
    assert compose(KEY, "1", FieldState(), KIM, NOW, mission=M).mission is None


@pytest.mark.parametrize(
    ("subject", "field", "visibility"),
    [
        ("item/risk", "answer", PARTNER),
        ("item/risk", "target", PARTNER),
        ("item/risk", "target_date", PARTNER),
        ("item/risk", "grade", PARTNER),
        ("item/risk", "comment", INTERNAL),
        ("item/risk", "evidence_note", INTERNAL),
        ("thread/1", "message", INTERNAL),
        ("file/1", "name", INTERNAL),
        ("instance/1", "order", PARTNER),
        ("action/x", "phase", PARTNER),
        ("assessment", "title", PARTNER),
        ("mission", "country", PARTNER),
    ],
)
def test_a_first_edit_has_its_fields_default_visibility(subject, field, visibility) -> None:
    assert compose((A, subject, field), "x", FieldState(), KIM, NOW).visibility == visibility


def test_a_later_edit_is_as_closed_as_the_most_closed_parent_unless_it_says_otherwise() -> None:
    state = states(edit("1", visibility=PUBLIC), edit("2", visibility=INTERNAL))[KEY]
    assert compose(KEY, "3", state, KIM, NOW).visibility == INTERNAL
    assert compose(KEY, "3", state, KIM, NOW, visibility=PUBLIC).visibility == PUBLIC
    assert compose(KEY, "3", states(edit("1", visibility=PUBLIC))[KEY], KIM, NOW).visibility == PUBLIC


@pytest.mark.parametrize("visibility", [INTERNAL, PARTNER, PUBLIC])
def test_a_withdrawal_is_as_visible_as_what_it_names(visibility) -> None:
    named = edit("1", visibility=visibility)
    made = withdraw(named, FieldState(), KIM, NOW, reason="mistake")
    assert (made.subject, made.field, made.value) == (f"edit/{named.id}", "withdrawn", True)
    assert (made.visibility, made.reason) == (visibility, "mistake")


def test_a_withdrawn_edit_can_be_reinstated() -> None:
    one = edit("1")
    gone = withdraw(one, FieldState(), KIM, NOW)
    again = reinstate(one, states(one, gone)[withdrawal_key(one)], KIM, NOW)
    assert again.parents == (gone.id,)
    assert (heads(one, gone), heads(one, gone, again)) == ([], ["1"])


def test_undo_sets_the_earlier_value() -> None:
    one = edit("1")
    two = edit("2", one)
    back = undone(two, one, two)
    assert (back.value, back.parents, back.subject) == ("1", (two.id,), two.subject)
    forth = undone(back, one, two, back)
    assert (forth.value, forth.parents) == ("2", (back.id,))


def test_undo_after_undo_goes_further_back() -> None:
    one = edit("1")
    two = edit("2", one)
    back = undone(two, one, two)
    further = undone(one, one, two, back)
    assert (further.value, further.parents) == ({}, (back.id,))


def test_undo_of_a_first_edit_clears() -> None:
    assert undone(first := edit("1"), first).value == {}
    assert undone(target := edit("2", field="target"), target).value is None


def test_undo_of_a_settling_withdraws_it_so_that_the_views_stand_again() -> None:
    mine, theirs = edit("1"), edit("2", author=ANNA)
    settled = edit("2", mine, theirs)
    back = undone(settled, mine, theirs, settled)
    assert (back.subject, back.value) == (f"edit/{settled.id}", True)
    assert heads(mine, theirs, settled, back) == ["1", "2"]
    forth = undone(back, mine, theirs, settled, back)
    assert heads(mine, theirs, settled, back, forth) == ["2"]


def test_undo_over_like_views_sets_their_value() -> None:
    mine, theirs = edit("1"), edit("1", author=ANNA)
    both = edit("3", mine, theirs)
    assert undone(both, mine, theirs, both).value == "1"


def test_undo_without_the_parent_withdraws() -> None:
    two = edit("2", edit("1"))
    assert undone(two, two).subject == f"edit/{two.id}"


def test_undo_touches_no_view_that_came_in_meanwhile() -> None:
    one = edit("1")
    mine, theirs = edit("2", one), edit("3", one, author=ANNA)
    back = undone(mine, one, mine, theirs)
    assert heads(one, mine, theirs, back) == ["3"]


def test_undo_of_a_comment_leaves_the_others_comments() -> None:
    key = (A, "item/risk", "comment")
    mine, theirs = edit("a", field="comment"), edit("b", field="comment", author=ANNA)
    back = undone(mine, mine, theirs)
    assert heads(mine, theirs, back, key=key) == ["b"]


def test_undo_of_a_withdrawal_says_false() -> None:
    one = edit("1")
    gone = withdrawal(one)
    assert undone(gone, one, gone).value is False


def test_moments_are_in_utc() -> None:
    seoul = timezone(timedelta(hours=9))
    assert moment(datetime(2026, 11, 24, 9, 30, 59, 5, tzinfo=seoul)) == "2026-11-24T00:30:59Z"
    assert len(moment()) == 20


@pytest.mark.parametrize(
    ("reader", "seen"),
    [(INTERNAL, (True, True, True)), (PARTNER, (False, True, True)), (PUBLIC, (False, False, True))],
)
def test_a_reader_sees_his_class_and_more_open_ones(reader, seen) -> None:
    assert tuple(sees(reader, visibility) for visibility in (INTERNAL, PARTNER, PUBLIC)) == seen
