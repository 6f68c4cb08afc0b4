"""The start page: missions with their assessments."""

from __future__ import annotations

from customs_assessor.ui.navigation import Navigator
from customs_assessor.ui.page import Page
from customs_assessor.ui.workspace import WorkspaceModel


class StartPage(Page):
    """The start page."""

    def __init__(self, workspace: WorkspaceModel, navigator: Navigator) -> None:
        super().__init__()
        self._workspace, self._navigator = workspace, navigator

    @property
    def title(self) -> str:
        """Name of the page."""
        return self.tr("Missions")
