"""Expressions as they stand in the survey: ``${name}`` resolved, each parsed and checked, and cycles among them found."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
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
from customs_assessor.forms.headers import TRANSLATED, cell
from customs_assessor.forms.lookups import column_of, without_ending, wrong_column
from customs_assessor.forms.model import Table
from customs_assessor.forms.references import literal_calls
from customs_assessor.forms.scoring_model import cycles
from customs_assessor.forms.survey import Entry, Survey


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
REFERENCE = re.compile(r"\$\{\s*(last-saved#)?([^\s{}]+)\s*\}")
"""A reference by name; groups: the mark of a last saved value, the name."""
_PLAIN = ("yes", "no", "true", "false", "true()", "false()")
_BASES = {"relevant": SHOWN, "calculation": VALUE, "repeat_count": INSTANCES}


def check_logic(
    survey: Survey, root: str, choice_columns: Iterable[str], data: Data = NO_DATA
) -> tuple[Problem, ...]:
    """Return every problem of expressions and references in the survey.

    Args:
        survey: the survey's tree.
        root: name of the form's root element.
        choice_columns: headers of the choices sheet, which choice filters may name.
        data: lists and files, which ``instance()`` and ``pulldata()`` may name.
    """
    checker = _Checker(survey, root, {*choice_columns, "name", "label"}, data)
    for entry in survey.root.walk():
        checker.take(entry)
    return tuple(checker.problems) + tuple(checker.cycles())


class _Checker:
    """Checks entry by entry and keeps what depends on what."""

    def __init__(self, survey: Survey, root: str, columns: set[str], data: Data) -> None:
        self.columns = columns
        self.data = data
        self.survey = survey
        self.root = root
        self.paths = survey.paths()
        self.all_paths = {path for paths in self.paths.values() for path in paths}
        self.problems: list[Problem] = []
        self.parsed: dict[Node, Expression] = {}
        self.entries = {entry.path: entry for entry in survey.root.walk()}

    def _say(self, code: str, entry: Entry, column: str, /, **facts: object) -> None:
        self.problems.append(Problem(code, dict(facts), "survey", entry.row.number, column))

    def take(self, entry: Entry) -> None:
        """Check one row."""
        for base in EXPRESSIONS:
            text, column = cell(entry.row, self.survey.columns, base)
            if text and text.lower() not in _PLAIN:
                self._expression(entry, base, text, column)
        if entry.kind == "calculate" and not cell(entry.row, self.survey.columns, "calculation")[0]:
            default = cell(entry.row, self.survey.columns, "default")[0]
            if not default:
                self._say("forms.calculation_missing", entry, "calculation", name=entry.name)
        for one in self.survey.columns:
            if one.base in (*TRANSLATED, "default") and entry.row.get(one.header):
                self._resolved(entry, entry.row.get(one.header), one.header)

    def _resolved(self, entry: Entry, text: str, column: str) -> str | None:
        """Return the text with paths for names, None when a name cannot be resolved."""
        sound = True

        def path(found: re.Match[str]) -> str:
            nonlocal sound
            saved, name = found.groups()
            known = self.paths.get(name, [])
            if saved:
                self._say("forms.last_saved", entry, column, name=name)
            elif not known:
                close = difflib.get_close_matches(name, self.paths, 1)
                right = close[0] if close else ", ".join(list(self.paths)[:3])
                self._say("forms.reference_unknown", entry, column, name=name, right=right)
            elif len(known) > 1:
                self._say("forms.reference_twice", entry, column, name=name, paths=", ".join(known))
            else:
                return f" /{self.root}{known[0]} "
            sound = False
            return ""

        result = REFERENCE.sub(path, text)
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
            if short and (short == path or short not in self.all_paths) and not expression.everywhere:
                self._say("forms.path_unknown", entry, column, path=path)
        for name in sorted(expression.bare):
            if base != "choice_filter":
                self._say("forms.bare_name", entry, column, name=name)
            elif name not in self.columns:
                close = difflib.get_close_matches(name, self.columns, 1)
                right = close[0] if close else ", ".join(sorted(self.columns))
                self._say("forms.filter_column", entry, column, name=name, right=right)
        if base in _BASES:
            self.parsed[_BASES[base], entry.path] = expression

    def cycles(self) -> Iterator[Problem]:
        """Yield the cycles among calculations, relevance and numbers of instances."""
        repeats = [entry.path for entry in self.survey.root.walk() if entry.repeat]
        paths = dict.fromkeys(entry.path for entry in self.survey.root.walk())
        edges = graph_of(self.parsed, land_of(self.root, paths, repeats)).names()
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
    for name in sorted(expression.lists.difference(data.lists)):
        close = difflib.get_close_matches(name, data.lists, 1)
        right = close[0] if close else ", ".join(data.lists[:5]) or "-"
        yield ExpressionError("forms.instance_unknown", name=name, right=right)
    for file, *columns in literal_calls(expression.token, "pulldata") if expression.tables else ():
        table = data.tables.get(without_ending(file)) if file else None
        if table is not None:
            unknown = (name for name in columns[:2] if name is not None and not column_of(table, name))
            for name in unknown:
                yield ExpressionError("forms.table_column", **wrong_column(str(file), table, name))
