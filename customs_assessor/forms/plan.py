"""What depends on what in a form: made once for a form, so that a change recomputes only its consequences."""

from __future__ import annotations

import weakref
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from customs_assessor.forms.expressions import Expression, compiled
from customs_assessor.forms.graph import (
    INSTANCES,
    SHOWN,
    VALUE,
    Node,
    graph_of,
    in_order,
    land_of,
    sources,
)
from customs_assessor.forms.logic import REFERENCE
from customs_assessor.forms.lookups import Lookups
from customs_assessor.forms.model import Choice, Form, Question, Section
from customs_assessor.forms.reads import Land, Read, reads
from customs_assessor.forms.tree import Shape, shape_of

_YES_NO = {"true()": True, "false()": False, "": False}


@dataclass(frozen=True)
class Watching:
    """Parts whose state reads nodes, by template path.

    Args:
        watchers: parts whose state (constraint, required, choices, texts) reads another node, with the repeat that both share.
        volatile: parts whose state may read any node.
    """

    watchers: Mapping[Node, tuple[tuple[str, str], ...]]
    volatile: frozenset[str]


@dataclass(frozen=True)
class Plan:
    """The expressions of a form and the order to evaluate them in; all paths are template paths.

    Args:
        root: name of the root element.
        shape: the elements. shapes: those of them by path.
        land: the paths with their repeats.
        parts: sections and questions by path, in the form's order, then metadata.
        parsed: calculations, relevance and numbers of instances by node.
        order: every node so that each comes after what it reads. rank: the place of each in it.
        readers: nodes that read a node, each with the repeat whose instance both share.
        restless: nodes whose expressions may read anything: recomputed after every change.
        names: path of each name, the first question's where it stands more than once.
        called: by path what edits call a question or a repeat: its name, the path of one whose name an earlier one has.
        defaults: dynamic defaults by path, in order.
        preloads: metadata to fill in, by path.
        lookups: the form's files.
        speaking: labels of choices that hold answers, by the list that they stand in.
        itemsets: what gives the choices of the questions that take them from a repeat, by path.
        triggers: what is set when a question is answered, by its path: paths with expressions, None to clear.
    """

    root: str
    shape: Shape
    shapes: Mapping[str, Shape]
    land: Land
    parts: Mapping[str, Section | Question]
    parsed: Mapping[Node, Expression]
    order: tuple[Node, ...]
    rank: Mapping[Node, int]
    readers: Mapping[Node, tuple[tuple[Node, str], ...]]
    restless: tuple[Node, ...]
    names: Mapping[str, str]
    called: Mapping[str, str]
    defaults: Mapping[str, Expression]
    preloads: Mapping[str, str]
    lookups: Lookups
    speaking: Mapping[str, Sequence[str]]
    itemsets: Mapping[str, Expression]
    triggers: Mapping[str, tuple[tuple[str, Expression | None], ...]]

    @property
    def repeats(self) -> tuple[str, ...]:
        """Template paths of the repeats, outer ones first."""
        return tuple(path for path, home in self.land.home.items() if path == home)

    @cached_property
    def watching(self) -> Watching:
        """Whose state reads which nodes; it is asked for at the first change, not when a form opens."""
        return _watching(self)

    def counted(self, repeat: str) -> bool:
        """Return whether the form itself says how many instances a repeat has."""
        return (INSTANCES, repeat) in self.parsed


_PLANS: dict[int, tuple[weakref.ref[Form], Plan]] = {}
"""Plans by the identity of their form, as long as it lives."""


def plan_of(form: Form) -> Plan:
    """Return the plan of a form; it is made once."""
    known = _PLANS.get(id(form))
    if known is not None and known[0]() is form:
        return known[1]
    plan = _planned(form)
    place = id(form)

    def forget(gone: weakref.ref[Form]) -> None:
        if place in _PLANS and _PLANS[place][0] is gone:
            del _PLANS[place]

    _PLANS[place] = (weakref.ref(form, forget), plan)
    return plan


