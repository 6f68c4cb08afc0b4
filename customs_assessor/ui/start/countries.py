"""The countries of the world, named and sorted in the window's language."""

from __future__ import annotations

from customs_assessor.labels import labels

NOT_COUNTRIES = frozenset(
    {"EU", "EZ", "UN", "ZZ", "XA", "XB", "QO", "AC", "CP", "CQ", "DG", "EA", "IC", "TA"}
)
"""Two-letter codes of the language data that name no country of ISO 3166-1 (unions, private use, parts of countries)."""


def countries(language: str) -> list[tuple[str, str]]:
    """Return (code, name) of every country, by name."""
    territories = labels(language).locale.territories
    found = [
        (code, str(name))
        for code, name in territories.items()
        if len(code) == 2 and code.isalpha() and code not in NOT_COUNTRIES
    ]
    return sorted(found, key=lambda pair: pair[1].casefold())
