"""A form with repeats for the tests of the exchange: posts with lanes, steps in a post, a counted repeat, scored questions."""

from __future__ import annotations

from functools import cache

from customs_assessor.forms.model import Form
from tests.forms.builder import form

SURVEY = """type | name | label | relevant | constraint | repeat_count | appearance
text | inspector | Who visits? | | | |
integer | teams | How many teams? | | . < 9 | |
begin repeat | team | Team | | | ${teams} |
text | team_lead | Who leads? | | | |
end repeat | | | | | |
begin repeat | post | Post ${post_name} | | | |
text | post_name | Name of the post | | | |
integer | lanes | How many lanes? | | . <= 40 | |
select_multiple kit | kit | Which equipment works? | ${lanes} > 0 | | |
select_one ladder | signs | Are the signs clear? | | | |
select_one ladder | power | Is power steady? | | | |
date | seen | Day of the visit | | | |
begin repeat | step | Step | | | |
text | step_name | What is done? | | | |
decimal | minutes | Minutes | | . >= 0 | |
select_one ladder | order | Is the step in order? | | | |
end repeat | | | | | |
end repeat | | | | | |"""

CHOICES = """list_name | name | label | level | state
kit | scanner | Scanner | |
kit | scale | Weighbridge | |
kit | net | Network | |
ladder | l0 | Not at all | 0 |
ladder | l1 | In part | 1 |
ladder | l2 | Yes | 2 |
ladder | na | Not applicable | | not_applicable"""

DOMAINS = """name | code | short_en | label | weight
work | 1 | Work | Work at the post | 2
means | 2 | Means | Means | 1"""

SCORING = """item | domain | weight | target | critical_minimum
signs | work | 3 | |
order | work | 1 | |
power | means | 2 | 2 | 1"""


@cache
def visit_form() -> Form:
    return form(survey=SURVEY, choices=CHOICES, domains=DOMAINS, scoring=SCORING)
