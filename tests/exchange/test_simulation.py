"""Laptops that exchange workbooks and bundles by chance end alike; 10,000 runs by hand: see the simulation itself."""

from __future__ import annotations

import pytest

from tests.exchange.simulation import SHORT, run

RUNS, PARTS = 100, 4


@pytest.mark.parametrize("part", range(PARTS))
def test_all_laptops_end_alike(part: int) -> None:
    for seed in range(part, RUNS, PARTS):
        try:
            run(seed, SHORT)
        except AssertionError as error:
            error.add_note(f"seed {seed}")
            raise
