"""ODK XForms specification, Date and Time Functions."""

import math
import time
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from customs_assessor.forms.functions.dates import decimal_date_time, format_date, to_moment
from customs_assessor.forms.values import Clock, to_number, to_text
from tests.forms.scope import NOW, value

TEXTS = [
    ("today()", "2024-01-31"),
    ("date('2024-02-29')", "2024-02-29"),
    ("date('2024-2-9')", "2024-02-09"),
    ("date('2024-02-29T23:30:00')", "2024-02-29"),
    ("date(0)", "1970-01-01"),
    ("date(19754)", "2024-02-01"),
    ("date(19754.9)", "2024-02-01"),
    ("date(-1)", "1969-12-31"),
    ("date(-0.5)", "1970-01-01"),
    ("date('19754')", "2024-02-01"),
    ("date(/data/d)", "2024-02-01"),
    ("date(/data/dt)", "2024-02-01"),
    ("date(today() + 30)", "2024-03-01"),
    ("date(today() - 31)", "2023-12-31"),
    ("date('2023-02-29')", ""),
    ("date('2024-13-01')", ""),
    ("date('20240201')", ""),
    ("date('soon')", ""),
    ("date('')", ""),
    ("date(/data/blank)", ""),
    ("date(1 div 0)", ""),
    ("date(1000000000)", ""),
    ("date-time('')", ""),
    ("date-time('2024-02-30T10:00')", ""),
    ("date-time(/data/nothing)", ""),
]
NUMBERS = [
    ("/data/d - today()", 1.0),
    ("today() - date('2023-01-31')", 365.0),
    ("today() + 1", 19754.0),
    ("int((today() - date('1990-06-15')) div 365.25)", 33.0),
    ("/data/dt - /data/d", 0.5),
    ("number(/data/dt)", 19754.5),
    ("round(number('2024-02-01T06:00'), 2)", 19754.25),
    ("decimal-date-time(1.5)", 1.5),
    ("decimal-date-time('2024-02-01T12:00:00.000Z')", 19754.5),
    ("decimal-date-time('2024-02-01T12:00:00.000+09:00')", 19754.125),
    ("decimal-date-time('1970-01-01T00:00:00Z')", 0.0),
    ("decimal-time('12:00')", 0.5),
    ("decimal-time('06:00:00.000')", 0.25),
    ("decimal-time('00:00')", 0.0),
    ("decimal-time(/data/when)", 0.75),
    ("decimal-time('2024-02-01T18:00:00')", 0.75),
    ("decimal-time(/data/dt)", 0.5),
    ("decimal-time(/data/d)", 0.0),
    ("decimal-time(3.25)", 0.25),
    ("decimal-time(-0.25)", 0.75),
]
NO_NUMBERS = [
    "decimal-time('')",
    "decimal-time('25:00')",
    "decimal-time('noon')",
    "decimal-time(/data/blank)",
    "decimal-date-time('')",
    "decimal-date-time('soon')",
    "number('2024-02-01T25:00')",
    "/data/blank - today()",
]
TRUTHS = [
    ("today() = '2024-01-31'", True),
    ("today() = date('2024-01-31')", True),
    ("/data/d > today()", True),
    ("/data/d > '2024-01-31'", True),
    ("/data/d <= '2024-01-31'", False),
    ("'2024-02-01' >= '2023-12-31'", True),
    ("/data/d >= /data/blank", False),
    ("/data/blank < today()", False),
    ("/data/dt > /data/d", True),
    ("/data/dt < /data/d + 1", True),
    ("/data/dt = '2024-02-01T12:00'", True),
    ("/data/dt = ''", False),
    ("now() > today()", True),
    ("now() < today() + 1", True),
    ("now() = now()", True),
    ("date-time('2024-02-01T12:00:00Z') = '2024-02-01T21:00:00+09:00'", True),
    ("date-time('2024-02-01T12:00:00Z') < date-time('2024-02-01T12:00:00-01:00')", True),
    ("date-time(/data/d) = '2024-02-01T00:00:00'", True),
    ("date-time(decimal-date-time(/data/dt)) = /data/dt", True),
]
FORMATS = [
    ("format-date('2024-02-01', '%Y-%m-%d')", "2024-02-01"),
    ("format-date('2024-02-01', '%y %n %e')", "24 2 1"),
    ("format-date('0987-12-31', '%Y %y')", "0987 87"),
    ("format-date('2024-02-01', '%b')", "Feb"),
    ("format-date('2024-02-01', '%a')", "Thu"),
    ("format-date('2024-02-04', '%a')", "Sun"),
    ("format-date('2024-02-01', 'day %d of %m')", "day 01 of 02"),
    ("format-date('2024-02-01', '100%%')", "100%"),
    ("format-date('2024-02-01', '%%Y')", "%Y"),
    ("format-date('2021-01-03', '%W')", "53"),
    ("format-date('2024-02-01', '%H:%M')", "00:00"),
    ("format-date(/data/d, '%d/%m/%Y')", "01/02/2024"),
    ("format-date(today() + 1, '%Y-%m-%d')", "2024-02-01"),
    ("format-date('', '%Y')", ""),
    ("format-date('soon', '%Y')", ""),
    ("format-date(/data/blank, '%Y')", ""),
    ("format-date('' + 1, '%Y')", ""),
    ("format-date('2024-02-01', concat('%', 'Q'))", "%Q"),
    ("format-date('2024-02-01', '')", ""),
    ("format-date-time('2024-02-01T09:05:07.089', '%H %h %M %S %3')", "09 9 05 07 089"),
    ("format-date-time('2024-02-01T15:00', '%H.%M')", "15.00"),
    ("format-date-time(/data/dt, '%Y-%m-%dT%H:%M:%S.%3')", "2024-02-01T12:00:00.000"),
    ("format-date-time(now(), '%H:%M:%S')", "14:05:09"),
    ("format-date-time(/data/d, '%H:%M')", "00:00"),
]
LANGUAGES = [
    ("en", "Feb Thu"),
    ("ko", "2월 목"),
    ("fr", "févr. jeu."),
    ("es", "feb jue"),
    ("pt-BR", "fev. qui."),
    ("", "Feb Thu"),
    ("default", "Feb Thu"),
    ("no language", "Feb Thu"),
]


