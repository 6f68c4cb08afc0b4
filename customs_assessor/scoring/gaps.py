"""Gap scores: gap, maturity, coverage and bounds of items, domains and the whole.

Gap is 100 x sum(w g) / sum(w t) with g = max(0, t - c); maturity is 100 x sum(w c) / sum(w L). Levels follow the
capability scale of CMMI and COBIT (0 to 5); coverage and the sure bounds keep what is not known apart from what is
low, as PEFA keeps D* from D. All sums are exact fractions; nothing is rounded here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from customs_assessor.scoring.levels import Reading, read_item
from customs_assessor.scoring.model import DomainInput, DomainScore, ItemInput, ItemScore, Scores, Value

BANDS = (("A", Fraction(15)), ("B", Fraction(30)), ("C", Fraction(50)))
"""Upper edges, inclusive; above the last one stands D."""
MINIMUM_COVERAGE = Fraction(70)
HUNDRED = Fraction(100)


@dataclass(frozen=True)
class _Read:
    item: ItemInput
    reading: Reading

    @property
    def counted(self) -> bool:
        return self.reading.level is not None

    def gap(self, level: Fraction) -> Fraction:
        return max(Fraction(0), self.item.target - level)

    @property
    def critical(self) -> str:
        minimum = self.item.critical_minimum
        if minimum is None or not self.reading.applicable:
            return ""
        if self.reading.high < minimum:
            return "critical_failed"
        return "critical_open" if self.reading.low < minimum else ""


def band(gap: Fraction | None, coverage: Fraction | None, failed: Iterable[str]) -> str:
    """Return ``A`` to ``D`` for an unrounded gap (0 to 100), '' without a value or below 70 % coverage.

    With a failed critical item it is never better than C.
    """
    if gap is None or coverage is None or coverage < MINIMUM_COVERAGE:
        return ""
    letter = next((name for name, edge in BANDS if gap <= edge), "D")
    return max(letter, "C") if any(True for _ in failed) else letter


def score(domains: Sequence[DomainInput], items: Sequence[ItemInput]) -> Scores:
    """Return all scores of one assessment.

    Args:
        domains: in the form's order.
        items: in the form's order; an item of an unknown domain is scored in none.
    """
    reads = [_Read(item, read_item(item)) for item in items]
    by_domain = {
        domain.name: [read for read in reads if read.item.domain == domain.name] for domain in domains
    }
    results = tuple(
        _domain_score(domain, by_domain[domain.name])
        for domain in domains
        if any(read.reading.applicable for read in by_domain[domain.name])
    )
    points = _points(results, by_domain)
    scored = tuple(_item_score(read, points.get(id(read))) for read in reads)
    urgent = [(position, entry) for position, entry in enumerate(scored) if entry.points]
    urgent.sort(key=lambda pair: (-(pair[1].points or 0), "critical" not in pair[1].flags, pair[0]))
    return Scores(
        overall=_overall(results),
        domains=results,
        items=scored,
        priorities=tuple(entry for _, entry in urgent),
        answered=sum(result.answered for result in results),
        applicable=sum(result.applicable for result in results),
        target_level=_mean(results, lambda result: result.target_level),
    )


def _domain_score(domain: DomainInput, reads: Sequence[_Read]) -> DomainScore:
    applicable = [read for read in reads if read.reading.applicable]
    answered = [read for read in applicable if read.counted]
    failed = tuple(dict.fromkeys(read.item.item for read in applicable if read.critical == "critical_failed"))
    opened = tuple(dict.fromkeys(read.item.item for read in applicable if read.critical == "critical_open"))

    def point(read: _Read) -> Fraction:
        return read.reading.level or Fraction(0)

    gap, coverage = _gap(answered, point), _share(answered, applicable)
    return DomainScore(
        name=domain.name,
        weight=domain.weight,
        value=Value(
            gap=gap,
            gap_low=_gap(applicable, lambda read: read.reading.high),
            gap_high=_gap(applicable, lambda read: read.reading.low),
            maturity=_maturity(answered, point),
            maturity_low=_maturity(applicable, lambda read: read.reading.low),
            maturity_high=_maturity(applicable, lambda read: read.reading.high),
            coverage=coverage,
            band=band(gap, coverage, failed),
        ),
        critical_failed=failed,
        critical_open=opened,
        answered=len(answered),
        applicable=len(applicable),
        target_level=_maturity(answered, lambda read: read.item.target),
    )


def _gap(reads: Sequence[_Read], level: Callable[[_Read], Fraction]) -> Fraction | None:
    if not reads:
        return None
    targets = sum((read.item.weight * read.item.target for read in reads), Fraction(0))
    return HUNDRED * sum((read.item.weight * read.gap(level(read)) for read in reads), Fraction(0)) / targets


def _maturity(reads: Sequence[_Read], level: Callable[[_Read], Fraction]) -> Fraction | None:
    if not reads:
        return None
    tops = sum((read.item.weight * read.item.top for read in reads), Fraction(0))
    return HUNDRED * sum((read.item.weight * level(read) for read in reads), Fraction(0)) / tops


def _share(part: Sequence[_Read], whole: Sequence[_Read]) -> Fraction:
    weight = sum((read.item.weight for read in part), Fraction(0))
    return HUNDRED * weight / sum((read.item.weight for read in whole), Fraction(0))


def _mean(results: Sequence[DomainScore], of: Callable[[DomainScore], Fraction | None]) -> Fraction | None:
    found = [(result.weight, value) for result in results if (value := of(result)) is not None]
    if not found:
        return None
    weighted = sum((weight * value for weight, value in found), Fraction(0))
    return weighted / sum((weight for weight, _ in found), Fraction(0))


def _overall(results: Sequence[DomainScore]) -> Value:
    gap = _mean(results, lambda result: result.value.gap)
    coverage = _mean(results, lambda result: result.value.coverage)
    failed = [item for result in results for item in result.critical_failed]
    return Value(
        gap=gap,
        gap_low=_mean(results, lambda result: result.value.gap_low),
        gap_high=_mean(results, lambda result: result.value.gap_high),
        maturity=_mean(results, lambda result: result.value.maturity),
        maturity_low=_mean(results, lambda result: result.value.maturity_low),
        maturity_high=_mean(results, lambda result: result.value.maturity_high),
        coverage=coverage,
        band=band(gap, coverage, failed),
    )


def _points(results: Sequence[DomainScore], by_domain: dict[str, list[_Read]]) -> dict[int, Fraction]:
    valued = [result for result in results if result.value.gap is not None]
    weights = sum((result.weight for result in valued), Fraction(0))
    points: dict[int, Fraction] = {}
    for result in valued:
        answered = [read for read in by_domain[result.name] if read.reading.applicable and read.counted]
        targets = sum((read.item.weight * read.item.target for read in answered), Fraction(0))
        for read in answered:
            gap = read.gap(read.reading.level or Fraction(0))
            points[id(read)] = HUNDRED * result.weight / weights * read.item.weight * gap / targets
    return points


def _item_score(read: _Read, points: Fraction | None) -> ItemScore:
    item, reading = read.item, read.reading
    flags = [*reading.flags]
    if item.target_disputed:
        flags.append("target_disputed")
    if item.critical_minimum is not None:
        flags.append("critical")
    if read.critical:
        flags.append(read.critical)
    return ItemScore(
        item=item.item,
        instance=item.instance,
        domain=item.domain,
        state=reading.state,
        level=reading.level,
        low=reading.low if reading.applicable else None,
        high=reading.high if reading.applicable else None,
        target=item.target,
        top=item.top,
        weight=item.weight,
        gap=None if reading.level is None else read.gap(reading.level),
        points=points,
        flags=tuple(flags),
    )
