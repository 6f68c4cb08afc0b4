"""Search in the questions of an assessment, in every instance of a repeat."""

from customs_assessor.answers.item import ItemKey
from customs_assessor.ui.search import hits
from tests.posts import AFLAO, TEMA, two_posts


def test_a_question_is_found_once_an_instance_and_says_in_which() -> None:
    assert hits(two_posts(), "POWER", "en") == [
        (ItemKey("power", TEMA), "1.1  Post Tema · What when power fails?"),
        (ItemKey("power", AFLAO), "1.1  Post Aflao · What when power fails?"),
    ]


def test_words_are_sought_in_the_name_of_the_instance_too() -> None:
    found = hits(two_posts(), "aflao lanes", "en")
    assert [key for key, _ in found] == [ItemKey("lanes", AFLAO), ItemKey("safety", AFLAO)]
    assert hits(two_posts(), "else", "en") == [(ItemKey("remark"), "What else?")]
