"""One sheet per domain: a row per question, input cells, and the hidden helpers that the live formulas stand on."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from customs_assessor.exchange import formulas
from customs_assessor.exchange.filled import Filled, Words, decimal_of, levels_of, views_text
from customs_assessor.exchange.layout import (
    CELL_LIMIT,
    CODE,
    COMMENT,
    EVIDENCE,
    ID,
    LEVEL,
    NUMBERS,
    QUESTION,
    REASON,
    SHOWN,
    STANDARD,
    STATE,
    TARGET,
    VIEWS,
    clean,
    is_date,
    level_text,
)
from customs_assessor.exchange.lists import Entry, ListSheet, Range
from customs_assessor.exchange.machine import FilledItem
from customs_assessor.exchange.relevance import applies_if
from customs_assessor.exchange.style import (
    MOST_POINTS,
    Look,
    coloured,
    fill,
    finish,
    formula,
    height,
    plain,
    put,
)
from customs_assessor.exchange.validation import level_rule, state_rule, target_rule
from customs_assessor.forms.model import in_language
from customs_assessor.scoring.levels import lower_median
from customs_assessor.snapshot import Item, Snapshot
from customs_assessor.tokens import LIGHT

TITLE_ROW, ID_ROW, HEAD_ROW, FIRST_ROW = 1, 2, 3, 4
COLUMNS = (ID, *SHOWN)
WIDTHS = {
    ID: 4,
    CODE: 7,
    QUESTION: 44,
    LEVEL: 30,
    STATE: 16,
    REASON: 28,
    TARGET: 10,
    COMMENT: 48,
    EVIDENCE: 32,
    VIEWS: 30,
    STANDARD: 16,
}
HELPER_START = len(COLUMNS) + 1


def letter(column: str) -> str:
    """Return the letter of a shown column or a helper."""
    if column in COLUMNS:
        return get_column_letter(COLUMNS.index(column) + 1)
    return get_column_letter(HELPER_START + formulas.HELPERS.index(column))


@dataclass(frozen=True)
class Part:
    """One sheet to be: a domain's (or ``''``: questions of no domain) name and title, its items with what fills them."""

    domain: str
    title: str
    sheet_name: str
    items: tuple[tuple[Item, FilledItem], ...]

    @property
    def last_row(self) -> int:
        """Row of the last item."""
        return FIRST_ROW + max(len(self.items), 1) - 1

    def column(self, name: str) -> str:
        """Return the reference, from another sheet, of a column's cells."""
        quoted = self.sheet_name.replace("'", "''")
        return f"'{quoted}'!{self.own_column(name)}"

    def own_column(self, name: str) -> str:
        """Return the reference of a column's cells within the sheet."""
        return f"${letter(name)}${FIRST_ROW}:${letter(name)}${self.last_row}"


@dataclass(frozen=True)
class Desk:
    """What every domain sheet is written with."""

    snapshot: Snapshot
    start: Filled
    words: Words
    look: Look
    lists: ListSheet
    states: Range
    foot: str


def write_domain(sheet: Worksheet, part: Part, desk: Desk) -> tuple[tuple[str, str], ...]:
    """Write one sheet; return (code, text) of the questions whose texts no row can show in full."""
    _heads(sheet, part, desk)
    overlong = []
    for row, (item, filled) in enumerate(part.items, start=FIRST_ROW):
        text = _write_row(sheet, row, item, filled, part, desk)
        if text:
            overlong.append((item.code or item.question.name, text))
    _level_colours(sheet, part)
    widths = [*(float(WIDTHS[name]) for name in COLUMNS), *([4.0] * len(formulas.HELPERS))]
    finish(sheet, widths, f"{desk.foot} · {_foot_text(part.title)} · &P / &N", f"{HEAD_ROW}:{HEAD_ROW}")
    sheet.print_area = f"{letter(CODE)}1:{letter(STANDARD)}{part.last_row}"
    sheet.row_dimensions[ID_ROW].hidden = True
    for name in (ID, *formulas.HELPERS):
        sheet.column_dimensions[letter(name)].hidden = True
    sheet.freeze_panes = f"{letter(LEVEL)}{FIRST_ROW}"
    _cursor(sheet, part)
    return tuple(overlong)


