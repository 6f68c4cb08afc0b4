"""What the form library shows, as frozen values: the forms there are, and what a check of a file found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from customs_assessor.answers.assessment import FormRef
from customs_assessor.errors import FormError
from customs_assessor.forms.address import cell_address
from customs_assessor.forms.catalogue import shipped
from customs_assessor.forms.compile import CheckResult, check
from customs_assessor.forms.heading import Heading, heading
from customs_assessor.forms.sheets import Sheets, read_sheets
from customs_assessor.labels import Labels
from customs_assessor.progress import Progress
from customs_assessor.store import forms
from customs_assessor.store.connection import Workspace

INSTALLED, SHIPPED, FILE, FAULTY = "installed", "shipped", "file", "faulty"
"""States of a row: in the workspace, with the app alone, a checked file without errors, one with errors."""
ERROR = "error"
STEPS = 3
"""Steps of the check of one file that its progress tells."""


@dataclass(frozen=True)
class Checked:
    """What a check of a file or folder found.

    Args:
        path: what was checked.
        result: its form and problems.
        sheets: as read; None where nothing could be read.
    """

    path: Path
    result: CheckResult
    sheets: Sheets | None

    @property
    def errors(self) -> int:
        """How many problems keep the form from being installed."""
        return sum(problem.severity == ERROR for problem in self.result.problems)

    @property
    def warnings(self) -> int:
        """How many problems do not."""
        return len(self.result.problems) - self.errors


@dataclass(frozen=True)
class FormRow:
    """A form of the list.

    Args:
        heading: its name, version, title and languages.
        status: ``INSTALLED``, ``SHIPPED``, ``FILE`` or ``FAULTY``.
        ref: of an installed form.
        path: of a shipped form's folder or of a checked file.
    """

    heading: Heading
    status: str
    ref: FormRef | None = None
    path: Path | None = None

    @property
    def key(self) -> tuple[str, str, str]:
        """What tells rows apart, and stays while a list is read anew."""
        place = str(self.path) if self.status in (FILE, FAULTY) else ""
        return self.heading.form_id, self.heading.version, place


@dataclass(frozen=True)
class ProblemLine:
    """A problem in words, and the address of its cell."""

    severity: str
    sheet: str
    row: str
    column: str
    what: str
    address: str


def check_files(paths: Sequence[Path], progress: Progress) -> tuple[Checked, ...]:
    """Check files, or folders of CSV files; what cannot be read at all is one problem of its file.

    Raises:
        Cancelled: by ``progress``.
    """
    found = []
    for at, path in enumerate(paths):
        progress(STEPS * at, STEPS * len(paths))
        result = check(path)
        progress(STEPS * at + STEPS - 1, STEPS * len(paths))
        try:
            sheets = read_sheets(path)
        except FormError:
            sheets = None
        found.append(Checked(path, result, sheets))
    progress(STEPS * len(paths), STEPS * len(paths))
    return tuple(found)


def shipped_rows() -> tuple[FormRow, ...]:
    """Return the forms that come with the app; they stay the same while it runs."""
    return tuple(
        FormRow(heading(read_sheets(folder), folder.name), SHIPPED, path=folder) for folder in shipped()
    )


def form_rows(
    store: Workspace, checked: Iterable[Checked] = (), ready: Iterable[FormRow] = ()
) -> tuple[FormRow, ...]:
    """Return checked files, then installed forms, then those of ``ready`` that are not installed."""
    found = [
        FormRow(_heading_of(one), FAULTY if one.result.form is None else FILE, path=one.path)
        for one in checked
    ]
    refs = forms.installed(store)
    found += [
        FormRow(head, INSTALLED, ref=ref) for ref, head in zip(refs, forms.headings(store), strict=True)
    ]
    known = {(ref.form_id, ref.version) for ref in refs}
    return (*found, *(row for row in ready if (row.heading.form_id, row.heading.version) not in known))


def problem_lines(checked: Checked, words: Labels) -> tuple[ProblemLine, ...]:
    """Return every problem in the order of sheets and rows."""
    sheets = checked.sheets or Sheets()
    return tuple(
        ProblemLine(
            one.severity,
            one.sheet,
            str(one.row) if one.row else "",
            one.column,
            words.problem(one),
            cell_address(one, sheets),
        )
        for one in checked.result.problems
    )


def language_name(code: str, words: Labels) -> str:
    """Return the name of a language in the words' language; the code itself where it has none."""
    return str(words.locale.languages.get(code, code))


def _heading_of(checked: Checked) -> Heading:
    result = checked.result
    if result.form is not None:
        return Heading(result.form_id, result.version, result.form.title, result.languages)
    if checked.sheets is not None:
        return heading(checked.sheets, checked.path.stem)
    return Heading(result.form_id, result.version, {"": checked.path.name}, result.languages)
