"""The gap form for the Trade Facilitation Agreement: each measure once, asked only what its category calls for."""

from __future__ import annotations

import pytest

from customs_assessor.answers.item import ItemKey
from customs_assessor.forms.filling import Filling
from tests.forms.instruments import FIXTURES, instrument, table

FORM = "tfa_gap"
NOTICES = ("m_1_4", "m_10_4", "m_10_6", "m_12")
"""The measures with a transparency notice of their own: Articles 1.4, 10.4.3, 10.6.2 and 12.2.2."""


def measures() -> list[str]:
    articles = [row["article"] for row in table(FIXTURES / "measures.csv")]
    return ["m_" + article.replace(".", "_") for article in [*articles, "23.2"]]


def asked(**answers: str) -> set[str]:
    filling = Filling(instrument(FORM), {ItemKey(name): value for name, value in answers.items()})
    return {state.key.name for state in filling.states() if state.relevant}


def test_each_measure_stands_once_as_a_pair_of_law_and_practice() -> None:
    items = instrument(FORM).scoring.items
    assert sorted(item.item for item in items) == sorted(f"{name}_law" for name in measures())
    assert len(items) == 37
    for item in items:
        assert item.practice == item.item.replace("_law", "_practice")
        assert item.standard.split("; ")[0] == f"TFA {item.code}"


def test_a_measure_holds_what_a_notification_table_needs() -> None:
    names = {question.name for question in instrument(FORM).questions()}
    needed = (
        "lead", "support", "category", "indicative", "definitive", "barriers", "actions", "cost", "assistance",
        "priority",
    )  # fmt: skip
    beyond_section_one = {"category", "indicative", "definitive", "assistance"}
    missing = [
        f"{measure}_{what}"
        for measure in measures()
        for what in needed
        if f"{measure}_{what}" not in names and not (measure == "m_23_2" and what in beyond_section_one)
    ]
    assert missing == []
    assert [measure for measure in measures() if f"{measure}_notice" in names] == [
        measure for measure in measures() if measure in NOTICES
    ]


@pytest.mark.parametrize(
    ("category", "dates", "assistance"),
    [("a", False, False), ("b", True, False), ("c", True, True), ("none", False, False)],
)
def test_the_category_decides_what_is_asked(category: str, dates: bool, assistance: bool) -> None:
    shown = asked(member_status="developing", m_7_4_category=category)
    assert ("m_7_4_indicative" in shown, "m_7_4_definitive" in shown) == (dates, dates)
    assert ("m_7_4_assistance" in shown) == assistance


def test_a_developed_member_is_asked_for_no_category() -> None:
    assert "m_7_4_category" in asked(member_status="least_developed")
    assert "m_7_4_category" not in asked(member_status="developed")


@pytest.mark.parametrize(
    ("law", "practice", "open_gap"), [("3", "3", False), ("3", "2", True), ("1", "4", True)]
)
def test_barriers_and_actions_are_asked_where_the_measure_is_not_met(
    law: str, practice: str, open_gap: bool
) -> None:
    shown = asked(m_7_4_law=f"level_{law}", m_7_4_practice=f"level_{practice}")
    for what in ("barriers", "actions", "cost", "priority"):
        assert (f"m_7_4_{what}" in shown) == open_gap
