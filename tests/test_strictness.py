"""The suite's own settings: a warning of Qt or Python, or a mark nobody declared, fails a test."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CALM = "def test_calm(qtbot):\n    pass\n"
QT_WARNING = "from PySide6.QtCore import qWarning\n\ndef test_qt(qtbot):\n    qWarning('not like this')\n"
PYTHON_WARNING = "import warnings\n\ndef test_old():\n    warnings.warn('old', DeprecationWarning)\n"
UNKNOWN_MARK = "import pytest\n\n@pytest.mark.slowly\ndef test_marked():\n    pass\n"


@pytest.mark.parametrize(
    ("code", "passes"), [(CALM, True), (QT_WARNING, False), (PYTHON_WARNING, False), (UNKNOWN_MARK, False)]
)
def test_what_our_settings_let_pass(tmp_path: Path, code: str, passes: bool) -> None:
    (tmp_path / "test_it.py").write_text(code, encoding="utf-8")
    settings = ["-c", str(ROOT / "pyproject.toml"), "--rootdir", str(tmp_path), "-p", "no:cacheprovider"]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *settings, str(tmp_path / "test_it.py")],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode == 0) is passes, done.stdout + done.stderr
