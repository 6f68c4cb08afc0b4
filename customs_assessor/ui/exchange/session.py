"""The files of one import: read in the background, planned against what is here, kept one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from customs_assessor.errors import AssessorError
from customs_assessor.exchange.plan import UNCHANGED
from customs_assessor.exchange.reader import WorkbookFacts, read_workbook
from customs_assessor.joins import keep, known_here
from customs_assessor.progress import Progress
from customs_assessor.store import imports
from customs_assessor.ui.exchange.planning import Planned, plan_all
from customs_assessor.ui.exchange.preview_model import Counts, counts
from customs_assessor.ui.failure import refusal
from customs_assessor.ui.jobs import Job, Jobs
from customs_assessor.ui.workspace import WorkspaceModel

SUFFIX = ".xlsx"


@dataclass(frozen=True)
class FileEntry:
    """A file of the import.

    Args:
        path: where it lies.
        facts: what it says, None while it is not read or cannot be.
        planned: what it will do, None before that is known.
        error: why it is refused whole, None when it is not.
    """

    path: Path
    facts: WorkbookFacts | None = None
    planned: Planned | None = None
    error: AssessorError | None = None

    @property
    def brings(self) -> bool:
        """Whether importing it changes anything."""
        return self.planned is not None and self.planned.plan.status != UNCHANGED


class ImportSession(QObject):
    """The files that wait to be imported; nothing is kept before :meth:`apply`.

    Args:
        workspace: against what they are planned.
        jobs: where reading and planning run.
    """

    changed = Signal()
    """Files or plans are others."""
    started = Signal(object)
    """A :class:`Job` began."""

    def __init__(self, workspace: WorkspaceModel, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._jobs = workspace, jobs
        self.entries: tuple[FileEntry, ...] = ()
        self._applying = False

    @property
    def counts(self) -> Counts:
        """The counts of all files together."""
        total = Counts()
        for entry in self.entries:
            if entry.planned:
                total += counts(entry.planned)
        return total

    @property
    def ready(self) -> bool:
        """Whether every file is read and at least one brings something."""
        settled = all(entry.planned or entry.error for entry in self.entries)
        return settled and any(entry.brings for entry in self.entries)

    def add(self, paths: Sequence[Path]) -> None:
        """Read files, and those in folders, that are not in the list yet."""
        known = {entry.path for entry in self.entries}
        found = [path for path in dict.fromkeys(_files(paths)) if path not in known]
        if not found:
            return
        self.entries += tuple(FileEntry(path) for path in found)
        self.changed.emit()
        job = self._jobs.start(lambda progress: _read(found, progress))
        job.done.connect(self._take_read)
        self._watch(job)

    def clear(self) -> None:
        """Forget all files."""
        self.entries = ()
        self.changed.emit()

    def plan_again(self) -> None:
        """Plan anew: something changed here."""
        if self.entries and not self._applying:
            self._plan()

    def apply(self) -> tuple[str, ...]:
        """Keep every file, one transaction each; return the ids of the imports of those that bring something.

        One that brings nothing is kept as a save of its copy, so that an earlier save read later ends alike.

        Raises:
            AssessorError: a file was refused; the files before it are kept, it and those after it are not.
        """
        self._applying = True
        done: list[str] = []
        try:
            for entry in self.entries:
                planned = entry.planned
                if planned is None:
                    continue
                self._workspace.apply(lambda ws, planned=planned: keep(ws, planned.plan, planned.form))  # type: ignore[misc]
                if not entry.brings:
                    continue
                sha = planned.plan.incoming.file_sha
                done += [one.id for one in imports.imports_of_file(self._workspace.store, sha)][-1:]
        finally:
            self._applying = False
            if done:
                self.entries = ()
                self.changed.emit()
        return tuple(done)

    def _watch(self, job: Job) -> None:
        job.cancelled.connect(self._drop_unread)
        job.failed.connect(self._refuse_unread)
        self.started.emit(job)

    def _take_read(self, read: Sequence[FileEntry]) -> None:
        by_path = {entry.path: entry for entry in read}
        self.entries = tuple(by_path.get(entry.path, entry) for entry in self.entries)
        self._plan()

    def _plan(self) -> None:
        readable = [(entry.path, entry.facts) for entry in self.entries if entry.facts]
        known = [(facts, known_here(self._workspace.store, facts)) for _, facts in readable]
        self.changed.emit()
        if not known:
            return
        job = self._jobs.start(lambda progress: plan_all(known, progress))
        job.done.connect(lambda results: self._take_plans([path for path, _ in readable], results))
        self._watch(job)

    def _take_plans(self, paths: Sequence[Path], results: Sequence[Planned | AssessorError]) -> None:
        by_path = dict(zip(paths, results, strict=True))
        entries = []
        for entry in self.entries:
            result = by_path.get(entry.path)
            if isinstance(result, AssessorError):
                entry = replace(entry, planned=None, error=result)
            elif result is not None:
                entry = replace(entry, planned=result, error=None)
            entries.append(entry)
        self.entries = tuple(entries)
        self.changed.emit()

    def _drop_unread(self) -> None:
        self.entries = tuple(entry for entry in self.entries if entry.planned or entry.error)
        self.changed.emit()

    def _refuse_unread(self, error: object) -> None:
        self.entries = tuple(
            entry if entry.planned or entry.error else replace(entry, error=refusal(error))
            for entry in self.entries
        )
        self.changed.emit()


def _files(paths: Sequence[Path]) -> list[Path]:
    """Return files as they are, and of folders the workbooks in them (not those that a program has open)."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            found += sorted(
                file
                for file in path.iterdir()
                if file.suffix.lower() == SUFFIX and not file.name.startswith(("~$", "."))
            )
        else:
            found.append(path)
    return found


def _read(paths: Sequence[Path], progress: Progress) -> tuple[FileEntry, ...]:
    entries = []
    for step, path in enumerate(paths):
        progress(step, len(paths))
        try:
            entries.append(FileEntry(path, read_workbook(path)))
        except AssessorError as error:
            entries.append(FileEntry(path, error=error))
        except OSError as error:
            entries.append(FileEntry(path, error=refusal(error)))
    return tuple(entries)
