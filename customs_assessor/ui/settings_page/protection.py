"""Protecting the workspace: what holds now, and the dialog that sets, changes or removes the passphrase."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from customs_assessor.errors import AssessorError
from customs_assessor.paths import file_name
from customs_assessor.report.recovery_sheet import write_recovery_sheet
from customs_assessor.store.protection import Rewritten, discard, finish, order, rewritten
from customs_assessor.ui.jobs import Jobs
from customs_assessor.ui.theme import current
from customs_assessor.ui.translation import current_language, words
from customs_assessor.ui.widgets.buttons import PRIMARY, Button
from customs_assessor.ui.widgets.fields import Captioned
from customs_assessor.ui.widgets.job_row import JobRow
from customs_assessor.ui.widgets.saved_file import SavedFile, documents, with_suffix
from customs_assessor.ui.widgets.text import card, label, paragraph
from customs_assessor.ui.workspace import WorkspaceModel

SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


class ProtectionCard(QWidget):
    """Says whether the workspace is protected, and opens the dialog.

    Args:
        workspace: what is protected.
    """

    def __init__(self, workspace: WorkspaceModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._title, self.state = label("", "sub"), paragraph("", "body2", "text2")
        self.set, self.remove = Button(), Button()
        self.set.clicked.connect(lambda: self._ask(ProtectDialog(workspace, self.window())))
        self.remove.clicked.connect(lambda: self._ask(UnprotectDialog(workspace, self.window())))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.set)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        box = card()
        inner = QVBoxLayout(box)
        inner.setContentsMargins(20, 20, 20, 20)
        inner.setSpacing(16)
        inner.addWidget(self._title)
        inner.addWidget(self.state)
        inner.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(box)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the captions anew."""
        held = self._workspace.store.secret is not None
        self._title.setText(self.tr("Protection"))
        self.state.setText(
            self.tr("A passphrase protects the workspace and the copies beside it.")
            if held
            else self.tr("Whoever has this computer, or a copy of the workspace, can read the answers.")
        )
        self.set.setText(self.tr("Change passphrase") if held else self.tr("Protect with a passphrase"))
        self.remove.setText(self.tr("Remove protection"))
        self.remove.setVisible(held)
        for button in (self.set, self.remove):
            button.setEnabled(not self._workspace.read_only)

    def changeEvent(self, event: QEvent) -> None:
        """Re-translate when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _ask(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self.retranslate)
        dialog.open()


class _RewriteDialog(QDialog):
    """A dialog that rewrites the workspace in the background while nothing else can be done.

    Args:
        workspace: what is rewritten.
    """

    def __init__(self, workspace: WorkspaceModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setWindowTitle(self.tr("Customs Assessor"))
        self._workspace, self._jobs = workspace, Jobs(self)
        self.heading = label("", "title")
        self.wrong, self._row = paragraph("", "body2", "danger"), JobRow()
        self.wrong.hide()
        self.go, self.leave = Button(kind=PRIMARY), Button(self.tr("Cancel"))
        self.go.setDefault(True)
        self.leave.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.go)
        self.body = QVBoxLayout()
        self.body.setSpacing(16)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        column.addWidget(self.heading)
        column.addLayout(self.body)
        column.addWidget(self.wrong)
        column.addWidget(self._row)
        column.addStretch(1)
        column.addLayout(foot)
        self.setMinimumWidth(current().px(520))

    def rewrite(self, passphrase: str) -> None:
        """Begin to rewrite under a new passphrase, '' for none."""
        try:
            given = order(self._workspace.store, passphrase)
        except AssessorError as error:
            self.say(error)
            return
        self.wrong.hide()
        self.go.setEnabled(False)
        job = self._jobs.start(lambda progress: rewritten(given, progress))
        self._row.watch(job, self.tr("Rewriting the workspace"))
        job.done.connect(self._swap)
        job.failed.connect(self.say)
        job.cancelled.connect(self.reject)

    def say(self, error: Exception) -> None:
        """Show why it did not work."""
        if not isinstance(error, AssessorError):
            raise error
        self.wrong.setText(" ".join(words().error(error)))
        self.wrong.show()
        self.go.setEnabled(True)

    def ended(self, code: str) -> None:
        """Show the outcome: the recovery code, '' for none."""
        self.accept()

    def _swap(self, ready: Rewritten) -> None:
        try:
            code = finish(self._workspace.store, ready)
        except AssessorError as error:
            self.say(error)
            return
        self.ended(code)

    def reject(self) -> None:
        """Stop what runs; nothing is changed then."""
        self._stop()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what runs."""
        self._stop()
        super().closeEvent(event)

    def _stop(self) -> None:
        self._jobs.cancel_all()
        discard(self._workspace.store)


