"""ODK's XPath: parsed once by elementpath, with ODK's functions and its rules for comparing and reckoning."""

from __future__ import annotations

import difflib
import math
import operator
import re
from collections.abc import Callable, Iterator, MutableMapping
from copy import copy
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any, Protocol

from elementpath import ElementPathError, XPath1Parser, XPathContext
from elementpath.namespaces import XPATH_FUNCTIONS_NAMESPACE
from elementpath.tdop import Parser
from elementpath.xpath_nodes import EtreeElementNode, XPathNode
from elementpath.xpath_tokens import XPathAxis, XPathFunction, XPathToken

from customs_assessor.forms.functions import FUNCTIONS, Function, Surroundings
from customs_assessor.forms.values import Nodes, Value, equal, to_boolean, to_number

_LITERAL = re.compile(r"'[^']*'|\"[^\"]*\"")
_CALL = re.compile(r"(?<![\w.\-:])([^\W\d][\w.\-]*(?::[^\W\d][\w.\-]*)?)\s*\(")
_NOT_CALLS = ("node", "text", "comment", "processing-instruction", "and", "or", "div", "mod")
_KEPT = ("position", "last")
_CHOICE_NAME, _CHOICE_NAME_SYMBOL = "jr:choice-name", "jr-choice-name"
_PLACE = re.compile(r"column (\d+)")
_LIKELY = {
    r"==": "=",
    r"<>": "!=",
    r"&&": "and",
    r"\|\|": "or",
    r"\bAND\b": "and",
    r"\bOR\b": "or",
    r"[“”„]": '"',
    r"[‘’]": "'",
    r"≥": ">=",
    r"≤": "<=",
    r"≠": "!=",
    r"×": "*",
    r"÷": "div",
}
"""Signs that writers bring from other languages or that Excel puts in, and what XPath has for them."""
MAX_LENGTH = 20_000


class Scope(Surroundings, Protocol):
    """The filled form that an expression is evaluated in."""

    def nodes(self, found: list[EtreeElementNode]) -> Nodes:
        """Return the relevant ones of elements, with their values."""

    def at(self, path: str) -> list[EtreeElementNode] | None:
        """Return the nodes at a plain absolute path without a walk, None to have it walked."""


class ExpressionError(ValueError):
    """An expression is wrong: ``code`` and ``facts`` as of a Problem."""

    def __init__(self, code: str, **facts: str) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts


@dataclass(frozen=True)
class Expression:
    """A parsed expression.

    Args:
        text: as written, with absolute paths.
        token: elementpath's tree, evaluated again and again.
        paths: absolute paths that it refers to.
        everywhere: it refers to nodes by other ways too (relative, ``//``, ``*``): it depends on any of them.
        bare: names that stand alone: columns in a choice filter, elsewhere a mistake.
    """

    text: str
    token: XPathToken
    paths: frozenset[str]
    everywhere: bool
    bare: frozenset[str] = frozenset()

    def evaluate(self, context: XPathContext) -> Value:
        """Return the value in a context made by :func:`context_in`."""
        return _value(self.token, context)


def context_in(base: XPathContext, scope: Scope, item: EtreeElementNode) -> XPathContext:
    """Return a context at a node of a filled form."""
    here = copy(base)
    here.item = item
    here.scope = scope  # type: ignore[attr-defined]
    return here


@lru_cache(maxsize=20_000)
def parse(text: str) -> Expression:
    """Parse an expression; one text is parsed once.

    Raises:
        ExpressionError: it does not parse, calls an unknown function, or one with a wrong number of arguments.
    """
    if len(text) > MAX_LENGTH:
        raise ExpressionError("forms.expression_too_long", most=str(MAX_LENGTH))
    bare = _LITERAL.sub(lambda found: "'" + "_" * (len(found.group()) - 2) + "'", text)
    for found in _CALL.finditer(bare):
        _check_known(found.group(1))
    if "$" in bare:
        raise ExpressionError("forms.expression_variable", expression=text)
    token = _tree(text)
    found_references = set(_references(token))
    paths = frozenset(path for path in found_references if path is not None)
    return Expression(text, token, paths, None in found_references, frozenset(_bare(token)))


