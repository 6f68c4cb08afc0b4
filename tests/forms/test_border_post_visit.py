"""The visit of border posts: a sheet a post with timed steps in it, sums and means by calculation, a scored checklist."""

from __future__ import annotations

from datetime import UTC, datetime
from fractions import Fraction
from functools import cache
from typing import Any

import pytest

from customs_assessor.forms.model import Question, Section
from customs_assessor.forms.run import fill, states_of
from customs_assessor.labels import LANGUAGES
from customs_assessor.snapshot_scores import scores_of_filling
from tests.forms.instruments import instrument

FORM = "border_post_visit"
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
NORTH: dict[str, Any] = {
    "post_name": "North Gate",
    "post_kind": "land",
    "visited_on": "2026-11-21",
    "post_position": "5.6 -0.2 0 0",
    "photo_counter": "counter.jpg",
    "all_day": "no",
    "opens": "22:00",
    "closes": "06:30",
    "lanes_total": 4,
    "lanes_open": 3,
    "trucks_day": 100,
    "declarations_day": 80,
    "power_source": "mains",
    "volts": 212.5,
    "outages_week": 5,
    "dark_hours": 3,
    "second_sources": "generator solar",
    "fuel_level": 40,
    "network_kind": "mobile",
    "download_mbps": 1.5,
    "ping_ms": 120,
    "scanners_total": 1,
    "scanners_working": 0,
    "scales_total": 2,
    "scales_working": 2,
    "computers_total": 5,
    "computers_working": 4,
    "staff_supervisors": 1,
    "staff_officers": 8,
    "agencies_present": "immigration other",
    "agencies_other": "Standards bureau",
    "documents_asked": "declaration invoice permit",
    "observed_kind": "import_truck",
    "steps": [
        {
            "step_name": "wait_queue",
            "step_start": "2026-11-21T08:00:00.000Z",
            "step_end": "2026-11-21T09:00:00.000Z",
        },
        {
            "step_name": "papers",
            "step_start": "2026-11-21T09:05:00.000Z",
            "step_end": "2026-11-21T09:25:00.000Z",
        },
    ],
    "infrastructure_power": "level_2",
    "people_integrity": "level_1",
}
SOUTH: dict[str, Any] = {
    "post_name": "South Port",
    "all_day": "yes",
    "trucks_day": 50,
    "declarations_day": 300,
    "network_kind": "fixed",
    "download_mbps": 20,
    "staff_officers": 10,
    "documents_asked": "none",
    "observed_kind": "import_truck",
    "steps": [
        {
            "step_name": "inspection",
            "step_start": "2026-11-22T23:50:00.000Z",
            "step_end": "2026-11-23T00:20:00.000Z",
        }
    ],
    "infrastructure_power": "level_4",
    "people_integrity": "level_4",
}
DRY: dict[str, Any] = {"post_name": "Dry Port", "network_kind": "none", "power_source": "none"}


@cache
def visit(language: str = "en") -> dict[str, Any]:
    """The states of a visit to three posts, of which the third is hardly filled in."""
    return states({"mission_start": "2026-11-20", "posts": [NORTH, SOUTH, DRY]}, language)


def states(answers: dict[str, Any], language: str = "en") -> dict[str, Any]:
    found: dict[str, Any] = states_of(fill(instrument(FORM), answers, language, NOW), language)["questions"]
    return found


def values(*names: str) -> dict[str, Any]:
    return {name: visit()[f"/{name}"]["value"] for name in names}


def of_posts(path: str) -> list[Any]:
    return [visit()[f"/posts[{number}]/{path}"]["value"] for number in (1, 2, 3)]


def test_a_sheet_a_post_asks_all_that_a_visit_records() -> None:
    (posts,) = [child for child in instrument(FORM).children if isinstance(child, Section) and child.repeat]
    groups = {child.name: child for child in posts.children if isinstance(child, Section)}
    assert [*groups] == [
        "place",
        "opening",
        "traffic",
        "readings",
        "equipment",
        "staffing",
        "agencies",
        "observation",
        "checklist",
    ]
    kinds = {
        child.kind
        for group in groups.values()
        for child in group.children
        if isinstance(child, Question) and child.kind != "calculate"
    }
    assert kinds >= {"geopoint", "image", "time", "range", "integer", "decimal", "select_multiple"}
    (steps,) = [child for child in groups["observation"].children if isinstance(child, Section)]
    assert steps.repeat
    assert {"step_start", "step_end"} == {
        child.name for child in steps.children if isinstance(child, Question) and child.kind == "dateTime"
    }


