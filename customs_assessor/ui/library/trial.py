"""Trying a form: a workspace of its own in a temporary folder, with one assessment, gone when the trial ends."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from customs_assessor.answers.assessment import FormRef
from customs_assessor.answers.mission import Person
from customs_assessor.forms.model import Form
from customs_assessor.forms.one_language import in_one_language
from customs_assessor.forms.sheets import Sheets
from customs_assessor.store import forms
from customs_assessor.store.changes import Changes
from customs_assessor.store.connection import Workspace, open_workspace
from customs_assessor.ui.start.drafts import AssessmentDraft, MissionDraft, make_mission
from customs_assessor.ui.workspace import WorkspaceModel


class TrialModel(WorkspaceModel):
    """The workspace of a trial, which shows its form in one of the form's languages.

    Args:
        store: the open workspace.
        author: who tries.
        language: code of the language at first.
    """

    def __init__(self, store: Workspace, author: Person, language: str) -> None:
        super().__init__(store, author)
        self._language = language
        self._spoken: dict[str, Form] = {}

    def form(self, ref: FormRef) -> Form:
        """Return the form in the chosen language."""
        if self._language not in self._spoken:
            self._spoken[self._language] = in_one_language(super().form(ref), self._language)
        return self._spoken[self._language]

    def speak(self, language: str) -> None:
        """Show the form in another of its languages; answers stay."""
        self._language = language
        self.apply(lambda _: Changes(forms=True))


class Trial:
    """A workspace with one assessment of a form, in a temporary folder.

    Args:
        form: what is tried.
        sheets: those that it was compiled from, with its pictures and sounds; None where they are not at hand.
        author: who tries it.
        language: code of the form's language to begin with.

    Raises:
        AssessorError: the form cannot be kept, or there is no room for temporary files.
    """

    def __init__(self, form: Form, sheets: Sheets | None, author: Person, language: str) -> None:
        self._folder = TemporaryDirectory(prefix="customs-assessor-trial-", ignore_cleanup_errors=True)
        try:
            self._store = open_workspace(Path(self._folder.name) / "trial.sqlite")
        except BaseException:
            self._folder.cleanup()
            raise
        try:
            self.model = TrialModel(self._store, author, language)
            forms.install(self._store, form, sheets)
            draft = AssessmentDraft(form, title="")
            self.assessment, _ = make_mission(self._store, author, MissionDraft("", ""), draft)
        except BaseException:
            self.end()
            raise

    @property
    def folder(self) -> Path:
        """Where it lies."""
        return Path(self._folder.name)

    def end(self) -> None:
        """Close the workspace and remove it; nothing may read it any more."""
        self._store.close()
        self._folder.cleanup()
