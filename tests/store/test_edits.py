"""Edits are kept once, heads follow, and any exchange in any order ends alike."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from customs_assessor.answers.compose import compose, moment
from customs_assessor.answers.edit import INTERNAL, PARTNER, Stub
from customs_assessor.answers.heads import field_states
from customs_assessor.errors import StoreError
from customs_assessor.store.changes import NOTHING, Changes
from customs_assessor.store.connection import open_workspace, rows
from customs_assessor.store.edits import edit_of, edits_of, record, state, states, stubs_of, union
from customs_assessor.store.people import people
from customs_assessor.store.verify import verify
from tests.answers.histories import ANNA, ITEM, KEY, KIM, A, M, edit, stub, withdrawal
from tests.answers.strategies import Known, histories, knowledge
from tests.store.conftest import furnish

ONE = edit("1")
TWO = edit("2", ONE)
THREE = edit("3", TWO)


def test_an_edit_is_kept_whole_and_told(ws) -> None:
    assert record(ws, [ONE]) == Changes(assessments=frozenset({A}), subjects=frozenset({(A, ITEM)}))
    assert edits_of(ws, A) == (ONE,)
    assert edit_of(ws, ONE.id) == ONE
    assert edit_of(ws, ONE.id).id == ONE.id
    assert states(ws, A)[KEY].heads == (ONE,)
    assert state(ws, *KEY).heads == (ONE,)
    assert state(ws, A, ITEM, "grade").heads == ()


def test_the_same_edit_again_changes_nothing(ws) -> None:
    record(ws, [ONE, TWO])
    assert record(ws, [TWO, ONE, ONE]) == NOTHING
    assert union(ws, [ONE], [stub(TWO)]) == NOTHING
    assert not NOTHING


def test_members_that_we_do_not_know_are_kept(ws) -> None:
    strange = replace(ONE, more={"seal": {"by": "x"}})
    record(ws, [strange])
    assert edit_of(ws, strange.id).more == {"seal": {"by": "x"}}
    assert verify(ws).ok


def test_a_missions_edit_is_told_as_the_missions(ws) -> None:
    country = edit("GH", subject="mission", field="country", assessment=None)
    assert record(ws, [country]) == Changes(missions=frozenset({M}), subjects=frozenset({(M, "mission")}))
    assert states(ws, M)[None, "mission", "country"].value == "GH"
    assert states(ws, A) == {}


def test_an_edit_of_what_is_not_here_is_refused_with_all_that_came_with_it(ws) -> None:
    for stranger, code in (
        (edit("1", assessment=M), "store.unknown_assessment"),
        (replace(ONE, assessment=None, mission=A), "store.unknown_mission"),
    ):
        with pytest.raises(StoreError) as error:
            record(ws, [ONE, stranger])
        assert error.value.code == code
        assert edits_of(ws, A) == ()
    with pytest.raises(StoreError) as unknown:
        edit_of(ws, ONE.id)
    assert unknown.value.code == "store.unknown_edit"


def test_a_stub_carries_ancestry_until_the_whole_edit_comes(ws) -> None:
    union(ws, [ONE, THREE], [stub(TWO), Stub("f" * 64, ())])
    assert states(ws, A)[KEY].heads == (THREE,)
    assert stubs_of(ws, A) == (stub(TWO),)
    union(ws, [TWO])
    assert stubs_of(ws, A) == ()
    assert states(ws, A)[KEY].heads == (THREE,)
    assert verify(ws).ok


def test_a_stub_that_arrives_late_joins_what_it_connects(ws) -> None:
    record(ws, [ONE, THREE])
    assert len(states(ws, A)[KEY].heads) == 2
    assert union(ws, [], [stub(TWO)]).subjects == {(A, ITEM)}
    assert states(ws, A)[KEY].heads == (THREE,)


def test_a_whole_edit_replaces_what_a_forged_stub_said(ws) -> None:
    other = edit("9", author=ANNA)
    union(ws, [ONE, other, THREE], [Stub(TWO.id, (other.id,))])
    assert states(ws, A)[KEY].values == ("1", "3")
    union(ws, [TWO])
    assert sorted(states(ws, A)[KEY].values) == ["3", "9"]
    assert verify(ws).ok


def test_an_edit_that_descends_from_a_later_save_of_its_own_copy_does_not_count(ws) -> None:
    later = edit("2", made="2026-01-02T00:00:00Z", copy="c1")
    record(ws, [later])
    record(ws, [edit("1", later, made="2026-01-01T00:00:00Z", copy="c1")])
    assert states(ws, A)[KEY].heads == (later,)
    assert verify(ws).ok


def test_a_forged_circle_is_no_way_to_drop_a_colleagues_answer(ws) -> None:
    first = edit("1", "f" * 64)
    new = edit("2", first)
    union(ws, [first], [Stub("f" * 64, (new.id,))])
    record(ws, [new])
    assert states(ws, A)[KEY].values == tuple(
        head.value for head in sorted((first, new), key=lambda one: one.id)
    )
    assert verify(ws).ok


def test_ancestry_through_saves_of_one_value_holds_whichever_field_they_are_of(ws) -> None:
    first, second = (
        edit("7", *parents, field="grade", copy="c1", made=f"2026-01-0{day}T00:00:00Z")
        for day, parents in ((1, (ONE,)), (2, ()))
    )
    above = edit("5", second)
    record(ws, [ONE, second, above])
    assert len(states(ws, A)[KEY].heads) == 2
    record(ws, [first])
    assert states(ws, A)[KEY].heads == (above,)
    gone = withdrawal(above)
    record(ws, [gone])
    assert states(ws, A)[KEY].heads == (ONE,)
    record(ws, [withdrawal(above, gone, value=False)])
    assert states(ws, A)[KEY].heads == (above,)
    assert verify(ws).ok


@pytest.mark.parametrize("odd", ["item/a\x00b", "item/'\"", "item/세관", ""])
def test_subjects_of_any_text_are_kept_apart(ws, odd) -> None:
    first, second = edit("1", subject=odd), edit("2", subject=odd, author=ANNA)
    record(ws, [first])
    record(ws, [second])
    record(ws, [edit("3", subject="item/a")])
    assert len(states(ws, A)[A, odd, "answer"].heads) == 2
    assert verify(ws).ok


def test_a_withdrawal_tells_the_item_that_it_is_about(ws) -> None:
    record(ws, [ONE, TWO])
    gone = withdrawal(TWO)
    assert (A, ITEM) in record(ws, [gone]).subjects
    assert states(ws, A)[KEY].heads == (ONE,)
    assert (A, ITEM) in record(ws, [withdrawal(gone)]).subjects
    assert states(ws, A)[KEY].heads == (TWO,)


def test_a_withdrawal_may_come_before_what_it_withdraws(ws) -> None:
    record(ws, [withdrawal(TWO)])
    record(ws, [ONE])
    record(ws, [TWO])
    assert states(ws, A)[KEY].heads == (ONE,)


def test_other_readers_see_less(ws) -> None:
    secret = edit("8", ONE, visibility=INTERNAL)
    record(ws, [ONE, secret])
    assert states(ws, A)[KEY].heads == (secret,)
    assert states(ws, A, PARTNER)[KEY].heads == (ONE,)


def test_names_that_a_file_brings_do_not_replace_known_ones(ws) -> None:
    union(ws, [], [], {KIM: "Kim"})
    union(ws, [], [], {KIM: "Mr Kim", ANNA: "Anna"})
    assert people(ws) == {KIM: "Kim", ANNA: "Anna"}


def test_an_answer_on_a_long_assessment_reads_only_its_own_field(ws) -> None:
    """The work for one answer is the same on 10 and on 3,000 edits: counted in SQLite's own steps."""

    def steps(number: int) -> int:
        counted = 0

        def count() -> int:
            nonlocal counted
            counted += 1
            return 0

        key = (A, "item/last", "answer")
        made = compose(key, str(number), state(ws, *key), KIM, moment())
        ws.db.conn.set_progress_handler(count, 1)
        record(ws, [made])
        ws.db.conn.set_progress_handler(None, 1)
        return counted

    steps(0)
    few = steps(1)
    record(ws, [edit(str(number), subject=f"item/i{number}") for number in range(3000)])
    assert steps(2) <= few * 2


