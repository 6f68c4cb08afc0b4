"""The cover drawn: the data is the picture; and the head and foot of the pages behind it."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas

from customs_assessor.report import painter
from customs_assessor.report.blocks import Cover, CoverColumn, Document
from customs_assessor.report.charts import ink
from customs_assessor.report.fonts import width
from customs_assessor.report.lines import break_lines, shortened
from customs_assessor.report.style import LEFT, PAGE_HEIGHT, PALETTE, SEMIBOLD, TEXT_WIDTH, Style, Type
from customs_assessor.tokens import TOP_LEVEL

MARK_TOP, MARK_RADIUS = 57.4, 16.0
RIGHT_MARK = 328.0
TITLE_TOP, MOST_TITLE_LINES = 238.0, 4
TILES_TOP, TILE, TILE_GAP = 486.0, 26.4, 3.9
FOOT_RULE, FOOT_STEP = 754.0, 160.4


def draw_cover(canvas: Canvas, cover: Cover, style: Style) -> None:
    """Draw the first page; it has neither head nor foot."""
    _side(canvas, LEFT, cover.administration, cover.country, style, RIGHT_MARK - 54)
    _harbour(canvas, LEFT + MARK_RADIUS, PAGE_HEIGHT - MARK_TOP - MARK_RADIUS)
    _side(canvas, LEFT + RIGHT_MARK, cover.team, cover.team_note, style, TEXT_WIDTH - RIGHT_MARK - 42)
    _shield(canvas, LEFT + RIGHT_MARK + MARK_RADIUS, PAGE_HEIGHT - MARK_TOP - MARK_RADIUS)
    canvas.setFillColor(ink(PALETTE.accent))
    canvas.rect(LEFT, PAGE_HEIGHT - 220.6, 36, 3, stroke=0, fill=1)
    top = PAGE_HEIGHT - TITLE_TOP
    for line in _title_lines(cover.title, style.cover):
        painter.write(canvas, LEFT, top, line, style.cover)
        top -= style.cover.leading
    top -= 13
    for line in break_lines(cover.subtitle, style.subtitle, TEXT_WIDTH * 0.66):
        painter.write(canvas, LEFT, top, line, style.subtitle)
        top -= style.subtitle.leading
    occasion = Type(style.body.size, style.body.leading, style.body.font, "text2")
    painter.write(canvas, LEFT, top - 8, shortened(cover.occasion, occasion, TEXT_WIDTH), occasion)
    if cover.columns:
        _tiles(canvas, cover.columns, style)
        _legend(canvas, cover, style)
    _foot(canvas, cover, style)


def _title_lines(parts: Sequence[str], kind: Type) -> list[str]:
    """Return the title's lines, cut so that each part keeps at least one and all leave room for the tiles."""
    lines: list[str] = []
    for number, part in enumerate(parts):
        most = MOST_TITLE_LINES - len(lines) - (len(parts) - 1 - number)
        whole = break_lines(part, kind, TEXT_WIDTH)
        if len(whole) > most:
            whole = (*whole[: most - 1], shortened(" ".join(whole[most - 1 :]), kind, TEXT_WIDTH))
        lines.extend(whole)
    return lines


def _side(canvas: Canvas, x: float, name: str, note: str, style: Style, room: float) -> None:
    lines = list(break_lines(name, style.caption_strong, room))[:2]
    notes = [shortened(note, style.caption, room)] if note else []
    high = len(lines) * style.caption_strong.leading + len(notes) * style.caption.leading
    top = PAGE_HEIGHT - MARK_TOP - MARK_RADIUS + high / 2
    for line in lines:
        painter.write(canvas, x + 42, top, line, style.caption_strong)
        top -= style.caption_strong.leading
    for line in notes:
        painter.write(canvas, x + 42, top, line, style.caption)


def _ring(canvas: Canvas, x: float, y: float) -> None:
    canvas.setStrokeColor(ink(PALETTE.text2))
    canvas.setLineWidth(0.9)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    canvas.circle(x, y, MARK_RADIUS, stroke=1, fill=0)


def _harbour(canvas: Canvas, x: float, y: float) -> None:
    """Draw a sample mark for the administration: a sail over two waves."""
    canvas.saveState()
    _ring(canvas, x, y)
    canvas.translate(x, y)
    path = canvas.beginPath()
    for points in (((-5, -2.5), (0, 8), (5, -2.5)), ((0, 8), (0, -2.5))):
        path.moveTo(*points[0])
        for point in points[1:]:
            path.lineTo(*point)
    for level in (-4, -8):
        path.moveTo(-9, level)
        path.curveTo(-5, level + 3, -3, level + 2, 0, level)
        path.curveTo(3, level - 2, 5, level - 2, 9, level)
    canvas.drawPath(path, stroke=1, fill=0)
    canvas.restoreState()


