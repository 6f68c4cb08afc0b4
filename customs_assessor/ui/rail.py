"""The rail at the window's left: one button per page, icon over label. One tab stop, arrows within."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from customs_assessor.tokens import DARK
from customs_assessor.ui.pages import FOOT, PAGES, PageRow
from customs_assessor.ui.theme import current, is_restyled
from customs_assessor.ui.widgets.icons import pixmap
from customs_assessor.ui.widgets.text import line

WIDTH = 80
SHORT = 640
"""Height of the window below which labels hide."""


class RailButton(QAbstractButton):
    """One page's button.

    Args:
        row: the page.
    """

    def __init__(self, row: PageRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = row.icon
        self._caption = row.caption
        self.bare = False
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the caption anew."""
        text = QCoreApplication.translate("Pages", self._caption)
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the rail's width by icon and label."""
        theme = current()
        height = theme.px(20) + 20 if self.bare else self.full_height()
        return QSize(theme.px(WIDTH), height)

    def full_height(self) -> int:
        """Return the height with the label."""
        theme = current()
        return theme.px(20) + 20 + QFontMetrics(theme.font("caption", 500)).height()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, edge, icon and label."""
        theme, painter = current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        if on or (self.underMouse() and self.isEnabled()):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("rail_current"))
            painter.setOpacity(1.0 if on else 0.5)
            painter.drawRoundedRect(QRectF(6, 0, self.width() - 12, self.height()), 6, 6)
            painter.setOpacity(1.0)
        if on:
            edge = theme.colour("accent") if theme.palette.name == "contrast" else DARK.accent
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(edge)
            painter.drawRoundedRect(QRectF(0, 9, 3, self.height() - 18), 1.5, 1.5)
        ink = theme.colour("rail_current_text" if on else "rail_text" if self.isEnabled() else "disabled")
        side = theme.px(20)
        ratio = self.devicePixelRatioF()
        painter.drawPixmap(round((self.width() - side) / 2), 10, pixmap(self._icon, ink, side, ratio))
        if not self.bare:
            painter.setFont(theme.font("caption", 500))
            painter.setPen(ink)
            text = QRectF(2, 10 + side + 2, self.width() - 4, self.height() - side - 14)
            painter.drawText(
                text, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter), self.text()
            )

    def enterEvent(self, event: QEvent) -> None:
        """Show that the pointer is over the button."""
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show that the pointer left."""
        self.update()


class Rail(QWidget):
    """The rail."""

    chosen = Signal(str)
    """The user chose a page by its name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(2)
        self._buttons: dict[str, RailButton] = {}
        group = PAGES[0].group
        for row in PAGES:
            if row.group != group:
                group = row.group
                if group == FOOT:
                    column.addStretch(1)
                else:
                    column.addSpacing(6)
                    separator = QWidget()
                    inner = QVBoxLayout(separator)
                    inner.setContentsMargins(16, 0, 16, 0)
                    inner.addWidget(line())
                    column.addWidget(separator)
                    column.addSpacing(6)
            button = RailButton(row)
            button.clicked.connect(lambda _=False, name=row.name: self.chosen.emit(name))
            self._buttons[row.name] = button
            column.addWidget(button)
        self._resize()

    @property
    def buttons(self) -> Mapping[str, RailButton]:
        """The buttons by page."""
        return self._buttons

    def show_page(self, name: str, has_assessment: bool) -> None:
        """Mark the page in front; pages of an assessment are open only when there is one."""
        for row in PAGES:
            button = self._buttons[row.name]
            button.setEnabled(has_assessment or not row.needs_assessment)
            button.setChecked(row.name == name)
            button.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if row.name == name else Qt.FocusPolicy.ClickFocus
            )
        self.setFocusProxy(self._buttons[name])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the focus between buttons with up and down."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        usable = [button for button in self._buttons.values() if button.isEnabled()]
        focused = next((at for at, button in enumerate(usable) if button.hasFocus()), None)
        if event.key() in steps and focused is not None:
            at = min(max(focused + steps[Qt.Key(event.key())], 0), len(usable) - 1)
            usable[at].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide the labels in a low window."""
        bare = self.height() < max(SHORT, self._full_height())
        for button in self._buttons.values():
            if button.bare != bare:
                button.bare = bare
                button.updateGeometry()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        if event.type() == QEvent.Type.LanguageChange:
            for button in self._buttons.values():
                button.retranslate()
        elif is_restyled(event):
            self._resize()
        super().changeEvent(event)

    def _full_height(self) -> int:
        return sum(button.full_height() + 2 for button in self._buttons.values()) + 40

    def _resize(self) -> None:
        self.setFixedWidth(current().px(WIDTH))
        for button in self._buttons.values():
            button.updateGeometry()
