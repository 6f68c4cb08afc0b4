"""Comments and evidence: nothing that was typed is lost, nothing is saved twice."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from customs_assessor.answers.edit import Edit
from customs_assessor.answers.item import ItemKey
from customs_assessor.errors import StoreError
from customs_assessor.store import edits
from customs_assessor.store.connection import open_workspace
from customs_assessor.store.evidence import bytes_of
from customs_assessor.ui.navigation import SCORES
from customs_assessor.ui.questionnaire import comment_box
from tests.ui.questionnaire.conftest import Desk


def comments(desk: Desk, name: str) -> list[tuple[object, str]]:
    """Return the comment's edits, each behind its parents: within one second time says nothing of the order."""
    held = [edit for edit in desk.edits(name) if edit.field == "comment"]
    ordered: list[Edit] = []
    while held:
        ready = [edit for edit in held if not any(parent.id in edit.parents for parent in held)]
        ordered += ready
        held = [edit for edit in held if edit not in ready]
    return [(edit.value, edit.visibility) for edit in ordered]


def write(desk: Desk, text: str) -> None:
    desk.opened.comment.field.setFocus()
    desk.type(text)


def test_a_comment_is_saved_once_when_its_field_is_left(desk: Desk) -> None:
    write(desk, "의견을 적는다")
    assert comments(desk, "prearrival") == []
    desk.opened.setFocus()
    desk.settle()
    assert comments(desk, "prearrival") == [("의견을 적는다", "internal")]
    desk.opened.comment.field.setFocus()
    desk.opened.setFocus()
    desk.open("appeal_law")
    assert len(comments(desk, "prearrival")) == 1


def test_a_comment_is_saved_after_a_pause(desk: Desk) -> None:
    write(desk, "seen on screen")
    desk.qtbot.waitUntil(lambda: comments(desk, "prearrival") != [], timeout=20 * comment_box.PAUSE)
    assert comments(desk, "prearrival") == [("seen on screen", "internal")]
    assert desk.opened.comment.field.hasFocus()


def test_a_comment_survives_another_question_page_language_and_closing(desk: Desk) -> None:
    write(desk, "one")
    desk.open("appeal_law")
    write(desk, "two")
    desk.window.navigator.go(SCORES, desk.assessment)
    desk.window.navigator.back()
    desk.open("release_hours")
    write(desk, "three")
    desk.window._settings.change(language="ko")
    desk.settle()
    desk.open("selectivity")
    write(desk, "four")
    desk.window.close()
    held = [
        comments(desk, name)[0][0] for name in ("prearrival", "appeal_law", "release_hours", "selectivity")
    ]
    assert held == ["one", "two", "three", "four"]


def test_what_is_typed_stays_while_others_answers_arrive(desk: Desk) -> None:
    write(desk, "half a sen")
    desk.someone_says("prearrival", "prearrival_2")
    assert desk.opened.comment.field.toPlainText() == "half a sen"
    assert desk.opened.comment.field.hasFocus()


def test_what_is_typed_stays_when_my_comment_changes_elsewhere(desk: Desk) -> None:
    write(desk, "half a sen")
    subject = ItemKey("prearrival").subject
    desk.window._workspace.answer(desk.assessment, subject, "comment", "from an import")
    desk.settle()
    assert desk.opened.comment.field.toPlainText() == "half a sen"


def test_a_comment_that_waits_for_the_disk_stays_in_its_field(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*given: object) -> object:
        raise StoreError("store.full", path="window.sqlite")

    with monkeypatch.context() as broken:
        broken.setattr(edits, "record", full)
        write(desk, "one")
        desk.open("appeal_law")
        assert desk.open("prearrival").comment.field.toPlainText() == "one"
        desk.opened.comment.field.moveCursor(QTextCursor.MoveOperation.End)
        write(desk, " and two")
        desk.opened.setFocus()
    desk.window.do_save_again()
    desk.settle()
    (head,) = desk.item("prearrival").field("comment").heads
    assert head.value == "one and two"


