"""Installed forms and evidence bytes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from customs_assessor.answers.assessment import FormRef
from customs_assessor.errors import StoreError
from customs_assessor.forms.compile import compile_sheets
from customs_assessor.forms.heading import Heading
from customs_assessor.forms.sheets import Sheets, read_sheets
from customs_assessor.paths import shipped_forms
from customs_assessor.store.connection import rows, writing
from customs_assessor.store.evidence import add_bytes, bytes_of, has_bytes
from customs_assessor.store.forms import file_bytes, form, headings, install, installed, source
from customs_assessor.store.verify import verify
from tests.forms.builder import sheets
from tests.samples import FIXTURES, small_form
from tests.store.conftest import FORM, REF


def test_a_form_comes_back_as_it_was_installed(ws) -> None:
    small = small_form()
    assert install(ws, small).forms
    assert not install(ws, small)
    assert form(ws, small.form_id) == small
    assert form(ws, FormRef(small.form_id, small.version, small.hash)) == small
    assert all(text.startswith("{") for (text,) in rows(ws, "SELECT json FROM forms"))


def test_an_installed_version_never_changes(ws) -> None:
    with pytest.raises(StoreError) as error:
        install(ws, replace(FORM, hash="1" * 64))
    assert error.value.code == "store.form_differs"
    assert form(ws, REF) == FORM
    with pytest.raises(StoreError) as other:
        form(ws, FormRef("tiny", "1", "1" * 64))
    assert other.value.code == "store.form_differs"


def test_the_sheets_of_an_installed_form_are_kept_beside_it(ws) -> None:
    small, sheets = small_form(), read_sheets(FIXTURES / "small_form")
    ref = FormRef(small.form_id, small.version, small.hash)
    install(ws, small)
    with pytest.raises(StoreError) as error:
        source(ws, ref)
    assert error.value.code == "store.form_source_missing"
    assert install(ws, small, sheets).forms
    assert not install(ws, small, sheets)
    assert source(ws, ref) == sheets
    assert source(ws, ref).hash == small.hash


FILES = {"t.csv": b"hs,rate\n1,2\n", "p.png": b"picture"}


def with_files() -> Sheets:
    rows = "type | name | label | calculation | image\ntext | a | A | | p.png"
    pull = "\ncalculate | b | | pulldata('t', 'rate', 'hs', ${a}) |"
    return sheets(FILES, survey=rows + pull)


def test_the_files_of_an_installed_form_are_kept_by_their_hash(ws) -> None:
    kept = with_files()
    made = compile_sheets(kept, "f")
    ref = FormRef(made.form_id, made.version, made.hash)
    assert install(ws, made, kept).forms
    assert not install(ws, made, kept)
    assert {name: file_bytes(ws, digest) for name, digest in form(ws, ref).files.items()} == FILES
    assert source(ws, ref) == kept
    assert source(ws, ref).hash == made.hash
    assert form(ws, ref).tables["t"].rows == (("1", "2"),)
    assert verify(ws).ok
    with writing(ws) as db:
        db.execute("UPDATE form_files SET bytes = ? WHERE bytes = ?", (b"other", FILES["p.png"]))
    assert [problem.code for problem in verify(ws).problems] == ["store.verify.form_file_hash"]


def test_files_that_came_without_their_bytes_are_told_and_can_follow(ws) -> None:
    kept = with_files()
    made = compile_sheets(kept, "f")
    install(ws, made)
    with pytest.raises(StoreError) as error:
        file_bytes(ws, made.files["p.png"])
    assert error.value.code == "store.form_file_missing"
    install(ws, made, replace(kept, attachments={}))
    assert source(ws, FormRef(made.form_id, made.version, made.hash)).attachments == {}
    assert install(ws, made, kept).forms
    assert file_bytes(ws, made.files["p.png"]) == b"picture"


def test_the_sheets_of_a_shipped_form_are_those_of_the_same_content(ws) -> None:
    sheets = read_sheets(shipped_forms() / "training_needs")
    assert source(ws, FormRef("training_needs", "1.0", sheets.hash)) == sheets
    with pytest.raises(StoreError):
        source(ws, FormRef("training_needs", "1.0", "1" * 64))


def test_versions_are_in_their_own_order_and_the_last_is_the_default(ws) -> None:
    for version in ("10", "9", "1.10", "1.9"):
        install(ws, replace(FORM, version=version))
    assert [ref.version for ref in installed(ws)] == ["1", "1.9", "1.10", "9", "10"]
    assert form(ws, "tiny").version == "10"
    assert form(ws, "tiny", "1.9").version == "1.9"


@pytest.mark.parametrize(("form_id", "version"), [("none", None), ("tiny", "2")])
def test_a_form_that_is_not_installed_is_told(ws, form_id, version) -> None:
    with pytest.raises(StoreError) as error:
        form(ws, form_id, version)
    assert error.value.code == "store.unknown_form"


def test_evidence_is_kept_once_by_its_hash(ws) -> None:
    digest = add_bytes(ws, b"\x00photo")
    assert digest == "4e014542323010de5f5f36d2df7fec97d42d6fe33d901d326e3c4f198488bb7b"
    assert add_bytes(ws, b"\x00photo") == digest
    assert (bytes_of(ws, digest), has_bytes(ws, digest), has_bytes(ws, "0" * 64)) == (
        b"\x00photo",
        True,
        False,
    )
    assert rows(ws, "SELECT count(*), typeof(bytes) FROM evidence") == [(1, "blob")]
    with pytest.raises(StoreError) as error:
        bytes_of(ws, "0" * 64)
    assert error.value.code == "store.unknown_evidence"


def test_headings_tell_what_is_installed_without_reading_it_whole(ws) -> None:
    small = small_form()
    install(ws, small)
    assert Heading(small.form_id, small.version, small.title, small.languages) in headings(ws)
    assert [head.form_id for head in headings(ws)] == [ref.form_id for ref in installed(ws)]
