"""Small compiled forms that the tests of every room share."""

from functools import cache
from pathlib import Path

from customs_assessor.forms.compile import compile_form
from customs_assessor.forms.model import Form

FIXTURES = Path(__file__).parent / "fixtures"


@cache
def small_form() -> Form:
    """Two domains, five scored items (a law/practice pair, a numeric one, a critical one), English and Korean."""
    return compile_form(FIXTURES / "small_form")
