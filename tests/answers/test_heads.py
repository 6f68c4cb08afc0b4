"""Which edits stand: the rules of answers.md, one by one."""

from __future__ import annotations

import pytest

from customs_assessor.answers.edit import INTERNAL, PARTNER, PUBLIC, Stub
from customs_assessor.answers.heads import FieldState, field_states
from tests.answers.histories import ANNA, KEY, A, M, edit, heads, stub, withdrawal

ONE = edit("1")
TWO = edit("2", ONE)
THREE = edit("3", TWO)
OTHER = edit("9", ONE, author=ANNA)
SETTLED = edit("5", THREE, OTHER)


@pytest.mark.parametrize(
    ("history", "standing"),
    [
        ([], []),
        ([ONE], ["1"]),
        ([ONE, ONE], ["1"]),
        ([ONE, TWO], ["2"]),
        ([ONE, TWO, THREE], ["3"]),
        ([ONE, THREE], ["1", "3"]),  # the way from one to the other never arrived
        ([ONE, stub(TWO), THREE], ["3"]),
        ([ONE, stub(TWO), TWO, THREE], ["3"]),
        ([stub(ONE), TWO], ["2"]),
        ([ONE, stub(TWO)], ["1"]),  # a stub supersedes nothing
        ([stub(ONE), stub(TWO)], []),
        ([TWO], ["2"]),  # its parent never arrived
        ([ONE, TWO, THREE, OTHER], ["3", "9"]),
        ([ONE, TWO, THREE, OTHER, SETTLED], ["5"]),
        ([ONE, edit("1", author=ANNA)], ["1", "1"]),
    ],
)
def test_heads_are_the_edits_that_no_other_descends_from(history, standing) -> None:
    assert heads(*history) == standing
    assert heads(*reversed(history)) == standing


def test_like_heads_agree_and_unlike_ones_are_disputed() -> None:
    alike = field_states([ONE, edit("1", author=ANNA)])[KEY]
    assert (alike.disputed, alike.value, len(alike.heads)) == (False, "1", 2)
    unlike = field_states([THREE, OTHER])[KEY]
    assert (unlike.disputed, unlike.value, unlike.values) == (
        True,
        None,
        tuple(h.value for h in unlike.heads),
    )
    assert FieldState().disputed is False


def test_heads_are_in_the_order_in_which_they_were_made() -> None:
    late, early = edit("1", made="2026-02-01T00:00:00Z"), edit("2", made="2026-01-31T00:00:00Z")
    assert field_states([late, early])[KEY].values == ("2", "1")


def test_comments_stand_side_by_side_and_never_dispute() -> None:
    mine, theirs = edit("a", field="comment"), edit("b", field="comment", author=ANNA)
    state = field_states([mine, theirs])[A, "item/risk", "comment"]
    assert (len(state.heads), state.disputed) == (2, False)


def test_fields_and_assessments_do_not_touch_each_other() -> None:
    grade = edit("4", ONE, field="grade")
    elsewhere = edit("7", assessment=M)
    assert heads(ONE, grade, elsewhere) == ["1"]


def test_a_mission_has_fields_of_its_own() -> None:
    country = edit("GH", subject="mission", field="country", assessment=None)
    assert heads(country, key=(None, "mission", "country")) == ["GH"]


BACK = withdrawal(TWO)
BACK_BACK = withdrawal(BACK)


@pytest.mark.parametrize(
    ("history", "standing"),
    [
        ([ONE, TWO, BACK], ["1"]),
        ([ONE, BACK], ["1"]),  # it names what is not here
        ([ONE, TWO, BACK, withdrawal(TWO, BACK, value=False)], ["2"]),
        ([ONE, TWO, BACK, withdrawal(TWO, value=False)], ["2"]),  # disputed, so not withdrawn
        ([ONE, TWO, BACK, withdrawal(TWO, salt="1")], ["1"]),  # two agree
        ([ONE, TWO, BACK, BACK_BACK], ["2"]),
        ([ONE, TWO, BACK, BACK_BACK, withdrawal(BACK_BACK)], ["1"]),
        ([ONE, TWO, THREE, BACK], ["3"]),  # ancestry through a withdrawn edit holds
        ([ONE, TWO, OTHER, BACK], ["9"]),
        ([ONE, stub(TWO), THREE, withdrawal(THREE)], ["1"]),
        ([ONE, withdrawal(ONE)], []),
        ([THREE, OTHER, SETTLED, withdrawal(SETTLED)], ["3", "9"]),
    ],
)
def test_a_withdrawn_edit_is_as_if_it_were_not_there(history, standing) -> None:
    assert heads(*history) == standing
    assert heads(*reversed(history)) == standing


