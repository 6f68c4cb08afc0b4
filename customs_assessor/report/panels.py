"""Pieces with things beside each other: radar and gaps, strengths with weaknesses and recommendations, findings."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportlab.pdfgen.canvas import Canvas

from customs_assessor.report import painter
from customs_assessor.report.blocks import Advice, DomainCharts, Finding, GapRow, Remark, ThreeColumns
from customs_assessor.report.charts import LEAST_AXES, MOST_AXES, ink, interval, radar
from customs_assessor.report.fonts import width
from customs_assessor.report.layout import Piece
from customs_assessor.report.lines import break_lines, excerpt, shortened
from customs_assessor.report.pieces import RulePiece, Solid, text_piece
from customs_assessor.report.style import (
    BOLD,
    CHIP,
    GUTTER,
    MEDIUM,
    MM,
    PALETTE,
    SEMIBOLD,
    TEXT_WIDTH,
    Style,
    Type,
)

RADAR_WIDTH = 86 * MM
RADAR_HEIGHT = 212.0
GAPS_LEFT = 91 * MM
GAP_STEP = 14.3
TITLE_ROOM = 25.0
NOTE_ROOM = 16.0


@dataclass(frozen=True, kw_only=True)
class ChartsPiece(Solid):
    """Radar at the left, gaps at the right, each under its title."""

    charts: DomainCharts
    style: Style

    def _body(self) -> float:
        bars = 16.0 * len(self.charts.axes)
        left = RADAR_HEIGHT if self._is_radar() else bars + 8
        return max(left, GAP_STEP * len(self.charts.rows))

    def _is_radar(self) -> bool:
        return LEAST_AXES <= len(self.charts.axes) <= MOST_AXES

    def height(self) -> float:
        """Return the height of titles, charts and notes."""
        return TITLE_ROOM + self._body() + NOTE_ROOM + 2

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw both halves."""
        painter.write(canvas, x, top, self.charts.radar_title, self.style.h2)
        painter.write(canvas, x + GAPS_LEFT, top, self.charts.gaps_title, self.style.h2)
        body, bottom = top - TITLE_ROOM, top - TITLE_ROOM - self._body()
        shown = radar(self.charts.axes, RADAR_WIDTH, RADAR_HEIGHT)
        space = (self._body() - shown.height) / 2 if self._is_radar() else self._body() - shown.height
        painter.drawing(canvas, shown, x, bottom + space)
        self._legend(canvas, x, bottom - 6)
        for number, row in enumerate(self.charts.rows):
            self._gap(canvas, x + GAPS_LEFT, body - number * GAP_STEP, row)
        room = TEXT_WIDTH - GAPS_LEFT
        place = body - GAP_STEP * len(self.charts.rows) - 4
        for line in break_lines(self.charts.note, self.style.caption, room)[:2]:
            painter.write(canvas, x + GAPS_LEFT, place, line, self.style.caption)
            place -= self.style.caption.leading

    def _legend(self, canvas: Canvas, x: float, top: float) -> None:
        kind = self.style.caption
        middle = top - kind.leading / 2
        canvas.saveState()
        canvas.setLineWidth(2)
        canvas.setStrokeColor(ink(PALETTE.accent))
        canvas.line(x, middle, x + 14, middle)
        canvas.setFillColor(ink(PALETTE.accent))
        canvas.circle(x + 7, middle, 2.2, stroke=0, fill=1)
        painter.write(canvas, x + 18, top, self.charts.now, kind)
        x += 18 + width(self.charts.now, kind.font, kind.size) + 12
        canvas.setLineWidth(1.5)
        canvas.setStrokeColor(ink(PALETTE.target))
        canvas.setDash(4, 2.6)
        canvas.line(x, middle, x + 14, middle)
        canvas.restoreState()
        painter.write(canvas, x + 18, top, self.charts.target, kind)
        x += 18 + width(self.charts.target, kind.font, kind.size) + 12
        painter.write(canvas, x, top, self.charts.rings, kind)

    def _gap(self, canvas: Canvas, x: float, top: float, row: GapRow) -> None:
        kind = replace(self.style.caption, leading=GAP_STEP, ink="text")
        right = x + TEXT_WIDTH - GAPS_LEFT
        codes = max(width(other.code, kind.font, kind.size) for other in self.charts.rows) + 5
        painter.write(canvas, x, top, row.code, replace(kind, ink="text2"))
        name = shortened(row.name, kind, 110 - 4 - codes)
        painter.write(canvas, x + codes, top, name, kind)
        line = right - 50 - (x + 110)
        figure = replace(kind, font=SEMIBOLD, ink="text" if row.band else "text3")
        painter.drawing(
            canvas, interval("gap", row.point, row.low, row.high, line), x + 110, top - GAP_STEP / 2 - 5
        )
        painter.write_right(canvas, right - 22, top, row.value, figure)
        painter.badge(canvas, right - 14, top - 1.5, row.band, 14, 11.3, Type(7.5, 11.3, BOLD))


COLUMN_WIDTH = (TEXT_WIDTH - 2 * GUTTER) / 3
COLUMN_GAP = 6.0
MOST_CHARACTERS = 200


