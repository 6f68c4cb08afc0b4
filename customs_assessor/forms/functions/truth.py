"""Functions of truth and of choices (ODK XForms specification, Boolean and Select Functions)."""

from __future__ import annotations

import math
from collections.abc import Mapping

from customs_assessor.forms.functions.call import (
    Call,
    ExpressionError,
    Found,
    Function,
    Literals,
    of_texts,
    or_here,
    plain,
)
from customs_assessor.forms.values import Nodes, Value, many, single, to_boolean, to_number, to_text


def selected(chosen: str, name: str) -> bool:
    """Return whether a choice is among the chosen ones (space-separated); '' is among none (JavaRosa)."""
    return f" {name.strip()} " in f" {' '.join(chosen.split())} "


def selected_at(chosen: Value, index: Value) -> str:
    """Return the chosen name at an index from 0, '' before the beginning and beyond the end."""
    names, place = to_text(chosen).split(), to_number(index)
    if math.isnan(place):
        place = 0.0
    return names[int(place)] if -1 < place < len(names) else ""


def checklist(least: Value, most: Value, *answers: Value) -> bool:
    """Return whether the number of true answers lies between two bounds; a bound below 0 is none."""
    count = sum(to_boolean(one) for answer in answers for one in many(answer))
    return _between(to_number(least), float(count), to_number(most))


def weighted_checklist(least: Value, most: Value, *pairs: Value) -> bool:
    """Return whether the weights of the true answers sum to between two bounds; a bound below 0 is none.

    JavaRosa takes -1 as an upper bound that no sum keeps; the specification's ``like checklist`` is followed.
    """
    answers, weights = pairs[::2], pairs[1::2]
    if len(pairs) == 2 and isinstance(pairs[0], Nodes) and isinstance(pairs[1], Nodes):
        answers, weights = pairs[0].values, pairs[1].values
    total = math.fsum(
        to_number(weight) for answer, weight in zip(answers, weights, strict=False) if to_boolean(answer)
    )
    return _between(to_number(least), total, to_number(most))


def _between(least: float, found: float, most: float) -> bool:
    return (least < 0 or found >= least) and (most < 0 or found <= most)


def _check_pairs(literals: Literals) -> None:
    if len(literals) % 2:
        raise ExpressionError("forms.function_pairs", function="weighted-checklist")


def blank(value: Value) -> bool:
    """Return whether a value counts as none: '', an empty node set, NaN (JavaRosa)."""
    one = single(value)
    return one == "" or (isinstance(one, float) and math.isnan(one))


def _if(call: Call) -> Found:
    """Return one of two arguments, and leave the other unevaluated (JavaRosa)."""
    return single(call.value(1 if to_boolean(call.value(0)) else 2))


def _coalesce(call: Call) -> Found:
    first = call.value(0)
    return single(call.value(1) if blank(first) else first)


TRUTH: Mapping[str, Function] = {
    "true": plain(lambda: True, 0, 0),
    "false": plain(lambda: False, 0, 0),
    "boolean": or_here(to_boolean),
    "boolean-from-string": of_texts(lambda text: text.lower() in ("true", "1"), 1, 1),
    "not": plain(lambda value: not to_boolean(value), 1, 1),
    "if": Function(_if, 3, 3),
    "coalesce": Function(_coalesce, 2, 2),
    "once": Function(lambda call: call.standing() or single(call.value(0)), 1, 1),
    "checklist": plain(checklist, 2, None),
    "weighted-checklist": Function(lambda call: weighted_checklist(*call.values()), 2, None, _check_pairs),
    "selected": of_texts(selected, 2, 2),
    "is-selected": of_texts(selected, 2, 2),
    "selected-at": plain(selected_at, 2, 2),
    "count-selected": of_texts(lambda text: float(len(text.split())), 1, 1),
    "depend": plain(lambda value, *_: single(value), 1, None),
}
