"""What goes into a workbook: its reader, person, start, language and domains, with the one button that makes it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from customs_assessor.answers.edit import INTERNAL, PARTNER
from customs_assessor.exchange.filled import Filled
from customs_assessor.labels import LANGUAGES
from customs_assessor.ui.translation import NAMES
from customs_assessor.ui.widgets.buttons import LINK, MAIN, Button
from customs_assessor.ui.widgets.choices import Check, Radio
from customs_assessor.ui.widgets.fields import Captioned, Combo
from customs_assessor.ui.widgets.text import label, paragraph

MOST_NAME = 200
"""Characters of a person's name."""


@dataclass(frozen=True)
class ExportChoice:
    """What the user chose: ``name`` of the person it is made for or '', ``domains`` of its part, () for all."""

    reader: str
    name: str
    starting_from: Filled
    language: str
    domains: tuple[str, ...]


class ExportCard(QFrame):
    """The settings of an export.

    Args:
        language: of the workbook at first.
    """

    asked = Signal(object)
    """The user asks for the workbook of an :class:`ExportChoice`."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self._title, self._lead = label("", "sub"), paragraph("", "body2", "text2")
        self._reader_label, self._start_label = label("", "body2", "text2"), label("", "body2", "text2")
        self.readers = {INTERNAL: Radio(), PARTNER: Radio()}
        self.starts = {Filled.HEADS: Radio(), Filled.NOTHING: Radio()}
        self._reader_note, self._start_note = _note(), _note()
        self.name, self.language = QLineEdit(), Combo()
        self.name.setMaxLength(MOST_NAME)
        for code in LANGUAGES:
            self.language.addItem(NAMES[code], code)
        self.language.setCurrentIndex(LANGUAGES.index(language))
        self._name_field, self._language_field = Captioned(self.name), Captioned(self.language)
        self._domains_label = label("", "body2", "text2")
        self.turn = Button(kind=LINK)
        self.domains: dict[str, Check] = {}
        self._problem = paragraph("", "caption", "danger")
        self.make = Button(kind=MAIN, icon_name="upload")
        self._assemble()
        self.readers[INTERNAL].setChecked(True)
        self.starts[Filled.HEADS].setChecked(True)
        for radio in (*self.readers.values(), *self.starts.values()):
            radio.toggled.connect(lambda _: self._tell())
        self.turn.clicked.connect(self._turn_all)
        self.make.clicked.connect(self._ask)
        self.setFocusProxy(self.readers[INTERNAL])
        self.retranslate()

    def show_domains(self, domains: Sequence[tuple[str, str]]) -> None:
        """Offer other domains (name, caption), all of them chosen; the same ones keep what was chosen."""
        if [name for name, _ in domains] == list(self.domains):
            for name, caption in domains:
                self.domains[name].setText(caption)
            return
        for box in self.domains.values():
            box.deleteLater()
        self.domains = {}
        for name, caption in domains:
            box = Check(caption)
            box.setChecked(True)
            box.toggled.connect(lambda _: self._tell())
            self.domains[name] = box
            self._domain_column.addWidget(box)
        self._domains_area.setVisible(bool(domains))
        self._tell()

    def offer_people(self, names: Iterable[str]) -> None:
        """Offer known names while a name is typed."""
        completer = QCompleter(sorted({name for name in names if name}), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.name.setCompleter(completer)

    def choice(self) -> ExportChoice:
        """Return what is chosen."""
        chosen = tuple(name for name, box in self.domains.items() if box.isChecked())
        return ExportChoice(
            reader=next(reader for reader, radio in self.readers.items() if radio.isChecked()),
            name=" ".join(self.name.text().split()),
            starting_from=next(start for start, radio in self.starts.items() if radio.isChecked()),
            language=str(self.language.currentData()),
            domains=() if len(chosen) == len(self.domains) else chosen,
        )

    def retranslate(self) -> None:
        """Set the captions anew."""
        self._title.setText(self.tr("Send a workbook"))
        self._lead.setText(
            self.tr("An Excel workbook that someone fills in without this app and sends back.")
        )
        self._reader_label.setText(self.tr("Who may see what is in it"))
        self.readers[INTERNAL].setText(self.tr("The team"))
        self.readers[PARTNER].setText(self.tr("The administration"))
        self._start_label.setText(self.tr("What it starts from"))
        self.starts[Filled.HEADS].setText(self.tr("The answers as they stand"))
        self.starts[Filled.NOTHING].setText(self.tr("Blank, for an independent view"))
        self._name_field.set_caption(self.tr("Made for (may stay empty)"))
        self.name.setPlaceholderText(self.tr("Name of the person who fills it in"))
        self._language_field.set_caption(self.tr("Language of the workbook"))
        self._domains_label.setText(self.tr("Domains"))
        self._problem.setText(self.tr("No domain is chosen. Choose at least one."))
        self.make.setText(self.tr("Make workbook…"))
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        """Re-translate when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self._lead)
        for caption, radios, note in (
            (self._reader_label, list(self.readers.values()), self._reader_note),
            (self._start_label, list(self.starts.values()), self._start_note),
        ):
            group = QButtonGroup(self)
            column.addSpacing(8)
            column.addWidget(caption)
            for radio in radios:
                group.addButton(radio)
                column.addWidget(radio)
            column.addWidget(note)
        column.addSpacing(8)
        fields = QHBoxLayout()
        fields.setSpacing(12)
        fields.addWidget(self._name_field, 3)
        fields.addWidget(self._language_field, 2)
        column.addLayout(fields)
        self._domains_area = QWidget()
        inner = QVBoxLayout(self._domains_area)
        inner.setContentsMargins(0, 8, 0, 0)
        inner.setSpacing(2)
        head = QHBoxLayout()
        head.addWidget(self._domains_label)
        head.addStretch(1)
        head.addWidget(self.turn)
        inner.addLayout(head)
        self._domain_column = QVBoxLayout()
        self._domain_column.setSpacing(0)
        inner.addLayout(self._domain_column)
        column.addWidget(self._domains_area)
        column.addWidget(self._problem)
        column.addSpacing(12)
        column.addWidget(self.make)

    def _tell(self) -> None:
        """Say what the choices mean, and whether a workbook can be made of them."""
        partner = self.readers[PARTNER].isChecked()
        self._reader_note.setText(
            self.tr("Nothing that is marked internal goes out.")
            if partner
            else self.tr("Holds internal comments too: not for the administration.")
        )
        blank = self.starts[Filled.NOTHING].isChecked()
        self._start_note.setText(
            self.tr("What comes back stands beside the answers here; you decide between them.")
            if blank
            else self.tr("What is changed in it comes back as new answers.")
        )
        every = all(box.isChecked() for box in self.domains.values())
        self.turn.setText(self.tr("Choose none") if every else self.tr("Choose all"))
        none = bool(self.domains) and not any(box.isChecked() for box in self.domains.values())
        self._problem.setVisible(none)
        self.make.setEnabled(not none)

    def _turn_all(self) -> None:
        every = all(box.isChecked() for box in self.domains.values())
        for box in self.domains.values():
            box.setChecked(not every)

    def _ask(self) -> None:
        self.asked.emit(self.choice())


def _note() -> QLabel:
    made = paragraph("", "caption", "text3")
    made.setIndent(26)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    return made
