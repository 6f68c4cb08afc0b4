"""The offline help: pages of resources/help/<language>, beside the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from customs_assessor.paths import resource
from customs_assessor.ui.theme import current
from customs_assessor.ui.translation import current_language

CONTENTS = "index"


def topic_file(topic: str, language: str) -> Path:
    """Return the help page of a topic in a language; the contents where there is none of that name."""
    file = resource("help", language, f"{topic}.md")
    return file if file.is_file() else resource("help", language, f"{CONTENTS}.md")


class HelpDialog(QDialog):
    """Shows help pages; links lead from one to the other, none leads out of the app."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._topic = CONTENTS
        self._text = QTextBrowser()
        self._text.setOpenLinks(False)
        self._text.anchorClicked.connect(self._follow)
        self._text.setProperty("look", "text")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 8, 8)
        column.addWidget(self._text)
        self.resize(current().px(480), current().px(600))
        self.retranslate()

    @property
    def topic(self) -> str:
        """The page that is shown."""
        return self._topic

    @property
    def text(self) -> str:
        """Its plain text."""
        return self._text.toPlainText()

    def show_topic(self, topic: str) -> None:
        """Show a page and bring the dialog to the front."""
        self._topic = topic
        self._read()
        self.show()
        self.raise_()
        self.activateWindow()
        self._text.setFocus()

    def retranslate(self) -> None:
        """Show the page in another language."""
        self.setWindowTitle(self.tr("Help"))
        self._text.setAccessibleName(self.tr("Help"))
        self._read()

    def changeEvent(self, event: QEvent) -> None:
        """Re-translate when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _follow(self, link: QUrl) -> None:
        name = link.path().removesuffix(".md")
        if link.isRelative() and name.isidentifier():
            self.show_topic(name)

    def _read(self) -> None:
        self._text.setMarkdown(topic_file(self._topic, current_language()).read_text(encoding="utf-8"))
        self._lay_out()

    def _lay_out(self) -> None:
        """Give paragraphs, lists and tables the air that plain markdown lacks."""
        document, theme = self._text.document(), current()
        document.setIndentWidth(theme.px(12))
        block = document.begin()
        while block.isValid():
            cursor = QTextCursor(block)
            shape = block.blockFormat()
            table = cursor.currentTable()
            shape.setBottomMargin(0 if table else theme.px(4 if block.textList() else 8))
            cursor.setBlockFormat(shape)
            if table:
                look = table.format()
                look.setCellPadding(theme.px(4))
                look.setBorderBrush(theme.colour("line"))
                table.setFormat(look)
            block = block.next()