def _check_known(name: str) -> None:
    if name in FUNCTIONS or name in _NOT_CALLS or name in _KEPT:
        return
    close = difflib.get_close_matches(name, FUNCTIONS, 1, cutoff=0.8)
    if close:
        raise ExpressionError("forms.function_unknown_like", function=name, right=close[0])
    raise ExpressionError("forms.function_unknown", function=name)


def _tree(text: str) -> XPathToken:
    outside = _LITERAL.split(text)
    inside = [*_LITERAL.findall(text), ""]
    source = "".join(
        part.replace(_CHOICE_NAME, _CHOICE_NAME_SYMBOL) + literal
        for part, literal in zip(outside, inside, strict=True)
    )
    try:
        return _Parser().parse(source)
    except RecursionError as error:
        raise ExpressionError("forms.expression_too_deep", expression=text[:80]) from error
    except (ElementPathError, ValueError, TypeError, SyntaxError, AttributeError) as error:
        message = str(error)
        if "XPST0017" in message:
            raise ExpressionError("forms.function_arguments", expression=text) from error
        raise _explained(text, message) from error


def _explained(text: str, message: str) -> ExpressionError:
    """Return what is likely wrong: a sign of another language, brackets, or where it stops making sense."""
    bare = _LITERAL.sub("", text)
    for wrong, right in _LIKELY.items():
        found = re.search(wrong, bare)
        if found:
            return ExpressionError("forms.expression_sign", expression=text, wrong=found[0], right=right)
    opened, closed = bare.count("("), bare.count(")")
    if opened != closed:
        facts = {"expression": text, "opened": str(opened), "closed": str(closed)}
        return ExpressionError("forms.expression_brackets", **facts)
    place = _PLACE.search(message)
    rest = text[int(place.group(1)) - 1 :].strip() if place else ""
    if len(rest) > 1:
        return ExpressionError("forms.expression_at", expression=text, near=rest[:20])
    return ExpressionError("forms.expression_invalid", expression=text)


def _references(token: XPathToken) -> Iterator[str | None]:
    """Yield absolute paths, and None for a reference by another way; ``.`` is none of both."""
    path = _absolute(token)
    if path:
        yield path
        return
    if token.symbol in ("/", "//", "..", "(name)", "@", "[") or (token.symbol == "*" and not len(token)):
        yield None
    for child in token:
        yield from _references(child)


def _bare(token: XPathToken) -> Iterator[str]:
    """Yield the names that are no step of a path and in no predicate."""
    if token.symbol == "(name)":
        yield str(token.value)
    elif token.symbol not in ("/", "//", "[", "@", ":") and not isinstance(token, XPathAxis):
        for child in token:
            yield from _bare(child)


def _absolute(token: XPathToken) -> str | None:
    if token.symbol != "/" or not len(token) or token[len(token) - 1].symbol != "(name)":
        return None
    if len(token) == 1:
        return f"/{token[0].value}"
    left = _absolute(token[0])
    return f"{left}/{token[1].value}" if left else None


def _value(token: XPathToken, context: Any) -> Value:
    found: Any = token.evaluate(copy(context))
    if isinstance(found, XPathNode):
        found = [found]
    if isinstance(found, list):
        scope: Scope = context.scope
        return scope.nodes([node for node in found if isinstance(node, EtreeElementNode)])
    if isinstance(found, int | Decimal) and not isinstance(found, bool):
        return float(found)
    value: Value = found
    return value


class _Parser(XPath1Parser):
    """XPath 1.0 with ODK's functions, and its operators by ODK's conversions."""

    def parse(self, source: str) -> XPathToken:
        """Return the tree of an expression, without elementpath's evaluation at parse time (it knows no scope)."""
        if self.tokenizer is None:
            self.tokenizer = self.create_tokenizer(self.symbol_table)
        return Parser.parse(self, source)


def _binary(work: Callable[[Value, Value], Value]) -> Callable[[XPathToken, Any], Value]:
    def evaluate(self: XPathToken, context: Any = None) -> Value:
        return work(_value(self[0], context), _value(self[1], context))

    return evaluate


def _reckoned(work: Callable[[float, float], float]) -> Callable[[XPathToken, Any], Value]:
    return _binary(lambda left, right: work(to_number(left), to_number(right)))


def _compared(work: Callable[[float, float], bool]) -> Callable[[XPathToken, Any], Value]:
    return _binary(lambda left, right: work(to_number(left), to_number(right)))


