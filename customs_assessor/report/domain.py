"""One section per domain: figures, levels and targets, strengths, weaknesses, recommendations, open points."""

from __future__ import annotations

from fractions import Fraction

from customs_assessor.answers.edit import decimal_text
from customs_assessor.answers.item import ANSWERED, DISPUTED, UNANSWERED
from customs_assessor.report.actions import Benefit, benefits
from customs_assessor.report.blocks import (
    Advice,
    Block,
    Chapter,
    Column,
    Heading,
    Lead,
    OpenPoint,
    Row,
    Table,
    ThreeColumns,
    Words,
)
from customs_assessor.report.figures import domain_figures
from customs_assessor.report.groups import by_place
from customs_assessor.report.lines import excerpt
from customs_assessor.report.wording import Wording
from customs_assessor.scoring.model import DomainScore, ItemScore
from customs_assessor.snapshot import Item

SEEN_CHARACTERS = 240
"""What the table shows of comments; the findings hold them whole."""

MOST_LISTED = 3
MOST_NAMED = 3
NAME_CHARACTERS = 64
LEAST_STRENGTH = Fraction(3, 5)
"""A strength stands at its target or above, and at three fifths of its ladder or more."""


def domain_section(say: Wording, score: DomainScore) -> tuple[Block, ...]:
    """Return the section of a domain."""
    domain = say.domain(score.name)
    items = tuple(
        (item, item.score)
        for item in say.snapshot.items
        if item.domain == score.name and item.score and item.in_scope and item.relevant
    )
    title = (say.of(domain.label) or domain.name) if domain else score.name
    return (
        Chapter(title, domain.code if domain else ""),
        Lead(_lead(say, score, items)),
        domain_figures(say, score),
        Heading(say.text("domain.table")),
        _table(say, items),
        _three(say, score, items),
        *_open_points(say, items),
    )


Scored = tuple[tuple[Item, ItemScore], ...]


def _lead(say: Wording, score: DomainScore, items: Scored) -> str:
    words = say.text("domain.lead", answered=score.answered, n=score.applicable)
    below = [say.code(item) for item, _ in _by_points(items)]
    if below:
        codes = say.names(below[:MOST_NAMED])
        return f"{words} {say.text('domain.below', n=len(below), codes=codes)}"
    return f"{words} {say.text('domain.at_target')}" if score.answered else words


def _by_points(items: Scored) -> Scored:
    return tuple(sorted((pair for pair in items if pair[1].points), key=lambda pair: -(pair[1].points or 0)))


def _table(say: Wording, items: Scored) -> Table:
    columns = (
        Column("", 11),
        Column(say.text("table.question"), 46),
        Column(say.text("table.seen"), 71),
        Column(say.text("table.level"), 16),
        Column(say.text("table.target"), 13),
        Column(say.text("table.points"), 13, right=True),
    )
    scores = {item.key: score for item, score in items}
    rows: list[Row] = []
    for where, own in by_place(say, [item for item, _ in items]):
        rows += [Row(group=where)] if where else []
        rows.extend(_row(say, item, scores[item.key]) for item in own)
    return Table(columns, tuple(rows))


def _row(say: Wording, item: Item, score: ItemScore) -> Row:
    return Row(
        (
            Words(item.code, quiet=True),
            Words(say.of(item.question.label), "medium", critical=say.critical(item)),
            Words(_seen(say, item)),
            say.score_marks(score),
            say.target_marks(item),
            Words(say.number(score.points), "strong"),
        )
    )


def _seen(say: Wording, item: Item) -> str:
    """Return what was seen: comments (of both questions of a pair), views and state, else the level in few words."""
    pair = [item]
    if item.scored and item.scored.practice:
        pair += [
            other
            for other in say.snapshot.items
            if other.key.name == item.scored.practice
            and other.key.instance in (item.key.instance, None)
            and other.relevant
        ]
    said = []
    for one in pair:
        comment = excerpt(say.comments(one), SEEN_CHARACTERS)
        if one.state in (ANSWERED, DISPUTED):
            said.append(" ".join(part for part in (comment or say.brief(one), say.views(one)) if part))
        elif comment and one.state == UNANSWERED:
            said.append(say.text("with_reason", state=say.state(one), reason=comment))
        else:
            state = excerpt(say.state(one), SEEN_CHARACTERS)
            said.append("\n".join(part for part in (state, comment) if part))
    return "\n".join(said)


def _three(say: Wording, score: DomainScore, items: Scored) -> ThreeColumns:
    strong = sorted(
        (pair for pair in items if pair[1].level is not None and _is_strength(pair[1])),
        key=lambda pair: -Fraction(pair[1].level or 0) / pair[1].top,
    )
    return ThreeColumns(
        strengths_title=say.text("strengths"),
        strengths=tuple(_judged(say, *pair) for pair in strong[:MOST_LISTED]),
        weaknesses_title=say.text("weaknesses"),
        weaknesses=tuple(_judged(say, *pair) for pair in _by_points(items)[:MOST_LISTED]),
        advice_title=say.text("recommendations"),
        advice=_advice(say, score),
        none=say.text("nothing"),
    )


