"""Heads are the same in whatever order and however often edits arrive, and agree with the plain definition."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from customs_assessor.answers.edit import VISIBILITIES, Edit
from customs_assessor.answers.heads import field_states
from tests.answers.histories import stub
from tests.answers.strategies import histories, knowledge


def by_the_definition(edits: tuple[Edit, ...]) -> dict[tuple[str, str], set[str]]:
    """Reckon heads as answers.md words it, edit by edit, for histories without copies."""
    by_id = {one.id: one for one in edits}

    def ancestors(one: Edit) -> set[str]:
        found: set[str] = set()
        for parent in one.parents:
            found |= {parent} | (ancestors(by_id[parent]) if parent in by_id else set())
        return found

    def standing(subject: str, field: str) -> set[str]:
        own = [one for one in edits if (one.subject, one.field) == (subject, field) and not withdrawn(one)]
        return {one.id for one in own if not any(one.id in ancestors(other) for other in own)}

    def withdrawn(one: Edit) -> bool:
        found = standing(f"edit/{one.id}", "withdrawn")
        return bool(found) and all(by_id[head].value is True for head in found)

    fields = {(one.subject, one.field) for one in edits}
    return {field: found for field in fields if (found := standing(*field))}


@given(histories().filter(lambda history: all(one.copy is None for one in history)))
def test_heads_are_as_the_definition_has_them(history) -> None:
    found = field_states(history).items()
    assert {key[1:]: {head.id for head in state.heads} for key, state in found} == by_the_definition(history)


@given(st.data(), st.sampled_from(VISIBILITIES))
def test_order_and_repetition_do_not_matter(data, reader) -> None:
    history = data.draw(histories())
    one, two = data.draw(knowledge(history)), data.draw(knowledge(history))
    there = field_states(one.edits + two.edits, one.stubs + two.stubs, reader)
    back = field_states(two.edits + one.edits + two.edits, two.stubs + one.stubs + one.stubs, reader)
    assert there == back


@given(histories(), st.sampled_from(VISIBILITIES))
def test_what_is_hidden_counts_as_if_only_its_stub_were_here(history, reader) -> None:
    seen = [one for one in history if VISIBILITIES.index(one.visibility) >= VISIBILITIES.index(reader)]
    hidden = [stub(one) for one in history if one not in seen]
    assert field_states(history, (), reader) == field_states(seen, hidden)


@given(histories())
def test_a_stub_beside_the_whole_edit_says_nothing(history) -> None:
    assert field_states(history, [stub(one) for one in history]) == field_states(history)


@given(histories())
def test_nothing_that_was_said_last_is_lost(history) -> None:
    """An edit that nothing descends from, that nobody withdrew and that is from no copy stands."""
    states = field_states(history)
    named = {one.subject for one in history}
    parents = {parent for one in history for parent in one.parents}
    for one in history:
        if one.id not in parents and f"edit/{one.id}" not in named and one.copy is None:
            assert one in states[one.assessment, one.subject, one.field].heads
