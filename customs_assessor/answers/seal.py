"""Sign-off: the stages of an assessment, and seals: a hash over all heads with name and date (answers.md).

A seal records what was agreed and shows any later change; it does not prove who signed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import rfc8785

from customs_assessor.answers.ancestry import oldest_first
from customs_assessor.answers.compose import compose
from customs_assessor.answers.edit import Edit
from customs_assessor.answers.heads import EDIT_SUBJECT, FieldKey, FieldState
from customs_assessor.answers.mission import shown

DRAFT, INTERNAL_REVIEW, PARTNER_COMMENT, FINAL = "draft", "internal_review", "partner_comment", "final"
STAGES = (DRAFT, INTERNAL_REVIEW, PARTNER_COMMENT, FINAL)
"""From the first to the last."""
SUBJECT, STAGE, SEAL = "assessment", "stage", "seal"
_SHORT = 16
"""Hex digits of an id that a seal keeps of each head: with its hash over the whole ids no other set passes for it."""


@dataclass(frozen=True)
class Change:
    """A field whose heads are not those that were sealed; ids of edits that are not here any more are left out."""

    subject: str
    field: str
    before: tuple[Edit, ...]
    now: tuple[Edit, ...]


@dataclass(frozen=True)
class Seal:
    """A seal as it stands now.

    Args:
        edit: the edit that made it. name, date, stage: as told. hash: 64 hex digits.
        revision: 1 for an assessment's first seal.
        sound: whether the sealed heads give its hash; None where some of them are not here to tell.
        changes: what changed since, by subject and field.
    """

    edit: Edit
    name: str
    date: str
    stage: str
    hash: str
    revision: int
    sound: bool | None
    changes: tuple[Change, ...]


def stage_of(states: Mapping[FieldKey, FieldState], assessment: str) -> str:
    """Return the stage of an assessment: of a disputed one the earliest, ``draft`` where none is told."""
    heads = states.get((assessment, SUBJECT, STAGE), FieldState()).heads
    told = [STAGES.index(head.value) for head in heads if head.value in STAGES]
    return STAGES[min(told, default=0)]


def stage_edit(
    states: Mapping[FieldKey, FieldState], assessment: str, stage: str, author: str, made: str
) -> Edit | None:
    """Return the edit that brings an assessment to a stage, None where it is there."""
    key = (assessment, SUBJECT, STAGE)
    state = states.get(key, FieldState())
    if not state.disputed and (shown(state) or DRAFT) == stage:
        return None
    return compose(key, stage, state, author, made)


def seal_edit(
    states: Mapping[FieldKey, FieldState], assessment: str, name: str, date: str, author: str, made: str
) -> Edit:
    """Return the edit that seals an assessment as it stands.

    Args:
        states: states of the assessment's fields, for a reader who sees everything.
        assessment: UUID.
        name: who signs; date: ISO date.
        author, made: as of :func:`~customs_assessor.answers.compose.compose`.
    """
    heads = sorted(_sealed(states, assessment))
    value = {
        "name": name,
        "date": date,
        "stage": stage_of(states, assessment),
        "hash": seal_hash(assessment, name, date, heads),
        "heads": [head[:_SHORT] for head in heads],
    }
    key = (assessment, SUBJECT, SEAL)
    return compose(key, value, states.get(key, FieldState()), author, made)


def seal_hash(assessment: str, name: str, date: str, heads: Iterable[str]) -> str:
    """Return the lower-case hex SHA-256 of what a seal covers, in RFC 8785 form."""
    covered = {"assessment": assessment, "name": name, "date": date, "heads": sorted(heads)}
    return hashlib.sha256(rfc8785.dumps(covered)).hexdigest()


def seals(states: Mapping[FieldKey, FieldState], assessment: str, edits: Iterable[Edit]) -> tuple[Seal, ...]:
    """Return every seal of an assessment, the oldest first, each with what changed since.

    Args:
        states: states of its fields, for a reader who sees everything.
        assessment: UUID.
        edits: all its edits.
    """
    every = tuple(edits)
    known = {edit.id[:_SHORT]: edit for edit in every if edit.assessment == assessment}
    own = [
        edit for edit in every if (edit.assessment, edit.subject, edit.field) == (assessment, SUBJECT, SEAL)
    ]
    made = [
        edit
        for edit in oldest_first(own)
        if _is_seal(edit.value)
        and states.get((assessment, f"{EDIT_SUBJECT}{edit.id}", "withdrawn"), FieldState()).value is not True
    ]
    return tuple(
        _read(edit, revision, states, assessment, known) for revision, edit in enumerate(made, start=1)
    )


def _read(
    edit: Edit,
    revision: int,
    states: Mapping[FieldKey, FieldState],
    assessment: str,
    known: Mapping[str, Edit],
) -> Seal:
    value: Mapping[str, Any] = edit.value
    sealed = [known.get(str(short)) for short in value["heads"]]
    here = [one for one in sealed if one is not None]
    digest = seal_hash(assessment, value["name"], value["date"], [one.id for one in here])
    return Seal(
        edit=edit,
        name=value["name"],
        date=value["date"],
        stage=str(value.get("stage", DRAFT)),
        hash=value["hash"],
        revision=revision,
        sound=digest == value["hash"] if len(here) == len(sealed) else None,
        changes=_changes(here, states, assessment),
    )


def _changes(
    sealed: Iterable[Edit], states: Mapping[FieldKey, FieldState], assessment: str
) -> tuple[Change, ...]:
    before: dict[tuple[str, str], list[Edit]] = {}
    for edit in sealed:
        before.setdefault((edit.subject, edit.field), []).append(edit)
    now = {
        (subject, field): state.heads
        for (owner, subject, field), state in states.items()
        if owner == assessment and _is_covered(subject, field)
    }
    found = []
    for subject, field in sorted(before.keys() | now.keys()):
        old, new = tuple(before.get((subject, field), ())), now.get((subject, field), ())
        if {edit.id for edit in old} != {edit.id for edit in new}:
            found.append(Change(subject, field, old, new))
    return tuple(found)


def _sealed(states: Mapping[FieldKey, FieldState], assessment: str) -> Iterable[str]:
    for (owner, subject, field), state in states.items():
        if owner == assessment and _is_covered(subject, field):
            yield from (head.id for head in state.heads)


def _is_covered(subject: str, field: str) -> bool:
    """Whether a field is content: talk about it, and the signing itself, go on after a seal."""
    signing = subject == SUBJECT and field in (STAGE, SEAL)
    return not signing and not subject.startswith(("thread/", EDIT_SUBJECT))


def _is_seal(value: Any) -> bool:
    texts = ("name", "date", "hash")
    return (
        isinstance(value, Mapping)
        and all(isinstance(value.get(name), str) for name in texts)
        and isinstance(value.get("heads"), list)
    )
