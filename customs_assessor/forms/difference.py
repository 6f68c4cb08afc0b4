"""What differs between two versions of a form: added, removed, moved, reworded, asked otherwise, scored otherwise."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from customs_assessor.forms.model import Choice, Form, Question, ScoredItem, Section, Texts

ADDED, REMOVED, MOVED, REWORDED, LOGIC, SCORING = (
    "added",
    "removed",
    "moved",
    "reworded",
    "logic",
    "scoring",
)
KINDS = (ADDED, REMOVED, MOVED, REWORDED, LOGIC, SCORING)
"""Kinds of changes in the order in which they are told."""

_TEXTS = ("label", "hint", "guidance", "constraint_message", "required_message")
_LOGIC = (
    "kind",
    "relevant",
    "required",
    "constraint",
    "calculation",
    "readonly",
    "default",
    "choice_filter",
    "itemset",
    "appearance",
)
_SCORING = (
    "practice",
    "domain",
    "code",
    "weight",
    "target",
    "top",
    "critical_minimum",
    "depth",
    "thresholds",
    "better",
    "standard",
)


@dataclass(frozen=True)
class Change:
    """One difference.

    Args:
        kind: one of ``KINDS``.
        name: of the question, section or domain.
        part: what of it: the name of a field as in the model; ``choice`` with ``choice`` for one of its choices;
            '' for the whole.
        before, after: what it was and is: a text, an expression or an exact number; '' for nothing.
        language: code of the language of a text, '' where none is meant.
        choice: name of the choice, '' where none is meant.
    """

    kind: str
    name: str
    part: str = ""
    before: str = ""
    after: str = ""
    language: str = ""
    choice: str = ""


@dataclass(frozen=True)
class Difference:
    """All changes from one form to another, by kind and then in the order of the newer form.

    Args:
        before, after: the versions.
        changes: one each.
    """

    before: str
    after: str
    changes: tuple[Change, ...]

    def count(self, kind: str) -> int:
        """Return how many questions, sections or domains have a change of a kind."""
        return len({change.name for change in self.changes if change.kind == kind})


@dataclass(frozen=True)
class _Node:
    """A question or section with the name of the section it stands in, by the key it is known by."""

    key: str
    node: Question | Section
    parent: str


def difference(old: Form, new: Form) -> Difference:
    """Return what is different in ``new``.

    A question is the same in both when it has the same name (the same path where a name occurs twice), or when the
    newer form's sheet ``lineage`` says that it descends from one of the older version.
    """
    before, after = _nodes(old, new), _nodes(new, old)
    origin = _origins(old, new, before, after)
    paired = {key: origin[key] for key in after if key in origin}
    changes = [
        *(Change(ADDED, key, after=_any(after[key].node.label)) for key in after if key not in paired),
        *(
            Change(REMOVED, key, before=_any(before[key].node.label))
            for key in before
            if key not in paired.values()
        ),
        *_moved(before, after, paired),
    ]
    for key, source in paired.items():
        changes += _reworded(key, before[source].node, after[key].node)
        changes += _asked(key, before[source].node, after[key].node)
    for key, source in paired.items():
        was, now = before[source].node, after[key].node
        if isinstance(was, Question) and isinstance(now, Question):
            changes += _choices(key, old.choices.get(was.choices, ()), new.choices.get(now.choices, ()))
    changes += _scored(
        old, new, {after[key].node.name: before[source].node.name for key, source in paired.items()}
    )
    changes += _domains(old, new)
    order = {key: at for at, key in enumerate(after)}
    last = len(order)
    told = sorted(changes, key=lambda one: (KINDS.index(one.kind), order.get(one.name, last)))
    return Difference(old.version, new.version, tuple(told))


def _nodes(form: Form, other: Form) -> dict[str, _Node]:
    """Return questions and sections in order by name, by path where either form has a name twice."""
    twice = {
        name
        for one in (form, other)
        for name, times in Counter(node.name for node, _ in _walk(one.children, "")).items()
        if times > 1
    }
    found = {}
    for node, parent in _walk(form.children, ""):
        key = node.path if node.name in twice else node.name
        found[key] = _Node(key, node, parent)
    return found


def _walk(children: tuple[Section | Question, ...], parent: str) -> Iterator[tuple[Section | Question, str]]:
    for child in children:
        yield child, parent
        if isinstance(child, Section):
            yield from _walk(child.children, child.name)


def _origins(old: Form, new: Form, before: Mapping[str, _Node], after: Mapping[str, _Node]) -> dict[str, str]:
    """Return from which key of the older form each key of the newer one descends."""
    found = {key: key for key in after if key in before}
    for row in new.scoring.lineage:
        told = row.from_version == old.version and row.kind in ("same", "reworded")
        if told and row.item in after and row.from_item in before:
            found = {key: source for key, source in found.items() if source != row.from_item}
            found[row.item] = row.from_item
    return {
        key: source
        for key, source in found.items()
        if isinstance(after[key].node, Section) == isinstance(before[source].node, Section)
    }


def _moved(
    before: Mapping[str, _Node], after: Mapping[str, _Node], paired: Mapping[str, str]
) -> Iterator[Change]:
    """Yield what stands in another section, and what changed its place among its siblings.

    Of siblings as few as possible are told: all but a longest run that kept its order.
    """
    groups: dict[str, list[str]] = {}
    place = {key: at for at, key in enumerate(before)}
    home = {after[key].node.name: before[source].node.name for key, source in paired.items()}
    for key, source in paired.items():
        was, now = before[source].parent, after[key].parent
        if home.get(now, now) == was:
            groups.setdefault(now, []).append(key)
        else:
            yield Change(MOVED, key, "section", was, now)
    for parent, keys in groups.items():
        kept = _longest_rising([place[paired[key]] for key in keys])
        for at, key in enumerate(keys):
            if at not in kept:
                yield Change(MOVED, key, "place", parent, parent)


def _longest_rising(numbers: list[int]) -> set[int]:
    """Return the indexes of a longest rising run of distinct numbers."""
    ends: list[int] = []
    at_end: list[int] = []
    previous: list[int] = []
    for index, number in enumerate(numbers):
        at = bisect_left(ends, number)
        previous.append(at_end[at - 1] if at else -1)
        ends[at : at + 1] = [number]
        at_end[at : at + 1] = [index]
    kept: set[int] = set()
    index = at_end[-1] if at_end else -1
    while index >= 0:
        kept.add(index)
        index = previous[index]
    return kept


def _reworded(key: str, old: Question | Section, new: Question | Section) -> Iterator[Change]:
    for part in _TEXTS:
        yield from _texts(key, part, getattr(old, part, {}), getattr(new, part, {}))
    yield from _media(key, getattr(old, "media", {}), getattr(new, "media", {}))


def _media(
    key: str, old: Mapping[str, Texts], new: Mapping[str, Texts], choice: str = ""
) -> Iterator[Change]:
    """Yield pictures and sounds that have other names; the part is their kind."""
    for kind in dict.fromkeys((*new, *old)):
        yield from _texts(key, kind, old.get(kind, {}), new.get(kind, {}), choice)


def _texts(key: str, part: str, old: Texts, new: Texts, choice: str = "") -> Iterator[Change]:
    for code in dict.fromkeys((*new, *old)):
        was, now = old.get(code, ""), new.get(code, "")
        if was != now:
            yield Change(REWORDED, key, part, was, now, code, choice)


def _asked(key: str, old: Question | Section, new: Question | Section) -> Iterator[Change]:
    for part in _LOGIC:
        was, now = getattr(old, part, ""), getattr(new, part, "")
        if was != now:
            yield Change(LOGIC, key, part, was, now)
    was, now = (_parameters(one) for one in (old, new))
    if was != now:
        yield Change(LOGIC, key, "parameters", was, now)
    if isinstance(old, Section) and isinstance(new, Section) and old.repeat != new.repeat:
        yield Change(LOGIC, key, "repeat", _flag(old.repeat), _flag(new.repeat))


def _parameters(one: Question | Section) -> str:
    found = one.parameters if isinstance(one, Question) else {}
    return " ".join(f"{name}={value}" for name, value in sorted(found.items()))


def _choices(key: str, old: tuple[Choice, ...], new: tuple[Choice, ...]) -> Iterator[Change]:
    was, now = ({one.name: one for one in choices} for choices in (old, new))
    for name, choice in now.items():
        if name not in was:
            yield Change(LOGIC, key, "choice", after=_any(choice.label) or name, choice=name)
            continue
        yield from _texts(key, "label", was[name].label, choice.label, name)
        yield from _texts(key, "short", was[name].short, choice.short, name)
        yield from _media(key, was[name].media, choice.media, name)
        for part in ("level", "state"):
            before, after = getattr(was[name], part), getattr(choice, part)
            if before != after:
                yield Change(SCORING, key, part, _said(before), _said(after), choice=name)
    for name, choice in was.items():
        if name not in now:
            yield Change(LOGIC, key, "choice", before=_any(choice.label) or name, choice=name)


def _scored(old: Form, new: Form, origin: Mapping[str, str]) -> Iterator[Change]:
    """Yield changed rows of the scoring sheet; of questions that came or went nothing more is told."""
    was = {item.item: item for item in old.scoring.items}
    now = {item.item: item for item in new.scoring.items}
    for name, source in origin.items():
        before, after = was.get(source), now.get(name)
        if before and after:
            yield from _item(name, before, after, origin)
        elif before or after:
            yield Change(SCORING, name, "scored", _flag(before is not None), _flag(after is not None))


def _item(name: str, old: ScoredItem, new: ScoredItem, origin: Mapping[str, str]) -> Iterator[Change]:
    for part in _SCORING:
        was, now = getattr(old, part), getattr(new, part)
        if part == "practice" and origin.get(now, now) == was:
            continue
        if was != now:
            yield Change(SCORING, name, part, _said(was), _said(now))
    for code in dict.fromkeys((*new.evidence, *old.evidence)):
        before, after = old.evidence.get(code, ""), new.evidence.get(code, "")
        if before != after:
            yield Change(REWORDED, name, "evidence", before, after, code)


def _domains(old: Form, new: Form) -> Iterator[Change]:
    was = {domain.name: domain for domain in old.scoring.domains}
    now = {domain.name: domain for domain in new.scoring.domains}
    for name, domain in now.items():
        before = was.get(name)
        if before is None:
            yield Change(SCORING, name, "domain", after=_any(domain.label) or name)
            continue
        yield from _texts(name, "label", before.label, domain.label)
        yield from _texts(name, "short", before.short, domain.short)
        if before.weight != domain.weight:
            yield Change(SCORING, name, "weight", _said(before.weight), _said(domain.weight))
    for name, domain in was.items():
        if name not in now:
            yield Change(SCORING, name, "domain", before=_any(domain.label) or name)


def _any(texts: Texts) -> str:
    """Return the first text that is there."""
    return next((text for text in texts.values() if text), "")


def _said(value: object) -> str:
    """Return an exact value as text: a fraction as ``3`` or ``1/2``, thresholds with spaces between."""
    if isinstance(value, tuple):
        return " ".join(_said(one) for one in value)
    return "" if value is None else str(Fraction(value) if isinstance(value, Fraction) else value)


def _flag(value: bool) -> str:
    return "yes" if value else ""
