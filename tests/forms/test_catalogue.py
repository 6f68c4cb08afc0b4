import pytest

from customs_assessor.errors import FormError
from customs_assessor.forms import catalogue
from customs_assessor.forms.heading import Heading
from tests.samples import FIXTURES


def test_shipped_forms_are_folders_with_a_survey(monkeypatch):
    monkeypatch.setattr(catalogue, "shipped_forms", lambda: FIXTURES)
    assert [folder.name for folder in catalogue.shipped()] == ["broken_form", "small_form"]
    assert catalogue.load_shipped("small_form").form_id == "small_form"
    with pytest.raises(FormError) as refused:
        catalogue.load_shipped("nothing")
    assert refused.value.code == "forms.not_shipped"


def test_no_shipped_forms(monkeypatch, tmp_path):
    monkeypatch.setattr(catalogue, "shipped_forms", lambda: tmp_path / "none")
    assert catalogue.shipped() == ()


def test_headings_are_those_of_the_compiled_forms(monkeypatch):
    monkeypatch.setattr(catalogue, "shipped_forms", lambda: FIXTURES)
    (_, small) = catalogue.shipped_headings()
    form = catalogue.load_shipped("small_form")
    assert small == Heading(form.form_id, form.version, form.title, form.languages)


def test_the_diagnostic_is_offered_first_and_the_others_by_their_ids():
    first, *others = [folder.name for folder in catalogue.shipped()]
    assert first == "customs_diagnostic"
    assert others == ["border_post_visit", "eclearance_fit", "tfa_gap", "training_needs"]
