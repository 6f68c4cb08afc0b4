"""The bar above the page: where we are, whether all is saved, undo and redo, search, help."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from customs_assessor.ui.search import QuestionSearch
from customs_assessor.ui.theme import current, is_restyled
from customs_assessor.ui.widgets.buttons import CRUMB, ICON, Button
from customs_assessor.ui.widgets.icons import IconLabel
from customs_assessor.ui.widgets.text import Elided, label, set_tone
from customs_assessor.ui.workspace import WorkspaceModel

HEIGHT = 48


class SavedMark(QWidget):
    """Says when the last edit was saved, or that it was not; its place is reserved."""

    def __init__(self, workspace: WorkspaceModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._icon = IconLabel("check", "ok", 18)
        self._text = label("", "body2", "ok")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addStretch(1)
        row.addWidget(self._icon)
        row.addWidget(self._text)
        self._resize()
        self.refresh()

    @property
    def text(self) -> str:
        """What the mark says."""
        return self._text.text()

    def refresh(self) -> None:
        """Read from the workspace whether all is saved."""
        failed, saved = self._workspace.failure, self._workspace.saved_at
        self._icon.setVisible(bool(failed or saved))
        if failed:
            self._icon.show_icon("warn", "danger")
            set_tone(self._text, "danger")
            self._text.setText(self.tr("Not saved"))
        elif saved:
            self._icon.show_icon("check", "ok")
            set_tone(self._text, "ok")
            self._text.setText(self.tr("Saved {time}").format(time=saved.strftime("%H:%M")))
        else:
            self._text.setText("")

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and size of type."""
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
        elif is_restyled(event):
            self._resize()
        super().changeEvent(event)

    def _resize(self) -> None:
        self.setMinimumWidth(current().px(104))


class _Crumb(Button):
    """A crumb that ends in '…' where the bar is narrow."""

    def __init__(self, text: str) -> None:
        super().__init__(text, CRUMB)
        self._whole = text
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the width of the whole text."""
        width = self.fontMetrics().horizontalAdvance(self._whole) + 4
        return QSize(min(width, current().px(240)), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the width of a few letters."""
        return QSize(self.fontMetrics().averageCharWidth() * 4, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the text to the width."""
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        self.setText(shown)
        self.setToolTip("" if shown == self._whole else self._whole)
        super().resizeEvent(event)


class TopBar(QWidget):
    """The bar.

    Args:
        workspace: for the saved mark and the search.
        undo, redo, help_action: what three of its buttons do.
    """

    crumb_chosen = Signal(int)
    """The user chose a crumb by its place, 0 first."""

    def __init__(
        self,
        workspace: WorkspaceModel,
        undo: QAction,
        redo: QAction,
        help_action: QAction,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("topbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._crumbs = QHBoxLayout()
        self._crumbs.setSpacing(4)
        self._shown: tuple[str, ...] = ()
        self.saved = SavedMark(workspace)
        self.search = QuestionSearch(workspace)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addLayout(self._crumbs, 1)
        row.addWidget(self.saved)
        row.addSpacing(12)
        self._actions = (undo, redo, help_action)
        self._buttons = [self._button(undo), self._button(redo), self._button(help_action)]
        row.addWidget(self._buttons[0])
        row.addWidget(self._buttons[1])
        row.addWidget(self.search)
        row.addWidget(self._buttons[2])
        self._resize()

    def show_crumbs(self, crumbs: Sequence[str]) -> None:
        """Show where we are; the last crumb is here, the others can be chosen."""
        if tuple(crumbs) == self._shown:
            return
        self._shown = tuple(crumbs)
        while (item := self._crumbs.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for at, text in enumerate(crumbs[:-1]):
            button = _Crumb(text)
            button.clicked.connect(lambda _=False, place=at: self.crumb_chosen.emit(place))
            self._crumbs.addWidget(button)
            self._crumbs.addWidget(IconLabel("right", "text2", 16))
        here = Elided(crumbs[-1] if crumbs else "", "name")
        here.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._crumbs.addWidget(here, 1)

    def retranslate(self) -> None:
        """Set names of buttons anew."""
        for button, action in zip(self._buttons, self._actions, strict=True):
            button.say(action.text(), action.shortcut().toString())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of type."""
        if is_restyled(event):
            self._resize()
        super().changeEvent(event)

    def _button(self, action: QAction) -> Button:
        button = Button(kind=ICON, icon_name=str(action.property("iconName")))
        button.clicked.connect(action.trigger)
        button.setEnabled(action.isEnabled())
        action.enabledChanged.connect(button.setEnabled)
        return button

    def _resize(self) -> None:
        self.setFixedHeight(current().px(HEIGHT))
