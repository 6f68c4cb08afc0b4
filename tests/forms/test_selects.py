"""Choices from elsewhere, as small forms with a script of answers and the states that they lead to."""

import json

import pytest

from customs_assessor.answers.item import ItemKey
from customs_assessor.forms.completeness import all_texts
from customs_assessor.forms.document import form_from_json, form_to_json
from customs_assessor.forms.filling import Filling
from customs_assessor.forms.kinds import ELSEWHERE
from customs_assessor.forms.model import in_language
from customs_assessor.forms.run import dry_run
from tests.forms.builder import checked, form, places

PORTS = """code,name,label,region
01,tema,Tema,south
02,takoradi,Takoradi,south
03,paga,Paga,north
04,,Nameless,north
05,elubo,,south
"""
XML = """<?xml version="1.0"?><root><item><name>tema</name><label>Tema</label><region>south</region></item>
<item><name>paga</name><label>Paga</label><region>north</region></item></root>"""
GEOJSON = json.dumps(
    {
        "type": "FeatureCollection",
        "features": [
            {"type": "Feature", "id": "tema", "geometry": {"type": "Point", "coordinates": [-0.01, 5.63]},
             "properties": {"title": "Tema", "region": "south", "id": "other", "deep": {"a": 1}, "n": 1.50, "b": True}},
            {"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [[[1, 2], [3, 4], [1, 2]]]},
             "properties": {"title": "Paga", "region": "north", "id": "paga", "n": None}},
        ],
    }
)  # fmt: skip


def offered(filling: Filling, path: str, language: str = "en") -> list[tuple[str, str]]:
    state = filling.state_at(path)
    assert tuple(choice.name for choice in state.offered) == state.choices
    return [(choice.name, in_language(choice.label, language)) for choice in state.offered]


def names(filling: Filling, path: str) -> list[str]:
    return [name for name, _ in offered(filling, path)]


def begun(files: dict[str, str] | None = None, **tables: str) -> Filling:
    """A filling of a form that was stored as a workspace stores it."""
    made = form(files, **tables)
    return Filling(form_from_json(json.loads(json.dumps(form_to_json(made)))), {})


CASCADE = """type | name | label | choice_filter | calculation
select_one region | region | Region | |
select_one_from_file {file} | port | Port | region = ${{region}} |
select_multiple_from_file {file} | ports | Ports | |
calculate | shown | | | jr:choice-name(${{port}}, '${{port}}')
calculate | known | | | count(instance('{stem}')/root/item)"""
REGIONS = "list_name | name | label\nregion | south | South\nregion | north | North"


@pytest.mark.parametrize(
    ("file", "data", "whole", "rows"),
    [
        ("ports.csv", PORTS, ["tema", "takoradi", "paga", "elubo"], "5"),
        ("ports.xml", XML, ["tema", "paga"], "2"),
        ("ports.geojson", GEOJSON, ["tema", "paga"], "2"),
    ],
)
def test_choices_come_from_a_file_and_are_filtered(file, data, whole, rows):
    filling = begun({file: data}, survey=CASCADE.format(file=file, stem="ports"), choices=REGIONS)
    assert names(filling, "/port") == []
    assert names(filling, "/ports") == whole
    filling.set(ItemKey("region"), "north")
    assert offered(filling, "/port") == [("paga", "Paga")]
    filling.set(ItemKey("port"), "paga")
    assert (filling.text("/shown"), filling.text("/known")) == ("Paga", rows)
    filling.set(ItemKey("ports"), "paga nowhere")
    assert not filling.state(ItemKey("ports")).valid
    filling.set(ItemKey("ports"), " ".join(whole))
    assert filling.state(ItemKey("ports")).valid


def test_the_columns_of_values_and_labels_can_be_chosen():
    survey = """type | name | label | parameters
    select_one_from_file ports.csv | a | A | value=code, label=name
    select_one_from_file ports.csv | b | B | value=region
    select_one_from_file ports.csv | c | C |"""
    filling = begun({"ports.csv": PORTS}, survey=survey)
    assert offered(filling, "/a")[:2] == [("01", "tema"), ("02", "takoradi")]
    assert names(filling, "/a") == ["01", "02", "03", "04", "05"]
    assert offered(filling, "/b")[2] == ("north", "Paga")
    assert offered(filling, "/c")[3] == ("elubo", "")


