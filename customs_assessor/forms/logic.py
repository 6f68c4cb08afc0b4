"""Expressions as they stand in the survey: ``${name}`` resolved, each parsed and checked, and cycles among them found."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import dataclass, field

from customs_assessor.errors import Problem
from customs_assessor.forms.expressions import Expression, ExpressionError, parse
from customs_assessor.forms.graph import (
    INSTANCES,
    SHOWN,
    VALUE,
    Node,
    graph_of,
    land_of,
    node_of,
)
from customs_assessor.forms.headers import MEDIA, STRAIGHT, TRANSLATED, cell, columns
from customs_assessor.forms.kinds import UNASKED
from customs_assessor.forms.lookups import column_of, without_ending, wrong_column
from customs_assessor.forms.model import Table
from customs_assessor.forms.parameters import parameter_problems, parameters
from customs_assessor.forms.reads import astray
from customs_assessor.forms.references import literal_calls
from customs_assessor.forms.scoring_model import cycles
from customs_assessor.forms.sheets import Sheets
from customs_assessor.forms.survey import Entry, Survey

ColumnsFor = Callable[[Entry], Set[str] | None]
"""Gives the columns that the choice filter of a row may name, None where they are not known."""


@dataclass(frozen=True)
class Data:
    """What a form has beside its questions.

    Args:
        lists: names that ``instance()`` knows: lists of choices and files.
        tables: the files that could be read, by name.
    """

    lists: tuple[str, ...] = ()
    tables: Mapping[str, Table] = field(default_factory=dict)


NO_DATA = Data()
EXPRESSIONS = (
    "relevant",
    "required",
    "constraint",
    "calculation",
    "readonly",
    "choice_filter",
    "repeat_count",
)
LAST_SAVED = "__last-saved"
"""The list that pyxform makes of references to last saved values, which are told where they stand."""
REFERENCE = re.compile(r"\$\{(last-saved#)?([^\s{}]+)\}")
"""A reference by name; groups: the mark of a last saved value, the name."""
_PLAIN = ("yes", "no", "true", "false", "true()", "false()")
_ONE_NAME = re.compile(r"\s*\$\{([^\s{}]+)\}\s*\Z")
_META = ("/meta", "/meta/instanceID", "/meta/instanceName", "/meta/audit")
"""What every form has beside its survey."""
_BASES = {"relevant": SHOWN, "calculation": VALUE, "repeat_count": INSTANCES}


def check_logic(
    survey: Survey, root: str, columns_for: ColumnsFor, data: Data = NO_DATA
) -> tuple[Problem, ...]:
    """Return every problem of expressions and references in the survey.

    Args:
        survey: the survey's tree.
        root: name of the form's root element.
        columns_for: gives the columns that the choice filter of a row may name, None where they are not known.
        data: lists and files, which ``instance()`` and ``pulldata()`` may name.
    """
    checker = _Checker(survey, root, columns_for, data)
    for entry in survey.root.walk():
        checker.take(entry)
    return tuple(checker.problems) + tuple(checker.cycles())


def check_choice_texts(sheets: Sheets, survey: Survey) -> Iterator[Problem]:
    """Yield the labels of choices that refer to a question which the survey lacks or has more than once."""
    sheet, paths = sheets.sheet("choices"), _paths(survey)
    for one in columns(sheet):
        for row in sheet.rows if one.base in TRANSLATED else ():
            for saved, name in REFERENCE.findall(row.get(one.header)):
                for code, facts in _unresolved(saved, name, paths):
                    yield Problem(code, facts, "choices", row.number, one.header)


def _paths(survey: Survey) -> dict[str, list[str]]:
    """Return the paths of the survey by name, and of the id that every filled form has."""
    return {"instanceID": ["/meta/instanceID"], **survey.paths()}


def _unresolved(saved: str, name: str, paths: dict[str, list[str]]) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield why a reference by name means no question, as code and facts; nothing when it means one."""
    known = paths.get(name, [])
    if saved:
        yield "forms.last_saved", {"name": name}
    elif not known:
        close = difflib.get_close_matches(name, paths, 1)
        yield (
            "forms.reference_unknown",
            {"name": name, "right": close[0] if close else ", ".join([*paths][:3])},
        )
    elif len(known) > 1:
        yield "forms.reference_twice", {"name": name, "paths": ", ".join(known)}


