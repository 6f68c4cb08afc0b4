"""One sheet per repeat: a row per instance, blank rows behind, a column per question and per choice where several go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from openpyxl.styles import Alignment
from openpyxl.utils import column_index_from_string, get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.worksheet import Worksheet

from customs_assessor.answers.item import ItemKey
from customs_assessor.exchange.filled import Filled, choices_of, fill, views_text
from customs_assessor.exchange.formulas import Kind
from customs_assessor.exchange.grid import Desk
from customs_assessor.exchange.hidden import kind_of, typed
from customs_assessor.exchange.kinds import FILES, FORMATS
from customs_assessor.exchange.layout import (
    CHOICE,
    COMMENT,
    ID,
    INSTANCE,
    LEVEL,
    NUMBERS,
    PARENT,
    RANK,
    REASON,
    STATE,
    VIEWS,
    clean,
    column_of,
)
from customs_assessor.exchange.lists import Entry
from customs_assessor.exchange.machine import FilledItem
from customs_assessor.exchange.prompts import guidance, levels_text, question_text
from customs_assessor.exchange.relevance import applies_if
from customs_assessor.exchange.repeat_part import Field, Line, RepeatPart
from customs_assessor.exchange.style import coloured, finish, fitting, height, missing_reason, plain, put
from customs_assessor.exchange.style import fill as filling
from customs_assessor.exchange.validation import level_rule, list_rule, mark_rule, state_rule, with_prompt
from customs_assessor.forms.model import in_language
from customs_assessor.snapshot import Item
from customs_assessor.tokens import LIGHT

TITLE_ROW, ID_ROW, HEAD_ROW, UNDER_ROW, FIRST_ROW = 1, 2, 3, 4, 5
LABEL_WIDTH, VIEWS_WIDTH = 24.0, 30.0
MOST_HEAD = 90.0
"""Most points of each of the two head rows, so that the first rows to fill in are seen at once."""
_WIDTHS = {STATE: 15.0, REASON: 22.0, COMMENT: 30.0}
_SCALE, _PAGE = 75, 185.0
"""Print scale in percent, and the width in characters that a landscape page shows at it."""


@dataclass(frozen=True)
class Column:
    """One column: of which field, and what of it; its letter and width."""

    field: Field
    name: str
    letter: str
    width: float
    first: bool

    @property
    def id(self) -> str:
        """Its id on the sheet."""
        return column_of(self.field.name, self.name)


def columns_of(part: RepeatPart) -> tuple[Column, ...]:
    """Return the columns of a repeat's questions, in order."""
    start = 4 if part.outer else 3
    found: list[Column] = []
    for field in part.fields:
        for place, name in enumerate(field.columns):
            letter = get_column_letter(start + len(found))
            found.append(Column(field, name, letter, _width(field, name), place == 0))
    return tuple(found)


def last_row(part: RepeatPart) -> int:
    """Return the row of the last line."""
    return FIRST_ROW + max(len(part.lines), 1) - 1


def _width(field: Field, name: str) -> float:
    if name in _WIDTHS:
        return _WIDTHS[name]
    if name.startswith(CHOICE):
        return 12.0
    kind = field.model.question.kind
    if field.model.scored and kind not in NUMBERS:
        return 30.0
    return 14.0 if kind in (*NUMBERS, "date", "time") else 26.0


