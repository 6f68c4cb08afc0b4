"""Sheets from a few lines of text, for tests: a table's first line is its header, cells are parted by ``|``."""

from collections.abc import Mapping

from customs_assessor.errors import Problem
from customs_assessor.forms.compile import CheckResult, check_sheets
from customs_assessor.forms.model import Form
from customs_assessor.forms.sheets import Row, Sheet, Sheets
from customs_assessor.labels import LANGUAGES, labels

SETTINGS = """form_id | version
f | 1"""

YES_NO_AND_NUMBERS = """list_name | name | label
yn | yes | Yes
yn | no | No
numbers | 1 | One
numbers | 5 | Five"""


def survey(column: str, *rows: str) -> str:
    """A survey of rows of type, name, label and other columns."""
    return "\n".join([f"type | name | label | {column}", *rows])


def sheet(name: str, table: str) -> Sheet:
    lines = [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]
    header, body = lines[0], lines[1:]
    rows = []
    for number, cells in enumerate(body, start=2):
        filled = {title: cell for title, cell in zip(header, cells, strict=False) if cell}
        if filled:
            rows.append(Row(number, filled))
    return Sheet(name, tuple(header), tuple(rows))


def sheets(files: Mapping[str, str | bytes] | None = None, **tables: str) -> Sheets:
    tables = {"settings": SETTINGS, **tables}
    attachments = {
        name: held if isinstance(held, bytes) else held.encode() for name, held in (files or {}).items()
    }
    read = {name: sheet(name, table) for name, table in tables.items()}
    return Sheets(read, attachments=attachments)


def checked(files: Mapping[str, str | bytes] | None = None, **tables: str) -> CheckResult:
    """The result of a check whose every problem has words in every language."""
    result = check_sheets(sheets(files, **tables), "f")
    for problem in result.problems:
        for language in LANGUAGES:
            assert labels(language).problem(problem)
            assert labels(language).place(problem)
    return result


def form(files: Mapping[str, str | bytes] | None = None, **tables: str) -> Form:
    result = checked(files, **tables)
    assert result.form is not None, [(p.code, p.facts, p.sheet, p.row) for p in result.problems]
    return result.form


def places(problems: tuple[Problem, ...], severity: str = "error") -> list[tuple[str, str, int, str]]:
    return [
        (p.code.removeprefix("forms."), p.sheet, p.row, p.column) for p in problems if p.severity == severity
    ]
