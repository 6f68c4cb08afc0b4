"""PySide6 may take references of None away; there must be enough of them."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtGui import QFont

import customs_assessor.ui
from customs_assessor.ui.constants import CONSTANTS, MANY


@pytest.mark.parametrize("constant", CONSTANTS)
def test_no_session_uses_up_a_constant(constant: object, qapp: object) -> None:
    assert customs_assessor.ui
    font = QFont()
    for _ in range(1000):
        font.setPixelSize(12)
    # From Python 3.12 on constants are immortal, and their count is one fixed number.
    assert sys.version_info >= (3, 12) or sys.getrefcount(constant) > MANY // 2
