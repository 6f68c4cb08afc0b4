"""A file as an answer: a picture, a sound, a film, any file; chosen, dropped or pasted, and kept as evidence of the item."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QBuffer, QEvent, QIODevice, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPixmap,
)
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from customs_assessor.snapshot import Evidence
from customs_assessor.ui.questionnaire.value_field import ValueField
from customs_assessor.ui.questionnaire.wishes import AnswerFile
from customs_assessor.ui.theme import current, is_restyled
from customs_assessor.ui.widgets.buttons import QUIET, Button
from customs_assessor.ui.widgets.pictures import picture
from customs_assessor.ui.widgets.text import Elided, paragraph

THUMBNAIL = 160
"""Pixels at 100 % of a picture's longer side."""
SUFFIXES = {
    "image": ("jpg", "jpeg", "png", "gif", "bmp", "tif", "tiff", "webp", "heic"),
    "audio": ("mp3", "m4a", "wav", "ogg", "aac", "flac", "amr"),
    "video": ("mp4", "mov", "m4v", "avi", "mkv", "webm", "3gp"),
}
BytesOf = Callable[[str], bytes]
"""From a SHA-256 to the bytes, b'' where they are not here."""


class _Place(QFrame):
    """Where files are dropped and pasted; the keyboard reaches it, Return asks for a file."""

    offered = Signal(object)
    """Mime data that was dropped or pasted."""
    asked = Signal()
    emptied = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "drop")
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste, ask for a file, or take the file away."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.offered.emit(QGuiApplication.clipboard().mimeData())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.asked.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.emptied.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and pictures."""
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()
            self._mark("true")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        self._mark("false")

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what is dropped."""
        self._mark("false")
        self.offered.emit(event.mimeData())
        event.acceptProposedAction()

    def _mark(self, over: str) -> None:
        self.setProperty("over", over)
        self.style().unpolish(self)
        self.style().polish(self)


class FileField(ValueField):
    """One file; the answer is its name.

    Args:
        kind: ``image``, ``audio``, ``video`` or ``file``.
    """

    filed = Signal(object)
    """A file that shall be kept and be the answer: an :class:`AnswerFile`."""

    def __init__(self, kind: str, parent: QWidget | None = None) -> None:
        self._kind, self._refused = kind, False
        self._files: tuple[Evidence, ...] = ()
        self._bytes_of: BytesOf = lambda sha: b""
        self._place = _Place()
        self.thumbnail = QLabel()
        self.file_name = Elided("", "name")
        self._told = paragraph("", "body2", "text2")
        self.choose, self.paste, self.clear = (
            Button(icon_name="upload"),
            Button(kind=QUIET),
            Button(kind=QUIET),
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.choose, self.paste, self.clear):
            buttons.addWidget(button)
        buttons.addStretch(1)
        side = QVBoxLayout()
        side.setSpacing(8)
        side.addWidget(self.file_name)
        side.addWidget(self._told)
        side.addLayout(buttons)
        row = QHBoxLayout(self._place)
        row.setContentsMargins(12, 12, 12, 12)
        row.setSpacing(12)
        row.addWidget(self.thumbnail, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(side, 1)
        super().__init__(self._place, parent)
        self._place.offered.connect(self.take)
        self._place.asked.connect(self.ask)
        self._place.emptied.connect(self._empty)
        self.choose.clicked.connect(self.ask)
        self.paste.clicked.connect(lambda: self.take(QGuiApplication.clipboard().mimeData()))
        self.clear.clicked.connect(self._empty)
        self.retranslate()

    @property
    def text(self) -> str:
        """The file's name; a file is recorded as soon as it is chosen."""
        return self._value

    def show_files(self, files: Sequence[Evidence], bytes_of: BytesOf) -> None:
        """Tell which files of evidence the item has, and how to read them; before :meth:`show_value`."""
        self._files, self._bytes_of = tuple(files), bytes_of
        self.put(self._value)

    def put(self, value: str) -> None:
        """Show the file of a name."""
        held = next((file for file in reversed(self._files) if file.name == value), None)
        self.file_name.setText(value)
        self.file_name.setVisible(bool(value))
        self.clear.setVisible(bool(value))
        drawn = QPixmap()
        if held is not None and held.name.lower().rpartition(".")[2] in SUFFIXES["image"]:
            drawn = picture(self._bytes_of(held.hash), current().px(THUMBNAIL))
        self.thumbnail.setPixmap(drawn)
        self.thumbnail.setVisible(not drawn.isNull())
        self.thumbnail.setAccessibleName(value)
        self.retranslate()

    def judge(self) -> str:
        """Show that what was dropped or pasted is no such file."""
        said = {
            "image": self.tr("This is no picture. Choose a JPEG or PNG file, for example."),
            "audio": self.tr("This is no sound. Choose an MP3 or WAV file, for example."),
            "video": self.tr("This is no film. Choose an MP4 file, for example."),
        }.get(self._kind, self.tr("There is no file to take."))
        wrong = said if self._refused else ""
        self.message.setText(wrong)
        self._wrong.setVisible(bool(wrong))
        return wrong

    def flush(self) -> None:
        """Do nothing: a file is recorded as soon as it is chosen."""

    def ask(self) -> None:
        """Ask which file it is."""
        if not self._place.isEnabled():
            return
        ends = " ".join(f"*.{each}" for each in SUFFIXES.get(self._kind, ()))
        filters = f"{self._kind_word()} ({ends})" if ends else ""
        chosen, _ = QFileDialog.getOpenFileName(self, self.choose.text(), "", filters)
        if chosen:
            self._file(Path(chosen))

    def take(self, data: QMimeData) -> None:
        """Take the first file, or the picture, of what was dropped or pasted."""
        urls = [url for url in data.urls() if url.isLocalFile()]
        image = data.imageData() if data.hasImage() else None
        if urls:
            self._file(Path(urls[0].toLocalFile()))
        elif isinstance(image, QImage) and not image.isNull() and self._kind in ("image", "file"):
            self._refused = False
            name = f"{self._kind_word()} {datetime.now():%Y-%m-%d %H%M%S}.png"
            self.filed.emit(AnswerFile(name, _png(image)))
        else:
            self._refused = True
        self.judge()

    def name(self, text: str) -> None:
        """Name the place for a screen reader."""
        self._place.setAccessibleName(text)

    def retranslate(self) -> None:
        """Set the captions anew."""
        self.choose.setText(self.tr("Choose another file") if self._value else self.tr("Choose a file"))
        self.paste.setText(self.tr("Paste"))
        self.clear.setText(self.tr("Remove"))
        self._told.setText(self.tr("Or drop it here, or paste it with Ctrl+V. It is kept as evidence."))

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and size of type."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif is_restyled(event):
            self.put(self._value)
        super().changeEvent(event)

    def _kind_word(self) -> str:
        return {
            "image": self.tr("Picture"),
            "audio": self.tr("Sound"),
            "video": self.tr("Film"),
        }.get(self._kind, self.tr("File"))

    def _file(self, file: Path) -> None:
        ends = SUFFIXES.get(self._kind)
        self._refused = ends is not None and file.suffix.lower().removeprefix(".") not in ends
        if not self.judge():
            self.filed.emit(AnswerFile(file.name, file))

    def _empty(self) -> None:
        self._refused = False
        self.judge()
        if self._value:
            self.give("")


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
