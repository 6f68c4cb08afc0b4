"""Reports of forms with repeats: each question says in which instance it was asked."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from pypdf import PdfReader

from customs_assessor.answers.edit import Edit
from customs_assessor.answers.instances import adding_edits
from customs_assessor.labels import LANGUAGES, labels
from customs_assessor.report import blocks as said
from customs_assessor.report.content import content
from customs_assessor.report.pdf import write_pdf
from customs_assessor.snapshot import Snapshot
from tests.forms.builder import form as built
from tests.posts import MADE, WHEN, edit, taken, two_posts
from tests.report.made import ASSESSMENT, KIM


def document(snapshot: Snapshot, language: str = "en") -> said.Document:
    return content(snapshot, "administration", labels(language), MADE)


def table(shown: said.Document, *columns: str) -> list[list[str]]:
    """The texts of the rows of the table that has columns of these heads."""
    (found,) = [
        block
        for block in shown.blocks
        if isinstance(block, said.Table) and {*columns} <= {each.head for each in block.columns}
    ]
    return [
        [row.group] if row.group else [text for text in said.texts(row.cells) if text] for row in found.rows
    ]


def test_the_annex_groups_answers_by_domain_and_instance() -> None:
    rows = table(document(two_posts()), "Answer or reason")
    assert rows == [
        ["01 Site · Post Tema"],
        ["1.1", "What when power fails?", "0", "Nothing", "2"],
        ["1.2", "Are lanes safe?", "2", "Everything", "2"],
        ["01 Site · Post Aflao"],
        ["1.1", "What when power fails?", "1", "Something", "2"],
        ["1.2", "Are lanes safe?", "0", "Nothing", "2"],
        ["Other questions"],
        ["What else?", "Quiet"],
        ["Least speed", "2 (filled in by the form)"],
        ["Lanes of all posts", "4 (filled in by the form)"],
        ["Post Tema"],
        ["Name", "Tema"],
        ["How many lanes are open?", "4"],
        ["Post Tema · Step"],
        ["When did it begin?", "2:05 PM"],
        ["Post Aflao"],
        ["Name", "Aflao"],
        ["How many lanes are open?", "Unanswered"],
        ["Post Aflao · Step"],
        ["When did it begin?", "Unanswered"],
    ]


def test_a_domain_shows_each_instance_with_its_own_levels() -> None:
    rows = table(document(two_posts(), "ko"), "확인한 내용")
    assert rows == [
        ["현장 Tema"],
        ["1.1", "정전이 되면?", "없음", "0", "2", "25.0"],
        ["1.2", "차로가 안전합니까?", "전부", "2", "2", "0.0"],
        ["현장 Aflao"],
        ["1.1", "정전이 되면?", "The tank was empty.", "1", "2", "12.5"],
        ["1.2", "차로가 안전합니까?", "없음", "0", "2", "25.0"],
    ]


def test_gaps_strengths_findings_and_open_points_name_the_instance() -> None:
    shown = document(two_posts())
    assert [row[2] for row in table(shown, "No.", "Domain")] == [
        "What when power fails?\nPost Tema",
        "Are lanes safe?\nPost Aflao",
        "What when power fails?\nPost Aflao",
    ]
    (lists,) = [block for block in shown.blocks if isinstance(block, said.ThreeColumns)]
    assert lists.strengths == ("1.2 (Post Tema) Are lanes safe? Everything (level 2, target 2)",)
    assert lists.weaknesses[0] == "1.1 (Post Tema) What when power fails? Nothing (level 0, target 2)"
    assert [advice.note for advice in lists.advice] == [
        "Quick win · 2 months · for 1.1 (2 of 2), 1.2 (Post Aflao)"
    ]
    (critical,) = [block for block in shown.blocks if isinstance(block, said.OpenPoint)]
    assert critical.text.startswith("1.1 (Post Tema) is below its minimum level 1")
    headings = [block.text for block in shown.blocks if isinstance(block, said.Heading)]
    assert "01 Site · Post Aflao" in headings and "01 Site · Post Tema" not in headings
    (chapter,) = [block for block in shown.blocks if isinstance(block, said.Chapter) and block.number]
    lead = shown.blocks[shown.blocks.index(chapter) + 1]
    assert said.texts(lead) == (
        "4 of 4 questions are answered. 3 are below their targets, "
        "most of all 1.1 (Post Tema), 1.2 (Post Aflao), and 1.1 (Post Aflao).",
    )


def test_the_points_of_an_action_are_those_of_every_instance_it_lifts() -> None:
    shown = document(two_posts())
    rows = table(shown, "Action")
    assert rows == [["1", "A generator", "Site", "0", "2", "to", "2 months", "62.5"]]
    assert two_posts().scores.overall.gap == Fraction(125, 2)


def test_indicators_of_questions_and_calculates_in_a_repeat_stand_once_an_instance() -> None:
    rows = table(document(two_posts()), "Indicator")
    assert [row[:2] for row in rows] == [
        ["Load\nPost Tema", "8"],
        ["Load\nPost Aflao", "–"],
        ["Lanes\nPost Tema", "4"],
        ["Lanes\nPost Aflao", "–"],
    ]


def test_the_weight_of_instances_is_told_where_a_form_has_some() -> None:
    sentence = labels("en").text("report.method.instances_text")
    assert any(sentence in text for text in said.texts(document(two_posts())))
    plain = built(
        survey="type | name | label\nselect_one levels | power | Power",
        choices="list_name | name | label | level\nlevels | none | Nothing | 0\nlevels | all | Everything | 1",
        domains="name | label\nsite | Site",
        scoring="item | domain\npower | site",
    )
    without = document(taken(plain, [edit("power", "answer", {"value": "none"})]))
    assert not any(sentence in text for text in said.texts(without))


@pytest.mark.parametrize("language", LANGUAGES)
def test_with_that_sentence_the_page_on_method_is_still_one(language: str, tmp_path: Path) -> None:
    out = tmp_path / "report.pdf"
    write_pdf(two_posts(), out, "administration", language, MADE)
    words, page = labels(language), PdfReader(out).pages[2].extract_text()
    for key in ("report.method", "report.method.signs", "report.method.sign.not_applicable"):
        assert words.text(key) in page


def test_several_hundred_instances_and_no_scores_make_a_report(tmp_path: Path) -> None:
    form = built(
        survey="type | name | label\nbegin repeat | rows | \ntext | what | What?\ninteger | n | How many?\nend repeat"
    )
    edits: list[Edit] = []
    for number in range(2, 301):
        instance = f"00000000-0000-4000-8000-{number:012}"
        edits += adding_edits(ASSESSMENT, instance, "rows", None, Fraction(number), {}, KIM, WHEN)
        edits.append(edit(f"what@{instance}", "answer", {"value": f"thing {number}"}))
    out = tmp_path / "report.pdf"
    write_pdf(taken(form, edits), out, "administration", "en", MADE)
    text = "\n".join(page.extract_text() for page in PdfReader(out).pages)
    assert "rows 1\n" in text and "rows 300\n" in text and "thing 300" in text
