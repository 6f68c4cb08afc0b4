"""The annex: every question with its answer, state, reason and target, and the indicators."""

from __future__ import annotations

from customs_assessor.answers.item import ANSWERED, DISPUTED
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
    order = [domain.name for domain in say.snapshot.form.scoring.domains]
    rows: list[Row] = []
    for name in [*order, ""]:
        own = [item for item in asked if (item.domain if item.domain in order else "") == name]
        domain = say.domain(name)
        if own and order:
            title = f"{domain.code} {say.of(domain.label)}" if domain else say.text("annex.other")
            rows.append(Row(group=title))
        rows.extend(_row(say, item) for item in own)
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
    items = {item.key.name: item for item in say.snapshot.items}
    calculated = {path.rsplit("/", 1)[-1]: value for path, value in say.snapshot.calculated.items()}
    rows = []
    for indicator in say.snapshot.form.scoring.indicators:
        item = items.get(indicator.item)
        if item:
            value = say.answer(item) if item.state in (ANSWERED, DISPUTED) else say.text("none")
        else:
            value = str(calculated.get(indicator.item) or say.text("none"))
        source = say.of(indicator.source)
        names = [say.of(items[name].question.label) for name in source.split() if name in items]
        rows.append(
            Row(
                (
                    Words(say.of(indicator.label) or indicator.item, "medium"),
                    Words(value, "strong"),
                    Words(say.of(indicator.unit)),
                    Words(say.of(indicator.period)),
                    Words(", ".join(names) or source),
                )
            )
        )
    columns = (
        Column(say.text("indicator.name"), 60),
        Column(say.text("indicator.value"), 30, right=True),
        Column(say.text("indicator.unit"), 22),
        Column(say.text("indicator.period"), 22),
        Column(say.text("indicator.source"), 36),
    )
    return Table(columns, tuple(rows)) if rows else None
