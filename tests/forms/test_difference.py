from dataclasses import replace
from fractions import Fraction

from customs_assessor.forms.difference import (
    ADDED,
    LOGIC,
    MOVED,
    REMOVED,
    REWORDED,
    SCORING,
    Change,
    difference,
)
from customs_assessor.forms.model import (
    Choice,
    Domain,
    Form,
    Lineage,
    Question,
    ScoredItem,
    ScoringModel,
    Section,
)

LEVELS = tuple(Choice(f"l{n}", {"en": f"Level {n}"}, level=Fraction(n)) for n in range(4))


def question(name: str, section: str = "g", **facts: object) -> Question:
    given = {"label": {"en": name.title()}, "kind": "select_one", "choices": "levels", **facts}
    return Question(name=name, path=f"/{section}/{name}", **given)  # type: ignore[arg-type]


def scored(name: str, **facts: object) -> ScoredItem:
    given = {"weight": Fraction(1), "target": Fraction(3), "top": Fraction(3), **facts}
    return ScoredItem(item=name, domain="d", code=name, **given)  # type: ignore[arg-type]


def form(version: str, *names: str, **facts: object) -> Form:
    children = (Section("g", "/g", children=tuple(question(name) for name in names)),)
    given = {
        "children": children,
        "choices": {"levels": LEVELS},
        "scoring": ScoringModel((Domain("d", "1", {}, {"en": "Domain"}),), tuple(map(scored, names))),
        **facts,
    }
    return Form("f", version, version, {"en": "F"}, ("en",), **given)  # type: ignore[arg-type]


def test_the_same_form_differs_in_nothing() -> None:
    found = difference(form("1", "a", "b"), form("2", "a", "b"))
    assert (found.before, found.after, found.changes) == ("1", "2", ())


def test_added_and_removed_questions_are_told_and_nothing_else_of_them() -> None:
    found = difference(form("1", "a", "b"), form("2", "a", "c"))
    assert found.changes == (Change(ADDED, "c", after="C"), Change(REMOVED, "b", before="B"))


def test_a_label_is_compared_by_language() -> None:
    new = form("2")
    words = question("a", label={"en": "A", "ko": "가"}, hint={"en": "Look"})
    found = difference(form("1", "a"), replace(new, children=(Section("g", "/g", children=(words,)),)))
    assert [one for one in found.changes if one.kind == REWORDED] == [
        Change(REWORDED, "a", "label", "", "가", "ko"),
        Change(REWORDED, "a", "hint", "", "Look", "en"),
    ]


def test_of_moved_siblings_as_few_as_possible_are_told() -> None:
    found = difference(form("1", "a", "b", "c", "d"), form("2", "d", "a", "b", "c"))
    assert found.changes == (Change(MOVED, "d", "place", "g", "g"),)


def test_a_question_in_another_section_has_moved() -> None:
    children = (
        Section("g", "/g", children=(question("a"),)),
        Section("h", "/h", children=(question("b", "h"),)),
    )
    found = difference(form("1", "a", "b"), form("2", "a", "b", children=children))
    assert [(one.kind, one.name) for one in found.changes] == [(ADDED, "h"), (MOVED, "b")]
    assert found.changes[1] == Change(MOVED, "b", "section", "g", "h")


def test_lineage_pairs_a_renamed_question_with_the_one_it_descends_from() -> None:
    new = form("2", "b")
    told = replace(new, scoring=replace(new.scoring, lineage=(Lineage("b", "1", "a", "reworded"),)))
    assert [(one.kind, one.name) for one in difference(form("1", "a"), told).changes] == [
        (REWORDED, "b"),
        (SCORING, "b"),
    ]
    other = replace(new, scoring=replace(new.scoring, lineage=(Lineage("b", "0", "a", "same"),)))
    assert {one.kind for one in difference(form("1", "a"), other).changes} == {ADDED, REMOVED}


