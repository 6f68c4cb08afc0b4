"""The window in which a form is tried: its questions, and its scores if it has them; nothing is kept."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from customs_assessor.answers.mission import Person
from customs_assessor.forms.model import Form, in_language
from customs_assessor.forms.sheets import Sheets
from customs_assessor.store.changes import Changes
from customs_assessor.ui.library.model import language_name
from customs_assessor.ui.library.trial import Trial
from customs_assessor.ui.navigation import QUESTIONS, SCORES, Navigator, Place
from customs_assessor.ui.page import Page
from customs_assessor.ui.questionnaire.page import QuestionnairePage
from customs_assessor.ui.scores.page import ScoresPage
from customs_assessor.ui.theme import current, is_restyled
from customs_assessor.ui.translation import current_language, words
from customs_assessor.ui.widgets.buttons import ICON, Button
from customs_assessor.ui.widgets.fields import Combo
from customs_assessor.ui.widgets.segment import Segment
from customs_assessor.ui.widgets.text import Elided
from customs_assessor.ui.widgets.toast import Toast

WIDTH, HEIGHT = 1180, 760


class TrialWindow(QWidget):
    """Questions and scores of a form without any assessment of the user's.

    Args:
        form: what is tried.
        sheets: those that it was compiled from, None where they are not at hand.
        author: who tries it.

    Raises:
        AssessorError: the form cannot be kept, or there is no room for temporary files.
    """

    def __init__(
        self, form: Form, sheets: Sheets | None, author: Person, parent: QWidget | None = None
    ) -> None:
        wanted = current_language()
        language = wanted if wanted in form.languages else form.languages[0]
        trial = Trial(form, sheets, author, language)
        super().__init__(parent, Qt.WindowType.Window)
        self._language, self._trial = language, trial
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._form, self._model = form, self._trial.model
        self._model.setParent(self)
        self.navigator = Navigator(Place(QUESTIONS, self._trial.assessment), self)
        self.questions = QuestionnairePage(self._model, self.navigator)
        self._pages: dict[str, Page] = {QUESTIONS: self.questions}
        if form.scoring.items:
            scores = ScoresPage(self._model, self.navigator)
            scores.report.hide()
            self._pages[SCORES] = scores
        self._stack = QStackedWidget()
        for page in self._pages.values():
            self._stack.addWidget(page)
        self._title, self._note = Elided("", "title"), Elided("", "body2", "text2")
        self.switch, self.language = Segment(tuple(self._pages), ()), Combo()
        self.undo, self.redo = Button(kind=ICON, icon_name="undo"), Button(kind=ICON, icon_name="redo")
        self._toast = Toast(self._stack)
        self._assemble()
        self.retranslate()
        self.destroyed.connect(lambda: trial.end())
        self._show(self.navigator.place)

    @property
    def page(self) -> Page:
        """The page in front."""
        return self._pages[self.navigator.place.page]

    @property
    def trial(self) -> Trial:
        """What the window shows."""
        return self._trial

    def retranslate(self) -> None:
        """Set the captions anew; the form keeps the language that was chosen."""
        title = in_language(self._form.title, self._language) or self._form.form_id
        version = self.tr("version {version}").format(version=self._form.version)
        trial = self.tr("A trial: nothing is kept")
        self.setWindowTitle(self.tr("Try {form}").format(form=title))
        self._title.setText(title)
        self._note.setText(f"{trial} · {version}")
        self.switch.set_texts([self.tr("Questions"), self.tr("Scores")][: len(self._pages)])
        self.switch.setAccessibleName(self.tr("What is shown"))
        self.language.setAccessibleName(self.tr("Language of the form"))
        self.undo.say(self.tr("Undo"), "Ctrl+Z")
        self.redo.say(self.tr("Redo"), "Ctrl+Y")
        for at, code in enumerate(self._form.languages):
            self.language.setItemText(at, language_name(code, words()) or self.tr("no language given"))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the pages end what they do; the trial is removed with the window."""
        self._model.changed.disconnect(self._refresh)
        for page in self._pages.values():
            page.close()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and size of type."""
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_toast"):
            self.retranslate()
        elif is_restyled(event) and hasattr(self, "_toast"):
            self.switch.updateGeometry()
        super().changeEvent(event)

    def _assemble(self) -> None:
        self.language.addItems(list(self._form.languages))
        self.language.setCurrentIndex(self._form.languages.index(self._language))
        self.language.setVisible(len(self._form.languages) > 1)
        self.switch.setVisible(len(self._pages) > 1)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self._title)
        texts.addWidget(self._note)
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 16, 8)
        head.setSpacing(8)
        head.addLayout(texts, 1)
        for widget in (self.undo, self.redo, self.switch, self.language):
            head.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        self.switch.chosen.connect(self._switch)
        self.language.activated.connect(self._speak)
        self.undo.clicked.connect(lambda: self._model.undo())
        self.redo.clicked.connect(lambda: self._model.redo())
        self.navigator.moved.connect(self._show)
        self.navigator.announced.connect(self._toast.say)
        self._model.changed.connect(self._refresh)
        for keys, action in (
            ("Ctrl+Z", self._model.undo),
            ("Ctrl+Y", self._model.redo),
            ("Ctrl+Shift+Z", self._model.redo),
            ("Ctrl+W", self.close),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(action)
        room, theme = self.screen().availableGeometry(), current()
        self.resize(min(theme.px(WIDTH), room.width() - 40), min(theme.px(HEIGHT), room.height() - 60))

    def _switch(self, page: str) -> None:
        self.navigator.go(page or self.navigator.place.page)

    def _show(self, place: Place) -> None:
        """Show a page; what a trial has not is not gone to."""
        page = self._pages.get(place.page)
        if page is None:
            self.navigator.back()
            return
        self._stack.setCurrentWidget(page)
        page.show_assessment(self._trial.assessment)
        if place.item:
            page.show_item(place.item)
        self.switch.show_value(place.page)
        self._offer_undo()
        if place.item or not self.switch.hasFocus():
            page.focus_main()

    def _speak(self, at: int) -> None:
        self._language = self._form.languages[at]
        self._model.speak(self._language)
        self.retranslate()

    def _refresh(self, changes: Changes) -> None:
        self._offer_undo()
        if changes:
            self.page.refresh(changes)

    def _offer_undo(self) -> None:
        self.undo.setEnabled(self._model.can_undo)
        self.redo.setEnabled(self._model.can_redo)
