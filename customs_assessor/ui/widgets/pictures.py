"""Pictures from bytes of any origin: small enough to show, and nothing for what is none."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImageReader, QPixmap

MOST_PIXELS = 64_000_000
"""A picture larger than this is not drawn: a small file can hold a picture that fills the memory."""


def picture(data: bytes, side: int) -> QPixmap:
    """Return a picture no larger than a square, an empty one for what is no picture."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > MOST_PIXELS:
        return QPixmap()
    if max(size.width(), size.height()) > side:
        reader.setScaledSize(size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio))
    return QPixmap.fromImage(reader.read())
