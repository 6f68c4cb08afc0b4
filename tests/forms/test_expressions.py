import math
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from customs_assessor.forms.expressions import ExpressionError, parse
from customs_assessor.forms.functions import FUNCTIONS
from customs_assessor.forms.functions.dates import format_date
from customs_assessor.forms.functions.numbers import rounded
from customs_assessor.forms.values import number_text, to_boolean, to_number, to_text
from tests.forms.scope import value

VALUES = [
    # numbers
    ("1 + 2 * 3", 7.0),
    ("(1 + 2) * 3", 9.0),
    ("7 div 2", 3.5),
    ("-7 mod 4", -3.0),
    ("7 mod -4", 3.0),
    ("1 div 0", math.inf),
    ("-1 div 0", -math.inf),
    ("/data/n * 2", 6.0),
    ("- /data/n", -3.0),
    ("'4' + 1", 5.0),
    ("round(2.5)", 3.0),
    ("round(-2.5)", -2.0),
    ("round(1.005, 2)", 1.01),
    ("round(1234, -2)", 1200.0),
    ("int(-2.7)", -2.0),
    ("int('3.9')", 3.0),
    ("floor(-2.5)", -3.0),
    ("ceiling(2.1)", 3.0),
    ("abs(-4)", 4.0),
    ("pow(2, 10)", 1024.0),
    ("sqrt(16)", 4.0),
    ("min(3, 1, 2)", 1.0),
    ("max(/data/g/a)", 2.5),
    ("min(/data/g/a, 0.5)", 0.5),
    ("sum(/data/g/a)", 3.5),
    ("count(/data/g/a)", 3.0),
    ("count-non-empty(/data/g/a)", 2.0),
    ("count(/data/g/a[. > 1])", 1.0),
    ("string-length('서울')", 2.0),
    ("count-selected(/data/m)", 2.0),
    ("count-selected('')", 0.0),
    # truth
    ("0.1 + 0.2 = 0.3", True),
    ("/data/n = 3", True),
    ("/data/n = '3'", True),
    ("/data/n != 3", False),
    ("/data/blank = ''", True),
    ("/data/blank = 0", False),
    ("/data/blank > 0", False),
    ("/data/blank < 1", False),
    ("'10' > '9'", True),
    ("'a' = 'a' and 1 < 2", True),
    ("true() = 'x'", True),
    ("not(/data/blank)", True),
    ("boolean(0)", False),
    ("boolean('false')", True),
    ("boolean-from-string('true')", True),
    ("boolean-from-string('1')", True),
    ("boolean-from-string('yes')", False),
    ("selected(/data/m, 'y')", True),
    ("selected(/data/m, 'xy')", False),
    ("selected('', 'y')", False),
    ("regex('ab12', '[a-z]+[0-9]+')", True),
    ("regex('xab12', 'ab')", False),
    ("regex('a', concat('[', ''))", False),
    ("contains('abc', 'b')", True),
    ("starts-with('abc', 'ab')", True),
    ("ends-with('abc', 'bc')", True),
    # texts
    ("concat('a', 1, /data/n, /data/m)", "a13x y"),
    ("concat(/data/g/a)", "12.5"),
    ("join('-', /data/g/a, 'z')", "1-2.5--z"),
    ("coalesce(/data/blank, 'b')", "b"),
    ("coalesce(/data/n, 'b')", 3.0),
    ("if(/data/n > 2, 'big', 'small')", "big"),
    ("selected-at(/data/m, 1)", "y"),
    ("selected-at(/data/m, 5)", ""),
    ("substr('abcdef', 1, 3)", "bc"),
    ("substr('abcdef', -2)", "ef"),
    ("substring('abcdef', 2, 3)", "bcd"),
    ("substring-before('a=b', '=')", "a"),
    ("substring-after('a=b', '=')", "b"),
    ("normalize-space('  a  b ')", "a b"),
    ("translate('abc', 'ab', 'B')", "Bc"),
    ("string(2.0)", "2"),
    ("string(true())", "true"),
    ("jr:choice-name('x', '/data/n')", "x of /data/n"),
    ("concat('jr:choice-name(', 'x)')", "jr:choice-name(x)"),
    # dates
    ("today()", date(2024, 1, 31)),
    ("/data/d > today()", True),
    ("/data/d - today()", 1.0),
    ("date('2024-02-01') = /data/d", True),
    ("date(0)", date(1970, 1, 1)),
    ("date('soon')", ""),
    ("string(date(today() + 1))", "2024-02-01"),
    ("format-date(/data/d, '%e %b %Y, %a %d/%m/%y')", "1 Feb 2024, Thu 01/02/24"),
    ("format-date-time(now(), '%H:%M:%S.%3')", "14:05:09.000"),
    ("decimal-date-time('1970-01-02T00:00:00Z')", 1.0),
    ("now() > today()", True),
]


