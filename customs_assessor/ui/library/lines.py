"""A table of text lines: group rows, wrapped cells, an icon before the first cell, a bar where a line has a share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from customs_assessor.ui.theme import current, is_restyled
from customs_assessor.ui.widgets.bar import paint_done
from customs_assessor.ui.widgets.icons import paint_icon
from customs_assessor.ui.widgets.table_head import CELL, PAD, TableHead

Index = QModelIndex | QPersistentModelIndex
ROW, GROUP, BAR, ICON, LEAST = 36, 28, 6, 16, 240
WRAPPED = 1500
"""Lines up to which rows are as high as their texts; longer tables keep one line a row, with the whole in a tooltip."""
_TOP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True)
class Column:
    """A column.

    Args:
        head: its title.
        share: of the room that is spare.
        least: width at 100 % that it has in any case.
        number: whether it holds numbers, which stand at the right.
        fit: whether it is at least as wide as its longest text.
    """

    head: str
    share: float = 0.0
    least: int = 60
    number: bool = False
    fit: bool = False


@dataclass(frozen=True)
class Line:
    """A line.

    Args:
        cells: one text a column; one alone for a group row.
        icon, token: sign before the first cell and its colour; '' for none.
        share: of a bar that fills the second cell, 0 to 1; None for none.
        copied: what a click copies, '' for nothing.
        group: whether it heads the lines below it.
    """

    cells: tuple[str, ...]
    icon: str = ""
    token: str = "text2"
    share: float | None = None
    copied: str = ""
    group: bool = False


class LinesModel(QAbstractTableModel):
    """Lines under the heads of columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns: tuple[Column, ...] = ()
        self.lines: tuple[Line, ...] = ()

    def show_lines(self, columns: Sequence[Column], lines: Sequence[Line]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.columns, self.lines = tuple(columns), tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's head."""
        if orientation != Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self.columns[section].number else _LEFT
        return self.columns[section].head if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the cursor stand on lines, not on groups."""
        if index.isValid() and self.lines[index.row()].group:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell as text; a screen reader hears the whole line with its heads."""
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            heads = (column.head for column in self.columns)
            pairs = zip(heads, line.cells, strict=False)
            return line.cells[0] if line.group else ", ".join(f"{h}: {text}" for h, text in pairs if text)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return line.cells[index.column()] if index.column() < len(line.cells) else None
        return None


class _LineDelegate(QStyledItemDelegate):
    """Paints lines and groups, and tells how high a line is."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, LinesModel):
            return
        theme, rect, line = current(), QRectF(option.rect), model.lines[index.row()]
        if line.group:
            painter.fillRect(rect, theme.colour("canvas"))
        elif option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.colour("tint"))
        elif option.state & QStyle.StateFlag.State_MouseOver and line.copied:
            painter.fillRect(rect, theme.colour("sunken"))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), theme.colour("line"))
        first = index.column() == 0
        inner = rect.adjusted(theme.px(PAD if first else CELL), 0, -theme.px(CELL), -1)
        if first and line.icon:
            side = theme.px(ICON)
            paint_icon(painter, line.icon, line.token, inner.left(), inner.center().y() - side / 2, side)
            inner.setLeft(inner.left() + side + theme.px(6))
        if index.column() == 1 and line.share is not None:
            high = theme.px(BAR)
            paint_done(
                painter, QRectF(inner.left(), inner.center().y() - high / 2, inner.width(), high), line.share
            )
            return
        text = _breakable(line.cells[index.column()]) if index.column() < len(line.cells) else ""
        painter.setFont(_font(line, first))
        painter.setPen(theme.colour("text2" if line.group else "text"))
        if model.columns[index.column()].number:
            painter.drawText(inner, _RIGHT, text)
        elif line.group or len(model.lines) > WRAPPED:
            cut = painter.fontMetrics().elidedText(
                text.replace("\n", " "), Qt.TextElideMode.ElideRight, round(inner.width())
            )
            painter.drawText(inner, _LEFT, cut)
        else:
            painter.drawText(inner, _TOP, text)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(current().px(60), current().px(ROW))


def _breakable(text: str) -> str:
    """Return a text that may also break within the names and paths of a form, by zero-width spaces."""
    return text.replace("_", "_\u200b").replace("/", "/\u200b")


def _font(line: Line, first: bool) -> QFont:
    theme = current()
    return theme.font("caption", 600) if line.group else theme.font("body2", 600 if first else 400)


class LinesTable(QTableView):
    """The table; arrows move, Return or a click takes a line.

    Args:
        least: height at 100 % that it has in any case.
    """

    taken = Signal(str)
    """What a line that was clicked or confirmed copies."""

    def __init__(self, parent: QWidget | None = None, least: int = LEAST) -> None:
        super().__init__(parent)
        self._least = least
        self._model = LinesModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_LineDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.verticalHeader().hide()
        self.setHorizontalHeader(TableHead(self))
        self.clicked.connect(self._take)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._measure)

    @property
    def lines(self) -> tuple[Line, ...]:
        """What is shown."""
        return self._model.lines

    def show_lines(self, columns: Sequence[Column], lines: Sequence[Line]) -> None:
        """Show other lines; the cursor goes to the first that is no group."""
        self._model.show_lines(columns, lines)
        self.clearSpans()
        for number, line in enumerate(lines):
            if line.group and len(columns) > 1:
                self.setSpan(number, 0, 1, len(columns))
        first = next((number for number, line in enumerate(lines) if not line.group), None)
        if first is not None:
            self.setCurrentIndex(self._model.index(first, 0))
        self._measure()
        self.scrollToTop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the current line with Return, Enter or the keys of copying."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        copies = event.key() == Qt.Key.Key_C and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if event.key() in keys or copies:
            self._take(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Measure what was filled in while it was hidden."""
        super().showEvent(event)
        self._measure()
        self.scrollToTop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew, once the window stands still."""
        super().resizeEvent(event)
        self._timer.start()

    def changeEvent(self, event: QEvent) -> None:
        """Follow theme and size of type."""
        if is_restyled(event):
            self._measure()
        super().changeEvent(event)

    def _take(self, index: Index) -> None:
        if index.isValid() and self.lines[index.row()].copied:
            self.taken.emit(self.lines[index.row()].copied)

    def _measure(self) -> None:
        theme, head = current(), self.horizontalHeader()
        if not isinstance(head, TableHead):
            return
        self.setMinimumHeight(theme.px(self._least))
        if not self.isVisible():
            return  # measured when it is shown
        head.setFixedHeight(theme.px(31))
        columns, room = self._model.columns, self.viewport().width()
        least = [
            max(theme.px(column.least), head.needed(at), self._longest(at) if column.fit else 0)
            for at, column in enumerate(columns)
        ]
        spare = max(0, room - sum(least))
        for at, column in enumerate(columns):
            head.resizeSection(at, least[at] + int(spare * column.share))
        if columns:
            rest = room - sum(head.sectionSize(at) for at in range(len(columns) - 1))
            head.resizeSection(len(columns) - 1, max(least[-1], rest))
        rows = self.verticalHeader()
        rows.setMinimumSectionSize(theme.px(20))
        rows.setDefaultSectionSize(theme.px(ROW))
        heights = [theme.px(ROW)] * len(self.lines) if len(self.lines) > WRAPPED else self._heights()
        for number, (line, high) in enumerate(zip(self.lines, heights, strict=True)):
            self.setRowHeight(number, theme.px(GROUP) if line.group else high)

    def _longest(self, at: int) -> int:
        """Return the width that the longest text of a column takes."""
        theme, longest = current(), 0
        for text, line in {line.cells[at]: line for line in self.lines if not line.group}.items():
            sign = theme.px(ICON) + theme.px(6) if at == 0 and line.icon else 0
            room = theme.px(CELL if at else PAD) + theme.px(CELL) + sign
            longest = max(longest, QFontMetrics(_font(line, at == 0)).horizontalAdvance(text) + room + 1)
        return longest

    def _heights(self) -> list[int]:
        """Return how high each line is with its texts wrapped in their columns."""
        theme = current()
        fonts = (QFontMetrics(_font(Line(()), True)), QFontMetrics(_font(Line(()), False)))
        rooms = [
            self.columnWidth(at) - theme.px(CELL if at else PAD) - theme.px(CELL)
            for at in range(self._model.columnCount())
        ]
        found = []
        for line in self.lines:
            high = 0
            for at, text in enumerate(map(_breakable, () if line.group else line.cells)):
                sign = theme.px(ICON) + theme.px(6) if at == 0 and line.icon else 0
                room, metrics = rooms[at] - sign, fonts[at > 0]
                if "\n" in text or metrics.horizontalAdvance(text) > room:
                    box = metrics.boundingRect(0, 0, max(room, 1), 10_000, _TOP, text)
                    high = max(high, box.height())
            found.append(max(theme.px(ROW), high + theme.px(16)))
        return found
