"""Live scores of questions in repeats: a hidden sheet with a row per question and instance, blank rows too.

Each row fetches its cells from the repeat's sheet by the instance's id, so that sorting breaks nothing, and weighs its
question's weight by the number of instances that there are once the rows filled in are counted (scoring.md). What no cell
tells is left out: whether a question applies in a row filled in anew, and counted repeats in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from openpyxl.worksheet.worksheet import Worksheet

from customs_assessor.answers.item import ItemKey
from customs_assessor.exchange import formulas
from customs_assessor.exchange.grid import COLUMNS, Desk, Part, RowBlock, letter
from customs_assessor.exchange.hidden import Helpers, Other, is_law, kind_of, put_helpers, scored_helpers
from customs_assessor.exchange.layout import CODE, ID, INSTANCE, LEVEL, REASON, STATE, TARGET
from customs_assessor.exchange.machine import FilledItem
from customs_assessor.exchange.repeat_part import Field, Line, RepeatPart
from customs_assessor.exchange.repeat_sheet import columns_of
from customs_assessor.exchange.style import formula, plain, put
from customs_assessor.snapshot import Item, Snapshot

_LAST = 5000
"""Last row of a repeat's sheet in which formulas seek."""
_AT, _PARENT, _NEW = "B", "C", "D"
"""Columns of the first rows: where a blank row is, its parent's text, and whether it is an instance now."""


@dataclass(frozen=True)
class QuestionRow:
    """A question in one row of its repeat; ``implied``: in the first one that a new instance holds by itself."""

    part: RepeatPart
    field: Field
    line: Line
    item: Item
    implied: bool = False

    @property
    def subject(self) -> str:
        """Id of the row."""
        return replace(self.item.key, instance=self.line.instance).subject + ("+" if self.implied else "")


@dataclass
class RowPlan:
    """Which row of the hidden sheet is whose.

    Args:
        flags: row that tells whether a blank row became an instance, by repeat and id; of an implied one, the id of its
            holder with ``+`` behind.
        counts: row that counts a repeat's instances.
        blocks: by domain.
        rows: of questions, with their numbers.
        spans: first row of a repeat's flags, last one of its blank rows, last one of all.
    """

    flags: dict[tuple[str, str], int] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    blocks: dict[str, RowBlock] = field(default_factory=dict)
    rows: list[tuple[int, QuestionRow]] = field(default_factory=list)
    spans: dict[str, tuple[int, int, int]] = field(default_factory=dict)


def plan_rows(snapshot: Snapshot, repeats: Sequence[RepeatPart]) -> RowPlan:
    """Return the rows that a workbook's scored questions in repeats need; none where there are none."""
    plan = RowPlan()
    if not any(each.model.scored for part in repeats for each in part.fields):
        return plan
    by_name = {part.name: part for part in repeats}
    at = 2
    for part in repeats:
        plan.counts[part.name], first = at, at + 1
        at += 1
        for line in (line for line in part.lines if line.blank):
            plan.flags[part.name, line.instance] = at
            at += 1
        own = at - 1
        for line in _holders(part, by_name):
            plan.flags[part.name, f"{line.instance}+"] = at
            at += 1
        plan.spans[part.name] = (first, own, at - 1)
    items = {item.key: item for item in snapshot.items}
    blocks: dict[str, RowBlock] = {}
    for domain in snapshot.form.scoring.domains:
        first, listed, criticals = at, list[tuple[Item, str]](), list[tuple[int, int]]()
        for part in repeats:
            for each in part.fields:
                if each.model.domain != domain.name or each.model.scored is None:
                    continue
                start = at
                for row in _rows_of(part, each, items, by_name):
                    plan.rows.append((at, row))
                    if row.item.score is not None:
                        listed.append((row.item, row.line.label))
                    at += 1
                if at > start and is_law(each.model) and each.model.scored.critical_minimum is not None:
                    criticals.append((start, at - 1))
        if at > first:
            blocks[domain.name] = RowBlock(first, at - 1, 0, tuple(listed), tuple(criticals))
    plan.blocks = {name: replace(block, end=at - 1) for name, block in blocks.items()}
    return plan


