"""The questions of a chapter below each other, of which one is open; only what is near the view is built."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from customs_assessor.answers.compose import cleared, level_answer
from customs_assessor.answers.item import ItemKey
from customs_assessor.snapshot import Item, Snapshot
from customs_assessor.ui.questionnaire.appearance import is_table_head
from customs_assessor.ui.questionnaire.closed_question import ClosedQuestion
from customs_assessor.ui.questionnaire.column import Column, Slot
from customs_assessor.ui.questionnaire.file_field import BytesOf
from customs_assessor.ui.questionnaire.lines import (
    Asked,
    Frame,
    Heading,
    InstanceHead,
    Line,
    RepeatFoot,
    line_key,
)
from customs_assessor.ui.questionnaire.model import own_answer, standing_value
from customs_assessor.ui.questionnaire.note_row import NoteRow, is_note
from customs_assessor.ui.questionnaire.open_question import OpenQuestion
from customs_assessor.ui.questionnaire.repeat_rows import AddRow, HeadingRow, InstanceRow
from customs_assessor.ui.questionnaire.table_rows import TableHead, TableRow
from customs_assessor.ui.questionnaire.value_field import Check
from customs_assessor.ui.questionnaire.wishes import AddInstance, RemoveInstance, SetField
from customs_assessor.ui.theme import current, is_restyled

WIDEST = 760
"""Pixels at 100 % beyond which the column is centred."""
CLOSED, NOTE, HEADING, OPEN = 44, 64, 36, 320
"""Likely heights of rows at 100 %, until they are built."""

CheckOf = Callable[[Item], Check]


@dataclass(frozen=True)
class Shown:
    """What rows are made of.

    Args:
        snapshot: of now.
        author: UUID of the user.
        writable: whether anything may be answered.
        check_of: returns the check of an item's values.
        bytes_of: reads a file of the form or of the evidence.
    """

    snapshot: Snapshot
    author: str
    writable: bool
    check_of: CheckOf
    bytes_of: BytesOf


class QuestionList(QScrollArea):
    """The column of cards."""

    asked = Signal(object)
    """The user wants to open a question: its :class:`ItemKey`."""
    wished = Signal(object, object)
    """An :class:`ItemKey` and what is wished for it."""
    instanced = Signal(object)
    """An :class:`AddInstance` or a :class:`RemoveInstance`."""
    left = Signal()
    """A row gave the focus up: it may go to the open question."""
    built = Signal()
    """Rows with controls were built: the order of Tab may change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.column = Column()
        self.setWidget(self.column)
        self.opened: OpenQuestion | None = None
        self._now: Shown | None = None
        self._anchor: int | None = None
        self._looking = False
        self._fit()
        self.column.resized.connect(self._look)
        self.verticalScrollBar().valueChanged.connect(self._look)
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr]

    @property
    def closed(self) -> tuple[ClosedQuestion | NoteRow, ...]:
        """The rows of closed questions that are built, in order."""
        return tuple(row for row in self.column.built if isinstance(row, (ClosedQuestion, NoteRow)))

    @property
    def heads(self) -> tuple[InstanceRow, ...]:
        """The heads of instances that are built, in order."""
        return tuple(row for row in self.column.built if isinstance(row, InstanceRow))

    @property
    def feet(self) -> tuple[AddRow, ...]:
        """The rows that add instances and are built, in order."""
        return tuple(row for row in self.column.built if isinstance(row, AddRow))

    def show_lines(
        self, now: Shown, lines: Sequence[Line], frames: Sequence[Frame], here: ItemKey | None
    ) -> bool:
        """Show lines with one question open.

        Args:
            now: what rows are made of.
            lines, frames: of the chapter.
            here: the open question, None for none.

        Returns:
            whether another question was opened than before.
        """
        self._now = now
        shown = next((each.item for each in lines if isinstance(each, Asked) and each.item.key == here), None)
        changed = (self.opened.key if self.opened else None) != (shown.key if shown else None)
        if changed:
            span = self.column.span(("item", here.subject)) if here is not None else None
            self._anchor = span[0] - self.verticalScrollBar().value() if span else None
            self.opened = None
        self._fit()
        self._looking = True
        self.column.show_slots([self._slot(each, shown) for each in lines], frames)
        self._looking = False
        self._look()
        return changed

    def keep_place(self) -> None:
        """Scroll so that the head of the opened question stands where its row stood, else so that it is seen."""
        if self.opened is None:
            return
        self.column.arrange()
        if self._anchor is not None:
            self.verticalScrollBar().setValue(self.opened.y() - self._anchor)
        self.show_opened()
        self._anchor = None
        # Fonts come with the first showing: the height is known for certain only then.
        QTimer.singleShot(0, self, self.show_opened)

    def show_opened(self) -> None:
        """Scroll no further than is needed to see the open question, its head above all."""
        if self.opened is None:
            return
        self.column.arrange()
        bar, view = self.verticalScrollBar(), self.viewport().height()
        top, bottom = self.opened.y(), self.opened.y() + self.opened.height()
        if bottom + 8 > bar.value() + view:
            bar.setValue(bottom + 8 - view)
        if top - 8 < bar.value():
            bar.setValue(top - 8)

    def head_of(self, instance: str) -> InstanceRow | None:
        """Scroll to the head of an instance and return it, None where it is not listed."""
        span = self.column.span(("instance", instance))
        if span is None:
            return None
        bar = self.verticalScrollBar()
        if not bar.value() <= span[0] <= bar.value() + self.viewport().height() - span[1]:
            bar.setValue(span[0] - 8)
        self._look()
        found = self.column.widget_of(("instance", instance))
        return found if isinstance(found, InstanceRow) else None

    def _slot(self, line: Line, shown: Item | None) -> Slot:
        if isinstance(line, Asked) and shown is not None and line.item.key == shown.key:
            key = ("open", line.item.key.subject)
            return Slot(key, OPEN, line.level, partial(self._open, shown), partial(self._renew, shown), True)
        make, show, height = self._row_of(line)
        return Slot(line_key(line), height, line.level, make, show)

    def _row_of(self, line: Line) -> tuple[Callable[[], QWidget], Callable[[QWidget], None], int]:
        if isinstance(line, Asked):
            return (
                partial(self._question, line),
                partial(_show_item, line.item),
                (NOTE if is_note(line.item) else CLOSED),
            )
        if isinstance(line, InstanceHead):
            return partial(self._instance, line), partial(self._show_instance, line), HEADING
        if isinstance(line, RepeatFoot):
            return partial(self._foot, line), partial(self._show_foot, line), CLOSED
        return partial(HeadingRow, line.level), partial(_show_heading, line), HEADING

    def _question(self, line: Asked) -> QWidget:
        item = line.item
        if is_table_head(item.question):
            return TableHead(item)
        if line.columns:
            made = TableRow(item, line.columns)
            made.picked.connect(partial(self._pick, item.key))
            made.clicked.connect(partial(self.asked.emit, item.key))
            return made
        row = NoteRow(item) if is_note(item) else ClosedQuestion(item)
        row.clicked.connect(partial(self.asked.emit, item.key))
        return row

    def _pick(self, key: ItemKey, name: str) -> None:
        """Answer a row of a table; what stands is cleared, of several it is taken out."""
        if self._now is None or not self._now.writable:
            return
        item = self._now.snapshot.item(key)
        held = own_answer(item, self._now.author)[0].split()
        if item.question.kind == "select_multiple":
            held = standing_value(item, self._now.author).split()
            text = " ".join(each for each in item.choices if (each in held) != (each == name))
        else:
            text = "" if held == [name] else name
        self.wished.emit(key, SetField("answer", level_answer(text) if text else cleared()))

    def _open(self, item: Item) -> QWidget:
        assert self._now is not None
        self.opened = OpenQuestion(self._now.snapshot, item, self._now.author)
        self.opened.wished.connect(partial(self.wished.emit, item.key))
        return self.opened

    def _renew(self, item: Item, opened: QWidget) -> None:
        if self._now is not None and isinstance(opened, OpenQuestion):
            now = self._now
            opened.show_item(now.snapshot, item, now.check_of(item), now.bytes_of)
            opened.set_writable(now.writable)

    def _instance(self, line: InstanceHead) -> QWidget:
        row = InstanceRow()
        row.removed.connect(partial(self.instanced.emit, RemoveInstance(line.repeat, line.instance)))
        row.left.connect(self.left)
        return row

    def _show_instance(self, line: InstanceHead, row: QWidget) -> None:
        if self._now is not None and isinstance(row, InstanceRow):
            row.show_instance(line.repeat, line.instance, self._now.writable)

    def _foot(self, line: RepeatFoot) -> QWidget:
        row = AddRow()
        row.added.connect(lambda: self._add(row))
        return row

    def _show_foot(self, line: RepeatFoot, row: QWidget) -> None:
        if self._now is not None and isinstance(row, AddRow):
            row.show_repeat(line.repeat, self._now.writable)

    def _add(self, row: AddRow) -> None:
        if row.repeat is not None:
            self.instanced.emit(AddInstance(row.repeat))

    def _look(self) -> None:
        """Build what is near the view; rows that turn out higher above it move nothing that is seen."""
        if self._looking:
            return
        self._looking = True
        bar = self.verticalScrollBar()
        top = bar.value()
        first = self.column.first_at(top)
        before = self.column.top_at(first) if first is not None else 0
        controls = len(self.heads) + len(self.feet)
        if self.column.look(top, max(self.viewport().height(), 1)) and first is not None:
            bar.setValue(top + self.column.top_at(first) - before)
        if controls != len(self.heads) + len(self.feet):
            self.built.emit()
        self._looking = False

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        """Keep in view what the keyboard reaches; under the pointer nothing moves."""
        if now is None or QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return
        if self.column.isAncestorOf(now):
            QTimer.singleShot(0, now, lambda: self.ensureWidgetVisible(now, 0, 16))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by pages alone; arrows move between questions, which is the page's matter."""
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Centre the column where there is more room than it needs."""
        super().resizeEvent(event)
        self._fit()
        self._look()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of type."""
        super().changeEvent(event)
        if is_restyled(event) and hasattr(self, "_now"):
            self.column.forget_heights()
            self._fit()

    def _fit(self) -> None:
        width = self.viewport().width()
        side = max(16, (width - current().px(WIDEST)) // 2)
        # The scroll bar lies in the right margin, so that nothing shifts when it comes.
        bar = self.verticalScrollBar()
        right = side if side > 16 else max(4, 16 - bar.width() * bar.isVisible())
        self.column.fit(width, side, right)


def _show_item(item: Item, row: QWidget) -> None:
    if isinstance(row, (ClosedQuestion, NoteRow, TableHead)):
        row.show_item(item)


def _show_heading(line: Heading, row: QWidget) -> None:
    if isinstance(row, HeadingRow):
        row.show_text(line.text)
