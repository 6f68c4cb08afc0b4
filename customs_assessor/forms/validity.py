"""Whether a value is of its question's type, and the words for one that is not valid."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from customs_assessor.forms.model import Choice, Question, Texts
from customs_assessor.forms.values import typed
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
    if kind == "integer" and not _WHOLE.match(value):
        return "forms.value_not_integer"
    if kind == "decimal" and not _DECIMAL.match(value):
        return "forms.value_not_decimal"
    if kind == "date" and not (len(value) == 10 and isinstance(typed(value, "date"), date)):
        return "forms.value_not_date"
    if question.choices:
        chosen = [value] if kind == "select_one" else value.split()
        if not {choice.name for choice in choices}.issuperset(chosen):
            return "forms.value_not_choice"
    return ""


def worded(code: str) -> Texts:
    """Return the sentence of a code in every language of the app."""
    return {language: labels(language).text(code) for language in LANGUAGES}