def test_the_visibility_is_an_edit_of_its_own_once_there_is_text(desk: Desk) -> None:
    box = desk.opened.comment
    box.choose_visibility("partner")
    assert comments(desk, "prearrival") == []
    write(desk, "agreed with the partner")
    desk.opened.setFocus()
    desk.settle()
    box.choose_visibility("public")
    desk.settle()
    assert comments(desk, "prearrival") == [
        ("agreed with the partner", "partner"),
        ("agreed with the partner", "public"),
    ]
    assert box.visibility.text() == "Public"


def test_a_deleted_comment_is_null(desk: Desk) -> None:
    write(desk, "x")
    desk.opened.setFocus()
    desk.opened.comment.field.setFocus()
    desk.opened.comment.field.selectAll()
    desk.press(Qt.Key.Key_Delete)
    desk.opened.setFocus()
    desk.settle()
    assert comments(desk, "prearrival")[-1][0] is None


def test_others_comments_are_signed_above_and_mine_leaves_them(desk: Desk) -> None:
    desk.someone("prearrival", "comment", "Counted at the border")
    write(desk, "I saw another thing")
    desk.open("appeal_law")
    box = desk.open("prearrival").comment
    assert box.field.toPlainText() == "I saw another thing"
    assert [(each.who.split(" · ")[0], each.text) for each in box._signed] == [
        ("Consultant B", "Counted at the border")
    ]
    heads = desk.item("prearrival").field("comment").heads
    assert sorted(str(head.value) for head in heads) == ["Counted at the border", "I saw another thing"]


def test_evidence_is_added_kept_and_removed(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = tmp_path / "사진 1.jpg"
    photo.write_bytes(b"picture")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *given: ([str(photo)], ""))
    desk.click(desk.opened.evidence.add)
    (file,) = desk.item("prearrival").evidence
    assert file.name == "사진 1.jpg"
    assert bytes_of(desk.store, file.hash) == b"picture"
    (chip,) = desk.opened.evidence.chips
    target = tmp_path / "copy.jpg"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *given: (str(target), ""))
    for at in (0, 1):
        desk.click(chip)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        menu.actions()[at].trigger()
        menu.close()
        desk.settle()
    assert target.read_bytes() == b"picture"
    assert desk.item("prearrival").evidence == ()
    assert desk.opened.evidence.chips == []


def test_a_file_that_cannot_be_read_is_said(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *given: ([str(tmp_path / "gone.pdf")], ""))
    desk.click(desk.opened.evidence.add)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None and "gone.pdf" in dialog.text  # type: ignore[attr-defined]
    dialog.close()
    assert desk.item("prearrival").evidence == ()


def test_a_note_on_the_evidence_is_written_and_saved(desk: Desk) -> None:
    assert not desk.opened.note.isVisible()
    desk.click(desk.opened.evidence.note)
    desk.type("page 4 of the manual")
    desk.open("appeal_law")
    assert desk.item("prearrival").field("evidence_note").value == "page 4 of the manual"
    assert desk.open("prearrival").note.isVisible()


def test_a_workspace_that_may_only_be_read_takes_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.window.close()
    with open_workspace(desk.store.path) as second:
        assert second.read_only == "locked"
        monkeypatch.setattr(desk.window._workspace, "_store", second)
        desk.window.show()
        desk.page.show_assessment(desk.assessment)
        desk.settle()
        for key in (Qt.Key.Key_3, Qt.Key.Key_N):
            desk.qtbot.keyClick(desk.opened, key)
        desk.settle()
        opened = desk.opened
        assert opened.ladder is not None and not opened.ladder.isEnabled()
        assert opened.comment.field.isReadOnly()
        assert not opened.target.isEnabled() and not opened.evidence.add.isEnabled()
        assert not opened.states.reason.isVisible()
        assert desk.answer("prearrival") is None
        desk.window.close()