def write_repeat(
    sheet: Worksheet, part: RepeatPart, filled: Mapping[str, FilledItem], desk: Desk
) -> tuple[tuple[str, str], ...]:
    """Write the sheet of a repeat; return (code, text) of the questions whose texts its head cannot show in full.

    Args:
        filled: what the cells of existing instances are filled with, by subject.
    """
    columns = columns_of(part)
    overlong = _heads(sheet, part, columns, desk)
    items = {item.key: item for item in desk.snapshot.items if item.key.instance}
    rules = _Rules(sheet, part, desk)
    blank = {
        field.name: fill(field.model, desk.snapshot, Filled.NOTHING, desk.words) for field in part.fields
    }
    for row, line in enumerate(part.lines, start=FIRST_ROW):
        _write_line(sheet, row, line, part, columns, items, filled, blank, rules, desk)
    _level_colours(sheet, part, columns)
    for state, reason in pairwise(columns):
        if (state.name, reason.name) == (STATE, REASON):
            missing_reason(sheet, state.letter, reason.letter, FIRST_ROW, last_row(part))
    labels = [4.0, LABEL_WIDTH, *([LABEL_WIDTH] if part.outer else [])]
    widths = [*labels, *(column.width for column in columns), VIEWS_WIDTH]
    foot = part.title.replace("&", "&&")[:60]
    finish(sheet, widths, f"{desk.foot} · {foot} · &P / &N", f"{HEAD_ROW}:{UNDER_ROW}")
    _pages(sheet, sum(labels[1:]), columns)
    side = "C" if part.outer else "B"
    sheet.print_title_cols = f"B:{side}"
    seen = any(sheet.cell(row, len(widths)).value for row in range(FIRST_ROW, last_row(part) + 1))
    sheet.print_area = f"B1:{get_column_letter(len(widths) - (not seen))}{last_row(part)}"
    sheet.row_dimensions[ID_ROW].hidden = True
    sheet.column_dimensions["A"].hidden = True
    sheet.freeze_panes = f"{get_column_letter(len(labels) + 1)}{FIRST_ROW}"
    for selection in sheet.sheet_view.selection:
        if selection.pane in (None, "bottomRight"):
            selection.activeCell = selection.sqref = f"{get_column_letter(len(labels) + 1)}{FIRST_ROW}"
    return overlong


def _level_colours(sheet: Worksheet, part: RepeatPart, columns: tuple[Column, ...]) -> None:
    """Colour level cells by the number that their text begins with; it stays readable in grey print."""
    for column in columns:
        scored = column.field.model.scored
        if column.name != LEVEL or scored is None or scored.thresholds:
            continue
        cell = f"{column.letter}{FIRST_ROW}"
        level = f'5*LEFT({cell},FIND(" ",{cell}&" ")-1)/{plain(scored.top)!r}'
        for step, chip in enumerate(LIGHT.levels):
            test = f'IF({cell}="",FALSE,IFERROR(ROUND({level},0)={step},FALSE))'
            coloured(sheet, f"{cell}:{column.letter}{last_row(part)}", test, chip)


def _pages(sheet: Worksheet, labels: float, columns: tuple[Column, ...]) -> None:
    """Let pages of one type size break before questions, each with the rows' labels."""
    if sheet.sheet_properties.pageSetUpPr is not None:
        sheet.sheet_properties.pageSetUpPr.fitToPage = False
    sheet.page_setup.fitToWidth = sheet.page_setup.fitToHeight = None
    sheet.page_setup.scale = _SCALE
    used = labels
    for column in columns:
        group = sum(other.width for other in columns if other.field is column.field)
        if column.first and used > labels and used + group > _PAGE:
            sheet.col_breaks.append(Break(column_index_from_string(column.letter) - 1))
            used = labels
        used += column.width


def _heads(
    sheet: Worksheet, part: RepeatPart, columns: tuple[Column, ...], desk: Desk
) -> tuple[tuple[str, str], ...]:
    look, text = desk.look, desk.words.labels.text
    put(sheet, TITLE_ROW, 2, part.title).font = look.title
    sheet.row_dimensions[TITLE_ROW].height = 28
    put(sheet, ID_ROW, 1, ID)
    heads = [(2, part.title)]
    if part.outer:
        put(sheet, ID_ROW, 3, PARENT)
        heads.append((3, text("workbook.column.parent")))
    views = 3 + bool(part.outer) + len(columns)
    put(sheet, ID_ROW, views, VIEWS)
    heads.append((views, text("workbook.column.views")))
    for position, head in heads:
        look.heading(sheet, HEAD_ROW, position, head)
        look.text(sheet, UNDER_ROW, position, "").fill = filling(LIGHT.sunken)
    how = text("workbook.rows.counted" if part.counted else "workbook.rows.free")
    look.text(sheet, UNDER_ROW, 2, how, look.quiet).fill = filling(LIGHT.sunken)
    shown, under = [(head, LABEL_WIDTH) for _, head in heads], [(how, LABEL_WIDTH)]
    ending = f"… → {text('workbook.sheet.read_me')}"
    cut: dict[str, Field] = {}
    for column in columns:
        position = column_index_from_string(column.letter)
        put(sheet, ID_ROW, position, column.id)
        width = sum(other.width for other in columns if other.field is column.field)
        if column.first:
            title = _title(column.field, desk)
            fitted = fitting(title, width, MOST_HEAD, ending)
            look.heading(sheet, HEAD_ROW, position, fitted)
            shown.append((fitted, width))
            cut |= {column.field.name: column.field} if fitted != title else {}
        below = _under(column, desk)
        fitted = fitting(below, column.width, MOST_HEAD, ending)
        cut |= {column.field.name: column.field} if fitted != below else {}
        look.text(sheet, UNDER_ROW, position, fitted, look.quiet).fill = filling(LIGHT.sunken)
        under.append((fitted, column.width))
    for column in columns:
        group = [other for other in columns if other.field is column.field]
        if column.first and len(group) > 1:
            sheet.merge_cells(f"{group[0].letter}{HEAD_ROW}:{group[-1].letter}{HEAD_ROW}")
    sheet.row_dimensions[HEAD_ROW].height = max(32.0, height(shown))
    sheet.row_dimensions[UNDER_ROW].height = height(under)
    return tuple(_whole(each, desk) for each in cut.values())


