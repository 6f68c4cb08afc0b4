"""Dry runs: the state of every question of a form for given answers, as ``forms run`` prints it (without scores)."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from customs_assessor.answers.formats import ACKNOWLEDGED
from customs_assessor.errors import FormError, Problem
from customs_assessor.forms.filling import Filling, QuestionState, SectionState
from customs_assessor.forms.kinds import NUMBERS, SELECTS, SILENT, UNASKED
from customs_assessor.forms.model import Form, Question, Section, in_language
from customs_assessor.forms.tree import template
from customs_assessor.forms.values import number_text, to_number
from customs_assessor.labels import labels


def dry_run(
    form: Form, answers: Mapping[str, Any], language: str = "", now: datetime | None = None
) -> dict[str, Any]:
    """Return ``{"questions": {path: state}}``.

    Args:
        form: the compiled form.
        answers: value by name or path, applied in order after defaults; null or '' clears.
        language: code of the labels and messages; default the form's first.
        now: the moment that ``now()`` gives; default the clock's.

    Raises:
        FormError: a name that the form lacks, a choice not on offer, or a value of a shape that no answer has.
    """
    return states_of(fill(form, answers, language, now), language)


def fill(form: Form, answers: Mapping[str, Any], language: str = "", now: datetime | None = None) -> Filling:
    """Return the form filled with the answers of an answers file, applied in order.

    Raises:
        FormError: as :func:`dry_run`; every refused answer is among the problems.
    """
    filling = Filling(form, {}, now=now, language=language)
    problems: list[Problem] = []
    early: list[tuple[str, Any]] = []
    for name, value in answers.items():
        if _is_early(filling, name, value):
            early.append((name, value))
        else:
            problems += _apply(filling, "", name, value)
    for name, value in early:
        problems += _apply(filling, "", name, value)
    if problems:
        raise FormError("forms.answers_refused", problems=problems, n=len(problems))
    return filling


def _is_early(filling: Filling, name: str, value: Any) -> bool:
    """Whether answers come before what says how many instances their repeat has."""
    repeats = _repeats(filling, name)
    if len(repeats) != 1 or not filling.counted(repeats[0]) or not isinstance(value, list):
        return False
    return len(filling.instances(repeats[0])) < len(value)


def states_of(filling: Filling, language: str = "") -> dict[str, Any]:
    """Return the states of a filled form as ``{"questions": {path: state}}``."""
    shown = language or filling.form.languages[0]
    states: dict[str, Any] = {}
    for state in filling.part_states():
        states[state.path] = (
            _group(state, shown) if isinstance(state, SectionState) else _question(state, shown)
        )
    return {"questions": states}


def _apply(filling: Filling, above: str, name: str, value: Any) -> Iterator[Problem]:
    """Give one answer, or those of a repeat, and yield what is refused.

    Args:
        filling: changed by it.
        above: the instance that the answer stands in, a path with positions, '' for none.
        name: name or path of a question or repeat.
        value: as the answers file has it.
    """
    repeats = _repeats(filling, name, above)
    if len(repeats) == 1 and not _paths(filling, name, above):
        yield from _rows(filling, above, name, repeats[0], value)
        return
    problem = _answer(filling, above, name, value)
    if problem:
        yield problem


def _rows(filling: Filling, above: str, name: str, repeat: str, value: Any) -> Iterator[Problem]:
    """Give a repeat as many instances as there are rows, and each its row."""
    if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
        yield Problem("forms.answer_repeat_shape", {"name": name})
        return
    path = above + repeat.removeprefix(template(above))
    if not filling.counted(repeat):
        filling.resize(path, len(value))
    there = len(filling.instances(path))
    if len(value) > there:
        yield Problem("forms.answer_repeat_count", {"name": name, "n": there, "given": len(value)})
    for place, row in enumerate(value[:there], 1):
        for inner, held in row.items():
            yield from _apply(filling, f"{path}[{place}]", str(inner), held)


def _answer(filling: Filling, above: str, name: str, value: Any) -> Problem | None:
    paths = _paths(filling, name, above)
    if not paths:
        return Problem("forms.answer_name_unknown", {"name": name})
    if len(paths) > 1:
        return Problem("forms.answer_name_twice", {"name": name, "paths": ", ".join(paths)})
    state = filling.state_at(paths[0])
    question, offered = state.question, state.choices
    text = _text(value)
    if text is None:
        return Problem("forms.answer_shape", {"name": name})
    if question.kind in (*SILENT, *UNASKED):
        return Problem("forms.answer_not_asked", {"name": name, "kind": question.kind})
    if offered is not None and text:
        chosen = [text] if question.kind == "select_one" else text.split()
        for one in chosen:
            if one not in offered:
                return Problem(
                    "forms.answer_not_offered", {"name": name, "choice": one, "offered": ", ".join(offered)}
                )
    if question.kind == "acknowledge" and value is True:
        text = ACKNOWLEDGED
    filling.set_at(state.path, " ".join(text.split()) if question.kind in SELECTS else text)
    return None


def _paths(filling: Filling, name: str, above: str = "") -> list[str]:
    """Return the paths, with positions, of the questions that a name or path means in an instance."""
    if "[" in name:
        spot = filling.tree.find(name)
        return [name] if spot and isinstance(filling.plan.parts.get(spot.path), Question) else []
    home, land = template(above), filling.plan.land
    return [
        above + part.path.removeprefix(home)
        for part in filling.plan.parts.values()
        if isinstance(part, Question) and name in (part.name, part.path) and land.home[part.path] == home
    ]


def _repeats(filling: Filling, name: str, above: str = "") -> list[str]:
    """Return the template paths of the repeats that a name or path means in an instance."""
    if name.startswith(f"{above}/"):
        name = template(name)
    found = (part for part in filling.plan.parts.values() if isinstance(part, Section) and part.repeat)
    home = template(above)
    around = filling.plan.land.around
    return [one.path for one in found if name in (one.name, one.path) and around(one.path) == home]


def _text(value: Any) -> str | None:
    """Return an answer file's value as ODK text, None for what is none."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return number_text(value)
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return " ".join(value)
    return value.strip() if isinstance(value, str) else None


def _group(state: SectionState, language: str) -> dict[str, Any]:
    return {
        "type": "repeat" if state.section.repeat else "group",
        "label": in_language(state.label, language) or None,
        "hint": None,
        "relevant": state.relevant,
        "required": False,
        "readonly": False,
        "value": None,
        "valid": True,
        "message": None,
        "choices": None,
    }


def _question(state: QuestionState, language: str) -> dict[str, Any]:
    question = state.question
    message = in_language(state.message, language)
    valid = state.valid
    if state.relevant and state.required and not state.value and question.kind not in (*SILENT, *UNASKED):
        valid = False
        message = in_language(state.required_message, language) or labels(language).text(
            "forms.value_required"
        )
    return {
        "type": question.kind,
        "label": in_language(state.label, language) or None,
        "hint": in_language(state.hint, language) or None,
        "relevant": state.relevant,
        "required": state.required,
        "readonly": state.readonly,
        "value": _value(state),
        "valid": valid,
        "message": message or None,
        "choices": None if state.choices is None else list(state.choices),
    }


def _value(state: QuestionState) -> Any:
    if not state.value:
        return None
    number = to_number(state.value) if state.question.kind in NUMBERS else math.nan
    if math.isfinite(number):
        return int(number) if number.is_integer() else number
    return state.value
