"""What depends on what in a form: made once for a filled form, so that a change recomputes only its consequences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from graphlib import TopologicalSorter

from customs_assessor.forms.expressions import Expression, parse
from customs_assessor.forms.logic import REFERENCE, SHOWN, VALUE, Node, dependencies, node_of
from customs_assessor.forms.model import Form, Question, Section

_YES_NO = {"true()": True, "false()": False, "": False}


@dataclass(frozen=True)
class Plan:
    """The expressions of a form and the order to evaluate them in.

    Args:
        root: name of the root element.
        parts: sections and questions by path, in the form's order.
        parsed: calculations and relevance by node.
        order: every node (a path's value or relevance) so that each comes after what it reads.
        readers: nodes that read a node.
        restless: nodes whose expressions refer to nodes by relative ways: recomputed after every change.
        watchers: questions whose state (constraint, required, choices, texts) reads a node.
        volatile: questions whose state may read any node.
        names: path of each name that stands once.
    """

    root: str
    parts: Mapping[str, Section | Question]
    parsed: Mapping[Node, Expression]
    order: tuple[Node, ...]
    readers: Mapping[Node, tuple[Node, ...]]
    restless: tuple[Node, ...]
    watchers: Mapping[Node, tuple[str, ...]]
    volatile: frozenset[str]
    names: Mapping[str, str] = field(default_factory=dict)


def plan_of(form: Form, paths: tuple[str, ...]) -> Plan:
    """Return the plan of a form.

    Args:
        form: the form.
        paths: every path of its instance, without the root.
    """
    root = form.bindings["root"]
    parts = dict(_parts(form.children))
    parsed: dict[Node, Expression] = {}
    for path, part in parts.items():
        if part.relevant:
            parsed[SHOWN, path] = parse(part.relevant)
        if isinstance(part, Question) and part.calculation:
            parsed[VALUE, path] = parse(part.calculation)
    edges = dependencies(parsed, root, set(paths))
    order = tuple(map(node_of, TopologicalSorter(edges).static_order()))
    readers: dict[Node, list[Node]] = {}
    for reader, sources in edges.items():
        for source in sources:
            readers.setdefault(node_of(source), []).append(node_of(reader))
    names = _names(form, paths)
    watchers: dict[Node, list[str]] = {}
    volatile: set[str] = set()
    for path, part in parts.items():
        for node in _watched(part, path, root, names, volatile):
            watchers.setdefault(node, []).append(path)
    return Plan(
        root=root,
        parts=parts,
        parsed=parsed,
        order=order,
        readers={node: tuple(found) for node, found in readers.items()},
        restless=tuple(node for node in order if node in parsed and parsed[node].everywhere),
        watchers={node: tuple(found) for node, found in watchers.items()},
        volatile=frozenset(volatile),
        names=names,
    )


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


def _names(form: Form, paths: tuple[str, ...]) -> dict[str, str]:
    names: dict[str, str] = {}
    for path in paths:
        names.setdefault(path.rpartition("/")[2], path)
    for question in reversed(list(form.questions())):
        names[question.name] = question.path
    return names


def _watched(
    part: Section | Question, path: str, root: str, names: Mapping[str, str], volatile: set[str]
) -> set[Node]:
    """Return the nodes that a part's state reads; a part that may read any is put into ``volatile``."""
    read = {path}
    texts = [*part.label.values()]
    if isinstance(part, Question):
        texts += [*part.hint.values(), *part.constraint_message.values()]
        for text in (part.required, part.readonly, part.constraint, part.choice_filter):
            if text and switch(text) is None:
                expression = parse(text)
                read |= {found.removeprefix(f"/{root}") for found in expression.paths}
                # a choice filter names columns of its list by relative paths: they are not nodes of the form
                if expression.everywhere and (text is not part.choice_filter or ".." in text):
                    volatile.add(path)
    for text in texts:
        if "${" in text:
            read |= {names[name] for _, name in REFERENCE.findall(text) if name in names}
    return {(kind, found) for found in read for kind in (VALUE, SHOWN)} | {(SHOWN, path), (VALUE, path)}
