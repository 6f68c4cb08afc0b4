"""What is made on the page of reports: a frozen order, and the work that carries it out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from customs_assessor.forms.model import in_language
from customs_assessor.labels import labels
from customs_assessor.paths import file_name
from customs_assessor.progress import Progress
from customs_assessor.report.content import ADMINISTRATION, READERS, SUPERVISOR, content
from customs_assessor.report.pdf import render, write_pdf
from customs_assessor.snapshot import Snapshot

KINDS = (ADMINISTRATION, SUPERVISOR)


@dataclass(frozen=True)
class Choice:
    """What the user chose: ``kind`` of ``KINDS``, language of the report, and the date that it carries."""

    kind: str
    language: str
    made: date

    @property
    def reader(self) -> str:
        """For which reader the snapshot must be taken."""
        return READERS[self.kind]


@dataclass(frozen=True)
class Order:
    """A report to make: the same order gives the same bytes, so that what is saved is what was previewed."""

    snapshot: Snapshot
    choice: Choice

    def preview(self) -> Callable[[Progress], bytes]:
        """Return work that makes the report in memory."""
        snapshot, choice = self.snapshot, self.choice

        def work(progress: Progress) -> bytes:
            document = content(snapshot, choice.kind, labels(choice.language), choice.made)
            return render(document, choice.made, progress)

        return work

    def save(self, out: Path) -> Callable[[Progress], Path]:
        """Return work that writes the report to a file, which it replaces only when all is written."""
        snapshot, choice = self.snapshot, self.choice

        def work(progress: Progress) -> Path:
            write_pdf(snapshot, out, choice.kind, choice.language, choice.made, progress)
            return out

        return work

    def file_name(self) -> str:
        """Return a name for the file, in the report's language."""
        language, held = self.choice.language, self.snapshot
        told = labels(language)
        title = held.assessment.title or in_language(held.form.title, language)
        return file_name(
            told.country(held.mission.country) if held.mission.country else held.mission.administration,
            title,
            told.text(f"report.kind.{self.choice.kind}"),
            self.choice.made.isoformat(),
            suffix=".pdf",
        )
