"""What actions take off the overall gap."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from customs_assessor.forms.model import Closing
from customs_assessor.report.actions import benefits
from tests.report.made import KIM, Said, made_form, made_snapshot

FORM = made_form(domains=2)
ANSWERS = {row.item: Said(((KIM, "level_1"),)) for row in FORM.scoring.items}


def test_points_fall_with_the_steps_that_an_action_climbs() -> None:
    shot = made_snapshot(FORM, ANSWERS)
    scores = {score.item: score for score in shot.scores.items}
    found = {benefit.action.name: benefit for benefit in benefits(shot)}
    whole, part = scores["item_1_2"].points, scores["item_1_1"].points
    assert whole and part
    assert found["act_1"].points == whole + part * Fraction(2, 2)
    assert found["act_1_quick"].quick and not found["act_1"].quick
    half = replace(FORM.scoring, closings=(Closing("act_1", "item_1_2", Fraction(2)),))
    (only,) = benefits(made_snapshot(replace(FORM, scoring=half), ANSWERS))
    assert only.points == whole / 3 and only.closes[0].level == 2


def test_an_action_that_closes_all_is_worth_the_overall_gap() -> None:
    everything = replace(
        FORM.scoring, closings=tuple(Closing("act_1", row.item) for row in FORM.scoring.items)
    )
    shot = made_snapshot(replace(FORM, scoring=everything), ANSWERS)
    (only,) = benefits(shot)
    assert only.points == shot.scores.overall.gap


def test_most_points_come_first_and_what_is_closed_is_left_out() -> None:
    reached = {**ANSWERS, **{f"item_2_{n}": Said(((KIM, "level_5"),)) for n in range(1, 8)}}
    found = benefits(made_snapshot(FORM, reached))
    assert [benefit.points for benefit in found] == sorted((one.points for one in found), reverse=True)
    assert {benefit.action.name for benefit in found} == {"act_1", "act_1_quick"}
