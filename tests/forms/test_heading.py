"""Titles, time to answer and change note, as the settings sheet says them in each language."""

import pytest

from customs_assessor.forms.compile import check_sheets
from tests.forms.builder import form, sheets

SURVEY = """type | name | label::English (en) | label::Korean (ko)
    text | a | A | 가"""


def settings(minutes: str) -> str:
    return f"""form_id | version | form_title | default_language | title_ko | minutes | changes_en | changes_ko
    f | 2 | Posts | English (en) | 국경 | {minutes} | Two items reworded. | 두 항목의 문구를 고쳤다."""


def test_a_form_says_title_time_and_changes_in_each_language():
    made = form(survey=SURVEY, settings=settings("90"))
    assert made.title == {"en": "Posts", "ko": "국경"}
    assert made.minutes == 90
    assert made.changes == {"en": "Two items reworded.", "ko": "두 항목의 문구를 고쳤다."}


@pytest.mark.parametrize("text", ["-5", "1.5", "an hour", "０"])
def test_a_time_that_is_no_whole_number_is_named_with_its_cell(text):
    found = check_sheets(sheets(survey=SURVEY, settings=settings(text)), "f")
    assert [(one.code, one.sheet, one.row, one.column) for one in found.problems] == [
        ("forms.minutes_invalid", "settings", 2, "minutes")
    ]
    assert found.form is not None and found.form.minutes == 0
