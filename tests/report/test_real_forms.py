"""Reports of compiled forms, through the snapshot that the app takes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from pypdf import PdfReader

from customs_assessor.answers.assessment import Assessment, FormRef
from customs_assessor.answers.edit import INTERNAL, PARTNER, Edit
from customs_assessor.answers.item import ItemKey
from customs_assessor.forms.compile import compile_form
from customs_assessor.forms.model import Form
from customs_assessor.labels import labels
from customs_assessor.paths import shipped_forms
from customs_assessor.report import blocks as said
from customs_assessor.report.content import content
from customs_assessor.report.pdf import write_pdf
from customs_assessor.snapshot import Snapshot
from customs_assessor.snapshot_build import build_snapshot
from tests.report.made import ASSESSMENT, KIM, MISSION, PEOPLE, SECRET
from tests.samples import small_form

MADE = date(2026, 11, 27)


@cache
def shipped() -> Form:
    return compile_form(shipped_forms() / "customs_diagnostic")


def taken(
    form: Form, answers: Mapping[str, object], comments: Mapping[str, tuple[str, str]], reader: str
) -> Snapshot:
    def edit(name: str, field: str, value: object, visibility: str = PARTNER) -> Edit:
        subject = ItemKey(name).subject
        made = "2026-11-20T09:30:00Z"
        return Edit(ASSESSMENT, subject, field, value, KIM, made, visibility=visibility, salt="0" * 32)

    edits = [edit(name, "answer", value) for name, value in answers.items()]
    edits += [edit(name, "comment", text, visibility) for name, (text, visibility) in comments.items()]
    assessment = Assessment(ASSESSMENT, MISSION.id, FormRef(form.form_id, form.version, form.hash))
    return build_snapshot(form, MISSION, assessment, edits, (), PEOPLE, reader, MADE)


def first_levels(form: Form) -> dict[str, object]:
    return {
        question.name: {"value": form.choices[question.choices][number % 5].name}
        for number, question in enumerate(form.questions())
        if question.kind == "select_one" and len(form.choices[question.choices]) > 5
    }


@pytest.mark.parametrize("language", ("en", "ko"))
def test_the_shipped_form_makes_a_report_with_each_domain(language: str, tmp_path: Path) -> None:
    form = shipped()
    name = form.scoring.items[0].item
    comments = {name: (f"{SECRET} here", INTERNAL)}
    snapshot = taken(form, first_levels(form), comments, PARTNER)
    out = tmp_path / "report.pdf"
    write_pdf(snapshot, out, "administration", language, MADE)
    pages = [page.extract_text() for page in PdfReader(out).pages]
    text = "".join("".join(pages).split())
    for domain in form.scoring.domains:
        assert "".join(domain.label[language].split()) in text
    for scored in form.scoring.items:
        assert "".join(form.question(scored.item).label[language].split()) in text
    assert SECRET not in text


def test_a_pair_shows_both_comments_and_a_number_its_value() -> None:
    form = small_form()
    pair = next(row for row in form.scoring.items if row.practice)
    number = next(row for row in form.scoring.items if row.thresholds)
    names = (pair.item, pair.practice)
    answers = {name: {"value": form.choices[form.question(name).choices][1].name} for name in names}
    answers[number.item] = {"value": "31"}
    comments = {pair.item: ("the rule as written", PARTNER), pair.practice: ("the practice as seen", PARTNER)}
    shown = content(taken(form, answers, comments, PARTNER), "administration", labels("en"), MADE)
    tables = [
        block
        for block in shown.blocks
        if isinstance(block, said.Table) and block.columns[2].head == "What we saw"
    ]
    seen = {row.cells[0].text: row.cells[2].text for table in tables for row in table.rows}
    assert seen[pair.code] == "the rule as written\nthe practice as seen"
    assert seen[number.code] == "31"
