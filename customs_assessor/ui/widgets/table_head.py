"""The head of a table: caption 600 on surface with a hairline below; the first column starts with the card's padding."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from customs_assessor.ui.theme import current

PAD, CELL = 16, 8
"""Pixels before the first column's text, and beside the texts of the others, at 100 %."""


class TableHead(QHeaderView):
    """Heads of columns that can be neither clicked nor moved."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setHighlightSections(False)
        self.setSectionsClickable(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw one head."""
        theme, model = current(), self.model()
        painter.fillRect(rect, theme.colour("surface"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("line"))
        align = model.headerData(section, self.orientation(), Qt.ItemDataRole.TextAlignmentRole)
        painter.setFont(theme.font("caption", 600))
        painter.setPen(theme.colour("text2"))
        text = str(model.headerData(section, self.orientation()))
        painter.drawText(self.place(rect, section), int(align), text)

    def needed(self, section: int) -> int:
        """Return the width that a section's word takes in the language shown now."""
        theme = current()
        word = str(self.model().headerData(section, self.orientation()))
        room = theme.px(CELL if section else PAD) + theme.px(CELL)
        return QFontMetrics(theme.font("caption", 600)).horizontalAdvance(word) + room

    def place(self, rect: QRect, section: int) -> QRect:
        """Return where the text of a section goes."""
        theme = current()
        return rect.adjusted(theme.px(CELL if section else PAD), 0, -theme.px(CELL), 0)