def _divided(left: float, right: float) -> float:
    if right:
        return left / right
    if math.isnan(left) or math.isnan(right) or not left:
        return math.nan
    return math.copysign(math.inf, left) * math.copysign(1.0, right)


def _remainder(left: float, right: float) -> float:
    if not right or math.isnan(left) or math.isnan(right) or math.isinf(left):
        return math.nan
    return math.fmod(left, right)


def _minus(self: XPathToken, context: Any = None) -> Value:
    numbers = [to_number(_value(child, context)) for child in self]
    return -numbers[0] if len(numbers) == 1 else numbers[0] - numbers[1]


def _plus(self: XPathToken, context: Any = None) -> Value:
    return math.fsum(to_number(_value(child, context)) for child in self)


def _either(self: XPathToken, context: Any = None) -> Value:
    return to_boolean(_value(self[0], context)) or to_boolean(_value(self[1], context))


def _both(self: XPathToken, context: Any = None) -> Value:
    return to_boolean(_value(self[0], context)) and to_boolean(_value(self[1], context))


_OPERATORS: dict[str, Callable[[XPathToken, Any], Value]] = {
    "or": _either,
    "and": _both,
    "=": _binary(equal),
    "!=": _binary(lambda left, right: not equal(left, right)),
    "<": _compared(operator.lt),
    "<=": _compared(operator.le),
    ">": _compared(operator.gt),
    ">=": _compared(operator.ge),
    "+": _plus,
    "-": _minus,
    "div": _reckoned(_divided),
    "mod": _reckoned(_remainder),
}


def _times_or_any(base: type[XPathToken]) -> dict[str, Any]:
    """``*`` is a product between two values and any child alone: the latter stays elementpath's."""
    times = _reckoned(operator.mul)

    def evaluate(self: XPathToken, context: Any = None) -> Any:
        return times(self, context) if len(self) else base.evaluate(self, context)

    def select(self: XPathToken, context: Any = None) -> Iterator[Any]:
        if len(self):
            yield evaluate(self, context)
        else:
            yield from base.select(self, context)

    return {"evaluate": evaluate, "select": select}


def _straight(base: type[XPathToken]) -> dict[str, Any]:
    """A plain absolute path is looked up instead of walked: a walk costs as much as its steps have siblings."""

    def evaluate(self: Any, context: Any = None) -> Any:
        if self.straight is None:
            self.straight = _absolute(self) or ""
        found = context.scope.at(self.straight) if self.straight else None
        return base.evaluate(self, context) if found is None else found

    return {"straight": None, "evaluate": evaluate}


def _function_token(name: str, function: Function) -> type[XPathFunction]:
    def evaluate(self: XPathFunction, context: Any = None) -> Value:
        return function.work(context.scope, tuple(_value(child, context) for child in self))

    nargs = function.least if function.least == function.most else (function.least, function.most)
    members: dict[str, Any] = {
        "symbol": name,
        "lookup_name": name,
        "label": "function",
        "nargs": nargs,
        "lbp": 90,
        "rbp": 90,
        "namespace": XPATH_FUNCTIONS_NAMESPACE,
        "evaluate": evaluate,
        "__module__": __name__,
    }
    made: type[XPathFunction] = _subclass(f"_Odk{name.title().replace('-', '')}", XPathFunction, members)
    return made


def _subclass(name: str, base: Any, members: dict[str, Any]) -> Any:
    return type(base)(name, (base,), members)


def _adapt(table: MutableMapping[str, Any]) -> None:
    """Put ODK's operators and functions into the parser's own table of symbols; XPath's other functions go."""
    for symbol, token in list(table.items()):
        if getattr(token, "label", "") == "function" and symbol not in _KEPT:
            del table[symbol]
    for symbol, evaluate in _OPERATORS.items():
        base = table[symbol]
        members = {"evaluate": evaluate, "select": XPathToken.select}
        table[symbol] = _subclass(f"_Odk{base.__name__}", base, members)
    asterisk = table["*"]
    table["/"] = _subclass("_OdkPath", table["/"], _straight(table["/"]))
    table["*"] = _subclass("_OdkAsterisk", asterisk, _times_or_any(asterisk))
    for name, function in FUNCTIONS.items():
        symbol = name.replace(":", "-")
        table[symbol] = _function_token(symbol, function)


_adapt(_Parser.symbol_table)
