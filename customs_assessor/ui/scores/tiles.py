"""The four tiles over the page of scores: gap, maturity, coverage, band; each number with its doubt."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from customs_assessor.scoring.gaps import MINIMUM_COVERAGE
from customs_assessor.ui.scores.model import ScoresView
from customs_assessor.ui.theme import current, is_restyled
from customs_assessor.ui.translation import words
from customs_assessor.ui.widgets.bar import DoneBar
from customs_assessor.ui.widgets.chip import BandBadge
from customs_assessor.ui.widgets.icons import IconLabel
from customs_assessor.ui.widgets.interval import GAP, MATURITY, Interval, IntervalBar
from customs_assessor.ui.widgets.text import label, set_tone

HEIGHT = 126
NONE = "–"
WIDTHS = (340, 338, 250, 240)
"""Shares of the tiles beside each other."""
SHOWN_CODES = 3
"""How many domains are named beside a critical mark."""


class _Tile(QWidget):
    """A label, a large number with words beside it, and room for a drawing below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.caption = label("", "body2", "text2")
        self.number = label(NONE, "hero")
        self.unit = label("", "body2", "text2")
        self.note = label("", "body2", "text2")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 12, 20, 12)
        self.column.setSpacing(2)
        self.column.addWidget(self.caption)
        row = QHBoxLayout()
        row.setSpacing(10)
        for widget in (self.number, self.unit):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        row.addWidget(self.note, 0, Qt.AlignmentFlag.AlignBottom)
        self.column.addLayout(row)
        self._lift()

    def _lift(self) -> None:
        """Set the small words on the base line of the large number."""
        lift = current().px(7)
        for widget in (self.unit, self.note):
            widget.setContentsMargins(0, 0, 0, lift)

    def changeEvent(self, event: QEvent) -> None:
        if is_restyled(event):
            self._lift()
        super().changeEvent(event)


class _IntervalTile(_Tile):
    """A gap or a maturity with its bounds.

    Args:
        kind: ``GAP`` or ``MATURITY``.
    """

    def __init__(self, kind: str) -> None:
        super().__init__()
        self._kind = kind
        self.bar = IntervalBar(figures=18)
        self.exact = label("", "caption", "text3")
        self.column.addWidget(self.bar)
        self.column.addWidget(self.exact)
        self.column.addStretch(1)

    def show_values(self, interval: Interval, sure: bool) -> None:
        """Show other values; without enough coverage the point is quiet."""
        point = interval.point
        self.number.setText(words().number(point) if point is not None else NONE)
        set_tone(self.number, "text" if sure else "text3")
        self.bar.show_interval(interval)
        told = self.tr("exact") if interval.exact else self.tr("no value yet") if point is None else ""
        self.exact.setText(told)
        self.exact.setVisible(bool(told))


