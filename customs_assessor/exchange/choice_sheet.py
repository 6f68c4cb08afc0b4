"""The sheet of marks of one form part: a row per question of several choices, a column per choice, a block per list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from customs_assessor.exchange.filled import Words, choices_of
from customs_assessor.exchange.grid import Desk, Part
from customs_assessor.exchange.layout import ID, RANK, choice_column, clean
from customs_assessor.exchange.machine import FilledItem
from customs_assessor.exchange.marks import has_marks
from customs_assessor.exchange.prompts import question_text
from customs_assessor.exchange.style import fill, finish, height, link, put
from customs_assessor.exchange.validation import mark_rule
from customs_assessor.forms.model import Choice, Form, in_language
from customs_assessor.snapshot import Item
from customs_assessor.tokens import LIGHT

CODE_COLUMN, QUESTION_COLUMN, FIRST_CHOICE = 2, 3, 4
CODE_WIDTH, QUESTION_WIDTH, CHOICE_WIDTH = 7.0, 44.0, 14.0
_FIRST_ROW = 3


@dataclass(frozen=True)
class Block:
    """Questions that share their choices, in the form's order."""

    choices: tuple[Choice, ...]
    rank: bool
    items: tuple[tuple[Item, FilledItem], ...]


def blocks_of(items: Sequence[tuple[Item, FilledItem]], form: Form) -> tuple[Block, ...]:
    """Return the blocks of a part, () when none of its questions has marks."""
    found: dict[tuple[bool, tuple[str, ...]], list[tuple[Item, FilledItem]]] = {}
    listed: dict[tuple[bool, tuple[str, ...]], tuple[Choice, ...]] = {}
    for item, filled in items:
        choices = choices_of(item, form)
        if has_marks(item.question.kind, choices):
            key = (
                item.question.kind == RANK,
                tuple(f"{choice.name} {sorted(choice.label.items())}" for choice in choices),
            )
            listed.setdefault(key, choices)
            found.setdefault(key, []).append((item, filled))
    return tuple(Block(listed[key], key[0], tuple(rows)) for key, rows in found.items())


def write_choices(sheet: Worksheet, part: Part, blocks: Sequence[Block], desk: Desk) -> None:
    """Write the sheet of a part's blocks."""
    look, text = desk.look, desk.words.labels.text
    put(sheet, 1, CODE_COLUMN, part.title).font = look.title
    sheet.row_dimensions[1].height = 28
    back = put(sheet, 2, CODE_COLUMN, text("workbook.marks.back"))
    back.font = look.quiet
    link(back, part.sheet_name)
    row = _FIRST_ROW
    for block in blocks:
        row = _write_block(sheet, row, block, desk)
    most = max(len(block.choices) for block in blocks)
    sheet.column_dimensions["A"].hidden = True
    foot = part.title.replace("&", "&&")[:60]
    finish(
        sheet,
        [4.0, CODE_WIDTH, QUESTION_WIDTH, *([CHOICE_WIDTH] * most)],
        f"{desk.foot} · {foot} · &P / &N",
    )
    sheet.freeze_panes = f"{get_column_letter(FIRST_CHOICE)}{_FIRST_ROW}"
    for selection in sheet.sheet_view.selection:
        if selection.pane in (None, "bottomRight"):
            selection.activeCell = selection.sqref = f"{get_column_letter(FIRST_CHOICE)}{_FIRST_ROW + 2}"


def choice_texts(choices: Sequence[Choice], words: Words) -> list[str]:
    """Return the full texts of choices as heads of their columns."""
    return [clean(in_language(choice.label, words.language)) or choice.name for choice in choices]


def _write_block(sheet: Worksheet, row: int, block: Block, desk: Desk) -> int:
    look, text = desk.look, desk.words.labels.text
    put(sheet, row, 1, ID)
    sheet.row_dimensions[row].hidden = True
    heads = choice_texts(block.choices, desk.words)
    for position, (choice, head) in enumerate(zip(block.choices, heads, strict=True), start=FIRST_CHOICE):
        put(sheet, row, position, choice_column(choice.name))
        look.heading(sheet, row + 1, position, head)
    look.heading(sheet, row + 1, CODE_COLUMN, text("workbook.column.code"))
    how = text("workbook.marks.rank", n=len(heads)) if block.rank else text("workbook.marks.mark")
    look.heading(sheet, row + 1, QUESTION_COLUMN, how)
    shown = [(how, QUESTION_WIDTH), *((head, CHOICE_WIDTH) for head in heads)]
    sheet.row_dimensions[row + 1].height = height(shown)
    for at, (item, filled) in enumerate(block.items, start=row + 2):
        _write_row(sheet, at, item, filled, block, desk)
    return row + len(block.items) + 3


def _write_row(sheet: Worksheet, row: int, item: Item, filled: FilledItem, block: Block, desk: Desk) -> None:
    look = desk.look
    asked = item.relevant and item.in_scope
    question = question_text(item, desk.words.language)
    put(sheet, row, 1, item.key.subject)
    look.text(sheet, row, CODE_COLUMN, item.code)
    look.text(sheet, row, QUESTION_COLUMN, question, None if asked else look.quiet)
    sheet.row_dimensions[row].height = height([(question, QUESTION_WIDTH)])
    rule = mark_rule(item.question, len(block.choices), desk.words.labels)
    for position, choice in enumerate(block.choices, start=FIRST_CHOICE):
        mark = filled.cells.get(choice_column(choice.name), "")
        value = int(mark) if block.rank and mark else mark
        if asked and not item.readonly and (mark or choice.name in item.choices):
            cell = look.input(sheet, row, position, value)
            rule.add(cell.coordinate)
        else:
            cell = look.text(sheet, row, position, value)
            cell.fill = fill(LIGHT.sunken)
        cell.alignment = Alignment(horizontal="center", vertical="center")
    if rule.sqref:
        sheet.add_data_validation(rule)


def done_formula(part: Part, width: int) -> str:
    """Return the formula that tells whether a row's question has a mark; its id is found on the sheet of marks."""
    quoted = part.marks_name.replace("'", "''")
    last = get_column_letter(FIRST_CHOICE + width - 1)
    area = f"'{quoted}'!${get_column_letter(FIRST_CHOICE)}$1:${last}$2000"
    ids = f"'{quoted}'!$A$1:$A$2000"
    return f'IF(TRIM({{state_cell}})<>"",1,IF(IFERROR(COUNTA(INDEX({area},MATCH({{id_cell}},{ids},0),0)),0)>0,1,0))'
