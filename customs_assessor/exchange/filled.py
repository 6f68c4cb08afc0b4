"""What the cells of an item are filled with: pure, by column id."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from typing import Any

from customs_assessor.answers.edit import Edit, decimal_text
from customs_assessor.answers.heads import FieldState
from customs_assessor.answers.item import DONT_KNOW, NOT_APPLICABLE
from customs_assessor.exchange.kinds import FILES, shown
from customs_assessor.exchange.layout import (
    CELL_LIMIT,
    COMMENT,
    EVIDENCE,
    LEVEL,
    MOST_OFFERED,
    REASON,
    SEPARATOR,
    SEVERAL,
    STATE,
    TARGET,
    clean,
    level_text,
)
from customs_assessor.exchange.machine import FilledItem
from customs_assessor.exchange.marks import has_marks, marks_of
from customs_assessor.forms.model import Choice, Form, in_language
from customs_assessor.labels import Labels
from customs_assessor.snapshot import Item, Snapshot

SHORT = 60
"""Most characters of a drop-down's short name, where the form gives none."""


class Filled(Enum):
    """What a workbook starts from: the standing answers, or nothing (an independent view)."""

    HEADS = "heads"
    NOTHING = "nothing"


@dataclass(frozen=True)
class Words:
    """Texts of one language: of the form's choices, states and people."""

    labels: Labels
    people: Mapping[str, str]

    @property
    def language(self) -> str:
        """Code of the language."""
        return self.labels.language

    def states(self) -> dict[str, str]:
        """Return the state by its drop-down text."""
        return {
            drop_down(self.labels.text(f"workbook.state.{state}")): state
            for state in (NOT_APPLICABLE, DONT_KNOW)
        }

    def state(self, state: str) -> str:
        """Return the drop-down text of a state."""
        return next((text for text, name in self.states().items() if name == state), "")

    def choices(self, choices: tuple[Choice, ...]) -> dict[str, str]:
        """Return choice names by drop-down text: ``level - short name``; equal texts are told apart by their names."""
        texts: dict[str, str] = {}
        for choice in choices:
            short = in_language(choice.short, self.language) or _shortened(
                in_language(choice.label, self.language)
            )
            text = short or choice.name
            if choice.level is not None:
                text = f"{level_text(choice.level)} - {text}"
            text = drop_down(text)
            texts[text if text not in texts else drop_down(f"{text} ({choice.name})")] = choice.name
        return texts

    @property
    def confirmed(self) -> str:
        """Word for an acknowledge that was given."""
        return drop_down(self.labels.text("workbook.confirmed"))

    def person(self, key: str) -> str:
        """Return a person's name, 'unnamed' where there is none."""
        return self.people.get(key) or self.labels.text("workbook.unnamed")


def drop_down(text: str) -> str:
    """Return a text without the signs that Excel's MATCH takes as wildcards; on one line."""
    plain = " ".join(clean(text).split())
    return plain.replace("~", "～").replace("*", "＊").replace("?", "？")[:200]


def _shortened(text: str) -> str:
    first = clean(text).split("\n")[0]
    return first if len(first) <= SHORT else first[: SHORT - 1].rsplit(" ", 1)[0] + "…"


def fill(item: Item, snapshot: Snapshot, start: Filled, words: Words) -> FilledItem:
    """Return what an item's cells are filled with and from which heads.

    A disputed field is blank and counts as filled from nothing, and so do several comments, and a text too long for
    a cell. An independent view is blank, but for the form's own target. A value that this version of the form does not
    offer is blank too. An answer also comes from the move since which its question reads otherwise.
    """
    cells = _blank(item, snapshot.form, words)
    heads: dict[str, tuple[str, ...]] = {"answer": item.since} if item.since else {}
    scored_here = item.score is not None and item.scored is not None
    if scored_here and item.scored is not None:
        cells[TARGET] = decimal_text(item.scored.target)
    if start is Filled.NOTHING:
        return FilledItem(cells, heads)
    answer = item.field("answer")
    if answer.heads and not answer.disputed:
        if not item.former:
            cells |= _answer_cells(item, answer.heads[0].value, snapshot, words)
        heads["answer"] = tuple(sorted({*_ids(answer), *item.since}))
    if scored_here and item.field("target").heads:
        target = item.field("target")
        cells[TARGET] = (
            "" if target.disputed else cells[TARGET] if target.value is None else clean(str(target.value))
        )
        heads["target"] = () if target.disputed else _ids(target)
    for column, name in ((COMMENT, "comment"), (EVIDENCE, "evidence_note")):
        state = item.field(name)
        text = clean(str(state.value)) if isinstance(state.value, str) else ""
        if len(state.values) == 1 and len(text) <= CELL_LIMIT:
            cells[column], heads[name] = text, _ids(state)
    return FilledItem(cells, {name: ids for name, ids in heads.items() if ids})


