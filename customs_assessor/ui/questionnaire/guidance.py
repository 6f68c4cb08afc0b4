"""The panel at the right: whom to ask, evidence to see, the standard, and the item's history."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from customs_assessor.answers.item import DONT_KNOW, NOT_APPLICABLE
from customs_assessor.forms.model import in_language
from customs_assessor.snapshot import Item, Snapshot
from customs_assessor.ui.questionnaire.history import HistoryLine, history, when
from customs_assessor.ui.questionnaire.key_button import KeyButton
from customs_assessor.ui.questionnaire.model import top_of
from customs_assessor.ui.theme import current, is_restyled
from customs_assessor.ui.translation import current_language, words
from customs_assessor.ui.widgets.chip import SMALL, LevelChip, level_text
from customs_assessor.ui.widgets.icons import IconLabel
from customs_assessor.ui.widgets.markdown import show_marked
from customs_assessor.ui.widgets.text import label, line, paragraph

GUIDANCE, HISTORY = 0, 1
LONGEST = 90
"""Letters of a text that a line of history shows; its tooltip has all."""
LATEST = 3
"""Lines of history below the guidance; the tab beside it shows all."""
ICONS = {"target": "flag", "comment": "comment", "note": "note", "file": "file", "file_removed": "trash"}


def pieces(text: str) -> tuple[str, ...]:
    """Return the parts of a list that a form writes in one line: parted by semicolons, else by line ends, else by commas."""
    for mark in (";", "\n", ", "):
        if mark in text:
            return tuple(part.strip() for part in text.split(mark) if part.strip())
    return (text.strip(),) if text.strip() else ()


class HistoryRow(QWidget):
    """One edit: sign, what, and who and when."""

    def __init__(self, entry: HistoryLine, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        text = self._told(entry)
        source = [entry.who or self.tr("unnamed"), when(entry.edit.made, words(), date.today())]
        if entry.source:
            source.append(self.tr("workbook"))
        what = paragraph(text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()}…", "body2")
        what.setToolTip(text if len(text) > LONGEST else "")
        what.setProperty(
            "type", "name2" if entry.counts and entry.kind in ("level", "value", "state") else "body2"
        )
        side = QVBoxLayout()
        side.setSpacing(0)
        side.addWidget(what)
        side.addWidget(paragraph(" · ".join(source), "caption", "text3"))
        if entry.reason:
            side.addWidget(
                paragraph(self.tr("Settled: {reason}").format(reason=entry.reason), "caption", "text2")
            )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(8)
        row.addWidget(self._sign(entry, item), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(side, 1)

    @staticmethod
    def _sign(entry: HistoryLine, item: Item) -> QWidget:
        if entry.kind in ICONS:
            return IconLabel(ICONS[entry.kind], "target" if entry.kind == "target" else "text3", SMALL)
        if entry.kind == "value":
            return IconLabel("check", "text3", SMALL)
        chip = LevelChip(SMALL)
        if entry.level is not None:
            chip.show_level(entry.level, top_of(item))
        else:
            chip.show_state(entry.state)
        return chip

    def _told(self, entry: HistoryLine) -> str:
        if entry.kind == "level" and entry.level is not None:
            return self.tr("Level {level}").format(level=level_text(entry.level))
        if entry.kind == "state":
            named = {NOT_APPLICABLE: self.tr("Not applicable"), DONT_KNOW: self.tr("Don't know")}
            return f"{named.get(entry.state, entry.state)}: {entry.text}"
        sentences = {
            "cleared": self.tr("Answer cleared"),
            "target": self.tr("Target set to {value}") if entry.text else self.tr("Target of the form"),
            "comment": self.tr("Comment: {value}") if entry.text else self.tr("Comment deleted"),
            "note": self.tr("Note on evidence: {value}")
            if entry.text
            else self.tr("Note on evidence deleted"),
            "file": self.tr("Evidence added: {value}"),
            "file_removed": self.tr("Evidence removed: {value}"),
        }
        return sentences.get(entry.kind, "{value}").replace("{value}", entry.text)


class Guidance(QFrame):
    """Guidance and history of the open question, with the way on at the foot."""

    onward = Signal()
    """The user asks for the next unanswered question."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "side")
        self._shown: tuple[Snapshot, Item] | None = None
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.addTab("")
        self.tabs.addTab("")
        self.tabs.currentChanged.connect(self._fill)
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 16, 0)
        head.addWidget(self.tabs, 1, Qt.AlignmentFlag.AlignBottom)
        self._head = QFrame()
        self._head.setLayout(head)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.next = KeyButton("Ctrl →")
        self.next.clicked.connect(self.onward)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 8, 16, 16)
        foot.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(line())
        column.addWidget(self.area, 1)
        column.addLayout(foot)
        self._size()
        self.retranslate()

    def show_item(self, snapshot: Snapshot, item: Item | None) -> None:
        """Show what belongs to an item; nothing for None."""
        self._shown = (snapshot, item) if item is not None else None
        self._fill()

    def retranslate(self) -> None:
        """Set the captions anew."""
        self.tabs.setTabText(GUIDANCE, self.tr("Guidance"))
        self.tabs.setTabText(HISTORY, self.tr("History"))
        self.area.setAccessibleName(self.tr("Guidance and history of the question"))
        self.next.say(self.tr("Next unanswered"))
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif is_restyled(event):
            self._size()
        super().changeEvent(event)

    def _size(self) -> None:
        self._head.setFixedHeight(current().px(55))

    def _fill(self) -> None:
        body = QWidget()
        body.setProperty("look", "plain")
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(4)
        if self._shown is not None:
            snapshot, item = self._shown
            lines = history(snapshot, item, current_language())
            if self.tabs.currentIndex() == GUIDANCE:
                self._guide(column, item)
                self._tell(column, lines[:LATEST], item, self.tr("History of this item"))
            else:
                self._tell(column, lines, item, "")
        column.addStretch(1)
        place = self.area.verticalScrollBar().value()
        self.area.setWidget(body)
        self.area.verticalScrollBar().setValue(place)

    def _guide(self, column: QVBoxLayout, item: Item) -> None:
        language = current_language()
        # A hint without a score stands at its question: it is for whoever answers, not whom to ask.
        hint = in_language(item.question.hint, language) if item.scored else ""
        self._section(column, self.tr("Whom to ask"), (_marked(hint),) if hint else ())
        more = in_language(item.question.guidance, language)
        self._section(column, self.tr("About this question"), (_marked(more),) if more else ())
        wanted = pieces(in_language(item.scored.evidence, language)) if item.scored else ()
        self._section(column, self.tr("Evidence to see"), tuple(_bullet(part) for part in wanted))
        standards = pieces(item.scored.standard) if item.scored else ()
        self._section(column, self.tr("Standard"), tuple(paragraph(part, "body2") for part in standards))

    def _section(self, column: QVBoxLayout, caption: str, rows: Sequence[QWidget]) -> None:
        if not rows:
            return
        column.addWidget(label(caption, "head", "text2"))
        for row in rows:
            column.addWidget(row)
        column.addSpacing(12)

    def _tell(self, column: QVBoxLayout, lines: Sequence[HistoryLine], item: Item, caption: str) -> None:
        if not lines:
            if not caption:
                column.addWidget(
                    paragraph(self.tr("Nothing was recorded for this question yet."), "body2", "text2")
                )
            return
        if caption:
            column.addWidget(label(caption, "head", "text2"))
        for entry in lines:
            column.addWidget(line())
            column.addWidget(HistoryRow(entry, item))


def _marked(text: str) -> QLabel:
    made = paragraph("", "body2")
    show_marked(made, text)
    return made


def _bullet(text: str) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    dot: QLabel = label("·", "name", "text3")
    dot.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    row.addWidget(dot, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(paragraph(text, "body2"), 1)
    return made