def test_every_answer_of_the_visit_is_valid_and_only_the_core_items_are_missing() -> None:
    broken = {path: state["message"] for path, state in visit().items() if not state["valid"]}
    assert broken != {}
    assert set(broken.values()) == {"An answer is required here."}
    assert {path.split("/")[2] for path in broken} == {"place", "checklist"}


@pytest.mark.parametrize(
    ("given", "asked", "silent"),
    [
        ({"all_day": "yes"}, (), ("opens", "closes")),
        ({"all_day": "no"}, ("opens", "closes"), ()),
        ({"lanes_total": 0}, (), ("lanes_open",)),
        ({"scanners_total": 2}, ("scanners_working",), ("scales_working", "computers_working")),
        ({"second_sources": "solar"}, (), ("fuel_level",)),
        ({"second_sources": "solar generator"}, ("fuel_level",), ()),
        ({"network_kind": "none"}, (), ("download_mbps", "upload_mbps", "ping_ms")),
        ({"network_kind": "mobile"}, ("download_mbps", "upload_mbps", "ping_ms"), ()),
        ({"power_source": "none"}, (), ("volts",)),
        ({"agencies_present": "police"}, (), ("agencies_other",)),
        ({"agencies_present": "police other"}, ("agencies_other",), ()),
        ({"documents_asked": "other"}, ("documents_other",), ()),
        ({}, (), ("step_start", "step_end")),
        ({"observed_kind": "import_truck"}, ("step_start", "step_end"), ()),
    ],
)
def test_only_what_the_post_has_is_asked(
    given: dict[str, Any], asked: tuple[str], silent: tuple[str]
) -> None:
    found = states({"posts": [{"post_name": "A", **given}, {"post_name": "B"}]})
    shown = {
        path.rsplit("/", 1)[-1]
        for path, state in found.items()
        if path.startswith("/posts[1]/") and state["relevant"]
    }
    assert [name for name in asked if name not in shown] == []
    assert [name for name in silent if name in shown] == []


@pytest.mark.parametrize(
    ("given", "name", "message"),
    [
        ({"lanes_total": 2, "lanes_open": 3}, "opening/lanes_open", "from 0 to the number given"),
        ({"volts": 501}, "readings/volts", "from 0 to 500"),
        ({"visited_on": "2026-11-19"}, "place/visited_on", "from the first day of the mission"),
        ({"visited_on": "2026-11-25"}, "place/visited_on", "until today"),
        ({"second_sources": "none solar"}, "readings/second_sources", "'None' cannot stand"),
        (
            {
                "observed_kind": "import_truck",
                "steps": [{"step_start": "2026-11-21T09:00:00.000Z", "step_end": "2026-11-21T08:59:00.000Z"}],
            },
            "observation/steps[1]/step_end",
            "cannot be before the start",
        ),
    ],
)
def test_what_cannot_be_is_told_at_the_question(given: dict[str, Any], name: str, message: str) -> None:
    found = states({"mission_start": "2026-11-20", "posts": [{"post_name": "A", **given}]})
    state = found[f"/posts[1]/{name}"]
    assert state["valid"] is False
    assert message in state["message"]


def test_each_post_has_its_own_sums() -> None:
    assert of_posts("opening/hours_open") == ["8.5", "24", None]
    assert of_posts("equipment/equipment_total") == ["8", None, None]
    assert of_posts("equipment/equipment_working") == ["6", None, None]
    assert of_posts("staffing/staff_total") == ["9", "10", None]
    assert of_posts("staffing/workload") == ["10", "30", None]
    assert of_posts("agencies/documents_count") == ["3", "0", None]


def test_observed_steps_give_minutes_of_the_post_alone_over_midnight_too() -> None:
    assert [visit()[f"/posts[1]/observation/steps[{n}]/step_minutes"]["value"] for n in (1, 2)] == [
        "60",
        "20",
    ]
    assert visit()["/posts[2]/observation/steps[1]/step_minutes"]["value"] == "30"
    # from 08:00 to 09:25, five minutes between the steps; 60 of 80 timed minutes were waiting
    assert of_posts("observation/minutes_total") == ["80", "30", None]
    assert of_posts("observation/minutes_elapsed") == ["85", "30", None]
    assert of_posts("observation/share_waiting") == ["75", "0", None]


