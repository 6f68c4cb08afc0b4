"""How the page of scores is laid out: tiles, radar and list at the left, table at the right; in tabs where it is narrow."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from customs_assessor.ui.scores.model import ScoresView
from customs_assessor.ui.scores.radar import DomainRadar, RadarLegend
from customs_assessor.ui.scores.table import DomainTable, MarkLegend
from customs_assessor.ui.scores.tiles import ScoreTiles
from customs_assessor.ui.scores.worth import WorthList
from customs_assessor.ui.theme import current, is_restyled
from customs_assessor.ui.widgets.text import card, label

LEFT = 396
NARROW = 1000
"""Width of the page under which radar and list go below the table: a window of 1100 px less its rail."""
GAP = 12


class ScoresBoard(QScrollArea):
    """All that the page shows under its head."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.tiles = ScoreTiles()
        self.radar, self._radar_legend = DomainRadar(), RadarLegend()
        self.worth, self._worth_note = WorthList(), label("", "caption", "text2")
        self.table = DomainTable()
        self._radar_title, self._worth_title = label("", "sub"), label("", "sub")
        self._none = label("", "body2", "text2")
        self._radar_card = _titled(self._radar_title, self._radar_legend, self.radar)
        self._worth_card = _titled(self._worth_title, self._worth_note, self._make_worth())
        self._table_card = self._make_table_card()
        self._tabs = QTabWidget()
        self._tabs.setDocumentMode(True)
        self._inner = QWidget()
        self._inner.setProperty("look", "plain")
        self._grid = QGridLayout(self._inner)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._narrow: bool | None = None
        self.setWidget(self._inner)
        self._arrange()

    def show_scores(self, shown: ScoresView) -> None:
        """Show the scores of a snapshot."""
        self.tiles.show_scores(shown)
        self.radar.show_rows(shown.domains)
        self.table.show_rows(shown.domains)
        self.worth.show_rows(shown.worth)
        self.worth.setVisible(bool(shown.worth))
        self._none.setVisible(not shown.worth)
        self._fit()

    def retranslate(self) -> None:
        """Set every caption anew."""
        self._radar_title.setText(self.tr("Domains"))
        self._worth_title.setText(self.tr("Worth most"))
        self._worth_note.setText(self.tr("points of the overall gap"))
        self._none.setText(self.tr("No answered question is below its target."))
        self.table.setAccessibleName(self.tr("Domains with gap, bounds, coverage and band"))
        self.worth.setAccessibleName(self.tr("Questions worth most"))
        self.radar.setAccessibleName(self.tr("Maturity by domain"))
        self._name_tabs()

    def resizeEvent(self, event: object) -> None:
        """Turn to tabs where it is narrow."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of type."""
        if is_restyled(event) and hasattr(self, "_grid"):
            self._arrange()
            self._fit()
        super().changeEvent(event)

    def _make_worth(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        self._none.setContentsMargins(16, 4, 16, 4)
        column.addWidget(self.worth)
        column.addWidget(self._none)
        column.addStretch(1)
        return made

    def _make_table_card(self) -> QFrame:
        made = card()
        column = QVBoxLayout(made)
        column.setContentsMargins(1, 6, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(MarkLegend(self.table))
        return made

    def _arrange(self) -> None:
        theme = current()
        narrow = self.width() < NARROW * theme.factor
        left = theme.px(LEFT)
        if narrow == self._narrow:
            if not narrow:
                self._grid.setColumnMinimumWidth(0, left)
            return
        self._narrow = narrow
        for widget in (self.tiles, self._radar_card, self._worth_card, self._table_card, self._tabs):
            self._grid.removeWidget(widget)
        if narrow:
            self.tiles.show_narrow()
            self._grid.setColumnMinimumWidth(0, 0)
            self._grid.addWidget(self.tiles, 0, 0, 1, 2)
            self._grid.addWidget(self._table_card, 1, 0, 1, 2)
            self._tabs.addTab(self._radar_card, "")
            self._tabs.addTab(self._worth_card, "")
            self._grid.addWidget(self._tabs, 2, 0, 1, 2)
            self._tabs.show()
            self._name_tabs()
        else:
            self._tabs.clear()
            self._tabs.hide()
            self.tiles.show_wide()
            self._grid.addWidget(self.tiles, 0, 0, 1, 2)
            self._grid.addWidget(self._radar_card, 1, 0)
            self._grid.addWidget(self._worth_card, 2, 0)
            self._grid.addWidget(self._table_card, 1, 1, 2, 1)
            self._grid.setColumnMinimumWidth(0, left)
            self._radar_card.show()
            self._worth_card.show()
        for row, stretch in ((0, 0), (1, 1), (2, 0)):
            self._grid.setRowStretch(row, stretch)
        self._grid.setColumnStretch(0, int(narrow))
        self._grid.setColumnStretch(1, 1)
        self._fit()

    def _fit(self) -> None:
        """Give the table all of its rows where the page scrolls."""
        rows = self.table.model().rowCount()
        theme = current()
        self.table.setMinimumHeight(theme.px(36) + theme.px(29) * max(3, rows) + 14 if self._narrow else 200)

    def _name_tabs(self) -> None:
        for index, title in enumerate((self.tr("Domains"), self.tr("Worth most"))):
            if index < self._tabs.count():
                self._tabs.setTabText(index, title)


def _titled(title: QLabel, note: QWidget, body: QWidget) -> QFrame:
    """Return a card with a title at the left of its head, a note at the right, and a body."""
    made = card()
    column = QVBoxLayout(made)
    column.setContentsMargins(1, 9, 1, 9)
    column.setSpacing(2)
    head = QHBoxLayout()
    head.setContentsMargins(16, 0, 16, 0)
    head.addWidget(title)
    head.addStretch(1)
    head.addWidget(note)
    column.addLayout(head)
    column.addWidget(body, 1)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    return made
