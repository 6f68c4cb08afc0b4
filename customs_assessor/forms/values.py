"""Values of ODK expressions and their conversions, as JavaRosa (the engine of ODK Collect) does them."""

from __future__ import annotations

import math
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal


class Clock(str):
    """The text of a time of day; its number is the part of the day that has gone (as of a dateTime, beyond JavaRosa)."""

    __slots__ = ()


Scalar = str | float | bool | date | datetime
"""What a node or a function gives; a datetime is also a date."""

EPOCH = date(1970, 1, 1)
_FIRST_DAY, _LAST_DAY = (date.min - EPOCH).days, (date.max - EPOCH).days + 1
_NUMBER = re.compile(r"-?([0-9]+\.?[0-9]*|\.[0-9]+)\Z")
_DATE = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:T(.+))?\Z")
_CLOCK = re.compile(r"([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(\.[0-9]+)?)?(Z|[+-][0-9]{2}(?::?[0-9]{2})?)?\Z")
_COUNTED = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(T.+)?\Z")
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Nodes:
    """A node set: relevant elements alone, each with its typed value."""

    elements: tuple[ElementTree.Element, ...]
    values: tuple[Scalar, ...]


Value = Scalar | Nodes


def single(value: Value) -> Scalar:
    """Return a value, of a node set the first one's, '' of an empty one."""
    if isinstance(value, Nodes):
        return value.values[0] if value.values else ""
    return value


def many(value: Value) -> tuple[Scalar, ...]:
    """Return the values of a node set, a scalar as one."""
    return value.values if isinstance(value, Nodes) else (value,)


def typed(text: str, kind: str) -> Scalar:
    """Return a node's text as the value that its type (int, decimal, date, dateTime, ...) gives it."""
    if not text:
        return ""
    try:
        if kind in ("int", "decimal"):
            return float(text) if _NUMBER.match(text) else text
        if kind == "date":
            return date.fromisoformat(text[:10])
        if kind == "dateTime":
            return datetime.fromisoformat(text)
        if kind == "time":
            return Clock(text)
    except ValueError:
        return text
    return text


def to_text(value: Value) -> str:
    """Return the text of a value: whole numbers without fraction, dates in ISO form, no offset as ``Z`` (JavaRosa)."""
    one = single(value)
    if isinstance(one, bool):
        return "true" if one else "false"
    if isinstance(one, float):
        return number_text(one)
    if isinstance(one, datetime):
        written = one.isoformat(timespec="milliseconds")
        return f"{written[:-6]}Z" if written.endswith("+00:00") else written
    return one.isoformat() if isinstance(one, date) else one


def number_text(value: float) -> str:
    """Return a number as ODK writes it: ``1``, not ``1.0``; ``NaN`` and ``Infinity`` by name; no exponents."""
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    if value == int(value) and abs(value) < 1e15:
        return str(int(value))
    return format(Decimal(repr(value)), "f")


def local_time(moment: datetime) -> datetime:
    """Return the wall time of a moment in the environment's time zone, without offset."""
    if moment.tzinfo is None:
        return moment
    try:
        return moment.astimezone().replace(tzinfo=None)
    except (OSError, OverflowError, ValueError):  # before 1970 on Windows, and at both ends of the calendar
        return moment.replace(tzinfo=None)


def to_number(value: Value) -> float:
    """Return the number of a value; what is no number is NaN.

    Texts: digits with a sign and a point or comma, no exponents (JavaRosa). Dates, and texts of them (ODK XForms
    specification, ``number()``; JavaRosa gives NaN), count days since 1970-01-01; a time of day is the fraction, by the wall
    clock, so that a dateTime lies between its date and the next.
    """
    one = single(value)
    if isinstance(one, bool):
        return 1.0 if one else 0.0
    if isinstance(one, float):
        return one
    if isinstance(one, datetime):
        return (local_time(one) - datetime(1970, 1, 1)) / _DAY
    if isinstance(one, date):
        return float((one - EPOCH).days)
    clock = clock_of(one) if isinstance(one, Clock) else None
    if clock is not None:
        return (clock - clock.replace(hour=0, minute=0, second=0, microsecond=0)) / _DAY
    written = one.strip().replace(",", ".")
    if _NUMBER.match(written):
        return float(written)
    day = to_date(written) if _COUNTED.match(written) else None
    return math.nan if day is None else to_number(day)


def clock_of(text: str, day: date = EPOCH) -> datetime | None:
    """Return the wall time of a time of day (``14:30``, ``14:30:00.000+02:00``) on a day, None of what is none."""
    found = _CLOCK.match(text.strip())
    if not found:
        return None
    hour, minute, second, fraction, zone = found.groups()
    written = f"{day.isoformat()}T{int(hour):02}:{minute}:{second or '00'}{fraction or ''}{zone or ''}"
    try:
        return local_time(datetime.fromisoformat(written))
    except ValueError:
        return None


def to_boolean(value: Value) -> bool:
    """Return the truth of a value: numbers other than 0 and NaN, texts that are not empty, dates."""
    one = single(value)
    if isinstance(one, bool):
        return one
    if isinstance(one, float):
        return abs(one) > 1e-12 and not math.isnan(one)
    return bool(one) if isinstance(one, str) else True


def to_date(value: Value) -> date | None:
    """Return the date of a value: a date, days since 1970-01-01 or ISO text; None for what is none."""
    one = single(value)
    if isinstance(one, date):
        return one
    if isinstance(one, float) and _FIRST_DAY <= one < _LAST_DAY:
        return EPOCH + timedelta(days=math.trunc(one))
    found = _DATE.match(one) if isinstance(one, str) else None
    if not found:
        return None
    try:
        day = date(*map(int, found.groups()[:3]))
        return datetime.fromisoformat(f"{day.isoformat()}T{found[4]}") if found[4] else day
    except ValueError:
        return None


def equal(left: Value, right: Value) -> bool:
    """Compare as ODK does: as truth values if either is one, else as numbers if either is one, else as texts.

    Two moments, or a moment and the text of one, are equal when they are the same on the clock, however they are written.
    """
    one, other = single(left), single(right)
    if isinstance(one, bool) or isinstance(other, bool):
        return to_boolean(one) == to_boolean(other)
    timed = isinstance(one, datetime) or isinstance(other, datetime)
    if isinstance(one, float) or isinstance(other, float) or (timed and one != "" and other != ""):
        a, b = to_number(one), to_number(other)
        return a == b or abs(a - b) < 1e-12
    return to_text(one) == to_text(other)


def filled(values: tuple[Value, ...]) -> Iterator[Scalar]:
    """Yield the scalars of values and node sets that are not blank."""
    for value in values:
        for one in many(value):
            if one != "":
                yield one
