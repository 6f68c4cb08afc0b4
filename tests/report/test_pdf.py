"""The written file: same bytes, fonts inside, text that can be taken out, pages, outline, metadata, safe writing."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from customs_assessor.answers.edit import INTERNAL, PARTNER
from customs_assessor.errors import ReportError
from customs_assessor.labels import labels
from customs_assessor.progress import Cancelled
from customs_assessor.report.pdf import write_pdf
from customs_assessor.snapshot import Snapshot
from tests.report.made import KIM, SECRET, Said, made_form, made_snapshot, sample_answers

MADE = date(2026, 11, 27)
FORM = made_form(domains=4)
ROOT = Path(__file__).parent.parent.parent


def shot(language: str = "en", reader: str = PARTNER, **more: Said) -> Snapshot:
    return made_snapshot(FORM, {**sample_answers(FORM, language), **more}, reader)


def text_of(file: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(file).pages)


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("english") / "report.pdf"
    write_pdf(shot(), out, "administration", "en", MADE)
    return out


@pytest.fixture(scope="module")
def korean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("korean") / "report.pdf"
    write_pdf(shot("ko", INTERNAL), out, "supervisor", "ko", MADE)
    return out


def test_the_same_data_and_date_give_the_same_bytes(english: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.pdf"
    write_pdf(shot(), again, "administration", "en", MADE)
    assert again.read_bytes() == english.read_bytes()
    write_pdf(shot(), again, "administration", "en", date(2026, 11, 28))
    assert again.read_bytes() != english.read_bytes()


def test_another_process_gives_the_same_bytes(english: Path, tmp_path: Path) -> None:
    out = tmp_path / "other.pdf"
    script = (
        "from tests.report.test_pdf import *\n"
        f"write_pdf(shot(), Path({str(out)!r}), 'administration', 'en', MADE)\n"
    )
    subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, check=True, env={"PYTHONHASHSEED": "5", "TZ": "Asia/Seoul"}
    )
    assert out.read_bytes() == english.read_bytes()


def test_text_can_be_taken_out_in_both_languages(english: Path, korean: Path) -> None:
    text = text_of(english)
    assert "Customs diagnostic" in text and "Is one unit in charge of the" in text
    assert SECRET not in text and SECRET.encode() not in english.read_bytes()
    text = text_of(korean)
    assert "관세행정 진단" in text and "문항별 수준과 목표" in text and "점수 읽는 법" in text
    assert SECRET in text and "내부용" in text


def test_points_in_the_file_are_those_of_the_scores(english: Path) -> None:
    snapshot = shot()
    text = text_of(english)
    gap_list = text[text.index("Gap list") :]
    for score in snapshot.scores.priorities:
        assert labels("en").number(score.points) in gap_list
    assert labels("en").number(snapshot.scores.overall.gap) in text


def test_every_page_but_the_cover_says_which_it_is_and_for_whom(english: Path, korean: Path) -> None:
    pages = [page.extract_text() for page in PdfReader(english).pages]
    for number, page in enumerate(pages[1:], start=2):
        assert f"{number} of {len(pages)}" in page and "For the administration" in page
    pages = [page.extract_text() for page in PdfReader(korean).pages]
    assert all(f"{number} / {len(pages)}" in page for number, page in enumerate(pages[1:], start=2))


def test_only_embedded_fonts_of_the_family_are_used(korean: Path) -> None:
    names = set()
    for page in PdfReader(korean).pages:
        for font in page["/Resources"]["/Font"].values():
            held = font.get_object()
            names.add(str(held["/BaseFont"]).split("+")[-1].split("-")[0])
            assert "/FontFile2" in held["/FontDescriptor"].get_object()
    assert names == {"Pretendard"}


def test_metadata_and_outline_name_what_is_inside(english: Path) -> None:
    reader = PdfReader(english)
    found = reader.metadata
    assert found is not None
    assert (found.title, found.author) == ("Customs diagnostic · Kenya", "김서연")
    assert found.subject == "Customs assessment, form made version 1.0"
    assert found.creation_date is not None and found.creation_date.date() == MADE
    assert reader.trailer["/Root"]["/Lang"] == "en"
    titles = [entry.title for entry in reader.outline]
    assert titles[:3] == ["Customs diagnostic · Kenya", "Summary", "How to read the scores"]
    assert titles[3] == "01 Strategy and leadership" and titles[-1] == "Annex: answers"


def test_a_cancel_leaves_the_old_file(tmp_path: Path) -> None:
    out = tmp_path / "report.pdf"
    out.write_bytes(b"old")
    seen: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        seen.append((done, total))
        if done == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_pdf(shot(), out, "administration", "en", MADE, stop)
    assert out.read_bytes() == b"old" and list(tmp_path.iterdir()) == [out]
    assert [done for done, _ in seen] == [0, 1, 2, 3] and len({total for _, total in seen}) == 1


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(ReportError) as caught:
        write_pdf(shot(), tmp_path / "no such folder" / "report.pdf", "administration", "en", MADE)
    assert caught.value.code == "report.error.write"
    assert "report.pdf" in labels("ko").error(caught.value)[0]
    folder = tmp_path / "folder.pdf"
    folder.mkdir()
    with pytest.raises(ReportError):
        write_pdf(shot(), folder, "administration", "en", MADE)
    assert list(tmp_path.iterdir()) == [folder]


def test_hostile_texts_are_shown_as_they_are_and_run_over_pages(tmp_path: Path) -> None:
    out = tmp_path / "report.pdf"
    long = " ".join(f"word{number}" for number in range(6000))
    snapshot = shot(
        item_1_1=Said(
            ((KIM, "level_2"),), ((KIM, "<para><img src='file:///etc/passwd'/>&amp; " + "x" * 5000, PARTNER),)
        ),
        item_1_2=Said(((KIM, "dont_know:" + long),), ((KIM, long, PARTNER),)),
        remarks=Said(((KIM, "\x00\x07line\n\n\nline " + "가" * 3000),)),
    )
    write_pdf(snapshot, out, "administration", "en", MADE)
    text = text_of(out)
    assert "<para><img src='file:///etc/passwd'/>&amp;" in text
    assert len(re.findall(r"\bword5999\b", text)) >= 2
    assert text.count("가") == 3000


def test_nothing_is_drawn_outside_the_page(english: Path, korean: Path) -> None:
    for file in (english, korean):
        for page in PdfReader(BytesIO(file.read_bytes())).pages:
            places: list[tuple[float, float]] = []

            def visit(text: str, outer: Any, inner: Any, *rest: object, kept: Any = places) -> None:
                if text.strip():
                    x, y = inner[4], inner[5]
                    kept.append(
                        (x * outer[0] + y * outer[2] + outer[4], x * outer[1] + y * outer[3] + outer[5])
                    )

            page.extract_text(visitor_text=visit)
            assert places
            assert all(50 < x < 540 and 20 < y < 822 for x, y in places)
