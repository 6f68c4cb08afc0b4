"""One form: its name and facts, what can be done with it, and tabs: questions, scoring, languages, problems, changes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from customs_assessor.forms.difference import Difference
from customs_assessor.forms.model import Form, in_language
from customs_assessor.ui.library.changes_table import ChangesTable
from customs_assessor.ui.library.lines import Column, Line, LinesTable
from customs_assessor.ui.library.model import Checked
from customs_assessor.ui.library.tables import FormTables, asked
from customs_assessor.ui.theme import current, is_restyled
from customs_assessor.ui.translation import current_language, words
from customs_assessor.ui.widgets.buttons import MAIN, QUIET, Button
from customs_assessor.ui.widgets.fields import Combo
from customs_assessor.ui.widgets.text import label, paragraph

QUESTIONS, SCORING, LANGUAGES, PROBLEMS, CHANGES = range(5)
NARROW = 620
"""Width at 100 % below which the buttons stand under the title."""


class Tab(QWidget):
    """A sentence, where there is one to say, above a table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note = paragraph("", "body2", "text2")
        self.note.setContentsMargins(16, 10, 16, 10)
        self.table = LinesTable()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(self.note)
        self.column.addWidget(self.table, 1)
        self.setFocusProxy(self.table)

    def say(self, note: str, columns: Sequence[Column] = (), lines: Sequence[Line] = ()) -> None:
        """Show a note and lines; without lines the table is hidden."""
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.table.setVisible(bool(lines))
        self.column.setStretch(0, 0 if lines else 1)
        self.table.show_lines(columns, lines)


