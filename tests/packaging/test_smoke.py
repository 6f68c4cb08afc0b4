"""The smoke test of a built app notices an app that does not work."""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

import pytest

import smoke

GOOD_DEMO = """
import pathlib, sys, zipfile
out = pathlib.Path(sys.argv[sys.argv.index("--out") + 1])
out.mkdir(parents=True)
with zipfile.ZipFile(out / "demo.xlsx", "w") as archive:
    archive.writestr("xl/workbook.xml", "<workbook/>")
(out / "demo.pdf").write_bytes(b"%PDF-1.4 %%EOF")
print("{}")
"""


def demo(tmp_path: Path, code: str) -> list[str]:
    """Return what the smoke test says of an app whose demo is `code`."""
    script = tmp_path / "app.py"
    script.write_text(code, encoding="utf-8")
    variables = smoke.clean_variables(tmp_path, {}, sys.platform)
    return smoke.try_demo([sys.executable, str(script)], tmp_path / "out", variables)


def test_a_demo_with_workbook_and_pdf_is_fine(tmp_path: Path) -> None:
    assert demo(tmp_path, GOOD_DEMO) == []


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("raise SystemExit(1)", "exit code 1"),
        ("print('{}')", "no workbook"),
        (GOOD_DEMO.replace("{}", "done"), "no JSON"),
        (GOOD_DEMO.replace("{}", "[]"), "something else"),
        (GOOD_DEMO.replace("%%EOF", ""), "no complete PDF"),
        (GOOD_DEMO.replace("xl/workbook.xml", "other.xml"), "no workbook"),
    ],
)
def test_a_broken_demo_is_noticed(tmp_path: Path, code: str, said: str) -> None:
    assert said in " ".join(demo(tmp_path, code))


def test_a_damaged_workbook_is_noticed(tmp_path: Path) -> None:
    file = tmp_path / "damaged.xlsx"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    assert smoke.is_workbook(file)
    file.write_bytes(file.read_bytes().replace(b"<workbook/>", b"<workbxxk/>"))
    assert not smoke.is_workbook(file)


def test_a_window_that_ends_by_itself_is_noticed(tmp_path: Path) -> None:
    variables = smoke.clean_variables(tmp_path, {}, sys.platform)
    said = smoke.try_window([sys.executable, "-c", "raise SystemExit('no platform')"], variables)
    assert "exit code 1" in said[0]
    assert "no platform" in said[0]


def test_a_window_that_reports_an_error_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(smoke, "WINDOW_SECONDS", 5)
    variables = smoke.clean_variables(tmp_path, {}, sys.platform)
    code = "import time; print('Traceback (most recent call last)', flush=True); time.sleep(60)"
    assert "reported an error" in smoke.try_window([sys.executable, "-c", code], variables)[0]


def test_nothing_of_this_checkout_reaches_the_built_app(tmp_path: Path) -> None:
    variables = smoke.clean_variables(
        tmp_path, {"PYTHONPATH": "here", "PATH": "here", "DISPLAY": ":0"}, "linux"
    )
    assert not {"PYTHONPATH", "DISPLAY"} & variables.keys()
    assert "here" not in variables["PATH"]
    assert variables["HOME"] == str(tmp_path)
