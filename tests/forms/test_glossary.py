"""The glossary holds the translations: where the English text uses a term, every other language uses its own word for it."""

from __future__ import annotations

import re
from functools import cache

import pytest

from customs_assessor.paths import resource
from tests.forms.instruments import IDS, LANGUAGES, instrument, table, texts

Term = dict[str, str]


@cache
def glossary() -> tuple[Term, ...]:
    return tuple(table(resource("glossary.csv")))


def forms(cell: str) -> list[str]:
    """Return the accepted forms of a term, the preferred one first."""
    return [form.strip() for form in cell.split("|") if form.strip()]


@cache
def pattern() -> tuple[re.Pattern[str], dict[str, int]]:
    """Return what finds a held English term as whole words, the longest first, and which row each form stands in."""
    where = {
        form.lower(): at
        for at, term in enumerate(glossary())
        if term["held"] != "no"
        for form in forms(term["en"])
    }
    longest_first = sorted(where, key=len, reverse=True)
    found = "|".join(re.escape(form) for form in longest_first)
    return re.compile(rf"\b({found})(?:e?s)?\b", re.IGNORECASE), where


def breaches(form_id: str, code: str) -> list[tuple[str, str, str, str]]:
    found, where = pattern()
    wrong = []
    for place, what, said in texts(instrument(form_id)):
        if what == "short":  # a few words for the ladder may take a shorter way
            continue
        for row in {where[match[1].lower()] for match in found.finditer(said.get("en", ""))}:
            term = glossary()[row]
            if not any(form.lower() in said[code].lower() for form in forms(term[code])):
                wrong.append((place, what, term["id"], said[code]))
    return wrong


def test_the_glossary_has_150_terms_each_once_in_four_languages() -> None:
    terms = glossary()
    assert len(terms) >= 150
    assert len({term["id"] for term in terms}) == len(terms)
    assert [term["id"] for term in terms if not all(forms(term[code]) for code in LANGUAGES)] == []
    assert [term["id"] for term in terms if not term["source"]] == []


def test_a_breach_would_be_found() -> None:
    found, where = pattern()
    hits = [
        glossary()[where[match[1].lower()]]["id"]
        for match in found.finditer("Are advance rulings published?")
    ]
    assert hits == ["advance_ruling"]


@pytest.mark.parametrize("code", LANGUAGES[1:])
@pytest.mark.parametrize("form_id", IDS)
def test_translations_use_the_terms(form_id: str, code: str) -> None:
    assert breaches(form_id, code) == []
