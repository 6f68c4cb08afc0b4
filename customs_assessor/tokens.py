"""The one table of colours: light, dark and high contrast, as text ``#RRGGBB``.

Window, workbooks and reports all read it. Blue is what is in place, rust what is missing, plum where views
differ, grey what is not known. Colour never stands alone: a digit, letter, icon or line style comes with it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import floor
from types import MappingProxyType

TOP_LEVEL = 5
"""The level that the fills are drawn for; another top is stretched to it."""


@dataclass(frozen=True)
class Chip:
    """A small filled sign: its fill, the ink of its digit or letter, the radius of its corners in pixels."""

    fill: str
    ink: str
    radius: int = 4


@dataclass(frozen=True)
class Palette:
    """The colours of one theme.

    Args:
        name: ``light``, ``dark`` or ``contrast``.
        canvas, surface, sunken, raised: grounds, from the window's to a menu's.
        text, text2, text3, disabled: inks of text, labels, captions, and of what cannot be used.
        line, line2: hairlines; borders of controls.
        accent, accent_hover, accent_pressed, on_accent, tint: buttons, links, focus; text on them; a row.
        bounds: band between the bounds of a maturity; gap_bounds, gap_bar, gap_dot: the same for a gap.
        area: flat fill of a radar's inside.
        danger, warn, ok, dispute: inks with the tint that lies under them.
        target: ink and border of a target, which is never filled.
        rail, rail_text, rail_current, rail_current_text, badge, badge_text: the rail at the window's left.
        levels: one chip per level, 0 to 5.
        bands: chip by letter ``A`` to ``D``, and ``''`` for no band (drawn dashed, with a dash).
        input: ground of a cell that may be filled in; head, on_head: a workbook's head row.
    """

    name: str
    canvas: str
    surface: str
    sunken: str
    raised: str
    text: str
    text2: str
    text3: str
    disabled: str
    line: str
    line2: str
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    tint: str
    bounds: str
    area: str
    danger: str
    danger_tint: str
    warn: str
    warn_tint: str
    ok: str
    ok_tint: str
    dispute: str
    dispute_tint: str
    target: str
    gap_bounds: str
    gap_bar: str
    gap_dot: str
    rail: str
    rail_text: str
    rail_current: str
    rail_current_text: str
    badge: str
    badge_text: str
    levels: tuple[Chip, ...]
    bands: Mapping[str, Chip]
    input: str
    head: str
    on_head: str

    def level(self, level: Fraction | int, top: Fraction | int = TOP_LEVEL) -> Chip:
        """Return the chip of a level of a ladder with that top: the fill at round(5 n / L), half up."""
        return self.levels[step(level, top)]


def step(level: Fraction | int, top: Fraction | int = TOP_LEVEL) -> int:
    """Return which of the six fills a level takes: round(5 n / L) half up, kept between 0 and 5."""
    exact = Fraction(level) * TOP_LEVEL / Fraction(top)
    return min(TOP_LEVEL, max(0, floor(exact + Fraction(1, 2))))


def _bands(a: Chip, b: Chip, c: Chip, d: Chip, none: Chip) -> Mapping[str, Chip]:
    return MappingProxyType({"A": a, "B": b, "C": c, "D": d, "": none})


LIGHT = Palette(
    name="light",
    canvas="#F4F5F7",
    surface="#FFFFFF",
    sunken="#EAEDF1",
    raised="#FFFFFF",
    text="#16202B",
    text2="#465160",
    text3="#596473",
    disabled="#8A939E",
    line="#D6DBE1",
    line2="#7E8895",
    accent="#1A5490",
    accent_hover="#144474",
    accent_pressed="#0F355B",
    on_accent="#FFFFFF",
    tint="#E3EDF8",
    bounds="#C9DCF1",
    area="#DCE6F0",
    danger="#A3341B",
    danger_tint="#FBEAE5",
    warn="#744E00",
    warn_tint="#FBF0D6",
    ok="#1A6447",
    ok_tint="#E2F2EA",
    dispute="#7A2C6C",
    dispute_tint="#F6E8F3",
    target="#96390F",
    gap_bounds="#F7DFC9",
    gap_bar="#E0A172",
    gap_dot="#96390F",
    rail="#14253A",
    rail_text="#C9D5E3",
    rail_current="#27405F",
    rail_current_text="#FFFFFF",
    badge="#E7B3DC",
    badge_text="#3A0F32",
    levels=(
        Chip("#F8F1DE", "#16202B"),
        Chip("#DAD5AB", "#16202B"),
        Chip("#95B6A8", "#16202B"),
        Chip("#5E94A6", "#16202B"),
        Chip("#36708F", "#FFFFFF"),
        Chip("#183B63", "#FFFFFF"),
    ),
    bands=_bands(
        Chip("#FFFFFF", "#16202B", 10),
        Chip("#F7DFC9", "#16202B", 6),
        Chip("#E0A172", "#16202B", 3),
        Chip("#96390F", "#FFFFFF", 0),
        Chip("#FFFFFF", "#596473", 4),
    ),
    input="#FFFBEA",
    head="#14253A",
    on_head="#FFFFFF",
)

DARK = Palette(
    name="dark",
    canvas="#12161C",
    surface="#1A2029",
    sunken="#0E1217",
    raised="#232B36",
    text="#E9EDF2",
    text2="#B9C3CE",
    text3="#9AA6B4",
    disabled="#677381",
    line="#333D4A",
    line2="#77848F",
    accent="#82B7F0",
    accent_hover="#9CC7F5",
    accent_pressed="#B5D5F8",
    on_accent="#0B1826",
    tint="#1C3350",
    bounds="#2C4A70",
    area="#1F3146",
    danger="#FF9F85",
    danger_tint="#3C1F1A",
    warn="#ECC26E",
    warn_tint="#352A12",
    ok="#7FD1AB",
    ok_tint="#15332A",
    dispute="#E5A5D9",
    dispute_tint="#391F35",
    target="#FFB48A",
    gap_bounds="#55382A",
    gap_bar="#C97F4C",
    gap_dot="#FFB48A",
    rail="#0B0F14",
    rail_text="#B4C0CD",
    rail_current="#22344A",
    rail_current_text="#FFFFFF",
    badge="#E7B3DC",
    badge_text="#3A0F32",
    levels=(
        Chip("#3B3A33", "#FFFFFF"),
        Chip("#525A4C", "#FFFFFF"),
        Chip("#4F7370", "#FFFFFF"),
        Chip("#5A97A6", "#16202B"),
        Chip("#86BDDB", "#16202B"),
        Chip("#C9E6F8", "#16202B"),
    ),
    bands=_bands(
        Chip("#1A2029", "#E9EDF2", 10),
        Chip("#55382A", "#FFFFFF", 6),
        Chip("#C97F4C", "#16202B", 3),
        Chip("#FFB48A", "#16202B", 0),
        Chip("#1A2029", "#9AA6B4", 4),
    ),
    input="#232B36",
    head="#0B0F14",
    on_head="#FFFFFF",
)

CONTRAST = Palette(
    name="contrast",
    canvas="#000000",
    surface="#000000",
    sunken="#000000",
    raised="#000000",
    text="#FFFFFF",
    text2="#FFFFFF",
    text3="#E6E6E6",
    disabled="#A6A6A6",
    line="#FFFFFF",
    line2="#FFFFFF",
    accent="#FFE100",
    accent_hover="#FFE100",
    accent_pressed="#FFE100",
    on_accent="#000000",
    tint="#000000",
    bounds="#000000",
    area="#000000",
    danger="#FF9E8A",
    danger_tint="#000000",
    warn="#FFD080",
    warn_tint="#000000",
    ok="#8CF0BE",
    ok_tint="#000000",
    dispute="#FFB3F0",
    dispute_tint="#000000",
    target="#FFFFFF",
    gap_bounds="#000000",
    gap_bar="#FFFFFF",
    gap_dot="#FFFFFF",
    rail="#000000",
    rail_text="#FFFFFF",
    rail_current="#000000",
    rail_current_text="#FFFFFF",
    badge="#FFB3F0",
    badge_text="#000000",
    levels=(Chip("#000000", "#FFFFFF"),) * 6,
    bands=_bands(
        Chip("#000000", "#FFFFFF", 10),
        Chip("#000000", "#FFFFFF", 6),
        Chip("#000000", "#FFFFFF", 3),
        Chip("#000000", "#FFFFFF", 0),
        Chip("#000000", "#E6E6E6", 4),
    ),
    input="#000000",
    head="#000000",
    on_head="#FFFFFF",
)

PALETTES: Mapping[str, Palette] = MappingProxyType({each.name: each for each in (LIGHT, DARK, CONTRAST)})
"""Palette by name."""


def luminance(colour: str) -> float:
    """Return the relative luminance (0 to 1) of ``#RRGGBB``, as WCAG 2.2 defines it."""
    parts = []
    for at in (1, 3, 5):
        part = int(colour[at : at + 2], 16) / 255
        parts.append(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)
    red, green, blue = parts
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21, as WCAG 2.2 defines it."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def lightness(colour: str) -> float:
    """Return CIE L* (0 to 100): how light the colour is in grey print."""
    y = luminance(colour)
    return 903.3 * y if y <= 0.008856 else 116 * y ** (1 / 3) - 16
