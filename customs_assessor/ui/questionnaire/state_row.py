"""Not applicable and don't know: chosen first, recorded only with their reason."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from customs_assessor.answers.item import DONT_KNOW, NOT_APPLICABLE
from customs_assessor.ui.theme import current, is_restyled
from customs_assessor.ui.widgets.buttons import Button
from customs_assessor.ui.widgets.text import label

KEYS = {NOT_APPLICABLE: "N", DONT_KNOW: "D"}


class StateButton(QAbstractButton):
    """A button with its key in a cap before the words; pressed while the state stands or waits for its reason."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def nextCheckState(self) -> None:
        """Leave the mark as it is: it shows what is recorded or asked for."""

    def say(self, text: str) -> None:
        """Set the words."""
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(f"{text} ({self._key})")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for cap and words, 32 px high."""
        theme = current()
        return QSize(
            theme.px(12 + 18 + 6 + 12) + QFontMetrics(theme.font("body", 500)).horizontalAdvance(self.text()),
            theme.px(32),
        )

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if is_restyled(event):
            self.updateGeometry()
        self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw border, cap and words."""
        theme, painter = current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame, on = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), self.isChecked()
        ink = theme.colour("text" if self.isEnabled() else "disabled")
        painter.setPen(
            QPen(theme.colour("accent"), 2) if on else theme.colour("line2" if self.isEnabled() else "line")
        )
        ground = "tint" if on else "sunken" if self.underMouse() and self.isEnabled() else "surface"
        painter.setBrush(theme.colour(ground))
        inset = 0.5 if on else 0
        painter.drawRoundedRect(frame.adjusted(inset, inset, -inset, -inset), 6, 6)
        side = theme.px(18)
        cap = QRectF(theme.px(12), (self.height() - side) / 2, side, side)
        painter.setPen(theme.colour("line2"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setFont(theme.font("key"))
        painter.setPen(ink)
        painter.drawText(cap, int(Qt.AlignmentFlag.AlignCenter), self._key)
        painter.setFont(theme.font("body", 500))
        words = QRectF(cap.right() + theme.px(6), 0, self.width(), self.height())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self.text())


class ReasonField(QLineEdit):
    """A line whose Escape goes back instead of clearing the page's focus."""

    escaped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of Escape, and keep Return, which a line edit passes on; all else is its own."""
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                event.accept()


class StateRow(QWidget):
    """The two states with the field for their reason below."""

    given = Signal(str, str)
    """A state with its reason."""
    cleared = Signal()
    """The state that stood was chosen again."""
    left = Signal()
    """The reason field closed; the focus may go back to the question."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state, self._reason, self._pending = "", "", ""
        self.buttons = {state: StateButton(key) for state, key in KEYS.items()}
        self.row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.row.setSpacing(8)
        for state, button in self.buttons.items():
            button.clicked.connect(lambda _=False, asked=state: self.ask(asked))
            self.row.addWidget(button)
        self.row.addStretch(1)
        self._caption = label("", "caption", "text2")
        self.reason = ReasonField()
        self.reason.returnPressed.connect(self.commit)
        self.reason.textEdited.connect(self._allow)
        self.reason.escaped.connect(self.cancel)
        self.record = Button()
        self.record.clicked.connect(self.commit)
        self._under = QWidget()
        under = QHBoxLayout(self._under)
        under.setContentsMargins(0, 0, 0, 0)
        under.setSpacing(8)
        under.addWidget(self._caption)
        under.addWidget(self.reason, 1)
        under.addWidget(self.record)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self.row)
        column.addWidget(self._under)
        self._under.hide()
        self.retranslate()

    def minimumSizeHint(self) -> QSize:
        """Allow the row to stand as a column."""
        widest = max(button.sizeHint().width() for button in self.buttons.values())
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand as a row, or as a column where a row has no room."""
        way = QBoxLayout.Direction
        items = [self.row.itemAt(at) for at in range(self.row.count())]
        wide = sum(item.sizeHint().width() + 8 for item in items if item is not None)
        self.row.setDirection(way.LeftToRight if wide <= self.width() else way.TopToBottom)
        super().resizeEvent(event)

    def show_state(self, state: str, reason: str) -> None:
        """Show what is recorded; '' for no state. A reason that is being typed stays."""
        if (state, reason) == (self._state, self._reason):
            return
        self._state, self._reason = state, reason
        if self._pending:
            if state != self._pending:
                self._show()
                return
            self._pending = ""
        self.reason.setText(reason)
        self._show()

    def ask(self, state: str) -> None:
        """Ask for a state: opens its reason; the one that stands is cleared instead."""
        if state == self._state and not self._pending:
            self.cleared.emit()
            return
        if state != self._pending:
            self._pending = state
            self.reason.setText(self._reason if state == self._state else "")
        self._show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def cancel(self) -> None:
        """Leave the answer as it was."""
        self._pending = ""
        self.reason.setText(self._reason)
        self._show()
        self.left.emit()

    def drop(self) -> None:
        """Forget a state that waits for its reason: another answer was given."""
        if self._pending:
            self._pending = ""
            self.reason.setText(self._reason)
            self._show()

    def commit(self) -> None:
        """Record the state with its reason; without one the field waits."""
        text = self.reason.text().strip()
        state = self._pending or self._state
        if not text or not state:
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        changed = (state, text) != (self._state, self._reason)
        self._pending = ""
        if changed:
            self.given.emit(state, text)
        self._show()
        self.left.emit()

    def flush(self) -> None:
        """Record what has its reason, as when the question closes; a state without one is forgotten."""
        state, text = self._pending or self._state, self.reason.text().strip()
        if state and text and (state, text) != (self._state, self._reason):
            self._pending = ""
            self.given.emit(state, text)

    def retranslate(self) -> None:
        """Set the captions anew."""
        self.buttons[NOT_APPLICABLE].say(self.tr("Not applicable"))
        self.buttons[DONT_KNOW].say(self.tr("Don't know"))
        self._caption.setText(self.tr("Reason"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.setPlaceholderText(self.tr("Recorded once a reason is given"))
        self.record.setText(self.tr("Record"))

    def changeEvent(self, event: QEvent) -> None:
        """Re-translate when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _allow(self) -> None:
        text = self.reason.text().strip()
        self.record.setEnabled(
            bool(text) and ((self._pending or self._state), text) != (self._state, self._reason)
        )

    def _show(self) -> None:
        shown = self._pending or self._state
        for state, button in self.buttons.items():
            button.setChecked(state == shown)
        self._under.setVisible(bool(shown))
        self._allow()