@dataclass(frozen=True, kw_only=True)
class ThreeColumnsPiece(Solid):
    """Strengths, weaknesses, recommendations."""

    block: ThreeColumns
    style: Style

    def height(self) -> float:
        """Return the height of the longest column."""
        kind = self.style.body
        lists = [self._points(self.block.strengths), self._points(self.block.weaknesses)]
        heights = [sum(len(lines) * kind.leading + COLUMN_GAP for lines in each) for each in lists]
        heights.append(sum(self._advice_height(advice) for advice in self.block.advice) or kind.leading)
        return TITLE_ROOM + max(heights)

    def _points(self, points: tuple[str, ...]) -> list[tuple[str, ...]]:
        texts = points or (self.block.none,)
        return [
            break_lines(excerpt(text, MOST_CHARACTERS), self.style.body, COLUMN_WIDTH - 14) for text in texts
        ]

    def _advice_lines(self, advice: Advice) -> tuple[tuple[str, ...], tuple[str, ...]]:
        room = COLUMN_WIDTH - 16
        text = break_lines(excerpt(advice.text, MOST_CHARACTERS), self.style.strong, room)
        return text, break_lines(excerpt(advice.note, MOST_CHARACTERS), self.style.caption, room)

    def _advice_height(self, advice: Advice) -> float:
        text, note = self._advice_lines(advice)
        return len(text) * self.style.strong.leading + len(note) * self.style.caption.leading + 9

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw the three columns."""
        step = COLUMN_WIDTH + GUTTER
        self._list(canvas, x, top, self.block.strengths_title, self.block.strengths)
        self._list(canvas, x + step, top, self.block.weaknesses_title, self.block.weaknesses)
        x += 2 * step
        painter.write(canvas, x, top, self.block.advice_title, self.style.h2)
        top -= TITLE_ROOM - 3
        if not self.block.advice:
            painter.write(canvas, x, top - 3, self.block.none, self.style.body)
        for advice in self.block.advice:
            painter.rule(canvas, x, top, COLUMN_WIDTH, 0.6, PALETTE.line)
            self._advice(canvas, x, top - 3.5, advice)
            top -= self._advice_height(advice)

    def _list(self, canvas: Canvas, x: float, top: float, title: str, points: tuple[str, ...]) -> None:
        painter.write(canvas, x, top, title, self.style.h2)
        top -= TITLE_ROOM
        for lines in self._points(points):
            if points:
                painter.write(canvas, x, top, "–", self.style.body)
            for line in lines:
                painter.write(canvas, x + (11 if points else 0), top, line, self.style.body)
                top -= self.style.body.leading
            top -= COLUMN_GAP

    def _advice(self, canvas: Canvas, x: float, top: float, advice: Advice) -> None:
        text, note = self._advice_lines(advice)
        painter.write(canvas, x, top, advice.number, replace(self.style.strong, font=SEMIBOLD))
        for line in text:
            painter.write(canvas, x + 15, top, line, self.style.strong)
            top -= self.style.strong.leading
        for line in note:
            painter.write(canvas, x + 15, top, line, self.style.caption)
            top -= self.style.caption.leading


CODE_INDENT = 13 * MM


@dataclass(frozen=True, kw_only=True)
class FindingHead(Solid):
    """The head of a finding: code, question and its chips at the right."""

    finding: Finding
    lines: tuple[str, ...]
    style: Style

    def height(self) -> float:
        """Return the height of the question."""
        return max(1, len(self.lines)) * self.style.h3.leading

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw code, question and chips."""
        kind = self.style.h3
        painter.write(canvas, x, top, self.finding.code, replace(kind, font=MEDIUM, ink="text2"))
        marks = self.finding.marks
        right = x + TEXT_WIDTH - (painter.FORK_WIDTH + 2 if marks.disputed else 0)
        if marks.disputed:
            painter.fork(canvas, right + 3, top - CHIP / 2 - 0.5)
        for mark in reversed(marks.marks):
            right -= painter.chip_width(mark.text)
            painter.chip(canvas, right, top - 0.5, mark)
        for number, line in enumerate(self.lines):
            painter.write(canvas, x + CODE_INDENT, top, line, kind)
            if self.finding.critical and number == len(self.lines) - 1:
                end = x + CODE_INDENT + width(line, kind.font, kind.size) + 4
                painter.shield(canvas, end, top - kind.leading / 2, self.finding.critical)
            top -= kind.leading


@dataclass(frozen=True, kw_only=True)
class SourcePiece(Solid):
    """Who said something and when; an internal remark is marked by a word in a box."""

    remark: Remark
    style: Style

    def height(self) -> float:
        """Return the height of the line."""
        return self.style.caption.leading + 1

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Write the line and the mark."""
        kind = self.style.caption
        x += CODE_INDENT
        if self.remark.internal:
            tag = replace(self.style.caption_strong, size=7.5)
            across = width(self.remark.internal, tag.font, tag.size) + 8
            canvas.setFillColor(ink(PALETTE.warn_tint))
            canvas.roundRect(x, top - kind.leading, across, kind.leading, 2, stroke=0, fill=1)
            painter.write(canvas, x + 4, top, self.remark.internal, tag, PALETTE.warn)
            x += across + 5
        room = TEXT_WIDTH - CODE_INDENT - 60
        painter.write(canvas, x, top, shortened(self.remark.source, kind, room), kind)


def finding_pieces(finding: Finding, style: Style) -> tuple[Piece, ...]:
    """Return the pieces of a finding; its texts may run over pages."""
    room = TEXT_WIDTH - CODE_INDENT - 40
    head = FindingHead(
        gap=2, glued=True, finding=finding, lines=break_lines(finding.question, style.h3, room), style=style
    )
    pieces: list[Piece] = [RulePiece(gap=4, glued=True), head]
    if finding.level:
        level = replace(style.table, ink="text2")
        pieces.append(text_piece(finding.level, level, indent=CODE_INDENT))
    for remark in finding.remarks:
        pieces.append(SourcePiece(gap=4, glued=True, remark=remark, style=style))
        pieces.append(text_piece(remark.text, style.body, indent=CODE_INDENT))
    return tuple(pieces)