class ScoreTiles(QFrame):
    """Overall gap, maturity, coverage and band in one card."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.gap, self.maturity = _IntervalTile(GAP), _IntervalTile(MATURITY)
        self.coverage = _Tile()
        self._bar = DoneBar(6, "text3")
        self._minimum = label("", "caption", "text2")
        for widget in (self._bar, self._minimum):
            self.coverage.column.addWidget(widget)
        self.coverage.column.insertSpacing(2, 4)
        self.coverage.column.addStretch(1)
        self.band = _BandTile()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._tiles = (self.gap, self.maturity, self.coverage, self.band)
        self.show_wide()

    def show_scores(self, shown: ScoresView) -> None:
        """Show the figures of a snapshot."""
        value, told = shown.overall, words()
        sure = value.coverage is not None and value.coverage >= MINIMUM_COVERAGE
        self.gap.caption.setText(self.tr("Overall gap"))
        self.gap.unit.setText(self.tr("of 100"))
        self.gap.note.setText(self.tr("Lower is better"))
        self.gap.show_values(Interval(value.gap_low, value.gap, value.gap_high, GAP), sure)
        self.maturity.caption.setText(self.tr("Maturity"))
        self.maturity.unit.setText(self.tr("of 100"))
        self.maturity.note.setText(
            self.tr("Target {value}").format(value=told.number(shown.target))
            if shown.target is not None
            else ""
        )
        self.maturity.show_values(
            Interval(value.maturity_low, value.maturity, value.maturity_high, MATURITY), sure
        )
        self.coverage.caption.setText(self.tr("Coverage"))
        self.coverage.number.setText(told.number(value.coverage) if value.coverage is not None else NONE)
        self.coverage.unit.setText("%" if value.coverage is not None else "")
        self.coverage.note.setText(
            self.tr("{done} of {all}").format(done=shown.answered, all=shown.applicable)
            if shown.applicable
            else ""
        )
        self._bar.show_share(float(value.coverage or 0) / 100)
        self._minimum.setText(
            self.tr("No band below {percent}").format(percent=told.percent(MINIMUM_COVERAGE, 0))
        )
        set_tone(self._minimum, "text2" if sure else "warn")
        self.band.show_scores(shown)
        for tile in (self.gap, self.maturity, self.coverage):
            parts = (tile.caption, tile.number, tile.unit, tile.note)
            tile.setAccessibleName(" ".join(part.text() for part in parts if part.text()))

    def show_narrow(self) -> None:
        """Put two tiles beside each other, two below."""
        self._arrange(((0, 0), (0, 1), (1, 0), (1, 1)), (1, 1, 0, 0))

    def show_wide(self) -> None:
        """Put all tiles beside each other."""
        self._arrange(((0, 0), (0, 1), (0, 2), (0, 3)), WIDTHS)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of type."""
        if is_restyled(event) and hasattr(self, "_tiles"):
            self._resize()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card, and the hairlines between tiles."""
        super().paintEvent(event)
        painter = QPainter(self)
        line = current().colour("line")
        for tile in self._tiles:
            if tile.x() > 1:
                painter.fillRect(tile.x(), tile.y(), 1, tile.height(), line)
            if tile.y() > 1:
                painter.fillRect(tile.x(), tile.y(), tile.width(), 1, line)

    def _arrange(self, places: Sequence[tuple[int, int]], stretches: Sequence[int]) -> None:
        for tile, (row, column) in zip(self._tiles, places, strict=True):
            self._grid.removeWidget(tile)
            self._grid.addWidget(tile, row, column)
        for column, stretch in enumerate(stretches):
            self._grid.setColumnStretch(column, stretch)
        self._resize()

    def _resize(self) -> None:
        rows = 1 if self._grid.columnStretch(3) else 2
        for row in range(2):
            self._grid.setRowMinimumHeight(row, current().px(HEIGHT) if row < rows else 0)


class _BandTile(QWidget):
    """The band in words, and what is critical."""

    def __init__(self) -> None:
        super().__init__()
        self._caption = label("", "body2", "text2")
        self._badge = BandBadge(36, 32)
        self._words, self._range = label("", "body2", "text2"), label("", "body2", "text2")
        self._failed = _Mark("danger")
        self._open = _Mark("warn")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 12)
        column.setSpacing(4)
        column.addWidget(self._caption)
        beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self._words)
        beside.addWidget(self._range)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._badge)
        row.addLayout(beside)
        row.addStretch(1)
        column.addLayout(row)
        column.addSpacing(2)
        column.addWidget(self._failed)
        column.addWidget(self._open)
        column.addStretch(1)

    def show_scores(self, shown: ScoresView) -> None:
        """Show the band, or why there is none."""
        self._caption.setText(self.tr("Band"))
        band = shown.overall.band
        named = {
            "A": (self.tr("Small gap"), self.tr("0 to 15")),
            "B": (self.tr("Moderate gap"), self.tr("15 to 30")),
            "C": (self.tr("Large gap"), self.tr("30 to 50")),
            "D": (self.tr("Very large gap"), self.tr("50 to 100")),
        }
        name, extent = named.get(band, (self.tr("No band yet"), ""))
        if band == "C" and shown.overall.gap is not None and shown.overall.gap <= 30:
            extent = self.tr("capped: critical failed")
        self._badge.show_band(band)
        self._words.setText(name)
        self._range.setText(extent)
        self._range.setVisible(bool(extent))
        failed, opened = (sum(count for _, count in held) for held in (shown.failed, shown.opened))
        self._failed.say(
            self.tr("%n critical failed: {codes}", "", failed).format(codes=_codes(shown.failed))
            if failed
            else ""
        )
        self._open.say(
            self.tr("%n critical open: {codes}", "", opened).format(codes=_codes(shown.opened))
            if opened
            else ""
        )
        self.setAccessibleName(" ".join((self._caption.text(), band or NONE, name)))


class _Mark(QWidget):
    """A shield and a few words."""

    def __init__(self, tone: str) -> None:
        super().__init__()
        self._words: QLabel = label("", "body2", tone)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(IconLabel("shield", tone, 14))
        row.addWidget(self._words)
        row.addStretch(1)

    def say(self, text: str) -> None:
        self._words.setText(text)
        self.setVisible(bool(text))


def _codes(held: tuple[tuple[str, int], ...]) -> str:
    codes = [code for code, _ in held]
    return ", ".join(codes[:SHOWN_CODES]) + (" …" if len(codes) > SHOWN_CODES else "")
