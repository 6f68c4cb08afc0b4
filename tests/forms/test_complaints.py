"""What pyxform refuses is told with its cell and in our words; one small form for each of its sentences."""

import pytest
from pyxform.errors import ErrorCode

from customs_assessor.forms.complaints import SAYINGS, Listener
from customs_assessor.forms.sheets import Sheets
from tests.forms.builder import YES_NO_AND_NUMBERS, checked, places, survey

HERE = Sheets()
FACTS = {"name": "tick_interval", "missing": "'name'"}
OUR_OWN = {
    "HEADER_001": "a row of sheets that were read has no cell without a header",
    "INTERNAL_001": "a fault of pyxform's own",
    "INTERNAL_002": "a fault of pyxform's own",
    "NAMES_001": "two of a name in one group: survey",
    "NAMES_006": "a choice without a name: choices",
    "NAMES_007": "two choices of a name: choices",
}
"""Sentences of pyxform that never come first: our own check has named the cell before."""


@pytest.mark.parametrize("code", list(ErrorCode), ids=lambda code: code.name)
def test_every_sentence_of_pyxform_has_words(code):
    if code.name in OUR_OWN:
        return
    heard = Listener(HERE, {}).heard(code.value.format(**FACTS), "warning")
    assert heard is None or heard.code not in ("forms.pyxform_error", "forms.pyxform_warning")


def test_what_is_left_out_matters_on_phones_alone_or_is_told_before():
    dropped = [saying.pattern for saying in SAYINGS if not saying.code]
    assert len(dropped) == 4
    # an error is never left out
    (told,) = [Listener(HERE, {}).heard("Choices should have a label", "error")]
    assert told is not None and told.code == "forms.pyxform_error"


ENTITY = "list_name | label\ntrees | Tree"
TWO = ENTITY + "\nshrubs | Shrub"


