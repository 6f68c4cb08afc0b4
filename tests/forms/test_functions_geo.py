"""ODK XForms specification, Geographic Functions; figures of JavaRosa's GeoUtilsTest and of www.mapdevelopers.com."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from customs_assessor.forms.functions.geo import RADIUS, area, distance, geofence
from tests.forms.scope import value

QUARTER = math.pi * RADIUS / 2
DEGREE = math.pi * RADIUS / 180
PATH1 = (
    "38.253094215699576 21.756382658677467;38.25021274773806 21.756382658677467;"
    "38.25007793942195 21.763892843919166;38.25290886154963 21.763935759263404;38.25146813817506 21.758421137528785"
)
PATH2 = (
    "38.25304740874071 21.75644703234866;38.25308110946615 21.763377860443143;"
    "38.25078942453431 21.763399318115262;38.25090738066984 21.756640151397733;38.25197740258244 21.75892539347842"
)
PATH3 = (
    "38.252845204059824 21.763313487426785;38.25303055837213 21.755867675201443;"
    "38.25072202094234 21.755803302185086;38.25062091543717 21.76294870700076;38.25183417221606 21.75692982997134"
)
FENCE = f"{PATH1};38.253094215699576 21.756382658677467"


@pytest.mark.parametrize(
    ("path", "square_metres", "metres"), [(PATH1, 151452, 1801), (PATH2, 122755, 1685), (PATH3, 93912, 2076)]
)
def test_area_and_length_are_javarosa_s(path, square_metres, metres):
    assert area(path) == pytest.approx(square_metres, abs=0.5)
    assert distance(path) == pytest.approx(metres, abs=0.5)


NUMBERS = [
    ("distance('0 1 0 0; 0 91 0 0;')", QUARTER),
    ("distance('0 1 0 0; 0 91 0 0; 0 1 0 0;')", 2 * QUARTER),
    ("distance('0 0', '0 90')", QUARTER),
    ("distance('0 0 0 0', '0 1 0 0', '0 2 0 0')", 2 * DEGREE),
    ("distance(/data/sites/site/at)", 6 * DEGREE),
    ("distance(/data/sites/site[1]/at, '6 0')", DEGREE),
    ("distance('90 0;90 1')", 0.0),
    ("distance('5.6 0.1;5.6 0.1')", 0.0),
    ("distance('5 0 0 0')", 0.0),
    ("distance('')", 0.0),
    ("distance(/data/blank)", 0.0),
    ("distance(/data/nothing)", 0.0),
    ("distance('0 179;0 -179')", 2 * DEGREE),
    ("area(/data/shape)", DEGREE**2 * (1 + math.cos(math.radians(1))) / 2),
    ("enclosed-area(/data/shape)", DEGREE**2 * (1 + math.cos(math.radians(1))) / 2),
    ("area('0 0;0 1')", 0.0),
    ("area('')", 0.0),
    ("area(/data/nothing)", 0.0),
    ("area(/data/sites/site/at)", 0.0),
]
NO_NUMBERS = [
    "distance('here')",
    "distance('5;6')",
    "distance('0 0;x y')",
    "distance('0 0 0 0 0;1 1')",
    "area('a b;c d;e f')",
]
FENCES = [
    (f"geofence('38.25081280703969 21.760299116099116', '{FENCE}')", True),
    (f"geofence('38.25179 21.756845 0 0', '{FENCE}')", True),
    (f"geofence('38.26 21.76', '{FENCE}')", False),
    (f"geofence('38.251468 21.7635', '{PATH1}')", True),
    ("geofence('0.5 0.5', /data/shape)", True),
    ("geofence('1.5 0.5', /data/shape)", False),
    ("geofence('0.5 -0.5', /data/shape)", False),
    ("geofence('', /data/shape)", False),
    ("geofence('0.5 0.5', '')", False),
    ("geofence('x', /data/shape)", False),
]


@pytest.mark.parametrize(("text", "expected"), NUMBERS, ids=[text for text, _ in NUMBERS])
def test_numbers(text, expected):
    assert value(text) == pytest.approx(expected, abs=1e-6)


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_what_is_no_place_is_no_number(text):
    assert math.isnan(value(text))


@pytest.mark.parametrize(("text", "expected"), FENCES, ids=[text[:50] for text, _ in FENCES])
def test_fences(text, expected):
    assert value(text) is expected


places = st.tuples(st.floats(-89, 89), st.floats(-179, 179)).map(lambda at: f"{at[0]:.6f} {at[1]:.6f}")


@given(places, places)
def test_a_way_is_as_long_back_and_never_longer_than_half_the_earth(one, other):
    there = distance(one, other)
    assert there == pytest.approx(distance(other, one), abs=1e-3)
    assert 0 <= there <= 2 * QUARTER + 1e-6


@given(st.lists(places, min_size=3, max_size=6))
def test_an_area_is_never_negative_and_does_not_ask_for_the_sense(shape):
    assert area(";".join(shape)) >= 0


@given(
    st.floats(-60, 60), st.floats(-170, 170), st.floats(0.01, 1), st.floats(0.05, 0.95), st.floats(0.05, 0.95)
)
def test_a_place_within_a_box_is_within_its_fence(north, east, size, up, across):
    corners = [(0, 0), (0, size), (size, size), (size, 0), (0, 0)]
    box = ";".join(f"{north + one:.8f} {east + other:.8f}" for one, other in corners)
    assert geofence(f"{north + up * size:.8f} {east + across * size:.8f}", box)
    assert not geofence(f"{north + up * size:.8f} {east - across * size:.8f}", box)
