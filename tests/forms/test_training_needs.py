"""The training form: competences with present and required proficiency by function, from which a course plan follows."""

from __future__ import annotations

from dataclasses import dataclass
from graphlib import TopologicalSorter

from customs_assessor.answers.item import ItemKey
from customs_assessor.forms.filling import Filling
from customs_assessor.forms.model import Form
from customs_assessor.snapshot_scores import scores_of_filling
from tests.forms.instruments import instrument, ladders

FORM = "training_needs"
FUNCTIONS = (
    "release", "valuation", "classification", "origin", "risk", "audit", "aeo", "transit", "passengers", "enforcement",
    "ict", "leadership",
)  # fmt: skip


@dataclass(frozen=True)
class Group:
    """One course of the plan: for which functions, how many people, and which courses come before."""

    course: str
    functions: frozenset[str]
    people: int
    after: frozenset[str]


def plan(form: Form, filling: Filling) -> list[Group]:
    """Return the courses that open gaps call for, in an order in which none comes before what it needs."""
    model = form.scoring
    domain = {item.item: item.domain for item in model.items}
    gaps = {score.item for score in scores_of_filling(form, filling).items if (score.gap or 0) > 0}
    action = {one.name: one for one in model.actions}
    needed = {one.action for one in model.closings if one.item in gaps and action[one.action].course}
    after = {name: set(action[name].requires) for name in action}
    groups = []
    for name in TopologicalSorter(after).static_order():
        if name in needed:
            functions = frozenset(
                domain[one.item] for one in model.closings if one.action == name and one.item in gaps
            )
            people = sum(int(filling.state(ItemKey(f"{each}_headcount")).value or 0) for each in functions)
            before = frozenset(action[each].course for each in action[name].requires if action[each].course)
            groups.append(Group(action[name].course, functions, people, before))
    return groups


def test_every_function_has_competences_headcount_trainers_and_language() -> None:
    form = instrument(FORM)
    names = {question.name for question in form.questions()}
    assert tuple(domain.name for domain in form.scoring.domains) == FUNCTIONS
    for function in FUNCTIONS:
        for what in (
            "entry",
            "middle",
            "senior",
            "recruits",
            "trainers",
            "certified",
            "language",
            "material",
        ):
            assert f"{function}_{what}" in names
        assert 6 <= sum(item.domain == function for item in form.scoring.items) <= 10


def test_all_competences_share_one_ladder_of_proficiency() -> None:
    every = [levels for _, levels in ladders(instrument(FORM))]
    assert all(levels == every[0] for levels in every)


def test_a_course_plan_can_be_computed_from_answers() -> None:
    form = instrument(FORM)
    answers = {
        "release_entry": "40", "release_middle": "12", "release_senior": "3", "risk_entry": "8", "risk_middle": "2",
        "risk_senior": "0",
    }  # fmt: skip
    filling = Filling(form, {ItemKey(name): value for name, value in answers.items()})
    low = {item.item: "level_1" for item in form.scoring.items if item.domain in ("release", "risk")}
    for name, level in low.items():
        filling.set(ItemKey(name), level)
    made = plan(form, filling)
    courses = [group.course for group in made]
    assert "clearance_operations" in courses and "risk_analysis" in courses
    assert "customs_valuation" not in courses
    assert {group.people for group in made if group.functions == {"risk"}} == {10}
    assert {group.people for group in made if group.functions == {"release"}} == {55}
    for at, group in enumerate(made):
        assert not group.after & set(courses[at + 1 :]), group


def test_a_competence_at_its_required_level_calls_for_no_course() -> None:
    form = instrument(FORM)
    reached = {ItemKey(item.item): f"level_{item.target}" for item in form.scoring.items}
    assert plan(form, Filling(form, reached)) == []
