"""Repeats: instances, what is within them, and what reads across them."""

from datetime import date
from fractions import Fraction

import pytest

from customs_assessor.answers.item import ItemKey
from customs_assessor.errors import FormError
from customs_assessor.forms.filling import Filling
from customs_assessor.forms.run import dry_run, fill
from customs_assessor.forms.tree import instance_id
from customs_assessor.snapshot_scores import scores_of_filling
from tests.forms.builder import checked, form, places

CHOICES = """list_name | name | label | of
yn | yes | Yes |
yn | no | No |
lane | green | Green | land
lane | red | Red | land
lane | berth | Berth | sea"""
SITES = """type | name | label | relevant | calculation | constraint | constraint_message | default | choice_filter
integer | most | Most | | | | | |
begin repeat | sites | Post ${name} | | | | | |
text | name | Name | | | | | concat('post ', position(..)) |
text | kind | Kind | | | | | land |
integer | trucks | Trucks | ${name} != 'closed' | | . <= ${most} | At most ${most} at ${name}. | |
calculate | place | | | position(..) | | | |
calculate | share | | | round(${trucks} div ${total} * 100) | | | |
calculate | before | | | indexed-repeat(${trucks}, ${sites}, position(..) - 1) | | | |
begin group | g | In ${name} | ${trucks} > 2 | | | | |
select_one lane | lane | Lane of ${name} | | | | | | of = ${kind}
end group
begin repeat | steps | Step | | | | | |
integer | minutes | Minutes at ${name} | | | . < ${trucks} * 10 | | |
end repeat
calculate | time | | | sum(${minutes}) | | | |
calculate | many | | | count(${steps}) | | | |
end repeat
calculate | total | | | sum(${trucks}) | | | |
calculate | posts | | | count(${sites}) | | | |
calculate | second | | | indexed-repeat(${name}, ${sites}, 2) | | | |
calculate | step | | | indexed-repeat(${minutes}, ${sites}, 2, ${steps}, 1) | | | |
calculate | all | | | sum(${minutes}) | | | |
calculate | busy | | | join(' ', ${sites}[trucks > 3]/name) | | | |"""


def sites(*rows, **more):
    return dry_run(form(survey=SITES, choices=CHOICES), {**more, "sites": list(rows)})["questions"]


def values(states, *paths):
    return [states[path]["value"] for path in paths]


def test_instances_have_paths_with_positions_in_the_form_s_order():
    states = sites({"name": "Aflao"}, {"steps": [{"minutes": 1}, {"minutes": 2}]})
    assert [path for path in states if path.startswith("/sites[2]")] == [
        "/sites[2]", "/sites[2]/name", "/sites[2]/kind", "/sites[2]/trucks", "/sites[2]/place", "/sites[2]/share",
        "/sites[2]/before", "/sites[2]/g", "/sites[2]/g/lane", "/sites[2]/steps[1]", "/sites[2]/steps[1]/minutes",
        "/sites[2]/steps[2]", "/sites[2]/steps[2]/minutes", "/sites[2]/time", "/sites[2]/many",
    ]  # fmt: skip
    assert (states["/sites[1]"]["type"], states["/sites[1]"]["label"]) == ("repeat", "Post Aflao")
    assert "/sites" not in states


def test_without_answers_a_repeat_has_one_blank_instance_and_none_for_an_empty_list():
    made = form(survey=SITES, choices=CHOICES)
    blank = dry_run(made, {})["questions"]
    assert values(blank, "/sites[1]/name", "/posts", "/sites[1]/many", "/all") == ["post 1", "1", "1", "0"]
    none = dry_run(made, {"sites": []})["questions"]
    assert values(none, "/posts", "/total", "/second", "/busy") == ["0", "0", None, None]
    assert not any(path.startswith("/sites") for path in none)


