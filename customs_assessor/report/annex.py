"""The annex: every question with its answer, state, reason and target, and the indicators."""

from __future__ import annotations

from customs_assessor.answers.item import ANSWERED, DISPUTED
from customs_assessor.forms.model import Indicator
from customs_assessor.report.blocks import (
    Block,
    Chapter,
    Column,
    Heading,
    Lead,
    Note,
    Row,
    Table,
    Words,
)
from customs_assessor.report.groups import groups
from customs_assessor.report.values import number_said
from customs_assessor.report.wording import Wording
from customs_assessor.snapshot import Item

HASH_SHOWN = 12


def annex(say: Wording) -> tuple[Block, ...]:
    """Return the chapter of all answers; questions without a domain come last."""
    blocks: list[Block] = [Chapter(say.text("annex")), Lead(say.text("annex.lead"))]
    columns = (
        Column(say.text("table.code"), 13),
        Column(say.text("table.question"), 56),
        Column(say.text("table.level"), 16),
        Column(say.text("table.answer"), 72),
        Column(say.text("table.target"), 13),
    )
    blocks.append(Table(columns, tuple(_rows(say))))
    indicators = _indicators(say)
    if indicators:
        blocks += [Heading(say.text("indicators")), Note(say.text("indicators.lead")), indicators]
    form = say.snapshot.form
    blocks.append(
        Note(say.text("form_note", form=form.form_id, version=form.version, hash=form.hash[:HASH_SHOWN]))
    )
    return tuple(blocks)


def _rows(say: Wording) -> list[Row]:
    asked = [item for item in say.snapshot.items if item.question.kind != "note"]
    rows: list[Row] = []
    for group in groups(say, asked):
        rows += [Row(group=group.title)] if group.title else []
        rows.extend(_row(say, item) for item in group.items)
    return rows


def _row(say: Wording, item: Item) -> Row:
    return Row(
        (
            Words(item.code, quiet=True),
            Words(say.of(item.question.label) or item.key.name, "medium", critical=say.critical(item)),
            say.item_marks(item),
            Words(say.answer(item)),
            say.target_marks(item),
        )
    )


def _indicators(say: Wording) -> Table | None:
    rows = [
        Row(
            (
                Words("\n".join(part for part in (_named(say, indicator), where) if part), "medium"),
                Words(value, "strong"),
                Words(say.of(indicator.unit)),
                Words(say.of(indicator.period)),
                Words(_source(say, indicator)),
            )
        )
        for indicator in say.snapshot.form.scoring.indicators
        for where, value in _values(say, indicator.item)
    ]
    columns = (
        Column(say.text("indicator.name"), 60),
        Column(say.text("indicator.value"), 30, right=True),
        Column(say.text("indicator.unit"), 22),
        Column(say.text("indicator.period"), 22),
        Column(say.text("indicator.source"), 36),
    )
    return Table(columns, tuple(rows)) if rows else None


def _named(say: Wording, indicator: Indicator) -> str:
    return say.of(indicator.label) or indicator.item


def _source(say: Wording, indicator: Indicator) -> str:
    """Return where an indicator comes from; a list of questions by what they ask."""
    source = say.of(indicator.source)
    labels = {item.key.name: say.of(item.question.label) for item in say.snapshot.items}
    return ", ".join(labels[name] for name in source.split() if name in labels) or source


def _values(say: Wording, name: str) -> list[tuple[str, str]]:
    """Return the values of a question or calculate with the instance of each, one without a value if it has none."""
    items = [item for item in say.snapshot.items if item.key.name == name]
    if items:
        return [
            (
                say.where(item),
                say.answer(item) if item.state in (ANSWERED, DISPUTED) or item.filled else say.text("none"),
            )
            for item in items
        ]
    found = [
        (say.where_path(path), number_said(say.labels, value) or say.text("none"))
        for path, value in say.snapshot.calculated.items()
        if path.rsplit("/", 1)[-1] == name
    ]
    return found or [("", say.text("none"))]
