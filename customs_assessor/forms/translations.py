"""Missing translations of a form's own texts, each a warning with its cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from customs_assessor.errors import Problem
from customs_assessor.forms.headers import TRANSLATED, Column, columns, language_code
from customs_assessor.forms.sheets import Row, Sheet, Sheets
from customs_assessor.forms.survey import Survey


def check_translations(sheets: Sheets, survey: Survey, languages: Mapping[str, str]) -> tuple[Problem, ...]:
    """Return a warning for every text of ``survey`` and ``choices`` that one language has and another lacks.

    Args:
        sheets: the sheets as read.
        survey: the survey's tree.
        languages: every language as written, by code, default first.
    """
    if len(languages) < 2:
        return ()
    default = next(iter(languages))
    found: list[Problem] = []
    for title, known in (("survey", survey.columns), ("choices", columns(sheets.sheet("choices")))):
        sheet = sheets.sheet(title)
        for base in TRANSLATED:
            headers: dict[str, str] = {}
            for one in known:
                if one.base == base:
                    headers.setdefault(language_code(one.language) or default, one.header)
            if headers:
                found += _missing(sheet, base, headers, languages)
        if title == "choices":
            found += _short(sheet, known, languages)
    return tuple(found)


def _missing(
    sheet: Sheet, base: str, headers: Mapping[str, str], languages: Mapping[str, str]
) -> Iterator[Problem]:
    for code, language in languages.items():
        if code not in headers:
            column = f"{base}::{language}"
            facts = {"column": column, "language": language}
            yield Problem("forms.column_translation_missing", facts, sheet.name, 1, column, "warning")
    for row in sheet.rows:
        yield from _blank(sheet, row, headers, languages)


def _blank(
    sheet: Sheet, row: Row, headers: Mapping[str, str], languages: Mapping[str, str]
) -> Iterator[Problem]:
    if any(row.get(header) for header in headers.values()):
        for code, header in headers.items():
            if not row.get(header):
                facts = {"language": languages.get(code, code)}
                yield Problem("forms.translation_missing", facts, sheet.name, row.number, header, "warning")


def _short(sheet: Sheet, known: tuple[Column, ...], languages: Mapping[str, str]) -> Iterator[Problem]:
    headers = {code: f"short_{code}" for code in languages if f"short_{code}" in sheet.header}
    if not headers:
        return
    for code, language in languages.items():
        if code not in headers:
            column = f"short_{code}"
            facts = {"column": column, "language": language}
            yield Problem("forms.column_translation_missing", facts, sheet.name, 1, column, "warning")
    for row in sheet.rows:
        yield from _blank(sheet, row, headers, languages)
