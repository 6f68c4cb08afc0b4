"""Pieces set one below the other on pages: what may split, what must stay together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from reportlab.pdfgen.canvas import Canvas

from customs_assessor.report.style import COLUMN_HEIGHT, PAGE_HEIGHT, TOP


class Piece(Protocol):
    """Something of a known height in the text column.

    ``gap`` is the space above it (none at the top of a page); ``glued`` keeps it with the beginning of the
    next piece; ``opens_page`` puts it on a new page.
    """

    @property
    def gap(self) -> float:
        """Space above."""

    @property
    def glued(self) -> bool:
        """Whether it stays with the next piece."""

    @property
    def opens_page(self) -> bool:
        """Whether it begins a page."""

    def height(self) -> float:
        """Return its height in points."""

    def least(self) -> float:
        """Return the height that its first part needs at least."""

    def split(self, room: float) -> tuple[Piece, Piece] | None:
        """Return a part that fits into the room and the rest, None when it cannot be split so."""

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Draw it with its upper left corner at a place."""


@dataclass(frozen=True)
class Placed:
    """A piece at its top on a page."""

    piece: Piece
    top: float


Page = tuple[Placed, ...]


def pages(pieces: Iterable[Piece]) -> tuple[Page, ...]:
    """Return the pieces on pages; a piece that fits on no page and cannot split runs over the foot."""
    waiting = list(pieces)
    done: list[Page] = []
    page: list[Placed] = []
    room = COLUMN_HEIGHT
    while waiting:
        piece = waiting[0]
        gap = piece.gap if page else 0.0
        if page and (piece.opens_page or gap + _needed(waiting) > room):
            done.append(tuple(page))
            page, room = [], COLUMN_HEIGHT
            continue
        waiting.pop(0)
        top = PAGE_HEIGHT - TOP - (COLUMN_HEIGHT - room) - gap
        if gap + piece.height() > room:
            parts = piece.split(room - gap)
            if parts:
                piece, rest = parts
                waiting.insert(0, rest)
        page.append(Placed(piece, top))
        room -= gap + piece.height()
    if page:
        done.append(tuple(page))
    return tuple(done)


def _needed(waiting: list[Piece]) -> float:
    """Return what must fit on this page: the piece's first part, and with glue that of the next."""
    needed = 0.0
    for position, piece in enumerate(waiting):
        glued = piece.glued and position + 1 < len(waiting)
        needed += (piece.gap if position else 0.0) + (piece.height() if glued else piece.least())
        if not glued:
            break
    return min(needed, COLUMN_HEIGHT)
