"""The page of settings: name, language, size of type, theme; each holds at once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QSlider, QVBoxLayout, QWidget

from customs_assessor.labels import LANGUAGES
from customs_assessor.ui.page import Page
from customs_assessor.ui.settings import LARGEST, SMALLEST, THEMES
from customs_assessor.ui.settings_model import SettingsModel
from customs_assessor.ui.settings_page.protection import ProtectionCard
from customs_assessor.ui.translation import NAMES, current_language, words
from customs_assessor.ui.widgets.fields import Captioned, Combo
from customs_assessor.ui.widgets.text import card, label, paragraph
from customs_assessor.ui.workspace import WorkspaceModel

STEP = 10


class SettingsPage(Page):
    """The page.

    Args:
        settings: read and changed here.
        workspace: what a passphrase may protect.
    """

    def __init__(self, settings: SettingsModel, workspace: WorkspaceModel) -> None:
        super().__init__()
        self.protection = ProtectionCard(workspace)
        self._settings = settings
        held = settings.settings
        self._head = label("", "title")
        self.name_field = QLineEdit(held.name)
        self.name_field.setMaxLength(120)
        self.name_field.editingFinished.connect(self._rename)
        self.language = Combo()
        for code in LANGUAGES:
            self.language.addItem(NAMES[code], code)
        self.language.setCurrentIndex(LANGUAGES.index(current_language()))
        self.language.activated.connect(lambda _: settings.change(language=self.language.currentData()))
        self.size_slider = QSlider(Qt.Orientation.Horizontal)
        self.size_slider.setRange(SMALLEST, LARGEST)
        self.size_slider.setSingleStep(STEP)
        self.size_slider.setPageStep(STEP)
        self.size_slider.setTickInterval(STEP)
        self.size_slider.setValue(held.size)
        self.size_slider.setTracking(False)
        self.size_slider.valueChanged.connect(self._resize_type)
        self._percent = label("", "body2", "text2")
        self.theme = Combo()
        for name in THEMES:
            self.theme.addItem("", name)
        self.theme.setCurrentIndex(THEMES.index(held.theme))
        self.theme.activated.connect(lambda _: settings.change(theme=self.theme.currentData()))
        self._captioned = [
            Captioned(each) for each in (self.name_field, self.language, self._sized(), self.theme)
        ]
        self._captioned[2].caption.setBuddy(self.size_slider)
        self._note = paragraph("", "body2", "text2")
        self._assemble()
        self.retranslate()

    @property
    def title(self) -> str:
        """Name of the page."""
        return self.tr("Settings")

    def focus_main(self) -> None:
        """Put the focus on the name."""
        self.name_field.setFocus(Qt.FocusReason.TabFocusReason)

    def panes(self) -> tuple[QWidget, ...]:
        """Return the one pane."""
        return (self.name_field,)

    def retranslate(self) -> None:
        """Set the captions anew."""
        self._head.setText(self.title)
        captions = (self.tr("Name"), self.tr("Language"), self.tr("Size of type"), self.tr("Theme"))
        for captioned, caption in zip(self._captioned, captions, strict=True):
            captioned.set_caption(caption)
        self.size_slider.setAccessibleName(self.tr("Size of type"))
        for at, text in enumerate((self.tr("As the system"), self.tr("Light"), self.tr("Dark"))):
            self.theme.setItemText(at, text)
        self.language.setCurrentIndex(LANGUAGES.index(current_language()))
        self._note.setText(
            self.tr("Your name stands beside your answers. Everything stays on this computer.")
        )
        self._percent.setText(words().percent(self._settings.settings.size, 0))

    def _sized(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(3, 0, 0, 0)
        row.addWidget(self.size_slider, 1)
        row.addWidget(self._percent)
        holder.setFocusProxy(self.size_slider)
        return holder

    def _assemble(self) -> None:
        box = card()
        inner = QVBoxLayout(box)
        inner.setContentsMargins(20, 20, 20, 20)
        inner.setSpacing(16)
        for widget in (*self._captioned, self._note):
            inner.addWidget(widget)
        box.setMaximumWidth(640)
        self.protection.setMaximumWidth(640)
        content = QWidget()
        content.setProperty("look", "plain")
        column = QVBoxLayout(content)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(12)
        column.addWidget(self._head)
        column.addWidget(box)
        column.addWidget(self.protection)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(content)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def _rename(self) -> None:
        name = self.name_field.text().strip()
        if name:
            self._settings.change(name=name)
        else:
            self.name_field.setText(self._settings.settings.name)

    def _resize_type(self, percent: int) -> None:
        self._settings.change(size=round(percent / STEP) * STEP)
        self._percent.setText(words().percent(self._settings.settings.size, 0))
