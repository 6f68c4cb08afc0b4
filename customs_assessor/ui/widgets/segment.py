"""A row of segments of which one is chosen: the target of a question. One tab stop, arrows within."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from customs_assessor.ui.theme import current, is_restyled


class Segment(QWidget):
    """Choices side by side.

    Args:
        values: what is chosen, in order.
        texts: what each segment says.
    """

    chosen = Signal(str)
    """The user chose a value; '' when the chosen one was clicked again."""

    def __init__(self, values: Sequence[str], texts: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values, self._texts = tuple(values), tuple(texts)
        self._value, self._cursor = "", 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def value(self) -> str:
        """The chosen value, '' for none."""
        return self._value

    def show_value(self, value: str) -> None:
        """Show a value as chosen, without a signal; one that is no segment shows none."""
        self._value = value if value in self._values else ""
        if self._value:
            self._cursor = self._values.index(self._value)
        self.setAccessibleDescription(self._texts[self._cursor] if self._value else "")
        self.update()

    def set_texts(self, texts: Sequence[str]) -> None:
        """Say the segments in another language."""
        self._texts = tuple(texts)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the segments side by side, 28 px high."""
        theme = current()
        return QSize(sum(self._widths()) + 1, theme.px(28))

    def _widths(self) -> list[int]:
        theme = current()
        metrics = QFontMetrics(theme.font("body", 500))
        return [max(theme.px(27), metrics.horizontalAdvance(text) + theme.px(18)) for text in self._texts]

    def _at(self, x: float) -> int:
        left = 0
        for index, width in enumerate(self._widths()):
            left += width
            if x < left:
                return index
        return len(self._values) - 1

    def _choose(self, index: int) -> None:
        self._cursor = index
        value = self._values[index]
        self.chosen.emit("" if value == self._value else value)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the segment under the pointer."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._choose(self._at(event.position().x()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with left and right and choose at once; space chooses or clears."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in steps:
            step = steps[Qt.Key(event.key())]
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                step = -step
            index = self._cursor + step if self._value else self._cursor
            index = min(max(index, 0), len(self._values) - 1)
            if self._values[index] != self._value:
                self._choose(index)
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return):
            self._choose(self._cursor)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if is_restyled(event) or event.type() == QEvent.Type.EnabledChange:
            self.updateGeometry()
            self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the segments within one border."""
        theme, painter = current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPainterPath()
        outline.addRoundedRect(frame, 6, 6)
        painter.fillPath(outline, theme.colour("surface"))
        left = 0.0
        for index, (value, text, width) in enumerate(
            zip(self._values, self._texts, self._widths(), strict=True)
        ):
            cell = QRectF(left, 0, width, self.height())
            on = value == self._value
            if on:
                painter.save()
                painter.setClipPath(outline)
                painter.fillRect(cell, theme.colour("accent" if self.isEnabled() else "disabled"))
                painter.restore()
            painter.setFont(theme.font("body", 600 if on else 500))
            painter.setPen(theme.colour("on_accent" if on else "text" if self.isEnabled() else "disabled"))
            painter.drawText(cell, int(Qt.AlignmentFlag.AlignCenter), text)
            if index:
                painter.setPen(QPen(theme.colour("line2"), 1))
                painter.drawLine(round(left), 1, round(left), self.height() - 2)
            left += width
        painter.setPen(QPen(theme.colour("line2"), 1))
        painter.drawPath(outline)
