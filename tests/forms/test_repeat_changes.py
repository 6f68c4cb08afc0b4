"""Changes in forms with repeats: recomputing what depends on a change equals recomputing everything, and stays linear."""

import os
import sys
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from customs_assessor.forms.engine import Engine
from customs_assessor.forms.filling import Filling
from tests.forms.builder import checked, form

TOP = ("${top}", "1")
A = (
    *TOP,
    "coalesce(${a}, 0)",
    "position(..)",
    "sum(${a})",
    "count(${r})",
    "indexed-repeat(${a}, ${r}, position(..) - 1)",
)
B = (*A, "${b}", "sum(${b})", "sum(${r}[a > 1]/b)", "indexed-repeat(${b}, ${r}, 2)")
C = (
    *B,
    "coalesce(${c}, 0)",
    "sum(${c})",
    "count(${s})",
    "count(${s}[c > 2])",
    "indexed-repeat(${c}, ${r}, 1, ${s}, 2)",
)
D = (*C, "${d}", "max(${d})")
END = tuple(piece for piece in D if "position" not in piece)
ANY = ("sum(//c)", "sum(/data/r/*)", "count(/data/r/g/s)")
"""What an expression may read without a circle, by what it stands behind."""


def calculation(pieces: tuple[str, ...]) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(pieces), min_size=1, max_size=3).map(" + ".join)


def condition(pieces: tuple[str, ...]) -> st.SearchStrategy[str]:
    return st.one_of(st.just(""), st.lists(st.sampled_from(pieces), min_size=2, max_size=2).map(" >= ".join))


EXAMPLES = 6_000 if os.environ.get("CUSTOMS_ASSESSOR_LONG") else 300
INNER = ("", "", "${top}", "2", "${a}", "${b}", "${a} + 1", "count(${r})")
MOST = 4


@st.composite
def surveys(draw) -> str:
    """A form with a repeat in a repeat; what stands in its cells is drawn."""
    rows = [
        ("integer", "top", "", "", draw(condition((*END, *ANY))), ""),
        ("begin repeat", "r", "", draw(condition(TOP)), "", draw(st.sampled_from(INNER[:4]))),
        ("integer", "a", "", draw(condition((*TOP, "position(..)"))), draw(condition((*D, *ANY))), ""),
        ("calculate", "b", draw(calculation(A)), "", "", ""),
        ("begin group", "g", "", draw(condition(B)), "", ""),
        ("begin repeat", "s", "", "", "", draw(st.sampled_from(INNER))),
        ("integer", "c", "", draw(condition(B)), draw(condition((*D, *ANY))), ""),
        ("end repeat", "", "", "", "", ""),
        ("end group", "", "", "", "", ""),
        ("calculate", "d", draw(calculation(C)), "", "", ""),
        ("end repeat", "", "", "", "", ""),
        ("calculate", "end", draw(calculation((*END, *ANY))), "", "", ""),
        ("note", "told", "", draw(condition((*END, *ANY))), "", ""),
    ]
    header = "type | name | label | calculation | relevant | constraint | repeat_count"
    return "\n".join(
        [header, *(f"{row[0]} | {row[1]} | {row[1]} ${{b}} ${{end}} | {' | '.join(row[2:])}" for row in rows)]
    )


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["set", "set", "set", "add", "remove"]),
        st.integers(0, 99),
        st.sampled_from(["", "0", "1", "2", "3"]),
    ),
    min_size=3,
    max_size=15,
)


def step(filling: Filling, what: str, which: int, text: str) -> None:
    repeats = [path for path in ("/r", "/r/g/s") if not filling.counted(path)]
    if what == "set":
        asked = [one.path for one in filling.states() if one.question.name in ("top", "a", "c")]
        filling.set_at(asked[which % len(asked)], text)
    elif repeats:
        path = repeats[which % len(repeats)]
        parents = [None] if path == "/r" else list(filling.instances("/r"))
        if not parents:
            return
        parent = parents[which % len(parents)]
        there = filling.instances(path, parent)
        if what == "add" and len(there) < MOST:
            filling.add(path, parent=parent)
        elif what == "remove" and there:
            filling.remove(path, there[which % len(there)])


def stands(filling: Filling) -> list[tuple]:
    return [
        (one.path, one.relevant, one.label, getattr(one, "value", ""), getattr(one, "valid", True))
        for one in filling.part_states()
    ]


def afresh(filling: Filling) -> list[tuple]:
    """How everything stands when every node is computed again, in order, and nothing kept."""
    for node, spot in filling._everywhere(filling.plan.order):
        filling._recompute(node, spot)
    for spot in filling.tree.root.walk():
        spot.state = None
    return stands(filling)


