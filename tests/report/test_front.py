"""The cover keeps its place for the tiles, whatever the title."""

from __future__ import annotations

from customs_assessor.report.front import (
    FOOT_RULE,
    MOST_TITLE_LINES,
    TILE,
    TILE_GAP,
    TILES_TOP,
    TITLE_TOP,
    _title_lines,
)
from customs_assessor.report.style import style
from customs_assessor.tokens import TOP_LEVEL

COVER = style("ko").cover


def test_short_titles_stand_as_they_are() -> None:
    assert _title_lines(("Customs diagnostic", "Kenya"), COVER) == ["Customs diagnostic", "Kenya"]
    assert _title_lines(("관세행정 진단",), COVER) == ["관세행정 진단"]


def test_a_long_title_is_cut_and_still_names_the_country() -> None:
    lines = _title_lines(("Diagnostic of everything " * 20, "Kenya"), COVER)
    assert len(lines) == MOST_TITLE_LINES and lines[-1] == "Kenya" and lines[-2].endswith("…")
    lines = _title_lines(("Customs diagnostic", "Kingdom of many islands " * 20), COVER)
    assert len(lines) == MOST_TITLE_LINES and lines[0] == "Customs diagnostic" and lines[-1].endswith("…")


def test_title_subtitle_tiles_and_foot_do_not_meet() -> None:
    look = style("ko")
    end = (
        TITLE_TOP + MOST_TITLE_LINES * COVER.leading + 13 + 2 * look.subtitle.leading + 8 + look.body.leading
    )
    assert end < TILES_TOP
    assert TILES_TOP + TOP_LEVEL * (TILE + TILE_GAP) + 40 < FOOT_RULE
