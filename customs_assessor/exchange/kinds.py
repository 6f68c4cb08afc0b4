"""Kinds of questions as cells: how a raw value (ODK text) shows, what a program keeps in the cell, and what it reads as."""

from __future__ import annotations

import datetime
import re
import unicodedata
from decimal import Decimal
from typing import Any

from customs_assessor.answers.edit import decimal_text
from customs_assessor.answers.formats import ACKNOWLEDGED
from customs_assessor.exchange.layout import NUMBERS, clean, is_date, number_of

DATE, TIME, MOMENT, ACKNOWLEDGE = "date", "time", "dateTime", "acknowledge"
POINT, POINTS = "geopoint", ("geotrace", "geoshape")
GEO = (POINT, *POINTS)
FILES = ("image", "audio", "video", "file")
WRITTEN = ("text", "barcode", *GEO)
"""Kinds whose cells keep what is typed as text: leading zeros stay, and nothing turns into a date."""
FORMATS = {DATE: "yyyy-mm-dd", TIME: "hh:mm", MOMENT: "yyyy-mm-dd hh:mm"} | dict.fromkeys(WRITTEN, "@")
"""Number formats of answer cells, by kind."""

_FIRST_DAY = "1900-03-01"
"""Spreadsheets differ about the days before."""
_CLOCK = re.compile(
    r"(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([AaPp]\.?[Mm]\.?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?\Z"
)
_COMMA_NUMBER = re.compile(r"-?\d+,\d+\Z")
_MARKS_OF_NUMBERS = {"٫": ".", "−": "-", "‎": "", "‏": ""}


def plain_digits(text: str) -> str:
    """Return a text with the digits of any script, and what other scripts set around them, as ASCII has them."""
    if text.isascii():
        return text
    return "".join(
        str(unicodedata.digit(sign)) if sign.isdigit() and unicodedata.decimal(sign, None) is not None
        else _MARKS_OF_NUMBERS.get(sign, sign)
        for sign in text
    )  # fmt: skip


def shown(kind: str, value: str, confirmed: str) -> str:
    """Return a raw value as its cell shows it; of lists the caller knows the texts.

    Args:
        confirmed: word for an acknowledge that was given.
    """
    if kind == ACKNOWLEDGE and value == ACKNOWLEDGED:
        return confirmed
    return of_text(kind, clean(value))


def kept(kind: str, text: str) -> Any:
    """Return a cell's text as a spreadsheet keeps it: numbers, dates and times as such, all else as text."""
    if not text:
        return text
    if kind in NUMBERS:
        number = number_of(text)
        return text if number is None else number
    if kind == DATE and is_date(text) and text >= _FIRST_DAY:
        return datetime.date.fromisoformat(text)
    if kind == TIME and clock(text):
        return datetime.time.fromisoformat(clock(text))
    if kind == MOMENT and moment(text) >= _FIRST_DAY:
        return datetime.datetime.fromisoformat(moment(text))
    return text


def of_number(kind: str, number: Decimal, start: datetime.datetime) -> str:
    """Return the text of a cell that holds a number, '' where its kind has no such number.

    Args:
        start: day 0 of the workbook's dates.
    """
    if kind not in (DATE, TIME, MOMENT):
        return decimal_text(number)
    if not 0 <= number < 2_958_466:
        return ""
    seconds = int((number * 86_400).to_integral_value())
    found = start + datetime.timedelta(seconds=seconds)
    if kind == DATE:
        return found.date().isoformat() if number >= 1 else ""
    return _short(found.time()) if kind == TIME else f"{found.date().isoformat()} {_short(found.time())}"


def of_text(kind: str, text: str) -> str:
    """Return what somebody typed as cells are filled: shortest numbers, ISO dates, times of 24 hours, points with spaces."""
    if kind in NUMBERS:
        number = number_of(plain_digits(text))
        return text if number is None else decimal_text(number)
    if kind == DATE:
        plain = plain_digits(text)
        return plain if is_date(plain) else text
    if kind == TIME:
        return clock(text) or text
    if kind == MOMENT:
        return moment(text) or text
    if kind in GEO:
        return points(text)
    return text


def value_of(kind: str, text: str, confirmed: frozenset[str]) -> str | None:
    """Return the raw value of a cell's text, None where it is none of its kind.

    Args:
        confirmed: case-folded words that stand for an acknowledge that was given.
    """
    if kind == TIME:
        return f"{_with_seconds(clock(text))}.000" if clock(text) else None
    if kind == MOMENT:
        day, _, hour = moment(text).partition(" ")
        return f"{day}T{_with_seconds(hour)}.000" if day else None
    if kind in GEO:
        found = [_padded(point) for point in text.split(";")]
        if kind == "geoshape" and found[0] != found[-1]:
            found.append(found[0])
        return "; ".join(found)
    if kind == ACKNOWLEDGE:
        return ACKNOWLEDGED if text.casefold() in confirmed else None
    return text


def clock(text: str) -> str:
    """Return a time of day as ``09:30`` or ``09:30:15``, '' for what is none; a time zone is left out."""
    found = _CLOCK.match(plain_digits(text).strip())
    if not found:
        return ""
    hour, minute, second = int(found[1]), int(found[2]), int(found[3] or 0)
    if found[4]:
        if not 1 <= hour <= 12:
            return ""
        hour = hour % 12 + (12 if found[4][0] in "Pp" else 0)
    try:
        return _short(datetime.time(hour, minute, second))
    except ValueError:
        return ""


def moment(text: str) -> str:
    """Return date and time as ``2026-11-24 09:30``, '' for what is none; a time zone is left out."""
    day, _, hour = plain_digits(text).strip().replace("T", " ", 1).partition(" ")
    time = clock(hour.strip()) if hour.strip() else "00:00"
    return f"{day} {time}" if is_date(day) and time else ""


def points(text: str) -> str:
    """Return positions as cells show them: numbers parted by spaces, points by semicolons, no altitude that is unknown."""
    found = []
    for point in plain_digits(text).replace("\n", ";").split(";"):
        parts = point.split()
        if len(parts) > 1 and all(_COMMA_NUMBER.match(part) for part in parts):
            parts = [part.replace(",", ".") for part in parts]
        numbers = " ".join(parts).replace(",", " ").split()
        found.append(" ".join(numbers[:2] if numbers[2:] == ["0", "0"] else numbers))
    while len(found) > 1 and not found[-1]:
        found.pop()
    return "; ".join(found) if len(found) > 1 else found[0]


def _padded(point: str) -> str:
    """Return a point with altitude and accuracy, 0 where they are not known, as ODK writes it."""
    numbers = point.split()
    return " ".join([*numbers, *["0"] * (4 - len(numbers))] if len(numbers) > 1 else numbers)


def _short(time: datetime.time) -> str:
    return time.strftime("%H:%M:%S" if time.second else "%H:%M")


def _with_seconds(hour: str) -> str:
    return hour if len(hour) > 5 else f"{hour}:00"