def test_names_within_mean_the_same_instance():
    states = sites(
        {"name": "Tema", "trucks": 4, "steps": [{"minutes": 30}, {"minutes": 50}]},
        {"name": "Paga", "kind": "sea", "trucks": 1, "steps": []},
        most=3,
    )
    assert states["/sites[1]/trucks"]["message"] == "At most 3 at Tema."
    assert states["/sites[2]/trucks"]["valid"]
    assert (states["/sites[1]/g"]["relevant"], states["/sites[2]/g"]["relevant"]) == (True, False)
    assert states["/sites[1]/g"]["label"] == "In Tema"
    assert states["/sites[1]/g/lane"]["choices"] == ["green", "red"]
    assert states["/sites[2]/g/lane"]["choices"] == ["berth"]
    assert states["/sites[1]/steps[1]/minutes"]["label"] == "Minutes at Tema"
    assert [states[f"/sites[1]/steps[{n}]/minutes"]["valid"] for n in (1, 2)] == [True, False]
    assert values(states, "/sites[1]/time", "/sites[1]/many", "/sites[2]/time", "/sites[2]/many") == [
        "80", "2", "0", "0",
    ]  # fmt: skip


def test_across_instances():
    states = sites(
        {"name": "Tema", "trucks": 6, "steps": [{"minutes": 3}, {"minutes": 5}]},
        {"name": "Paga", "trucks": 2, "steps": [{"minutes": 7}]},
        {"name": "closed", "trucks": 99},
    )
    assert values(states, "/total", "/posts", "/second", "/step", "/all", "/busy") == [
        "8", "3", "Paga", "7", "15", "Tema",
    ]  # fmt: skip
    assert [states[f"/sites[{n}]/share"]["value"] for n in (1, 2, 3)] == ["75", "25", None]
    assert [states[f"/sites[{n}]/place"]["value"] for n in (1, 2, 3)] == ["1", "2", "3"]
    assert [states[f"/sites[{n}]/before"]["value"] for n in (2, 3)] == ["6", "2"]


def test_instances_are_added_and_removed_by_uuid():
    filling = Filling(form(survey=SITES, choices=CHOICES), {}, date(2026, 3, 1))
    (first,) = filling.instances("/sites")
    second = filling.add("/sites")
    third = filling.add("/sites", "00000000-0000-4000-8000-000000000003")
    assert filling.instances("/sites") == (first, second, third)
    for instance, trucks in ((first, "1"), (second, "2"), (third, "3")):
        filling.set(ItemKey("trucks", instance), trucks)
    assert filling.state(ItemKey("name", third)).value == "post 3"
    assert filling.state(ItemKey("trucks", third)).path == "/sites[3]/trucks"
    assert filling.state(ItemKey("trucks", second)).key == ItemKey("trucks", second)
    assert filling.text("/total") == "6"
    filling.remove("/sites", second)
    assert filling.instances("/sites") == (first, third)
    assert filling.state(ItemKey("trucks", third)).path == "/sites[2]/trucks"
    assert [filling.text(path) for path in ("/total", "/posts", "/second", "/sites[2]/place", "/sites[2]/before")] == [
        "4", "2", "post 3", "2", "1",
    ]  # fmt: skip
    for unknown in (ItemKey("trucks", second), ItemKey("most", third), ItemKey("minutes", third)):
        with pytest.raises(FormError) as refused:
            filling.set(unknown, "1")
        assert refused.value.code == "forms.repeat_entry_unknown"


def test_nested_instances():
    filling = Filling(form(survey=SITES, choices=CHOICES), {})
    (site,) = filling.instances("/sites")
    (step,) = filling.instances("/sites[1]/steps")
    more = filling.add("/sites/steps", parent=site)
    other = filling.add("/sites")
    assert filling.instances("/sites/steps", site) == (step, more)
    assert len(filling.instances("/sites/steps", other)) == 1
    filling.set(ItemKey("minutes", more), "4")
    filling.set(ItemKey("minutes", filling.instances("/sites[2]/steps")[0]), "5")
    assert [filling.text(path) for path in ("/sites[1]/time", "/sites[2]/time", "/all")] == ["4", "5", "9"]
    filling.remove("/sites", site)
    assert filling.text("/all") == "5"
    with pytest.raises(FormError):
        filling.remove("/sites/steps", more)
    with pytest.raises(FormError):
        filling.add("/sites", other)
    with pytest.raises(FormError):
        filling.add("/most")


