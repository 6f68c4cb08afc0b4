from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from customs_assessor.answers.compose import level_answer
from customs_assessor.answers.mission import Person
from customs_assessor.errors import StoreError
from customs_assessor.store import assessments, missions
from customs_assessor.store.connection import Workspace
from customs_assessor.ui.main_window import MainWindow
from customs_assessor.ui.navigation import EXCHANGE, MISSIONS, QUESTIONS
from customs_assessor.ui.settings_model import SettingsModel
from customs_assessor.ui.start.countries import countries
from customs_assessor.ui.start.dialogs import NewAssessmentDialog, NewMissionDialog
from customs_assessor.ui.start.drafts import AssessmentDraft, MissionDraft, make_mission
from customs_assessor.ui.start.page import StartPage
from customs_assessor.ui.widgets.message import Message
from customs_assessor.ui.workspace import WorkspaceModel
from tests.samples import small_form

Opening = Callable[[], MainWindow]


def start_page(window: MainWindow) -> StartPage:
    assert isinstance(window.page, StartPage)
    return window.page


def test_a_new_mission_by_keyboard(
    qtbot: QtBot, open_shell: Opening, store: Workspace, settings: SettingsModel
) -> None:
    window = open_shell()
    page = start_page(window)
    assert page.empty.isVisible()
    assert page.empty.isAncestorOf(QApplication.focusWidget())
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    dialog = page.findChild(NewMissionDialog)
    fields = dialog.mission_fields
    assert not dialog.make.isEnabled()
    qtbot.keyClicks(fields.country.lineEdit(), "Fiji")
    qtbot.keyClicks(fields.administration, "Revenue and Customs Service")
    fields.start.field.setText("2026-11-09")
    fields.end.field.setText("2026-11-01")
    assert dialog.problem == "The end is before the start."
    fields.end.field.setText("2026-11-27")
    assert dialog.problem == ""
    qtbot.keyClicks(dialog.assessment_fields.site, "Suva")
    qtbot.keyClick(dialog.make, Qt.Key.Key_Space)
    (mission,) = missions.missions(store)
    assert (mission.country, mission.administration) == ("FJ", "Revenue and Customs Service")
    assert (mission.start, mission.end, mission.lead) == (
        "2026-11-09",
        "2026-11-27",
        settings.settings.person,
    )
    (made,) = assessments.assessments(store)
    assert (made.mission, made.site, made.domains, made.depth) == (mission.id, "Suva", (), "full")
    assert (window.navigator.place.page, window.navigator.place.assessment) == (QUESTIONS, made.id)
    assert settings.settings.assessment == made.id


def test_a_further_assessment_with_some_domains(
    qtbot: QtBot, open_shell: Opening, store: Workspace, assessment: str
) -> None:
    window = open_shell()
    page = start_page(window)
    page.mission_card.add.click()
    dialog = page.findChild(NewAssessmentDialog)
    fields = dialog.assessment_fields
    fields.form.setCurrentIndex(0)
    fields.round.setCurrentIndex(1)
    assert fields.title_field.text().startswith("Follow-up ")
    assert fields.follows.isVisible()
    for at in range(fields.domains.count()):
        fields.domains.item(at).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.problem == "Choose at least one domain."
    fields.domains.item(0).setCheckState(Qt.CheckState.Checked)
    fields.title_field.clear()
    assert dialog.problem == "Give the assessment a title."
    fields.title_field.setText("Second look")
    dialog.make.click()
    made = assessments.assessments(store)[-1]
    assert (made.title, made.round, made.follows) == ("Second look", "follow-up", assessment)
    assert made.domains == (small_form().scoring.domains[0].name,)


