"""Wording by language, of errors, workbooks, reports and the command line, and the look of numbers, dates and countries.

Words lie in ``resources/labels/<lang>/*.json``, flat objects that are merged; a value is a sentence with ``{name}``
placeholders or, where it counts ``n``, an object of CLDR plural categories (``one``, ``other``, ...).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import cache
from typing import Any, Literal

import babel
from babel.dates import (
    format_date,
    format_datetime,
    format_time,
    format_timedelta,
    get_datetime_format,
    get_time_format,
)
from babel.numbers import format_decimal

from customs_assessor.errors import AssessorError, Problem
from customs_assessor.paths import resource

LANGUAGES = ("en", "ko", "fr", "es")
FALLBACK = "en"


@dataclass(frozen=True)
class Labels:
    """The words and formats of one language.

    Args:
        language: ISO 639-1 code.
        words: sentence or plural object by key.
    """

    language: str
    words: Mapping[str, str | Mapping[str, str]]

    @property
    def locale(self) -> babel.Locale:
        """The babel locale of the language."""
        return babel.Locale.parse(self.language)

    def text(self, key: str, **facts: Any) -> str:
        """Return the sentence of ``key`` with its facts filled in.

        Raises:
            KeyError: the key has no sentence in this language.
        """
        found = self.words[key]
        if isinstance(found, Mapping):
            form = self.locale.plural_form(facts["n"])
            found = found.get(form, found["other"])
        return found.format(**facts) if facts else found

    def error(self, error: AssessorError) -> list[str]:
        """Return the plain lines of an error: its own sentence, then one per problem."""
        own = self.text(error.code, **error.facts)
        return [own, *(self.problem(problem) for problem in error.problems)]

    def problem(self, problem: Problem) -> str:
        """Return one plain line with what is wrong; the place is told by ``place``."""
        return self.text(problem.code, **problem.facts)

    def place(self, problem: Problem) -> str:
        """Return where a problem is, e.g. ``survey, row 4, relevant``; '' when nowhere."""
        parts = [problem.sheet]
        if problem.row:
            parts.append(self.text("place.row", row=problem.row))
        parts.append(problem.column)
        return ", ".join(part for part in parts if part)

    def number(self, value: Fraction | Decimal | int, decimals: int = 1) -> str:
        """Return an exact number rounded half up once, as the language writes it."""
        return str(
            format_decimal(
                rounded(value, decimals),
                format="#,##0." + "0" * decimals if decimals else "#,##0",
                locale=self.locale,
            )
        )

    def percent(self, value: Fraction | Decimal | int, decimals: int = 1) -> str:
        """Return a percentage (0 to 100) rounded half up, with the language's own sign and spacing."""
        return self.text("percent", value=self.number(value, decimals))

    def date(self, value: date) -> str:
        """Return a date in the language's long form."""
        return str(format_date(value, format="long", locale=self.locale))

    def time(self, value: time) -> str:
        """Return a time of day in the language's short form, its half of the day in full (오전, not AM)."""
        pattern = str(get_time_format("short", locale=self.locale).pattern).replace("a", "aaaa")
        return str(format_time(value.replace(tzinfo=None), format=pattern, locale=self.locale))

    def date_time(self, value: datetime) -> str:
        """Return the day in the language's medium form and the time of day, as a clock there shows it."""
        pattern = str(get_datetime_format("medium", locale=self.locale)).replace("'", "")
        day = format_date(value, format="medium", locale=self.locale)
        return pattern.replace("{0}", self.time(value.time())).replace("{1}", day)

    def decimal(self, value: Decimal) -> str:
        """Return a number with all its decimals and no sign between thousands (a year is a number too)."""
        return str(
            format_decimal(value, locale=self.locale, decimal_quantization=False, group_separator=False)
        )

    def moment(self, value: datetime) -> str:
        """Return date and time in the language's medium and short form."""
        return str(format_datetime(value, format="short", locale=self.locale))

    def duration(self, minutes: int) -> str:
        """Return a time to plan with: minutes below two hours, else hours rounded to the nearest half up."""
        granularity: Literal["minute", "hour"] = "minute" if minutes < 120 else "hour"
        whole = minutes if minutes < 120 else int(rounded(Fraction(minutes, 60), 0)) * 60
        # A threshold that no plan reaches keeps days and weeks out.
        return format_timedelta(
            timedelta(minutes=whole), granularity=granularity, threshold=whole, locale=self.locale
        )

    def country(self, code: str) -> str:
        """Return the name of a country (ISO 3166-1 alpha-2) in the language; the code itself if unknown.

        ``XS``, of the codes that the standard leaves to its users, is the sample mission's country.
        """
        own = self.words.get(f"country.{code.upper()}")
        return str(own or self.locale.territories.get(code.upper(), code))


def rounded(value: Fraction | Decimal | int, decimals: int) -> Decimal:
    """Round an exact number half up (away from zero at the half), as Excel's ROUND does."""
    exact = Fraction(value)
    scaled = abs(exact) * 10**decimals
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    result = Decimal(whole).scaleb(-decimals)
    return (-result if exact < 0 else result).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


@cache
def labels(language: str) -> Labels:
    """Return the words of one of our languages; English for a language that we do not have."""
    known = language if language in LANGUAGES else FALLBACK
    words: dict[str, str | Mapping[str, str]] = {}
    for file in sorted(resource("labels", known).glob("*.json")):
        words.update(json.loads(file.read_text(encoding="utf-8")))
    return Labels(known, words)
