from dataclasses import replace
from fractions import Fraction

from customs_assessor.forms.completeness import Completeness, completeness
from customs_assessor.forms.model import Choice, Domain, Form, Indicator, Question, ScoringModel, Section


def a_form(**changes: object) -> Form:
    facts: dict[str, object] = {
        "form_id": "posts",
        "version": "1",
        "hash": "",
        "title": {"en": "Posts", "ko": "초소"},
        "languages": ("en", "ko"),
        "children": (),
        "choices": {},
        **changes,
    }
    return Form(**facts)  # type: ignore[arg-type]  # the tests' own facts


def test_texts_of_every_kind_count_once_per_language() -> None:
    question = Question("staff", "/g/staff", "integer", {"en": "Staff", "ko": "직원"}, {"en": "On duty"})
    question = replace(question, guidance={"en": "Count all.", "ko": "모두 셉니다."})
    form = a_form(
        children=(Section("g", "/g", {"en": "Post", "ko": ""}, children=(question,)),),
        choices={"yn": (Choice("yes", {"en": "Yes", "ko": "예"}, {"ko": "예"}),)},
        scoring=ScoringModel((Domain("d", "1", {}, {"en": "Domain"}),)),
    )
    # title, section, question, hint, guidance, choice, its short label, domain; Korean lacks section, hint and domain
    assert completeness(form) == (Completeness("en", 7, 8), Completeness("ko", 5, 8))
    assert [one.missing for one in completeness(form)] == [1, 3]
    assert completeness(form)[1].share == Fraction(5, 8)


def test_names_of_questions_are_no_text_to_translate() -> None:
    def with_source(text: str) -> Form:
        figure = Indicator("staff", {}, "higher", {}, {"en": text}, {})
        staff = Question("staff", "/staff", "integer", {"en": "Staff", "ko": "직원"})
        return a_form(children=(staff,), scoring=ScoringModel(indicators=(figure,)))

    assert completeness(with_source("staff"))[1].missing == 0
    assert completeness(with_source("Annual report"))[1].missing == 1


def test_a_text_that_no_language_has_is_not_missing() -> None:
    form = a_form(children=(Question("n", "/n", "note", {"en": "", "ko": ""}),))
    assert {one.missing for one in completeness(form)} == {0}


def test_a_form_without_texts_is_complete() -> None:
    (only,) = completeness(a_form(title={}, languages=("",)))
    assert (only.language, only.total, only.share) == ("", 0, 1)
