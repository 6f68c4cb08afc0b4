"""The four figures of a result: gap, maturity, coverage, band, each with its doubt in words and places."""

from __future__ import annotations

from fractions import Fraction

from customs_assessor.report.blocks import Figure, Figures
from customs_assessor.report.wording import NO_VALUE, Wording, place
from customs_assessor.scoring.model import DomainScore, Scores, Value


def overall_figures(say: Wording, scores: Scores) -> Figures:
    """Return the four figures of the whole assessment."""
    return _figures(
        say, scores.overall, scores.target_level, (scores.answered, scores.applicable), "overall_gap"
    )


def domain_figures(say: Wording, score: DomainScore) -> Figures:
    """Return the four figures of a domain."""
    return _figures(say, score.value, score.target_level, (score.answered, score.applicable), "gap")


def band_words(say: Wording, value: Value) -> str:
    """Return what a band means, or why there is none."""
    if value.band:
        return say.text(f"band.{value.band}")
    return say.text("band.no_value" if value.gap is None else "band.none")


def _figures(
    say: Wording, value: Value, target: Fraction | None, counts: tuple[int, int], gap_label: str
) -> Figures:
    between = "surely" if gap_label == "overall_gap" else "between"
    maturity = _range(say, value.maturity, value.maturity_low, value.maturity_high, "between")
    if target is not None:
        maturity = say.text("figure.with_target", range=maturity, target=say.number(target))
    return Figures(
        (
            Figure(
                label=say.text(f"figure.{gap_label}"),
                value=say.number(value.gap),
                note=_range(say, value.gap, value.gap_low, value.gap_high, between),
                kind="gap",
                point=place(value.gap),
                low=place(value.gap_low),
                high=place(value.gap_high),
                doubtful=not value.band,
            ),
            Figure(
                label=say.text("figure.maturity"),
                value=say.number(value.maturity),
                note=maturity,
                kind="maturity",
                point=place(value.maturity),
                low=place(value.maturity_low),
                high=place(value.maturity_high),
                doubtful=not value.band,
            ),
            Figure(
                label=say.text("figure.coverage"),
                value=say.percent(value.coverage),
                note=say.text("figure.answered", answered=counts[0], n=counts[1]),
                kind="coverage",
                point=place(value.coverage),
            ),
            Figure(
                label=say.text("figure.band"),
                value=value.band or NO_VALUE,
                note=band_words(say, value),
                kind="band",
                band=value.band,
            ),
        )
    )


def _range(
    say: Wording, point: Fraction | None, low: Fraction | None, high: Fraction | None, between: str
) -> str:
    if low is None or high is None:
        return say.text("figure.no_value")
    if low == high:
        return say.text("figure.exact")
    words = say.text(f"figure.{between}", low=say.number(low), high=say.number(high))
    return words if point is not None else f"{say.text('figure.no_value')} ({words})"
