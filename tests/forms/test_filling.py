from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from customs_assessor.answers.item import ItemKey
from customs_assessor.errors import FormError
from customs_assessor.forms.filling import Filling
from customs_assessor.labels import LANGUAGES
from tests.forms.builder import form
from tests.samples import small_form

CHOICES = """list_name | name | label | region | level
yn | yes | Yes | |
yn | no | No | |
port | tema | Tema | south | 1
port | takoradi | Takoradi | south | 2
port | paga | Paga | north | 3"""


def filled(survey: str, **answers: str) -> Filling:
    made = form(survey=survey, choices=CHOICES)
    return Filling(made, {ItemKey(name): text for name, text in answers.items()}, date(2026, 3, 1))


def state(filling: Filling, name: str):
    return filling.state(ItemKey(name))


def test_relevance_follows_the_answer_and_hides_the_value_without_losing_it():
    filling = filled("""type | name | label | relevant
    select_one yn | a | A |
    integer | b | B | ${a} = 'yes'""", a="yes", b="3")  # fmt: skip
    assert (state(filling, "b").relevant, state(filling, "b").value) == (True, "3")
    filling.set(ItemKey("a"), "no")
    assert (state(filling, "b").relevant, state(filling, "b").value, state(filling, "b").valid) == (
        False,
        "",
        True,
    )
    filling.set(ItemKey("a"), "yes")
    assert state(filling, "b").value == "3"


def test_a_hidden_group_hides_all_below_and_leaves_reckoning():
    filling = filled("""type | name | label | relevant | calculation
    select_one yn | a | A | |
    begin group | g | G | ${a} = 'yes' |
    begin group | h | H | |
    integer | b | B | |
    end group
    end group
    integer | other | O | |
    calculate | total | | | coalesce(${b}, 0) + ${other}
    text | seen | S | ${b} = 3 |""", a="yes", b="3", other="1")  # fmt: skip
    assert filling.calculated == {"/total": "4"}
    assert state(filling, "seen").relevant
    filling.set(ItemKey("a"), "no")
    assert filling.calculated == {"/total": "1"}
    assert not state(filling, "b").relevant
    assert not state(filling, "seen").relevant
    assert [section.relevant for section in filling.sections()] == [False, False]


def test_calculations_follow_each_other():
    filling = filled("""type | name | label | calculation
    calculate | last | | ${middle} * 10
    calculate | middle | | ${first} + 1
    integer | first | F |""")  # fmt: skip
    assert filling.calculated == {"/last": "", "/middle": ""}
    filling.set(ItemKey("first"), "2")
    assert filling.calculated == {"/last": "30", "/middle": "3"}


def test_constraints_speak_in_the_form_s_words_and_only_when_something_is_there():
    filling = filled("""type | name | label | constraint | constraint_message
    integer | a | A | . >= 0 and . < 10 | From 0 to 9.
    integer | b | B | . > ${a} |""", a="12")  # fmt: skip
    assert (state(filling, "a").valid, state(filling, "a").message) == (False, {"": "From 0 to 9."})
    filling.set(ItemKey("a"), "")
    assert (state(filling, "a").valid, state(filling, "a").message) == (True, {})
    filling.set(ItemKey("a"), "5")
    filling.set(ItemKey("b"), "4")
    assert not state(filling, "b").valid
    assert state(filling, "b").message["en"]
    filling.set(ItemKey("a"), "3")
    assert state(filling, "b").valid


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        ("integer", ["0", "-12"], ["1.5", "x", "1e3", "1 ", "٣"]),
        ("decimal", ["0", "-1.50", ".5"], ["1,5", "x", "1e3", "NaN"]),
        ("date", ["2026-02-28"], ["2026-02-30", "28.2.2026", "2026-02-28T10:00"]),
        ("select_one yn", ["yes"], ["maybe", "yes no"]),
        ("select_multiple yn", ["yes", "no yes"], ["yes maybe"]),
        ("text", ["anything"], []),
    ],
)
def test_values_are_of_their_type(kind, good, bad):
    filling = filled(f"type | name | label\n{kind} | a | A")
    for text in good:
        filling.set(ItemKey("a"), text)
        assert state(filling, "a").valid, text
    for text in bad:
        filling.set(ItemKey("a"), text)
        assert not state(filling, "a").valid, text
        assert set(state(filling, "a").message) == set(LANGUAGES)