def _holders(part: RepeatPart, by_name: Mapping[str, RepeatPart]) -> Iterator[Line]:
    """Yield the blank rows that hold a first instance of a repeat by themselves once they are one."""
    outer = by_name.get(part.outer)
    if outer is not None and not part.counted:
        yield from (line for line in outer.lines if line.blank)


def _rows_of(
    part: RepeatPart, each: Field, items: Mapping[ItemKey, Item], by_name: Mapping[str, RepeatPart]
) -> Iterator[QuestionRow]:
    for line in part.lines:
        item = each.model if line.blank else items.get(replace(each.model.key, instance=line.instance))
        if item is not None:
            yield QuestionRow(part, each, line, item)
    for line in _holders(part, by_name):
        yield QuestionRow(part, each, line, each.model, True)


def write_rows(
    sheet: Worksheet,
    plan: RowPlan,
    repeats: Sequence[RepeatPart],
    parts: Mapping[str, Part],
    filled: Mapping[str, FilledItem],
    desk: Desk,
) -> None:
    """Write the hidden sheet.

    Args:
        parts: of the workbook, by domain. filled: by subject.
    """
    by_name = {part.name: part for part in repeats}
    for part in repeats:
        _write_flags(sheet, part, plan, by_name)
    for at, row in plan.rows:
        _write_row(sheet, at, row, plan, parts, filled, desk)
    sheet.sheet_state = "hidden"
    sheet.protection.sheet = True


def _quoted(name: str) -> str:
    return "'" + name.replace("'", "''") + "'"


def _found(part: RepeatPart, column: str) -> str:
    return f"{_quoted(part.sheet_name)}!${column}$1:${column}${_LAST}"


def _write_flags(
    sheet: Worksheet, part: RepeatPart, plan: RowPlan, by_name: Mapping[str, RepeatPart]
) -> None:
    first, _, last = plan.spans[part.name]
    put(sheet, plan.counts[part.name], 1, part.name)
    existing = sum(not line.blank for line in part.lines)
    total = f"{existing}+SUM(${_NEW}${first}:${_NEW}${last})" if last >= first else str(existing)
    formula(sheet, plan.counts[part.name], 4, total)
    columns = columns_of(part)
    inner = [one for one in by_name.values() if one.outer == part.name]
    for line in (line for line in part.lines if line.blank):
        at = plan.flags[part.name, line.instance]
        put(sheet, at, 1, f"new/{line.instance}")
        formula(sheet, at, 2, f'IFERROR(MATCH("{INSTANCE}{line.instance}",{_found(part, "A")},0),0)')
        area = (
            f"{_quoted(part.sheet_name)}!${columns[0].letter}$1:${columns[-1].letter}${_LAST}"
            if columns
            else ""
        )
        count = f"COUNTA(INDEX({area},${_AT}{at},0))" if area else "0"
        tests = [f"{count}>0", *(_names(one, line, plan) for one in inner)]
        test = f"OR({','.join(tests)})"
        if part.outer:
            formula(sheet, at, 3, f'IF(${_AT}{at}=0,"",INDEX({_found(part, "C")},${_AT}{at})&"")')
            test = f'AND(TRIM(${_PARENT}{at})<>"",{test})'
        formula(sheet, at, 4, f"IF(${_AT}{at}=0,0,IF({test},1,0))")
    for line in _holders(part, by_name):
        at = plan.flags[part.name, f"{line.instance}+"]
        put(sheet, at, 1, f"implied/{line.instance}")
        held = plan.flags[part.outer, line.instance]
        formula(sheet, at, 4, f"IF(AND(${_NEW}${held}=1,NOT({_names(part, line, plan)})),1,0)")


