"""A column of rows of which only those near the view are built: the others are places of a known or likely height."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from customs_assessor.ui.questionnaire.lines import Frame
from customs_assessor.ui.theme import current

GAP = 8
INDENT, DEEPEST = 12, 4
"""Pixels by which a row stands within its frame, and levels beyond which it stands no further in."""


@dataclass(frozen=True)
class Slot:
    """A row that may be built.

    Args:
        key: of the row; one that stays keeps its widget.
        height: at 100 %, until the row is built.
        level: how deep it stands.
        make: builds its widget.
        show: shows what is now in the widget.
        kept: it stays built wherever the view is.
    """

    key: Hashable
    height: int
    level: int
    make: Callable[[], QWidget]
    show: Callable[[QWidget], None]
    kept: bool = False


class Column(QWidget):
    """Rows below each other; :meth:`look` says which part is seen."""

    resized = Signal()
    """Rows changed their height by themselves: places moved."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "plain")
        self._slots: tuple[Slot, ...] = ()
        self._place: dict[Hashable, int] = {}
        self._frames: tuple[Frame, ...] = ()
        self._built: dict[Hashable, QWidget] = {}
        self._heights: dict[Hashable, int] = {}
        self._sizes: list[int] = []
        self._tops: list[int] = [0]
        self._side = self._right = 16
        self._arranging = False

    @property
    def built(self) -> tuple[QWidget, ...]:
        """The rows that are built, in order."""
        return tuple(self._built[key] for key in sorted(self._built, key=self._place.__getitem__))

    def widget_of(self, key: Hashable) -> QWidget | None:
        """Return the widget of a row, None while it is not built."""
        return self._built.get(key)

    def show_slots(self, slots: Sequence[Slot], frames: Sequence[Frame]) -> None:
        """Show rows; those that are built show what is now, those that are gone are removed."""
        self._slots, self._frames = tuple(slots), tuple(frames)
        self._place = {slot.key: at for at, slot in enumerate(self._slots)}
        # Taken out first: hiding what has the focus moves it, and who follows the focus looks at the rows.
        gone = [self._built.pop(key) for key in list(self._built) if key not in self._place]
        for each in gone:
            _remove(each)
        self._heights = {key: height for key, height in self._heights.items() if key in self._place}
        self._estimate()
        for slot in self._slots:
            widget = self._built.get(slot.key)
            if widget is not None:
                slot.show(widget)
            elif slot.kept:
                self._build(slot)
        self._measure()
        self.update()

    def fit(self, width: int, side: int, right: int) -> None:
        """Take a width with margins at both sides; heights are measured anew."""
        if (width, side, right) == (self.width(), self._side, self._right):
            return
        self._side, self._right = side, right
        self.resize(width, self.height())
        self.forget_heights()

    def forget_heights(self) -> None:
        """Measure every row anew: width or type changed."""
        self._heights.clear()
        self._estimate()
        self._measure()

    def look(self, top: int, height: int) -> bool:
        """Build the rows near a view and remove those far from it.

        Args:
            top, height: of the view, in the column's pixels.

        Returns:
            whether a row above the view turned out to have another height than was thought, so that places moved.
        """
        before = self.first_at(top)
        offset = self._tops[before] if before is not None else 0
        for at in self._between(top - height, top + 2 * height):
            if self._slots[at].key not in self._built:
                self._build(self._slots[at])
        self._measure()
        near = set(self._between(top - 2 * height, top + 3 * height))
        for key in list(self._built):
            at = self._place[key]
            if at not in near and not self._slots[at].kept and not self._holds_focus(key):
                _remove(self._built.pop(key))
        return before is not None and self._tops[before] != offset

    def first_at(self, y: int) -> int | None:
        """Return the place of the row at a height, None without rows."""
        if not self._slots:
            return None
        return min(max(bisect_right(self._tops, y) - 1, 0), len(self._slots) - 1)

    def top_at(self, at: int) -> int:
        """Return where the row of a place begins."""
        return self._tops[at]

    def span(self, key: Hashable) -> tuple[int, int] | None:
        """Return where a row begins and how high it is, built or not; None for one that is not here."""
        at = self._place.get(key)
        return None if at is None else (self._tops[at], self._tops[at + 1] - self._tops[at] - GAP)

    def arrange(self) -> None:
        """Measure what is built, and put it where it belongs."""
        for key in self._built:
            self._heights.pop(key, None)
        self._measure()

    def event(self, event: QEvent) -> bool:
        """Follow rows that grow or shrink."""
        if event.type() == QEvent.Type.LayoutRequest and not self._arranging:
            before = self._tops[-1]
            tops = list(self._tops)
            self.arrange()
            if before != self._tops[-1] or tops != self._tops:
                self.resized.emit()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frames behind the rows that belong together."""
        theme, painter = current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for frame in self._frames:
            top, bottom = self._tops[frame.first], self._tops[frame.last + 1]
            if bottom < event.rect().top() or top > event.rect().bottom():
                continue
            across = self._across(frame.level)
            place = QRectF(across.left(), top, across.width(), bottom - top - GAP // 2)
            place.setTop(top + GAP // 2 if frame.filled else top)
            painter.setPen(QPen(theme.colour("line"), 1))
            painter.setBrush(theme.colour("sunken") if frame.filled else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)

    def _between(self, top: int, bottom: int) -> range:
        first, last = self.first_at(top), self.first_at(bottom)
        return range(0) if first is None or last is None else range(first, last + 1)

    def _across(self, level: int) -> QRect:
        inset = min(level, DEEPEST) * INDENT
        return QRect(self._side + inset, 0, max(self.width() - self._side - self._right - 2 * inset, 40), 0)

    def _build(self, slot: Slot) -> None:
        widget = slot.make()
        widget.setParent(self)
        slot.show(widget)
        self._built[slot.key] = widget
        self._heights.pop(slot.key, None)
        widget.show()
        widget.ensurePolished()

    def _holds_focus(self, key: Hashable) -> bool:
        return self._built[key].isAncestorOf(self.window().focusWidget() or self)

    def _estimate(self) -> None:
        """Give every row the height that is known of it, or the likely one."""
        theme = current()
        self._sizes = [self._heights.get(slot.key, theme.px(slot.height)) + GAP for slot in self._slots]
        self._tops = [0, *accumulate(self._sizes)]

    def _measure(self) -> None:
        """Measure the rows that are built and not measured yet, and put all that are built where they belong."""
        self._arranging = True
        changed = False
        for key, widget in self._built.items():
            if key not in self._heights:
                at = self._place[key]
                self._heights[key] = _height(widget, self._across(self._slots[at].level).width())
                changed |= self._sizes[at] != self._heights[key] + GAP
                self._sizes[at] = self._heights[key] + GAP
        if changed:
            self._tops = [0, *accumulate(self._sizes)]
        for key, widget in self._built.items():
            at = self._place[key]
            across = self._across(self._slots[at].level)
            place = QRect(across.left(), self._tops[at], across.width(), self._sizes[at] - GAP)
            if widget.geometry() != place:
                widget.setGeometry(place)
        if self.height() != self._tops[-1] + GAP:
            self.resize(self.width(), self._tops[-1] + GAP)
        self._arranging = False


def _remove(widget: QWidget) -> None:
    widget.hide()
    widget.deleteLater()


def _height(widget: QWidget, width: int) -> int:
    if widget.width() != width:
        # What is placed by the width it has (tags beside or below a question) must have it before it is measured.
        widget.resize(width, widget.height())
    layout = widget.layout()
    if layout is not None:
        layout.activate()
        return (
            layout.totalHeightForWidth(width)
            if layout.hasHeightForWidth()
            else layout.totalSizeHint().height()
        )
    return widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()