# A process cannot change its time zone on Windows: there is no zone to try then.
ZONES = ["KST-9"] if hasattr(time, "tzset") else []


@pytest.fixture(params=ZONES)
def seoul(request, monkeypatch):
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize(("text", "expected"), TEXTS, ids=[text for text, _ in TEXTS])
def test_dates(text, expected):
    assert to_text(value(text)) == expected


@pytest.mark.parametrize(("text", "expected"), NUMBERS, ids=[text for text, _ in NUMBERS])
def test_numbers_of_dates(text, expected):
    assert value(text) == pytest.approx(expected)


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_what_is_no_date_is_no_number(text):
    assert math.isnan(to_number(value(text)))


@pytest.mark.parametrize(("text", "expected"), TRUTHS, ids=[text for text, _ in TRUTHS])
def test_dates_compare(text, expected):
    assert value(text) is expected


@pytest.mark.parametrize(("text", "expected"), FORMATS, ids=[text for text, _ in FORMATS])
def test_formats(text, expected):
    assert value(text) == expected


@pytest.mark.parametrize(("language", "expected"), LANGUAGES)
def test_months_and_days_are_named_in_the_form_s_language(language, expected):
    assert value("format-date('2024-02-01', '%b %a')", language=language) == expected


def test_now_keeps_its_offset_which_is_z_where_there_is_none():
    assert value("now()") == NOW
    assert to_text(NOW.astimezone(UTC)) == f"{NOW.astimezone(UTC):%Y-%m-%dT%H:%M:%S}.000Z"
    away = NOW.astimezone(timezone(timedelta(hours=-3, minutes=-30)))
    assert to_text(away) == away.isoformat(timespec="milliseconds")


def test_a_time_of_day_is_told_by_the_clock(seoul):
    assert format_date(Clock("14:30"), "%H:%M") == "14:30"
    assert format_date(Clock("05:30:00.000Z"), "%H:%M") == "14:30"
    assert to_number(Clock("06:00")) == 0.25


def test_moments_are_told_in_the_zone_of_the_machine(seoul):
    assert value("format-date-time('2024-02-01T20:30:00Z', '%Y-%m-%d %H:%M')") == "2024-02-02 05:30"
    assert value("date('2024-02-01T20:30:00Z')") == date(2024, 2, 2)
    assert value("decimal-time('2024-02-01T21:00:00Z')") == 0.25
    assert value("decimal-time('12:00:00.000+09:00')") == 0.5
    assert value("decimal-time('03:00Z')") == 0.5


def test_a_date_counts_whole_days_in_every_zone_and_a_decimal_date_time_from_utc(seoul):
    assert value("number('2024-02-01')") == 19754
    assert value("date(today() + 1) - today()") == 1
    assert value("decimal-date-time('2024-02-01')") == 19754 - 9 / 24
    assert to_text(value("date-time(19754)")) == "2024-02-01T00:00:00.000+09:00"
    assert to_text(value("date-time(19754.5)")) == "2024-02-01T21:00:00.000+09:00"


@given(st.dates())
def test_a_date_is_read_back_from_its_text_its_number_and_its_format(day):
    assert value(f"date('{day.isoformat()}')") == day
    assert value(f"date({to_number(day)})") == day
    assert format_date(day.isoformat(), "%Y-%m-%d") == day.isoformat()


@given(st.dates(date(1902, 1, 1), date(2100, 1, 1)), st.integers(-5000, 5000))
def test_adding_days_moves_by_days(day, days):
    assert value(f"date(date('{day.isoformat()}') + {days})") == day + timedelta(days=days)


@given(st.datetimes(datetime(1971, 1, 1), datetime(2037, 1, 1), timezones=st.just(UTC)))
def test_a_decimal_date_time_leads_back_to_its_moment(moment):
    back = to_moment(decimal_date_time(moment) + 1e-9 - 1e-9)
    assert isinstance(back, datetime)
    assert abs(back.timestamp() - moment.timestamp()) < 0.01 or decimal_date_time(moment).is_integer()


@given(st.one_of(st.text(max_size=12), st.floats(), st.dates(), st.datetimes(), st.booleans()))
def test_any_value_can_be_taken_for_a_date(one):
    assert isinstance(format_date(one, "%Y"), str)
    assert isinstance(decimal_date_time(one), float)