def _whole(field: Field, desk: Desk) -> tuple[str, str]:
    """Return a question's code, or name, and all that its head says."""
    title = question_text(field.model, desk.words.language)
    texts = (*field.notes, title, *_rest(field, desk))
    return field.model.code or field.model.question.name, "\n".join(texts)


def _title(field: Field, desk: Desk) -> str:
    """Return what stands over a question's columns: its notes and text, and where choices fill the row below, all the rest."""
    code = f"{field.model.code}  " if field.model.code else ""
    lines = [*field.notes, code + question_text(field.model, desk.words.language)]
    if field.columns[0].startswith(CHOICE):
        key = "workbook.marks.rank" if field.model.question.kind == RANK else "workbook.marks.mark"
        lines.append(desk.words.labels.text(key, n=len(field.model.offered)))
        lines += _rest(field, desk)
    return "\n".join(lines)


def _rest(field: Field, desk: Desk) -> list[str]:
    form, words = desk.snapshot.form, desk.words
    condition = applies_if(field.model.question, form, words.language)
    applies = words.labels.text("workbook.applies_if", condition=condition) if condition else ""
    found = [applies, guidance(field.model, form, words), levels_text(field.model, form, words)]
    return [text for text in found if text]


def _under(column: Column, desk: Desk) -> str:
    text = desk.words.labels.text
    if column.name.startswith(CHOICE):
        choices = choices_of(column.field.model, desk.snapshot.form)
        name = column.name.removeprefix(CHOICE)
        return next(
            clean(in_language(choice.label, desk.words.language)) or name
            for choice in choices
            if choice.name == name
        )
    if column.name != LEVEL:
        return text(f"workbook.column.{column.name.removeprefix('ca:')}")
    return "\n".join(_rest(column.field, desk))


class _Rules:
    """Data validations of a sheet, equal ones once."""

    def __init__(self, sheet: Worksheet, part: RepeatPart, desk: Desk) -> None:
        self._sheet, self._desk, self._made = sheet, desk, dict[tuple[str, object], DataValidation | None]()
        labels = desk.words.labels
        self._kinds: dict[tuple[object, ...], Kind] = {}
        if part.parents:
            held = desk.lists.add([Entry(text, key) for text, key in part.parents.items()])
            self._made[PARENT, None] = list_rule(held, labels)

    def add(self, column: Column | None, item: Item | None, address: str) -> None:
        """Give a cell its rule; without a column, that of the parent's cell."""
        key: tuple[str, object] = (PARENT, None)
        if column is not None and item is not None:
            kind = self._kind(column, item) if column.name == LEVEL else None
            key = (column.name if column.name == STATE else column.id, kind)
            if key not in self._made:
                self._made[key] = self._rule(column, item, kind, address)
        rule = self._made.get(key)
        if rule is not None:
            if not rule.sqref:
                self._sheet.add_data_validation(rule)
            rule.add(address)

    def _kind(self, column: Column, item: Item) -> Kind:
        language = self._desk.words.language
        key = (column.id, *((choice.name, in_language(choice.label, language)) for choice in item.offered))
        if key not in self._kinds:
            self._kinds[key] = kind_of(item, self._desk)
        return self._kinds[key]

    def _rule(self, column: Column, item: Item, kind: Kind | None, address: str) -> DataValidation | None:
        labels = self._desk.words.labels
        if kind is not None:
            return self._prompted(level_rule(item.question, kind, labels, address), column, item)
        if column.name == STATE:
            return state_rule(self._desk.states, labels)
        if column.name.startswith(CHOICE):
            return mark_rule(item.question, len(choices_of(item, self._desk.snapshot.form)), labels)
        return None

    def _prompted(self, rule: DataValidation | None, column: Column, item: Item) -> DataValidation | None:
        """Let a cell show beside itself what its column's head cuts."""
        text = _under(column, self._desk)
        if height([(text, column.width)]) <= MOST_HEAD:
            return rule
        return with_prompt(rule, item.code or item.question.name, text)


