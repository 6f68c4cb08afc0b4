"""The list of gaps by points, and the findings with every remark that the reader may see."""

from __future__ import annotations

from customs_assessor.answers.item import ItemKey
from customs_assessor.report.blocks import (
    Block,
    Chapter,
    Column,
    Finding,
    Heading,
    Lead,
    Row,
    Table,
    Words,
)
from customs_assessor.report.groups import groups
from customs_assessor.report.wording import Wording
from customs_assessor.snapshot import Item


def gap_list(say: Wording) -> tuple[Block, ...]:
    """Return the chapter of all questions below their target, most points first."""
    snapshot = say.snapshot
    priorities = snapshot.scores.priorities
    if not priorities:
        return (Chapter(say.text("priorities")), Lead(say.text("priorities.none")))
    items = {item.key: item for item in snapshot.items if item.score}
    rows = []
    for rank, score in enumerate(priorities, start=1):
        item = items[ItemKey(score.item, score.instance)]
        domain = say.domain(score.domain)
        rows.append(
            Row(
                (
                    Words(str(rank), "strong"),
                    Words(item.code, quiet=True),
                    Words(say.question(item), "medium", critical=say.critical(item)),
                    Words(say.short(domain) if domain else ""),
                    say.score_marks(score),
                    say.target_marks(item),
                    Words(say.number(score.points), "strong"),
                )
            )
        )
    columns = (
        Column("", 9),
        Column(say.text("table.code"), 13),
        Column(say.text("table.question"), 66),
        Column(say.text("table.domain"), 38),
        Column(say.text("table.level"), 16),
        Column(say.text("table.target"), 13),
        Column(say.text("table.points"), 15, right=True),
    )
    lead = say.text("priorities.lead", n=len(priorities), gap=say.number(snapshot.scores.overall.gap))
    return (Chapter(say.text("priorities")), Lead(lead), Table(columns, tuple(rows)))


def findings(say: Wording) -> tuple[Block, ...]:
    """Return the chapter of all questions with a comment, an evidence note or a file, by domain."""
    remarked = [item for item in say.snapshot.items if say.remarks(item)]
    if not remarked:
        return (Chapter(say.text("findings")), Lead(say.text("findings.none")))
    blocks: list[Block] = [Chapter(say.text("findings")), Lead(say.text("findings.lead", n=len(remarked)))]
    for group in groups(say, remarked):
        blocks.append(Heading(group.title or say.text("annex.other")))
        blocks.extend(_finding(say, item) for item in group.items)
    return tuple(blocks)


def _finding(say: Wording, item: Item) -> Finding:
    return Finding(
        code=item.code,
        question=say.of(item.question.label) or item.key.name,
        marks=say.item_marks(item),
        level=say.answer(item),
        remarks=say.remarks(item),
        critical=say.critical(item),
    )
