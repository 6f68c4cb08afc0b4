"""Versions of one small form, each as a compiled form and as the file that a colleague sends."""

from pathlib import Path

from customs_assessor.forms.compile import check_sheets
from customs_assessor.forms.model import Form
from customs_assessor.forms.sheets import Sheets, write_xlsx
from tests.forms.builder import sheets

LEVELS = "list_name | name | label | level\nl | no | No | 0\nl | some | Some | 1\nl | most | Most | 2"
FEWER = LEVELS.replace("\nl | some | Some | 1", "")
QUESTIONS = "select_one l | risk | Risk?\nselect_one l | audit | Audit?\ninteger | staff | Staff?\ntext | plan | Plan?"


def version_sheets(
    number: str, survey: str, lineage: str = "", choices: str = LEVELS, scored: str = ""
) -> Sheets:
    tables = {"choices": choices, "survey": "type | name | label | relevant\n" + survey}
    tables["settings"] = f"form_id | version | form_title\nsmall | {number} | Small form"
    if scored:
        tables["domains"] = "name | label\nd | Domain"
        tables["scoring"] = "item | domain\n" + "\n".join(f"{one} | d" for one in scored.split())
    if lineage:
        tables["lineage"] = "item | from_version | from_item | kind\n" + lineage
    return sheets(**tables)


def version(number: str, survey: str, lineage: str = "", choices: str = LEVELS, scored: str = "") -> Form:
    made = check_sheets(version_sheets(number, survey, lineage, choices, scored), "small").form
    assert made is not None
    return made


def first_sheets() -> Sheets:
    return version_sheets("1", QUESTIONS, scored="risk audit")


def second_sheets() -> Sheets:
    """Risk is renamed, audit reworded, staff gone, plan split; one question is new."""
    return version_sheets(
        "2",
        "select_one l | selectivity | Risk?\nselect_one l | audit | Audit after release?\n"
        "text | plan | Plan for a year?\ntext | outlook | Plan for five years?\ntext | people | Who works there?",
        "selectivity | 1 | risk | same\naudit | 1 | audit | reworded\nplan | 1 | plan | split\noutlook | 1 | plan | split",
        scored="selectivity audit",
    )  # fmt: skip


def file(folder: Path, made: Sheets, name: str) -> Path:
    out = folder / f"{name}.xlsx"
    write_xlsx(made, out)
    return out
