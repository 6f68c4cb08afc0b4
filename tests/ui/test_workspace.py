from fractions import Fraction

import pytest
from pytestqt.qtbot import QtBot

from customs_assessor.answers.assessment import FormRef
from customs_assessor.answers.compose import compose, level_answer, moment
from customs_assessor.answers.heads import FieldState
from customs_assessor.answers.instances import adding_edits
from customs_assessor.errors import StoreError
from customs_assessor.store import assessments, edits, forms, missions
from customs_assessor.store.connection import Workspace, open_workspace
from customs_assessor.store.people import person_named
from customs_assessor.ui.workspace import WorkspaceModel
from tests.forms.builder import form
from tests.samples import small_form

ITEM = small_form().scoring.items[0].item
CHOICES = [choice.name for choice in small_form().choices[small_form().question(ITEM).choices]]
SUBJECT = f"item/{ITEM}"


def value(workspace: WorkspaceModel, assessment: str, field: str = "answer") -> object:
    return workspace.state((assessment, SUBJECT, field)).value


def test_an_answer_is_recorded_and_told(qtbot: QtBot, workspace: WorkspaceModel, assessment: str) -> None:
    with qtbot.waitSignal(workspace.changed) as told:
        workspace.answer(assessment, SUBJECT, "answer", level_answer(CHOICES[0]))
    assert told.args[0].assessments == {assessment}
    assert value(workspace, assessment) == {"value": CHOICES[0]}
    assert workspace.saved_at is not None
    assert workspace.failure is None


def test_a_snapshot_is_taken_anew_only_after_a_change(workspace: WorkspaceModel, assessment: str) -> None:
    first = workspace.snapshot(assessment)
    assert workspace.snapshot(assessment) is first
    workspace.answer(assessment, SUBJECT, "answer", level_answer(CHOICES[0]))
    second = workspace.snapshot(assessment)
    assert second is not first
    assert second.scores.answered == first.scores.answered + 1


def test_undo_and_redo_set_earlier_values(workspace: WorkspaceModel, assessment: str) -> None:
    for choice in CHOICES[:2]:
        workspace.answer(assessment, SUBJECT, "answer", level_answer(choice))
    steps = [
        (workspace.undo, {"value": CHOICES[0]}),
        (workspace.undo, {}),
        (workspace.redo, {"value": CHOICES[0]}),
        (workspace.redo, {"value": CHOICES[1]}),
        (workspace.undo, {"value": CHOICES[0]}),
    ]
    for step, wanted in steps:
        assert step()
        assert value(workspace, assessment) == wanted
    workspace.answer(assessment, SUBJECT, "target", "2")
    assert not workspace.can_redo
    assert workspace.redo() == ()


def test_undo_of_a_settling_brings_the_dispute_back(
    workspace: WorkspaceModel, store: Workspace, assessment: str
) -> None:
    key = (assessment, SUBJECT, "answer")
    workspace.answer(assessment, SUBJECT, "answer", level_answer(CHOICES[0]))
    other = person_named(store, "Consultant B").id
    theirs = compose(key, level_answer(CHOICES[1]), FieldState(), other, moment())
    workspace.apply(lambda ws: edits.record(ws, [theirs]))
    assert workspace.state(key).disputed
    workspace.settle(assessment, SUBJECT, "answer", level_answer(CHOICES[1]), "seen on the screen")
    assert not workspace.state(key).disputed
    workspace.undo()
    assert workspace.state(key).disputed
    workspace.redo()
    assert not workspace.state(key).disputed


def test_in_a_dispute_an_answer_changes_the_users_own_view_alone(
    workspace: WorkspaceModel, store: Workspace, assessment: str
) -> None:
    key = (assessment, SUBJECT, "answer")
    workspace.answer(assessment, SUBJECT, "answer", level_answer(CHOICES[0]))
    other = person_named(store, "Consultant B").id
    theirs = compose(key, level_answer(CHOICES[1]), FieldState(), other, moment())
    workspace.apply(lambda ws: edits.record(ws, [theirs]))
    workspace.answer(assessment, SUBJECT, "answer", level_answer(CHOICES[2]))
    heads = {head.author: head.value for head in workspace.state(key).heads}
    assert heads == {
        workspace.author.id: {"value": CHOICES[2]},
        other: {"value": CHOICES[1]},
    }


def test_where_nothing_may_be_written_pages_show_again_what_is_kept(
    qtbot: QtBot, workspace: WorkspaceModel, assessment: str
) -> None:
    with open_workspace(workspace.store.path) as second:
        reader = WorkspaceModel(second, workspace.author)
        assert reader.read_only == "locked"
        with qtbot.waitSignal(reader.changed) as told:
            reader.answer(assessment, SUBJECT, "answer", level_answer(CHOICES[0]))
        assert told.args[0].subjects == {(assessment, SUBJECT)}
        assert not reader.can_undo
        assert reader.failure is None
        assert value(reader, assessment) is None


def test_what_cannot_be_saved_waits_and_is_saved_later(
    monkeypatch: pytest.MonkeyPatch, workspace: WorkspaceModel, assessment: str
) -> None:
    def full(ws: Workspace, made: object) -> object:
        raise StoreError("store.full", path="x")

    kept = edits.edits_of(workspace.store, assessment)
    with monkeypatch.context() as patched:
        patched.setattr(edits, "record", full)
        workspace.answer(assessment, SUBJECT, "answer", level_answer(CHOICES[0]))
        assert workspace.failure is not None
        assert workspace.failure.code == "store.full"
        assert not workspace.can_undo
        workspace.answer(assessment, SUBJECT, "answer", level_answer(CHOICES[1]))
        shown = workspace.snapshot(assessment)
    assert value(workspace, assessment) == {"value": CHOICES[1]}
    assert next(item for item in shown.items if item.key.name == ITEM).value == CHOICES[1]
    assert edits.edits_of(workspace.store, assessment) == kept
    workspace.save_again()
    assert workspace.failure is None
    assert not workspace.state((assessment, SUBJECT, "answer")).disputed
    assert value(workspace, assessment) == {"value": CHOICES[1]}
    workspace.undo()
    assert value(workspace, assessment) == {"value": CHOICES[0]}


def test_what_was_done_to_an_instance_is_named_by_its_repeat(
    workspace: WorkspaceModel, store: Workspace
) -> None:
    made = form(
        survey="type | name | label\nbegin repeat | posts | Post ${post}\ntext | post | P\nend repeat"
    )
    workspace.apply(lambda ws: forms.install(ws, made))
    mission, _ = missions.new_mission(store, workspace.author.id, country="GH", administration="A")
    ref = FormRef(made.form_id, made.version, made.hash)
    visit, _ = assessments.new_assessment(store, workspace.author.id, mission=mission, form=ref, title="T")
    added = adding_edits(
        visit, "u", "posts", None, Fraction(2), workspace.states(visit), workspace.author.id, moment()
    )
    workspace.record(added)
    assert len(workspace.snapshot(visit).repeats[0].instances) == 2
    assert {workspace.name_of(edit) for edit in added} == {"Post"}
    assert {workspace.name_of(edit) for edit in workspace.undo()} == {"Post"}
    assert len(workspace.snapshot(visit).repeats[0].instances) == 1
    workspace.redo()
    assert [one.id for one in workspace.snapshot(visit).repeats[0].instances][1:] == ["u"]
