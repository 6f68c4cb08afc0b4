from collections.abc import Mapping

import pytest

from customs_assessor.answers.item import ItemKey
from customs_assessor.errors import StoreError
from customs_assessor.forms.lineage import Descent, Names, names
from customs_assessor.forms.model import Form
from tests.forms.builder import form

HEAD = "item | from_version | from_item | kind\n"


def version(number: str, items: str, *rows: str) -> Form:
    """A form of text questions with rows of lineage."""
    survey = "type | name | label\n" + "\n".join(f"text | {name} | {name}" for name in items.split())
    tables = {"lineage": HEAD + "\n".join(rows)} if rows else {}
    return form(survey=survey, settings=f"form_id | version\nf | {number}", **tables)


def read(first: str, newer: Form, others: Mapping[str, Form] | None = None) -> Names:
    def load(wanted: str) -> Form:
        held = {first: version(first, "a x"), **(others or {})}
        if wanted not in held:
            raise StoreError("store.unknown_form", form="f", version=wanted)
        return held[wanted]

    return names(first, newer, load)


def test_without_rows_every_item_has_its_own_name() -> None:
    assert read("1", version("2", "a b")) == Names()
    assert read("2", version("2", "b", "b | 1 | a | same")) == Names()


def test_a_renamed_item_keeps_the_first_versions_name() -> None:
    found = read("1", version("2", "b c", "b | 1 | a | same"))
    assert [found.origin(name) for name in ("b", "c")] == ["a", "c"]
    assert [found.named(origin) for origin in ("a", "c", "b")] == ["b", "c", None]


def test_a_reworded_item_stands_under_the_old_name_and_is_known_as_reworded() -> None:
    found = read("1", version("2", "a b", "a | 1 | a | reworded", "b | 1 | x | reworded"))
    assert [found.descent(name) for name in ("a", "b")] == [
        Descent("a", "reworded"),
        Descent("x", "reworded"),
    ]


def test_two_items_that_change_their_names_keep_their_answers_apart() -> None:
    found = read("1", version("2", "a b", "a | 1 | b | same", "b | 1 | a | same"))
    assert [found.origin(name) for name in ("a", "b")] == ["b", "a"]
    assert [found.named(name) for name in ("a", "b")] == ["b", "a"]


def test_a_new_item_does_not_inherit_the_answer_of_the_item_that_had_its_name() -> None:
    found = read("1", version("2", "b a", "b | 1 | a | same"))
    assert [found.origin(name) for name in ("b", "a")] == ["a", "a#1"]
    assert found.named("a") == "b"


def test_parts_of_a_split_item_and_a_merged_one_begin_without_an_answer() -> None:
    found = read(
        "1",
        version("2", "a a2 m", "a | 1 | a | split", "a2 | 1 | a | split", "m | 1 | x | merged", "m | 1 | y | merged"),
    )  # fmt: skip
    assert [found.descent(name) for name in ("a", "a2", "m")] == [
        Descent("a#1", "split", ("a",)),
        Descent("a2#1", "split", ("a",)),
        Descent("m#1", "merged", ("x", "y")),
    ]
    assert found.named("a") is None


def test_an_item_of_the_first_version_has_one_heir() -> None:
    found = read("1", version("2", "b c", "b | 1 | a | same", "c | 1 | a | same"))
    assert [found.origin(name) for name in ("b", "c")] == ["a", "c"]


@pytest.mark.parametrize("kind", ["same", "reworded"])
def test_rows_lead_through_a_version_between(kind: str) -> None:
    second = version("2", "b", f"b | 1 | a | {kind}")
    found = read("1", version("3", "c", "c | 2 | b | same"), {"2": second})
    assert found.descent("c") == Descent("a", kind)


def test_a_split_of_a_version_between_goes_on_under_its_name() -> None:
    second = version("2", "b", "b | 1 | a | split")
    assert read("1", second).descent("b") == Descent("b#1", "split", ("a",))
    found = read("1", version("3", "c", "c | 2 | b | same"), {"2": second})
    assert found.descent("c") == Descent("b#1", "split", ("a",))
    third = version("3", "c", "c | 2 | b | merged", "c | 2 | x | merged")
    assert read("1", third, {"2": second}).descent("c") == Descent("c#2", "merged", ("b#1", "x"))


def test_what_the_rows_say_of_the_first_version_itself_needs_none_between() -> None:
    found = read("1", version("3", "c", "c | 2 | b | same", "c | 1 | a | same"))
    assert found.origin("c") == "a"


def test_subjects_of_edits_and_keys_of_items_lead_to_each_other() -> None:
    found = read("1", version("2", "b a c", "b | 1 | a | same"))
    key = found.key("item/a@7d~5")
    assert key is not None
    assert (key, key.subject) == (ItemKey("b", "7d", "5"), "item/a@7d~5")
    assert [one.subject for name in ("a", "c") if (one := found.key(f"item/{found.origin(name)}"))] == [
        "item/a#1",
        "item/c",
    ]
    assert found.key("item/b") is None
    assert found.key("assessment") is None


def test_a_choice_that_stands_for_another_level_is_known() -> None:
    tables = {
        "survey": "type | name | label\nselect_one l | a | A",
        "domains": "name | label\nd | D",
        "scoring": "item | domain\na | d",
    }
    listed = "list_name | name | label | level | state\n"
    old, new = (
        form(choices=listed + rows, settings=f"form_id | version\nf | {number}", **tables)
        for number, rows in (
            ("1", "l | x | X | 0\nl | y | Y | 1\nl | z | Z | 2\nl | n | N | | dont_know"),
            ("2", "l | x | X | 0\nl | y | Y | 2\nl | z | Z | 3\nl | v | V | 1\nl | n | N | | not_applicable"),
        )
    )
    assert names("1", new, {"1": old}.__getitem__).regraded == {"a": frozenset("yzn")}


def test_versions_between_are_ordered_as_versions_not_as_text() -> None:
    tenth = version("10", "b", "b | 9 | a | same")
    found = read("9", version("11", "c d", "c | 10 | b | same", "d | 8 | e | same"), {"10": tenth})
    assert [found.origin(name) for name in ("c", "d")] == ["a", "d"]


def test_a_version_between_that_is_not_here_is_named() -> None:
    with pytest.raises(StoreError) as refused:
        read("1", version("3", "c", "c | 2 | b | same"))
    assert refused.value.facts["version"] == "2"
