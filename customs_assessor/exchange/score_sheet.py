"""The score sheet: overall, domains and items as live formulas that give the app's own numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from customs_assessor.exchange.filled import Filled
from customs_assessor.exchange.finish import Shown
from customs_assessor.exchange.grid import Desk, Part
from customs_assessor.exchange.layout import ID, ROWS_SHEET
from customs_assessor.exchange.prompts import question_text
from customs_assessor.exchange.style import coloured, finish, formula, height, plain, put
from customs_assessor.forms.model import Domain, in_language
from customs_assessor.labels import rounded
from customs_assessor.scoring.model import DomainScore, Value
from customs_assessor.snapshot import Item
from customs_assessor.tokens import LIGHT

VALUES = ("gap", "gap_low", "gap_high", "maturity", "maturity_low", "maturity_high", "coverage")
SHOWN = ("code", "domain", "weight", *VALUES, "band", "critical_failed", "critical_open", "bar")
HELPERS = ("applicable", "valued_weight", "counted_weight", *(f"w_{name}" for name in VALUES))
COLUMNS = ("id", *SHOWN, *HELPERS)
WIDTHS = {
    "id": 4,
    "code": 9,
    "domain": 36,
    "weight": 9,
    "band": 8,
    "critical_failed": 11,
    "critical_open": 11,
    "bar": 24,
}
TITLE_ROW, ID_ROW, HEAD_ROW, OVERALL_ROW = 1, 2, 3, 4
FIRST_ROW = 5
ITEM_SHOWN = ("code", "question", "level", "target", "gap", "points")

# Which sums of a domain sheet make a value: 100 x the first / the second.
RATIOS = {
    "gap": ("w_gap", "w_target_answered"),
    "gap_low": ("w_gap_low", "w_target"),
    "gap_high": ("w_gap_high", "w_target"),
    "maturity": ("w_level", "w_top_answered"),
    "maturity_low": ("w_level_low", "w_top"),
    "maturity_high": ("w_level_high", "w_top"),
    "coverage": ("w_answered", "w_applicable"),
}
VALUED = ("gap", "maturity")
"""Means over the domains that have a value; all other means go over the domains with an applicable item."""


@dataclass(frozen=True)
class Line:
    """A domain with its sheet, or None where the workbook's part leaves it out: then its values are those of export."""

    domain: Domain
    part: Part | None
    score: DomainScore | None


def place(name: str, row: int) -> str:
    """Return the reference of a value's cell on the score sheet."""
    return f"{get_column_letter(COLUMNS.index(name) + 1)}{row}"


def write_scores(sheet: Worksheet, lines: Sequence[Line], desk: Desk) -> dict[str, Shown]:
    """Write the sheet: overall, one row per domain, then every scored item with its points.

    Returns:
        What its formula cells show at export, by address; {} for an independent view, which starts from nothing.
    """
    look, text = desk.look, desk.words.labels.text
    put(sheet, TITLE_ROW, 2, text("workbook.scores")).font = look.title
    sheet.row_dimensions[TITLE_ROW].height = 28
    for position, name in enumerate(COLUMNS, start=1):
        put(sheet, ID_ROW, position, ID if name == "id" else f"ca:{name}")
        if name in SHOWN:
            head = look.heading(sheet, HEAD_ROW, position, text(f"workbook.score.{name}"))
            head.alignment = Alignment(
                wrap_text=True, vertical="center", horizontal=_side(name), indent=int(name == "bar")
            )
    sheet.row_dimensions[HEAD_ROW].height = 32
    last = FIRST_ROW + max(len(lines), 1) - 1
    _row(
        sheet,
        OVERALL_ROW,
        {"id": "overall", "code": "", "domain": text("workbook.overall")},
        _overall(last),
        desk,
    )
    for row, line in enumerate(lines, start=FIRST_ROW):
        name = in_language(line.domain.label, desk.words.language) or line.domain.name
        if line.part is None:
            name = text("workbook.as_exported", domain=name)
        fixed = {
            "id": line.domain.name,
            "code": line.domain.code,
            "domain": name,
            "weight": plain(line.domain.weight),
        }
        live = _live(line.part, row) if line.part else _frozen(line.score)
        _row(sheet, row, fixed, live | _products(row), desk)
    notes = ["workbook.note.bounds", "workbook.note.band", "workbook.note.dispute"]
    if any(line.part and line.part.rows for line in lines):
        notes.append("workbook.note.rows")
    for row, key in enumerate(notes, start=last + 2):
        put(sheet, row, 2, text(key)).font = look.quiet
    _items(sheet, last + 7, lines, last, desk)
    _band_colours(sheet, last)
    widths = [float(WIDTHS.get(name, 12)) for name in COLUMNS]
    finish(sheet, widths, f"{desk.foot} · {text('workbook.scores')} · &P / &N")
    sheet.freeze_panes = f"D{OVERALL_ROW}"
    sheet.row_dimensions[ID_ROW].hidden = True
    for name in ("id", *HELPERS):
        sheet.column_dimensions[get_column_letter(COLUMNS.index(name) + 1)].hidden = True
    if desk.start is Filled.NOTHING:
        return {}
    scores = desk.snapshot.scores
    values = [
        (OVERALL_ROW, scores.overall),
        *((row, line.score.value if line.score else None) for row, line in enumerate(lines, FIRST_ROW)),
    ]
    shown = {
        address: value for row, result in values for address, value in _shown_values(row, result).items()
    }
    return shown | _shown_items(last + 9, lines)


