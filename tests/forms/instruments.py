"""The shipped questionnaires, compiled once per run, and ways to walk over all of their texts."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from customs_assessor.forms.catalogue import load_shipped, shipped
from customs_assessor.forms.compile import CheckResult, check
from customs_assessor.forms.model import Choice, Form, Section, Texts
from customs_assessor.paths import shipped_forms

FIXTURES = Path(__file__).parent / "fixtures"
IDS = tuple(folder.name for folder in shipped())
LANGUAGES = ("en", "ko", "fr", "es")


@cache
def result(form_id: str) -> CheckResult:
    return check(shipped_forms() / form_id)


@cache
def instrument(form_id: str) -> Form:
    return load_shipped(form_id)


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def sheet(form_id: str, name: str) -> list[dict[str, str]]:
    return table(shipped_forms() / form_id / f"{name}.csv")


def ladders(form: Form) -> Iterator[tuple[str, tuple[Choice, ...]]]:
    """Yield every scored question with its levels in order, states left out."""
    for item in form.scoring.items:
        for name in filter(None, (item.item, item.practice)):
            choices = form.choices.get(form.question(name).choices, ())
            if choices:
                yield name, tuple(choice for choice in choices if choice.level is not None)


def texts(form: Form) -> Iterator[tuple[str, str, Texts]]:
    """Yield every text of a form: where it stands, what it is, and its languages."""
    yield "settings", "title", form.title
    yield "settings", "changes", form.changes
    for section in _sections(form.children):
        yield section.name, "label", section.label
    for question in form.questions():
        yield question.name, "label", question.label
        yield question.name, "hint", question.hint
        yield question.name, "constraint_message", question.constraint_message
    for name, choices in form.choices.items():
        for choice in choices:
            yield f"{name} {choice.name}", "level" if choice.level is not None else "choice", choice.label
            yield f"{name} {choice.name}", "short", choice.short
    model = form.scoring
    for domain in model.domains:
        yield domain.name, "label", domain.label
        yield domain.name, "short", domain.short
    for item in model.items:
        yield item.item, "evidence", item.evidence
    for named in (*model.actions, *model.modules, *model.courses):
        yield named.name, "label", named.label
        yield named.name, "description", named.description
    for indicator in model.indicators:
        for what in ("label", "unit", "period"):
            yield indicator.item, what, getattr(indicator, what)


def _sections(children: tuple[object, ...]) -> Iterator[Section]:
    for child in children:
        if isinstance(child, Section):
            yield child
            yield from _sections(child.children)
