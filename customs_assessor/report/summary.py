"""Cover and summary: what stands where, in one look."""

from __future__ import annotations

from datetime import date

from customs_assessor.answers.assessment import BASELINE, FOLLOW_UP
from customs_assessor.answers.item import ItemKey
from customs_assessor.report.actions import benefits
from customs_assessor.report.blocks import (
    Axis,
    Block,
    Chapter,
    Column,
    Cover,
    CoverColumn,
    DomainCharts,
    GapRow,
    Heading,
    Lead,
    Note,
    Row,
    Table,
    Words,
)
from customs_assessor.report.charts import LEAST_AXES, MOST_AXES
from customs_assessor.report.figures import overall_figures
from customs_assessor.report.wording import Wording, place
from customs_assessor.scoring.model import DomainScore

MOST_COVER_COLUMNS = 20
MOST_GAP_ROWS = 20
MOST_ACTIONS = 5
AXIS_CHARACTERS = 14
NAMED = 2
"""How many domains the lead names at each end."""


def cover(say: Wording, kind: str, made: date) -> Cover:
    """Return the first page."""
    snapshot, mission = say.snapshot, say.snapshot.mission
    country = say.labels.country(mission.country) if mission.country else ""
    scores = snapshot.scores.domains
    shown = _heaviest(scores)
    codes = {domain.name: domain.code for domain in snapshot.form.scoring.domains}
    caption = "cover.caption" if len(shown) == len(scores) else "cover.caption_part"
    title = say.of(snapshot.form.title) or snapshot.form.form_id
    return Cover(
        administration=mission.administration or country,
        country=" · ".join(part for part in (country, snapshot.assessment.site) if part),
        team=mission.title or say.text("cover.team"),
        team_note=_team_note(say),
        title=tuple(part for part in (title, country or mission.administration) if part),
        subtitle=say.text("cover.subtitle"),
        occasion=" · ".join(part for part in (snapshot.assessment.title, _round(say)) if part),
        columns=tuple(
            CoverColumn(codes[score.name], place(score.value.maturity), place(score.target_level))
            for score in shown
        ),
        in_place=say.text("cover.in_place"),
        missing=say.text("cover.missing"),
        caption=say.text(caption, n=len(shown)),
        foot=(
            (say.text("cover.period"), _period(say)),
            (say.text("cover.edition"), say.text(f"kind.{kind}")),
            (say.text("cover.as_of"), say.labels.date(made)),
        ),
    )


def _round(say: Wording) -> str:
    """Return the round in words, as it was entered where it is none of ours."""
    entered = say.snapshot.assessment.round
    return say.text(f"round.{entered}") if entered in (BASELINE, FOLLOW_UP) else entered


def _team_note(say: Wording) -> str:
    lead = say.snapshot.people.get(say.snapshot.mission.lead)
    if lead:
        return say.text("cover.lead", name=lead)
    return say.text("cover.team") if say.snapshot.mission.title else ""


def _heaviest(scores: tuple[DomainScore, ...]) -> tuple[DomainScore, ...]:
    """Return at most twenty domains, those of most weight, in the form's order."""
    ranked = sorted(range(len(scores)), key=lambda index: (-scores[index].weight, index))
    return tuple(scores[index] for index in sorted(ranked[:MOST_COVER_COLUMNS]))


def _period(say: Wording) -> str:
    mission = say.snapshot.mission
    if not mission.start or not mission.end or mission.start == mission.end:
        return say.day(mission.start or mission.end) or say.text("cover.open")
    return say.text("cover.between", start=say.day(mission.start), end=say.day(mission.end))


def summary(say: Wording) -> tuple[Block, ...]:
    """Return the chapter with the four figures, radar, gaps and what to do first."""
    scores = say.snapshot.scores
    if not scores.domains:
        return (Chapter(say.text("summary")), Lead(say.text("summary.unscored")))
    return (
        Chapter(say.text("summary")),
        Lead(_lead(say)),
        overall_figures(say, scores),
        _charts(say),
        Heading(say.text("first.title")),
        *_first(say),
    )


