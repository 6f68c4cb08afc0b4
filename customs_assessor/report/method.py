"""How to read the scores: the rules of scoring in words, with the bands and signs."""

from __future__ import annotations

from customs_assessor.answers.item import DONT_KNOW, NOT_APPLICABLE, UNANSWERED
from customs_assessor.report.blocks import (
    Badge,
    Block,
    Chapter,
    Heading,
    Key,
    Lead,
    Legend,
    Mark,
    Paragraph,
)
from customs_assessor.report.wording import Wording, state_mark
from customs_assessor.tokens import TOP_LEVEL

PARTS = ("levels", "sums", "bounds", "points", "critical")
BANDS = "ABCD"


def method(say: Wording) -> tuple[Block, ...]:
    """Return the chapter that explains levels, gap, maturity, coverage, bounds, points, bands and signs."""
    blocks: list[Block] = [Chapter(say.text("method")), Lead(say.text("method.lead"))]
    for part in PARTS:
        words = [say.text(f"method.{part}_text")]
        if part == "sums" and any(score.instance for score in say.snapshot.scores.items):
            words.append(say.text("method.instances_text"))
        blocks += [Heading(say.text(f"method.{part}")), Paragraph(" ".join(words))]
    bands = [Key(Badge(band), say.text(f"method.band.{band}")) for band in BANDS]
    blocks += [
        Heading(say.text("method.bands")),
        Paragraph(say.text("method.bands_text")),
        Legend(tuple(bands)),
    ]
    signs = (
        Key(Mark("0", "level", 0), say.text("method.sign.low")),
        Key(Mark(str(TOP_LEVEL), "level", TOP_LEVEL), say.text("method.sign.high")),
        Key(Mark(str(TOP_LEVEL - 1), "target"), say.text("method.sign.target")),
        Key(state_mark(UNANSWERED), say.text("method.sign.unanswered")),
        Key(state_mark(DONT_KNOW), say.text("method.sign.dont_know")),
        Key(state_mark(NOT_APPLICABLE), say.text("method.sign.not_applicable")),
    )
    blocks += [Heading(say.text("method.signs")), Legend(signs)]
    return tuple(blocks)
