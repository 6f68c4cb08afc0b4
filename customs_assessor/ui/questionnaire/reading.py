"""What is read before answering: the hint, pictures and sounds, guidance behind its button, and what must be known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from customs_assessor.forms.model import Texts, in_language
from customs_assessor.ui.questionnaire.file_field import BytesOf
from customs_assessor.ui.questionnaire.flow import FlowLayout
from customs_assessor.ui.questionnaire.menu_button import CHIP, SmallButton
from customs_assessor.ui.questionnaire.notices import Notice
from customs_assessor.ui.theme import current, is_restyled
from customs_assessor.ui.widgets.buttons import Button
from customs_assessor.ui.widgets.icons import IconLabel
from customs_assessor.ui.widgets.markdown import show_marked
from customs_assessor.ui.widgets.pictures import picture
from customs_assessor.ui.widgets.text import paragraph, set_tone

WIDEST = 480
"""Pixels at 100 % of a picture's longer side."""


class NoticeRow(QWidget):
    """A sentence with its icon."""

    def __init__(self, notice: Notice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = paragraph(notice.text, "body2", notice.tone)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconLabel(notice.icon, notice.tone, 16), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)


class Reading(QWidget):
    """The lines between a question and its answer; hidden while there are none."""

    kept = Signal(str, object)
    """A sound or a film (SHA-256) that shall be written to a path."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notices: tuple[Notice, ...] = ()
        self._rows: list[NoticeRow] = []
        self._media: tuple[Mapping[str, Texts], str] = ({}, "")
        self._picture_bytes = b""
        self.hint = paragraph("", "body")
        self.picture = QLabel()
        self._flow = FlowLayout()
        self._sounds = QWidget()
        self._sounds.setLayout(self._flow)
        self.more = SmallButton("", "menu", "right")
        self.more.setCheckable(True)
        self.guidance = paragraph("", "body2", "text2")
        self.more.toggled.connect(self._unfold)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        for widget in (self.hint, self.picture, self._sounds):
            self._column.addWidget(widget)
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self.guidance)
        self.guidance.hide()
        self.retranslate()

    @property
    def notices(self) -> tuple[str, ...]:
        """What is said beside the texts of the form."""
        return tuple(notice.text for notice in self._notices)

    def show_texts(self, hint: str, guidance: str, notices: Sequence[Notice], tone: str) -> None:
        """Show the texts of a question, '' for none.

        Args:
            hint: below the question.
            guidance: behind its button.
            notices: what must be known.
            tone: of the hint.
        """
        show_marked(self.hint, hint)
        if self.hint.property("tone") != tone:
            set_tone(self.hint, tone)
        self.hint.setVisible(bool(hint))
        show_marked(self.guidance, guidance)
        self.more.setVisible(bool(guidance))
        self.guidance.setVisible(bool(guidance) and self.more.isChecked())
        if tuple(notices) != self._notices:
            self._notices = tuple(notices)
            for gone in self._rows:
                self._column.removeWidget(gone)
                gone.hide()
                gone.deleteLater()
            self._rows = [NoticeRow(notice) for notice in notices]
            for row in self._rows:
                self._column.addWidget(row)
        self._settle()

    def show_media(
        self, media: Mapping[str, Texts], language: str, files: Mapping[str, str], bytes_of: BytesOf
    ) -> None:
        """Show what belongs to a question's label; what is not here leaves no trace.

        Args:
            media: file names by kind and language.
            language: of the window.
            files: SHA-256 of the form's files by name.
            bytes_of: reads them.
        """
        if (media, language) == self._media:
            return
        self._media = (media, language)
        name = in_language(media.get("image", {}), language)
        self._picture_bytes = bytes_of(files[name]) if name in files else b""
        self.picture.setAccessibleName(name)
        self._draw()
        while (old := self._flow.takeAt(0)) is not None:
            gone = old.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        for kind in ("audio", "video"):
            name = in_language(media.get(kind, {}), language)
            if name in files and bytes_of(files[name]):
                self._flow.addWidget(self._chip(name, files[name]))
        self._settle()

    def retranslate(self) -> None:
        """Set the captions anew."""
        self.more.setText(self.tr("Guidance"))
        self.more.setToolTip(self.tr("Show or hide the guidance"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and size of type."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif is_restyled(event):
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        drawn = picture(self._picture_bytes, current().px(WIDEST))
        self.picture.setPixmap(drawn)
        self.picture.setVisible(not drawn.isNull())

    def _settle(self) -> None:
        self._sounds.setVisible(self._flow.count() > 0)
        self.setVisible(
            bool(self._notices)
            or any(not part.isHidden() for part in (self.hint, self.picture, self._sounds, self.more))
        )

    def _chip(self, name: str, sha: str) -> Button:
        chip = SmallButton(name.replace("&", "&&"), CHIP, "download")
        chip.setAccessibleName(name)
        chip.setToolTip(self.tr("Save a copy"))
        chip.clicked.connect(lambda: self._keep(name, sha))
        return chip

    def _keep(self, name: str, sha: str) -> None:
        target, _ = QFileDialog.getSaveFileName(self, self.tr("Save a copy"), name)
        if target:
            self.kept.emit(sha, Path(target))

    def _unfold(self, opened: bool) -> None:
        self.more.show_icon("down" if opened else "right")
        self.guidance.setVisible(opened)