def test_stored_instances_are_taken_in_their_order():
    made = form(survey=SITES, choices=CHOICES)
    rows = {(None, "/sites"): ["b", "a"], ("a", "/sites/steps"): ["s"], ("b", "/sites/steps"): []}
    filling = Filling(made, {ItemKey("minutes", "s"): "7", ItemKey("name", "a"): "Ho"}, instances=rows)
    assert filling.instances("/sites") == ("b", "a")
    assert [filling.text(path) for path in ("/sites[1]/name", "/sites[2]/name", "/sites[2]/time", "/all")] == [
        "post 1", "Ho", "7", "7",
    ]  # fmt: skip
    assert filling.instances("/sites/steps", "b") == ()
    assert Filling(made, {}, instances={(None, "/sites"): []}).instances("/sites") == ()
    assert Filling(made, {}, instances={("nobody", "/sites/steps"): ["x"]}).text("/sites[1]/name") == "post 1"
    for wrong in ({(None, "/steps"): ["x"]}, {("a", "/sites/name"): ["x"]}, {(None, "/sites"): ["a", "a"]}):
        with pytest.raises(FormError):
            Filling(made, {}, instances=wrong)


def test_answers_of_counted_instances_wait_until_they_are_counted():
    made = form(survey=COUNTED)
    first, second = (instance_id(None, "lanes", number) for number in (1, 2))
    given = {ItemKey("code", second): "x", ItemKey("code", first): "y", ItemKey("n"): "2"}
    assert Filling(made, given).text("/lanes[2]/code") == "x"
    less = Filling(made, given | {ItemKey("n"): "1"})
    assert (less.text("/lanes[1]/code"), less.instances("/lanes")) == ("y", (first,))
    with pytest.raises(FormError):
        Filling(made, {ItemKey("nobody", second): "x"})


COUNTED = """type | name | label | repeat_count | calculation | default
integer | n | N | | |
begin repeat | lanes | Lane | ${n} | |
text | code | Code | | | concat('L', position(..))
begin repeat | shifts | Shift | ${n} - 1 | |
integer | staff | Staff | | |
end repeat
calculate | people | | | sum(${staff}) |
end repeat
begin repeat | three | Three | 3 | |
text | word | Word | | |
end repeat
calculate | all | | | concat(count(${lanes}), ' ', count(${shifts}), ' ', sum(${staff})) |"""


def test_a_repeat_count_makes_and_removes_instances():
    filling = Filling(form(survey=COUNTED), {})
    assert len(filling.instances("/three")) == 3
    assert filling.instances("/lanes") == ()
    filling.set(ItemKey("n"), "3")
    lanes = filling.instances("/lanes")
    assert len(lanes) == 3
    assert [filling.text(f"/lanes[{n}]/code") for n in (1, 2, 3)] == ["L1", "L2", "L3"]
    assert [len(filling.instances("/lanes/shifts", lane)) for lane in lanes] == [2, 2, 2]
    filling.set_at("/lanes[2]/shifts[1]/staff", "4")
    filling.set_at("/lanes[3]/shifts[1]/staff", "5")
    assert filling.text("/lanes[2]/people") == "4"
    assert filling.text("/all") == "3 6 9"
    filling.set(ItemKey("n"), "2")
    assert filling.instances("/lanes") == lanes[:2]
    assert filling.text("/all") == "2 2 4"
    for nothing in ("", "-3", "0", "x"):
        filling.set(ItemKey("n"), nothing)
        assert filling.text("/all") == "0 0 0"
    with pytest.raises(FormError) as refused:
        filling.add("/lanes")
    assert refused.value.code == "forms.repeat_counted"
    assert Filling(form(survey=COUNTED), {ItemKey("n"): "2"}).instances("/lanes") == lanes[:2]


