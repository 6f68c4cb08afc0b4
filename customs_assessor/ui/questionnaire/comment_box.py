"""The comment: others' signed above, one's own in a field that saves itself, and who may read it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFocusEvent, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from customs_assessor.answers.edit import INTERNAL, PARTNER, PUBLIC, VISIBILITIES
from customs_assessor.ui.questionnaire.menu_button import MENU, MenuButton
from customs_assessor.ui.theme import current, is_restyled
from customs_assessor.ui.widgets.text import label, paragraph

PAUSE = 1000
"""Milliseconds without a key after which what was typed is saved."""
MOST_LINES = 8
"""Lines up to which a field grows; more are scrolled."""
ICONS = {INTERNAL: "lock", PARTNER: "partner", PUBLIC: "public"}


@dataclass(frozen=True)
class Signed:
    """Somebody else's comment: who and when, and what."""

    who: str
    text: str


class CommentField(QPlainTextEdit):
    """A field that grows to eight lines and tells when the focus leaves; Tab moves on, Escape leaves.

    Args:
        lines: how many it shows at least.
    """

    left = Signal()
    escaped = Signal()

    def __init__(self, lines: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least = lines
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._dress()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field is left; a menu that opens over it does not count."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the field on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of type."""
        if is_restyled(event):
            self._dress()
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        """Return room for the lines that are written, within bounds."""
        step = QFontMetrics(current().font("body2")).lineSpacing()
        lines = min(max(round(self.document().size().height()), self._least), MOST_LINES)
        around = 2 * round(self.document().documentMargin()) + 12
        return QSize(super().sizeHint().width(), lines * step + around)

    def _dress(self) -> None:
        font = current().font("body2")
        self.setFont(font)
        self.document().setDefaultFont(font)
        self._grow()

    def _grow(self) -> None:
        policy = Qt.ScrollBarPolicy
        many = self.document().size().height() > MOST_LINES
        self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if many else policy.ScrollBarAlwaysOff)
        height = self.sizeHint().height()
        if height != self.height():
            self.setFixedHeight(height)


class CommentBox(QWidget):
    """One's own comment with its visibility, below the signed ones of others."""

    written = Signal(str, str)
    """Text (may be '') and visibility that shall be saved."""
    escaped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sent = ("", INTERNAL)
        self._visibility = INTERNAL
        self._signed: tuple[Signed, ...] = ()
        self._signed_labels: list[QLabel] = []
        self._caption = label("", "head", "text2")
        self.visibility = MenuButton(MENU, "lock")
        self._menu = QMenu(self)
        self._choices = {each: QAction(self._menu) for each in VISIBILITIES}
        for each, action in self._choices.items():
            action.setCheckable(True)
            action.triggered.connect(lambda _=False, chosen=each: self.choose_visibility(chosen))
            self._menu.addAction(action)
        self.visibility.setMenu(self._menu)
        self.head = QHBoxLayout()
        self.head.setSpacing(4)
        self.head.addWidget(self._caption)
        self.head.addWidget(self.visibility)
        self.head.addStretch(1)
        self._others = QVBoxLayout()
        self._others.setSpacing(4)
        self.field = CommentField()
        self.field.left.connect(self.flush)
        self.field.escaped.connect(self._escape)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.flush)
        self.field.textChanged.connect(self._typed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self.head)
        column.addLayout(self._others)
        column.addWidget(self.field)
        self.retranslate()

    def show_comment(self, own: str, visibility: str, others: Sequence[Signed]) -> None:
        """Show what is recorded; text that was typed since stays."""
        if tuple(others) != self._signed:
            self._signed = tuple(others)
            self._sign()
        if (own, visibility) == self._sent:
            return
        untouched = (self.field.toPlainText(), self._visibility) == self._sent
        self._sent = (own, visibility)
        if untouched:
            self._visibility = visibility
            self.field.blockSignals(True)
            self.field.setPlainText(own)
            self.field.blockSignals(False)
            self.field.updateGeometry()
        self._show_visibility()

    def choose_visibility(self, visibility: str) -> None:
        """Let others read the comment, or no longer; saved at once where there is text."""
        self._visibility = visibility
        self._show_visibility()
        if self.field.toPlainText().strip():
            self.flush()

    def flush(self) -> None:
        """Ask to save what differs from what was last shown or asked for."""
        self._timer.stop()
        text = self.field.toPlainText().strip()
        now = (text, self._visibility)
        if now == self._sent or (not text and not self._sent[0]):
            return
        self._sent = now
        self.written.emit(*now)

    def set_writable(self, on: bool) -> None:
        """Allow writing or only reading and copying."""
        self.field.setReadOnly(not on)
        self.visibility.setEnabled(on)

    def retranslate(self) -> None:
        """Set the captions anew."""
        self._caption.setText(self.tr("Comment"))
        self.field.setAccessibleName(self.tr("Comment"))
        words = {INTERNAL: self.tr("Internal"), PARTNER: self.tr("Partner"), PUBLIC: self.tr("Public")}
        for each, action in self._choices.items():
            action.setText(words[each])
        self._show_visibility()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language; what is being typed stays and is saved."""
        if event.type() == QEvent.Type.LanguageChange:
            self.flush()
            self.retranslate()
        super().changeEvent(event)

    def _typed(self) -> None:
        self._timer.start()

    def _escape(self) -> None:
        self.flush()
        self.escaped.emit()

    def _show_visibility(self) -> None:
        for each, action in self._choices.items():
            action.setChecked(each == self._visibility)
        word = self._choices[self._visibility].text()
        self.visibility.setText(word)
        self.visibility.show_icon(ICONS[self._visibility])
        self.visibility.setAccessibleName(self.tr("Who may read the comment: {word}").format(word=word))

    def _sign(self) -> None:
        for shown in self._signed_labels:
            self._others.removeWidget(shown)
            shown.hide()
            shown.deleteLater()
        self._signed_labels = []
        for each in self._signed:
            self._signed_labels.append(label(each.who, "caption", "text3"))
            self._signed_labels.append(paragraph(each.text, "body2", "text2"))
        for shown in self._signed_labels:
            self._others.addWidget(shown)
