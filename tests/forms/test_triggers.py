"""The column ``trigger``: what is set once for each change of a question (JavaRosa's setvalue on xforms-value-changed)."""

from typing import Any

import pytest

from customs_assessor.answers.item import ItemKey
from customs_assessor.forms.filling import Filling
from customs_assessor.forms.model import Form
from customs_assessor.forms.run import dry_run
from tests.forms.builder import checked, form, places


def values(made: Form, **answers: Any) -> dict[str, Any]:
    found = dry_run(made, answers)["questions"]
    return {path.rpartition("/")[2]: state["value"] for path, state in found.items()}


TRIGGERS = """type | name | label | calculation | trigger | default
text | a | A | | |
text | b | B | | |
text | copy | C | concat(${a}, '+', ${b}) | ${a} |
calculate | both | | concat(${a}, ${b}) | ${a}, ${b} |
calculate | times | | coalesce(${times}, 0) + 1 | ${a} |
text | follows | F | concat('>', ${copy}) | ${copy} |
text | cleared | X | | ${b} | here"""


def test_a_trigger_sets_once_for_each_change_and_what_is_set_triggers_on():
    made = form(survey=TRIGGERS)
    filling = Filling(made, {})
    script = [
        ("b", "2", {"copy": "", "both": "2", "times": "", "follows": "", "cleared": ""}),
        ("a", "1", {"copy": "1+2", "both": "12", "times": "1", "follows": ">1+2", "cleared": ""}),
        ("b", "3", {"copy": "1+2", "both": "13", "times": "1", "follows": ">1+2", "cleared": ""}),
        ("a", "1", {"copy": "1+2", "both": "13", "times": "1", "follows": ">1+2", "cleared": ""}),
        ("copy", "mine", {"copy": "mine", "both": "13", "times": "1", "follows": ">mine", "cleared": ""}),
        ("a", "4", {"copy": "4+3", "both": "43", "times": "2", "follows": ">4+3", "cleared": ""}),
    ]
    assert filling.text("/cleared") == "here"
    for name, text, expected in script:
        filling.set(ItemKey(name), text)
        assert {one: filling.text(f"/{one}") for one in expected} == expected, (name, text)


def test_answers_that_are_given_together_are_not_set_by_each_other():
    answers = {ItemKey("copy"): "mine", ItemKey("a"): "1"}
    filling = Filling(form(survey=TRIGGERS), answers)
    assert (filling.text("/copy"), filling.text("/both"), filling.text("/follows")) == ("mine", "1", ">mine")


def test_triggers_stay_within_their_instance():
    made = form(
        survey="""type | name | label | calculation | trigger
        begin repeat | r | R | |
        integer | n | N | |
        calculate | place | | position(..) * 10 + ${n} | ${n}
        end repeat | | | |
        integer | all | All | |
        begin repeat | s | S | |
        calculate | told | | ${all} | ${all}
        end repeat | | | |"""
    )
    found = dry_run(made, {"r": [{"n": 1}, {}, {"n": 3}], "s": [{}, {}], "all": 7})["questions"]
    assert [found[f"/r[{n}]/place"]["value"] for n in (1, 2, 3)] == ["11", None, "33"]
    assert [found[f"/s[{n}]/told"]["value"] for n in (1, 2)] == ["7", "7"]


def test_triggers_that_set_each_other_come_to_an_end():
    made = form(
        survey="""type | name | label | calculation | trigger
        integer | a | A | ${b} + 1 | ${b}
        integer | b | B | ${a} + 1 | ${a}
        integer | c | C | coalesce(${d}, 0) + 1 | ${d}, ${a}
        integer | d | D | ${c} + 1 | ${c}"""
    )
    found = values(made, a=1)
    assert (found["a"], found["b"]) == (1, 2)
    assert found["c"] > 2


def test_a_dynamic_default_triggers_as_an_answer_does():
    made = form(
        survey="""type | name | label | calculation | trigger | default
        text | a | A | | | concat('x', 'y')
        text | b | B | concat(${a}, '!') | ${a} |
        text | fixed | F | | | z
        text | c | C | concat(${fixed}, '!') | ${fixed} |"""
    )
    assert (values(made)["b"], values(made)["c"]) == ("xy!", None)


@pytest.mark.parametrize(
    ("trigger", "problem"),
    [
        ("${nobody}", "reference_unknown"),
        ("a", "trigger_invalid"),
        ("${a} ${a}", "trigger_invalid"),
        ("${c}", "trigger_silent"),
        ("${g}", "trigger_silent"),
        ("${s}", "trigger_silent"),
    ],
)
def test_a_trigger_is_a_question_that_is_answered(trigger, problem):
    result = checked(
        survey=f"""type | name | label | calculation | trigger
        text | a | A | |
        text | b | B | 1 | {trigger}
        calculate | c | | 1 |
        start | s | | |
        begin group | g | G | |
        text | d | D | |
        end group | | | |"""
    )
    assert places(result.problems) == [(problem, "survey", 3, "trigger")]


def test_every_answer_of_many_that_are_given_together_triggers():
    rows = "\n".join(
        f"integer | a{n} | A | |\ncalculate | c{n} | | ${{a{n}}} + 1 | ${{a{n}}}" for n in range(1200)
    )
    made = form(survey=f"type | name | label | calculation | trigger\n{rows}")
    filling = Filling(made, {ItemKey(f"a{n}"): str(n) for n in range(1200)})
    assert [filling.text(f"/c{n}") for n in (0, 600, 1199)] == ["1", "601", "1200"]
