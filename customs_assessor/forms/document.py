"""The compiled form as JSON and back, without loss: how a workspace keeps it (never pickled)."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from typing import Any

from customs_assessor.errors import FormError
from customs_assessor.forms.model import Form, Question, Section

DOCUMENT_VERSION = 1


def form_to_json(form: Form) -> dict[str, Any]:
    """Return the form as a JSON object; exact numbers are texts like ``3/2``, sections have ``children``."""
    return {"document": DOCUMENT_VERSION, **_encoded(form)}


def form_from_json(data: Mapping[str, Any]) -> Form:
    """Return the form of a JSON object made by :func:`form_to_json`, now or by an earlier app.

    A member that an earlier app did not know has its default. A change that this does not cover needs another
    ``DOCUMENT_VERSION`` and a step from each older one.

    Raises:
        FormError: it is of a newer app, or is no such object.
    """
    try:
        if data["document"] != DOCUMENT_VERSION:
            raise FormError("forms.document_newer", version=str(data["document"]))
        content = {key: value for key, value in data.items() if key != "document"}
        return typing.cast(Form, _decoded(content, Form))
    except (KeyError, TypeError, ValueError, AttributeError, ZeroDivisionError) as error:
        raise FormError("forms.document_damaged") from error


def _encoded(value: Any) -> Any:
    if dataclasses.is_dataclass(value):
        return {field.name: _encoded(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, Fraction):
        return str(value)
    if isinstance(value, Mapping):
        return {key: _encoded(member) for key, member in value.items()}
    if isinstance(value, tuple):
        return [_encoded(member) for member in value]
    return value


@cache
def _hints(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def _decoded(value: Any, kind: Any) -> Any:
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        if set(inner) == {Section, Question}:
            return _decoded(value, Section if "children" in value else Question)
        return None if value is None else _decoded(value, next(one for one in inner if one is not type(None)))
    if origin is tuple:
        if not isinstance(value, list):
            raise TypeError("no list")
        return tuple(_decoded(member, inner[0]) for member in value)
    if origin is not None and issubclass(origin, Mapping):
        return {_decoded(key, inner[0]): _decoded(member, inner[1]) for key, member in value.items()}
    if kind is Fraction:
        return Fraction(_plain(value, str))
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        hints = _hints(kind)
        return kind(**{name: _decoded(member, hints[name]) for name, member in value.items()})
    return _plain(value, kind)


def _plain(value: Any, kind: type) -> Any:
    if type(value) is not kind:
        raise TypeError(kind.__name__)
    return value
