"""What a parsed expression refers to: paths, nodes by other ways, bare names, lists and tables."""

from __future__ import annotations

from collections.abc import Iterator

from elementpath.xpath_tokens import XPathAxis, XPathToken


def references(token: XPathToken) -> Iterator[str | None]:
    """Yield absolute paths, and None for a reference by another way; ``.`` is none of both.

    The rows of a list (``instance('ports')/root/item[region = /data/region]``) never change: only what their predicates
    ask of the form counts.
    """
    path = absolute(token)
    if path:
        yield path
    elif _begins_with_list(token):
        yield from _asked_of_form(token)
    else:
        if token.symbol in ("/", "//", "..", "(name)", "@", "[", "current") or _any_child(token):
            yield None
        for child in token:
            yield from references(child)


def bare_names(token: XPathToken) -> Iterator[str]:
    """Yield the names that are no step of a path and in no predicate."""
    if token.symbol == "(name)":
        yield str(token.value)
    elif token.symbol not in ("/", "//", "[", "@", ":") and not isinstance(token, XPathAxis):
        for child in token:
            yield from bare_names(child)


def absolute(token: XPathToken) -> str | None:
    """Return the path of a token that is a plain absolute path, None of any other."""
    if token.symbol != "/":
        return None
    if token.plain:  # type: ignore[attr-defined]
        return str(token.plain)  # type: ignore[attr-defined]
    if not len(token) or token[len(token) - 1].symbol != "(name)":
        return None
    if len(token) == 1:
        return f"/{token[0].value}"
    left = absolute(token[0])
    return f"{left}/{token[1].value}" if left else None


def first_arguments(token: XPathToken, function: str) -> Iterator[str]:
    """Yield the literal texts that are first arguments of a function."""
    if token.symbol == function and len(token) and token[0].symbol == "(string)":
        yield str(token[0].value)
    for child in token:
        yield from first_arguments(child, function)


def literal_calls(token: XPathToken, function: str) -> Iterator[tuple[str | None, ...]]:
    """Yield the arguments of every call of a function, None for what is no literal text."""
    if token.symbol == function:
        yield tuple(str(child.value) if child.symbol == "(string)" else None for child in token)
    for child in token:
        yield from literal_calls(child, function)


def _any_child(token: XPathToken) -> bool:
    return token.symbol == "*" and not len(token)


def _begins_with_list(token: XPathToken) -> bool:
    """Return whether a token is a list or a path or predicate that begins with one."""
    while token.symbol in ("/", "//", "[") and len(token):
        token = token[0]
    return token.symbol == "instance"


def _asked_of_form(token: XPathToken) -> Iterator[str | None]:
    """Yield what a path in a list asks of the form: names are columns, ``current()`` and ``..`` lead out."""
    path = absolute(token)
    if path:
        yield path
        return
    if token.symbol in ("current", ".."):
        yield None
    for child in token:
        yield from _asked_of_form(child)
