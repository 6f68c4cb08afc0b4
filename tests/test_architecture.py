"""The house's walls: who may import whom, and which library belongs in which room."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "customs_assessor"

# From the foundations up. A room imports from lower floors only; neighbours do not know each other.
FLOORS = (
    ("errors", "labels", "progress", "paths", "tokens"),
    ("answers",),
    # A filled form names its items by the answers' keys; answers know no form.
    ("forms",),
    ("scoring",),
    ("snapshot", "snapshot_scores"),
    ("snapshot_move",),
    ("snapshot_build",),
    ("moving",),
    ("store", "exchange", "report"),
    # What both faces need where two of these meet.
    ("joins", "joins_bundle"),
    ("ui",),
    ("cli",),
    ("__main__",),
)
FLOOR_OF = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}

# The two faces stand side by side, but the command line opens the window: only from inside a function,
# so that a command without a window never loads Qt.
LATE_ONLY = {("cli", "ui")}

# A library, and the modules (with all that lies under them) that may use it.
LIBRARIES = {
    "PySide6": ("ui",),
    "shiboken6": ("ui",),
    "sqlite_utils": ("store",),
    "sqlite3": ("store",),
    "openpyxl": ("exchange", "forms.sheets"),
    "xlrd": ("forms.sheets",),
    "reportlab": ("report",),
    "docx": ("report",),
    "pyxform": ("forms",),
    "elementpath": ("forms",),
}


def imports(tree: ast.Module, module: str, is_package: bool) -> Iterator[tuple[str, int, bool]]:
    """Yield each imported name in full, its line, and whether the import runs only when a function does."""
    inside = {
        id(node)
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        for node in ast.walk(function)
    }
    for node in ast.walk(tree):
        late = id(node) in inside
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno, late) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            here = module.split(".") if is_package else module.split(".")[:-1]
            base = here[: len(here) - node.level + 1] if node.level else []
            source = ".".join([*base, *(node.module or "").split(".")]).strip(".")
            yield from ((f"{source}.{alias.name}", node.lineno, late) for alias in node.names)
        elif isinstance(node, ast.Call) and called_name(node) in {"import_module", "__import__"}:
            for argument in node.args[:1]:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    yield argument.value, node.lineno, late
                else:
                    yield "a name made at run time", node.lineno, late


def called_name(node: ast.Call) -> str:
    """Return the last part of the name of what is called."""
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""


def breaches(source: str, module: str, is_package: bool = False) -> list[str]:
    """Return one line for each import in `source` that the architecture forbids to `module`."""
    found = []
    room = module.removeprefix(PACKAGE).strip(".").split(".")[0]
    inner = module.removeprefix(PACKAGE).strip(".")
    if room and room not in FLOOR_OF:
        found.append(f"{module}: '{room}' is no room of the house")
    for name, line, late in imports(ast.parse(source), module, is_package):
        problem = ""
        top, _, rest = name.partition(".")
        target = rest.split(".")[0]
        if top == PACKAGE:
            if target in {"__version__", room}:
                continue
            if target not in FLOOR_OF:
                problem = f"'{target}' is no room of the house"
            elif room in FLOOR_OF and not may_import(room, target, late):
                problem = f"{room} may not import {target}"
            elif not room:
                problem = "the package itself imports nothing of its rooms"
        elif top in LIBRARIES and not any(f"{inner}.".startswith(f"{place}.") for place in LIBRARIES[top]):
            problem = f"{top} belongs in {' and '.join(LIBRARIES[top])}"
        elif name == "a name made at run time":
            problem = "an import by a name made at run time cannot be checked"
        if problem:
            found.append(f"{module}:{line}: {problem}")
    return found


def may_import(room: str, target: str, late: bool) -> bool:
    """Tell whether `room` may import `target`, given that the import is inside a function or not."""
    if (room, target) in LATE_ONLY:
        return late
    if FLOOR_OF[room] == FLOOR_OF[target] == 0:
        return True
    return FLOOR_OF[target] < FLOOR_OF[room]


def modules() -> list[tuple[str, Path]]:
    """Return every module of the package with its file."""
    return [
        (".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"), file)
        for file in sorted((ROOT / PACKAGE).rglob("*.py"))
        if "_assets" not in file.parts
    ]


def test_every_import_points_down_and_every_library_is_in_its_room() -> None:
    found = [
        breach
        for module, file in modules()
        for breach in breaches(file.read_text(encoding="utf-8"), module, file.name == "__init__.py")
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("scoring.gaps", "from customs_assessor.store import edits"),
        ("scoring.gaps", "from customs_assessor import snapshot"),
        ("scoring.gaps", "def late():\n    import customs_assessor.report.pdf"),
        ("store.edits", "from customs_assessor.exchange import reader"),
        ("report.pdf", "from ..store import edits"),
        ("answers.edit", "from customs_assessor.forms.model import Form"),
        ("ui.app", "from customs_assessor.cli import main"),
        ("cli", "from customs_assessor.ui.app import main"),
        ("errors", "from customs_assessor.forms.model import Form"),
        ("exchange.writer", "import PySide6.QtCore"),
        ("cli.missions", "def late():\n    from PySide6 import QtWidgets"),
        ("ui.workspace", "import sqlite3"),
        ("forms.compile", "from openpyxl import load_workbook"),
        ("forms.sheets_more", "import openpyxl"),
        ("exchange.writer", "from reportlab.lib import colors"),
        ("scoring.gaps", "import importlib\nimportlib.import_module('elementpath')"),
        ("scoring.gaps", "name = input()\n__import__(name)"),
        ("utils.text", ""),
        ("scoring.gaps", "from customs_assessor import helpers"),
    ],
)
def test_a_breach_is_found(module: str, source: str) -> None:
    assert breaches(source, f"{PACKAGE}.{module}")


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("cli.missions", "from customs_assessor.store import edits\nimport click"),
        ("cli", "def window():\n    from customs_assessor.ui.app import main"),
        ("ui.start.view", "from PySide6 import QtWidgets\nfrom ..workspace import Workspace"),
        ("forms.sheets", "import openpyxl"),
        ("store.connection", "import sqlite3\nfrom customs_assessor import __version__"),
        ("labels", "from customs_assessor.paths import resource"),
        ("report.charts", "from customs_assessor.snapshot import Snapshot\nimport reportlab.graphics"),
    ],
)
def test_what_the_architecture_allows_is_no_breach(module: str, source: str) -> None:
    assert breaches(source, f"{PACKAGE}.{module}") == []


def qt_modules_after(code: str) -> list[str]:
    """Return the Qt modules that a fresh Python holds after running `code`."""
    report = "\nimport sys\nprint('QT:', *sorted(m for m in sys.modules if m.split('.')[0] == 'PySide6'))"
    command = [sys.executable, "-c", code + report]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.rpartition("QT:")[2].split()


def test_the_command_line_loads_no_qt() -> None:
    code = (
        "import sys\n"
        "from customs_assessor.cli import main\n"
        "sys.argv = ['customs-assessor', '--help']\n"
        "try:\n    main()\n"
        "except SystemExit as end:\n    assert not end.code, end.code\n"
    )
    assert qt_modules_after(code) == []


def test_loaded_qt_is_noticed() -> None:
    assert "PySide6" in qt_modules_after("import PySide6")