def test_sums_and_averages_of_the_mission_leave_out_what_is_blank() -> None:
    assert values("posts_count", "trucks_sum", "declarations_sum", "staff_sum", "containers_sum") == {
        "posts_count": "3",
        "trucks_sum": "150",
        "declarations_sum": "380",
        "staff_sum": "19",
        "containers_sum": None,
    }
    assert values(
        "hours_open_average",
        "workload_average",
        "download_average",
        "dark_hours_average",
        "documents_average",
        "minutes_average",
        "outages_average",
    ) == {
        "hours_open_average": "16.3",  # (8.5 + 24) / 2
        "workload_average": "20",
        "download_average": "10.8",
        "dark_hours_average": "3",
        "documents_average": "1.5",
        "minutes_average": "57.5",
        "outages_average": "5",
    }
    assert values("share_posts_network", "share_equipment", "share_waiting_all", "busiest_name") == {
        "share_posts_network": "33.3",  # one of three posts at 2 Mbit/s or above
        "share_equipment": "75",
        "share_waiting_all": "54.5",  # 60 of 110 minutes
        "busiest_name": "South Port",
    }


def test_without_any_figure_nothing_is_shown_as_zero() -> None:
    empty = states({"posts": []})
    assert empty["/posts_count"]["value"] == "0"
    shown = {path: state["value"] for path, state in empty.items() if state["type"] == "calculate"}
    assert {path for path, value in shown.items() if value is not None} <= {
        "/posts_count",
        "/declarations_max",
        "/busiest_number",
    }
    assert not any(state["relevant"] for path, state in empty.items() if path.startswith("/summary/"))


def test_the_checklist_of_each_post_weighs_its_share() -> None:
    form = instrument(FORM)
    assert len(form.scoring.items) == 12
    filling = fill(form, {"posts": [NORTH, SOUTH]}, now=NOW)
    scores = scores_of_filling(form, filling)
    power = [entry for entry in scores.items if entry.item == "infrastructure_power"]
    assert [(entry.level, entry.weight) for entry in power] == [(2, Fraction(3, 2)), (4, Fraction(3, 2))]
    domains = {domain.name: domain for domain in scores.domains}
    # weight 3/2 each, target 4: one step of four is missing at every second post
    assert domains["post_infrastructure"].value.gap == 25
    assert domains["post_people"].critical_failed == ("people_integrity",)
    assert domains["post_people"].value.gap == Fraction(75, 2)
    assert scores.overall.gap == Fraction(125, 4)
    assert scores.answered == 4 and scores.applicable == 24


@pytest.mark.parametrize(
    ("language", "post", "step", "message"),
    [
        ("en", "Post 2: South Port", "Step 1", "The end cannot be before the start."),
        ("ko", "현장 2: South Port", "1단계", "종료는 시작보다 빠를 수 없습니다."),
        ("fr", "Poste 2 : South Port", "Étape 1", "La fin ne peut précéder le début."),
        ("es", "Puesto 2: South Port", "Paso 1", "El fin no puede ser anterior al inicio."),
    ],
)
def test_it_speaks_four_languages_with_the_answers_in_them(
    language: str, post: str, step: str, message: str
) -> None:
    found = visit(language)
    assert found["/posts[2]"]["label"] == post
    assert found["/posts[2]/observation/steps[1]"]["label"] == step
    for number in ("85", "60", "75"):
        assert number in found["/posts[1]/observation/observation_result"]["label"]
    for total in ("3", "150", "19"):
        assert total in found["/summary/summary_total"]["label"]
    wrong = {"step_start": "2026-11-21T09:00:00.000Z", "step_end": "2026-11-21T08:00:00.000Z"}
    late = {"post_name": "A", "observed_kind": "import_truck", "steps": [wrong]}
    assert (
        states({"posts": [late]}, language)["/posts[1]/observation/steps[1]/step_end"]["message"] == message
    )
    assert set(LANGUAGES) == set(instrument(FORM).languages)
