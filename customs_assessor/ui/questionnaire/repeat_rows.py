"""Rows of repeats and groups: an instance's head with Remove, which asks in place; where one is added; headings."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from customs_assessor.forms.model import Texts
from customs_assessor.snapshot import Instance, Repeat
from customs_assessor.ui.questionnaire.naming import filled, named
from customs_assessor.ui.theme import current, is_restyled
from customs_assessor.ui.translation import current_language
from customs_assessor.ui.widgets.buttons import QUIET, Button
from customs_assessor.ui.widgets.icons import IconLabel
from customs_assessor.ui.widgets.text import label, paragraph

TYPES = ("sub", "name", "head")
"""Types of headings by how deep they stand."""


def repeat_name(repeat: Repeat) -> str:
    """Return what one instance of a repeat is called, in the window's language."""
    return named(repeat.section.label, current_language(), repeat.section.name)


class NumberSign(QWidget):
    """The number of an instance in a box."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_number(self, number: int) -> None:
        """Show a number."""
        self._number = str(number)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a square, wider for long numbers."""
        theme = current()
        return QSize(max(theme.px(24), theme.px(10 + 8 * len(self._number))), theme.px(24))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of type."""
        if is_restyled(event):
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box and number."""
        theme, painter = current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("line2"), 1))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setFont(theme.font("body2", 600))
        painter.setPen(theme.colour("text2"))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self._number)


class InstanceRow(QWidget):
    """The head of an instance: number, label, and Remove unless the form counts its instances."""

    removed = Signal()
    """The user confirmed that the instance is to be removed."""
    left = Signal()
    """The user kept it: the focus may go back to the question."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Repeat, Instance] | None = None
        self.sign, self.title = NumberSign(), paragraph("", "name")
        self.remove = Button(kind=QUIET, icon_name="trash")
        self._question = paragraph("", "body2", "text")
        self.confirm, self.keep = Button(), Button(kind=QUIET)
        self.remove.clicked.connect(self.ask)
        self.confirm.clicked.connect(self.removed)
        self.keep.clicked.connect(self.cancel)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.sign)
        head.addWidget(self.title, 1)
        head.addWidget(self.remove)
        self._asking = QWidget()
        asking = QHBoxLayout(self._asking)
        asking.setContentsMargins(0, 0, 0, 0)
        asking.setSpacing(8)
        asking.addWidget(IconLabel("warn", "warn", 18), 0, Qt.AlignmentFlag.AlignTop)
        asking.addWidget(self._question, 1)
        asking.addWidget(self.confirm, 0, Qt.AlignmentFlag.AlignTop)
        asking.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 2)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._asking)
        self._asking.hide()

    def show_instance(self, repeat: Repeat, instance: Instance, writable: bool) -> None:
        """Show an instance as it stands."""
        self._shown = (repeat, instance)
        self.sign.show_number(instance.place)
        self.remove.setVisible(not repeat.counted)
        self.remove.setEnabled(writable)
        if not writable or repeat.counted:
            self._asking.hide()
        self.retranslate()

    def ask(self) -> None:
        """Ask, in this place, whether the instance is to be removed."""
        if self.remove.isEnabled() and not self.remove.isHidden():
            self._asking.show()
            self.keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def cancel(self) -> None:
        """Keep the instance."""
        self._asking.hide()
        self.left.emit()

    @property
    def is_asking(self) -> bool:
        """Whether the question stands."""
        return not self._asking.isHidden()

    def retranslate(self) -> None:
        """Set the captions anew."""
        if self._shown is None:
            return
        repeat, instance = self._shown
        name = filled(instance.label, current_language(), repeat_name(repeat))
        self.title.setText(name)
        self.setAccessibleName(f"{instance.place} {name}")
        self.remove.setText(self.tr("Remove"))
        self.remove.setAccessibleName(
            self.tr("Remove {number} {name}").format(number=instance.place, name=name)
        )
        self.remove.setToolTip(f"{self.remove.accessibleName()} (−)")
        self._question.setText(
            self.tr("Remove “{name}” with its answers? Undo brings them back.").format(name=name)
        )
        self.confirm.setText(self.tr("Remove"))
        self.keep.setText(self.tr("Keep"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep the instance on Escape while it is asked."""
        if event.key() == Qt.Key.Key_Escape and self.is_asking:
            self.cancel()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Re-translate when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class AddRow(QWidget):
    """Behind the instances of a repeat: adds one, or says that the form counts them."""

    added = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Repeat | None = None
        self.add = Button(icon_name="plus")
        self.add.clicked.connect(self.added)
        self._why = label("", "body2", "text2")
        self._why.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 8)
        row.setSpacing(8)
        row.addWidget(self.add)
        row.addWidget(self._why, 1)
        row.addStretch(0)
        self.add.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @property
    def repeat(self) -> Repeat | None:
        """The repeat that is shown."""
        return self._shown

    def show_repeat(self, repeat: Repeat, writable: bool) -> None:
        """Show a repeat as it stands."""
        self._shown = repeat
        self.add.setVisible(not repeat.counted)
        self.add.setEnabled(writable)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the captions anew."""
        if self._shown is None:
            return
        name = repeat_name(self._shown)
        self.add.setText(self.tr("Add: {name}").format(name=name))
        self.add.setToolTip(f"{self.add.text()} (+)")
        counted = self.tr("{name}: the form sets how many there are, by another answer.")
        self._why.setText(counted.format(name=name) if self._shown.counted else "")
        self._why.setVisible(self._shown.counted)

    def changeEvent(self, event: QEvent) -> None:
        """Re-translate when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class HeadingRow(QWidget):
    """The label of a group within a chapter."""

    def __init__(self, level: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text: Texts = {}
        self.text = paragraph("", TYPES[min(level, len(TYPES) - 1)])
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 0)
        column.addWidget(self.text)

    def show_text(self, text: Texts) -> None:
        """Show a label."""
        self._text = text
        self.retranslate()

    def retranslate(self) -> None:
        """Set the text in the window's language."""
        self.text.setText(named(self._text, current_language(), ""))
        self.setAccessibleName(self.text.text())

    def changeEvent(self, event: QEvent) -> None:
        """Re-translate when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
