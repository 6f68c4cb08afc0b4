"""The tree of one filled form: an element per question, group and instance of a repeat; instances have UUIDs."""

from __future__ import annotations

import re
import uuid
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from defusedxml.ElementTree import fromstring
from elementpath import XPathContext, get_node_tree
from elementpath.xpath_nodes import EtreeElementNode

_STEP = re.compile(r"([^/\[\]]+)(?:\[([0-9]+)\])?\Z")
_NAMESPACE = uuid.UUID("6a1f1f2e-6f0d-5c58-9b0a-3f3b7c1d2e90")


class Shape(NamedTuple):
    """An element as the form has it, once, however many instances a filling has.

    Args:
        name: its tag. path: its template path, without the root and without positions; '' for the root.
        text: its static default. repeat: whether it has instances.
        children: in order.
    """

    name: str
    path: str
    text: str = ""
    repeat: bool = False
    children: tuple[Shape, ...] = ()

    def walk(self) -> Iterator[Shape]:
        """Yield the shapes below, in order, each before what it holds."""
        for child in self.children:
            yield child
            yield from child.walk()


def shape_of(xml: str, repeats: frozenset[str]) -> Shape:
    """Return the shape of an XForm's primary instance.

    Args:
        xml: the instance, with one element for each repeat.
        repeats: template paths of the repeats.
    """
    # without a declaration there are no entities, and the parser in C takes half the time
    root = fromstring(xml) if "<!" in xml else ElementTree.fromstring(xml)
    return _shape(root, "", repeats)


def _shape(element: Any, path: str, repeats: frozenset[str]) -> Shape:
    children = tuple([_shape(child, f"{path}/{child.tag}", repeats) for child in element])
    return Shape(element.tag, path, "" if children else element.text or "", path in repeats, children)


def instance_id(parent: str | None, repeat: str, number: int) -> str:
    """Return the UUID of an instance that nobody added: the first one, or one of a ``repeat_count``.

    It is the same on every laptop, so that answers given apart meet in one instance.

    Args:
        parent: UUID of the instance that it lies in, None for none.
        repeat: what edits call the repeat (:attr:`Plan.called`). number: from 1.
    """
    return str(uuid.uuid5(_NAMESPACE, f"{parent or ''} {repeat} {number}"))


def template(path: str) -> str:
    """Return a path without the positions of instances: ``/sites[1]/name`` gives ``/sites/name``."""
    return "/".join(step.partition("[")[0] for step in path.split("/"))


Standing = Mapping[tuple[str | None, str], Sequence[str]]
"""UUIDs of the instances that stand, in order, by the instance that holds them (None outside repeats) and the repeat's
template path; a repeat that is not named has one blank one."""


@dataclass(eq=False, slots=True)
class Spot:
    """One element of a filled form.

    Args:
        shape: what it is an element of.
        element, node: as XML and as XPath sees it.
        parent: None for the root.
        instance: UUID of the innermost instance that holds it or that it is, None outside repeats.
        place: number among the instances of its repeat, from 1; 0 for what is no instance.
        children: by name, in order; what is no repeat has one of each name.
        shown: whether it is relevant. alive: false once its instance was removed.
        state: how it stands, None until somebody asks.
    """

    shape: Shape
    element: ElementTree.Element
    node: EtreeElementNode
    parent: Spot | None
    instance: str | None
    place: int = 0
    children: dict[str, list[Spot]] = field(default_factory=dict)
    shown: bool = True
    alive: bool = True
    state: Any = None

    @property
    def path(self) -> str:
        """Template path."""
        return self.shape.path

    @property
    def address(self) -> str:
        """Path with the positions of instances: ``/sites[1]/name``."""
        if self.parent is None:
            return ""
        position = f"[{self.place}]" if self.place else ""
        return f"{self.parent.address}/{self.shape.name}{position}"

    @property
    def text(self) -> str:
        """Its text, '' when it is blank or not relevant."""
        return (self.element.text or "") if self.shown else ""

    def up(self, path: str) -> Spot:
        """Return itself or the one above that has a template path ('' is the root)."""
        here = self
        while here.shape.path != path and here.parent is not None:
            here = here.parent
        return here

    def walk(self) -> Iterator[Spot]:
        """Yield it and all below."""
        yield self
        for children in self.children.values():
            for child in children:
                yield from child.walk()


