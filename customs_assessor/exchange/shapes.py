"""Shapes of what comes from a file that nobody vouches for: each function returns its value or raises ValueError."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from customs_assessor.answers.assessment import FormRef
from customs_assessor.answers.edit import Edit, Stub, edit_from_json

_ID = re.compile(r"[0-9a-f]{64}")
_UUID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_ORDER = re.compile(r"\d{1,9}")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
LONGEST_NAME = 1000
"""Most characters of a subject, a field or a person's name."""


def text(value: Any) -> str:
    """Return a text; half a character, which nothing can keep, is none."""
    if not isinstance(value, str):
        raise ValueError("text expected")
    if not value.isascii():
        value.encode()
    return value


def texts(value: Any) -> dict[str, str]:
    """Return texts by text."""
    return {text(key): text(member) for key, member in mapping(value).items()}


def mapping(value: Any) -> Mapping[Any, Any]:
    """Return a JSON object."""
    if not isinstance(value, Mapping):
        raise ValueError("object expected")
    return value


def listed(value: Any) -> list[Any]:
    """Return a JSON array."""
    if not isinstance(value, list):
        raise ValueError("array expected")
    return value


def digest(value: Any) -> str:
    """Return a lower-case hex SHA-256."""
    return _matching(_ID, value)


def uuid_text(value: Any) -> str:
    """Return the text of a UUID."""
    return _matching(_UUID, value)


def moment(value: Any) -> str:
    """Return a time, ``YYYY-MM-DDTHH:MM:SSZ``."""
    return _matching(_TIME, value)


def order(value: Any) -> str:
    """Return the order of an instance: a whole number's text."""
    return _matching(_ORDER, value)


def ids(value: Any) -> tuple[str, ...]:
    """Return ids of edits, sorted, each once."""
    return tuple(sorted({digest(member) for member in listed(value)}))


def form_ref(value: Any) -> FormRef:
    """Return which form an object with ``id``, ``version`` and ``hash`` names."""
    held = mapping(value)
    return FormRef(text(held["id"]), text(held["version"]), text(held["hash"]))


def edit_of(entry: Any) -> Edit:
    """Return the edit of an object with ``id`` and ``edit``, whose id is its hash."""
    held = mapping(entry)
    edit = edit_from_json(mapping(held["edit"]))
    uuid_text(edit.author)
    moment(edit.made)
    if len(edit.subject) > LONGEST_NAME or len(edit.field) > LONGEST_NAME:
        raise ValueError("name too long")
    if edit.id != held["id"]:
        raise ValueError("an edit was changed")
    return edit


def stub_of(entry: Any) -> Stub:
    """Return the stub of an object with ``id`` and ``parents``."""
    held = mapping(entry)
    return Stub(digest(held["id"]), ids(held["parents"]))


def _matching(pattern: re.Pattern[str], value: Any) -> str:
    if not pattern.fullmatch(text(value)):
        raise ValueError("of another shape")
    return str(value)
