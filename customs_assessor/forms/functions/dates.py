"""Functions of dates and times (ODK XForms specification, Date and Time Functions).

Days are counted from 1970-01-01. A date counts whole days in every time zone, as in JavaRosa, so that ``today() + 7`` is a
date again; ``decimal-date-time`` counts from midnight UTC, as the specification says. Wall times are those of the
environment's time zone. What is no date gives a blank (JavaRosa: an error), as a date does that is not answered yet.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from functools import lru_cache

import babel
from babel.dates import get_day_names, get_month_names

from customs_assessor.forms.functions.call import (
    Call,
    ExpressionError,
    Function,
    Literals,
    literal,
    plain,
)
from customs_assessor.forms.values import (
    Clock,
    Value,
    clock_of,
    local_time,
    single,
    to_date,
    to_number,
    to_text,
)

_ESCAPE = re.compile(r"%(.?)", re.DOTALL)
_ESCAPES = "YymnbdeaWHhMS3%"
_DAY = timedelta(days=1)


def moment_of(value: Value) -> datetime | None:
    """Return the wall time of a date (its midnight), a dateTime, a time, their text or a number of days, else None.

    A whole number of days is that date in every time zone; with a fraction it counts from midnight UTC, as
    ``decimal-date-time`` does.
    """
    one = single(value)
    if isinstance(one, float):
        return _from_days(one)
    if isinstance(one, Clock):
        return clock_of(one)
    found = to_date(one)
    if found is None:
        return _from_days(to_number(one)) if isinstance(one, str) else None
    return local_time(found) if isinstance(found, datetime) else datetime(found.year, found.month, found.day)


def _from_days(number: float) -> datetime | None:
    if not math.isfinite(number):
        return None
    try:
        if number.is_integer():
            return datetime(1970, 1, 1) + timedelta(days=number)
        return local_time(datetime(1970, 1, 1, tzinfo=UTC) + timedelta(days=number))
    except OverflowError:
        return None


def to_day(value: Value) -> Value:
    """Return the date of a value, '' of what is none; of a number its whole part (JavaRosa)."""
    one = single(value)
    moment = moment_of(float(math.trunc(one)) if isinstance(one, float) and math.isfinite(one) else one)
    return "" if moment is None else moment.date()


def to_moment(value: Value) -> Value:
    """Return the dateTime of a value with its offset, '' of what is none (JavaRosa's ``date-time``)."""
    one = single(value)
    if isinstance(one, datetime) and one.tzinfo:
        return one
    moment = moment_of(one)
    if moment is None:
        return ""
    try:
        return moment.astimezone()
    except (OSError, OverflowError, ValueError):  # before 1970 on Windows, and at both ends of the calendar
        return moment


def decimal_date_time(value: Value) -> float:
    """Return the days since 1970-01-01 UTC of a date or dateTime; a number of days stays."""
    one = single(value)
    if isinstance(one, float):
        return one
    moment = to_moment(one)
    if not isinstance(moment, datetime):
        return math.nan
    since = datetime(1970, 1, 1, tzinfo=UTC if moment.tzinfo else None)
    return (moment - since) / _DAY


def decimal_time(call: Call) -> float:
    """Return the part of the day of a time, a dateTime or a number of days: noon is 0.5."""
    one = single(call.value(0))
    if isinstance(one, float):
        return one - math.floor(one) if math.isfinite(one) else math.nan
    clock = clock_of(one, call.around.now.date()) if isinstance(one, str) else None
    moment = clock or moment_of(one)
    if moment is None:
        return math.nan
    return (moment - datetime(moment.year, moment.month, moment.day)) / _DAY


@lru_cache(maxsize=100)
def _locale(language: str) -> babel.Locale:
    """Return the locale of a form's language; English for a code that is none."""
    try:
        return babel.Locale.parse(language.strip().replace("-", "_"))
    except (ValueError, TypeError, babel.UnknownLocaleError):
        return babel.Locale.parse("en")


def format_date(value: Value, pattern: Value, language: str = "en") -> str:
    """Return a date or dateTime by ODK's escapes, '' of what is none.

    Args:
        value: a date, a dateTime, their text or a number of days.
        pattern: ``%Y %y %m %n %b %d %e %a %W %H %h %M %S %3 %%``; another escape stays as it is written.
        language: in which ``%b`` and ``%a`` name month and day.
    """
    moment = moment_of(value)
    if moment is None:
        return ""
    written = to_text(pattern)
    locale = _locale(language) if "%b" in written or "%a" in written else None
    codes = {
        "Y": f"{moment.year:04}",
        "y": f"{moment.year % 100:02}",
        "m": f"{moment.month:02}",
        "n": str(moment.month),
        "b": str(get_month_names("abbreviated", "format", locale)[moment.month]) if locale else "",
        "d": f"{moment.day:02}",
        "e": str(moment.day),
        "a": str(get_day_names("abbreviated", "format", locale)[moment.weekday()]) if locale else "",
        "W": str(moment.isocalendar().week),
        "H": f"{moment.hour:02}",
        "h": str(moment.hour),
        "M": f"{moment.minute:02}",
        "S": f"{moment.second:02}",
        "3": f"{moment.microsecond // 1000:03}",
        "%": "%",
    }
    return _ESCAPE.sub(lambda found: codes.get(found[1], found[0]), written)


def _format(call: Call) -> Value:
    return format_date(call.value(0), call.value(1), call.around.language)


def _check_format(literals: Literals) -> None:
    for found in _ESCAPE.finditer(literal(literals, 1) or ""):
        if found[1] not in _ESCAPES or not found[1]:
            right = " ".join(f"%{one}" for one in _ESCAPES)
            raise ExpressionError("forms.date_escape", escape=found[0], right=right)


DATES: Mapping[str, Function] = {
    "today": Function(lambda call: local_time(call.around.now).date(), 0, 0),
    "now": Function(lambda call: call.around.now, 0, 0),
    "date": plain(to_day, 1, 1),
    "date-time": plain(to_moment, 1, 1),
    "decimal-date-time": plain(decimal_date_time, 1, 1),
    "decimal-time": Function(decimal_time, 1, 1),
    "format-date": Function(_format, 2, 2, _check_format),
    "format-date-time": Function(_format, 2, 2, _check_format),
}
