"""The items worth most: code, question, level now and target, and the points of the overall gap that closing it takes off."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from customs_assessor.answers.item import ItemKey
from customs_assessor.ui.scores.model import WORTH_ROWS, WorthRow
from customs_assessor.ui.scores.table import SIGNS
from customs_assessor.ui.theme import current, is_restyled
from customs_assessor.ui.translation import words
from customs_assessor.ui.widgets.chip import level_text, paint_level, paint_target
from customs_assessor.ui.widgets.icons import paint_icon

Index = QModelIndex | QPersistentModelIndex
ROW = 22
PLACE_SHARE = 0.45
"""Of the room for a question, what the name of its instance may take."""
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class WorthModel(QAbstractListModel):
    """The rows as text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[WorthRow, ...] = ()

    def show_rows(self, rows: Sequence[WorthRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of items."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return an item in words."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{row.code} {row.question}"
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.tr("{code} {question}: level {level}, target {target}, {points} points").format(
                code=row.code,
                question=row.question,
                level=level_text(row.level),
                target=level_text(row.target),
                points=words().number(row.points),
            )
        return None


class _WorthDelegate(QStyledItemDelegate):
    """Paints a row of the list."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, WorthModel):
            return
        theme, row, rect = current(), model.rows[index.row()], QRectF(option.rect)
        selected = (
            option.state & QStyle.StateFlag.State_Selected and option.widget and option.widget.hasFocus()
        )
        if selected:
            painter.fillRect(rect, theme.colour("tint"))
            painter.fillRect(
                QRectF(rect.left(), rect.top(), theme.px(3), rect.height()), theme.colour("accent")
            )
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("sunken"))
        pad, side, middle = theme.px(16), theme.px(18), rect.center().y()
        painter.setFont(theme.font("body2", 600))
        metrics = QFontMetricsF(painter.font())
        figure, bar = metrics.horizontalAdvance("00.0"), theme.px(42)
        right = rect.right() - pad
        painter.setPen(theme.colour("text"))
        painter.drawText(
            QRectF(right - figure, rect.top(), figure, rect.height()), _RIGHT, words().number(row.points)
        )
        right -= figure + theme.px(10)
        painter.fillRect(
            QRectF(right - bar, middle - theme.px(4), max(2.0, bar * row.share), theme.px(8)),
            theme.colour("gap_bar"),
        )
        right -= bar + theme.px(8)
        paint_target(painter, QRectF(right - side, middle - side / 2, side, side), row.target)
        arrow = theme.px(12)
        right -= side + theme.px(4)
        paint_icon(painter, "right", "text2", right - arrow, middle - arrow / 2, arrow)
        right -= arrow + theme.px(4)
        paint_level(painter, QRectF(right - side, middle - side / 2, side, side), row.level, row.top)
        right -= side + theme.px(8)
        left = rect.left() + pad
        code = max(metrics.horizontalAdvance("00.00"), metrics.horizontalAdvance(row.code))
        painter.setPen(theme.colour("text3"))
        painter.drawText(QRectF(left, rect.top(), code + 1, rect.height()), _LEFT, row.code)
        left += code + theme.px(6)
        if row.mark:
            name, token = SIGNS[row.mark]
            small = theme.px(13)
            right -= small
            paint_icon(painter, name, token, right, middle - small / 2, small)
            right -= theme.px(4)
        painter.setFont(theme.font("body2"))
        if row.place:
            left = _paint_text(painter, left, rect, row.place, "text2", (right - left) * PLACE_SHARE)
            left += theme.px(6)
        _paint_text(painter, left, rect, row.text, "text", right - left)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(current().px(200), current().px(ROW))


def _paint_text(
    painter: QPainter, left: float, rect: QRectF, text: str, token: str, available: float
) -> float:
    """Paint a text cut to a width; return where it ends."""
    metrics = QFontMetricsF(painter.font())
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, available)
    painter.setPen(current().colour(token))
    painter.drawText(QRectF(left, rect.top(), available, rect.height()), _LEFT, shown)
    return left + metrics.horizontalAdvance(shown)


class WorthList(QListView):
    """The list; arrows choose, a click or Enter opens the question."""

    opened = Signal(ItemKey)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = WorthModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_WorthDelegate(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.clicked.connect(self._open)

    def show_rows(self, rows: Sequence[WorthRow]) -> None:
        """Show other items; the place of the keyboard stays."""
        at = self.currentIndex().row()
        self._model.show_rows(rows)
        if rows:
            self.setCurrentIndex(self._model.index(min(max(at, 0), len(rows) - 1), 0))

    def sizeHint(self) -> QSize:
        """Return room for all rows."""
        theme = current()
        return QSize(theme.px(360), theme.px(ROW) * WORTH_ROWS)

    def minimumSizeHint(self) -> QSize:
        """Return room for all rows: the list never scrolls."""
        return QSize(current().px(260), current().px(ROW) * max(1, len(self._model.rows)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if is_restyled(event):
            self.doItemsLayout()
        super().changeEvent(event)

    def _open(self, index: Index) -> None:
        if index.isValid():
            self.opened.emit(self._model.rows[index.row()].key)
