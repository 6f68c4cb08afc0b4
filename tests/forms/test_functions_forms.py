"""Functions where they meet a whole form: lists, chance that stands still, types of what is stored, mistakes with their cells."""

import re
import uuid
from datetime import datetime

import pytest

from customs_assessor.answers.item import ItemKey
from customs_assessor.errors import FormError
from customs_assessor.forms.filling import Filling
from customs_assessor.forms.record import Filler
from tests.forms.builder import checked, form, places

CHOICES = """list_name | name | label::English (en) | label::Français (fr) | region | berths
port | tema | Tema | Téma | south | 12
port | takoradi | Takoradi | Takoradi | south | 5
port | paga | Paga | Paga | north | 0"""
NOW = datetime(2026, 3, 1, 9, 30, 15)


def filled(survey: str, language: str = "en", seed: str = "", **answers: str) -> Filling:
    made = form(survey=survey, choices=CHOICES)
    given = {ItemKey(name): text for name, text in answers.items()}
    filler = Filler(seed, {"username": "ama", "phonenumber": "+233"})
    return Filling(made, given, now=NOW, language=language, filler=filler)


def calculated(expression: str, **options: str) -> str:
    survey = f"""type | name | label::English (en) | label::Français (fr) | calculation
    select_one port | port | Port | Port |
    decimal | n | Number | Nombre |
    date | day | Day | Jour |
    text | area | Area | Surface |
    calculate | c | | | {expression}"""
    return filled(survey, **options).text("/c")


STORED = [
    ("sqrt(-1)", ""),
    ("number('x')", ""),
    ("${n} * 2", ""),
    ("sum(${n})", "0"),
    ("1 = 1", "true"),
    ("1 div 4", "0.25"),
    ("today()", "2026-03-01"),
    ("today() + 1", "20514"),
    ("date(today() + 1)", "2026-03-02"),
    ("format-date(date('2026-02-01'), '%b')", "Feb"),
    ("version()", "1"),
    ("property('username')", "ama"),
    ("property('phone number')", "+233"),
    ("property('deviceid')", ""),
    ("jr:itext('/data/n:label')", "Number"),
    ("jr:itext('port-0')", "Tema"),
    ("jr:itext('nothing')", ""),
    ("jr:choice-name('paga', '${port}')", "Paga"),
    ("count(instance('port')/root/item[region = 'south'])", "2"),
    ("sum(instance('port')/root/item/berths)", "17"),
    ("instance('port')/root/item[name = ${port}]/berths", ""),
    ("area(${area})", "0"),
    ("pulldata(concat('a', ''), 'b', 'c', 'd') = 1 and false()", None),
]


@pytest.mark.parametrize(("expression", "expected"), STORED, ids=[text for text, _ in STORED])
def test_what_is_stored(expression, expected):
    if expected is None:
        with pytest.raises(FormError) as refused:
            calculated(expression)
        assert refused.value.code == "forms.table_missing"
    else:
        assert calculated(expression) == expected


def test_a_list_is_asked_by_the_answer_and_answers_anew():
    survey = """type | name | label::English (en) | label::Français (fr) | calculation
    select_one port | port | Port | Port |
    calculate | berths | | | instance('port')/root/item[name = ${port}]/berths
    calculate | named | | | instance('port')/root/item[name = ${port}]/label"""
    filling = filled(survey, port="tema")
    assert (filling.text("/berths"), filling.text("/named")) == ("12", "Tema")
    filling.set(ItemKey("port"), "takoradi")
    assert (filling.text("/berths"), filling.text("/named")) == ("5", "Takoradi")
    assert filled(survey, "fr", port="tema").text("/named") == "Téma"


def test_functions_speak_the_language_of_the_filling():
    words = "concat(format-date('2026-02-01', '%a %b'), ' ', jr:choice-name('tema', '${port}'))"
    assert calculated(words) == "Sun Feb Tema"
    assert calculated(words, language="fr") == "dim. févr. Téma"


