"""ODK XForms specification, Number Functions and what is common to all numbers."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from customs_assessor.forms.functions.numbers import rounded
from customs_assessor.forms.values import to_number, to_text
from tests.forms.scope import value

NUMBERS = [
    # number(): digits with a sign, point or comma; dates count days
    ("number('12')", 12.0),
    ("number(' 12 ')", 12.0),
    ("number('-1.5')", -1.5),
    ("number('.5')", 0.5),
    ("number('5.')", 5.0),
    ("number('1,5')", 1.5),
    ("number(true())", 1.0),
    ("number(false())", 0.0),
    ("number('1970-01-02')", 1.0),
    ("number('2012-02-03')", 15373.0),
    ("number('1970-01-02T12:00:00')", 1.5),
    ("number(/data/n)", 3.0),
    ("number(/data/d)", 19754.0),
    ("number()", 3.0),
    # int
    ("int(1.9)", 1.0),
    ("int(-1.9)", -1.0),
    ("int(0)", 0.0),
    ("int('2.5')", 2.0),
    ("int(/data/dt)", 19754.0),
    ("int(1 div 0)", math.inf),
    # round
    ("round(1.5)", 2.0),
    ("round(2.4)", 2.0),
    ("round(-1.5)", -1.0),
    ("round(-1.51)", -2.0),
    ("round(0.5)", 1.0),
    ("round(-0.5)", 0.0),
    ("round(1.234, 2)", 1.23),
    ("round(1.235, 2)", 1.24),
    ("round(2.675, 2)", 2.68),
    ("round(-1.25, 1)", -1.2),
    ("round(33.33, -1)", 30.0),
    ("round(-1250, -2)", -1200.0),
    ("round(-1260, -2)", -1300.0),
    ("round(1234.5, 0)", 1235.0),
    ("round('1.5')", 2.0),
    ("round(1 div 0)", math.inf),
    # powers and logarithms
    ("pow(2, 3)", 8.0),
    ("pow(4, 0.5)", 2.0),
    ("pow(2, -1)", 0.5),
    ("pow(-2, 3)", -8.0),
    ("pow(0, 0)", 1.0),
    ("pow(0, -1)", math.inf),
    ("pow(10, 400)", math.inf),
    ("pow(-10, 401)", -math.inf),
    ("sqrt(2)", math.sqrt(2)),
    ("sqrt(0)", 0.0),
    ("exp(0)", 1.0),
    ("exp(1)", math.e),
    ("exp(1000)", math.inf),
    ("exp10(2)", 100.0),
    ("exp10(-2)", 0.01),
    ("exp10(400)", math.inf),
    ("log(exp(2))", 2.0),
    ("log(0)", -math.inf),
    ("log10(1000)", 3.0),
    ("log10(0)", -math.inf),
    ("abs(-3.5)", 3.5),
    ("abs('-2')", 2.0),
    # angles
    ("sin(0)", 0.0),
    ("sin(pi() div 2)", 1.0),
    ("cos(0)", 1.0),
    ("cos(pi())", -1.0),
    ("tan(pi() div 4)", 1.0),
    ("asin(1)", math.pi / 2),
    ("acos(1)", 0.0),
    ("acos(-1)", math.pi),
    ("atan(1)", math.pi / 4),
    ("atan2(1, 1)", math.pi / 4),
    ("atan2(-1, -1)", -3 * math.pi / 4),
    ("atan2(0, -1)", math.pi),
    ("pi()", math.pi),
    # node sets with blanks and with what is no number
    ("sum(/data/g/a)", 3.5),
    ("sum(/data/mixed/v)", 3.0),
    ("sum(/data/nothing)", 0.0),
    ("min(/data/g/a)", 1.0),
    ("min(/data/mixed/v)", -1.0),
    ("max(/data/mixed/v)", 4.0),
    ("max(/data/negative/v)", -2.0),
    ("min(/data/negative/v)", -5.0),
    ("max(1, /data/g/a)", 2.5),
    ("max(1, 'x', 3)", 3.0),
    ("max('', 2)", 2.0),
    ("min(/data/d, /data/n)", 3.0),
    ("count(/data/mixed/v)", 4.0),
    ("count(/data/nothing)", 0.0),
    ("count(/data/mixed/v | /data/g/a)", 7.0),
    ("count-non-empty(/data/mixed/v)", 3.0),
    ("count-non-empty(/data/nothing)", 0.0),
    # operators
    ("5 mod 2", 1.0),
    ("-5 mod 2", -1.0),
    ("1.5 mod 0.5", 0.0),
    ("2 - -2", 4.0),
    ("'3' * '4'", 12.0),
    ("'1,5' + 1", 2.5),
    ("true() + true()", 2.0),
    ("0 - 1 div 4", -0.25),
]
NO_NUMBERS = [
    "number('')",
    "number('abc')",
    "number('1e3')",
    "number('+1')",
    "number('1.2.3')",
    "number('-')",
    "number('1 2')",
    "number('٣')",
    "number('1,234.5')",
    "number('2012-02-30')",
    "number('12-34-56')",
    "number(/data/nothing)",
    "int('')",
    "int('x')",
    "round('')",
    "round(1.5, 31)",
    "round(1.5, -31)",
    "sqrt(-1)",
    "log(-1)",
    "log10(-1)",
    "asin(2)",
    "acos(2)",
    "pow(-1, 0.5)",
    "sin(1 div 0)",
    "exp10('x')",
    "abs('')",
    "atan2('', 1)",
    "min(/data/blank)",
    "max(/data/nothing)",
    "max('x', 'y')",
    "'' + 1",
    "'a' * 2",
    "0 div 0",
]
STRINGS = [
    ("string(1)", "1"),
    ("string(1.0)", "1"),
    ("string(0.5)", "0.5"),
    ("string(-0.25)", "-0.25"),
    ("string(0 - 0)", "0"),
    ("string(1000000)", "1000000"),
    ("string(12345678901)", "12345678901"),
    ("string(0.00001)", "0.00001"),
    ("string(1 div 3)", "0.3333333333333333"),
    ("string(1 div 0)", "Infinity"),
    ("string(-1 div 0)", "-Infinity"),
    ("string('' + 1)", "NaN"),
]


@pytest.mark.parametrize(("text", "expected"), NUMBERS, ids=[text for text, _ in NUMBERS])
def test_numbers(text, expected):
    found = value(text)
    assert isinstance(found, float)
    assert found == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_what_is_no_number_is_nan(text):
    assert math.isnan(value(text))


@pytest.mark.parametrize(("text", "expected"), STRINGS, ids=[text for text, _ in STRINGS])
def test_numbers_are_written_as_odk_writes_them(text, expected):
    assert value(text) == expected


@pytest.mark.parametrize("test", ["=", "<", "<=", ">", ">="])
def test_nan_compares_with_nothing(test):
    assert value(f"number('') {test} 1") is False
    assert value(f"number('') {test} number('')") is False


def test_a_blank_in_a_product_is_not_zero():
    assert to_text(value("/data/blank * 2")) == "NaN"


@given(st.floats(-1e9, 1e9), st.integers(0, 6))
def test_rounding_stays_within_half_a_step(number, places):
    assert abs(rounded(number, places) - number) <= 0.5 * 10**-places * (1 + 1e-6) + 1e-6


@given(st.floats(allow_nan=False))
def test_int_never_grows(number):
    assert abs(to_number(value(f"int('{to_text(number)}')"))) <= abs(number) or math.isinf(number)


@given(st.lists(st.integers(-1000, 1000), min_size=1, max_size=8))
def test_min_and_max_are_among_what_is_given(numbers):
    listed = ", ".join(map(str, numbers))
    assert value(f"min({listed})") == min(numbers)
    assert value(f"max({listed})") == max(numbers)
