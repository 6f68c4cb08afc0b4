"""Snapshots made by hand for the pages of results: no form has to be compiled and no store opened."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from customs_assessor.answers.assessment import Assessment, FormRef
from customs_assessor.answers.edit import Edit
from customs_assessor.answers.heads import FieldState
from customs_assessor.answers.item import ANSWERED, DISPUTED, UNANSWERED, ItemKey
from customs_assessor.answers.mission import Mission
from customs_assessor.forms.model import Choice, Domain, Form, Question, ScoredItem, ScoringModel, Section
from customs_assessor.scoring.gaps import score
from customs_assessor.scoring.model import DomainInput, ItemInput, View
from customs_assessor.snapshot import AnswerView, Item, Snapshot

NAMES = (
    ("Strategy", "전략"),
    ("Law", "법령"),
    ("Transparency", "투명성"),
    ("Cargo", "화물관리"),
    ("Release", "통관·수리"),
    ("Tariff", "관세율"),
    ("Revenue", "세수"),
    ("Risk", "위험관리"),
    ("Audit", "사후심사"),
    ("Operators", "공인업체"),
    ("Transit", "환적·보세"),
    ("Single window", "단일창구"),
    ("Enforcement", "단속"),
    ("Travellers", "여행자"),
    ("ICT", "정보화"),
    ("People", "인력·청렴"),
)
LADDER = tuple(
    Choice(f"level_{level}", {"en": f"Level {level}", "ko": f"{level}단계"}, level=Fraction(level))
    for level in range(6)
)
Views = Sequence[int | None]
"""Levels of the heads of one answer; () is unanswered, several are a dispute."""


def snapshot(
    answers: Sequence[Sequence[Views]], critical: frozenset[tuple[int, int]] = frozenset()
) -> Snapshot:
    """Return the snapshot of a form with one domain per member of ``answers`` and one question per member's member.

    Args:
        answers: heads by domain and question.
        critical: places (domain, question) of items that must reach level 2.
    """
    domains, scored, sections, inputs, items = [], [], [], [], []
    for at, questions in enumerate(answers):
        name, code = f"domain_{at + 1}", f"D{at + 1:02d}"
        english, korean = NAMES[at % len(NAMES)]
        texts = {"en": english, "ko": korean}
        domains.append(Domain(name, code, texts, texts))
        asked = []
        for number, views in enumerate(questions):
            minimum = Fraction(2) if (at, number) in critical else None
            row = ScoredItem(
                f"{name}_{number + 1}",
                name,
                f"{at + 1}.{number + 1}",
                Fraction(1 + number % 3),
                Fraction(4),
                Fraction(5),
                critical_minimum=minimum,
            )
            label = {
                "en": f"Is {english.lower()} practised in all offices ({number + 1})?",
                "ko": f"모든 세관에서 {korean}을(를) 시행합니까? ({number + 1})",
            }
            asked.append(Question(row.item, f"/{name}/{row.item}", "select_one", label, choices="ladder"))
            scored.append(row)
            inputs.append(_input(row, views))
        sections.append(Section(name, f"/{name}", texts, children=tuple(asked)))
    form = Form(
        "sample",
        "0.1",
        "0" * 64,
        {"en": "Sample diagnostic", "ko": "표본 진단"},
        ("en", "ko"),
        tuple(sections),
        {"ladder": LADDER},
        ScoringModel(domains=tuple(domains), items=tuple(scored)),
    )
    scores = score([DomainInput(each.name, each.weight) for each in domains], inputs)
    by_item = {entry.item: entry for entry in scores.items}
    flat = [views for questions in answers for views in questions]
    for row, views in zip(scored, flat, strict=True):
        items.append(_item(form, row, views, by_item[row.item]))
    return Snapshot(
        form,
        Mission("m", "XS", "Samplia Customs Administration", title="Samplia"),
        Assessment("a", "m", FormRef("sample", "0.1", "0" * 64), "Baseline 2026"),
        "internal",
        tuple(items),
        (),
        scores,
        {},
        (),
        (),
        {},
    )


def _input(row: ScoredItem, views: Views) -> ItemInput:
    read = tuple(View(None, UNANSWERED) if level is None else View(Fraction(level)) for level in views)
    return ItemInput(
        row.item,
        None,
        row.domain,
        row.weight,
        row.target,
        row.top,
        read,
        critical_minimum=row.critical_minimum,
    )


def _item(form: Form, row: ScoredItem, views: Views, result: object) -> Item:
    edits = tuple(
        Edit(
            "a",
            f"item/{row.item}",
            "answer",
            {"value": f"level_{level}"},
            f"person-{at}",
            f"2026-11-2{at}T08:00:00Z",
        )
        for at, level in enumerate(views)
    )
    seen = tuple(
        AnswerView(edit, f"level_{level}", None if level is None else Fraction(level), ANSWERED, "")
        for edit, level in zip(edits, views, strict=True)
    )
    state = UNANSWERED if not views else ANSWERED if len(views) == 1 else DISPUTED
    return Item(
        ItemKey(row.item),
        form.question(row.item).path,
        form.question(row.item),
        row,
        row.domain,
        row.code,
        True,
        True,
        state,
        seen,
        f"level_{views[0]}" if len(views) == 1 else "",
        None,
        LADDER,
        False,
        False,
        {},
        {"answer": FieldState(edits)} if edits else {},
        row.target,
        result,
        (),  # type: ignore[arg-type]
    )


def sixteen() -> Snapshot:
    """Sixteen domains of all bands, with disputes, open and failed critical items, and thin coverage."""
    answers: list[list[Views]] = []
    for at in range(16):
        questions: list[Views] = [((at * 3 + number * 2) % 5,) for number in range(10)]
        if at % 3 == 1:
            questions[7] = ()
        if at in (4, 11):
            questions[5], questions[6], questions[2], questions[8] = (1, 3), (), (), ()
        if at == 7:
            questions[4] = (2, 4)
        answers.append(questions)
    return snapshot(answers, frozenset({(11, 2), (15, 0)}))
