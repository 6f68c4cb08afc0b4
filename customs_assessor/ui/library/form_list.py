"""The forms in a list: title, version and languages, and whether a form is installed, shipped, or a checked file."""

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

from customs_assessor.forms.model import in_language
from customs_assessor.ui.library.model import FAULTY, FILE, INSTALLED, SHIPPED, FormRow
from customs_assessor.ui.theme import current, is_restyled
from customs_assessor.ui.translation import current_language
from customs_assessor.ui.widgets.icons import paint_icon

Index = QModelIndex | QPersistentModelIndex
LOOKS = {
    INSTALLED: ("check", "ok"),
    SHIPPED: ("forms", "text3"),
    FILE: ("file", "accent"),
    FAULTY: ("close", "danger"),
}
"""Icon and ink of a status."""
ROW = 72
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class FormsModel(QAbstractListModel):
    """The forms."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[FormRow, ...] = ()

    def show_rows(self, rows: Sequence[FormRow]) -> None:
        """Show other forms."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of forms."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a form in words."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join((self.title(row), self.version(row), self.status(row)))
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join((self.title(row), row.heading.form_id, self.version(row), self.status(row)))
        return None

    def title(self, row: FormRow) -> str:
        """Return a form's title in the window's language."""
        return in_language(row.heading.title, current_language()) or row.heading.form_id

    def version(self, row: FormRow) -> str:
        """Return version and languages in one line."""
        codes = " ".join(code.upper() for code in row.heading.languages)
        version = self.tr("Version {version}").format(version=row.heading.version or "–")
        return " · ".join(part for part in (version, codes) if part)

    def status(self, row: FormRow) -> str:
        """Return a form's status, of a file with its name."""
        if row.path and row.status in (FILE, FAULTY):
            sound = row.status == FILE
            text = self.tr("File without errors: {file}") if sound else self.tr("File with errors: {file}")
            return text.format(file=row.path.name)
        return self.tr("Installed") if row.status == INSTALLED else self.tr("Comes with the app")


class _FormDelegate(QStyledItemDelegate):
    """Paints a form."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, FormsModel):
            return
        theme, rect, row = current(), QRectF(option.rect), model.rows[index.row()]
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.colour("tint"))
            edge = QRectF(rect.left(), rect.top(), theme.px(3), rect.height())
            painter.fillRect(edge, theme.colour("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("sunken"))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), theme.colour("line"))
        inner = rect.adjusted(theme.px(16), theme.px(6), -theme.px(12), -theme.px(6))
        high = inner.height() / 3
        icon, ink = LOOKS[row.status]
        lines = (
            (model.title(row), "body", 600, "text"),
            (model.version(row), "caption", 400, "text2"),
            (model.status(row), "caption", 500, "danger" if row.status == FAULTY else "text2"),
        )
        for at, (text, kind, weight, token) in enumerate(lines):
            place = QRectF(inner.left(), inner.top() + at * high, inner.width(), high)
            if at == len(lines) - 1:
                side = theme.px(14)
                paint_icon(painter, icon, ink, place.left(), place.center().y() - side / 2, side)
                place.setLeft(place.left() + side + theme.px(6))
            painter.setFont(theme.font(kind, weight))
            painter.setPen(theme.colour(token))
            metrics = QFontMetricsF(painter.font())
            painter.drawText(
                place, _LEFT, metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
            )

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(current().px(160), current().px(ROW))


class FormList(QListView):
    """The list; arrows choose."""

    chosen = Signal(object)
    """A :class:`FormRow`, or None where there is none."""
    put_aside = Signal()
    """Del was pressed on the chosen row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = FormsModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_FormDelegate(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.selectionModel().currentChanged.connect(lambda: self.chosen.emit(self.row))

    @property
    def rows(self) -> tuple[FormRow, ...]:
        """What is shown."""
        return self._model.rows

    @property
    def row(self) -> FormRow | None:
        """The chosen form."""
        at = self.currentIndex().row()
        return self.rows[at] if 0 <= at < len(self.rows) else None

    def texts(self) -> list[str]:
        """Return every row in words."""
        return [str(self._model.index(at, 0).data()) for at in range(len(self.rows))]

    def show_rows(self, rows: Sequence[FormRow], wanted: tuple[str, str, str] | None = None) -> None:
        """Show other forms and choose the one of a key; without it, or where it is gone, the one at hand or the first."""
        keys = [row.key for row in rows]
        here = self.row.key if self.row else None
        at = next((keys.index(key) for key in (wanted, here) if key in keys), 0)
        self._model.show_rows(rows)
        self.choose(at)

    def choose(self, at: int) -> None:
        """Choose a row by its number."""
        if 0 <= at < len(self.rows):
            self.setCurrentIndex(self._model.index(at, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put a file aside with Del."""
        if event.key() == Qt.Key.Key_Delete:
            self.put_aside.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if is_restyled(event):
            self.doItemsLayout()
        super().changeEvent(event)
