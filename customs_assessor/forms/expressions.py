"""ODK's XPath: parsed once by elementpath, with ODK's functions and its rules for comparing and reckoning."""

from __future__ import annotations

import difflib
import math
import operator
import re
from collections.abc import Callable, Iterator, MutableMapping
from copy import copy
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from elementpath import ElementPathError, XPath1Parser, XPathContext
from elementpath.namespaces import XPATH_FUNCTIONS_NAMESPACE
from elementpath.tdop import Parser
from elementpath.xpath_nodes import EtreeElementNode
from elementpath.xpath_tokens import XPathFunction, XPathToken

from customs_assessor.forms.evaluation import Scope, TokenCall, value_of
from customs_assessor.forms.functions import FUNCTIONS
from customs_assessor.forms.functions.call import ExpressionError, Function
from customs_assessor.forms.mistakes import LITERAL, explained
from customs_assessor.forms.narrowing import found_in_list, sought_by
from customs_assessor.forms.plain_paths import marked, plain, walked
from customs_assessor.forms.references import absolute, bare_names, first_arguments, references
from customs_assessor.forms.values import Value, equal, to_boolean, to_number

__all__ = ["Expression", "ExpressionError", "Scope", "compiled", "context_in", "parse"]
_CALL = re.compile(r"(?<![\w.\-:])([^\W\d][\w.\-]*(?::[^\W\d][\w.\-]*)?)\s*\(")
_NOT_CALLS = ("node", "text", "comment", "processing-instruction", "and", "or", "div", "mod")
_PREFIX, _PREFIX_SYMBOL = re.compile(r"\bjr:(?=(?:choice-name|itext)\s*\()"), "jr-"
_NODE_FUNCTIONS = ("instance", "current", "randomize", "indexed-repeat")
"""Functions that a path may go on from."""
MAX_LENGTH = 20_000


@dataclass(frozen=True)
class Expression:
    """A parsed expression.

    Args:
        text: as written, with absolute paths.
        token: elementpath's tree, evaluated again and again.
    """

    text: str
    token: XPathToken

    @cached_property
    def _references(self) -> frozenset[str | None]:
        return frozenset(references(self.token))

    @property
    def paths(self) -> frozenset[str]:
        """Absolute paths that it refers to."""
        return frozenset(path for path in self._references if path is not None)

    @property
    def everywhere(self) -> bool:
        """Whether it refers to nodes by other ways too (relative, ``//``, ``*``): it depends on any of them."""
        return None in self._references

    @property
    def bare(self) -> frozenset[str]:
        """Names that stand alone: columns in a choice filter, elsewhere a mistake."""
        return frozenset(bare_names(self.token))

    @property
    def lists(self) -> frozenset[str]:
        """Lists of choices that it names (``instance('ports')``)."""
        return frozenset(first_arguments(self.token, "instance"))

    @property
    def tables(self) -> frozenset[str]:
        """Files that it looks up in (``pulldata('tariff', ...)``)."""
        return frozenset(first_arguments(self.token, "pulldata"))

    def evaluate(self, context: XPathContext) -> Value:
        """Return the value in a context made by :func:`context_in`."""
        return value_of(self.token, context)


def context_in(
    base: XPathContext, scope: Scope, item: EtreeElementNode, asker: EtreeElementNode | None = None
) -> XPathContext:
    """Return a context at a node of a filled form.

    Args:
        base: a context of the form's tree.
        scope: the filled form.
        item: the node that paths begin at: in a choice filter a row of the list.
        asker: the node that ``current()`` gives; default the item.
    """
    here = copy(base)
    here.item = item
    here.scope = scope  # type: ignore[attr-defined]
    here.asker = item if asker is None else asker  # type: ignore[attr-defined]
    return here


