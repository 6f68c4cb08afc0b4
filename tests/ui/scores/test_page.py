from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from customs_assessor.answers.item import ItemKey
from customs_assessor.labels import LANGUAGES
from customs_assessor.snapshot import Snapshot
from customs_assessor.store.changes import Changes
from customs_assessor.tokens import DARK, LIGHT
from customs_assessor.ui import theme
from customs_assessor.ui.navigation import MISSIONS, QUESTIONS, REPORTS, SCORES, Navigator, Place
from customs_assessor.ui.scores.page import ScoresPage
from customs_assessor.ui.scores.table import BAND, BOUNDS, COVERAGE, DOMAIN, POINT
from customs_assessor.ui.settings_model import SettingsModel
from customs_assessor.ui.theme import Theme
from customs_assessor.ui.widgets.table_head import TableHead
from tests.ui.result_samples import sixteen, snapshot


class Held:
    """A workspace that holds one snapshot."""

    def __init__(self, held: Snapshot) -> None:
        self.held = held

    def snapshot(self, assessment_id: str, reader: str = "internal") -> Snapshot:
        return self.held


Opened = tuple[ScoresPage, Held, list[Place]]


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication) -> Callable[[Snapshot], Opened]:
    theme.apply(qapp, Theme())

    def make(held: Snapshot) -> Opened:
        workspace, navigator = Held(held), Navigator(Place(SCORES, "a"))
        places: list[Place] = []
        navigator.moved.connect(places.append)
        page = ScoresPage(workspace, navigator)  # type: ignore[arg-type]
        qtbot.addWidget(page)
        page.resize(1200, 752)
        page.show_assessment("a")
        page.show()
        return page, workspace, places

    return make


def texts(page: ScoresPage) -> list[str]:
    return [each.text() for each in page.findChildren(QLabel) if each.isVisible() and each.text()]


def test_the_tiles_tell_each_number_with_its_doubt(opened: Callable[[Snapshot], Opened]) -> None:
    # Weights 1, 2, 3; targets 4: levels 2, 4, unanswered.
    page, _, _ = opened(snapshot([[(2,), (4,), ()]]))
    shown = texts(page)
    assert "16.7" in shown  # gap: 100 x 2 / 12
    assert "66.7" in shown  # maturity: 100 x 10 / 15
    assert "50.0" in shown  # coverage: 3 of 6 by weight
    assert "2 of 3" in shown
    assert page.board.tiles.gap.bar.accessibleName() == "8.3 – 16.7 – 58.3"
    assert "No band yet" in shown


def test_bounds_alike_are_exact(opened: Callable[[Snapshot], Opened]) -> None:
    page, _, _ = opened(snapshot([[(2,)]]))
    assert page.board.tiles.gap.exact.isVisible()
    assert page.board.tiles.gap.exact.text() == "exact"


def test_without_an_answer_no_number_is_invented(opened: Callable[[Snapshot], Opened]) -> None:
    page, _, _ = opened(snapshot([[()], [()]]))
    assert page.board.tiles.gap.number.text() == "–"
    assert page.board.tiles.gap.exact.text() == "no value yet"


def test_a_failed_critical_item_is_named_and_caps_the_band(opened: Callable[[Snapshot], Opened]) -> None:
    page, _, _ = opened(snapshot([[(1,), (4,), (4,)]], frozenset({(0, 0)})))
    assert "1 critical failed: D01" in texts(page)
    assert page.board.table.model().index(0, BAND).data() == "C"


def test_the_table_holds_the_figures_as_text(opened: Callable[[Snapshot], Opened]) -> None:
    page, _, _ = opened(snapshot([[(2,), (4,), ()], [(3,)]]))
    model = page.board.table.model()
    row = [model.index(0, column).data() for column in (DOMAIN, POINT, BOUNDS, COVERAGE, BAND)]
    assert row == ["D01 Strategy", "16.7", "8.3–58.3", "50.0 %", "–"]
    assert model.index(1, BOUNDS).data() == "exact"


