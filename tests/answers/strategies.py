"""Random histories: edits of two fields with their withdrawals, saves of a copy, visibilities, some known as stubs alone."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st

from customs_assessor.answers.edit import VISIBILITIES, Edit, Stub
from tests.answers.histories import ANNA, KIM, edit, stub, withdrawal


@dataclass(frozen=True)
class Known:
    """What one laptop knows: whole edits and stubs."""

    edits: tuple[Edit, ...] = ()
    stubs: tuple[Stub, ...] = ()

    def __or__(self, other: Known) -> Known:
        return Known(self.edits + other.edits, self.stubs + other.stubs)


@st.composite
def histories(draw, largest: int = 12) -> tuple[Edit, ...]:
    """Draw edits in an order in which they can have been made."""
    made: list[Edit] = []
    for number in range(draw(st.integers(1, largest))):
        salt = "0123456789abcdef"[number]
        seen = draw(st.lists(st.sampled_from(made), max_size=3, unique_by=lambda one: one.id)) if made else []
        if made and draw(st.integers(0, 3)) == 0:
            of = draw(st.sampled_from(made))
            parents = [one for one in seen if one.subject == f"edit/{of.id}"]
            made.append(withdrawal(of, *parents, value=draw(st.booleans()), salt=salt))
            continue
        copy = draw(st.sampled_from([None, None, "c1", "c2"]))
        made.append(
            edit(
                draw(st.sampled_from("123")),
                *seen,
                field=draw(st.sampled_from(["answer", "answer", "answer", "comment"])),
                author=draw(st.sampled_from([KIM, ANNA])),
                made=f"2026-01-0{draw(st.integers(1, 4))}T00:00:00Z",
                copy=copy,
                editor=draw(st.sampled_from(["", "x"])) if copy else "",
                visibility=draw(st.sampled_from(VISIBILITIES)),
                salt=salt,
            )
        )
    return tuple({one.id: one for one in made}.values())


@st.composite
def knowledge(draw, history: tuple[Edit, ...]) -> Known:
    """Draw what one laptop knows of a history: each edit whole, as a stub, or not at all, in any order."""
    how = draw(
        st.lists(
            st.sampled_from(["whole", "whole", "stub", "absent"]),
            min_size=len(history),
            max_size=len(history),
        )
    )
    edits = [one for one, state in zip(history, how, strict=True) if state == "whole"]
    stubs = [stub(one) for one, state in zip(history, how, strict=True) if state == "stub"]
    return Known(tuple(draw(st.permutations(edits))), tuple(draw(st.permutations(stubs))))
