"""The fields of a new mission and of a new assessment, which the dialogs put together."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QGridLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from customs_assessor.answers.assessment import BASELINE, CORE, FOLLOW_UP, FULL, Assessment
from customs_assessor.forms.model import Form, in_language
from customs_assessor.ui.start.countries import countries
from customs_assessor.ui.start.drafts import AssessmentDraft, MissionDraft, Offer
from customs_assessor.ui.theme import current
from customs_assessor.ui.translation import current_language, words
from customs_assessor.ui.widgets.fields import Captioned, Combo, DateField
from customs_assessor.ui.widgets.text import label


class MissionFields(QWidget):
    """Country, administration, dates and lead.

    Args:
        names: of people to lead, the user first.
    """

    changed = Signal()

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.country = Combo()
        self.country.setEditable(True)
        self.country.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter(self.country.model(), self.country)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.country.setCompleter(completer)
        self.administration = QLineEdit()
        self.start, self.end = DateField(), DateField()
        self.lead = Combo()
        self.lead.setEditable(True)
        self.lead.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.lead.addItems(list(dict.fromkeys(names)))
        for combo in (self.country, self.lead):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._captioned = [
            Captioned(each) for each in (self.country, self.administration, self.start, self.end, self.lead)
        ]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(12)
        places = ((0, 0, 1), (0, 1, 1), (1, 0, 1), (1, 1, 1), (2, 0, 1))
        for captioned, (row, column, span) in zip(self._captioned, places, strict=True):
            grid.addWidget(captioned, row, column, 1, span)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.setFocusProxy(self.country)
        for text in (self.administration, self.start.field, self.end.field):
            text.textChanged.connect(lambda _: self.changed.emit())
        self.country.editTextChanged.connect(lambda _: self.changed.emit())
        self.retranslate()

    @property
    def country_code(self) -> str:
        """The chosen country, '' while what is typed names none."""
        at = self.country.findText(self.country.currentText().strip(), Qt.MatchFlag.MatchFixedString)
        return str(self.country.itemData(at)) if at >= 0 else ""

    @property
    def problem(self) -> str:
        """What is still to be mended, in words; '' when a mission can be made."""
        if not self.country_code:
            return self.tr("Choose a country from the list.")
        if not self.administration.text().strip():
            return self.tr("Name the administration.")
        if not (self.start.acceptable and self.end.acceptable):
            return self.tr("Write dates as year-month-day, such as 2026-11-09.")
        if self.start.value and self.end.value and self.end.value < self.start.value:
            return self.tr("The end is before the start.")
        return ""

    def draft(self) -> MissionDraft:
        """Return what the fields hold."""
        return MissionDraft(
            self.country_code,
            self.administration.text().strip(),
            self.start.value,
            self.end.value,
            self.lead.currentText().strip(),
        )

    def retranslate(self) -> None:
        """Set the captions and the countries' names anew; the chosen country stays."""
        chosen = self.country_code
        self.country.clear()
        for code, name in countries(current_language()):
            self.country.addItem(name, code)
        self.country.setCurrentIndex(self.country.findData(chosen) if chosen else -1)
        texts = (
            self.tr("Country"),
            self.tr("Administration"),
            self.tr("Start"),
            self.tr("End"),
            self.tr("Team lead"),
        )
        for captioned, text in zip(self._captioned, texts, strict=True):
            captioned.set_caption(text)

    def changeEvent(self, event: QEvent) -> None:
        """Re-translate when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class AssessmentFields(QWidget):
    """Form, title, site, round, depth and domains.

    Args:
        forms: that can be chosen.
        earlier: assessments of the mission that a follow-up can follow.
    """

    changed = Signal()

    def __init__(
        self, forms: Sequence[Offer], earlier: Sequence[Assessment] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._forms, self._earlier = tuple(forms), tuple(earlier)
        self._own_title = False
        self.form, self.round, self.follows, self.depth_field = Combo(), Combo(), Combo(), Combo()
        self.title_field, self.site = QLineEdit(), QLineEdit()
        self.domains = QListWidget()
        self.domains.setMinimumHeight(current().px(116))
        self.size_word = label("", "body2", "text2")
        self._captioned = [
            Captioned(each)
            for each in (
                self.form,
                self.title_field,
                self.site,
                self.round,
                self.depth_field,
                self.follows,
                self.domains,
            )
        ]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(12)
        places = ((0, 0, 2), (1, 0, 1), (1, 1, 1), (2, 0, 1), (2, 1, 1), (3, 0, 2), (4, 0, 2))
        grid.addWidget(self.size_word, len(places), 0, 1, 2)
        for captioned, (row, column, span) in zip(self._captioned, places, strict=True):
            grid.addWidget(captioned, row, column, 1, span)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.setFocusProxy(self.form)
        self.title_field.textEdited.connect(self._own)
        self.title_field.textChanged.connect(lambda _: self.changed.emit())
        self.retranslate()
        self.form.currentIndexChanged.connect(self._list_domains)
        self.round.currentIndexChanged.connect(self._propose)
        self.domains.itemChanged.connect(lambda _: self.changed.emit())
        self.depth_field.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.changed.connect(self._tell_size)

    @property
    def problem(self) -> str:
        """What is still to be mended, in words; '' when an assessment can be made."""
        if not self._forms:
            return self.tr("No form is installed.")
        if not self.title_field.text().strip():
            return self.tr("Give the assessment a title.")
        if self.domains.count() and not self._checked():
            return self.tr("Choose at least one domain.")
        return ""

    def draft(self) -> AssessmentDraft:
        """Return what the fields hold; all domains chosen counts as no limit."""
        form, chosen = self._form, self._checked()
        return AssessmentDraft(
            form=form,
            title=self.title_field.text().strip(),
            site=self.site.text().strip(),
            round=self.round.currentData(),
            follows=self.follows.currentData() or "" if self.round.currentData() == FOLLOW_UP else "",
            domains=() if len(chosen) == self.domains.count() else chosen,
            depth=self.depth_field.currentData(),
        )

    def retranslate(self) -> None:
        """Set the captions anew; what was chosen stays."""
        texts = (
            self.tr("Form"),
            self.tr("Title"),
            self.tr("Site"),
            self.tr("Round"),
            self.tr("Depth"),
            self.tr("Follows"),
            self.tr("Domains"),
        )
        for captioned, text in zip(self._captioned, texts, strict=True):
            captioned.set_caption(text)
        self.site.setPlaceholderText(self.tr("Headquarters, a port, a border post"))
        language = current_language()
        forms = [
            (f"{in_language(offer.heading.title, language)} {offer.heading.version}", at)
            for at, offer in enumerate(self._forms)
        ]
        _fill(self.form, forms)
        _fill(self.round, [(self.tr("Baseline"), BASELINE), (self.tr("Follow-up"), FOLLOW_UP)])
        _fill(self.depth_field, [(self.tr("Full"), FULL), (self.tr("Core questions"), CORE)])
        _fill(self.follows, [(each.title or each.site, each.id) for each in self._earlier])
        self._propose()
        self._list_domains()

    def changeEvent(self, event: QEvent) -> None:
        """Re-translate when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @property
    def _form(self) -> Form:
        return self._forms[int(self.form.currentData())].load()

    def _own(self) -> None:
        self._own_title = True

    def _propose(self) -> None:
        follow_up = self.round.currentData() == FOLLOW_UP
        self._captioned[5].setVisible(follow_up and bool(self._earlier))
        if not self._own_title:
            self.title_field.setText(f"{self.round.currentText()} {date.today().year}")

    def _list_domains(self) -> None:
        if not self._forms:
            return
        off = {
            row.data(Qt.ItemDataRole.UserRole)
            for row in self._rows()
            if row.checkState() == Qt.CheckState.Unchecked
        }
        self.domains.clear()
        for domain in self._form.scoring.domains:
            row = QListWidgetItem(f"{domain.code}  {in_language(domain.label, current_language())}")
            row.setData(Qt.ItemDataRole.UserRole, domain.name)
            row.setCheckState(Qt.CheckState.Unchecked if domain.name in off else Qt.CheckState.Checked)
            self.domains.addItem(row)
        self._captioned[6].setVisible(bool(self.domains.count()))
        self._tell_size()

    def _tell_size(self) -> None:
        draft = self.draft()
        items = self.tr("%n scored question(s)", "", draft.items) if draft.items else ""
        time = self.tr("about {time}").format(time=words().duration(draft.minutes)) if draft.minutes else ""
        self.size_word.setText(", ".join(part for part in (items, time) if part))

    def _rows(self) -> list[QListWidgetItem]:
        return [self.domains.item(at) for at in range(self.domains.count())]

    def _checked(self) -> tuple[str, ...]:
        return tuple(
            str(row.data(Qt.ItemDataRole.UserRole))
            for row in self._rows()
            if row.checkState() == Qt.CheckState.Checked
        )


def _fill(combo: Combo, entries: Sequence[tuple[str, object]]) -> None:
    chosen = max(combo.currentIndex(), 0)
    combo.blockSignals(True)
    combo.clear()
    for text, data in entries:
        combo.addItem(text, data)
    combo.setCurrentIndex(min(chosen, combo.count() - 1))
    combo.blockSignals(False)
