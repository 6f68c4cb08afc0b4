"""The questionnaires that come with the app."""

from __future__ import annotations

from pathlib import Path

from customs_assessor.errors import FormError
from customs_assessor.forms.compile import compile_form
from customs_assessor.forms.heading import Heading, heading
from customs_assessor.forms.model import Form
from customs_assessor.forms.sheets import read_sheets
from customs_assessor.paths import shipped_forms

FIRST = "customs_diagnostic"
"""The questionnaire that covers the whole administration, which a mission begins with."""


def shipped() -> tuple[Path, ...]:
    """Return the folders of the shipped questionnaires: the one to begin with, then by form id."""
    home = shipped_forms()
    if not home.is_dir():
        return ()
    found = (folder for folder in home.iterdir() if (folder / "survey.csv").is_file())
    return tuple(sorted(found, key=lambda folder: (folder.name != FIRST, folder.name)))


def shipped_headings() -> tuple[Heading, ...]:
    """Return the headings of the shipped questionnaires, in their order, without compiling them."""
    return tuple(heading(read_sheets(folder), folder.name) for folder in shipped())


def load_shipped(form_id: str) -> Form:
    """Compile a shipped questionnaire.

    Raises:
        FormError: there is none of that id.
    """
    for folder in shipped():
        if folder.name == form_id:
            return compile_form(folder)
    raise FormError("forms.not_shipped", form=form_id)