def _foot_text(text: str) -> str:
    return text.replace("&", "&&")[:60]


def _heads(sheet: Worksheet, part: Part, desk: Desk) -> None:
    look, text = desk.look, desk.words.labels.text
    title = put(sheet, TITLE_ROW, COLUMNS.index(CODE) + 1, part.title)
    title.font = look.title
    done, asked = (f"SUM({part.own_column(name)})" for name in ("done", "asked"))
    progress = formula(sheet, TITLE_ROW, COLUMNS.index(LEVEL) + 1, f'"{_quoted(text("workbook.done"))} "&{done}&" / "&{asked}')
    progress.font = look.bold
    if part.domain:
        sums = {name: f"SUM({part.own_column(name)})" for name in ("w_gap", "w_target_answered")}
        value = f'IF({sums["w_target_answered"]}=0,"–",FIXED(100*{sums["w_gap"]}/{sums["w_target_answered"]},1))'
        gap = formula(sheet, TITLE_ROW, COLUMNS.index(REASON) + 1, f'"{_quoted(text("workbook.gap"))} "&{value}')
        gap.font = look.bold
    sheet.row_dimensions[TITLE_ROW].height = 28
    sheet.row_dimensions[HEAD_ROW].height = 32
    for position, name in enumerate(COLUMNS, start=1):
        put(sheet, ID_ROW, position, name)
        if name != ID:
            look.heading(sheet, HEAD_ROW, position, text(f"workbook.column.{name.removeprefix('ca:')}"))
    for position, name in enumerate(formulas.HELPERS, start=HELPER_START):
        put(sheet, ID_ROW, position, f"x:{name}")


def _quoted(text: str) -> str:
    return text.replace('"', '""')


def _write_row(sheet: Worksheet, row: int, item: Item, filled: FilledItem, part: Part, desk: Desk) -> str:
    """Write one question; return its full text when the row cannot show it all."""
    look, words = desk.look, desk.words
    asked = item.relevant and item.in_scope
    question, levels = question_text(item, words.language), _levels_text(item, desk)
    condition = applies_if(item, desk.snapshot.form, words.language)
    applies = words.labels.text("workbook.applies_if", condition=condition) if condition else ""
    full = "\n".join(text for text in (question, applies, levels) if text)
    disputed = views_text(item, desk.snapshot, desk.start, words)
    font = look.body if asked else look.quiet
    texts = {
        CODE: item.code,
        QUESTION: full[:CELL_LIMIT],
        VIEWS: disputed,
        STANDARD: item.scored.standard if item.scored else "",
    }
    put(sheet, row, 1, "" if is_note(item) else item.key.subject)
    for name, value in texts.items():
        look.text(sheet, row, COLUMNS.index(name) + 1, value, look.dispute if name == VIEWS and disputed else font)
    if len(full) <= CELL_LIMIT:
        rest = "".join(f"\n{text}" for text in (applies, levels) if text)
        _two_weights(sheet, row, question, rest, font)
    kind = _kind(item, desk)
    for name in (LEVEL, STATE, REASON, TARGET, COMMENT, EVIDENCE):
        _input(sheet, row, name, item, filled, asked)(look)
    if asked and not is_note(item):
        _rules(sheet, row, item, kind, desk)
    if not asked:
        for position in range(COLUMNS.index(CODE) + 1, len(COLUMNS) + 1):
            sheet.cell(row, position).fill = fill(LIGHT.sunken)
            sheet.cell(row, position).font = look.quiet
    elif item.field("answer").disputed and disputed:
        for name in (LEVEL, STATE, REASON, VIEWS):
            sheet.cell(row, COLUMNS.index(name) + 1).fill = fill(LIGHT.dispute_tint)
    _helpers(sheet, row, item, filled, kind, part, desk)
    shown = [(full, 44.0), (disputed, 30.0), *((filled.cells.get(name, ""), float(WIDTHS[name])) for name in (LEVEL, REASON, COMMENT, EVIDENCE))]
    sheet.row_dimensions[row].height = height(shown)
    return full if len(full) > CELL_LIMIT or height([(full, 44.0)]) >= MOST_POINTS else ""


