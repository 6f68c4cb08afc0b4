from pathlib import Path

import pytest
from pyxform.xls2xform import convert

from customs_assessor.errors import FormError
from customs_assessor.forms.compile import check, compile_form
from customs_assessor.forms.complaints import Listener
from customs_assessor.forms.model import Question, Section
from customs_assessor.forms.sheets import read_sheets, write_xlsx
from customs_assessor.labels import LANGUAGES, labels
from tests.forms.builder import checked, form, places, sheets
from tests.samples import FIXTURES, small_form

CHOICES = """list_name | name | label
yn | yes | Yes
yn | no | No"""


def test_the_small_form_is_clean():
    result = check(FIXTURES / "small_form")
    assert result.problems == ()
    assert (result.form_id, result.version, result.languages) == ("small_form", "1.0", ("en", "ko"))
    assert result.questions == 9


def test_groups_and_questions_keep_order_paths_and_texts():
    release = small_form().children[1]
    assert isinstance(release, Section)
    assert (release.path, release.label) == ("/release", {"en": "Release of goods", "ko": "물품 반출"})
    first = release.children[0]
    assert isinstance(first, Question)
    assert (first.path, first.kind, first.choices, first.required, first.row) == (
        "/release/prearrival", "select_one", "ladder_prearrival", "true()", 4,
    )  # fmt: skip
    assert first.hint["ko"] == "해상과 항공을 따로 봅니다."


def test_names_become_absolute_paths():
    question = small_form().question("criteria_review")
    assert "${" not in question.relevant
    assert question.relevant.startswith("/data/risk/selectivity")
    assert small_form().question("channel_count").calculation.replace(" ", "") == (
        "count-selected(/data/risk/channels)"
    )


def test_choices_have_levels_states_and_short_labels():
    listed = {choice.name: choice for choice in small_form().choices["ladder_prearrival"]}
    assert listed["prearrival_3"].level == 3
    assert listed["prearrival_3"].short == {"en": "Most", "ko": "대부분"}
    assert (listed["na"].level, listed["na"].state) == (None, "not_applicable")
    assert listed["dk"].state == "dont_know"


SURVEY_PROBLEMS = {
    "unknown type": ("text | a | A\ntxt | b | B", ("type_unknown", "survey", 3, "type")),
    "loop over nothing": (
        "begin loop | a | A\ntext | b | B\nend loop",
        ("list_missing", "survey", 2, "type"),
    ),
    "wrong case": ("Integer | a | A", ("type_unknown", "survey", 2, "type")),
    "wrong case of a group": ("Begin Group | a | A", ("type_unknown", "survey", 2, "type")),
    "or_other's own name": (
        "select_one yn or_other | a | A\ntext | a_other | B",
        ("name_twice", "survey", 3, "name"),
    ),
    "external choices": ("select_one_external yn | a | A", ("list_unknown", "survey", 2, "type")),
    "choices from nowhere": ("select_one ${c} | a | A", ("reference_unknown", "survey", 2, "type")),
    "unknown list": ("select_one ny | a | A", ("list_unknown", "survey", 2, "type")),
    "no list": ("select_one | a | A", ("list_missing", "survey", 2, "type")),
    "name missing": ("text | | A", ("name_missing", "survey", 2, "name")),
    "name invalid": ("text | 1 a | A", ("name_invalid", "survey", 2, "name")),
    "name twice": ("text | a | A\ntext | a | B", ("name_twice", "survey", 3, "name")),
    "type missing": ("text | a | A\n | b | B", ("type_missing", "survey", 3, "type")),
    "group without end": ("begin group | g | G\ntext | a | A", ("begin_without_end", "survey", 2, "type")),
    "end without begin": ("text | a | A\nend group", ("end_without_begin", "survey", 3, "type")),
    "no label": ("text | a |", ("label_missing", "survey", 2, "label")),
    "groups too deep": (
        "\n".join(f"begin group | g{n} | G" for n in range(1500)),
        ("nested_too_deep", "survey", 41, "type"),
    ),
    "reference in a label": ("text | a | Hello ${who}", ("reference_unknown", "survey", 2, "label")),
}


@pytest.mark.parametrize(("rows", "place"), SURVEY_PROBLEMS.values(), ids=SURVEY_PROBLEMS)
def test_a_mistake_in_the_survey_is_placed(rows, place):
    result = checked(survey=f"type | name | label\n{rows}", choices=CHOICES)
    assert place in places(result.problems)
    assert not result.ok
    assert result.form is None


