"""LibreOffice recalculates exported workbooks; every score agrees with the app."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from customs_assessor.scoring.model import Scores
from tests.exchange.desk import ANA, BEN, Laptop, fill_in, recalculated, text_for
from tests.samples import small_form

VALUES = ("gap", "gap_low", "gap_high", "maturity", "maturity_low", "maturity_high", "coverage")


def nothing(laptop: Laptop) -> None:
    """No answer at all."""


def plain_answers(laptop: Laptop) -> None:
    laptop.level("prearrival", "prearrival_2")
    laptop.level("appeal_law", "appeal_law_3")
    laptop.level("appeal_practice", "appeal_practice_1")
    laptop.level("release_hours", "24")
    laptop.level("selectivity", "selectivity_5")
    laptop.level("criteria_review", "review_3")
    laptop.set("prearrival", "5", "target")


def states(laptop: Laptop) -> None:
    laptop.not_known("prearrival", "not_applicable")
    laptop.level("selectivity", "dk")
    laptop.not_known("appeal_practice")
    laptop.not_known("appeal_law", "not_applicable")
    laptop.level("release_hours", "100")


def whole_domain_not_applicable(laptop: Laptop) -> None:
    for item in ("selectivity", "criteria_review"):
        laptop.not_known(item, "not_applicable")
    laptop.level("prearrival", "prearrival_1")


def critical_failed(laptop: Laptop) -> None:
    laptop.level("selectivity", "selectivity_1")
    laptop.level("criteria_review", "review_5")
    laptop.level("prearrival", "prearrival_4")
    laptop.level("appeal_law", "appeal_law_3")
    laptop.level("appeal_practice", "appeal_practice_3")
    laptop.level("release_hours", "3")


def critical_open(laptop: Laptop) -> None:
    laptop.level("selectivity", "selectivity_1")
    laptop.level("selectivity", "selectivity_3", author=BEN, beside=True)
    laptop.level("prearrival", "prearrival_5")


def disputes(laptop: Laptop) -> None:
    laptop.level("prearrival", "prearrival_1")
    laptop.level("prearrival", "prearrival_4", author=BEN, beside=True)
    laptop.level("prearrival", "prearrival_2", author=BEN, beside=True)
    laptop.level("appeal_law", "appeal_law_3")
    laptop.level("appeal_law", "appeal_law_2", author=BEN, beside=True)
    laptop.level("appeal_practice", "appeal_practice_2")
    laptop.set("prearrival", "3", "target")
    laptop.set("prearrival", "5", "target", author=BEN, beside=True)
    laptop.level("selectivity", "selectivity_4")
    laptop.not_known("selectivity", author=BEN, beside=True)


def dispute_without_level(laptop: Laptop) -> None:
    laptop.not_known("appeal_law")
    laptop.not_known("appeal_law", "not_applicable", author=BEN, beside=True)
    laptop.level("appeal_practice", "appeal_practice_1")
    laptop.not_known("selectivity")
    laptop.not_known("selectivity", "not_applicable", author=BEN, beside=True)


SCENARIOS = (
    nothing,
    plain_answers,
    states,
    whole_domain_not_applicable,
    critical_failed,
    critical_open,
    disputes,
    dispute_without_level,
)


def cells_by_id(file: Path) -> dict[str, dict[str, Any]]:
    """Return the values of the score sheet, by row and column id, and of its items."""
    book = load_workbook(file, data_only=True)
    sheet = next(sheet for sheet in book if any(cell.value == "ca:gap_low" for cell in sheet[2]))
    columns = {cell.value.removeprefix("ca:"): cell.column for cell in sheet[2] if cell.value}
    found: dict[str, dict[str, Any]] = {}
    for row in range(4, sheet.max_row + 1):
        name = sheet.cell(row, columns["id"]).value
        if name and name.startswith("item/"):
            found[name] = {
                key: sheet.cell(row, place).value
                for place, key in enumerate(("code", "question", "level", "target", "gap", "points"), 2)
            }
        elif name:
            found[name] = {key: sheet.cell(row, place).value for key, place in columns.items()}
    return found


def assert_same(file: Path, scores: Scores) -> None:
    found = cells_by_id(file)
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
    for item in scores.items:
        if item.state in ("not_relevant", "out_of_scope"):
            continue
        cells = found[f"item/{item.item}"]
        for key in ("level", "gap", "points"):
            expected = getattr(item, key)
            if expected is None:
                assert cells[key] in (None, ""), (item.item, key)
            else:
                assert cells[key] == pytest.approx(float(expected), abs=1e-9), (item.item, key)
        assert cells["target"] == pytest.approx(float(item.target), abs=1e-9)


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.__name__)
def test_an_untouched_workbook_shows_the_scores_of_the_app(
    scenario: Callable[[Laptop], None], tmp_path: Path
) -> None:
    laptop = Laptop(small_form())
    scenario(laptop)
    file = laptop.export(tmp_path / "out.xlsx")
    assert_same(recalculated(file, tmp_path), laptop.snapshot().scores)


def test_a_workbook_of_one_domain_keeps_the_others_values(tmp_path: Path) -> None:
    laptop = Laptop(small_form())
    plain_answers(laptop)
    file = laptop.export(tmp_path / "out.xlsx", domains=("risk",))
    found = cells_by_id(recalculated(file, tmp_path))
    overall = laptop.snapshot().scores.overall
    assert found["overall"]["gap"] == pytest.approx(float(overall.gap or 0), abs=1e-9)
    assert found["overall"]["band"] == overall.band


def test_cells_filled_in_score_as_they_will_after_import(tmp_path: Path) -> None:
    """Levels by text and as a bare number, states with reason, a view more on a dispute, targets, a pair."""
    laptop = Laptop(small_form())
    disputes(laptop)
    laptop.level("criteria_review", "review_2")
    file = laptop.export(tmp_path / "out.xlsx")
    values = {
        ("prearrival", "level"): text_for(file, "prearrival", "prearrival_3"),
        ("appeal_practice", "state"): "Not applicable",
        ("appeal_practice", "reason"): "no court yet",
        ("release_hours", "level"): 12,
        ("selectivity", "level"): 2,
        ("criteria_review", "target"): 5,
        ("prearrival", "target"): 2,
    }
    fill_in(file, values, name="Cho")
    shown = recalculated(file, tmp_path)
    plan = laptop.take(file)
    assert plan.count("refused") == 0
    assert laptop.state("appeal_practice").value == {"state": "not_applicable", "reason": "no court yet"}
    assert_same(shown, laptop.snapshot().scores)


def test_weights_and_tops_that_are_fractions(tmp_path: Path) -> None:
    form = small_form()
    items = tuple(
        replace(item, weight=item.weight / 7, target=item.target * 9 / 10) for item in form.scoring.items
    )
    laptop = Laptop(replace(form, scoring=replace(form.scoring, items=items)))
    plain_answers(laptop)
    laptop.set("selectivity", "0.7", "target", author=ANA)
    file = laptop.export(tmp_path / "out.xlsx")
    assert_same(recalculated(file, tmp_path), laptop.snapshot().scores)


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.__name__)
def test_a_reader_that_does_not_calculate_sees_the_scores(
    scenario: Callable[[Laptop], None], tmp_path: Path
) -> None:
    laptop = Laptop(small_form())
    scenario(laptop)
    file = laptop.export(tmp_path / "out.xlsx")
    found = cells_by_id(file)
    overall = laptop.snapshot().scores.overall
    assert (found["overall"]["gap"] or None) == (
        None if overall.gap is None else pytest.approx(float(overall.gap))
    )
    for item in laptop.snapshot().scores.items:
        if item.points is not None:
            assert found[f"item/{item.item}"]["points"] == pytest.approx(float(item.points))


def test_points_are_shown_to_one_decimal_as_in_the_app(tmp_path: Path) -> None:
    laptop = Laptop(small_form())
    plain_answers(laptop)
    book = load_workbook(laptop.export(tmp_path / "w.xlsx"))
    formats = {
        cell.number_format
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f" and cell.number_format.startswith("0.0")
    }
    assert formats == {"0.0"}