class UnprotectDialog(_RewriteDialog):
    """Asks whether the protection is to be taken off.

    Args:
        workspace: what is protected.
    """

    def __init__(self, workspace: WorkspaceModel, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.heading.setText(self.tr("Remove the protection?"))
        self.body.addWidget(
            paragraph(
                self.tr("Whoever has this computer, or a copy of the workspace, can read the answers then."),
                "body",
            )
        )
        self.go.setText(self.tr("Remove protection"))
        self.go.clicked.connect(lambda: self.rewrite(""))
        self.leave.setFocus()


class ProtectDialog(_RewriteDialog):
    """Asks for a passphrase twice, then shows the recovery code this once.

    Args:
        workspace: what is protected.
    """

    def __init__(self, workspace: WorkspaceModel, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.heading.setText(self.tr("Protect the workspace"))
        self._lead = paragraph(
            self.tr("Choose several words that you will not forget: at least 12 characters."), "body", "text2"
        )
        self.first, self.second = QLineEdit(), QLineEdit()
        self._asked: list[QWidget] = [self._lead]
        self.body.addWidget(self._lead)
        for field, caption in ((self.first, self.tr("Passphrase")), (self.second, self.tr("The same again"))):
            field.setEchoMode(QLineEdit.EchoMode.Password)
            field.textChanged.connect(self._typed)
            captioned = Captioned(field)
            captioned.set_caption(caption)
            self.body.addWidget(captioned)
            self._asked.append(captioned)
        self._recovery = ""
        self.code = label("", "sub")
        self.code.setTextInteractionFlags(SELECTABLE)
        self.code.setAccessibleName(self.tr("Recovery code"))
        self.save, self._saved = Button(self.tr("Save as PDF"), icon_name="download"), SavedFile()
        self.save.clicked.connect(self._ask_where)
        kept = paragraph(
            self.tr(
                "This code opens the workspace without the passphrase. Print it, and keep it apart from the laptop. "
                "It is shown only now."
            ),
            "body",
        )
        self._shown: tuple[QWidget, ...] = (kept, self.code, self.save, self._saved)
        for widget in self._shown:
            start = Qt.AlignmentFlag.AlignLeft if widget is self.save else Qt.AlignmentFlag(0)
            self.body.addWidget(widget, 0, start)
            widget.hide()
        self.go.setText(self.tr("Protect"))
        self.go.clicked.connect(self._go)
        self._typed()
        self.first.setFocus()

    def ended(self, code: str) -> None:
        """Show the recovery code."""
        for widget in self._asked:
            widget.hide()
        self._row.hide()
        self._recovery = code
        groups = code.split("-")
        half = len(groups) // 2
        self.code.setText("\n".join(" ".join(part) for part in (groups[:half], groups[half:])))
        for widget in self._shown[:-1]:
            widget.show()
        self.heading.setText(self.tr("The workspace is protected"))
        self.leave.hide()
        self.go.setText(self.tr("I have kept the code"))
        self.go.setEnabled(True)
        self.save.setFocus()

    def save_to(self, out: str) -> None:
        """Write the recovery sheet."""
        file = with_suffix(out, ".pdf")
        name = self._workspace.store.path.name
        try:
            write_recovery_sheet(file, self._recovery, name, current_language(), date.today())
        except AssessorError as error:
            self.say(error)
            return
        self._saved.show_file(file)

    def _ask_where(self) -> None:
        named = documents() / file_name(self.tr("Recovery sheet"), suffix=".pdf")
        out, _ = QFileDialog.getSaveFileName(self, self.tr("Save as PDF"), str(named), "PDF (*.pdf)")
        if out:
            self.save_to(out)

    def _go(self) -> None:
        if self._recovery:
            self.accept()
        else:
            self.rewrite(self.first.text())

    def _typed(self) -> None:
        same = self.first.text() == self.second.text()
        self.go.setEnabled(bool(self.first.text()) and same)
        differs = bool(self.second.text()) and not same
        self.wrong.setText(self.tr("The two are not the same.") if differs else "")
        self.wrong.setVisible(differs)