EXPRESSION_PROBLEMS = {
    "relevant": ("relevant", "${nobody} = 1", "reference_unknown"),
    "constraint": ("constraint", ". >", "expression_invalid"),
    "required": ("required", "foo(1)", "function_unknown"),
    "readonly": ("readonly", "strng-length('a') > 0", "function_unknown_like"),
    "a bare word": ("relevant", "other = 1", "bare_name"),
    "relevant arguments": ("relevant", "if(true(), 1)", "function_arguments"),
    "last saved": ("relevant", "${last-saved#other} = 1", "last_saved"),
    "pulldata": ("relevant", "pulldata('a', 'b', 'c', 'd') = 1", "attachment_missing"),
    "a path that is not there": ("relevant", "/data/nobody = 1", "path_unknown"),
    "a variable": ("relevant", "$other = 1", "expression_variable"),
    "a question that depends on itself": ("relevant", "${a} = 1", "cycle"),
}


@pytest.mark.parametrize(("column", "text", "code"), EXPRESSION_PROBLEMS.values(), ids=EXPRESSION_PROBLEMS)
def test_a_mistake_in_an_expression_is_placed(column, text, code):
    result = checked(
        survey=f"type | name | label | {column}\ninteger | a | A | {text}\ninteger | other | B |"
    )
    assert places(result.problems) == [(code, "survey", 2, column)]


def test_all_problems_are_told_at_once():
    result = checked(
        survey="""type | name | label | relevant | calculation
        select_one nolist | a | A | ${x} = 1 |
        txt | b | B | foo() |
        calculate | c | | | ${d} + 1
        calculate | d | | | ${c} + 1
        select_multiple yn | e | E | |""",
        choices="list_name | name | label\nyn | yes |\nyn | yes | Yes\nyn | no way | No",
    )
    assert [(code, row) for code, _, row, _ in places(result.problems)] == [
        ("list_unknown", 2), ("reference_unknown", 2), ("type_unknown", 3), ("function_unknown", 3), ("cycle", 4),
        ("choice_twice", 3), ("choice_name_space", 4),
    ]  # fmt: skip


def test_a_cycle_is_told_with_its_path():
    result = checked(
        survey="""type | name | label | calculation | relevant
        calculate | a | | ${c} + 1 |
        calculate | b | | ${a} + 1 |
        text | c | C | | ${b} > 1"""
    )
    (problem,) = [p for p in result.problems if p.code == "forms.cycle"]
    assert set(problem.facts["path"].split(" → ")) == {"a", "b", "c"}


def test_two_questions_may_look_at_a_third_and_at_their_own_value_in_a_constraint():
    result = checked(
        survey="""type | name | label | relevant | constraint
        integer | a | A | | . > 1 and ${a} < 9
        integer | b | B | ${a} = 2 |
        integer | c | C | ${a} = 2 and ${b} = 1 |"""
    )
    assert result.ok


def test_a_choice_filter_names_columns_of_the_choices():
    survey = "type | name | label | choice_filter\nselect_one yn | a | A | regoin = 'x'"
    choices = "list_name | name | label | region\nyn | y | Y | x"
    (problem,) = checked(survey=survey, choices=choices).problems
    assert (problem.code, problem.row, problem.column) == ("forms.filter_column", 2, "choice_filter")
    assert problem.facts["right"] == "region"
    assert checked(survey=survey.replace("regoin", "region"), choices=choices).problems == ()


def test_a_choice_label_shows_only_what_the_survey_has():
    survey = "type | name | label\nselect_one yn | a | A\ntext | b | B"
    table = "list_name | name | label\nyn | y | Yes, ${}"
    assert checked(survey=survey, choices=table.format("{b}")).problems == ()
    result = checked(survey=survey, choices=table.format("{nobody}"))
    assert places(result.problems) == [("reference_unknown", "choices", 2, "label")]


def test_columns_without_which_nothing_can_be_read():
    assert places(checked(survey="type | nme | label\ntext | a | A").problems) == [
        ("column_missing", "survey", 1, "name")
    ]
    result = checked(survey="type | name | label\ntext | a | A", choices="list | name | label\nyn | y | Y")
    assert places(result.problems) == [("column_missing", "choices", 1, "list_name")]


