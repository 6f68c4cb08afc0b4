"""Our own icons: SVG whose ``currentColor`` is replaced by a colour of the theme, drawn once per colour and size."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QIcon,
    QPainter,
    QPaintEvent,
    QPixmap,
    QPixmapCache,
    QTransform,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from customs_assessor.paths import resource
from customs_assessor.ui.theme import current, is_restyled

GRID = 20
MIRRORED = frozenset({"left", "right", "undo", "redo", "send", "exchange"})
"""Icons that point along the line of text, turned round in right-to-left languages."""


def pixmap(name: str, colour: QColor, size: int = GRID, ratio: float = 1.0) -> QPixmap:
    """Return an icon as a picture, from the cache when it was drawn before.

    Args:
        name: file in resources/icons without ``.svg``.
        colour: what replaces ``currentColor``.
        size: logical pixels; lines stay 1.5 px on screen below 20.
        ratio: device pixels of the screen per logical pixel.

    Raises:
        FileNotFoundError: there is no such icon.
    """
    turned = name in MIRRORED and QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    key = f"icon/{name}/{colour.name()}/{size}/{ratio}/{turned}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    svg = resource("icons", f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour.name())
    if size < GRID:
        svg = svg.replace('stroke-width="1.5"', f'stroke-width="{1.5 * GRID / size:.3f}"')
    made = QPixmap(round(size * ratio), round(size * ratio))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, made.width(), made.height()))
    painter.end()
    if turned:
        made = made.transformed(QTransform().scale(-1, 1))
    made.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, made)
    return made


def icon(name: str, token: str = "text", size: int = GRID, gap: int = 0, trailing: bool = False) -> QIcon:
    """Return an icon for a button or an action in a colour of the theme in force, greyed when disabled.

    Args:
        name, token, size: as for :func:`pixmap`.
        gap: empty pixels between icon and text; before the icon where it stands behind the text (``trailing``).
        trailing: whether the icon stands behind the text.
    """
    theme, made = current(), QIcon()
    for ratio in (1.0, 2.0):
        for ink, mode in ((token, QIcon.Mode.Normal), ("disabled", QIcon.Mode.Disabled)):
            drawn = pixmap(name, theme.colour(ink), size, ratio)
            if gap:
                wide = QPixmap(round((size + gap) * ratio), round(size * ratio))
                wide.setDevicePixelRatio(ratio)
                wide.fill(Qt.GlobalColor.transparent)
                painter = QPainter(wide)
                painter.drawPixmap(gap if trailing else 0, 0, drawn)
                painter.end()
                drawn = wide
            made.addPixmap(drawn, mode)
    return made


def paint_icon(painter: QPainter, name: str, token: str, left: float, top: float, size: int = GRID) -> None:
    """Draw an icon with its upper left corner at a place."""
    ratio = painter.device().devicePixelRatio()
    painter.drawPixmap(round(left), round(top), pixmap(name, current().colour(token), size, ratio))


class IconLabel(QWidget):
    """An icon beside text; it says nothing to a screen reader, the text does.

    Args:
        name: of the icon.
        token: its colour.
        size: logical pixels at 100 %.
    """

    def __init__(
        self, name: str, token: str = "text2", size: int = GRID, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._token, self._size = name, token, size
        self._resize()

    def show_icon(self, name: str, token: str) -> None:
        """Show another icon or another colour."""
        self._name, self._token = name, token
        self.update()

    def _resize(self) -> None:
        side = current().px(self._size)
        self.setFixedSize(QSize(side, side))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if is_restyled(event):
            self._resize()
            self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon."""
        painter = QPainter(self)
        paint_icon(painter, self._name, self._token, 0, 0, current().px(self._size))