def test_a_constraint_and_its_message_follow_what_they_name():
    filling = filled("""type | name | label | relevant | constraint | constraint_message
    select_one yn | a | A | | |
    integer | b | B | ${a} = 'yes' | |
    text | c | C | | |
    integer | d | D | | . > coalesce(${b}, 0) | More than ${b}, ${c}!""", a="yes", b="5", d="3")  # fmt: skip
    assert state(filling, "d").message == {"": "More than 5, !"}
    filling.set(ItemKey("c"), "please")
    assert state(filling, "d").message == {"": "More than 5, please!"}
    filling.set(ItemKey("a"), "no")
    assert state(filling, "d").valid


def test_required_and_readonly_may_be_expressions():
    filling = filled("""type | name | label | required | readonly
    select_one yn | a | A | yes |
    text | b | B | ${a} = 'yes' | ${a} = 'no'""")  # fmt: skip
    assert [(one.required, one.readonly) for one in filling.states()] == [(True, False), (False, False)]
    filling.set(ItemKey("a"), "yes")
    assert (state(filling, "b").required, state(filling, "b").readonly) == (True, False)
    filling.set(ItemKey("a"), "no")
    assert (state(filling, "b").required, state(filling, "b").readonly) == (False, True)


def test_choices_on_offer_follow_the_filter():
    filling = filled("""type | name | label | choice_filter
    text | where | W |
    select_one port | port | P | region = ${where} or level = 3
    select_one port | any | Q |""")  # fmt: skip
    assert state(filling, "port").choices == ("paga",)
    assert state(filling, "any").choices == ("tema", "takoradi", "paga")
    assert state(filling, "where").choices is None
    filling.set(ItemKey("where"), "south")
    assert state(filling, "port").choices == ("tema", "takoradi", "paga")


def test_defaults_static_and_dynamic():
    filling = filled("""type | name | label | default | calculation
    integer | a | A | 3 |
    date | d | D | today() |
    integer | b | B | ${a} + 1 |
    calculate | c | | | ${b} * 2""")  # fmt: skip
    assert [one.value for one in filling.states()] == ["3", "2026-03-01", "4", "8"]
    assert filled("type | name | label | default\ninteger | a | A | 3", a="").state(ItemKey("a")).value == ""


def test_metadata_is_filled_from_the_moment():
    filling = filled("""type | name | label | calculation
    today | t | |
    start | s | |
    deviceid | dev | |
    calculate | year | | substr(${t}, 0, 4)
    calculate | later | | ${s} > 0
    calculate | device | | string-length(${dev})""")  # fmt: skip
    assert filling.calculated == {"/year": "2026", "/later": "true", "/device": "0"}


def test_texts_take_values_and_choice_names():
    filling = filled("""type | name | label | hint | calculation
    select_one port | port | P | |
    calculate | named | | | jr:choice-name(${port}, '${port}')
    text | a | Who works in ${named}? | Not ${nobody_typed} |
    text | nobody_typed | N | |""", port="tema")  # fmt: skip
    assert state(filling, "a").label == {"": "Who works in Tema?"}
    filling.set(ItemKey("nobody_typed"), "Ama")
    assert state(filling, "a").hint == {"": "Not Ama"}
    filling.set(ItemKey("port"), "paga")
    assert state(filling, "a").label == {"": "Who works in Paga?"}


