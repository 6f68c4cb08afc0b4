"""Regular expressions as ODK Collect's (Java's): the whole text must match, within a bound on time.

The package ``regex`` does the work, not ``re``, for two reasons: it stops at a time limit, so that a hostile pattern
(``(a*)*b``, ``(.+)+x``) cannot hang the window, where refusing nested quantifiers would refuse sound patterns and miss
others; and it knows what patterns of forms use and ``re`` lacks: ``\\p{L}``, possessive quantifiers, ``[a-z&&[^b]]``.
"""

from __future__ import annotations

from functools import lru_cache

import regex

from customs_assessor.forms.functions.call import ExpressionError

SECONDS = 0.1
"""The longest that one text is tried; sound patterns take microseconds."""
MOST_OVERRUNS = 3
"""A pattern that ran out of time this often matches nothing from then on: a filter may try it on every row of a list."""
_JAVA = regex.compile(r"\\Q(?P<quoted>.*?)(?:\\E|\Z)|\\k<(?P<group>\w+)>|\\(?P<escaped>.)", regex.DOTALL)
_ASCII = {"d": "[0-9]", "D": "[^0-9]", "w": "[a-zA-Z0-9_]", "W": "[^a-zA-Z0-9_]"}
"""Java's classes hold ASCII alone, so that ``\\d`` is what ODK's other tools can read as a number."""


class _Pattern:
    """A compiled pattern that counts how often it ran out of time."""

    def __init__(self, pattern: str) -> None:
        self.compiled = regex.compile(_JAVA.sub(_as_python, pattern), regex.V1)
        self.overruns = 0

    def matches(self, text: str) -> bool:
        if self.overruns >= MOST_OVERRUNS:
            return False
        try:
            return self.compiled.fullmatch(text, timeout=SECONDS) is not None
        except TimeoutError:
            self.overruns += 1
            return False


def _as_python(found: regex.Match[str]) -> str:
    if found["quoted"] is not None:
        return regex.escape(found["quoted"])
    if found["group"]:
        return f"(?P={found['group']})"
    return _ASCII.get(found["escaped"], found[0])


@lru_cache(maxsize=1000)
def _compiled(pattern: str) -> _Pattern:
    return _Pattern(pattern)


def check_pattern(pattern: str) -> None:
    """Check that a pattern is a regular expression.

    Raises:
        ExpressionError: it is none.
    """
    try:
        _compiled(pattern)
    except (regex.error, RecursionError, OverflowError) as error:
        raise ExpressionError("forms.regex_invalid", pattern=pattern) from error


def matches_whole(text: str, pattern: str) -> bool:
    """Return whether a regular expression matches the whole text; one that is broken or too slow matches nothing."""
    try:
        return _compiled(pattern).matches(text)
    except (regex.error, RecursionError, OverflowError):
        return False
