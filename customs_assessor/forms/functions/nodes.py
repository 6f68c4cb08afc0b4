"""Functions of nodes and of what surrounds the form (ODK XForms specification, Node-set, Repeat, Translation Functions)."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from elementpath.xpath_nodes import EtreeElementNode

from customs_assessor.forms.functions.call import Call, ExpressionError, Found, Function, Literals
from customs_assessor.forms.values import Value, to_number, to_text


def _position(call: Call) -> Found:
    """Return the place of what a predicate tests, or of a node among its siblings of the same name; 0 of none (JavaRosa)."""
    if not len(call):
        return float(call.focus[0])
    found = call.nodes(0)
    return float(place_of(found[0])) if found else 0.0


def place_of(node: EtreeElementNode) -> int:
    """Return the place of a node, from 1, among its siblings of the same name, relevant or not (JavaRosa)."""
    parent = node.parent
    siblings = [] if parent is None else [one for one in parent.children if _name(one) == _name(node)]
    return siblings.index(node) + 1 if node in siblings else 1


def _name(node: object) -> str:
    return str(node.value.tag) if isinstance(node, EtreeElementNode) else ""


def _above(node: EtreeElementNode) -> Iterator[EtreeElementNode]:
    """Yield a node and what it lies in, from the inside out."""
    here: object = node
    while isinstance(here, EtreeElementNode):
        yield here
        here = here.parent


def _indexed_repeat(call: Call) -> Found:
    """Return the node that lies in the given instance of each repeat; an index below 1 is 1 (JavaRosa).

    Of several that are left, as when an outer repeat is not given, the one is taken that shares most with the asking node.
    """
    left = call.nodes(0)
    for place in range(1, len(call), 2):
        number = to_number(call.value(place + 1))
        wanted = 1 if math.isnan(number) or number < 1 else int(min(number, 1e9))
        repeats = {id(one) for one in call.nodes(place)}
        left = [
            node
            for node in left
            if any(id(one) in repeats and place_of(one) == wanted for one in _above(node))
        ]
    shared = {id(one) for one in _above(call.asker)}
    return sorted(left, key=lambda node: -sum(id(one) in shared for one in _above(node)))[:1]


def _check_indexes(literals: Literals) -> None:
    if len(literals) % 2 == 0:
        raise ExpressionError("forms.function_pairs", function="indexed-repeat")


def _instance(call: Call) -> Found:
    name = to_text(call.value(0))
    found = call.around.instance(name)
    if found is None:
        raise ExpressionError("forms.instance_unknown", name=name, right="")
    return [found]


def _choice_name(call: Call) -> Value:
    """Return the label of a choice; the question is told by its path, in a repeat often from the asking node on."""
    path = to_text(call.value(1)).strip().removeprefix("current()/")
    steps = [] if path.startswith("/") else [_name(node) for node in _above(call.asker)][::-1]
    for step in path.strip("/").split("/"):
        if step == "..":
            del steps[-1:]
        elif step != ".":
            steps.append(step)
    return call.around.choice_label(to_text(call.value(0)), "/" + "/".join(steps))


def _pulldata(call: Call) -> Value:
    table, wanted, key, value = map(to_text, call.values())
    return call.around.looked_up(table, wanted, key, value)


def _local_name(call: Call) -> Found:
    found = call.nodes(0) if len(call) else [call.node]
    return _name(found[0]) if found else ""


def _attribute(call: Call) -> Found:
    return call.around.attribute(to_text(call.value(0)).lower().replace(" ", ""))


def _refused(call: Call) -> Found:
    raise ExpressionError("forms.function_refused", function="extract-signed")


def _check_signed(_: Literals) -> None:
    raise ExpressionError("forms.function_refused", function="extract-signed")


NODES: Mapping[str, Function] = {
    "position": Function(_position, 0, 1),
    "last": Function(lambda call: float(call.focus[1]), 0, 0),
    "current": Function(lambda call: [call.asker], 0, 0),
    "instance": Function(_instance, 1, 1),
    "indexed-repeat": Function(_indexed_repeat, 3, 11, _check_indexes),
    "local-name": Function(_local_name, 0, 1),
    "name": Function(_local_name, 0, 1),
    "pulldata": Function(_pulldata, 4, 4),
    "jr:choice-name": Function(_choice_name, 2, 2),
    "jr:itext": Function(lambda call: call.around.wording(to_text(call.value(0))), 1, 1),
    "version": Function(lambda call: call.around.version, 0, 0),
    "property": Function(_attribute, 1, 1),
    "extract-signed": Function(_refused, 2, 2, _check_signed),
}