CASES = {
    # references and names
    "reference with a space": (
        {"survey": survey("relevant", "text | a | A", "text | b | B | ${ a } = 1")},
        ("reference_malformed", "survey", 3, "relevant"),
    ),
    "reference in a label": (
        {"survey": survey("hint", "text | a | A ${b c} |")},
        ("reference_malformed", "survey", 2, "label"),
    ),
    "name of an instance": (
        {
            "survey": survey("hint", "text | a | A"),
            "settings": "form_id | version | instance_name\nf | 1 | ${b}",
        },
        ("reference_unknown", "settings", 2, "instance_name"),
    ),
    "name of an instance, twice": (
        {
            "survey": survey(
                "hint",
                *("begin group | g | G", "text | a | A", "end group"),
                *("begin group | h | H", "text | a | A", "end group"),
            ),
            "settings": "form_id | version | instance_name\nf | 1 | ${a}",
        },
        ("reference_twice", "settings", 2, "instance_name"),
    ),
    "meta": ({"survey": survey("hint", "text | meta | A")}, ("name_reserved", "survey", 2, "name")),
    "a repeat called data": (
        {"survey": survey("hint", "begin repeat | data | A", "text | a | A", "end repeat")},
        ("name_reserved", "survey", 2, "name"),
    ),
    "two repeats of a name": (
        {
            "survey": survey(
                "hint",
                *("begin group | g | G", "begin repeat | r | R", "text | a | A", "end repeat", "end group"),
                *("begin repeat | r | R", "text | b | B", "end repeat"),
            )
        },
        ("repeat_name_twice", "survey", 7, "name"),
    ),
    "name in settings": (
        {
            "survey": survey("hint", "text | a | A"),
            "settings": "form_id | version | name\nf | 1 | no name",
        },
        ("name_invalid", "settings", 2, "name"),
    ),
    "an audit with a name": (
        {"survey": survey("hint", "text | a | A", "audit | mine |")},
        ("audit_name", "survey", 3, "name"),
    ),
    "a group ended as a repeat": (
        {"survey": survey("hint", "begin group | g | G", "text | a | A", "end repeat")},
        ("end_mismatched", "survey", 4, "type"),
    ),
    # columns
    "two columns that mean the same": (
        {"survey": survey("relevant | relevance", "text | a | A | 1 = 1 | 2 = 2")},
        ("column_alias_twice", "survey", 1, "relevance"),
    ),
    "no name among the choices": (
        {"survey": survey("hint", "text | a | A"), "choices": "list_name | label\nyn | Yes"},
        ("column_missing", "choices", 1, "name"),
    ),
    "columns of entities": (
        {
            "survey": survey("save_to", "text | a | A | a"),
            "entities": "list_name | label | colour\ntrees | T | red",
        },
        ("entity_columns", "entities", 1, ""),
    ),
    # kinds of questions
    "a trigger of two questions without a comma": (
        {
            "survey": survey(
                "calculation | trigger", "text | a | A", "text | b | B", "text | c | | 1 | ${a} ${b}"
            )
        },
        ("trigger_invalid", "survey", 4, "trigger"),
    ),
    "a trigger that nobody answers": (
        {"survey": survey("calculation | trigger", "calculate | a | | 1 |", "text | c | C | 1 | ${a}")},
        ("trigger_silent", "survey", 3, "trigger"),
    ),
    "a background position without a trigger": (
        {"survey": survey("trigger", "text | a | A", "background-geopoint | b | |")},
        ("cell_missing", "survey", 3, "trigger"),
    ),
    "a background position with a calculation": (
        {"survey": survey("trigger | calculation", "text | a | A", "background-geopoint | b | | ${a} | 1")},
        ("background_calculation", "survey", 3, "calculation"),
    ),
    "a large picture alone": (
        {"survey": survey("media::big-image", "text | a | A", "text | b | B | b.png")},
        ("big_image_alone", "survey", 3, "media::big-image"),
    ),
    "guidance alone": (
        {"survey": survey("guidance_hint", "text | a | | Ask twice")},
        ("label_missing", "survey", 2, "label"),
    ),
    "a table of lists with a filter": (
        {
            "survey": survey(
                "appearance | choice_filter",
                "begin group | g | G | table-list |",
                "select_one yn | a | A | | name = 'yes'",
                "end group",
            ),
            "choices": YES_NO_AND_NUMBERS,
        },
        ("table_list_filter", "survey", 3, "choice_filter"),
    ),
    "a table of two lists": (
        {
            "survey": survey(
                "appearance",
                *("begin group | g | G | table-list", "select_one yn | a | A"),
                *("select_one numbers | b | B", "end group"),
            ),
            "choices": YES_NO_AND_NUMBERS,
        },
        ("table_list_lists", "survey", 4, "type"),
    ),
    "encryption without an id": (
        {
            "survey": survey("hint", "text | a | A"),
            "settings": "form_id | version | omit_instanceID | public_key\nf | 1 | yes | abc",
        },
        ("encryption_id", "settings", 2, "omit_instanceID"),
    ),
    # entities
    "saved nowhere": (
        {"survey": survey("save_to", "text | a | A | a")},
        ("save_to_no_list", "survey", 2, "save_to"),
    ),
    "saved twice": (
        {"survey": survey("save_to", "text | a | A | x", "text | b | B | x"), "entities": ENTITY},
        ("save_to_twice", "survey", 3, "save_to"),
    ),
    "a group that is saved": (
        {
            "survey": survey("save_to", "begin group | g | G | x", "text | a | A |", "end group"),
            "entities": ENTITY,
        },
        ("save_to_group", "survey", 2, "save_to"),
    ),
    "saved in a list that is not there": (
        {"survey": survey("save_to", "text | a | A | bushes#x"), "entities": TWO},
        ("entity_list_unknown", "survey", 2, "save_to"),
    ),
    "saved in one of two lists": (
        {"survey": survey("save_to", "text | a | A | x"), "entities": TWO},
        ("save_to_shape", "survey", 2, "save_to"),
    ),
    "saved with two marks": (
        {"survey": survey("save_to", "text | a | A | trees#x#y"), "entities": TWO},
        ("save_to_shape", "survey", 2, "save_to"),
    ),
    "saved as a label": (
        {"survey": survey("save_to", "text | a | A | label"), "entities": ENTITY},
        ("entity_name", "survey", 2, "save_to"),
    ),
    "saved under two underscores": (
        {"survey": survey("save_to", "text | a | A | __x"), "entities": ENTITY},
        ("entity_name", "survey", 2, "save_to"),
    ),
    "saved under no name": (
        {"survey": survey("save_to", "text | a | A | a b"), "entities": ENTITY},
        ("name_invalid", "survey", 2, "save_to"),
    ),
    "an entity without a label": (
        {"survey": survey("save_to", "text | a | A | x"), "entities": "list_name | label\ntrees |"},
        ("entity_cell_missing", "entities", 2, "label"),
    ),
    "an entity to change without an id": (
        {
            "survey": survey("save_to", "text | a | A | x"),
            "entities": "list_name | label | update_if\ntrees | T | 1 = 1",
        },
        ("entity_cell_missing", "entities", 2, "entity_id"),
    ),
    "an entity to make or change": (
        {
            "survey": survey("save_to", "text | a | A | x"),
            "entities": "list_name | label | entity_id | create_if\ntrees | T | ${a} | 1 = 1",
        },
        ("entity_cell_missing", "entities", 2, "update_if"),
    ),
    "an entity list with a period": (
        {"survey": survey("hint", "text | a | A"), "entities": "list_name | label\ntr.ees | T"},
        ("entity_name", "entities", 2, "list_name"),
    ),
    "two entity lists of a name": (
        {"survey": survey("hint", "text | a | A"), "entities": ENTITY + "\ntrees | T"},
        ("row_name_twice", "entities", 3, "list_name"),
    ),
    "an entity list without a name": (
        {"survey": survey("hint", "text | a | A"), "entities": "list_name | label\n | T"},
        ("cell_missing", "entities", 2, "list_name"),
    ),
    "two entity lists in one place": (
        {"survey": survey("save_to", "text | a | A | trees#x", "text | b | B | shrubs#x"), "entities": TWO},
        ("entity_scope_taken", "entities", 3, ""),
    ),
    "an entity list from two repeats": (
        {
            "survey": survey(
                "save_to",
                *("begin repeat | r | R |", "text | a | A | x", "end repeat"),
                *("begin repeat | s | S |", "text | b | B | y", "end repeat"),
            ),
            "entities": ENTITY,
        },
        ("entity_scopes", "survey", 6, "save_to"),
    ),
}


