"""Loops of XLSForm (``begin loop over <list>``): what stands in one is asked once for each choice, in a group of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from customs_assessor.forms.headers import Column, cell, columns, language_code
from customs_assessor.forms.sheets import Row, Sheets
from customs_assessor.forms.survey import Entry, Survey

_LEFT_OUT = "none"
"""A choice of this name has no group (pyxform)."""


@dataclass(frozen=True)
class _Said:
    """A choice as a loop speaks of it: its name and its label by language code."""

    name: str
    labels: Mapping[str, str]

    def put_into(self, text: str, language: str) -> str:
        """Return a text with ``%(name)s`` and ``%(label)s`` filled in."""
        label = self.labels.get(language_code(language)) or next(iter(self.labels.values()), self.name)
        return text.replace("%(name)s", self.name).replace("%(label)s", label)


def unrolled(survey: Survey, sheets: Sheets) -> Survey:
    """Return a survey with each loop as a group that holds a group for each choice of its list.

    Args:
        survey: as read; a loop is a group with a list.
        sheets: where the lists are.
    """
    sheet = sheets.sheet("choices")
    known = columns(sheet)
    lists: dict[str, list[_Said]] = {}
    for row in sheet.rows:
        labels = {language_code(one.language): row.get(one.header) for one in known if one.base == "label"}
        said = _Said(cell(row, known, "name")[0], {code: text for code, text in labels.items() if text})
        lists.setdefault(cell(row, known, "list_name")[0], []).append(said)
    return replace(survey, root=_Unrolling(survey.columns, lists).copy(survey.root, "", None))


class _Unrolling:
    def __init__(self, known: tuple[Column, ...], lists: Mapping[str, Sequence[_Said]]) -> None:
        self.known = known
        self.lists = lists

    def copy(self, entry: Entry, above: str, said: _Said | None) -> Entry:
        """Return an entry with what it holds, spoken for a choice when it stands in a loop.

        Args:
            entry: as read.
            above: path of what holds it.
            said: the choice, None outside loops.
        """
        path = f"{above}/{entry.name}" if entry.name else above
        made = replace(entry, path=path, row=self._row(entry.row, said), entries=[])
        if entry.kind != "group" or not entry.list_name:
            made.entries = [self.copy(child, path, said) for child in entry.entries]
            return made
        for choice in self.lists.get(entry.list_name, ()):
            if choice.name != _LEFT_OUT:
                group = Entry("group", choice.name, f"{path}/{choice.name}", self._heading(entry.row, choice))
                group.entries = [self.copy(child, group.path, choice) for child in entry.entries]
                made.entries.append(group)
        return made

    def _row(self, row: Row, said: _Said | None) -> Row:
        if said is None or not any("%(" in text for text in row.cells.values()):
            return row
        languages = {one.header: one.language for one in self.known}
        cells = {header: said.put_into(text, languages[header]) for header, text in row.cells.items()}
        return Row(row.number, cells)

    def _heading(self, row: Row, said: _Said) -> Row:
        shown = [one for one in self.known if one.base == "label"]
        return Row(row.number, {one.header: said.put_into("%(label)s", one.language) for one in shown})