def test_counted_answers_may_stand_before_their_count():
    made = form(survey=COUNTED)
    rows = [{"code": "x", "shifts": [{"staff": 2}]}, {"code": "y"}]
    states = dry_run(made, {"lanes": rows, "n": 2})["questions"]
    assert values(states, "/lanes[1]/code", "/lanes[2]/code", "/all") == ["x", "y", "2 2 2"]
    with pytest.raises(FormError) as refused:
        dry_run(made, {"lanes": rows, "n": 1})
    assert [problem.code for problem in refused.value.problems] == [
        "forms.answer_repeat_count", "forms.answer_repeat_count",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("answers", "code"),
    [
        ({"sites": {"name": "x"}}, "forms.answer_repeat_shape"),
        ({"sites": ["x"]}, "forms.answer_repeat_shape"),
        ({"sites": 2}, "forms.answer_repeat_shape"),
        ({"sites": [{"nobody": 1}]}, "forms.answer_name_unknown"),
        ({"sites": [{"most": 1}]}, "forms.answer_name_unknown"),
        ({"sites": [{"minutes": 1}]}, "forms.answer_name_unknown"),
        ({"name": "x"}, "forms.answer_name_unknown"),
        ({"steps": []}, "forms.answer_name_unknown"),
        ({"/sites[2]/name": "x"}, "forms.answer_name_unknown"),
        ({"sites": [{"lane": "berth"}]}, "forms.answer_not_offered"),
        ({"sites": [{"name": {}}]}, "forms.answer_shape"),
        ({"sites": [{"share": 1}]}, "forms.answer_not_asked"),
    ],
)
def test_wrong_answers_are_refused(answers, code):
    with pytest.raises(FormError) as refused:
        dry_run(form(survey=SITES, choices=CHOICES), answers)
    assert [problem.code for problem in refused.value.problems] == [code]


def test_answers_may_name_paths():
    made = form(survey=SITES, choices=CHOICES)
    states = dry_run(made, {"/sites": [{}, {"/sites/trucks": 3}], "/sites[1]/trucks": 4})["questions"]
    assert values(states, "/sites[1]/trucks", "/sites[2]/trucks", "/total") == [4, 3, "7"]


def test_hidden_instances_are_out_of_node_sets():
    survey = """type | name | label | relevant | calculation
    select_one yn | ask | Ask | |
    begin repeat | r | R | ${ask} = 'yes' |
    integer | a | A | |
    end repeat
    calculate | n | | | count(${r})
    calculate | s | | | sum(${a})"""
    made = form(survey=survey, choices=CHOICES)
    shown = dry_run(made, {"ask": "yes", "r": [{"a": 1}, {"a": 2}]})["questions"]
    hidden = dry_run(made, {"ask": "no", "r": [{"a": 1}, {"a": 2}]})["questions"]
    assert values(shown, "/n", "/s") == ["2", "3"]
    assert values(hidden, "/n", "/s", "/r[2]/a") == ["0", "0", None]
    assert not hidden["/r[1]"]["relevant"]


@pytest.mark.parametrize(
    ("calculation", "gives"),
    [
        ("count(/data/sites)", ["2", "2"]),
        ("/data/sites/trucks", ["5", "8"]),
        ("../../sites[2]/trucks", ["8", "8"]),
        ("sum(../../sites/trucks)", ["13", "13"]),
        ("../trucks + current()/../trucks", ["10", "16"]),
        ("position(/data/sites)", ["1", "2"]),
        ("indexed-repeat(${trucks}, ${sites}, 3)", [None, None]),
        ("indexed-repeat(${trucks}, ${sites}, 0)", ["5", "5"]),
        ("sum(//trucks)", ["13", "13"]),
        ("count(${sites}[trucks > current()/../trucks])", ["1", "0"]),
    ],
)
def test_paths_from_within(calculation, gives):
    survey = f"""type | name | label | calculation
    begin repeat | sites | S |
    integer | trucks | T |
    calculate | x | | {calculation}
    text | y | Y |
    end repeat"""
    states = dry_run(form(survey=survey), {"sites": [{"trucks": 5}, {"trucks": 8}]})["questions"]
    assert values(states, "/sites[1]/x", "/sites[2]/x") == gives