def test_a_point_of_geojson_is_a_geopoint():
    survey = """type | name | label | calculation
    select_one_from_file g.geojson | a | A |
    calculate | at | | instance('g')/root/item[id = ${a}]/geometry
    calculate | n | | instance('g')/root/item[id = ${a}]/n
    calculate | deep | | instance('g')/root/item[id = ${a}]/deep
    calculate | b | | instance('g')/root/item[id = ${a}]/b"""
    filling = begun({"g.geojson": GEOJSON}, survey=survey)
    found = {}
    for port in ("tema", "paga"):
        filling.set(ItemKey("a"), port)
        found[port] = [filling.text(f"/{name}") for name in ("at", "n", "deep", "b")]
    assert found == {
        "tema": ["5.63 -0.01 0 0", "1.5", "", "true"],
        "paga": ["2 1 0 0; 4 3 0 0; 2 1 0 0", "", "", ""],
    }


def test_rows_of_a_file_are_read_by_expressions_alone_too():
    survey = """type | name | label | calculation
    csv-external | rates | |
    xml-external | tree | |
    text | hs | HS |
    calculate | rate | | instance('rates')/root/item[hs = ${hs}]/rate
    calculate | deep | | instance('tree')/data/part[@id = ${hs}]/inner/leaf"""
    tree = '<data xmlns="urn:x"><part id="1"><inner><leaf>yes</leaf></inner></part></data>'
    filling = begun({"rates.csv": "hs,rate\n1,5\n2,7\n", "tree.xml": tree}, survey=survey)
    filling.set(ItemKey("hs"), "1")
    assert (filling.text("/rate"), filling.text("/deep")) == ("5", "yes")
    filling.set(ItemKey("hs"), "2")
    assert (filling.text("/rate"), filling.text("/deep")) == ("7", "")


def test_external_choices_are_offered_and_filtered():
    survey = """type | name | label | choice_filter
    select_one place | region | Region |
    select_one_external place | port | Port | region = ${region}"""
    choices = "list_name | name | label\nplace | south | South\nplace | north | North"
    external = "list_name | name | label | region\nplace | tema | Tema | south\nplace | x | Paga | north\nplace | x | Axim | south"
    filling = begun(survey=survey, choices=choices, external_choices=external)
    assert names(filling, "/region") == ["south", "north"]
    filling.set(ItemKey("region"), "south")
    assert offered(filling, "/port") == [("tema", "Tema"), ("x", "Axim")]


def test_a_name_that_stands_twice_in_a_list_is_told_apart_by_the_filter():
    survey = """type | name | label | choice_filter
    select_one region | region | Region |
    select_one town | town | Town | region = ${region}"""
    choices = """list_name | name | label | region
    region | a | A |
    region | b | B |
    town | springfield | Springfield in A | a
    town | springfield | Springfield in B | b"""
    settings = "form_id | version | allow_choice_duplicates\nf | 1 | yes"
    filling = begun(survey=survey, choices=choices, settings=settings)
    filling.set(ItemKey("region"), "b")
    assert offered(filling, "/town") == [("springfield", "Springfield in B")]
    result = checked(survey=survey, choices=choices)
    assert places(result.problems) == [("choice_twice", "choices", 5, "name")]


STAFF = """type | name | label | choice_filter
begin repeat | staff | Staff |
text | who | Who |
integer | age | Age |
end repeat | | |
integer | least | At least |
select_one ${who} | head | Head | ${age} >= ${least}
select_one ${who} | any | Anybody |
select_multiple ${who} | team | Team |
rank ${who} | order | Order |"""


def test_choices_from_a_repeat_follow_its_answers():
    filling = Filling(form(survey=STAFF), {})
    assert names(filling, "/any") == []
    first = filling.instances("/staff")[0]
    filling.set(ItemKey("who", first), "Ama")
    filling.set(ItemKey("age", first), "50")
    second = filling.add("/staff")
    filling.set(ItemKey("who", second), "Kofi Mensah")
    filling.set(ItemKey("age", second), "30")
    third = filling.add("/staff")
    assert offered(filling, "/any") == [("Ama", "Ama"), ("Kofi Mensah", "Kofi Mensah")]
    assert names(filling, "/head") == []
    filling.set(ItemKey("least"), "40")
    assert names(filling, "/head") == ["Ama"]
    filling.set(ItemKey("age", second), "41")
    assert names(filling, "/head") == ["Ama", "Kofi Mensah"]
    filling.set(ItemKey("who", third), "Ama")
    assert names(filling, "/any") == ["Ama", "Kofi Mensah"]
    filling.remove("/staff", second)
    assert names(filling, "/any") == names(filling, "/team") == names(filling, "/order") == ["Ama"]
    filling.set(ItemKey("any"), "Ama")
    assert filling.state(ItemKey("any")).valid


