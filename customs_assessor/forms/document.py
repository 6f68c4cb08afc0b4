"""The compiled form as JSON and back, without loss: how a workspace keeps it (never pickled)."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Callable, Mapping
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

    A member that an earlier app did not know has its default, and so has one that is left out because it is blank. A change
    that this does not cover (another default, too) needs another ``DOCUMENT_VERSION`` and a step from each older one.

    Raises:
        FormError: it is of a newer app, or is no such object.
    """
    try:
        if data["document"] != DOCUMENT_VERSION:
            raise FormError("forms.document_newer", version=str(data["document"]))
        content = {key: value for key, value in data.items() if key != "document"}
        return typing.cast(Form, _decoder(Form)(content))
    except (KeyError, TypeError, ValueError, AttributeError, ZeroDivisionError) as error:
        raise FormError("forms.document_damaged") from error


def _encoded(value: Any) -> Any:
    if dataclasses.is_dataclass(value):
        # by its children a section is told from a question
        return {
            field.name: _encoded(member)
            for field in dataclasses.fields(value)
            if (member := getattr(value, field.name)) != _default(field) or field.name == "children"
        }
    if isinstance(value, Fraction):
        return str(value)
    if isinstance(value, Mapping):
        return {key: _encoded(member) for key, member in value.items()}
    if isinstance(value, tuple):
        return [_encoded(member) for member in value]
    return value


def _default(field: dataclasses.Field[Any]) -> Any:
    if field.default_factory is not dataclasses.MISSING:
        return field.default_factory()
    return field.default


Decoder = Callable[[Any], Any]
_NEEDED = dataclasses.MISSING


@cache
def _decoder(kind: Any) -> Decoder:
    """Return what turns a JSON value into a value of a type; made once per type, so that a large form opens fast."""
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        return _either(inner)
    if origin is tuple:
        return _tuple(inner[0])
    if origin is not None and issubclass(origin, Mapping):
        return _texts if inner == (str, str) else _mapping(*inner)
    if kind is Fraction:
        return lambda value: Fraction(_plain(value, str))
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        return _dataclass(kind)
    return _plain_decoder(kind)


def _either(inner: tuple[Any, ...]) -> Decoder:
    if set(inner) == {Section, Question}:
        return lambda value: _decoder(Section if "children" in value else Question)(value)
    known = _decoder(next(one for one in inner if one is not type(None)))
    return lambda value: None if value is None else known(value)


def _tuple(kind: Any) -> Decoder:
    def decode(value: Any) -> tuple[Any, ...]:
        if type(value) is not list:
            raise TypeError("no list")
        member = _decoder(kind)
        return tuple([member(each) for each in value])

    return decode


def _mapping(key: Any, value: Any) -> Decoder:
    known, member = _decoder(key), _decoder(value)
    return lambda held: {known(name): member(each) for name, each in held.items()}


def _texts(value: Any) -> Any:
    """Return a mapping of texts as it is (JSON knows no other keys): a form has thousands of them."""
    if type(value) is not dict:
        raise TypeError("no object")
    for each in value.values():
        if type(each) is not str:
            raise TypeError("no text")
    return value


def _dataclass(kind: Any) -> Decoder:
    hints = typing.get_type_hints(kind)
    members: dict[str, Decoder] = {}
    known = dataclasses.fields(kind)
    blank = {field.name: default for field in known if (default := _default(field)) is not _NEEDED}
    needed = {field.name for field in known} - blank.keys()

    def decode(value: Any) -> Any:
        if not members:  # not before the first value: a section holds sections
            members.update({name: _decoder(hint) for name, hint in hints.items()})
        if not needed <= value.keys():
            raise TypeError(kind.__name__)
        made = object.__new__(kind)
        # the constructor of a frozen value takes ten times as long, and blank members may be shared: nobody changes them
        made.__dict__.update(blank)
        made.__dict__.update({name: members[name](member) for name, member in value.items()})
        return made

    return decode


def _plain_decoder(kind: type) -> Decoder:
    def decode(value: Any) -> Any:
        if type(value) is not kind:
            raise TypeError(kind.__name__)
        return value

    return decode


def _plain(value: Any, kind: type) -> Any:
    if type(value) is not kind:
        raise TypeError(kind.__name__)
    return value
