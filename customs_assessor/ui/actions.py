"""What the window can do, as a table: name, caption, keys, icon, and what is called on the window."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from customs_assessor.ui.pages import PAGES


@dataclass(frozen=True)
class ActionRow:
    """One action.

    Args:
        name: of the action; the window's method ``do_<name>`` is called.
        caption: in English; translated in the context ``Actions``.
        keys: portable key sequences, the first is shown.
        icon: name of an icon or ''.
        argument: what the method is given, where it takes one.
    """

    name: str
    caption: str
    keys: tuple[str, ...]
    icon: str = ""
    argument: str = ""


ACTIONS: tuple[ActionRow, ...] = (
    ActionRow("undo", str(QT_TRANSLATE_NOOP("Actions", "Undo")), ("Ctrl+Z",), "undo"),
    ActionRow("redo", str(QT_TRANSLATE_NOOP("Actions", "Redo")), ("Ctrl+Shift+Z", "Ctrl+Y"), "redo"),
    ActionRow("save_again", str(QT_TRANSLATE_NOOP("Actions", "Save again")), ("Ctrl+S",)),
    ActionRow("search", str(QT_TRANSLATE_NOOP("Actions", "Search questions")), ("Ctrl+F",), "search"),
    ActionRow("help", str(QT_TRANSLATE_NOOP("Actions", "Help")), ("F1",), "help"),
    ActionRow("back", str(QT_TRANSLATE_NOOP("Actions", "Back")), ("Alt+Left",), "left"),
    ActionRow("forward", str(QT_TRANSLATE_NOOP("Actions", "Forward")), ("Alt+Right",), "right"),
    ActionRow("next_pane", str(QT_TRANSLATE_NOOP("Actions", "Next pane")), ("F6",)),
    ActionRow("previous_pane", str(QT_TRANSLATE_NOOP("Actions", "Previous pane")), ("Shift+F6",)),
    *(
        ActionRow("open_page", row.caption, (f"Ctrl+{at}",), row.icon, row.name)
        for at, row in enumerate(PAGES, 1)
    ),
)


def build(window: QWidget) -> dict[str, QAction]:
    """Make the actions of a window and add them to it; pages' actions are named ``open_page:<page>``."""
    made: dict[str, QAction] = {}
    for row in ACTIONS:
        action = QAction(window)
        action.setShortcuts([QKeySequence(keys) for keys in row.keys])
        action.setProperty("iconName", row.icon)
        method = getattr(window, f"do_{row.name}")
        argument = row.argument
        action.triggered.connect(
            (lambda _=False, call=method, given=argument: call(given))
            if argument
            else (lambda _=False, call=method: call())
        )
        window.addAction(action)
        made[f"{row.name}:{argument}" if argument else row.name] = action
    retranslate(made)
    return made


def retranslate(made: dict[str, QAction]) -> None:
    """Set the captions anew."""
    for row in ACTIONS:
        context = "Pages" if row.argument else "Actions"
        name = f"{row.name}:{row.argument}" if row.argument else row.name
        made[name].setText(QCoreApplication.translate(context, row.caption))