def test_scoring_is_compared_field_by_field_and_exactly() -> None:
    item = scored("a", weight=Fraction(1, 3), target=Fraction(2), critical_minimum=Fraction(1))
    new = form(
        "2", "a", scoring=ScoringModel((Domain("d", "1", {}, {"en": "Domain"}, Fraction(2)),), (item,))
    )
    assert difference(form("1", "a"), new).changes == (
        Change(SCORING, "a", "weight", "1", "1/3"),
        Change(SCORING, "a", "target", "3", "2"),
        Change(SCORING, "a", "critical_minimum", "", "1"),
        Change(SCORING, "d", "weight", "1", "2"),
    )


def test_a_question_that_is_scored_no_more() -> None:
    new = form("2", "a", scoring=ScoringModel(form("1").scoring.domains))
    assert difference(form("1", "a"), new).changes == (Change(SCORING, "a", "scored", "yes", ""),)


def test_choices_come_go_are_reworded_and_change_their_level() -> None:
    changed = (
        replace(LEVELS[0], label={"en": "None"}),
        replace(LEVELS[1], level=Fraction(2)),
        LEVELS[2],
        Choice("l9", {"en": "Best"}, level=Fraction(3)),
    )
    found = difference(form("1", "a"), form("2", "a", choices={"levels": changed}))
    assert set(found.changes) == {
        Change(REWORDED, "a", "label", "Level 0", "None", "en", "l0"),
        Change(SCORING, "a", "level", "1", "2", choice="l1"),
        Change(LOGIC, "a", "choice", after="Best", choice="l9"),
        Change(LOGIC, "a", "choice", before="Level 3", choice="l3"),
    }


def test_logic_is_told_apart_from_words() -> None:
    asked = question("a", required="true()", kind="select_multiple")
    new = form("2", "a", children=(Section("g", "/g", repeat=True, children=(asked,)),))
    found = difference(form("1", "a"), new)
    assert {(one.name, one.part) for one in found.changes} == {
        ("g", "repeat"),
        ("a", "kind"),
        ("a", "required"),
    }
    assert {one.kind for one in found.changes} == {LOGIC}
    assert (found.count(LOGIC), found.count(SCORING)) == (2, 0)


def test_pictures_and_sounds_of_questions_and_choices_are_compared() -> None:
    asked = question("a", media={"image": {"en": "new.png"}}, itemset="/posts/name")
    shown = (replace(LEVELS[0], media={"audio": {"en": "no.mp3"}}), *LEVELS[1:])
    new = form("2", "a", children=(Section("g", "/g", children=(asked,)),), choices={"levels": shown})
    was = question("a", media={"image": {"en": "old.png"}})
    old = form("1", "a", children=(Section("g", "/g", children=(was,)),))
    assert set(difference(old, new).changes) == {
        Change(REWORDED, "a", "image", "old.png", "new.png", "en"),
        Change(REWORDED, "a", "audio", "", "no.mp3", "en", "l0"),
        Change(LOGIC, "a", "itemset", "", "/posts/name"),
    }


def test_a_name_in_two_sections_is_known_by_its_path() -> None:
    children = (
        Section("g", "/g", children=(question("a"),)),
        Section("h", "/h", children=(question("a", "h"),)),
    )
    old = form("1", children=children)
    new = form("2", children=children[:1])
    assert [(one.kind, one.name) for one in difference(old, new).changes] == [
        (REMOVED, "h"),
        (REMOVED, "/h/a"),
    ]


def test_guidance_is_compared_by_language_and_parameters_as_logic() -> None:
    old, new = (form(version) for version in "12")
    before = question("a", kind="range", guidance={"en": "Look."}, parameters={"end": "5"})
    after = replace(before, guidance={"en": "Look twice."}, parameters={"step": "2", "end": "6"})
    old, new = (
        replace(one, children=(Section("g", "/g", children=(asked,)),))
        for one, asked in ((old, before), (new, after))
    )
    assert difference(old, new).changes == (
        Change(REWORDED, "a", "guidance", "Look.", "Look twice.", "en"),
        Change(LOGIC, "a", "parameters", "end=5", "end=6 step=2"),
    )
