"""An assessment in another version of its form than the one it began with."""

from collections.abc import Iterable

from customs_assessor.answers.assessment import Assessment, FormRef, assessment_from_fields
from customs_assessor.answers.compose import compose, state_answer, undo
from customs_assessor.answers.edit import Edit
from customs_assessor.answers.heads import FieldState, field_states
from customs_assessor.answers.item import ItemKey
from customs_assessor.answers.mission import Mission
from customs_assessor.answers.moves import move_edit
from customs_assessor.forms.lineage import names
from customs_assessor.forms.model import Form
from customs_assessor.snapshot import Snapshot
from customs_assessor.snapshot_build import build_snapshot
from tests.forms.builder import form

MADE = "2026-11-24T09:30:00Z"
LEVELS = "list_name | name | label | level\nl | no | No | 0\nl | some | Some | 1\nl | most | Most | 2"
SCORING = "item | domain\n"


def version(number: str, survey: str, lineage: str = "", choices: str = LEVELS, scored: str = "") -> Form:
    tables = {"choices": choices}
    if scored:
        tables |= {
            "domains": "name | label\nd | D",
            "scoring": SCORING + "\n".join(f"{one} | d" for one in scored.split()),
        }
    if lineage:
        tables["lineage"] = "item | from_version | from_item | kind\n" + lineage
    return form(
        survey="type | name | label | relevant\n" + survey, settings=f"form_id | version\nf | {number}", **tables
    )  # fmt: skip


OLD = version("1", "select_one l | a | A?\ninteger | n | N?\ntext | t | T?", scored="a")


def ref(made: Form) -> FormRef:
    return FormRef(made.form_id, made.version, made.hash)


def said(item: str, value: object, *parents: Edit, author: str = "p", knowing: Iterable[str] = ()) -> Edit:
    key = ("A", f"item/{item}", "answer")
    held = value if isinstance(value, dict) else {"value": value}
    return compose(key, held, FieldState(parents), author, MADE, knowing=knowing)


def moved(to: Form, *parents: Edit) -> Edit:
    return move_edit("A", ref(to), FieldState(parents), "p", MADE)


def taken(*edits: Edit, forms: Iterable[Form]) -> Snapshot:
    """What a laptop with these versions shows of these edits."""
    by_version = {one.version: one for one in (OLD, *forms)}
    states = field_states(edits)
    fields = {name: state for (_, subject, name), state in states.items() if subject == "assessment"}
    assessment = assessment_from_fields("A", "M", ref(OLD), fields)
    here = by_version[assessment.form.version]
    called = names("1", here, by_version.__getitem__)
    return build_snapshot(here, Mission("M"), assessment, edits, (), {}, "internal", names=called)


def test_answers_follow_a_renamed_item_and_new_ones_keep_its_first_name() -> None:
    new = version("2", "select_one l | b | A?", "b | 1 | a | same", scored="b")
    found = taken(said("a", "most"), moved(new), forms=[new])
    item = found.item(ItemKey("b"))
    assert (item.value, item.level, item.key.subject) == ("most", 2, "item/a")
    assert (found.scores.answered, item.review, item.since) == (1, False, ())
    assert found.assessment.began == ref(OLD)


def test_logic_reads_the_answer_under_its_new_name() -> None:
    new = version("2", "select_one l | b | A?\ntext | why | Why? | ${b} = 'no'", "b | 1 | a | same")
    assert taken(said("a", "no"), moved(new), forms=[new]).item(ItemKey("why")).relevant
    assert not taken(said("a", "most"), moved(new), forms=[new]).item(ItemKey("why")).relevant


def test_a_choice_that_is_gone_leaves_the_item_unanswered_and_is_shown() -> None:
    fewer = LEVELS.replace("\nl | most | Most | 2", "")
    new = version("2", "select_one l | a | A?", choices=fewer, scored="a")
    item = taken(said("a", "most"), moved(new), forms=[new]).item(ItemKey("a"))
    assert (item.state, item.value, item.level, item.former) == ("unanswered", "", None, "most")
    assert item.field("answer").value == {"value": "most"}
    item = taken(said("a", "some"), moved(new), forms=[new]).item(ItemKey("a"))
    assert (item.state, item.former) == ("answered", "")


def test_a_text_is_no_answer_where_a_number_is_asked_now() -> None:
    new = version("2", "integer | t | T?\nselect_multiple l | n | N?")
    found = taken(said("t", "three"), said("n", "3"), moved(new), forms=[new])
    assert [(item.state, item.former) for item in found.items] == [
        ("unanswered", "three"),
        ("unanswered", "3"),
    ]


def test_a_removed_item_is_in_the_history_alone() -> None:
    new = version("2", "text | t | T?")
    found = taken(said("a", "most"), said("t", "x"), moved(new), forms=[new])
    assert [item.key.name for item in found.items] == ["t"]
    assert [edit.subject for edit in found.edits if edit.field == "answer"].count("item/a") == 1


