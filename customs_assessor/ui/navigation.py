"""Where the window is, the way back and forward, and the one door by which a page asks for another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from customs_assessor.answers.item import ItemKey

MISSIONS, QUESTIONS, SCORES, EXCHANGE, REPORTS, FORMS, SETTINGS = (
    "missions",
    "questions",
    "scores",
    "exchange",
    "reports",
    "forms",
    "settings",
)


@dataclass(frozen=True)
class Place:
    """A page, the assessment it shows ('' for none), and an item on it."""

    page: str
    assessment: str = ""
    item: ItemKey | None = None


class Navigator(QObject):
    """Keeps the places that were visited, as a browser does.

    Args:
        start: the first place.
    """

    moved = Signal(object)
    """The window shall show a :class:`Place`."""
    announced = Signal(str, str, object)
    """The window shall show a toast: sentence, button ('' for none), what the button does."""

    help_asked = Signal(str)
    """The window shall open a help page by its name."""

    def __init__(self, start: Place, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places = [start]
        self._at = 0

    @property
    def place(self) -> Place:
        """Where the window is."""
        return self._places[self._at]

    @property
    def can_go_back(self) -> bool:
        """Whether there is an earlier place."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a place that was left by going back."""
        return self._at < len(self._places) - 1

    def go(self, page: str, assessment: str | None = None, item: ItemKey | None = None) -> None:
        """Go to a page; without an assessment the one at hand stays."""
        place = Place(page, self.place.assessment if assessment is None else assessment, item)
        if place != self.place:
            del self._places[self._at + 1 :]
            self._places.append(place)
            self._at += 1
        self.moved.emit(place)

    def back(self) -> None:
        """Go to the place before."""
        if self.can_go_back:
            self._at -= 1
            self.moved.emit(self.place)

    def forward(self) -> None:
        """Go to the place that was left by going back."""
        if self.can_go_forward:
            self._at += 1
            self.moved.emit(self.place)

    def announce(self, sentence: str, button: str = "", action: Callable[[], object] | None = None) -> None:
        """Show a toast; never for errors."""
        self.announced.emit(sentence, button, action)

    def ask_help(self, topic: str) -> None:
        """Open a page of the help, e.g. ``questions``."""
        self.help_asked.emit(topic)