def test_only_select_one_from_a_repeat_runs_everywhere():
    problems = checked(survey=STAFF).problems
    assert places(problems, "warning") == [
        ("itemset_kind", "survey", 9, "type"),
        ("itemset_kind", "survey", 10, "type"),
    ]
    assert form(survey=STAFF).question("head").itemset == "/staff/who"


def test_choices_from_a_repeat_asked_in_it_are_those_of_every_instance():
    survey = """type | name | label | choice_filter
    begin repeat | person | Person |
    text | who | Who |
    integer | age | Age |
    select_one ${who} | chief | Chief | ${age} > 40
    end repeat | | |"""
    filling = Filling(form(survey=survey), {})
    people = [filling.instances("/person")[0], filling.add("/person"), filling.add("/person")]
    for person, name, age in zip(people, ("Ama", "Kofi", "Esi"), ("50", "30", "60"), strict=True):
        filling.set(ItemKey("who", person), name)
        filling.set(ItemKey("age", person), age)
    for place in (1, 2, 3):
        assert names(filling, f"/person[{place}]/chief") == ["Ama", "Esi"]
    filling.set(ItemKey("age", people[0]), "20")
    assert names(filling, "/person[2]/chief") == ["Esi"]


def test_dry_runs_take_choices_from_a_repeat():
    given = {"staff": [{"who": "Ama"}, {"who": "Esi"}], "any": "Esi", "team": ["Ama", "Esi"]}
    states = dry_run(form(survey=STAFF), given)["questions"]
    assert states["/any"]["choices"] == ["Ama", "Esi"]
    assert (states["/any"]["value"], states["/team"]["value"]) == ("Esi", "Ama Esi")


OTHER = """type | name | label::English (en) | label::한국어 (ko) | required
select_one fruit or_other | a | A | 가 | yes
select_multiple fruit or specify other | b | B | 나 |
select_one fruit | c | C | 다 |"""
FRUIT = """list_name | name | label::English (en) | label::한국어 (ko)
fruit | apple | Apple | 사과"""


def test_or_other_adds_a_choice_and_a_question_in_the_languages_of_the_form():
    result = checked(survey=OTHER, choices=FRUIT)
    assert result.problems == ()
    filling = begun(survey=OTHER, choices=FRUIT)
    assert offered(filling, "/a", "ko") == [("apple", "사과"), ("other", "기타")]
    assert offered(filling, "/c") == [("apple", "Apple"), ("other", "Other")]
    asked = filling.state(ItemKey("a_other"))
    assert (asked.relevant, asked.question.kind, asked.question.row, asked.required) == (
        False,
        "text",
        2,
        False,
    )
    assert asked.label["ko"] == "기타 내용을 적으십시오."
    filling.set(ItemKey("a"), "other")
    filling.set(ItemKey("b"), "apple other")
    assert filling.state(ItemKey("a_other")).relevant
    assert filling.state(ItemKey("b_other")).relevant
    assert [one.path for one in filling.form.questions()] == ["/a", "/a_other", "/b", "/b_other", "/c"]
    added = [
        texts
        for texts in all_texts(filling.form)
        if "Other" in texts.values() or "Specify" in texts.get("en", "")
    ]
    assert [set(texts) for texts in added] == [{"en", "ko"}] * 3


def test_or_other_keeps_the_choice_that_the_list_has():
    choices = FRUIT + "\nfruit | other | Another one | 다른 것"
    assert offered(begun(survey=OTHER, choices=choices), "/a")[1:] == [("other", "Another one")]


def test_the_labels_of_a_file_are_no_translations():
    survey = """type | name | label::English (en) | label::Français (fr)
    select_one_from_file ports.csv | a | A | A"""
    assert all("Tema" not in texts.values() for texts in all_texts(form({"ports.csv": PORTS}, survey=survey)))


