"""Buttons with our icons: plain, primary, quiet, icon alone."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from customs_assessor.ui.theme import current, is_restyled
from customs_assessor.ui.widgets.icons import icon

PLAIN, PRIMARY, MAIN, QUIET, ICON, LINK, CRUMB = "", "primary", "main", "quiet", "icon", "link", "crumb"
"""Kinds: bordered; filled (one a page); filled and 40 px high; without border; icon alone; link; crumb of the top bar."""

_INK = {PRIMARY: "on_accent", MAIN: "on_accent", LINK: "accent", ICON: "text2"}


class Button(QPushButton):
    """A push button whose icon follows the theme.

    Args:
        text: caption; '' for an icon alone, which then needs ``say``.
        kind: one of the kinds of this module.
        icon_name: of an icon, or ''.
    """

    def __init__(
        self, text: str = "", kind: str = PLAIN, icon_name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._icon_name = icon_name
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        self._draw_icon()

    def say(self, text: str, shortcut: str = "") -> None:
        """Name an icon button: accessible name and tooltip, with its keys behind."""
        self.setAccessibleName(text)
        self.setToolTip(f"{text} ({shortcut})" if shortcut else text)

    def show_icon(self, name: str) -> None:
        """Show another icon."""
        self._icon_name = name
        self._draw_icon()

    def _draw_icon(self) -> None:
        if not self._icon_name:
            return
        side = current().px(18)
        gap = 6 if self.text() else 0
        trailing = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.setIcon(icon(self._icon_name, _INK.get(self.property("kind"), "text"), side, gap, trailing))
        self.setIconSize(QSize(side + gap, side))

    def setText(self, text: str) -> None:
        """Set the caption; an icon beside it keeps its distance."""
        super().setText(text)
        self._draw_icon()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Return as with space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon anew in the colours of another theme."""
        if is_restyled(event) or event.type() == QEvent.Type.LayoutDirectionChange:
            self._draw_icon()
        super().changeEvent(event)
