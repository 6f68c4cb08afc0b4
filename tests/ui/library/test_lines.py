import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from customs_assessor.ui.library.lines import WRAPPED, Column, Line, LinesTable
from customs_assessor.ui.settings_model import SettingsModel

COLUMNS = (Column("Name", 0.3, 80), Column("What", 0.7, 100))
LONG = "A sentence that is far too long for the narrow column in which it has to find its place " * 2


@pytest.fixture
def table(qtbot: QtBot, settings: SettingsModel) -> LinesTable:
    made = LinesTable()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    return made


def test_a_long_text_makes_its_row_higher_and_a_name_breaks_at_its_underscores(table: LinesTable) -> None:
    table.show_lines(COLUMNS, (Line(("a", "b")), Line(("a", LONG)), Line(("a_long_name_" * 8, "b"))))
    short, sentence, name = (table.rowHeight(row) for row in range(3))
    assert short < sentence
    assert short < name


def test_a_table_of_very_many_lines_keeps_one_line_a_row(table: LinesTable) -> None:
    table.show_lines(COLUMNS, [Line(("a", LONG))] * (WRAPPED + 1))
    assert {table.rowHeight(row) for row in (0, WRAPPED)} == {36}
    index = table.model().index(0, 1)
    assert index.data(Qt.ItemDataRole.ToolTipRole) == LONG


def test_what_was_filled_in_while_it_was_hidden_is_measured_when_it_is_shown(table: LinesTable) -> None:
    table.hide()
    table.show_lines(COLUMNS, (Line(("a", LONG)),))
    table.show()
    assert table.rowHeight(0) > 36


def test_a_column_that_fits_is_as_wide_as_its_longest_text(table: LinesTable) -> None:
    wide = "Avertissement de la plus grande importance"
    table.show_lines((Column("Severity", 0.0, 40, fit=True), COLUMNS[1]), (Line((wide, ""), "warn", "warn"),))
    assert table.columnWidth(0) > table.fontMetrics().horizontalAdvance(wide)


def test_the_cursor_skips_groups_and_a_reader_hears_heads_and_texts(qtbot: QtBot, table: LinesTable) -> None:
    table.show_lines(
        COLUMNS, (Line(("Group",), group=True), Line(("a", "b"), copied="survey!A2"), Line(("c", "")))
    )
    assert table.currentIndex().row() == 1
    assert table.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) == "Name: a, What: b"
    with qtbot.waitSignal(table.taken) as taken:
        qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert taken.args == ["survey!A2"]
    qtbot.keyClick(table, Qt.Key.Key_Down)
    with qtbot.assertNotEmitted(table.taken):
        qtbot.keyClick(table, Qt.Key.Key_Return)