@pytest.fixture(scope="module")
def blank(tmp_path_factory) -> Path:
    """A furnished workspace to copy: making one anew for each example would take most of the time."""
    path = tmp_path_factory.mktemp("blank") / "blank.sqlite"
    with open_workspace(path) as ws:
        furnish(ws)
    return path


def settled(known: list[Known], blank: Path) -> object:
    """Return what a new laptop holds after it took in files one after the other; its own heads table must be true."""
    with TemporaryDirectory() as folder, open_workspace(shutil.copy(blank, Path(folder) / "w.sqlite")) as ws:
        ws.db.execute("PRAGMA synchronous = OFF")
        for one in known:
            union(ws, one.edits, one.stubs)
        report = verify(ws)
        assert report.ok, report.problems
        return states(ws, A), edits_of(ws, A), stubs_of(ws, A), rows(ws, "SELECT * FROM heads")


@settings(max_examples=40)
@given(data=st.data())
def test_union_is_idempotent_commutative_and_associative(blank, data) -> None:
    history = data.draw(histories(9))
    one, two, three = (data.draw(knowledge(history)) for _ in range(3))
    there = settled([one, two, three], blank)
    assert settled([three, two, one], blank) == there
    assert settled([two | three, one, two], blank) == there
    assert settled([one, one, two, two, three, three], blank) == there
    whole = one | two | three
    assert there[0] == field_states(whole.edits, whole.stubs)


@settings(max_examples=40)
@given(history=histories())
def test_edit_by_edit_ends_as_all_at_once(blank, history) -> None:
    there = settled([Known((one,)) for one in history], blank)
    assert settled([Known(history)], blank) == there
    assert there[0] == field_states(history)
