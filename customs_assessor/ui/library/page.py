"""The page of the form library: forms that are installed or come with the app, checks of files, install and export."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from customs_assessor.answers.assessment import Assessment
from customs_assessor.errors import AssessorError, StoreError
from customs_assessor.forms.difference import difference
from customs_assessor.forms.heading import version_order
from customs_assessor.forms.model import Form, in_language
from customs_assessor.forms.sheets import Sheets, write_xlsx
from customs_assessor.paths import file_name
from customs_assessor.progress import Progress
from customs_assessor.store import forms
from customs_assessor.store.changes import Changes
from customs_assessor.ui.failure import refusal
from customs_assessor.ui.jobs import Job, Jobs
from customs_assessor.ui.library.detail_view import CHANGES, PROBLEMS
from customs_assessor.ui.library.model import (
    FAULTY,
    FILE,
    INSTALLED,
    SHIPPED,
    Checked,
    FormRow,
    check_files,
    form_rows,
    shipped_rows,
)
from customs_assessor.ui.library.move_dialog import MoveDialog, movable
from customs_assessor.ui.library.trial_window import TrialWindow
from customs_assessor.ui.library.view import LibraryView
from customs_assessor.ui.navigation import Navigator
from customs_assessor.ui.page import Page
from customs_assessor.ui.translation import current_language, words
from customs_assessor.ui.widgets.buttons import Button
from customs_assessor.ui.widgets.message import show_error
from customs_assessor.ui.widgets.page_head import PageHead
from customs_assessor.ui.widgets.saved_file import documents, with_suffix
from customs_assessor.ui.workspace import WorkspaceModel

STATUS = 8
"""Share of the head's room that progress and saved file take, to 1 of the title's empty line."""


class LibraryPage(Page):
    """The page of the form library.

    Args:
        workspace: what it reads and installs through.
        navigator: by which it says what was done.
    """

    def __init__(self, workspace: WorkspaceModel, navigator: Navigator) -> None:
        super().__init__()
        self._workspace, self._navigator = workspace, navigator
        self._folder = documents()
        self._files: dict[Path, Checked] = {}
        self._shipped: dict[Path, Checked] = {}
        self._ready = shipped_rows()
        self._others: list[FormRow] = []
        self._reading: set[Path] = set()
        self._trials: list[TrialWindow] = []
        self.jobs = Jobs(self)
        self.head, self.open, self.view = PageHead(), Button(icon_name="upload"), LibraryView()
        self.head.add(self.view.status, STATUS)
        self.head.add(self.open)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 16)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.view, 1)
        self.setAcceptDrops(True)
        self.open.clicked.connect(self._ask_files)
        self.view.forms.chosen.connect(self._open)
        self.view.forms.put_aside.connect(self.put_aside)
        detail = self.view.detail
        detail.install.connect(self.install)
        detail.export.connect(self._ask_where)
        detail.tried.connect(self.try_form)
        detail.moved.connect(self.move_assessment)
        detail.put_aside.connect(self.put_aside)
        detail.compare.connect(self._compare)
        detail.tabs[PROBLEMS].table.taken.connect(self._copy)
        self.retranslate()

    @property
    def title(self) -> str:
        """Name of the page."""
        return self.tr("Forms")

    @property
    def row(self) -> FormRow | None:
        """The form at hand."""
        return self.view.forms.row

    def show_assessment(self, assessment_id: str) -> None:
        """Read the forms anew; they belong to no assessment."""
        self._read()

    def refresh(self, changes: Changes) -> None:
        """Read the forms anew where they changed, and offer moves of the assessments that there are."""
        if changes.forms:
            self._read()
        elif changes.assessments:
            self._offer_moves(self.row)

    def retranslate(self) -> None:
        """Set every caption anew."""
        self.head.say(self.title, "")
        self.open.setText(self.tr("Check a file"))
        self.view.retranslate()
        self._read()

    def focus_main(self) -> None:
        """Put the focus on the list."""
        self.view.main().setFocus()

    def panes(self) -> tuple[QWidget, ...]:
        """Return list, tabs and the table in front."""
        detail = self.view.detail
        return self.view.main(), detail.book.tabBar(), detail.tabs[detail.book.currentIndex()].table

    def check(self, paths: Sequence[Path]) -> None:
        """Check files in the background; they go to the top of the list with what was found."""
        job = self.jobs.start(partial(check_files, tuple(paths)))
        self._watch(job, self.tr("Checking {file}").format(file=", ".join(path.name for path in paths)))
        job.done.connect(self._take_checked)

    def install(self) -> None:
        """Install the form at hand, with its sheets."""
        checked = self._checked(self.row)
        if checked is None or checked.result.form is None or self._workspace.read_only:
            return
        form, sheets = checked.result.form, checked.sheets
        try:
            self._workspace.apply(lambda store: forms.install(store, form, sheets))
        except AssessorError as error:
            show_error(self.window(), error)
            return
        self._files.pop(checked.path, None)
        self._read((form.form_id, form.version, ""))
        name = in_language(form.title, current_language()) or form.form_id
        self._navigator.announce(
            self.tr("Installed: {form}, version {version}").format(form=name, version=form.version)
        )
        self.focus_main()

    def put_aside(self) -> None:
        """Take a checked file off the list."""
        row = self.row
        if row and row.path in self._files and row.status in (FILE, FAULTY):
            del self._files[row.path]
            self._read()
            self.focus_main()

    def try_form(self) -> None:
        """Open the form at hand in a window of its own, where it is filled in without an assessment."""
        row = self.row
        form = self._form(row) if row else None
        if row is None or form is None:
            return
        try:
            window = TrialWindow(form, self._sheets(row), self._workspace.author, self.window())
        except AssessorError as error:
            show_error(self.window(), error)
            return
        self._trials.append(window)
        window.destroyed.connect(lambda: self._trials.remove(window))
        window.show()

    def move_assessment(self) -> None:
        """Ask which assessment is to be moved to the version at hand, and show what happens to its answers."""
        row = self.row
        offered = self._movable(row)
        if row is None or row.ref is None or not offered:
            return
        form = self._workspace.form(row.ref)
        dialog = MoveDialog(self._workspace, form, offered, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._tell_moved(form.version))
        dialog.open()

    def _sheets(self, row: FormRow) -> Sheets | None:
        """Return the sheets of a form with its attachments, None where they are not at hand."""
        if row.ref is None:
            checked = self._checked(row)
            return checked.sheets if checked else None
        try:
            return forms.source(self._workspace.store, row.ref)
        except StoreError:
            return None

    def export_to(self, out: Path) -> None:
        """Write the form at hand as .xlsx in the background."""
        row, checked = self.row, self._checked(self.row)
        try:
            if row and row.ref:
                sheets = forms.source(self._workspace.store, row.ref)
            elif checked and checked.sheets:
                sheets = checked.sheets
            else:
                return
        except AssessorError as error:
            show_error(self.window(), error)
            return
        self._folder = out.parent

        def work(progress: Progress) -> Path:
            progress(0, 1)
            write_xlsx(sheets, out)
            return out

        job = self.jobs.start(work)
        self._watch(job, self.tr("Writing {file}").format(file=out.name))
        job.done.connect(self.view.saved.show_file)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Check what was dropped."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.check(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what runs, and end the trials."""
        self.jobs.cancel_all()
        for window in tuple(self._trials):
            window.close()
        super().closeEvent(event)

    def _read(self, wanted: tuple[str, str, str] | None = None) -> None:
        rows = form_rows(self._workspace.store, reversed(self._files.values()), self._ready)
        list_ = self.view.forms
        blocked = list_.blockSignals(True)
        self.view.show_rows(rows, wanted)
        list_.blockSignals(blocked)
        self._open(self.row)

    def _open(self, row: FormRow | None) -> None:
        """Show a form; one that comes with the app is checked first, in the background."""
        if row is None:
            return
        if row.status == SHIPPED and row.path not in self._shipped:
            self._check_shipped(row, lambda: self._open(self.row) if self.row == row else None)
        detail, checked = self.view.detail, self._checked(row)
        form = self._form(row)
        clash = self._clash(row, form)
        states = (
            row.heading.form_id,
            self.tr("version {version}").format(version=row.heading.version or "–"),
            self.tr("installed") if row.status == INSTALLED else clash,
        )
        detail.show_form(
            in_language(row.heading.title, current_language()) or row.heading.form_id, form, checked, states
        )
        detail.install_button.setVisible(row.status in (SHIPPED, FILE))
        writable = not self._workspace.read_only
        detail.install_button.setEnabled(form is not None and writable and not clash)
        for button in (detail.try_button, detail.export_button):
            button.setVisible(row.status != FAULTY)
            button.setEnabled(form is not None)
        detail.aside.setVisible(row.status in (FILE, FAULTY))
        self._offer_moves(row)
        self._offer_versions(row)

    def _movable(self, row: FormRow | None) -> tuple[Assessment, ...]:
        if row is None or row.ref is None or self._workspace.read_only:
            return ()
        return movable(self._workspace, row.ref.form_id, row.ref.version)

    def _offer_moves(self, row: FormRow | None) -> None:
        self.view.detail.move_button.setVisible(bool(self._movable(row)))

    def _tell_moved(self, version: str) -> None:
        self._navigator.announce(
            self.tr("Moved to version {version}").format(version=version),
            self.tr("Undo"),
            self._workspace.undo,
        )

    def _clash(self, row: FormRow, form: Form | None) -> str:
        """Return why a checked file cannot be installed: that version is there, alike or with another content."""
        if row.status != FILE or form is None:
            return ""
        for other in self.view.forms.rows:
            if other.ref and (other.ref.form_id, other.ref.version) == (form.form_id, form.version):
                if other.ref.hash == form.hash:
                    return self.tr("installed already")
                return words().text("store.form_differs", form=form.form_id, version=form.version)
        return ""

    def _offer_versions(self, row: FormRow) -> None:
        """Offer the other versions of a form, and compare with the one before it."""
        held = [
            other
            for other in self.view.forms.rows
            if other.heading.form_id == row.heading.form_id and other.status != FAULTY
        ]
        self._others = [other for other in held if other.key != row.key] if row.status != FAULTY else []
        earlier = [at for at, other in enumerate(self._others) if self._before(other, row)]
        chosen = max(earlier, key=lambda at: version_order(self._others[at].heading.version), default=0)
        texts = [self._version_text(other) for other in self._others]
        self.view.detail.offer_versions(texts, chosen if texts else -1)
        if texts:
            self._compare(chosen)

    def _version_text(self, row: FormRow) -> str:
        name = row.path.name if row.path and row.status == FILE else ""
        return " · ".join(part for part in (row.heading.version or "–", name) if part)

    def _before(self, other: FormRow, row: FormRow) -> bool:
        return version_order(other.heading.version) < version_order(row.heading.version)

    def _compare(self, at: int) -> None:
        """Show what the form at hand changed since another version."""
        row = self.row
        if row is None or not 0 <= at < len(self._others):
            return
        other = self._others[at]
        if other.status == SHIPPED and other.path not in self._shipped:
            self._check_shipped(other, lambda: self._compare(at) if self.row == row else None)
        old, new = self._form(other), self._form(row)
        self.view.detail.show_difference(difference(old, new) if old and new else None)

    def _check_shipped(self, row: FormRow, then: Callable[[], None]) -> None:
        """Read a form that comes with the app, once, and go on when it is there."""
        path = row.path
        if path is None or path in self._reading:
            return
        self._reading.add(path)
        job = self.jobs.start(partial(check_files, (path,)))
        self._watch(job, self.tr("Reading {file}").format(file=row.heading.form_id))

        def take(found: tuple[Checked, ...]) -> None:
            self._shipped[path] = found[0]
            then()

        job.done.connect(take)
        job.ended.connect(lambda: self._reading.discard(path))

    def _take_checked(self, found: tuple[Checked, ...]) -> None:
        for checked in found:
            self._files.pop(checked.path, None)
            self._files[checked.path] = checked
        first = next(row for row in form_rows(self._workspace.store, found) if row.path == found[0].path)
        self._read(first.key)
        problems = found[0].result.problems
        self.view.detail.book.setCurrentIndex(PROBLEMS if problems or not self._others else CHANGES)
        self.focus_main()

    def _checked(self, row: FormRow | None) -> Checked | None:
        if row is None or row.path is None:
            return None
        return (self._shipped if row.status == SHIPPED else self._files).get(row.path)

    def _form(self, row: FormRow) -> Form | None:
        if row.ref is not None:
            return self._workspace.form(row.ref)
        checked = self._checked(row)
        return checked.result.form if checked else None

    def _watch(self, job: Job, what: str) -> None:
        self.view.watch(job, what)
        job.failed.connect(lambda error: show_error(self.window(), refusal(error)))

    def _copy(self, address: str) -> None:
        QGuiApplication.clipboard().setText(address)
        self._navigator.announce(self.tr("Copied: {address}").format(address=address))

    def _ask_files(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(
            self, self.tr("Choose forms"), str(self._folder), self.tr("Forms (*.xlsx *.xls)")
        )
        if chosen:
            self._folder = Path(chosen[0]).parent
            self.check([Path(one) for one in chosen])

    def _ask_where(self) -> None:
        row = self.row
        if row is None:
            return
        name = file_name(row.heading.form_id, row.heading.version, suffix=".xlsx")
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the form"), str(self._folder / name), self.tr("Excel workbooks (*.xlsx)")
        )
        if chosen:
            self.export_to(with_suffix(chosen, ".xlsx"))
