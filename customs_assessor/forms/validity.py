"""Whether a value is of its question's type, and the words for one that is not valid."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from functools import partial
from operator import eq

from customs_assessor.forms.model import Choice, Question, Texts
from customs_assessor.forms.parameters import DEFAULTS, number_of, steps_of
from customs_assessor.forms.values import clock_of
from customs_assessor.labels import LANGUAGES, labels

NOT_ALLOWED = "forms.value_not_allowed"
ACKNOWLEDGED = "OK"
"""What an acknowledge holds once it is given (ODK Collect)."""
_WHOLE = re.compile(r"-?[0-9]+\Z")
_DECIMAL = re.compile(r"-?([0-9]+\.?[0-9]*|\.[0-9]+)\Z")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
_MOMENT = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})T(.+)\Z")
_MOST = (90.0, 180.0, None, None)
"""Bounds of latitude and longitude; altitude and accuracy have none above."""


def wrong_type(question: Question, choices: Iterable[Choice], value: str) -> str:
    """Return the code of what is wrong with a value's type, '' when it is right or blank.

    Args:
        question: the question.
        choices: its list, whether or not a filter offers all of it.
        value: ODK text.
    """
    kind = question.kind
    if not value:
        return ""
    if question.choices or question.itemset:
        chosen = [value] if kind == "select_one" else value.split()
        known = {choice.name for choice in choices}
        return "" if question.itemset or known.issuperset(chosen) else "forms.value_not_choice"
    if kind == "range":
        return "" if _on_step(question, value) else "forms.value_not_on_range"
    code, check = _CHECKS.get(kind, ("", bool))
    return "" if check(value) else code


def not_ranked(value: str, offered: Iterable[str]) -> bool:
    """Return whether a rank leaves out one of the choices on offer, or has one twice."""
    return bool(value) and sorted(value.split()) != sorted(offered)


def worded(code: str, question: Question) -> Texts:
    """Return the sentence of a code about a question in every language of the app."""
    facts = {**DEFAULTS["range"], **question.parameters} if question.kind == "range" else {}
    facts = {name: facts[name] for name in DEFAULTS["range"] if name in facts}
    return {language: labels(language).text(code, **facts) for language in LANGUAGES}


def is_date(value: str) -> bool:
    """Return whether a text is a day of the calendar, as 2026-11-24."""
    try:
        return bool(_DATE.match(value) and date.fromisoformat(value))
    except ValueError:
        return False


def is_moment(value: str) -> bool:
    """Return whether a text is a day and a time of it, with an offset or without: 2026-11-24T14:30."""
    found = _MOMENT.match(value)
    return bool(found and is_date(found[1]) and clock_of(found[2]) is not None and _holds(value))


def _holds(value: str) -> bool:
    try:
        return bool(datetime.fromisoformat(value))
    except ValueError:
        return False


def is_geo(kind: str, value: str) -> bool:
    """Return whether a text is a geopoint, geotrace or geoshape (ODK XForms specification, Data Types).

    A point is latitude and longitude in degrees, then altitude and accuracy in metres, which may be left out. A trace has at
    least two points, parted by semicolons; a shape at least three and the first one again as its last.
    """
    if kind == "geopoint":
        return _is_point(value)
    points = [part.strip() for part in value.strip().removesuffix(";").split(";")]
    if not all(map(_is_point, points)):
        return False
    if kind == "geotrace":
        return len(points) >= 2
    ends = [[float(number) for number in points[place].split()[:2]] for place in (0, -1)]
    return len(points) >= 4 and ends[0] == ends[1]


def _is_point(text: str) -> bool:
    numbers = text.split()
    if not 2 <= len(numbers) <= 4 or not all(map(_DECIMAL.match, numbers)):
        return False
    inside = all(
        most is None or abs(float(number)) <= most for number, most in zip(numbers, _MOST, strict=False)
    )
    return inside and (len(numbers) < 4 or float(numbers[3]) >= 0)


def _on_step(question: Question, value: str) -> bool:
    number, steps = number_of(value), steps_of(question.parameters)
    if number is None or steps is None:
        return False
    start, end, step = steps
    return min(start, end) <= number <= max(start, end) and (not step or (number - start) % step == 0)


_CHECKS: Mapping[str, tuple[str, Callable[[str], object]]] = {
    "integer": ("forms.value_not_integer", _WHOLE.match),
    "decimal": ("forms.value_not_decimal", _DECIMAL.match),
    "date": ("forms.value_not_date", is_date),
    "time": ("forms.value_not_time", clock_of),
    "dateTime": ("forms.value_not_datetime", is_moment),
    "acknowledge": ("forms.value_not_acknowledge", partial(eq, ACKNOWLEDGED)),
    "geopoint": ("forms.value_not_geopoint", partial(is_geo, "geopoint")),
    "geotrace": ("forms.value_not_geotrace", partial(is_geo, "geotrace")),
    "geoshape": ("forms.value_not_geoshape", partial(is_geo, "geoshape")),
}
