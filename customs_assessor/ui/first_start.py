"""The first start asks name and language, and nothing else."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from customs_assessor.labels import LANGUAGES
from customs_assessor.ui.settings_model import SettingsModel
from customs_assessor.ui.theme import current
from customs_assessor.ui.translation import NAMES, current_language
from customs_assessor.ui.widgets.buttons import PRIMARY, Button
from customs_assessor.ui.widgets.fields import Captioned, Combo
from customs_assessor.ui.widgets.text import label, paragraph


class FirstStartDialog(QDialog):
    """Asks who the user is; the language switches while the dialog is open.

    Args:
        settings: where name and language are kept.
    """

    def __init__(self, settings: SettingsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._title = label("", "title")
        self._lead = paragraph("", "body", "text2")
        self.name_field = QLineEdit()
        self.name_field.setMaxLength(120)
        self.name_field.textChanged.connect(self._check)
        self._name = Captioned(self.name_field)
        self.language = Combo()
        for code in LANGUAGES:
            self.language.addItem(NAMES[code], code)
        self.language.setCurrentIndex(LANGUAGES.index(current_language()))
        self.language.currentIndexChanged.connect(self._switch)
        self._language = Captioned(self.language)
        self.start = Button(kind=PRIMARY)
        self.start.setDefault(True)
        self.start.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        for widget in (self._title, self._lead, self._name, self._language):
            column.addWidget(widget)
        column.addStretch(1)
        column.addLayout(foot)
        self.setMinimumWidth(current().px(480))
        self.retranslate()
        self._check()
        self.name_field.setFocus()

    def retranslate(self) -> None:
        """Set the captions anew."""
        self.setWindowTitle(self.tr("Customs Assessor"))
        self._title.setText(self.tr("Who are you?"))
        self._lead.setText(
            self.tr("Your name stands beside your answers. Everything stays on this computer.")
        )
        self._name.set_caption(self.tr("Name"))
        self._language.set_caption(self.tr("Language"))
        self.start.setText(self.tr("Start"))

    def accept(self) -> None:
        """Keep name and language."""
        name = self.name_field.text().strip()
        if name:
            self._settings.change(name=name, language=self.language.currentData())
            super().accept()

    def changeEvent(self, event: QEvent) -> None:
        """Re-translate when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _switch(self) -> None:
        self._settings.change(language=self.language.currentData())

    def _check(self) -> None:
        self.start.setEnabled(bool(self.name_field.text().strip()))
