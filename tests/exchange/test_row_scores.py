"""Scores of questions in repeats: the workbook's formulas, calculated by LibreOffice, give the app's own numbers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from customs_assessor.forms.tree import instance_id
from customs_assessor.scoring.model import Scores
from tests.exchange.desk import BEN, Laptop, fill_rows, recalculated
from tests.exchange.test_live_scores import VALUES, cells_by_id
from tests.exchange.visits import visit_form

FIRST = instance_id(None, "post", 1)
FIRST_STEP = instance_id(FIRST, "step", 1)
SECOND = "dddddddd-dddd-4ddd-8ddd-dddddddddddd"


def nothing(laptop: Laptop) -> None:
    """One post with one step, nothing answered."""


def one_post(laptop: Laptop) -> None:
    laptop.level(f"post_name@{FIRST}", "Aflao")
    laptop.level(f"signs@{FIRST}", "l1")
    laptop.level(f"power@{FIRST}", "l0")
    laptop.level(f"order@{FIRST_STEP}", "l2")


def two_posts(laptop: Laptop) -> None:
    one_post(laptop)
    for field, value in (("repeat", "post"), ("order", "2")):
        laptop.put(f"instance/{SECOND}", field, value)
    laptop.level(f"signs@{SECOND}", "l2")
    laptop.not_known(f"power@{SECOND}")
    laptop.not_known(f"order@{instance_id(SECOND, 'step', 1)}", "not_applicable")


def disputes(laptop: Laptop) -> None:
    two_posts(laptop)
    laptop.level(f"signs@{FIRST}", "l2", author=BEN, beside=True)
    laptop.level(f"power@{FIRST}", "l1", author=BEN, beside=True)


def all_failed(laptop: Laptop) -> None:
    two_posts(laptop)
    laptop.level(f"power@{SECOND}", "l0")


SCENARIOS = (nothing, one_post, two_posts, disputes, all_failed)


def assert_scores(found: dict[str, dict[str, Any]], scores: Scores) -> None:
    rows = {"overall": scores.overall} | {domain.name: domain.value for domain in scores.domains}
    for name, value in rows.items():
        for key in VALUES:
            expected, cell = getattr(value, key), found[name][key]
            if expected is None:
                assert cell in (None, ""), (name, key, cell)
            else:
                assert cell == pytest.approx(float(expected), abs=1e-9), (name, key)
        assert (found[name]["band"] or "") == value.band, name
    for domain in scores.domains:
        assert found[domain.name]["critical_failed"] == len(domain.critical_failed)
        assert found[domain.name]["critical_open"] == len(domain.critical_open)


def assert_items(found: dict[str, dict[str, Any]], scores: Scores) -> None:
    for item in scores.items:
        cells = found[f"item/{item.item}@{item.instance}"]
        for key in ("level", "gap", "points"):
            expected = getattr(item, key)
            if expected is None:
                assert cells[key] in (None, ""), (item.item, key)
            else:
                assert cells[key] == pytest.approx(float(expected), abs=1e-9), (item.item, key)


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.__name__)
def test_an_untouched_workbook_shows_the_scores_of_the_app(
    scenario: Callable[[Laptop], None], tmp_path: Path
) -> None:
    laptop = Laptop(visit_form())
    scenario(laptop)
    file = laptop.export(tmp_path / "out.xlsx")
    scores = laptop.snapshot().scores
    for shown in (file, recalculated(file, tmp_path)):
        found = cells_by_id(shown)
        assert_items(found, scores)
        assert found["overall"]["gap"] == (
            None if scores.overall.gap is None else pytest.approx(float(scores.overall.gap))
        )
    assert_scores(found, scores)


def test_rows_filled_in_count_as_they_will_after_import(tmp_path: Path) -> None:
    """A changed level, two new posts, steps of an old and of a new post, a post that a step alone brings."""
    laptop = Laptop(visit_form())
    two_posts(laptop)
    file = laptop.export(tmp_path / "out.xlsx")
    fill_rows(
        file,
        "Post",
        {
            0: {"signs ca:level": "2 - Yes", "power ca:comment": "since May"},
            2: {"signs ca:level": 0, "power ca:level": "1 - In part", "post_name ca:level": "Elubo"},
            4: {"power ca:state": "Don't know", "power ca:reason": "nobody there"},
        },
    )
    fill_rows(
        file,
        "Step",
        {
            1: {"order ca:level": 1},
            21: {"order ca:level": 2},
            43: {"order ca:level": 2, "ca:parent": "3"},
            44: {"order ca:level": 0, "ca:parent": "3"},
            45: {"step_name ca:level": "stamp", "ca:parent": "7"},
        },
    )
    shown = cells_by_id(recalculated(file, tmp_path))
    plan = laptop.take(file)
    assert plan.problems == ()
    repeats = laptop.snapshot().repeats
    assert [len(one.instances) for one in repeats if one.name == "step"] == [2, 1, 2, 1, 1]
    assert_scores(shown, laptop.snapshot().scores)


def test_a_domain_whose_questions_all_lie_in_repeats_has_no_sheet_and_a_live_score(tmp_path: Path) -> None:
    laptop = Laptop(visit_form())
    one_post(laptop)
    file = laptop.export(tmp_path / "out.xlsx", domains=("means",))
    fill_rows(file, "Post", {0: {"power ca:level": 2}})
    shown = cells_by_id(recalculated(file, tmp_path))
    laptop.take(file)
    assert_scores(shown, laptop.snapshot().scores)
