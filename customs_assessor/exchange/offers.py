"""The choices that an item's cells speak of, and the choice that a cell's text means."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from functools import cache

from customs_assessor.exchange.filled import Words
from customs_assessor.exchange.kinds import plain_digits
from customs_assessor.exchange.layout import MOST_OFFERED, number_of
from customs_assessor.exchange.machine import Machine
from customs_assessor.forms.model import Choice, Form, Question
from customs_assessor.labels import LANGUAGES, labels

_LEVEL_FIRST = re.compile(r" [-–] ")
"""A drop-down's text begins with its level; another language's text of that level counts too."""


class Offers:
    """Finds choices by the texts that a workbook's drop-downs offered, and by what else people type."""

    def __init__(self, machine: Machine, form: Form) -> None:
        self._machine = machine
        self._form = form
        self._long: dict[str, dict[str, str]] = {}

    def texts(self, subject: str, question: Question) -> Mapping[str, str]:
        """Return the choice names by the texts that the item's cell offered."""
        lists = self._machine.lists
        for key in (subject, question.path, question.choices):
            if key and key in lists:
                return lists[key]
        return {}

    def names(self, subject: str, question: Question) -> tuple[str, ...]:
        """Return the names of the choices that an answer may hold, in the form's order."""
        if question.choices in self._form.choices:
            return tuple(choice.name for choice in self._form.choices[question.choices])
        return tuple(dict.fromkeys(self.texts(subject, question).values()))

    def choice(self, subject: str, question: Question, text: str) -> str | None:
        """Return the choice of a drop-down's text, of a bare level, or of the level that a text begins with."""
        offered, names = self.texts(subject, question), set(self.names(subject, question))
        if text in offered:
            return offered[text] if offered[text] in names else None
        by_case = {label.casefold(): name for label, name in offered.items()}
        if text.casefold() in by_case and by_case[text.casefold()] in names:
            return by_case[text.casefold()]
        if text in names:
            return text
        choices = self._form.choices.get(question.choices, ())
        if len(choices) > MOST_OFFERED:
            return self._of_long_list(question.choices, choices).get(text.casefold())
        number = number_of(plain_digits(_LEVEL_FIRST.split(text, maxsplit=1)[0]))
        levels = [
            choice.name for choice in choices if number is not None and choice.level == Fraction(number)
        ]
        return levels[0] if len(levels) == 1 else None

    def _of_long_list(self, name: str, choices: tuple[Choice, ...]) -> Mapping[str, str]:
        """Return the choices of a list that no drop-down offers, by text in every language; shared texts mean none."""
        if name not in self._long:
            found: dict[str, str] = {}
            shared: set[str] = set()
            for language in LANGUAGES:
                for choice in choices:
                    text = _text(language, choice).casefold()
                    if found.setdefault(text, choice.name) != choice.name:
                        shared.add(text)
            self._long[name] = {text: key for text, key in found.items() if text not in shared}
        return self._long[name]


@cache
def _words(language: str) -> Words:
    return Words(labels(language), {})


def _text(language: str, choice: Choice) -> str:
    return next(iter(_words(language).choices((choice,))))
