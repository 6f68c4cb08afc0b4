"""What the main window knows of a page: this and nothing more."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from customs_assessor.answers.item import ItemKey
from customs_assessor.store.changes import Changes


class Page(QWidget):
    """One page of the stack: made once, told which assessment to show, and told what changed.

    A page keeps view state alone (what is open, where it is scrolled); all else it reads from the workspace.
    """

    moved = Signal()
    """The title or the place within the page changed; the top bar reads ``title`` again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")

    @property
    def title(self) -> str:
        """Name of the page, or of the place in it, in the window's language: the last crumb of the top bar."""
        raise NotImplementedError

    def show_assessment(self, assessment_id: str) -> None:
        """Show an assessment; '' for none. Called when the page opens and when another one is chosen."""

    def show_item(self, key: ItemKey) -> None:
        """Open an item, on a page that has items."""

    def refresh(self, changes: Changes) -> None:
        """Read again what ``changes`` names. Called on the page in front alone; the others read when they open."""

    def retranslate(self) -> None:
        """Set every caption anew; the language changed."""

    def focus_main(self) -> None:
        """Put the focus on the main list of the page."""
        self.setFocus()

    def panes(self) -> tuple[QWidget, ...]:
        """Return what F6 jumps between, in order; each must take focus itself or have a focus proxy."""
        return (self,)

    def changeEvent(self, event: QEvent) -> None:
        """Re-translate when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
