"""The open question: head, views in dispute, options or field, states and target, comment and evidence."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from customs_assessor.answers.compose import cleared, level_answer, state_answer
from customs_assessor.answers.edit import INTERNAL, decimal_text
from customs_assessor.answers.item import DONT_KNOW, NOT_APPLICABLE, ItemKey
from customs_assessor.forms.marks import plain
from customs_assessor.forms.model import Choice, in_language
from customs_assessor.snapshot import Item, Snapshot
from customs_assessor.ui.questionnaire.answer_body import choices_for, field_for
from customs_assessor.ui.questionnaire.comment_box import CommentBox, Signed
from customs_assessor.ui.questionnaire.evidence_row import EvidenceRow
from customs_assessor.ui.questionnaire.file_field import BytesOf, FileField
from customs_assessor.ui.questionnaire.head import QuestionHead
from customs_assessor.ui.questionnaire.history import when
from customs_assessor.ui.questionnaire.ladder import Choices, options
from customs_assessor.ui.questionnaire.level_button import Option
from customs_assessor.ui.questionnaire.model import (
    counts,
    has_target,
    offered,
    own_answer,
    own_state,
    own_value,
    standing_value,
    top_of,
)
from customs_assessor.ui.questionnaire.note_row import is_note
from customs_assessor.ui.questionnaire.notices import notices
from customs_assessor.ui.questionnaire.opinions import opinions, other_ways
from customs_assessor.ui.questionnaire.rank_field import RankField
from customs_assessor.ui.questionnaire.reading import Reading
from customs_assessor.ui.questionnaire.settle_panel import SettlePanel
from customs_assessor.ui.questionnaire.state_row import StateRow
from customs_assessor.ui.questionnaire.value_field import Check, LineField
from customs_assessor.ui.questionnaire.wishes import (
    AddFiles,
    KeepFile,
    KeepMedia,
    RemoveFile,
    SetField,
    Settle,
)
from customs_assessor.ui.translation import current_language, words
from customs_assessor.ui.widgets.buttons import Button
from customs_assessor.ui.widgets.segment import Segment
from customs_assessor.ui.widgets.text import label, line

NUMBERS = ("integer", "decimal", "range")
DISPUTABLE = ("answer", "target", "evidence_note")


class OpenQuestion(QFrame):
    """One question with everything that can be said to it; made anew for each question that opens.

    Args:
        snapshot, item: what is shown first.
        author: UUID of the user.
    """

    wished = Signal(object)
    """A :class:`~customs_assessor.ui.questionnaire.wishes.Wish` for this item."""

    def __init__(self, snapshot: Snapshot, item: Item, author: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.setProperty("open", "true")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._snapshot, self._item, self._author = snapshot, item, author
        self.head = QuestionHead()
        self.disputes = {field: SettlePanel() for field in DISPUTABLE}
        self.ladder = choices_for(item.question)
        self.value = field_for(item.question)
        self.states = StateRow()
        self.reading = Reading()
        self.reading.setContentsMargins(4, 0, 4, 4)
        self.confirm = Button(icon_name="check")
        self._target_word = label("", "body2", "text2")
        levels = [str(level) for level in range(1, int(top_of(item)) + 1)]
        self.target = Segment(levels, levels)
        self.comment = CommentBox()
        self.evidence = EvidenceRow()
        self._note_word = label("", "head", "text2")
        self.note = LineField()
        self._lay_out()
        self._connect()

    @property
    def key(self) -> ItemKey:
        """The item."""
        return self._item.key

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        upper = QVBoxLayout()
        upper.setContentsMargins(8, 4, 8, 8)
        upper.setSpacing(8)
        upper.addWidget(self.reading)
        upper.addWidget(self.confirm, 0, Qt.AlignmentFlag.AlignLeft)
        for panel in self.disputes.values():
            upper.addWidget(panel)
        for body in (self.ladder, self.value):
            if body is not None:
                upper.addWidget(body)
        self._target_row = QWidget()
        target = QHBoxLayout(self._target_row)
        target.setContentsMargins(0, 0, 0, 0)
        target.setSpacing(8)
        target.addWidget(self._target_word)
        target.addWidget(self.target)
        self.states.row.addWidget(self._target_row, 0, Qt.AlignmentFlag.AlignLeft)
        below = QHBoxLayout()
        below.setContentsMargins(4, 0, 4, 0)
        below.addWidget(self.states)
        upper.addLayout(below)
        column.addLayout(upper)
        indent = 40 if self._item.code or self._item.domain else 4
        for body in (self.value, None if isinstance(self.ladder, Choices) else self.ladder):
            if body is not None:
                body.setContentsMargins(indent, 0, 4, 0)
        self._foot = QWidget()
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(12, 4, 12, 12)
        foot.setSpacing(4)
        self.comment.head.addWidget(self.evidence)
        foot.addWidget(self.comment)
        foot.addWidget(self._note_word)
        foot.addWidget(self.note)
        self._line = line()
        column.addWidget(self._line)
        column.addWidget(self._foot)
        asks = counts(self._item)
        for widget in (self.states, self._line, self._foot):
            widget.setVisible(asks)

    def _connect(self) -> None:
        if self.ladder is not None:
            self.ladder.picked.connect(self.pick)
        if self.value is not None:
            self.value.given.connect(self._give_value)
            self.value.escaped.connect(self.setFocus)
        if isinstance(self.value, FileField):
            self.value.filed.connect(self.wished)
        self.reading.kept.connect(lambda sha, target: self.wished.emit(KeepMedia(sha, target)))
        self.confirm.clicked.connect(self._confirm)
        self.states.given.connect(lambda state, reason: self._set("answer", state_answer(state, reason)))
        self.states.cleared.connect(lambda: self._set("answer", cleared()))
        self.states.left.connect(self.setFocus)
        self.target.chosen.connect(lambda level: self._set("target", level or cleared("target")))
        self.comment.written.connect(self._write_comment)
        self.comment.escaped.connect(self.setFocus)
        self.note.given.connect(lambda text: self._set("evidence_note", text or cleared("evidence_note")))
        self.evidence.note_asked.connect(self._open_note)
        self.evidence.added.connect(lambda files: self.wished.emit(AddFiles(files)))
        self.evidence.removed.connect(lambda file: self.wished.emit(RemoveFile(file)))
        self.evidence.kept.connect(lambda file, target: self.wished.emit(KeepFile(file, target)))
        for field, panel in self.disputes.items():
            panel.left.connect(self.setFocus)
            panel.settled.connect(lambda value, why, named=field: self.wished.emit(Settle(named, value, why)))

    def show_item(self, snapshot: Snapshot, item: Item, check: Check, bytes_of: BytesOf) -> None:
        """Show the item as it stands; what is being typed stays.

        Args:
            snapshot, item: of now.
            check: says what the form's logic finds wrong with a value, '' for nothing.
            bytes_of: reads a file of the form or of the evidence.
        """
        self._snapshot, self._item = snapshot, item
        language = current_language()
        self._target_word.setText(self.tr("Target"))
        self.head.show_item(item)
        self._read(language, bytes_of)
        name = plain(in_language(item.question.label, language))
        _, state, reason = own_answer(item, self._author)
        value = standing_value(item, self._author)
        self._show_disputes()
        if self.ladder is not None:
            shown = self._options(language, bytes_of)
            target = item.target if item.scored else None
            chosen = value.split(" ") if item.question.kind == "select_multiple" else [value]
            self.ladder.setAccessibleName(name)
            self.ladder.show_options(shown, chosen if value else (), target, self.tr("Target"))
        if self.value is not None:
            self.value.name(name)
            if isinstance(self.value, RankField):
                self.value.show_options(self._options(language, bytes_of))
            if isinstance(self.value, FileField):
                self.value.show_files(item.evidence, bytes_of)
            self.value.show_value(value, check)
        self.states.show_state(state, reason)
        shown_target = has_target(item) and item.target is not None
        self._target_row.setVisible(shown_target)
        if shown_target and item.target is not None:
            self.target.setAccessibleName(self.tr("Target"))
            self.target.show_value(decimal_text(item.target))
        self.confirm.setText(self.tr("The answer is right"))
        self.confirm.setVisible(item.review and not item.field("answer").disputed)
        self._show_comment()
        self.evidence.show_files(item.evidence)
        self._show_note()
        self.setAccessibleName(" ".join((item.code, name)).strip())

    def set_writable(self, on: bool) -> None:
        """Allow answering, or only reading; what the form makes read-only takes no answer, but comments and evidence."""
        asked = on and not self._item.readonly
        for part in (self.ladder, self.states, self.confirm):
            if part is not None:
                part.setEnabled(asked)
        if self.value is not None:
            self.value.set_writable(asked)
        self.target.setEnabled(on)
        for panel in self.disputes.values():
            panel.setEnabled(on)
        self.comment.set_writable(on)
        self.note.set_writable(on)
        self.evidence.set_writable(on)

    def flush(self) -> None:
        """Ask to save what is typed and not yet saved, as before the question closes."""
        if self.value is not None:
            self.value.flush()
        self.states.flush()
        self.comment.flush()
        self.note.flush()

    def pick(self, name: str) -> None:
        """Answer with a choice; the one that stands is cleared, of several it is taken out."""
        value, _, _ = own_answer(self._item, self._author)
        self.states.drop()
        if self._item.question.kind == "select_multiple":
            held = standing_value(self._item, self._author).split()
            chosen = [each for each in self._item.choices if (each in held) != (each == name)]
            text = " ".join(chosen)
        else:
            text = "" if value == name else name
        self._set("answer", level_answer(text) if text else cleared())

    def press(self, key: str) -> bool:
        """Do what a digit, N or D asks for; returns whether it means anything here."""
        if not self.states.isEnabled() or not counts(self._item):
            return False
        if key.isdigit():
            name = self.ladder.named(key) if self.ladder is not None else ""
            if name:
                self.pick(name)
            return bool(name)
        state = {"N": NOT_APPLICABLE, "D": DONT_KNOW}.get(key)
        if state:
            self.states.ask(state)
        return bool(state)

    def focus_answer(self) -> None:
        """Put the focus on the options or the field."""
        if self.ladder is not None:
            self.ladder.focus_option()
        elif self.value is not None:
            self.value.focus_field()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go into the answer on Return while the card itself has the focus."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.hasFocus():
            self.focus_answer()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Say the words of this card in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._target_word.setText(self.tr("Target"))
        super().changeEvent(event)

    def _set(self, field: str, value: Mapping[str, Any] | str | None) -> None:
        self.wished.emit(SetField(field, value))

    def _confirm(self) -> None:
        """Give the same answer anew, in knowledge of how the question reads now."""
        held: Any = self._item.field("answer").value
        self._set("answer", held)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _give_value(self, text: str) -> None:
        self.states.drop()
        value = decimal_text(text) if self._item.question.kind in NUMBERS and text else text
        self._set("answer", level_answer(value) if value else cleared())

    def _write_comment(self, text: str, visibility: str) -> None:
        self.wished.emit(SetField("comment", text or cleared("comment"), visibility))

    def _show_disputes(self) -> None:
        headings = {
            "answer": self.tr("Views differ"),
            "target": self.tr("Views of the target differ"),
            "evidence_note": self.tr("Views of the note differ"),
        }
        for field, panel in self.disputes.items():
            disputed = self._item.field(field).disputed
            panel.setVisible(disputed)
            if disputed:
                views = opinions(self._snapshot, self._item, field)
                panel.show_views(headings[field], views, other_ways(self._snapshot, self._item, field))

    def _options(self, language: str, bytes_of: BytesOf) -> tuple[Option, ...]:
        files = self._snapshot.form.files

        def image_of(choice: Choice) -> bytes:
            name = in_language(choice.media.get("image", {}), language)
            return bytes_of(files[name]) if name in files else b""

        return options(offered(self._item), top_of(self._item), language, image_of)

    def _read(self, language: str, bytes_of: BytesOf) -> None:
        """Show what is read first; the hint of a scored item is guidance's."""
        question = self._item.question
        hint = "" if self._item.scored else in_language(question.hint, language)
        said = notices(self._snapshot, self._item, language)
        guidance = in_language(question.guidance, language)
        self.reading.show_texts(hint, guidance, said, "text" if is_note(self._item) else "text2")
        self.reading.show_media(question.media, language, self._snapshot.form.files, bytes_of)

    def _show_note(self) -> None:
        self._note_word.setText(self.tr("Note on evidence"))
        self.note.name(self.tr("Note on evidence"))
        held = str(own_value(self._item, "evidence_note", self._author) or "")
        self.note.show_value(held, lambda text: "")
        shown = bool(held or self.note.text) or self.note.isAncestorOf(QApplication.focusWidget() or self)
        self._note_word.setVisible(shown)
        self.note.setVisible(shown)

    def _open_note(self) -> None:
        self._note_word.show()
        self.note.show()
        self.note.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_comment(self) -> None:
        own = own_state(self._item, "comment", self._author).heads
        text = "\n\n".join(str(head.value) for head in own if head.value)
        others = [
            Signed(self._signature(head.author, head.made), str(head.value))
            for head in self._item.field("comment").heads
            if head.author != self._author and head.value
        ]
        self.comment.show_comment(text, own[-1].visibility if own else INTERNAL, others)

    def _signature(self, author: str, made: str) -> str:
        name = self._snapshot.people.get(author, "") or self.tr("unnamed")
        return f"{name} · {when(made, words(), date.today())}"
