"""Files spoilt by chance are refused in words or taken whole; many more by hand: see the fuzz itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.exchange.fuzz import run, sound

FILES, PARTS = 400, 2


@pytest.mark.parametrize("part", range(PARTS))
def test_a_spoilt_file_is_refused_in_words_or_taken_whole(part: int, tmp_path: Path) -> None:
    whole = sound(tmp_path)
    taken = 0
    for seed in range(part, FILES, PARTS):
        try:
            taken += run(seed, whole, tmp_path)
        except Exception as error:
            error.add_note(f"seed {seed}")
            raise
    assert 0 < taken < FILES // PARTS
