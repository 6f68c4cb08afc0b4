"""Layouts for what may need several lines: pieces of their own width, and columns of equal width."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Widgets side by side, in as many lines as they need; what does not fill a line stands at its start."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(8)

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, None behind the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take an item out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Take no more than is needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        return self._place(QRect(0, 0, width, 0))[1]

    def sizeHint(self) -> QSize:
        """Return all in one line."""
        width = sum(item.sizeHint().width() for item in self._items) + self.spacing() * max(
            len(self._items) - 1, 0
        )
        return QSize(width, max((item.sizeHint().height() for item in self._items), default=0))

    def minimumSize(self) -> QSize:
        """Return the widest item."""
        width = max((item.minimumSize().width() for item in self._items), default=0)
        return QSize(width, max((item.sizeHint().height() for item in self._items), default=0))

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        places, tall = self._place(rect)
        spare = max(0, rect.height() - tall) // 2
        for item, place in zip(self._items, places, strict=True):
            item.setGeometry(place.translated(0, spare))

    def _place(self, rect: QRect) -> tuple[list[QRect], int]:
        places: list[QRect] = []
        left, top, tall = 0, 0, 0
        for item in self._items:
            size = item.sizeHint().boundedTo(QSize(max(rect.width(), 1), 10_000))
            if left and left + size.width() > rect.width():
                left, top, tall = 0, top + tall + 4, 0
            places.append(QRect(rect.topLeft() + QPoint(left, top), size))
            left += size.width() + self.spacing()
            tall = max(tall, size.height())
        return places, top + tall


class ColumnLayout(FlowLayout):
    """Widgets as columns of equal width, as many side by side as their own width allows."""

    def _place(self, rect: QRect) -> tuple[list[QRect], int]:
        places: list[QRect] = []
        count, gap = len(self._items), self.spacing()
        if not count:
            return places, 0
        widest = max(item.sizeHint().width() for item in self._items)
        columns = max(1, min(count, (rect.width() + gap) // (widest + gap)))
        width = (rect.width() - gap * (columns - 1)) // columns
        tall = max(item.sizeHint().height() for item in self._items)
        for at in range(count):
            corner = QPoint((at % columns) * (width + gap), (at // columns) * (tall + gap))
            places.append(QRect(rect.topLeft() + corner, QSize(width, tall)))
        rows = (count + columns - 1) // columns
        return places, rows * tall + (rows - 1) * gap
