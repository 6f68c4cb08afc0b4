"""The table of domains: gap interval, bounds, coverage, band and marks; Enter or a click opens a domain."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from customs_assessor.answers.item import DISPUTED, ItemKey
from customs_assessor.scoring.gaps import MINIMUM_COVERAGE
from customs_assessor.ui.scores.model import FAILED, OPEN, DomainRow
from customs_assessor.ui.theme import current, is_restyled
from customs_assessor.ui.translation import words
from customs_assessor.ui.widgets.chip import paint_band
from customs_assessor.ui.widgets.icons import paint_icon
from customs_assessor.ui.widgets.interval import GAP, Interval, paint_interval
from customs_assessor.ui.widgets.table_head import TableHead

Index = QModelIndex | QPersistentModelIndex
DOMAIN, INTERVAL, POINT, BOUNDS, COVERAGE, BAND = range(6)
NONE = "–"
ROW, HEAD, PAD = 29, 31, 16
SIGNS = {FAILED: ("shield", "danger"), OPEN: ("shield", "warn"), DISPUTED: ("disputes", "dispute")}
"""Icon and colour of a mark."""
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class DomainTableModel(QAbstractTableModel):
    """The rows as text, for the eye and for a screen reader."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[DomainRow, ...] = ()

    def show_rows(self, rows: Sequence[DomainRow]) -> None:
        """Show other rows; the same domains keep selection and scroll."""
        if [row.name for row in rows] == [row.name for row in self.rows]:
            self.rows = tuple(rows)
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, BAND))
            return
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of domains."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of columns."""
        return 0 if parent.isValid() else BAND + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's head."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return (
                Qt.AlignmentFlag.AlignCenter if section == BAND else _LEFT if section <= INTERVAL else _RIGHT
            )
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Domain"),
            self.tr("Gap with bounds"),
            self.tr("Gap"),
            self.tr("Bounds"),
            self.tr("Coverage"),
            self.tr("Band"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's text, and all of the row for a screen reader."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == DOMAIN:
            return ", ".join([f"{row.code} {row.short}", *(self.mark(mark) for mark in row.marks)])
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == DOMAIN:
            return "\n".join([f"{row.code} {row.short}", *(self.mark(mark) for mark in row.marks)])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.headerData(index.column(), Qt.Orientation.Horizontal, role)
        return None

    def mark(self, mark: str) -> str:
        """Return a mark in words."""
        return {
            FAILED: self.tr("Critical failed"),
            OPEN: self.tr("Critical open"),
            DISPUTED: self.tr("Disputed"),
        }[mark]

    def _text(self, row: DomainRow, column: int) -> str:
        value, told = row.value, words()
        if column == DOMAIN:
            return f"{row.code} {row.short}"
        if column == POINT:
            return told.number(value.gap) if value.gap is not None else NONE
        if column in (BOUNDS, INTERVAL):
            if value.gap_low is None or value.gap_high is None:
                return NONE
            if value.gap_low == value.gap_high:
                return self.tr("exact")
            return f"{told.number(value.gap_low)}–{told.number(value.gap_high)}"
        if column == COVERAGE:
            return told.percent(value.coverage) if value.coverage is not None else NONE
        return value.band or NONE


class _DomainDelegate(QStyledItemDelegate):
    """Paints a row: hairline below, marks, interval, badge."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, row = current(), _model(index).rows[index.row()]
        rect = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.colour("tint"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("sunken"))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), theme.colour("line"))
        column = index.column()
        if column == DOMAIN:
            self._paint_domain(painter, rect, row)
            if option.state & QStyle.StateFlag.State_HasFocus or (
                option.state & QStyle.StateFlag.State_Selected and option.widget and option.widget.hasFocus()
            ):
                painter.fillRect(
                    QRectF(rect.left(), rect.top(), theme.px(3), rect.height() - 1), theme.colour("accent")
                )
        elif column == INTERVAL:
            value = row.value
            inner = rect.adjusted(theme.px(8), 0, -theme.px(8), -1)
            paint_interval(painter, inner, Interval(value.gap_low, value.gap, value.gap_high, GAP))
        elif column == BAND:
            wide, high = theme.px(24), theme.px(20)
            badge = QRectF(0, 0, wide, high)
            badge.moveCenter(rect.center())
            paint_band(painter, badge.adjusted(0, -0.5, 0, -0.5), row.value.band)
        else:
            self._paint_figure(painter, rect, row, column, str(index.data()))

    def _paint_domain(self, painter: QPainter, rect: QRectF, row: DomainRow) -> None:
        theme = current()
        flags = int(_LEFT)
        painter.setFont(theme.font("body2", 600))
        painter.setPen(theme.colour("text3"))
        metrics = QFontMetricsF(painter.font())
        code = max(metrics.horizontalAdvance("D00"), metrics.horizontalAdvance(row.code))
        left = rect.left() + theme.px(PAD)
        painter.drawText(QRectF(left, rect.top(), code + 1, rect.height()), flags, row.code)
        side, right = theme.px(14), rect.right() - theme.px(8)
        for mark in reversed(row.marks):
            name, token = SIGNS[mark]
            paint_icon(painter, name, token, right - side, rect.center().y() - side / 2, side)
            right -= side + theme.px(6)
        left += code + theme.px(8)
        painter.setFont(theme.font("body2", 500))
        painter.setPen(theme.colour("text"))
        wide = right - left
        text = QFontMetricsF(painter.font()).elidedText(row.short, Qt.TextElideMode.ElideRight, wide)
        painter.drawText(QRectF(left, rect.top(), wide, rect.height()), flags, text)

    def _paint_figure(self, painter: QPainter, rect: QRectF, row: DomainRow, column: int, text: str) -> None:
        theme = current()
        low = row.value.coverage is None or row.value.coverage < MINIMUM_COVERAGE
        weight, token = 400, "text2"
        if column == POINT:
            weight, token = (400, "text3") if low else (600, "text")
        elif column == COVERAGE:
            weight, token = (600, "warn") if low else (400, "text")
        painter.setFont(theme.font("body2", weight))
        painter.setPen(theme.colour(token))
        painter.drawText(rect.adjusted(0, 0, -theme.px(8), 0), int(_RIGHT), text)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        theme = current()
        return QSize(theme.px(60), theme.px(ROW))


def _model(index: Index) -> DomainTableModel:
    model = index.model()
    if not isinstance(model, DomainTableModel):
        raise TypeError(type(model).__name__)
    return model


class _Head(TableHead):
    """The heads of the columns; that of the intervals names the ends of their line."""

    def place(self, rect: QRect, section: int) -> QRect:
        return rect if section == BAND else super().place(rect, section)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        super().paintSection(painter, rect, section)
        if section != INTERVAL:
            return
        text = str(self.model().headerData(section, self.orientation()))
        taken = QFontMetricsF(painter.font()).horizontalAdvance(text)
        painter.setFont(current().font("caption"))
        ends, inner = self.tr("0 to 100"), self.place(rect, section)
        if taken + QFontMetricsF(painter.font()).horizontalAdvance(ends) + 8 < inner.width():
            painter.drawText(inner, int(_RIGHT), ends)


class DomainTable(QTableView):
    """The table; arrows choose a domain, a click or Enter opens it."""

    opened = Signal(ItemKey)
    """The first question of the domain that the user opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = DomainTableModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_DomainDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.verticalHeader().hide()
        self._head = _Head(self)
        self.setHorizontalHeader(self._head)
        self.clicked.connect(self._open)
        self._measure()

    def show_rows(self, rows: Sequence[DomainRow]) -> None:
        """Show other domains."""
        self._model.show_rows(rows)
        if rows and not self.currentIndex().isValid():
            self.setCurrentIndex(self._model.index(0, 0))
            self.clearSelection()

    def mark(self, mark: str) -> str:
        """Return a mark in words."""
        return self._model.mark(mark)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow theme and language."""
        if is_restyled(event):
            self._measure()
        elif event.type() == QEvent.Type.LanguageChange:
            self._model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, BAND)
            self._measure()
            self.viewport().update()
        super().changeEvent(event)

    def resizeEvent(self, event: object) -> None:
        """Give the interval between 120 and 320 px, and the rest to the names."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._measure()

    def _measure(self) -> None:
        theme, head = current(), self.horizontalHeader()
        self.verticalHeader().setDefaultSectionSize(theme.px(ROW))
        head.setFixedHeight(theme.px(HEAD))
        fixed = {
            column: max(theme.px(wide), self._head.needed(column))
            for column, wide in {POINT: 58, BOUNDS: 92, COVERAGE: 76, BAND: 62}.items()
        }
        for column, wide in fixed.items():
            head.resizeSection(column, wide)
        rest = self.viewport().width() - sum(fixed.values())
        interval = min(theme.px(320), max(theme.px(120), round(rest * 0.45)))
        head.resizeSection(INTERVAL, interval)
        head.resizeSection(DOMAIN, max(theme.px(180), rest - interval))

    def _open(self, index: Index) -> None:
        key = self._model.rows[index.row()].key if index.isValid() else None
        if key is not None:
            self.opened.emit(key)


class MarkLegend(QWidget):
    """Names the marks, and the edges of the bands at the right."""

    def __init__(self, table: DomainTable) -> None:
        super().__init__()
        self._table = table

    def sizeHint(self) -> QSize:
        """Return one line."""
        return QSize(current().px(300), current().px(34))

    def paintEvent(self, event: object) -> None:
        """Draw each sign before its words."""
        theme, painter = current(), QPainter(self)
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.drawLine(0, 0, self.width(), 0)
        painter.setFont(theme.font("caption"))
        metrics = QFontMetricsF(painter.font())
        painter.setPen(theme.colour("text2"))
        left, side = float(theme.px(PAD)), theme.px(14)
        for mark, (name, token) in SIGNS.items():
            text = self._table.mark(mark)
            paint_icon(painter, name, token, left, (self.height() - side) / 2, side)
            wide = metrics.horizontalAdvance(text)
            left += side + 6
            painter.drawText(QRectF(left, 0, wide + 1, self.height()), int(_LEFT), text)
            left += wide + theme.px(14)
        edges = "A ≤ 15 < B ≤ 30 < C ≤ 50 < D"
        if left + metrics.horizontalAdvance(edges) + theme.px(PAD) < self.width():
            painter.drawText(QRectF(0, 0, self.width() - theme.px(PAD), self.height()), int(_RIGHT), edges)
