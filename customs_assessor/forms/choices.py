"""The choices sheet: lists of choices with levels, states and short labels, and what is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Mapping
from fractions import Fraction

from customs_assessor.errors import Problem
from customs_assessor.forms.headers import MEDIA, Column, cell, columns, language_code
from customs_assessor.forms.model import Choice, Texts
from customs_assessor.forms.scoring_model import STATES
from customs_assessor.forms.sheets import Row, Sheets
from customs_assessor.forms.tables import to_fraction

Say = Callable[..., None]
"""Takes code, row, column and facts of a problem."""
_SHORT = re.compile(r"short_(\w[\w\-]*)\Z")


def read_choices(
    sheets: Sheets, default: str, several: Container[str] = (), title: str = "choices"
) -> tuple[Mapping[str, tuple[Choice, ...]], tuple[Problem, ...]]:
    """Read every list of choices.

    Args:
        sheets: the sheets as read.
        default: code of the language that a plain ``label`` is in.
        several: names of the lists of which more than one choice is taken: there a space ends a name.
        title: of the sheet: ``choices`` or ``external_choices``.
    """
    sheet = sheets.sheet(title)
    known = columns(sheet)
    problems: list[Problem] = []
    lists: dict[str, list[Choice]] = {}
    taken: set[tuple[str, str]] = set()
    twice = title != "choices" or _duplicates_allowed(sheets)
    missing = [name for name in ("list_name", "name") if not any(one.base == name for one in known)]
    if sheet.rows and missing:
        facts = {"column": missing[0]}
        return {}, (Problem("forms.column_missing", facts, title, 1, missing[0]),)

    ours = _is_scored(sheets)

    def say(code: str, row: Row, column: str, severity: str = "error", /, **facts: object) -> None:
        problems.append(Problem(code, dict(facts), title, row.number, column, severity))

    for row in sheet.rows:
        list_name, list_column = cell(row, known, "list_name")
        name, name_column = cell(row, known, "name")
        # a row without a list is a remark for XLSForm's tools; one with a name was hardly meant as that
        if list_name and not name:
            say("forms.cell_missing", row, name_column, column=name_column)
        elif name and not list_name:
            say("forms.cell_missing", row, list_column, "warning", column=list_column)
        if not list_name or not name:
            continue
        if list_name in several and re.search(r"\s", name):
            say("forms.choice_name_space", row, name_column, name=name)
        if (list_name, name) in taken and not twice:
            say("forms.choice_twice", row, name_column, name=name, list=list_name)
            continue
        taken.add((list_name, name))
        label = texts(row, known, "label", default)
        pictures = media(row, known, default)
        if not label and not pictures:
            say("forms.choice_label_missing", row, _label_header(known), "warning", name=name)
        lists.setdefault(list_name, []).append(
            Choice(
                name=name,
                label=label,
                short=_short(row, known),
                level=_level(row, say) if ours else None,
                state=_state(row, say) if ours else "",
                cells={
                    one.header: row.get(one.header) for one in known if _is_other(one) and row.get(one.header)
                },
                media=pictures,
            )
        )
    return {name: tuple(rows) for name, rows in lists.items()}, tuple(problems)


def _duplicates_allowed(sheets: Sheets) -> bool:
    """Return whether the settings say that a name may stand in a list more than once."""
    sheet = sheets.sheet("settings")
    known = columns(sheet)
    return any(
        cell(row, known, "allow_choice_duplicates")[0].lower() in ("yes", "true") for row in sheet.rows[:1]
    )


def _is_scored(sheets: Sheets) -> bool:
    """Return whether ``level`` and ``state`` of the choices are ours: a form without scores may mean states of a country."""
    stated = (row.get("state") for row in sheets.sheet("choices").rows)
    return bool(sheets.sheet("scoring").rows) or any(text in STATES for text in stated)


def _label_header(known: tuple[Column, ...]) -> str:
    return next((one.header for one in known if one.base == "label"), "label")


def _is_other(column: Column) -> bool:
    ours = column.base in ("list_name", "name", "label", *MEDIA)
    return not ours and not (_SHORT.match(column.header))


def _short(row: Row, known: tuple[Column, ...]) -> Texts:
    found = {match.group(1): row.get(one.header) for one in known if (match := _SHORT.match(one.header))}
    return {code: text for code, text in found.items() if text}


def _level(row: Row, say: Say) -> Fraction | None:
    text = row.get("level")
    if not text:
        return None
    value = to_fraction(text)
    if value is None or value < 0:
        say("forms.level_invalid", row, "level", value=text)
        return None
    if row.get("state"):
        say("forms.level_and_state", row, "state", value=text, state=row.get("state"))
        return None
    return value


def _state(row: Row, say: Say) -> str:
    text = row.get("state")
    if text and text not in STATES:
        say("forms.word_unknown", row, "state", value=text, allowed=", ".join(STATES), column="state")
        return ""
    return text


def texts(row: Row, known: tuple[Column, ...], base: str, default: str) -> Texts:
    """Return a row's text of a column by language code; a column without language is in the default one."""
    found: dict[str, str] = {}
    for one in known:
        text = row.get(one.header)
        if one.base == base and text:
            found.setdefault(language_code(one.language) or default, text)
    return found


def media(row: Row, known: tuple[Column, ...], default: str) -> Mapping[str, Texts]:
    """Return the names of a row's pictures, sounds and films by kind and language."""
    found = {kind: texts(row, known, kind, default) for kind in MEDIA}
    return {kind: names for kind, names in found.items() if names}
