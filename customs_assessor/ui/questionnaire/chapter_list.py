"""The chapters at the left: code, short name, marks, done of all, and a bar from maturity to target."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from customs_assessor.forms.model import in_language
from customs_assessor.ui.questionnaire.model import Chapter
from customs_assessor.ui.theme import Theme, current, is_restyled
from customs_assessor.ui.translation import current_language
from customs_assessor.ui.widgets.bar import paint_done, paint_maturity
from customs_assessor.ui.widgets.chip import percent_figure
from customs_assessor.ui.widgets.icons import paint_icon

Index = QModelIndex | QPersistentModelIndex
CHAPTER = Qt.ItemDataRole.UserRole
HEIGHT = 44
CODES_ONLY = 100
"""A list narrower than this (at 100 %) shows codes alone."""


class ChapterModel(QAbstractListModel):
    """Chapters as rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chapters: tuple[Chapter, ...] = ()

    def show_chapters(self, chapters: Sequence[Chapter]) -> None:
        """Show chapters; the rows stay where they are when only their figures changed."""
        same = [each.name for each in chapters] == [each.name for each in self.chapters]
        if not same:
            self.beginResetModel()
        self.chapters = tuple(chapters)
        if not same:
            self.endResetModel()
        elif chapters:
            self.dataChanged.emit(self.index(0), self.index(len(chapters) - 1))

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many chapters there are."""
        return 0 if parent is not None and parent.isValid() else len(self.chapters)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a chapter's name, its words for a screen reader, or the chapter itself."""
        chapter = self.chapters[index.row()]
        language = current_language()
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{chapter.code} {in_language(chapter.short, language)}".strip()
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{chapter.code} {in_language(chapter.label, language)}".strip()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(chapter)
        return chapter if role == CHAPTER else None

    def _spoken(self, chapter: Chapter) -> str:
        parts = [f"{chapter.code} {in_language(chapter.short, current_language())}".strip()]
        parts.append(self.tr("{done} of {total}").format(done=chapter.done, total=chapter.total))
        if chapter.score is not None and chapter.score.value.gap is not None:
            parts.append(self.tr("gap {gap}").format(gap=percent_figure(chapter.score.value.gap)))
        if chapter.disputed:
            parts.append(self.tr("views differ"))
        return ", ".join(parts)


class ChapterDelegate(QStyledItemDelegate):
    """Draws a row of 44 px."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the row's height."""
        return QSize(current().px(72), current().px(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        theme, chapter = current(), index.data(CHAPTER)
        rect = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = bool(option.state & QStyle.StateFlag.State_Selected)
        if here:
            painter.fillRect(rect, theme.colour("tint"))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme.colour("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("sunken"))
        if rect.width() < theme.px(CODES_ONLY):
            self._paint_code(painter, theme, rect, chapter, here)
        else:
            self._paint_row(painter, theme, rect, chapter, here)
        painter.restore()

    def _paint_code(self, painter: QPainter, theme: Theme, rect: QRect, chapter: Chapter, here: bool) -> None:
        font = theme.font("body2", 600 if here else 500)
        painter.setFont(font)
        painter.setPen(theme.colour("text" if here else "text2"))
        name = chapter.code or in_language(chapter.short, current_language())
        text = QFontMetrics(font).elidedText(name, Qt.TextElideMode.ElideRight, rect.width() - theme.px(12))
        upper = QRectF(rect.left(), rect.top() + theme.px(6), rect.width(), theme.px(20))
        painter.drawText(upper, int(Qt.AlignmentFlag.AlignCenter), text)
        self._paint_bar(
            painter,
            theme,
            QRectF(rect.left() + theme.px(12), 0, rect.width() - theme.px(24), 0),
            rect,
            chapter,
        )

    def _paint_row(self, painter: QPainter, theme: Theme, rect: QRect, chapter: Chapter, here: bool) -> None:
        middle = rect.top() + theme.px(16)
        centre = Qt.AlignmentFlag.AlignVCenter
        left = rect.left() + theme.px(20)
        line = QRectF(left, middle - theme.px(10), rect.width() - theme.px(20 + 12), theme.px(20))
        painter.setFont(theme.font("body2", 500))
        painter.setPen(theme.colour("text3"))
        painter.drawText(line, int(centre | Qt.AlignmentFlag.AlignLeft), chapter.code)
        count = f"{chapter.done}/{chapter.total}" if chapter.total else ""
        painter.setPen(theme.colour("text2"))
        painter.setFont(theme.font("body2"))
        painter.drawText(line, int(centre | Qt.AlignmentFlag.AlignRight), count)
        right = line.right() - QFontMetrics(theme.font("body2")).horizontalAdvance(count)
        side = theme.px(16)
        marks = [("disputes", "dispute")] if chapter.disputed else []
        marks += [("check", "ok")] if chapter.finished else []
        for icon, token in marks:
            right -= side + theme.px(6)
            paint_icon(painter, icon, token, right, middle - side / 2, side)
        indent = theme.px(32) if chapter.code else 0
        font = theme.font("body2", 600 if here else 500)
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        name = QRectF(left + indent, line.top(), right - theme.px(4) - left - indent, line.height())
        text = QFontMetrics(font).elidedText(
            in_language(chapter.short, current_language()), Qt.TextElideMode.ElideRight, int(name.width())
        )
        painter.drawText(name, int(centre | Qt.AlignmentFlag.AlignLeft), text)
        self._paint_bar(
            painter,
            theme,
            QRectF(left + theme.px(32), 0, line.right() - left - theme.px(32), 0),
            rect,
            chapter,
        )

    @staticmethod
    def _paint_bar(painter: QPainter, theme: Theme, across: QRectF, rect: QRect, chapter: Chapter) -> None:
        bar = QRectF(across.left(), rect.top() + theme.px(31), across.width(), 4)
        if chapter.score is None:
            paint_done(painter, bar, chapter.done / chapter.total if chapter.total else 0.0)
            return
        maturity, target = chapter.score.value.maturity, chapter.score.target_level
        paint_maturity(
            painter,
            bar,
            float(maturity) if maturity is not None else None,
            float(target) if target is not None else None,
        )


class ChapterList(QListView):
    """The chapters; the arrows move and the chapter follows at once. Digits and letters are left to the page."""

    chosen = Signal(str)
    """The user chose a chapter by its name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = ChapterModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(ChapterDelegate(self))
        self.setProperty("look", "chapters")
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(self._move)
        self._quiet = False

    def show_chapters(self, chapters: Sequence[Chapter], here: str) -> None:
        """Show chapters with one as the current one, without a signal."""
        self._quiet = True
        self.rows.show_chapters(chapters)
        row = next((at for at, chapter in enumerate(chapters) if chapter.name == here), -1)
        index = self.rows.index(row) if row >= 0 else QModelIndex()
        if index != self.currentIndex():
            self.setCurrentIndex(index)
        self._quiet = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep the keys that move; leave digits, letters, left and right to the page."""
        moving = (
            Qt.Key.Key_Up,
            Qt.Key.Key_Down,
            Qt.Key.Key_Home,
            Qt.Key.Key_End,
            Qt.Key.Key_PageUp,
            Qt.Key.Key_PageDown,
        )
        if event.key() in moving and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme and the language."""
        if is_restyled(event) or event.type() == QEvent.Type.LanguageChange:
            self.scheduleDelayedItemsLayout()
            self.viewport().update()
        super().changeEvent(event)

    def _move(self, now: QModelIndex, before: QModelIndex) -> None:
        if now.isValid() and not self._quiet:
            self.chosen.emit(self.rows.chapters[now.row()].name)