class _Checker:
    """Checks entry by entry and keeps what depends on what."""

    def __init__(self, survey: Survey, root: str, columns_for: ColumnsFor, data: Data) -> None:
        self.columns_for = columns_for
        self.data = data
        self.survey = survey
        self.root = root
        self.paths = _paths(survey)
        self.problems: list[Problem] = []
        self.parsed: dict[Node, Expression] = {}
        self.entries = {entry.path: entry for entry in survey.root.walk()}
        counts = [
            f"{entry.path}_count"
            for entry in self.entries.values()
            if entry.repeat and not _ONE_NAME.match(self._cell(entry, "repeat_count") or "${n}")
        ]
        repeats = [entry.path for entry in self.entries.values() if entry.repeat]
        self.land = land_of(root, [*self.entries, *counts, *_META], repeats)

    def _say(self, code: str, entry: Entry, column: str, /, **facts: object) -> None:
        self.problems.append(Problem(code, dict(facts), "survey", entry.row.number, column))

    def take(self, entry: Entry) -> None:
        """Check one row."""
        for base in EXPRESSIONS:
            text, column = cell(entry.row, self.survey.columns, base)
            if text and text.lower() not in _PLAIN:
                self._expression(entry, base, text.translate(STRAIGHT), column)
        given = self._cell(entry, "calculation") or self._cell(entry, "default")
        if entry.itemset:
            self._resolved(entry, f"${{{entry.itemset}}}", cell(entry.row, self.survey.columns, "type")[1])
        if entry.kind == "calculate" and not given:
            self._say("forms.calculation_missing", entry, "calculation", name=entry.name)
        self._trigger(entry)
        self._parameters(entry)
        for one in self.survey.columns:
            if one.base in (*TRANSLATED, "default") and entry.row.get(one.header):
                self._resolved(entry, entry.row.get(one.header), one.header)

    def _cell(self, entry: Entry, base: str) -> str:
        return cell(entry.row, self.survey.columns, base)[0]

    def _trigger(self, entry: Entry) -> None:
        """Name what is no reference to a question that is answered."""
        text, column = cell(entry.row, self.survey.columns, "trigger")
        for part in filter(str.strip, text.split(",")):
            found = _ONE_NAME.match(part)
            if not found:
                self._say("forms.trigger_invalid", entry, column, value=text)
            elif self._resolved(entry, part, column) is not None:
                asked = self.entries.get(self.paths[found[1]][0], self.survey.root)
                shown = any(self._cell(asked, base) for base in ("label", "hint", *MEDIA))
                told = not shown and (self._cell(asked, "calculation") or self._cell(asked, "trigger"))
                if told or asked.kind in ("group", "calculate", "hidden", *UNASKED):
                    self._say("forms.trigger_silent", entry, column, name=asked.name)

    def _parameters(self, entry: Entry) -> None:
        text, column = cell(entry.row, self.survey.columns, "parameters")
        for problem in parameter_problems(entry.kind, text):
            self._say(problem.code, entry, column, **problem.facts)
        seed = parameters(text).get("seed", "")
        if "${" in seed:
            self._resolved(entry, seed, column)

    def _resolved(self, entry: Entry, text: str, column: str) -> str | None:
        """Return the text with paths for names, None when a name cannot be resolved."""
        sound = True

        def path(found: re.Match[str]) -> str:
            nonlocal sound
            saved, name = found.groups()
            for code, facts in _unresolved(saved, name, self.paths):
                self._say(code, entry, column, **facts)
                sound = False
            return f" /{self.root}{self.paths[name][0]} " if name in self.paths else ""

        result = REFERENCE.sub(path, text)
        if sound and "${" in result:
            self._say("forms.reference_malformed", entry, column, value=text)
            sound = False
        return result if sound else None

    def _expression(self, entry: Entry, base: str, text: str, column: str) -> None:
        resolved = self._resolved(entry, text, column)
        if resolved is None:
            return
        try:
            expression = parse(resolved.strip())
        except ExpressionError as error:
            facts = {**error.facts, "expression": text} if "expression" in error.facts else error.facts
            self._say(error.code, entry, column, **facts)
            return
        for problem in missing_data(expression, self.data):
            self._say(problem.code, entry, column, **problem.facts)
        for path in sorted(expression.paths):
            short = path.removeprefix(f"/{self.root}")
            if short and (short == path or short not in self.land.home) and not expression.everywhere:
                self._say("forms.path_unknown", entry, column, path=path)
        for short in sorted(astray(expression.token, self.land, entry.path, base == "choice_filter")):
            path = f"/{self.root}{short}"
            alone = short.removeprefix(f"{entry.path}/") in expression.bare
            if path not in expression.paths and not short.startswith("?") and not alone:
                self._say("forms.path_unknown", entry, column, path=path)
        for name in sorted(expression.bare):
            if base != "choice_filter":
                self._say("forms.bare_name", entry, column, name=name)
            elif (known := self.columns_for(entry)) is not None and name not in known:
                close = difflib.get_close_matches(name, known, 1)
                right = close[0] if close else ", ".join(sorted(known)) or "-"
                self._say("forms.filter_column", entry, column, name=name, right=right)
        # what a trigger sets may well depend on itself: it is set once for each change
        if base in _BASES and not (base == "calculation" and self._cell(entry, "trigger")):
            self.parsed[_BASES[base], entry.path] = expression

    def cycles(self) -> Iterator[Problem]:
        """Yield the cycles among calculations, relevance and numbers of instances."""
        edges = graph_of(self.parsed, self.land).names()
        told: set[frozenset[str]] = set()
        for cycle in cycles(edges):
            names = [path.rsplit("/", 1)[-1] for _, path in map(node_of, cycle)]
            if frozenset(names) in told:
                continue
            told.add(frozenset(names))
            kind, path = next(
                (node for node in map(node_of, cycle) if node in self.parsed), node_of(cycle[0])
            )
            base = next(name for name, of in _BASES.items() if of == kind)
            _, column = cell(self.entries[path].row, self.survey.columns, base)
            shown = [name for place, name in enumerate(names) if not place or names[place - 1] != name]
            route = " → ".join(shown if len(shown) > 1 else shown * 2)
            yield Problem("forms.cycle", {"path": route}, "survey", self.entries[path].row.number, column)


def missing_data(expression: Expression, data: Data) -> Iterator[ExpressionError]:
    """Yield what an expression reads that the form does not have: lists of choices, columns of files.

    Files that are not there are told where they are named.
    """
    for name in sorted(expression.lists.difference(data.lists, (LAST_SAVED,))):
        close = difflib.get_close_matches(name, data.lists, 1)
        right = close[0] if close else ", ".join(data.lists[:5]) or "-"
        yield ExpressionError("forms.instance_unknown", name=name, right=right)
    for file, *asked in literal_calls(expression.token, "pulldata") if expression.tables else ():
        table = data.tables.get(without_ending(file)) if file else None
        if table is not None:
            unknown = (name for name in asked[:2] if name is not None and not column_of(table, name))
            for name in unknown:
                yield ExpressionError("forms.table_column", **wrong_column(str(file), table, name))
