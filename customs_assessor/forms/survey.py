"""The survey sheet as a tree of rows, and every breach of XLSForm's rules in it that can be named with its cell."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from customs_assessor.errors import Problem
from customs_assessor.forms.attachments import TABLES
from customs_assessor.forms.headers import MEDIA, Column, cell, columns
from customs_assessor.forms.kinds import ELSEWHERE, FILES_OF_ROWS, LISTED, NOT_HERE, PLAIN, UNASKED
from customs_assessor.forms.parameters import parameters
from customs_assessor.forms.sheets import Row, Sheets

MAX_DEPTH = 40
"""How deep groups may stand in each other."""
REPEATS = ("repeat", "lgroup", "looped group")
HARMLESS_COLUMNS = ("save_to", "autoplay")
"""Columns without which a form behaves the same."""
APP_COLUMNS = ("intent",)
"""Columns by which another app on a phone answers."""
SELECTS = {**LISTED, **ELSEWHERE}
"""Types with choices."""
OR_OTHER = ("or_other", "or other", "or specify other")
OTHER_ASKED = "forms.other_asked"
_REFERENCE = re.compile(r"\$\{([^\s{}]+)\}\Z")
_NAME = re.compile(r"[^\W\d][\w.\-]*\Z")
_GROUP = re.compile(r"(begin|end)[ _](group|repeat|loop|lgroup|looped group)( .*)?\Z")
_YES = ("yes", "true", "true()")
_APP = re.compile(r"(ex|printer):")


@dataclass
class Entry:
    """A row of the survey with what it stands for; groups hold their entries, and a repeat is a group.

    Args:
        list_name: of the list of choices, as the form has it.
        file: where the choices lie, if in a file of their own.
        itemset: name of the question whose answers are the choices.
        external: the choices are those of the sheet ``external_choices``.
        other: the list gets one more choice, for which ``<name>_other`` asks.
        said: code of the label of such a question, which no row of the survey stands for.
    """

    kind: str
    name: str
    path: str
    row: Row
    list_name: str = ""
    repeat: bool = False
    file: str = ""
    itemset: str = ""
    external: bool = False
    other: bool = False
    said: str = ""
    entries: list[Entry] = field(default_factory=list)

    def walk(self) -> Iterator[Entry]:
        """Yield the entries below, in order, groups before what they hold."""
        for entry in self.entries:
            yield entry
            yield from entry.walk()


@dataclass(frozen=True)
class Survey:
    """The tree of the survey sheet, its columns and its problems."""

    root: Entry
    columns: tuple[Column, ...]
    problems: tuple[Problem, ...]

    def paths(self) -> dict[str, list[str]]:
        """Return every path (without the form's root) by name."""
        found: dict[str, list[str]] = {}
        for entry in self.root.walk():
            found.setdefault(entry.name, []).append(entry.path)
        return found


def read_survey(sheets: Sheets) -> Survey:
    """Return the survey as a tree; what is wrong with types, names, lists and nesting is in ``problems``."""
    reader = _Reader(sheets)
    if reader.has_columns():
        for row in reader.sheet.rows:
            reader.take(row)
        reader.finish()
    return Survey(reader.root, reader.columns, tuple(reader.problems))


class _Reader:
    """Takes the rows of the survey one by one."""

    def __init__(self, sheets: Sheets) -> None:
        self.sheet = sheets.sheet("survey")
        self.columns = columns(self.sheet)
        choices = sheets.sheet("choices")
        known = columns(choices)
        self.lists = {cell(row, known, "list_name")[0] for row in choices.rows} - {""}
        self.external = {
            cell(row, columns(sheets.sheet("external_choices")), "list_name")[0]
            for row in sheets.sheet("external_choices").rows
        } - {""}
        self.siblings: dict[str, dict[str, Entry]] = {}
        self.root = Entry("group", "", "", Row(1, {}))
        self.stack = [self.root]
        self.problems: list[Problem] = []
        for column in self.columns:
            if column.base in HARMLESS_COLUMNS:
                self._say(
                    "forms.feature_harmless",
                    Row(1, {}),
                    column.header,
                    severity="warning",
                    feature=column.header,
                )

    def _say(self, code: str, row: Row, column: str, /, severity: str = "error", **facts: object) -> None:
        self.problems.append(Problem(code, dict(facts), "survey", row.number, column, severity))

    def has_columns(self) -> bool:
        """Return whether the columns without which no row means anything are there; those missing are named."""
        known = {one.base for one in self.columns}
        missing = [base for base in ("type", "name") if base not in known] if self.sheet.header else []
        for base in missing:
            self._say("forms.column_missing", Row(1, {}), base, column=base)
        return not missing

    def take(self, row: Row) -> None:
        """Put one row into the tree."""
        kind, column = cell(row, self.columns, "type")
        if row.get("disabled").lower() in _YES:
            return
        if not kind:
            if any(one.base in ("name", "label") and row.get(one.header) for one in self.columns):
                self._say("forms.type_missing", row, column)
            return
        group = _GROUP.match(kind)
        if group and group.group(1) == "end":
            self._end(row, column, kind)
            return
        name = self._name(row, kind)
        parent = self.stack[-1]
        entry = Entry("", name, f"{parent.path}/{name}", row)
        if kind in FILES_OF_ROWS:
            return
        self._check_siblings(entry, parent)
        parent.entries.append(entry)
        if group:
            entry.kind = "group"
            entry.repeat = group.group(2) in REPEATS
            if group.group(2) == "loop":
                self._loop(entry, kind, column)
            if len(self.stack) == MAX_DEPTH:
                self._say("forms.nested_too_deep", row, column, most=MAX_DEPTH)
            # deeper ones are read, but not into the tree, which is walked by recursion
            self.stack.append(entry if len(self.stack) < MAX_DEPTH else Entry("group", "", entry.path, row))
        else:
            self._kind(entry, kind, column)
            self._check_label(entry)
        self._app(entry)

    def _loop(self, entry: Entry, kind: str, column: str) -> None:
        """Note the list that a loop goes over."""
        words = kind.removeprefix("begin").split()[1:]
        listed = words[-1] if words and words[0] in ("over", words[-1]) else ""
        if not listed or listed == "over":
            self._say("forms.list_missing", entry.row, column, kind=kind)
        elif self._known_list(entry, listed, self.lists, "choices", column):
            entry.list_name = listed

    def _check_siblings(self, entry: Entry, parent: Entry) -> None:
        same = self.siblings.setdefault(parent.path, {})
        first = same.setdefault(entry.name.lower(), entry)
        if first is entry:
            return
        facts: dict[str, Any] = {"name": entry.name, "other": first.name, "first": first.row.number}
        if first.name == entry.name:
            self._say("forms.name_twice", entry.row, self._header("name"), **facts)
        else:
            self._say("forms.name_case", entry.row, self._header("name"), "warning", **facts)

    def _check_label(self, entry: Entry) -> None:
        """Name a question that shows nothing (a computed one need not)."""
        if entry.kind in ("", "calculate", "hidden", *UNASKED) and entry.kind != "osm":
            return
        if not any(
            cell(entry.row, self.columns, base)[0]
            for base in ("label", "hint", "calculation", "trigger", "media", *MEDIA)
        ):
            self._say("forms.label_missing", entry.row, self._header("label"), name=entry.name)

    def _header(self, base: str) -> str:
        return next((one.header for one in self.columns if one.base == base), base)

    def _name(self, row: Row, kind: str) -> str:
        name, column = cell(row, self.columns, "name")
        if kind == "audit":
            return kind
        if not name and kind == "note":
            return f"generated_note_name_{row.number}"
        if not name:
            self._say("forms.name_missing", row, column, kind=kind)
            return f"unnamed_row_{row.number}"
        if not _NAME.match(name):
            self._say("forms.name_invalid", row, column, name=name)
        return name

    def _kind(self, entry: Entry, kind: str, column: str) -> None:
        words = kind.split()
        whole = " ".join(words)
        if whole in PLAIN or words[0] == "osm":
            entry.kind = PLAIN.get(whole, words[0])
            if entry.kind == "audit":
                self._say("forms.feature_harmless", entry.row, column, "warning", feature=kind)
            elif entry.kind in NOT_HERE:
                self._say("forms.feature_not_here", entry.row, column, "warning", feature=kind)
            return
        for length in range(len(words) - 1, 0, -1):
            command = " ".join(words[:length])
            if command in SELECTS:
                entry.kind = SELECTS[command]
                self._select(entry, command, words[length:], column)
                return
        if whole in SELECTS:
            self._say("forms.list_missing", entry.row, column, kind=kind)
        else:
            close = difflib.get_close_matches(whole.lower(), [*PLAIN, *SELECTS, *FILES_OF_ROWS], 1)
            close = close or difflib.get_close_matches(
                words[0].lower(), [*PLAIN, *SELECTS, *FILES_OF_ROWS], 1
            )
            self._say("forms.type_unknown", entry.row, column, kind=kind, right=close[0] if close else "text")

    def _app(self, entry: Entry) -> None:
        """Name what another app on a phone would answer."""
        for base in ("appearance", *APP_COLUMNS):
            text, column = cell(entry.row, self.columns, base)
            if text and (base in APP_COLUMNS or _APP.match(text)):
                self._say("forms.feature_by_hand", entry.row, column, "warning", feature=text)
            elif base == "appearance" and "search(" in text:
                self._say("forms.search", entry.row, column, "warning", feature=text)

    def _select(self, entry: Entry, command: str, rest: list[str], column: str) -> None:
        """Find the list of a select and what else its type says."""
        named, more = rest[0], " ".join(rest[1:])
        entry.list_name = named
        entry.other = more in OR_OTHER
        if more and not entry.other:
            kind = " ".join((command, *rest))
            self._say("forms.type_unknown", entry.row, column, kind=kind, right=f"{command} {named}")
        reference = _REFERENCE.match(named)
        if reference:
            entry.list_name, entry.itemset = "", reference[1]
            if entry.kind != "select_one":
                self._say("forms.itemset_kind", entry.row, column, "warning", kind=command)
        elif command.endswith("file"):
            entry.file = named
            given = parameters(cell(entry.row, self.columns, "parameters")[0])
            entry.list_name = " ".join(
                (named, *(given[name] for name in ("value", "label") if name in given))
            )
            if not named.lower().endswith(TABLES) or named.count(".") != 1:
                self._say("forms.choices_file_kind", entry.row, column, file=named)
        elif command.endswith("external"):
            self._known_list(entry, named, self.external, "external_choices", column)
            entry.external = True
            entry.list_name = f"{named} (external_choices)" if named in self.lists else named
        else:
            self._known_list(entry, named, self.lists, "choices", column)
        if entry.other:
            self._other(entry)

    def _known_list(self, entry: Entry, name: str, lists: set[str], sheet: str, column: str) -> bool:
        """Return whether there is a list of a name; one that is not there is named."""
        if name not in lists:
            close = difflib.get_close_matches(name, sorted(lists), 1)
            right = close[0] if close else ", ".join(sorted(lists)[:5]) or "-"
            self._say("forms.list_unknown", entry.row, column, list=name, right=right, sheet=sheet)
        return name in lists

    def _other(self, entry: Entry) -> None:
        """Add the question that asks what the choice ``other`` stands for."""
        name, parent = f"{entry.name}_other", self.stack[-1]
        asked = Entry("text", name, f"{parent.path}/{name}", Row(entry.row.number, {}), said=OTHER_ASKED)
        self._check_siblings(asked, parent)
        parent.entries.append(asked)

    def _end(self, row: Row, column: str, kind: str) -> None:
        if len(self.stack) == 1:
            self._say("forms.end_without_begin", row, column, kind=kind)
            return
        begun = self.stack[-1]
        asked = cell(begun.row, self.columns, "type")[0]
        if _kind_of_group(asked) != _kind_of_group(kind) and begun.row.number > 1:
            first = begun.row.number
            self._say("forms.end_mismatched", row, column, kind=kind, begun=asked, first=first)
        self.stack.pop()

    def finish(self) -> None:
        """Name the groups that never end, and an empty survey."""
        for entry in self.stack[1:]:
            self._say("forms.begin_without_end", entry.row, self._header("type"), name=entry.name)
        if not self.root.entries and not self.problems:
            self._say("forms.survey_empty", Row(1, {}), "type")


def _kind_of_group(kind: str) -> str:
    """Return which kind of group a row begins or ends: all spellings of a repeat are one."""
    found = _GROUP.match(kind)
    return "" if not found else "repeat" if found.group(2) in REPEATS else found.group(2)