def _planned(form: Form) -> Plan:
    root = form.bindings["root"]
    parts = dict(_parts(form.children)) | _metadata(form)
    repeats = frozenset(path for path, part in parts.items() if isinstance(part, Section) and part.repeat)
    shape = shape_of(form.instance, repeats)
    shapes = {one.path: one for one in shape.walk()}
    land = land_of(root, shapes, repeats)
    parsed: dict[Node, Expression] = {}
    for path, part in parts.items():
        if part.relevant:
            parsed[SHOWN, path] = compiled(part.relevant)
        if isinstance(part, Question) and part.calculation:
            parsed[VALUE, path] = compiled(part.calculation)
        if f"count {path}" in form.bindings:
            parsed[INSTANCES, path] = compiled(form.bindings[f"count {path}"])
            if f"{path}_count" in shapes and f"{path}_count" not in parts:
                parsed[VALUE, f"{path}_count"] = parsed[INSTANCES, path]
    names = _names(form, shapes)
    listed = {name: said for name, choices in form.choices.items() if (said := _speaking(choices))}
    itemsets = {
        path: compiled(form.bindings[key]) for path in parts if (key := f"itemset {path}") in form.bindings
    }
    graph = graph_of(parsed, land)
    order = in_order(graph.edges)
    readers: dict[Node, dict[tuple[Node, str], None]] = {}
    for link in graph.links:
        readers.setdefault(link.source, {})[link.reader, link.common] = None
    bindings = form.bindings
    return Plan(
        root=root,
        shape=shape,
        shapes=shapes,
        land=land,
        parts=parts,
        parsed=parsed,
        order=order,
        rank={node: place for place, node in enumerate(order)},
        readers={node: tuple(found) for node, found in readers.items()},
        restless=tuple(node for node in order if node in graph.restless),
        names=names,
        called=_called(parts),
        defaults={
            path: compiled(bindings[f"default {path}"]) for path in shapes if f"default {path}" in bindings
        },
        preloads={path: bindings[f"preload {path}"] for path in shapes if f"preload {path}" in bindings},
        lookups=Lookups(form.tables),
        speaking=listed,
        itemsets=itemsets,
        triggers=_triggers(form),
    )


def _watching(plan: Plan) -> Watching:
    volatile: set[str] = set()
    watchers: dict[Node, dict[tuple[str, str], None]] = {}
    for path, part in plan.parts.items():
        found = _watched(part, path, plan.land, plan.names, volatile, plan.speaking)
        if path in plan.itemsets:
            asked, everywhere = reads(plan.itemsets[path].token, plan.land, path)
            found = found | asked
            volatile |= {path} if everywhere else set()
        for read in found:
            for node in sources(read, plan.land):
                watchers.setdefault(node, {})[path, read.common] = None
    return Watching({node: tuple(found) for node, found in watchers.items()}, frozenset(volatile))


def switch(text: str) -> bool | None:
    """Return the truth of a plain ``true()``, ``false()`` or blank; None for an expression to evaluate."""
    return _YES_NO.get(text)


def _parts(children: tuple[Section | Question, ...]) -> list[tuple[str, Section | Question]]:
    found: list[tuple[str, Section | Question]] = []
    for child in children:
        found.append((child.path, child))
        if isinstance(child, Section):
            found += _parts(child.children)
    return found


def _metadata(form: Form) -> dict[str, Section | Question]:
    """Return what fills itself in as questions that nobody asks."""
    found = {
        key.removeprefix("metadata "): kind for key, kind in form.bindings.items() if key[:9] == "metadata "
    }
    return {path: Question(path.rpartition("/")[2], path, kind) for path, kind in found.items()}


def _triggers(form: Form) -> dict[str, tuple[tuple[str, Expression | None], ...]]:
    found: dict[str, tuple[tuple[str, Expression | None], ...]] = {}
    for key, text in form.bindings.items():
        what, _, paths = key.partition(" ")
        if what == "trigger":
            source, _, aim = paths.partition(" ")
            found[source] = (*found.get(source, ()), (aim, compiled(text) if text else None))
    return found


def _names(form: Form, paths: Iterable[str]) -> dict[str, str]:
    names: dict[str, str] = {}
    for path in paths:
        names.setdefault(path.rpartition("/")[2], path)
    for question in reversed(list(form.questions())):
        names[question.name] = question.path
    return names


def _called(parts: Mapping[str, Section | Question]) -> dict[str, str]:
    taken: set[tuple[type, str]] = set()
    called: dict[str, str] = {}
    for path, part in parts.items():
        if isinstance(part, Question) or part.repeat:
            mark = (type(part), part.name)
            called[path] = path if mark in taken else part.name
            taken.add(mark)
    return called


def _speaking(choices: Iterable[Choice]) -> list[str]:
    """Return the labels of a list that hold answers."""
    return [text for choice in choices for text in choice.label.values() if "${" in text]


def _watched(
    part: Section | Question,
    path: str,
    land: Land,
    names: Mapping[str, str],
    volatile: set[str],
    listed: Mapping[str, Sequence[str]],
) -> set[Read]:
    """Return what a part's state reads beside its own node; one that may read anything is put into ``volatile``."""
    found: set[Read] = set()
    texts = [*part.label.values()]
    if isinstance(part, Question):
        for said in (part.hint, part.guidance, part.constraint_message, part.required_message):
            texts += said.values()
        texts += listed.get(part.choices, ())
        seed = part.parameters.get("seed", "")
        for text in (part.required, part.readonly, part.constraint, part.choice_filter, seed):
            if text and switch(text) is None:
                read, everywhere = reads(compiled(text).token, land, path, text is part.choice_filter)
                found |= read
                if everywhere:
                    volatile.add(path)
    for text in texts:
        if "${" in text:
            named = {names[name] for _, name in REFERENCE.findall(text) if name in names}
            found |= {Read(one, land.shared(path, one)) for one in named}
    return found
