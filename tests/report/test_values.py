"""Answers of every kind as people read them, in the language of the report."""

import pytest

from customs_assessor.forms.model import Choice, Question
from customs_assessor.labels import labels
from customs_assessor.report.values import number_said, said

CHOICES = (
    Choice("police", {"en": "Police", "ko": "경찰"}),
    Choice("health", {"en": "Health", "ko": "보건"}),
    Choice("bare", {}),
)


def shown(kind: str, value: str, language: str = "en", appearance: str = "") -> str:
    question = Question("asked", "/asked", kind, choices="agencies", appearance=appearance)
    # spaces that do not break stand in babel's times
    return said(labels(language), question, CHOICES, value).replace("\u202f", " ").replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("kind", "value", "english", "korean"),
    [
        ("select_one", "police", "Police", "경찰"),
        ("select_one", "gone", "gone", "gone"),
        ("select_multiple", "police bare health", "Police, bare, Health", "경찰, bare, 보건"),
        ("rank", "health police", "1. Health, 2. Police", "1. 보건, 2. 경찰"),
        ("date", "2026-11-20", "November 20, 2026", "2026년 11월 20일"),
        ("time", "14:05:00.000+01:00", "2:05 PM", "오후 2:05"),
        ("time", "06:30", "6:30 AM", "오전 6:30"),
        ("dateTime", "2026-11-20T09:30:00.000+01:00", "Nov 20, 2026, 9:30 AM", "2026. 11. 20. 오전 9:30"),
        (
            "geopoint",
            "5.603712 -0.187 12 4.5",
            "5.60371° N, 0.187° W (± 4.5 m)",
            "북위 5.60371°, 서경 0.187°(± 4.5m)",
        ),
        ("geopoint", "-1.5 36 0 0", "1.5° S, 36° E", "남위 1.5°, 동경 36°"),
        (
            "geotrace",
            "5 1 0 0; 6 2 0 0;7 3 0 0",
            "3 points, from 5° N, 1° E",
            "3개 지점, 시작점 북위 5°, 동경 1°",
        ),
        ("geoshape", "somewhere", "somewhere", "somewhere"),
        ("acknowledge", "OK", "Confirmed", "확인함"),
        ("integer", "2026", "2026", "2026"),
        ("range", "62.5", "62.5", "62.5"),
        ("decimal", "many", "many", "many"),
        ("image", "gate-1.jpg", "gate-1.jpg", "gate-1.jpg"),
        ("barcode", "00123", "00123", "00123"),
        ("date", "2026-02-31", "2026-02-31", "2026-02-31"),
        ("time", "25:00", "25:00", "25:00"),
    ],
)
def test_an_answer_is_read_in_the_language(kind: str, value: str, english: str, korean: str) -> None:
    assert (shown(kind, value), shown(kind, value, "ko")) == (english, korean)


@pytest.mark.parametrize(
    ("language", "plain", "thousands"),
    [("en", "12500.25", "12,500.25"), ("fr", "12500,25", "12 500,25"), ("es", "12500,25", "12.500,25")],
)
def test_a_number_keeps_its_decimals_and_is_grouped_where_the_form_asks(
    language: str, plain: str, thousands: str
) -> None:
    assert shown("decimal", "12500.25", language) == plain
    assert shown("decimal", "12500.25", language, "w1 thousands-sep") == thousands


@pytest.mark.parametrize("value", ["NaN", "Infinity", "", "1e999999999999999999999"])
def test_what_is_no_number_is_shown_as_it_is(value: str) -> None:
    assert number_said(labels("en"), value) == value
