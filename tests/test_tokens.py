"""The colours hold what the look promises: contrast of text, and fills that grey print keeps apart."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import pytest

import customs_assessor
from customs_assessor.tokens import CONTRAST, DARK, LIGHT, PALETTES, Palette, contrast, lightness, step

LEVEL_CONTRAST = {
    "light": (14.6, 11.0, 7.5, 4.9, 5.4, 11.4),
    "dark": (11.4, 7.2, 5.2, 5.0, 8.1, 12.7),
}
LEVEL_LIGHTNESS = {"light": (95, 85, 71, 58, 45, 24), "dark": (24, 37, 46, 59, 74, 90)}
BAND_CONTRAST = {"light": (16.5, 12.8, 7.5, 7.3), "dark": (13.9, 10.6, 5.2, 9.5)}


@pytest.mark.parametrize("palette", PALETTES.values(), ids=lambda palette: palette.name)
def test_text_is_readable_on_every_ground(palette: Palette) -> None:
    for ground in (palette.canvas, palette.surface, palette.sunken):
        for ink in (palette.text, palette.text2, palette.text3, palette.accent):
            assert contrast(ink, ground) >= 4.5
        assert contrast(palette.line2, ground) >= 3
    for ink, tint in (
        (palette.danger, palette.danger_tint),
        (palette.warn, palette.warn_tint),
        (palette.ok, palette.ok_tint),
        (palette.dispute, palette.dispute_tint),
        (palette.text, palette.tint),
        (palette.text2, palette.tint),
        (palette.rail_text, palette.rail),
        (palette.rail_current_text, palette.rail_current),
        (palette.badge_text, palette.badge),
        (palette.on_accent, palette.accent),
        (palette.on_head, palette.head),
        (palette.target, palette.surface),
    ):
        assert contrast(ink, tint) >= 4.5


@pytest.mark.parametrize("palette", PALETTES.values(), ids=lambda palette: palette.name)
def test_digits_and_letters_are_readable_on_their_fills(palette: Palette) -> None:
    for chip in (*palette.levels, *palette.bands.values()):
        assert contrast(chip.ink, chip.fill) >= 4.5


@pytest.mark.parametrize("palette", (LIGHT, DARK), ids=lambda palette: palette.name)
def test_level_fills_are_those_of_the_look(palette: Palette) -> None:
    found = tuple(round(contrast(chip.ink, chip.fill), 1) for chip in palette.levels)
    assert found == pytest.approx(LEVEL_CONTRAST[palette.name], abs=0.11)
    grey = tuple(lightness(chip.fill) for chip in palette.levels)
    assert grey == pytest.approx(LEVEL_LIGHTNESS[palette.name], abs=1)
    bands = tuple(contrast(palette.bands[band].ink, palette.bands[band].fill) for band in "ABCD")
    assert bands == pytest.approx(BAND_CONTRAST[palette.name], abs=0.11)


def test_neighbouring_levels_differ_in_grey_print() -> None:
    grey = [lightness(chip.fill) for chip in LIGHT.levels]
    assert all(upper - lower >= 10 for upper, lower in pairwise(grey))


def test_a_shorter_ladder_takes_the_same_ends() -> None:
    assert [step(level, 3) for level in range(4)] == [0, 2, 3, 5]
    assert step(Fraction(5, 2), 5) == 3
    assert LIGHT.level(4, 4) == LIGHT.levels[5]
    assert CONTRAST.level(0, 1).ink == "#FFFFFF"


def test_no_colour_stands_outside_the_table() -> None:
    package = Path(customs_assessor.__file__).parent
    strays = [
        f"{file.relative_to(package)}: {found}"
        for file in sorted(package.rglob("*.py"))
        if file.name != "tokens.py"
        for found in re.findall(r"#[0-9A-Fa-f]{6}\b", file.read_text(encoding="utf-8"))
    ]
    assert strays == []