@pytest.mark.parametrize(("tables", "place"), CASES.values(), ids=CASES)
def test_a_mistake_is_told_once_with_its_cell_in_our_words(tables, place):
    result = checked(**tables)
    assert places(result.problems) == [place]
    assert not [problem for problem in result.problems if problem.code.startswith("forms.pyxform")]


def test_pyxform_is_asked_again_until_every_mistake_is_told():
    result = checked(
        survey=survey(
            "parameters | save_to",
            "audio | a | A | quality=good |",
            "geopoint | b | B | capture-accuracy=good | b",
            "image | c | C | app=camera | c",
            "text | d | D | rows=many |",
        )
    )
    assert [(code, row) for code, _, row, _ in places(result.problems)] == [
        ("parameter_word", 2), ("parameter_number", 3), ("save_to_no_list", 3), ("save_to_no_list", 4),
        ("parameter_app", 4), ("parameter_number", 5),
    ]  # fmt: skip


def test_a_warning_of_pyxform_is_told_in_our_words():
    result = checked(
        survey=survey("hint", "begin repeat | r | |", "text | a | A |", "end repeat", " | | | a remark"),
        choices="list_name | name | label | two words\nyn | yes | Yes | x",
    )
    assert places(result.problems, "warning") == [
        ("repeat_label_missing", "survey", 2, "label"),
        ("row_skipped", "survey", 5, "type"),
        ("choice_column_space", "choices", 1, "two words"),
    ]
    assert result.ok