def _shield(canvas: Canvas, x: float, y: float) -> None:
    """Draw a sample mark for the team: a shield with a check."""
    canvas.saveState()
    _ring(canvas, x, y)
    canvas.translate(x, y)
    path = canvas.beginPath()
    path.moveTo(0, 9.5)
    path.lineTo(8, 6)
    path.lineTo(8, -1)
    path.curveTo(8, -5.5, 4, -8, 0, -10)
    path.curveTo(-4, -8, -8, -5.5, -8, -1)
    path.lineTo(-8, 6)
    path.close()
    path.moveTo(-3.5, -0.5)
    path.lineTo(-0.8, -3.2)
    path.lineTo(4.2, 2.8)
    canvas.drawPath(path, stroke=1, fill=0)
    canvas.restoreState()


def _tiles(canvas: Canvas, columns: Sequence[CoverColumn], style: Style) -> None:
    """Draw one column per domain: filled to the maturity, rust outline to the target, pale above."""
    across = (TEXT_WIDTH - (len(columns) - 1) * TILE_GAP) / len(columns)
    for number, column in enumerate(columns):
        x = LEFT + number * (across + TILE_GAP)
        for step in range(TOP_LEVEL):
            bottom = PAGE_HEIGHT - TILES_TOP - (TOP_LEVEL - step) * TILE - (TOP_LEVEL - 1 - step) * TILE_GAP
            _tile(canvas, x, bottom, across, step, column)
        high = PAGE_HEIGHT - TILES_TOP - TOP_LEVEL * (TILE + TILE_GAP)
        code = shortened(column.code, style.caption, across)
        painter.write_middle(canvas, x + across / 2, high - 1, code, style.caption)


def _tile(canvas: Canvas, x: float, bottom: float, across: float, step: int, column: CoverColumn) -> None:
    def share(value: float | None) -> float:
        return min(1.0, max(0.0, (value or 0) * TOP_LEVEL / 100 - step))

    canvas.setLineWidth(0.75)
    canvas.setStrokeColor(ink(PALETTE.line))
    canvas.rect(x, bottom, across, TILE, stroke=1, fill=0)
    asked, held = share(column.target) * TILE, share(column.maturity) * TILE
    if asked:
        canvas.setStrokeColor(ink(PALETTE.gap_bar))
        canvas.rect(x, bottom, across, asked, stroke=1, fill=0)
    if held:
        level = PALETTE.levels[step + 1]
        canvas.setFillColor(ink(level.fill))
        canvas.setStrokeColor(ink(PALETTE.line2 if step < 2 else level.fill))
        canvas.rect(x, bottom, across, held, stroke=1, fill=1)


def _legend(canvas: Canvas, cover: Cover, style: Style) -> None:
    kind, top = style.caption, PAGE_HEIGHT - 661
    side, x = 8.6, LEFT
    middle = top - kind.leading / 2 - side / 2
    for level in PALETTE.levels[1:]:
        canvas.setFillColor(ink(level.fill))
        canvas.setStrokeColor(ink(PALETTE.line2))
        canvas.setLineWidth(0.5)
        canvas.rect(x, middle, side, side, stroke=1, fill=1)
        x += side + 1.2
    x = _legend_text(canvas, x + 4, top, cover.in_place, kind)
    canvas.setStrokeColor(ink(PALETTE.gap_bar))
    canvas.setLineWidth(0.75)
    canvas.rect(x, middle, side, side, stroke=1, fill=0)
    x = _legend_text(canvas, x + side + 5, top, cover.missing, kind)
    _legend_text(canvas, x, top, cover.caption, kind)


def _legend_text(canvas: Canvas, x: float, top: float, text: str, kind: Type) -> float:
    painter.write(canvas, x, top, text, kind)
    return x + width(text, kind.font, kind.size) + 12


def _foot(canvas: Canvas, cover: Cover, style: Style) -> None:
    painter.rule(canvas, LEFT, PAGE_HEIGHT - FOOT_RULE, TEXT_WIDTH, 0.75, PALETTE.text)
    for number, (label, value) in enumerate(cover.foot):
        x, top = LEFT + number * FOOT_STEP, PAGE_HEIGHT - FOOT_RULE - 9.5
        painter.write(canvas, x, top, label, style.caption)
        for line in break_lines(value, style.caption_strong, FOOT_STEP - 8)[:2]:
            top -= style.caption.leading
            painter.write(canvas, x, top, line, style.caption_strong)


def draw_frame(canvas: Canvas, document: Document, number: int, total: int, style: Style) -> None:
    """Draw head and foot of a page: title and edition, note and page number."""
    strong = Type(style.foot.size, style.foot.leading, SEMIBOLD, "text2")
    right = LEFT + TEXT_WIDTH
    top = PAGE_HEIGHT - 28.5
    marking = shortened(document.marking, style.foot, TEXT_WIDTH / 2)
    painter.write(canvas, LEFT, top, shortened(document.title, strong, TEXT_WIDTH / 2 - 10), strong)
    painter.write_right(canvas, right, top, marking, style.foot)
    painter.rule(canvas, LEFT, PAGE_HEIGHT - 44, TEXT_WIDTH, 0.75, PALETTE.line2)
    page = document.page.format(page=number, pages=total)
    painter.write(canvas, LEFT, 38, document.foot, style.foot)
    painter.write_right(canvas, right, 38, page, strong)
