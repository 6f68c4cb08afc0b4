"""The recomputing part of a filled form: a change spreads to what reads it, in order, as far as something changes."""

from __future__ import annotations

import heapq
import math
import xml.etree.ElementTree as ElementTree
from collections import Counter, deque
from collections.abc import Collection, Iterable
from random import Random
from typing import Any, cast

from elementpath import ElementPathError
from elementpath.xpath_nodes import EtreeElementNode
from elementpath.xpath_tokens import XPathToken

from customs_assessor.errors import FormError
from customs_assessor.forms.expressions import Expression, ExpressionError, context_in
from customs_assessor.forms.graph import INSTANCES, PLACES, SHOWN, VALUE, Node
from customs_assessor.forms.model import Form
from customs_assessor.forms.plan import Plan, plan_of
from customs_assessor.forms.reads import target
from customs_assessor.forms.record import Record
from customs_assessor.forms.storing import stored
from customs_assessor.forms.tree import Shape, Spot, Standing, Tree, instance_id
from customs_assessor.forms.values import Nodes, Scalar, Value, to_boolean, to_number, typed

_TRUTH = {"truth": ""}
"""Marks an element whose text is a truth value: ``false`` is not true, as any other text is (JavaRosa)."""
_FAILURES = (ElementPathError, ArithmeticError, ValueError, TypeError, AttributeError, RecursionError)
_ROUNDS = 20
"""How often expressions that may read anything are repeated until they rest, and what triggers set within one answer."""
MOST_INSTANCES = 10_000
"""As many instances as a ``repeat_count`` makes of one repeat."""


