from fractions import Fraction

from customs_assessor.answers.item import DISPUTED, ItemKey
from customs_assessor.ui.scores.model import FAILED, OPEN, read_scores
from tests.posts import AFLAO, TEMA, two_posts
from tests.ui.result_samples import sixteen, snapshot


def test_rows_keep_the_forms_order_and_the_exact_values() -> None:
    taken = snapshot([[(2,), (4,)], [(0,), ()]])
    shown = read_scores(taken, "en")
    assert [row.code for row in shown.domains] == ["D01", "D02"]
    assert [row.short for row in shown.domains] == ["Strategy", "Law"]
    assert shown.domains[0].value == taken.scores.domains[0].value
    assert (shown.answered, shown.applicable) == (3, 4)


def test_names_follow_the_language() -> None:
    shown = read_scores(snapshot([[(2,)]]), "ko")
    assert shown.domains[0].short == "전략"
    assert "전략" in shown.worth[0].text


def test_a_domain_opens_at_its_first_question() -> None:
    shown = read_scores(snapshot([[(2,)], [(1,), (3,)]]), "en")
    assert shown.domains[1].key == ItemKey("domain_2_1")


def test_marks_tell_failed_open_and_disputed() -> None:
    answers = [[(1,), ()], [(), (3,)], [(1, 3), (4,)], [(4,), (4,)]]
    shown = read_scores(snapshot(answers, frozenset({(0, 0), (1, 0)})), "en")
    assert [row.marks for row in shown.domains] == [(FAILED,), (OPEN,), (DISPUTED,), ()]
    assert shown.failed == (("D01", 1),)
    assert shown.opened == (("D02", 1),)


def test_the_ten_worth_most_come_first_the_most_urgent() -> None:
    shown = read_scores(sixteen(), "en")
    points = [row.points for row in shown.worth]
    assert len(points) == 10
    assert points == sorted(points, reverse=True)
    assert shown.worth[0].share == 1.0
    assert all(0 < row.share <= 1 for row in shown.worth)


def test_an_item_worth_most_keeps_level_target_and_points() -> None:
    (row,) = read_scores(snapshot([[(1,), (4,)]]), "en").worth
    assert (row.level, row.target, row.top) == (Fraction(1), Fraction(4), Fraction(5))
    # Weights 1 and 2, targets 4: 100 x 1 x 3 / 12.
    assert row.points == Fraction(25)


def test_nothing_below_target_lists_nothing() -> None:
    assert read_scores(snapshot([[(4,), (5,)]]), "en").worth == ()


def test_an_item_of_an_instance_says_in_which_it_stands() -> None:
    shown = read_scores(two_posts(), "en").worth
    assert [(row.key.instance, row.question) for row in shown] == [
        (TEMA, "Post Tema · What when power fails?"),
        (AFLAO, "Post Aflao · Are lanes safe?"),
        (AFLAO, "Post Aflao · What when power fails?"),
    ]
    assert read_scores(two_posts(), "ko").worth[0].question == "현장 Tema · 정전이 되면?"
