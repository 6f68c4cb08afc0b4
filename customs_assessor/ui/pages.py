"""The pages in the rail's order, as a table. A new page is a line here and a folder beside this file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from customs_assessor.ui import navigation as places
from customs_assessor.ui.exchange.page import ExchangePage
from customs_assessor.ui.library.page import LibraryPage
from customs_assessor.ui.navigation import Navigator
from customs_assessor.ui.page import Page
from customs_assessor.ui.questionnaire.page import QuestionnairePage
from customs_assessor.ui.reports.page import ReportsPage
from customs_assessor.ui.scores.page import ScoresPage
from customs_assessor.ui.settings_model import SettingsModel
from customs_assessor.ui.settings_page.page import SettingsPage
from customs_assessor.ui.start.page import StartPage
from customs_assessor.ui.workspace import WorkspaceModel

FOOT = 3
"""The group at the foot of the rail."""


@dataclass(frozen=True)
class PageRow:
    """One page.

    Args:
        name: as in navigation.py.
        icon: in the rail.
        caption: in the rail, in English; translated in the context ``Pages``.
        group: 0 above the first line of the rail, 1 below it, 2 below the second, ``FOOT`` at its foot.
        make: makes the page when it is first opened.
        needs_assessment: whether it opens only with an assessment.
    """

    name: str
    icon: str
    caption: str
    group: int
    make: Callable[[WorkspaceModel, Navigator, SettingsModel], Page]
    needs_assessment: bool = False


PAGES: tuple[PageRow, ...] = (
    PageRow(
        places.MISSIONS,
        "missions",
        str(QT_TRANSLATE_NOOP("Pages", "Missions")),
        0,
        lambda workspace, navigator, settings: StartPage(workspace, navigator, settings),
    ),
    PageRow(
        places.QUESTIONS,
        "questions",
        str(QT_TRANSLATE_NOOP("Pages", "Questions")),
        1,
        lambda workspace, navigator, settings: QuestionnairePage(workspace, navigator),
        needs_assessment=True,
    ),
    PageRow(
        places.SCORES,
        "scores",
        str(QT_TRANSLATE_NOOP("Pages", "Scores")),
        1,
        lambda workspace, navigator, settings: ScoresPage(workspace, navigator),
        needs_assessment=True,
    ),
    PageRow(
        places.EXCHANGE,
        "exchange",
        str(QT_TRANSLATE_NOOP("Pages", "Exchange")),
        1,
        lambda workspace, navigator, settings: ExchangePage(workspace, navigator),
    ),
    PageRow(
        places.REPORTS,
        "reports",
        str(QT_TRANSLATE_NOOP("Pages", "Reports")),
        1,
        lambda workspace, navigator, settings: ReportsPage(workspace, navigator),
        needs_assessment=True,
    ),
    PageRow(
        places.FORMS,
        "forms",
        str(QT_TRANSLATE_NOOP("Pages", "Forms")),
        2,
        lambda workspace, navigator, settings: LibraryPage(workspace, navigator),
    ),
    PageRow(
        places.SETTINGS,
        "settings",
        str(QT_TRANSLATE_NOOP("Pages", "Settings")),
        FOOT,
        lambda workspace, navigator, settings: SettingsPage(settings, workspace),
    ),
)
