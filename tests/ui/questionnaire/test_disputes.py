"""Disputes at their item: shown with who said what, settled only on purpose and with a reason."""

from __future__ import annotations

from PySide6.QtCore import Qt

from customs_assessor.answers.item import ANSWERED, DISPUTED
from tests.ui.questionnaire.conftest import Desk


def disputed(desk: Desk) -> None:
    desk.press(Qt.Key.Key_2)
    desk.someone_says("prearrival", desk.item("prearrival").choices[4])


def test_a_dispute_names_who_said_what(desk: Desk) -> None:
    assert not desk.opened.disputes["answer"].isVisible()
    disputed(desk)
    panel = desk.opened.disputes["answer"]
    assert panel.isVisible()
    told = {view.opinion.source.split(" · ")[0]: view.opinion.level for view in panel.views}
    assert told == {"Team lead": 2, "Consultant B": 4}
    ladder = desk.opened.ladder
    assert ladder is not None and ladder.buttons[2].isChecked()
    assert desk.page.view.chapters.list.rows.chapters[1].disputed


def test_answering_settles_nothing(desk: Desk) -> None:
    disputed(desk)
    desk.opened.setFocus()
    desk.press(Qt.Key.Key_1)
    item = desk.item("prearrival")
    assert item.state == DISPUTED
    assert sorted(view.level for view in item.views if view.level is not None) == [1, 4]


def test_a_view_is_taken_by_its_number_and_settled_with_a_reason(desk: Desk) -> None:
    disputed(desk)
    panel = desk.opened.disputes["answer"]
    at = next(at for at, view in enumerate(panel.views) if view.opinion.level == 4)
    panel.views[0].setFocus()
    desk.press(Qt.Key(Qt.Key.Key_1.value + at))
    assert panel.views[at].isChecked()
    assert panel.reason.hasFocus()
    desk.press(Qt.Key.Key_Return)
    assert desk.item("prearrival").state == DISPUTED
    desk.type("seen together on 24 Nov")
    desk.press(Qt.Key.Key_Return)
    item = desk.item("prearrival")
    assert (item.state, item.level) == (ANSWERED, 4)
    (head,) = item.field("answer").heads
    assert head.reason == "seen together on 24 Nov" and len(head.parents) == 2
    assert not panel.isVisible()
    assert "seen together" in _text(desk)


def test_a_dispute_is_settled_for_another_level_with_the_mouse(desk: Desk) -> None:
    disputed(desk)
    panel = desk.opened.disputes["answer"]
    desk.click(panel.chips[3])
    assert not panel.button.isEnabled()
    desk.type("halfway")
    desk.click(panel.button)
    assert desk.item("prearrival").level == 3


def test_escape_leaves_the_dispute_open(desk: Desk) -> None:
    disputed(desk)
    panel = desk.opened.disputes["answer"]
    desk.click(panel.views[0])
    desk.type("because")
    desk.press(Qt.Key.Key_Escape)
    assert desk.item("prearrival").state == DISPUTED
    assert panel.reason.text() == "" and not panel.views[0].isChecked()
    assert desk.opened.hasFocus()


def test_undo_of_settling_opens_it_again(desk: Desk) -> None:
    disputed(desk)
    panel = desk.opened.disputes["answer"]
    desk.click(panel.views[0])
    desk.type("because")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.item("prearrival").state == DISPUTED
    assert desk.opened.disputes["answer"].isVisible()


def test_targets_and_notes_are_settled_too(desk: Desk) -> None:
    desk.opened.target.setFocus()
    desk.press(Qt.Key.Key_Left)
    desk.someone("prearrival", "target", "5")
    panel = desk.opened.disputes["target"]
    assert [chip.opinion.level for chip in panel.chips] == [1, 2, 3, 4, 5]
    desk.click(panel.chips[1])
    desk.type("plan of 2027")
    desk.press(Qt.Key.Key_Return)
    assert desk.item("prearrival").field("target").value == "2"
    desk.someone("prearrival", "evidence_note", "page 3")
    desk.someone("prearrival", "evidence_note", "page 4", "Consultant C")
    notes = desk.opened.disputes["evidence_note"]
    assert sorted(view.opinion.title for view in notes.views) == ["page 3", "page 4"]
    assert not notes.chips


def test_two_who_say_the_same_are_one_view(desk: Desk) -> None:
    disputed(desk)
    desk.someone_says("prearrival", desk.item("prearrival").choices[2], "Consultant C")
    views = desk.opened.disputes["answer"].views
    assert len(views) == 2
    both = next(view for view in views if view.opinion.level == 2)
    assert "Team lead" in both.opinion.source and "Consultant C" in both.opinion.source


def _text(desk: Desk) -> str:
    from PySide6.QtWidgets import QLabel

    return "\n".join(label.text() for label in desk.page.view.guidance.findChildren(QLabel))
