"""Numbers as a language writes them, and back to the text that an answer holds."""

from __future__ import annotations

import re
from decimal import Decimal

import babel
from babel.numbers import format_decimal, get_decimal_symbol, get_group_symbol

_NUMBER = re.compile(r"-?[0-9]{1,30}(\.[0-9]{1,30})?")
_SPACES = re.compile(r"(?<=[0-9])[\s\u00a0\u202f](?=[0-9])")


def grouped(value: str, locale: babel.Locale) -> str:
    """Return a number (``1234.5``) with a language's separators; what is no number as it is."""
    if not _NUMBER.fullmatch(value):
        return value
    return str(format_decimal(Decimal(value), locale=locale, decimal_quantization=False))


def written(value: str, locale: babel.Locale) -> str:
    """Return a number with a language's decimal sign alone, as it is typed."""
    return value.replace(".", get_decimal_symbol(locale)) if _NUMBER.fullmatch(value) else value


def ungrouped(text: str, locale: babel.Locale) -> str:
    """Return a number that was typed, with or without thousands, as ``1234.5``; what is no number stays.

    Signs of thousands count only in their places: ``1,234`` is read in English, ``1,5`` is not.
    """
    group, point = get_group_symbol(locale), get_decimal_symbol(locale)
    plain = _SPACES.sub("", text.strip())
    if group in plain and re.fullmatch(
        rf"[+-]?[0-9]{{1,3}}({re.escape(group)}[0-9]{{3}})+({re.escape(point)}[0-9]*)?", plain
    ):
        plain = plain.replace(group, "")
    return pointed(plain, locale)


def pointed(text: str, locale: babel.Locale) -> str:
    """Return a number that was typed with a language's decimal sign, with a point."""
    point = get_decimal_symbol(locale)
    plain = text.strip()
    return (
        plain.replace(point, ".") if point != "." and "." not in plain and plain.count(point) == 1 else plain
    )
