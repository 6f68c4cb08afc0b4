"""A form with a repeat in a repeat and scores in it, and the snapshot of a visit to two posts."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from functools import cache

from customs_assessor.answers.assessment import Assessment, FormRef
from customs_assessor.answers.edit import PARTNER, Edit
from customs_assessor.answers.instances import adding_edits
from customs_assessor.forms.model import Form
from customs_assessor.forms.tree import instance_id
from customs_assessor.snapshot import Snapshot
from customs_assessor.snapshot_build import build_snapshot
from tests.forms.builder import form as built
from tests.report.made import ASSESSMENT, KIM, MISSION, PEOPLE

MADE = date(2026, 11, 27)
WHEN = "2026-11-20T09:30:00Z"
TEMA, AFLAO = instance_id(None, "posts", 1), "77777777-7777-4777-8777-777777777777"
SURVEY = """type | name | label::English (en) | label::Korean (ko) | calculation | default | readonly
begin repeat | posts | *Post* ${post} | 현장 ${post} |
text | post | Name | 이름 |
integer | lanes | How many lanes are open? | 열린 차로는 몇 개입니까? |
calculate | load | | | ${lanes} * 2
begin repeat | steps | Step | 단계 |
time | began | When did it begin? | 언제 시작했습니까? |
end repeat
select_one levels | power | What when **power** fails? | 정전이 되면? |
select_one levels | safety | Are lanes safe? | 차로가 안전합니까? |
end repeat
text | remark | What else? | 그 밖에는? |
integer | floor | Least speed | 최소 속도 | | 2
integer | lanes_all | Lanes of all posts | 전체 차로 | sum(${lanes}) | | yes"""
CHOICES = """list_name | name | label::English (en) | label::Korean (ko) | level
levels | none | Nothing | 없음 | 0
levels | some | Something | 일부 | 1
levels | all | Everything | 전부 | 2"""
SCORING = """item | code | domain | critical_minimum
power | 1.1 | site | 1
safety | 1.2 | site |"""


@cache
def posts_form() -> Form:
    return built(
        settings="form_id | version | form_title\nposts_form | 1 | Posts",
        survey=SURVEY,
        choices=CHOICES,
        domains="name | code | label::English (en) | label::Korean (ko)\nsite | 01 | Site | 현장",
        scoring=SCORING,
        actions="name | kind | label::English (en) | label::Korean (ko) | effort | months\n"
        "generator | infrastructure | A generator | 발전기 | 1 | 2",
        closes="action | item\ngenerator | power\ngenerator | safety",
        indicators="item | label::English (en) | label::Korean (ko)\nload | Load | 부하\nlanes | Lanes | 차로",
    )


def edit(name: str, field: str, value: object) -> Edit:
    return Edit(ASSESSMENT, f"item/{name}", field, value, KIM, WHEN, visibility=PARTNER, salt="0" * 32)


def taken(form: Form, edits: list[Edit]) -> Snapshot:
    about = Assessment(ASSESSMENT, MISSION.id, FormRef(form.form_id, form.version, form.hash))
    return build_snapshot(form, MISSION, about, edits, (), PEOPLE, PARTNER, MADE)


@cache
def two_posts() -> Snapshot:
    step = instance_id(TEMA, "steps", 1)
    answers = {
        f"post@{TEMA}": "Tema",
        f"lanes@{TEMA}": "4",
        f"began@{step}": "14:05:00.000+01:00",
        f"power@{TEMA}": "none",
        f"safety@{TEMA}": "all",
        f"post@{AFLAO}": "Aflao",
        f"power@{AFLAO}": "some",
        f"safety@{AFLAO}": "none",
        "remark": "Quiet",
    }
    edits = list(adding_edits(ASSESSMENT, AFLAO, "posts", None, Fraction(2), {}, KIM, WHEN))
    edits += [edit(name, "answer", {"value": value}) for name, value in answers.items()]
    edits.append(edit(f"power@{AFLAO}", "comment", "The tank was empty."))
    return taken(posts_form(), edits)
