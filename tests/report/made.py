"""Forms and snapshots made by hand, so that reports are tested without the other rooms' engines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from random import Random
from typing import Any

from customs_assessor.answers.assessment import Assessment, FormRef
from customs_assessor.answers.edit import INTERNAL, PARTNER, Edit
from customs_assessor.answers.heads import FieldState
from customs_assessor.answers.item import ANSWERED, DISPUTED, OUT_OF_SCOPE, UNANSWERED, ItemKey
from customs_assessor.answers.mission import Mission
from customs_assessor.forms.model import (
    Action,
    Choice,
    Closing,
    Domain,
    Form,
    Indicator,
    Question,
    ScoredItem,
    ScoringModel,
    in_language,
)
from customs_assessor.scoring.gaps import score
from customs_assessor.scoring.model import DomainInput, ItemInput, View
from customs_assessor.snapshot import AnswerView, Evidence, Item, Snapshot

KIM, LEE = "11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"
PEOPLE = {KIM: "김서연", LEE: "이도현"}
ASSESSMENT = "33333333-3333-4333-8333-333333333333"
MISSION = Mission(
    id="44444444-4444-4444-8444-444444444444",
    country="KE",
    administration="케냐 관세청",
    start="2026-11-09",
    end="2026-11-27",
    lead=KIM,
    team=(KIM, LEE),
    title="",
)

DOMAINS = (
    ("Strategy", "전략", "Strategy and leadership", "전략과 지도력"),
    ("Law", "법령", "Law, decisions and appeals", "법령, 결정과 불복"),
    ("Transparency", "공개", "Transparency and advance rulings", "정보 공개와 사전심사"),
    ("Cargo", "화물", "Cargo control", "화물 관리"),
    ("Release", "수리", "Declaration and release", "신고와 수리"),
    ("Tariff", "품목·가격", "Tariff, value and origin", "품목분류, 과세가격, 원산지"),
    ("Revenue", "세수", "Revenue and guarantees", "세수와 담보"),
    ("Risk", "위험관리", "Risk management and inspection", "위험관리와 검사"),
    ("Audit", "사후심사", "Post-clearance audit", "사후심사"),
    ("Operators", "공인업체", "Authorised operators", "공인업체"),
    ("Transit", "보세운송", "Transit and warehouses", "보세운송과 창고"),
    ("Single window", "단일창구", "Single window", "단일창구"),
    ("Enforcement", "단속", "Enforcement", "단속"),
    ("Travellers and e-commerce", "여행자·전자상거래", "Travellers and e-commerce", "여행자와 전자상거래"),
    ("ICT", "정보화", "Information technology and data", "정보기술과 자료"),
    ("People", "인력", "People, training and integrity", "인력, 교육과 청렴"),
)
TOPICS = (
    ("Is there one policy, and does its committee meet?", "정책이 있고 위원회가 열리는가?"),
    ("Is one unit in charge of the work in all offices?", "한 조직이 전국 업무를 총괄하는가?"),
    (
        "Does the system choose, or does the officer choose from a paper list?",
        "시스템이 고르는가, 담당자가 종이 목록에서 고르는가?",
    ),
    ("How long do rules stay without a review?", "기준을 재검토 없이 얼마나 오래 두는가?"),
    (
        "Are results counted each month and sent back to those who decide?",
        "결과를 매달 집계하여 결정 부서에 돌려보내는가?",
    ),
    ("Is each change of a decision logged with its reason?", "결정을 바꿀 때마다 사유를 기록하는가?"),
    ("Do traders get a written notice?", "업체가 서면 통지를 받는가?"),
)
LEVELS = (
    ("Nothing", "없음"),
    ("By habit", "관행"),
    ("Written, partly done", "일부 시행"),
    ("In all offices", "전국 시행"),
    ("Measured", "측정 관리"),
    ("Improved from results", "지속 개선"),
)
SEEN = (
    (
        "Two officers at headquarters; border posts write their own lists.",
        "본청에 두 명이 있으며 국경세관은 각자 목록을 만든다.",
    ),
    (
        "Counted by hand for the red channel only, last in June.",
        "적색 채널만 수작업으로 집계하며 마지막 집계는 6월이다.",
    ),
    (
        "Policy of 2023 signed; the committee met once this year.",
        "2023년에 정책을 제정했으나 위원회는 올해 한 차례만 열렸다.",
    ),
)


def texts(pair: tuple[str, str]) -> Mapping[str, str]:
    """English and Korean."""
    return {"en": pair[0], "ko": pair[1]}


def made_form(domains: int = 16, topics: int = 7) -> Form:
    """A form of so many domains with a question per topic, an unscored one and an indicator at the end."""
    questions: list[Question] = []
    scored: list[ScoredItem] = []
    actions: list[Action] = []
    closings: list[Closing] = []
    for number in range(domains):
        for topic in range(topics):
            name = f"item_{number + 1}_{topic + 1}"
            label = texts(TOPICS[topic % len(TOPICS)])
            questions.append(Question(name, f"/{name}", "select_one", label, choices="levels"))
            scored.append(
                ScoredItem(
                    item=name,
                    domain=f"d{number + 1}",
                    code=f"{number + 1}.{topic + 1}",
                    weight=Fraction(1 + topic % 3),
                    target=Fraction(3 + topic % 2),
                    top=Fraction(5),
                    critical_minimum=Fraction(2) if topic == 2 else None,
                    standard="TFA 7.4",
                )
            )
        action = f"act_{number + 1}"
        label = (
            f"Put one unit in charge of area {number + 1}, with a budget line",
            f"영역 {number + 1} 총괄 조직 지정과 예산 편성",
        )
        quick = (f"Report results of area {number + 1} each month", f"영역 {number + 1} 결과의 월간 보고")
        actions.append(Action(action, "procedure", texts(label), {}, 3, Fraction(9)))
        actions.append(
            Action(f"{action}_quick", "training", texts(quick), {}, 1, Fraction(2), requires=(action,))
        )
        closings += [
            Closing(action, f"item_{number + 1}_2"),
            Closing(action, f"item_{number + 1}_1", Fraction(3)),
            Closing(f"{action}_quick", f"item_{number + 1}_{topics}"),
        ]
    questions.append(Question("remarks", "/remarks", "text", texts(("Other remarks", "그 밖의 의견"))))
    questions.append(
        Question("hours", "/hours", "integer", texts(("Hours to release", "수리까지 걸린 시간")))
    )
    model = ScoringModel(
        domains=tuple(
            Domain(f"d{n + 1}", f"{n + 1:02d}", texts(DOMAINS[n % 16][:2]), texts(DOMAINS[n % 16][2:]))
            for n in range(domains)
        ),
        items=tuple(scored),
        actions=tuple(actions),
        closings=tuple(closings),
        indicators=(
            Indicator(
                "hours", {"en": "h", "ko": "시간"}, "lower", {}, {}, texts(("Release time", "통관 소요시간"))
            ),
        ),
    )
    levels = tuple(
        Choice(f"level_{n}", texts((f"{en}: as described.", f"{ko} 단계이다.")), texts((en, ko)), Fraction(n))
        for n, (en, ko) in enumerate(LEVELS)
    )
    return Form(
        form_id="made",
        version="1.0",
        hash="0123456789abcdef" * 4,
        title=texts(("Customs diagnostic", "관세행정 진단")),
        languages=("en", "ko"),
        children=tuple(questions),
        choices={"levels": levels},
        scoring=model,
    )


@dataclass(frozen=True)
class Said:
    """What one question got: values or states by author, comments with their visibility, a reason."""

    answers: tuple[tuple[str, str], ...] = ()
    comments: tuple[tuple[str, str, str], ...] = ()
    note: str = ""
    target: str = ""
    file: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict)


def edit(subject: str, name: str, value: Any, author: str, visibility: str = PARTNER) -> Edit:
    """An edit of the assessment, of one moment."""
    return Edit(
        ASSESSMENT, subject, name, value, author, "2026-11-20T09:30:00Z", visibility=visibility, salt="0" * 32
    )


def made_snapshot(
    form: Form, said: Mapping[str, Said], reader: str = PARTNER, domains: tuple[str, ...] = ()
) -> Snapshot:
    """The snapshot of what was said, for a reader; domains narrows the scope."""
    assessment = Assessment(
        ASSESSMENT, MISSION.id, FormRef(form.form_id, form.version, form.hash), domains=domains
    )
    rows = {row.item: row for row in form.scoring.items}
    rows |= {row.practice: row for row in form.scoring.items if row.practice}
    read = {
        question.name: _read(form, question, said.get(question.name, Said()), reader)
        for question in form.questions()
    }
    inputs = [
        ItemInput(
            item=row.item,
            instance=None,
            domain=row.domain,
            weight=row.weight,
            target=Fraction(said[row.item].target)
            if row.item in said and said[row.item].target
            else row.target,
            top=row.top,
            views=tuple(View(view.level, view.state) for view in read[row.item][1]),
            practice=tuple(View(view.level, view.state) for view in read[row.practice][1])
            if row.practice
            else None,
            critical_minimum=row.critical_minimum,
            in_scope=not domains or row.domain in domains,
        )
        for row in form.scoring.items
    ]
    scores = score([DomainInput(domain.name, domain.weight) for domain in form.scoring.domains], inputs)
    by_item = {each.item: each for each in scores.items}
    targets = {each.item: each.target for each in inputs}
    items = []
    for question in form.questions():
        fields, views = read[question.name]
        row = rows.get(question.name)
        in_scope = not (row and domains and row.domain not in domains)
        state = DISPUTED if len(views) > 1 else views[0].state if views else UNANSWERED
        levels = sorted(view.level for view in views if view.level is not None)
        file = said[question.name].file if question.name in said else ""
        items.append(
            Item(
                key=ItemKey(question.name),
                path=question.path,
                question=question,
                scored=row,
                domain=row.domain if row else "",
                code=row.code if row else "",
                relevant=True,
                in_scope=in_scope,
                state=state if in_scope else OUT_OF_SCOPE,
                views=views,
                value=views[0].value if len(views) == 1 else "",
                level=levels[(len(levels) - 1) // 2] if levels else None,
                offered=form.choices.get(question.choices, ()),
                required=False,
                readonly=False,
                message={},
                fields=fields,
                target=targets[row.item] if row else None,
                score=by_item.get(question.name),
                evidence=(Evidence("f", "0" * 64, file, "counter", question.name, "2026-11-19"),)
                if file
                else (),
            )
        )
    edits = tuple(head for item in items for state in item.fields.values() for head in state.heads)
    return Snapshot(form, MISSION, assessment, reader, tuple(items), (), scores, PEOPLE, edits, (), {})


def _read(
    form: Form, question: Question, said: Said, reader: str
) -> tuple[dict[str, FieldState], tuple[AnswerView, ...]]:
    subject = f"item/{question.name}"
    levels = {choice.name: choice.level for choice in form.choices.get(question.choices, ())}
    views = []
    for author, answer in said.answers:
        state, _, reason = answer.partition(":")
        if state in ("not_applicable", "dont_know"):
            made = edit(subject, "answer", {"state": state, "reason": reason}, author)
            views.append(AnswerView(made, "", None, state, reason))
        else:
            made = edit(subject, "answer", {"value": answer}, author)
            views.append(AnswerView(made, answer, levels.get(answer), ANSWERED, ""))
    comments = tuple(
        edit(subject, "comment", text, author, visibility)
        for author, text, visibility in said.comments
        if visibility != INTERNAL or reader == INTERNAL
    )
    fields = {"answer": FieldState(tuple(view.edit for view in views)), "comment": FieldState(comments)}
    if said.note and reader == INTERNAL:
        fields["evidence_note"] = FieldState((edit(subject, "evidence_note", said.note, KIM, INTERNAL),))
    return fields, tuple(views)


SECRET = "SECRETWORD"
"""Stands in every internal remark of the sample answers."""


def sample_answers(form: Form, language: str = "en", seed: int = 7) -> dict[str, Said]:
    """Answers as a mission has them: most answered, some open, two disputes, comments open and internal."""
    random = Random(seed)
    said: dict[str, Said] = {}
    for number, row in enumerate(form.scoring.items):
        if random.random() < 0.12:
            continue
        question = form.question(row.item)
        names = [choice.name for choice in form.choices[question.choices] if choice.level is not None]
        level = min(max(0, round(random.gauss(2.2, 1.1))), len(names) - 1)
        answers: tuple[tuple[str, str], ...] = ((KIM, names[level]),)
        if number % 29 == 3:
            answers = (
                (
                    KIM,
                    "not_applicable:육로 국경이 없음"
                    if language == "ko"
                    else "not_applicable:no land border",
                ),
            )
        elif number % 23 == 5:
            answers = (
                (KIM, "dont_know:담당자 부재" if language == "ko" else "dont_know:the officer was away"),
            )
        elif number in (9, 30, 51):
            answers = ((KIM, names[1]), (LEE, names[3]))
        comments: list[tuple[str, str, str]] = []
        if number % 3 == 0:
            comments.append((LEE, in_language(texts(SEEN[number % len(SEEN)]), language), PARTNER))
        if number % 5 == 0:
            comments.append((KIM, f"{SECRET} {number}", INTERNAL))
        note = f"{SECRET} note" if number % 11 == 0 else ""
        said[row.item] = Said(answers, tuple(comments), note, file="photo-01.jpg" if number == 12 else "")
    said["remarks"] = Said(((KIM, "질서가 있다" if language == "ko" else "Orderly & <b>calm</b>"),))
    said["hours"] = Said(((KIM, "31"),))
    return said
