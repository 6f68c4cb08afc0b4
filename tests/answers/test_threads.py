"""Threads about items: messages never dispute each other, and what somebody holds open is open."""

from customs_assessor.answers.compose import compose
from customs_assessor.answers.edit import Edit
from customs_assessor.answers.heads import FieldState, field_states
from customs_assessor.answers.item import ItemKey
from customs_assessor.answers.threads import (
    ANSWERED,
    CLOSED,
    OPEN,
    QUESTION,
    REWORK,
    opening_edits,
    reply_edits,
    threads,
)

MADE, LATER, LAST = "2026-11-24T09:30:00Z", "2026-11-25T09:30:00Z", "2026-11-26T09:30:00Z"
ITEM = ItemKey("lanes", "u")


def opened(visibility: str | None = None) -> tuple[Edit, ...]:
    return opening_edits("A", ITEM, REWORK, "How many?", "lead", MADE, visibility)[1]


def replied(edits: tuple[Edit, ...], text: str, state: str, author: str, made: str) -> tuple[Edit, ...]:
    states = field_states(edits)
    (thread,) = threads(states, "A")
    return (*edits, *reply_edits("A", thread, text, state, states, author, made))


def test_a_thread_is_read_back_and_is_internal() -> None:
    (thread,) = threads(field_states(opened()), "A")
    assert (thread.item, thread.kind, thread.state) == (ITEM, REWORK, OPEN)
    assert [(one.text, one.author, one.made) for one in thread.messages] == [("How many?", "lead", MADE)]
    assert {edit.visibility for edit in opened()} == {"internal"}
    assert threads(field_states(opened(), reader="partner"), "A") == ()
    assert threads(field_states(opened()), "B") == ()


def test_replies_stand_in_their_order_and_move_the_state() -> None:
    edits = replied(opened("partner"), "Six", ANSWERED, "officer", LATER)
    edits = replied(edits, "", CLOSED, "lead", LAST)
    (thread,) = threads(field_states(edits), "A")
    assert [one.text for one in thread.messages] == ["How many?", "Six"]
    assert thread.state == CLOSED
    assert {edit.visibility for edit in edits} == {"partner"}
    assert replied(edits, "", CLOSED, "lead", LAST) == edits


def test_two_replies_apart_both_stand_and_what_is_held_open_is_open() -> None:
    first = opened()
    one = replied(first, "Six", ANSWERED, "officer", LATER)
    other = replied(first, "Seven", CLOSED, "lead", LAST)
    joined = (*one, *(edit for edit in other if edit not in one))
    (thread,) = threads(field_states(joined), "A")
    assert [message.text for message in thread.messages] == ["How many?", "Six", "Seven"]
    assert thread.state == ANSWERED
    settled = replied(joined, "", CLOSED, "lead", LAST)
    assert threads(field_states(settled), "A")[0].state == CLOSED


def test_what_is_no_thread_is_left_out() -> None:
    bad = [
        compose(("A", "thread/t", field), value, FieldState(), "a", MADE)
        for field, value in (("item", ""), ("message/1/a", "x"), ("kind", "gossip"))
    ]
    assert threads(field_states(bad), "A") == ()
    named = compose(("A", "thread/t", "item"), "lanes", FieldState(), "a", MADE)
    (thread,) = threads(field_states([*bad[1:], named]), "A")
    assert (thread.kind, thread.state) == (QUESTION, OPEN)
