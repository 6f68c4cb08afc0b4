"""Whether a value is of its question's type, and the words for one that is not valid."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from customs_assessor.answers.formats import RANGE, WRITTEN, is_on_range
from customs_assessor.forms.model import Choice, Question, Texts
from customs_assessor.labels import LANGUAGES, labels

NOT_ALLOWED = "forms.value_not_allowed"
_WHOLE = re.compile(r"-?[0-9]+\Z")
_DECIMAL = re.compile(r"-?([0-9]+\.?[0-9]*|\.[0-9]+)\Z")


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
        return "" if is_on_range(question.parameters, value) else "forms.value_not_on_range"
    if kind == "integer" and not _WHOLE.match(value):
        return "forms.value_not_integer"
    if kind == "decimal" and not _DECIMAL.match(value):
        return "forms.value_not_decimal"
    return _CODES[kind] if kind in WRITTEN and not WRITTEN[kind](value) else ""


def wrong_choice(question: Question, offered: Collection[str], value: str) -> str:
    """Return the code of what is wrong with chosen names, '' when they are right or blank.

    Args:
        question: one with choices.
        offered: names of the choices on offer now; an answer that is no longer among them stays until somebody mends it
            (JavaRosa drops it).
        value: ODK text.
    """
    chosen = [value] if question.kind == "select_one" else value.split()
    if not set(chosen).issubset(offered):
        return "forms.value_not_choice"
    ranked = question.kind != "rank" or not value or sorted(chosen) == sorted(offered)
    return "" if ranked else "forms.value_not_ranked"


def worded(code: str, question: Question) -> Texts:
    """Return the sentence of a code about a question in every language of the app."""
    facts = {name: question.parameters.get(name, usual) for name, usual in RANGE.items()}
    return {language: labels(language).text(code, **facts) for language in LANGUAGES}


_CODES = {
    "date": "forms.value_not_date",
    "time": "forms.value_not_time",
    "dateTime": "forms.value_not_datetime",
    "acknowledge": "forms.value_not_acknowledge",
    "geopoint": "forms.value_not_geopoint",
    "geotrace": "forms.value_not_geotrace",
    "geoshape": "forms.value_not_geoshape",
}
