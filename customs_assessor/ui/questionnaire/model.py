"""What the page shows, read from a snapshot: chapters with their questions, choices on offer, and where to go next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from customs_assessor.answers.heads import FieldState
from customs_assessor.answers.item import DISPUTED, DONT_KNOW, UNANSWERED, ItemKey
from customs_assessor.answers.views import view_of
from customs_assessor.forms.marks import without_references
from customs_assessor.forms.model import Choice, Question, Section, Texts
from customs_assessor.scoring.model import DomainScore
from customs_assessor.snapshot import Item, Snapshot
from customs_assessor.ui.questionnaire.appearance import is_table_head

SILENT = ("note", "calculate", "hidden", "start", "end", "today")
"""Kinds that ask nothing."""


@dataclass(frozen=True)
class Chapter:
    """A domain, or a section of questions that belong to no domain.

    Args:
        name: of the domain, or path of the section.
        code: ``D08``; '' for a section.
        short, label: names by language.
        items: questions asked now, in the form's order.
        done, total: how many of them have an answer, a state or views; notes do not count.
        score: the domain's result, None where it has none.
    """

    name: str
    code: str
    short: Texts
    label: Texts
    items: tuple[Item, ...]
    done: int
    total: int
    score: DomainScore | None

    @property
    def disputed(self) -> bool:
        """Whether views differ about an answer or a target."""
        return any(is_disputed(item) for item in self.items)

    @property
    def finished(self) -> bool:
        """Whether every question has its answer."""
        return self.done == self.total > 0


def chapters(snapshot: Snapshot) -> tuple[Chapter, ...]:
    """Return sections without a domain, then the domains in their order; those that ask nothing now are left out."""
    asked: dict[str, list[Item]] = {}
    for item in snapshot.items:
        if item.relevant and item.in_scope:
            asked.setdefault(item.domain or _section(item.question.path), []).append(item)
    for repeat in snapshot.repeats:
        if repeat.relevant:
            asked.setdefault(home_of(snapshot, repeat.section), [])
    scores = {score.name: score for score in snapshot.scores.domains}
    domains = {domain.name: domain for domain in snapshot.form.scoring.domains}
    sections = {child.path: child for child in snapshot.form.children if isinstance(child, Section)}
    order = [
        _section(child.path) if isinstance(child, Question) else child.path
        for child in snapshot.form.children
    ]
    names = [name for name in dict.fromkeys(order) if name in asked]
    names += [name for name in domains if name in asked]
    found = []
    for name in names:
        domain, section = domains.get(name), sections.get(name)
        told = snapshot.groups.get(section.path) if section else None
        label = domain.label if domain else told or _named(section) if section else snapshot.form.title
        questions = [item for item in asked[name] if counts(item)]
        found.append(
            Chapter(
                name=name,
                code=domain.code if domain else "",
                short=domain.short if domain else label,
                label=label,
                items=tuple(asked[name]),
                done=sum(1 for item in questions if item.state != UNANSWERED),
                total=len(questions),
                score=scores.get(name),
            )
        )
    return tuple(found)


def _named(section: Section) -> Texts:
    found = {language: without_references(text) for language, text in section.label.items()}
    return found if any(found.values()) else {"": section.name}


def home_of(snapshot: Snapshot, section: Section) -> str:
    """Return the name of the chapter where a repeat stands: that of its first question, also while it has no instance."""
    first = next((each for each in _questions(section) if each.kind not in SILENT), None)
    path = first.path if first is not None else f"{section.path}/"
    scored = {row.item: row.domain for row in snapshot.form.scoring.items}
    domains = {domain.name for domain in snapshot.form.scoring.domains}
    own = next((name for name in path.split("/")[1:-1] if name in domains), "")
    return scored.get(first.name if first is not None else "", own) or _section(path)


def _questions(section: Section) -> Iterator[Question]:
    for child in section.children:
        if isinstance(child, Section):
            yield from _questions(child)
        else:
            yield child


def _section(path: str) -> str:
    parts = path.split("/")
    return f"/{parts[1]}" if len(parts) > 2 else "/"


def counts(item: Item) -> bool:
    """Whether an item asks for an answer: no note does, nor the head of a table."""
    return item.question.kind not in SILENT and not is_table_head(item.question)


def is_disputed(item: Item) -> bool:
    """Whether views differ about the answer or the target."""
    return item.state == DISPUTED or item.field("target").disputed


def has_target(item: Item) -> bool:
    """Whether the target is set at this question: at the law of a pair, not at its practice."""
    return item.scored is not None and item.scored.item == item.key.name


def part(item: Item) -> str:
    """Return which question of a law/practice pair this is: ``law``, ``practice``, or '' for none."""
    if item.scored is None or not item.scored.practice:
        return ""
    return "practice" if item.scored.practice == item.key.name else "law"


def offered(item: Item) -> tuple[Choice, ...]:
    """Return the choices on offer now; those that stand for a state are given by the buttons below instead."""
    return tuple(choice for choice in item.offered if not choice.state)


def choice_named(snapshot: Snapshot, item: Item, name: str) -> Choice | None:
    """Return a choice of the item's list, on offer now or not; None when there is none of that name."""
    listed = (*item.offered, *snapshot.form.choices.get(item.question.choices, ()))
    return next((one for one in listed if one.name == name), None)


