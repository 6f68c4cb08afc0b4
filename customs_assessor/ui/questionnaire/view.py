"""The page's three panes and how they share the width: chapters, questions, guidance."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from customs_assessor.answers.item import ItemKey
from customs_assessor.ui.questionnaire.chapter_list import ChapterList
from customs_assessor.ui.questionnaire.guidance import Guidance
from customs_assessor.ui.questionnaire.head import ChapterHead
from customs_assessor.ui.questionnaire.lines import lines
from customs_assessor.ui.questionnaire.menu_button import FILTER, MenuButton
from customs_assessor.ui.questionnaire.model import FILTERS, Chapter, shown_in
from customs_assessor.ui.questionnaire.open_question import OpenQuestion
from customs_assessor.ui.questionnaire.question_list import QuestionList, Shown
from customs_assessor.ui.theme import current, is_restyled
from customs_assessor.ui.widgets.buttons import QUIET, Button
from customs_assessor.ui.widgets.text import label

RAIL = 80
"""Width of the rail beside the page: the widths below are the window's."""
DRAWER_BELOW, CODES_BELOW = 1100, 1000
CHAPTERS, CODES, GUIDANCE = 264, 72, 280
SAME_LINE = 16
"""Controls whose middles are less than this apart in height stand on one line."""


class ChapterPane(QFrame):
    """The list of chapters with its head: how much is done, and which questions are listed."""

    filtered = Signal(str)
    """A kind of :data:`FILTERS`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "list")
        self.list = ChapterList()
        self._title = label("", "sub")
        self.done = label("", "body2", "text2")
        self.filter = MenuButton(FILTER)
        self._menu = QMenu(self)
        self._choices = {kind: QAction(self._menu) for kind in FILTERS}
        for kind, action in self._choices.items():
            action.setCheckable(True)
            action.triggered.connect(lambda _=False, asked=kind: self.filtered.emit(asked))
            self._menu.addAction(action)
        self.filter.setMenu(self._menu)
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(16, 0, 8, 0)
        head.setSpacing(4)
        head.addWidget(self._title, 1)
        head.addWidget(self.done)
        head.addWidget(self.filter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self.list, 1)
        self._kind, self._counts, self._domains = FILTERS[0], (0, 0), True
        self.retranslate()

    def show_chapters(self, chapters: Sequence[Chapter], here: str, kind: str) -> None:
        """Show chapters, the current one, and the filter in force."""
        self._kind, self._domains = kind, any(each.code for each in chapters)
        self._counts = (sum(each.done for each in chapters), sum(each.total for each in chapters))
        self.list.show_chapters(chapters, here)
        self.retranslate()

    def narrow(self, codes: bool) -> None:
        """Show codes alone, or all."""
        theme = current()
        self._head.setVisible(not codes)
        self._head.setFixedHeight(theme.px(48))
        self.setFixedWidth(theme.px(CODES if codes else CHAPTERS))

    def retranslate(self) -> None:
        """Set the captions anew."""
        title = self.tr("Domains") if self._domains else self.tr("Sections")
        self._title.setText(title)
        self.list.setAccessibleName(title)
        self.done.setText(self.tr("{done} of {total}").format(done=self._counts[0], total=self._counts[1]))
        names = {
            "all": self.tr("All"),
            "unanswered": self.tr("Unanswered"),
            "disputed": self.tr("Views differ"),
            "dont_know": self.tr("Don't know"),
            "review": self.tr("To be reviewed"),
        }
        for kind, action in self._choices.items():
            action.setText(names[kind])
            action.setChecked(kind == self._kind)
        self.filter.setText(names[self._kind])
        self.filter.setAccessibleName(self.tr("Listed questions: {kind}").format(kind=names[self._kind]))

    def changeEvent(self, event: QEvent) -> None:
        """Re-translate when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class QuestionnaireView(QWidget):
    """Chapters, questions, guidance; narrow windows turn the guidance into a drawer and the chapters into codes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chapters = ChapterPane()
        self.head = ChapterHead()
        self.questions = QuestionList()
        self.questions.built.connect(self._order_later)
        self.guidance = Guidance(self)
        self.drawer = Button(kind=QUIET, icon_name="help")
        self.drawer.clicked.connect(self.toggle_guidance)
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(16, 0, 16, 0)
        head.setSpacing(8)
        head.addWidget(self.head, 1)
        head.addWidget(self.drawer)
        centre = QVBoxLayout()
        centre.setContentsMargins(0, 0, 0, 0)
        centre.setSpacing(0)
        centre.addWidget(self._head)
        centre.addWidget(self.questions, 1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.chapters)
        self._row.addLayout(centre, 1)
        self._row.addWidget(self.guidance)
        self._is_drawer = False
        self.retranslate()
        self._fit()

    def show_place(
        self,
        now: Shown,
        chapters: Sequence[Chapter],
        chapter: Chapter | None,
        here: ItemKey | None,
        kind: str,
    ) -> bool:
        """Show a chapter with one question open.

        Args:
            now: what rows are made of.
            chapters: all of them; chapter: the current one.
            here: the open question.
            kind: of filter.

        Returns:
            whether another question was opened than before.
        """
        self.chapters.show_chapters(chapters, chapter.name if chapter else "", kind)
        self.head.show_chapter(chapter)
        self._fit_head()
        items = shown_in(chapter, kind, here) if chapter else ()
        found, frames = lines(now.snapshot, chapter, items, kind == FILTERS[0]) if chapter else ((), ())
        changed = self.questions.show_lines(now, found, frames, here)
        self.guidance.show_item(now.snapshot, next((item for item in items if item.key == here), None))
        return changed

    def toggle_guidance(self) -> None:
        """Open or close the guidance."""
        shown = self.guidance.isVisible()
        self.guidance.setVisible(not shown)
        if not shown:
            self._place_drawer()
            self.guidance.raise_()
            self.guidance.area.setFocus()

    def close_drawer(self) -> bool:
        """Close the guidance where it lies over the questions; returns whether it did."""
        if not self._is_drawer or not self.guidance.isVisible():
            return False
        self.guidance.hide()
        return True

    def order_focus(self) -> None:
        """Bring the controls of the questions between chapters and guidance in the order of Tab, as they stand."""
        column, here = self.questions.column, self.window()
        tabbed = Qt.FocusPolicy.TabFocus
        inside = [
            each
            for each in column.findChildren(QWidget)
            if each.focusPolicy() & tabbed and each.window() is here
        ]
        last = (self.guidance.tabs, self.guidance.area, self.guidance.next)
        before: QWidget = self.chapters.list
        for each in (*sorted(inside, key=_place_in(column)), *last):
            QWidget.setTabOrder(before, each)
            before = each

    def _order_later(self) -> None:
        QTimer.singleShot(0, self, self.order_focus)

    def retranslate(self) -> None:
        """Set the captions anew."""
        self.drawer.setText(self.tr("Guidance"))
        self.drawer.setToolTip(f"{self.tr('Guidance')} (Ctrl+G)")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        self._fit()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and size of type."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif is_restyled(event):
            self._fit()
        super().changeEvent(event)

    def _fit(self) -> None:
        theme = current()
        width = (self.width() + RAIL) / theme.factor
        self.guidance.setFixedWidth(theme.px(GUIDANCE))
        self.chapters.narrow(width < CODES_BELOW)
        drawer = width < DRAWER_BELOW
        if drawer != self._is_drawer:
            self._is_drawer = drawer
            if drawer:
                self._row.removeWidget(self.guidance)
            else:
                self._row.addWidget(self.guidance)
            self.guidance.setVisible(not drawer)
        self.drawer.setVisible(drawer)
        self._fit_head()
        self._place_drawer()

    def _fit_head(self) -> None:
        beside = self.chapters.width() + (0 if self._is_drawer else self.guidance.width())
        room = self.width() - beside - 32 - (self.drawer.sizeHint().width() + 8 if self._is_drawer else 0)
        needed = self.head.lay_out(room)
        self._head.setFixedHeight(max(current().px(56), needed + 16))

    def _place_drawer(self) -> None:
        if self._is_drawer:
            width = min(current().px(GUIDANCE), self.width())
            self.guidance.setGeometry(self.width() - width, 0, width, self.height())


def _place_in(within: QWidget) -> Callable[[QWidget], tuple[int, int]]:
    def place(widget: QWidget) -> tuple[int, int]:
        if isinstance(widget, OpenQuestion):
            return widget.y() // SAME_LINE, -1
        middle = widget.mapTo(within, QPoint(0, widget.height() // 2))
        return middle.y() // SAME_LINE, middle.x()

    return place
