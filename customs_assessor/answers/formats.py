"""The texts that answers of each kind are, as ODK writes them (ODK XForms specification, Data Types)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from functools import partial
from operator import eq

ACKNOWLEDGED = "OK"
"""What an acknowledge holds once it is given (ODK Collect)."""
RANGE = {"start": "1", "end": "10", "step": "1"}
"""Parameters of a range that names none."""
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
_TIME = re.compile(
    r"([01]?[0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?(Z|[+-]([01][0-9]|2[0-3])(:?[0-5][0-9])?)?\Z"
)
_DECIMAL = re.compile(r"-?([0-9]{1,30}\.?[0-9]{0,30}|\.[0-9]{1,30})\Z")
_MOST = (90.0, 180.0, None, None)
"""Bounds of latitude and longitude; altitude and accuracy have none above."""


def is_date(value: str) -> bool:
    """Return whether a text is a day of the calendar, as 2026-11-24."""
    try:
        return bool(_DATE.match(value) and date.fromisoformat(value))
    except ValueError:
        return False


def is_time(value: str) -> bool:
    """Return whether a text is a time of day, with an offset or without: 14:30, 14:30:00.000+02:00."""
    return bool(_TIME.match(value))


def is_moment(value: str) -> bool:
    """Return whether a text is a day and a time of it, with an offset or without: 2026-11-24T14:30."""
    day, _, time = value.partition("T")
    return is_date(day) and is_time(time) and time[2] == ":"


def is_geopoint(value: str) -> bool:
    """Return whether a text is latitude and longitude in degrees, then altitude and accuracy in metres or neither."""
    numbers = value.split()
    if not 2 <= len(numbers) <= 4 or not all(map(_DECIMAL.match, numbers)):
        return False
    inside = all(
        most is None or abs(float(number)) <= most for number, most in zip(numbers, _MOST, strict=False)
    )
    return inside and (len(numbers) < 4 or float(numbers[3]) >= 0)


def is_geotrace(value: str) -> bool:
    """Return whether a text is at least two geopoints with semicolons between."""
    points = _points(value)
    return len(points) >= 2 and all(map(is_geopoint, points))


def is_geoshape(value: str) -> bool:
    """Return whether a text is at least three geopoints with semicolons between, and the first one again as the last."""
    points = _points(value)
    if len(points) < 4 or not all(map(is_geopoint, points)):
        return False
    first, last = ([float(number) for number in points[place].split()[:2]] for place in (0, -1))
    return first == last


def _points(value: str) -> list[str]:
    return [part.strip() for part in value.strip().removesuffix(";").split(";")]


def number_of(value: str) -> Fraction | None:
    """Return the exact number of a plain decimal text, None of what is none."""
    return Fraction(value) if _DECIMAL.match(value) else None


def steps_of(parameters: Mapping[str, str]) -> tuple[Fraction, Fraction, Fraction] | None:
    """Return start, end and step of a range, None where one is no number."""
    start, end, step = (number_of(parameters.get(name, RANGE[name])) for name in RANGE)
    return None if start is None or end is None or step is None else (start, end, step)


def is_on_range(parameters: Mapping[str, str], value: str) -> bool:
    """Return whether a text is one of the values of a range (``start``, ``end``, ``step``)."""
    number, steps = number_of(value), steps_of(parameters)
    if number is None or steps is None:
        return False
    start, end, step = steps
    return min(start, end) <= number <= max(start, end) and (not step or (number - start) % step == 0)


WRITTEN: Mapping[str, Callable[[str], bool]] = {
    "date": is_date,
    "time": is_time,
    "dateTime": is_moment,
    "acknowledge": partial(eq, ACKNOWLEDGED),
    "geopoint": is_geopoint,
    "geotrace": is_geotrace,
    "geoshape": is_geoshape,
}
"""What tells the texts of a kind, for kinds that are neither numbers, choices nor free text."""
