"""Every type of XLSForm in a small form: its spellings, the values that it takes, and what ``forms run`` says of them."""

from datetime import UTC, datetime

import pytest

from customs_assessor.answers.item import ItemKey
from customs_assessor.errors import FormError
from customs_assessor.forms.filling import Filling
from customs_assessor.forms.kinds import LISTED, METADATA, NOT_HERE, PLAIN, UNASKED
from customs_assessor.forms.record import Filler
from customs_assessor.forms.run import dry_run, states_of
from customs_assessor.labels import LANGUAGES
from tests.forms.builder import checked, form, places

CHOICES = "list_name | name | label\nlane | green | Green\nlane | red | Red\nlane | blue | Blue"
MOMENT = datetime(2026, 5, 4, 3, 2, 1, tzinfo=UTC)
NAMES = {"audit": "audit"}


@pytest.mark.parametrize("spelling", [*PLAIN, *(f"{kind} lane" for kind in LISTED)])
def test_each_spelling_is_taken_by_pyxform_too(spelling):
    name = NAMES.get(spelling, "q")
    more = {"background-geopoint": "${b}"}.get(spelling, "")
    calculation = "1" if "calculate" in spelling else ""
    table = f"{spelling} | {name} | Q | {calculation} | {more}\ntext | b | B | |"
    result = checked(survey=f"type | name | label | calculation | trigger\n{table}", choices=CHOICES)
    assert places(result.problems) == []
    assert result.form is not None
    kinds = {question.kind for question in result.form.questions()}
    kind = PLAIN.get(spelling) or LISTED[spelling.removesuffix(" lane")]
    assert kinds == ({"text"} if kind in UNASKED else {"text", kind})


@pytest.mark.parametrize("kind", NOT_HERE)
def test_what_only_a_phone_records_is_a_warning_and_the_rest_runs(kind):
    trigger = "${b}" if kind == "background-geopoint" else ""
    survey = f"type | name | label | trigger\n{kind} | q | Q | {trigger}\ntext | b | B |"
    result = checked(survey=survey)
    assert places(result.problems, "warning") == [("feature_not_here", "survey", 2, "type")]
    assert result.form is not None
    states = dry_run(result.form, {"b": "x"})["questions"]
    assert [(path, state["value"]) for path, state in states.items()] == [("/q", None), ("/b", "x")]


VALUES = [
    # type, parameters, answer, value that forms run tells, valid
    ("range", "", 3, 3, True),
    ("range", "", 11, 11, False),
    ("range", "", "2.5", 2.5, False),
    ("range", "start=0 end=5 step=0.5", 2.5, 2.5, True),
    ("range", "start=0 end=5 step=0.5", 2.25, 2.25, False),
    ("range", "start=0, end=5, step=0.1", "4.7", 4.7, True),
    ("range", "start=0; end=5; step=0.5", "3.0", 3, True),
    ("range", "start=10 end=-10 step=5", -5, -5, True),
    ("range", "start=10 end=-10 step=5", -3, -3, False),
    ("range", "start=10 end=-10 step=5", "many", "many", False),
    ("rank lane", "", "blue green red", "blue green red", True),
    ("rank lane", "", ["red", "green", "blue"], "red green blue", True),
    ("rank lane", "", "blue green", "blue green", False),
    ("rank lane", "", "blue green green red", "blue green green red", False),
    ("select_multiple lane", "", "red  green", "red green", True),
    ("time", "", "14:30:00.000+02:00", "14:30:00.000+02:00", True),
    ("time", "", "25:00", "25:00", False),
    ("dateTime", "", "2026-11-24T14:30:00.000Z", "2026-11-24T14:30:00.000Z", True),
    ("dateTime", "", "2026-11-24", "2026-11-24", False),
    ("acknowledge", "", "OK", "OK", True),
    ("trigger", "", True, "OK", True),
    ("acknowledge", "", "no", "no", False),
    ("barcode", "", "4006381333931", "4006381333931", True),
    ("geopoint", "", "5.62 -0.01 61 4.5", "5.62 -0.01 61 4.5", True),
    ("geopoint", "", "95 0", "95 0", False),
    ("geotrace", "", "5.62 -0.01 0 0; 5.63 -0.02 0 0", "5.62 -0.01 0 0; 5.63 -0.02 0 0", True),
    ("geotrace", "", "5.62 -0.01 0 0", "5.62 -0.01 0 0", False),
    ("geoshape", "", "0 0; 0 1; 1 1; 0 0", "0 0; 0 1; 1 1; 0 0", True),
    ("geoshape", "", "0 0; 0 1; 1 1; 1 0", "0 0; 0 1; 1 1; 1 0", False),
    ("image", "", "post.jpg", "post.jpg", True),
    ("photo", "max-pixels=1024", "post.jpg", "post.jpg", True),
    ("audio", "quality=low", "talk.m4a", "talk.m4a", True),
    ("video", "", "yard.mp4", "yard.mp4", True),
    ("file", "", "permit.pdf", "permit.pdf", True),
    ("text", "rows=3", "one\ntwo", "one\ntwo", True),
    ("percentage", "", 101, 101, False),
    ("percentage", "", 100, 100, True),
    ("phone number", "", "233 x", "233 x", False),
    ("number of days in last month", "", 32, 32, False),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "parameters", "answer", "value", "valid"), VALUES)
