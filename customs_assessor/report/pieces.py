"""The pieces of a page that are no tables: text, titles, figures, charts, columns, open points, legends."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportlab.pdfgen.canvas import Canvas

from customs_assessor.report import painter
from customs_assessor.report.blocks import Badge, Figure, Figures, Key, Legend, OpenPoint
from customs_assessor.report.charts import ink, interval, share
from customs_assessor.report.fonts import width
from customs_assessor.report.layout import Piece
from customs_assessor.report.lines import break_lines, shortened
from customs_assessor.report.style import BOLD, CHIP, MM, PALETTE, TEXT_WIDTH, Style, Type

LEAST_LINES = 2
"""At least so many lines stand on each side of a page break."""


@dataclass(frozen=True, kw_only=True)
class Solid:
    """What all pieces share that cannot split: a fixed height."""

    gap: float = 0.0
    glued: bool = False
    opens_page: bool = False

    def height(self) -> float:
        """Return the height; each piece tells its own."""
        raise NotImplementedError

    def least(self) -> float:
        """Return the whole height: nothing of it can stand alone."""
        return self.height()

    def split(self, room: float) -> tuple[Piece, Piece] | None:
        """Return None: it stays whole."""
        return None


@dataclass(frozen=True)
class TextPiece:
    """Lines of text, indented by so much; splits with two lines on each side."""

    lines: tuple[str, ...]
    kind: Type
    gap: float = 0.0
    glued: bool = False
    indent: float = 0.0
    opens_page: bool = False

    def height(self) -> float:
        """Return the height of all lines."""
        return len(self.lines) * self.kind.leading

    def least(self) -> float:
        """Return the height of the first lines that may stand alone."""
        count = len(self.lines) if len(self.lines) < 2 * LEAST_LINES else LEAST_LINES
        return count * self.kind.leading

    def split(self, room: float) -> tuple[Piece, Piece] | None:
        """Return the lines that fit and the rest, at least two each."""
        fit = min(int(room / self.kind.leading), len(self.lines) - LEAST_LINES)
        if fit < LEAST_LINES:
            return None
        return replace(self, lines=self.lines[:fit], glued=False), replace(
            self, lines=self.lines[fit:], gap=0.0
        )

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Write the lines."""
        for line in self.lines:
            painter.write(canvas, x + self.indent, top, line, self.kind)
            top -= self.kind.leading


def text_piece(text: str, kind: Type, gap: float = 0.0, indent: float = 0.0) -> TextPiece:
    """Return running text across the column."""
    return TextPiece(break_lines(text, kind, TEXT_WIDTH - indent), kind, gap, indent=indent)


@dataclass(frozen=True, kw_only=True)
class ChapterPiece(Solid):
    """A chapter's title with its number in the accent, and its place in the outline."""

    title: str
    number: str
    level: int
    lines: tuple[str, ...]
    kind: Type

    def height(self) -> float:
        """Return the title's height."""
        return len(self.lines) * self.kind.leading

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Write number and title."""
        indent = _number_width(self.number, self.kind)
        if self.number:
            painter.write(canvas, x, top, self.number, self.kind, PALETTE.accent)
        for line in self.lines:
            painter.write(canvas, x + indent, top, line, self.kind)
            top -= self.kind.leading


def _number_width(number: str, kind: Type) -> float:
    return width(number, kind.font, kind.size) + 0.5 * kind.size if number else 0.0


def chapter_piece(title: str, number: str, level: int, style: Style) -> ChapterPiece:
    """Return a chapter's title, which begins a page."""
    lines = break_lines(title, style.h1, TEXT_WIDTH - _number_width(number, style.h1))
    return ChapterPiece(
        glued=True, opens_page=True, title=title, number=number, level=level, lines=lines, kind=style.h1
    )


FIGURE_STEP = 48.5 * MM
FIGURE_LINE = 40 * MM
FIGURE_HEIGHT = 74.0


