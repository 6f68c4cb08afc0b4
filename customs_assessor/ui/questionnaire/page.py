"""The page of questionnaire."""

from __future__ import annotations

from customs_assessor.ui.navigation import Navigator
from customs_assessor.ui.page import Page
from customs_assessor.ui.workspace import WorkspaceModel


class QuestionnairePage(Page):
    """The page of questionnaire.

    Args:
        workspace: what it reads and writes through.
        navigator: by which it asks for other pages.
    """

    def __init__(self, workspace: WorkspaceModel, navigator: Navigator) -> None:
        super().__init__()
        self._workspace, self._navigator = workspace, navigator

    @property
    def title(self) -> str:
        """Name of the page."""
        return self.tr("Questionnaire")
