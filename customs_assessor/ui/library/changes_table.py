"""The difference of two versions as lines of a table."""

from __future__ import annotations

from PySide6.QtCore import QObject

from customs_assessor.forms.difference import (
    ADDED,
    KINDS,
    LOGIC,
    MOVED,
    REMOVED,
    REWORDED,
    SCORING,
    Change,
    Difference,
)
from customs_assessor.ui.library.lines import Column, Line
from customs_assessor.ui.library.model import language_name
from customs_assessor.ui.translation import words

ICONS = {
    ADDED: ("plus", "ok"),
    REMOVED: ("dash", "danger"),
    MOVED: ("right", "accent"),
    REWORDED: ("comment", "text2"),
    LOGIC: ("filter", "text2"),
    SCORING: ("scores", "warn"),
}
"""Icon and ink of a kind of change."""


class ChangesTable(QObject):
    """Makes the lines in the window's language."""

    def lines(self, found: Difference) -> tuple[list[Column], list[Line]]:
        """Return every change, grouped by kind."""
        columns = [
            Column(self.tr("Name"), 0.22, 130),
            Column(self.tr("What"), 0.2, 120),
            Column(self.tr("Before"), 0.29, 140),
            Column(self.tr("After"), 0.29, 140),
        ]
        lines: list[Line] = []
        for kind in KINDS:
            held = [one for one in found.changes if one.kind == kind]
            if held:
                count = words().number(found.count(kind), 0)
                lines.append(Line((f"{self.kind(kind)} · {count}",), group=True))
                lines += [
                    Line(
                        (one.name, self.part(one), self._said(one, one.before), self._said(one, one.after)),
                        *ICONS[kind],
                    )
                    for one in held
                ]
        return columns, lines

    def kind(self, kind: str) -> str:
        """Return a kind of change in words."""
        return {
            ADDED: self.tr("Added"),
            REMOVED: self.tr("Removed"),
            MOVED: self.tr("Moved"),
            REWORDED: self.tr("Reworded"),
            LOGIC: self.tr("Asked otherwise"),
            SCORING: self.tr("Scored otherwise"),
        }[kind]

    def part(self, change: Change) -> str:
        """Return what of a question changed: the part, the choice, the language."""
        language = language_name(change.language, words())
        choice = self.tr("choice {name}").format(name=change.choice) if change.choice else ""
        part = "" if change.part == "choice" else self._parts().get(change.part, change.part)
        return " · ".join(one for one in (choice, part, language) if one)

    def _said(self, change: Change, value: str) -> str:
        if change.part in ("scored", "repeat"):
            return self.tr("yes") if value else self.tr("no")
        return value

    def _parts(self) -> dict[str, str]:
        return {
            "": self.tr("question or section"),
            "section": self.tr("section"),
            "place": self.tr("place in its section"),
            "label": self.tr("label"),
            "short": self.tr("short label"),
            "hint": self.tr("hint"),
            "guidance": self.tr("guidance"),
            "parameters": self.tr("parameters"),
            "itemset": self.tr("repeat that gives its choices"),
            "image": self.tr("picture"),
            "big-image": self.tr("large picture"),
            "audio": self.tr("sound"),
            "video": self.tr("video"),
            "constraint_message": self.tr("message of its constraint"),
            "required_message": self.tr("message when it is empty"),
            "evidence": self.tr("evidence asked for"),
            "kind": self.tr("type"),
            "relevant": self.tr("when it applies"),
            "required": self.tr("whether it is required"),
            "constraint": self.tr("constraint"),
            "calculation": self.tr("calculation"),
            "readonly": self.tr("read-only"),
            "default": self.tr("default"),
            "choice_filter": self.tr("filter of its choices"),
            "appearance": self.tr("appearance"),
            "repeat": self.tr("repeated"),
            "scored": self.tr("scored"),
            "practice": self.tr("question on practice"),
            "domain": self.tr("domain"),
            "code": self.tr("code"),
            "weight": self.tr("weight"),
            "target": self.tr("target"),
            "top": self.tr("highest level"),
            "critical_minimum": self.tr("least level"),
            "depth": self.tr("depth"),
            "thresholds": self.tr("thresholds"),
            "better": self.tr("which direction is better"),
            "standard": self.tr("standard"),
            "level": self.tr("level"),
            "state": self.tr("state"),
        }