def _blank(item: Item, form: Form, words: Words) -> dict[str, str]:
    """Return the cells of an item without any answer; several choices are marked in cells of their own."""
    cells = {LEVEL: "", STATE: "", REASON: "", TARGET: "", COMMENT: "", EVIDENCE: ""}
    choices = choices_of(item, form)
    if has_marks(item.question.kind, choices):
        cells[LEVEL] = words.labels.text("workbook.marks")
        cells |= marks_of(item.question.kind, "", [choice.name for choice in choices])
    if item.question.kind in FILES:
        cells[LEVEL] = clean(", ".join(file.name for file in item.evidence))[:CELL_LIMIT]
    return cells


def choices_of(item: Item, form: Form) -> tuple[Choice, ...]:
    """Return the choices that an item's cells speak of: its whole list, or those that answers of a repeat make."""
    offered = {choice.name: choice for choice in item.offered}
    listed = form.choices.get(item.question.choices, ())
    return tuple(offered.get(choice.name, choice) for choice in listed) or item.offered


def _answer_cells(item: Item, answer: Any, snapshot: Snapshot, words: Words) -> dict[str, str]:
    held: Mapping[str, Any] = answer if isinstance(answer, Mapping) else {}
    if "state" in held:
        return {
            STATE: words.state(str(held["state"])),
            REASON: clean(str(held.get("reason") or ""))[:CELL_LIMIT],
        }
    value, kind = str(held.get("value") or ""), item.question.kind
    choices = choices_of(item, snapshot.form)
    if has_marks(kind, choices):
        return marks_of(kind, value, [choice.name for choice in choices])
    if kind in FILES:
        return {LEVEL: _blank(item, snapshot.form, words)[LEVEL] or clean(value)}
    return {LEVEL: value_text(item, value, snapshot.form, words)[:CELL_LIMIT]}


def value_text(item: Item, value: str, form: Form, words: Words) -> str:
    """Return a raw value as people read it: a drop-down's text, a number, a date, a text."""
    choices = choices_of(item, form)
    if not choices:
        return shown(item.question.kind, value, words.confirmed)
    several = item.question.kind in SEVERAL
    names = value.split() if several else [value]
    if len(choices) > MOST_OFFERED:
        choices = tuple(choice for choice in choices if choice.name in names)
    texts = {name: text for text, name in words.choices(choices).items()}
    return SEPARATOR.join(texts.get(name, clean(name)) for name in names)


def _ids(state: FieldState) -> tuple[str, ...]:
    return tuple(sorted(head.id for head in state.heads))


def views_text(item: Item, snapshot: Snapshot, start: Filled, words: Words) -> str:
    """Return the views of others, signed: of a disputed field each head behind the sign ≠, of comments all when several."""
    if start is Filled.NOTHING:
        return ""
    lines: list[str] = []
    for name in ("answer", "target", "evidence_note", "comment"):
        state = item.field(name)
        if state.disputed or len(state.values) > 1:
            sign = "≠ " if state.disputed else ""
            lines.append(f"{sign}{words.labels.text(f'workbook.field.{name}')}")
            lines += [_signed(head, item, snapshot, words) for head in state.heads]
    return "\n".join(lines)[:CELL_LIMIT]


def _signed(head: Edit, item: Item, snapshot: Snapshot, words: Words) -> str:
    value = head.value
    if isinstance(value, Mapping) and "state" in value:
        value = ": ".join(text for text in _answer_cells(item, value, snapshot, words).values() if text)
    elif isinstance(value, Mapping):
        value = value_text(item, str(value.get("value") or ""), snapshot.form, words)
    shown = clean(str(value)) if value else words.labels.text("workbook.blank")
    return words.labels.text("workbook.view", value=shown, name=words.person(head.author), day=head.made[:10])


def levels_of(item: Item, start: Filled) -> tuple[Fraction | None, ...]:
    """Return the levels of a disputed answer's heads (None for a head without one), () when it is not disputed."""
    if start is Filled.NOTHING or not item.field("answer").disputed:
        return ()
    return tuple(view.level for view in item.views)
