from fractions import Fraction

import pytest

from customs_assessor.forms.catalogue import load_shipped
from customs_assessor.forms.levels import level_of, scored_item, state_choice
from customs_assessor.forms.scoring_model import cycles
from tests.forms.builder import checked, form, places
from tests.samples import small_form

TABLES = {
    "survey": """type | name | label
    select_one five | a | A
    select_one five | b | B
    select_one three | c | C
    integer | hours | H
    text | t | T
    begin group | g | G
    select_one five | twin | X
    end group
    begin group | h | H
    select_one five | twin | X
    end group""",
    "choices": """list_name | name | label | level | state
    five | f0 | 0 | 0 |
    five | f5 | 5 | 5 |
    five | na | - | | not_applicable
    three | t0 | 0 | 0 |
    three | t3 | 3 | 3 |
    bare | x | X | |""",
    "domains": "name | label | weight\nd | D |",
}


def with_scoring(rows: str, **more: str):
    header = "item | practice | domain | weight | target | critical_minimum | depth | levels | better"
    return checked(**{**TABLES, "scoring": f"{header}\n{rows}", **more})


def test_defaults():
    item = with_scoring("a | | d").form.scoring.items[0]
    assert (item.code, item.weight, item.target, item.top, item.depth, item.critical_minimum) == (
        "1.1", 1, 5, 5, "full", None,
    )  # fmt: skip
    pair = with_scoring("a | b | d | 0.5 | 3.5 | 2 | core").form.scoring.items[0]
    assert (pair.practice, pair.weight, pair.target) == ("b", Fraction(1, 2), Fraction(7, 2))
    assert (pair.critical_minimum, pair.depth) == (2, "core")


def test_the_default_target_of_the_settings_stops_at_the_top():
    settings = "form_id | version | default_target\nf | 1 | 4"
    items = with_scoring(
        "a | | d\nc | | d\nhours | | d | | | | | 1 2 | higher", settings=settings
    ).form.scoring.items
    assert [item.target for item in items] == [4, 3, 2]


SCORING_PROBLEMS = {
    "item that survey lacks": ("nobody | | d", [("item_unknown", "scoring", 2, "item")]),
    "item twice": ("a | | d\na | | d", [("item_scored_twice", "scoring", 3, "item")]),
    "practice twice": ("a | b | d\nb | | d", [("item_scored_twice", "scoring", 3, "item")]),
    "a pair with itself": ("a | a | d", [("item_scored_twice", "scoring", 2, "practice")]),
    "name twice in the survey": ("twin | | d", [("item_name_twice", "scoring", 2, "item")]),
    "no item": ("| | d", [("cell_missing", "scoring", 2, "item")]),
    "unknown domain": ("a | | e", [("domain_unknown", "scoring", 2, "domain")]),
    "no domain": ("a | |", [("cell_missing", "scoring", 2, "domain")]),
    "weight 0": ("a | | d | 0", [("number_not_positive", "scoring", 2, "weight")]),
    "weight below 0": ("a | | d | -1", [("number_not_positive", "scoring", 2, "weight")]),
    "weight no number": ("a | | d | heavy", [("number_invalid", "scoring", 2, "weight")]),
    "weight with a comma": ("a | | d | 1,5", [("number_invalid", "scoring", 2, "weight")]),
    "weight too clever": ("a | | d | 1e400", [("number_invalid", "scoring", 2, "weight")]),
    "target 0": ("a | | d | | 0", [("number_not_positive", "scoring", 2, "target")]),
    "target above the top": ("c | | d | | 4", [("target_above_top", "scoring", 2, "target")]),
    "critical above the top": ("c | | d | | | 3.5", [("critical_range", "scoring", 2, "critical_minimum")]),
    "critical 0": ("c | | d | | | 0", [("critical_range", "scoring", 2, "critical_minimum")]),
    "ladders of different tops": ("a | c | d", [("pair_tops", "scoring", 2, "practice")]),
    "depth": ("a | | d | | | | deep", [("word_unknown", "scoring", 2, "depth")]),
    "text is not scored": ("t | | d", [("scored_kind", "scoring", 2, "item")]),
    "number without thresholds": ("hours | | d", [("levels_missing", "scoring", 2, "levels")]),
    "thresholds out of order": ("hours | | d | | | | | 3 2 1 | higher", [("levels_order", "scoring", 2, "levels")]),
    "thresholds twice": ("hours | | d | | | | | 1 1 2 | higher", [("levels_order", "scoring", 2, "levels")]),
    "thresholds no numbers": ("hours | | d | | | | | 1 two | higher", [("levels_order", "scoring", 2, "levels")]),
    "thresholds for choices": ("a | | d | | | | | 1 2", [("levels_not_numeric", "scoring", 2, "levels")]),
    "better": ("hours | | d | | | | | 1 2 | more", [("word_unknown", "scoring", 2, "better")]),
}  # fmt: skip


@pytest.mark.parametrize(("rows", "expected"), SCORING_PROBLEMS.values(), ids=SCORING_PROBLEMS)
def test_a_mistake_in_the_scoring_sheet_is_placed(rows, expected):
    assert places(with_scoring(rows).problems) == expected


