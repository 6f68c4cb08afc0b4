"""By which name the edits of an assessment know an item once the assessment moved to another version of its form.

Edits keep the names of the version in which the assessment began (answers.md), so that a laptop that has not moved yet
still merges. The names follow from that version's number and from the sheet ``lineage`` of the version at hand alone, and
from the versions between only where its rows name them: every laptop reckons the same ones.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from customs_assessor.answers.item import ItemKey, item_key
from customs_assessor.forms.heading import version_order
from customs_assessor.forms.model import Form, Lineage, Question

SAME, REWORDED, SPLIT, MERGED = "same", "reworded", "split", "merged"
_STANDING = (SAME, REWORDED)
"""Kinds whose answers stand in the newer version too."""


@dataclass(frozen=True)
class Descent:
    """Where an item comes from.

    Args:
        origin: the name by which edits know it. It is that of the item it descends from; of one that is not comparable
            with any, its own, with ``#`` and a version where the older version uses or may use that name otherwise.
        kind: ``same`` (of its namesake, or new), ``reworded``, ``split`` or ``merged``.
        sources: of a split or merged item the names by which edits know what it was made of.
    """

    origin: str
    kind: str = SAME
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class Names:
    """The names of a form's items in edits; without entries every item has its own.

    Args:
        descents: by the item's name in the form, of those alone that are not simply their namesakes.
        regraded: by the item's name the choices that stand for another level, or state, than in the first version.
    """

    descents: Mapping[str, Descent] = field(default_factory=dict)
    regraded: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def descent(self, name: str) -> Descent:
        """Return where an item comes from."""
        return self.descents.get(name) or Descent(name)

    def origin(self, name: str) -> str:
        """Return the name by which edits know an item."""
        return self.descent(name).origin

    def named(self, origin: str) -> str | None:
        """Return the item's name in the form, None where no item of the form has that name in edits."""
        return self._back.get(origin, None if origin in self.descents else origin)

    def key(self, subject: str) -> ItemKey | None:
        """Return the key of the form's item that a subject of edits is about, None for a subject of no item of the form."""
        key = item_key(subject)
        name = self.named(key.name) if key else None
        return None if key is None or name is None else self.keyed(replace(key, name=name))

    def keyed(self, key: ItemKey) -> ItemKey:
        """Return a key of the form's item that knows the item's name in edits."""
        origin = self.origin(key.name)
        return key if origin == key.name else replace(key, origin=origin)

    @cached_property
    def _back(self) -> Mapping[str, str]:
        return {descent.origin: name for name, descent in self.descents.items()}


def items(form: Form) -> dict[str, Question]:
    """Return a form's questions by what edits call them: name, path of one whose name an earlier one has."""
    found: dict[str, Question] = {}
    for question in form.questions():
        found[question.path if question.name in found else question.name] = question
    return found


def names(first: str, form: Form, load: Callable[[str], Form]) -> Names:
    """Return the names of a form's items in an assessment that began in another version.

    Args:
        first: the version in which the assessment began.
        form: the version at hand.
        load: returns another version of the form; called for the first one, and for those between that rows of
            ``lineage`` name.

    Raises:
        StoreError: what ``load`` raises where such a version is not at hand.
    """
    if form.version == first:
        return Names()
    reader = _Reader(first, load)
    ordered = items(form)
    found = {name: descent for name in ordered if (descent := reader.told(form, name))}
    taken = {descent.origin for descent in found.values() if descent.kind in _STANDING}
    for name in ordered:
        if name not in found and name in taken:
            found[name] = Descent(f"{name}#{first}")
    told = Names({name: descent for name, descent in found.items() if descent != Descent(name)})
    return replace(told, regraded=_regraded(told, load(first), form))


def _regraded(told: Names, began: Form, form: Form) -> dict[str, frozenset[str]]:
    """Return by item which of its choices stand for another level or state than they did."""
    before = items(began)
    found = {}
    for name, question in items(form).items():
        old = before.get(told.origin(name))
        was = {one.name: (one.level, one.state) for one in began.choices.get(old.choices, ())} if old else {}
        changed = frozenset(
            one.name
            for one in form.choices.get(question.choices, ())
            if one.name in was and was[one.name] != (one.level, one.state)
        )
        if changed:
            found[name] = changed
    return found


class _Reader:
    """Follows rows of ``lineage`` back to the first version; each item of the first version has one heir at most."""

    def __init__(self, first: str, load: Callable[[str], Form]) -> None:
        self._first, self._load = first, load
        self._rows: dict[str, dict[str, list[Lineage]]] = {}
        self._heirs: dict[tuple[str, str], str] = {}

    def told(self, form: Form, item: str) -> Descent | None:
        """Return what the rows say of an item, None where they say nothing."""
        rows = self._of(form).get(item, [])
        direct = [row for row in rows if row.from_version == self._first]
        standing = [row for row in direct if row.kind in _STANDING]
        if standing:
            return self._heir(form, item, Descent(standing[0].from_item, standing[0].kind))
        between = {row.from_version for row in rows if self._between(row.from_version, form.version)}
        if between:
            return self._through(form, item, rows, max(between, key=version_order))
        if direct:
            sources = tuple(dict.fromkeys(row.from_item for row in direct))
            return Descent(f"{item}#{self._first}", direct[0].kind, sources)
        return None

    def _through(self, form: Form, item: str, rows: Iterable[Lineage], version: str) -> Descent | None:
        """Return the descent by the rows that name a version between."""
        older = self._load(version)
        led = [row for row in rows if row.from_version == version]
        above = {row.from_item: self.told(older, row.from_item) or Descent(row.from_item) for row in led}
        standing = next((row for row in led if row.kind in _STANDING), None)
        if standing is None:
            sources = tuple(dict.fromkeys(one.origin for one in above.values()))
            return Descent(f"{item}#{version}", led[0].kind, sources)
        before = above[standing.from_item]
        kind = standing.kind if before.kind == SAME else before.kind
        return self._heir(form, item, Descent(before.origin, kind, before.sources))

    def _heir(self, form: Form, item: str, descent: Descent) -> Descent | None:
        """Return a descent, None where an item before it in the same version descends from the same one."""
        heir = self._heirs.setdefault((form.version, descent.origin), item)
        return descent if heir == item else None

    def _between(self, version: str, newer: str) -> bool:
        return version_order(self._first) < version_order(version) < version_order(newer)

    def _of(self, form: Form) -> Mapping[str, list[Lineage]]:
        if form.version not in self._rows:
            by_item: dict[str, list[Lineage]] = {}
            for row in form.scoring.lineage:
                by_item.setdefault(row.item, []).append(row)
            self._rows[form.version] = by_item
        return self._rows[form.version]
