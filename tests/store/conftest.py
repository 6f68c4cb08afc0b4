"""A workspace with a mission and an assessment, made anew for each test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from customs_assessor.answers.assessment import FormRef
from customs_assessor.forms.model import Choice, Form, Question
from customs_assessor.store.assessments import ensure_assessment
from customs_assessor.store.connection import Workspace, open_workspace
from customs_assessor.store.forms import install
from customs_assessor.store.missions import ensure_mission
from tests.answers.histories import A, M

FORM = Form(
    form_id="tiny",
    version="1",
    hash="0" * 64,
    title={"en": "Tiny"},
    languages=("en",),
    children=(Question("risk", "/risk", "select_one", {"en": "Risk"}, choices="levels"),),
    choices={"levels": (Choice("level_1", {"en": "One"}), Choice("level_2", {"en": "Two"}))},
)
REF = FormRef(FORM.form_id, FORM.version, FORM.hash)


def furnish(ws: Workspace) -> Workspace:
    """Put the form, the mission M and the assessment A into a workspace."""
    install(ws, FORM)
    ensure_mission(ws, M)
    ensure_assessment(ws, A, M, REF)
    return ws


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "workspace.sqlite"


@pytest.fixture
def laptop(tmp_path: Path) -> Iterator[Callable[[str], Workspace]]:
    """Open a furnished workspace of a name; all are closed at the end."""
    with ExitStack() as closing:
        yield lambda name: furnish(closing.enter_context(open_workspace(tmp_path / f"{name}.sqlite")))


@pytest.fixture
def ws(laptop: Callable[[str], Workspace]) -> Workspace:
    return laptop("own")
