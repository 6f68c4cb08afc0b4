"""What the ``settings`` sheet says of a form beside XLSForm's own columns: its titles, how long it takes, what changed."""

from __future__ import annotations

from collections.abc import Iterable

from customs_assessor.errors import Problem
from customs_assessor.forms.model import Texts
from customs_assessor.forms.sheets import Row, Sheets


def by_language(settings: Row, title: str, codes: tuple[str, ...]) -> Texts:
    """Return the cells of our columns ``<title>_<code>`` that hold a text, by language code."""
    return {code: text for code in codes if (text := settings.get(f"{title}_{code}"))}


def titles(settings: Row, title: str, codes: tuple[str, ...]) -> Texts:
    """Return the form's title by language: XLSForm knows one, our columns ``title_<code>`` say it in the others."""
    return {codes[0]: title, **by_language(settings, "title", codes)}


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