def _is_strength(score: ItemScore) -> bool:
    level = score.level or Fraction(0)
    return score.state == ANSWERED and level >= score.target and level >= LEAST_STRENGTH * score.top


def _judged(say: Wording, item: Item, score: ItemScore) -> str:
    """Return a question with the few words of its level, as one point of a list."""
    question = excerpt(say.of(item.question.label), NAME_CHARACTERS)
    brief = excerpt(say.brief(item), NAME_CHARACTERS)
    joiner = " " if question.endswith(("?", ".", "…")) else ": "
    return say.text(
        "judged",
        code=say.code(item),
        words=joiner.join(part for part in (question, brief) if part),
        level=decimal_text(score.level or Fraction(0)),
        target=decimal_text(score.target),
    )


def _advice(say: Wording, score: DomainScore) -> tuple[Advice, ...]:
    own = [
        benefit
        for benefit in benefits(say.snapshot)
        if any(closed.score.domain == score.name for closed in benefit.closes)
    ][:MOST_LISTED]
    numbers = {benefit.action.name: str(number) for number, benefit in enumerate(own, start=1)}
    return tuple(
        Advice(
            numbers[benefit.action.name],
            say.of(benefit.action.label) or benefit.action.name,
            _advice_note(say, benefit, score.name, numbers),
        )
        for benefit in own
    )


def _advice_note(say: Wording, benefit: Benefit, domain: str, numbers: dict[str, str]) -> str:
    labels = {
        action.name: say.of(action.label) or action.name for action in say.snapshot.form.scoring.actions
    }
    needs = [numbers.get(name) or labels.get(name, name) for name in benefit.action.requires]
    parts = [
        *([say.text("advice.quick")] if benefit.quick else []),
        say.months(benefit.action.months),
        say.text("advice.closes", codes=", ".join(_closes(say, benefit, domain))),
        *([say.text("advice.needs", actions=", ".join(needs))] if needs else []),
    ]
    return " · ".join(parts)


def _closes(say: Wording, benefit: Benefit, domain: str) -> list[str]:
    """Return the codes of what an action closes in a domain; of a question's instances the one, or how many."""
    instances: dict[str, list[Item]] = {}
    for item in say.snapshot.items:
        if item.score is not None and item.relevant:
            instances.setdefault(item.key.name, []).append(item)
    closed: dict[str, list[Item]] = {}
    for one in benefit.closes:
        if one.score.domain == domain:
            closed.setdefault(one.score.item, []).extend(
                item for item in instances[one.score.item] if item.key.instance == one.score.instance
            )
    return [
        say.code(items[0])
        if len(items) == 1
        else say.text("advice.part", code=items[0].code, n=len(items), total=len(instances[name]))
        for name, items in closed.items()
    ]


def _open_points(say: Wording, items: Scored) -> tuple[Block, ...]:
    points: list[Block] = []
    for item, own in items:
        if "critical_failed" in own.flags:
            points.append(OpenPoint(say.text("open.critical"), _critical_text(say, "failed", item), "danger"))
        if "critical_open" in own.flags:
            points.append(OpenPoint(say.text("open.critical"), _critical_text(say, "unclear", item), "warn"))
        if own.state == DISPUTED:
            points.append(OpenPoint(say.text("open"), _dispute_text(say, item, own, items)))
        if "target_disputed" in own.flags:
            words = say.text("open.target", code=say.code(item), target=decimal_text(own.target))
            points.append(OpenPoint(say.text("open"), words))
        for flag in ("law_only", "practice_only"):
            if flag in own.flags:
                points.append(
                    OpenPoint(say.text("open"), say.text(f"open.{flag}", code=say.code(item)), "warn")
                )
    return tuple(points)


def _critical_text(say: Wording, key: str, item: Item) -> str:
    minimum = item.scored.critical_minimum if item.scored else None
    return say.text(f"open.{key}", code=say.code(item), minimum=decimal_text(minimum or Fraction(0)))


def _dispute_text(say: Wording, item: Item, own: ItemScore, items: Scored) -> str:
    if own.level is None:
        return say.text("open.dispute_none", code=say.code(item))
    words = say.text("open.dispute", code=say.code(item), level=decimal_text(own.level))
    if own.high is None or own.high == own.level:
        return words
    gap = say.number(_gap_with(own, own.high, items))
    return f"{words} {say.text('open.would', level=decimal_text(own.high), gap=gap)}"


def _gap_with(changed: ItemScore, level: Fraction, items: Scored) -> Fraction:
    """Return the domain's gap if one item stood at another level; the others as they are."""
    missing = asked = Fraction(0)
    for _, score in items:
        if score.gap is None:
            continue
        missing += score.weight * (max(Fraction(0), score.target - level) if score is changed else score.gap)
        asked += score.weight * score.target
    return 100 * missing / asked
