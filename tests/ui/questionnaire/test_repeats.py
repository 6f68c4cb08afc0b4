"""Repeats on the page: instances as cards, adding and removing by buttons and keys, counts, tables, chapters without a question."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from customs_assessor.answers.item import ItemKey
from customs_assessor.ui.questionnaire.lines import Asked, Heading, InstanceHead, RepeatFoot, lines
from customs_assessor.ui.questionnaire.model import chapters
from customs_assessor.ui.questionnaire.repeat_rows import HeadingRow
from customs_assessor.ui.questionnaire.table_rows import TableHead, TableRow, cells
from tests.forms.builder import form
from tests.ui.questionnaire.conftest import Desk
from tests.ui.questionnaire.forms_of_all import At, at, made

__all__ = ["at"]

CONTROL = Qt.KeyboardModifier.ControlModifier
SURVEY = """type | name | label | appearance | repeat_count
integer | n | How many scanners? | |
begin repeat | posts | **Post** ${town} | |
text | town | Town | |
begin group | traffic | Traffic | field-list |
integer | lorries | Lorries | |
end group | | | |
begin repeat | steps | Step | |
text | what | What was seen | |
end repeat | | | |
end repeat | | | |
begin repeat | scanners | Scanner | | ${n}
text | maker | Maker | |
end repeat | | | |"""


def item_of(desk: Desk, name: str, place: int = 1) -> ItemKey:
    """Return the key of the place-th question of a name, in the form's order."""
    return [item.key for item in desk.snapshot.items if item.key.name == name][place - 1]


def open_at(desk: Desk, name: str, place: int = 1) -> None:
    desk.page.open(item_of(desk, name, place))
    desk.settle()


def write(desk: Desk, text: str) -> None:
    value = desk.opened.value
    assert value is not None
    value.focus_field()
    desk.type(text)
    desk.opened.setFocus()
    desk.page._flush()
    desk.settle()


def heads(desk: Desk) -> list[str]:
    return [row.accessibleName() for row in desk.page.view.questions.heads]


def counted(desk: Desk) -> dict[str, tuple[int, int]]:
    return {chapter.name: (chapter.done, chapter.total) for chapter in chapters(desk.snapshot)}


def told(desk: Desk, chapter: str) -> list[str]:
    found = next(each for each in chapters(desk.snapshot) if each.name == chapter)
    said = []
    for line in lines(desk.snapshot, found, found.items, True)[0]:
        if isinstance(line, Heading):
            said.append(f"{line.level} {line.text['']}")
        elif isinstance(line, InstanceHead):
            said.append(f"{line.level} {line.repeat.name} {line.instance.place}")
        elif isinstance(line, RepeatFoot):
            said.append(f"{line.level} + {line.repeat.name}")
        elif isinstance(line, Asked):
            said.append(f"{line.level} {line.item.path}")
    return said


def test_the_lines_of_a_repeat_are_in_the_forms_order(at: At) -> None:
    desk = at(made(SURVEY))
    open_at(desk, "town")
    desk.press(Qt.Key.Key_Plus)
    assert told(desk, "/posts") == [
        "0 posts 1", "1 /posts[1]/town", "1 Traffic", "2 /posts[1]/traffic/lorries",
        "1 steps 1", "2 /posts[1]/steps[1]/what", "1 + steps",
        "0 posts 2", "1 /posts[2]/town", "1 Traffic", "2 /posts[2]/traffic/lorries",
        "1 steps 1", "2 /posts[2]/steps[1]/what", "1 + steps", "0 + posts",
    ]  # fmt: skip


def test_an_instance_is_added_by_its_button_and_opens_at_its_first_question(at: At) -> None:
    desk = at(made(SURVEY))
    open_at(desk, "town")
    write(desk, "Aba")
    assert heads(desk)[0] == "1 Post Aba"
    (foot,) = [row for row in desk.page.view.questions.feet if row.repeat and row.repeat.name == "posts"]
    assert foot.add.text() == "Add: Post"
    desk.click(foot.add)
    assert desk.opened.key == item_of(desk, "town", 2)
    write(desk, "Bor")
    assert desk.snapshot.item(item_of(desk, "town", 2)).value == "Bor"
    assert [each for each in heads(desk) if "Post" in each] == ["1 Post Aba", "2 Post Bor"]
    assert counted(desk)["/posts"] == (2, 6)


