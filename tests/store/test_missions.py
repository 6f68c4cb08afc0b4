"""Missions, assessments and people, read from fields that merge."""

from __future__ import annotations

import pytest

from customs_assessor.answers.assessment import Assessment, FormRef
from customs_assessor.answers.mission import Mission
from customs_assessor.errors import StoreError
from customs_assessor.store.assessments import (
    assessment,
    assessments,
    ensure_assessment,
    first_form,
    new_assessment,
    set_assessment_field,
)
from customs_assessor.store.connection import open_workspace
from customs_assessor.store.edits import states
from customs_assessor.store.missions import ensure_mission, mission, missions, new_mission, set_mission_field
from customs_assessor.store.people import ensure_person, people, person_named
from tests.answers.histories import A, M
from tests.store.conftest import REF


def test_a_mission_is_read_as_it_was_made(ws) -> None:
    lead = person_named(ws, "Kim")
    made, changes = new_mission(
        ws, lead.id, "GH", "Ghana Revenue Authority", lead=lead.id, start="2026-11-01", team=[lead.id]
    )
    assert changes.missions == {made}
    expected = Mission(
        made, "GH", "Ghana Revenue Authority", start="2026-11-01", lead=lead.id, team=(lead.id,)
    )
    assert mission(ws, made) == expected
    assert [one.id for one in missions(ws)] == [M, made]


def test_a_missions_field_can_be_set_again(ws) -> None:
    made, _ = new_mission(ws, "kim", "GH", "GRA")
    assert set_mission_field(ws, "kim", made, "country", "KR").missions == {made}
    set_mission_field(ws, "kim", made, "team", ["a", "b"])
    assert (mission(ws, made).country, mission(ws, made).team) == ("KR", ("a", "b"))
    assert len(states(ws, made)[None, "mission", "country"].heads) == 1
    with pytest.raises(StoreError) as field:
        set_mission_field(ws, "kim", made, "budget", "1")
    assert field.value.code == "store.unknown_field"


def test_an_assessment_is_read_as_it_was_made(ws) -> None:
    made, changes = new_assessment(
        ws, "kim", M, REF, "Tema", "Tema port", "follow-up", A, ["release"], "core"
    )
    assert (changes.missions, changes.assessments) == ({M}, {made})
    assert assessment(ws, made) == Assessment(
        made, M, REF, "Tema", "Tema port", "follow-up", A, ("release",), "core"
    )
    assert [one.id for one in assessments(ws)] == [A, made]
    assert [one.id for one in assessments(ws, M)] == [A, made]
    assert assessments(ws, "elsewhere") == ()


def test_an_assessment_moves_to_another_version_by_a_field(ws) -> None:
    set_assessment_field(ws, "kim", A, "form", {"id": "tiny", "version": "2", "hash": "1" * 64})
    assert assessment(ws, A).form == FormRef("tiny", "2", "1" * 64)
    assert first_form(ws, A) == REF
    with pytest.raises(StoreError) as field:
        set_assessment_field(ws, "kim", A, "mission", "x")
    assert field.value.code == "store.unknown_field"


@pytest.mark.parametrize(
    ("mission_id", "form", "code"),
    [
        ("nowhere", REF, "store.unknown_mission"),
        (M, FormRef("tiny", "9", REF.hash), "store.unknown_form"),
        (M, FormRef("tiny", "1", "9" * 64), "store.unknown_form"),
    ],
)
def test_an_assessment_needs_its_mission_and_form(ws, mission_id, form, code) -> None:
    with pytest.raises(StoreError) as error:
        new_assessment(ws, "kim", mission_id, form)
    assert error.value.code == code
    assert [one.id for one in assessments(ws)] == [A]


def test_an_assessment_stays_in_its_mission(ws) -> None:
    other, _ = new_mission(ws, "kim", "KR", "KCS")
    assert not ensure_assessment(ws, A, M, REF)
    with pytest.raises(StoreError) as error:
        ensure_assessment(ws, A, other, REF)
    assert error.value.code == "store.other_mission"


def test_a_mission_and_an_assessment_never_share_an_id(ws) -> None:
    for make in (lambda: ensure_mission(ws, A), lambda: ensure_assessment(ws, M, M, REF)):
        with pytest.raises(StoreError) as error:
            make()
        assert error.value.code == "store.id_taken"
    assert not ensure_mission(ws, M)


@pytest.mark.parametrize(
    ("read", "code"), [(mission, "store.unknown_mission"), (assessment, "store.unknown_assessment")]
)
def test_what_is_not_here_is_told(ws, read, code) -> None:
    with pytest.raises(StoreError) as error:
        read(ws, "nowhere")
    assert error.value.code == code


def test_a_persons_name_is_a_label_that_can_change(ws) -> None:
    ensure_person(ws, "p1", "Kim Minji")
    ensure_person(ws, "p1", "Kim Min-ji")
    ensure_person(ws, "p2", "Kim Min-ji")
    assert people(ws) == {"p1": "Kim Min-ji", "p2": "Kim Min-ji"}
    assert person_named(ws, "Kim Min-ji").id == "p1"


def test_a_workspace_that_may_only_be_read_takes_nothing(ws) -> None:
    with open_workspace(ws.path) as second:
        for write in (
            lambda: new_mission(second, "kim", "GH", "GRA"),
            lambda: new_assessment(second, "kim", M, REF),
            lambda: person_named(second, "New"),
        ):
            with pytest.raises(StoreError) as error:
                write()
            assert error.value.code == "store.locked"
    assert [one.id for one in missions(ws)] == [M]