class FormDetail(QFrame):
    """The card of a form."""

    install = Signal()
    export = Signal()
    tried = Signal()
    """The form is to be filled in without an assessment."""
    moved = Signal()
    """An assessment is to be moved to this version."""
    put_aside = Signal()
    compare = Signal(int)
    """Number of the version to compare with, among those that were offered."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self._tables, self._changes = FormTables(self), ChangesTable(self)
        self._form: Form | None = None
        self._checked: Checked | None = None
        self._difference: Difference | None = None
        self._title, self._facts = paragraph("", "sub"), paragraph("", "body2", "text2")
        self._changed = paragraph("", "body2", "text2")
        self.install_button, self.export_button = Button(kind=MAIN), Button(icon_name="download")
        self.aside, self.try_button = Button(kind=QUIET), Button(icon_name="questions")
        self.move_button = Button(icon_name="right")
        self.install_button.clicked.connect(self.install)
        self.export_button.clicked.connect(self.export)
        self.try_button.clicked.connect(self.tried)
        self.move_button.clicked.connect(self.moved)
        self.aside.clicked.connect(self.put_aside)
        self.tabs = [Tab() for _ in range(5)]
        self.book = QTabWidget()
        self.book.setDocumentMode(True)
        self.book.setProperty("look", "card")
        for tab in self.tabs:
            self.book.addTab(tab, "")
        self.versions = Combo()
        self.versions.activated.connect(self.compare)
        self._versions_label = label("", "body2", "text2")
        self._assemble()
        self.retranslate()

    def show_form(
        self, title: str, form: Form | None, checked: Checked | None, states: Sequence[str]
    ) -> None:
        """Show a form.

        Args:
            title: its title.
            form: as compiled; None where a file has errors, or while it is read.
            checked: what its check found, None where its sheets are not at hand.
            states: words that stand before the figures: id, version, whether it is installed.
        """
        self._form, self._checked, self._difference = form, checked, None
        self._title.setText(title)
        facts = [*states, *self._figures(form)]
        self._facts.setText(" · ".join(part for part in facts if part))
        note = in_language(form.changes, current_language()) if form else ""
        self._changed.setText(self.tr("What changed: {note}").format(note=note))
        self._changed.setVisible(bool(note))
        self._fill()

    def offer_versions(self, versions: Sequence[str], chosen: int) -> None:
        """Offer other versions to compare with; -1 chooses none."""
        self.versions.clear()
        self.versions.addItems(list(versions))
        self.versions.setCurrentIndex(chosen)
        for widget in (self.versions, self._versions_label):
            widget.setVisible(bool(versions))
        if not versions:
            self.tabs[CHANGES].say(self.tr("There is no other version of this form to compare with."))

    def show_difference(self, found: Difference | None) -> None:
        """Show what changed since the chosen version; None while it is not known."""
        self._difference = found
        self._fill_changes()
        self._name_tabs()

    def retranslate(self) -> None:
        """Set the captions anew; what is shown is shown anew by the page."""
        self.export_button.setText(self.tr("Export as .xlsx"))
        self.install_button.setText(self.tr("Install"))
        self.try_button.setText(self.tr("Try it"))
        self.move_button.setText(self.tr("Move an assessment here"))
        self.aside.setText(self.tr("Put aside"))
        self._versions_label.setText(self.tr("Changes since version"))
        self.versions.setAccessibleName(self.tr("Changes since version"))
        names = (
            self.tr("Questions"),
            self.tr("Scoring"),
            self.tr("Languages"),
            self.tr("Problems"),
            self.tr("Changes"),
        )
        self.book.setAccessibleName(self.tr("Form"))
        for tab, name in zip(self.tabs, names, strict=True):
            tab.table.setAccessibleName(name)
        self._name_tabs()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons under the title in a narrow window."""
        self._arrange()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of type."""
        if is_restyled(event) and hasattr(self, "_head"):
            self._arrange()
        super().changeEvent(event)

    def _assemble(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._title)
        texts.addWidget(self._facts)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (
            self.aside,
            self.move_button,
            self.try_button,
            self.export_button,
            self.install_button,
        ):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._head = QHBoxLayout()
        self._head.setContentsMargins(16, 12, 16, 4)
        self._head.setSpacing(12)
        self._head.addLayout(texts, 1)
        self._head.addLayout(buttons)
        self._changed.setContentsMargins(16, 2, 16, 8)
        chooser = QHBoxLayout()
        chooser.setContentsMargins(16, 10, 16, 2)
        chooser.setSpacing(8)
        chooser.addWidget(self._versions_label)
        chooser.addWidget(self.versions)
        chooser.addStretch(1)
        self.tabs[CHANGES].column.insertLayout(0, chooser)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 8)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self._changed)
        column.addWidget(self.book, 1)

    def _arrange(self) -> None:
        narrow = self.width() < current().px(NARROW)
        across = QBoxLayout.Direction.LeftToRight
        self._head.setDirection(QBoxLayout.Direction.TopToBottom if narrow else across)

    def _figures(self, form: Form | None) -> list[str]:
        if form is None:
            return []
        told = words()
        scored = self.tr("%n scored", "", len(form.scoring.items)) if form.scoring.items else ""
        time = self.tr("about {time}").format(time=told.duration(form.minutes)) if form.minutes else ""
        return [self.tr("%n question(s)", "", asked(form)), scored, time]

    def _fill(self) -> None:
        form, checked = self._form, self._checked
        waiting = self.tr("A form with errors shows its problems alone.") if checked else ""
        for at, made in (
            (QUESTIONS, self._tables.questions),
            (SCORING, self._tables.scoring),
            (LANGUAGES, self._tables.languages),
        ):
            if form is None:
                self.tabs[at].say(waiting)
            else:
                self.tabs[at].say("", *made(form))
        if form is not None and not form.scoring.items:
            self.tabs[SCORING].say(self.tr("This form is not scored."))
        self._fill_problems()
        self._name_tabs()

    def _fill_problems(self) -> None:
        tab, checked = self.tabs[PROBLEMS], self._checked
        if checked is None:
            installed = self.tr("Installed forms have no errors: a form is checked before it is installed.")
            tab.say(installed if self._form else "")
        elif not checked.result.problems:
            tab.say(self.tr("No problems were found."))
        else:
            note = self.tr("A click, or Return, copies the address of the cell.")
            tab.say(note, *self._tables.problems(checked))

    def _fill_changes(self) -> None:
        found, tab = self._difference, self.tabs[CHANGES]
        if found is None:
            tab.say("")
        elif not found.changes:
            tab.say(self.tr("Both versions are alike."))
        else:
            tab.say("", *self._changes.lines(found))

    def _name_tabs(self) -> None:
        told, checked, found = words(), self._checked, self._difference
        problems = len(checked.result.problems) if checked else 0
        changes = len(found.changes) if found else 0
        names = [tab.table.accessibleName() for tab in self.tabs]
        for at, count in ((PROBLEMS, problems), (CHANGES, changes)):
            names[at] += f" {told.number(count, 0)}" if count else ""
        for at, name in enumerate(names):
            self.book.setTabText(at, name)
