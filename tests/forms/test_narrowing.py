"""Rows found by an index are those that trying every row finds, in the same order."""

import random
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from customs_assessor.answers.item import ItemKey
from customs_assessor.forms.expressions import parse
from customs_assessor.forms.filling import Filling
from customs_assessor.forms.model import Form
from customs_assessor.forms.narrowing import keys_of, sought_by
from tests.forms.builder import form


def rows_of(number: int) -> str:
    chance = random.Random(1)
    lines = [
        f"c{n},{chance.choice(['1', '01', '1.0', 'a', ''])},{chance.choice(['n', 's'])}"
        for n in range(number)
    ]
    return "code,region,side\n" + "\n".join(lines)


SURVEY = """type | name | label | calculation
text | t | T |
integer | n | N |
calculate | named | | pulldata('rows', 'code', 'code', 'c1')
calculate | fast | | {fast}
calculate | slow | | {slow}"""


@cache
def both(predicate: str) -> Form:
    """A form with the joined codes that a predicate finds, and those found with a part that no index serves."""
    path = "join(' ', instance('rows')/root/item[{}]/code)"
    # a double negation hides the equality from the index
    survey = SURVEY.format(fast=path.format(predicate), slow=path.format(f"not(not({predicate}))"))
    return form(survey=survey, files={"rows.csv": rows_of(60)})


PREDICATES = [
    "region = ${t}",
    "${t} = region",
    "region = ${n}",
    "region = ${t} and side = 's'",
    "side = 's' and (region = ${t} or code = 'c3')",
    "code = concat('c', ${n}) and region != 'a'",
    "none = ${t}",
]


@pytest.mark.parametrize("predicate", PREDICATES)
@given(text=st.sampled_from(["", "1", "01", "1.0", "a", "b"]), number=st.sampled_from(["", "1", "7"]))
def test_the_index_finds_what_trying_every_row_finds(predicate, text, number):
    filling = Filling(both(predicate), {})
    filling.set(ItemKey("t"), text)
    filling.set(ItemKey("n"), number)
    assert filling.text("/fast") == filling.text("/slow")


@pytest.mark.parametrize(
    ("predicate", "columns"),
    [
        ("a = 1", ["a"]),
        ("'x' = a and b = /data/c and d > 2", ["a", "b"]),
        ("a = current()/../b", ["a"]),
        ("a = concat(/data/b, 'x')", ["a"]),
        ("a = b", []),
        ("a = ./b", []),
        ("a = string()", []),
        ("a = 1 or b = 2", []),
        ("a = 1 and position() = 2", []),
        ("a = /data/b[c = 1]", []),
        ("1", []),
    ],
)
def test_only_equalities_with_what_asks_nothing_of_the_row_are_keys(predicate, columns):
    assert [key.column for key in keys_of(parse(predicate).token)] == columns
    found = sought_by(parse(f"instance('l')/root/item[{predicate}]").token)
    assert [key.column for key in found.keys] == columns if columns else found is None


def test_five_thousand_rows_are_not_tried_one_by_one(monkeypatch):
    tried = []
    monkeypatch.setattr("customs_assessor.forms.narrowing._meets", lambda *asked: tried.append(asked) or True)
    survey = SURVEY.format(fast="instance('rows')/root/item[code = ${t}]/region", slow="1")
    filling = Filling(form(survey=survey, files={"rows.csv": rows_of(5000)}), {})
    filling.set(ItemKey("t"), "c4711")
    assert len(tried) == 1
