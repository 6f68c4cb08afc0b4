"""Stages and seals: what was agreed is recorded, and any later change is told."""

from customs_assessor.answers.compose import compose, level_answer, withdraw
from customs_assessor.answers.edit import Edit
from customs_assessor.answers.heads import FieldState, field_states
from customs_assessor.answers.seal import (
    DRAFT,
    FINAL,
    INTERNAL_REVIEW,
    Seal,
    seal_edit,
    seals,
    stage_edit,
    stage_of,
)

MADE, LATER = "2026-11-24T09:30:00Z", "2026-11-25T09:30:00Z"


def edit(
    item: str, value: str, edits: tuple[Edit, ...] = (), field: str = "answer", made: str = MADE
) -> Edit:
    key = ("A", f"item/{item}", field)
    given = level_answer(value) if field == "answer" else value
    return compose(key, given, field_states(edits).get(key, FieldState()), "a", made)


def sealed(edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
    return (*edits, seal_edit(field_states(edits), "A", "Lead", "2026-11-24", "a", MADE))


def read(edits: tuple[Edit, ...]) -> tuple[Seal, ...]:
    return seals(field_states(edits), "A", edits)


def test_a_seal_is_sound_and_nothing_changed_at_first() -> None:
    (seal,) = read(sealed((edit("x", "level_1"), edit("y", "level_2"))))
    assert (seal.name, seal.date, seal.revision, seal.sound, seal.changes) == (
        "Lead",
        "2026-11-24",
        1,
        True,
        (),
    )
    assert len(seal.hash) == 64


def test_each_kind_of_change_is_told_with_what_stood_before() -> None:
    before = (edit("x", "level_1"), edit("y", "level_2"), edit("z", "level_3"))
    edits = sealed(before)
    edits += (edit("x", "level_4", edits, made=LATER), edit("w", "level_5", made=LATER))
    edits += (withdraw(before[1], FieldState(), "a", LATER), edit("z", "seen", field="comment", made=LATER))
    (seal,) = read(edits)
    assert [(one.subject, one.field) for one in seal.changes] == [
        ("item/w", "answer"),
        ("item/x", "answer"),
        ("item/y", "answer"),
        ("item/z", "comment"),
    ]
    changed = {one.subject: one for one in seal.changes}
    assert [old.value for old in changed["item/x"].before] == [{"value": "level_1"}]
    assert [new.value for new in changed["item/x"].now] == [{"value": "level_4"}]
    assert changed["item/y"].now == () and changed["item/w"].before == ()
    assert seal.sound is True


def test_an_edit_that_arrives_late_from_another_laptop_is_a_change() -> None:
    edits = sealed((edit("x", "level_1"),))
    other = edit("x", "level_3")
    (seal,) = read((*edits, other))
    assert [(one.subject, len(one.before), len(one.now)) for one in seal.changes] == [("item/x", 1, 2)]


def test_a_second_seal_is_a_new_revision_and_a_withdrawn_one_none() -> None:
    edits = sealed((edit("x", "level_1"),))
    edits += (edit("x", "level_2", edits, made=LATER),)
    again = (*edits, seal_edit(field_states(edits), "A", "Lead", "2026-11-25", "a", LATER))
    first, second = read(again)
    assert (first.revision, second.revision) == (1, 2)
    assert [len(one.changes) for one in (first, second)] == [1, 0]
    gone = (*again, withdraw(second.edit, FieldState(), "a", LATER))
    assert [one.revision for one in read(gone)] == [1]


def test_a_forged_seal_is_not_sound_and_a_missing_head_cannot_tell() -> None:
    edits = sealed((edit("x", "level_1"),))
    value = dict(edits[-1].value) | {"name": "Somebody else"}
    forged = compose(("A", "assessment", "seal"), value, FieldState(), "b", MADE)
    assert read((edits[0], forged))[0].sound is False
    assert read(edits[1:])[0].sound is None
    nonsense = compose(("A", "assessment", "seal"), {"name": 3}, FieldState(), "b", MADE)
    assert read((edits[0], nonsense)) == ()


def test_signing_and_talk_are_not_sealed() -> None:
    edits = sealed((edit("x", "level_1"),))
    talk = compose(("A", "thread/t", "state"), "open", FieldState(), "a", LATER)
    stage = stage_edit(field_states(edits), "A", FINAL, "a", LATER)
    assert stage is not None
    assert read((*edits, talk, stage))[0].changes == ()


def test_the_stage_is_the_earliest_that_somebody_holds() -> None:
    assert stage_of({}, "A") == DRAFT
    assert stage_edit({}, "A", DRAFT, "a", MADE) is None
    both = [
        compose(("A", "assessment", "stage"), stage, FieldState(), author, MADE)
        for stage, author in ((FINAL, "a"), (INTERNAL_REVIEW, "b"))
    ]
    states = field_states(both)
    assert stage_of(states, "A") == INTERNAL_REVIEW
    settled = stage_edit(states, "A", FINAL, "a", LATER)
    assert settled is not None and stage_of(field_states([*both, settled]), "A") == FINAL
    assert stage_edit(field_states([*both, settled]), "A", FINAL, "a", LATER) is None
