"""An order of choices: a list whose rows are moved by keys or buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from customs_assessor.ui.questionnaire.level_button import Option
from customs_assessor.ui.questionnaire.value_field import Check, ValueField
from customs_assessor.ui.theme import current, is_restyled
from customs_assessor.ui.widgets.buttons import ICON, Button

NAME, TEXT = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
ROW = 34
"""Pixels of a row at 100 %."""
ALT = Qt.KeyboardModifier.AltModifier


class _Order(QListWidget):
    """The rows; Alt with up and down moves the current one."""

    moved = Signal(int)
    """The user wants the current row so many places further."""
    dropped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.model().rowsMoved.connect(self.dropped)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the row with Alt, the focus without."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in steps and event.modifiers() & ALT:
            self.moved.emit(steps[Qt.Key(event.key())])
        elif event.key() in (*steps, Qt.Key.Key_Home, Qt.Key.Key_End):
            super().keyPressEvent(event)
        else:
            event.ignore()


class RankField(ValueField):
    """Choices in an order, the first the most important; nothing is recorded until the order is touched or taken."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._options: tuple[Option, ...] = ()
        self.list = _Order()
        self.up, self.down = Button(kind=ICON, icon_name="up"), Button(kind=ICON, icon_name="down")
        self.take = Button()
        side = QVBoxLayout()
        side.setSpacing(4)
        side.addWidget(self.up)
        side.addWidget(self.down)
        side.addStretch(1)
        body = QWidget()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.list, 1)
        row.addLayout(side)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeft)
        super().__init__(body, parent)
        self.list.moved.connect(self._move)
        self.list.dropped.connect(self._record)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.take.clicked.connect(self._record)
        self.retranslate()

    @property
    def text(self) -> str:
        """The recorded order; rows are recorded as they move."""
        return self._value

    def show_options(self, options: Sequence[Option]) -> None:
        """Offer choices, those that are ranked already in their order, the others behind."""
        self._options = tuple(options)

    def show_value(self, value: str, check: Check) -> None:
        """Show the order that is recorded."""
        super().show_value(value, check)
        self.put(value)

    def put(self, value: str) -> None:
        """Show an order."""
        ranked = value.split(" ") if value else []
        place = {name: at for at, name in enumerate(ranked)}
        rows = sorted(self._options, key=lambda each: place.get(each.name, len(place)))
        shown = [(each.name, each.short or each.text) for each in rows]
        if shown != self._rows():
            here = self.list.currentRow()
            self.list.clear()
            for name, text in shown:
                row = QListWidgetItem()
                row.setData(NAME, name)
                row.setData(TEXT, text)
                row.setToolTip(text)
                self.list.addItem(row)
            self.list.setCurrentRow(min(max(here, 0), len(shown) - 1))
        for at, (_, text) in enumerate(shown):
            self.list.item(at).setText(f"{at + 1}\u2002{text}")
        self.take.setVisible(not value)
        self._fit()

    def focus_field(self) -> None:
        """Put the focus on the list."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def name(self, text: str) -> None:
        """Name the list for a screen reader."""
        self.list.setAccessibleName(text)

    def retranslate(self) -> None:
        """Set the captions anew."""
        self.up.say(self.tr("Move up"), "Alt+↑")
        self.down.say(self.tr("Move down"), "Alt+↓")
        self.take.setText(self.tr("Record this order"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and size of type."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif is_restyled(event):
            self._fit()
        super().changeEvent(event)

    def _rows(self) -> list[tuple[str, str]]:
        items = [self.list.item(at) for at in range(self.list.count())]
        return [(str(item.data(NAME)), str(item.data(TEXT))) for item in items]

    def _move(self, step: int) -> None:
        here = self.list.currentRow()
        there = here + step
        if here < 0 or not 0 <= there < self.list.count():
            return
        self.list.insertItem(there, self.list.takeItem(here))
        self.list.setCurrentRow(there)
        self._record()

    def _record(self) -> None:
        order = " ".join(name for name, _ in self._rows())
        if order and order != self._value:
            self.give(order)

    def _fit(self) -> None:
        tall = current().px(ROW)
        for at in range(self.list.count()):
            self.list.item(at).setSizeHint(QSize(0, tall))
        self.list.setFixedHeight(max(self.list.count(), 1) * tall + 4)
