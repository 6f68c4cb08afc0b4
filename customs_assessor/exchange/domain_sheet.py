"""One sheet per domain: a row per question, input cells, and the hidden helpers that the live formulas stand on."""

from __future__ import annotations

from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from customs_assessor.answers.item import UNANSWERED
from customs_assessor.exchange import formulas
from customs_assessor.exchange.filled import Filled, choices_of, views_text
from customs_assessor.exchange.finish import Shown
from customs_assessor.exchange.grid import (
    COLUMNS,
    FIRST_ROW,
    HEAD_ROW,
    HELPER_START,
    ID_ROW,
    TITLE_ROW,
    WIDTHS,
    Desk,
    Part,
    is_note,
    letter,
)
from customs_assessor.exchange.hidden import kind_of, typed, write_hidden
from customs_assessor.exchange.kinds import FORMATS
from customs_assessor.exchange.layout import (
    CELL_LIMIT,
    CODE,
    COMMENT,
    EVIDENCE,
    ID,
    LEVEL,
    QUESTION,
    REASON,
    STANDARD,
    STATE,
    TARGET,
    VIEWS,
)
from customs_assessor.exchange.machine import FilledItem
from customs_assessor.exchange.marks import has_marks
from customs_assessor.exchange.prompts import answered_here, guidance, levels_text, question_text
from customs_assessor.exchange.relevance import applies_if
from customs_assessor.exchange.style import (
    MOST_POINTS,
    coloured,
    fill,
    finish,
    formula,
    height,
    link,
    missing_reason,
    put,
)
from customs_assessor.exchange.validation import level_rule, state_rule, target_rule
from customs_assessor.forms.model import Form
from customs_assessor.labels import rounded
from customs_assessor.snapshot import Item
from customs_assessor.tokens import LIGHT


def write_domain(sheet: Worksheet, part: Part, desk: Desk) -> tuple[tuple[str, str], ...]:
    """Write one sheet; return (code, text) of the questions whose texts no row can show in full."""
    _heads(sheet, part, desk)
    overlong = []
    for row, (item, filled) in enumerate(part.items, start=FIRST_ROW):
        text = _write_row(sheet, row, item, filled, part, desk)
        if text:
            overlong.append((item.code or item.question.name, text))
    _level_colours(sheet, part)
    missing_reason(sheet, letter(STATE), letter(REASON), FIRST_ROW, part.last_row)
    widths = [*(float(WIDTHS[name]) for name in COLUMNS), *([4.0] * len(formulas.HELPERS))]
    finish(sheet, widths, f"{desk.foot} · {_foot_text(part.title)} · &P / &N", f"{HEAD_ROW}:{HEAD_ROW}")
    sheet.print_area = f"{letter(CODE)}1:{letter(STANDARD)}{part.last_row}"
    sheet.row_dimensions[ID_ROW].hidden = True
    for name in (ID, *formulas.HELPERS):
        sheet.column_dimensions[letter(name)].hidden = True
    sheet.freeze_panes = f"{letter(LEVEL)}{FIRST_ROW}"
    _cursor(sheet, part)
    return tuple(overlong)


def shown_titles(part: Part, desk: Desk) -> dict[str, Shown]:
    """Return what the title row's formulas show at export, by address."""
    text = desk.words.labels.text
    asked = [(item, filled) for item, filled in part.items if item.relevant and not is_note(item)]
    blind = desk.start is Filled.NOTHING
    done = 0 if blind else sum(item.state != UNANSWERED for item, _ in asked)
    shown: dict[str, Shown] = {
        f"{letter(REASON)}{TITLE_ROW}": f"{text('workbook.done')} {done} / {len(asked)}"
    }
    score = next((score for score in desk.snapshot.scores.domains if score.name == part.domain), None)
    gap = None if blind or score is None else score.value.gap
    value = "–" if gap is None else f"{rounded(gap, 1)}"
    return shown | {f"{letter(COMMENT)}{TITLE_ROW}": f"{text('workbook.gap')} {value}"}


def _foot_text(text: str) -> str:
    return text.replace("&", "&&")[:60]