def parse(text: str) -> Expression:
    """Parse an expression that somebody wrote.

    Raises:
        ExpressionError: it does not parse, calls an unknown function, or one with a wrong number of arguments.
    """
    if len(text) > MAX_LENGTH:
        raise ExpressionError("forms.expression_too_long", most=str(MAX_LENGTH))
    bare = LITERAL.sub(lambda found: "'" + "_" * (len(found.group()) - 2) + "'", text)
    for found in _CALL.finditer(bare):
        _check_known(found.group(1))
    if "$" in bare:
        raise ExpressionError("forms.expression_variable", expression=text)
    expression = compiled(text)
    _check_calls(expression.token)
    return expression


@lru_cache(maxsize=20_000)
def compiled(text: str) -> Expression:
    """Parse an expression of a compiled form, which was checked when it was compiled; one text is parsed once.

    Raises:
        ExpressionError: it does not parse.
    """
    return Expression(text, _tree(text))


def _check_calls(token: XPathToken) -> None:
    """Check what functions say of their literal arguments."""
    if isinstance(token, XPathFunction) and token.symbol in _BY_SYMBOL:
        written = (str(child.value) if child.symbol == "(string)" else None for child in token)
        _BY_SYMBOL[token.symbol].check(tuple(written))
    for child in token:
        _check_calls(child)


def _check_known(name: str) -> None:
    if name in FUNCTIONS or name in _NOT_CALLS:
        return
    close = difflib.get_close_matches(name, FUNCTIONS, 1, cutoff=0.8)
    if close:
        raise ExpressionError("forms.function_unknown_like", function=name, right=close[0])
    raise ExpressionError("forms.function_unknown", function=name)


def _tree(text: str) -> XPathToken:
    source = text
    if "jr:" in text:
        outside = LITERAL.split(text)
        inside = [*LITERAL.findall(text), ""]
        source = "".join(
            _PREFIX.sub(_PREFIX_SYMBOL, part) + literal for part, literal in zip(outside, inside, strict=True)
        )
    try:
        return _Parser().parse(marked(source))
    except RecursionError as error:
        raise ExpressionError("forms.expression_too_deep", expression=text[:80]) from error
    except (ElementPathError, ValueError, TypeError, SyntaxError, AttributeError) as error:
        message = str(error)
        if "XPST0017" in message:
            raise ExpressionError("forms.function_arguments", expression=text) from error
        raise explained(text, message) from error


class _Parser(XPath1Parser):
    """XPath 1.0 with ODK's functions, and its operators by ODK's conversions."""

    PATH_STEP_SYMBOLS = XPath1Parser.PATH_STEP_SYMBOLS | {*_NODE_FUNCTIONS}

    def parse(self, source: str) -> XPathToken:
        """Return the tree of an expression, without elementpath's evaluation at parse time (it knows no scope)."""
        if self.tokenizer is None:
            self.tokenizer = self.create_tokenizer(self.symbol_table)
        return Parser.parse(self, source)


def _binary(work: Callable[[Value, Value], Value]) -> Callable[[XPathToken, Any], Value]:
    def evaluate(self: XPathToken, context: Any = None) -> Value:
        return work(value_of(self[0], context), value_of(self[1], context))

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
    numbers = [to_number(value_of(child, context)) for child in self]
    return -numbers[0] if len(numbers) == 1 else numbers[0] - numbers[1]


def _plus(self: XPathToken, context: Any = None) -> Value:
    return math.fsum(to_number(value_of(child, context)) for child in self)


def _either(self: XPathToken, context: Any = None) -> Value:
    return to_boolean(value_of(self[0], context)) or to_boolean(value_of(self[1], context))


def _both(self: XPathToken, context: Any = None) -> Value:
    return to_boolean(value_of(self[0], context)) and to_boolean(value_of(self[1], context))


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


_COMPARING = {"=": 30, "!=": 30, "<": 32, "<=": 32, ">": 32, ">=": 32}
"""How strongly a comparison binds: XPath 1.0 lets them follow each other, elementpath refuses that."""


