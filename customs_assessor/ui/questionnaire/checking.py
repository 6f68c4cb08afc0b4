"""What is wrong with a value while it is typed: its kind, then the form's own constraint."""

from __future__ import annotations

import re

from customs_assessor.answers.checks import check_value
from customs_assessor.answers.edit import decimal_text
from customs_assessor.errors import AnswerError, FormError
from customs_assessor.forms.filling import Filling
from customs_assessor.forms.model import in_language
from customs_assessor.forms.record import Filler
from customs_assessor.labels import Labels
from customs_assessor.snapshot import Item, Snapshot
from customs_assessor.ui.questionnaire.model import logic_values

NUMBERS = ("integer", "decimal", "range")
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)")


class Checker:
    """Judges values against one snapshot; the form's engine is filled once and kept.

    Args:
        snapshot: the answers that the constraints look at.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self._values = logic_values(snapshot)
        self._filling: Filling | None = None

    def wrong(self, item: Item, text: str, words: Labels) -> str:
        """Return what is wrong with a text as an answer, in a language; '' when it may be saved."""
        value = text
        try:
            if item.question.kind in NUMBERS:
                value = _number(item, text)
            check_value(self.snapshot.form, item.key.name, "answer", {"value": value})
            return self._constraint(item, value, words.language)
        except (AnswerError, FormError) as error:
            return " ".join(words.error(error))

    def _constraint(self, item: Item, value: str, language: str) -> str:
        if self._filling is None:
            filler = Filler(seed=self.snapshot.assessment.id)
            self._filling = Filling(
                self.snapshot.form, self._values, filler=filler, instances=self.snapshot.standing
            )
        self._filling.set(item.key, value)
        state = self._filling.state(item.key)
        message = "" if state.valid else in_language(state.message, language)
        self._filling.set(item.key, self._values.get(item.key, ""))
        return message


def _number(item: Item, text: str) -> str:
    if not _NUMBER.fullmatch(text):
        raise AnswerError("answer.not_a_number", item=item.key.name, value=text)
    return decimal_text(text)
