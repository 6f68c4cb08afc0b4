"""ODK XForms specification, String Functions."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from customs_assessor.forms.expressions import ExpressionError, parse
from customs_assessor.forms.functions.patterns import MOST_OVERRUNS, SECONDS, matches_whole
from customs_assessor.forms.functions.texts import substr
from tests.forms.scope import value

TEXTS = [
    ("string('a')", "a"),
    ("string(true())", "true"),
    ("string(false())", "false"),
    ("string(/data/n)", "3"),
    ("string(/data/nothing)", ""),
    ("string(/data/d)", "2024-02-01"),
    ("string()", "3"),
    ("concat('a')", "a"),
    ("concat('a', 'b', 'c')", "abc"),
    ("concat(/data/g/a)", "12.5"),
    ("concat(/data/g/a, '-', /data/m)", "12.5-x y"),
    ("concat(1, true())", "1true"),
    ("join(' ', 'a', 'b')", "a b"),
    ("join(', ', /data/sites/site/name)", "Tema, Paga, Aflao"),
    ("join('-', /data/nothing)", ""),
    ("join(', ')", ""),
    ("join('', 'a', /data/n)", "a3"),
    ("substr('hello', 0)", "hello"),
    ("substr('hello', 1, 3)", "el"),
    ("substr('hello', -3)", "llo"),
    ("substr('hello', -3, -1)", "ll"),
    ("substr('hello', -9, 2)", "he"),
    ("substr('hello', 2, 99)", "llo"),
    ("substr('hello', 3, 2)", ""),
    ("substr('hello', 9)", ""),
    ("substr('hello', 1.9, 3)", "el"),
    ("substr('hello', '')", "hello"),
    ("substr('서울항', 1, 2)", "울"),
    ("substring('12345', 2, 3)", "234"),
    ("substring('12345', 2)", "2345"),
    ("substring('12345', 1.5, 2.6)", "234"),
    ("substring('12345', 0, 3)", "12"),
    ("substring('12345', -42, 1 div 0)", "12345"),
    ("substring('12345', 0 div 0, 3)", ""),
    ("substring-before('1999/04/01', '/')", "1999"),
    ("substring-before('a', 'b')", ""),
    ("substring-before('a', '')", ""),
    ("substring-after('1999/04/01', '/')", "04/01"),
    ("substring-after('1999/04/01', '19')", "99/04/01"),
    ("substring-after('a', 'b')", ""),
    ("substring-after('a', '')", "a"),
    ("translate('bar', 'abc', 'ABC')", "BAr"),
    ("translate('--aaa--', 'abc-', 'ABC')", "AAA"),
    ("translate('aa', 'aa', 'xy')", "xx"),
    ("translate('abc', '', 'x')", "abc"),
    ("normalize-space('  a \t b  ')", "a b"),
    ("normalize-space('')", ""),
    ("normalize-space()", "3"),
    ("base64-decode('aGVsbG8=')", "hello"),
    ("base64-decode('7ISc7Jq4')", "서울"),
    ("base64-decode('')", ""),
    ("base64-decode('!!')", ""),
    ("base64-decode('/w==')", ""),
    ("digest('some text', 'MD5', 'hex')", "552e21cd4cd9918678e3c1a0df491bc3"),
    ("digest('some text', 'SHA-1', 'hex')", "37aa63c77398d954473262e1a0057c1e632eda77"),
    (
        "digest('some text', 'SHA-256', 'hex')",
        "b94f6f125c79e3a5ffaa826f584c10d52ada669e6762051b826b55776d05aed2",
    ),
    (
        "digest('some text', 'SHA-384', 'hex')",
        "cc94ec3e9873c0b9a72486442958f671067cdf77b9427416d031440cc62041e2ee1344498447ec0ced9f7043461bd1f3",
    ),
    (
        "digest('some text', 'SHA-512', 'base64')",
        "4nMrrtyj6sFAeChjfeHbynAsP8ns4Wz1Nt241hOc2F3+dGS4I1spgm9gjM9KxkPimxnGN4WKPYcQpZER30LdtQ==",
    ),
    ("digest('some text', 'MD5')", "VS4hzUzZkYZ448Gg30kbww=="),
    ("digest('some text', 'sha1')", "N6pjx3OY2VRHMmLhoAV8HmMu2nc="),
    ("digest('', 'MD5', 'HEX')", "d41d8cd98f00b204e9800998ecf8427e"),
    ("jr:itext('/data/n:label')", "words of /data/n:label"),
]
LENGTHS = [
    ("string-length('')", 0.0),
    ("string-length('hello')", 5.0),
    ("string-length(/data/m)", 3.0),
    ("string-length(12.50)", 4.0),
    ("string-length()", 1.0),
    ("count-selected('a b c')", 3.0),
    ("count-selected('  a   b ')", 2.0),
    ("count-selected(/data/blank)", 0.0),
]
TRUTHS = [
    ("contains('abc', 'b')", True),
    ("contains('abc', 'd')", False),
    ("contains('abc', '')", True),
    ("starts-with('abc', 'ab')", True),
    ("starts-with('abc', 'b')", False),
    ("starts-with('', '')", True),
    ("ends-with('abc', 'bc')", True),
    ("ends-with('abc', 'b')", False),
    ("ends-with(123, 3)", True),
    # regex: the whole text, as Java reads patterns
    ("regex('12345', '[0-9]+')", True),
    ("regex('12345a', '[0-9]+')", False),
    ("regex('a12345', '[0-9]+')", False),
    ("regex('12', '^[0-9]{2}$')", True),
    ("regex('', '[0-9]*')", True),
    ("regex('', '[0-9]+')", False),
    ("regex(/data/blank, '.+')", False),
    ("regex(/data/n, '[0-9]')", True),
    ("regex('ab', 'a|ab')", True),
    ("regex('AB', '(?i)ab')", True),
    ("regex('Été', '\\p{L}+')", True),
    ("regex('항구', '[가-힣]+')", True),
    ("regex('3', '\\d')", True),
    ("regex('٣', '\\d')", False),
    ("regex('x', '\\D')", True),
    ("regex('é', '\\w')", False),
    ("regex('a_1', '[\\w]+')", True),
    ("regex('-', '[^\\w]')", True),
    ("regex('a.b', '\\Qa.b\\E')", True),
    ("regex('axb', '\\Qa.b\\E')", False),
    ("regex('abab', '(?<two>ab)\\k<two>')", True),
    ("regex('c', '[a-z&&[^b]]')", True),
    ("regex('b', '[a-z&&[^b]]')", False),
    ("regex('aaa', 'a++a')", False),
    ("regex('!', '\\p{Punct}')", True),
    ("regex('a\n', 'a')", False),
    ("regex('a@b.org', '[^@ ]+@[^@ ]+\\.[a-z]{2,}')", True),
]


@pytest.mark.parametrize(("text", "expected"), TEXTS, ids=[text for text, _ in TEXTS])
def test_texts(text, expected):
    assert value(text) == expected


@pytest.mark.parametrize(("text", "expected"), LENGTHS, ids=[text for text, _ in LENGTHS])
def test_lengths(text, expected):
    assert value(text) == expected


@pytest.mark.parametrize(("text", "expected"), TRUTHS, ids=[text for text, _ in TRUTHS])
def test_truths(text, expected):
    assert value(text) is expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("regex(., '[a-')", "forms.regex_invalid"),
        ("regex(., '(')", "forms.regex_invalid"),
        ("regex(., '*')", "forms.regex_invalid"),
        ("if(true(), regex(., '['), 1)", "forms.regex_invalid"),
        ("digest(., 'MD4')", "forms.digest_algorithm"),
        ("digest(., 'MD5', 'octal')", "forms.digest_encoding"),
        ("extract-signed('a', 'b')", "forms.function_refused"),
        ("format-date(., '%Q')", "forms.date_escape"),
        ("format-date(., '%A %d')", "forms.date_escape"),
        ("format-date-time(., '%Y %')", "forms.date_escape"),
        ("weighted-checklist(1, 2, 'a')", "forms.function_pairs"),
        ("indexed-repeat(/data/a, /data/b, 1, /data/c)", "forms.function_pairs"),
        ("coalesce(1, 2, 3)", "forms.function_arguments"),
    ],
)
def test_literal_arguments_that_can_never_work_are_mistakes_of_the_form(text, code):
    with pytest.raises(ExpressionError) as refused:
        parse(text)
    assert refused.value.code == code


@pytest.mark.parametrize("text", ["digest('a', /data/t)", "digest('a', 'MD5', /data/t)"])
def test_a_reckoned_argument_that_cannot_work_says_so(text):
    with pytest.raises(ExpressionError):
        value(text)


@pytest.mark.parametrize(
    "pattern", ["(a*)*b", "(a|aa)+", "(.+)+x", "(a|a?)+", "([a-z]+)*[0-9]", "(.*)(.*)(.*)(.*)(.*)(.*)x"]
)
def test_a_hostile_pattern_does_not_hang(pattern):
    begun = time.perf_counter()
    for _ in range(MOST_OVERRUNS):
        assert matches_whole("a" * 5000 + "!", pattern) is False
    assert time.perf_counter() - begun < MOST_OVERRUNS * SECONDS * 10


def test_a_pattern_that_ran_out_of_time_is_not_tried_for_ever():
    begun = time.perf_counter()
    for _ in range(1000):
        assert matches_whole("a" * 100 + "!", "(?:a|a|aa)+(?:a|b|aa)+c?d?[!]x?y?[^!]") is False
    assert time.perf_counter() - begun < 5


def test_a_broken_pattern_that_is_reckoned_matches_nothing():
    assert value("regex('a', concat('(', 'a'))") is False


@given(st.text(max_size=12), st.integers(-20, 20), st.integers(-20, 20))
def test_substr_cuts_as_a_slice_does(text, start, end):
    assert substr(text, float(start), float(end)) == text[start:end]
    assert substr(text, float(start)) == text[start:]


@given(st.text(max_size=30), st.text(max_size=30))
def test_a_regex_never_fails(text, pattern):
    assert matches_whole(text, pattern) in (True, False)


@given(st.text(alphabet="ab/", max_size=10), st.text(alphabet="ab/", min_size=1, max_size=2))
def test_before_and_after_make_the_whole(text, part):
    before, after = (
        value(f"substring-before('{text}', '{part}')"),
        value(f"substring-after('{text}', '{part}')"),
    )
    assert (before + part + after == text) if part in text else (before, after) == ("", "")
