"""The questionnaire: where the user is, what the keys do, and how wishes become edits of the workspace."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

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

from customs_assessor.answers.compose import level_answer, moment
from customs_assessor.answers.edit import Edit
from customs_assessor.answers.evidence import evidence_edits, read_evidence
from customs_assessor.answers.item import ItemKey
from customs_assessor.errors import AssessorError, StoreError
from customs_assessor.forms.model import in_language
from customs_assessor.snapshot import Evidence, Item, Snapshot
from customs_assessor.store.changes import Changes
from customs_assessor.store.evidence import add_bytes, bytes_of, has_bytes
from customs_assessor.ui.navigation import Navigator
from customs_assessor.ui.page import Page
from customs_assessor.ui.questionnaire.checking import Checker
from customs_assessor.ui.questionnaire.entries import own_edits, removing_edits, settling_edits
from customs_assessor.ui.questionnaire.model import (
    FILTERS,
    Chapter,
    chapters,
    neighbour,
    next_unanswered,
    place_of,
)
from customs_assessor.ui.questionnaire.value_field import Check
from customs_assessor.ui.questionnaire.view import QuestionnaireView
from customs_assessor.ui.questionnaire.wishes import (
    AddFiles,
    AnswerFile,
    KeepFile,
    KeepMedia,
    RemoveFile,
    SetField,
    Settle,
    Wish,
)
from customs_assessor.ui.translation import current_language, words
from customs_assessor.ui.widgets.message import show_error
from customs_assessor.ui.workspace import WorkspaceModel

TEXT_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox)
LETTERS = {"n": "N", "ㅜ": "N", "d": "D", "ㅇ": "D"}
"""Keys of the states, also as a Korean keyboard types them."""


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
        self._checker: Checker | None = None
        self.view = QuestionnaireView()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.view.chapters.list.chosen.connect(self._open_chapter)
        self.view.chapters.filtered.connect(self._list)
        self.view.questions.asked.connect(self.open)
        self.view.questions.wished.connect(self._fulfil)
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
            self._assessment = assessment_id
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
        """Answer with digits and letters and move with arrows, unless a text field has the focus."""
        if isinstance(QApplication.focusWidget(), TEXT_FIELDS) or not self._act(event):
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
        if chapter is not None and chapter.items:
            unanswered = next_unanswered((chapter,), None)
            self._item = unanswered or chapter.items[0].key
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
        place = place_of(self._chapters(), self._item)
        return place[0] if place else None

    def _show(self) -> None:
        snapshot = self._snapshot()
        found = chapters(snapshot)
        place = place_of(found, self._item)
        if place is None:
            self._item = next((each.items[0].key for each in found if each.items), None)
            place = place_of(found, self._item)
        chapter = place[0] if place else None
        author = self._workspace.author.id
        changed = self.view.show_place(
            snapshot, found, chapter, self._item, self._filter, author, self._check_of, self._bytes_of
        )
        opened = self.view.questions.opened
        if opened is not None:
            opened.set_writable(not self._workspace.read_only)
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
        store = self._workspace.store
        return bytes_of(store, sha) if has_bytes(store, sha) else b""

    def _flush(self) -> None:
        opened = self.view.questions.opened
        if opened is not None and not self._workspace.read_only:
            opened.flush()

    def _fulfil(self, key: ItemKey, wish: Wish) -> None:
        snapshot = self._snapshot()
        try:
            edits = self._edits(snapshot, snapshot.item(key), wish)
        except AssessorError as error:
            show_error(self, error)
            return
        if edits:
            self._workspace.record(edits)

    def _edits(self, snapshot: Snapshot, item: Item, wish: Wish) -> tuple[Edit, ...]:
        """Return the edits that a wish asks for; bytes of files are read and written on the way."""
        author, made = self._workspace.author.id, moment()
        if isinstance(wish, SetField):
            return own_edits(snapshot, item, wish, author, made)
        if isinstance(wish, Settle):
            return settling_edits(snapshot, item, wish, author, made)
        if isinstance(wish, RemoveFile):
            state = self._workspace.state((snapshot.assessment.id, f"file/{wish.file_id}", "removed"))
            return removing_edits(snapshot, wish.file_id, state, author, made)
        if isinstance(wish, KeepFile):
            self._keep(item, wish)
            return ()
        if isinstance(wish, KeepMedia):
            write_beside(wish.target, bytes_of(self._workspace.store, wish.sha))
            return ()
        if isinstance(wish, AnswerFile):
            return self._answered(snapshot, item, wish, author, made)
        return self._added(snapshot, item, wish, author, made)

    def _added(
        self, snapshot: Snapshot, item: Item, wish: AddFiles, author: str, made: str
    ) -> tuple[Edit, ...]:
        edits: list[Edit] = []
        for file in wish.files:
            sha = add_bytes(self._workspace.store, read_evidence(file))
            edits += evidence_edits(snapshot.assessment.id, item.key, sha, file.name, "", author, made)[1]
        return tuple(edits)

    def _answered(
        self, snapshot: Snapshot, item: Item, wish: AnswerFile, author: str, made: str
    ) -> tuple[Edit, ...]:
        data = wish.source if isinstance(wish.source, bytes) else read_evidence(wish.source)
        sha = add_bytes(self._workspace.store, data)
        name = free_name(wish.name, sha, item.evidence)
        answer = own_edits(snapshot, item, SetField("answer", level_answer(name)), author, made)
        if any((file.name, file.hash) == (name, sha) for file in item.evidence):
            return answer
        kept = evidence_edits(snapshot.assessment.id, item.key, sha, name, "", author, made)[1]
        return (*kept, *answer)

    def _keep(self, item: Item, wish: KeepFile) -> None:
        file = next(each for each in item.evidence if each.id == wish.file_id)
        write_beside(wish.target, bytes_of(self._workspace.store, file.hash))


def free_name(name: str, sha: str, held: Sequence[Evidence]) -> str:
    """Return a file's name, with a number where the item has another file of that name."""
    taken = {file.name: file.hash for file in held}
    stem, dot, end = name.rpartition(".")
    found, number = name, 2
    while taken.get(found, sha) != sha:
        found = f"{stem} {number}.{end}" if dot else f"{name} {number}"
        number += 1
    return found


def write_beside(target: Path, data: bytes) -> None:
    """Write a file so that a failure leaves what was there.

    Raises:
        StoreError: the place cannot be written.
    """
    beside = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        beside.write_bytes(data)
        os.replace(beside, target)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise StoreError("store.disk", path=str(target), detail=error.strerror or "") from error
