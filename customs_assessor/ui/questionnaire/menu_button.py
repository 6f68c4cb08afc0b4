"""Small buttons beside captions: a chip for a file, and one that opens a menu, with our arrow at its end."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from customs_assessor.ui.theme import current
from customs_assessor.ui.widgets.buttons import Button
from customs_assessor.ui.widgets.icons import paint_icon

CHIP, MENU, FILTER = "chip", "menu", "filter"
"""Kinds: a file; a menu beside a caption; a menu in accent, for what a list shows."""
SIDE = 16


class SmallButton(Button):
    """A button whose icon is as small as its words.

    Args:
        text: the words.
        kind: of this module.
        icon_name: of an icon, or ''.
    """

    def __init__(self, text: str, kind: str, icon_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, kind, icon_name, parent)
        self._shrink()

    def changeEvent(self, event: QEvent) -> None:
        """Keep the icon small when it is drawn anew."""
        super().changeEvent(event)
        self._shrink()

    def show_icon(self, name: str) -> None:
        """Show another icon."""
        super().show_icon(name)
        self._shrink()

    def _shrink(self) -> None:
        side = QSize(current().px(SIDE), current().px(SIDE))
        if self.iconSize() != side:
            self.setIconSize(side)


class MenuButton(SmallButton):
    """A button with our arrow behind its words.

    Args:
        kind: ``MENU`` or ``FILTER``.
        icon_name: of an icon, or ''.
    """

    def __init__(self, kind: str, icon_name: str = "", parent: QWidget | None = None) -> None:
        self._arrow = "accent" if kind == FILTER else "text2"
        super().__init__("", kind, icon_name, parent)

    def sizeHint(self) -> QSize:
        """Return the hint with room for the arrow."""
        return super().sizeHint() + QSize(max(0, current().px(SIDE) - 8), 0)

    def minimumSizeHint(self) -> QSize:
        """Return the hint: words and arrow are never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, then the arrow."""
        super().paintEvent(event)
        side = current().px(SIDE)
        left = 4 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else self.width() - side - 4
        token = self._arrow if self.isEnabled() else "disabled"
        paint_icon(QPainter(self), "down", token, left, (self.height() - side) / 2, side)
