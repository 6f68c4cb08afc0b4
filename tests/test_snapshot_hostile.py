"""Edits of any value, which a file may bring: whatever they say, an assessment can be shown and written."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from customs_assessor.answers.assessment import assessment_from_fields
from customs_assessor.answers.edit import Edit
from customs_assessor.answers.heads import field_states
from customs_assessor.answers.mission import mission_from_fields
from customs_assessor.snapshot_build import build_snapshot
from tests.exchange.desk import ANA, ASSESSMENT, MISSION, ref
from tests.exchange.paper import paper
from tests.exchange.visits import visit_form

TEXTS = st.sampled_from(
    [
        "",
        "1",
        "-0",
        "1e999",
        "1e999999999",
        "NaN",
        "l1",
        "l9",
        "scanner scanner",
        "2026-13-40",
        "2026-11-24",
        "12:61",
        "x" * 300,
        "\0",
        "😀",
        "<b>",
    ]
) | st.text(max_size=8)
SCALARS = st.none() | st.booleans() | TEXTS
JSON = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
)
ANSWERS = st.fixed_dictionaries({}, optional={"value": JSON, "state": JSON, "reason": JSON}) | JSON
INSTANCE = "dddddddd-dddd-4ddd-8ddd-dddddddddddd"
ITEMS = [
    "inspector",
    "teams",
    "signs",
    f"post_name@{INSTANCE}",
    f"kit@{INSTANCE}",
    f"seen@{INSTANCE}",
    f"lanes@{INSTANCE}",
    f"minutes@{INSTANCE}",
    "gone",
    "@",
    "~",
]
SUBJECTS = {
    **{
        f"item/{name}": ["answer", "target", "target_date", "comment", "evidence_note", "grade", "other"]
        for name in ITEMS
    },
    f"instance/{INSTANCE}": ["repeat", "parent", "order", "removed"],
    "instance/x": ["repeat", "parent", "order", "removed"],
    f"file/{INSTANCE}": ["hash", "name", "caption", "item", "date"],
    "assessment": ["title", "site", "round", "follows", "domains", "depth", "form"],
    "mission": ["country", "administration", "start", "end", "lead", "team", "title"],
    "edit/x": ["withdrawn"],
    "thread/x": ["state"],
}


@st.composite
def hostile_edits(draw: st.DrawFn) -> tuple[Edit, ...]:
    made = []
    for _ in range(draw(st.integers(1, 8))):
        subject = draw(st.sampled_from(sorted(SUBJECTS)))
        field = draw(st.sampled_from(SUBJECTS[subject]))
        value = draw(ANSWERS if field == "answer" else JSON)
        own = {"assessment": None, "mission": MISSION} if subject == "mission" else {"assessment": ASSESSMENT}
        made.append(
            Edit(subject=subject, field=field, value=value, author=ANA, made="2026-11-24T10:00:00Z", **own)
        )
    repeat = {"repeat": "post", "order": "2", "parent": None}
    made += [
        Edit(ASSESSMENT, f"instance/{INSTANCE}", field, value, ANA, "2026-11-24T09:00:00Z")
        for field, value in repeat.items()
    ]
    return tuple({edit.id: edit for edit in made}.values())


@settings(max_examples=200)
@given(hostile_edits())
def test_an_assessment_of_any_values_can_be_shown_and_written(edits: tuple[Edit, ...]) -> None:
    form = visit_form()
    states = field_states(edits)
    own = {key[2]: state for key, state in states.items() if key[1] == "assessment"}
    of_mission = {key[2]: state for key, state in states.items() if key[1] == "mission"}
    mission = mission_from_fields(MISSION, of_mission)
    assessment = assessment_from_fields(ASSESSMENT, MISSION, ref(form), own)
    snapshot = build_snapshot(form, mission, assessment, edits, (), {}, "internal")
    assert {item.key.name for item in snapshot.items} >= {"inspector", "teams"}
    machine = paper(snapshot, "cccccccc-cccc-4ccc-8ccc-cccccccccccc", "2026-11-24T10:00:00Z", False).machine
    assert {edit.id for edit in machine.edits} <= {edit.id for edit in edits}