def _write_line(
    sheet: Worksheet,
    row: int,
    line: Line,
    part: RepeatPart,
    columns: tuple[Column, ...],
    items: Mapping[ItemKey, Item],
    filled: Mapping[str, FilledItem],
    blank: Mapping[str, FilledItem],
    rules: _Rules,
    desk: Desk,
) -> None:
    look = desk.look
    put(sheet, row, 1, f"{INSTANCE}{line.instance}")
    look.text(sheet, row, 2, line.label, look.quiet if line.blank or not line.asked else look.bold)
    if part.outer and line.blank:
        rules.add(None, None, look.input(sheet, row, 3, line.parent).coordinate)
    elif part.outer:
        look.text(sheet, row, 3, line.parent)
    shown = [(line.label, LABEL_WIDTH)]
    views: list[str] = []
    for column in columns:
        model = column.field.model
        item = items.get(ItemKey(model.key.name, line.instance), None if not line.blank else model)
        held = blank[column.field.name]
        if item is not None and not line.blank:
            held = filled.get(item.key.subject, held)
        text = held.cells.get(column.name, "")
        shown.append((text, column.width))
        _write_cell(sheet, row, column, item, text, rules, desk)
        if column.first and item is not None and not line.blank:
            views += _views(column, item, held, desk)
    position = 3 + bool(part.outer) + len(columns)
    found = "\n".join(views)
    look.text(sheet, row, position, found, look.dispute if "≠" in found else look.body)
    sheet.row_dimensions[row].height = height([*shown, (found, VIEWS_WIDTH)])


def _write_cell(
    sheet: Worksheet, row: int, column: Column, item: Item | None, text: str, rules: _Rules, desk: Desk
) -> None:
    look, position = desk.look, column_index_from_string(column.letter)
    value = _typed(column, item, text)
    answer = column.name == LEVEL or column.name.startswith(CHOICE)
    open_cell = item is not None and item.relevant and item.in_scope
    if answer and item is not None:
        open_cell = open_cell and not item.readonly and item.question.kind not in FILES
    if column.name.startswith(CHOICE) and item is not None:
        open_cell = open_cell and bool(text or column.name.removeprefix(CHOICE) in item.choices)
    if item is None or not open_cell:
        cell = look.text(sheet, row, position, value, look.quiet)
        cell.fill = filling(LIGHT.sunken)
    else:
        cell = look.input(sheet, row, position, value)
        rules.add(column, item, cell.coordinate)
        if item.field("answer").disputed and answer:
            cell.fill = filling(LIGHT.dispute_tint)
    if column.name.startswith(CHOICE):
        cell.alignment = Alignment(horizontal="center", vertical="top")
    kind = column.field.model.question.kind
    if column.name == LEVEL and kind in FORMATS:
        cell.number_format = FORMATS[kind]


def _typed(column: Column, item: Item | None, text: str) -> object:
    if column.name.startswith(CHOICE) and column.field.model.question.kind == RANK and text:
        return int(text)
    return typed(item or column.field.model, column.name, text)


def _views(column: Column, item: Item, held: FilledItem, desk: Desk) -> list[str]:
    """Return the views of others on a question, and a state that has no cell of its own here."""
    found = views_text(item, desk.snapshot, desk.start, desk.words)
    if not found and STATE not in column.field.columns and held.cells[STATE]:
        found = f"{held.cells[STATE]}: {held.cells[REASON]}"
    return [f"{question_text(item, desk.words.language)}:\n{found}"] if found else []
