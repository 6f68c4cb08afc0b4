"""What an expression reads of a form with repeats: which nodes, and whether in its own instance or across instances.

pyxform writes ``../name`` for a node of the same repeat; such steps are resolved here, once per form, against the place
of the expression. An absolute path goes through the instances that hold the asking node (JavaRosa); only its last step,
and what lies in repeats that do not hold it, is open: ``count(/data/sites)`` asked from within counts all of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from elementpath.xpath_tokens import XPathToken

from customs_assessor.forms.references import absolute

VALUES, SET, PLACE = "values", "set", "place"


class Read(NamedTuple):
    """Nodes that an expression reads.

    Args:
        path: their template path.
        common: innermost repeat whose instance they share with the asking node, '' for none.
        what: ``values``, ``set`` (which there are, not what they hold) or ``place`` (where the instance stands).
    """

    path: str
    common: str
    what: str = VALUES


@dataclass(frozen=True)
class Land:
    """A form's paths, as far as references need them.

    Args:
        root: name of the root element.
        home: innermost repeat that holds a template path or that it is, '' for none.
    """

    root: str
    home: Mapping[str, str]

    def around(self, path: str) -> str:
        """Return the innermost repeat around a path that is not it."""
        return self.home.get(path.rpartition("/")[0], "")

    def repeats(self, path: str, below: str) -> Iterator[str]:
        """Yield the repeats on the way to a path (itself too), from the inside out, that lie below another."""
        found = self.home.get(path, "")
        while found and found != below:
            yield found
            found = self.around(found)

    def shared(self, asker: str, path: str) -> str:
        """Return the innermost repeat above a path that also holds the asker."""
        found = self.around(path)
        while found and not f"{asker}/".startswith(f"{found}/"):
            found = self.around(found)
        return found


@dataclass(frozen=True)
class _At:
    """Where a path has come to: a template path and the repeat whose instance is the asker's own."""

    path: str
    common: str


_ELSEWHERE = _At("", "elsewhere")
"""In a list of choices."""


def reads(token: XPathToken, land: Land, asker: str, in_list: bool = False) -> tuple[frozenset[Read], bool]:
    """Return what an expression reads, and whether it may read anything (``//``, ``*``, axes).

    Args:
        token: the parsed expression.
        land: the form's paths.
        asker: template path of the node whose expression it is.
        in_list: it is a choice filter: its paths begin at a choice.
    """
    reader = _Reader(land, asker)
    reader.visit(token, _ELSEWHERE if in_list else reader.here, VALUES)
    return frozenset(reader.found), reader.everywhere


def target(token: XPathToken, land: Land, asker: str) -> str | None:
    """Return the template path that a path comes to, None when that cannot be told."""
    reader = _Reader(land, asker)
    at = reader.follow(token, reader.here)
    return None if at is None or at is _ELSEWHERE else at.path


def astray(token: XPathToken, land: Land, asker: str, in_list: bool = False) -> frozenset[str]:
    """Return the template paths that an expression names and the form does not have; arguments as of :func:`reads`."""
    reader = _Reader(land, asker)
    reader.visit(token, _ELSEWHERE if in_list else reader.here, VALUES)
    return frozenset(reader.astray)


class _Reader:
    def __init__(self, land: Land, asker: str) -> None:
        self.land = land
        self.asker = asker
        self.here = _At(asker, land.home.get(asker, ""))
        self.found: set[Read] = set()
        self.everywhere = False
        self.astray: set[str] = set()

    def visit(self, token: XPathToken, base: _At, what: str) -> None:
        """Note what a token reads, seen from a node."""
        symbol = token.symbol
        if symbol == "." and base is self.here:
            return  # what it holds itself
        if _is_path(token):
            at = self.follow(token, base)
            if at is None:
                self.everywhere = True
            elif at is not _ELSEWHERE:
                self._note(at, what)
        elif symbol == "indexed-repeat":
            for place, child in enumerate(token):
                if place == 0:
                    at = self.follow(child, base)
                    self.everywhere = self.everywhere or at is None
                    if at is not None and at is not _ELSEWHERE:
                        self._note(_At(at.path, ""), VALUES)
                elif place % 2 == 0:
                    self.visit(child, base, VALUES)
        else:
            inner = {"count": SET, "position": PLACE}.get(symbol, VALUES)
            for child in token:
                self.visit(child, base, inner)

    def follow(self, token: XPathToken, base: _At) -> _At | None:
        """Return where a path comes to, None when that cannot be told; what its predicates read is noted."""
        symbol = token.symbol
        straight = absolute(token) if symbol == "/" else None
        if straight:
            path = self._short(straight)
            return _At(path, self.land.shared(self.asker, path))
        if symbol == ".":
            return base
        if symbol == "..":
            return self._up(base)
        if symbol == "(name)":
            return base if base is _ELSEWHERE else _At(f"{base.path}/{token.value}", base.common)
        if symbol == "current":
            return self.here
        if symbol == "instance":
            return _ELSEWHERE
        if symbol == "[" and len(token) == 2:
            left = self.follow(token[0], base)
            if left is not None:
                self.visit(token[1], left, VALUES)
            return left
        if symbol == "/" and len(token) == 2:
            left = self._root(token[0]) if token[0].symbol == "/" and len(token[0]) == 1 else None
            left = left or self.follow(token[0], base)
            return None if left is None else self.follow(token[1], left)
        return None

    def _root(self, token: XPathToken) -> _At | None:
        """Return the root element for a path's beginning ``/data``."""
        named = token[0].symbol == "(name)" and token[0].value == self.land.root
        return _At("", "") if named else None

    def _short(self, path: str) -> str:
        prefix = f"/{self.land.root}"
        return path[len(prefix) :] if path == prefix or path.startswith(f"{prefix}/") else f"?{path}"

    def _up(self, base: _At) -> _At:
        if base is _ELSEWHERE:
            return base
        path = base.path.rpartition("/")[0]
        # the asker's own instance is left with the repeat that it is one of
        common = self.land.around(base.common) if base.path == base.common else base.common
        return _At(path, common)

    def _note(self, at: _At, what: str) -> None:
        if at.path not in self.land.home:
            self.astray.update({at.path} - {""})
            return
        if what == PLACE and at.common == at.path:
            self.found.add(Read(at.path, self.land.around(at.path), PLACE))
        else:
            self.found.add(Read(at.path, at.common, what))


def _is_path(token: XPathToken) -> bool:
    symbol = token.symbol
    if symbol in ("/", "//", ".", "..", "(name)", "[", "@", "current", "instance"):
        return True
    return (symbol == "*" and not len(token)) or token.label == "axis"
