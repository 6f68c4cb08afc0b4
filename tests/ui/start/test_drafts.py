"""How much an assessment will ask, told before it is made."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from customs_assessor.answers.assessment import CORE
from customs_assessor.forms.heading import Heading
from customs_assessor.forms.model import Form
from customs_assessor.ui.settings_model import SettingsModel
from customs_assessor.ui.start.drafts import AssessmentDraft, Offer
from customs_assessor.ui.start.fields import AssessmentFields
from tests.samples import small_form


def timed_form() -> Form:
    return replace(small_form(), minutes=100)


def offer(form: Form) -> Offer:
    return Offer(Heading(form.form_id, form.version, form.title, form.languages), lambda: form)


def test_the_time_is_cut_to_what_will_be_asked() -> None:
    form = timed_form()
    every = len(form.scoring.items)
    first = form.scoring.domains[0].name
    share = sum(item.domain == first for item in form.scoring.items)
    core = sum(item.depth == CORE for item in form.scoring.items)
    assert 0 < share < every and 0 < core < every
    assert (AssessmentDraft(form, "A").items, AssessmentDraft(form, "A").minutes) == (every, 100)
    assert AssessmentDraft(form, "A", domains=(first,)).minutes == round(100 * share / every)
    assert AssessmentDraft(form, "A", depth=CORE).items == core
    assert AssessmentDraft(small_form(), "A").minutes == 0


def test_the_dialog_tells_questions_and_time(qtbot: QtBot, settings: SettingsModel) -> None:
    assert settings.settings.language == "en"
    fields = AssessmentFields([offer(timed_form())])
    qtbot.addWidget(fields)
    every = len(timed_form().scoring.items)
    assert fields.size_word.text().startswith(f"{every} ")
    assert fields.size_word.text().endswith("about 100 minutes")
    fields.depth_field.setCurrentIndex(fields.depth_field.findData(CORE))
    core = AssessmentDraft(timed_form(), "A", depth=CORE)
    assert fields.size_word.text().startswith(f"{core.items} ")
    assert fields.size_word.text().endswith(f"about {core.minutes} minutes")