def _lead(say: Wording) -> str:
    scores = say.snapshot.scores
    words = say.text("summary.answered", answered=scores.answered, n=scores.applicable)
    ranked = sorted(
        (score for score in scores.domains if score.value.gap is not None),
        key=lambda score: score.value.gap or 0,
    )
    count = min(NAMED, len(ranked) // 2)
    if not count or ranked[0].value.gap == ranked[-1].value.gap:
        return words
    near = say.names(_short(say, score) for score in ranked[:count])
    far = say.names(_short(say, score) for score in reversed(ranked[-count:]))
    return f"{words} {say.text('summary.contrast', near=near, far=far)}"


def _short(say: Wording, score: DomainScore) -> str:
    domain = say.domain(score.name)
    return say.short(domain) if domain else score.name


def axes(say: Wording) -> tuple[Axis, ...]:
    """Return the radar's axes: short names of at most 14 characters, else codes."""
    found = []
    for score in say.snapshot.scores.domains:
        domain = say.domain(score.name)
        name = _short(say, score)
        label = name if len(name) <= AXIS_CHARACTERS or domain is None else domain.code
        found.append(Axis(label, place(score.value.maturity), place(score.target_level)))
    return tuple(found)


def _charts(say: Wording) -> DomainCharts:
    scores = say.snapshot.scores.domains
    ranked = sorted(
        scores, key=lambda score: -1 if score.value.gap is None else score.value.gap, reverse=True
    )
    rows = []
    for score in ranked[:MOST_GAP_ROWS]:
        domain = say.domain(score.name)
        rows.append(
            GapRow(
                code=domain.code if domain else "",
                name=_short(say, score),
                value=say.number(score.value.gap),
                point=place(score.value.gap),
                low=place(score.value.gap_low),
                high=place(score.value.gap_high),
                band=score.value.band,
            )
        )
    more = len(ranked) - len(rows)
    notes = [say.text("gaps.note"), *([say.text("gaps.more", n=more)] if more else [])]
    radar = LEAST_AXES <= len(scores) <= MOST_AXES
    return DomainCharts(
        radar_title=say.text("radar.title"),
        axes=axes(say),
        now=say.text("radar.now"),
        target=say.text("radar.target"),
        rings=say.text("radar.rings" if radar else "radar.scale"),
        gaps_title=say.text("gaps.title"),
        rows=tuple(rows),
        note=" ".join(notes),
    )


def _first(say: Wording) -> tuple[Block, ...]:
    """Return the actions that take most points off; without actions the questions of most points."""
    ranked = benefits(say.snapshot)[:MOST_ACTIONS]
    if not ranked:
        return _first_questions(say)
    rows = []
    for rank, benefit in enumerate(ranked, start=1):
        most = benefit.closes[0]
        domain = say.domain(most.score.domain)
        rows.append(
            Row(
                (
                    Words(str(rank), "strong"),
                    Words(say.of(benefit.action.label) or benefit.action.name),
                    Words(say.short(domain) if domain else ""),
                    say.from_to(most.score, most.level),
                    Words(say.months(benefit.action.months)),
                    Words(say.number(benefit.points), "strong"),
                )
            )
        )
    return (Table(_columns(say, "action"), tuple(rows)), Note(say.text("first.note")))


def _first_questions(say: Wording) -> tuple[Block, ...]:
    items = {item.key: item for item in say.snapshot.items}
    rows = []
    for rank, score in enumerate(say.snapshot.scores.priorities[:MOST_ACTIONS], start=1):
        domain = say.domain(score.domain)
        rows.append(
            Row(
                (
                    Words(str(rank), "strong"),
                    Words(say.question(items[ItemKey(score.item, score.instance)])),
                    Words(say.short(domain) if domain else ""),
                    say.from_to(score, score.target),
                    Words(""),
                    Words(say.number(score.points), "strong"),
                )
            )
        )
    return (Table(_columns(say, "question"), tuple(rows)),) if rows else (Note(say.text("first.none")),)


def _columns(say: Wording, first: str) -> tuple[Column, ...]:
    return (
        Column("", 7),
        Column(say.text(f"first.{first}"), 67),
        Column(say.text("first.domain"), 40),
        Column(say.text("first.level"), 23),
        Column(say.text("first.effort") if first == "action" else "", 19),
        Column(say.text("first.points"), 14, right=True),
    )
