"""The XForm that pyxform makes of the sheets: its instance, the resolved expressions, and pyxform's own complaints."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from defusedxml.ElementTree import fromstring

from customs_assessor.errors import Problem
from customs_assessor.forms.complaints import Listener
from customs_assessor.forms.headers import column
from customs_assessor.forms.sheets import XLSFORM_SHEETS, Sheet, Sheets

XFORMS = "{http://www.w3.org/2002/xforms}"
HTML = "{http://www.w3.org/1999/xhtml}"
JAVAROSA = "{http://openrosa.org/javarosa}"
MOST_ERRORS = 30
"""As many errors as are asked of pyxform, one by one."""
_CHANGED = "xforms-value-changed"
_SEEDED = re.compile(r"randomize\((.*\S)\s*,([^,\[\]]+)\)\Z", re.DOTALL)
_FROM_REPEAT = re.compile(r"(?:select_multiple|select all that apply|rank) (\$\{[^\s{}]+\})\Z")
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
        itemsets: what gives the choices that are answers of a repeat, by path of the question.
        seeds: expressions that begin the random order of choices, by path.
        triggers: (target, expression) of what is set when the question at a path is answered, by that path.
        blanked: paths of static defaults that were taken out.
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
    itemsets: Mapping[str, str] = field(default_factory=dict)
    triggers: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    blanked: frozenset[str] = frozenset()

    def without_defaults(self, paths: frozenset[str]) -> XForm:
        """Return the XForm without some static defaults: JavaRosa does not fill in what is no value of its type."""
        if not paths:
            return self
        instance: Any = fromstring(self.instance)
        for path in paths:
            element = instance.find("." + path)
            if element is not None:
                element.text = None
        text = ElementTree.tostring(instance, encoding="unicode")
        return replace(self, instance=text, blanked=self.blanked | paths)


def convert_sheets(
    sheets: Sheets, name: str, paths: Mapping[str, Sequence[str]]
) -> tuple[XForm | None, tuple[Problem, ...]]:
    """Convert the sheets with pyxform.

    pyxform stops at the first error. To hear of every one, the cell that it refuses is taken as blank and the rest is
    tried again, as long as it tells a cell without which the rest keeps its sense.

    Args:
        sheets: the sheets as read.
        name: form id to use when ``settings`` has none.
        paths: paths of the survey by name, for what pyxform says of names.

    Returns:
        The XForm (None when pyxform refuses the sheets) and pyxform's own errors and warnings, placed and in our words.
    """
    # pyxform takes a third of a second to load, which only those who compile a form should wait for
    from pyxform.errors import PyXFormError  # type: ignore[import-untyped]
    from pyxform.xls2xform import convert  # type: ignore[import-untyped]

    listener = Listener(sheets, paths)
    errors: list[Problem] = []
    tried = sheets
    while len(errors) < MOST_ERRORS:
        warnings: list[str] = []
        try:
            result = convert(_workbook(tried, name), warnings=warnings, validate=False)
            xform = _read(result.xform, result._pyxform or {})
        except PyXFormError as error:
            told = listener.heard(str(error).partition("\n")[0], "error")
            if told is None or _follows(told, errors):
                return None, tuple(errors)
            errors.append(told)
            without = _without_cell(tried, told)
            if without is None:
                return None, tuple(errors)
            tried = without
            continue
        except Exception as error:  # pyxform lets builtin errors through for some malformed sheets
            message = f"{type(error).__name__}: {error}"
            last = [] if errors else [Problem("forms.pyxform_error", {"message": message}, "survey", 1)]
            return None, (*errors, *last)
        heard = [found for text in warnings if (found := listener.heard(text, "warning"))]
        return (None if errors else xform), (*errors, *heard)
    return None, tuple(errors)


def _follows(told: Problem, before: Sequence[Problem]) -> bool:
    """Return whether an error comes of what was taken out: which entity list is meant, without what is saved in it."""
    return told.sheet == "entities" and any(one.column == "save_to" for one in before)


def _without_cell(sheets: Sheets, refused: Problem) -> Sheets | None:
    """Return the sheets without the cell of a problem, None where the rest would lose its sense."""
    sheet = sheets.sheet(refused.sheet)
    meant = column(refused.column).base
    if meant in ("type", "name", "list_name") or refused.row < 2:
        return None
    rows = [
        replace(
            row,
            cells={title: text for title, text in row.cells.items() if column(title).base != meant},
        )
        if row.number == refused.row
        else row
        for row in sheet.rows
    ]
    left = replace(sheet, rows=tuple(rows))
    return None if left == sheet else replace(sheets, by_name={**sheets.by_name, sheet.name: left})


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
        yield _taken_alone(row.cells)
        following = row.number + 1


def _taken_alone(cells: Mapping[str, str]) -> dict[str, str]:
    """Return cells as pyxform takes them: of what may choose from a repeat it knows ``select_one`` alone."""
    kinds = ("type", "command")
    return {
        header: _FROM_REPEAT.sub(r"select_one \1", text) if header.lower() in kinds else text
        for header, text in cells.items()
    }


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
    itemsets: dict[str, str] = {}
    triggers: dict[str, tuple[tuple[str, str], ...]] = {}
    for control in document.find(f"{HTML}body").iter():
        itemset = control.find(f"{XFORMS}itemset")
        nodeset = itemset.get("nodeset", "") if itemset is not None else control.get("query", "")
        seeded = _SEEDED.match(nodeset)
        if seeded:
            seeds[short(control.get("ref"))] = seeded.group(2).strip()
            nodeset = seeded.group(1)
        elif nodeset.startswith("randomize("):
            nodeset = nodeset.removeprefix("randomize(").removesuffix(")").strip()
        found = _FILTER.match(nodeset)
        if found:
            filters[short(control.get("ref"))] = found.group(1).strip()
        elif itemset is not None and not nodeset.startswith("instance("):
            value = itemset.find(f"{XFORMS}value").get("ref")
            itemsets[short(control.get("ref"))] = f"{nodeset}/{value}"
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
    return XForm(
        _local(primary.tag), instance, binds, filters, defaults, tree, counts, seeds, itemsets, triggers
    )


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
