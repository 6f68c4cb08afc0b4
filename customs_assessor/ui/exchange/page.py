"""The page of exchange: sends workbooks out, and takes them in by way of a preview."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from customs_assessor.answers.compose import moment
from customs_assessor.answers.mission import Person
from customs_assessor.errors import AssessorError
from customs_assessor.exchange.writer import ExportOptions, write_workbook
from customs_assessor.forms.model import in_language
from customs_assessor.joins import remember
from customs_assessor.paths import file_name
from customs_assessor.progress import Progress
from customs_assessor.snapshot import Snapshot
from customs_assessor.store import imports
from customs_assessor.store.changes import NOTHING, Changes
from customs_assessor.store.connection import Workspace
from customs_assessor.store.people import person_named
from customs_assessor.ui.exchange.export_card import ExportChoice
from customs_assessor.ui.exchange.home_view import ExchangeHome
from customs_assessor.ui.exchange.import_card import PastRow
from customs_assessor.ui.exchange.listing import file_rows, refused_list, told_of, when
from customs_assessor.ui.exchange.preview_model import Counts, counts, rows
from customs_assessor.ui.exchange.preview_view import ImportPreview
from customs_assessor.ui.exchange.session import ImportSession
from customs_assessor.ui.failure import refusal
from customs_assessor.ui.jobs import Job, Jobs
from customs_assessor.ui.navigation import EXCHANGE, Navigator
from customs_assessor.ui.page import Page
from customs_assessor.ui.translation import current_language, words
from customs_assessor.ui.widgets.message import show_error
from customs_assessor.ui.widgets.page_head import PageHead
from customs_assessor.ui.widgets.saved_file import documents, with_suffix
from customs_assessor.ui.widgets.text import Tag
from customs_assessor.ui.workspace import WorkspaceModel


class ExchangePage(Page):
    """The page of exchange.

    Args:
        workspace: what it reads and writes through.
        navigator: by which it asks for other pages.
    """

    def __init__(self, workspace: WorkspaceModel, navigator: Navigator) -> None:
        super().__init__()
        self._workspace, self.navigator = workspace, navigator
        self._assessment, self._folder = "", documents()
        self.jobs = Jobs(self)
        self.session = ImportSession(workspace, self.jobs, self)
        self.head, self.nothing_yet = PageHead(), Tag("")
        self.home, self.preview = ExchangeHome(current_language()), ImportPreview()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.home)
        self._stack.addWidget(self.preview)
        self.head.add_beside_title(self.nothing_yet)
        self.head.add(self.preview.filter)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 16)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._stack, 1)
        self.setAcceptDrops(True)
        self._connect()
        self.retranslate()

    @property
    def title(self) -> str:
        """Name of the page, or of the preview in it."""
        return self.tr("Import preview") if self.session.entries else self.tr("Exchange")

    def show_assessment(self, assessment_id: str) -> None:
        """Offer to send an assessment; '' for none. A preview stays as it is."""
        self._assessment = assessment_id
        self._read()

    def refresh(self, changes: Changes) -> None:
        """Read again what changed, and plan a waiting import anew."""
        self.session.plan_again()
        self._read()

    def retranslate(self) -> None:
        """Set every caption anew."""
        self.nothing_yet.set_text(self.tr("Nothing is applied yet"))
        self.home.retranslate()
        self.preview.retranslate()
        self._read()
        self._show_session()

    def focus_main(self) -> None:
        """Put the focus on the table of the preview, or on the export."""
        shown: QWidget = self.preview if self.session.entries else self.home
        shown.setFocus()

    def panes(self) -> tuple[QWidget, ...]:
        """Return export and import, or list, table and button of the preview."""
        if self.session.entries:
            return self.preview.files, self.preview.table, self.preview.take
        return self.home.export, self.home.taken

    def export_to(self, out: Path, choice: ExportChoice) -> None:
        """Write the workbook of a choice in the background."""
        try:
            options = ExportOptions(
                language=choice.language,
                domains=choice.domains,
                made_for=self._person(choice.name),
                starting_from=choice.starting_from,
            )
            snapshot = self._workspace.snapshot(self._assessment, choice.reader)
        except AssessorError as error:
            show_error(self.window(), error)
            return
        self._folder = out.parent

        def work(progress: Progress) -> Path:
            write_workbook(snapshot, out, options, progress)
            return out

        job = self.jobs.start(work)
        self.home.row.watch(job, self.tr("Writing the workbook"))
        self.home.export.setEnabled(False)
        job.done.connect(self.home.saved.show_file)
        job.done.connect(lambda _: self._remember(snapshot, options, out))
        job.failed.connect(lambda error: show_error(self.window(), refusal(error)))
        job.ended.connect(lambda: self.home.export.setEnabled(True))

    def _remember(self, snapshot: Snapshot, options: ExportOptions, out: Path) -> None:
        if not self._workspace.read_only:
            self._workspace.apply(lambda ws: remember(ws, snapshot, options, out))

    def add_files(self, paths: list[Path]) -> None:
        """Add files or folders to the import, and show the preview."""
        self.session.add(paths)
        self.preview.files.setFocus()

    def apply(self) -> None:
        """Import what the preview shows; each file is one transaction."""
        if not self.session.ready or self._workspace.read_only:
            return
        total = self.session.counts
        last = [
            entry.planned.plan.assessment for entry in self.session.entries if entry.planned and entry.brings
        ][-1]
        try:
            done = self.session.apply()
        except AssessorError as error:
            show_error(self.window(), error)
            self.session.plan_again()
            return
        sentence = self.tr("%n answers imported.", "", total.brought)
        self.navigator.announce(sentence, self.tr("Take back"), lambda: self._take_back(done))
        if not self._assessment:
            self.navigator.go(EXCHANGE, last)
        self._read()
        self.home.taken.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the preview with Esc."""
        if event.key() == Qt.Key.Key_Escape and self.session.entries:
            self.cancel_import()
        else:
            super().keyPressEvent(event)

    def cancel_import(self) -> None:
        """Leave the preview; nothing was applied."""
        self.jobs.cancel_all()
        self.session.clear()
        self.home.taken.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add what was dropped."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.add_files(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what runs."""
        self.jobs.cancel_all()
        super().closeEvent(event)

    def _connect(self) -> None:
        self.home.export.asked.connect(self._ask_where)
        self.home.taken.add_files.connect(self._ask_files)
        self.home.taken.take_back.connect(lambda one: self._take_back((one,)))
        self.home.taken.redo.connect(self._redo)
        self.preview.add_files.connect(self._ask_files)
        self.preview.cancelled.connect(self.cancel_import)
        self.preview.apply.connect(self.apply)
        self.preview.save_refused.connect(self._save_refused)
        self.preview.files.chosen.connect(lambda _: self._tell_problem())
        self.session.changed.connect(self._show_session)
        self.session.started.connect(self._watch_reading)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shortcut = QShortcut(QKeySequence(key), self.preview.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(self.apply)

    def _watch_reading(self, job: Job) -> None:
        self.preview.row.watch(job, self.tr("Reading files"))

    def _read(self) -> None:
        """Show what the home view needs of the store."""
        snapshot = self._workspace.snapshot(self._assessment) if self._assessment else None
        language = current_language()
        if snapshot is None:
            self.home.hide_export()
        else:
            asked = {item.domain for item in snapshot.items if item.in_scope}
            self.home.show_export()
            self.home.export.show_domains(
                [
                    (domain.name, f"{domain.code} {in_language(domain.label, language) or domain.name}")
                    for domain in snapshot.form.scoring.domains
                    if domain.name in asked
                ]
            )
        people = self._workspace.people()
        self.home.export.offer_people(people.values())
        past = imports.imports(self._workspace.store, self._assessment or None)
        self.home.taken.show_past(
            [
                PastRow(
                    one.id,
                    one.file_name,
                    " · ".join(
                        part
                        for part in (
                            people.get(one.author) or self.tr("unnamed"),
                            self.tr("saved {when}").format(when=when(one.file_made)),
                            self.tr("%n cells changed", "", len(one.edits)),
                        )
                    ),
                    one.taken_back is not None,
                )
                for one in reversed(past)
            ],
            not self._workspace.read_only,
        )
        self._say_head(snapshot)

    def _say_head(self, snapshot: Snapshot | None) -> None:
        note = ""
        if snapshot and not self.session.entries:
            note = " · ".join(part for part in (snapshot.assessment.title, snapshot.assessment.site) if part)
        self.head.say(self.title, note)
        self.nothing_yet.setVisible(bool(self.session.entries))
        self.preview.filter.setVisible(bool(self.session.entries))

    def _show_session(self) -> None:
        """Show the files and what they will do, or the home view when there is none."""
        entries, told = self.session.entries, words()
        self._stack.setCurrentWidget(self.preview if entries else self.home)
        self.preview.show_plan(
            file_rows(entries, self._workspace.assessments(), self._workspace.people()),
            [
                row
                for place, entry in enumerate(entries)
                if entry.planned
                for row in rows(entry.planned, place, told)
            ],
            [counts(entry.planned) if entry.planned else Counts() for entry in entries],
        )
        self.preview.allow(self.session.counts, self.session.ready and not self._workspace.read_only)
        self._tell_problem()
        self._say_head(self._workspace.snapshot(self._assessment) if self._assessment else None)
        self.moved.emit()

    def _tell_problem(self) -> None:
        place = self.preview.files.file
        entries = self.session.entries
        self.preview.say_problem(told_of(entries[place]) if 0 <= place < len(entries) else "")

    def _ask_where(self, choice: ExportChoice) -> None:
        held = self._workspace.snapshot(self._assessment)
        codes = [domain.code for domain in held.form.scoring.domains if domain.name in choice.domains]
        name = file_name(
            held.mission.administration, held.assessment.title, " ".join(codes), choice.name, suffix=".xlsx"
        )
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the workbook"), str(self._folder / name), self.tr("Excel workbooks (*.xlsx)")
        )
        if chosen:
            self.export_to(with_suffix(chosen, ".xlsx"), choice)

    def _ask_files(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(
            self, self.tr("Choose workbooks"), str(self._folder), self.tr("Excel workbooks (*.xlsx)")
        )
        if chosen:
            self._folder = Path(chosen[0]).parent
            self.add_files([Path(one) for one in chosen])

    def _save_refused(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Save the list of refused cells"),
            str(self._folder / (self.tr("Refused cells") + ".csv")),
            self.tr("Tables (*.csv)"),
        )
        if not chosen:
            return
        try:
            refused_list(self.session.entries, words(), with_suffix(chosen, ".csv"))
        except OSError as error:
            show_error(self.window(), refusal(error))

    def _person(self, name: str) -> Person | None:
        """Return the person of a name, who is made where he is not known; None without a name."""
        if not name:
            return None
        known = next(
            (Person(key, held) for key, held in self._workspace.people().items() if held == name), None
        )
        if known is None:
            self._workspace.apply(lambda ws: _make_person(ws, name))
            known = next(Person(key, held) for key, held in self._workspace.people().items() if held == name)
        return known

    def _take_back(self, done: tuple[str, ...]) -> None:
        for one in reversed(done):
            self._withdraw(
                lambda ws, one=one: imports.take_back(ws, one, self._workspace.author.id, moment())
            )

    def _redo(self, one: str) -> None:
        self._withdraw(lambda ws: imports.redo(ws, one, self._workspace.author.id, moment()))

    def _withdraw(self, mutation: object) -> None:
        try:
            self._workspace.apply(mutation)  # type: ignore[arg-type]
        except AssessorError as error:
            show_error(self.window(), error)
        self._read()


def _make_person(ws: Workspace, name: str) -> Changes:
    person_named(ws, name)
    return NOTHING
