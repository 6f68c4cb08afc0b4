"""ODK XForms specification: random, uuid and randomize; the seeded order is JavaRosa's own."""

import itertools
import re
import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from customs_assessor.forms.functions.chance import park_miller, seed_of, shuffled
from customs_assessor.forms.values import to_text
from tests.forms.scope import value

ORDERS = [
    ("0123456789", 33, "3548201697"),
    ("0123456789", 42, "0591846372"),
    ("ABCDEF", 42, "AFCBDE"),
    ("ABCDEF", -42, "EDAFBC"),
    ("ABCDEF", 1, "BFEACD"),
    ("ABCDEF", 11111111, "ACDBFE"),
]
"""JavaRosa's FisherYatesExamplesTest."""
NAMED = [(1234.0, "GFEDAHBC"), ("1234", "GFEDAHBC"), ("foo", "EADBHGCF")]
"""JavaRosa's RandomizeTypesTest."""


def order(letters: str, seed: int) -> str:
    return "".join(shuffled(list(letters), park_miller(seed).__next__))


@pytest.mark.parametrize(("letters", "seed", "expected"), ORDERS)
def test_the_order_of_a_seed_is_javarosa_s(letters, seed, expected):
    assert order(letters, seed) == expected


@pytest.mark.parametrize(("seed", "expected"), NAMED)
def test_the_order_of_a_value_as_seed_is_javarosa_s(seed, expected):
    assert order("ABCDEFGH", seed_of(seed)) == expected


@pytest.mark.parametrize(
    ("one", "seed"),
    [
        (42.0, 42),
        ("42", 42),
        (42.9, 42),
        (-42.0, -42),
        ("", 0),
        (True, 1),
        ("foo", 0x2C26B46B68FFC68F),
    ],
)
def test_a_seed_is_a_number_or_the_hash_of_a_text(one, seed):
    assert seed_of(one) == seed


def test_seeded_nodes_keep_their_order():
    listed = "join('', randomize(/data/sites/site/name, {}))"
    orders = {str(value(listed.format(seed))) for seed in range(40)}
    assert orders == {"".join(each) for each in itertools.permutations(["Tema", "Paga", "Aflao"])}
    assert value(listed.format("'foo'")) == value(listed.format("'foo'"))
    assert value(listed.format("'42'")) == value(listed.format("42"))


def test_nodes_of_a_list_are_shuffled_and_walked_on():
    assert value("join(' ', randomize(instance('ports')/root/item/name, 42))") == "tema takoradi paga"
    assert value("join(' ', randomize(instance('ports')/root/item, 7)/name)") != "tema takoradi paga"
    assert value("count(randomize(instance('ports')/root/item)/name)") == 3
    assert value("max(randomize(/data/g/a))") == 2.5
    assert to_text(value("join('', randomize(/data/nothing))")) == ""


def test_random_is_from_0_up_to_1_and_differs_by_seed():
    numbers = [value("random()", seed=str(seed)) for seed in range(200)]
    assert all(0 <= one < 1 for one in numbers)
    assert len(set(numbers)) == 200
    assert value("random()", seed="a") == value("random()", seed="a")
    assert value("random() = random()") is False


def test_a_uuid_is_of_version_4():
    found = value("uuid()")
    assert uuid.UUID(found).version == 4
    assert found == str(uuid.UUID(found))
    assert value("uuid()", seed="a") != value("uuid()", seed="b")


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("uuid(8)", 8),
        ("uuid('3')", 3),
        ("uuid(0)", 0),
        ("uuid(-1)", 0),
        ("uuid('')", 0),
        ("uuid(99999)", 1000),
    ],
)
def test_an_identifier_has_the_length_that_is_asked_for(text, length):
    assert re.fullmatch(f"[A-Z0-9]{{{length}}}", value(text))


@given(st.lists(st.integers()), st.integers())
def test_a_shuffle_loses_nothing_and_is_repeatable(items, seed):
    found = shuffled(items, park_miller(seed).__next__)
    assert sorted(found) == sorted(items)
    assert found == shuffled(items, park_miller(seed).__next__)


@given(st.integers(-(2**63), 2**63 - 1))
def test_every_seed_draws_from_0_up_to_1(seed):
    assert all(0 <= one < 1 for one in itertools.islice(park_miller(seed), 20))