@pytest.mark.parametrize(
    ("rows", "route"),
    [
        ("begin repeat | r | R | |\ncalculate | a | | ${t} |\nend repeat\ncalculate | t | | sum(${a}) |", {"a", "t"}),
        ("begin repeat | r | R | |\ncalculate | a | | ../b |\ncalculate | b | | ${a} |\nend repeat", {"a", "b"}),
        ("begin repeat | r | R | | ${n}\ncalculate | a | | 1 |\nend repeat\ncalculate | n | | sum(${a}) |", {"a", "n", "r"}),
        (
            "begin repeat | r | R | |\ncalculate | a | | indexed-repeat(${a}, ${r}, position(..) - 1) + 1 |\nend repeat",
            {"a"},
        ),
    ],
)  # fmt: skip
def test_cycles_across_repeats_are_refused_with_their_path(rows, route):
    result = checked(survey=f"type | name | label | calculation | repeat_count\n{rows}")
    cycles = [one.facts["path"] for one in result.problems if one.code == "forms.cycle"]
    assert route in [set(cycle.split(" → ")) for cycle in cycles]
    assert result.form is None


def test_what_is_no_cycle_is_none():
    assert places(checked(survey=SITES, choices=CHOICES).problems) == []
    assert places(checked(survey=COUNTED).problems) == []


SCORED = {
    "survey": """type | name | label
    select_one level | single | Single
    begin repeat | posts | Post
    select_one level | checks | Checks
    end repeat""",
    "choices": "list_name | name | label | level\n"
    + "\n".join(f"level | l{n} | Level {n} | {n}" for n in range(6)),
    "domains": "name | label\nborder | Border",
    "scoring": "item | domain | weight\nsingle | border | 2\nchecks | border | 3",
}


def test_each_instance_weighs_its_share():
    made = form(**SCORED)
    rows = [{"checks": "l4"}, {"checks": "l1"}, {}]
    scores = scores_of_filling(made, fill(made, {"single": "l5", "posts": rows}))
    assert [(one.item, one.weight, one.level) for one in scores.items] == [
        ("single", 2, 5), ("checks", 1, 4), ("checks", 1, 1), ("checks", 1, None),
    ]  # fmt: skip
    assert len({one.instance for one in scores.items}) == 4
    assert scores.overall.maturity == Fraction(100 * (2 * 5 + 4 + 1), 5 * 4)
    assert scores.overall.coverage == 80
    assert sum(one.points or 0 for one in scores.items) == scores.overall.gap


def test_an_item_without_instances_leaves_the_sums():
    made = form(**SCORED)
    scores = scores_of_filling(made, fill(made, {"single": "l5", "posts": []}))
    assert (scores.overall.coverage, scores.overall.maturity) == (100, 100)
    assert [one.state for one in scores.items] == ["answered"]


def test_an_answer_may_choose_from_a_counted_repeat_before_it_in_the_file():
    survey = """type | name | label | repeat_count
    integer | n | N |
    begin repeat | posts | Post | ${n}
    text | post | Name |
    end repeat
    select_one ${post} | first | First |"""
    given = {"n": 2, "posts": [{"post": "Tema"}, {"post": "Aflao"}], "first": "Aflao"}
    states = dry_run(form(survey=survey), given)["questions"]
    assert states["/first"]["value"] == "Aflao"
