"""Rows that became instances: a blank row with anything filled in is one, and says so with edits of its own. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from customs_assessor.answers.item import ItemKey, item_key
from customs_assessor.errors import Problem
from customs_assessor.exchange.cells import ItemFacts
from customs_assessor.exchange.layout import INSTANCE, PARENT, clean
from customs_assessor.exchange.machine import Machine, RepeatRows
from customs_assessor.exchange.reader import RowFacts
from customs_assessor.exchange.rows import problem_at
from customs_assessor.forms.model import Form
from customs_assessor.forms.plan import plan_of
from customs_assessor.forms.tree import instance_id

_FIELDS = ("repeat", "parent", "order")


@dataclass(frozen=True)
class _Home:
    """Where a blank row's instance lies, as its cell says, or what is wrong with that cell."""

    parent: str | None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Grown:
    """A workbook's facts with those of new instances, and in which instance each new one lies."""

    facts: Mapping[str, ItemFacts]
    homes: Mapping[str, str]


def grown(read: Mapping[str, ItemFacts], rows: Iterable[RowFacts], machine: Machine, form: Form) -> Grown:
    """Return the facts of a workbook with those of the instances that its blank rows became.

    The first row of a repeat in a new instance takes the id which everybody gives to the first one there; it is there
    without an edit. The same copy read again, and a later save of it, come to the same ids.

    Args:
        read: what the cells of items say, those of blank rows too. rows: of the workbook.
        machine: of the workbook. form: its form.
    """
    return _Growth(read, rows, machine, form).result()


def without_empty(read: Mapping[str, ItemFacts], homes: Mapping[str, str]) -> dict[str, ItemFacts]:
    """Return the facts without new instances all of whose answers were refused, and in which no other one lies."""
    kept: set[str] = set()
    for subject, item in read.items():
        name = item_key(subject)
        here = name.instance if name and item.changed else None
        while here is not None and here not in kept:
            kept.add(here)
            here = homes.get(here)
    return {
        subject: ItemFacts(subject, same=frozenset(_FIELDS))
        if subject.startswith(INSTANCE) and subject.removeprefix(INSTANCE) not in kept
        else item
        for subject, item in read.items()
    }


class _Growth:
    def __init__(
        self, read: Mapping[str, ItemFacts], rows: Iterable[RowFacts], machine: Machine, form: Form
    ) -> None:
        self._found = dict(read)
        self._machine = machine
        self._counted = {
            plan_of(form).called[path] for path in plan_of(form).repeats if plan_of(form).counted(path)
        }
        self._rows: dict[str, list[RowFacts]] = {}
        for row in rows:
            if row.subject.startswith(INSTANCE):
                self._rows.setdefault(row.subject.removeprefix(INSTANCE), []).append(row)
        self._items: dict[str, list[str]] = {}
        for subject in read:
            key = item_key(subject)
            if key and key.instance:
                self._items.setdefault(key.instance, []).append(subject)
        self._id: dict[str, str] = {}
        """Id that a blank row's instance has, where it is not the row's own."""
        self._homes: dict[str, str] = {}
        self._made: set[str] = set()

    def result(self) -> Grown:
        """Return all facts, inner repeats' rows having made the rows that they name their parents."""
        homes = {key: self._home(one, key) for one in self._machine.repeats for key in one.blank if one.outer}
        for one in reversed(self._machine.repeats):
            for key in one.blank:
                if self._touched(key) or key in self._made:
                    self._made.add(key)
                    home = homes.get(key)
                    if home and home.parent and not home.problems:
                        self._made.add(home.parent)
        blank = {key for one in self._machine.repeats for key in one.blank}
        for one in self._machine.repeats:
            self._first_ones(one, homes, blank)
            for key in one.blank:
                self._settle(one, key, homes.get(key, _Home(None)))
        return Grown(self._found, self._homes)

    def _touched(self, key: str) -> bool:
        """Whether a blank row has a cell filled in that can be read."""
        return any(self._found[subject].changed for subject in self._items.get(key, ()))

    def _home(self, one: RepeatRows, key: str) -> _Home:
        """Return where a row's cell says that its instance lies."""
        rows = [row for row in self._rows.get(key, ()) if PARENT in row.places]
        texts = {clean(row.cells[PARENT].text) if PARENT in row.cells else "" for row in rows}
        if len(texts) > 1:
            return _Home(None, tuple(problem_at("exchange.twice", row, PARENT) for row in rows))
        text = next(iter(texts), one.blank[key].parent)
        by_case = {clean(shown).casefold(): parent for shown, parent in one.parents.items()}
        parent = by_case.get(text.casefold())
        if parent is None and rows:
            code = "exchange.parent" if text else "exchange.no_parent"
            return _Home(None, (problem_at(code, rows[0], PARENT),))
        return _Home(parent)

    def _first_ones(self, one: RepeatRows, homes: Mapping[str, _Home], blank: set[str]) -> None:
        """Give the first row in each new instance the id of a first one, and tell of those that have none as unchanged."""
        if not one.outer or one.name in self._counted:
            return
        outer = next((rows for rows in self._machine.repeats if rows.name == one.outer), None)
        names = {
            item.name
            for key in one.blank
            for subject in self._items.get(key, ())
            if (item := item_key(subject))
        }
        for parent in outer.blank if outer else ():
            first = instance_id(self._id.get(parent, parent), one.name, 1)
            rows = [key for key in one.blank if key in self._made and homes[key].parent == parent]
            for name in sorted(names):
                same = frozenset({"answer", "target", "comment", "evidence_note"})
                self._found.setdefault(
                    ItemKey(name, first).subject, ItemFacts(ItemKey(name, first).subject, same=same)
                )
            if rows:
                self._id[rows[0]] = first

    def _settle(self, one: RepeatRows, key: str, home: _Home) -> None:
        """Give a blank row's items their instance, and the instance its edits."""
        subjects = self._items.get(key, ())
        unchanged = ItemFacts(f"{INSTANCE}{key}", same=frozenset(_FIELDS))
        if key not in self._made:
            self._found[unchanged.subject] = unchanged
            return
        if home.problems:
            for subject in subjects:
                item = self._found[subject]
                if item.changed or item.problems:
                    self._found[subject] = replace(
                        item, changed={}, same=frozenset(), problems=(*item.problems, *home.problems)
                    )
            return
        first = self._id.get(key)
        if home.parent is not None:
            self._homes[first or key] = self._id.get(home.parent, home.parent)
        if first is not None:
            self._found[unchanged.subject] = unchanged
            for subject in subjects:
                item, name = self._found[subject], item_key(subject)
                if name is not None:
                    moved = replace(name, instance=first).subject
                    self._found[moved] = replace(item, subject=moved)
                    same = frozenset((*item.changed, *item.same))
                    self._found[subject] = ItemFacts(subject, same=same, place=item.place)
            return
        changed: dict[str, Any] = {"repeat": one.name, "order": one.blank[key].order}
        if home.parent is not None:
            changed["parent"] = self._homes[key]
        same = frozenset(_FIELDS) - set(changed)
        self._found[unchanged.subject] = ItemFacts(unchanged.subject, changed, same)
