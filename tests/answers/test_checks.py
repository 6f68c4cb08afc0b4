"""What a form allows as an answer, target, date and grade."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from customs_assessor.answers.compose import check_value
from customs_assessor.errors import AnswerError
from customs_assessor.forms.model import Choice, Form, Question, ScoredItem, ScoringModel

KINDS = ("select_one", "select_multiple", "integer", "decimal", "date", "text", "note")
FORM = Form(
    form_id="f",
    version="1",
    hash="h",
    title={},
    languages=("",),
    children=tuple(Question(kind, f"/{kind}", kind, choices="levels") for kind in KINDS),
    choices={"levels": (Choice("level_1", {}), Choice("level_2", {}))},
    scoring=ScoringModel(
        items=(ScoredItem("select_one", "d", "1.1", Fraction(1), Fraction(3), Fraction(9, 2)),)
    ),
)


@pytest.mark.parametrize(
    ("item", "field", "value"),
    [
        ("select_one", "answer", {"value": "level_2"}),
        ("select_one", "answer", {}),
        ("select_one", "answer", {"state": "not_applicable", "reason": "no port"}),
        ("text", "answer", {"state": "dont_know", "reason": "no access"}),
        ("select_multiple", "answer", {"value": "level_2 level_1"}),
        ("integer", "answer", {"value": "-31"}),
        ("integer", "answer", {"value": "31.0"}),
        ("decimal", "answer", {"value": "0.5"}),
        ("date", "answer", {"value": "2024-02-29"}),
        ("text", "answer", {"value": "=1+1"}),
        ("select_one", "target", "4.5"),
        ("select_one", "target", "0.1"),
        ("select_one", "target", None),
        ("text", "target_date", "2027-01-01"),
        ("text", "grade", "0"),
        ("text", "grade", "4"),
        ("text", "comment", "anything"),
        ("text", "comment", None),
        ("text", "evidence_note", ""),
    ],
)
def test_allowed(item: str, field: str, value: Any) -> None:
    check_value(FORM, item, field, value)


@pytest.mark.parametrize(
    ("item", "field", "value", "code"),
    [
        ("nothing", "answer", {"value": "1"}, "answer.unknown_item"),
        ("text", "score", "1", "answer.unknown_field"),
        ("note", "answer", {"value": "1"}, "answer.no_question"),
        ("text", "answer", "x", "answer.shape"),
        ("text", "answer", {"value": ""}, "answer.shape"),
        ("text", "answer", {"value": 3}, "answer.shape"),
        ("text", "answer", {"value": "x", "state": "dont_know", "reason": "y"}, "answer.shape"),
        ("select_one", "answer", {"value": "level_9"}, "answer.unknown_choice"),
        ("select_one", "answer", {"value": "level_1 level_2"}, "answer.unknown_choice"),
        ("select_multiple", "answer", {"value": "level_1 other"}, "answer.unknown_choice"),
        ("select_multiple", "answer", {"value": "level_1 level_1"}, "answer.choice_twice"),
        ("integer", "answer", {"value": "1.5"}, "answer.not_whole"),
        ("integer", "answer", {"value": "1e3"}, "answer.not_a_number"),
        ("decimal", "answer", {"value": "NaN"}, "answer.not_a_number"),
        ("decimal", "answer", {"value": "1,5"}, "answer.not_a_number"),
        ("decimal", "answer", {"value": "1_0"}, "answer.not_a_number"),
        ("decimal", "answer", {"value": "9" * 31}, "answer.not_a_number"),
        ("date", "answer", {"value": "2026-02-29"}, "answer.date"),
        ("date", "answer", {"value": "20260228"}, "answer.date"),
        ("text", "answer", {"state": "maybe", "reason": "y"}, "answer.unknown_state"),
        ("text", "answer", {"state": "dont_know", "reason": " "}, "answer.state_without_reason"),
        ("text", "answer", {"state": "dont_know"}, "answer.state_without_reason"),
        ("select_one", "target", "0", "answer.target"),
        ("select_one", "target", "-1", "answer.target"),
        ("select_one", "target", "4.6", "answer.target"),
        ("select_one", "target", "high", "answer.not_a_number"),
        ("select_one", "target", 4, "answer.not_text"),
        ("text", "target", "2", "answer.no_target"),
        ("text", "target_date", "soon", "answer.date"),
        ("text", "grade", "5", "answer.grade"),
        ("text", "grade", "2.5", "answer.grade"),
        ("text", "grade", "²", "answer.grade"),
        ("text", "grade", "", "answer.grade"),
        ("text", "comment", {"a": 1}, "answer.not_text"),
    ],
)
def test_refused(item: str, field: str, value: Any, code: str) -> None:
    with pytest.raises(AnswerError) as refused:
        check_value(FORM, item, field, value)
    assert refused.value.code == code


def test_a_question_whose_name_stands_twice_is_known_by_its_path() -> None:
    form = replace(FORM, children=(Question("n", "/g/n", "text"), Question("n", "/h/n", "integer")))
    check_value(form, "n", "answer", {"value": "x"})
    with pytest.raises(AnswerError):
        check_value(form, "/h/n", "answer", {"value": "x"})


WRITTEN = {
    "time": (
        ("09:30", "23:59:59.999", "14:30:00.000+02:00", "14:30Z"),
        ("24:00", "9.30", "14:60", "noon", "14:30+2"),
    ),
    "dateTime": (
        ("2026-11-24T14:30", "2026-11-24T14:30:00.000-03:30", "2024-02-29T00:00:00Z"),
        ("2026-11-24", "2026-11-31T10:00", "2026-11-24 14:30", "2026-11-24T9:30", "T14:30", "2026-11-24T"),
    ),
    "acknowledge": (("OK",), ("yes", "ok", "true")),
    "geopoint": (
        ("5.62 -0.01", "5.62 -0.01 61 4.5", "-90 180 -12.5", "0 0 0 0"),
        ("5.62", "91 0", "0 -180.5", "5,62 0", "1 2 3 4 5", "5.62 -0.01 61 -1", "5.62 x", "1e1 2", "NaN 1"),
    ),
    "geotrace": (("0 0; 1 1", "0 0 1 1;1 1 2 2;"), ("0 0", "0 0;", "0 0; 1", "0 0; 1 200", "0 0;;1 1")),
    "geoshape": (
        ("0 0; 0 1; 1 1; 0 0", "0 0 5 1;0 1 5 1;1 1 5 1;0.0 0 9 2;"),
        ("0 0; 0 1; 0 0", "0 0; 0 1; 1 1; 1 0", "0 0; 1 1", "0 0"),
    ),
    "range": (("0", "0.5", "-1", "2.0"), ("0.25", "2.5", "-1.5", "many")),
    "image": (("post 1.jpg",), ()),
    "audio": (("a.m4a",), ()),
    "video": (("v.mp4",), ()),
    "file": (("permit.pdf",), ()),
    "barcode": (("4006381333931",), ()),
}


@pytest.mark.parametrize(
    ("kind", "text", "allowed"),
    [(kind, text, text in good) for kind, (good, bad) in WRITTEN.items() for text in (*good, *bad)],
)
def test_texts_are_of_their_kind(kind: str, text: str, allowed: bool) -> None:
    question = Question("q", "/q", kind, parameters={"start": "-1", "end": "2", "step": "0.5"})
    form = replace(FORM, children=(question,))
    if allowed:
        check_value(form, "q", "answer", {"value": text})
        return
    with pytest.raises(AnswerError):
        check_value(form, "q", "answer", {"value": text})