def own_state(item: Item, field: str, author: str) -> FieldState:
    """Return the heads that a new edit of the author would continue."""
    return view_of(item.field(field), author)


def own_value(item: Item, field: str, author: str) -> Any:
    """Return what stands for the author: the agreed value, or in a dispute and among comments his own; None for none."""
    heads = own_state(item, field, author).heads
    return heads[-1].value if heads else None


def own_answer(item: Item, author: str) -> tuple[str, str, str]:
    """Return value, state and reason of the answer that stands for the author, each '' for none."""
    held = own_value(item, "answer", author) or {}
    return str(held.get("value") or ""), str(held.get("state") or ""), str(held.get("reason") or "")


def standing_value(item: Item, author: str) -> str:
    """Return the value that a question shows: the author's own, or what the form filled in while nobody answered."""
    value, state, _ = own_answer(item, author)
    return value or ("" if state else item.filled)


def top_of(item: Item) -> Fraction:
    """Return the top level of an item's ladder, 5 where it has none."""
    return item.scored.top if item.scored else Fraction(5)


def logic_values(snapshot: Snapshot) -> dict[ItemKey, str]:
    """Return what the form's logic sees of the answers: the agreed value, in a dispute the one at the median level.

    A state is that state's choice where the list has one.
    """
    values: dict[ItemKey, str] = {}
    for item in snapshot.items:
        view = next((each for each in item.views if len(item.views) == 1 or each.level == item.level), None)
        if view is None or (view.level is None and len(item.views) > 1):
            continue
        choices = snapshot.form.choices.get(item.question.choices, ())
        named = next((choice.name for choice in choices if choice.state == view.state), "")
        value = view.value or named
        if value:
            values[item.key] = value
    return values


def shown_in(chapter: Chapter, kind: str, here: ItemKey | None) -> tuple[Item, ...]:
    """Return the questions of a chapter that a filter leaves, the open one always.

    Args:
        chapter: the chapter.
        kind: ``all``, ``unanswered``, ``disputed``, ``dont_know`` or ``review``.
        here: key of the open question.
    """
    return tuple(item for item in chapter.items if item.key == here or _passes(item, kind))


def _passes(item: Item, kind: str) -> bool:
    if kind == "unanswered":
        return item.state == UNANSWERED and counts(item)
    if kind == "disputed":
        return is_disputed(item)
    if kind == "review":
        return item.review or bool(item.former)
    return kind == "all" or item.state == DONT_KNOW


FILTERS = ("all", "unanswered", "disputed", "dont_know", "review")
"""Which questions are listed."""


def walk(found: Sequence[Chapter]) -> Iterator[tuple[Chapter, Item]]:
    """Yield every question with its chapter, in the page's order."""
    for chapter in found:
        for item in chapter.items:
            yield chapter, item


def place_of(found: Sequence[Chapter], key: ItemKey | None) -> tuple[Chapter, Item] | None:
    """Return the chapter and the item of a key; None when it is not asked now."""
    return next(((chapter, item) for chapter, item in walk(found) if item.key == key), None)


def next_unanswered(found: Sequence[Chapter], after: ItemKey | None) -> ItemKey | None:
    """Return the next question without an answer behind ``after``, from the top again at the end; None when all have one."""
    keys = [item.key for _, item in walk(found)]
    start = keys.index(after) + 1 if after in keys else 0
    order = [item for _, item in walk(found)]
    for item in [*order[start:], *order[:start]]:
        if item.state == UNANSWERED and counts(item) and item.key != after:
            return item.key
    return None


def neighbour(chapter: Chapter, key: ItemKey | None, step: int) -> ItemKey | None:
    """Return the question ``step`` places further in a chapter; the same at an end, the first for none."""
    keys = [item.key for item in chapter.items]
    if not keys:
        return None
    if key not in keys:
        return keys[0]
    return keys[min(max(keys.index(key) + step, 0), len(keys) - 1)]