def test_a_scored_list_needs_levels():
    tables = {**TABLES, "survey": "type | name | label\nselect_one bare | a | A"}
    result = checked(**{**tables, "scoring": "item | domain\na | d"})
    assert places(result.problems) == [("list_without_levels", "scoring", 2, "item")]
    mixed = TABLES["choices"] + "\nfive | odd | Odd | |"
    result = with_scoring("a | | d", choices=mixed)
    assert places(result.problems) == [("choice_level_missing", "choices", 8, "level")]


@pytest.mark.parametrize(
    ("row", "place"),
    [
        ("five | z | Z | high |", ("level_invalid", "choices", 8, "level")),
        ("five | z | Z | -1 |", ("level_invalid", "choices", 8, "level")),
        ("five | z | Z | 1 | dont_know", ("level_and_state", "choices", 8, "state")),
        ("five | z | Z | | maybe", ("word_unknown", "choices", 8, "state")),
    ],
)
def test_a_mistake_in_a_level_is_placed(row, place):
    assert place in places(with_scoring("a | | d", choices=f"{TABLES['choices']}\n{row}").problems)


PLAN = {
    "scoring": "item | domain\na | d\nc | d",
    "modules": "name | label\nm | M",
    "courses": "name | label\nk | K",
}
PLAN_PROBLEMS = {
    "kind": ("actions", "x | party | 1 | 1 |||", ("word_unknown", "actions", 2, "kind")),
    "no kind": ("actions", "x || 1 | 1 |||", ("word_unknown", "actions", 2, "kind")),
    "effort": ("actions", "x | law | 6 | 1 |||", ("effort_range", "actions", 2, "effort")),
    "effort in parts": ("actions", "x | law | 1.5 | 1 |||", ("effort_range", "actions", 2, "effort")),
    "months": ("actions", "x | law | 1 | -1 |||", ("number_negative", "actions", 2, "months")),
    "requires": ("actions", "x | law | 1 | 1 | y ||", ("action_unknown", "actions", 2, "requires")),
    "module": ("actions", "x | law | 1 | 1 || z |", ("module_unknown", "actions", 2, "module")),
    "course": ("actions", "x | law | 1 | 1 ||| z", ("course_unknown", "actions", 2, "course")),
    "twice": (
        "actions",
        "x | law | 1 | 1 |||\nx | law | 1 | 1 |||",
        ("row_name_twice", "actions", 3, "name"),
    ),
    "itself": ("actions", "x | law | 1 | 1 | x ||", ("requires_cycle", "actions", 2, "requires")),
    "closes action": ("closes", "nobody | a |", ("action_unknown", "closes", 2, "action")),
    "closes item": ("closes", "x | t |", ("closes_item_unknown", "closes", 2, "item")),
    "closes level": ("closes", "x | c | 4", ("to_level_range", "closes", 2, "to_level")),
    "closes twice": ("closes", "x | c | 1\nx | c | 2", ("closes_twice", "closes", 3, "item")),
    "indicator": ("indicators", "nobody | hours | lower", ("item_unknown", "indicators", 2, "item")),
    "indicator better": ("indicators", "hours | h | less", ("word_unknown", "indicators", 2, "better")),
    "lineage kind": ("lineage", "a | 0.9 | a | copied", ("word_unknown", "lineage", 2, "kind")),
    "lineage item": ("lineage", "zz | 0.9 | a | same", ("item_unknown", "lineage", 2, "item")),
    "lineage version": ("lineage", "a | | a | same", ("cell_missing", "lineage", 2, "from_version")),
    "domain twice": ("domains", "d | D | 1\nd | E | 1", ("row_name_twice", "domains", 3, "name")),
    "domain weight": ("domains", "d | D | 0", ("number_not_positive", "domains", 2, "weight")),
}
HEADERS = {
    "actions": "name | kind | effort | months | requires | module | course",
    "closes": "action | item | to_level",
    "indicators": "item | unit | better",
    "lineage": "item | from_version | from_item | kind",
    "domains": "name | label | weight",
}


@pytest.mark.parametrize(("name", "rows", "place"), PLAN_PROBLEMS.values(), ids=PLAN_PROBLEMS)
def test_a_mistake_in_another_sheet_is_placed(name, rows, place):
    actions = {"actions": f"{HEADERS['actions']}\nx | law | 1 | 1 |||"}
    result = checked(**{**TABLES, **PLAN, **actions, name: f"{HEADERS[name]}\n{rows}"})
    assert places(result.problems) == [place]


def test_a_cycle_of_actions_is_told_with_its_path():
    rows = "x | law | 1 | 1 | y\ny | law | 1 | 1 | z\nz | law | 1 | 1 | x\nw | law | 1 | 1 | x"
    result = checked(**{**TABLES, **PLAN, "actions": f"{HEADERS['actions']}\n{rows}"})
    (problem,) = [one for one in result.problems if one.severity == "error"]
    assert problem.facts["path"] == "x → y → z → x"


