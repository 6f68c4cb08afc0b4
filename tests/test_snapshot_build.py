"""A snapshot joins heads, logic and scores for one reader."""

from fractions import Fraction

from customs_assessor.answers.assessment import Assessment, FormRef
from customs_assessor.answers.compose import compose, level_answer, state_answer
from customs_assessor.answers.edit import Edit
from customs_assessor.answers.heads import FieldState
from customs_assessor.answers.instances import adding_edits, removing_edits
from customs_assessor.answers.item import ItemKey
from customs_assessor.answers.mission import Mission
from customs_assessor.forms.model import Form
from customs_assessor.forms.tree import instance_id
from customs_assessor.snapshot import Snapshot
from customs_assessor.snapshot_build import build_snapshot
from tests.forms.builder import form
from tests.samples import small_form

MADE = "2026-11-24T09:30:00Z"


def edit(
    item: str,
    field: str,
    value: object,
    author: str = "a",
    visibility: str | None = None,
) -> Edit:
    return compose(("A", f"item/{item}", field), value, FieldState(), author, MADE, visibility)


def taken(form: Form, *edits: Edit, reader: str = "internal", **scope: object) -> Snapshot:
    assessment = Assessment("A", "M", FormRef(form.form_id, form.version, form.hash), **scope)  # type: ignore[arg-type]
    return build_snapshot(form, Mission("M"), assessment, edits, (), {}, reader)


def first_item(form: Form) -> str:
    return next(scored.item for scored in form.scoring.items if not scored.practice and not scored.thresholds)


def level_choice(form: Form, item: str, level: int) -> str:
    choices = form.choices[form.question(item).choices]
    return next(choice.name for choice in choices if choice.level == level)


def test_a_level_a_state_and_a_target_come_through() -> None:
    form = small_form()
    name = first_item(form)
    found = taken(
        form, edit(name, "answer", level_answer(level_choice(form, name, 2))), edit(name, "target", "5")
    ).item(ItemKey(name))
    assert (found.state, found.level, found.target) == ("answered", 2, 5)
    assert found.score is not None and found.score.gap == 3
    found = taken(form, edit(name, "answer", state_answer("dont_know", "not met"))).item(ItemKey(name))
    assert (found.state, found.views[0].reason, found.value) == ("dont_know", "not met", "")


def test_two_views_are_disputed_and_score_at_the_lower_one() -> None:
    form = small_form()
    name = first_item(form)
    views = [
        edit(name, "answer", level_answer(level_choice(form, name, level)), author)
        for level, author in ((4, "a"), (1, "b"))
    ]
    found = taken(form, *views).item(ItemKey(name))
    assert (found.state, found.level, len(found.views)) == ("disputed", 1, 2)
    alike = [edit(name, "answer", level_answer(level_choice(form, name, 3)), author) for author in ("a", "b")]
    assert taken(form, *alike).item(ItemKey(name)).state == "answered"


def test_a_disputed_target_counts_the_higher_and_is_flagged() -> None:
    form = small_form()
    name = first_item(form)
    found = taken(form, edit(name, "target", "2", "a"), edit(name, "target", "4", "b")).item(ItemKey(name))
    assert found.target == 4
    assert found.score is not None and "target_disputed" in found.score.flags


def test_what_a_reader_may_not_see_is_a_stub() -> None:
    form = small_form()
    name = first_item(form)
    secret = edit(name, "comment", "not for partners")
    shown = taken(form, secret, reader="partner")
    assert shown.item(ItemKey(name)).field("comment").heads == ()
    assert shown.hidden == ((secret.id, ()),)
    assert all("not for partners" not in str(seen.value) for seen in shown.edits)
    assert taken(form, secret).item(ItemKey(name)).field("comment").heads == (secret,)


def test_out_of_scope_domains_leave_the_scores() -> None:
    form = small_form()
    name = first_item(form)
    domain = next(scored.domain for scored in form.scoring.items if scored.item == name)
    other = next(entry.name for entry in form.scoring.domains if entry.name != domain)
    found = taken(form, domains=(other,))
    assert found.item(ItemKey(name)).state == "out_of_scope"
    assert {entry.name for entry in found.scores.domains} == {other}


def test_a_pair_scores_at_the_lower_of_law_and_practice() -> None:
    form = small_form()
    pair = next(scored for scored in form.scoring.items if scored.practice)
    edits = [
        edit(pair.item, "answer", level_answer(level_choice(form, pair.item, 3))),
        edit(pair.practice, "answer", level_answer(level_choice(form, pair.practice, 1))),
    ]
    found = taken(form, *edits)
    score = found.item(ItemKey(pair.item)).score
    assert score is not None and score.level == Fraction(1)
    assert found.item(ItemKey(pair.practice)).score is None


def test_what_is_drawn_by_chance_differs_between_assessments_and_stays_in_one() -> None:
    made = form(survey="type | name | label | calculation\ncalculate | key | | uuid()")

    def drawn(assessment: str) -> str:
        about = Assessment(assessment, "M", FormRef(made.form_id, made.version, made.hash))
        found = build_snapshot(made, Mission("M"), about, (), (), {}, "internal")
        return str(found.calculated["/key"])

    assert len(drawn("A")) == 36
    assert drawn("A") == drawn("A")
    assert drawn("A") != drawn("B")


REPEATED = """type | name | label
begin repeat | posts | Post
text | post | Name
begin repeat | steps | Step
integer | minutes | Minutes
end repeat
end repeat
begin group | g | G
text | twice | Twice
end group
begin group | h | H
text | twice | Twice
end group"""