@pytest.mark.parametrize(("text", "expected"), VALUES, ids=[text for text, _ in VALUES])
def test_values(text, expected):
    assert value(text) == pytest.approx(expected) if isinstance(expected, float) else value(text) == expected


@pytest.mark.parametrize(
    "text",
    ["number('x')", "number('1e2')", "/data/blank + 1", "min(/data/blank)", "sqrt(-1)", "0 div 0", "5 mod 0"],
)
def test_what_is_no_number_is_nan(text):
    assert math.isnan(to_number(value(text)))


def test_the_context_node_and_its_neighbours():
    assert value(". > 2") is True
    assert to_text(value("../t")) == "text"
    assert to_number(value("count(../*)")) == 13


def test_once_keeps_what_stands_already():
    assert value("once('new')") == "new"
    assert value("once('new')", here="old") == "old"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1 +", "forms.expression_invalid"),
        ("(1", "forms.expression_brackets"),
        (". == 1", "forms.expression_sign"),
        (". > 1 AND . < 3", "forms.expression_sign"),
        (". = “yes”", "forms.expression_sign"),
        (". ≥ 1", "forms.expression_sign"),
        ("selected(. 'a')", "forms.expression_at"),
        ("'open", "forms.expression_at"),
        ("", "forms.expression_invalid"),
        ("1 1", "forms.expression_invalid"),
        ("a b b", "forms.expression_at"),
        ("$x", "forms.expression_variable"),
        ("nothing()", "forms.function_unknown"),
        ("lang('en')", "forms.function_unknown"),
        ("selectd(., 'a')", "forms.function_unknown_like"),
        ("selected(.)", "forms.function_arguments"),
        ("today(1)", "forms.function_arguments"),
        ("(" * 3000 + "1" + ")" * 3000, "forms.expression_too_deep"),
        ("1+" * 11000 + "1", "forms.expression_too_long"),
    ],
)
def test_what_cannot_be_parsed_is_named(text, code):
    with pytest.raises(ExpressionError) as refused:
        parse(text)
    assert refused.value.code == code


def test_names_that_stand_alone_are_known():
    assert parse("a = 'b' and ../c = /d/e[f = 1]").bare == {"a"}
    assert parse("region = /data/n").bare == {"region"}
    assert parse("../a + count(child::x)").bare == frozenset()


def test_a_function_s_name_in_a_text_is_no_call():
    assert value("concat('nothing(', '1)')") == "nothing(1)"


def test_references_are_known():
    assert parse("/data/n = /data/g/a + 1").paths == {"/data/n", "/data/g/a"}
    assert not parse("/data/n").everywhere
    assert parse("../n").everywhere
    assert parse("sum(//a)").everywhere
    assert not parse(". > 1").everywhere


def test_every_function_refuses_too_few_and_too_many_arguments():
    for name, function in FUNCTIONS.items():
        wrong = [function.least - 1] if function.least else []
        wrong += [function.most + 1] if function.most is not None else []
        for count in wrong:
            with pytest.raises(ExpressionError) as refused:
                parse(f"{name}({', '.join(['1'] * count)})")
            assert refused.value.code == "forms.function_arguments", name


numbers = st.floats(allow_nan=False, allow_infinity=False, min_value=-1e12, max_value=1e12)


@given(numbers)
def test_number_text_is_read_back_without_exponent(number):
    text = number_text(number)
    assert float(text) == number
    assert "e" not in text.lower()


@given(st.integers(-(10**9), 10**9), st.integers(-(10**9), 10**9))
def test_whole_numbers_reckon_exactly(a, b):
    assert value(f"{a} + {b}") == a + b
    assert value(f"({a}) < ({b})") is (a < b)
    assert value(f"{a} - ({b}) * 2") == a - b * 2


@given(numbers)
def test_rounding_goes_to_the_nearest(number):
    assert rounded(number).is_integer()
    assert abs(rounded(number) - number) <= 0.5


@given(st.integers(-(10**6), 10**6))
def test_rounding_goes_up_at_the_half(whole):
    assert rounded(whole + 0.5) == whole + 1


@given(st.dates())
def test_dates_count_days_and_come_back(day):
    assert value(f"date({to_number(day)})") == day
    assert format_date(day, "%Y-%m-%d") == day.isoformat()


@given(st.one_of(st.text(), st.floats(), st.booleans(), st.dates()))
def test_conversions_take_any_value(one):
    assert isinstance(to_text(one), str)
    assert isinstance(to_number(one), float)
    assert isinstance(to_boolean(one), bool)
