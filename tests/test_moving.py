"""The plan of a move tells what the snapshot after it will show."""

from dataclasses import replace
from fractions import Fraction

import pytest

from customs_assessor.answers.assessment import Assessment, FormRef
from customs_assessor.answers.compose import compose
from customs_assessor.answers.edit import Edit
from customs_assessor.answers.heads import FieldState
from customs_assessor.answers.mission import Mission
from customs_assessor.errors import AnswerError
from customs_assessor.forms.lineage import names
from customs_assessor.forms.model import Form
from customs_assessor.labels import LANGUAGES, labels
from customs_assessor.moving import OUTCOMES, MovePlan, plan_move, reason
from customs_assessor.snapshot_build import build_snapshot
from tests.versions import FEWER, LEVELS, version

MADE = "2026-11-24T09:30:00Z"


def said(item: str, value: object, field: str = "answer", author: str = "p") -> Edit:
    held = {"value": value} if field == "answer" else value
    return compose(("A", f"item/{item}", field), held, FieldState(), author, MADE)


def planned(old: Form, new: Form, *edits: Edit) -> MovePlan:
    assessment = Assessment("A", "M", FormRef(old.form_id, old.version, old.hash))
    before = build_snapshot(old, Mission("M"), assessment, edits, (), {"p": "Ana"}, "internal")
    plan = plan_move(before, new, names(old.version, new, {old.version: old}.__getitem__), "p", MADE)
    for row in plan.rows:
        for language in LANGUAGES:
            assert reason(row, plan, labels(language))
            assert labels(language).text(f"move.outcome.{row.outcome}")
    return plan


def told(plan: MovePlan) -> list[tuple[str, str, str]]:
    return [
        (row.outcome, row.before.key.name if row.before else "", row.after.key.name if row.after else "")
        for row in plan.rows
    ]


ASKED = "select_one l | a | A?\nselect_one l | b | B?\ninteger | n | N?\ntext | t | T?"


def test_each_outcome_is_told_with_its_reason_and_counted() -> None:
    old = version("1", ASKED + "\ntext | u | U?\ntext | v | V?\ntext | w | W?", scored="a b")
    new = version(
        "2",
        "select_one l | a2 | A?\nselect_one l | b | Quite else?\ntext | t | T? | ${a2} = 'no'\n"
        "text | u1 | U one?\ntext | u2 | U two?\ntext | vw | V and W?\ninteger | new | New?",
        "a2 | 1 | a | same\nb | 1 | b | reworded\nu1 | 1 | u | split\nu2 | 1 | u | split\n"
        "vw | 1 | v | merged\nvw | 1 | w | merged",
        scored="a2 b",
    )  # fmt: skip
    values = {"a": "most", "b": "some", "n": "3", "t": "text", "u": "u", "v": "v"}
    plan = planned(old, new, *(said(item, value) for item, value in values.items()))
    assert told(plan) == [
        ("reworded", "b", "b"),
        ("split", "u", ""),
        ("merged", "v", ""),
        ("removed", "n", ""),
        ("unasked", "t", "t"),
        ("kept", "a", "a2"),
        ("new", "", "u1"),
        ("new", "", "u2"),
        ("new", "", "vw"),
        ("new", "", "new"),
    ]
    assert {outcome: plan.count(outcome) for outcome in OUTCOMES if plan.count(outcome)} == {
        "reworded": 1, "split": 1, "merged": 1, "removed": 1, "unasked": 1, "kept": 1, "new": 4
    }  # fmt: skip
    why = {row.item.key.name: reason(row, plan, labels("en")) for row in plan.rows}
    assert (
        why["u"] == "Split into ‘U one?’, ‘U two?’, which begin unanswered. The answer stays in the history."
    )
    assert why["vw"] == "Made of ‘V?’, ‘W?’; begins unanswered."


def test_a_choice_that_is_gone_is_named_as_people_read_it() -> None:
    plan = planned(
        version("1", ASKED, scored="a"), version("2", ASKED, choices=FEWER, scored="a"), said("a", "some")
    )
    assert told(plan) == [("gone", "a", "a")]
    assert reason(plan.rows[0], plan, labels("en")).startswith("‘Some’ is no longer offered.")
    assert (plan.before.scores.answered, plan.after.scores.answered) == (1, 0)


def test_another_level_is_told_from_and_to() -> None:
    other = LEVELS.replace("most | Most | 2", "most | Most | 4")
    plan = planned(
        version("1", ASKED, scored="a"), version("2", ASKED, choices=other, scored="a"), said("a", "most")
    )
    assert told(plan) == [("regraded", "a", "a")]
    assert "level 2 and stands for level 4" in reason(plan.rows[0], plan, labels("en"))


def test_thresholds_that_changed_ask_for_no_review() -> None:
    old, new = version("1", ASKED, scored="a"), version("2", ASKED, scored="a")

    def with_steps(made: Form, *steps: int) -> Form:
        one = replace(
            made.scoring.items[0],
            item="n",
            thresholds=tuple(map(Fraction, steps)),
            better="higher",
            top=Fraction(2),
        )
        return replace(made, scoring=replace(made.scoring, items=(one,)))

    plan = planned(with_steps(old, 1, 9), with_steps(new, 1, 2), said("n", "5"))
    assert told(plan) == [("regraded", "n", "n")]
    assert reason(plan.rows[0], plan, labels("en")) == "The answer gave level 1 and gives level 2 now."


def test_questions_without_a_word_said_are_not_told_and_a_comment_alone_is() -> None:
    old, new = version("1", ASKED), version("2", "text | t | T?")
    assert told(planned(old, new)) == []
    assert told(planned(old, new, said("a", "see annex", "comment"))) == [("removed", "a", "")]
    assert told(planned(old, new, said("t", None, "target_date"))) == []


def test_a_disputed_answer_is_one_row() -> None:
    old, new = version("1", ASKED, scored="a"), version("2", ASKED, "a | 1 | a | reworded", scored="a")
    plan = planned(old, new, said("a", "some"), said("a", "most", author="q"))
    assert told(plan) == [("reworded", "a", "a")]


def test_a_target_above_the_new_top_is_the_top() -> None:
    new = version("2", ASKED, choices=LEVELS.replace("\nl | most | Most | 2", ""), scored="a")
    plan = planned(version("1", ASKED, scored="a"), new, said("a", "2", "target"), said("a", "no"))
    assert [item.target for item in plan.after.items if item.key.name == "a"] == [1]


@pytest.mark.parametrize(
    ("number", "code"), [("1.5", "move.here_already"), ("1.4", "move.before_first"), ("2", "move.other_form")]
)
def test_where_it_cannot_go(number: str, code: str) -> None:
    old = version("1.5", ASKED)
    new = (
        replace(version(number, ASKED), form_id="other")
        if code == "move.other_form"
        else version(number, ASKED)
    )
    with pytest.raises(AnswerError) as refused:
        planned(old, new)
    assert refused.value.code == code
