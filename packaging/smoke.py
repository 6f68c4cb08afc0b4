"""Try a built app as a stranger would: no Python of ours, an empty home, no screen.

    python3 packaging/smoke.py dist/customs-assessor

The demo has to leave a workbook and a PDF; the window has to open the demo's workspace and stay up.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

WINDOW_SECONDS = 8
DEMO_SECONDS = 180


def clean_variables(home: Path, variables: Mapping[str, str], platform: str) -> dict[str, str]:
    """Return an environment without anything of this checkout, with `home` as the user's folder."""
    kept = {"SYSTEMROOT", "WINDIR", "COMSPEC", "TEMP", "TMP", "TMPDIR"}
    clean = {name: value for name, value in variables.items() if name.upper() in kept}
    path = variables.get("PATH", "") if platform == "win32" else "/usr/bin:/bin"
    places = {name: str(home) for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA")}
    return {**clean, **places, "PATH": path, "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}


def program(folder: Path, name: str) -> str:
    """Return the program `name` of the built app in `folder`."""
    return str(folder / (f"{name}.exe" if sys.platform == "win32" else name))


def try_demo(command: Sequence[str], out: Path, variables: Mapping[str, str]) -> list[str]:
    """Run the demo into `out` and return what is wrong with what it left, one line each."""
    done = subprocess.run(
        [*command, "demo", "--out", str(out), "--no-window", "--json"],
        env=variables,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        timeout=DEMO_SECONDS,
        check=False,
    )
    if done.returncode:
        return [f"demo ended with exit code {done.returncode}: {done.stdout}{done.stderr}"]
    return [*wrong_json(done.stdout), *wrong_files(out)]


def wrong_json(text: str) -> list[str]:
    """Return a line when `text` is not one JSON object."""
    try:
        found = json.loads(text)
    except ValueError as error:
        return [f"demo --json printed no JSON document: {error}"]
    return [] if isinstance(found, dict) else ["demo --json printed something else than an object"]


def wrong_files(out: Path) -> list[str]:
    """Return a line for each kind of file that is absent below `out` or is not what its name says."""
    books = sorted(out.rglob("*.xlsx"))
    reports = sorted(out.rglob("*.pdf"))
    problems = [] if books else [f"no workbook in {out}"]
    problems += [] if reports else [f"no PDF in {out}"]
    problems += [f"{book.name} is no workbook" for book in books if not is_workbook(book)]
    problems += [f"{report.name} is no complete PDF" for report in reports if not is_pdf(report)]
    return problems


def is_workbook(file: Path) -> bool:
    """Tell whether `file` is a sound archive with a workbook inside."""
    if not zipfile.is_zipfile(file):
        return False
    with zipfile.ZipFile(file) as archive:
        return "xl/workbook.xml" in archive.namelist() and archive.testzip() is None


def is_pdf(file: Path) -> bool:
    """Tell whether `file` begins and ends as a PDF does."""
    content = file.read_bytes()
    return content.startswith(b"%PDF-") and content.rstrip().endswith(b"%%EOF")


def try_window(command: Sequence[str], variables: Mapping[str, str]) -> list[str]:
    """Open the window for some seconds and return what is wrong: that it ended, or an error it told."""
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as output:
        with subprocess.Popen(command, env=variables, stdout=output, stderr=subprocess.STDOUT) as process:
            try:
                code: int | None = process.wait(WINDOW_SECONDS)
            except subprocess.TimeoutExpired:
                code = None
                process.terminate()
        output.seek(0)
        said = output.read()
    if code is not None:
        return [f"the window ended by itself with exit code {code}: {said}"]
    return [f"the window reported an error: {said}"] if "Traceback" in said else []


def main(folder: Path) -> int:
    """Try the built app in `folder`; print what is wrong and return an exit code."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as temporary:
        home, out = Path(temporary) / "home", Path(temporary) / "out"
        home.mkdir()
        variables = clean_variables(home, os.environ, sys.platform)
        command = program(folder, "customs-assessor")
        problems = try_demo([command], out, variables)
        workspaces = sorted(out.rglob("*.sqlite"))
        opened = {**variables, "CUSTOMS_ASSESSOR_DATA": str(workspaces[0])} if workspaces else variables
        problems += try_window([command], opened)
        problems += try_window([program(folder, "customs-assessor-window")], opened)
        for line in problems:
            print(line, file=sys.stderr)
        print("smoke test: " + ("failed" if problems else "demo, workbook, PDF and both windows are fine"))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
