"""How complete each translation of a form is: of the texts that any language has, how many each one has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from customs_assessor.forms.model import Form, Question, Section, Texts


@dataclass(frozen=True)
class Completeness:
    """One language's share of a form's texts.

    Args:
        language: its code, '' in a form without languages.
        filled: texts that it has.
        total: texts that at least one language has.
    """

    language: str
    filled: int
    total: int

    @property
    def share(self) -> Fraction:
        """The share that is there, 0 to 1; 1 for a form without any text."""
        return Fraction(self.filled, self.total) if self.total else Fraction(1)

    @property
    def missing(self) -> int:
        """How many texts other languages have and this one lacks."""
        return self.total - self.filled


def completeness(form: Form) -> tuple[Completeness, ...]:
    """Return how complete each language is, in the form's order."""
    held = [texts for texts in all_texts(form) if any(texts.values())]
    return tuple(
        Completeness(code, sum(bool(texts.get(code)) for texts in held), len(held)) for code in form.languages
    )


def all_texts(form: Form) -> Iterator[Texts]:
    """Yield every text of a form that is written by language: title, questions, choices and the scoring model."""
    yield form.title
    yield form.changes
    yield from _tree(form.children)
    for name, choices in form.choices.items():
        # the labels of a file are in no language of the form
        for choice in () if f"table {name}" in form.bindings else choices:
            yield choice.label
            yield choice.short
    scoring = form.scoring
    for domain in scoring.domains:
        yield domain.short
        yield domain.label
    for item in scoring.items:
        yield item.evidence
    for action in scoring.actions:
        yield from (action.label, action.description)
    for named in (*scoring.modules, *scoring.courses):
        yield from (named.label, named.description)
    names = {question.name for question in form.questions()}
    for figure in scoring.indicators:
        yield from (figure.label, figure.unit, figure.period)
        if not names.issuperset(" ".join(figure.source.values()).split()):
            yield figure.source  # else it names questions, which no language writes otherwise


def _tree(children: tuple[Section | Question, ...]) -> Iterator[Texts]:
    for child in children:
        yield child.label
        if isinstance(child, Section):
            yield from _tree(child.children)
        else:
            yield from (child.hint, child.guidance, child.constraint_message, child.required_message)
