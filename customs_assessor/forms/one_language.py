"""A form as it reads in one of its languages, whichever language the window speaks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from customs_assessor.forms.model import Form, Texts, in_language

_TEXTS = frozenset(
    {
        "title",
        "changes",
        "label",
        "short",
        "hint",
        "guidance",
        "constraint_message",
        "required_message",
        "evidence",
        "description",
        "unit",
        "period",
        "source",
    }
)
"""Members of the model that are texts by language."""


def in_one_language(form: Form, language: str) -> Form:
    """Return a form whose every text is the one in a language alone; where it lacks one, the one shown in its place.

    The language is also the form's first: functions such as ``format-date`` answer in it.
    """
    spoken: Form = _spoken(form, language)
    return replace(spoken, languages=(language,))


def _spoken(value: Any, language: str) -> Any:
    if isinstance(value, tuple):
        return tuple(_spoken(one, language) for one in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    told: dict[str, Any] = {}
    for member in fields(value):
        held = getattr(value, member.name)
        if member.name in _TEXTS:
            told[member.name] = _one(held, language)
        elif member.name == "media":
            told[member.name] = {kind: _one(texts, language) for kind, texts in held.items()}
        elif isinstance(held, tuple) or is_dataclass(held):
            told[member.name] = _spoken(held, language)
        elif isinstance(held, Mapping) and member.name == "choices":
            told[member.name] = {name: _spoken(listed, language) for name, listed in held.items()}
    return replace(value, **told)


def _one(texts: Texts, language: str) -> Texts:
    text = in_language(texts, language)
    return {language: text} if text else {}
