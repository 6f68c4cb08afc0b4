"""Measures and type of the printed report: A4 with wide margins, one family, the light palette on white."""

from __future__ import annotations

from dataclasses import dataclass

from customs_assessor.tokens import LIGHT

PALETTE = LIGHT
"""Print always takes the light palette."""

MM = 72 / 25.4
PAGE_WIDTH, PAGE_HEIGHT = 210 * MM, 297 * MM
LEFT, RIGHT, TOP, FOOT = 20 * MM, 20 * MM, 24 * MM, 20 * MM
TEXT_WIDTH = PAGE_WIDTH - LEFT - RIGHT
COLUMN_HEIGHT = PAGE_HEIGHT - TOP - FOOT
GUTTER = 4 * MM

REGULAR, MEDIUM, SEMIBOLD, BOLD = "Pretendard", "Pretendard-Medium", "Pretendard-SemiBold", "Pretendard-Bold"

HEAD_RULE, ROW_RULE = 1.25, 0.6
"""Under a table's head; between its rows."""

CHIP = 13.5
"""Side of a chip in a table, in points."""


@dataclass(frozen=True)
class Type:
    """A size of type: points, distance of its lines, font and the palette's name of its ink."""

    size: float
    leading: float
    font: str = REGULAR
    ink: str = "text"

    @property
    def colour(self) -> str:
        """The ink as ``#RRGGBB``."""
        return str(getattr(PALETTE, self.ink))


@dataclass(frozen=True)
class Style:
    """The sizes of one language."""

    cover: Type
    subtitle: Type
    h1: Type
    h2: Type
    h3: Type
    lead: Type
    body: Type
    strong: Type
    table: Type
    table_strong: Type
    table_head: Type
    caption: Type
    caption_strong: Type
    foot: Type
    figure: Type


def style(language: str) -> Style:
    """Return the sizes of a language; Korean lines stand a point further apart."""
    more = 1 if language == "ko" else 0
    return Style(
        cover=Type(34, 40 + more, SEMIBOLD),
        subtitle=Type(14, 21 + more, REGULAR, "text2"),
        h1=Type(22, 27 + more, SEMIBOLD),
        h2=Type(13, 18 + more, SEMIBOLD),
        h3=Type(9.5, 14 + more, SEMIBOLD),
        lead=Type(11.5, 17 + more),
        body=Type(9.5, 14 + more),
        strong=Type(9.5, 14 + more, MEDIUM),
        table=Type(8.75, 11.5 + more),
        table_strong=Type(8.75, 11.5 + more, MEDIUM),
        table_head=Type(8, 10.5 + more, MEDIUM, "text2"),
        caption=Type(8, 10.5 + more, REGULAR, "text2"),
        caption_strong=Type(8, 10.5 + more, SEMIBOLD),
        foot=Type(7.5, 10.5 + more, REGULAR, "text2"),
        figure=Type(26, 30, SEMIBOLD),
    )