def test_a_withdrawal_counts_only_within_its_own_assessment() -> None:
    foreign = edit(True, subject=f"edit/{ONE.id}", field="withdrawn", assessment=M)
    assert heads(ONE, foreign) == ["1"]


def test_a_long_chain_of_withdrawals_needs_no_deep_stack() -> None:
    chain = [ONE]
    for _ in range(5000):
        chain.append(withdrawal(chain[-1]))
    assert heads(*chain) == ["1"]
    assert heads(*chain[:-1]) == []


def save(value: str, day: int, *parents, **more):
    return edit(value, *parents, made=f"2026-03-{day:02}T00:00:00Z", **{"copy": "c1", **more})


FIRST, SECOND = save("3", 1), save("4", 2)


@pytest.mark.parametrize(
    ("history", "standing"),
    [
        ([FIRST, SECOND], ["4"]),
        ([FIRST, SECOND, withdrawal(SECOND)], ["3"]),
        ([FIRST, save("4", 2, author=ANNA)], ["3", "4"]),
        ([FIRST, save("4", 2, editor="x")], ["3", "4"]),
        ([FIRST, save("4", 2, copy="c2")], ["3", "4"]),
        ([FIRST, save("4", 2, field="grade")], ["3"]),
        ([FIRST, save("4", 1)], ["3", "4"]),  # of one moment: better a dispute than a loss
        # What descends from one save descends from all that repeat its value.
        ([FIRST, edit("5", FIRST), save("3", 9, visibility=INTERNAL)], ["5"]),
        ([FIRST, SECOND, edit("5", FIRST), save("3", 9, visibility=INTERNAL)], ["5"]),
        ([FIRST, edit("5", FIRST), withdrawal(FIRST), save("3", 9, visibility=INTERNAL)], ["5"]),
        # A later save with another value reopens.
        ([FIRST, edit("5", FIRST), SECOND], ["4", "5"]),
        # The colleague settled over the earlier save, and the later one repeats it: nothing reopens.
        ([OTHER, FIRST, edit("5", FIRST, OTHER), save("3", 8)], ["5"]),
    ],
)
def test_of_one_copys_saves_by_one_author_the_latest_counts(history, standing) -> None:
    assert heads(*history) == standing
    assert heads(*reversed(history)) == standing


SECRET = edit("8", ONE, visibility=INTERNAL)
OVER_SECRET = edit("9", SECRET)


@pytest.mark.parametrize(
    ("reader", "history", "standing"),
    [
        (INTERNAL, [ONE, SECRET], ["8"]),
        (PARTNER, [ONE, SECRET], ["1"]),
        (PUBLIC, [ONE, SECRET], []),
        (PARTNER, [ONE, SECRET, OVER_SECRET], ["9"]),
        (PARTNER, [ONE, TWO, withdrawal(TWO, visibility=INTERNAL)], ["2"]),
        (PARTNER, [ONE, TWO, withdrawal(TWO)], ["1"]),
        # Two saves of one copy of which he sees only the earlier.
        (PARTNER, [FIRST, save("4", 2, visibility=INTERNAL)], ["3"]),
    ],
)
def test_what_a_reader_may_not_see_only_carries_ancestry(reader, history, standing) -> None:
    assert heads(*history, reader=reader) == standing


def test_a_reader_sees_alike_whether_the_hidden_is_here_or_only_its_stub() -> None:
    for reader in (PARTNER, PUBLIC):
        assert heads(ONE, SECRET, OVER_SECRET, reader=reader) == heads(
            ONE, stub(SECRET), OVER_SECRET, reader=reader
        )


def test_forged_stubs_lose_no_answer() -> None:
    left, right = edit("1", "f" * 64), edit("2", "f" * 64)
    circle = Stub("f" * 64, (left.id, right.id))
    assert heads(left, right, circle) == ["1", "2"]
    assert heads(left, right, circle, edit("3", left)) == ["3"]
    assert heads(ONE, Stub(ONE.id, (ONE.id,))) == ["1"]


def test_stubs_of_one_id_are_joined_and_the_whole_edit_wins_over_them() -> None:
    other = edit("7", author=ANNA)
    lie = Stub(TWO.id, (other.id,))
    assert heads(ONE, other, lie, stub(TWO), THREE) == ["3"]
    assert heads(ONE, other, lie, TWO, THREE) == ["3", "7"]
