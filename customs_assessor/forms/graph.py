"""What depends on what among the nodes of a form: on template paths, so that it is the same for any number of instances."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from customs_assessor.forms.expressions import Expression
from customs_assessor.forms.reads import PLACE, SET, VALUES, Land, Read, reads

VALUE, SHOWN, INSTANCES, PLACES = "value", "shown", "instances", "places"
Node = tuple[str, str]
"""(VALUE, SHOWN, INSTANCES or PLACES, template path).

INSTANCES of a repeat: which there are; PLACES: where those stand that stay when one is removed.
"""


class Link(NamedTuple):
    """A node that reads another; ``common`` is the innermost repeat whose instance both share, '' for none."""

    source: Node
    reader: Node
    common: str


@dataclass(frozen=True)
class Graph:
    """The links of a form's nodes.

    Args:
        links: who is to be recomputed when a node changes.
        edges: what is to be computed before a node; a value that nobody computes or reads is left out, and so is whether
            an element is seen that nothing hides.
        restless: nodes whose expressions may read anything.
    """

    links: tuple[Link, ...]
    edges: Mapping[Node, list[Node]]
    restless: frozenset[Node]

    def names(self) -> dict[str, list[str]]:
        """Return the edges among names of nodes (:func:`node_name`)."""
        return {
            node_name(*node): [node_name(*before) for before in found] for node, found in self.edges.items()
        }


def node_name(kind: str, path: str) -> str:
    """Return a node as one text, for graphs of names."""
    return f"{kind} {path}"


def node_of(name: str) -> Node:
    """Return the node of such a text."""
    kind, _, path = name.partition(" ")
    return kind, path


def land_of(root: str, paths: Iterable[str], repeats: Iterable[str]) -> Land:
    """Return the paths of a form with the innermost repeat of each.

    Args:
        root: name of the form's root element.
        paths: every template path without the root, each after what holds it.
        repeats: those that are repeats.
    """
    known = frozenset(repeats)
    home: dict[str, str] = {}
    for path in paths:
        home[path] = path if path in known else home.get(path.rpartition("/")[0], "")
    return Land(root, home)


def sources(read: Read, land: Land) -> Iterator[Node]:
    """Yield the nodes whose change a reader of these nodes feels."""
    if read.what == PLACE:
        if land.home[read.path] == read.path:
            yield PLACES, read.path
        return
    if read.what != SET:
        yield VALUE, read.path
    yield SHOWN, read.path
    for repeat in land.repeats(read.path, read.common):
        yield INSTANCES, repeat


def graph_of(parsed: Mapping[Node, Expression], land: Land) -> Graph:
    """Return the links among nodes: what expressions read, groups and what they hold.

    Args:
        parsed: calculations (VALUE), relevance (SHOWN) and numbers of instances (INSTANCES) by node.
        land: the form's paths.
    """
    asked: dict[Node, frozenset[Read]] = {}
    restless: set[Node] = set()
    for node, expression in parsed.items():
        asked[node], everywhere = reads(expression.token, land, node[1])
        if everywhere:
            restless.add(node)
    values = {read.path for found in asked.values() for read in found if read.what == VALUES}
    links: list[Link] = []
    edges: dict[Node, list[Node]] = {}
    hiding: set[str] = set()
    for path, home in land.home.items():
        above = path.rpartition("/")[0]
        shown, value = (SHOWN, path), (VALUE, path)
        if shown in parsed or above in hiding:
            hiding.add(path)
            # the instance must be there first; a new one is computed whole
            edges[shown] = [(INSTANCES, home)] if home else []
            if above in hiding:
                # an element is seen when what holds it is
                links.append(Link((SHOWN, above), shown, land.home[above]))
        if value in parsed or path in values:
            edges[value] = [(INSTANCES, home)] if home else []
        if home and home == path:
            outer = land.around(path)
            edges[INSTANCES, path] = [(INSTANCES, outer)] if outer else []
            edges[PLACES, path] = [(INSTANCES, path)]
    for node, found in asked.items():
        for read in sorted(found):
            # the instances of a repeat are counted from where it lies, not from within
            common = read.common if node[0] != INSTANCES or read.common != node[1] else land.around(node[1])
            links += [
                Link(source, node, common)
                for source in sources(read, land)
                if source[0] != SHOWN or source[1] in hiding
            ]
    for link in links:
        edges[link.reader].append(link.source)
    return Graph(tuple(links), edges, frozenset(restless))


def in_order(edges: Mapping[Node, list[Node]]) -> tuple[Node, ...]:
    """Return the nodes so that each comes after what is to be computed before it (there are no circles)."""
    found: dict[Node, None] = {}
    begun: set[Node] = set()
    for start in edges:
        waiting = [start]
        while waiting:
            node = waiting[-1]
            if node not in begun:
                begun.add(node)
                waiting += [before for before in edges[node] if before not in begun]
            else:
                waiting.pop()
                found[node] = None
    return tuple(found)
