"""The customs diagnostic: each topic once, its measures where they belong, and ladders that two assessors read alike."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

import pytest

from customs_assessor.forms.model import Choice
from tests.forms.instruments import FIXTURES, LANGUAGES, instrument, ladders, table, texts

FORM = "customs_diagnostic"
LADDERS = ("customs_diagnostic", "eclearance_fit")
"""Forms whose items have level descriptions of their own."""
LIMITS = {
    "label": (120, 80, 150, 150),
    "hint": (280, 190, 350, 350),
    "evidence": (200, 140, 260, 260),
    "level": (245, 170, 310, 310),
    "short": (26, 16, 32, 32),
    "description": (300, 200, 380, 380),
    "unit": (24, 14, 30, 30),
    "period": (40, 30, 50, 50),
}
"""Characters at most in English, Korean, French and Spanish: what a tired reader takes in, and what the ladder has room for."""


def every_ladder() -> list[tuple[str, tuple[Choice, ...]]]:
    return [ladder for form_id in LADDERS for ladder in ladders(instrument(form_id))]


def test_each_topic_is_asked_exactly_once_in_its_domain() -> None:
    form = instrument(FORM)
    codes = {domain.name: domain.code for domain in form.scoring.domains}
    topics = table(FIXTURES / "topics.csv")
    assert [(row["domain"], row["code"]) for row in topics] == [
        (codes[item.domain], item.code) for item in form.scoring.items
    ]
    assert len(topics) == 168


def test_critical_are_those_of_the_taxonomy() -> None:
    marked = {row["code"] for row in table(FIXTURES / "topics.csv") if row["critical"]}
    critical = {
        item.code: item.critical_minimum for item in instrument(FORM).scoring.items if item.critical_minimum
    }
    assert set(critical) == marked
    assert set(critical.values()) == {2}


def test_core_makes_a_three_day_visit() -> None:
    items = instrument(FORM).scoring.items
    core = [item for item in items if item.depth == "core"]
    assert 54 <= len(core) <= 66
    assert {item.domain for item in core} == {item.domain for item in items}
    assert [item.code for item in items if item.critical_minimum and item.depth != "core"] == []


def test_every_measure_of_the_agreement_is_asked_in_its_home_domain() -> None:
    form = instrument(FORM)
    codes = {domain.name: domain.code for domain in form.scoring.domains}
    cited: dict[str, set[str]] = defaultdict(set)
    for item in form.scoring.items:
        cited[codes[item.domain]] |= articles(item.standard)
    measures = table(FIXTURES / "measures.csv")
    assert len(measures) == 36
    assert [row for row in measures if row["article"] not in cited[row["domain"]]] == []


def articles(standard: str) -> set[str]:
    """Return the articles that a standard cites after `TFA`, without paragraphs: 10.4.1 is 10.4, 11.9 is 11."""
    found = set()
    for part in standard.split(";"):
        if part.strip().startswith("TFA"):
            for number in re.findall(r"\d+(?:\.\d+)*", part):
                whole, _, rest = number.partition(".")
                found |= (
                    {whole}
                    if whole in ("3", "4", "8", "9", "11", "12")
                    else {f"{whole}.{rest.split('.')[0]}"}
                )
    return found


def test_a_domain_has_an_outcome_figure_with_unit_period_and_source() -> None:
    form = instrument(FORM)
    of_domain = {}
    for section in form.children:
        of_domain |= {child.name: section.name for child in getattr(section, "children", ())}
    domains = Counter(of_domain[one.item] for one in form.scoring.indicators)
    assert set(domains) == {domain.name for domain in form.scoring.domains}
    for one in form.scoring.indicators:
        assert one.better in ("higher", "lower")
        assert one.period and one.source
    names = {one.item for one in form.scoring.indicators}
    assert {
        "strategy_annual_revenue",
        "release_median_hours",
        "risk_inspection_rate",
        "risk_hit_rate",
    } <= names


def test_law_and_practice_are_asked_apart() -> None:
    pairs = [item for item in instrument(FORM).scoring.items if item.practice]
    assert len(pairs) >= 12
    assert [item.item for item in pairs if not item.item.endswith(("_law", "_notice"))] == []


def test_every_ladder_has_six_levels_with_a_short_name_of_their_own() -> None:
    for name, levels in every_ladder():
        assert [level.level for level in levels] == [0, 1, 2, 3, 4, 5], name
        for code in LANGUAGES:
            shorts = [level.short[code] for level in levels]
            assert len(set(shorts)) == 6, (name, code)


def test_an_english_level_has_8_to_35_words() -> None:
    wrong = [
        (name, str(level.level), len(level.label["en"].split()))
        for name, levels in every_ladder()
        for level in levels
        if not 8 <= len(level.label["en"].split()) <= 35
    ]
    assert wrong == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_level_equals_another_or_differs_by_one_word(code: str) -> None:
    seen: dict[tuple[str, ...], str] = {}
    twins = []
    for name, levels in every_ladder():
        for level in levels:
            here = f"{name} {level.level}"
            words = re.findall(r"\w+", level.label[code].lower())
            for at in range(len(words)):
                masked = (*words[:at], "*", *words[at + 1 :])
                if seen.setdefault(masked, here) != here:
                    twins.append((here, seen[masked]))
    assert twins == []


VAGUE = re.compile(r"\b(good|adequate|effective|appropriate|proper|sufficient)(ly)?\b", re.I)


def test_levels_say_what_can_be_shown() -> None:
    vague = [
        (name, str(level.level), level.label["en"])
        for name, levels in every_ladder()
        for level in levels
        if VAGUE.search(level.label["en"])
    ]
    assert vague == []


@pytest.mark.parametrize("at", range(4), ids=LANGUAGES)
def test_texts_keep_their_length(at: int) -> None:
    long = [
        (where, what, len(said[LANGUAGES[at]]))
        for where, what, said in texts(instrument(FORM))
        if what in LIMITS
        and not where.startswith("introduction")
        and len(said.get(LANGUAGES[at], "")) > LIMITS[what][at]
    ]
    assert long == []
