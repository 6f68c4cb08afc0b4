"""Assessments, read from agreed fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from customs_assessor.answers.heads import FieldState
from customs_assessor.answers.mission import shown

BASELINE, FOLLOW_UP = "baseline", "follow-up"
CORE, FULL = "core", "full"


@dataclass(frozen=True)
class FormRef:
    """Which content of which version of a form."""

    form_id: str
    version: str
    hash: str


@dataclass(frozen=True)
class Assessment:
    """One assessment of one site with one form.

    Args:
        form: the version it is in now.
        round: ``baseline`` or ``follow-up``.
        follows: id of the assessment it follows, or ''.
        domains: names of the domains in scope; () for all.
        depth: ``core`` or ``full``.
        first: the version in which it began, None where it is the one it is in.
    """

    id: str
    mission: str
    form: FormRef
    title: str = ""
    site: str = ""
    round: str = BASELINE
    follows: str = ""
    domains: tuple[str, ...] = ()
    depth: str = FULL
    first: FormRef | None = None

    @property
    def began(self) -> FormRef:
        """The version in which it began; edits keep its names."""
        return self.first or self.form

    def asks(self, domain: str, depth: str) -> bool:
        """Whether an item of a domain and depth is in scope."""
        return (not self.domains or domain in self.domains) and (self.depth == FULL or depth == CORE)


def assessment_from_fields(
    assessment_id: str, mission: str, first_form: FormRef, fields: Mapping[str, FieldState]
) -> Assessment:
    """Return the assessment that its fields describe; field ``form`` ({id, version, hash}) moves it to another version.

    A value of another shape, which a file may bring, counts as none.
    """

    def text(name: str, default: str = "") -> str:
        value: Any = shown(fields.get(name))
        return value if value and isinstance(value, str) else default

    moved = form_ref(shown(fields.get("form")))
    form = moved if moved and moved.form_id == first_form.form_id else first_form
    domains: Any = shown(fields.get("domains"))
    return Assessment(
        id=assessment_id,
        mission=mission,
        form=form,
        title=text("title"),
        site=text("site"),
        round=text("round", BASELINE),
        follows=text("follows"),
        domains=tuple(name for name in domains if isinstance(name, str)) if isinstance(domains, list) else (),
        depth=text("depth", FULL),
        first=None if form == first_form else first_form,
    )


def form_ref(value: Any) -> FormRef | None:
    """Return the form that a value of the field ``form`` names, None where it names none."""
    members = [value.get(name) for name in ("id", "version", "hash")] if isinstance(value, Mapping) else []
    texts = [member for member in members if isinstance(member, str)]
    return FormRef(*texts) if len(texts) == 3 else None
