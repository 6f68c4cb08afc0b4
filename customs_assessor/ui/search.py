"""Search in the questions of the assessment at hand: a field and a list under it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from customs_assessor.answers.item import ItemKey
from customs_assessor.forms.marks import plain
from customs_assessor.forms.model import in_language
from customs_assessor.snapshot import BETWEEN_PLACES, Snapshot
from customs_assessor.ui.theme import current, is_restyled
from customs_assessor.ui.translation import current_language
from customs_assessor.ui.widgets.fields import SearchField
from customs_assessor.ui.workspace import WorkspaceModel

MOST = 40
"""Hits that the list shows."""


def hits(snapshot: Snapshot, words: str, language: str) -> list[tuple[ItemKey, str]]:
    """Return the relevant questions that hold every word, with what the list says.

    The words may stand in code, name, label and hint, and in what the instance of a repeat is called.
    """
    wanted = words.casefold().split()
    found = []
    places = snapshot.places(language)
    for item in snapshot.items:
        label = plain(in_language(item.question.label, language))
        place = places.get(item.key.instance or "", "")
        hint = in_language(item.question.hint, language)
        text = " ".join((item.code, item.question.name, place, label, hint))
        if item.relevant and item.in_scope and wanted and all(word in text.casefold() for word in wanted):
            line = BETWEEN_PLACES.join(part for part in (place, label) if part)
            found.append((item.key, f"{item.code}  {line}".strip()))
    return found[:MOST]


class QuestionSearch(SearchField):
    """The search field of the top bar.

    Args:
        workspace: whose snapshot is searched.
    """

    chosen = Signal(object)
    """The user chose a question: its :class:`ItemKey`."""

    def __init__(self, workspace: WorkspaceModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._assessment = ""
        self._list = QListWidget(self)
        self._list.setProperty("look", "popup")
        self._list.setWindowFlags(Qt.WindowType.ToolTip)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setFocusProxy(self)
        self._list.itemClicked.connect(self._take)
        self._list.hide()
        self.textEdited.connect(self._search)
        self.keys = QKeySequence("Ctrl+F").toString(QKeySequence.SequenceFormat.NativeText).replace("+", " ")
        self.retranslate()
        self._resize()

    @property
    def found(self) -> QListWidget:
        """The list under the field."""
        return self._list

    def show_assessment(self, assessment_id: str) -> None:
        """Search in another assessment; '' for none, which closes the field."""
        self._assessment = assessment_id
        self.setEnabled(bool(assessment_id))

    def retranslate(self) -> None:
        """Set the captions anew."""
        self.setPlaceholderText(self.tr("Search questions"))
        self.setAccessibleName(self.tr("Search questions"))
        self._list.setAccessibleName(self.tr("Questions found"))

    def _search(self, text: str) -> None:
        self._list.clear()
        if self._assessment and text.strip():
            snapshot = self._workspace.snapshot(self._assessment)
            for key, line in hits(snapshot, text, current_language()):
                row = QListWidgetItem(line)
                row.setData(Qt.ItemDataRole.UserRole, key)
                row.setToolTip(line)
                self._list.addItem(row)
            if not self._list.count():
                none = QListWidgetItem(self.tr("No question has these words."))
                none.setFlags(Qt.ItemFlag.NoItemFlags)
                self._list.addItem(none)
            self._list.setCurrentRow(0)
            self._place()
        else:
            self._list.hide()

    def _place(self) -> None:
        theme = current()
        width = max(self.width(), theme.px(480))
        row = self._list.sizeHintForRow(0)
        height = min(self._list.count(), 10) * row + 12
        corner = self.mapToGlobal(QPoint(self.width() - width, self.height() + 4))
        self._list.setGeometry(corner.x(), corner.y(), width, height)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list, choose with Return, close with Escape."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in steps and self._list.isVisible():
            row = self._list.currentRow() + steps[Qt.Key(event.key())]
            self._list.setCurrentRow(min(max(row, 0), self._list.count() - 1))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._list.isVisible():
            self._take(self._list.currentItem())
        elif event.key() == Qt.Key.Key_Escape:
            self._list.hide()
            self.clear()
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QEvent) -> None:
        """Close the list."""
        self._list.hide()
        super().focusOutEvent(event)  # type: ignore[arg-type]

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and size of type."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif is_restyled(event):
            self._resize()
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        """Return 288 px in width."""
        return QSize(current().px(288), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return 112 px in width."""
        return QSize(current().px(112), super().minimumSizeHint().height())

    def _resize(self) -> None:
        self.setMinimumWidth(current().px(112))
        self.setMaximumWidth(current().px(288))

    def _take(self, row: QListWidgetItem | None) -> None:
        key = row.data(Qt.ItemDataRole.UserRole) if row else None
        if isinstance(key, ItemKey):
            self._list.hide()
            self.clear()
            self.chosen.emit(key)