def test_the_mission_at_hand_shows_figures_and_goes_on(
    qtbot: QtBot, open_shell: Opening, store: Workspace, author: Person, assessment: str
) -> None:
    form = small_form()
    item = form.scoring.items[0].item
    choice = next(each for each in form.choices[form.question(item).choices] if each.level is not None)
    workspace = WorkspaceModel(store, author)
    workspace.answer(assessment, f"item/{item}", "answer", level_answer(choice.name))
    window = open_shell()
    page = start_page(window)
    (row,) = page.mission_card.rows
    qtbot.waitUntil(lambda: row.figures is not None)
    snapshot = workspace.snapshot(assessment)
    assert row.figures.answered == snapshot.scores.answered == 1
    assert row.figures.gap.point == snapshot.scores.overall.gap
    assert f"1 of {snapshot.scores.applicable}" in row.accessibleName()
    assert page.mission_card.go_on.text() == f"Continue at {row.figures.next_code}"
    page.mission_card.go_on.click()
    place = window.navigator.place
    assert (place.page, place.item) == (QUESTIONS, row.figures.next_item)


def test_another_mission_comes_to_the_top_by_keyboard(
    qtbot: QtBot, open_shell: Opening, store: Workspace, author: Person, assessment: str
) -> None:
    make_mission(store, author, MissionDraft("WS", "Customs of Samoa"), AssessmentDraft(small_form(), "Apia"))
    window = open_shell()
    page = start_page(window)
    assert [row.text_shown.name for row in page.mission_card.rows] == ["Apia"]
    (other,) = page.others.rows
    assert other.text_shown.name == "Fiji"
    page.focus_main()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert other.hasFocus()
    qtbot.keyClick(other, Qt.Key.Key_Return)
    assert [row.key for row in page.mission_card.rows] == [assessment]
    qtbot.keyClick(page.mission_card.rows[0], Qt.Key.Key_Return)
    assert window.navigator.place.assessment == assessment


def test_a_mission_can_start_from_a_workbook(open_shell: Opening) -> None:
    window = open_shell()
    start_page(window).open_file.click()
    assert window.navigator.place.page == EXCHANGE


@pytest.mark.parametrize("size", [100, 200])
def test_the_side_goes_below_where_there_is_no_room(
    open_shell: Opening, settings: SettingsModel, assessment: str, size: int
) -> None:
    settings.change(size=size)
    window = open_shell()
    window.navigator.go(MISSIONS)
    page = start_page(window)
    left = page.first_steps.mapTo(page, page.first_steps.rect().topLeft()).x()
    assert (left < page.mission_card.width()) is (size == 200)


def test_countries_are_named_and_sorted_in_the_language() -> None:
    english, korean = dict(countries("en")), dict(countries("ko"))
    assert (english["KR"], korean["KR"]) == ("South Korea", "대한민국")
    assert set(english) == set(korean)
    assert 240 < len(english) < 255
    assert not {"EU", "UN", "ZZ"} & set(english)
    names = [name for _, name in countries("ko")]
    assert names == sorted(names)


def test_a_refused_mission_leaves_nothing_and_keeps_the_dialog(
    qtbot: QtBot, open_shell: Opening, store: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> object:
        raise StoreError("store.full", path="workspace.sqlite")

    page = start_page(open_shell())
    page.make_mission()
    dialog = page.findChild(NewMissionDialog)
    qtbot.keyClicks(dialog.mission_fields.country.lineEdit(), "Fiji")
    qtbot.keyClicks(dialog.mission_fields.administration, "Customs")
    monkeypatch.setattr(assessments, "new_assessment", refuse)
    dialog.make.click()
    assert "disk is full" in dialog.findChild(Message).text
    assert dialog.isVisible()
    assert missions.missions(store) == ()


def test_every_field_of_the_dialog_has_a_name_in_both_languages(
    qtbot: QtBot, open_shell: Opening, settings: SettingsModel
) -> None:
    page = start_page(open_shell())
    page.make_mission()
    dialog = page.findChild(NewMissionDialog)
    kinds = (QLineEdit, QComboBox, QListWidget)

    def names() -> list[str]:
        found = [field for kind in kinds for field in dialog.findChildren(kind)]
        own = [field for field in found if not isinstance(field.parent(), QComboBox)]
        return [field.accessibleName() for field in own]

    english = names()
    assert all(english)
    assert "Country" in english
    country = dialog.mission_fields.country
    country.setCurrentIndex(country.findData("KR"))
    settings.change(language="ko")
    qtbot.waitUntil(lambda: dialog.windowTitle() == "새 미션")
    assert not set(names()) & set(english)
    assert (country.currentText(), dialog.mission_fields.country_code) == ("대한민국", "KR")
