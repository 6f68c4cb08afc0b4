"""Random numbers, identifiers and orders (ODK XForms specification: random, uuid, randomize).

JavaRosa draws anew whenever it recomputes, so that forms write ``once(random())`` to keep an answer. Here a saved answer
never changes by itself: each expression draws from a source of its own, begun from the filling's seed, the node's path and
the expression, so that every evaluation draws the same (:meth:`Call.chance`), with ``once`` or without it. ``now`` and
``today`` are the moment at which the form was opened, for the same reason.
"""

from __future__ import annotations

import hashlib
import math
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping
from random import Random
from typing import TypeVar

from elementpath.xpath_nodes import EtreeElementNode

from customs_assessor.forms.functions.call import Call, Function
from customs_assessor.forms.values import Value, to_number, to_text

_T = TypeVar("_T")
_MODULUS, _MULTIPLIER = 2_147_483_647, 16_807
_LONGEST = 1000
_SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def identifier(chance: Random, length: Value | None = None) -> str:
    """Return a version 4 UUID, or a random text of a length (capital letters and digits; at most 1000)."""
    if length is None:
        return str(uuid.UUID(int=chance.getrandbits(128), version=4))
    size = to_number(length)
    whole = 0 if math.isnan(size) else int(min(max(size, 0), _LONGEST))
    return "".join(chance.choice(_SIGNS) for _ in range(whole))


def seed_of(value: Value) -> int:
    """Return the seed that a value is: its whole number, else a hash of its text, 0 of a blank (JavaRosa)."""
    number = to_number(value)
    if math.isnan(number):
        text = to_text(value)
        return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], signed=True) if text else 0
    return int(min(max(number, -(2.0**63)), 2.0**63 - 1024))


def park_miller(seed: int) -> Iterator[float]:
    """Yield numbers from 0 up to 1 of the Park-Miller generator, as JavaRosa begins it."""
    state = int(math.fmod(float(seed), _MODULUS))
    if state <= 0:
        state += _MODULUS - 1
    while True:
        state = state * _MULTIPLIER % _MODULUS
        yield (state - 1) / (_MODULUS - 1)


def seeded(seed: Value) -> Callable[[], float]:
    """Return what draws numbers for :func:`shuffled` from a seed, as JavaRosa does."""
    return park_miller(seed_of(seed)).__next__


def shuffled(items: Iterable[_T], draw: Callable[[], float]) -> list[_T]:
    """Return the items in the order of the inside-out Fisher-Yates shuffle.

    Args:
        items: what to shuffle.
        draw: gives numbers from 0 up to 1.
    """
    result: list[_T] = []
    for place, item in enumerate(items):
        other = int(draw() * (place + 1))
        result.append(item)
        result[place], result[other] = result[other], item
    return result


def _randomize(call: Call) -> list[EtreeElementNode]:
    if len(call) == 1:
        return shuffled(call.nodes(0), call.chance().random)
    return shuffled(call.nodes(0), seeded(call.value(1)))


CHANCE: Mapping[str, Function] = {
    "random": Function(lambda call: call.chance().random(), 0, 0),
    "uuid": Function(lambda call: identifier(call.chance(), *call.values()), 0, 1),
    "randomize": Function(_randomize, 1, 2),
}
