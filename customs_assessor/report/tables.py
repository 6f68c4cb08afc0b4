"""Tables: a rule under the head, hairlines between rows, the head again on each page, long rows split."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportlab.pdfgen.canvas import Canvas

from customs_assessor.report import painter
from customs_assessor.report.blocks import Badge, Cell, Column, Marks, Row, Table, Words
from customs_assessor.report.fonts import width
from customs_assessor.report.layout import Piece
from customs_assessor.report.lines import break_lines
from customs_assessor.report.pieces import LEAST_LINES
from customs_assessor.report.style import (
    BOLD,
    CHIP,
    HEAD_RULE,
    MM,
    PALETTE,
    ROW_RULE,
    SEMIBOLD,
    TEXT_WIDTH,
    Style,
    Type,
)

PADDING = 5.2
CELL_GUTTER = 2 * MM
HEAD_HEIGHT = 16.0
LEAST_ROW = 21.6
GROUP_GAP = 6.0
WEIGHTS = {"regular": "table", "medium": "table_strong", "strong": "table_strong"}


@dataclass(frozen=True)
class SetRow:
    """A row with its text in lines: per cell the lines (text) or the cell itself (signs)."""

    cells: tuple[Cell, ...]
    lines: tuple[tuple[str, ...], ...]
    group: str = ""

    def height(self, leading: float) -> float:
        """Return the row's height."""
        most = max([1, *(len(lines) for lines in self.lines)])
        more = GROUP_GAP if self.group else 0.0
        return max(LEAST_ROW, most * leading + 2 * PADDING) + more

    def split(self, room: float, leading: float) -> tuple[SetRow, SetRow] | None:
        """Return the row cut after the lines that fit, None when two lines do not stand on each side."""
        most = max([0, *(len(lines) for lines in self.lines)])
        fit = min(int((room - 2 * PADDING) / leading), most - LEAST_LINES)
        if self.group or fit < LEAST_LINES:
            return None
        blank: tuple[Cell, ...] = tuple(cell if isinstance(cell, Words) else Words("") for cell in self.cells)
        plain = tuple(replace(cell, critical="") if isinstance(cell, Words) else cell for cell in blank)
        first = replace(self, lines=tuple(lines[:fit] for lines in self.lines))
        return first, SetRow(plain, tuple(lines[fit:] for lines in self.lines))