def test_what_belongs_nowhere_stays_in_the_history_alone() -> None:
    made = form(survey=REPEATED)
    first = instance_id(None, "posts", 1)
    stray = [
        edit("post", "answer", level_answer("outside any post")),
        edit(f"post@{instance_id(first, 'steps', 1)}", "answer", level_answer("in a step")),
        edit("post@nobody", "answer", level_answer("of no instance")),
        edit("unheard", "answer", level_answer("of no question")),
        edit(f"twice@{first}", "answer", level_answer("not in a post")),
    ]
    lost = adding_edits("A", "x", "steps", "nobody", Fraction(2), {}, "a", MADE)
    odd = adding_edits("A", "y", "unheard", None, Fraction(2), {}, "a", MADE)
    found = taken(made, *stray, *lost, *odd)
    assert {item.state for item in found.items} == {"unanswered"}
    assert [(one.path, len(one.instances)) for one in found.repeats] == [
        ("/posts", 1),
        ("/posts[1]/steps", 1),
    ]
    assert len(found.edits) == len(stray) + len(lost) + len(odd)


def test_a_name_that_stands_twice_is_two_items() -> None:
    made = form(survey=REPEATED)
    found = taken(made, edit("/h/twice", "answer", level_answer("second")))
    values = {item.path: (item.key.name, item.value) for item in found.items if item.question.name == "twice"}
    assert values == {"/g/twice": ("twice", ""), "/h/twice": ("/h/twice", "second")}


def test_instances_stand_in_their_order_and_hold_their_own() -> None:
    made = form(survey=REPEATED)
    posts = [*adding_edits("A", "b", "posts", None, Fraction(3), {}, "a", MADE)]
    posts += adding_edits("A", "c", "posts", None, Fraction(2), {}, "a", MADE)
    posts += adding_edits("A", "s", "steps", "b", Fraction(2), {}, "a", MADE)
    gone = removing_edits("A", instance_id(None, "posts", 1), "posts", None, Fraction(1), {}, "a", MADE)
    found = taken(made, *posts, *gone, edit("minutes@s", "answer", level_answer("7")))
    assert [[one.id for one in repeat.instances] for repeat in found.repeats] == [
        ["c", "b"],
        [instance_id("c", "steps", 1)],
        [instance_id("b", "steps", 1), "s"],
    ]
    assert found.item(ItemKey("minutes", "s")).path == "/posts[2]/steps[2]/minutes"
    assert found.standing[None, "/posts"] == ["c", "b"]


def test_an_instance_is_called_by_its_label_and_by_its_number_where_that_does_not_tell() -> None:
    made = form(
        survey="""type | name | label::English (en) | label::French (fr)
begin repeat | posts | Post: ${post} | Poste : ${post}
text | post | Name | Nom
begin repeat | steps | |
integer | minutes | Minutes | Minutes
end repeat
end repeat"""
    )
    first = instance_id(None, "posts", 1)
    edits = [*adding_edits("A", "b", "posts", None, Fraction(2), {}, "a", MADE)]
    edits += adding_edits("A", "c", "posts", None, Fraction(3), {}, "a", MADE)
    edits += adding_edits("A", "s", "steps", "b", Fraction(2), {}, "a", MADE)
    found = taken(made, *edits, edit("post@b", "answer", level_answer("Tema")))
    assert found.places("fr") == {
        first: "Poste 1",
        "b": "Poste : Tema",
        "c": "Poste 3",
        instance_id(first, "steps", 1): "Poste 1 · steps",
        instance_id("b", "steps", 1): "Poste : Tema · steps 1",
        "s": "Poste : Tema · steps 2",
        instance_id("c", "steps", 1): "Poste 3 · steps",
    }
    assert found.places("en")["b"] == "Post: Tema"


def test_a_repeat_is_named_without_what_its_instances_fill_in() -> None:
    survey = """type | name | label::English (en) | label::Korean (ko) | label::French (fr)
begin repeat | posts | Post ${post}: ${post} | ${post} 현장 | ${post}
text | post | P | 이름 | N
end repeat"""
    (repeat,) = taken(form(survey=survey)).repeats
    assert repeat.title == {"en": "Post", "ko": "현장"}


def test_labels_of_groups_hold_answers() -> None:
    survey = """type | name | label
text | port | Port
begin group | visit | Visit of ${port}
integer | lanes | Lanes
end group
begin group | plain | Plain
integer | gates | Gates
end group"""
    found = taken(form(survey=survey), edit("port", "answer", level_answer("Tema")))
    assert found.groups == {"/visit": {"en": "Visit of Tema"}} or found.groups == {
        "/visit": {"": "Visit of Tema"}
    }


def test_a_default_holds_until_somebody_answers_or_leaves_it_blank() -> None:
    survey = """type | name | label | default | calculation
integer | lanes | Lanes | 2 |
calculate | double | | | ${lanes} * 2"""
    made = form(survey=survey)
    key = ItemKey("lanes")

    def stands(*edits: Edit) -> tuple[str, str, str]:
        found = taken(made, *edits)
        item = found.item(key)
        return item.value, item.filled, str(found.calculated["/double"])

    assert stands() == ("", "2", "4")
    assert stands(edit("lanes", "answer", level_answer("3"))) == ("3", "", "6")
    assert stands(edit("lanes", "answer", {})) == ("", "", "")
