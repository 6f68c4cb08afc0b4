"""The preview of an import: files at the left, counts and table at the right, what to do at the foot."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from customs_assessor.exchange import plan as plans
from customs_assessor.ui.exchange.files_list import ALL, FileRow, FilesList
from customs_assessor.ui.exchange.preview_model import OUTCOMES, Counts, PreviewRow
from customs_assessor.ui.exchange.preview_table import LOOKS, PreviewTable
from customs_assessor.ui.theme import current, is_restyled
from customs_assessor.ui.translation import words
from customs_assessor.ui.widgets.buttons import LINK, MAIN, Button
from customs_assessor.ui.widgets.fields import Combo
from customs_assessor.ui.widgets.icons import IconLabel
from customs_assessor.ui.widgets.job_row import JobRow
from customs_assessor.ui.widgets.segment import Segment
from customs_assessor.ui.widgets.text import card, label, line, paragraph

FILES, COUNTS, FOOT = 296, 88, 64
NARROW = 1000
EVERY, LOOK_AT, NEW_ONLY = "all", "look", "new"
FILTERS = {
    EVERY: OUTCOMES,
    LOOK_AT: (plans.REFUSED, plans.DISPUTED),
    NEW_ONLY: (plans.NEW,),
}


class CountsBar(QFrame):
    """Answers read, equal to new, unchanged, disputed and refused together."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.figures: list[QLabel] = []
        self._names: list[QLabel] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 20, 8)
        for sign, name, ink in (
            ("", "file", "text2"),
            ("=", LOOKS[plans.NEW][0], "accent"),
            ("+", "check", "text2"),
            ("+", LOOKS[plans.DISPUTED][0], "dispute"),
            ("+", LOOKS[plans.REFUSED][0], "danger"),
        ):
            if sign:
                row.addWidget(label(sign, "sub", "text3"))
                row.addSpacing(12)
            row.addWidget(self._one(name, ink), 1)
        self._resize()

    def show_counts(self, counts: Counts) -> None:
        """Show other counts."""
        told = words()
        values = (counts.read, counts.new, counts.unchanged, counts.disputed, counts.refused)
        for figure, value in zip(self.figures, values, strict=True):
            figure.setText(told.number(value, 0))
        for name, figure in zip(self._names, self.figures, strict=True):
            figure.setAccessibleName(f"{name.text()} {figure.text()}")

    def retranslate(self) -> None:
        """Set the captions anew."""
        texts = (
            self.tr("answers read"),
            self.tr("new"),
            self.tr("unchanged"),
            self.tr("disputed"),
            self.tr("refused"),
        )
        for name, text in zip(self._names, texts, strict=True):
            name.setText(text)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of type."""
        if is_restyled(event):
            self._resize()
        super().changeEvent(event)

    def _resize(self) -> None:
        self.setFixedHeight(current().px(COUNTS))

    def _one(self, icon: str, ink: str) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        figure, name = label("0", "figure"), label("", "body2", ink)
        below = QHBoxLayout()
        below.setSpacing(6)
        below.addWidget(IconLabel(icon, ink, 16))
        below.addWidget(name)
        below.addStretch(1)
        column.addStretch(1)
        column.addWidget(figure)
        column.addLayout(below)
        column.addStretch(1)
        self.figures.append(figure)
        self._names.append(name)
        return made


class ImportPreview(QWidget):
    """All of the preview but its head."""

    add_files = Signal()
    cancelled = Signal()
    apply = Signal()
    save_refused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filter = Segment(tuple(FILTERS), ("", "", ""))
        self.filter.show_value(EVERY)
        self.filter.chosen.connect(self._choose_filter)
        self.files, self.combo = FilesList(), Combo()
        self.counts, self.table, self.row = CountsBar(), PreviewTable(), JobRow()
        self.add, self.add_too = Button(kind=LINK), Button(kind=LINK)
        self.take, self.cancel = Button(kind=MAIN), Button()
        self.refused = Button(icon_name="download")
        self._title, self._hint = label("", "name"), paragraph("", "caption", "text2")
        self._note = label("", "body2", "text2")
        self.problem = paragraph("", "body2", "danger")
        self._rows: tuple[PreviewRow, ...] = ()
        self._per_file: tuple[Counts, ...] = ()
        self._assemble()
        self.files.chosen.connect(lambda _: self._show_part())
        self.combo.activated.connect(self._choose_in_combo)
        for button in (self.add, self.add_too):
            button.clicked.connect(self.add_files)
        self.take.clicked.connect(self.apply)
        self.cancel.clicked.connect(self.cancelled)
        self.refused.clicked.connect(self.save_refused)
        self._arrange()

    def show_plan(
        self, files: Sequence[FileRow], rows: Sequence[PreviewRow], per_file: Sequence[Counts]
    ) -> None:
        """Show files with the rows and counts of what each will do."""
        self._rows, self._per_file = tuple(rows), tuple(per_file)
        self.files.show_rows(files)
        self.combo.clear()
        for row in ([self.tr("All files")] if len(files) > 1 else []) + [row.name for row in files]:
            self.combo.addItem(row)
        self._title.setText(self.tr("%n files", "", len(files)))
        self._show_part()

    def allow(self, counts: Counts, ready: bool) -> None:
        """Say on the button how much is imported, and whether that can be done now."""
        brought = counts.brought
        self.take.setText(self.tr("Import %n answers", "", brought) if brought else self.tr("Import"))
        self.take.setEnabled(ready)
        self.refused.setEnabled(bool(counts.refused))

    def say_problem(self, text: str) -> None:
        """Say why a chosen file is refused, or what else must be known of it; '' for nothing."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    def retranslate(self) -> None:
        """Set the captions anew."""
        for button in (self.add, self.add_too):
            button.setText(self.tr("Add files"))
        self.cancel.setText(self.tr("Cancel"))
        self.cancel.setToolTip(self.tr("Esc"))
        self.refused.setText(self.tr("Save list of refused"))
        self._hint.setText(self.tr("Files and folders can be dropped into this window."))
        self._note.setText(self.tr("An import can be taken back at once afterwards."))
        self.files.setAccessibleName(self.tr("Files"))
        self.combo.setAccessibleName(self.tr("Files"))
        self.table.setAccessibleName(self.tr("What the import will do"))
        self.filter.setAccessibleName(self.tr("Which answers are listed"))
        self.counts.retranslate()
        self._show_part()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn the list of files into a combo where it is narrow."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of type."""
        if is_restyled(event) and hasattr(self, "_files_card"):
            self._arrange()
        super().changeEvent(event)

    def _assemble(self) -> None:
        self._files_card = card()
        left = QVBoxLayout(self._files_card)
        left.setContentsMargins(1, 4, 1, 8)
        left.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(16, 2, 12, 2)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self.add)
        left.addLayout(head)
        left.addWidget(line())
        left.addWidget(self.files, 1)
        self._hint.setContentsMargins(16, 4, 16, 4)
        left.addWidget(self._hint)
        self._narrow_row = QWidget()
        narrow = QHBoxLayout(self._narrow_row)
        narrow.setContentsMargins(0, 0, 0, 0)
        narrow.addWidget(self.combo, 1)
        narrow.addWidget(self.add_too)
        table = card()
        inside = QVBoxLayout(table)
        inside.setContentsMargins(1, 6, 1, 6)
        inside.setSpacing(0)
        self.problem.setContentsMargins(16, 6, 16, 10)
        self.problem.hide()
        inside.addWidget(self.problem)
        inside.addWidget(self.table, 1)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self._narrow_row)
        right.addWidget(self.counts)
        right.addWidget(table, 1)
        body = QHBoxLayout()
        body.setSpacing(12)
        body.addWidget(self._files_card)
        body.addLayout(right, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 12, 0, 0)
        foot.setSpacing(8)
        foot.addWidget(self._note)
        foot.addWidget(self.row, 1)
        for button in (self.refused, self.cancel, self.take):
            foot.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(body, 1)
        whole.addLayout(foot)
        self.setFocusProxy(self.table)

    def _arrange(self) -> None:
        theme = current()
        narrow = self.width() < NARROW * theme.factor
        self._files_card.setVisible(not narrow)
        self._narrow_row.setVisible(narrow)
        self._note.setVisible(not narrow)
        self._files_card.setFixedWidth(theme.px(FILES))

    def _choose_filter(self, value: str) -> None:
        if value:
            self.filter.show_value(value)
            self._show_part()

    def _choose_in_combo(self, row: int) -> None:
        self.files.setCurrentIndex(self.files.model().index(row, 0))

    def _show_part(self) -> None:
        """Show counts and rows of the chosen file, or of all."""
        chosen = self.files.file
        shown = self._rows if chosen == ALL else tuple(row for row in self._rows if row.source == chosen)
        total = Counts()
        for place, counts in enumerate(self._per_file):
            if chosen in (ALL, place):
                total += counts
        self.combo.setCurrentIndex(max(0, self.files.currentIndex().row()))
        self.counts.show_counts(total)
        told = words()
        self.filter.set_texts(
            (
                self.tr("All {n}").format(n=told.number(total.read, 0)),
                self.tr("To look at {n}").format(n=told.number(total.refused + total.disputed, 0)),
                self.tr("New {n}").format(n=told.number(total.new, 0)),
            )
        )
        self.table.show_rows(shown, FILTERS[self.filter.value or EVERY])
