"""Evaluating a parsed expression: what it asks of the filled form, and the calls of its functions."""

from __future__ import annotations

from copy import copy
from decimal import Decimal
from random import Random
from typing import Any, Protocol

from elementpath.xpath_nodes import AttributeNode, EtreeElementNode, XPathNode
from elementpath.xpath_tokens import XPathToken

from customs_assessor.forms.functions.call import Surroundings
from customs_assessor.forms.values import Nodes, Value


class Scope(Protocol):
    """The filled form that an expression is evaluated in."""

    @property
    def around(self) -> Surroundings:
        """What functions may ask beside the answers."""

    def here(self) -> str:
        """Return the text of the node whose expression is evaluated."""

    def chance(self) -> Random:
        """Return the source of what is random in the expression that is evaluated."""

    def nodes(self, found: list[EtreeElementNode]) -> Nodes:
        """Return the relevant ones of elements, with their values."""

    def at(self, path: str) -> list[EtreeElementNode] | None:
        """Return the nodes at a plain absolute path without a walk, None to have it walked."""

    def indexed(self, token: XPathToken, numbers: list[float]) -> list[EtreeElementNode] | None:
        """Return the node that an ``indexed-repeat`` means, None to have it sought among all nodes."""

    def place(self, found: list[EtreeElementNode]) -> int:
        """Return the number of the instance that nodes mean, 0 to have it counted."""


def value_of(token: XPathToken, context: Any) -> Value:
    """Return the value of a token in a context made by :func:`~customs_assessor.forms.expressions.context_in`."""
    found: Any = token.evaluate(copy(context))
    if isinstance(found, XPathNode):
        found = [found]
    if isinstance(found, list):
        attributes = tuple(str(node.value) for node in found if isinstance(node, AttributeNode))
        if attributes:
            return Nodes((), attributes)
        scope: Scope = context.scope
        return scope.nodes([node for node in found if isinstance(node, EtreeElementNode)])
    if isinstance(found, int | Decimal) and not isinstance(found, bool):
        return float(found)
    value: Value = found
    return value


class TokenCall:
    """One call (functions.call.Call): arguments are evaluated in the context when they are asked for."""

    __slots__ = ("_context", "_token")

    def __init__(self, token: XPathToken, context: Any) -> None:
        """Take the call and its context."""
        self._token = token
        self._context = context

    @property
    def around(self) -> Surroundings:
        """What the function may ask."""
        found: Surroundings = self._context.scope.around
        return found

    @property
    def node(self) -> EtreeElementNode:
        """The context node."""
        found: EtreeElementNode = self._context.item
        return found

    @property
    def asker(self) -> EtreeElementNode:
        """The node whose expression is evaluated."""
        found: EtreeElementNode = self._context.asker
        return found

    @property
    def focus(self) -> tuple[int, int]:
        """Position and size of what a predicate tests."""
        return self._context.position, self._context.size

    def __len__(self) -> int:
        """Return the number of arguments."""
        return len(self._token)

    def value(self, place: int) -> Value:
        """Return an argument."""
        return value_of(self._token[place], self._context)

    def values(self) -> tuple[Value, ...]:
        """Return every argument."""
        return tuple(value_of(child, self._context) for child in self._token)

    def nodes(self, place: int) -> list[EtreeElementNode]:
        """Return the nodes of an argument, relevant or not."""
        found: Any = self._token[place].evaluate(copy(self._context))
        listed = found if isinstance(found, list) else [found]
        return [node for node in listed if isinstance(node, EtreeElementNode)]

    def here(self) -> Value:
        """Return the value of the context node."""
        scope: Scope = self._context.scope
        return scope.nodes([self.node])

    def standing(self) -> str:
        """Return the text that the asking node holds already."""
        scope: Scope = self._context.scope
        return scope.here()

    def chance(self) -> Random:
        """Return the source of what is random in this expression."""
        scope: Scope = self._context.scope
        return scope.chance()
