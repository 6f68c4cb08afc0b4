"""One filled form: relevance, calculations, constraints and choices on offer; a change recomputes only what depends on it."""

from __future__ import annotations

import builtins
import heapq
import math
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from random import Random
from typing import Any, cast

from defusedxml.ElementTree import fromstring
from elementpath import ElementPathError, XPathContext, get_node_tree
from elementpath.xpath_nodes import EtreeElementNode

from customs_assessor.answers.item import ItemKey
from customs_assessor.errors import FormError
from customs_assessor.forms.expressions import Expression, ExpressionError, context_in, parse
from customs_assessor.forms.logic import REFERENCE, SHOWN, VALUE, Node
from customs_assessor.forms.model import Choice, Form, Question, Section, Texts
from customs_assessor.forms.plan import Plan, plan_of, switch
from customs_assessor.forms.record import Filler, Record
from customs_assessor.forms.states import QuestionState, SectionState
from customs_assessor.forms.validity import NOT_ALLOWED, worded, wrong_type
from customs_assessor.forms.values import Nodes, Value, to_boolean, to_date, to_number, to_text, typed

__all__ = ["Filling", "QuestionState", "SectionState"]

_ROUNDS = 20
"""How often expressions with relative references are repeated until they rest."""


class Filling:
    """The engine of one filled form; it changes by :meth:`set` alone."""

    def __init__(
        self,
        form: Form,
        answers: Mapping[ItemKey, str],
        today: date | None = None,
        *,
        now: datetime | None = None,
        language: str = "",
        filler: Filler | None = None,
    ) -> None:
        """Begin with defaults, then give the answers.

        Args:
            form: the compiled form.
            answers: ODK text by item.
            today: the day that ``today()`` gives, at midnight local time for ``now()``.
            now: the moment that ``now()`` gives; without both, the clock's.
            language: code in which functions answer (``jr:choice-name``, ``format-date``), default the form's first.
            filler: who fills in; its seed keeps what is random the same when the answers are opened again.

        Raises:
            FormError: an answer's item is not in the form, or an expression cannot be evaluated.
        """
        self.form = form
        self.now = now or (datetime.combine(today, time()) if today else datetime.now()).astimezone()
        self.around = Record(form, self.now, language, filler or Filler())
        self._asked = ""
        self._chance: Random | None = None
        root = fromstring(form.instance)
        self._elements: dict[str, ElementTree.Element] = dict(_walk(root, ""))
        self._path_of = {id(element): path for path, element in self._elements.items()}
        self.plan: Plan = plan_of(form, tuple(self._elements))
        self._prefix = f"/{self.plan.root}"
        self._rank = {node: place for place, node in enumerate(self.plan.order)}
        tree = get_node_tree(ElementTree.ElementTree(root))
        self._base = XPathContext(tree)
        self._nodes = {
            id(node.value): node for node in tree.iter_descendants() if isinstance(node, EtreeElementNode)
        }
        self._shown: dict[str, bool] = dict.fromkeys(self._elements, True)
        self._states: dict[str, QuestionState | SectionState] = {}
        self._here = root
        self._preload()
        self._settle(self.plan.order)
        for path in self._elements:
            expression = form.bindings.get(f"default {path}")
            if expression:
                self._write(path, self._stored(path, self._evaluate(parse(expression), path)))
        self._give(answers)

    def set(self, key: ItemKey, value_text: str) -> None:
        """Give a question a value (ODK text, '' clears it) and recompute what depends on it.

        Raises:
            FormError: the form has no such question, or an expression cannot be evaluated.
        """
        self._give({key: value_text})

    def set_at(self, path: str, value_text: str) -> None:
        """Give the question at a path a value: for a name that stands twice.

        Raises:
            FormError: the form has no such question, or an expression cannot be evaluated.
        """
        self._question_at(path)
        self._write(path, value_text)

    def state_at(self, path: str) -> QuestionState:
        """Return the state of the question at a path.

        Raises:
            FormError: the form has no such question.
        """
        self._question_at(path)
        return cast(QuestionState, self._state(path))

    def states(self) -> tuple[QuestionState, ...]:
        """Return the state of every question in the form's order, calculates and those not relevant too."""
        return tuple(state for state in self._all() if isinstance(state, QuestionState))

    def sections(self) -> tuple[SectionState, ...]:
        """Return the state of every group in the form's order."""
        return tuple(state for state in self._all() if isinstance(state, SectionState))

    def state(self, key: ItemKey) -> QuestionState:
        """Return the state of one question.

        Raises:
            FormError: the form has no such question.
        """
        return self.state_at(self._path(key))

    def part_states(self) -> tuple[QuestionState | SectionState, ...]:
        """Return groups and questions together, in the form's order."""
        return tuple(self._all())

    @property
    def calculated(self) -> Mapping[str, str]:
        """Values of calculates by path, '' for those not relevant."""
        return {
            path: self.text(path)
            for path, part in self.plan.parts.items()
            if isinstance(part, Question) and part.kind == "calculate"
        }

    def text(self, path: str) -> str:
        """Return the text at a path, '' when it is blank or not relevant."""
        return (self._elements[path].text or "") if self._shown[path] else ""

    # what expressions ask (expressions.Scope)

    def here(self) -> str:
        """Return the text of the node whose expression is evaluated."""
        return self._here.text or ""

    def chance(self) -> Random:
        """Return the source of what is random in the expression that is evaluated: one for all its draws."""
        if self._chance is None:
            self._chance = self.around.chance(self._asked)
        return self._chance

    def at(self, path: str) -> list[EtreeElementNode] | None:
        """Return the node at an absolute path."""
        element = (
            self._elements.get(path.removeprefix(self._prefix)) if path.startswith(self._prefix) else None
        )
        return None if element is None else [self._nodes[id(element)]]

    def nodes(self, found: list[EtreeElementNode]) -> Nodes:
        """Return the relevant ones of elements with their values; elements of lists are always relevant."""
        elements: list[ElementTree.Element] = []
        values = []
        for node in found:
            element = cast(ElementTree.Element, node.value)
            path = self._path_of.get(id(element), "")
            if path and not self._shown[path]:
                continue
            kind = self.form.bindings.get(f"type {path}", "string")
            elements.append(element)
            values.append(typed("".join(element.itertext()) if len(element) else element.text or "", kind))
        return Nodes(tuple(elements), tuple(values))

    # recomputing

    def _path(self, key: ItemKey) -> str:
        path = self.plan.names.get(key.name, key.name)
        self._question_at(path)
        return path

    def _question_at(self, path: str) -> None:
        if not isinstance(self.plan.parts.get(path), Question):
            raise FormError("forms.question_unknown", name=path)

    def _give(self, answers: Mapping[ItemKey, str]) -> None:
        changed: list[Node] = []
        for key, text in answers.items():
            path = self._path(key)
            if (self._elements[path].text or "") != text:
                self._elements[path].text = text
                changed.append((VALUE, path))
        self._follow(changed)

    def _write(self, path: str, text: str) -> None:
        if (self._elements[path].text or "") != text:
            self._elements[path].text = text
            self._follow([(VALUE, path)])

    def _preload(self) -> None:
        for path in self._elements:
            what = self.form.bindings.get(f"preload {path}")
            if what == "today":
                self._elements[path].text = self.now.date().isoformat()
            elif what in ("start", "end"):
                self._elements[path].text = to_text(self.now)

    def _settle(self, nodes: Iterable[Node]) -> None:
        for node in nodes:
            self._recompute(node)
        self._rest()

    def _follow(self, changed: list[Node]) -> None:
        """Recompute what reads the changed nodes, in order, as far as something changes."""
        if not changed:
            return
        waiting: list[int] = []
        queued: builtins.set[int] = builtins.set()
        self._spread(changed, waiting, queued)
        while waiting:
            place = heapq.heappop(waiting)
            queued.discard(place)
            node = self.plan.order[place]
            if self._recompute(node):
                self._spread([node], waiting, queued)
        if self.plan.restless:
            self._rest()
        for path in self.plan.volatile:
            self._states.pop(path, None)

    def _spread(self, nodes: Iterable[Node], waiting: list[int], queued: builtins.set[int]) -> None:
        for node in nodes:
            for path in self.plan.watchers.get(node, ()):
                self._states.pop(path, None)
            for reader in self.plan.readers.get(node, ()):
                place = self._rank[reader]
                if place not in queued:
                    queued.add(place)
                    heapq.heappush(waiting, place)

    def _rest(self) -> None:
        """Repeat the expressions with relative references until nothing changes."""
        for _ in range(_ROUNDS):
            moved = [node for node in self.plan.restless if self._recompute(node)]
            if not moved:
                return
            self._states.clear()
            for node in self.plan.order:
                self._recompute(node)

    def _recompute(self, node: Node) -> bool:
        """Bring a node up to date and return whether it changed (a group's value stands for what it holds)."""
        kind, path = node
        expression = self.plan.parsed.get(node)
        if kind == SHOWN:
            parent = path.rpartition("/")[0]
            shown = (not parent or self._shown[parent]) and (
                expression is None or to_boolean(self._evaluate(expression, path))
            )
            changed = shown != self._shown[path]
            self._shown[path] = shown
            return changed
        if expression is None:
            return len(self._elements[path]) > 0
        text = self._stored(path, self._evaluate(expression, path))
        changed = text != (self._elements[path].text or "")
        self._elements[path].text = text
        return changed

    def _evaluate(self, expression: Expression, path: str, item: EtreeElementNode | None = None) -> Value:
        element = self._elements[path]
        self._here = element
        self._asked, self._chance = f"{path} {expression.text}", None
        asker = self._nodes[id(element)]
        context = context_in(self._base, self, item or asker, asker)
        try:
            return expression.evaluate(context)
        except ExpressionError as error:
            facts: dict[str, Any] = {**error.facts}
            raise FormError(error.code, path=path, **facts) from error
        except (
            ElementPathError,
            ArithmeticError,
            ValueError,
            TypeError,
            AttributeError,
            RecursionError,
        ) as error:
            raise FormError("forms.expression_failed", path=path, expression=expression.text) from error

    def _stored(self, path: str, value: Value) -> str:
        """Return a value as the text that its node keeps; NaN is blank."""
        kind = self.form.bindings.get(f"type {path}", "string")
        if kind == "date" and to_text(value):
            day = to_date(value)
            return "" if day is None else (day.date() if isinstance(day, datetime) else day).isoformat()
        if kind == "int":
            number = to_number(value)
            return "" if not math.isfinite(number) else str(int(number))
        text = to_text(value)
        return "" if text == "NaN" else text

    # states

    def _all(self) -> Iterable[QuestionState | SectionState]:
        return map(self._state, self.plan.parts)

    def _state(self, path: str) -> QuestionState | SectionState:
        if path not in self._states:
            part = self.plan.parts[path]
            self._states[path] = self._question(part) if isinstance(part, Question) else self._section(part)
        return self._states[path]

    def _section(self, section: Section) -> SectionState:
        return SectionState(section.path, section, self._shown[section.path], self._texts(section.label))

    def _question(self, question: Question) -> QuestionState:
        path = question.path
        shown, value = self._shown[path], self.text(path)
        listed = self.form.choices.get(question.choices, ()) if question.choices else None
        choices = None if listed is None else self._offered(question, listed)
        message = self._message(question, value) if shown and value else {}
        return QuestionState(
            key=ItemKey(question.name),
            path=path,
            question=question,
            relevant=shown,
            required=self._true(question.required, path),
            readonly=self._true(question.readonly, path),
            valid=not message,
            message=message,
            choices=choices,
            value=value,
            label=self._texts(question.label),
            hint=self._texts(question.hint),
        )

    def _true(self, text: str, path: str) -> bool:
        plain = switch(text)
        return to_boolean(self._evaluate(parse(text), path)) if plain is None else plain

    def _offered(self, question: Question, listed: tuple[Choice, ...]) -> tuple[str, ...]:
        if not question.choice_filter:
            return tuple(choice.name for choice in listed)
        expression = parse(question.choice_filter)
        rows = zip(listed, self.around.offers.rows(question.choices), strict=True)
        return tuple(
            one.name for one, row in rows if to_boolean(self._evaluate(expression, question.path, row))
        )

    def _message(self, question: Question, value: str) -> Texts:
        """Return why a value is not valid, {} when it is."""
        code = wrong_type(question, self.form.choices.get(question.choices, ()), value)
        if code:
            return worded(code)
        if not question.constraint or self._true(question.constraint, question.path):
            return {}
        return self._texts(question.constraint_message) or worded(NOT_ALLOWED)

    def _texts(self, texts: Texts) -> Texts:
        return {language: self._filled_in(text) for language, text in texts.items()}

    def _filled_in(self, text: str) -> str:
        if "${" not in text:
            return text
        names = self.plan.names
        return REFERENCE.sub(
            lambda found: self.text(names[found[2]]) if found[2] in names else found[0], text
        )


def _walk(element: ElementTree.Element, path: str) -> Iterable[tuple[str, ElementTree.Element]]:
    """Yield every element below the root with its path."""
    for child in element:
        below = f"{path}/{child.tag}"
        yield below, child
        yield from _walk(child, below)
