"""Bundles as files: what goes in comes out, the same content makes the same bytes, and nothing untrue is believed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from customs_assessor.errors import ExchangeError
from customs_assessor.exchange.bundle import BundleForm, plain_name
from customs_assessor.exchange.bundle_reader import evidence_of, read_bundle, workbook_of
from customs_assessor.exchange.camera import tells_of_camera
from customs_assessor.forms.sheets import read_sheets
from tests.exchange.bundles import (
    PHOTO,
    SAVE,
    SHA,
    bundle_of,
    furnished,
    plan,
    written,
)
from tests.exchange.desk import ANA, ASSESSMENT, MISSION, Laptop, ref
from tests.samples import FIXTURES, small_form


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    bundle = bundle_of(furnished(), evidence=(SHA,), workbooks=("ours.xlsx",))
    return written(bundle, tmp_path_factory.mktemp("bundle") / "a.cassess").read_bytes()


@pytest.fixture
def file(whole: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "in.cassess"
    path.write_bytes(whole)
    return path


def test_what_goes_in_comes_out(file: Path) -> None:
    laptop = furnished()
    read = read_bundle(file)
    found = read.content
    assert {(edit.subject, edit.field): edit.value for edit in found.edits} == {
        (edit.subject, edit.field): edit.value for edit in laptop.edits.values()
    }
    assert [edit.id for edit in found.edits] == sorted(edit.id for edit in found.edits)
    assert (found.reader, found.mission, found.assessments) == (
        "internal",
        MISSION,
        {ASSESSMENT: ref(small_form())},
    )
    assert (found.people, found.saves) == (laptop.people, {ASSESSMENT: (SAVE,)})
    assert [form.sheets.hash for form in found.forms] == [small_form().hash]
    assert list(evidence_of(read, found.evidence)) == [PHOTO]
    assert [workbook_of(read, name) for name in found.workbooks] == [b"a workbook"]


def test_the_same_content_makes_the_same_bytes_in_whichever_order_it_lies(tmp_path: Path) -> None:
    laptop = furnished()
    one = bundle_of(laptop)
    other = replace(one, edits=one.edits[::-1], people=dict(reversed(list(one.people.items()))))
    first, second = written(one, tmp_path / "1.cassess"), written(other, tmp_path / "2.cassess")
    assert first.read_bytes() == second.read_bytes()


def test_the_same_bundle_again_brings_nothing(file: Path) -> None:
    laptop, read = Laptop(small_form(), knows=False), read_bundle(file)
    first = plan(laptop, read)
    assert (first.status, first.edits, first.evidence, first.creates) == (
        "imported",
        4,
        (SHA,),
        (ASSESSMENT,),
    )
    laptop.edits |= {edit.id: edit for edit in read.content.edits}
    laptop.knows = True
    again = plan(laptop, read, evidence=frozenset({SHA}))
    assert (again.status, again.edits, again.evidence, again.creates) == ("unchanged", 0, (), ())
    assert again.read == again.count("unchanged") == 1


def test_a_form_comes_with_its_bundle(file: Path) -> None:
    (new,) = plan(Laptop(small_form(), knows=False), read_bundle(file), forms={}).forms
    assert new.form == small_form()


def test_a_form_of_another_content_is_refused(file: Path) -> None:
    form = small_form()
    with pytest.raises(ExchangeError) as error:
        plan(Laptop(form), read_bundle(file), forms={(form.form_id, form.version): "0" * 64})
    assert error.value.code == "exchange.bundle_form_differs"
    assert error.value.facts["form"] == form.form_id


def test_a_form_that_is_nowhere_is_named(tmp_path: Path) -> None:
    file = read_bundle(written(bundle_of(furnished(), forms=()), tmp_path / "a.cassess"))
    with pytest.raises(ExchangeError) as error:
        plan(Laptop(small_form(), knows=False), file, forms={})
    assert (error.value.code, error.value.facts["form"]) == ("exchange.no_form", small_form().form_id)


def test_a_form_that_cannot_be_compiled_is_refused(tmp_path: Path) -> None:
    sheets = read_sheets(FIXTURES / "small_form")
    broken = replace(sheets, by_name={"survey": replace(sheets.by_name["settings"], name="survey")})
    form = replace(ref(small_form()), hash=broken.hash)
    bundle = bundle_of(furnished(), forms=(BundleForm(form, broken),), assessments={ASSESSMENT: form})
    with pytest.raises(ExchangeError) as error:
        plan(
            Laptop(small_form(), knows=False), read_bundle(written(bundle, tmp_path / "a.cassess")), forms={}
        )
    assert error.value.code == "exchange.bundle_form"


def test_another_mission_and_another_assessment_are_refused(file: Path) -> None:
    read = read_bundle(file)
    for more, code in (
        ({"assessments": {ASSESSMENT: ANA}}, "exchange.other_mission"),
        ({"into": ANA}, "exchange.other_assessment"),
    ):
        with pytest.raises(ExchangeError) as error:
            plan(Laptop(small_form()), read, **more)
        assert error.value.code == code


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("To Kim.xlsx", "To Kim.xlsx"),
        ("../../x.xlsx", "-..-x.xlsx"),
        ("CON.xlsx", "_CON.xlsx"),
        ("a?b*.xlsx", "a-b-.xlsx"),
        (".xlsx", "workbook.xlsx"),
        ("보고서.xlsx", "보고서.xlsx"),
    ],
)
def test_names_of_workbooks_that_every_system_takes(name: str, plain: str) -> None:
    assert plain_name(name) == plain == plain_name(plain)


@pytest.mark.parametrize(
    ("data", "tells"),
    [
        (b"\xff\xd8\xff\xe1\x00\x10Exif\x00\x00...", True),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00...", False),
        (b"\xff\xd8\xff\xe1..http://ns.adobe.com/xap/1.0/", True),
        (b"\x89PNG\r\n\x1a\n...eXIf...", True),
        (b"\x89PNG\r\n\x1a\n...IDAT", False),
        (b"RIFF\x00\x00\x00\x00WEBPVP8XEXIF", True),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", False),
        (b"\x00\x00\x00\x18ftypheic", True),
        (b"II*\x00\x08\x00", True),
        (b"%PDF-1.4 Exif\x00\x00", False),
    ],
)
def test_photos_that_tell_of_their_camera(data: bytes, tells: bool) -> None:
    assert tells_of_camera(data) is tells
