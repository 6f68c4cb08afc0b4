import json

import pytest

from customs_assessor.errors import FormError
from customs_assessor.forms.run import dry_run
from tests.forms.builder import form
from tests.samples import small_form

SURVEY = """type | name | label | hint | relevant | required | required_message | constraint | constraint_message | default | calculation
begin group | g | G | | | | | | | |
integer | a | A | H | | yes | Needed. | . < 9 | Too big. | |
decimal | b | B | | ${a} > 1 | | | | | |
end group
date | d | D | | | | | | | 2026-01-01 |
select_multiple yn | m | M | | | | | | | |
text | t | T | | | | | | | |
calculate | c | | | | | | | | | ${b} * 2
note | n | N ${c} | | | | | | | |"""
CHOICES = "list_name | name | label\nyn | yes | Yes\nyn | no | No"


def run(**answers):
    return dry_run(form(survey=SURVEY, choices=CHOICES), answers)["questions"]


def test_the_shape_of_a_dry_run():
    states = run(a=3, b=2.50, m=["no", "yes"], t=" x ")
    assert states["/g"] == {
        "type": "group", "label": "G", "hint": None, "relevant": True, "required": False, "readonly": False,
        "value": None, "valid": True, "message": None, "choices": None,
    }  # fmt: skip
    assert states["/g/a"] == {
        "type": "integer", "label": "A", "hint": "H", "relevant": True, "required": True, "readonly": False,
        "value": 3, "valid": True, "message": None, "choices": None,
    }  # fmt: skip
    assert list(states) == ["/g", "/g/a", "/g/b", "/d", "/m", "/t", "/c", "/n"]
    values = {path: state["value"] for path, state in states.items()}
    assert values == {
        "/g": None, "/g/a": 3, "/g/b": 2.5, "/d": "2026-01-01", "/m": "no yes", "/t": "x", "/c": "5", "/n": None,
    }  # fmt: skip
    assert states["/m"]["choices"] == ["yes", "no"]
    assert states["/n"]["label"] == "N 5"
    json.dumps(states)


def test_what_is_blank_or_not_relevant_is_null_and_valid():
    states = run(a=1, b=7)
    assert (states["/g/b"]["relevant"], states["/g/b"]["value"], states["/g/b"]["valid"]) == (
        False,
        None,
        True,
    )
    assert states["/c"]["value"] is None


def test_messages():
    assert run(a=12)["/g/a"]["message"] == "Too big."
    missing = run()["/g/a"]
    assert (missing["valid"], missing["message"], missing["value"]) == (False, "Needed.", None)
    wrong = run(a="x")["/g/a"]
    assert (wrong["valid"], wrong["value"]) == (False, "x")


def test_answers_are_applied_in_order_and_may_name_a_path():
    states = dry_run(form(survey=SURVEY, choices=CHOICES), {"/g/a": 3, "a": 4, "d": None})["questions"]
    assert states["/g/a"]["value"] == 4
    assert states["/d"]["value"] is None


def test_labels_and_messages_come_in_a_language():
    states = dry_run(small_form(), {"release_hours": -1}, "ko")["questions"]
    assert states["/release"]["label"] == "물품 반출"
    assert states["/release/release_hours"]["message"] == "0부터 2000까지의 시간을 넣습니다."
    assert states["/release/prearrival"]["message"] == "반드시 답해야 합니다."


@pytest.mark.parametrize(
    ("answers", "code"),
    [
        ({"nobody": 1}, "forms.answer_name_unknown"),
        ({"g": 1}, "forms.answer_name_unknown"),
        ({"m": "maybe"}, "forms.answer_not_offered"),
        ({"m": "yes maybe"}, "forms.answer_not_offered"),
        ({"t": {"a": 1}}, "forms.answer_shape"),
        ({"t": [1]}, "forms.answer_shape"),
        ({"c": 1}, "forms.answer_not_asked"),
        ({"n": "x"}, "forms.answer_not_asked"),
    ],
)
def test_wrong_answers_are_refused(answers, code):
    with pytest.raises(FormError) as refused:
        run(**answers)
    assert [problem.code for problem in refused.value.problems] == [code]


def test_a_name_that_stands_twice_is_given_by_its_path():
    made = form(
        survey="""type | name | label
        begin group | g | G
        text | a | A
        end group
        begin group | h | H
        text | a | A
        end group"""
    )
    states = dry_run(made, {"/h/a": "x"})["questions"]
    assert (states["/g/a"]["value"], states["/h/a"]["value"]) == (None, "x")
    with pytest.raises(FormError) as refused:
        dry_run(made, {"a": "x"})
    assert [problem.code for problem in refused.value.problems] == ["forms.answer_name_twice"]
