"""The focus ring: 2 px accent, 2 px outside the border, only while the keyboard is in use."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFocusFrame,
    QLineEdit,
    QProxyStyle,
    QStyle,
    QStyleOption,
    QWidget,
)
from shiboken6 import isValid

from customs_assessor.ui.theme import current

_OWN_BORDER = (QLineEdit, QComboBox, QAbstractSpinBox, QAbstractScrollArea)
"""Fields and lists show the focus by their own border or by their current row."""
_AWAY = 4
"""Pixels from the control's border to the ring's outer edge."""


class _RingStyle(QProxyStyle):
    """Keeps the ring 2 px away from the control's border."""

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        if metric in (QStyle.PixelMetric.PM_FocusFrameHMargin, QStyle.PixelMetric.PM_FocusFrameVMargin):
            return _AWAY
        return super().pixelMetric(metric, option, widget)


class _Ring(QFocusFrame):
    def __init__(self) -> None:
        super().__init__()
        self._margins = _RingStyle("Fusion")
        self._margins.setParent(self)
        self.setStyle(self._margins)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(current().colour("accent"), 2))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)


class FocusRing(QObject):
    """Draws the ring round the control that has the focus, and hides it as soon as the pointer is used.

    Args:
        app: the application; it gets an event filter.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._keyboard = False
        self._ring = _Ring()
        app.installEventFilter(self)
        app.focusChanged.connect(self._move)

    @property
    def target(self) -> QWidget | None:
        """The control that the ring is drawn round, None while it is hidden."""
        return self._ring.widget() if isValid(self._ring) else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note whether the last input was a key or the pointer; never keeps an event."""
        if event.type() == QEvent.Type.KeyPress and not self._keyboard:
            self._keyboard = True
            self._move(None, QApplication.focusWidget())
        elif event.type() == QEvent.Type.MouseButtonPress and self._keyboard:
            self._keyboard = False
            self._move(None, None)
        return False

    def _move(self, old: QWidget | None, new: QWidget | None) -> None:
        if not isValid(self._ring):
            # Qt keeps the frame beside the control it surrounds, and it goes with that one's parent.
            self._ring = _Ring()
        ringed = self._keyboard and new is not None and not isinstance(new, _OWN_BORDER)
        self._ring.setWidget(new if ringed else None)  # type: ignore[arg-type]  # None hides it
