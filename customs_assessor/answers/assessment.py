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
        round: ``baseline`` or ``follow-up``.
        follows: id of the assessment it follows, or ''.
        domains: names of the domains in scope; () for all.
        depth: ``core`` or ``full``.
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

    def asks(self, domain: str, depth: str) -> bool:
        """Whether an item of a domain and depth is in scope."""
        return (not self.domains or domain in self.domains) and (self.depth == FULL or depth == CORE)


def assessment_from_fields(
    assessment_id: str, mission: str, first_form: FormRef, fields: Mapping[str, FieldState]
) -> Assessment:
    """Return the assessment that its fields describe; field ``form`` ({id, version, hash}) moves it to another version."""

    def text(name: str, default: str = "") -> str:
        value: Any = shown(fields.get(name))
        return str(value) if value else default

    moved: Any = shown(fields.get("form"))
    form = FormRef(moved["id"], moved["version"], moved["hash"]) if moved else first_form
    domains: Any = shown(fields.get("domains")) or ()
    return Assessment(
        id=assessment_id,
        mission=mission,
        form=form,
        title=text("title"),
        site=text("site"),
        round=text("round", BASELINE),
        follows=text("follows"),
        domains=tuple(domains),
        depth=text("depth", FULL),
    )
