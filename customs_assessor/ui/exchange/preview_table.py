"""The table of an import preview: groups by outcome, chips with words, the outcome as a tag with its reason."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from customs_assessor.exchange import plan as plans
from customs_assessor.ui.exchange.preview_model import OUTCOMES, REFUSED_CELL, PreviewRow, Sign
from customs_assessor.ui.theme import current, is_restyled
from customs_assessor.ui.widgets.chip import paint_level, paint_state
from customs_assessor.ui.widgets.icons import paint_icon
from customs_assessor.ui.widgets.table_head import TableHead

Index = QModelIndex | QPersistentModelIndex
ITEM, HERE, THEIRS, OUTCOME = range(4)
ROW, GROUP, PAD = 36, 28, 16
LOOKS = {
    plans.REFUSED: ("close", "danger", "danger_tint"),
    plans.DISPUTED: ("disputes", "dispute", "dispute_tint"),
    plans.NEW: ("plus", "accent", "sunken"),
    plans.SAME: ("check", "text2", "sunken"),
}
"""Icon, ink and ground of an outcome."""
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class PreviewTableModel(QAbstractTableModel):
    """Rows under a group row each for refused, disputed, new and unchanged."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: list[PreviewRow | str] = []
        self._counts: dict[str, int] = {}

    def show_rows(self, rows: Sequence[PreviewRow], outcomes: Sequence[str]) -> None:
        """Show the rows of some outcomes, grouped."""
        self.beginResetModel()
        self.lines = []
        for outcome in OUTCOMES:
            held = [row for row in rows if row.outcome == outcome]
            self._counts[outcome] = len(held)
            if held and outcome in outcomes:
                self.lines += [outcome, *held]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of lines, groups among them."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of columns."""
        return 0 if parent.isValid() else OUTCOME + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's head."""
        if orientation != Qt.Orientation.Horizontal or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.TextAlignmentRole,
        ):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT
        return (self.tr("Item"), self.tr("On this laptop"), self.tr("Workbook"), self.tr("Outcome"))[section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the cursor stand on rows, not on groups."""
        if index.isValid() and isinstance(self.lines[index.row()], str):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell as text."""
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        if role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        line = self.lines[index.row()]
        if isinstance(line, str):
            return f"{self.outcome(line)} {self.note(line)}" if index.column() == ITEM else None
        if index.column() == ITEM:
            return " ".join(part for part in (line.code, line.text) if part)
        if index.column() == OUTCOME:
            return " · ".join(part for part in (self.outcome(line.outcome), line.detail) if part)
        sign = line.here if index.column() == HERE else line.theirs
        return sign.text

    def outcome(self, outcome: str) -> str:
        """Return an outcome in one word."""
        return {
            plans.REFUSED: self.tr("Refused"),
            plans.DISPUTED: self.tr("Disputed"),
            plans.NEW: self.tr("New"),
            plans.SAME: self.tr("Unchanged"),
        }[outcome]

    def note(self, outcome: str) -> str:
        """Return what stands beside a group's name: how many, and what that means."""
        count = self._counts.get(outcome, 0)
        meaning = {
            plans.REFUSED: self.tr("the other answers are imported all the same"),
            plans.DISPUTED: self.tr("both views stay, and widen the bounds, until you decide"),
        }.get(outcome, "")
        return " · ".join(part for part in (self.tr("%n answers", "", count), meaning) if part)


class _PreviewDelegate(QStyledItemDelegate):
    """Paints rows and groups."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, PreviewTableModel):
            return
        theme, rect, line = current(), QRectF(option.rect), model.lines[index.row()]
        if isinstance(line, str):
            self._paint_group(painter, rect, model, line)
            return
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.colour("tint"))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), theme.colour("line"))
        inner = rect.adjusted(theme.px(PAD if index.column() == ITEM else 8), 0, -theme.px(8), -1)
        if index.column() == ITEM:
            self._paint_item(painter, inner, line)
        elif index.column() == OUTCOME:
            self._paint_outcome(painter, inner, line, model.outcome(line.outcome))
        else:
            self._paint_sign(painter, inner, line.here if index.column() == HERE else line.theirs)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(current().px(120), current().px(ROW))

    def _paint_group(self, painter: QPainter, rect: QRectF, model: PreviewTableModel, outcome: str) -> None:
        theme = current()
        painter.fillRect(rect, theme.colour("canvas"))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), theme.colour("line"))
        left = _text(
            painter,
            rect.left() + theme.px(PAD),
            rect,
            model.outcome(outcome),
            theme.font("caption", 600),
            LOOKS[outcome][1],
        )
        _text(painter, left + theme.px(8), rect, model.note(outcome), theme.font("caption"), "text2")

    def _paint_item(self, painter: QPainter, rect: QRectF, row: PreviewRow) -> None:
        theme = current()
        font = theme.font("body2", 600)
        left = rect.left()
        if row.code:
            _text(painter, left, rect, row.code, font, "text3")
            left += max(
                QFontMetricsF(font).horizontalAdvance("00.00"),
                QFontMetricsF(font).horizontalAdvance(row.code),
            ) + theme.px(6)
        _text(painter, left, rect, row.text, theme.font("body2", 500), "text")

    def _paint_sign(self, painter: QPainter, rect: QRectF, sign: Sign) -> None:
        theme = current()
        side, left = theme.px(20), rect.left()
        chip = QRectF(left, rect.center().y() - side / 2, side, side)
        if sign.level is not None:
            paint_level(painter, chip, sign.level, sign.top)
        elif sign.state == REFUSED_CELL:
            painter.fillRect(chip, theme.colour("sunken"))
            paint_icon(painter, "close", "text2", chip.left() + 3, chip.top() + 3, side - 6)
        elif sign.state:
            paint_state(painter, chip, sign.state)
        left += side + theme.px(8) if sign.level is not None or sign.state else 0
        quiet = sign.level is None and sign.state not in ("", REFUSED_CELL)
        _text(painter, left, rect, sign.text, theme.font("body2"), "text2" if quiet else "text")

    def _paint_outcome(self, painter: QPainter, rect: QRectF, row: PreviewRow, word: str) -> None:
        theme = current()
        name, ink, ground = LOOKS[row.outcome]
        font = theme.font("caption", 600)
        wide = max(theme.px(68), QFontMetricsF(font).horizontalAdvance(word) + theme.px(34))
        tag = QRectF(rect.left(), rect.center().y() - theme.px(10), wide, theme.px(20))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(ground))
        painter.drawRoundedRect(tag, 4, 4)
        painter.restore()
        side = theme.px(14)
        paint_icon(painter, name, ink, tag.left() + theme.px(6), tag.center().y() - side / 2, side)
        token = ink if row.outcome in (plans.REFUSED, plans.DISPUTED) else "text2"
        _text(painter, tag.left() + theme.px(6) + side + theme.px(4), tag, word, font, token)
        body = rect.adjusted(wide + theme.px(8), 0, 0, 0)
        detail, left = row.detail, body.left()
        if row.place and detail.startswith(row.place):
            left = _text(painter, left, body, row.place, theme.font("caption", 600), "text")
            detail = detail.removeprefix(row.place)
        _text(painter, left, body, detail, theme.font("caption"), "text2")


def _text(painter: QPainter, left: float, rect: QRectF, text: str, font: QFont, token: str) -> float:
    """Draw a text from a place to the right end of ``rect``, cut where it is too long; return where it ends."""
    metrics = QFontMetricsF(font)
    room = max(0.0, rect.right() - left)
    shown = metrics.elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, room)
    painter.setFont(font)
    painter.setPen(current().colour(token))
    painter.drawText(QRectF(left, rect.top(), room, rect.height()), _LEFT, shown)
    return left + metrics.horizontalAdvance(shown)


class PreviewTable(QTableView):
    """The table; arrows move, the whole text of a cut cell stands in its tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = PreviewTableModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_PreviewDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.verticalHeader().hide()
        self.setHorizontalHeader(TableHead(self))
        self._measure()

    def show_rows(self, rows: Sequence[PreviewRow], outcomes: Sequence[str]) -> None:
        """Show the rows of some outcomes."""
        self._model.show_rows(rows, outcomes)
        self.clearSpans()
        for number, line in enumerate(self._model.lines):
            if isinstance(line, str):
                self.setSpan(number, 0, 1, OUTCOME + 1)
        self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give what is left to the outcome."""
        super().resizeEvent(event)
        self._measure_columns()

    def changeEvent(self, event: QEvent) -> None:
        """Follow theme and language."""
        if is_restyled(event):
            self._measure()
        elif event.type() == QEvent.Type.LanguageChange:
            self._model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, OUTCOME)
        super().changeEvent(event)

    def _measure(self) -> None:
        theme = current()
        self.verticalHeader().setDefaultSectionSize(theme.px(ROW))
        self.verticalHeader().setMinimumSectionSize(theme.px(20))
        self.horizontalHeader().setFixedHeight(theme.px(31))
        for number, line in enumerate(self._model.lines):
            self.setRowHeight(number, theme.px(GROUP if isinstance(line, str) else ROW))
        self._measure_columns()

    def _measure_columns(self) -> None:
        theme, head = current(), self.horizontalHeader()
        room = self.viewport().width()
        shares = {ITEM: 0.25, HERE: 0.17, THEIRS: 0.18}
        least = {ITEM: 180, HERE: 120, THEIRS: 120}
        taken = 0
        for column, share in shares.items():
            wide = max(theme.px(least[column]), round(room * share))
            head.resizeSection(column, wide)
            taken += wide
        head.resizeSection(OUTCOME, max(theme.px(220), room - taken))
