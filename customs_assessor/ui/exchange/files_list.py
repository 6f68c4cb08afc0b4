"""The files of an import: name, what it is, who saved it and when; one can be chosen to see it alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

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
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from customs_assessor.ui.theme import current, is_restyled
from customs_assessor.ui.widgets.icons import paint_icon

Index = QModelIndex | QPersistentModelIndex
ALL = -1
"""Stands for all files together."""
WAITING, ANSWERS, UNCHANGED, REFUSED = "waiting", "answers", "unchanged", "refused"
LOOKS = {
    WAITING: ("more", "text3", "sunken"),
    ANSWERS: ("file", "text2", "sunken"),
    UNCHANGED: ("check", "ok", "ok_tint"),
    REFUSED: ("close", "danger", "danger_tint"),
}
"""Icon, ink and ground of a status."""
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
ROW, SINGLE = 78, 44


@dataclass(frozen=True)
class FileRow:
    """A file: its name, status with its word, and up to two lines; ``whole`` is the full text of both."""

    name: str
    status: str
    word: str
    lines: tuple[str, ...] = ()


class FilesModel(QAbstractListModel):
    """The files, and before them a row for all where there are several."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[FileRow, ...] = ()

    def show_rows(self, rows: Sequence[FileRow]) -> None:
        """Show other files."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of rows."""
        if parent.isValid():
            return 0
        return len(self.rows) + (len(self.rows) > 1)

    def file_at(self, row: int) -> int:
        """Return the place of the file in a row, ``ALL`` for the row of all files."""
        return row - 1 if len(self.rows) > 1 else row

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row in words."""
        if not index.isValid():
            return None
        place = self.file_at(index.row())
        if place == ALL:
            return self.tr("All files") if role == Qt.ItemDataRole.DisplayRole else None
        if place >= len(self.rows):
            return None
        row = self.rows[place]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join([row.name, row.word, *row.lines])
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join([row.name, *row.lines])
        return None


class _FileDelegate(QStyledItemDelegate):
    """Paints a file."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, FilesModel):
            return
        theme, rect, place = current(), QRectF(option.rect), model.file_at(index.row())
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.colour("tint"))
            painter.fillRect(
                QRectF(rect.left(), rect.top(), theme.px(3), rect.height()), theme.colour("accent")
            )
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("sunken"))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), theme.colour("line"))
        inner = rect.adjusted(theme.px(16), theme.px(8), -theme.px(16), -theme.px(8))
        if place == ALL:
            painter.setFont(theme.font("body", 600))
            painter.setPen(theme.colour("text"))
            painter.drawText(inner, _LEFT, str(index.data()))
            return
        self._paint_file(painter, inner, model.rows[place])

    def _paint_file(self, painter: QPainter, rect: QRectF, row: FileRow) -> None:
        theme = current()
        name, ink, ground = LOOKS[row.status]
        font = theme.font("caption", 600)
        wide = QFontMetricsF(font).horizontalAdvance(row.word) + theme.px(34)
        tag = QRectF(rect.right() - wide, rect.top() + theme.px(3), wide, theme.px(20))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(ground))
        painter.drawRoundedRect(tag, 4, 4)
        painter.restore()
        side = theme.px(14)
        paint_icon(painter, name, ink, tag.left() + theme.px(7), tag.center().y() - side / 2, side)
        painter.setFont(font)
        painter.setPen(theme.colour(ink))
        painter.drawText(tag.adjusted(theme.px(26), 0, 0, 0), _LEFT, row.word)
        paint_icon(painter, "file", "text2", rect.left(), rect.top() + theme.px(4), theme.px(18))
        left = rect.left() + theme.px(26)
        title = QRectF(left, rect.top(), tag.left() - left - theme.px(8), theme.px(24))
        _cut(painter, title, row.name, "body", 600, "text")
        top = rect.top() + theme.px(25)
        for line in row.lines[:2]:
            _cut(painter, QRectF(left, top, rect.right() - left, theme.px(18)), line, "caption", 400, "text2")
            top += theme.px(18)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        model = index.model()
        alone = isinstance(model, FilesModel) and model.file_at(index.row()) == ALL
        return QSize(current().px(200), current().px(SINGLE if alone else ROW))


def _cut(painter: QPainter, rect: QRectF, text: str, kind: str, weight: int, token: str) -> None:
    theme = current()
    painter.setFont(theme.font(kind, weight))
    painter.setPen(theme.colour(token))
    shown = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, _LEFT, shown)


class FilesList(QListView):
    """The list; arrows choose."""

    chosen = Signal(int)
    """The place of a file, or ``ALL``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = FilesModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_FileDelegate(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.selectionModel().currentChanged.connect(self._tell)

    def show_rows(self, rows: Sequence[FileRow]) -> None:
        """Show other files; what was chosen stays chosen while the number of files does."""
        at = self.currentIndex().row() if len(rows) == len(self._model.rows) else 0
        self._model.show_rows(rows)
        if self._model.rowCount():
            self.setCurrentIndex(self._model.index(max(at, 0), 0))

    @property
    def file(self) -> int:
        """The place of the chosen file, or ``ALL``."""
        row = self.currentIndex().row()
        return self._model.file_at(row) if row >= 0 else ALL

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if is_restyled(event):
            self.doItemsLayout()
        super().changeEvent(event)

    def _tell(self) -> None:
        self.chosen.emit(self.file)