def question_text(item: Item, language: str) -> str:
    """Return a question with its hint on a line of its own."""
    texts = (clean(in_language(item.question.label, language)), clean(in_language(item.question.hint, language)))
    return "\n".join(text for text in texts if text) or item.question.name


def _levels_text(item: Item, desk: Desk) -> str:
    """Return the full text of each choice of a scored question, one a line."""
    if item.scored is None or item.question.kind in NUMBERS:
        return ""
    lines = []
    for choice in desk.snapshot.form.choices.get(item.question.choices, ()):
        text = clean(in_language(choice.label, desk.words.language))
        lines.append(f"{level_text(choice.level)} – {text}" if choice.level is not None else text)
    return "\n".join(lines)


def _two_weights(sheet: Worksheet, row: int, question: str, rest: str, font: Font) -> None:
    bold = InlineFont(rFont=font.name, sz=font.sz, b=True, color=font.color)
    body = InlineFont(rFont=font.name, sz=font.sz, color=font.color)
    blocks = [TextBlock(bold, question), *([TextBlock(body, rest)] if rest else [])]
    sheet.cell(row, COLUMNS.index(QUESTION) + 1).value = CellRichText(*blocks)


def is_note(item: Item) -> bool:
    """Whether an item only shows a text: nobody answers it."""
    return item.question.kind == "note"


def _takes(item: Item, name: str) -> bool:
    """Whether an item has a cell of a column to fill in."""
    if is_note(item):
        return False
    if name == TARGET:
        return item.score is not None
    return name != LEVEL or not item.question.readonly


def _input(sheet: Worksheet, row: int, name: str, item: Item, filled: FilledItem, asked: bool) -> Any:
    position, text = COLUMNS.index(name) + 1, filled.cells.get(name, "")

    def write(look: Look) -> None:
        if not (asked and _takes(item, name)):
            look.text(sheet, row, position, _typed(item, name, text))
            return
        cell = look.input(sheet, row, position, _typed(item, name, text))
        if name == LEVEL and item.question.kind == "date":
            cell.number_format = "yyyy-mm-dd"

    return write


def _typed(item: Item, name: str, text: str) -> Any:
    """Return a filled text as a cell keeps it: numbers as numbers and dates as dates, all else as text."""
    if text and (name == TARGET or (name == LEVEL and item.question.kind in NUMBERS)):
        return decimal_of(text)
    if name == LEVEL and item.question.kind == "date" and is_date(text) and text >= "1900-03-01":
        return datetime.date.fromisoformat(text)
    return text


def _kind(item: Item, desk: Desk) -> formulas.Kind:
    numeric = item.question.kind in NUMBERS
    if numeric and item.scored is not None and item.scored.thresholds:
        entries = [Entry(str(place), "", threshold) for place, threshold in enumerate(item.scored.thresholds, start=1)]
        return formulas.Kind(True, item.scored.better, desk.lists.add(entries))
    choices = desk.snapshot.form.choices.get(item.question.choices, ())
    if numeric or not choices:
        return formulas.Kind(numeric, "", None)
    offered = set(item.choices)
    by_name = {choice.name: choice for choice in choices}
    entries = [
        Entry(text, name, by_name[name].level, by_name[name].state)
        for text, name in desk.words.choices(choices).items()
        if not offered or name in offered
    ]
    return formulas.Kind(False, "", desk.lists.add(entries))


