"""Text breaks at spaces only, Korean too; what is wider than a line is cut, and nothing is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from customs_assessor.report.fonts import printable, width
from customs_assessor.report.lines import break_lines, excerpt, shortened
from customs_assessor.report.style import style

BODY = style("ko").body
KOREAN = "본청에 두 명이 있으며 국경세관은 각자 목록을 만든다. 의견이 2와 3으로 나뉜다."


def wide(line: str) -> float:
    return width(line, BODY.font, BODY.size)


def test_korean_words_stay_whole() -> None:
    lines = break_lines(KOREAN, BODY, 90)
    assert len(lines) > 2
    assert " ".join(lines) == KOREAN
    assert all(wide(line) <= 90 for line in lines)


def test_a_word_wider_than_the_line_is_cut_and_line_breaks_stay() -> None:
    lines = break_lines("가" * 100 + "\n\nend", BODY, 90)
    assert "".join(lines[:-2]) == "가" * 100 and lines[-2:] == ("", "end")
    assert all(wide(line) <= 90 for line in lines)


@given(st.text(alphabet=st.sampled_from("ab 가나\n.é̱"), max_size=120), st.floats(20, 300))
def test_no_character_is_lost_and_no_line_is_too_wide(text: str, room: float) -> None:
    lines = break_lines(text, BODY, room)
    assert "".join("".join(lines).split()) == "".join(text.split())
    for line in lines:
        assert wide(line) <= room + 12


@given(st.text(max_size=60))
def test_printable_text_has_only_signs_of_the_family(text: str) -> None:
    clean, missing = printable(text)
    assert printable(clean) == (clean, frozenset())
    assert all(sign not in clean for sign in missing)


def test_short_forms_end_with_an_ellipsis() -> None:
    assert shortened("Travellers and e-commerce", BODY, 60).endswith("…")
    assert wide(shortened("Travellers and e-commerce", BODY, 60)) <= 60
    assert shortened("ICT", BODY, 60) == "ICT"
    assert excerpt("one two three four", 12) == "one two…"
    assert excerpt("one two", 12) == "one two"


def test_figures_are_equally_wide() -> None:
    assert len({wide(digit) for digit in "0123456789"}) == 1
