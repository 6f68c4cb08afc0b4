"""The column ``parameters``: what is written there for a question, and what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from customs_assessor.answers.formats import RANGE, number_of, steps_of
from customs_assessor.forms.functions.call import ExpressionError

_TOKEN = re.compile(r"[^\s=,;]+|=")
_KEEP_CASE = ("label", "value")
_RANGE = tuple(RANGE)
_GEO = ("allow-mock-accuracy", "incremental", "reference-geometry")
_ORDER = ("randomize", "seed")
KNOWN: Mapping[str, tuple[str, ...]] = {
    "range": (*_RANGE, "tick_interval", "placeholder", "tick_labelset"),
    "text": ("rows",),
    "image": ("max-pixels", "app"),
    "audio": ("quality",),
    "geopoint": ("allow-mock-accuracy", "capture-accuracy", "reference-geometry", "warning-accuracy"),
    "geotrace": _GEO,
    "geoshape": _GEO,
    "select_one": (*_ORDER, "label", "value"),
    "select_multiple": (*_ORDER, "label", "value"),
    "rank": _ORDER,
}
"""Parameters by type; other types take any, which nothing reads."""
_NUMBERS = (
    *_RANGE,
    "tick_interval",
    "placeholder",
    "rows",
    "max-pixels",
    "capture-accuracy",
    "warning-accuracy",
)


def parameters(text: str) -> Mapping[str, str]:
    """Return what a cell says: ``start=0 end=5; step=0.5``; names in small letters, as pyxform takes them."""
    pairs = ((name.lower(), value) for name, value in _pairs(text) or ())
    return {name: value if name in _KEEP_CASE or "${" in value else value.lower() for name, value in pairs}


def _pairs(text: str) -> list[tuple[str, str]] | None:
    """Return names and values, None where something else stands among them."""
    tokens = _TOKEN.findall(text)
    names, signs, values = tokens[::3], tokens[1::3], tokens[2::3]
    sound = len(tokens) % 3 == 0 and set(signs) <= {"="} and "=" not in (*names, *values)
    return [*zip(names, values, strict=True)] if sound else None


def parameter_problems(kind: str, text: str) -> Iterator[ExpressionError]:
    """Yield what is wrong with the parameters of a question of a type, as code and facts of a problem."""
    if _pairs(text) is None:
        yield ExpressionError("forms.parameters_shape", value=text)
        return
    found = parameters(text)
    for name in found:
        if name not in KNOWN.get(kind, (name,)):
            yield ExpressionError(
                "forms.parameter_unknown", name=name, kind=kind, right=", ".join(KNOWN[kind])
            )
    for name in _NUMBERS:
        if name in found and name in KNOWN.get(kind, ()) and number_of(found[name]) is None:
            yield ExpressionError("forms.parameter_number", name=name, value=found[name])
    if found.get("randomize", "true") not in ("true", "false") and kind in KNOWN:
        yield ExpressionError(
            "forms.parameter_word", name="randomize", value=found["randomize"], right="true, false"
        )
    if kind == "range":
        yield from _range_problems(found)
    seed = found.get("seed", "")
    if seed and "seed" in KNOWN.get(kind, ()):
        if "randomize" not in found:
            yield ExpressionError("forms.parameter_alone", name="seed", right="randomize=true")
        if "${" not in seed and number_of(seed) is None:
            yield ExpressionError("forms.parameter_number", name="seed", value=seed)


def _range_problems(found: Mapping[str, str]) -> Iterator[ExpressionError]:
    steps = steps_of(found)
    if steps is None:
        return
    start, end, step = steps
    if step == 0 or abs(step) > abs(end - start):
        facts = {name: found.get(name, usual) for name, usual in RANGE.items()}
        yield ExpressionError("forms.range_step", **facts)
