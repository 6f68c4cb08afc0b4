"""Writing a report as PDF: blocks to pieces, pieces to pages, pages to a file that is put in place whole."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import date
from io import BytesIO
from pathlib import Path
from secrets import token_hex
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from customs_assessor.errors import ReportError
from customs_assessor.labels import labels
from customs_assessor.progress import Progress, silent
from customs_assessor.report import blocks as said
from customs_assessor.report.content import content
from customs_assessor.report.fonts import register
from customs_assessor.report.front import draw_cover, draw_frame
from customs_assessor.report.layout import Page, Piece, pages
from customs_assessor.report.panels import ChartsPiece, ThreeColumnsPiece, finding_pieces
from customs_assessor.report.pieces import (
    ChapterPiece,
    FiguresPiece,
    LegendPiece,
    TextPiece,
    chapter_piece,
    open_point_piece,
    text_piece,
)
from customs_assessor.report.style import LEFT, PAGE_HEIGHT, PAGE_WIDTH, REGULAR, Style, style
from customs_assessor.report.tables import table_piece
from customs_assessor.snapshot import Snapshot

CREATOR = "Customs Assessor"


def write_pdf(
    snapshot: Snapshot, out: Path, kind: str, language: str, made: date, progress: Progress = silent
) -> None:
    """Write a report; the same data, language and date give the same bytes.

    Args:
        snapshot: of reader ``partner`` for kind ``administration``, of ``internal`` for ``supervisor``.
        out: the file; replaced only when the whole report is written.
        kind: ``administration`` or ``supervisor``.
        language: ISO 639-1 code of the report.
        made: the date it carries.
        progress: called with pages done and all pages; may raise Cancelled, which leaves the old file.

    Raises:
        ReportError: unknown kind, wrong reader, or the file cannot be written.
    """
    document = content(snapshot, kind, labels(language), made)
    put(out, render(document, made, progress))


def render(document: said.Document, made: date, progress: Progress = silent) -> bytes:
    """Return the PDF of a document."""
    register()
    look = style(document.language)
    covers = [block for block in document.blocks if isinstance(block, said.Cover)]
    rest = [block for block in document.blocks if not isinstance(block, said.Cover)]
    set_pages = pages(_pieces(rest, look))
    total = len(covers) + len(set_pages)
    buffer = BytesIO()
    canvas = _canvas(buffer, document, made)
    done = 0
    for cover in covers:
        progress(done, total)
        canvas.bookmarkPage("cover")
        canvas.addOutlineEntry(document.title, "cover", 0)
        draw_cover(canvas, cover, look)
        canvas.showPage()
        done += 1
    for page in set_pages:
        progress(done, total)
        _draw_page(canvas, page, done)
        draw_frame(canvas, document, done + 1, total, look)
        canvas.showPage()
        done += 1
    canvas.save()
    progress(total, total)
    return buffer.getvalue()


def _canvas(buffer: BytesIO, document: said.Document, made: date) -> Canvas:
    size = (PAGE_WIDTH, PAGE_HEIGHT)
    first_font: Any = REGULAR
    canvas = Canvas(buffer, pagesize=size, invariant=1, lang=document.language, initialFontName=first_font)
    canvas.setTitle(document.title)
    canvas.setAuthor(document.author)
    canvas.setSubject(document.subject)
    canvas.setCreator(CREATOR)
    canvas.showOutline()
    canvas.setViewerPreference("DisplayDocTitle", "true")
    stamp: Any = getattr(canvas, "_doc")._timeStamp  # noqa: B009 - the stubs lack it
    stamp.YMDhms = (made.year, made.month, made.day, 0, 0, 0)
    stamp.dhh = stamp.dmm = 0
    return canvas


def _draw_page(canvas: Canvas, page: Page, number: int) -> None:
    for placed in page:
        piece = placed.piece
        if isinstance(piece, ChapterPiece):
            key = f"page-{number}"
            canvas.bookmarkPage(key)
            title = " ".join(part for part in (piece.number, piece.title) if part)
            canvas.addOutlineEntry(title, key, piece.level)
        piece.draw(canvas, LEFT, placed.top)


def _pieces(blocks: Iterable[said.Block], look: Style) -> list[Piece]:
    pieces: list[Piece] = []
    before: said.Block | None = None
    for block in blocks:
        made = _of_block(block, look)
        if isinstance(block, said.Table) and isinstance(before, said.Lead):
            made = (table_piece(block, look, gap=14),)
        pieces.extend(made)
        before = block
    return pieces


def _of_block(block: said.Block, look: Style) -> tuple[Piece, ...]:
    match block:
        case said.Chapter(title, number, level):
            return (chapter_piece(title, number, level, look),)
        case said.Heading(text):
            return (_heading(text, look),)
        case said.Lead(text):
            return (text_piece(text, look.lead, gap=8.5),)
        case said.Paragraph(text):
            return (text_piece(text, look.body, gap=4),)
        case said.Note(text):
            return (text_piece(text, look.caption, gap=8),)
        case said.Figures():
            return (FiguresPiece(gap=18, shown=block, style=look),)
        case said.DomainCharts():
            return (ChartsPiece(gap=20, charts=block, style=look),)
        case said.Table():
            return (table_piece(block, look),)
        case said.ThreeColumns():
            return (ThreeColumnsPiece(gap=20, block=block, style=look),)
        case said.OpenPoint():
            return (open_point_piece(block, look),)
        case said.Legend():
            return (LegendPiece(gap=8, legend=block, style=look),)
        case said.Finding():
            return finding_pieces(block, look)
        case _:
            raise TypeError(type(block).__name__)


def _heading(text: str, look: Style) -> TextPiece:
    piece = text_piece(text, look.h2, gap=20)
    return TextPiece(piece.lines, look.h2, 20, glued=True)


def put(out: Path, data: bytes) -> None:
    """Write a file beside its place, then put it there in one step.

    Raises:
        ReportError: it cannot be written.
    """
    sibling = out.with_name(f".{out.name}.{token_hex(4)}.part")
    try:
        try:
            with sibling.open("xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            os.replace(sibling, out)
        finally:
            sibling.unlink(missing_ok=True)
    except OSError as error:
        raise ReportError("report.error.write", file=out.name, reason=error.strerror or str(error)) from error
