"""What is wrong with the column ``parameters``, told with its cell; pyxform's sentences, one small form for each."""

import pytest

from tests.forms.builder import YES_NO_AND_NUMBERS, checked, places, survey

CASES = {
    "parameters of no shape": (
        {"survey": survey("parameters", "range | a | A | start 1 end 5")},
        ("parameters_shape", "survey", 2, "parameters"),
    ),
    "an unknown parameter": (
        {"survey": survey("parameters", "text | a | A | lines=3")},
        ("parameter_unknown", "survey", 2, "parameters"),
    ),
    "an unknown parameter of an audit": (
        {"survey": survey("parameters", "text | a | A", "audit | | | colour=red")},
        ("parameter_unknown", "survey", 3, "parameters"),
    ),
    "a range of words": (
        {"survey": survey("parameters", "range | a | A | start=one end=5 step=1")},
        ("parameter_number", "survey", 2, "parameters"),
    ),
    "rows of words": (
        {"survey": survey("parameters", "text | a | A | rows=many")},
        ("parameter_number", "survey", 2, "parameters"),
    ),
    "a step of nothing": (
        {"survey": survey("parameters", "range | a | A | start=1 end=5 step=0")},
        ("range_step", "survey", 2, "parameters"),
    ),
    "a tick between steps": (
        {"survey": survey("parameters", "range | a | A | start=0 end=10 step=2 tick_interval=3")},
        ("range_mark", "survey", 2, "parameters"),
    ),
    "a tick of nothing": (
        {"survey": survey("parameters", "range | a | A | start=0 end=10 step=2 tick_interval=0")},
        ("range_mark", "survey", 2, "parameters"),
    ),
    "a tick as large as no range": (
        {"survey": survey("parameters", "range | a | A | start=0 end=10 step=2 tick_interval=12")},
        ("range_mark", "survey", 2, "parameters"),
    ),
    "a placeholder outside": (
        {"survey": survey("parameters", "range | a | A | start=0 end=10 step=2 placeholder=12")},
        ("range_mark", "survey", 2, "parameters"),
    ),
    "labels of no list": (
        {
            "survey": survey("parameters", "range | a | A | tick_labelset=nowhere"),
            "choices": YES_NO_AND_NUMBERS,
        },
        ("range_labels_list", "survey", 2, "parameters"),
    ),
    "labels that are no numbers": (
        {"survey": survey("parameters", "range | a | A | tick_labelset=yn"), "choices": YES_NO_AND_NUMBERS},
        ("range_labels_value", "survey", 2, "parameters"),
    ),
    "labels outside": (
        {
            "survey": survey("parameters", "range | a | A | start=2 end=5 tick_labelset=numbers"),
            "choices": YES_NO_AND_NUMBERS,
        },
        ("range_labels_value", "survey", 2, "parameters"),
    ),
    "labels that are not the ends": (
        {
            "survey": survey(
                "parameters | appearance",
                "range | a | A | start=1 end=6 step=1 tick_labelset=numbers | no-ticks",
            ),
            "choices": YES_NO_AND_NUMBERS,
        },
        ("range_labels_ends", "survey", 2, "parameters"),
    ),
    "ticks of a rating": (
        {
            "survey": survey(
                "parameters | appearance", "range | a | A | start=0 end=10 tick_interval=2 | rating"
            )
        },
        ("range_appearance", "survey", 2, "appearance"),
    ),
    "randomize": (
        {
            "survey": survey("parameters", "select_one yn | a | A | randomize=maybe"),
            "choices": YES_NO_AND_NUMBERS,
        },
        ("parameter_word", "survey", 2, "parameters"),
    ),
    "a seed alone": (
        {"survey": survey("parameters", "select_one yn | a | A | seed=3"), "choices": YES_NO_AND_NUMBERS},
        ("parameter_alone", "survey", 2, "parameters"),
    ),
    "a seed of words": (
        {
            "survey": survey("parameters", "select_one yn | a | A | randomize=true seed=x"),
            "choices": YES_NO_AND_NUMBERS,
        },
        ("parameter_number", "survey", 2, "parameters"),
    ),
    "quality of sound": (
        {"survey": survey("parameters", "audio | a | A | quality=good")},
        ("parameter_word", "survey", 2, "parameters"),
    ),
    "pixels": (
        {"survey": survey("parameters", "text | b | B", "image | a | A | max-pixels=large")},
        ("parameter_number", "survey", 3, "parameters"),
    ),
    "an app": (
        {"survey": survey("parameters", "image | a | A | app=camera")},
        ("parameter_app", "survey", 2, "parameters"),
    ),
    "accuracy": (
        {"survey": survey("parameters", "geopoint | a | A | capture-accuracy=good")},
        ("parameter_number", "survey", 2, "parameters"),
    ),
    "warning accuracy": (
        {"survey": survey("parameters", "geopoint | a | A | warning-accuracy=good")},
        ("parameter_number", "survey", 2, "parameters"),
    ),
    "mock accuracy": (
        {"survey": survey("parameters", "geopoint | a | A | allow-mock-accuracy=maybe")},
        ("parameter_word", "survey", 2, "parameters"),
    ),
    "incremental": (
        {"survey": survey("parameters", "text | b | B", "geotrace | a | A | incremental=maybe")},
        ("parameter_word", "survey", 3, "parameters"),
    ),
    "a geometry of nothing": (
        {"survey": survey("parameters", "geopoint | a | A | reference-geometry=nowhere")},
        ("geometry_unknown", "survey", 2, "parameters"),
    ),
    "an audit that tracks perhaps": (
        {"survey": survey("parameters", "text | a | A", "audit | | | track-changes=maybe")},
        ("parameter_word", "survey", 3, "parameters"),
    ),
    "an audit with other reasons": (
        {"survey": survey("parameters", "text | a | A", "audit | | | track-changes-reasons=always")},
        ("parameter_word", "survey", 3, "parameters"),
    ),
    "an audit that asks perhaps": (
        {"survey": survey("parameters", "text | a | A", "audit | | | identify-user=maybe")},
        ("parameter_word", "survey", 3, "parameters"),
    ),
    "an audit with half a position": (
        {"survey": survey("parameters", "text | a | A", "audit | | | location-priority=balanced")},
        ("audit_location", "survey", 3, "parameters"),
    ),
    "an audit with another priority": (
        {
            "survey": survey(
                "parameters",
                "text | a | A",
                "audit | | | location-priority=best location-min-interval=1 location-max-age=2",
            )
        },
        ("parameter_word", "survey", 3, "parameters"),
    ),
    "an audit with an interval of words": (
        {
            "survey": survey(
                "parameters",
                "text | a | A",
                "audit | | | location-priority=balanced location-min-interval=x location-max-age=2",
            )
        },
        ("parameter_number", "survey", 3, "parameters"),
    ),
    "an audit with a negative age": (
        {
            "survey": survey(
                "parameters",
                "text | a | A",
                "audit | | | location-priority=balanced location-min-interval=1 location-max-age=-2",
            )
        },
        ("parameter_number", "survey", 3, "parameters"),
    ),
    "an audit with too small an age": (
        {
            "survey": survey(
                "parameters",
                "text | a | A",
                "audit | | | location-priority=balanced location-min-interval=5 location-max-age=2",
            )
        },
        ("audit_location_order", "survey", 3, "parameters"),
    ),
}


@pytest.mark.parametrize(("tables", "place"), CASES.values(), ids=CASES)
def test_a_mistake_in_the_parameters_is_told_once_with_its_cell(tables, place):
    assert places(checked(**tables).problems) == [place]
