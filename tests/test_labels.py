"""Every language has every sentence, with the same facts in it; numbers are rounded half up once."""

import ast
import json
import re
from fractions import Fraction
from pathlib import Path

import pytest

from customs_assessor.errors import AssessorError, Problem
from customs_assessor.labels import LANGUAGES, labels, rounded
from customs_assessor.paths import resource

ROOT = Path(__file__).parent.parent
FACT = re.compile(r"(?<!\{)\{(\w+)[^{}]*\}(?!\})")


def facts(sentence: object) -> set[str]:
    forms = sentence.values() if isinstance(sentence, dict) else [sentence]
    return {name for form in forms for name in FACT.findall(str(form))}


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "en"])
def test_every_language_has_every_sentence_with_the_same_facts(language: str) -> None:
    english, other = labels("en").words, labels(language).words
    assert set(english) == set(other)
    assert {key for key in english if facts(english[key]) - {"n"} != facts(other[key]) - {"n"}} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_stands_in_two_files_and_plurals_have_every_category(language: str) -> None:
    seen: set[str] = set()
    needed = {"other"} if language == "ko" else {"one", "other"}
    for file in resource("labels", language).glob("*.json"):
        words = json.loads(file.read_text(encoding="utf-8"))
        assert not seen & set(words)
        seen |= set(words)
        assert [key for key, value in words.items() if isinstance(value, dict) and set(value) != needed] == []


def test_every_code_that_is_raised_has_a_sentence() -> None:
    words = labels("en").words
    missing = set()
    for file in (ROOT / "customs_assessor").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            name = getattr(node, "func", None)
            called = getattr(name, "id", getattr(name, "attr", ""))
            if isinstance(node, ast.Call) and called.endswith(("Error", "Problem")) and node.args:
                first = node.args[0]
                known = isinstance(first, ast.Constant) and isinstance(first.value, str)
                if known and re.fullmatch(r"\w+(\.\w+)+", first.value) and first.value not in words:
                    missing.add(f"{file.name}: {first.value}")
    assert missing == set()


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        ("2.5", 0, "3"),
        ("0.05", 1, "0.1"),
        ("-0.05", 1, "-0.1"),
        ("43.449", 1, "43.4"),
        ("1", 1, "1.0"),
        ("0.125", 2, "0.13"),
    ],
)
def test_rounding_half_up_once(value: str, decimals: int, text: str) -> None:
    assert str(rounded(Fraction(value), decimals)) == text


def test_numbers_percent_and_countries_follow_the_language() -> None:
    assert labels("en").percent(Fraction("83.333"), 1) == "83.3 %"
    assert labels("ko").percent(Fraction("83.333"), 1) == "83.3%"
    assert labels("ko").country("GH") == "가나"
    assert labels("en").country("XS") == "Republic of Samplia"
    assert labels("xx").language == "en"


@pytest.mark.parametrize(
    ("minutes", "english", "korean"),
    [
        (45, "45 minutes", "45분"),
        (119, "119 minutes", "119분"),
        (150, "3 hours", "3시간"),
        (2400, "40 hours", "40시간"),
    ],
)
def test_a_time_to_plan_with_is_told_in_minutes_or_hours(minutes: int, english: str, korean: str) -> None:
    assert labels("en").duration(minutes) == english
    assert labels("ko").duration(minutes) == korean


def test_an_error_gives_its_own_line_and_one_per_problem() -> None:
    error = AssessorError(
        "cli.nothing_saved", problems=[Problem("cli.no_level", {"item": "a", "level": 9}, "s", 4, "c")]
    )
    assert labels("en").error(error)[1].startswith("a has no level 9")
    assert labels("ko").place(error.problems[0]) == "s, 4행, c"
