"""What holds for every shipped questionnaire: it compiles clean, is whole in four languages, and every item can be closed."""

from __future__ import annotations

import subprocess
import sys

import pytest

from customs_assessor.forms.model import Question, Section, in_language
from customs_assessor.forms.sheets import read_sheets, write_xlsx
from customs_assessor.labels import labels
from customs_assessor.paths import shipped_forms
from tests.forms.instruments import FIXTURES, IDS, LANGUAGES, instrument, result, sheet, table, texts

FORMS = pytest.mark.parametrize("form_id", IDS)


@FORMS
def test_a_check_finds_nothing(form_id: str) -> None:
    words = labels("en")
    assert [(words.place(one), words.problem(one)) for one in result(form_id).problems] == []


@FORMS
def test_pyxform_converts_it_unchanged_and_without_a_warning(form_id: str, tmp_path) -> None:
    write_xlsx(read_sheets(shipped_forms() / form_id), tmp_path / "form.xlsx")
    command = [
        sys.executable,
        "-m",
        "pyxform.xls2xform",
        str(tmp_path / "form.xlsx"),
        str(tmp_path / "form.xml"),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert (tmp_path / "form.xml").exists()
    assert "arning" not in done.stdout + done.stderr


@FORMS
def test_every_text_stands_in_four_languages_each_its_own(form_id: str) -> None:
    form = instrument(form_id)
    assert form.languages == LANGUAGES
    missing, alike = [], []
    for where, what, said in texts(form):
        if not any(said.values()):
            continue
        missing += [(where, what, code) for code in LANGUAGES if not said.get(code, "").strip()]
        # A long sentence that equals the English one was never translated; short names may be alike.
        alike += [
            (where, what, code)
            for code in LANGUAGES[1:]
            if said.get(code) == said.get("en") and len(said.get(code, "").split()) > 3
        ]
    assert missing == []
    assert alike == []


@FORMS
def test_it_opens_with_purpose_sources_and_how_to_answer(form_id: str) -> None:
    first = instrument(form_id).children[0]
    assert isinstance(first, Section) and first.name == "introduction"
    notes = {child.name for child in first.children if isinstance(child, Question) and child.kind == "note"}
    assert {"introduction_purpose", "introduction_sources", "introduction_how_to_answer"} <= notes


@FORMS
def test_it_says_how_long_it_takes_and_what_changed(form_id: str) -> None:
    form = instrument(form_id)
    assert 15 <= form.minutes <= 40 * 60
    assert all(len(form.changes[code]) > 20 for code in LANGUAGES)


@FORMS
def test_codes_are_stable(form_id: str) -> None:
    """Answers of years hang on these names: whoever changes one writes a row of `lineage` and a new version."""
    held = [row for row in table(FIXTURES / "item_codes.csv") if row["form"] == form_id]
    items = instrument(form_id).scoring.items
    assert [(row["item"], row["practice"], row["code"]) for row in held] == [
        (item.item, item.practice, item.code) for item in items
    ]


@FORMS
def test_every_item_is_closed_up_to_its_target_and_every_action_closes_one(form_id: str) -> None:
    model = instrument(form_id).scoring
    reached: dict[str, object] = {}
    for item in model.items:
        levels = [one.to_level or item.target for one in model.closings if one.item == item.item]
        reached[item.item] = bool(levels) and max(levels) >= item.target
    assert [name for name, enough in reached.items() if not enough] == []
    assert {one.name for one in model.actions} - {one.action for one in model.closings} == set()


@FORMS
def test_what_an_action_needs_first_is_not_later_than_itself_by_level(form_id: str) -> None:
    model = instrument(form_id).scoring
    effort = [
        (one.name, one.effort, one.months)
        for one in model.actions
        if not 1 <= one.effort <= 5 or one.months <= 0
    ]
    assert effort == []


@FORMS
def test_modules_are_those_of_the_clearance_system(form_id: str) -> None:
    known = {row["name"] for row in sheet("eclearance_fit", "modules")}
    assert {one.name for one in instrument(form_id).scoring.modules} <= known
    assert len(known) == 33


def test_a_module_or_course_is_called_alike_in_every_form() -> None:
    for kind in ("modules", "courses"):
        said: dict[str, set[tuple[str, ...]]] = {}
        for form_id in IDS:
            for named in getattr(instrument(form_id).scoring, kind):
                words = tuple(
                    in_language(each, code) for each in (named.label, named.description) for code in LANGUAGES
                )
                said.setdefault(named.name, set()).add(words)
        assert [name for name, versions in said.items() if len(versions) > 1] == []


def test_there_are_actions_and_courses_enough() -> None:
    actions = instrument("customs_diagnostic").scoring.actions
    assert len(actions) >= 120
    assert {one.kind for one in actions} == {"procedure", "law", "training", "system", "infrastructure"}
    assert len(instrument("training_needs").scoring.courses) >= 40
