"""Answers that are typed: what all fields share, a line, a longer text. What is wrong is said at once, and then not saved."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from customs_assessor.ui.questionnaire.comment_box import CommentField
from customs_assessor.ui.widgets.icons import IconLabel
from customs_assessor.ui.widgets.text import paragraph

Check = Callable[[str], str]
"""Returns what is wrong with a text, in the window's language; '' when it may be saved."""
PAUSE = 1000


class ValueField(QWidget):
    """A field for one value; '' clears it.

    Args:
        field: the widget that is typed into.
    """

    given = Signal(str)
    """A value that may be saved."""
    escaped = Signal()

    def __init__(self, field: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._value = ""
        self._check: Check = lambda text: ""
        self._sign = IconLabel("warn", "danger", 16)
        self.message = paragraph("", "body2", "danger")
        self._wrong = QWidget()
        wrong = QHBoxLayout(self._wrong)
        wrong.setContentsMargins(0, 0, 0, 0)
        wrong.setSpacing(8)
        wrong.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        wrong.addWidget(self.message, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(field)
        self._column.addWidget(self._wrong)
        self._wrong.hide()

    @property
    def text(self) -> str:
        """What the field holds now, without blanks around it."""
        raise NotImplementedError

    def put(self, value: str) -> None:
        """Show a text in the field, without a signal."""
        raise NotImplementedError

    def misshapen(self) -> str:
        """Return what is wrong with how the text is written, before the form is asked; '' for nothing."""
        return ""

    def focus_field(self) -> None:
        """Put the focus where the answer is typed."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_writable(self, on: bool) -> None:
        """Allow typing."""
        self.field.setEnabled(on)

    def name(self, text: str) -> None:
        """Name the field for a screen reader."""
        self.field.setAccessibleName(text)

    def show_value(self, value: str, check: Check) -> None:
        """Show what is recorded; what is being typed stays.

        Args:
            value: the value, '' for none.
            check: judges what is typed from now on.
        """
        self._check = check
        if value != self._value:
            untouched = self.text == self._value
            self._value = value
            if untouched or not self._is_typed_in():
                self.put(value)
        self.judge()

    def judge(self) -> str:
        """Show at once what is wrong with the text, and return it."""
        text = self.text
        changed = bool(text) and text != self._value
        wrong = (self.misshapen() or self._check(text)) if changed else ""
        self.message.setText(wrong)
        self._wrong.setVisible(bool(wrong))
        return wrong

    def follow(self) -> None:
        """Judge while somebody types: what is only begun is not wrong yet."""
        if self._wrong.isHidden() and self.text and self.misshapen():
            return
        self.judge()

    def flush(self) -> None:
        """Ask to save what was typed, unless it is wrong."""
        if self.judge() or self.text == self._value:
            return
        self.give(self.text)

    def give(self, value: str) -> None:
        """Ask to save a value that the form allows."""
        self._value = value
        self.given.emit(value)

    def _is_typed_in(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and (focus is self.field or self.field.isAncestorOf(focus))


class LineField(ValueField):
    """A number or a short text: saved when the field is left or on Return."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._line = QLineEdit()
        super().__init__(self._line, parent)
        self._line.textEdited.connect(self.follow)
        self._line.editingFinished.connect(self.flush)

    @property
    def text(self) -> str:
        """What the field holds now."""
        return self._line.text().strip()

    def put(self, value: str) -> None:
        """Show a text."""
        self._line.setText(value)


class TextField(ValueField):
    """A longer text: saved when the field is left and after a pause.

    Args:
        lines: how many it shows at least.
    """

    def __init__(self, lines: int = 2, parent: QWidget | None = None) -> None:
        self._area = CommentField(lines)
        super().__init__(self._area, parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.flush)
        self._area.textChanged.connect(self._typed)
        self._area.left.connect(self.flush)
        self._area.escaped.connect(self.escaped)

    @property
    def text(self) -> str:
        """What the field holds now."""
        return self.read(self._area.toPlainText().strip())

    def put(self, value: str) -> None:
        """Show a text."""
        self._area.blockSignals(True)
        self._area.setPlainText(self.say(value))
        self._area.blockSignals(False)
        self._area.updateGeometry()

    def say(self, value: str) -> str:
        """Return a value as it is typed."""
        return value

    def read(self, typed: str) -> str:
        """Return what was typed as a value."""
        return typed

    def set_writable(self, on: bool) -> None:
        """Allow typing; the text can be copied all the same."""
        self._area.setReadOnly(not on)

    def _typed(self) -> None:
        self.follow()
        self._timer.start()
