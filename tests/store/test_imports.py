"""An import is one transaction, can be repeated without effect, and can be taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from customs_assessor.answers.assessment import FormRef
from customs_assessor.answers.incoming import CopySave, Incoming
from customs_assessor.errors import StoreError
from customs_assessor.store import imports
from customs_assessor.store.assessments import assessments
from customs_assessor.store.changes import NOTHING
from customs_assessor.store.connection import open_workspace, rows
from customs_assessor.store.edits import edits_of, record, states, stubs_of
from customs_assessor.store.forms import install
from customs_assessor.store.missions import missions
from customs_assessor.store.people import people
from customs_assessor.store.verify import verify
from tests.answers.histories import ANNA, ITEM, KEY, KIM, A, M, edit, stub, withdrawal
from tests.store.conftest import FORM, REF

LATER = "2026-12-01T00:00:00Z"
OLD = edit("0")
CARRIED = edit("1", OLD)
MADE = edit("2", CARRIED, author=ANNA, copy="c1")
GRADE = edit("4", author=ANNA, copy="c1", field="grade")
SAVE = CopySave("c1", ANNA, "", "2026-03-01T00:00:00Z", '{"a":1}')
INCOMING = Incoming(
    assessment=A,
    mission=M,
    form=REF,
    edits=(CARRIED,),
    stubs=(stub(OLD),),
    people={ANNA: "Anna"},
    made=(MADE, GRADE),
    saves=(SAVE,),
    file_sha="5" * 64,
    file_name="tema.xlsx",
    file_made="2026-03-01T00:00:00Z",
    author=ANNA,
)


def standing(ws) -> dict[str, object]:
    return {key[2]: state.value for key, state in states(ws, A).items() if key[1] == ITEM}


def test_a_laptop_without_the_assessment_gets_it_with_its_mission(path) -> None:
    with open_workspace(path) as ws:
        install(ws, FORM)
        changes = imports.apply(ws, INCOMING)
        assert (changes.missions, changes.assessments) == ({M}, {A})
        assert [one.id for one in missions(ws)] == [M]
        assert [(one.id, one.mission, one.form) for one in assessments(ws)] == [(A, M, REF)]
        assert standing(ws) == {"answer": "2", "grade": "4"}
        assert stubs_of(ws, A) == (stub(OLD),)
        assert people(ws) == {ANNA: "Anna"}
        assert imports.saves_of(ws, "c1") == (SAVE,)
        assert verify(ws).ok


def test_the_same_file_again_changes_nothing(ws) -> None:
    imports.apply(ws, INCOMING)
    before = list(ws.db.conn.iterdump())
    assert imports.apply(ws, INCOMING) == NOTHING
    assert list(ws.db.conn.iterdump()) == before


def test_an_import_is_logged_with_what_its_cells_made(ws) -> None:
    imports.apply(ws, INCOMING)
    (one,) = imports.imports(ws, A)
    assert (one.assessment, one.file_sha, one.file_name, one.author) == (A, "5" * 64, "tema.xlsx", ANNA)
    assert (one.edits, one.withdrawals, one.taken_back) == ((MADE.id, GRADE.id), (), None)
    assert imports.imports_of_file(ws, "5" * 64) == imports.imports(ws) == (one,)
    assert imports.imports_of_file(ws, "6" * 64) == imports.imports(ws, M) == ()


@pytest.mark.parametrize(
    ("incoming", "code"),
    [
        (replace(INCOMING, form=FormRef("tiny", "2", "0" * 64), assessment="new"), "store.unknown_form"),
        (replace(INCOMING, mission="other"), "store.other_mission"),
        (replace(INCOMING, made=(MADE, edit("1", assessment=M))), "store.unknown_assessment"),
    ],
)
def test_a_refused_import_leaves_nothing(ws, incoming, code) -> None:
    before = list(ws.db.conn.iterdump())
    with pytest.raises(StoreError) as error:
        imports.apply(ws, incoming)
    assert error.value.code == code
    assert list(ws.db.conn.iterdump()) == before


def test_taking_back_withdraws_what_the_cells_made_and_leaves_what_was_carried(ws) -> None:
    imports.apply(ws, INCOMING)
    (one,) = imports.imports(ws)
    assert (A, ITEM) in imports.take_back(ws, one.id, KIM, LATER).subjects
    assert standing(ws) == {"answer": "1"}
    assert CARRIED in edits_of(ws, A)
    assert imports.imports(ws)[0].taken_back == (MADE.id, GRADE.id)
    assert imports.take_back(ws, one.id, KIM, LATER) == NOTHING
    assert imports.apply(ws, INCOMING) == NOTHING
    assert verify(ws).ok


def test_taking_back_lets_count_again_what_the_file_put_back(ws) -> None:
    earlier = edit("3", author=ANNA, copy="c1")
    record(ws, [earlier])
    later = replace(INCOMING, edits=(), stubs=(), made=(), withdrawals=(withdrawal(earlier),))
    imports.apply(ws, later)
    assert standing(ws) == {}
    (one,) = imports.imports(ws)
    imports.take_back(ws, one.id, KIM, LATER)
    assert standing(ws) == {"answer": "3"}


def test_what_was_taken_back_can_be_redone_and_taken_back_again(ws) -> None:
    imports.apply(ws, INCOMING)
    (one,) = imports.imports(ws)
    assert imports.redo(ws, one.id, KIM, LATER) == NOTHING
    imports.take_back(ws, one.id, KIM, LATER)
    imports.redo(ws, one.id, KIM, LATER)
    assert standing(ws) == {"answer": "2", "grade": "4"}
    assert imports.imports(ws) == (one,)
    imports.take_back(ws, one.id, KIM, LATER)
    assert standing(ws) == {"answer": "1"}


def test_redoing_leaves_withdrawn_what_was_so_before_it_was_taken_back(ws) -> None:
    imports.apply(ws, INCOMING)
    record(ws, [withdrawal(GRADE)])
    (one,) = imports.imports(ws)
    imports.take_back(ws, one.id, KIM, LATER)
    imports.redo(ws, one.id, KIM, LATER)
    assert standing(ws) == {"answer": "2"}


def test_an_unknown_import_is_told(ws) -> None:
    with pytest.raises(StoreError) as error:
        imports.take_back(ws, "none", KIM, LATER)
    assert error.value.code == "store.unknown_import"


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_of_a_copys_saves_the_latest_is_kept_whatever_came_first(ws, order) -> None:
    saves = [
        replace(SAVE, made=f"2026-03-0{day}T00:00:00Z", cells=cells)
        for day, cells in ((1, "1"), (2, "2"), (2, "3"))
    ]
    for number in order:
        imports.apply(ws, replace(INCOMING, saves=(saves[number], replace(SAVE, author=KIM))))
    assert imports.saves_of(ws, "c1") == (saves[2], replace(SAVE, author=KIM))
    assert imports.saves_of(ws, "c2") == ()


def test_take_back_on_one_laptop_reaches_another_by_union(laptop) -> None:
    mine, theirs = laptop("mine"), laptop("theirs")
    for ws in (mine, theirs):
        imports.apply(ws, INCOMING)
    imports.take_back(mine, imports.imports(mine)[0].id, KIM, LATER)
    record(theirs, edits_of(mine, A))
    assert states(theirs, A) == states(mine, A)
    assert standing(theirs) == {"answer": "1"}
    assert KEY in states(theirs, A)
    assert rows(theirs, "SELECT count(*) FROM imports WHERE taken_back IS NULL") == [(1,)]
