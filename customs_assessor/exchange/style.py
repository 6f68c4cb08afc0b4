"""The look of a workbook's cells, after the design's light palette; fonts that other machines have."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any, cast

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from customs_assessor.tokens import LIGHT, Chip

POINTS_PER_LINE, POINTS_PER_WIDE_LINE, LEAST_POINTS = 13.0, 14.0, 20.0
MOST_POINTS = 409.0
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
MARGIN = 12 / 25.4
"""Print margin in inches."""


def rgb(token: str) -> str:
    """Return a token's colour as a workbook writes it."""
    return "FF" + token.removeprefix("#")


def fill(token: str) -> PatternFill:
    """Return a plain fill."""
    return PatternFill("solid", start_color=rgb(token), end_color=rgb(token))


class Look:
    """Fonts, fills and borders of one language's workbook."""

    def __init__(self, language: str) -> None:
        name = "Malgun Gothic" if language == "ko" else "Calibri"
        self.body = Font(name=name, size=10, color=rgb(LIGHT.text))
        self.bold = Font(name=name, size=10, bold=True, color=rgb(LIGHT.text))
        self.quiet = Font(name=name, size=10, color=rgb(LIGHT.text3))
        self.title = Font(name=name, size=16, bold=True, color=rgb(LIGHT.text))
        self.head = Font(name=name, size=10, bold=True, color=rgb(LIGHT.on_head))
        self.dispute = Font(name=name, size=10, color=rgb(LIGHT.dispute))
        self.gap = Font(name=name, size=10, color=rgb(LIGHT.target))
        self.wrapped = Alignment(wrap_text=True, vertical="top")
        self.line = Border(bottom=Side("thin", color=rgb(LIGHT.line)))
        side = Side("thin", color=rgb(LIGHT.line2))
        self.box = Border(left=side, right=side, top=side, bottom=side)

    def text(self, sheet: Worksheet, row: int, column: int, value: Any, font: Font | None = None) -> Cell:
        """Write a locked cell and return it."""
        cell = put(sheet, row, column, value)
        cell.font, cell.alignment, cell.border = font or self.body, self.wrapped, self.line
        return cell

    def heading(self, sheet: Worksheet, row: int, column: int, value: str) -> Cell:
        """Write a cell of the head row and return it."""
        cell = put(sheet, row, column, value)
        cell.font, cell.fill = self.head, fill(LIGHT.head)
        cell.alignment = Alignment(wrap_text=True, vertical="center")
        return cell

    def input(self, sheet: Worksheet, row: int, column: int, value: Any) -> Cell:
        """Write an input cell, unlocked, and return it."""
        cell = put(sheet, row, column, value)
        cell.font, cell.fill, cell.border = self.body, fill(LIGHT.input), self.box
        cell.alignment, cell.protection = self.wrapped, Protection(locked=False)
        return cell


def cell_at(sheet: Worksheet, row: int, column: int) -> Cell:
    """Return a cell; nothing is merged in our sheets."""
    return cast("Cell", sheet.cell(row, column))


def put(sheet: Worksheet, row: int, column: int, value: Any) -> Cell:
    """Write a value; text stays text, whatever sign it begins with."""
    cell = cell_at(sheet, row, column)
    if value is None or value == "":
        return cell
    if isinstance(value, str):
        value = _ESCAPE.sub("_x005F_", ILLEGAL_CHARACTERS_RE.sub("", value))
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
        if value and value[0] in "=+-@":
            cell.quotePrefix = True
    return cell


def link(cell: Cell, sheet_name: str, address: str = "A1") -> None:
    """Lead from a cell to a place of the same workbook."""
    quoted = sheet_name.replace("'", "''")
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{quoted}'!{address}")


def formula(sheet: Worksheet, row: int, column: int, text: str) -> Cell:
    """Write a formula of ours (without its ``=``)."""
    cell = cell_at(sheet, row, column)
    cell.value = "=" + text
    return cell


def height(texts: Iterable[tuple[str, float]]) -> float:
    """Return the row height that shows all texts, each given with its column's width in characters; at most 409 points."""
    return min(
        MOST_POINTS, max((_points(text, width) for text, width in texts if text), default=LEAST_POINTS)
    )


def _points(text: str, width: float) -> float:
    wide = any(_is_wide(sign) for sign in text)
    lines = sum(_lines(line, width) for line in text.split("\n"))
    return max(LEAST_POINTS, lines * (POINTS_PER_WIDE_LINE if wide else POINTS_PER_LINE) + 5)


def fitting(text: str, width: float, points: float, ending: str) -> str:
    """Return a text, or as much of its beginning, with an ending, as a row of a height shows in a column of a width."""
    if height([(text, width)]) <= points:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if height([(text[:middle].rstrip() + ending, width)]) <= points:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + ending


def _is_wide(sign: str) -> bool:
    return unicodedata.east_asian_width(sign) in "WF"


def _lines(line: str, width: float) -> int:
    """Return about how many lines a text takes; column widths count digits, letters are narrower on average."""
    units = sum(1.85 if _is_wide(sign) else 0.8 for sign in line)
    return max(1, math.ceil(units / max(1.0, width - 1)))


def coloured(sheet: Worksheet, cells: str, test: str, chip: Chip, bold: bool | None = None) -> None:
    """Colour cells while a formula holds; the digit or letter in them stays."""
    rule = FormulaRule(formula=[test], fill=fill(chip.fill), font=Font(color=rgb(chip.ink), bold=bold))  # type: ignore[no-untyped-call]
    sheet.conditional_formatting.add(cells, rule)


def missing_reason(sheet: Worksheet, state: str, reason: str, first: int, last: int) -> None:
    """Colour reason cells that are blank while the state of their row is given: such a state is refused at import.

    Args:
        state, reason: letters of the columns. first, last: rows.
    """
    test = f'AND(TRIM(${state}{first})<>"",TRIM(${reason}{first})="")'
    coloured(sheet, f"{reason}{first}:{reason}{last}", test, LIGHT.levels[0])


def finish(sheet: Worksheet, widths: Sequence[float], foot: str, head_rows: str = "") -> None:
    """Set widths, protection without a password, and the print set-up: A4 landscape, one page wide, grey-safe."""
    for position, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(position)].width = width
    sheet.sheet_view.showGridLines = False
    sheet.sheet_view.zoomScale = 100
    sheet.protection.sheet = True
    sheet.protection.formatColumns = False
    sheet.protection.formatRows = False
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    margins = sheet.page_margins
    margins.left = margins.right = margins.top = margins.bottom = MARGIN
    margins.header = margins.footer = MARGIN / 2
    footer = HeaderFooterItem()
    footer.center.text, footer.center.size = foot, 8
    sheet.oddFooter = footer
    if head_rows:
        sheet.print_title_rows = head_rows


def plain(number: Any) -> float | int:
    """Return an exact number as a cell keeps it."""
    value = (
        Decimal(number.numerator) / Decimal(number.denominator)
        if hasattr(number, "numerator")
        else Decimal(number)
    )
    return int(value) if value == value.to_integral_value() else float(value)