def _shown_values(row: int, value: Value | None) -> dict[str, Shown]:
    exact = {name: getattr(value, name) if value else None for name in VALUES}
    shown: dict[str, Shown] = {
        place(name, row): "" if found is None else plain(found) for name, found in exact.items()
    }
    gap = exact["gap"]
    blocks = 0 if gap is None else int(rounded(gap / 5, 0))
    shown[place("bar", row)] = "" if gap is None else "█" * blocks + "·" * (20 - blocks)
    return shown | {place("band", row): value.band if value else ""}


def _shown_items(start: int, lines: Sequence[Line]) -> dict[str, Shown]:
    shown: dict[str, Shown] = {}
    scored = (item for line in lines if line.part for item, _, _ in _listed(line.part))
    for row, item in enumerate(scored, start=start):
        for name in ("level", "target", "gap", "points"):
            found = getattr(item.score, name)
            shown[f"{get_column_letter(2 + ITEM_SHOWN.index(name))}{row}"] = (
                "" if found is None else plain(found)
            )
    return shown


def _row(sheet: Worksheet, row: int, fixed: Mapping[str, Any], live: Mapping[str, Any], desk: Desk) -> None:
    look = desk.look
    for position, name in enumerate(COLUMNS, start=1):
        if name in fixed:
            cell = look.text(sheet, row, position, fixed[name], look.bold if row == OVERALL_ROW else None)
        else:
            value = live.get(name)
            text = isinstance(value, str)
            cell = (
                formula(sheet, row, position, value)
                if isinstance(value, str)
                else put(sheet, row, position, value)
            )
            cell.font, cell.border = look.bold if row == OVERALL_ROW else look.body, look.line
            cell.alignment = Alignment(horizontal=_side(name), vertical="top", indent=int(name == "bar"))
            if text and name == "bar":
                cell.font = look.gap
        if name in VALUES:
            cell.number_format = "0.0"
    sheet.row_dimensions[row].height = height([(str(fixed["domain"]), float(WIDTHS["domain"]))])


def _side(name: str) -> str:
    """Return where a column's cells stand: numbers right, a band in the middle."""
    if name in ("code", "domain", "bar"):
        return "left"
    return "center" if name == "band" else "right"


def _live(part: Part, row: int) -> dict[str, Any]:
    live: dict[str, Any] = {
        name: f'IF({place("applicable", row)}=0,"",IF(SUM({part.columns(below)})=0,"",100*SUM({part.columns(above)})/SUM({part.columns(below)})))'
        for name, (above, below) in RATIOS.items()
    }
    return live | {
        "applicable": f"SUM({part.columns('applicable')})",
        "critical_failed": _critical(part, "F"),
        "critical_open": _critical(part, "O"),
        "band": _band(row),
        "bar": _bar(row),
    }


def _critical(part: Part, sign: str) -> str:
    """Return how many questions have a critical sign; a question in a repeat counts once, whichever instances have it."""
    own = [f'COUNTIF({part.column("critical")},"{sign}")'] if part.items else []
    column = part.rows.column("critical").partition("$")[2].partition("$")[0] if part.rows else ""
    in_rows = [
        f'IF(COUNTIF({ROWS_SHEET}!${column}${first}:${column}${last},"{sign}")>0,1,0)'
        for first, last in (part.rows.criticals if part.rows else ())
    ]
    return "+".join([*own, *in_rows]) or "0"


def _frozen(score: DomainScore | None) -> dict[str, Any]:
    """Return the values of a domain that the workbook has no sheet of, as they stood at export."""
    if score is None:
        return {"applicable": 0, "critical_failed": 0, "critical_open": 0}
    values = {name: getattr(score.value, name) for name in VALUES}
    return {
        **{name: None if value is None else plain(value) for name, value in values.items()},
        "band": f'"{score.value.band}"',
        "applicable": score.applicable,
        "critical_failed": len(score.critical_failed),
        "critical_open": len(score.critical_open),
    }