def test_choice_names_may_stand_twice_when_the_settings_say_so():
    tables = {
        "survey": "type | name | label\nselect_one yn | a | A",
        "choices": "list_name | name | label\nyn | y | Y\nyn | y | Z",
    }
    assert places(checked(**tables).problems) == [("choice_twice", "choices", 3, "name")]
    allowed = checked(**tables, settings="form_id | version | allow_choice_duplicates\nf | 1 | yes")
    assert allowed.problems == ()


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [("select_one yn", "yes", "maybe"), ("integer", "3", "three"), ("date", "2026-01-31", "31.1.2026")],
)
def test_a_default_must_be_a_value_of_its_question(kind, good, bad):
    table = "type | name | label | default\n{} | a | A | {}"
    assert checked(survey=table.format(kind, good), choices=CHOICES).problems == ()
    result = checked(survey=table.format(kind, bad), choices=CHOICES)
    assert places(result.problems, "warning") == [("default_invalid", "survey", 2, "default")]
    # as in JavaRosa, it is not filled in
    assert result.form is not None and result.form.question("a").default == ""
    assert bad not in result.form.instance


def test_a_space_in_a_choice_matters_where_several_are_taken():
    tables = {"choices": "list_name | name | label\nyn | not yet | Not yet"}
    assert checked(survey="type | name | label\nselect_one yn | a | A", **tables).problems == ()
    for kind in ("select_multiple", "rank"):
        result = checked(survey=f"type | name | label\n{kind} yn | a | A", **tables)
        assert places(result.problems) == [("choice_name_space", "choices", 2, "name")]


def test_states_and_levels_of_a_form_without_scores_are_what_they_say():
    survey = "type | name | label | choice_filter\nselect_one towns | a | A | state = 'ohio'"
    choices = "list_name | name | label | state | level\ntowns | x | X | ohio | county"
    made = form(survey=survey, choices=choices)
    (choice,) = made.choices["towns"]
    assert (choice.state, choice.level, choice.cells) == ("", None, {"state": "ohio", "level": "county"})


def test_remarks_among_the_choices_are_passed_over():
    result = checked(
        survey="type | name | label\nselect_one yn | a | A",
        choices="list_name | name | label\n | | a remark\nyn | y | Yes\n | n | No",
    )
    assert places(result.problems, "warning") == [("cell_missing", "choices", 4, "list_name")]
    assert result.ok


def test_typographic_quotes_are_read_as_plain_ones_in_expressions():
    made = form(
        survey="""type | name | label | relevant
        text | a | It’s “A” |
        text | b | B | ${a} = ‘x’ or ${a} = “y”"""
    )
    assert made.question("b").relevant.replace(" ", "") == "/data/a='x'or/data/a=\"y\""
    assert made.question("a").label == {"": "It’s “A”"}


def test_what_nobody_sees_is_named():
    result = checked(
        survey="type | name | label | relevant\ntext | a\u200b | A |\ntext | b | \u200bB | 1 \u200e= 1"
    )
    assert ("invisible_character", "survey", 2, "name") in places(result.problems)
    assert ("invisible_character", "survey", 3, "relevant") in places(result.problems)
    assert not [place for place in places(result.problems) if place[3] == "label"]


def test_every_form_has_an_instance_id():
    survey = "type | name | label | calculation\ncalculate | a | | ${instanceID}\nnote | b | ${instanceID} |"
    assert checked(survey=survey).problems == ()


def test_a_disabled_row_is_none():
    made = form(
        survey="""type | name | label | disabled
        text | a | A | yes
        text | b | B | no"""
    )
    assert [question.name for question in made.questions()] == ["b"]


def test_small_warnings_of_ours():
    result = checked(
        survey="type | name | label::English\naudit | audit |\nselect_one yn | a | A\ntext | A | B",
        choices="list_name | name | label::English\nyn | y |",
    )
    assert places(result.problems, "warning") == [
        ("language_without_code", "survey", 1, "label::English"),
        ("feature_harmless", "survey", 2, "type"),
        ("name_case", "survey", 4, "name"),
        ("choice_label_missing", "choices", 2, "label::English"),
    ]
    assert result.ok


def test_the_exported_form_passes_pyxform(tmp_path: Path):
    write_xlsx(read_sheets(FIXTURES / "small_form"), tmp_path / "f.xlsx")
    warnings: list[str] = []
    assert "small_form" in convert(str(tmp_path / "f.xlsx"), warnings=warnings).xform
    assert warnings == []
    assert check(tmp_path / "f.xlsx").form == small_form()