CHANCES = [
    "random()",
    "uuid()",
    "uuid(12)",
    "once(random())",
    "join('', randomize(instance('port')/root/item/name))",
]


@pytest.mark.parametrize("expression", CHANCES)
def test_what_is_random_does_not_change_by_itself(expression):
    survey = f"""type | name | label::English (en) | label::Français (fr) | calculation
    decimal | n | Number | Nombre |
    calculate | c | | | {expression}
    calculate | d | | | concat(${{n}}, {expression})
    calculate | r | | | count(../*) + ${{n}}"""
    filling = filled(survey, seed="a", n="1")
    before = filling.text("/c"), filling.text("/d")
    filling.set(ItemKey("n"), "2")
    assert filling.text("/c") == before[0]
    # once() gives what the node holds already, whatever is around it (JavaRosa)
    assert filling.text("/d") == f"2{before[1] if 'once' in expression else before[1][1:]}"
    assert filled(survey, seed="a", n="1").text("/c") == before[0]


@pytest.mark.parametrize("expression", CHANCES[:4])
def test_what_is_random_differs_between_fillings_and_between_questions(expression):
    survey = f"""type | name | label::English (en) | label::Français (fr) | calculation
    text | t | T | T |
    calculate | c | | | {expression}
    calculate | d | | | {expression}"""
    one, other = filled(survey, seed="a"), filled(survey, seed="b")
    assert len({one.text("/c"), one.text("/d"), other.text("/c"), other.text("/d")}) == 4


def test_identifiers_are_as_they_should_be():
    assert uuid.UUID(calculated("uuid()", seed="x")).version == 4
    assert re.fullmatch("[0-9A-Z]{5}", calculated("uuid(5)", seed="x"))
    assert 0 <= float(calculated("random()", seed="x")) < 1


MISTAKES = {
    "a broken pattern": ("constraint", "regex(., '[0-9')", "regex_invalid"),
    "no algorithm": ("relevant", "digest('a', 'CRC') = 'b'", "digest_algorithm"),
    "no encoding": ("relevant", "digest('a', 'MD5', 'utf8') = 'b'", "digest_encoding"),
    "no list": ("relevant", "count(instance('ports')/root/item) = 1", "instance_unknown"),
    "no file": ("relevant", "pulldata('tariff', 'rate', 'code', 'x') = 1", "attachment_missing"),
    "a signature": ("relevant", "extract-signed('a', 'b') = 1", "function_refused"),
    "an escape": ("relevant", "format-date(today(), '%B') = 'x'", "date_escape"),
    "half a pair": ("relevant", "weighted-checklist(1, 2, true())", "function_pairs"),
    "an unknown function": ("relevant", "lookup('a') = 1", "function_unknown"),
    "a function that is nearly one": ("relevant", "count-select('a') = 1", "function_unknown_like"),
    "a third argument of coalesce": ("relevant", "coalesce('a', 'b', 'c') = 1", "function_arguments"),
    "no argument of digest": ("relevant", "digest('a') = 'b'", "function_arguments"),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_told_with_its_cell(mistake):
    column, expression, code = MISTAKES[mistake]
    survey = f"""type | name | label | {column}
    select_one port | p | P |
    text | t | T | {expression}"""
    choices = "list_name | name | label\nport | tema | Tema"
    assert places(checked(survey=survey, choices=choices).problems) == [(code, "survey", 3, column)]


def test_a_mistake_in_a_default_is_told_with_its_cell():
    survey = """type | name | label | default
    text | t | T | pulldata('tariff', 'rate', 'code', 'x')"""
    assert places(checked(survey=survey).problems) == [("attachment_missing", "survey", 2, "default")]


def test_the_list_that_may_be_meant_is_named():
    survey = """type | name | label | calculation
    select_one port | p | P |
    calculate | c | | instance('prt')/root/item[1]/name"""
    problems = checked(survey=survey, choices="list_name | name | label\nport | tema | Tema").problems
    assert problems[0].facts == {"name": "prt", "right": "port"}
