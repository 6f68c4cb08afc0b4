"""What can go wrong, as a code and facts; the words come from :mod:`customs_assessor.labels`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong, with its place.

    Args:
        code: key of the sentence in resources/labels (``errors`` section of a room).
        facts: values for the sentence's placeholders.
        sheet: sheet of a form or workbook, '' where it does not apply.
        row: the sheet's own row number (the header is row 1), 0 where it does not apply.
        column: name of the column, or letter of a workbook's column.
        severity: ``error`` or ``warning``.
    """

    code: str
    facts: dict[str, Any] = field(default_factory=dict)
    sheet: str = ""
    row: int = 0
    column: str = ""
    severity: str = "error"


class AssessorError(Exception):
    """A refusal that a user can understand and mend.

    Args:
        code: key of the sentence in resources/labels.
        problems: further lines, one per problem.
        facts: values for the sentence's placeholders.
    """

    def __init__(self, code: str, *, problems: Iterable[Problem] = (), **facts: Any) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts
        self.problems = tuple(problems)


class FormError(AssessorError):
    """A questionnaire cannot be read, compiled, installed or found."""


class AnswerError(AssessorError):
    """An answer, target, grade or date that the form does not allow."""


class StoreError(AssessorError):
    """A workspace cannot be opened, read or written."""


class ExchangeError(AssessorError):
    """A workbook is refused whole."""


class ReportError(AssessorError):
    """A report cannot be made."""
