"""The XForm that pyxform makes of the sheets: its instance, the resolved expressions, and pyxform's own complaints."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from defusedxml.ElementTree import fromstring

from customs_assessor.errors import Problem
from customs_assessor.forms.sheets import XLSFORM_SHEETS, Sheet, Sheets

XFORMS = "{http://www.w3.org/2002/xforms}"
HTML = "{http://www.w3.org/1999/xhtml}"
JAVAROSA = "{http://openrosa.org/javarosa}"
_ROW = re.compile(r"\[row : (\d+)\]\s*")
_SHEET = re.compile(r"[Oo]n the '(\w+)' sheet")
_COLUMN = re.compile(r"the '([^']+)' value")
_NAMED = re.compile(r"(?:named|name|\$\{) ?'?([\w.\-]+)'?")
_CHANGED = "xforms-value-changed"
_SEEDED = re.compile(r"randomize\((.*\S)\s*,([^,\[\]]+)\)\Z", re.DOTALL)
_FILTER = re.compile(r"instance\('[^']*'\)/root/item\[(.*)\]\Z", re.DOTALL)


@dataclass(frozen=True)
class XForm:
    """What the engine needs of an XForm; paths are without the root.

    Args:
        root: name of the primary instance's root.
        instance: the primary instance as XML without namespaces.
        binds: attributes (``relevant``, ``calculate``, ``type``, ``preload``, ...) by path.
        filters: choice filters with resolved paths, by path.
        defaults: dynamic defaults (evaluated when a form or an instance is begun), by path.
        counts: numbers of instances, by the path of the repeat.
        seeds: expressions that begin the random order of choices, by path.
        triggers: (target, expression) of what is set when the question at a path is answered, by that path.
        tree: pyxform's own tree of the survey (labels by language).
    """

    root: str
    instance: str
    binds: Mapping[str, Mapping[str, str]]
    filters: Mapping[str, str]
    defaults: Mapping[str, str]
    tree: Mapping[str, Any] = field(default_factory=dict)
    counts: Mapping[str, str] = field(default_factory=dict)
    seeds: Mapping[str, str] = field(default_factory=dict)
    triggers: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)


def convert_sheets(sheets: Sheets, name: str) -> tuple[XForm | None, tuple[Problem, ...]]:
    """Convert the sheets with pyxform.

    Args:
        sheets: the sheets as read.
        name: form id to use when ``settings`` has none.

    Returns:
        The XForm (None when pyxform refuses the sheets) and pyxform's own error and warnings, placed where it tells a row.
    """
    # pyxform takes a third of a second to load, which only those who compile a form should wait for
    from pyxform.errors import PyXFormError  # type: ignore[import-untyped]
    from pyxform.xls2xform import convert  # type: ignore[import-untyped]

    warnings: list[str] = []
    try:
        result = convert(_workbook(sheets, name), warnings=warnings, validate=False)
        xform = _read(result.xform, result._pyxform or {})
    except PyXFormError as error:
        return None, (_by_name(_placed(str(error), "forms.pyxform_error", "error"), sheets.sheet("survey")),)
    except Exception as error:  # pyxform lets builtin errors through for some malformed sheets
        return None, (
            Problem("forms.pyxform_error", {"message": f"{type(error).__name__}: {error}"}, "survey", 1),
        )
    heard = (
        _placed(text, "forms.pyxform_warning", "warning")
        for text in warnings
        # missing translations and codes of languages are named by our own checks, with their cells
        if "missing the" not in text
        and "language declarations" not in text
        # what only phones and their data volume are about
        and "max-pixels" not in text
        and "no longer supported on most devices" not in text
        and "'disabled' column" not in text
    )
    return xform, tuple(heard)


def _workbook(sheets: Sheets, name: str) -> dict[str, Any]:
    book: dict[str, Any] = {"sheet_names": [*sheets.by_name], "fallback_form_name": name}
    for title in XLSFORM_SHEETS:
        if title in sheets.by_name:
            sheet = sheets.by_name[title]
            book[title] = list(_rows(sheet))
            book[f"{title}_header"] = [dict.fromkeys(sheet.header)]
    return book


def _rows(sheet: Sheet) -> Iterator[dict[str, str]]:
    """Yield the rows from row 2 on, blank ones too: pyxform counts them for its messages."""
    following = 2
    for row in sheet.rows:
        for _ in range(row.number - following):
            yield {}
        yield dict(row.cells)
        following = row.number + 1


def _placed(text: str, code: str, severity: str) -> Problem:
    row = _ROW.search(text)
    sheet = _SHEET.search(text)
    column = _COLUMN.search(text)
    message = " ".join(_ROW.sub("", text).split())
    return Problem(
        code,
        {"message": message},
        sheet.group(1) if sheet else "survey",
        int(row.group(1)) if row else 1,
        column.group(1) if column else "",
        severity,
    )


def _by_name(problem: Problem, survey: Sheet) -> Problem:
    """Place a complaint that tells no row but the name of a question."""
    found = _NAMED.search(problem.facts["message"])
    if problem.row > 1 or not found:
        return problem
    rows = [row.number for row in survey.rows if found.group(1) in row.cells.values()]
    return replace(problem, sheet="survey", row=rows[0]) if rows else problem


def _read(xml: str, tree: Mapping[str, Any]) -> XForm:
    document: Any = fromstring(xml)
    model = document.find(f"{HTML}head/{XFORMS}model")
    primary = model.find(f"{XFORMS}instance")[0]
    prefix = "/" + _local(primary.tag)

    def short(path: str) -> str:
        return path.removeprefix(prefix)

    binds = {
        short(bind.get("nodeset")): {_local(key): value.strip() for key, value in bind.attrib.items()}
        for bind in model.iter(f"{XFORMS}bind")
    }
    defaults = {
        short(action.get("ref")): action.get("value", "").strip()
        for action in document.iter(f"{XFORMS}setvalue")
        # entities give themselves ids below /meta, which serve a server that we do not have
        if "odk-instance-first-load" in action.get("event", "")
        and not short(action.get("ref")).startswith("/meta/")
    }
    filters: dict[str, str] = {}
    seeds: dict[str, str] = {}
    triggers: dict[str, tuple[tuple[str, str], ...]] = {}
    for control in document.find(f"{HTML}body").iter():
        itemset = control.find(f"{XFORMS}itemset")
        nodeset = itemset.get("nodeset", "") if itemset is not None else ""
        seeded = _SEEDED.match(nodeset)
        if seeded:
            seeds[short(control.get("ref"))] = seeded.group(2).strip()
        found = _FILTER.match(
            seeded.group(1) if seeded else nodeset.removeprefix("randomize(").removesuffix(")")
        )
        if found:
            filters[short(control.get("ref"))] = found.group(1).strip()
        actions = [one for one in control.findall(f"{XFORMS}setvalue") if _CHANGED in one.get("event", "")]
        if actions and control.get("ref"):
            triggers[short(control.get("ref"))] = tuple(
                (short(one.get("ref")), one.get("value", "").strip()) for one in actions
            )
    counts = {
        short(repeat.get("nodeset")): repeat.get(f"{JAVAROSA}count").strip()
        for repeat in document.iter(f"{XFORMS}repeat")
        if repeat.get(f"{JAVAROSA}count")
    }
    _keep_templates(primary)
    for element in primary.iter():
        element.tag = _local(element.tag)
        element.attrib.clear()
        element.text = element.text and element.text.removeprefix("jr://images/")
    instance = ElementTree.tostring(primary, encoding="unicode")
    return XForm(_local(primary.tag), instance, binds, filters, defaults, tree, counts, seeds, triggers)


def _keep_templates(element: Any) -> None:
    """Leave one element of each repeat: pyxform writes a template and a first instance."""
    templates = {child.tag for child in element if f"{JAVAROSA}template" in child.attrib}
    for child in list(element):
        if child.tag in templates and f"{JAVAROSA}template" not in child.attrib:
            element.remove(child)
        else:
            _keep_templates(child)


def _local(name: str) -> str:
    return name.rsplit("}", 1)[-1]
