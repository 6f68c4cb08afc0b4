"""What a question is answered with: choices or a field, by its kind and its appearance."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QWidget

from customs_assessor.forms.model import Question
from customs_assessor.ui.questionnaire.appearance import columns_of, is_packed, is_table_row, words_of
from customs_assessor.ui.questionnaire.choice_grid import grid, packed, scale
from customs_assessor.ui.questionnaire.date_fields import MomentField, TimeField, day_field
from customs_assessor.ui.questionnaire.drop_down import DropDown, Folded
from customs_assessor.ui.questionnaire.figures import grouped, written
from customs_assessor.ui.questionnaire.file_field import FileField
from customs_assessor.ui.questionnaire.ladder import Choices, Ladder
from customs_assessor.ui.questionnaire.level_button import LevelButton, TickButton
from customs_assessor.ui.questionnaire.number_fields import DigitsField, NumberField, RangeField
from customs_assessor.ui.questionnaire.place_field import PlaceField
from customs_assessor.ui.questionnaire.rank_field import RankField
from customs_assessor.ui.questionnaire.value_field import LineField, TextField, ValueField
from customs_assessor.ui.widgets.choices import Check

ChoiceBody = Choices | DropDown | Folded
FILES = ("image", "audio", "video", "file")
ACKNOWLEDGED = "OK"
"""What an acknowledged question holds, as JavaRosa has it."""


class AcknowledgeField(ValueField):
    """One check box: read and agreed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.box = Check()
        super().__init__(self.box, parent)
        self._column.setAlignment(self.box, Qt.AlignmentFlag.AlignLeft)
        self.box.toggled.connect(self.flush)
        self._say()

    @property
    def text(self) -> str:
        """``OK`` where the box is checked."""
        return ACKNOWLEDGED if self.box.isChecked() else ""

    def put(self, value: str) -> None:
        """Show the box checked or not."""
        self.box.blockSignals(True)
        self.box.setChecked(bool(value))
        self.box.blockSignals(False)

    def changeEvent(self, event: QEvent) -> None:
        """Re-translate when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _say(self) -> None:
        self.box.setText(self.tr("Acknowledged"))


def choices_for(question: Question) -> ChoiceBody | None:
    """Return the options of a question that has any, None for other questions."""
    several = question.kind == "select_multiple"
    if not several and question.kind != "select_one":
        return None
    shown = words_of(question)
    if "minimal" in shown:
        return Folded() if several else DropDown()
    if "likert" in shown and not several:
        return scale()
    if is_table_row(question):
        return grid(0, several)
    if is_packed(question):
        return packed(several)
    columns = columns_of(question)
    if columns is not None:
        return grid(columns, several)
    return Ladder(TickButton if several else LevelButton)


def field_for(question: Question) -> ValueField | None:
    """Return the field of a question that is typed, moved or filled with a file; None for choices and notes."""
    shown = words_of(question)
    writing = grouped if "thousands-sep" in shown else written
    makers: dict[str, Callable[[], ValueField]] = {
        "integer": lambda: NumberField(writing),
        "decimal": lambda: NumberField(writing),
        "range": lambda: RangeField(question.parameters),
        "date": day_field(shown),
        "time": TimeField,
        "datetime": MomentField,
        "dateTime": MomentField,
        "text": DigitsField if "numbers" in shown else lambda: TextField(5 if "multiline" in shown else 2),
        "barcode": LineField,
        "rank": RankField,
        "acknowledge": AcknowledgeField,
        "trigger": AcknowledgeField,
    }
    makers.update({kind: lambda kind=kind: PlaceField(kind) for kind in ("geopoint", "geotrace", "geoshape")})  # type: ignore[misc]
    makers.update({kind: lambda kind=kind: FileField(kind) for kind in FILES})  # type: ignore[misc]
    made = makers.get(question.kind)
    return made() if made is not None else None
