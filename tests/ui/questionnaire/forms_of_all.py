"""Forms of a few lines in a window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from customs_assessor.answers.mission import Person
from customs_assessor.forms.model import Form
from customs_assessor.store.connection import Workspace
from customs_assessor.ui.main_window import MainWindow
from customs_assessor.ui.start.drafts import AssessmentDraft, MissionDraft, make_mission
from tests.forms.builder import form
from tests.ui.questionnaire.conftest import Desk

CHOICES = """list_name | name | label
ag | police | Police
ag | health | Health
ag | vet | Veterinary
ag | agri | Agriculture and food safety inspection"""

At = Callable[[Form], Desk]
"""Opens a window at a form."""


def made(survey: str, choices: str = CHOICES) -> Form:
    """Return a form of a survey, with a list ``ag`` by default."""
    return form(survey=survey, choices=choices)


def opener(qtbot: QtBot, store: Workspace, author: Person, open_shell: Callable[[], MainWindow]) -> At:
    def at(form: Form) -> Desk:
        mission = MissionDraft("FJ", "Fiji", "2026-11-09", "2026-11-27", author.name)
        assessment = make_mission(store, author, mission, AssessmentDraft(form, "Baseline", "Suva"))[0]
        return Desk(qtbot, open_shell(), store, assessment)

    return at


at = pytest.fixture(opener)
