"""Instances of repeats in edits: what is said of them, in which order, and how they go."""

from fractions import Fraction

from customs_assessor.answers.compose import compose, undo
from customs_assessor.answers.edit import Edit
from customs_assessor.answers.heads import FieldState, field_states
from customs_assessor.answers.instances import (
    FIRST_ORDER,
    HeldInstance,
    adding_edits,
    held_instances,
    next_order,
    removing_edits,
)

MADE = "2026-11-24T09:30:00Z"


def added(order: int = 2, parent: str | None = None) -> tuple[Edit, ...]:
    return adding_edits("A", "u", "posts", parent, Fraction(order), {}, "a", MADE)


def test_an_added_instance_is_read_back() -> None:
    found = held_instances(field_states(added(3, "p")), "A")
    assert found == {"u": HeldInstance("u", "posts", "p", Fraction(3), False)}
    assert held_instances(field_states(added()), "B") == {}
    assert {edit.visibility for edit in added()} == {"partner"}


def test_what_is_said_already_is_not_said_again() -> None:
    states = field_states(added())
    assert adding_edits("A", "u", "posts", None, Fraction(2), states, "b", MADE) == ()
    assert [edit.field for edit in adding_edits("A", "u", "posts", None, Fraction(5), states, "b", MADE)] == [
        "order"
    ]


def test_a_removed_first_instance_tells_where_it_stood_and_undo_brings_it_back() -> None:
    gone = removing_edits("A", "u", "posts", None, FIRST_ORDER, {}, "a", MADE)
    states = field_states(gone)
    assert held_instances(states, "A")["u"] == HeldInstance("u", "posts", None, FIRST_ORDER, True)
    last = gone[-1]
    back = undo(last, {edit.id: edit for edit in gone}, states, "a", MADE)
    assert not held_instances(field_states([*gone, back]), "A")["u"].removed
    again = removing_edits("A", "u", "posts", None, FIRST_ORDER, field_states([*gone, back]), "a", MADE)
    assert [edit.field for edit in again] == ["removed"]


def test_one_that_somebody_keeps_stands() -> None:
    key = ("A", "instance/u", "removed")
    both = [compose(key, value, FieldState(), author, MADE) for value, author in ((True, "a"), (False, "b"))]
    assert not held_instances(field_states([*added(), *both]), "A")["u"].removed


def test_nonsense_in_an_edit_is_no_order() -> None:
    bad = [
        compose(("A", "instance/u", field), value, FieldState(), "a", MADE)
        for field, value in (("order", "soon"), ("repeat", ["x"]), ("parent", ["p"]))
    ]
    assert held_instances(field_states(bad), "A")["u"] == HeldInstance("u", "", None, FIRST_ORDER, False)


def test_the_next_order_is_behind_all() -> None:
    assert next_order([]) == FIRST_ORDER
    assert next_order([Fraction(1), Fraction(7, 2)]) == Fraction(9, 2)
