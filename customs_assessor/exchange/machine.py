"""The machine sheet: what a workbook knows of itself, as one JSON document cut into cells."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from customs_assessor.answers.assessment import FormRef
from customs_assessor.answers.edit import VISIBILITIES, Edit, Stub
from customs_assessor.answers.mission import Person
from customs_assessor.exchange.layout import CELL_LIMIT, LAYOUT
from customs_assessor.exchange.shapes import (
    digest,
    edit_of,
    form_ref,
    ids,
    moment,
    order,
    text,
    texts,
    uuid_text,
)


@dataclass(frozen=True)
class FilledItem:
    """What the cells of one item were filled with: text by column id, and the heads that a field's cells came from."""

    cells: Mapping[str, str] = field(default_factory=dict)
    heads: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class BlankRow:
    """A row whose id waits for an instance: its order among the others, and the parent that its cell was filled with."""

    order: str
    parent: str = ""


@dataclass(frozen=True)
class RepeatRows:
    """The rows of one repeat's sheet.

    Args:
        name: what edits call the repeat; outer: that of the repeat which holds it, '' for none.
        existing: ids of the instances that were there; blank: by id.
        parents: id of the holding instance by the text of the parent's cell.
    """

    name: str
    outer: str = ""
    existing: tuple[str, ...] = ()
    blank: Mapping[str, BlankRow] = field(default_factory=dict)
    parents: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Machine:
    """What the machine sheet holds.

    Args:
        form: the version that it was made with; first: the one in which the assessment began, None where it is the same.
        copy_id: UUID of this copy, made at export; made: when.
        reader: ``internal`` or ``partner``: whom it was made for.
        made_for: the known person it was made for, or None.
        items: by subject, what each cell was filled with.
        lists: choice name by drop-down text, by list name of the form.
        states: state by drop-down text.
        edits, stubs, people: what it carries.
        repeats: rows of repeats, outer ones first.
    """

    mission: str
    assessment: str
    form: FormRef
    copy_id: str
    made: str
    language: str
    reader: str
    made_for: Person | None
    items: Mapping[str, FilledItem]
    lists: Mapping[str, Mapping[str, str]]
    states: Mapping[str, str]
    edits: tuple[Edit, ...] = ()
    stubs: tuple[Stub, ...] = ()
    people: Mapping[str, str] = field(default_factory=dict)
    repeats: tuple[RepeatRows, ...] = ()
    first: FormRef | None = None

    @property
    def began(self) -> FormRef:
        """The version in which the assessment began; subjects keep its names."""
        return self.first or self.form


def machine_json(machine: Machine) -> dict[str, Any]:
    """Return the JSON document of a machine sheet."""
    person = machine.made_for
    return {
        "layout": LAYOUT,
        "mission": machine.mission,
        "assessment": machine.assessment,
        "form": _form_json(machine.form),
        **({"first": _form_json(machine.first)} if machine.first else {}),
        "copy": machine.copy_id,
        "made": machine.made,
        "language": machine.language,
        "reader": machine.reader,
        "made_for": {"id": person.id, "name": person.name} if person else None,
        "items": {
            subject: {
                "cells": dict(item.cells),
                "heads": {name: list(ids) for name, ids in item.heads.items()},
            }
            for subject, item in machine.items.items()
        },
        "lists": {name: dict(choices) for name, choices in machine.lists.items()},
        "states": dict(machine.states),
        "edits": [{"id": edit.id, "edit": edit.to_json()} for edit in machine.edits],
        "stubs": {stub.id: list(stub.parents) for stub in machine.stubs},
        "people": dict(machine.people),
        "repeats": [_rows_json(rows) for rows in machine.repeats],
    }


def _form_json(form: FormRef) -> dict[str, str]:
    return {"id": form.form_id, "version": form.version, "hash": form.hash}


def _rows_json(rows: RepeatRows) -> dict[str, Any]:
    return {
        "name": rows.name,
        "outer": rows.outer,
        "existing": list(rows.existing),
        "blank": {key: [row.order, row.parent] for key, row in rows.blank.items()},
        "parents": dict(rows.parents),
    }


def to_chunks(machine: Machine) -> tuple[str, ...]:
    """Return the document as texts that fit a cell.

    They are pure ASCII, free of what Excel reads as an escape (``_x``), and no cell begins or ends with a space.
    """
    text = json.dumps(machine_json(machine), ensure_ascii=True, separators=(",", ":")).replace(
        "_x", "\\u005fx"
    )
    text = re.sub("  +", lambda run: "\\u0020" * len(run.group()), text)
    chunks = []
    start = 0
    while start < len(text):
        end = min(start + CELL_LIMIT, len(text))
        while end < len(text) and " " in text[end - 1 : end + 1]:
            end -= 1
        chunks.append(text[start:end])
        start = end
    return tuple(chunks)


def from_chunks(chunks: Iterable[str]) -> Machine:
    """Return the machine sheet of its cells.

    Raises:
        ValueError: it is cut, changed or of another make.
        NewerLayoutError: a newer version of the app made it.
    """
    try:
        data = json.loads("".join(chunks))
        if isinstance(data["layout"], int) and data["layout"] > LAYOUT:
            raise NewerLayoutError
        return _machine(data)
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError("machine sheet") from error


class NewerLayoutError(Exception):
    """A workbook from a newer version of the app."""


def _machine(data: Mapping[str, Any]) -> Machine:
    person = data["made_for"]
    machine = Machine(
        mission=uuid_text(data["mission"]),
        assessment=uuid_text(data["assessment"]),
        form=form_ref(data["form"]),
        first=form_ref(data["first"]) if data.get("first") else None,
        copy_id=uuid_text(data["copy"]),
        made=moment(data["made"]),
        language=text(data["language"]),
        reader=text(data["reader"]),
        made_for=Person(uuid_text(person["id"]), text(person["name"])) if person else None,
        items={text(subject): _item(item) for subject, item in data["items"].items()},
        lists={text(name): texts(choices) for name, choices in data["lists"].items()},
        states=texts(data["states"]),
        edits=tuple(_edit(entry, data) for entry in data["edits"]),
        stubs=tuple(Stub(digest(key), ids(parents)) for key, parents in data["stubs"].items()),
        people=texts(data["people"]),
        repeats=tuple(_rows(entry) for entry in data.get("repeats", ())),
    )
    if machine.reader not in VISIBILITIES:
        raise ValueError("reader")
    return machine


def _item(data: Mapping[str, Any]) -> FilledItem:
    return FilledItem(texts(data["cells"]), {text(name): ids(held) for name, held in data["heads"].items()})


def _rows(data: Mapping[str, Any]) -> RepeatRows:
    blank = {
        uuid_text(key): BlankRow(order(place), text(parent)) for key, (place, parent) in data["blank"].items()
    }
    return RepeatRows(
        name=text(data["name"]),
        outer=text(data["outer"]),
        existing=tuple(uuid_text(key) for key in data["existing"]),
        blank=blank,
        parents={text(shown): uuid_text(key) for shown, key in data["parents"].items()},
    )


def _edit(entry: Mapping[str, Any], data: Mapping[str, Any]) -> Edit:
    edit = edit_of(entry)
    owner = (edit.assessment, edit.mission)
    if owner not in ((data["assessment"], None), (None, data["mission"])):
        raise ValueError("an edit of another assessment")
    return edit
