"""Parts and persons are fields that merge one by one."""

from customs_assessor.answers.assignments import (
    assigning_edit,
    assignments,
    language_edit,
    language_of,
    parts_of,
)
from customs_assessor.answers.edit import Edit
from customs_assessor.answers.heads import field_states

MADE = "2026-11-24T09:30:00Z"


def given(part: str, people: list[str], author: str, *before: Edit) -> Edit:
    edit = assigning_edit(field_states(before), "M", "A", part, people, author, MADE)
    assert edit is not None
    return edit


def test_parts_merge_and_where_two_leads_differ_all_have_it() -> None:
    edits = [given("risk", ["p"], "a"), given("risk", ["q"], "b"), given("transit", ["p"], "b")]
    held = assignments(field_states(edits), "A")
    assert {part: set(people) for part, people in held.items()} == {"risk": {"p", "q"}, "transit": {"p"}}
    assert assignments(field_states(edits), "B") == {}
    assert parts_of(held, ["transit", "risk", "other"])["p"] == ("transit", "risk")


def test_nothing_is_said_twice_and_a_part_is_taken_away() -> None:
    first = given("risk", ["p"], "a")
    assert assigning_edit(field_states([first]), "M", "A", "risk", ["p", "p"], "a", MADE) is None
    gone = given("risk", [], "a", first)
    assert assignments(field_states([first, gone]), "A") == {}


def test_a_persons_language_is_kept() -> None:
    assert language_of({}, "p") == ""
    edit = language_edit({}, "M", "p", "ko", "a", MADE)
    assert edit is not None
    states = field_states([edit])
    assert language_of(states, "p") == "ko"
    assert language_edit(states, "M", "p", "ko", "a", MADE) is None
