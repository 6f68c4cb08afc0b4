"""Labels on the screen that hold a text of a form: rich where it has marks."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from customs_assessor.forms.marks import SPAN, plain, rich


def show_marked(label: QLabel, text: str) -> None:
    """Show a text of a form in a label: rich where it has marks, else plain."""
    without = plain(text)
    marked = without != SPAN.sub("", text)
    label.setTextFormat(Qt.TextFormat.RichText if marked else Qt.TextFormat.PlainText)
    label.setText(rich(text) if marked else without)
