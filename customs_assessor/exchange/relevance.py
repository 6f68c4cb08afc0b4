"""When a question applies, told in words as far as its expression allows."""

from __future__ import annotations

import re

from customs_assessor.forms.model import Form, Question, Section, in_language

_PATH = re.compile(r"/[\w.\-]+(?:/[\w.\-]+)*")
_RELATIVE = re.compile(r"(?:current\(\)/)?((?:\.\./)+)([\w.\-]+(?:/[\w.\-]+)*)")
SHORT = 48


def applies_if(question: Question, form: Form, language: str) -> str:
    """Return the conditions of a question and of the groups around it, '' when it always applies.

    Paths are told by the question's label, names of choices by the choice's label.
    """
    parts: tuple[Section | Question, ...] = (*_around(form.children, question.path), question)
    around = [(part.relevant, part.path) for part in parts]
    return "; ".join(
        _told(_absolute(condition, path), form, language) for condition, path in around if condition
    )


def _absolute(expression: str, path: str) -> str:
    """Return an expression with paths from the form's root, where it names them from its own node."""

    def resolved(match: re.Match[str]) -> str:
        up = match[1].count("..")
        return "/".join([*path.split("/")[: -up or None], match[2]])

    return _RELATIVE.sub(resolved, expression)


def _around(children: tuple[Section | Question, ...], path: str) -> list[Section]:
    for child in children:
        if isinstance(child, Section) and path.startswith(child.path + "/"):
            return [child, *_around(child.children, path)]
    return []


def _told(expression: str, form: Form, language: str) -> str:
    by_path = {question.path: question for question in form.questions()}
    named: list[Question] = []

    def label(match: re.Match[str]) -> str:
        question = by_path.get(match.group()) or by_path.get("/" + match.group().split("/", 2)[-1])
        if question is None:
            return match.group()
        named.append(question)
        text = in_language(question.label, language).split("\n")[0] or question.name
        return f"“{text if len(text) <= SHORT else text[: SHORT - 1] + '…'}”"

    told = _PATH.sub(label, expression)
    for question in named:
        for choice in form.choices.get(question.choices, ()):
            text = in_language(choice.short, language) or in_language(choice.label, language)
            if text and len(text) <= SHORT:
                told = told.replace(f"'{choice.name}'", f"“{text}”").replace(f'"{choice.name}"', f"“{text}”")
    return " ".join(told.split())
