"""Equality filters on lists and files: the rows that can meet them are found by an index instead of being tried one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass
from typing import Any

from elementpath.xpath_nodes import EtreeElementNode
from elementpath.xpath_tokens import XPathToken

from customs_assessor.forms.evaluation import value_of
from customs_assessor.forms.references import absolute
from customs_assessor.forms.values import Value, single, to_boolean

_OF_THE_ROW = (
    "position",
    "last",
    "string",
    "number",
    "string-length",
    "normalize-space",
    "name",
    "local-name",
)
"""Functions that without arguments ask the row itself."""
_LITERALS = ("(string)", "(integer)", "(decimal)", "(float)")

Find = Callable[[str, str], Sequence[EtreeElementNode] | None]
"""Gives the rows whose cell in a column is a text, None where there is no index."""


@dataclass(frozen=True)
class Key:
    """A column that is to be equal to what an expression gives that asks nothing of the row."""

    column: str
    wanted: XPathToken


@dataclass(frozen=True)
class Sought:
    """``instance('name')/root/item[...]`` with at least one key in its predicate."""

    name: str
    keys: tuple[Key, ...]
    predicate: XPathToken


def keys_of(predicate: XPathToken) -> tuple[Key, ...]:
    """Return the equalities that every row that meets a predicate fulfils."""
    return tuple(_keys(predicate)) if not _counts(predicate) else ()


def sought_by(token: XPathToken) -> Sought | None:
    """Return what a path looks for in a list, None of a path of another kind."""
    if token.symbol != "/" or len(token) != 2 or token[1].symbol != "[" or len(token[1]) != 2:
        return None
    above, step, predicate = token[0], token[1][0], token[1][1]
    in_list = (
        step.symbol == "(name)" and step.value == "item"
        and above.symbol == "/" and len(above) == 2
        and above[1].symbol == "(name)" and above[1].value == "root"
        and above[0].symbol == "instance" and above[0][0].symbol == "(string)"
    )  # fmt: skip
    keys = keys_of(predicate) if in_list else ()
    return Sought(str(above[0][0].value), keys, predicate) if keys else None


def narrowed(
    keys: Sequence[Key], find: Find, give: Callable[[XPathToken], Value]
) -> Sequence[EtreeElementNode] | None:
    """Return the rows among which are all that meet the keys, None when no index can tell.

    Args:
        keys: of the predicate.
        find: the index.
        give: evaluates what a column is to be equal to.
    """
    for key in keys:
        wanted = single(give(key.wanted))
        # a text is compared as it is written; a number also finds 05 and 5.0
        if isinstance(wanted, str):
            return find(key.column, wanted)
    return None


def found_in_list(sought: Sought, context: Any) -> list[EtreeElementNode] | None:
    """Return the rows that a path looks for, in order, None when they are to be tried one by one."""
    around = context.scope.around
    rows = narrowed(
        sought.keys,
        lambda column, text: around.matching(sought.name, column, text),
        lambda token: value_of(token, context),
    )
    return None if rows is None else [row for row in rows if _meets(sought.predicate, row, context)]


def _meets(predicate: XPathToken, row: EtreeElementNode, context: Any) -> bool:
    here = copy(context)
    here.item = row
    return to_boolean(value_of(predicate, here))


def _keys(token: XPathToken) -> Iterator[Key]:
    if token.symbol == "and" and len(token) == 2:
        yield from _keys(token[0])
        yield from _keys(token[1])
    elif token.symbol == "=" and len(token) == 2:
        for column, wanted in ((token[0], token[1]), (token[1], token[0])):
            if column.symbol == "(name)" and _is_free(wanted):
                yield Key(str(column.value), wanted)
                return


def _is_free(token: XPathToken) -> bool:
    """Return whether a token gives the same for every row."""
    if token.symbol in _LITERALS or absolute(token):
        return True
    if token.symbol == "current":
        return True
    if token.symbol == "/" and len(token) == 2:
        # a path from the asking node; what its predicates ask is not looked into
        return _is_free(token[0]) and token[1].symbol in ("(name)", "..")
    operator = token.symbol in ("+", "-", "*", "div", "mod") and len(token)
    function = token.label == "function" and (len(token) or token.symbol not in _OF_THE_ROW)
    return bool(operator or function) and all(_is_free(child) for child in token)


def _counts(token: XPathToken) -> bool:
    """Return whether a predicate asks for places: those among fewer rows are others."""
    return token.symbol in ("position", "last") or any(_counts(child) for child in token)
