"""Loops: a group for each choice of a list, as pyxform makes them."""

import pytest

from customs_assessor.forms.model import Section
from customs_assessor.forms.run import dry_run
from tests.forms.builder import checked, form, places

CHOICES = """list_name | name | label::English (en) | label::Korean (ko)
lane | green | Green | 녹색
lane | red | Red | 적색
lane | none | None | 없음"""
LOOP = """type | name | label::English (en) | label::Korean (ko) | relevant
integer | most | Most | 최대 |
begin loop over lane | lanes | Lanes | 통로 |
integer | trucks | Trucks in %(label)s (%(name)s) | %(label)s 통로의 트럭 | ${most} > 1
begin group | g | How | 방법 | ../trucks > 2
text | why | Why %(label)s? | 왜 %(label)s? |
end group | | | |
end loop | | | |"""


def test_a_loop_asks_for_each_choice_in_the_language_of_its_label():
    made = form(survey=LOOP, choices=CHOICES)
    states = dry_run(made, {"most": 2, "/lanes/red/trucks": 3}, "ko")["questions"]
    assert list(states) == [
        "/most", "/lanes", "/lanes/green", "/lanes/green/trucks", "/lanes/green/g", "/lanes/green/g/why",
        "/lanes/red", "/lanes/red/trucks", "/lanes/red/g", "/lanes/red/g/why",
    ]  # fmt: skip
    assert [states[f"/lanes/{lane}"]["label"] for lane in ("green", "red")] == ["녹색", "적색"]
    assert states["/lanes/red/g/why"]["label"] == "왜 적색?"
    assert [states[f"/lanes/{lane}/g"]["relevant"] for lane in ("green", "red")] == [False, True]
    section = made.children[1]
    assert isinstance(section, Section)
    first = section.children[0]
    assert isinstance(first, Section)
    assert first.children[0].label["en"] == "Trucks in Green (green)"


@pytest.mark.parametrize(
    ("begin", "problem"),
    [
        ("begin loop", "list_missing"),
        ("begin loop over", "list_missing"),
        ("begin loop over line", "list_unknown"),
    ],
)
def test_a_loop_without_its_list_is_placed(begin, problem):
    result = checked(survey=LOOP.replace("begin loop over lane", begin), choices=CHOICES)
    assert places(result.problems) == [(problem, "survey", 3, "type")]
