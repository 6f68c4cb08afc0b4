"""Reading the cells of our own sheets: numbers, names, texts by language; each breach becomes a problem with its cell."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Container, Iterable, Mapping
from fractions import Fraction

from customs_assessor.errors import Problem
from customs_assessor.forms.headers import language_code
from customs_assessor.forms.model import Texts
from customs_assessor.forms.sheets import Row, Sheet

_DECIMAL = re.compile(r"-?\d{1,24}(\.\d{1,24})?\Z")


def to_fraction(text: str) -> Fraction | None:
    """Return the exact number of a decimal text, None for what is none."""
    return Fraction(text) if _DECIMAL.match(text) else None


def positive(value: Fraction) -> bool:
    """Return whether a number is above 0."""
    return value > 0


class Table:
    """One of our sheets, with its known columns; problems are added to the caller's list."""

    def __init__(
        self,
        sheet: Sheet,
        plain: tuple[str, ...],
        translated: tuple[str, ...],
        prefixes: tuple[str, ...],
        languages: Mapping[str, str],
        problems: list[Problem],
    ) -> None:
        """Take the sheet, its columns (as they are, per language, per language code) and the form's languages by code."""
        self.sheet = sheet
        self.languages = languages
        self.problems = problems
        self.by_language: dict[str, dict[str, str]] = {base: {} for base in translated}
        self.prefixes = prefixes
        for header in sheet.header:
            base, _, language = header.partition("::")
            if base in self.by_language and (language or not languages):
                self.by_language[base].setdefault(language_code(language), header)
            elif base in self.by_language:
                self.by_language[base].setdefault(next(iter(languages)), header)
            elif header not in plain and not header.startswith(prefixes or ("\0",)):
                close = difflib.get_close_matches(header, [*plain, *translated], 1)
                self._head(
                    "forms.column_unknown", header, header=header, right=close[0] if close else plain[0]
                )
        for base, found in self.by_language.items():
            for code, language in languages.items():
                if found and code not in found:
                    column = f"{base}::{language}"
                    self._head("forms.column_translation_missing", column, column=column, language=language)

    def _head(self, code: str, column: str, /, **facts: object) -> None:
        self.problems.append(Problem(code, dict(facts), self.sheet.name, 1, column, "warning"))

    def say(
        self, code: str, row: Row, column: str, /, severity: str = "error", sheet: str = "", **facts: object
    ) -> None:
        """Add a problem at a cell."""
        self.problems.append(
            Problem(code, dict(facts), sheet or self.sheet.name, row.number, column, severity)
        )

    def rows(self) -> tuple[Row, ...]:
        """Return the rows."""
        return self.sheet.rows

    def unique_name(self, row: Row, found: Container[str]) -> str:
        """Return the row's ``name``; '' (and a problem) when it is missing or stands above already."""
        name = row.get("name")
        if not name:
            self.say("forms.cell_missing", row, "name", column="name")
        elif name in found:
            self.say("forms.row_name_twice", row, "name", name=name)
            return ""
        return name

    def number(
        self, row: Row, column: str, default: Fraction, allowed: Callable[[Fraction], bool]
    ) -> Fraction:
        """Return a number, the default when blank or (with a problem) when it is none or not allowed."""
        text = row.get(column)
        if not text:
            return default
        value = to_fraction(text)
        if value is None:
            self.say("forms.number_invalid", row, column, value=text, column=column)
            return default
        if not allowed(value):
            code = "forms.number_not_positive" if allowed is positive else "forms.number_negative"
            self.say(code, row, column, value=text, column=column)
            return default
        return value

    def optional(self, row: Row, column: str) -> Fraction | None:
        """Return a number, None when blank or (with a problem) when it is none."""
        text = row.get(column)
        value = to_fraction(text) if text else None
        if text and value is None:
            self.say("forms.number_invalid", row, column, value=text, column=column)
        return value

    def one_of(self, row: Row, column: str, allowed: tuple[str, ...], default: str) -> str:
        """Return one of a few words, the default when blank ('' as default: the cell must not be blank)."""
        text = row.get(column)
        if not text and default:
            return default
        if text not in allowed:
            self.say("forms.word_unknown", row, column, value=text, allowed=", ".join(allowed), column=column)
            return default or allowed[0]
        return text

    def known(self, row: Row, column: str, names: Iterable[str], code: str) -> str:
        """Return a name that must stand among others, '' (and a problem) when it does not."""
        name = row.get(column)
        if not name:
            self.say("forms.cell_missing", row, column, column=column)
            return ""
        if name not in set(names):
            self.unknown(row, column, name, names, code)
            return ""
        return name

    def known_or_blank(self, row: Row, column: str, names: Iterable[str], code: str) -> str:
        """Return a name that must stand among others or may be blank."""
        return self.known(row, column, names, code) if row.get(column) else ""

    def unknown(self, row: Row, column: str, name: str, names: Iterable[str], code: str) -> None:
        """Add the problem of a name that is not among others, with the nearest one that is."""
        known = list(names)
        close = difflib.get_close_matches(name, known, 1)
        right = close[0] if close else ", ".join(known[:5])
        self.say(code, row, column, name=name, right=right or "-")

    def texts(self, row: Row, base: str) -> Texts:
        """Return the row's text of a column by language code; a language that lacks it is a warning if another has it."""
        headers = self.by_language[base]
        texts = {code: row.get(header) for code, header in headers.items() if row.get(header)}
        if texts:
            for code, language in self.languages.items():
                if code in headers and code not in texts:
                    self.say("forms.translation_missing", row, headers[code], "warning", language=language)
        return texts

    def worded(self, row: Row, base: str) -> Texts:
        """Return a plain column's text in the form's first language, and what ``base::<language>`` says beside it."""
        first = next(iter(self.languages), "")
        texts = {first: row.get(base)}
        for header in self.sheet.header:
            if header.startswith(f"{base}::"):
                texts[language_code(header.partition("::")[2])] = row.get(header)
        return {code: text for code, text in texts.items() if text}

    def label(self, row: Row) -> Texts:
        """Return the row's label by language code; without any, a warning and the row's name."""
        texts = self.texts(row, "label")
        if not texts and row.get("name"):
            column = next(iter(self.by_language["label"].values()), "label")
            self.say("forms.label_blank", row, column, "warning", name=row.get("name"))
        return texts or {"": row.get("name")}

    def coded(self, row: Row, prefix: str) -> Texts:
        """Return the row's texts of columns like ``short_en`` by language code."""
        headers = {
            header.removeprefix(prefix): header for header in self.sheet.header if header.startswith(prefix)
        }
        return {code: row.get(header) for code, header in headers.items() if row.get(header)}