def _names(part: RepeatPart, line: Line, plan: RowPlan) -> str:
    """Return the test whether a new row of an inner repeat names a row its parent."""
    first, own, _ = plan.spans[part.name]
    if own < first:
        return "FALSE"
    text = line.label.replace('"', '""')
    parents, new = (f"${column}${first}:${column}${own}" for column in (_PARENT, _NEW))
    return f'SUMPRODUCT(({parents}="{text}")*({new}=1))>0'


def _write_row(
    sheet: Worksheet,
    at: int,
    row: QuestionRow,
    plan: RowPlan,
    parts: Mapping[str, Part],
    filled: Mapping[str, FilledItem],
    desk: Desk,
) -> None:
    held = FilledItem() if row.line.blank else filled.get(row.item.key.subject, FilledItem())
    put(sheet, at, 1, row.subject)
    kind = kind_of(row.item, desk)
    helpers = scored_helpers(row.item, held, kind, _practice(row, plan, parts, desk.snapshot), desk)
    values, texts = dict(helpers.values), dict(helpers.texts)
    if row.item.scored is not None:
        weight = plain(row.item.scored.weight)
        texts["weight"] = f"{weight!r}/MAX(1,${_NEW}${plan.counts[row.part.name]})"
        values.pop("weight", None)
    if row.line.blank:
        flag = plan.flags[row.part.name, f"{row.line.instance}{'+' if row.implied else ''}"]
        for name in {"asked", "counts"} & set(values):
            values.pop(name)
            texts[name] = f"${_NEW}${flag}"
    if not row.implied:
        _inputs(sheet, at, row, values)
    if "t_now" in values:
        put(sheet, at, COLUMNS.index(TARGET) + 1, values["t_now"])
    put_helpers(sheet, at, Helpers(values, texts))


def _inputs(sheet: Worksheet, at: int, row: QuestionRow, values: Mapping[str, object]) -> None:
    """Fetch the input cells of a question from its repeat's sheet; a row that is gone stands as it was filled in."""
    match = f'MATCH("{INSTANCE}{row.line.instance}",{_found(row.part, "A")},0)'
    formula(sheet, at, COLUMNS.index(CODE) + 1, f"IFERROR({match},0)")
    place = f"${_AT}{at}"
    letters = {column.name: column.letter for column in columns_of(row.part) if column.field is row.field}
    for name, was in ((LEVEL, "f_level"), (STATE, "f_state"), (REASON, "")):
        if name in letters:
            cell = f"INDEX({_found(row.part, letters[name])},{place})"
            gone = f"{{{was}}}" if was and values.get(was) not in (None, "") else '""'
            text = f'IF({place}=0,{gone},IF({cell}="","",{cell}))'
            places = {each: f"{letter(each)}{at}" for each in ("f_level", "f_state")}
            formula(sheet, at, COLUMNS.index(name) + 1, text.format_map(places))


def _practice(row: QuestionRow, plan: RowPlan, parts: Mapping[str, Part], snapshot: Snapshot) -> Other | None:
    """Return the second question of a pair: in the same row, else the one outside repeats that stands beside every row."""
    scored = row.item.scored
    if scored is None or not scored.practice or not is_law(row.item):
        return None
    block = plan.blocks[row.item.domain]
    same = next((one for one in row.part.fields if one.model.question.name == scored.practice), None)
    if same is not None:
        item = replace(same.model.key, instance=row.line.instance)
        subject = item.subject + ("+" if row.implied else "")
        found = next((one for one in snapshot.items if one.key == item), same.model)
        columns = {each: block.whole(each) for each in formulas.READING}
        return Other(subject, found.relevant, block.whole(ID), columns)
    outside = next((one for one in snapshot.items if one.key == ItemKey(scored.practice)), None)
    part = parts.get(outside.domain) if outside is not None else None
    if outside is None or part is None or not part.items:
        return None
    columns = {each: part.column(each) for each in formulas.READING}
    return Other(outside.key.subject, outside.relevant, part.column(ID), columns)
