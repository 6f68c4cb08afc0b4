"""Selects whose choices come from elsewhere: from a file, from the answers of a repeat, from ``external_choices``; ``or_other``."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

from customs_assessor.errors import Problem
from customs_assessor.forms.attachments import named_files
from customs_assessor.forms.cells import Sheets
from customs_assessor.forms.choices import read_choices
from customs_assessor.forms.file_tables import items
from customs_assessor.forms.headers import cell
from customs_assessor.forms.logic import ColumnsFor
from customs_assessor.forms.lookups import without_ending, wrong_column
from customs_assessor.forms.model import Choice, Table, Texts
from customs_assessor.forms.parameters import parameters
from customs_assessor.forms.survey import Entry, Survey
from customs_assessor.labels import LANGUAGES, labels

EXTERNAL = "external_choices"
OTHER = "other"
"""Name of the choice that ``or_other`` adds (pyxform)."""


@dataclass(frozen=True)
class Lists:
    """Every list of choices of a form.

    Args:
        choices: by list, as questions name them.
        written: names of the lists of the sheet ``choices``.
        bindings: for the engine: ``table <list>`` is the name of the file that a list is made of, ``value <list>`` the column of
            its values.
        problems: what is wrong with the lists.
    """

    choices: Mapping[str, tuple[Choice, ...]]
    written: tuple[str, ...]
    bindings: Mapping[str, str]
    problems: tuple[Problem, ...]


def all_lists(sheets: Sheets, survey: Survey, languages: Sequence[str], tables: Mapping[str, Table]) -> Lists:
    """Return the lists of the choices sheet, of the external ones and of files.

    Args:
        sheets: as read.
        survey: their survey.
        languages: codes of the form's languages, default first.
        tables: the files that could be read.
    """
    several = {entry.list_name for entry in survey.root.walk() if entry.kind in ("select_multiple", "rank")}
    written, problems = read_choices(sheets, languages[0], several)
    external, more = read_choices(sheets, languages[0], title=EXTERNAL)
    files = _FileLists(survey, tables)
    choices = {
        **_with_other(written, survey, languages),
        **{external_key(name, written): listed for name, listed in external.items()},
        **files.choices,
    }
    problems = (*problems, *more, *files.problems, *_named_alike(sheets, written))
    return Lists(choices, tuple(written), files.bindings, problems)


def external_key(name: str, written: Container[str]) -> str:
    """Return the name of a list of ``external_choices`` among all lists: its own unless the choices sheet has one of it too."""
    return f"{name} ({EXTERNAL})" if name in written else name


def filter_columns(sheets: Sheets, survey: Survey, tables: Mapping[str, Table]) -> ColumnsFor:
    """Return what gives the columns that the choice filter of a row may name."""
    names = frozenset(survey.paths())
    external = {*sheets.sheet(EXTERNAL).header, "name", "label"}
    written = {*sheets.sheet("choices").header, "name", "label"}

    def columns_for(entry: Entry) -> frozenset[str] | set[str] | None:
        if entry.itemset:
            return names
        if entry.file:
            table = tables.get(without_ending(entry.file))
            return None if table is None or table.xml else set(table.columns)
        return external if entry.external else written

    return columns_for


def _named_alike(sheets: Sheets, written: Container[str]) -> Iterator[Problem]:
    """Yield the files that expressions would know by the name of a list (pyxform)."""
    for name, named in {without_ending(one.file): one for one in named_files(sheets) if one.table}.items():
        if name in written:
            facts = {"file": named.file, "name": name}
            yield Problem("forms.table_like_list", facts, named.sheet, named.row, named.column)


class _FileLists:
    """The lists of the questions whose choices lie in files, as far as these could be read."""

    def __init__(self, survey: Survey, tables: Mapping[str, Table]) -> None:
        self.survey = survey
        self.choices: dict[str, tuple[Choice, ...]] = {}
        self.bindings: dict[str, str] = {}
        self.problems: list[Problem] = []
        for entry in survey.root.walk():
            name = without_ending(entry.file)
            if entry.file and name in tables:
                self._take(entry, name, tables[name])

    def _take(self, entry: Entry, name: str, table: Table) -> None:
        rows = items(table)
        value, label = columns_of(entry, self.survey)
        known = table.columns or tuple(dict.fromkeys(column for row in rows for column in row))
        _, place = cell(entry.row, self.survey.columns, "parameters")
        for column in dict.fromkeys((value, label)):
            if column not in known and known:
                facts = wrong_column(entry.file, Table(known), column)
                self.problems.append(Problem("forms.table_column", facts, "survey", entry.row.number, place))
        if entry.list_name not in self.choices:
            self.bindings[f"table {entry.list_name}"] = name
            self.bindings[f"value {entry.list_name}"] = value
            self.choices[entry.list_name] = tuple(_choices(rows, value, label))


def columns_of(entry: Entry, survey: Survey) -> tuple[str, str]:
    """Return the columns of a file that hold the values and the labels of its choices."""
    given = parameters(cell(entry.row, survey.columns, "parameters")[0])
    value, label = ("id", "title") if entry.file.lower().endswith(".geojson") else ("name", "label")
    return given.get("value", value), given.get("label", label)


def _choices(rows: Sequence[Mapping[str, str]], value: str, label: str) -> Iterator[Choice]:
    for row in rows:
        name = row.get(value, "").strip()
        if name:
            yield Choice(name, {"": row.get(label, "")} if row.get(label) else {})


def _with_other(
    choices: Mapping[str, tuple[Choice, ...]], survey: Survey, languages: Sequence[str]
) -> Mapping[str, tuple[Choice, ...]]:
    """Return the lists with the choice that ``or_other`` adds, for every question that uses them (pyxform)."""
    open_ones = {entry.list_name for entry in survey.root.walk() if entry.other}
    added = Choice(OTHER, worded("forms.other_choice", languages))
    return {
        name: (*listed, added) if name in open_ones and all(one.name != OTHER for one in listed) else listed
        for name, listed in choices.items()
    }


def worded(code: str, languages: Sequence[str]) -> Texts:
    """Return a sentence of the app in the languages of a form, in English where the app does not speak one."""
    return {one: labels(one if one in LANGUAGES else "en").text(code) for one in languages}
