"""Figures of the start page of a form with a repeat."""

from dataclasses import replace
from fractions import Fraction

from customs_assessor.answers.edit import Edit
from customs_assessor.answers.item import UNANSWERED, ItemKey
from customs_assessor.ui.start.figures import figures
from tests.posts import AFLAO, TEMA, edit, posts_form, taken, two_posts


def answered(*names: str) -> list[Edit]:
    return [edit(f"{name}@{TEMA}", "answer", {"value": "1"}) for name in names]


def test_the_next_question_says_in_which_instance_it_stands() -> None:
    steps = two_posts().repeats[1].instances[0].id
    edits = [*answered("lanes"), edit(f"post@{TEMA}", "answer", {"value": "Tema"})]
    edits += [edit(f"began@{steps}", "answer", {"value": "14:05"})]
    shown = figures(taken(posts_form(), edits), "en")
    assert shown.next_item == ItemKey("power", TEMA)
    assert shown.next_code == "1.1 · Post Tema"


def test_figures_count_every_instance() -> None:
    shown = figures(two_posts(), "en")
    assert (shown.answered, shown.applicable, shown.gap.point) == (4, 4, Fraction(125, 2))
    assert shown.next_item == ItemKey("lanes", AFLAO)
    assert shown.next_code == ""


def test_what_the_form_calculates_waits_for_nobody() -> None:
    (lanes,) = [item for item in two_posts().items if item.key == ItemKey("lanes_all")]
    assert (lanes.filled, lanes.readonly, lanes.state) == ("4", True, UNANSWERED)
    assert figures(replace(two_posts(), items=(lanes,)), "en").next_item is None
