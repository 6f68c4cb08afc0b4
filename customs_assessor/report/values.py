"""Answers as people read them: choices by their labels, numbers, times and positions as the language writes them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation

from customs_assessor.forms.kinds import GEO, NUMBERS, SELECTS
from customs_assessor.forms.marks import plain
from customs_assessor.forms.model import Choice, Question, in_language
from customs_assessor.labels import Labels

DEGREE_PLACES = 5
"""Decimals of a degree: about a metre."""


def said(labels: Labels, question: Question, choices: Iterable[Choice], value: str) -> str:
    """Return an answer in a language; what is not written as its type asks, as it is.

    Args:
        labels: the language.
        question: what was asked.
        choices: all that its list has.
        value: ODK's text of the answer.
    """
    kind = question.kind
    if kind in SELECTS:
        return _chosen(labels, kind, choices, value)
    if kind in NUMBERS:
        number = _number(value)
        if number is not None and "thousands-sep" in question.appearance.split():
            return labels.number(number, max(0, -int(number.as_tuple().exponent)))
        return number_said(labels, value)
    if kind in GEO:
        return _position(labels, value)
    if kind == "acknowledge":
        return labels.text("report.acknowledged") if value else value
    return moment_said(labels, value) if kind in ("date", "time", "dateTime") else value


def number_said(labels: Labels, value: object) -> str:
    """Return a number, or the text of one, as the language writes it; another text as it is."""
    number = _number(value)
    return str(value) if number is None else labels.decimal(number)


def _number(value: object) -> Decimal | None:
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def moment_said(labels: Labels, value: str) -> str:
    """Return a day, a time of day or both; the clock of the place where it was written down."""
    try:
        if "T" in value:
            return labels.date_time(datetime.fromisoformat(value))
        return (
            labels.time(time.fromisoformat(value)) if ":" in value else labels.date(date.fromisoformat(value))
        )
    except ValueError:
        return value


def _chosen(labels: Labels, kind: str, choices: Iterable[Choice], value: str) -> str:
    by_name = {choice.name: plain(in_language(choice.label, labels.language)) for choice in choices}
    names = [value] if kind == "select_one" else value.split()
    words = [by_name.get(name) or name for name in names]
    if kind == "rank":
        words = [f"{place}. {word}" for place, word in enumerate(words, start=1)]
    return ", ".join(words)


def _position(labels: Labels, value: str) -> str:
    """Return a point, or how many points a line has and where it begins."""
    points = [point.split() for point in value.split(";") if point.strip()]
    try:
        first = [float(part) for part in points[0]]
        latitude, longitude, *rest = first
    except (ValueError, IndexError):
        return value
    words = labels.text(
        "report.geo.point", north=_degrees(labels, latitude, "ns"), east=_degrees(labels, longitude, "ew")
    )
    if len(points) > 1:
        return labels.text("report.geo.line", n=len(points), first=words)
    accuracy = rest[1] if len(rest) > 1 else 0.0
    if accuracy > 0:
        metres = number_said(labels, round(accuracy, 1))
        return labels.text("report.geo.accuracy", point=words, metres=metres)
    return words


def _degrees(labels: Labels, value: float, sides: str) -> str:
    degrees = number_said(labels, round(abs(value), DEGREE_PLACES))
    return labels.text(f"report.geo.{sides[value < 0]}", degrees=degrees)