@dataclass(frozen=True)
class TablePiece:
    """A table's rows that are still to be set, under its head."""

    columns: tuple[Column, ...]
    rows: tuple[SetRow, ...]
    style: Style
    gap: float = 4.0
    glued: bool = False
    opens_page: bool = False

    def _head_height(self) -> float:
        return HEAD_HEIGHT + (self.style.table_head.leading - 10.5)

    def height(self) -> float:
        """Return the height of head and rows."""
        leading = self.style.table.leading
        return self._head_height() + sum(row.height(leading) for row in self.rows)

    def least(self) -> float:
        """Return the height of the head and the first row, of a group's title its first row too."""
        leading = self.style.table.leading
        needed = 0.0
        for row in self.rows:
            needed += row.height(leading)
            if not row.group:
                break
        return self._head_height() + min(needed, 12 * leading)

    def split(self, room: float) -> tuple[Piece, Piece] | None:
        """Return the rows that fit and the rest; a group's title stays with its first row."""
        leading = self.style.table.leading
        left = room - self._head_height()
        count = 0
        while count < len(self.rows) and self.rows[count].height(leading) <= left:
            left -= self.rows[count].height(leading)
            count += 1
        first, rest = list(self.rows[:count]), list(self.rows[count:])
        parts = (
            rest[0].split(left, leading) if rest and (len(first) == 0 or _long(rest[0], leading)) else None
        )
        if parts:
            first.append(parts[0])
            rest[0] = parts[1]
        while first and first[-1].group:
            rest.insert(0, first.pop())
        if not first or not rest:
            return None
        return replace(self, rows=tuple(first)), replace(self, rows=tuple(rest), gap=0.0)

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw head and rows."""
        places = _places(self.columns)
        for column, (left, across) in zip(self.columns, places, strict=True):
            if column.right:
                painter.write_right(canvas, x + left + across, top, column.head, self.style.table_head)
            else:
                painter.write(canvas, x + left, top, column.head, self.style.table_head)
        top -= self._head_height()
        painter.rule(canvas, x, top, TEXT_WIDTH, HEAD_RULE, PALETTE.text)
        for row in self.rows:
            self._row(canvas, x, top, row, places)
            top -= row.height(self.style.table.leading)
            painter.rule(canvas, x, top, TEXT_WIDTH, ROW_RULE, PALETTE.line)

    def _row(
        self, canvas: Canvas, x: float, top: float, row: SetRow, places: list[tuple[float, float]]
    ) -> None:
        leading = self.style.table.leading
        if row.group:
            painter.write(
                canvas, x, top - GROUP_GAP - (LEAST_ROW - leading) / 2, row.lines[0][0], self._kind(SEMIBOLD)
            )
            return
        most = max([1, *(len(lines) for lines in row.lines)])
        single = (LEAST_ROW - leading) / 2 if most * leading + 2 * PADDING < LEAST_ROW else PADDING
        for column, cell, lines, (left, across) in zip(
            self.columns, row.cells, row.lines, places, strict=True
        ):
            if isinstance(cell, Words):
                self._words(canvas, x + left, top - single, cell, lines, across if column.right else 0.0)
            else:
                self._signs(canvas, x + left, top - single - (leading - CHIP) / 2, cell)

    def _kind(self, font: str) -> Type:
        return replace(self.style.table, font=font)

    def _words(
        self, canvas: Canvas, x: float, top: float, cell: Words, lines: tuple[str, ...], right: float
    ) -> None:
        kind = _type(cell, self.style)
        for number, line in enumerate(lines):
            if right:
                painter.write_right(canvas, x + right, top, line, kind)
            else:
                painter.write(canvas, x, top, line, kind)
            if cell.critical and number == len(lines) - 1:
                end = x + width(line, kind.font, kind.size) + 3.5
                painter.shield(canvas, end, top - kind.leading / 2, cell.critical)
            top -= kind.leading

    def _signs(self, canvas: Canvas, x: float, top: float, cell: Marks | Badge) -> None:
        if isinstance(cell, Badge):
            painter.badge(canvas, x, top, cell.band, 14, CHIP, Type(8, CHIP, BOLD))
            return
        small = replace(self.style.caption, leading=CHIP)
        for number, mark in enumerate(cell.marks):
            if number and cell.joiner:
                painter.write(canvas, x, top, cell.joiner, small)
                x += width(cell.joiner, small.font, small.size) + 3.5
            x += painter.chip(canvas, x, top, mark) + 3.5
        if cell.disputed:
            painter.fork(canvas, x, top - CHIP / 2)


def _long(row: SetRow, leading: float) -> bool:
    """Whether a row is worth splitting rather than moving to the next page whole."""
    return row.height(leading) > 10 * leading


def _type(cell: Words, style: Style) -> Type:
    kind: Type = getattr(style, WEIGHTS[cell.weight])
    if cell.weight == "strong":
        kind = replace(kind, font=SEMIBOLD)
    return replace(kind, ink="text2") if cell.quiet else kind


def _places(columns: tuple[Column, ...]) -> list[tuple[float, float]]:
    """Return left edge and usable width of each column; the widths are stretched to the text's."""
    total = sum(column.width for column in columns)
    places, left = [], 0.0
    for position, column in enumerate(columns):
        across = column.width / total * TEXT_WIDTH
        last = position == len(columns) - 1
        gutter = 0.0 if last else 2 * CELL_GUTTER if column.right else CELL_GUTTER
        places.append((left, across - gutter))
        left += across
    return places


def table_piece(table: Table, style: Style, gap: float = 4.0) -> TablePiece:
    """Return a table with its cells broken into lines."""
    places = _places(table.columns)
    return TablePiece(table.columns, tuple(_set(row, places, style) for row in table.rows), style, gap)


def _set(row: Row, places: list[tuple[float, float]], style: Style) -> SetRow:
    if row.group:
        kind = replace(style.table, font=SEMIBOLD)
        return SetRow((), (break_lines(row.group, kind, TEXT_WIDTH)[:1] or ("",),), row.group)
    lines: list[tuple[str, ...]] = []
    for cell, (_, across) in zip(row.cells, places, strict=True):
        if not isinstance(cell, Words):
            lines.append(())
            continue
        room = across - (painter.SHIELD_WIDTH + 4 if cell.critical else 0)
        lines.append(break_lines(cell.text, _type(cell, style), room))
    return SetRow(row.cells, tuple(lines))