def test_removing_asks_in_its_place_and_undo_brings_the_answers_back(at: At) -> None:
    desk = at(made(SURVEY))
    open_at(desk, "town")
    write(desk, "Aba")
    desk.press(Qt.Key.Key_Plus)
    write(desk, "Bor")
    desk.press(Qt.Key.Key_Minus)
    head = desk.page.view.questions.heads[2]
    assert head.accessibleName() == "2 Post Bor" and head.is_asking and head.keep.hasFocus()
    desk.press(Qt.Key.Key_Escape)
    assert not head.is_asking and desk.opened.hasFocus() and counted(desk)["/posts"] == (2, 6)
    desk.click(head.remove)
    desk.click(head.confirm)
    assert counted(desk)["/posts"] == (1, 3)
    assert desk.opened.key == item_of(desk, "what", 1)
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert counted(desk)["/posts"] == (2, 6)
    assert [item.value for item in desk.snapshot.items if item.key.name == "town"] == ["Aba", "Bor"]


def test_adding_can_be_undone(at: At) -> None:
    desk = at(made(SURVEY))
    open_at(desk, "town")
    desk.press(Qt.Key.Key_Plus)
    assert counted(desk)["/posts"] == (0, 6)
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert counted(desk)["/posts"] == (0, 3)
    assert desk.opened.key == item_of(desk, "town")


def test_a_nested_instance_is_added_within_its_own(at: At) -> None:
    desk = at(made(SURVEY))
    open_at(desk, "town")
    desk.press(Qt.Key.Key_Plus)
    open_at(desk, "what", 1)
    desk.press(Qt.Key.Key_Plus)
    paths = [item.path for item in desk.snapshot.items if item.key.name == "what"]
    assert paths == ["/posts[1]/steps[1]/what", "/posts[1]/steps[2]/what", "/posts[2]/steps[1]/what"]
    assert desk.opened.key == item_of(desk, "what", 2)


def test_the_last_instance_can_go_and_another_come_where_no_question_is_left(at: At) -> None:
    desk = at(made(SURVEY))
    open_at(desk, "town")
    desk.press(Qt.Key.Key_Minus)
    desk.click(desk.page.view.questions.heads[0].confirm)
    assert counted(desk)["/posts"] == (0, 0)
    desk.page.view.chapters.list.chosen.emit("/posts")
    desk.settle()
    assert desk.page.view.questions.opened is None and desk.page.title == "Post"
    (foot,) = desk.page.view.questions.feet
    foot.add.setFocus()
    desk.press(Qt.Key.Key_Return)
    assert desk.opened.key == item_of(desk, "town") and counted(desk)["/posts"] == (0, 3)


def test_a_counted_repeat_says_why_nothing_is_added(at: At) -> None:
    desk = at(made(SURVEY))
    open_at(desk, "n")
    write(desk, "2")
    open_at(desk, "maker")
    questions = desk.page.view.questions
    assert [row.accessibleName() for row in questions.heads] == ["1 Scanner", "2 Scanner"]
    assert not any(row.remove.isVisible() for row in questions.heads)
    (foot,) = questions.feet
    said = [label.text() for label in foot.findChildren(QLabel) if label.isVisible()]
    assert not foot.add.isVisible() and said == [
        "Scanner: the form sets how many there are, by another answer."
    ]
    desk.press(Qt.Key.Key_Plus)
    desk.press(Qt.Key.Key_Minus)
    assert counted(desk)["/scanners"] == (0, 2) and not questions.heads[0].is_asking


def test_the_next_unanswered_question_walks_through_instances(at: At) -> None:
    desk = at(made(SURVEY))
    open_at(desk, "town")
    desk.press(Qt.Key.Key_Plus)
    seen = []
    open_at(desk, "town", 1)
    for _ in range(6):
        desk.page.open_next()
        seen.append(desk.snapshot.item(desk.opened.key).path)
    assert seen == [
        "/posts[1]/traffic/lorries", "/posts[1]/steps[1]/what", "/posts[2]/town",
        "/posts[2]/traffic/lorries", "/posts[2]/steps[1]/what", "/n",
    ]  # fmt: skip