def test_parts_of_a_split_item_begin_unanswered_also_under_its_name() -> None:
    new = version("2", "text | t | T?\ntext | u | U?", "t | 1 | t | split\nu | 1 | t | split")
    before = [said("t", "both"), moved(new)]
    found = taken(*before, forms=[new])
    assert [(item.state, item.key.subject) for item in found.items] == [
        ("unanswered", "item/t#1"),
        ("unanswered", "item/u#1"),
    ]
    found = taken(*before, said("t#1", "half"), forms=[new])
    assert found.item(ItemKey("t")).value == "half"


def test_a_reworded_item_counts_and_is_to_be_read_again_until_it_is_confirmed() -> None:
    new = version("2", "select_one l | b | Quite else?", "b | 1 | a | reworded", scored="b")
    answer, move = said("a", "most"), moved(new)
    item = taken(answer, move, forms=[new]).item(ItemKey("b"))
    assert (item.value, item.level, item.review, item.since) == ("most", 2, True, (move.id,))
    again = said("a", "most", answer, knowing=item.since)
    assert not taken(answer, move, again, forms=[new]).item(ItemKey("b")).review
    later = said("a", "some", again)
    assert not taken(answer, move, again, later, forms=[new]).item(ItemKey("b")).review


def test_the_answer_of_a_colleague_who_has_not_moved_yet_merges_and_is_to_be_read_again() -> None:
    new = version("2", "select_one l | b | Quite else?", "b | 1 | a | reworded", scored="b")
    answer, move = said("a", "most"), moved(new)
    confirmed = said("a", "most", answer, knowing=[move.id])
    theirs = said("a", "no", answer, author="q")
    item = taken(answer, move, confirmed, theirs, forms=[new]).item(ItemKey("b"))
    assert (item.state, item.review, len(item.views)) == ("disputed", True, 2)
    settled = said("a", "no", confirmed, theirs, knowing=item.since)
    item = taken(answer, move, confirmed, theirs, settled, forms=[new]).item(ItemKey("b"))
    assert (item.value, item.review) == ("no", False)
    # and on the laptop that has not moved all of it counts under the old wording
    item = taken(answer, confirmed, theirs, settled, forms=[]).item(ItemKey("a"))
    assert (item.value, item.review) == ("no", False)


def test_a_state_of_a_reworded_item_is_to_be_read_again_too() -> None:
    new = version("2", "select_one l | a | Quite else?", "a | 1 | a | reworded", scored="a")
    answer = said("a", state_answer("not_applicable", "no ports"))
    assert taken(answer, moved(new), forms=[new]).item(ItemKey("a")).review


def test_a_choice_of_another_level_counts_with_it_and_is_to_be_read_again() -> None:
    other = LEVELS.replace("most | Most | 2", "most | Most | 3")
    new = version("2", "select_one l | a | A?", choices=other, scored="a")
    item = taken(said("a", "most"), moved(new), forms=[new]).item(ItemKey("a"))
    assert (item.value, item.level, item.review) == ("most", 3, True)
    item = taken(said("a", "some"), moved(new), forms=[new]).item(ItemKey("a"))
    assert (item.level, item.review) == (1, False)


def test_what_does_not_apply_now_is_not_to_be_read_again() -> None:
    new = version("2", "text | t | T?\nselect_one l | a | Else? | ${t} = 'yes'", "a | 1 | a | reworded")
    assert not taken(said("a", "most"), moved(new), forms=[new]).item(ItemKey("a")).review


def test_undoing_a_confirmation_and_undoing_the_move() -> None:
    new = version("2", "select_one l | b | Else?", "b | 1 | a | reworded", scored="b")
    answer, move = said("a", "most"), moved(new)
    again = said("a", "most", answer, knowing=[move.id])
    every = [answer, move, again]
    back = undo(again, {one.id: one for one in every}, field_states(every), "p", MADE)
    item = taken(*every, back, forms=[new]).item(ItemKey("b"))
    assert (item.value, item.review) == ("most", True)
    every = [answer, move]
    back = undo(move, {one.id: one for one in every}, field_states(every), "p", MADE)
    found = taken(*every, back, forms=[new])
    assert (found.form.version, found.item(ItemKey("a")).value) == ("1", "most")


def test_a_move_that_names_no_version_of_the_form_moves_nothing() -> None:
    for value in (
        {},
        {"id": "f"},
        "2",
        {"id": "other", "version": "2", "hash": "0"},
        {"id": 1, "version": 2, "hash": 3},
    ):
        edit = compose(("A", "assessment", "form"), value, FieldState(), "p", MADE)
        assert taken(edit, forms=[]).assessment == Assessment("A", "M", ref(OLD))
