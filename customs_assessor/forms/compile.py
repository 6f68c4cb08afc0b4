"""From sheets to a compiled form: every problem found and placed, then pyxform's XForm read into frozen values."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from customs_assessor.errors import FormError, Problem
from customs_assessor.forms.attachments import attachment_problems
from customs_assessor.forms.choices import media, texts
from customs_assessor.forms.expressions import ExpressionError, parse
from customs_assessor.forms.file_tables import read_tables, table_names
from customs_assessor.forms.headers import Column, cell, columns, language_code
from customs_assessor.forms.heading import (
    by_language,
    heading,
    languages,
    minutes,
    minutes_problems,
    settings_row,
)
from customs_assessor.forms.kinds import UNASKED
from customs_assessor.forms.logic import EXPRESSIONS, Data, check_choice_texts, check_logic, missing_data
from customs_assessor.forms.loops import unrolled
from customs_assessor.forms.model import Choice, Form, Question, ScoringModel, Section, Texts
from customs_assessor.forms.parameters import parameters
from customs_assessor.forms.scoring_model import read_scoring
from customs_assessor.forms.selects import all_lists, filter_columns, worded
from customs_assessor.forms.sheets import NO_XML, OUR_SHEETS, XLSFORM_SHEETS, Row, Sheets, read_sheets
from customs_assessor.forms.survey import Entry, Survey, read_survey
from customs_assessor.forms.translations import check_translations
from customs_assessor.forms.validity import wrong_type
from customs_assessor.forms.xform import XForm, convert_sheets

ROOT = "data"
_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069]")
_COMPARED = {
    "survey": ("type", "name", *EXPRESSIONS),
    "choices": ("list_name", "name"),
    "settings": ("form_id", "version"),
}
"""Columns of which every character counts."""


@dataclass(frozen=True)
class CheckResult:
    """What a check found.

    Args:
        ok: no error (warnings do not count).
        form: the compiled form, None when not ok.
        form_id, version: as the settings say, also of a form that is not ok.
        languages: codes, default first.
        questions: how many rows ask or show something (no groups, calculates, metadata).
        problems: errors and warnings in the order of sheets and rows.
    """

    ok: bool
    form: Form | None
    form_id: str
    version: str
    languages: tuple[str, ...]
    questions: int
    problems: tuple[Problem, ...]


def compile_form(path: Path) -> Form:
    """Return the compiled form of a file or folder.

    Raises:
        FormError: it cannot be read, or has errors (all of them in ``problems``).
    """
    return compile_sheets(read_sheets(path), path.stem)


def compile_sheets(sheets: Sheets, name: str) -> Form:
    """Return the compiled form of sheets.

    Args:
        sheets: as read.
        name: the form id to use when the settings have none.

    Raises:
        FormError: it has errors (all of them in ``problems``).
    """
    result = check_sheets(sheets, name)
    if result.form is None:
        errors = [problem for problem in result.problems if problem.severity == "error"]
        raise FormError("forms.not_compiled", problems=errors, form=result.form_id, n=len(errors))
    return result.form


def check(path: Path) -> CheckResult:
    """Check a file or folder; what cannot be read at all is one problem."""
    try:
        sheets = read_sheets(path)
    except FormError as error:
        facts = error.facts
        row, column = int(facts.get("row", 0) or 0), str(facts.get("column", ""))
        problem = Problem(error.code, facts, str(facts.get("sheet", "")), row, column)
        return CheckResult(False, None, path.stem, "", (), 0, (problem,))
    return check_sheets(sheets, path.stem)


def check_sheets(sheets: Sheets, name: str) -> CheckResult:
    """Check sheets and compile them when there is no error.

    Args:
        sheets: the sheets as read.
        name: the form id to use when the settings have none.
    """
    problems = [*_sheet_problems(sheets), *minutes_problems(sheets)]
    head, known, first = heading(sheets, name), columns(sheets.sheet("settings")), settings_row(sheets)
    if not head.version:
        problems.append(Problem("forms.version_missing", {}, "settings", first.number, "version", "warning"))
    codes, written = head.languages, languages(sheets, cell(first, known, "default_language")[0])
    survey = unrolled(read_survey(sheets), sheets)
    tables, table_problems = read_tables(sheets)
    lists = all_lists(sheets, survey, codes, tables)
    choices = lists.choices
    problems += [*survey.problems, *lists.problems, *attachment_problems(sheets), *table_problems]
    data = Data(tuple(dict.fromkeys((*lists.written, *table_names(sheets)))), tables)
    problems += check_logic(survey, ROOT, filter_columns(sheets, survey, tables), data)
    problems += check_choice_texts(sheets, survey)
    problems += _code_problems(sheets)
    problems += check_translations(sheets, survey, written)
    questions = _Tree(survey, codes, None).questions()
    scoring, scoring_problems = read_scoring(sheets, questions, choices, written)
    problems += [*scoring_problems, *_levels_missing(sheets, scoring, questions)]
    xform, heard = convert_sheets(sheets, name, survey.paths())
    problems += _not_told_yet(heard, problems)
    if xform:
        problems += _default_problems(survey, xform, data)
        wrong = _wrong_defaults(questions, choices, xform)
        problems += _static_defaults(survey, wrong)
        xform = xform.without_defaults(frozenset(question.path for question in wrong))
    asked = sum(question.kind not in ("calculate", "") for question in questions)
    result = _in_order(problems)
    form = None
    if xform and not any(problem.severity == "error" for problem in result):
        form = Form(
            form_id=head.form_id,
            version=head.version,
            hash=sheets.hash,
            title=head.title,
            languages=codes,
            children=_Tree(survey, codes, xform).children(survey.root),
            choices=choices,
            scoring=scoring,
            instance=xform.instance,
            bindings={**_bindings(xform, survey), **lists.bindings},
            minutes=minutes(first),
            changes=by_language(first, "changes", codes),
            files=sheets.files,
            tables=tables,
        )
    return CheckResult(form is not None, form, head.form_id, head.version, codes, asked, result)


def _sheet_problems(sheets: Sheets) -> Iterable[Problem]:
    if "survey" not in sheets.by_name:
        yield Problem("forms.survey_missing", {}, "survey", 1, "")
    if "entities" in sheets.by_name:
        yield Problem("forms.feature_harmless", {"feature": "entities"}, "entities", 1, "", "warning")
    for sheet in sheets.by_name.values():
        yield from sheet.remarks
        for row in sheet.rows:
            for column, text in row.cells.items():
                if NO_XML.search(text):
                    facts = {"sheet": sheet.name, "row": row.number, "column": column}
                    yield Problem("forms.cell_characters", facts, sheet.name, row.number, column)
    yield from _invisible(sheets)
    for title in sheets.others:
        close = difflib.get_close_matches(
            title.strip().lower(), [*XLSFORM_SHEETS, *OUR_SHEETS], 1, cutoff=0.8
        )
        if close and close[0] not in sheets.by_name:
            yield Problem("forms.sheet_unknown", {"name": title, "right": close[0]}, title, 1, "", "warning")


def _invisible(sheets: Sheets) -> Iterable[Problem]:
    """Yield the cells that are compared or parsed and hold what nobody can see."""
    for title, bases in _COMPARED.items():
        sheet = sheets.sheet(title)
        for one in columns(sheet):
            in_header = Row(1, {one.header: one.header})
            for row in (in_header, *(sheet.rows if one.base in bases else ())):
                found = _INVISIBLE.search(row.get(one.header))
                if found:
                    facts = {"character": f"U+{ord(found[0]):04X}"}
                    yield Problem("forms.invisible_character", facts, title, row.number, one.header)


def _code_problems(sheets: Sheets) -> Iterable[Problem]:
    """Yield the languages that are written without a code, once each."""
    told: set[str] = set()
    for title in ("survey", "choices"):
        for one in columns(sheets.sheet(title)):
            code = language_code(one.language)
            if code and code == one.language and len(code) > 3 and code not in told:
                told.add(code)
                yield Problem(
                    "forms.language_without_code", {"language": code}, title, 1, one.header, "warning"
                )


def _levels_missing(
    sheets: Sheets, scoring: ScoringModel, questions: tuple[Question, ...]
) -> Iterable[Problem]:
    """Yield the choices of scored lists that have neither a level nor a state."""
    lists = {question.name: question.choices for question in questions}
    scored = {lists[name] for item in scoring.items for name in (item.item, item.practice) if name} - {""}
    known = columns(sheets.sheet("choices"))
    for row in sheets.sheet("choices").rows:
        if cell(row, known, "list_name")[0] in scored and not row.get("level") and not row.get("state"):
            name = cell(row, known, "name")[0]
            yield Problem("forms.choice_level_missing", {"name": name}, "choices", row.number, "level")


def _not_told_yet(heard: Iterable[Problem], told: Iterable[Problem]) -> list[Problem]:
    """Return what pyxform says beyond our own checks: of cells, else rows, of which they say nothing that is as bad."""
    all_told = list(told)
    if any(problem.code == "forms.column_missing" for problem in all_told):
        return []
    errors = [problem for problem in all_told if problem.severity == "error"]
    named = {(problem.code, problem.facts.get("name")) for problem in errors}
    left: list[Problem] = []
    for problem in heard:
        as_bad = errors if problem.severity == "error" else all_told
        known = problem.row > 1 and any(
            (one.sheet, one.row) == (problem.sheet, problem.row) and problem.column in ("", one.column)
            for one in as_bad
        )
        again = problem.code == "forms.pyxform_error" and problem.row <= 1 and errors
        if not known and not again and (problem.code, problem.facts.get("name")) not in named:
            left.append(problem)
    return left


def _default_problems(survey: Survey, xform: XForm, data: Data) -> Iterable[Problem]:
    rows = {entry.path: entry.row for entry in survey.root.walk()}
    for path, text in xform.defaults.items():
        try:
            wrong = [*missing_data(parse(text), data)]
        except ExpressionError as error:
            wrong = [error]
        for one in wrong:
            row = rows[path].number if path in rows else 1
            yield Problem(one.code, dict(one.facts), "survey", row, "default")


def _wrong_defaults(
    questions: Iterable[Question], choices: Mapping[str, tuple[Choice, ...]], xform: XForm
) -> list[Question]:
    """Return the questions whose static default is no value of their type or no choice of their list."""
    return [
        question
        for question in questions
        if question.path not in xform.defaults
        and wrong_type(question, choices.get(question.choices, ()), question.default)
    ]


def _static_defaults(survey: Survey, wrong: Iterable[Question]) -> Iterable[Problem]:
    """Yield the defaults that are not filled in."""
    header = next((one.header for one in survey.columns if one.base == "default"), "default")
    for question in wrong:
        facts = {"value": question.default, "kind": question.kind}
        yield Problem("forms.default_invalid", facts, "survey", question.row, header, "warning")


def _in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    order = {name: place for place, name in enumerate((*XLSFORM_SHEETS, *OUR_SHEETS))}
    return tuple(sorted(problems, key=lambda one: (order.get(one.sheet, len(order)), one.row)))


def _bindings(xform: XForm, survey: Survey) -> Mapping[str, str]:
    """Return what the engine needs beside the questions: types, metadata, dynamic defaults, ..., by ``<what> <path>``."""
    found = {"root": xform.root}
    written = {entry.path for entry in survey.root.walk()}
    for path, bind in xform.binds.items():
        if bind.get("type") and bind["type"] != "string":
            found[f"type {path}"] = bind["type"]
        if bind.get("preload") in ("date", "timestamp", "property", "uid"):
            found[f"preload {path}"] = bind.get("preloadParams", bind["preload"])
    for entry in survey.root.walk():
        if entry.kind in UNASKED:
            found[f"metadata {'/meta' if entry.kind == 'audit' else ''}{entry.path}"] = entry.kind
    for path, actions in xform.triggers.items():
        for aim, expression in actions:
            found[f"trigger {path} {aim}"] = expression
    for path, text in xform.defaults.items():
        found[f"default {path}"] = text
    for path, text in xform.itemsets.items():
        found[f"itemset {path}"] = text
    for path, text in xform.counts.items():
        # an expression as count is put into a node of its own beside the repeat, which no row of the survey stands for
        generated = f"{path}_count"
        own = generated in written or not text.endswith(generated.rpartition("/")[2])
        found[f"count {path}"] = text if own else xform.binds.get(generated, {}).get("calculate", text)
    return found


class _Tree:
    """Makes sections and questions of the survey's entries; expressions from the XForm when there is one."""

    def __init__(self, survey: Survey, languages: Sequence[str], xform: XForm | None) -> None:
        self.survey = survey
        self.paths = survey.paths()
        self.languages = languages
        self.default = languages[0]
        self.xform = xform

    def questions(self) -> tuple[Question, ...]:
        """Return every question in order, as far as the survey could be read."""
        entries = (entry for entry in self.survey.root.walk() if entry.kind not in ("group", *UNASKED))
        return tuple(self._question(entry) for entry in entries)

    def children(self, parent: Entry) -> tuple[Section | Question, ...]:
        """Return the sections and questions of a group; metadata is left to the instance."""
        made: list[Section | Question] = []
        for entry in parent.entries:
            if entry.kind == "group":
                made.append(
                    Section(
                        name=entry.name,
                        path=entry.path,
                        label=self._texts(entry, "label"),
                        relevant=self._bind(entry, "relevant"),
                        repeat=entry.repeat,
                        children=self.children(entry),
                        row=entry.row.number,
                        appearance=self._cell(entry, "appearance"),
                    )
                )
            elif entry.kind not in UNASKED:
                made.append(self._question(entry))
        return tuple(made)

    def _question(self, entry: Entry) -> Question:
        default = self._cell(entry, "default")
        return Question(
            name=entry.name,
            path=entry.path,
            kind=entry.kind,
            label=self._texts(entry, "label"),
            hint=self._texts(entry, "hint"),
            choices=entry.list_name,
            relevant=self._bind(entry, "relevant"),
            required=self._bind(entry, "required"),
            constraint=self._bind(entry, "constraint"),
            constraint_message=self._texts(entry, "constraint_message"),
            required_message=self._texts(entry, "required_message"),
            calculation=self._bind(entry, "calculate"),
            readonly=self._bind(entry, "readonly"),
            default=""
            if self.xform and entry.path in {*self.xform.defaults, *self.xform.blanked}
            else default,
            choice_filter=self.xform.filters.get(entry.path, "") if self.xform else "",
            appearance=self._cell(entry, "appearance"),
            row=entry.row.number,
            guidance=self._texts(entry, "guidance_hint"),
            parameters=self._parameters(entry),
            media=media(entry.row, self.survey.columns, self.default),
            itemset=self.paths.get(entry.itemset, [""])[0],
        )

    def _parameters(self, entry: Entry) -> Mapping[str, str]:
        """Return the parameters by name, the seed of an order with its reference resolved."""
        found = parameters(self._cell(entry, "parameters"))
        seed = self.xform.seeds.get(entry.path, "") if self.xform else ""
        return {**found, **({"seed": seed} if seed else {})}

    def _bind(self, entry: Entry, attribute: str) -> str:
        return self.xform.binds.get(entry.path, {}).get(attribute, "") if self.xform else ""

    def _cell(self, entry: Entry, base: str) -> str:
        return cell(entry.row, self.survey.columns, base)[0]

    def _texts(self, entry: Entry, base: str) -> Texts:
        if entry.said and base == "label":
            return worded(entry.said, self.languages)
        known: tuple[Column, ...] = self.survey.columns
        return texts(entry.row, known, base, self.default)