def test_values(kind, parameters, answer, value, valid):
    made = form(survey=f"type | name | label | parameters\n{kind} | q | Q | {parameters}", choices=CHOICES)
    state = dry_run(made, {"q": answer})["questions"]["/q"]
    assert (state["value"], state["valid"], state["message"] is None) == (value, valid, valid)
    assert type(state["value"]) is type(value)


def test_a_wrong_value_is_explained_in_every_language():
    made = form(survey="type | name | label | parameters\nrange | q | Q | start=0 end=4 step=2")
    filling = Filling(made, {ItemKey("q"): "3"})
    assert set(filling.state(ItemKey("q")).message) == set(LANGUAGES)
    assert dry_run(made, {"q": 3}, "")["questions"]["/q"]["message"] == (
        "This is none of the values from 0 to 4 in steps of 2."
    )


@pytest.mark.parametrize(
    ("kind", "answer", "code"),
    [
        ("rank lane", "green violet red", "answer_not_offered"),
        ("select_one lane", "violet", "answer_not_offered"),
        ("hidden", "x", "answer_not_asked"),
        ("start", "2026-01-01T00:00:00Z", "answer_not_asked"),
        ("username", "ama", "answer_not_asked"),
        ("background-audio", "a.m4a", "answer_not_asked"),
    ],
)
def test_what_no_answer_can_be_is_refused(kind, answer, code):
    made = form(survey=f"type | name | label\n{kind} | q | Q\ntext | b | B", choices=CHOICES)
    with pytest.raises(FormError) as refused:
        dry_run(made, {"q": answer})
    assert [problem.code for problem in refused.value.problems] == [f"forms.{code}"]


def test_hidden_keeps_its_default_and_is_read():
    made = form(
        survey="""type | name | label | default | calculation
        hidden | h | | 5 |
        calculate | c | | | ${h} * 2"""
    )
    states = dry_run(made, {})["questions"]
    assert [(states[path]["type"], states[path]["value"]) for path in ("/h", "/c")] == [
        ("hidden", "5"), ("calculate", "10"),
    ]  # fmt: skip


