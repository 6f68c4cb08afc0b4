"""Functions of numbers and of sets of numbers (ODK XForms specification, Number Functions).

Where JavaRosa differs from the specification, JavaRosa is followed: ``round`` goes up at the half also below zero, and
what is no number is left out of ``sum``, ``min`` and ``max``. Two slips of JavaRosa are not copied: ``max`` of negative
numbers (it gives the least positive number) and ``round`` of negative numbers to tens or hundreds (it cuts).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from decimal import ROUND_FLOOR, Decimal

from customs_assessor.forms.functions.call import Function, of_numbers, or_here, plain
from customs_assessor.forms.values import Nodes, Value, filled, to_number

MOST_PLACES = 30
"""Rounding to more places than this, either way, is NaN (JavaRosa)."""


def rounded(value: float, places: float = 0) -> float:
    """Round half up (towards positive infinity, as XPath does) to a number of decimal places."""
    if not math.isfinite(value):
        return value
    whole = 0 if math.isnan(places) else places
    if abs(whole) > MOST_PLACES:
        return math.nan
    step = Decimal(1).scaleb(-int(whole))
    return float(((Decimal(repr(value)) / step) + Decimal("0.5")).to_integral_value(ROUND_FLOOR) * step)


def _whole(cut: Callable[[float], int]) -> Callable[[float], float]:
    return lambda value: float(cut(value)) if math.isfinite(value) else value


def _log(value: float) -> float:
    return math.log(value) if value else -math.inf


def _log_ten(value: float) -> float:
    return math.log10(value) if value else -math.inf


def _power(base: float, exponent: float) -> float:
    """Return a power as Java does: 0 to a negative power is infinite, -10 to a large odd one is minus infinity."""
    if not base and exponent < 0:
        odd = exponent.is_integer() and exponent % 2 == 1
        return math.copysign(math.inf, base) if odd else math.inf
    try:
        return math.pow(base, exponent)
    except OverflowError:
        return -math.inf if base < 0 and exponent % 2 == 1 else math.inf


def _numbers(values: tuple[Value, ...]) -> list[float]:
    """Return the numbers among values and nodes: blanks and what is no number are left out."""
    return [number for number in map(to_number, filled(values)) if not math.isnan(number)]


def _extreme(pick: Callable[[list[float]], float]) -> Function:
    def work(*values: Value) -> float:
        numbers = _numbers(values)
        return pick(numbers) if numbers else math.nan

    return plain(work, 1, None)


def _sum(nodes: Value) -> float:
    numbers = _numbers((nodes,))
    try:
        return math.fsum(numbers)
    except (OverflowError, ValueError):
        return sum(numbers)


def _count(nodes: Value) -> float:
    return float(len(nodes.elements)) if isinstance(nodes, Nodes) else math.nan


NUMBERS: Mapping[str, Function] = {
    "number": or_here(to_number),
    "int": of_numbers(_whole(math.trunc), 1),
    "round": of_numbers(rounded, 1, 2),
    "floor": of_numbers(_whole(math.floor), 1),
    "ceiling": of_numbers(_whole(math.ceil), 1),
    "abs": of_numbers(abs, 1),
    "pow": of_numbers(_power, 2),
    "sqrt": of_numbers(math.sqrt, 1),
    "exp": of_numbers(math.exp, 1),
    "exp10": of_numbers(lambda value: _power(10.0, value), 1),
    "log": of_numbers(_log, 1),
    "log10": of_numbers(_log_ten, 1),
    "sin": of_numbers(math.sin, 1),
    "cos": of_numbers(math.cos, 1),
    "tan": of_numbers(math.tan, 1),
    "asin": of_numbers(math.asin, 1),
    "acos": of_numbers(math.acos, 1),
    "atan": of_numbers(math.atan, 1),
    "atan2": of_numbers(math.atan2, 2),
    "pi": plain(lambda: math.pi, 0, 0),
    "min": _extreme(min),
    "max": _extreme(max),
    "sum": plain(_sum, 1, 1),
    "count": plain(_count, 1, 1),
    "count-non-empty": plain(lambda nodes: float(len(list(filled((nodes,))))), 1, 1),
}
