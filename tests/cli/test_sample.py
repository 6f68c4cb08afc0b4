"""The sample mission: two rounds by four people, in every language, with a file of release times whose faults are known."""

from __future__ import annotations

import csv
import json
from collections import Counter
from pathlib import Path

import pytest

import make_release_times
from customs_assessor.answers.item import ANSWERED, DISPUTED, DONT_KNOW, NOT_APPLICABLE
from customs_assessor.cli.sample import make_sample, sample_folder
from customs_assessor.cli.services import snapshot
from customs_assessor.labels import LANGUAGES
from customs_assessor.snapshot import Snapshot
from customs_assessor.store.assessments import assessments
from customs_assessor.store.connection import open_workspace
from customs_assessor.store.verify import verify


@pytest.fixture(scope="module")
def rounds(tmp_path_factory: pytest.TempPathFactory) -> tuple[Snapshot, Snapshot]:
    file = tmp_path_factory.mktemp("sample") / "w.sqlite"
    with open_workspace(file) as workspace:
        baseline, follow_up = make_sample(workspace, "en")
        assert verify(workspace).ok
        return snapshot(workspace, baseline, "internal"), snapshot(workspace, follow_up, "internal")


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_posts_were_visited_with_steps_timed_at_each(language: str, tmp_path: Path) -> None:
    with open_workspace(tmp_path / "w.sqlite") as workspace:
        make_sample(workspace, language)
        (visit,) = [one for one in assessments(workspace) if one.form.form_id == "border_post_visit"]
        found = snapshot(workspace, visit.id, "internal")
    posts, *steps = found.repeats
    assert [len(posts.instances), *(len(repeat.instances) for repeat in steps)] == [2, 5, 5]
    assert len({*found.places(language).values()}) == 12
    scored = [item for item in found.items if item.scored]
    assert Counter(item.state for item in scored) == {NOT_APPLICABLE: 1, ANSWERED: 23}
    assert [item.message for item in found.items if item.message] == []
    assert found.scores.overall.band == "D"
    # 08:10 to 11:50 and 07:40 to 12:30; waits of 75 + 50 and of 150 minutes
    assert [found.calculated[f"/posts[{n}]/observation/minutes_elapsed"] for n in (1, 2)] == ["220", "290"]
    assert [found.calculated[f"/posts[{n}]/observation/minutes_waiting"] for n in (1, 2)] == ["125", "150"]
    assert [
        found.calculated[name] for name in ("/trucks_sum", "/dark_hours_average", "/share_posts_network")
    ] == [
        "500",
        "7.5",
        "50",
    ]
    (photo,) = [item for item in found.items if item.evidence]
    assert photo.value == photo.evidence[0].name


def maturity(found: Snapshot) -> float:
    value = found.scores.overall.maturity
    assert value is not None
    return float(value)


def test_the_follow_up_comes_two_years_after_the_baseline_and_is_better(
    rounds: tuple[Snapshot, Snapshot],
) -> None:
    baseline, follow_up = rounds
    assert (baseline.assessment.round, follow_up.assessment.round) == ("baseline", "follow-up")
    assert follow_up.assessment.follows == baseline.assessment.id
    assert 30 < maturity(baseline) < 40 < maturity(follow_up) < 60


def test_it_shows_what_real_assessments_have(rounds: tuple[Snapshot, Snapshot]) -> None:
    baseline, follow_up = rounds
    states = Counter(item.state for item in baseline.items if item.scored)
    assert states[DISPUTED] >= 5
    assert states[DONT_KNOW] >= 3
    assert states[NOT_APPLICABLE] >= 2
    assert [domain.critical_failed for domain in baseline.scores.domains if domain.critical_failed]
    for found in rounds:
        authors = {edit.author for item in found.items for edit in item.field("answer").heads}
        assert len(authors) == 4
        assert sum(len(item.field("comment").heads) for item in found.items) >= 30
        assert [file for item in found.items for file in item.evidence]
    level = {item.key.name: item.level for item in baseline.items if item.level is not None}
    worse = [
        item.key.name
        for item in follow_up.items
        if item.level is not None and item.key.name in level and item.level < level[item.key.name]
    ]
    assert 4 <= len(worse) <= 12


@pytest.mark.parametrize("name", ["mission.json", "baseline.json", "follow_up.json", "visit.json"])
def test_every_text_stands_in_every_language(name: str) -> None:
    def texts(value: object) -> list[dict[str, str]]:
        if isinstance(value, dict):
            if "en" in value:
                return [value]
            return [text for member in value.values() for text in texts(member)]
        return [text for member in value for text in texts(member)] if isinstance(value, list) else []

    found = texts(json.loads((sample_folder() / name).read_text(encoding="utf-8")))
    assert found
    assert [text["en"] for text in found if not all(text.get(code) for code in LANGUAGES)] == []


def test_every_picture_is_used_and_small() -> None:
    pictures = {file.name for file in (sample_folder() / "evidence").iterdir()}
    used = {
        Path(said["file"]).name
        for name in ("baseline.json", "follow_up.json")
        for said in json.loads((sample_folder() / name).read_text(encoding="utf-8"))["evidence"]
    }
    assert pictures == used
    assert all(file.stat().st_size < 200_000 for file in (sample_folder() / "evidence").iterdir())


def test_release_times_are_those_of_their_script_with_the_faults_that_the_folder_tells(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    kept = (sample_folder() / "release_times.csv").read_bytes()
    monkeypatch.setattr(make_release_times, "FILE", tmp_path / "release_times.csv")
    make_release_times.main()
    assert (tmp_path / "release_times.csv").read_bytes() == kept
    rows = list(csv.DictReader(kept.decode("utf-8").splitlines()))
    assert len(rows) == 500
    assert len(rows) - len({row["declaration"] for row in rows}) == 4
    assert sum(not row["release_order"] and not row["gate_out"] for row in rows) == 15
    assert sum("PM" in row["gate_out"] or "AM" in row["gate_out"] for row in rows) == 8
    assert sum(row["channel"] == "orange" for row in rows) == 2
    assert sum(row["office"] != row["office"].strip() for row in rows) == 6