def test_a_click_on_a_domain_goes_to_its_first_question(
    opened: Callable[[Snapshot], Opened], qtbot: QtBot
) -> None:
    page, _, places = opened(snapshot([[(2,)], [(1,), (3,)]]))
    table = page.board.table
    at = table.visualRect(table.model().index(1, POINT)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert places == [Place(QUESTIONS, "a", ItemKey("domain_2_1"))]


def test_enter_on_a_domain_goes_to_it(opened: Callable[[Snapshot], Opened], qtbot: QtBot) -> None:
    page, _, places = opened(snapshot([[(2,)], [(1,), (3,)]]))
    page.focus_main()
    qtbot.keyClick(page.board.table, Qt.Key.Key_Down)
    qtbot.keyClick(page.board.table, Qt.Key.Key_Return)
    assert places == [Place(QUESTIONS, "a", ItemKey("domain_2_1"))]


def test_enter_and_click_on_an_item_go_to_it(opened: Callable[[Snapshot], Opened], qtbot: QtBot) -> None:
    page, _, places = opened(snapshot([[(3,), (0,)], [(1,)]]))
    worth = page.board.worth
    first, second = (worth.model().rows[row].key for row in (0, 1))
    worth.setFocus()
    qtbot.keyClick(worth, Qt.Key.Key_Return)
    qtbot.mouseClick(
        worth.viewport(), Qt.MouseButton.LeftButton, pos=worth.visualRect(worth.model().index(1, 0)).center()
    )
    assert [place.item for place in places] == [first, second]
    assert first != second


def test_a_new_answer_moves_the_score(opened: Callable[[Snapshot], Opened]) -> None:
    page, workspace, _ = opened(snapshot([[(2,)]]))
    workspace.held = snapshot([[(4,)]])
    page.refresh(Changes(assessments=frozenset({"another"})))
    assert page.board.tiles.gap.number.text() == "50.0"
    page.refresh(Changes(assessments=frozenset({"a"})))
    assert page.board.tiles.gap.number.text() == "0.0"


def test_make_report_goes_to_the_reports(opened: Callable[[Snapshot], Opened], qtbot: QtBot) -> None:
    page, _, places = opened(snapshot([[(2,)]]))
    qtbot.mouseClick(page.report, Qt.MouseButton.LeftButton)
    assert places == [Place(REPORTS, "a")]


def test_without_an_assessment_the_page_says_where_to_choose_one(
    opened: Callable[[Snapshot], Opened], qtbot: QtBot
) -> None:
    page, _, places = opened(snapshot([[(2,)]]))
    page.show_assessment("")
    assert page.empty.isVisible()
    assert not page.report.isEnabled()
    page.empty.pressed.emit()
    assert places[-1].page == MISSIONS


def test_few_domains_are_bars_and_three_a_radar(opened: Callable[[Snapshot], Opened]) -> None:
    page, workspace, _ = opened(snapshot([[(2,)], [(3,)]]))
    assert page.board.radar.as_bars
    workspace.held = snapshot([[(2,)], [(3,)], [(1,)]])
    page.refresh(Changes(assessments=frozenset({"a"})))
    assert not page.board.radar.as_bars
    assert page.board.radar.accessibleDescription() == "Strategy 40.0; Law 60.0; Transparency 20.0"


def test_a_narrow_page_puts_radar_and_list_in_tabs_below_the_table(
    opened: Callable[[Snapshot], Opened],
) -> None:
    page, _, _ = opened(sixteen())
    board = page.board
    assert board.radar.mapTo(page, QPoint(0, 0)).x() < board.table.mapTo(page, QPoint(0, 0)).x()
    page.resize(900, 752)
    assert board.radar.mapTo(page, QPoint(0, 0)).y() > board.table.mapTo(page, QPoint(0, 0)).y()
    assert not board.worth.isVisible()
    page.resize(1200, 752)
    assert board.worth.isVisible()
    assert board.radar.mapTo(page, QPoint(0, 0)).x() < board.table.mapTo(page, QPoint(0, 0)).x()


def test_the_radar_takes_the_colours_of_the_theme(
    opened: Callable[[Snapshot], Opened], qapp: QApplication
) -> None:
    page, _, _ = opened(sixteen())

    def colours() -> set[str]:
        image = page.board.radar.grab().toImage()
        return {
            image.pixelColor(x, y).name().upper()
            for x in range(0, image.width(), 2)
            for y in range(0, image.height(), 2)
        }

    assert LIGHT.area in colours()
    theme.apply(qapp, Theme(DARK))
    assert DARK.area in colours()
    theme.apply(qapp, Theme())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_heads_of_the_columns_have_room_for_their_words(
    opened: Callable[[Snapshot], Opened], settings: SettingsModel, language: str
) -> None:
    page, _, _ = opened(sixteen())
    settings.change(language=language)
    QApplication.processEvents()
    head = page.board.table.horizontalHeader()
    assert isinstance(head, TableHead)
    for column in (POINT, BOUNDS, COVERAGE, BAND):
        assert head.sectionSize(column) >= head.needed(column), head.model().headerData(
            column, Qt.Orientation.Horizontal
        )
