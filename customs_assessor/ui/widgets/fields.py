"""Fields of dialogs and pages: a combo with our arrow, a date that may stay empty, a caption above a field."""

from __future__ import annotations

from PySide6.QtCore import QDate, QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCalendarWidget,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from customs_assessor.ui.theme import current, is_restyled
from customs_assessor.ui.widgets.buttons import ICON, Button
from customs_assessor.ui.widgets.icons import paint_icon
from customs_assessor.ui.widgets.text import label


class Combo(QComboBox):
    """A combo box; the wheel scrolls the page and never changes a choice unseen."""

    def sizeHint(self) -> QSize:
        """Return the hint with room for the arrow."""
        return super().sizeHint() + QSize(12, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, then the arrow."""
        super().paintEvent(event)
        side = current().px(16)
        left = 10 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else self.width() - side - 10
        token = "text2" if self.isEnabled() else "disabled"
        painter = QPainter(self)
        paint_icon(painter, "down", token, left, (self.height() - side) / 2, side)


class _CalendarPopup(QFrame):
    """A calendar that closes itself when a day is picked."""

    picked = Signal(QDate)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("look", "toast")
        self._calendar = QCalendarWidget(self)
        self._calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._calendar.activated.connect(self._pick)
        self._calendar.clicked.connect(self._pick)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(self._calendar)

    def open_at(self, corner: QPoint, value: str) -> None:
        if value:
            self._calendar.setSelectedDate(QDate.fromString(value, Qt.DateFormat.ISODate))
        self.move(corner)
        self.show()
        self._calendar.setFocus()

    def _pick(self, date: QDate) -> None:
        self.hide()
        self.picked.emit(date)


class DateField(QWidget):
    """A date as ISO text (``2026-11-09``) that may stay empty, with a calendar to pick from."""

    edited = Signal(str)
    """A complete date was typed or picked, or the field was emptied: the ISO text or ''."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self._popup: _CalendarPopup | None = None
        self.field = QLineEdit()
        self.field.editingFinished.connect(self._take)
        self._open = Button(kind=ICON, icon_name="calendar")
        self._open.clicked.connect(self._pick)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        row.addWidget(self._open)
        self.setFocusProxy(self.field)
        self.retranslate()

    @property
    def value(self) -> str:
        """The date as ISO text; '' when the field is empty or holds no date."""
        text = self.field.text().strip()
        return text if QDate.fromString(text, Qt.DateFormat.ISODate).isValid() else ""

    @property
    def acceptable(self) -> bool:
        """Whether the field is empty or holds a date."""
        return not self.field.text().strip() or bool(self.value)

    def show_value(self, value: str) -> None:
        """Show a date, without a signal."""
        self._shown = value
        self.field.setText(value)

    def setAccessibleName(self, name: str) -> None:
        """Name the field for a screen reader."""
        super().setAccessibleName(name)
        self.field.setAccessibleName(name)

    def retranslate(self) -> None:
        """Set the captions anew."""
        self._open.say(self.tr("Pick a date"))
        self.field.setPlaceholderText(self.tr("YYYY-MM-DD"))

    def changeEvent(self, event: QEvent) -> None:
        """Re-translate when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _take(self) -> None:
        if self.acceptable and self.field.text().strip() != self._shown:
            self._shown = self.value
            self.edited.emit(self.value)

    def _pick(self) -> None:
        if self._popup is None:
            self._popup = _CalendarPopup(self)
            self._popup.picked.connect(self._take_picked)
        self._popup.open_at(self.mapToGlobal(QPoint(0, self.height() + 4)), self.value)

    def _take_picked(self, date: QDate) -> None:
        self.field.setText(date.toString(Qt.DateFormat.ISODate))
        self._take()


class Captioned(QWidget):
    """A field with its caption above, which names it for a screen reader too.

    Args:
        field: the field.
        caption: what it asks for.
    """

    def __init__(self, field: QWidget, caption: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = field
        self._caption = label("", "body2", "text2")
        self._caption.setBuddy(field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._caption)
        column.addWidget(field)
        self.setFocusProxy(field)
        self.set_caption(caption)

    @property
    def caption(self) -> QLabel:
        """The label above."""
        return self._caption

    def set_caption(self, caption: str) -> None:
        """Ask in other words."""
        self._caption.setText(caption)
        self._field.setAccessibleName(caption)


class SearchField(QLineEdit):
    """A text field with the search icon in it; it selects its text when the focus comes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keys = ""
        """Key cap at the right, while the field is empty."""
        self.setTextMargins(current().px(18) + 6, 0, 0, 0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select all, so that typing starts anew."""
        super().focusInEvent(event)
        self.selectAll()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of type."""
        if is_restyled(event):
            self.setTextMargins(current().px(18) + 6, 0, 0, 0)
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, then the icon."""
        super().paintEvent(event)
        painter, side = QPainter(self), current().px(18)
        paint_icon(painter, "search", "text2", 8, (self.height() - side) / 2, side)
        if self.keys and not self.text() and not self.hasFocus():
            self._paint_keys(painter)

    def _paint_keys(self, painter: QPainter) -> None:
        theme = current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("key"))
        metrics = QFontMetricsF(painter.font())
        width, height = metrics.horizontalAdvance(self.keys) + 10, metrics.height() + 2
        cap = QRectF(self.width() - width - 8, (self.height() - height) / 2, width, height)
        painter.setPen(theme.colour("line2"))
        painter.setBrush(theme.colour("sunken"))
        painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setPen(theme.colour("text2" if self.isEnabled() else "disabled"))
        painter.drawText(cap, int(Qt.AlignmentFlag.AlignCenter), self.keys)