class Engine:
    """The nodes of one filled form, kept up to date; what expressions ask of it (expressions.Scope)."""

    def __init__(self, form: Form, around: Record) -> None:
        """Build the form's elements, blank but for static defaults; repeats have no instances yet."""
        self.form = form
        self.around = around
        self.plan: Plan = plan_of(form)
        self.tree = Tree(self.plan.shape, self.plan.land.home)
        self._prefix = f"/{self.plan.root}"
        self._here = self.tree.root
        self._asked = ""
        self._chance: Random | None = None
        self._waiting: list[tuple[int, int]] = []
        self._queued: dict[tuple[int, int], Spot] = {}
        self._fresh: list[Spot] = []
        self._standing: Standing = {}
        self._preload(self.tree.root)

    def begin(self, standing: Standing) -> None:
        """Make the instances and bring everything up to date, dynamic defaults too.

        Args:
            standing: the instances; those in an instance that is not there wait until it is.

        Raises:
            FormError: an instance is of no repeat or stands twice, or an expression cannot be evaluated.
        """
        for _, repeat in standing:
            shape = self.plan.shapes.get(repeat)
            if shape is None or not shape.repeat:
                raise FormError("forms.repeat_entry_unknown", name=repeat)
        self._standing = standing
        self._open(self.tree.root)
        for node in self.plan.order:
            for spot in self._spots(node, self.tree.root):
                self._recompute(node, spot)
        self._rest()
        self._fresh = [self.tree.root]
        self._fill_in()

    def write(self, spot: Spot, text: str) -> None:
        """Give an element a text and recompute what depends on it."""
        self.write_all([(spot, text)])

    def write_all(self, texts: Iterable[tuple[Spot, str]]) -> None:
        """Give elements their texts and recompute what depends on them."""
        given = dict(texts)
        changed = [spot for spot, text in given.items() if (spot.element.text or "") != text]
        for spot in changed:
            spot.element.text, spot.element.attrib = given[spot], {}
            self._spread((VALUE, spot.path), spot)
        if changed:
            self._follow()
            self._fire(changed, given)

    def insert(self, holder: Spot, shape: Shape, instances: Iterable[str]) -> None:
        """Add instances with their defaults and recompute what depends on them.

        Args:
            holder: what holds the instances of the repeat.
            shape: the repeat. instances: UUIDs.
        """
        for instance in instances:
            self._grow(holder, shape, instance)
        self._spread((INSTANCES, shape.path), holder)
        self._follow()

    def drop(self, spot: Spot) -> None:
        """Remove an instance and recompute what depended on it."""
        self._shrink(spot)
        assert spot.parent is not None
        self._spread((INSTANCES, spot.path), spot.parent)
        self._spread((PLACES, spot.path), spot.parent)
        self._follow()

    # what expressions ask (expressions.Scope)

    def here(self) -> str:
        """Return the text of the node whose expression is evaluated."""
        return self._here.element.text or ""

    def chance(self) -> Random:
        """Return the source of what is random in the expression that is evaluated: one for all its draws."""
        if self._chance is None:
            self._chance = self.around.chance(self._asked)
        return self._chance

    def at(self, path: str) -> list[EtreeElementNode] | None:
        """Return the nodes at an absolute path: in the instances that hold the asking node, open at the last step."""
        short = path.removeprefix(self._prefix)
        if not path.startswith(self._prefix) or short not in self.plan.shapes:
            return None
        return [spot.node for spot in self.seen_from(self._here, short)]

    def seen_from(self, asker: Spot, path: str) -> list[Spot]:
        """Return the spots of a template path that a node refers to."""
        common = self.plan.land.shared(asker.path, path) if self.plan.land.home[path] else ""
        return self.tree.under(asker.up(common), path)

    def indexed(self, token: XPathToken, numbers: list[float]) -> list[EtreeElementNode] | None:
        """Return the node that ``indexed-repeat`` means; of repeats that it does not name, in the asking node's instance.

        Args:
            token: the call. numbers: of the instances, in the order of its repeats; below 1 is 1 (JavaRosa).
        """
        land, asker = self.plan.land, self._here
        wanted = target(token[0], land, asker.path)
        named = [target(token[place], land, asker.path) for place in range(1, len(token), 2)]
        if wanted is None or wanted not in land.home:
            return None
        found = [self.tree.root]
        for repeat in [*land.repeats(wanted, "")][::-1]:
            above, _, name = repeat.rpartition("/")
            holders = [holder for base in found for holder in self.tree.under(base, above)]
            if repeat in named:
                number = numbers[named.index(repeat)]
                place = 1 if math.isnan(number) or number < 1 else int(min(number, MOST_INSTANCES))
                found = [spot for holder in holders for spot in holder.children[name][place - 1 : place]]
            else:
                own = asker.up(repeat)
                whole = own.path != repeat or own.parent not in holders
                found = [spot for holder in holders for spot in holder.children[name]] if whole else [own]
        return [spot.node for base in found for spot in self.tree.under(base, wanted)][:1]

    def place(self, found: list[EtreeElementNode]) -> int:
        """Return the number of the first instance, or of that which holds the asking node; 1 for what is no instance."""
        spots = [spot for node in found if (spot := self.tree.of(_element(node)))]
        own = [spot for spot in spots if spot is self._here.up(spot.path)]
        return max([spot.place for spot in [*own, *spots][:1]], default=1) or 1

    def nodes(self, found: list[EtreeElementNode]) -> Nodes:
        """Return the relevant ones of elements with their values; elements of lists are always relevant."""
        elements: list[ElementTree.Element] = []
        values: list[Scalar] = []
        for node in found:
            element = _element(node)
            spot = self.tree.of(element)
            if spot is not None and not spot.shown:
                continue
            kind = self.form.bindings.get(f"type {spot.path}", "string") if spot else "string"
            elements.append(element)
            # a group holds no text of its own, whatever lies in it (JavaRosa)
            text = "" if spot and len(element) else "".join(element.itertext())
            values.append(text == "true" if element.attrib else typed(text, kind))
        return Nodes(tuple(elements), tuple(values))

    # instances

    def _open(self, base: Spot) -> None:
        """Give every repeat below that is not counted the instances that stand, else its first one."""
        for spot in list(base.walk()):
            for shape in spot.shape.children:
                if shape.repeat and not self.plan.counted(shape.path) and not spot.children[shape.name]:
                    first = instance_id(spot.instance, self.plan.called[shape.path], 1)
                    for instance in self._standing.get((spot.instance, shape.path), (first,)):
                        if instance in self.tree.rows:
                            raise FormError("forms.repeat_entry_twice", name=shape.path)
                        made = self.tree.add(spot, shape, instance)
                        self._preload(made)
                        self._open(made)

    def _grow(self, holder: Spot, shape: Shape, instance: str) -> None:
        made = self.tree.add(holder, shape, instance)
        self._open(made)
        self._preload(made)
        self._fresh.append(made)
        for spot in made.walk():
            self._queue((SHOWN, spot.path), spot)
            self._queue((VALUE, spot.path), spot)
            for inner in spot.shape.children:
                if inner.repeat:
                    self._queue((INSTANCES, inner.path), spot)

    def _shrink(self, spot: Spot) -> None:
        assert spot.parent is not None
        behind = spot.parent.children[spot.shape.name][spot.place :]
        self.tree.remove(spot)
        for other in behind:
            for below in other.walk():
                below.state = None

    def _count(self, holder: Spot, repeat: str) -> bool:
        """Add and remove instances as the form counts them, at the end."""
        expression = self.plan.parsed.get((INSTANCES, repeat))
        if expression is None:
            return False
        shape = self.plan.shapes[repeat]
        number = to_number(self.from_place(expression, holder, shape.name))
        wanted = 0 if math.isnan(number) else int(max(0, min(number, MOST_INSTANCES)))
        listed = holder.children[shape.name]
        changed = len(listed) != wanted
        for place in range(len(listed) + 1, wanted + 1):
            self._grow(holder, shape, instance_id(holder.instance, self.plan.called[repeat], place))
        for spot in listed[wanted:][::-1]:
            self._shrink(spot)
        return changed

    def from_place(self, expression: Expression, holder: Spot, name: str) -> Value:
        """Return what an expression gives where an instance of a repeat would stand, or stands."""
        anchor = EtreeElementNode(ElementTree.Element(name), holder.node)
        holder.node.children.pop()
        return self._evaluate(expression, holder, anchor)

    def _preload(self, base: Spot) -> None:
        if not self.plan.preloads:
            return
        for spot in base.walk():
            what = self.plan.preloads.get(spot.path)
            if what is not None:
                spot.element.text = self.around.recorded(what)

    def _fill_in(self) -> None:
        """Evaluate the dynamic defaults of new instances, and of those that this makes."""
        while self._fresh:
            fresh, self._fresh = self._fresh, []
            if not self.plan.defaults:
                continue
            for base in fresh:
                for spot in list(base.walk()):
                    expression = self.plan.defaults.get(spot.path)
                    if expression is not None and spot.alive:
                        self._default(spot, expression)

    def _default(self, spot: Spot, expression: Expression) -> None:
        text = self._stored(spot, self._evaluate(expression, spot))
        if (spot.element.text or "") != text:
            spot.element.text = text
            self._spread((VALUE, spot.path), spot)
            self._settle_queue()
            self._fire([spot], ())

    def _fire(self, changed: list[Spot], given: Collection[Spot]) -> None:
        """Set what changed questions trigger, and what that triggers; what was given with them keeps its answer."""
        waiting, times = deque(spot for spot in changed if spot.path in self.plan.triggers), Counter[Spot]()
        while waiting:
            source = waiting.popleft()
            for path, expression in self.plan.triggers.get(source.path, ()):
                common = self.plan.land.shared(source.path, path)
                for spot in [one for one in self.tree.under(source.up(common), path) if one not in given]:
                    text = "" if expression is None else self._stored(spot, self._evaluate(expression, spot))
                    if (spot.element.text or "") != text and times[spot] < _ROUNDS:
                        spot.element.text = text
                        times[spot] += 1
                        self._spread((VALUE, spot.path), spot)
                        self._follow()
                        waiting.append(spot)

    # recomputing

    def _spots(self, node: Node, base: Spot) -> list[Spot]:
        """Return the spots of a node below a spot: of INSTANCES what holds them."""
        kind, path = node
        return self.tree.under(base, path.rpartition("/")[0] if kind in (INSTANCES, PLACES) else path)

    def _queue(self, node: Node, spot: Spot) -> None:
        rank = self.plan.rank.get(node)
        if rank is None:
            return  # nobody computes it or what it is in
        key = (rank, id(spot))
        if key not in self._queued:
            self._queued[key] = spot
            heapq.heappush(self._waiting, key)

    def _spread(self, node: Node, spot: Spot) -> None:
        spot.state = None
        for path, common in self.plan.watching.watchers.get(node, ()):
            for watcher in self.tree.under(spot.up(common), path):
                watcher.state = None
        for reader, common in self.plan.readers.get(node, ()):
            for found in self._spots(reader, spot.up(common)):
                self._queue(reader, found)

    def _follow(self) -> None:
        """Recompute what waits, in order, and fill in the instances that this makes."""
        self._settle_queue()
        self._fill_in()

    def _settle_queue(self) -> None:
        try:
            while self._waiting:
                key = heapq.heappop(self._waiting)
                spot = self._queued.pop(key)
                node = self.plan.order[key[0]]
                if spot.alive and self._recompute(node, spot):
                    self._spread(node, spot)
        finally:
            self._waiting.clear()
            self._queued.clear()
        if self.plan.restless:
            self._rest()
        for path in self.plan.watching.volatile:
            for spot in self.tree.spots(path):
                spot.state = None

    def _rest(self) -> None:
        """Repeat the expressions that may read anything until nothing changes."""
        for _ in range(_ROUNDS if self.plan.restless else 0):
            moved = [self._recompute(node, spot) for node, spot in self._everywhere(self.plan.restless)]
            if not any(moved):
                return
            for spot in self.tree.root.walk():
                spot.state = None
            for node, spot in self._everywhere(self.plan.order):
                self._recompute(node, spot)

    def _everywhere(self, nodes: Iterable[Node]) -> Iterable[tuple[Node, Spot]]:
        return ((node, spot) for node in nodes for spot in self._spots(node, self.tree.root) if spot.alive)

    def _recompute(self, node: Node, spot: Spot) -> bool:
        """Bring a node up to date and return whether it changed; a group holds no value (JavaRosa)."""
        kind, path = node
        if kind == INSTANCES:
            return self._count(spot, path)
        if kind == PLACES:
            return False
        expression = self.plan.parsed.get(node)
        if kind == SHOWN:
            shown = (spot.parent is None or spot.parent.shown) and (
                expression is None or to_boolean(self._evaluate(expression, spot))
            )
            changed = shown != spot.shown
            spot.shown = shown
            return changed
        if expression is None:
            return False
        text = self._stored(spot, self._evaluate(expression, spot))
        changed = text != (spot.element.text or "")
        spot.element.text = text
        return changed

    def _evaluate(
        self,
        expression: Expression,
        spot: Spot,
        item: EtreeElementNode | None = None,
        focus: tuple[int, int] = (1, 1),
    ) -> Value:
        self._here = spot
        self._asked, self._chance = f"{spot.path} {spot.instance or ''}{expression.text}", None
        asker = spot.node
        context = context_in(self.tree.context, self, asker if item is None else item, asker)
        context.position, context.size = focus
        try:
            return expression.evaluate(context)
        except ExpressionError as error:
            facts: dict[str, Any] = {**error.facts}
            raise FormError(error.code, path=spot.address, **facts) from error
        except _FAILURES as error:
            facts = {"path": spot.address, "expression": expression.text}
            raise FormError("forms.expression_failed", **facts) from error

    def _stored(self, spot: Spot, value: Value) -> str:
        kind = self.form.bindings.get(f"type {spot.path}", "string")
        text = stored(kind, value)
        spot.element.attrib = _TRUTH if isinstance(value, bool) and text in ("true", "false") else {}
        return text


def _element(node: EtreeElementNode) -> ElementTree.Element:
    return cast(ElementTree.Element, node.value)