def test_choice_names_come_in_the_filling_s_language():
    made = form(
        survey="""type | name | label::English (en) | label::Korean (ko) | calculation
        select_one yn | a | A | 에이 |
        calculate | c | | | jr:choice-name(${a}, '${a}')""",
        choices="list_name | name | label::English (en) | label::Korean (ko)\nyn | yes | Yes | 예",
    )
    answers = {ItemKey("a"): "yes"}
    assert Filling(made, answers).calculated == {"/c": "Yes"}
    assert Filling(made, answers, language="ko").calculated == {"/c": "예"}


def test_now_and_today_are_given():
    made = form(survey="type | name | label | calculation\ncalculate | t | | concat(today(), ' ', now())")
    moment = datetime(2026, 5, 4, 3, 2, 1, tzinfo=UTC)
    assert Filling(made, {}, now=moment).calculated == {"/t": "2026-05-04 2026-05-04T03:02:01.000Z"}


def test_relative_references_come_to_rest():
    filling = filled("""type | name | label | calculation | constraint
    integer | a | A | |
    calculate | twice | | ../a * 2 |
    calculate | more | | ../twice + 1 |
    integer | b | B | | . < ../more""", a="2", b="6")  # fmt: skip
    assert filling.calculated == {"/twice": "4", "/more": "5"}
    assert not state(filling, "b").valid
    filling.set(ItemKey("a"), "5")
    assert filling.calculated == {"/twice": "10", "/more": "11"}
    assert state(filling, "b").valid


def test_an_unknown_question_is_refused():
    with pytest.raises(FormError) as refused:
        Filling(small_form(), {ItemKey("nobody"): "1"})
    assert refused.value.code == "forms.question_unknown"
    with pytest.raises(FormError):
        Filling(small_form(), {}).set(ItemKey("release"), "a group takes no value")


def test_states_stand_in_the_form_s_order():
    assert [one.path for one in Filling(small_form(), {}).states()] == [
        q.path for q in small_form().questions()
    ]


CHAIN = """type | name | label | relevant | calculation | constraint | required
integer | a | A | | | . < 8 |
begin group | g | ${c} in g | ${a} > 2 | | |
integer | b | B ${a} | ${a} != 5 | | . > ${c} | ${a} = 4
calculate | c | | | coalesce(${b}, 0) + ${a} | |
end group
begin group | h | H | ${c} > 6 or ${b} = 1 | | |
select_multiple port | p | P | | | count-selected(.) < 3 |
calculate | n | | | count-selected(${p}) + sum(/data/g/*) | |
end group
text | e | E | ${n} >= 1 | | |
calculate | f | | | ../a + 1 | |"""
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["a", "b", "p", "e"]),
        st.sampled_from(
            ["", "0", "1", "3", "4", "5", "7", "9", "tema", "tema paga", "tema paga takoradi", "x"]
        ),
    ),
    max_size=12,
)


@given(STEPS)
@settings(max_examples=150, deadline=None)
def test_recomputing_dependents_equals_recomputing_all(steps):
    made = form(survey=CHAIN, choices=CHOICES)
    walked = Filling(made, {}, date(2026, 3, 1))
    last: dict[ItemKey, str] = {}
    for name, text in steps:
        walked.set(ItemKey(name), text)
        walked.states()
        last[ItemKey(name)] = text
    afresh = Filling(made, last, date(2026, 3, 1))
    assert walked.part_states() == afresh.part_states()


def test_a_change_recomputes_only_what_depends_on_it(monkeypatch):
    rows = "\n".join(f"integer | a{n} | A | |\ncalculate | c{n} | | ${{a{n}}} + 1 |" for n in range(50))
    filling = filled(f"type | name | label | calculation | relevant\n{rows}")
    filling.states()
    asked: list[str] = []
    evaluate = Filling._evaluate
    monkeypatch.setattr(
        Filling, "_evaluate", lambda self, *rest: asked.append(rest[1].path) or evaluate(self, *rest)
    )
    filling.set(ItemKey("a7"), "1")
    filling.states()
    assert asked == ["/c7"]
