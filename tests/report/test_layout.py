"""Pages: nothing is lost, titles stay with what follows, at least two lines on each side of a break."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from customs_assessor.report.blocks import Column, Row, Table, Words
from customs_assessor.report.layout import pages
from customs_assessor.report.pieces import LEAST_LINES, TextPiece, chapter_piece
from customs_assessor.report.style import COLUMN_HEIGHT, PAGE_HEIGHT, TOP, style
from customs_assessor.report.tables import TablePiece, table_piece

LOOK = style("en")


def text(count: int, gap: float = 4.0) -> TextPiece:
    return TextPiece(tuple(f"line {number}" for number in range(count)), LOOK.body, gap)


def heading() -> TextPiece:
    return TextPiece(("Heading",), LOOK.h2, 20, glued=True)


@given(st.lists(st.one_of(st.integers(1, 120).map(text), st.builds(heading)), max_size=25))
def test_every_line_lands_once_inside_a_page(pieces: list[TextPiece]) -> None:
    found = pages(pieces)
    lines = [line for page in found for placed in page for line in placed.piece.lines]
    assert lines == [line for piece in pieces for line in piece.lines]
    for page in found:
        for placed in page:
            assert placed.top <= PAGE_HEIGHT - TOP + 0.01
            assert placed.top - placed.piece.height() >= PAGE_HEIGHT - TOP - COLUMN_HEIGHT - 0.01
        for upper, lower in pairwise(page):
            assert lower.top <= upper.top - upper.piece.height() + 0.01


@given(st.integers(0, 60), st.integers(4, 60))
def test_a_heading_stands_with_two_lines_of_its_text(before: int, after: int) -> None:
    pieces = [*([text(before)] if before else []), heading(), text(after)]
    for page in pages(pieces):
        for position, placed in enumerate(page):
            if placed.piece.lines == ("Heading",):
                assert len(page[position + 1].piece.lines) >= LEAST_LINES


def test_a_chapter_begins_a_page() -> None:
    found = pages([text(3), chapter_piece("Next", "2", 0, LOOK), text(3)])
    assert [len(page) for page in found] == [1, 2]


def cells(count: int, words: int) -> Table:
    rows = tuple(Row((Words(str(number)), Words("word " * words))) for number in range(count))
    return Table((Column("No.", 20), Column("Text", 150)), rows)


def test_a_long_table_repeats_its_head_and_keeps_every_row() -> None:
    found = pages([text(5), table_piece(cells(90, 12), LOOK)])
    parts = [placed.piece for page in found for placed in page if isinstance(placed.piece, TablePiece)]
    assert len(parts) > 2
    assert [row.lines[0][0] for part in parts for row in part.rows] == [str(number) for number in range(90)]
    assert {part.columns for part in parts} == {parts[0].columns}


def test_a_row_longer_than_a_page_is_split_with_two_lines_on_each_side() -> None:
    whole = table_piece(cells(2, 9000), LOOK)
    found = pages([whole])
    parts = [placed.piece for page in found for placed in page if isinstance(placed.piece, TablePiece)]
    lines = [line for part in parts for row in part.rows for line in row.lines[1]]
    assert lines == [line for row in whole.rows for line in row.lines[1]]
    assert all(len(row.lines[1]) >= LEAST_LINES for part in parts for row in part.rows)
    assert all(part.height() <= COLUMN_HEIGHT for part in parts)


def test_a_group_title_never_ends_a_page() -> None:
    rows = [Row((Words(str(number)), Words("text"))) for number in range(28)]
    for before in range(20, 30):
        table = Table((Column("No.", 20), Column("Text", 150)), (*rows[:before], Row(group="Group"), *rows))
        for page in pages([table_piece(table, LOOK)]):
            assert not page[-1].piece.rows[-1].group
