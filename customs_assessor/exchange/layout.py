"""What writer and reader of a workbook share: ids of columns and cells, the look of values as text."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from fractions import Fraction

from customs_assessor.answers.edit import decimal_text

MACHINE_SHEET = "machine"
LISTS_SHEET = "lists"
ROWS_SHEET = "rows"
"""Hidden sheet on which the live scores of questions in repeats stand."""
MAGIC = "customs-assessor-workbook"
LAYOUT = 2
"""Number of the layout; a workbook of a higher one is refused."""

ID = "ca:id"
"""Marks the column of row ids; its row holds the ids of the columns."""
FILLED_IN_BY = "ca:filled_in_by"
"""Row id of the mission sheet's input cell; the cell lies in the column of id ``ca:value``."""
VALUE = "ca:value"

CODE, QUESTION, LEVEL, STATE, REASON, TARGET = (
    "ca:code",
    "ca:question",
    "ca:level",
    "ca:state",
    "ca:reason",
    "ca:target",
)
COMMENT, EVIDENCE, VIEWS, STANDARD = "ca:comment", "ca:evidence_note", "ca:views", "ca:standard"
SHOWN = (CODE, QUESTION, LEVEL, STATE, REASON, TARGET, COMMENT, EVIDENCE, VIEWS, STANDARD)
"""The columns that people see, in order; each has its words in the labels as ``workbook.column.<name>``."""
INPUTS = (LEVEL, STATE, REASON, TARGET, COMMENT, EVIDENCE)
FIELD_OF = {
    LEVEL: "answer",
    STATE: "answer",
    REASON: "answer",
    TARGET: "target",
    COMMENT: "comment",
    EVIDENCE: "evidence_note",
}
"""Which field of an item an input cell belongs to."""


def choice_column(choice: str) -> str:
    """Return the id of the column in which a choice of a list is marked."""
    return f"{CHOICE}{choice}"


def column_of(name: str, column: str) -> str:
    """Return the id of a column on a sheet whose rows are instances: of which question, and what of it."""
    return f"{name} {column}"


CELL_LIMIT = 32_000
"""Most characters that we write into one cell (Excel keeps 32,767)."""
NUMBERS = ("integer", "decimal", "range")
RANK = "rank"
SEVERAL = ("select_multiple", RANK)
CHOICE = "ca:choice/"
"""Begins the id of a column of marks; the choice's name follows."""
PARENT = "ca:parent"
"""Column of a nested repeat's sheet that says which instance a row lies in."""
INSTANCE = "instance/"
"""Begins the id of an instance's row; its UUID follows."""
MARK = "x"
MOST_OFFERED = 1000
"""Longest list that a drop-down offers; of a longer one the text is typed, and checked at import."""
SEPARATOR = "; "


_NOT_IN_XML = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """Return a cell's text as it is compared: NFC, line feeds, no characters that XML lacks, no blank ends."""
    lines = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
    return _NOT_IN_XML.sub("", lines).strip()


def number_of(text: str) -> Decimal | None:
    """Return the number that a text writes plainly, None for any other text."""
    try:
        found = Decimal(text)
    except InvalidOperation:
        return None
    plain = text.isascii() and "_" not in text and len(text) <= 40
    return found if plain and found.is_finite() and abs(found) < Decimal(10) ** 30 else None


def level_text(level: Fraction) -> str:
    """Return a level as drop-downs begin with it: ``3`` or ``2.5``."""
    return decimal_text(level)


def moment_text(moment: datetime) -> str:
    """Return a time (UTC) as edits write it."""
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def is_date(text: str) -> bool:
    """Whether a text is an ISO date."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
