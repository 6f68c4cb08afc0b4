"""What is said at the question: marks, messages, hints and guidance with their few marks, pictures of the form."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel

from customs_assessor.forms.compile import check_sheets
from customs_assessor.forms.marks import plain, rich
from customs_assessor.store import forms
from customs_assessor.store.connection import Workspace, writing
from customs_assessor.ui.questionnaire.head import QuestionHead
from customs_assessor.ui.questionnaire.ladder import Ladder
from customs_assessor.ui.questionnaire.menu_button import SmallButton
from customs_assessor.ui.widgets.pictures import picture
from customs_assessor.ui.widgets.text import Tag
from tests.forms.builder import sheets
from tests.ui.questionnaire.conftest import Desk
from tests.ui.questionnaire.forms_of_all import At, at, made

__all__ = ["at"]

CASCADE = """type | name | label | choice_filter
select_one region | region | Region |
select_one town | town | Town | region = ${region}"""
TOWNS = """list_name | name | label | region
region | north | North |
region | south | South |
town | aba | Aba | north
town | bor | Bor | south"""


def tags(head: QuestionHead) -> list[str]:
    return [label.text() for tag in head.findChildren(Tag) for label in tag.findChildren(QLabel)]


def row_of(desk: Desk, name: str) -> str:
    return next(row for row in desk.page.view.questions.closed if row.key.name == name).accessibleName()


@pytest.mark.parametrize(
    ("text", "shown", "html"),
    [
        ("**Bold** and _thin_", "Bold and thin", "<b>Bold</b> and <i>thin</i>"),
        ("__Bold__ *thin*", "Bold thin", "<b>Bold</b> <i>thin</i>"),
        ("# Head\ntext", "Head\ntext", "<big><b>Head</b></big><br>text"),
        ("#### Small #", "Small", "<b>Small</b>"),
        ("see [the site](https://x.org/a_b)", "see the site", "see <u>the site</u> (https://x.org/a_b)"),
        ("<b>no</b> & 1 < 2", "<b>no</b> & 1 < 2", "&lt;b&gt;no&lt;/b&gt; &amp; 1 &lt; 2"),
        ('<span style="color:red">red</span>', "red", "red"),
        (r"\*kept\* \_too\_ 2 * 3 * 4", "*kept* _too_ 2 * 3 * 4", "*kept* _too_ 2 * 3 * 4"),
        ("a_name_with_lines", "a_name_with_lines", "a_name_with_lines"),
    ],
)
def test_the_marks_of_odk(text: str, shown: str, html: str) -> None:
    assert plain(text) == shown
    assert rich(text) == html


@given(st.text(alphabet="ab<>&*_#[]()\\\"' \nhttp:/", max_size=60))
def test_no_html_of_an_author_is_ever_html(text: str) -> None:
    allowed = ("<b>", "</b>", "<i>", "</i>", "<u>", "</u>", "<big>", "</big>", "<br>")
    left = rich(text)
    for tag in allowed:
        left = left.replace(tag, "")
    assert "<" not in left and "href" not in left


def test_marks_are_shown_in_the_head_and_left_out_of_rows_and_names(at: At) -> None:
    desk = at(
        made("type | name | label | hint\ntext | a | **How** many? | Ask [us](http://x)\ntext | b | *B* |")
    )
    opened = desk.open("a")
    assert opened.head.question.textFormat() == Qt.TextFormat.RichText
    assert opened.accessibleName() == "How many?" and row_of(desk, "b").startswith("B,")
    assert opened.reading.hint.isVisible() and "<u>us</u>" in opened.reading.hint.text()
    assert not opened.reading.hint.openExternalLinks()


def test_a_required_question_is_marked_until_it_is_answered(at: At) -> None:
    desk = at(made("type | name | label | required\ntext | a | A | yes\ntext | b | B |"))
    assert tags(desk.open("a").head) == ["Required"]
    assert tags(desk.open("b").head) == []
    assert "Required" in row_of(desk, "a")
    value = desk.open("a").value
    assert value is not None
    value.field.setFocus()
    desk.type("text")
    desk.open("b")
    assert "Required" not in row_of(desk, "a")


def test_a_read_only_question_takes_no_answer_but_a_comment(at: At) -> None:
    desk = at(
        made(
            "type | name | label | readonly | default\ntext | a | A | yes | told\nselect_one ag | s | S | yes |"
        )
    )
    opened = desk.open("a")
    assert tags(opened.head) == ["Read only"]
    assert opened.value is not None and opened.value.field.isReadOnly()  # type: ignore[attr-defined]
    assert not opened.comment.field.isReadOnly()
    opened = desk.open("s")
    desk.press(Qt.Key.Key_1)
    desk.press(Qt.Key.Key_N)
    assert desk.edits("s") == [] and not opened.states.reason.isVisible()


def test_a_choice_that_is_offered_no_more_is_told_at_the_question(at: At) -> None:
    desk = at(made(CASCADE, choices=TOWNS))
    desk.open("region")
    desk.press(Qt.Key.Key_1)
    ladder = desk.open("town").ladder
    assert ladder is not None
    desk.press(Qt.Key.Key_1)
    assert desk.item("town").value == "aba" and desk.opened.reading.notices == ()
    desk.open("region")
    desk.press(Qt.Key.Key_2)
    assert "does not fit the form" in row_of(desk, "town")
    (said,) = desk.open("town").reading.notices
    assert "“Aba” is not offered any more" in said
    desk.press(Qt.Key.Key_1)
    assert desk.item("town").value == "bor" and desk.opened.reading.notices == ()


def test_an_answer_that_breaks_a_constraint_now_is_told_at_its_question(at: At) -> None:
    survey = """type | name | label | constraint | constraint_message
