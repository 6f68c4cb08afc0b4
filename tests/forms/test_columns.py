"""The other columns of XLSForm, each in a small form with a script of answers: what ODK Collect (JavaRosa) shows."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from customs_assessor.answers.item import ItemKey
from customs_assessor.forms.filling import Filling
from customs_assessor.forms.model import Form, Section
from customs_assessor.forms.run import dry_run
from tests.forms.builder import checked, form, places

LETTERS = "list_name | name | label\n" + "\n".join(f"abc | {one} | {one}" for one in "ABCDEF")


def states(made: Form, **answers: Any) -> dict[str, Any]:
    return dry_run(made, answers)["questions"]


def test_guidance_parameters_media_and_appearance_are_kept():
    guided = "guidance_hint::English (en) | guidance_hint::Korean (ko) | media::image::English (en)"
    guided += " | image::Korean (ko) | big-image | audio | parameters | appearance"
    made = form(
        survey=f"type | name | label::English (en) | label::Korean (ko) | {guided}" + """
        begin group | g | G | 지 | | | | | | | | field-list
        range | r | R | 알 | Look twice at ${r} | 두 번 보기 | r_en.png | r_ko.png | big.png | r.mp3 | start=0; end=4 step=2 | vertical
        end group | | | | | | | | | | |""",
        choices="""list_name | name | label::English (en) | label::Korean (ko) | media::image | video::Korean (ko)
        yn | y | Yes | 예 | y.png | y.mp4""",
    )  # fmt: skip
    (section,) = made.children
    assert isinstance(section, Section)
    (question,) = section.children
    assert section.appearance == "field-list"
    assert question.appearance == "vertical"
    assert question.guidance == {"en": "Look twice at ${r}", "ko": "두 번 보기"}
    assert question.media == {
        "image": {"en": "r_en.png", "ko": "r_ko.png"}, "big-image": {"en": "big.png"}, "audio": {"en": "r.mp3"},
    }  # fmt: skip
    assert question.parameters == {"start": "0", "end": "4", "step": "2"}
    assert made.choices["yn"][0].media == {"image": {"en": "y.png"}, "video": {"ko": "y.mp4"}}
    assert made.choices["yn"][0].cells == {}
    assert Filling(made, {ItemKey("r"): "2"}).state(ItemKey("r")).guidance["en"] == "Look twice at 2"


@pytest.mark.parametrize(
    ("header", "text", "state"),
    [
        ("bind::relevant", "${a} = 'x'", {"relevant": False}),
        ("bind:relevant", "${a} = 'x'", {"relevant": False}),
        ("relevance", "${a} = 'x'", {"relevant": False}),
        ("bind::required", "yes", {"required": True, "valid": False}),
        ("bind::readonly", "TRUE", {"readonly": True}),
        ("read_only", "${a} = ''", {"readonly": True}),
        ("bind::calculate", "1 + 1", {"value": "2"}),
        ("bind::jr:requiredMsg", "Needed.", {"message": None}),
    ],
)
def test_columns_of_binds_are_read_as_their_short_names(header, text, state):
    made = form(survey=f"type | name | label | {header}\ntext | a | A |\ntext | b | B | {text}")
    found = states(made)["/b"]
    assert {key: found[key] for key in state} == state


def test_required_may_be_an_expression_with_a_message_that_names_answers():
    made = form(
        survey="""type | name | label | required | required_message | constraint | bind::jr:constraintMsg
        text | a | A | | | |
        text | b | B | ${a} != '' | Needed with ${a}. | . != ${a} | Not ${a} again."""
    )
    assert states(made)["/b"]["valid"]
    assert states(made, a="x")["/b"]["message"] == "Needed with x."
    assert states(made, a="x", b="x")["/b"]["message"] == "Not x again."


@pytest.mark.parametrize(
    ("kind", "text", "problem"),
    [
        ("range", "start=0 end=1 step=5", "range_step"),
        ("range", "start=0 end=4 step=0", "range_step"),
        ("range", "start=none", "parameter_number"),
        ("range", "begin=0", "parameter_unknown"),
        ("range", "start 0", "parameters_shape"),
        ("select_one abc", "randomize=yes", "parameter_word"),
        ("select_one abc", "seed=3", "parameter_alone"),
        ("rank abc", "randomize=true, seed=x", "parameter_number"),
        ("rank abc", "randomize=true, seed=${nobody}", "reference_unknown"),
        ("text", "rows=many", "parameter_number"),
    ],
)
def test_wrong_parameters_are_placed_and_put_in_words(kind, text, problem):
    survey = f"type | name | label | parameters\n{kind} | q | Q | {text}"
    assert places(checked(survey=survey, choices=LETTERS).problems) == [(problem, "survey", 2, "parameters")]


@pytest.mark.parametrize("kind", ["select_one", "select_multiple", "rank"])
def test_a_seed_gives_javarosa_s_order(kind):
    made = form(
        survey=f"""type | name | label | parameters | choice_filter
        integer | n | N | |
        {kind} abc | fixed | Q | randomize=true seed=42 |
        {kind} abc | asked | Q | randomize=true, seed=${{n}} |
        {kind} abc | some | Q | randomize=true; seed=42 | name != 'F'
        {kind} abc | plain | Q | randomize=false |""",
        choices=LETTERS,
    )
    offered = {path[1:]: "".join(state["choices"] or ()) for path, state in states(made, n=1).items()}
    assert (offered["fixed"], offered["asked"], offered["plain"]) == ("AFCBDE", "BFEACD", "ABCDEF")
    assert sorted(offered["some"]) == [*"ABCDE"]
    assert "".join(states(made, n=-42)["/asked"]["choices"]) == "EDAFBC"


def test_an_order_without_a_seed_stays_with_its_filling():
    made = form(
        survey="""type | name | label | parameters | choice_filter
        select_one abc | q | Q | randomize=true | position() < 4""",
        choices=LETTERS,
    )
    first = Filling(made, {}).state(ItemKey("q")).choices
    assert sorted(first or ()) == ["A", "B", "C"]
    assert Filling(made, {}).state(ItemKey("q")).choices == first


def test_labels_of_choices_hold_answers_in_the_order_on_offer():
    made = form(
        survey="""type | name | label | choice_filter | parameters
        text | who | Who | |
        begin repeat | r | R | |
        text | post | Post | |
        select_one lane | lane | Lane | of = ${post} or of = 'all' |
        end repeat | | | |""",
        choices="""list_name | name | label | of
        lane | own | Lane of ${post} | all
        lane | theirs | ${who} at ${post} | Tema
        lane | none | None | all""",
    )
    filling = Filling(made, {})
    filling.set(ItemKey("who"), "Ama")
    (instance,) = filling.instances("/r")
    state = filling.state(ItemKey("lane", instance))
    assert [(choice.name, choice.label[""]) for choice in state.offered] == [
        ("own", "Lane of "),
        ("none", "None"),
    ]
    filling.set(ItemKey("post", instance), "Tema")
    state = filling.state(ItemKey("lane", instance))
    assert state.choices == ("own", "theirs", "none")
    assert [choice.label[""] for choice in state.offered] == ["Lane of Tema", "Ama at Tema", "None"]
    filling.set(ItemKey("who"), "Kofi")
    assert filling.state(ItemKey("lane", instance)).offered[1].label[""] == "Kofi at Tema"
    assert filling.state(ItemKey("who")).offered == ()


def test_a_choice_that_is_no_longer_on_offer_is_told_and_not_lost():
    made = form(
        survey="""type | name | label | choice_filter
        select_one region | region | R |
        select_one port | port | P | of = ${region}""",
        choices="""list_name | name | label | of
        region | south | South |
        region | north | North |
        port | tema | Tema | south
        port | paga | Paga | north""",
    )
    filling = Filling(made, {ItemKey("region"): "south", ItemKey("port"): "tema"})
    assert filling.state(ItemKey("port")).valid
    filling.set(ItemKey("region"), "north")
    state = filling.state(ItemKey("port"))
    assert (state.value, state.valid, state.choices) == ("tema", False, ("paga",))
    filling.set(ItemKey("region"), "south")
    assert filling.state(ItemKey("port")).valid


def test_choice_names_are_found_within_repeats():
    made = form(
        survey="""type | name | label | calculation
        begin repeat | r | R |
        select_one abc | k | K |
        begin group | g | G |
        calculate | kn | | jr:choice-name(${k}, '${k}')
        end group | | |
        end repeat | | |
        calculate | second | | jr:choice-name(indexed-repeat(${k}, ${r}, 2), '${k}')""",
        choices="list_name | name | label\nabc | a | Alpha\nabc | b | Beta",
    )
    found = dry_run(made, {"r": [{"k": "a"}, {"k": "b"}]})["questions"]
    assert [found[path]["value"] for path in ("/r[1]/g/kn", "/r[2]/g/kn", "/second")] == [
        "Alpha",
        "Beta",
        "Beta",
    ]


@pytest.mark.parametrize(
    "path", ["../nobody", "./nobody", "../g/nobody", "current()/../nobody", "../../nobody"]
)
def test_a_relative_path_to_nothing_is_placed(path):
    survey = f"""type | name | label | relevant
    begin group | g | G |
    text | a | A | {path} = 1
    end group | | |
    text | b | B | ../g/a = 1"""
    assert places(checked(survey=survey).problems) == [("path_unknown", "survey", 3, "relevant")]


def test_relative_paths_to_what_the_converter_adds_are_sound():
    survey = """type | name | label | repeat_count | calculation
    integer | n | N | |
    begin repeat | r | R | ${n} + 1 |
    text | t | T | |
    end repeat | | | |
    calculate | many | | | ../r_count + count(../r)
    calculate | id | | | string-length(../meta/instanceID)"""
    made = form(survey=survey)
    assert dry_run(made, {"n": 2})["questions"]["/many"]["value"] == "6"


@pytest.mark.parametrize(
    ("header", "text", "warning"),
    [
        ("save_to", "p", ("feature_harmless", 1)),
        ("autoplay", "audio", ("feature_harmless", 1)),
        ("body::autoplay", "audio", ("feature_harmless", 1)),
        ("intent", "org.example.scan", ("feature_by_hand", 2)),
        ("body::intent", "org.example.scan", ("feature_by_hand", 2)),
        ("appearance", "ex:org.example.scan(code=1)", ("feature_by_hand", 2)),
        ("appearance", "minimal", None),
        ("bind::odk:length", "5", None),
        ("instance::odk:tag", "t", None),
        ("noAppErrorString", "No app", None),
    ],
)
def test_what_only_a_phone_reads_is_named_where_the_form_would_differ(header, text, warning):
    entities = {"entities": "list_name | label\nposts | concat('a', 'b')"} if header == "save_to" else {}
    result = checked(survey=f"type | name | label | {header}\ntext | a | A | {text}", **entities)
    assert result.ok
    told = [one for one in places(result.problems, "warning") if one[1] == "survey"]
    assert told == ([] if warning is None else [(warning[0], "survey", warning[1], header)])


def test_answers_below_a_hidden_group_stay_and_come_back():
    made = form(
        survey="""type | name | label | relevant | required | calculation
        text | a | A | | |
        begin group | g | G | ${a} = 'yes' | |
        integer | b | B | | yes |
        end group | | | | |
        calculate | c | | | | coalesce(${b}, 0) + 1"""
    )
    filling = Filling(made, {ItemKey("a"): "yes", ItemKey("b"): "4"})
    seen = []
    for text in ("yes", "no", "yes"):
        filling.set(ItemKey("a"), text)
        state = filling.state(ItemKey("b"))
        seen.append((state.relevant, state.value, filling.text("/c")))
    assert seen == [(True, "4", "5"), (False, "", "1"), (True, "4", "5")]


def test_once_keeps_what_stands():
    made = form(
        survey="""type | name | label | calculation | default
        integer | n | N | | 1
        calculate | first | | once(${n} * 2) |
        text | when | W | | once(concat('n', ${n}))"""
    )
    filling = Filling(made, {})
    filling.set(ItemKey("n"), "5")
    assert (filling.text("/first"), filling.text("/when")) == ("2", "n1")


def test_disabled_rows_are_not_there():
    result = checked(survey="type | name | label | disabled\ntext | a | A | no\nnonsense | b | B | yes")
    assert result.problems == ()
    assert result.form is not None
    assert [question.name for question in result.form.questions()] == ["a"]


WOVEN = """type | name | label | guidance_hint | parameters | choice_filter | calculation | required_message | constraint
integer | n | N | | | | | |
text | t | T ${flag} | Not ${k} | | | | Needed, ${t2} | . != ${n}
calculate | flag | | | | | ${n} > 3 | |
select_one lane | k | K | ${n} | randomize=true, seed=${n} | of != ${t} | | |
rank lane | r | R | | | position() < 3 or ${flag} | | |
range | g | G | ${r} | start=0 end=4 step=2 | | | | . < ${n}
time | w | W | | | | | | . > ${w2}
time | w2 | W | | | | | |
text | t2 | T | | | | concat(jr:choice-name(${k}, '${k}'), ${flag}, ${w} - ${w2}) | |"""
LANES = """list_name | name | label | of
lane | a | A of ${t} | x
lane | b | B at ${w} | y
lane | c | C | y"""
GIVEN = st.lists(
    st.tuples(
        st.sampled_from("ntkrgw"),
        st.sampled_from(["", "0", "2", "4", "7", "x", "y", "a", "b", "a b", "c b a", "09:30", "24:00"]),
    ),
    max_size=12,
)


@given(GIVEN)
@settings(max_examples=100, deadline=None)
def test_what_a_state_shows_follows_whatever_it_reads(steps):
    made = form(survey=WOVEN, choices=LANES)
    walked = Filling(made, {}, date(2026, 3, 1))
    last: dict[ItemKey, str] = {}
    for name, text in steps:
        walked.set(ItemKey(name), text)
        walked.states()
        last[ItemKey(name)] = text
    assert walked.part_states() == Filling(made, last, date(2026, 3, 1)).part_states()
