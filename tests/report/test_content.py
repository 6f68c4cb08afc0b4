"""What a report says: for whom, with the numbers of the snapshot, in the language asked for."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from customs_assessor.answers.edit import INTERNAL, PARTNER
from customs_assessor.errors import ReportError
from customs_assessor.labels import labels
from customs_assessor.report import blocks as said
from customs_assessor.report.content import content
from customs_assessor.scoring.model import ItemScore
from customs_assessor.snapshot import Snapshot
from tests.report.made import KIM, LEE, SECRET, Said, made_form, made_snapshot, sample_answers

MADE = date(2026, 11, 27)
FORM = made_form(domains=5, topics=7)


def document(snapshot: Snapshot, kind: str = "administration", language: str = "en") -> said.Document:
    return content(snapshot, kind, labels(language), MADE)


def snapshot(reader: str = PARTNER, language: str = "en", **more: Said) -> Snapshot:
    return made_snapshot(FORM, {**sample_answers(FORM, language), **more}, reader)


def whole_text(shown: said.Document) -> str:
    return "\n".join(said.texts(shown))


def tables(shown: said.Document, heading: str) -> list[said.Table]:
    """The tables that follow a chapter or heading of that text."""
    found, inside = [], False
    for block in shown.blocks:
        if isinstance(block, said.Chapter):
            inside = block.title == heading
        if isinstance(block, said.Heading) and block.text == heading:
            inside = True
        if isinstance(block, said.Table) and inside:
            found.append(block)
    return found


def test_the_administration_gets_nothing_internal_and_supervisors_all_of_it() -> None:
    assert SECRET not in whole_text(document(snapshot(PARTNER)))
    supervisor = document(snapshot(INTERNAL), "supervisor")
    remarks = [
        remark for block in supervisor.blocks if isinstance(block, said.Finding) for remark in block.remarks
    ]
    secret = [remark for remark in remarks if SECRET in remark.text]
    assert secret and all(remark.internal == "internal" for remark in secret)
    assert all(remark.internal == "" for remark in remarks if SECRET not in remark.text)
    for table in tables(supervisor, "Levels and targets"):
        for row in table.rows:
            seen = row.cells[2]
            assert isinstance(seen, said.Words)
            assert (SECRET in seen.text) == ("[internal]" in seen.text)


def test_a_snapshot_taken_for_another_reader_is_refused() -> None:
    for reader, kind, code in (
        (INTERNAL, "administration", "report.error.internal_snapshot"),
        (PARTNER, "supervisor", "report.error.partner_snapshot"),
        (PARTNER, "poster", "report.error.kind"),
    ):
        with pytest.raises(ReportError) as caught:
            document(snapshot(reader), kind)
        assert caught.value.code == code


def test_a_snapshot_that_claims_a_partner_but_holds_an_internal_edit_is_refused() -> None:
    leaking = replace(snapshot(INTERNAL), reader=PARTNER)
    with pytest.raises(ReportError) as caught:
        document(leaking)
    assert caught.value.code == "report.error.internal_snapshot"


@pytest.mark.parametrize("language", ("en", "ko"))
def test_numbers_are_those_of_the_scores_rounded_once(language: str) -> None:
    shot = snapshot(language=language)
    shown, words = document(shot, language=language), labels(language)
    overall, *domains = [block for block in shown.blocks if isinstance(block, said.Figures)]
    for figures, value in zip(
        (overall, *domains),
        (shot.scores.overall, *(score.value for score in shot.scores.domains)),
        strict=True,
    ):
        gap, maturity, coverage, band = figures.figures
        assert gap.value == words.number(value.gap)
        assert maturity.value == words.number(value.maturity)
        assert words.number(value.coverage) in coverage.value
        assert band.band == value.band
        if value.gap_low != value.gap_high:
            assert words.number(value.gap_low) in gap.note and words.number(value.gap_high) in gap.note
    (gaps,) = tables(shown, words.text("report.priorities"))
    assert [row.cells[-1].text for row in gaps.rows] == [
        words.number(each.points) for each in shot.scores.priorities
    ]


def test_each_question_of_a_domain_stands_in_its_table_with_level_and_target() -> None:
    shot = snapshot()
    scores: dict[str, ItemScore] = {each.item: each for each in shot.scores.items}
    codes = {item.code: item for item in shot.items if item.code}
    rows = [row for table in tables(document(shot), "Levels and targets") for row in table.rows]
    assert len(rows) == len(scores)
    for row in rows:
        code, _, _, level, target, points = row.cells
        score = scores[codes[code.text].key.name]
        assert target.marks[0].text == str(score.target)
        assert points.text == ("–" if score.points is None else labels("en").number(score.points))
        if score.level is not None:
            assert level.marks[0].text == str(score.level)


def test_states_carry_their_sign_and_reason() -> None:
    shot = snapshot(
        item_1_1=Said(((KIM, "not_applicable:no land border"),)),
        item_1_2=Said(((KIM, "dont_know:the officer was away"),)),
        item_1_4=Said(),
    )
    annex = tables(document(shot), "Annex: answers")[0]
    by_code = {row.cells[0].text: row for row in annex.rows if row.cells}
    assert by_code["1.1"].cells[2].marks[0].text == "/"
    assert by_code["1.1"].cells[3].text == "Not applicable: no land border"
    assert by_code["1.2"].cells[2].marks[0].text == "?"
    assert by_code["1.2"].cells[3].text == "Don't know: the officer was away"
    assert by_code["1.4"].cells[2].marks[0] == said.Mark("–", "open")
    assert by_code["1.4"].cells[3].text == "Unanswered"


def test_the_annex_holds_questions_without_scores_and_the_indicators() -> None:
    text = [said.texts(table) for table in tables(document(snapshot()), "Annex: answers")]
    assert "Orderly & <b>calm</b>" in text[0] and "Other remarks" in text[0]
    assert "Release time" in text[1] and "31" in text[1] and "h" in text[1]


def test_a_dispute_is_told_with_both_views_and_what_the_other_level_would_give() -> None:
    answers = {f"item_1_{n}": Said(((KIM, "level_2"),)) for n in range(1, 8)}
    answers["item_1_1"] = Said(((KIM, "level_1"), (LEE, "level_3")))
    one = made_form(domains=1)
    shown = document(made_snapshot(one, answers))
    (point,) = [
        block for block in shown.blocks if isinstance(block, said.OpenPoint) and block.tone == "dispute"
    ]
    weights, targets = [1, 2, 3, 1, 2, 3, 1], [3, 4, 3, 4, 3, 4, 3]
    gaps = [
        w * max(0, t - (3 if n == 0 else 2)) for n, (w, t) in enumerate(zip(weights, targets, strict=True))
    ]
    would = Fraction(100 * sum(gaps), sum(w * t for w, t in zip(weights, targets, strict=True)))
    assert point.text == (
        "1.1 stands at level 1 in the score until both sides agree. "
        f"With level 3 the gap of this domain would be {labels('en').number(would)}."
    )
    assert "Views: 1 and 3." in whole_text(shown)
    assert "김서연: 1 · By habit: as described." in whole_text(shown)


def test_critical_questions_are_named_as_failed_or_open() -> None:
    shot = snapshot(item_1_3=Said(((KIM, "level_1"),)), item_2_3=Said())
    points = [block for block in document(shot).blocks if isinstance(block, said.OpenPoint)]
    texts = {point.text: point.tone for point in points}
    assert (
        texts["1.3 is below its minimum level 2: the band of this domain is never better than C."] == "danger"
    )
    assert texts["2.3 has a minimum level 2, and it is not yet settled whether it is reached."] == "warn"


def test_the_shield_of_a_critical_question_says_how_it_stands() -> None:
    shot = snapshot(item_1_3=Said(((KIM, "level_1"),)), item_2_3=Said(), item_3_3=Said(((KIM, "level_4"),)))
    annex = tables(document(shot), "Annex: answers")[0]
    shields = {row.cells[0].text: row.cells[1].critical for row in annex.rows if row.cells}
    assert [shields[code] for code in ("1.3", "2.3", "3.3", "1.1")] == ["danger", "warn", "text3", ""]


def test_strengths_stand_at_their_target_and_weaknesses_are_worth_points() -> None:
    shot = snapshot(item_1_1=Said(((KIM, "level_5"),)), item_1_2=Said(((KIM, "level_0"),)))
    first = next(block for block in document(shot).blocks if isinstance(block, said.ThreeColumns))
    assert first.strengths[0].startswith("1.1 ") and first.strengths[0].endswith("(level 5, target 3)")
    assert any(text.startswith("1.2 ") for text in first.weaknesses)
    assert first.advice[0].number == "1" and "9 months" in first.advice[0].note


def test_korean_has_no_english_words_and_both_languages_have_the_same_blocks() -> None:
    english = document(snapshot())
    korean = document(snapshot(language="ko"), language="ko")
    assert [type(block) for block in korean.blocks] == [type(block) for block in english.blocks]
    words = {
        word
        for block in korean.blocks
        for text in said.texts(block)
        for word in re.findall(r"[A-Za-z]{2,}", text)
    }
    assert words <= {"photo", "jpg", "counter", "made", "abcdef", "ab"}, "only what users and forms wrote"


def test_a_scope_of_one_domain_leaves_the_others_out_but_for_the_annex() -> None:
    narrowed = made_snapshot(FORM, sample_answers(FORM), PARTNER, domains=("d2",))
    shown = document(narrowed)
    assert [block.number for block in shown.blocks if isinstance(block, said.Chapter) and block.number] == [
        "02"
    ]
    cover = shown.blocks[0]
    assert isinstance(cover, said.Cover) and [column.code for column in cover.columns] == ["02"]
    annex = tables(shown, "Annex: answers")[0]
    outside = [row for row in annex.rows if row.cells and row.cells[0].text.startswith("1.")]
    assert {row.cells[3].text for row in outside} == {"Not in the scope of this assessment"}
    assert all(row.cells[2].marks == row.cells[4].marks == () for row in outside)


def test_nothing_answered_still_makes_a_report() -> None:
    shown = document(made_snapshot(FORM, {}))
    figures = next(block for block in shown.blocks if isinstance(block, said.Figures))
    assert [figure.value for figure in figures.figures] == ["–", "–", "0.0\u00a0%", "–"]
    assert "No band without a value" in whole_text(shown)
    assert not any(isinstance(block, said.Finding) for block in shown.blocks)


def test_a_form_without_scores_makes_a_report_of_answers() -> None:
    plain = replace(FORM, scoring=type(FORM.scoring)())
    shown = document(made_snapshot(plain, sample_answers(FORM)))
    titles = [block.title for block in shown.blocks if isinstance(block, said.Chapter)]
    assert titles == ["Summary", "Findings", "Annex: answers"]


def test_characters_that_the_typeface_lacks_are_replaced_and_told() -> None:
    shown = document(snapshot(item_1_1=Said(((KIM, "level_2"),), ((KIM, "seen 😀 \u202eback", PARTNER),))))
    assert "seen □ back" in whole_text(shown)
    last = shown.blocks[-1]
    assert isinstance(last, said.Note) and last.text.endswith("U+1F600.")
    assert "😀" not in whole_text(shown) and "\u202e" not in whole_text(shown)


def test_the_golden_figures_of_the_rules_are_shown() -> None:
    form = made_form(domains=1, topics=4)
    weights = (3, 2, 1, 2)
    items = tuple(
        replace(row, weight=Fraction(weight), target=Fraction(5), critical_minimum=None)
        for row, weight in zip(form.scoring.items, weights, strict=True)
    )
    form = replace(form, scoring=replace(form.scoring, items=items))
    answers = {
        "item_1_1": Said(((KIM, "level_2"),)),
        "item_1_2": Said(((KIM, "not_applicable:none"),)),
        "item_1_4": Said(((KIM, "level_4"),)),
    }
    shown = document(made_snapshot(form, answers))
    for figures in (block for block in shown.blocks if isinstance(block, said.Figures)):
        gap, maturity, coverage, band = figures.figures
        assert (gap.value, maturity.value, coverage.value, band.value) == ("44.0", "56.0", "83.3\u00a0%", "C")
        assert "36.7" in gap.note and "53.3" in gap.note
        assert "46.7" in maturity.note and "63.3" in maturity.note