def _chained(self: XPathToken, left: XPathToken) -> XPathToken:
    """Compare what stands on the left, a comparison too: ``1 < 2 = true()``."""
    self[:] = left, self.parser.expression(rbp=self.rbp)
    return self


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
    """A plain absolute path is looked up instead of walked, and so are rows of a list that have a cell of some text.

    A walk costs as much as its steps have siblings.
    """

    def look_up(self: Any, context: Any) -> Any:
        if self.plain:
            found = context.scope.at(self.plain)
            return walked(self.plain, context.root) if found is None else found
        if self.straight is None:
            self.straight = absolute(self) or sought_by(self) or ""
        if isinstance(self.straight, str):
            return context.scope.at(self.straight) if self.straight else None
        return found_in_list(self.straight, context)

    def evaluate(self: Any, context: Any = None) -> Any:
        found = look_up(self, context)
        return base.evaluate(self, context) if found is None else found

    def select(self: Any, context: Any = None) -> Iterator[Any]:
        found = look_up(self, context)
        if found is None:
            yield from base.select(self, context)
        else:
            for node in found:
                context.item = node
                yield node

    return {"straight": None, "plain": "", "evaluate": evaluate, "select": select}


def _named(base: type[XPathToken]) -> dict[str, Any]:
    """A name that is a whole path becomes a path."""

    def nud(self: Any) -> XPathToken:
        path = plain(str(self.value))
        if not path:
            named: XPathToken = base.nud(self)
            return named
        made: Any = self.parser.symbol_table["/"](self.parser)
        made.plain = path
        straight: XPathToken = made
        return straight

    return {"nud": nud}


def _indexed(base: type[XPathToken]) -> dict[str, Any]:
    """``indexed-repeat`` goes straight to its instances: among all nodes the search costs as much as there are."""

    def evaluate(self: XPathToken, context: Any = None) -> Any:
        numbers = [to_number(value_of(self[place], context)) for place in range(2, len(self), 2)]
        found = context.scope.indexed(self, numbers)
        return base.evaluate(self, context) if found is None else found

    return {"evaluate": evaluate}


def _placed(base: type[XPathToken]) -> dict[str, Any]:
    """``position(..)`` of an instance is known without counting."""

    def evaluate(self: XPathToken, context: Any = None) -> Any:
        found = TokenCall(self, context).nodes(0) if len(self) else []
        place = context.scope.place(found) if found else 0
        return float(place) if place else base.evaluate(self, context)

    return {"evaluate": evaluate}


def _function_token(name: str, function: Function) -> type[XPathFunction]:
    def evaluate(self: XPathFunction, context: Any = None) -> Any:
        return function.work(TokenCall(self, context))

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
        if getattr(token, "label", "") == "function":
            del table[symbol]
    for symbol, evaluate in _OPERATORS.items():
        base = table[symbol]
        members: dict[str, Any] = {"evaluate": evaluate, "select": XPathToken.select}
        if symbol in _COMPARING:
            members |= {"led": _chained, "lbp": _COMPARING[symbol], "rbp": _COMPARING[symbol]}
        table[symbol] = _subclass(f"_Odk{base.__name__}", base, members)
    asterisk = table["*"]
    table["/"] = _subclass("_OdkPath", table["/"], _straight(table["/"]))
    table["(name)"] = _subclass("_OdkName", table["(name)"], _named(table["(name)"]))
    table["*"] = _subclass("_OdkAsterisk", asterisk, _times_or_any(asterisk))
    for symbol, function in _BY_SYMBOL.items():
        table[symbol] = _function_token(symbol, function)
    for symbol, made in {"indexed-repeat": _indexed, "position": _placed}.items():
        table[symbol] = _subclass(
            f"_Odk{symbol.title().replace('-', '')}InRepeat", table[symbol], made(table[symbol])
        )


_BY_SYMBOL = {name.replace(":", "-"): function for name, function in FUNCTIONS.items()}
_adapt(_Parser.symbol_table)
