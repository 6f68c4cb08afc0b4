"""Check a value against its question before an edit is made of it.

Relevance, ``constraint`` and choice filters are the filling's matter: they depend on the other answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any, Protocol

from customs_assessor.answers.formats import RANGE, WRITTEN, is_date, is_on_range
from customs_assessor.answers.item import DONT_KNOW, ITEM_FIELDS, NOT_APPLICABLE
from customs_assessor.errors import AnswerError

TOP_GRADE = 4
_LISTS = ("select_one",)
_SEVERAL = ("select_multiple", "rank")
_WHOLE = ("integer",)
_PLAIN_NUMBER = re.compile(r"-?[0-9]{1,30}(\.[0-9]{1,30})?")
_SILENT = ("note", "calculate", "hidden")
_CODES = {
    "date": "answer.date",
    "time": "answer.time",
    "dateTime": "answer.moment",
    "acknowledge": "answer.acknowledge",
    "geopoint": "answer.geopoint",
    "geotrace": "answer.geotrace",
    "geoshape": "answer.geoshape",
}


class _Choice(Protocol):
    @property
    def name(self) -> str: ...


class _Question(Protocol):
    @property
    def name(self) -> str: ...
    @property
    def path(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def choices(self) -> str: ...
    @property
    def itemset(self) -> str: ...
    @property
    def parameters(self) -> Mapping[str, str]: ...


class _Scored(Protocol):
    @property
    def item(self) -> str: ...
    @property
    def top(self) -> Fraction: ...


class _Scoring(Protocol):
    @property
    def items(self) -> Sequence[_Scored]: ...


class FormOfItems(Protocol):
    """What a check needs to know of a form; :class:`customs_assessor.forms.model.Form` has it."""

    @property
    def choices(self) -> Mapping[str, Sequence[_Choice]]:
        """Choice lists by name."""

    @property
    def scoring(self) -> _Scoring:
        """The scoring model."""

    def questions(self) -> Iterator[_Question]:
        """Yield every question."""


def check_value(form: FormOfItems, item: str, field: str, value: Any) -> None:
    """Refuse a value that the form does not allow for a field of an item.

    Args:
        form: the form.
        item: name of a question, or path of one whose name an earlier one has.
        field: one of an item's fields.
        value: the JSON value that an edit would hold.

    Raises:
        AnswerError: no such question or field, an unknown choice, not a number or date, a target that is not above 0
            and at most the item's top level, a grade other than 0 to 4, a state that is unknown or without a reason.
    """
    question = next(
        (question for question in form.questions() if item in (question.name, question.path)), None
    )
    if question is None:
        raise AnswerError("answer.unknown_item", item=item)
    if field not in ITEM_FIELDS:
        raise AnswerError("answer.unknown_field", item=item, field=field)
    if field == "answer":
        _check_answer(form, question, value)
    elif value is None:
        return
    elif not isinstance(value, str):
        raise AnswerError("answer.not_text", item=item, field=field)
    elif field == "target":
        _check_target(form, item, value)
    elif field == "target_date":
        _check_date(item, value)
    elif field == "grade" and not (value.isascii() and value.isdigit() and int(value) <= TOP_GRADE):
        raise AnswerError("answer.grade", item=item, value=value, top=TOP_GRADE)


def fits(form: FormOfItems, question: _Question, value: str) -> bool:
    """Whether a value may stand in a question: its choices are in the list, a number or a date is one.

    A value that does not was given in another version of the form.
    """
    if question.kind in (*_LISTS, *_SEVERAL) and not form.choices.get(question.choices):
        return True
    try:
        _check_kind(form, question, value)
    except AnswerError:
        return False
    return True


def _check_answer(form: FormOfItems, question: _Question, answer: Any) -> None:
    if not isinstance(answer, Mapping):
        raise AnswerError("answer.shape", item=question.name)
    if question.kind in _SILENT:
        raise AnswerError("answer.no_question", item=question.name)
    members = set(answer)
    if not members:
        return
    if members == {"state", "reason"}:
        if answer["state"] not in (NOT_APPLICABLE, DONT_KNOW):
            raise AnswerError("answer.unknown_state", item=question.name, state=str(answer["state"]))
        if not isinstance(answer["reason"], str) or not answer["reason"].strip():
            raise AnswerError("answer.state_without_reason", item=question.name)
    elif members == {"state"}:
        raise AnswerError("answer.state_without_reason", item=question.name)
    elif members == {"value"} and isinstance(answer["value"], str) and answer["value"]:
        _check_kind(form, question, answer["value"])
    else:
        raise AnswerError("answer.shape", item=question.name)


def _check_kind(form: FormOfItems, question: _Question, value: str) -> None:
    if question.kind in _LISTS:
        _check_choices(form, question, (value,))
    elif question.kind in _SEVERAL:
        _check_choices(form, question, value.split(" "))
    elif question.kind in _WHOLE:
        number = _number(question.name, value)
        if number != number.to_integral_value():
            raise AnswerError("answer.not_whole", item=question.name, value=value)
    elif question.kind == "decimal":
        _number(question.name, value)
    elif question.kind == "range":
        _number(question.name, value)
        if not is_on_range(question.parameters, value):
            raise AnswerError("answer.range", item=question.name, value=value, **_range(question))
    elif question.kind in _CODES and not WRITTEN[question.kind](value):
        raise AnswerError(_CODES[question.kind], item=question.name, value=value)


def _range(question: _Question) -> dict[str, Any]:
    return {name: question.parameters.get(name, usual) for name, usual in RANGE.items()}


def _check_choices(form: FormOfItems, question: _Question, names: Iterable[str]) -> None:
    known = {choice.name for choice in form.choices.get(question.choices, ())}
    # what a repeat offers comes and goes with its answers, on one laptop earlier than on another
    of_answers = bool(question.itemset)
    seen: set[str] = set()
    for name in names:
        if name not in known and not of_answers:
            raise AnswerError("answer.unknown_choice", item=question.name, value=name)
        if name in seen:
            raise AnswerError("answer.choice_twice", item=question.name, value=name)
        seen.add(name)


def _check_target(form: FormOfItems, item: str, value: str) -> None:
    scored = next((scored for scored in form.scoring.items if scored.item == item), None)
    if scored is None:
        raise AnswerError("answer.no_target", item=item)
    if not 0 < Fraction(_number(item, value)) <= scored.top:
        raise AnswerError("answer.target", item=item, value=value, top=str(scored.top))


def _check_date(item: str, value: str) -> None:
    if not is_date(value):
        raise AnswerError("answer.date", item=item, value=value)


def _number(item: str, value: str) -> Decimal:
    if not _PLAIN_NUMBER.fullmatch(value):
        raise AnswerError("answer.not_a_number", item=item, value=value)
    return Decimal(value)
