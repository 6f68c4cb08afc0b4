"""ODK XForms specification, Boolean and Select Functions, and comparison."""

import pytest

from customs_assessor.forms.expressions import ExpressionError
from customs_assessor.forms.values import to_text
from tests.forms.scope import value

TRUTHS = [
    ("true()", True),
    ("false()", False),
    ("boolean(1)", True),
    ("boolean(0)", False),
    ("boolean(-1)", True),
    ("boolean('')", False),
    ("boolean('0')", True),
    ("boolean(0 div 0)", False),
    ("boolean(/data/nothing)", False),
    ("boolean(/data/flag)", False),
    ("boolean(/data/d)", True),
    ("boolean()", True),
    ("boolean-from-string('true')", True),
    ("boolean-from-string('TRUE')", True),
    ("boolean-from-string('1')", True),
    ("boolean-from-string(1)", True),
    ("boolean-from-string('false')", False),
    ("boolean-from-string('yes')", False),
    ("boolean-from-string('')", False),
    ("boolean-from-string(' true')", False),
    ("boolean-from-string(true())", True),
    ("not(true())", False),
    ("not('')", True),
    ("not(/data/nothing)", True),
    ("not(3)", False),
    # selected
    ("selected('a b c', 'b')", True),
    ("selected('a b c', ' b ')", True),
    ("selected('abc', 'b')", False),
    ("selected('', 'b')", False),
    ("selected('', '')", True),
    ("selected('a', '')", False),
    ("selected(/data/blank, 'x')", False),
    ("selected(/data/nothing, 'x')", False),
    ("selected('1 2', 2)", True),
    ("is-selected('a b', 'a')", True),
    # checklist: how many are true
    ("checklist(1, 2, true(), false(), true())", True),
    ("checklist(3, 3, true(), false(), true())", False),
    ("checklist(0, 1, true(), false(), true())", False),
    ("checklist(-1, 1, true())", True),
    ("checklist(2, -1, true(), true(), true())", True),
    ("checklist(-1, -1)", True),
    ("checklist(1, -1)", False),
    ("checklist(1, 1, /data/flag, /data/n)", True),
    ("checklist(3, 3, /data/g/a, 'x')", True),
    ("checklist(2, 2, /data/g/a, '')", True),
    ("weighted-checklist(5, 9, true(), 5, false(), 10)", True),
    ("weighted-checklist(5, 9, true(), 5, true(), 10)", False),
    ("weighted-checklist(15, 15, true(), 5, true(), 10)", True),
    ("weighted-checklist(-1, 4, true(), 5)", False),
    ("weighted-checklist(-1, -1, true(), 5)", True),
    ("weighted-checklist(0.5, 1, true(), 0.75)", True),
    ("weighted-checklist(3.5, 3.5, /data/g/a, /data/g/a)", True),
    # comparison
    ("1 = '1'", True),
    ("'1' = '1.0'", False),
    ("1 = '1.0'", True),
    ("true() = 1", True),
    ("true() = 0", False),
    ("'' = 0", False),
    ("'' = false()", True),
    ("'b' > 'a'", False),
    ("'2' < '10'", True),
    ("/data/nothing = ''", True),
    ("/data/d = '2024-02-01'", True),
    ("'a' != 'b'", True),
    ("number('') != 1", True),
    ("1 < 2 and 2 < 3", True),
    ("1 > 2 or 2 > 1", True),
    ("false() and 1 div 0", False),
]
CHOSEN = [
    ("if(1 = 1, 'yes', 'no')", "yes"),
    ("if('', 'yes', 'no')", "no"),
    ("if(/data/n, 1, 2)", "1"),
    ("if(/data/nothing, 1, /data/t)", "text"),
    ("if(true(), '', 'x')", ""),
    ("if(true(), 1, digest('a', /data/t))", "1"),
    ("coalesce('a', 'b')", "a"),
    ("coalesce('', 'b')", "b"),
    ("coalesce(/data/nothing, /data/t)", "text"),
    ("coalesce(/data/g/a, 'b')", "1"),
    ("coalesce('', '')", ""),
    ("coalesce(number(''), 'b')", "b"),
    ("coalesce(0, 'b')", "0"),
    ("coalesce(false(), 'b')", "false"),
    ("coalesce(1, digest('a', /data/t))", "1"),
    ("selected-at('a b c', 0)", "a"),
    ("selected-at('a b c', 2)", "c"),
    ("selected-at('a b c', 3)", ""),
    ("selected-at('a b c', -1)", ""),
    ("selected-at('', 0)", ""),
    ("selected-at('a  b', 1)", "b"),
    ("selected-at('a b', '1')", "b"),
    ("depend(/data/t, /data/n)", "text"),
    ("jr:choice-name(/data/t, '/data/t')", "text of /data/t"),
    ("jr:choice-name( 'a' , ' /data/t ')", "a of /data/t"),
]


@pytest.mark.parametrize(("text", "expected"), TRUTHS, ids=[text for text, _ in TRUTHS])
def test_truths(text, expected):
    assert value(text) is expected


@pytest.mark.parametrize(("text", "expected"), CHOSEN, ids=[text for text, _ in CHOSEN])
def test_chosen(text, expected):
    assert to_text(value(text)) == expected


def test_the_branch_that_is_taken_is_evaluated():
    with pytest.raises(ExpressionError):
        value("if(false(), 1, digest('a', /data/t))")


def test_once_evaluates_only_for_a_blank():
    assert value("once(/data/t)") == "text"
    assert value("once(/data/t)", here="0") == "0"