@given(surveys(), STEPS)
@settings(max_examples=EXAMPLES, deadline=None)
def test_recomputing_dependents_equals_recomputing_all(survey, steps):
    result = checked(survey=survey)
    assert result.form is not None, [(one.code, one.facts, one.row) for one in result.problems]
    filling = Filling(result.form, {}, date(2026, 3, 1))
    for path in ("/r", "/r/g/s"):
        if not filling.counted(path):
            for parent in (None,) if path == "/r" else filling.instances("/r"):
                filling.resize(path, MOST - 1, parent)
    for one in steps:
        step(filling, *one)
        known = stands(filling)
        assert known == afresh(filling), one


def standing(filling: Filling) -> dict[tuple[str | None, str], list[str]]:
    """The instances that somebody made, as they are stored."""
    outer = {} if filling.counted("/r") else {(None, "/r"): [*filling.instances("/r")]}
    inner = {} if filling.counted("/r/g/s") else filling.instances("/r")
    return outer | {(one, "/r/g/s"): [*filling.instances("/r/g/s", one)] for one in inner}


@given(surveys(), STEPS)
@settings(max_examples=EXAMPLES // 3, deadline=None)
def test_opening_the_same_answers_anew_gives_the_same_form(survey, steps):
    result = checked(survey=survey)
    assert result.form is not None
    filling = Filling(result.form, {}, date(2026, 3, 1))
    for one in steps:
        step(filling, *one)
    asked = (one for one in filling.states() if one.question.name in ("top", "a", "c"))
    answers = {one.key: one.value for one in asked if one.value}
    again = Filling(result.form, answers, date(2026, 3, 1), instances=standing(filling))
    assert stands(again) == stands(filling)


BIG = """type | name | label | calculation
integer | top | Top |
begin repeat | r | R |
{questions}
calculate | place | | position(..)
calculate | before | | indexed-repeat(${{q0}}, ${{r}}, position(..) - 1)
calculate | own | | ${{q0}} + ${{q1}}
end repeat
calculate | all | | sum(${{q0}})
calculate | many | | count(${{r}})"""


def big(instances: int) -> Filling:
    questions = "\n".join(f"integer | q{n} | Q |" for n in range(22))
    filling = Filling(form(survey=BIG.format(questions=questions)), {}, date(2026, 3, 1))
    filling.resize("/r", instances)
    return filling


def test_a_change_in_an_instance_recomputes_nothing_in_others_that_do_not_read_it(monkeypatch):
    filling = big(50)
    filling.states()
    asked: list[str] = []
    evaluate = Engine._evaluate
    monkeypatch.setattr(
        Filling, "_evaluate", lambda self, *rest: asked.append(rest[1].address) or evaluate(self, *rest)
    )
    filling.set_at("/r[7]/q1", "3")
    filling.states()
    assert asked == ["/r[7]/own"]


def test_five_thousand_questions_with_a_repeat_of_two_hundred_stay_linear():
    """Work is counted in calls: a pause of the garbage collector is no work of the form's."""

    def calls(instances: int) -> int:
        made = 0

        def count(_: object, event: str, __: object) -> None:
            nonlocal made
            made += event in ("call", "c_call")

        sys.setprofile(count)
        try:
            filling = big(instances)
            for place in range(1, instances + 1):
                filling.set_at(f"/r[{place}]/q1", "1")
            states = filling.states()
        finally:
            sys.setprofile(None)
        assert len(states) == 25 * instances + 3
        return made

    calls(20)
    few, many = calls(50), calls(200)
    assert many < few * 4 * 1.1, (few, many)


def test_what_is_counted_from_within_is_counted_again():
    filling = Filling(
        form(
            survey="""type | name | label | constraint
            begin repeat | r | R |
            begin repeat | s | S |
            integer | c | C of ${c} | . <= count(${s}) and . >= position(..)
            end repeat
            end repeat"""
        ),
        {},
    )
    filling.set_at("/r[1]/s[1]/c", "2")
    assert not filling.state_at("/r[1]/s[1]/c").valid
    filling.add("/r[1]/s")
    assert filling.state_at("/r[1]/s[1]/c").valid
    filling.set_at("/r[1]/s[2]/c", "1")
    assert not filling.state_at("/r[1]/s[2]/c").valid
    filling.remove("/r/s", filling.instances("/r[1]/s")[0])
    assert filling.state_at("/r[1]/s[1]/c").valid
