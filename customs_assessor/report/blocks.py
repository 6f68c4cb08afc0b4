"""What a report says, as frozen values in reading order: decided here, drawn elsewhere.

Every text in a block is final: in the reader's language, rounded, and already without what he may not see.
Numbers beside texts (0 to 100) only place a dot or a bar.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, TypeVar

Kind = TypeVar("Kind")


@dataclass(frozen=True)
class Mark:
    """A chip: a level (``step`` 0 to 5 picks its fill), a ``target`` or a ``state`` (``open``: dashed)."""

    text: str
    kind: str
    step: int = 0


@dataclass(frozen=True)
class Words:
    """A cell of text.

    Args:
        text: the words.
        weight: ``regular``, ``medium`` or ``strong``.
        critical: the ink of the shield behind a critical question (``text3``, ``warn`` open, ``danger``
            failed), '' for none.
        quiet: set in the ink of labels.
    """

    text: str
    weight: str = "regular"
    critical: str = ""
    quiet: bool = False


@dataclass(frozen=True)
class Marks:
    """A cell of chips with a word between them; disputed adds the sign of two views."""

    marks: tuple[Mark, ...]
    joiner: str = ""
    disputed: bool = False


@dataclass(frozen=True)
class Badge:
    """A cell with a band: ``A`` to ``D``, '' for none."""

    band: str


Cell = Words | Marks | Badge


@dataclass(frozen=True)
class Column:
    """A table's column: head, share of the width in millimetres, and whether its text stands at the right."""

    head: str
    width: float
    right: bool = False


@dataclass(frozen=True)
class Row:
    """A table's row, or with ``group`` a title that spans it."""

    cells: tuple[Cell, ...] = ()
    group: str = ""


@dataclass(frozen=True)
class Table:
    """A table; the head repeats on each page."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class CoverColumn:
    """A domain on the cover: code, maturity and target (0 to 100, None for no value)."""

    code: str
    maturity: float | None
    target: float | None


@dataclass(frozen=True)
class Cover:
    """The first page: who, what, the domains as columns of five tiles, and the foot's pairs of label and value."""

    administration: str
    country: str
    team: str
    team_note: str
    title: tuple[str, ...]
    subtitle: str
    occasion: str
    columns: tuple[CoverColumn, ...]
    in_place: str
    missing: str
    caption: str
    foot: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Chapter:
    """A new page with a title, a number before it where it has one, and a place in the outline."""

    title: str
    number: str = ""
    level: int = 0


@dataclass(frozen=True)
class Heading:
    """A title within a chapter."""

    text: str


@dataclass(frozen=True)
class Lead:
    """The few lines under a chapter's title."""

    text: str


@dataclass(frozen=True)
class Paragraph:
    """Running text."""

    text: str


@dataclass(frozen=True)
class Note:
    """A caption under a table or drawing."""

    text: str


@dataclass(frozen=True)
class Figure:
    """A number with its doubt.

    Args:
        label, value, note: the texts above, large and below.
        kind: ``gap``, ``maturity``, ``coverage`` or ``band``.
        point, low, high: places on the line from 0 to 100, None for none; coverage uses ``point`` alone.
        band: for kind ``band``.
        doubtful: too little is answered for a band, so the point is drawn pale.
    """

    label: str
    value: str
    note: str
    kind: str
    point: float | None = None
    low: float | None = None
    high: float | None = None
    band: str = ""
    doubtful: bool = False


@dataclass(frozen=True)
class Figures:
    """Four figures in a row under a rule."""

    figures: tuple[Figure, ...]


@dataclass(frozen=True)
class Axis:
    """An axis of the radar: label, maturity and target (0 to 100, None for no value)."""

    label: str
    maturity: float | None
    target: float | None


@dataclass(frozen=True)
class GapRow:
    """A line of the list of gaps: texts, and places from 0 to 100."""

    code: str
    name: str
    value: str
    point: float | None
    low: float | None
    high: float | None
    band: str


@dataclass(frozen=True)
class DomainCharts:
    """Radar of the domains at the left, their gaps, largest first, at the right."""

    radar_title: str
    axes: tuple[Axis, ...]
    now: str
    target: str
    rings: str
    gaps_title: str
    rows: tuple[GapRow, ...]
    note: str


@dataclass(frozen=True)
class Advice:
    """A numbered recommendation with its note (months, what it needs)."""

    number: str
    text: str
    note: str


@dataclass(frozen=True)
class ThreeColumns:
    """Strengths, weaknesses and recommendations beside each other; an empty list says so in its own words."""

    strengths_title: str
    strengths: tuple[str, ...]
    weaknesses_title: str
    weaknesses: tuple[str, ...]
    advice_title: str
    advice: tuple[Advice, ...]
    none: str


@dataclass(frozen=True)
class OpenPoint:
    """What is still open, with a coloured edge; ``tone`` is ``dispute``, ``warn`` or ``danger``."""

    label: str
    text: str
    tone: str = "dispute"


@dataclass(frozen=True)
class Key:
    """A line of a legend: a chip or badge, and what it means."""

    sign: Mark | Badge
    text: str


@dataclass(frozen=True)
class Legend:
    """Lines that explain signs, in two columns."""

    keys: tuple[Key, ...]


@dataclass(frozen=True)
class Remark:
    """A comment or note: who and when, its text, and the word that marks it as internal ('' when it is not)."""

    source: str
    text: str
    internal: str = ""


@dataclass(frozen=True)
class Finding:
    """What was found at one question: its code and text, its chips, the level in full words, and the remarks."""

    code: str
    question: str
    marks: Marks
    level: str
    remarks: tuple[Remark, ...]
    critical: str = ""


Block = (
    Cover
    | Chapter
    | Heading
    | Lead
    | Paragraph
    | Note
    | Figures
    | DomainCharts
    | Table
    | ThreeColumns
    | OpenPoint
    | Legend
    | Finding
)


@dataclass(frozen=True)
class Document:
    """A whole report.

    Args:
        language: ISO 639-1 code.
        title, subject, author: metadata; ``title`` stands in the head of each page too.
        marking: edition, at the right of each head.
        foot: note at the left of each foot.
        page: sentence with ``{page}`` and ``{pages}``.
        blocks: what it says, in order.
    """

    language: str
    title: str
    subject: str
    author: str
    marking: str
    foot: str
    page: str
    blocks: tuple[Block, ...]


DRAWN = frozenset({"kind", "weight", "tone", "critical", "language"})
"""Fields that steer the drawing and that nobody reads."""


def texts(value: object) -> tuple[str, ...]:
    """Return every text in a block, row or document, in order."""
    if isinstance(value, str):
        return (value,)
    if isinstance(value, tuple):
        return tuple(text for member in value for text in texts(member))
    if is_dataclass(value) and not isinstance(value, type):
        shown = (each.name for each in fields(value) if each.name not in DRAWN)
        return tuple(text for name in shown for text in texts(getattr(value, name)))
    return ()


def with_texts(value: Kind, change: Any) -> Kind:
    """Return a block, row or document with each text put through ``change(text) -> text``."""
    if isinstance(value, str):
        return change(value)  # type: ignore[no-any-return]
    if isinstance(value, tuple):
        return tuple(with_texts(member, change) for member in value)  # type: ignore[return-value]
    if is_dataclass(value) and not isinstance(value, type):
        shown = (each.name for each in fields(value) if each.name not in DRAWN)
        return replace(value, **{name: with_texts(getattr(value, name), change) for name in shown})
    return value