@pytest.mark.parametrize(
    ("survey", "data", "place"),
    [
        ("select_one_from_file p.csv | a | A | | value=kode", PORTS, ("table_column", 2, "parameters")),
        ("select_one_from_file p.csv | a | A | zone = 1 |", PORTS, ("filter_column", 2, "choice_filter")),
        ("select_one_from_file p.csv | a | A | |", "a,b\n1,2\n", ("table_column", 2, "parameters")),
        ("select_one_from_file p.xml | a | A | |", "<root><item>", ("table_damaged", 2, "type")),
        (
            "select_one_from_file p.xml | a | A | |",
            '<!DOCTYPE r [<!ENTITY e SYSTEM "file:///etc/passwd">]><root><item><name>&e;</name></item></root>',
            ("table_entities", 2, "type"),
        ),
        ("select_one_from_file p.xml | a | A | |", "<a>" * 60 + "</a>" * 60, ("table_too_big", 2, "type")),
        ("select_one_from_file p.geojson | a | A | |", "[" * 100_000, ("table_damaged", 2, "type")),
        ("select_one_from_file p.geojson | a | A | |", "{}", ("geojson_shape", 2, "type")),
        (
            "select_one_from_file p.geojson | a | A | |",
            '{"type": "FeatureCollection", "features": [{"type": "Feature", "geometry": {"type": "Point", "coordinates": ["x"]}}]}',
            ("geojson_geometry", 2, "type"),
        ),
        (
            "select_one_from_file l.csv | a | A | |\nselect_one l | b | B | |",
            PORTS,
            ("table_like_list", 2, "type"),
        ),
        ("select_one_from_file p.csv or_other | a | A | |", PORTS, ("or_other_list", 2, "type")),
        ("select_one l or_other | a | A | name = 'x' |", PORTS, ("or_other_filter", 2, "choice_filter")),
    ],
)
def test_what_is_wrong_with_choices_from_elsewhere_has_its_cell(survey, data, place):
    code, row, column = place
    table = "type | name | label | choice_filter | parameters\n" + survey
    files = {name: data for name in ("p.csv", "p.xml", "p.geojson", "l.csv") if name in survey}
    problems = checked(files, survey=table, choices="list_name | name | label\nl | x | X").problems
    assert (code, "survey", row, column) in places(problems)


def test_five_thousand_rows_are_not_tried_one_by_one(monkeypatch):
    tried = []
    evaluate = Filling._evaluate

    def counted(filling, expression, *given):
        tried.append(expression)
        return evaluate(filling, expression, *given)

    rows = "name,label,region\n" + "\n".join(f"p{n},Port {n},r{n // 10}" for n in range(5000))
    survey = "type | name | label | choice_filter\ntext | r | R |\nselect_one_from_file p.csv | a | A | region = ${r}"
    filling = Filling(form({"p.csv": rows}, survey=survey), {})
    filling.set(ItemKey("r"), "r42")
    monkeypatch.setattr(Filling, "_evaluate", counted)
    assert names(filling, "/a") == [f"p{n}" for n in range(420, 430)]
    assert len(tried) < 20


def test_lists_are_taken_as_odk_takes_them():
    choices = """list_name | name | label
    unused | x | X
    other.list-1é | y | Y
    목록 | z | Z"""
    survey = """type | name | label
    select_one other.list-1é | a | A
    select_one 목록 | b | B"""
    assert checked(survey=survey, choices=choices).problems == ()
    assert names(begun(survey=survey, choices=choices), "/b") == ["z"]


@pytest.mark.parametrize("spelling", ELSEWHERE)
def test_each_spelling_is_taken_by_pyxform_too(spelling):
    named = "lane" if spelling.endswith("external") else "lane.csv"
    result = checked(
        {"lane.csv": "name,label\na,A"},
        survey=f"type | name | label | choice_filter\n{spelling} {named} | q | Q | name != ''",
        external_choices="list_name | name | label\nlane | a | A",
    )
    assert result.problems == ()
    assert result.form.question("q").kind == ELSEWHERE[spelling]


def test_a_search_by_a_phone_is_told_and_the_sheets_choices_are_offered() -> None:
    survey = "type | name | label | appearance\nselect_one town | t | T | minimal search('towns')"
    result = checked(survey=survey, choices="list_name | name | label\ntown | a | A")
    assert [(one.code, one.row, one.column) for one in result.problems if one.code == "forms.search"] == [
        ("forms.search", 2, "appearance")
    ]
