"""One edit: one field of one subject, content-addressed (RFC 8785 canonical JSON, SHA-256)."""

from __future__ import annotations

import hashlib
import secrets
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as member
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import Any

import rfc8785

INTERNAL, PARTNER, PUBLIC = "internal", "partner", "public"
VISIBILITIES = (INTERNAL, PARTNER, PUBLIC)
"""From the most closed to the most open."""


@dataclass(frozen=True)
class Edit:
    """An edit as `answers.md` has it; ``id`` is its hash.

    Args:
        assessment: UUID, or None for an edit of a mission (then ``mission`` names it).
        subject: ``item/<name>``, ``item/<name>@<instance>``, ``instance/<uuid>``, ``edit/<id>``, ``mission``, ...
        field: name of the field.
        value: JSON value; numbers are strings in shortest decimal form.
        author: UUID of a person.
        made: ``YYYY-MM-DDTHH:MM:SSZ``.
        parents: sorted ids of the heads that the author saw.
        visibility: ``internal``, ``partner`` or ``public``.
        salt: 32 hex digits, or None for an edit from a workbook.
        mission: UUID where ``assessment`` is None.
        reason: why, of a settled dispute or a withdrawal.
        copy: ``{"id": ..., "editor": ...}`` of an edit from a workbook.
        more: members that we do not know, kept and hashed.
    """

    assessment: str | None
    subject: str
    field: str
    value: Any
    author: str
    made: str
    parents: tuple[str, ...] = ()
    visibility: str = PARTNER
    salt: str | None = None
    mission: str | None = None
    reason: str | None = None
    copy: Mapping[str, str] | None = None
    more: Mapping[str, Any] = member(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """Return the JSON object that is hashed and exchanged."""
        out: dict[str, Any] = {
            "v": 1,
            "assessment": self.assessment,
            "subject": self.subject,
            "field": self.field,
            "value": self.value,
            "author": self.author,
            "made": self.made,
            "parents": list(self.parents),
            "visibility": self.visibility,
        }
        for name in ("salt", "mission", "reason", "copy"):
            value = getattr(self, name)
            if value is not None:
                out[name] = dict(value) if name == "copy" else value
        return {**out, **self.more}

    @cached_property
    def id(self) -> str:
        """Lower-case hex SHA-256 of the RFC 8785 form."""
        return hashlib.sha256(rfc8785.dumps(self.to_json())).hexdigest()


@dataclass(frozen=True)
class Stub:
    """The id and parents of an edit whose content is not here; it only carries ancestry."""

    id: str
    parents: tuple[str, ...]


_KNOWN = (
    "v",
    "assessment",
    "subject",
    "field",
    "value",
    "author",
    "made",
    "parents",
    "visibility",
    "salt",
    "mission",
    "reason",
    "copy",
)


def edit_from_json(data: Mapping[str, Any]) -> Edit:
    """Return the edit of a JSON object.

    Raises:
        ValueError: a member is missing or of a wrong type or shape.
    """
    try:
        made = Edit(
            assessment=data["assessment"],
            subject=data["subject"],
            field=data["field"],
            value=data["value"],
            author=data["author"],
            made=data["made"],
            parents=tuple(data["parents"]),
            visibility=data["visibility"],
            salt=data.get("salt"),
            mission=data.get("mission"),
            reason=data.get("reason"),
            copy=data.get("copy"),
            more={key: value for key, value in data.items() if key not in _KNOWN},
        )
    except (KeyError, TypeError) as error:
        raise ValueError(f"no edit: {error}") from error
    texts = (made.subject, made.field, made.author, made.made, *made.parents)
    optional = (made.assessment, made.mission, made.salt, made.reason)
    sound = (
        data.get("v") == 1
        and all(isinstance(text, str) for text in texts)
        and all(text is None or isinstance(text, str) for text in optional)
        and (made.copy is None or _is_copy(made.copy))
        and made.visibility in VISIBILITIES
    )
    if (
        not sound
        or list(made.parents) != sorted(set(made.parents))
        or (made.assessment is None) == (made.mission is None)
    ):
        raise ValueError("no edit: a member has a wrong shape")
    return made


def _is_copy(value: object) -> bool:
    return isinstance(value, Mapping) and all(isinstance(member, str) for member in value.values())


def new_salt() -> str:
    """Return 32 random hex digits."""
    return secrets.token_hex(16)


def normal(value: Any) -> Any:
    """Return a value as edits keep it: text NFC, numbers as strings in shortest decimal form."""
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, int | float | Decimal | Fraction):
        return decimal_text(value)
    if isinstance(value, Mapping):
        return {normal(key): normal(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [normal(inner) for inner in value]
    raise TypeError(type(value).__name__)


_MOST_DIGITS = 400


def decimal_text(value: int | float | Decimal | Fraction | str) -> str:
    """Return the shortest plain decimal form: ``31``, ``0.5``, never ``1.0`` or ``1E+2``.

    Raises:
        ValueError: not a finite number, or one that takes more than some hundred digits.
    """
    if isinstance(value, Fraction):
        exact = Decimal(value.numerator) / Decimal(value.denominator)
    else:
        try:
            exact = Decimal(str(value))
        except ArithmeticError as error:
            raise ValueError(str(value)) from error
    # The plain form of 1E+999999999 would fill the memory.
    if not exact.is_finite() or abs(exact.adjusted()) > _MOST_DIGITS:
        raise ValueError(str(value))
    text = format(exact, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text
