"""What a report is made of: kind, language and date, with the one button that makes it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QVBoxLayout, QWidget

from customs_assessor.labels import LANGUAGES
from customs_assessor.report.content import ADMINISTRATION, SUPERVISOR
from customs_assessor.ui.reports.model import KINDS, Choice
from customs_assessor.ui.theme import current, is_restyled
from customs_assessor.ui.translation import NAMES
from customs_assessor.ui.widgets.buttons import MAIN, Button
from customs_assessor.ui.widgets.choices import Radio
from customs_assessor.ui.widgets.fields import Captioned, Combo, DateField
from customs_assessor.ui.widgets.text import label, paragraph

WIDTH = 320


class SettingsCard(QFrame):
    """The settings of a report.

    Args:
        today: the date that a report carries at first.
        language: its language at first.
    """

    asked = Signal(object)
    """The user asks for the report of a :class:`Choice`."""
    changed = Signal()
    """Something was chosen otherwise."""

    def __init__(self, today: date, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self._title = label("", "sub")
        self._for = label("", "body2", "text2")
        self._kinds = QButtonGroup(self)
        self._radios = {kind: Radio() for kind in KINDS}
        self._notes = {kind: paragraph("", "caption", "text3") for kind in KINDS}
        self.language = Combo()
        for code in LANGUAGES:
            self.language.addItem(NAMES[code], code)
        self.language.setCurrentIndex(LANGUAGES.index(language))
        self.date = DateField()
        self.date.show_value(today.isoformat())
        self._language_field, self._date_field = Captioned(self.language), Captioned(self.date)
        self.problem = paragraph("", "caption", "danger")
        self.problem.hide()
        self.make = Button(kind=MAIN, icon_name="reports")
        self.make.clicked.connect(self._ask)
        self._assemble()
        self._radios[ADMINISTRATION].setChecked(True)
        self._kinds.buttonToggled.connect(lambda _button, on: self.changed.emit() if on else None)
        self.language.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.date.edited.connect(lambda _: self._check())
        self.date.edited.connect(lambda _: self.changed.emit())
        self.setFocusProxy(self._radios[ADMINISTRATION])
        self._resize()
        self.retranslate()

    @property
    def kind(self) -> str:
        """The chosen kind."""
        return next(kind for kind, radio in self._radios.items() if radio.isChecked())

    def choose_kind(self, kind: str) -> None:
        """Choose a kind."""
        self._radios[kind].setChecked(True)

    def choice(self) -> Choice | None:
        """Return what is chosen, None while the date is none."""
        if not self.date.value:
            return None
        return Choice(self.kind, str(self.language.currentData()), date.fromisoformat(self.date.value))

    def retranslate(self) -> None:
        """Set the captions anew."""
        self._title.setText(self.tr("Report"))
        self._for.setText(self.tr("For whom"))
        self._radios[ADMINISTRATION].setText(self.tr("For the administration"))
        self._notes[ADMINISTRATION].setText(self.tr("Holds nothing that is marked internal."))
        self._radios[SUPERVISOR].setText(self.tr("For supervisors"))
        self._notes[SUPERVISOR].setText(
            self.tr("Holds everything, internal comments too. Not for the administration.")
        )
        for kind in KINDS:
            self._radios[kind].setAccessibleDescription(self._notes[kind].text())
        self._language_field.set_caption(self.tr("Language of the report"))
        self._date_field.set_caption(self.tr("Date on the report"))
        self.make.setText(self.tr("Make PDF"))
        self.problem.setText(self.tr("This is no date. Write it as year-month-day, such as 2026-11-24."))

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and size of type."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif is_restyled(event):
            self._resize()
        super().changeEvent(event)

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addSpacing(8)
        column.addWidget(self._for)
        for kind in KINDS:
            self._kinds.addButton(self._radios[kind])
            self._notes[kind].setIndent(26)
            self._notes[kind].setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            column.addWidget(self._radios[kind])
            column.addWidget(self._notes[kind])
            column.addSpacing(4)
        column.addSpacing(8)
        column.addWidget(self._language_field)
        column.addSpacing(4)
        column.addWidget(self._date_field)
        column.addWidget(self.problem)
        column.addSpacing(12)
        column.addWidget(self.make)

    def _resize(self) -> None:
        self.setMinimumWidth(current().px(WIDTH))

    def _check(self) -> bool:
        good = bool(self.date.value)
        self.problem.setVisible(not good)
        return good

    def _ask(self) -> None:
        if self._check():
            self.asked.emit(self.choice())