class Tree:
    """The elements of a filled form and its instances by UUID."""

    def __init__(self, shape: Shape, home: Mapping[str, str]) -> None:
        """Build everything outside repeats; repeats have no instance yet.

        Args:
            shape: the form's shape.
            home: innermost repeat that holds a template path or that it is, '' for none.
        """
        self._home = home
        self._single: dict[str, Spot] = {}
        self._by_element: dict[int, Spot] = {}
        self.rows: dict[str, Spot] = {}
        element = ElementTree.Element(shape.name)
        document: Any = get_node_tree(ElementTree.ElementTree(element))
        self.context = XPathContext(document)
        self.root = Spot(shape, element, document.children[0], None, None)
        self._enter(self.root)
        self._fill(self.root)

    def of(self, element: ElementTree.Element) -> Spot | None:
        """Return the spot of an element, None for one of another tree."""
        return self._by_element.get(id(element))

    def spots(self, path: str) -> list[Spot]:
        """Return every spot of a template path, in order."""
        return self.under(self.root, path)

    def under(self, base: Spot, path: str) -> list[Spot]:
        """Return the spots of a template path that lie below a spot, or are it."""
        single = self._single.get(path)
        if single is not None:
            return [single]
        found = [base]
        for name in path[len(base.shape.path) + 1 :].split("/") if path != base.shape.path else ():
            found = [child for spot in found for child in spot.children.get(name, ())]
        return found

    def find(self, address: str) -> Spot | None:
        """Return the spot at a path with positions (``/sites[1]/name``), None when there is none."""
        here = self.root
        for step in address.split("/")[1:]:
            match = _STEP.match(step)
            listed = here.children.get(match[1], []) if match else []
            place = int(match[2]) if match and match[2] else 0
            if place > len(listed) or not listed or bool(place) != bool(listed[0].place):
                return None
            here = listed[max(place, 1) - 1]
        return here if here is not self.root else None

    def holder(self, repeat: str, parent: str | None) -> Spot | None:
        """Return the spot whose children the instances of a repeat are, None when there is none.

        Args:
            repeat: template path.
            parent: UUID of the instance that they lie in, None outside repeats.
        """
        above = repeat.rpartition("/")[0]
        outer = self._home.get(above, "")
        base = self.root if parent is None else self.rows.get(parent)
        if base is None or base.shape.path != outer:
            return None
        return self.under(base, above)[0]

    def add(self, holder: Spot, shape: Shape, instance: str) -> Spot:
        """Add an instance behind the others of its repeat, with blank nested repeats; its spots are shown."""
        listed = holder.children.setdefault(shape.name, [])
        at = 0
        for child in holder.shape.children:
            at += len(holder.children.get(child.name, ()))
            if child is shape:
                break
        made = self._make(holder, shape, instance, at)
        made.place = len(listed) + 1
        listed.append(made)
        self.rows[instance] = made
        self._fill(made)
        return made

    def remove(self, spot: Spot) -> None:
        """Remove an instance; those behind it move up."""
        assert spot.parent is not None
        listed = spot.parent.children[spot.shape.name]
        del listed[spot.place - 1]
        spot.parent.element.remove(spot.element)
        spot.parent.node.children.remove(spot.node)
        for place, other in enumerate(listed, 1):
            other.place = place
        for gone in spot.walk():
            gone.alive = False
            self._by_element.pop(id(gone.element), None)
            spot.node.tree.elements.pop(gone.element, None)
            if gone.place and gone.instance is not None:
                self.rows.pop(gone.instance, None)

    def _enter(self, spot: Spot) -> None:
        self._by_element[id(spot.element)] = spot
        if spot.instance is None:
            self._single[spot.shape.path] = spot

    def _fill(self, parent: Spot) -> None:
        for shape in parent.shape.children:
            parent.children[shape.name] = []
            if not shape.repeat:
                made = self._make(parent, shape, parent.instance, None)
                parent.children[shape.name].append(made)
                self._fill(made)

    def _make(self, parent: Spot, shape: Shape, instance: str | None, at: int | None) -> Spot:
        element = ElementTree.Element(shape.name)
        element.text = shape.text or None
        node = EtreeElementNode(element, parent.node)
        if at is None:
            parent.element.append(element)
        else:
            parent.element.insert(at, element)
            parent.node.children.insert(at, parent.node.children.pop())
        made = Spot(shape, element, node, parent, instance)
        self._enter(made)
        return made