def test_what_is_harmless_is_a_warning():
    result = checked(
        survey="type | name | label | save_to\ntext | a | A | p",
        entities="list_name | label\ntrees | concat(${a})",
    )
    assert {(p.code, p.sheet, p.severity) for p in result.problems} >= {
        ("forms.feature_harmless", "entities", "warning"), ("forms.feature_harmless", "survey", "warning"),
    }  # fmt: skip
    assert result.ok


def test_missing_translations_are_warnings_with_their_cell():
    result = checked(
        survey="""type | name | label::English (en) | label::Korean (ko) | hint::English (en)
        select_one yn | a | A | 에이 | h
        text | b | B | |""",
        choices="list_name | name | label::English (en) | label::Korean (ko)\nyn | y | Yes |",
    )
    assert places(result.problems, "warning") == [
        ("column_translation_missing", "survey", 1, "hint::Korean (ko)"),
        ("translation_missing", "survey", 3, "label::Korean (ko)"),
        ("translation_missing", "choices", 2, "label::Korean (ko)"),
    ]
    assert result.ok


def test_the_default_language_comes_first_and_takes_plain_labels():
    made = form(
        settings="form_id | version | default_language\nf | 1 | Korean (ko)",
        survey="type | name | label::English (en) | label\ntext | a | A | 에이",
    )
    assert made.languages == ("ko", "en")
    assert made.question("a").label == {"en": "A", "ko": "에이"}


def test_a_form_without_languages_has_one_without_code():
    made = form(survey="type | name | label\ntext | a | A")
    assert made.languages == ("",)
    assert made.question("a").label == {"": "A"}


def test_metadata_is_kept_but_never_asked():
    made = form(
        survey="type | name | label\nstart | start |\ntoday | today |\ndeviceid | device |\ntext | a | A"
    )
    assert [question.name for question in made.questions()] == ["a"]
    assert "<today" in made.instance


def test_a_name_in_two_groups_is_allowed_until_it_is_referred_to():
    rows = """type | name | label | relevant
    begin group | g | G |
    text | a | A |
    end group | | |
    begin group | h | H |
    text | a | A |
    end group | | |"""
    assert checked(survey=rows).ok
    assert ("reference_twice", "survey", 8, "relevant") in places(
        checked(survey=f"{rows}\n text | b | B | ${{a}} = 1").problems
    )


def test_pyxform_speaks_where_we_have_no_words():
    said = "[row : 3] On the 'survey' sheet, the 'name' value is strange."
    sheet = sheets(survey="type | name | label\ntext | a | A\ntext | b | B")
    told = Listener(sheet, {}).heard(said, "error")
    assert told is not None
    assert places((told,)) == [("pyxform_error", "survey", 3, "name")]
    assert told.facts["message"] == "On the 'survey' sheet, the 'name' value is strange."


def test_spelling_variants_of_xlsform_are_understood():
    made = form(
        survey="""Type | Name | Label | Relevance | Read_Only | Calculate
        select one yn | a | A | | |
        begin_group | g | G | ${a} = 'yes' | |
        int | b | B | | yes |
        end_group
        calculate | c | | | | ${b} + 1""",
        choices="list name | value | caption\nyn | yes | Yes",
    )
    assert [question.kind for question in made.questions()] == ["select_one", "integer", "calculate"]
    assert made.question("b").readonly == "true()"


def test_refused_forms_name_every_error():
    with pytest.raises(FormError) as refused:
        compile_form(FIXTURES / "broken_form")
    assert [problem.code for problem in refused.value.problems] == [
        "forms.list_unknown",
        "forms.item_unknown",
    ]
    for language in LANGUAGES:
        lines = labels(language).error(refused.value)
        assert len(lines) == 3


def test_a_file_that_cannot_be_read_is_one_problem(tmp_path: Path):
    result = check(tmp_path / "none.xlsx")
    assert places(result.problems) == [("file_missing", "", 0, "")]


def test_a_form_without_survey_is_told():
    assert ("survey_missing", "survey", 1, "") in places(checked(choices=CHOICES).problems)


def test_a_sheet_name_that_is_nearly_one_of_ours_is_a_warning(tmp_path: Path):
    (tmp_path / "survey.csv").write_text("type,name,label\ntext,a,A\n")
    (tmp_path / "settings.csv").write_text("form_id,version\nf,1\n")
    (tmp_path / "domain.csv").write_text("name\nx\n")
    assert places(check(tmp_path).problems, "warning") == [("sheet_unknown", "domain", 1, "")]


def test_the_title_comes_in_every_language_that_the_settings_say():
    assert small_form().title == {"en": "Small form for tests", "ko": "시험용 작은 양식"}
