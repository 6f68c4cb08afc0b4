"""An answer as people read it: names of choices, numbers and dates as they are written, points without empty parts."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from babel.dates import format_skeleton

from customs_assessor.forms.marks import plain
from customs_assessor.forms.model import Choice, Question, in_language
from customs_assessor.labels import labels
from customs_assessor.ui.questionnaire.appearance import words_of
from customs_assessor.ui.questionnaire.clock import moment_parts, shown_time
from customs_assessor.ui.questionnaire.figures import grouped, written
from customs_assessor.ui.questionnaire.places import points_of

ChoiceOf = Callable[[str], Choice | None]
"""Finds a choice by its name."""
SELECTS = ("select_one", "select_multiple", "rank")


def answer_text(question: Question, value: str, language: str, choice_of: ChoiceOf) -> str:
    """Return a value as people read it, on one line.

    Args:
        question: what it answers.
        value: as an answer holds it.
        language: of the window.
        choice_of: finds the choices of the question's list.
    """
    kind, locale = question.kind, labels(language).locale
    if kind in SELECTS:
        names = [value] if kind == "select_one" else value.split(" ")
        return ", ".join(_choice(choice_of(name), name, language) for name in names)
    if kind in ("integer", "decimal", "range"):
        return (grouped if "thousands-sep" in words_of(question) else written)(value, locale)
    if kind == "time":
        return shown_time(value)
    if kind == "dateTime":
        return " ".join(moment_parts(value))
    if kind == "date":
        return _day(words_of(question), value, language)
    if kind in ("geopoint", "geotrace", "geoshape"):
        points = points_of(value)
        return value if points is None else "; ".join(point.shown for point in points)
    return "✓" if kind == "acknowledge" else " ".join(value.split())


def _choice(choice: Choice | None, name: str, language: str) -> str:
    if choice is None:
        return name
    return in_language(choice.short, language) or plain(in_language(choice.label, language)) or name


def _day(appearance: tuple[str, ...], value: str, language: str) -> str:
    found = re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", value)
    if found is None or not ("year" in appearance or "month-year" in appearance):
        return value
    if "year" in appearance:
        return found[1]
    try:
        return str(format_skeleton("yMMMM", date.fromisoformat(value), locale=labels(language).locale))
    except ValueError:
        return value
