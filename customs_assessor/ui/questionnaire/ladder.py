"""The options of a question as buttons below each other: one tab stop, arrows within."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from fractions import Fraction

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from customs_assessor.forms.marks import plain
from customs_assessor.forms.model import Choice, in_language
from customs_assessor.ui.questionnaire.level_button import LevelButton, Option
from customs_assessor.ui.widgets.chip import level_text
from customs_assessor.ui.widgets.text import line


def options(
    choices: Sequence[Choice], top: Fraction, language: str, image_of: Callable[[Choice], bytes]
) -> tuple[Option, ...]:
    """Return what the choices offer in a language: a level's digit, or the running number of the first nine.

    Args:
        choices: on offer.
        top: of the ladder.
        language: of the window.
        image_of: reads a choice's picture, b'' for none.
    """
    return tuple(
        Option(
            name=choice.name,
            sign=level_text(choice.level) if choice.level is not None else str(at) if at < 10 else "",
            level=choice.level,
            top=top,
            short=in_language(choice.short, language),
            text=plain(in_language(choice.label, language))
            or ("" if any(choice.short.values()) else choice.name),
            image=image_of(choice),
        )
        for at, choice in enumerate(choices, 1)
    )


class Choices(QWidget):
    """The buttons of one question; how they stand is a subclass's matter.

    Args:
        kind: of button: :class:`TickButton` where several may be chosen (select_multiple).
    """

    picked = Signal(str)
    """The user asked for an option by its name."""

    def __init__(self, kind: type[LevelButton] = LevelButton, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._buttons: list[LevelButton] = []

    @property
    def buttons(self) -> tuple[LevelButton, ...]:
        """The buttons in order."""
        return tuple(self._buttons)

    def show_options(
        self, shown: Sequence[Option], chosen: Collection[str], target: Fraction | None, mark: str
    ) -> None:
        """Show options.

        Args:
            shown: what is offered.
            chosen: names of what is recorded.
            target: the level that gets the mark, None for no mark.
            mark: the word of the mark.
        """
        if len(shown) != len(self._buttons):
            self._make(len(shown))
        for button, option in zip(self._buttons, shown, strict=True):
            marked = target is not None and option.level == target
            button.show_option(option, option.name in chosen, mark if marked else "")
        if not any(button.hasFocus() for button in self._buttons):
            self._tab_stop(next((each for each in self._buttons if each.isChecked()), None))

    def named(self, sign: str) -> str:
        """Return the option that a digit chooses, '' for none."""
        return next((button.option.name for button in self._buttons if button.option.sign == sign), "")

    def focus_option(self) -> None:
        """Put the focus on the one tab stop."""
        for button in self._buttons:
            if button.focusPolicy() == Qt.FocusPolicy.StrongFocus:
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the focus with the arrows, to the ends with Home and End; Return asks as Space does."""
        here = next((at for at, button in enumerate(self._buttons) if button.hasFocus()), None)
        if here is None:
            event.ignore()
            return
        last = len(self._buttons) - 1
        steps = {key: min(max(here + step, 0), last) for key, step in self.steps().items()}
        places = {**steps, Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in places and plain:
            self._buttons[places[key]].setFocus(Qt.FocusReason.TabFocusReason)
            self._tab_stop(self._buttons[places[key]])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.picked.emit(self._buttons[here].option.name)
        else:
            event.ignore()

    def steps(self) -> dict[Qt.Key, int]:
        """Return how far a key moves the focus."""
        return {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}

    def place_buttons(self, buttons: Sequence[LevelButton]) -> None:
        """Put new buttons where they belong; those before them are gone."""
        raise NotImplementedError

    def _make(self, count: int) -> None:
        for button in self._buttons:
            button.hide()
            button.setParent(None)
            button.deleteLater()
        self._buttons = [self._kind(self) for _ in range(count)]
        for button in self._buttons:
            button.clicked.connect(self._ask)
        self.place_buttons(self._buttons)

    def _ask(self) -> None:
        button = self.sender()
        if isinstance(button, LevelButton):
            self._tab_stop(button)
            self.picked.emit(button.option.name)

    def _tab_stop(self, stop: LevelButton | None) -> None:
        for at, button in enumerate(self._buttons):
            on = button is stop if stop is not None else at == 0
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus)


class Ladder(Choices):
    """Options below each other, with hairlines between."""

    def __init__(self, kind: type[LevelButton] = LevelButton, parent: QWidget | None = None) -> None:
        super().__init__(kind, parent)
        self._lines: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def place_buttons(self, buttons: Sequence[LevelButton]) -> None:
        """Put new buttons below each other."""
        for gone in self._lines:
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._lines = []
        for button in buttons:
            if self._column.count():
                self._lines.append(line())
                self._column.addWidget(self._lines[-1])
            self._column.addWidget(button)
