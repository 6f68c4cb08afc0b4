import copy
import json
from dataclasses import replace

import pytest

from customs_assessor.errors import FormError
from customs_assessor.forms.document import form_from_json, form_to_json
from customs_assessor.forms.model import Section
from tests.forms.builder import form
from tests.samples import small_form


def test_a_form_comes_back_whole():
    text = json.dumps(form_to_json(small_form()), ensure_ascii=False)
    back = form_from_json(json.loads(text))
    assert back == small_form()
    assert back.scoring.items[2].weight.denominator == 2


def test_nested_groups_and_dynamic_defaults_come_back():
    made = form(
        survey="""type | name | label | default
        begin group | g | G |
        begin group | h | H |
        date | d | D | today()
        end group
        end group"""
    )
    assert form_from_json(json.loads(json.dumps(form_to_json(made)))) == made


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data.pop("hash"),
        lambda data: data.update(more=1),
        lambda data: data.update(version=1),
        lambda data: data.update(children={}),
        lambda data: data["scoring"]["items"][0].update(weight="1/0"),
        lambda data: data["scoring"]["items"][0].update(weight=1),
        lambda data: data["children"][0].update(row="2"),
        lambda data: data["children"].append(None),
        lambda data: data["children"][0].update(label=["G"]),
        lambda data: data["children"][0].update(label={"en": 1}),
        lambda data: data.pop("document"),
    ],
)
def test_a_damaged_document_is_refused(damage):
    data = copy.deepcopy(form_to_json(small_form()))
    damage(data)
    with pytest.raises(FormError) as refused:
        form_from_json(data)
    assert refused.value.code == "forms.document_damaged"


def test_what_an_earlier_app_did_not_know_has_its_default_as_what_is_blank():
    data = form_to_json(replace(small_form(), minutes=0, changes={}))
    assert not {"minutes", "changes"} & set(data)
    back = form_from_json(data)
    assert (back.minutes, back.changes, back.children) == (0, {}, small_form().children)


def test_a_group_without_questions_comes_back_as_a_group():
    empty = replace(small_form(), children=(Section("g", "/g"),))
    assert form_from_json(json.loads(json.dumps(form_to_json(empty)))) == empty


def test_a_newer_document_is_named():
    with pytest.raises(FormError) as refused:
        form_from_json({**form_to_json(small_form()), "document": 2})
    assert refused.value.code == "forms.document_newer"
