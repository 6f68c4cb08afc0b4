"""What the ``settings`` sheet says of a form: its name and version, titles and languages, how long it takes, what changed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from customs_assessor.errors import Problem
from customs_assessor.forms.headers import cell, columns, language_code
from customs_assessor.forms.model import Texts
from customs_assessor.forms.sheets import Row, Sheets


@dataclass(frozen=True)
class Heading:
    """By what a form is chosen, known without compiling it.

    Args:
        form_id, version: what it is known by; ``version`` may be ''.
        title: by language.
        languages: codes, default first.
    """

    form_id: str
    version: str
    title: Texts
    languages: tuple[str, ...]


def version_order(version: str) -> list[tuple[int, str]]:
    """Return a key that puts 0.9 before 0.10."""
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in re.findall(r"\d+|\D+", version)]


def heading(sheets: Sheets, name: str) -> Heading:
    """Return the heading of a form.

    Args:
        sheets: as read.
        name: the form id to use when the settings have none.
    """
    known, first = columns(sheets.sheet("settings")), settings_row(sheets)
    form_id = cell(first, known, "form_id")[0] or name
    codes = tuple(languages(sheets, cell(first, known, "default_language")[0])) or ("",)
    title = {codes[0]: cell(first, known, "form_title")[0] or form_id, **by_language(first, "title", codes)}
    return Heading(form_id, cell(first, known, "version")[0], title, codes)


def settings_row(sheets: Sheets) -> Row:
    """Return the row of the settings, a blank one when there is none."""
    rows = sheets.sheet("settings").rows
    return rows[0] if rows else Row(2, {})


def languages(sheets: Sheets, default: str) -> Mapping[str, str]:
    """Return the languages as written by code, in order of columns, the default first; {} for a form without languages."""
    found: dict[str, str] = {}
    for title in ("survey", "choices"):
        for one in columns(sheets.sheet(title)):
            if one.language and language_code(one.language):
                found.setdefault(language_code(one.language), one.language)
    code = language_code(default)
    if code:
        found = {code: found.pop(code, default), **found}
    return found


def by_language(settings: Row, title: str, codes: tuple[str, ...]) -> Texts:
    """Return the cells of our columns ``<title>_<code>`` that hold a text, by language code."""
    return {code: text for code in codes if (text := settings.get(f"{title}_{code}"))}


def minutes(settings: Row) -> int:
    """Return the estimated time to answer the whole form, in minutes; 0 where there is none or no whole number."""
    text = settings.get("minutes")
    return int(text) if text.isascii() and text.isdigit() else 0


def minutes_problems(sheets: Sheets) -> Iterable[Problem]:
    """Yield a column ``minutes`` that holds something else than a whole number above 0."""
    for row in sheets.sheet("settings").rows[:1]:
        if row.get("minutes") and not minutes(row):
            facts = {"value": row.get("minutes")}
            yield Problem("forms.minutes_invalid", facts, "settings", row.number, "minutes", "warning")