def test_tab_goes_through_the_heads_of_instances(at: At) -> None:
    desk = at(made(SURVEY))
    open_at(desk, "town")
    desk.page.view.chapters.list.setFocus()
    desk.press(Qt.Key.Key_Tab)
    head, *_ = desk.page.view.questions.heads
    assert head.remove.hasFocus()
    desk.press(Qt.Key.Key_Tab)
    assert desk.opened.hasFocus()


def test_a_filter_leaves_no_empty_instance_and_no_button_to_add(at: At) -> None:
    desk = at(made(SURVEY))
    open_at(desk, "town")
    write(desk, "Aba")
    desk.page.view.chapters.filtered.emit("dont_know")
    desk.settle()
    assert heads(desk) == ["1 Post Aba"] and desk.page.view.questions.feet == ()


def test_groups_within_a_chapter_have_their_headings(at: At) -> None:
    desk = at(made(SURVEY))
    open_at(desk, "lorries")
    rows = [row for row in desk.page.view.questions.column.built if isinstance(row, HeadingRow)]
    assert [row.text.text() for row in rows] == ["Traffic"]
    assert desk.opened.x() > rows[0].x()


TABLE = """type | name | label | appearance
begin group | g | Work |
select_one ag | head | Who? | label
select_one ag | a | Day | list-nolabel
select_one ag | b | Night | list-nolabel
select_one ag | c | Else |
end group | | |"""


def test_a_table_has_its_labels_once_and_answers_by_a_click(at: At) -> None:
    desk = at(made(TABLE))
    assert desk.opened.key.name == "a" and counted(desk)["/g"] == (0, 3)
    open_at(desk, "c")
    column = desk.page.view.questions.column
    kinds = [type(row).__name__ for row in column.built]
    assert kinds == ["TableHead", "TableRow", "TableRow", "OpenQuestion"]
    row = next(row for row in column.built if isinstance(row, TableRow))
    head = next(row for row in column.built if isinstance(row, TableHead))
    assert head.accessibleName() == "Who?, Police, Health, Veterinary, Agriculture and food safety inspection"
    cell = cells(row.width(), 4)[2]
    place = cell.center().toPoint()
    place.setY(row.height() // 2)
    desk.qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=place)
    desk.settle()
    assert desk.item("a").value == "vet" and desk.opened.key.name == "c"
    desk.qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=place)
    desk.settle()
    assert desk.item("a").value == ""
    place.setX(20)
    desk.qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=place)
    desk.settle()
    assert desk.opened.key.name == "a"


@pytest.mark.parametrize("size", [100, 200])
def test_rows_of_repeats_cut_nothing(at: At, size: int) -> None:
    desk = at(made(SURVEY))
    desk.window._settings.change(size=size)
    open_at(desk, "town")
    desk.press(Qt.Key.Key_Minus)
    questions = desk.page.view.questions
    for row in (*questions.heads, *questions.feet):
        assert row.height() >= row.layout().heightForWidth(row.width())
        assert row.width() <= questions.viewport().width()


DOMAINS = """type | name | label | required
begin repeat | posts | Post ${town}: |
text | town | Town |
begin group | check | Checklist |
begin group | power | Power |
select_one lvl | lamps | Do the lamps burn when the power of the town is away for the whole of a night? | yes
end group | | |
end group | | |
end repeat | | |"""


def test_a_scored_question_of_a_repeat_stands_in_its_domain_under_its_instance(at: At) -> None:
    levels = "list_name | name | label | level\nlvl | l0 | None | 0\nlvl | l1 | All | 1"
    compiled = form(
        survey=DOMAINS,
        choices=levels,
        domains="name | code | label | weight\npower | P1 | Power | 1",
        scoring="item | domain | weight | target | standard\nlamps | power | 1 | 1 | A long standard; and another one",
    )
    desk = at(compiled)
    assert [chapter.name for chapter in chapters(desk.snapshot)] == ["/posts", "power"]
    assert told(desk, "power") == ["0 posts 1", "1 /posts[1]/check/power/lamps"]
    open_at(desk, "lamps")
    assert heads(desk) == ["1 Post"] and desk.page.view.questions.feet == ()
    assert desk.opened.height() == desk.opened.layout().totalHeightForWidth(desk.opened.width())
    assert desk.opened.height() < 400
