"""What a function is, what it is called with, and what it may ask of the form that is being filled."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from random import Random
from typing import Protocol

from elementpath.xpath_nodes import EtreeElementNode

from customs_assessor.forms.values import Value, to_number, to_text

Found = Value | list[EtreeElementNode]
"""What a function gives: a value, or nodes that a path may go on from."""
Literals = tuple[str | None, ...]
"""The texts written as arguments, None for what is no literal text."""


class ExpressionError(ValueError):
    """An expression is wrong: ``code`` and ``facts`` as of a Problem."""

    def __init__(self, code: str, **facts: str) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts


class Surroundings(Protocol):
    """What functions may ask of the form and of who fills it in."""

    @property
    def now(self) -> datetime:
        """The moment at which the form was opened; it stands still, so that no answer changes by itself."""

    @property
    def language(self) -> str:
        """Code of the language in which the form is shown."""

    @property
    def version(self) -> str:
        """The form's version."""

    def choice_label(self, choice: str, path: str) -> str:
        """Return the label of a choice of the question at a path, '' when there is none."""

    def wording(self, reference: str) -> str:
        """Return the text of an itext reference (``/data/a:label``), '' when there is none."""

    def attribute(self, name: str) -> str:
        """Return what is known of who fills in: ``deviceid``, ``username``, ``email``, ``phonenumber``; '' by default."""

    def looked_up(self, table: str, wanted: str, key: str, value: str) -> str:
        """Return the cell of column ``wanted`` in the first row whose ``key`` is a value; '' when no row has it.

        Raises:
            ExpressionError: the form has no such table, or it no such column.
        """

    def instance(self, name: str) -> EtreeElementNode | None:
        """Return the node above the ``root`` of a list or file, None when there is no such."""

    def matching(self, name: str, column: str, text: str) -> Sequence[EtreeElementNode] | None:
        """Return the items of a list or file whose cell in a column is a text, None when there is no such."""


class Call(Protocol):
    """One call of a function; arguments are evaluated when they are asked for."""

    @property
    def around(self) -> Surroundings:
        """What the function may ask."""

    @property
    def node(self) -> EtreeElementNode:
        """The context node: in a predicate the one that is tested."""

    @property
    def asker(self) -> EtreeElementNode:
        """The node whose expression is evaluated, in a predicate too."""

    @property
    def focus(self) -> tuple[int, int]:
        """Position and size of what is tested by a predicate."""

    def __len__(self) -> int:
        """Return the number of arguments."""

    def value(self, place: int) -> Value:
        """Return an argument."""

    def values(self) -> tuple[Value, ...]:
        """Return every argument."""

    def nodes(self, place: int) -> list[EtreeElementNode]:
        """Return the nodes of an argument, relevant or not; none of what is no node set."""

    def here(self) -> Value:
        """Return the value of the context node."""

    def standing(self) -> str:
        """Return the text that the asking node holds already."""

    def chance(self) -> Random:
        """Return the source of what is random in this expression: the same draws at every evaluation."""


def any_literals(_: Literals) -> None:
    """Find nothing wrong with arguments, whatever is written."""


@dataclass(frozen=True)
class Function:
    """A function: its work, its least and most arguments (None: any number), and what its literal texts must be.

    Args:
        work: gives the result of a call.
        least, most: number of arguments.
        check: raises ExpressionError for literal arguments with which the function can never work.
    """

    work: Callable[[Call], Found]
    least: int
    most: int | None
    check: Callable[[Literals], None] = any_literals


def plain(work: Callable[..., Value], least: int, most: int | None) -> Function:
    """Return a function of values as they are."""
    return Function(lambda call: work(*call.values()), least, most)


def of_texts(work: Callable[..., Value], least: int, most: int | None) -> Function:
    """Return a function of texts."""
    return Function(lambda call: work(*map(to_text, call.values())), least, most)


def of_numbers(work: Callable[..., float], least: int, most: int | None = None) -> Function:
    """Return a function of numbers: NaN where it is not defined, infinity where it is too large."""

    def safe(call: Call) -> Value:
        try:
            return float(work(*map(to_number, call.values())))
        except (ValueError, ZeroDivisionError):
            return math.nan
        except OverflowError:
            return math.inf

    return Function(safe, least, most or least)


def or_here(work: Callable[[Value], Value]) -> Function:
    """Return a function of one argument that is the context node when it is left out (XPath 1.0)."""
    return Function(lambda call: work(call.value(0) if len(call) else call.here()), 0, 1)


def literal(literals: Sequence[str | None], place: int) -> str | None:
    """Return the literal text of an argument, None when it is left out or an expression."""
    return literals[place] if place < len(literals) else None
