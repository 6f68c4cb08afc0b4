"""ODK XForms specification, Node-set, Repeat and Translation Functions, and what surrounds a form."""

import pytest

from customs_assessor.forms.expressions import ExpressionError, parse
from customs_assessor.forms.functions import FUNCTIONS
from customs_assessor.forms.values import to_text
from tests.forms.scope import value

SPECIFIED = """string concat join substr substring-before substring-after translate string-length normalize-space
contains starts-with ends-with uuid digest pulldata if coalesce once true false boolean boolean-from-string not regex
checklist weighted-checklist number random int sum max min round pow log log10 abs sin cos tan asin acos atan atan2
sqrt exp exp10 pi count count-non-empty position instance current randomize today now format-date format-date-time
date decimal-date-time decimal-time selected selected-at count-selected jr:choice-name jr:itext indexed-repeat area
distance base64-decode"""
"""Every function in the table of the specification."""
JAVAROSA = """date-time is-selected depend version property enclosed-area geofence extract-signed"""
XPATH = """last local-name name substring floor ceiling"""
SITES = "/data/sites/site"
VALUES = [
    # position and last
    (f"{SITES}[2]/name", "Paga"),
    (f"{SITES}[position() = 2]/name", "Paga"),
    (f"{SITES}[position() > 1]/name", "Paga"),
    (f"{SITES}[last()]/name", "Aflao"),
    (f"{SITES}[last() - 1]/name", "Paga"),
    (f"count({SITES}[position() < last()])", "2"),
    (f"{SITES}[/data/n - 1]/name", "Paga"),
    (f"{SITES}[name = 'Paga']/shift[2]/hours", "12"),
    (f"position({SITES}[name = 'Paga'])", "2"),
    (f"position({SITES}[name = 'Aflao']/shift)", "1"),
    ("position(/data/n)", "1"),
    ("position()", "1"),
    ("last()", "1"),
    # instance and current
    ("instance('ports')/root/item[name = 'tema']/region", "south"),
    ("instance('ports')/root/item[name = 'tema']/label", "Tema"),
    ("instance('ports')/root/item[2]/name", "takoradi"),
    ("count(instance('ports')/root/item)", "3"),
    ("count(instance('ports')/root/item[region = 'south'])", "2"),
    ("sum(instance('ports')/root/item/berths)", "17"),
    ("max(instance('ports')/root/item[region = 'south']/berths)", "12"),
    ("join(' ', instance('ports')/root/item[berths > /data/n]/name)", "tema takoradi"),
    ("instance('ports')/root/item[name = 'nowhere']/label", ""),
    ("string(instance('ports')/root/item[berths = 0]/name)", "paga"),
    ("current()", "3"),
    ("current()/../t", "text"),
    ("count(instance('ports')/root/item[berths > current()])", "2"),
    ("count(instance('ports')/root/item[berths > current()/../flag])", "2"),
    ("instance(concat('po', 'rts'))/root/item[1]/name", "tema"),
    # indexed-repeat
    (f"indexed-repeat({SITES}/name, {SITES}, 2)", "Paga"),
    (f"indexed-repeat({SITES}/name, {SITES}, /data/n)", "Aflao"),
    (f"indexed-repeat({SITES}/name, {SITES}, 0)", "Tema"),
    (f"indexed-repeat({SITES}/name, {SITES}, '')", "Tema"),
    (f"indexed-repeat({SITES}/name, {SITES}, 9)", ""),
    (f"indexed-repeat({SITES}/shift/hours, {SITES}, 2, {SITES}/shift, 1)", "4"),
    (f"indexed-repeat({SITES}/shift/hours, {SITES}, 2, {SITES}/shift, 2)", "12"),
    (f"indexed-repeat({SITES}/shift/hours, {SITES}/shift, 2, {SITES}, 1)", "6"),
    (f"indexed-repeat({SITES}/shift/hours, {SITES}, 3, {SITES}/shift, 2)", ""),
    (f"indexed-repeat({SITES}/shift/hours, {SITES}, 2, {SITES}/shift, 2) + 1", "13"),
    # sums over repeats
    (f"sum({SITES}/shift/hours)", "30"),
    (f"count({SITES}/shift)", "5"),
    (f"count-non-empty({SITES}/shift/hours)", "4"),
    (f"max({SITES}[name = 'Tema']/shift/hours)", "8"),
    (f"join(';', {SITES}/at)", "5 0 0 0;11 0 0 0;"),
    # names
    ("local-name(/data/d)", "d"),
    ("name(/data/nothing)", ""),
    ("local-name()", "n"),
    ("count(/data/*[starts-with(local-name(), 'd')])", "2"),
    # surroundings
    ("version()", "7"),
    ("property('username')", "ama"),
    ("property('User Name')", "ama"),
    ("property('deviceid')", ""),
    ("pulldata('tariff', 'rate', 'code', '0101')", "rate where code is 0101"),
    ("pulldata('tariff', 'rate', 'code', /data/n)", "rate where code is 3"),
]


def test_every_function_of_the_specification_is_known():
    assert set(SPECIFIED.split()) - set(FUNCTIONS) == set()


def test_every_function_is_of_the_specification_of_javarosa_or_of_xpath():
    assert set(FUNCTIONS) == {*SPECIFIED.split(), *JAVAROSA.split(), *XPATH.split()}


@pytest.mark.parametrize(("text", "expected"), VALUES, ids=[text for text, _ in VALUES])
def test_values(text, expected):
    assert to_text(value(text)) == expected


def test_the_nearest_of_several_instances_is_taken_where_an_outer_index_is_left_out():
    text = f"indexed-repeat({SITES}/shift/hours, {SITES}/shift, 2)"
    assert to_text(value(text, at="hours")) == "6"


def test_the_position_of_what_one_stands_in():
    assert value("position(..)", at="shift") == 1
    assert value("position(../shift[2])", at="shift") == 2
    assert value("position(/data/nothing)") == 0


def test_current_stays_while_a_predicate_walks():
    assert value("count(/data/g/a[. < current()])", at="n") == 2
    assert value("count(/data/mixed/v[. = current()])", at="a") == 0


@pytest.mark.parametrize("name", sorted(FUNCTIONS))
def test_a_question_may_have_the_name_of_a_function(name):
    if ":" not in name:
        assert parse(f"/data/{name} + 1").paths == {f"/data/{name}"}
        assert parse(f"{name} = 1").bare == {name}


def test_a_list_is_no_answer_that_changes():
    filtered = parse("instance('ports')/root/item[region = /data/region and berths > 1]/label")
    assert filtered.paths == {"/data/region"}
    assert not filtered.everywhere
    assert filtered.lists == {"ports"}
    assert parse("instance('ports')/root/item[name = current()/../port]/label").everywhere
    assert parse("randomize(instance('ports')/root/item)").lists == {"ports"}
    assert parse("pulldata('tariff', 'a', 'b', /data/c)").tables == {"tariff"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("pulldata(concat('a', 'b'), 'c', 'd', 'e')", "forms.table_missing"),
        ("instance(concat('a', 'b'))/root/item", "forms.instance_unknown"),
    ],
)
def test_data_that_is_not_there_says_so(text, code):
    with pytest.raises(ExpressionError) as refused:
        value(text)
    assert refused.value.code == code