def test_metadata_is_filled_where_it_can_be_known():
    rows = "\n".join(f"{kind} | {kind} |" for kind in METADATA)
    made = form(
        survey=f"type | name | label | calculation\n{rows}\ncalculate | c | | concat(${{email}}, '!')"
    )
    filler = Filler(seed="s", attributes={"username": "ama", "email": "ama@example.org", "deviceid": "d1"})
    states = states_of(Filling(made, {}, now=MOMENT, filler=filler))["questions"]
    assert {path: state["value"] for path, state in states.items()} == {
        "/start": "2026-05-04T03:02:01.000Z", "/end": "2026-05-04T03:02:01.000Z", "/today": "2026-05-04",
        "/deviceid": "d1", "/username": "ama", "/email": "ama@example.org",
        "/phonenumber": None, "/simserial": None, "/subscriberid": None, "/c": "ama@example.org!",
    }  # fmt: skip
    assert [question.name for question in made.questions()] == ["c"]


def test_the_instance_has_an_id_that_stays():
    made = form(survey="type | name | label | calculation\ncalculate | c | | ${instanceID}\ntext | t | T |")
    one, other = (Filling(made, {}, filler=Filler(seed=seed)).calculated["/c"] for seed in "ab")
    assert one.startswith("uuid:")
    assert one != other
    assert Filling(made, {}, filler=Filler(seed="a")).calculated["/c"] == one


def test_a_note_needs_no_name_and_an_audit_none():
    result = checked(survey="type | name | label\nnote | | Read this\naudit | |\ntext | t | T")
    assert places(result.problems) == []
    assert result.form is not None
    assert [question.label for question in result.form.questions()] == [{"": "Read this"}, {"": "T"}]


TIMES = """type | name | label | calculation | constraint
time | a | A | |
time | b | B | | . > ${a}
dateTime | m | M | |
calculate | part | | decimal-time(${b}) |
calculate | long | | round((${b} - ${a}) * 1440) |
time | now | N | now() |
dateTime | day | D | date('2026-01-31') |
dateTime | same | S | ${m} |
date | only | O | ${m} |"""


def test_times_are_compared_and_reckoned_by_the_clock():
    made = form(survey=TIMES)
    filling = Filling(made, {ItemKey("a"): "09:30", ItemKey("b"): "12:00", ItemKey("m"): "2026-03-01T10:15"})
    assert filling.state(ItemKey("b")).valid
    values = {state.question.name: state.value for state in filling.states()}
    assert (values["part"], values["long"], values["only"]) == ("0.5", "150", "2026-03-01")
    assert values["day"].startswith("2026-01-31T00:00:00.000")
    assert values["same"].startswith("2026-03-01T10:15")
    filling.set(ItemKey("b"), "09:00")
    assert not filling.state(ItemKey("b")).valid


def test_a_time_of_now_is_written_as_odk_does():
    made = form(survey="type | name | label | calculation\ntime | n | N | now()\ntime | t | T | 'soon'")
    assert [state.value for state in Filling(made, {}, now=MOMENT).states()] == ["03:02:01.000Z", ""]


def test_a_truth_value_of_a_calculation_stays_one():
    """``false`` is no text that is there (JavaRosa keeps the type of what was reckoned)."""
    made = form(
        survey="""type | name | label | calculation | relevant
        integer | a | A | |
        calculate | many | | ${a} > 5 |
        calculate | told | | if(${many}, 'many', 'few') |
        text | why | Why? | | ${many}"""
    )
    few, many = (dry_run(made, {"a": number})["questions"] for number in (1, 9))
    assert (few["/told"]["value"], few["/why"]["relevant"]) == ("few", False)
    assert (many["/told"]["value"], many["/why"]["relevant"]) == ("many", True)


def test_places_are_measured():
    made = form(
        survey="""type | name | label | calculation
        geopoint | a | A |
        geotrace | t | T |
        calculate | far | | round(distance(${t}))
        calculate | near | | round(distance(${a}, '5.62 -0.02 0 0'))"""
    )
    states = dry_run(made, {"a": "5.62 -0.01", "t": "0 0 0 0; 0 1 0 0"})["questions"]
    assert (states["/far"]["value"], states["/near"]["value"]) == ("111319", "1108")