def _rules(sheet: Worksheet, row: int, item: Item, kind: formulas.Kind, desk: Desk) -> None:
    labels = desk.words.labels
    rules = [(LEVEL, level_rule(item, kind, labels)), (STATE, state_rule(desk.states, labels))]
    if item.score is not None and item.scored is not None:
        rules.append((TARGET, target_rule(item.scored.top, labels)))
    for name, rule in rules:
        if rule is not None:
            sheet.add_data_validation(rule)
            rule.add(f"{letter(name)}{row}")


def _helpers(sheet: Worksheet, row: int, item: Item, filled: FilledItem, kind: formulas.Kind, part: Part, desk: Desk) -> None:
    values: dict[str, Any] = {"asked": 1 if item.relevant and item.in_scope and not is_note(item) else 0}
    texts: dict[str, str] = {"done": formulas.DONE_UNSCORED}
    if item.scored is not None:
        values |= _constants(item, filled, desk)
        texts = formulas.reading(kind, desk.states) | {"done": formulas.DONE_SCORED}
        if item.score is not None:
            other = _practice(item, part)
            values["counts"] = int(item.in_scope and (item.relevant or (other is not None and other.relevant)))
            texts |= _item_formulas(item, other, part)
    places = {name: f"{letter(name)}{row}" for name in formulas.HELPERS}
    inputs = (("level_cell", LEVEL), ("state_cell", STATE), ("reason_cell", REASON), ("target_cell", TARGET))
    places |= {name: f"{letter(column)}{row}" for name, column in inputs}
    for name, value in values.items():
        put(sheet, row, HELPER_START + formulas.HELPERS.index(name), value)
    for name, text in texts.items():
        formula(sheet, row, HELPER_START + formulas.HELPERS.index(name), text.format_map(places))


def _constants(item: Item, filled: FilledItem, desk: Desk) -> dict[str, Any]:
    scored = item.scored
    if scored is None:
        return {}
    levels = levels_of(item, desk.start)
    top = scored.top
    values: dict[str, Any] = {
        "f_level": _typed(item, LEVEL, filled.cells.get(LEVEL, "")),
        "f_state": filled.cells.get(STATE, ""),
        "top": plain(top),
        "weight": plain(scored.weight),
        "minimum": None if scored.critical_minimum is None else plain(scored.critical_minimum),
        "views": len(levels),
        **_dispute(levels, top),
    }
    if item.score is not None:
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


def _practice(item: Item, part: Part) -> Item | None:
    name = item.scored.practice if item.scored else ""
    return next((entry for entry, _ in part.items if name and entry.key.name == name), None)


def _item_formulas(item: Item, other: Item | None, part: Part) -> dict[str, str]:
    if other is None or not other.relevant:
        return formulas.ALONE | formulas.SUMS
    columns = {name: part.own_column(name) for name in formulas.READING}
    fetched = formulas.practice(part.own_column(ID), other.key.subject, columns)
    return fetched | (formulas.PAIR if item.relevant else formulas.OTHER_ALONE) | formulas.SUMS


def _level_colours(sheet: Worksheet, part: Part) -> None:
    """Colour level cells by level; the digit stands in the text, so that grey print loses nothing."""
    cells = f"{letter(LEVEL)}{FIRST_ROW}:{letter(LEVEL)}{part.last_row}"
    x, top = f"${letter('x')}{FIRST_ROW}", f"${letter('top')}{FIRST_ROW}"
    for step, chip in enumerate(LIGHT.levels):
        test = f"AND(ISNUMBER({x}),ROUND(5*{x}/{top},0)={step})"
        coloured(sheet, cells, test, chip)


def _cursor(sheet: Worksheet, part: Part) -> None:
    """Put the cursor on the first empty level cell that may be filled in."""
    blank = (row for row, (item, filled) in enumerate(part.items, start=FIRST_ROW) if item.relevant and not filled.cells.get(LEVEL))
    place = f"{letter(LEVEL)}{next(blank, FIRST_ROW)}"
    for selection in sheet.sheet_view.selection:
        if selection.pane in (None, "bottomRight"):
            selection.activeCell = selection.sqref = place
