from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from customs_assessor.answers.item import ItemKey
from customs_assessor.forms.filling import Filling
from customs_assessor.forms.model import Form
from customs_assessor.forms.one_language import in_one_language
from tests.forms.builder import form
from tests.samples import small_form


def texts(value: Any) -> Iterator[tuple[str, dict[str, str]]]:
    """Every mapping by language, with the name of its member."""
    for member in fields(value):
        held = getattr(value, member.name)
        if isinstance(held, dict) and held and set(held) <= {"en", "ko", "", "fr"}:
            yield member.name, held
        parts = held if isinstance(held, tuple) else [held] if is_dataclass(held) else []
        if member.name == "choices" and isinstance(held, dict):
            parts = [choice for listed in held.values() for choice in listed]
        for part in parts:
            if is_dataclass(part):
                yield from texts(part)


def test_every_text_is_in_the_language_and_nothing_else_changes() -> None:
    old = small_form()
    new = in_one_language(old, "ko")
    assert new.languages == ("ko",)
    told = list(texts(new))
    assert len(told) == len(list(texts(old))) > 30
    assert {tuple(held) for _, held in told} == {("ko",)}
    assert [question.label.get("ko") for question in new.questions()] == [
        question.label.get("ko") for question in old.questions()
    ]
    assert [question.path for question in new.questions()] == [question.path for question in old.questions()]
    assert new.scoring.items[0].weight == old.scoring.items[0].weight


def spoken(form_: Form, language: str) -> str:
    filling = Filling(in_one_language(form_, language), {ItemKey("c"): "a"})
    state = next(state for state in filling.states() if state.key.name == "n")
    return state.label[language]


def test_where_a_text_is_missing_the_one_in_its_place_is_shown_and_functions_follow_the_language() -> None:
    made = form(
        survey="""type | name | label::English (en) | label::French (fr) | calculation
        select_one l | c | Which? | Lequel ? |
        calculate | t | | | jr:choice-name(${c}, '${c}')
        note | n | You said ${t} | |""",
        choices="""list_name | name | label::English (en) | label::French (fr)
        l | a | apple | pomme""",
    )
    assert spoken(made, "en") == "You said apple"
    assert spoken(made, "fr") == "You said pomme"