def _products(row: int) -> dict[str, str]:
    """Return what a domain adds to the overall means."""
    weight = place("weight", row)
    products = {
        f"w_{name}": f"IF(ISNUMBER({place(name, row)}),{weight}*{place(name, row)},0)" for name in VALUES
    }
    return products | {
        "valued_weight": f"IF(ISNUMBER({place('gap', row)}),{weight},0)",
        "counted_weight": f"IF({place('applicable', row)}>0,{weight},0)",
    }


def _overall(last: int) -> dict[str, str]:
    def total(name: str) -> str:
        return f"SUM({place(name, FIRST_ROW)}:{place(name, last)})"

    live = {}
    for name in VALUES:
        weights = total("valued_weight" if name in VALUED else "counted_weight")
        live[name] = f'IF({weights}=0,"",{total(f"w_{name}")}/{weights})'
    return live | {
        "applicable": total("applicable"),
        "critical_failed": total("critical_failed"),
        "critical_open": total("critical_open"),
        "band": _band(OVERALL_ROW),
        "bar": _bar(OVERALL_ROW),
    }


def _band(row: int) -> str:
    gap, coverage, failed = place("gap", row), place("coverage", row), place("critical_failed", row)
    letter = f'IF(ROUND({gap},9)<=15,"A",IF(ROUND({gap},9)<=30,"B",IF(ROUND({gap},9)<=50,"C","D")))'
    capped = f'IF(ROUND({gap},9)<=50,"C","D")'
    return f'IF(NOT(ISNUMBER({gap})),"",IF(ROUND({coverage},9)<70,"",IF({failed}>0,{capped},{letter})))'


def _bar(row: int) -> str:
    gap = place("gap", row)
    return f'IF(ISNUMBER({gap}),REPT("█",ROUND({gap}/5,0))&REPT("·",20-ROUND({gap}/5,0)),"")'


def _listed(part: Part) -> Iterator[tuple[Item, str, Callable[[str], str]]]:
    """Yield the scored items of a part, with what names an instance and where the item's columns are."""
    for item, _ in part.items:
        if item.score is not None:
            yield item, "", part.column
    if part.rows is not None:
        for item, label in part.rows.items:
            yield item, label, part.rows.whole


def _items(sheet: Worksheet, start: int, lines: Sequence[Line], last: int, desk: Desk) -> None:
    """Write every scored item of the workbook's part: what closing its gap takes off the overall gap."""
    look, text = desk.look, desk.words.labels.text
    put(sheet, start, 2, text("workbook.items")).font = look.title
    for position, name in enumerate(ITEM_SHOWN, start=2):
        head = look.heading(sheet, start + 1, position, text(f"workbook.item.{name}"))
        side = "left" if name in ("code", "question") else "right"
        head.alignment = Alignment(wrap_text=True, vertical="center", horizontal=side)
    weights = f"SUM(${place('valued_weight', FIRST_ROW)[:-1]}${FIRST_ROW}:${place('valued_weight', last)[: -len(str(last))]}${last})"
    row = start + 2
    for offset, line in enumerate(lines):
        if line.part is None:
            continue
        part = line.part
        weight = f"${place('weight', 0)[:-1]}${FIRST_ROW + offset}"
        for item, label, column in _listed(part):
            at = f'MATCH("{item.key.subject}",{column(ID)},0)'

            def fetch(name: str, column: Callable[[str], str] = column, at: str = at) -> str:
                return f"INDEX({column(name)},{at})"

            points = f"100*{weight}/{weights}*{fetch('w_gap')}/SUM({part.columns('w_target_answered')})"
            counted = f"{fetch('answered')}=1"
            put(sheet, row, 1, item.key.subject)
            question = question_text(item, desk.words.language).split("\n")[0]
            question = f"{question} ({label})" if label else question
            look.text(sheet, row, 2, item.code)
            look.text(sheet, row, 3, question)
            live = {
                "level": f'IF({counted},{fetch("level")},"")',
                "target": fetch("target_now"),
                "gap": fetch("item_gap"),
                "points": f'IF({counted},{points},"")',
            }
            for name, value in live.items():
                cell = formula(sheet, row, 2 + ITEM_SHOWN.index(name), value)
                cell.font, cell.border = look.body, look.line
                cell.alignment = Alignment(horizontal="right", vertical="top")
                cell.number_format = "0.0" if name == "points" else "0.##" if name == "gap" else "General"
            sheet.row_dimensions[row].height = height([(question, float(WIDTHS["domain"]))])
            row += 1


def _band_colours(sheet: Worksheet, last: int) -> None:
    cells = f"{place('band', OVERALL_ROW)}:{place('band', last)}"
    for letter, chip in LIGHT.bands.items():
        if letter:
            coloured(sheet, cells, f'${place("band", OVERALL_ROW)}="{letter}"', chip, True)