@dataclass(frozen=True, kw_only=True)
class FiguresPiece(Solid):
    """Four figures beside each other under a rule."""

    shown: Figures
    style: Style

    def height(self) -> float:
        """Return the fixed height."""
        return FIGURE_HEIGHT

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw label, number, line and note of each."""
        painter.rule(canvas, x, top, TEXT_WIDTH, 1, PALETTE.text)
        for position, figure in enumerate(self.shown.figures):
            self._figure(canvas, x + position * FIGURE_STEP, top, figure)

    def _figure(self, canvas: Canvas, x: float, top: float, figure: Figure) -> None:
        painter.write(canvas, x, top - 8, figure.label, self.style.table_head)
        line = FIGURE_LINE if figure.kind != "coverage" else FIGURE_LINE * 0.87
        if figure.kind == "band":
            letter = Type(13, 22, BOLD)
            painter.badge(canvas, x, top - 23, figure.band, 25.5, 22, letter)
        else:
            colour = PALETTE.text3 if figure.doubtful else PALETTE.text
            painter.write(canvas, x, top - 19.5, figure.value, self.style.figure, colour)
        if figure.kind == "coverage":
            painter.drawing(canvas, share(figure.point, line), x, top - 61)
        elif figure.kind != "band":
            chart = interval(figure.kind, figure.point, figure.low, figure.high, line)
            painter.drawing(canvas, chart, x, top - 61)
        room = TEXT_WIDTH - 3 * FIGURE_STEP if figure.kind == "band" else FIGURE_STEP - 4
        lines = break_lines(figure.note, self.style.caption, room)
        for number, text in enumerate(lines[:2]):
            place = top - 61.5 - number * self.style.caption.leading
            painter.write(canvas, x, place, text, self.style.caption)


@dataclass(frozen=True, kw_only=True)
class OpenPointPiece(Solid):
    """An open point behind a coloured edge of three points."""

    point: OpenPoint
    lines: tuple[str, ...]
    style: Style

    def height(self) -> float:
        """Return the height of its lines with a little room."""
        return max(1, len(self.lines)) * self.style.body.leading + 4

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw edge, label and text."""
        colour = str(getattr(PALETTE, self.point.tone))
        canvas.setFillColor(ink(colour))
        canvas.rect(x, top - self.height(), 3, self.height(), stroke=0, fill=1)
        painter.write(canvas, x + 11, top - 2, self.point.label, self.style.strong, colour)
        indent = open_point_indent(self.point, self.style)
        top -= 2
        for line in self.lines:
            painter.write(canvas, x + indent, top, line, self.style.body)
            top -= self.style.body.leading


def open_point_indent(point: OpenPoint, style: Style) -> float:
    """Return where the text of an open point begins."""
    return 11 + width(point.label, style.strong.font, style.strong.size) + 9


def open_point_piece(point: OpenPoint, style: Style) -> OpenPointPiece:
    """Return an open point."""
    lines = break_lines(point.text, style.body, TEXT_WIDTH - open_point_indent(point, style))
    return OpenPointPiece(gap=10, point=point, lines=lines, style=style)


LEGEND_ROW, LEGEND_COLUMNS = 18.0, 3


@dataclass(frozen=True, kw_only=True)
class LegendPiece(Solid):
    """Signs with their meaning, in columns read downwards."""

    legend: Legend
    style: Style

    def height(self) -> float:
        """Return the height of the longest column."""
        return LEGEND_ROW * self._rows()

    def _rows(self) -> int:
        return -(-len(self.legend.keys) // LEGEND_COLUMNS)

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw the lines."""
        for position, key in enumerate(self.legend.keys):
            column, row = divmod(position, self._rows())
            self._key(canvas, x + column * TEXT_WIDTH / LEGEND_COLUMNS, top - row * LEGEND_ROW, key)

    def _key(self, canvas: Canvas, x: float, top: float, key: Key) -> None:
        if isinstance(key.sign, Badge):
            painter.badge(canvas, x, top, key.sign.band, 16, CHIP, Type(8.75, CHIP, BOLD))
        else:
            painter.chip(canvas, x, top, key.sign)
        kind = replace(self.style.body, leading=CHIP)
        painter.write(canvas, x + 24, top, shortened(key.text, kind, TEXT_WIDTH / LEGEND_COLUMNS - 30), kind)


@dataclass(frozen=True, kw_only=True)
class RulePiece(Solid):
    """A hairline across the column."""

    def height(self) -> float:
        """Return the space that the line takes."""
        return 6.0

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw the line."""
        painter.rule(canvas, x, top, TEXT_WIDTH, 0.6, PALETTE.line)
