"""The hidden columns of a domain sheet: what export freezes of each row, and the row's formulas."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from openpyxl.worksheet.worksheet import Worksheet

from customs_assessor.answers.formats import ACKNOWLEDGED
from customs_assessor.exchange import formulas
from customs_assessor.exchange.choice_sheet import done_formula
from customs_assessor.exchange.filled import Filled, choices_of, levels_of
from customs_assessor.exchange.grid import HELPER_START, Desk, Part, is_note, letter
from customs_assessor.exchange.kinds import ACKNOWLEDGE, kept
from customs_assessor.exchange.layout import ID, LEVEL, MOST_OFFERED, NUMBERS, REASON, STATE, TARGET
from customs_assessor.exchange.lists import Entry
from customs_assessor.exchange.machine import FilledItem
from customs_assessor.exchange.marks import has_marks
from customs_assessor.exchange.style import formula, plain, put
from customs_assessor.scoring.levels import lower_median
from customs_assessor.snapshot import Item


def typed(item: Item, name: str, text: str) -> Any:
    """Return a filled text as a cell keeps it: numbers as numbers and dates as dates, all else as text."""
    if name == TARGET:
        return kept(NUMBERS[0], text)
    return kept(item.question.kind, text) if name == LEVEL else text


def kind_of(item: Item, desk: Desk) -> formulas.Kind:
    """Return what kind of row an item makes, its list written on the sheet of lists."""
    numeric = item.question.kind in NUMBERS
    if numeric and item.scored is not None and item.scored.thresholds:
        entries = [
            Entry(str(place), "", threshold)
            for place, threshold in enumerate(item.scored.thresholds, start=1)
        ]
        return formulas.Kind(True, item.scored.better, desk.lists.add(entries))
    choices = choices_of(item, desk.snapshot.form)
    several = has_marks(item.question.kind, choices)
    if item.question.kind == ACKNOWLEDGE:
        word = desk.words.confirmed
        return formulas.Kind(False, "", desk.lists.add([Entry(word, ACKNOWLEDGED)]))
    if numeric or several or not 0 < len(choices) <= MOST_OFFERED:
        return formulas.Kind(numeric, "", None)
    offered = set(item.choices)
    by_name = {choice.name: choice for choice in choices}
    entries = [
        Entry(text, name, by_name[name].level, by_name[name].state)
        for text, name in desk.words.choices(choices).items()
        if not offered or name in offered
    ]
    return formulas.Kind(False, "", desk.lists.add(entries))


@dataclass(frozen=True)
class Other:
    """The second question of a pair, as formulas find it: by its id in a column, in columns by name."""

    subject: str
    relevant: bool
    ids: str
    columns: Mapping[str, str]


@dataclass(frozen=True)
class Helpers:
    """What the helpers of a row hold: constants and formulas, by name."""

    values: Mapping[str, Any]
    texts: Mapping[str, str]


def write_hidden(
    sheet: Worksheet, row: int, item: Item, filled: FilledItem, kind: formulas.Kind, part: Part, desk: Desk
) -> None:
    """Write the helpers of one row."""
    if item.scored is None:
        asked = 1 if item.relevant and item.in_scope and not is_note(item) else 0
        helpers = Helpers({"asked": asked}, {"done": _done(item, part, desk)})
    else:
        helpers = scored_helpers(item, filled, kind, _practice(item, part), desk)
    put_helpers(sheet, row, helpers)


def put_helpers(sheet: Worksheet, row: int, helpers: Helpers) -> None:
    """Write the cells of a row's helpers."""
    places = {name: f"{letter(name)}{row}" for name in formulas.HELPERS}
    inputs = (
        ("id_cell", ID),
        ("level_cell", LEVEL),
        ("state_cell", STATE),
        ("reason_cell", REASON),
        ("target_cell", TARGET),
    )
    places |= {name: f"{letter(column)}{row}" for name, column in inputs}
    for name, value in helpers.values.items():
        put(sheet, row, HELPER_START + formulas.HELPERS.index(name), value)
    for name, text in helpers.texts.items():
        formula(sheet, row, HELPER_START + formulas.HELPERS.index(name), text.format_map(places))


def is_law(item: Item) -> bool:
    """Whether an item is scored in its own row: no practice question."""
    return item.scored is not None and item.scored.item == item.question.name


def scored_helpers(
    item: Item, filled: FilledItem, kind: formulas.Kind, other: Other | None, desk: Desk
) -> Helpers:
    """Return the helpers of a scored question; of a practice question only what it comes to itself."""
    values: dict[str, Any] = {"asked": int(item.relevant and item.in_scope), **_constants(item, filled, desk)}
    texts = formulas.reading(kind, desk.states) | {"done": formulas.DONE_SCORED}
    if is_law(item):
        values["counts"] = int(item.in_scope and (item.relevant or (other is not None and other.relevant)))
        texts |= _item_formulas(item, other)
    return Helpers(values, texts)


def _done(item: Item, part: Part, desk: Desk) -> str:
    choices = choices_of(item, desk.snapshot.form)
    if part.marks_name and has_marks(item.question.kind, choices):
        return done_formula(part, len(choices))
    return formulas.DONE_UNSCORED


def _constants(item: Item, filled: FilledItem, desk: Desk) -> dict[str, Any]:
    scored = item.scored
    if scored is None:
        return {}
    levels = levels_of(item, desk.start)
    top = scored.top
    values: dict[str, Any] = {
        "f_level": typed(item, LEVEL, filled.cells.get(LEVEL, "")),
        "f_state": filled.cells.get(STATE, ""),
        "top": plain(top),
        "weight": plain(scored.weight),
        "minimum": None if scored.critical_minimum is None else plain(scored.critical_minimum),
        "views": len(levels),
        **_dispute(levels, top),
    }
    if is_law(item):
        blind = desk.start is Filled.NOTHING
        now = scored.target if blind or item.target is None else item.target
        values |= {
            "t_now": plain(now),
            "t_form": plain(scored.target),
            "t_disputed": int(not blind and item.field("target").disputed),
        }
    return values


def _dispute(levels: Sequence[Fraction | None], top: Fraction) -> dict[str, Any]:
    if not levels:
        return {}
    known = sorted(level for level in levels if level is not None)
    middle = len(known) // 2
    between = (known[middle - 1] if middle else Fraction(0), known[middle]) if known else (Fraction(0), top)
    return {
        "d_low": plain(min(level or Fraction(0) for level in levels)),
        "d_high": plain(max(top if level is None else level for level in levels)),
        "d_median": plain(lower_median(known)) if known else None,
        "c_low": plain(between[0]),
        "c_high": plain(between[1]),
    }


def _practice(item: Item, part: Part) -> Other | None:
    name = item.scored.practice if item.scored else ""
    found = next((entry for entry, _ in part.items if name and entry.key.name == name), None)
    if found is None or not is_law(item):
        return None
    columns = {each: part.own_column(each) for each in formulas.READING}
    return Other(found.key.subject, found.relevant, part.own_column(ID), columns)


def _item_formulas(item: Item, other: Other | None) -> dict[str, str]:
    if other is None or not other.relevant:
        return formulas.ALONE | formulas.SUMS
    fetched = formulas.practice(other.ids, other.subject, other.columns)
    return fetched | (formulas.PAIR if item.relevant else formulas.OTHER_ALONE) | formulas.SUMS