def _heads(sheet: Worksheet, part: Part, desk: Desk) -> None:
    look, text = desk.look, desk.words.labels.text
    title = put(sheet, TITLE_ROW, COLUMNS.index(CODE) + 1, part.title)
    title.font = look.title
    done, asked = (f"SUM({part.own_column(name)})" for name in ("done", "asked"))
    progress = formula(
        sheet,
        TITLE_ROW,
        COLUMNS.index(REASON) + 1,
        f'"{_quoted(text("workbook.done"))} "&{done}&" / "&{asked}',
    )
    progress.font = look.bold
    if part.domain:
        sums = {name: f"SUM({part.columns(name)})" for name in ("w_gap", "w_target_answered")}
        value = (
            f'IF({sums["w_target_answered"]}=0,"–",FIXED(100*{sums["w_gap"]}/{sums["w_target_answered"]},1))'
        )
        gap = formula(
            sheet, TITLE_ROW, COLUMNS.index(COMMENT) + 1, f'"{_quoted(text("workbook.gap"))} "&{value}'
        )
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
    question, levels = question_text(item, words.language), levels_text(item, desk.snapshot.form, words)
    condition = applies_if(item.question, desk.snapshot.form, words.language)
    applies = words.labels.text("workbook.applies_if", condition=condition) if condition else ""
    rest = [text for text in (applies, guidance(item, desk.snapshot.form, words), levels) if text]
    full = "\n".join([question, *rest])
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
        look.text(
            sheet, row, COLUMNS.index(name) + 1, value, look.dispute if name == VIEWS and disputed else font
        )
    if len(full) <= CELL_LIMIT:
        _two_weights(sheet, row, question, full.removeprefix(question), font)
    kind = kind_of(item, desk)
    for name in (LEVEL, STATE, REASON, TARGET, COMMENT, EVIDENCE):
        _input(sheet, row, name, item, filled, part, desk)
    if asked and not is_note(item):
        _rules(sheet, row, item, kind, desk)
    if not asked:
        for position in range(COLUMNS.index(CODE) + 1, len(COLUMNS) + 1):
            sheet.cell(row, position).fill = fill(LIGHT.sunken)
            sheet.cell(row, position).font = look.quiet
    elif item.field("answer").disputed and disputed:
        for name in (LEVEL, STATE, REASON, VIEWS):
            sheet.cell(row, COLUMNS.index(name) + 1).fill = fill(LIGHT.dispute_tint)
    write_hidden(sheet, row, item, filled, kind, part, desk)
    shown = [
        (full, 44.0),
        (disputed, 30.0),
        *((filled.cells.get(name, ""), float(WIDTHS[name])) for name in (LEVEL, REASON, COMMENT, EVIDENCE)),
    ]
    sheet.row_dimensions[row].height = height(shown)
    return full if len(full) > CELL_LIMIT or height([(full, 44.0)]) >= MOST_POINTS else ""


def _two_weights(sheet: Worksheet, row: int, question: str, rest: str, font: Font) -> None:
    bold = InlineFont(rFont=font.name, sz=font.sz, b=True, color=font.color)
    body = InlineFont(rFont=font.name, sz=font.sz, color=font.color)
    blocks = [TextBlock(bold, question), *([TextBlock(body, rest)] if rest else [])]
    sheet.cell(row, COLUMNS.index(QUESTION) + 1).value = CellRichText(*blocks)


def _takes(item: Item, name: str, form: Form) -> bool:
    """Whether an item has a cell of a column to fill in."""
    if is_note(item):
        return False
    if name == TARGET:
        return item.score is not None
    return name != LEVEL or answered_here(item, choices_of(item, form))


def _input(
    sheet: Worksheet, row: int, name: str, item: Item, filled: FilledItem, part: Part, desk: Desk
) -> None:
    position, text, look = COLUMNS.index(name) + 1, filled.cells.get(name, ""), desk.look
    asked = item.relevant and item.in_scope
    if asked and _takes(item, name, desk.snapshot.form):
        cell = look.input(sheet, row, position, typed(item, name, text))
    else:
        marked = name == LEVEL and has_marks(item.question.kind, choices_of(item, desk.snapshot.form))
        cell = look.text(sheet, row, position, typed(item, name, text if asked or not marked else ""))
        if marked and asked and part.marks_name:
            link(cell, part.marks_name)
    if name == LEVEL and item.question.kind in FORMATS:
        cell.number_format = FORMATS[item.question.kind]


def _rules(sheet: Worksheet, row: int, item: Item, kind: formulas.Kind, desk: Desk) -> None:
    labels = desk.words.labels
    level = (
        level_rule(item.question, kind, labels, f"{letter(LEVEL)}{row}")
        if _takes(item, LEVEL, desk.snapshot.form)
        else None
    )
    rules = [(LEVEL, level), (STATE, state_rule(desk.states, labels))]
    if item.score is not None and item.scored is not None:
        rules.append((TARGET, target_rule(item.scored.top, labels)))
    for name, rule in rules:
        if rule is not None:
            sheet.add_data_validation(rule)
            rule.add(f"{letter(name)}{row}")


def _level_colours(sheet: Worksheet, part: Part) -> None:
    """Colour level cells by level; the digit stands in the text, so that grey print loses nothing."""
    cells = f"{letter(LEVEL)}{FIRST_ROW}:{letter(LEVEL)}{part.last_row}"
    x, top = f"${letter('x')}{FIRST_ROW}", f"${letter('top')}{FIRST_ROW}"
    for step, chip in enumerate(LIGHT.levels):
        test = f"AND(ISNUMBER({x}),ROUND(5*{x}/{top},0)={step})"
        coloured(sheet, cells, test, chip)


def _cursor(sheet: Worksheet, part: Part) -> None:
    """Put the cursor on the first empty level cell that may be filled in."""
    blank = (
        row
        for row, (item, filled) in enumerate(part.items, start=FIRST_ROW)
        if item.relevant and not filled.cells.get(LEVEL)
    )
    place = f"{letter(LEVEL)}{next(blank, FIRST_ROW)}"
    for selection in sheet.sheet_view.selection:
        if selection.pane in (None, "bottomRight"):
            selection.activeCell = selection.sqref = place