def test_an_unknown_column_is_a_warning():
    result = with_scoring("a | | d", domains="name | label | wieght\nd | D | 3")
    (problem,) = result.problems
    assert (problem.code, problem.sheet, problem.row, problem.column) == (
        "forms.column_unknown", "domains", 1, "wieght",
    )  # fmt: skip
    assert (problem.severity, problem.facts["right"]) == ("warning", "weight")


def test_a_domain_without_items_is_a_warning():
    result = with_scoring("a | | d", domains="name | label\nd | D\ne | E")
    assert places(result.problems, "warning") == [("domain_empty", "domains", 3, "name")]
    assert result.ok


def test_a_row_without_label_shows_its_name_and_is_a_warning():
    result = with_scoring("a | | d", domains="name | label\nd |")
    assert places(result.problems, "warning") == [("label_blank", "domains", 2, "label")]
    assert result.form.scoring.domains[0].label == {"": "d"}


def test_missing_translations_of_our_sheets_are_warnings():
    survey = "type | name | label::English (en) | label::Korean (ko)\nselect_one five | a | A | 에이"
    choices = """list_name | name | label::English (en) | label::Korean (ko) | level
    five | f0 | 0 | 0 | 0
    five | f1 | 1 | 1 | 1"""
    result = checked(
        survey=survey,
        choices=choices,
        domains="name | label::English (en) | label::Korean (ko)\nd | D |",
        scoring="item | domain | evidence::English (en)\na | d | Law",
    )
    assert places(result.problems, "warning") == [
        ("translation_missing", "domains", 2, "label::Korean (ko)"),
        ("column_translation_missing", "scoring", 1, "evidence::Korean (ko)"),
    ]


def test_a_plain_label_of_ours_is_in_the_first_language():
    made = form(
        survey="type | name | label::English (en) | label::Korean (ko)\ntext | a | A | 에이",
        domains="name | label\nd | Domain",
    )
    assert made.scoring.domains[0].label == {"en": "Domain"}


def test_the_small_form_s_model():
    model = small_form().scoring
    assert [(domain.name, domain.code, domain.weight) for domain in model.domains] == [
        ("release", "8", 2), ("risk", "7", 1),
    ]  # fmt: skip
    assert model.domains[0].short == {"en": "Release", "ko": "반출"}
    assert [item.code for item in model.items] == ["8.1", "8.2", "8.3", "7.1", "7.2"]
    assert model.actions[1].requires == ("law_prearrival",)
    assert model.actions[2].months == Fraction(9, 2)
    assert [closing.to_level for closing in model.closings] == [2, None, 3, None]


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("prearrival", "prearrival_0", (0, "answered")),
        ("prearrival", "prearrival_5", (5, "answered")),
        ("prearrival", "na", (None, "not_applicable")),
        ("prearrival", "dk", (None, "dont_know")),
        ("prearrival", "", (None, "unanswered")),
        ("prearrival", "gone", (None, "unanswered")),
        ("appeal_practice", "appeal_practice_2", (2, "answered")),
        ("release_hours", "72.5", (0, "answered")),
        ("release_hours", "72", (1, "answered")),
        ("release_hours", "12.0", (4, "answered")),
        ("release_hours", "4", (5, "answered")),
        ("release_hours", "0", (5, "answered")),
        ("release_hours", "soon", (None, "unanswered")),
        ("remarks", "text", (None, "unanswered")),
    ],
)
def test_levels(name, value, expected):
    assert level_of(small_form(), name, value) == expected


@pytest.mark.parametrize(
    ("number", "level"), [("-1", 0), ("0", 0), ("1", 1), ("2.5", 1), ("3", 2), ("99", 2)]
)
def test_thresholds_where_more_is_better(number, level):
    made = with_scoring("hours | | d | | | | | 1 3 | higher").form
    assert level_of(made, "hours", number) == (level, "answered")


def test_items_and_states_are_found():
    assert scored_item(small_form(), "appeal_practice").item == "appeal_law"
    assert scored_item(small_form(), "remarks") is None
    assert state_choice(small_form(), "prearrival", "dont_know") == "dk"
    assert state_choice(small_form(), "appeal_law", "dont_know") == ""


def test_cycles_are_found_in_deep_graphs_too():
    chain = {str(n): [str(n + 1)] for n in range(5000)}
    assert cycles(chain) == []
    assert len(cycles({**chain, "5000": ["0"]})) == 1


def test_an_indicators_unit_period_and_source_may_be_worded_in_each_language():
    indicators = "item | unit | unit::Korean (ko) | better | period | label\nhours | h | 시간 | lower | last year | Hours"
    result = with_scoring("a | | d", indicators=indicators)
    (indicator,) = result.form.scoring.indicators
    assert (indicator.unit, indicator.period, indicator.source) == (
        {"": "h", "ko": "시간"}, {"": "last year"}, {},
    )  # fmt: skip
    assert [problem for problem in result.problems if problem.sheet == "indicators"] == []


def test_every_indicator_of_the_shipped_forms_is_worded_in_korean():
    for indicator in load_shipped("customs_diagnostic").scoring.indicators:
        for texts in (indicator.unit, indicator.period):
            assert texts["en"] == "%" or "ko" in texts