integer | most | Most | |
integer | some | Some | . <= ${most} | No more than the most."""
    desk = at(made(survey))
    for name, number in (("most", "5"), ("some", "4"), ("most", "3")):
        value = desk.open(name).value
        assert value is not None
        value.field.clear()  # type: ignore[attr-defined]
        value.field.setFocus()
        desk.type(number)
        desk.press(Qt.Key.Key_Return)
    assert "does not fit the form" in row_of(desk, "some")
    assert desk.open("some").reading.notices == ("No more than the most.",)


def test_guidance_waits_behind_its_button(at: At) -> None:
    desk = at(made("type | name | label | guidance_hint\ntext | a | A | Ask **two** people."))
    reading = desk.open("a").reading
    assert reading.more.isVisible() and not reading.guidance.isVisible()
    reading.more.setFocus()
    desk.press(Qt.Key.Key_Return)
    assert reading.guidance.isVisible() and "<b>two</b>" in reading.guidance.text()
    body = desk.page.view.guidance.area.widget()
    assert body is not None
    assert any("<b>two</b>" in label.text() for label in body.findChildren(QLabel))


PICTURES = """type | name | label | media::image | media::audio
text | a | A | map.png | sea.mp3
text | b | B | gone.png |
select_one c | s | S | |"""
CHOICES = """list_name | name | label | media::image
c | x | X | map.png
c | y | Y | gone.png"""


def test_pictures_of_the_form_are_shown_and_missing_ones_break_nothing(at: At, store: Workspace) -> None:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImage(600, 300, QImage.Format.Format_RGB32).save(buffer, "PNG")  # type: ignore[call-overload]
    files = {"map.png": bytes(buffer.data().data()), "sea.mp3": b"sound", "gone.png": b"gone"}
    source = replace(sheets(survey=PICTURES, choices=CHOICES), attachments=files)
    compiled = check_sheets(source, "f").form
    assert compiled is not None
    forms.install(store, compiled, source)
    with writing(store) as db:
        db.execute("DELETE FROM form_files WHERE hash = ?", (compiled.files["gone.png"],))
    desk = at(compiled)
    reading = desk.open("a").reading
    assert reading.picture.pixmap().width() == 480
    assert [chip.accessibleName() for chip in reading.findChildren(SmallButton) if chip.isVisible()] == [
        "sea.mp3"
    ]
    assert not desk.open("b").reading.isVisible()
    ladder = desk.open("s").ladder
    assert isinstance(ladder, Ladder)
    with_picture, without = ladder.buttons
    assert with_picture.heightForWidth(500) >= without.heightForWidth(500) + 50


def test_a_sound_of_the_form_is_written_to_a_place_of_choice(
    at: At, store: Workspace, tmp_path: Path
) -> None:
    source = replace(sheets(survey=PICTURES, choices=CHOICES), attachments={"sea.mp3": b"sound"})
    compiled = check_sheets(source, "f").form
    assert compiled is not None
    forms.install(store, compiled, source)
    desk = at(compiled)
    desk.open("a").reading.kept.emit(compiled.files["sea.mp3"], tmp_path / "copy.mp3")
    assert (tmp_path / "copy.mp3").read_bytes() == b"sound"


def test_a_file_that_is_no_picture_shows_none(qapp: QApplication) -> None:
    assert picture(b"no picture at all", 160).isNull() and picture(b"", 160).isNull()


def test_what_the_form_filled_in_is_shown_and_can_be_left_blank(at: At) -> None:
    desk = at(made("type | name | label | default\ntext | lanes | Lanes | two\ntext | b | B |"))
    opened = desk.open("lanes")
    assert opened.value is not None and opened.value.text == "two"
    assert any("filled this in" in label.text() for label in opened.findChildren(QLabel))
    opened.value.put("")
    desk.open("b")
    opened = desk.open("lanes")
    assert opened.value is not None and opened.value.text == ""
