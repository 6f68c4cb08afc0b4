"""The golden figures of the scoring rules, tables of states, and properties that hold for any answers."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from customs_assessor.scoring.gaps import band, score
from customs_assessor.scoring.levels import lower_median, read_pair, read_question
from customs_assessor.scoring.model import DomainInput, ItemInput, Scores, View

TOP = Fraction(5)
NA, DK = View(None, "not_applicable"), View(None, "dont_know")


def level(value: int) -> View:
    return View(Fraction(value))


def item(
    *views: View, name: str = "i", domain: str = "d", weight: int = 1, target: int = 5, **more: object
) -> ItemInput:
    return ItemInput(name, None, domain, Fraction(weight), Fraction(target), TOP, views, **more)  # type: ignore[arg-type]


def one(*items: ItemInput) -> Scores:
    return score([DomainInput("d")], items)


def shown(value: Fraction | None) -> str:
    return f"{float(value or 0):.2f}"


def test_golden_weights_states_and_bounds() -> None:
    scores = one(item(level(2), weight=3), item(NA, weight=2), item(weight=1), item(level(4), weight=2))
    value = scores.domains[0].value
    assert [shown(v) for v in (value.maturity, value.maturity_low, value.maturity_high)] == [
        "56.00",
        "46.67",
        "63.33",
    ]
    assert [shown(v) for v in (value.gap, value.gap_low, value.gap_high)] == ["44.00", "36.67", "53.33"]
    assert shown(value.coverage) == "83.33"


def test_a_surplus_never_pays_for_a_shortfall() -> None:
    assert shown(one(item(level(4), target=3), item(level(1), target=3)).overall.gap) == "33.33"


def test_no_answer_has_no_value_but_bounds() -> None:
    value = one(item(), item(DK)).overall
    assert (value.gap, value.maturity, value.coverage, value.band) == (None, None, 0, "")
    assert (value.gap_low, value.gap_high, value.maturity_low, value.maturity_high) == (0, 100, 0, 100)


def test_a_domain_without_applicable_item_is_left_out() -> None:
    scores = score([DomainInput("d"), DomainInput("e", Fraction(9))], [item(level(5)), item(NA, domain="e")])
    assert [result.name for result in scores.domains] == ["d"]
    assert scores.overall.gap == 0


def test_disputed_item_stands_at_lower_median_and_widens_bounds() -> None:
    scores = one(item(level(1), level(2), level(4), level(5)))
    entry, value = scores.items[0], scores.overall
    assert (entry.state, entry.level, entry.low, entry.high) == ("disputed", 2, 1, 5)
    assert (value.gap, value.gap_low, value.gap_high, value.coverage) == (60, 0, 80, 100)


def test_a_disputed_head_without_level_counts_as_unanswered() -> None:
    assert (one(item(level(3), DK)).items[0].low, one(item(level(3), NA)).items[0].high) == (0, 5)
    assert one(item(NA, DK)).overall.coverage == 0


@pytest.mark.parametrize(
    ("law", "practice", "state", "point", "low", "high", "flags"),
    [
        ([level(2), level(4)], [level(3)], "disputed", 2, 2, 3, ()),
        ([level(4)], [level(1)], "answered", 1, 1, 1, ()),
        ([level(4)], [], "answered", 4, 4, 4, ("law_only",)),
        ([NA], [level(3)], "answered", 3, 3, 3, ("practice_only",)),
        ([NA], [NA], "not_applicable", None, 0, 5, ()),
        ([NA], [DK], "dont_know", None, 0, 5, ()),
        ([NA], [], "unanswered", None, 0, 5, ()),
        ([level(2), DK], [level(3)], "disputed", 2, 0, 3, ()),
        ([NA, DK], [], "disputed", None, 0, 5, ()),
    ],
)
def test_pairs(law, practice, state, point, low, high, flags) -> None:  # type: ignore[no-untyped-def]
    reading = read_pair(read_question(law, TOP), read_question(practice, TOP), TOP)
    assert (reading.state, reading.level, reading.low, reading.high, reading.flags) == (
        state,
        point,
        low,
        high,
        flags,
    )


@pytest.mark.parametrize(
    ("views", "failed", "opened"),
    [
        ([level(1)], True, False),
        ([level(2)], False, False),
        ([level(0), level(1)], True, False),
        ([level(1), level(3)], False, True),
        ([level(1), DK], False, True),
        ([], False, True),
        ([DK], False, True),
        ([NA], False, False),
    ],
)
def test_critical_items(views: list[View], failed: bool, opened: bool) -> None:
    scores = one(item(*views, name="c", critical_minimum=Fraction(2)), item(level(5), name="o"))
    result = scores.domains[0]
    assert (bool(result.critical_failed), bool(result.critical_open)) == (failed, opened)


def test_a_failed_critical_item_caps_the_band_and_not_the_score() -> None:
    scores = one(item(level(1), weight=1, target=2, critical_minimum=Fraction(2)), item(level(5), weight=9))
    assert scores.overall.gap < 15  # type: ignore[operator]
    assert (scores.domains[0].value.band, scores.overall.band) == ("C", "C")


@pytest.mark.parametrize(
    ("gap", "letter"), [("15", "A"), ("15.0000001", "B"), ("30", "B"), ("50", "C"), ("50.01", "D")]
)
def test_band_edges_on_the_unrounded_gap(gap: str, letter: str) -> None:
    assert band(Fraction(gap), Fraction(70), ()) == letter
    assert band(Fraction(gap), Fraction("69.99"), ()) == ""


def test_scope_and_relevance_leave_all_sums() -> None:
    scores = one(item(level(5)), item(level(0), in_scope=False), item(level(0), relevant=False))
    assert scores.overall.gap == 0
    assert [entry.state for entry in scores.items] == ["answered", "out_of_scope", "not_relevant"]
    assert [entry.points for entry in scores.items] == [0, None, None]


def test_priorities_by_points_then_critical_then_order() -> None:
    scores = one(
        item(level(4), name="a"),
        item(level(4), name="b", critical_minimum=Fraction(2)),
        item(level(1), name="c"),
        item(level(4), name="d"),
        item(level(5), name="e"),
    )
    assert [entry.item for entry in scores.priorities] == ["c", "b", "a", "d"]


def test_lower_median() -> None:
    assert lower_median([Fraction(4), Fraction(1)]) == 1
    assert lower_median([Fraction(4), Fraction(2), Fraction(3)]) == 3


VIEWS = st.one_of(st.integers(0, 5).map(level), st.sampled_from([NA, DK]))
ITEMS = st.lists(
    st.builds(
        lambda views, weight, target, domain, practice, minimum: ItemInput(
            "x", None, domain, weight, target, TOP, tuple(views), practice, minimum
        ),
        st.lists(VIEWS, max_size=3),
        st.fractions(min_value="1/10", max_value=9, max_denominator=10),
        st.fractions(min_value="1/2", max_value=5, max_denominator=2),
        st.sampled_from(["d", "e", "f"]),
        st.one_of(st.none(), st.lists(VIEWS, max_size=3).map(tuple)),
        st.one_of(st.none(), st.just(Fraction(2))),
    ),
    max_size=12,
)
DOMAINS = [DomainInput("d"), DomainInput("e", Fraction(2)), DomainInput("f", Fraction("0.5"))]


@given(ITEMS)
def test_points_add_up_to_the_overall_gap(items: list[ItemInput]) -> None:
    scores = score(DOMAINS, items)
    assert sum((entry.points or 0 for entry in scores.items), Fraction(0)) == (scores.overall.gap or 0)


@given(ITEMS)
def test_every_domain_value_lies_within_its_bounds_once_all_is_answered(items: list[ItemInput]) -> None:
    for result in score(DOMAINS, items).domains:
        value = result.value
        assert 0 <= value.gap_low <= value.gap_high <= 100  # type: ignore[operator]
        assert 0 <= value.maturity_low <= value.maturity_high <= 100  # type: ignore[operator]
        if value.coverage == 100:
            assert value.gap_low <= value.gap <= value.gap_high  # type: ignore[operator]


@given(ITEMS, st.integers(2, 7))
def test_scaling_all_weights_changes_nothing(items: list[ItemInput], factor: int) -> None:
    scaled = [
        ItemInput(
            **{
                **{name: getattr(entry, name) for name in entry.__dataclass_fields__},
                "weight": entry.weight * factor,
            }
        )
        for entry in items
    ]
    assert score(DOMAINS, items).overall == score(DOMAINS, scaled).overall
