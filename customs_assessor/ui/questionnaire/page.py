"""The questionnaire: where the user is, what the keys do, and how wishes become edits of the workspace."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from customs_assessor.answers.item import ItemKey
from customs_assessor.errors import AssessorError
from customs_assessor.forms.model import in_language
from customs_assessor.snapshot import Item, Snapshot
from customs_assessor.store.changes import Changes
from customs_assessor.ui.navigation import Navigator
from customs_assessor.ui.page import Page
from customs_assessor.ui.questionnaire.checking import Checker
from customs_assessor.ui.questionnaire.fulfilling import edits_for, instance_edits, kept_bytes
from customs_assessor.ui.questionnaire.instances import ids_within, instance_of, question_beside
from customs_assessor.ui.questionnaire.model import (
    FILTERS,
    Chapter,
    chapters,
    neighbour,
    next_unanswered,
    place_of,
    walk,
)
from customs_assessor.ui.questionnaire.question_list import Shown
from customs_assessor.ui.questionnaire.value_field import Check
from customs_assessor.ui.questionnaire.view import QuestionnaireView
from customs_assessor.ui.questionnaire.wishes import AddInstance, RemoveInstance, Wish
from customs_assessor.ui.translation import current_language, words
from customs_assessor.ui.widgets.message import show_error
from customs_assessor.ui.workspace import WorkspaceModel

TEXT_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox)
SMALL = 256 * 1024
"""Bytes up to which a picture of the form is kept: it is drawn again with every answer."""
LETTERS = {"n": "N", "ㅜ": "N", "d": "D", "ㅇ": "D"}
"""Keys of the states, also as a Korean keyboard types them."""
SIGNS = {"+": "+", "-": "-", "−": "-"}
"""Keys that add an instance of a repeat, and ask whether to remove one."""


class QuestionnairePage(Page):
    """The page of questions.

    Args:
        workspace: what it reads and writes through.
        navigator: by which it asks for other pages.
    """

    def __init__(self, workspace: WorkspaceModel, navigator: Navigator) -> None:
        super().__init__()
        self._workspace, self._navigator = workspace, navigator
        self._assessment = ""
        self._item: ItemKey | None = None
        self._filter = FILTERS[0]
        self._places: dict[str, ItemKey | None] = {}
        self._bare = ""
        """Name of the chapter that is shown, also one that has no question yet."""
        self._files: dict[str, bytes] = {}
        self._checker: Checker | None = None
        self.view = QuestionnaireView()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.view.chapters.list.chosen.connect(self._open_chapter)
        self.view.chapters.filtered.connect(self._list)
        self.view.questions.asked.connect(self.open)
        self.view.questions.wished.connect(self._fulfil)
        self.view.questions.instanced.connect(self._change_instances)
        self.view.questions.left.connect(self.focus_main)
        self.view.guidance.onward.connect(self.open_next)
        for keys, action in (("Ctrl+Right", self.open_next), ("Ctrl+G", self.view.toggle_guidance)):
            QShortcut(QKeySequence(keys), self).activated.connect(action)

    @property
    def title(self) -> str:
        """Code and short name of the chapter that is open."""
        chapter = self._chapter()
        if chapter is None:
            return self.tr("Questionnaire")
        return f"{chapter.code} {in_language(chapter.short, current_language())}".strip()

    @property
    def item(self) -> ItemKey | None:
        """The open question."""
        return self._item

    def show_assessment(self, assessment_id: str) -> None:
        """Show an assessment where it was left, at first at its first unanswered question."""
        if assessment_id != self._assessment:
            self._flush()
            self._places[self._assessment] = self._item
            self._assessment, self._bare = assessment_id, ""
            self._item = self._places.get(assessment_id)
            self._filter = FILTERS[0]
        if assessment_id:
            found = self._chapters()
            if place_of(found, self._item) is None:
                first = next_unanswered(found, None) or next(
                    (each.items[0].key for each in found if each.items), None
                )
                self._item = first
            self._show()

    def show_item(self, key: ItemKey) -> None:
        """Open a question; one that is not asked now is left closed."""
        if place_of(self._chapters(), key) is not None:
            self.open(key)

    def refresh(self, changes: Changes) -> None:
        """Read again what an edit changed."""
        if changes.forms or self._assessment in changes.assessments or changes.missions:
            self._show()

    def retranslate(self) -> None:
        """Say questions and answers in another language; what is typed is saved first."""
        if hasattr(self, "view") and self._assessment:
            self._flush()
            self._show()

    def focus_main(self) -> None:
        """Put the focus on the open question."""
        opened = self.view.questions.opened
        if opened is not None:
            opened.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.view.chapters.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def panes(self) -> tuple[QWidget, ...]:
        """Return chapters, the open question, and the guidance."""
        middle = self.view.questions.opened or self.view.questions
        return (self.view.chapters.list, middle, self.view.guidance.area)

    def open(self, key: ItemKey) -> None:
        """Open a question and close the last, whose texts are saved first."""
        self._flush()
        self._item = key
        self._show()
        self.focus_main()

    def open_next(self) -> None:
        """Open the next question without an answer."""
        if not self._assessment:
            return
        self._flush()
        key = next_unanswered(self._chapters(), self._item)
        if key is None:
            self._navigator.announce(self.tr("Every question has an answer."))
        else:
            self.open(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer with digits and letters and move with arrows, unless a text field has the focus: Escape leaves that."""
        typing = isinstance(QApplication.focusWidget(), TEXT_FIELDS)
        if typing and event.key() == Qt.Key.Key_Escape:
            self.focus_main()
        elif typing or not self._act(event):
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Save what is typed before another page comes."""
        self._flush()
        super().hideEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what is typed before the window closes."""
        self._flush()
        super().closeEvent(event)

    def _act(self, event: QKeyEvent) -> bool:
        plain = not event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        )
        if not plain:
            return False
        opened, text = self.view.questions.opened, event.text().lower()
        if text.isascii() and text.isdigit():
            return opened is not None and opened.press(text)
        if text in LETTERS:
            return opened is not None and opened.press(LETTERS[text])
        if text in SIGNS:
            return self._add_here() if SIGNS[text] == "+" else self._ask_removal()
        return self._move(event.key())

    def _move(self, key: int) -> bool:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        in_chapters = self.view.chapters.list.hasFocus()
        if key in steps:
            self._step(steps[Qt.Key(key)])
        elif key == Qt.Key.Key_Left and not in_chapters:
            self.view.chapters.list.setFocus(Qt.FocusReason.TabFocusReason)
        elif key == Qt.Key.Key_Right and in_chapters:
            self.focus_main()
        elif key == Qt.Key.Key_Escape:
            self.view.close_drawer()
            self.focus_main()
        else:
            return False
        return True

    def _step(self, step: int) -> None:
        chapter = self._chapter()
        if chapter is not None:
            key = neighbour(chapter, self._item, step)
            if key is not None and key != self._item:
                self.open(key)

    def _open_chapter(self, name: str) -> None:
        self._flush()
        chapter = next((each for each in self._chapters() if each.name == name), None)
        if chapter is not None:
            first = chapter.items[0].key if chapter.items else None
            self._item, self._bare = next_unanswered((chapter,), None) or first, chapter.name
            self._show()

    def _list(self, kind: str) -> None:
        self._filter = kind
        self._show()

    def _snapshot(self) -> Snapshot:
        return self._workspace.snapshot(self._assessment)

    def _chapters(self) -> tuple[Chapter, ...]:
        return chapters(self._snapshot())

    def _chapter(self) -> Chapter | None:
        if not self._assessment:
            return None
        found = self._chapters()
        place = place_of(found, self._item)
        return place[0] if place else next((each for each in found if each.name == self._bare), None)

    def _show(self) -> None:
        snapshot = self._snapshot()
        found = chapters(snapshot)
        place = place_of(found, self._item)
        if place is None:
            # What was open is asked no more: stay in its chapter, if there is any.
            stays = [each for each in found if each.name == self._bare]
            self._item = next((each.items[0].key for each in stays or found if each.items), None)
            place = place_of(found, self._item)
        chapter = place[0] if place else next((each for each in found if each.name == self._bare), None)
        chapter = chapter or next(iter(found), None)
        self._bare = chapter.name if chapter is not None else ""
        now = Shown(
            snapshot=snapshot,
            author=self._workspace.author.id,
            writable=not self._workspace.read_only,
            check_of=self._check_of,
            bytes_of=self._bytes_of,
        )
        changed = self.view.show_place(now, found, chapter, self._item if place else None, self._filter)
        if changed:
            self.view.questions.keep_place()
            self.moved.emit()
        # The order of Tab follows the places of the controls, which are known after the next layout.
        QTimer.singleShot(0, self, self.view.order_focus)

    def _check_of(self, item: Item) -> Check:
        def check(text: str) -> str:
            snapshot = self._snapshot()
            if self._checker is None or self._checker.snapshot is not snapshot:
                self._checker = Checker(snapshot)
            return self._checker.wrong(item, text, words())

        return check

    def _bytes_of(self, sha: str) -> bytes:
        if sha not in self._files:
            found = kept_bytes(self._workspace, sha)
            if not 0 < len(found) <= SMALL:
                return found
            self._files[sha] = found
        return self._files[sha]

    def _flush(self) -> None:
        opened = self.view.questions.opened
        if opened is not None and not self._workspace.read_only:
            opened.flush()

    def _fulfil(self, key: ItemKey, wish: Wish) -> None:
        snapshot = self._snapshot()
        try:
            edits = edits_for(self._workspace, snapshot, snapshot.item(key), wish)
        except AssessorError as error:
            show_error(self, error)
            return
        if edits:
            self._workspace.record(edits)

    def _change_instances(self, wish: AddInstance | RemoveInstance) -> None:
        """Add an instance and open its first question, or remove one and open the question beside it."""
        self._flush()
        snapshot = self._snapshot()
        beside = self._item
        if isinstance(wish, RemoveInstance):
            gone = ids_within(snapshot, wish.instance.id)
            beside = question_beside(self._chapters(), gone, self._item)
        instance, edits = instance_edits(self._workspace, snapshot, wish)
        self._item = beside
        self._workspace.record(edits)
        if isinstance(wish, AddInstance):
            within = ids_within(self._snapshot(), instance)
            beside = next(
                (item.key for _, item in walk(self._chapters()) if item.key.instance in within), beside
            )
        if beside is not None:
            self.open(beside)

    def _add_here(self) -> bool:
        """Add an instance of the repeat that the open question lies in."""
        found = instance_of(self._snapshot(), self._item)
        if found is None or found[0].counted or self._workspace.read_only:
            return False
        self._change_instances(AddInstance(found[0]))
        return True

    def _ask_removal(self) -> bool:
        """Ask, at its head, whether the instance that the open question lies in is to be removed."""
        found = instance_of(self._snapshot(), self._item)
        head = self.view.questions.head_of(found[1].id) if found else None
        if head is None:
            return False
        head.ask()
        return True
