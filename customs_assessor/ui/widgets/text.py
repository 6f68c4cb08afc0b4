"""Labels of text: a type and a tone, elided where the place is narrow, and small tags."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from customs_assessor.ui.theme import current
from customs_assessor.ui.widgets.icons import IconLabel


def label(text: str = "", kind: str = "body", tone: str = "text") -> QLabel:
    """Return a label of plain text.

    Args:
        text: what it says; never read as rich text.
        kind: ``hero``, ``interview``, ``figure``, ``title``, ``question``, ``sub``, ``name``, ``body``, ``body2``,
            ``caption`` or ``head`` (column head).
        tone: ``text``, ``text2``, ``text3``, ``ok``, ``warn``, ``danger``, ``dispute``, ``target`` or ``accent``.
    """
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("type", kind)
    made.setProperty("tone", tone)
    return made


def paragraph(text: str = "", kind: str = "body", tone: str = "text") -> QLabel:
    """Return a label whose text wraps at spaces and can be copied."""
    made = label(text, kind, tone)
    made.setWordWrap(True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def set_tone(shown: QLabel, tone: str) -> None:
    """Give a label another tone."""
    shown.setProperty("tone", tone)
    shown.style().unpolish(shown)
    shown.style().polish(shown)


class Elided(QLabel):
    """A label of one line that ends in '…' where it is cut, and tells the whole in its tooltip."""

    def __init__(
        self, text: str = "", kind: str = "body", tone: str = "text", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("type", kind)
        self.setProperty("tone", tone)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """Allow the label to shrink to a few letters."""
        return QSize(QFontMetrics(self.font()).averageCharWidth() * 4, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the tooltip only where text is cut."""
        cut = self.fontMetrics().horizontalAdvance(self.text()) > self.width()
        self.setToolTip(self.text() if cut else "")
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, cut at the right."""
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), int(self.alignment()), shown)


class Tag(QFrame):
    """A small word on sunken ground, with an icon where it has a sign: ``Critical``, ``TFA 7.4``.

    Args:
        text: the word.
        icon: name of an icon or ''.
        token: colour of icon and word.
    """

    def __init__(
        self, text: str, icon: str = "", token: str = "text2", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "sunken")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 2, 8, 2)
        row.setSpacing(4)
        if icon:
            row.addWidget(IconLabel(icon, token, 14))
        self._word = label(text, "caption", token)
        font = current().font("caption", 600)
        self._word.setFont(font)
        row.addWidget(self._word)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str) -> None:
        """Say another word."""
        self._word.setText(text)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of type."""
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_word"):
            self._word.setFont(current().font("caption", 600))
        super().changeEvent(event)


def line() -> QFrame:
    """Return a hairline."""
    made = QFrame()
    made.setProperty("look", "line")
    return made


def card() -> QFrame:
    """Return an empty card: surface with a border and radius 8."""
    made = QFrame()
    made.setProperty("look", "card")
    return made
