"""The fit-gap form: every module of the clearance system once, asked only what its fit calls for; readiness is scored."""

from __future__ import annotations

import pytest

from customs_assessor.answers.item import ItemKey
from customs_assessor.forms.filling import Filling
from tests.forms.instruments import instrument

FORM = "eclearance_fit"
ASKED = ("channel", "volume", "fit", "interfaces", "data", "law", "owner", "phase")
THEMES = ("posts", "centre", "desk", "staff", "change", "contract", "fallback")


def asked(**answers: str) -> set[str]:
    filling = Filling(instrument(FORM), {ItemKey(name): value for name, value in answers.items()})
    return {state.key.name for state in filling.states() if state.relevant}


def test_each_module_is_asked_once_with_all_that_a_roadmap_needs() -> None:
    form = instrument(FORM)
    names = [question.name for question in form.questions()]
    modules = [module.name for module in form.scoring.modules]
    assert len(modules) == 33
    for module in modules:
        for what in ASKED:
            assert names.count(f"{module}_{what}") == 1, f"{module}_{what}"


def test_fits_and_channels_are_those_of_the_method() -> None:
    form = instrument(FORM)
    fits = [choice.name for choice in form.choices[form.question("import_clearance_fit").choices]]
    assert fits == ["adopt", "configure", "extend", "integrate", "not_needed"]
    channels = {choice.name for choice in form.choices[form.question("import_clearance_channel").choices]}
    assert {"paper", "partly", "electronic"} <= channels


@pytest.mark.parametrize(
    ("fit", "reason", "changes", "interfaces"),
    [("not_needed", True, False, False), ("adopt", False, False, True), ("extend", False, True, True)],
)
def test_only_what_the_fit_needs_is_asked(fit: str, reason: bool, changes: bool, interfaces: bool) -> None:
    shown = asked(import_clearance_channel="paper", import_clearance_fit=fit)
    assert ("import_clearance_reason" in shown) == reason
    assert ("import_clearance_changes" in shown) == changes
    for what in ("interfaces", "data", "law", "owner", "phase"):
        assert (f"import_clearance_{what}" in shown) == interfaces


def test_readiness_is_scored_and_modules_are_not() -> None:
    form = instrument(FORM)
    scored = {item.item for item in form.scoring.items}
    modules = {module.name for module in form.scoring.modules}
    assert not any(name.startswith(module) for name in scored for module in modules)
    domains = {domain.name.removeprefix("ready_") for domain in form.scoring.domains}
    assert set(THEMES) <= domains
    assert 20 <= len(scored) <= 40
    assert {item.domain for item in form.scoring.items if item.critical_minimum} >= {
        "ready_contract",
        "ready_fallback",
    }
