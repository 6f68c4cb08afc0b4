"""What pyxform says of a form, in English and often without a cell: its place found, and a code for words of ours."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from customs_assessor.errors import Problem
from customs_assessor.forms.headers import cell, column, columns
from customs_assessor.forms.sheets import Row, Sheets

_ROW = re.compile(r"\[row : (\d+)\]\s*")
_SHEET = re.compile(r"(?:[Oo]n the '(\w+)' sheet|for sheet: '(\w+)')")
_COLUMN = re.compile(r"the '([\w ]+)(?: \(\w+\))?' value")
_NAMED = re.compile(r"(?:named|name|[Qq]uestion|element|\$\{) ?'?([\w.\-]+)'?")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True)
class Saying:
    """A sentence of pyxform.

    Args:
        pattern: what is in it; named groups are facts.
        code: of our sentence, '' for what does not matter here.
        column: name of the column, '' where the sentence tells it.
        facts: more of them.
    """

    pattern: str
    code: str
    column: str = ""
    facts: Mapping[str, str] | None = None


_TRUTH = {"right": "true, false"}
_PRIORITIES = {"name": "location-priority", "right": "no-power, low-power, balanced, high-accuracy"}
_QUALITIES = {"name": "quality", "right": "voice-only, low, normal, external"}

SAYINGS = (
    # names and references
    Saying(r"Could not find the name '(?P<name>[^']*)'", "forms.reference_unknown"),
    Saying(r"There is no survey element named '(?P<name>[^']*)'", "forms.reference_unknown"),
    Saying(r"The name '(?P<name>[^']*)' appears more than once", "forms.reference_twice"),
    Saying(r"There are multiple survey elements named '(?P<name>[^']*)'", "forms.reference_twice"),
    Saying(r"Reference variables must start with", "forms.reference_malformed"),
    Saying(r"Reference variable lists must have a comma", "forms.trigger_invalid", "trigger"),
    Saying(r"The name 'meta' is reserved", "forms.name_reserved"),
    Saying(r"Repeat names must not be the same as the survey root", "forms.name_reserved"),
    Saying(r"Repeat names must unique anywhere", "forms.repeat_name_twice"),
    Saying(r"Names must begin with a letter or underscore", "forms.name_invalid"),
    Saying(r"Missing calculation", "forms.calculation_missing", "calculation"),
    Saying(r"Unmatched 'end_", "forms.end_without_begin", "type"),
    Saying(r"Unmatched 'begin_.* for the name '(?P<name>[^']*)'", "forms.begin_without_end", "type"),
    Saying(r"Audits must always be named", "forms.audit_name", "name"),
    # columns
    Saying(
        r"different names for the same column were found: '(?P<first>[^']*)', '(?P<second>[^']*)'",
        "forms.column_alias_twice",
    ),
    Saying(
        r"form_id and id_string column headers are both",
        "forms.column_alias_twice",
        "id_string",
        {"first": "form_id", "second": "id_string"},
    ),
    Saying(r"column headers were not found: '(?P<column>[^']*)'", "forms.column_missing"),
    Saying(
        r"the '(?P<column>[^']*)' value is invalid\. Column headers must not be empty",
        "forms.choice_column_space",
    ),
    Saying(r"not supported by this version of pyxform: (?P<columns>.+?)\. Please", "forms.entity_columns"),
    # parameters
    Saying(r"Parameters must be in the form of", "forms.parameters_shape", "parameters"),
    Saying(
        r"accepted parameter keys for this question type are '(?P<right>[^']*)'.*invalid parameter key\(s\): '(?P<name>[^']*)'",
        "forms.parameter_unknown",
        "parameters",
    ),
    Saying(
        r"'(?P<name>tick_interval|placeholder)' must (?:not be|be a multiple|be between)",
        "forms.range_mark",
        "parameters",
    ),
    Saying(r"'(?P<name>step)' must not be", "forms.range_step", "parameters"),
    Saying(r"'tick_labelset' must be a choice list name", "forms.range_labels_list", "parameters"),
    Saying(
        r"'tick_labelset' choice list (?:must have only 2|values may only)",
        "forms.range_labels_ends",
        "parameters",
    ),
    Saying(
        r"'tick_labelset' choices|choice values must all be numbers", "forms.range_labels_value", "parameters"
    ),
    Saying(r"only supported for the appearances 'vertical'", "forms.range_appearance", "appearance"),
    Saying(r"parameter '(?P<name>[\w-]+)' must be a number", "forms.parameter_number", "parameters"),
    Saying(r"'(?P<name>[\w-]+)' parameter must have a numeric", "forms.parameter_number", "parameters"),
    Saying(
        r"Parameter (?P<name>location-max-age) must be greater than or equal to location-min-interval",
        "forms.audit_location_order",
        "parameters",
    ),
    Saying(
        r"Parameter (?P<name>[\w-]+) must (?:have an integer|be greater)",
        "forms.parameter_number",
        "parameters",
    ),
    Saying(
        r"(?P<name>[\w-]+) must be set to on-form-edit",
        "forms.parameter_word",
        "parameters",
        {"right": "on-form-edit"},
    ),
    Saying(r"location-priority must be set to", "forms.parameter_word", "parameters", _PRIORITIES),
    Saying(r"(?P<name>[\w-]+) must be set to true or false", "forms.parameter_word", "parameters", _TRUTH),
    Saying(
        r"'(?P<name>[\w-]+)' parameter must be either 'true' or",
        "forms.parameter_word",
        "parameters",
        _TRUTH,
    ),
    Saying(
        r"parameter '(?P<name>incremental)'|'(?P<name_>incremental)' parameter",
        "forms.parameter_word",
        "parameters",
        {"name": "incremental", "right": "true"},
    ),
    Saying(r"Invalid value for quality", "forms.parameter_word", "parameters", _QUALITIES),
    Saying(r"seed value must be|to use a seed", "forms.parameter_seed", "parameters"),
    Saying(r"To include location information in", "forms.audit_location", "parameters"),
    Saying(r"reference-geometry' parameter must", "forms.geometry_unknown", "parameters"),
    Saying(r"invalid Android package name", "forms.parameter_app", "parameters"),
    # kinds of questions
    Saying(
        r"The question \$\{(?P<name>[^}]*)\} is not user-visible.*question \$\{(?P<at>[^}]*)\}",
        "forms.trigger_silent",
        "trigger",
    ),
    Saying(
        r"'trigger' column must not be empty",
        "forms.cell_missing",
        "trigger",
        {"column": "trigger"},
    ),
    Saying(r"'calculation' column must be empty", "forms.background_calculation", "calculation"),
    Saying(r"Choice filter not supported with or_other", "forms.or_other_filter", "choice_filter"),
    Saying(r"Please specify choices for this 'or other'", "forms.or_other_list", "type"),
    Saying(r"Choice filter not supported for table-list", "forms.table_list_filter", "choice_filter"),
    Saying(
        r"list names don't match: (?P<first>\S+) vs\. (?P<list>\S+)",
        "forms.table_list_lists",
        "type",
    ),
    Saying(
        r"should end with one of the supported file extensions: (?P<right>.*)", "forms.file_extension", "type"
    ),
    Saying(r"There should be an external_choices sheet", "forms.external_missing", "type"),
    Saying(r"List name not in external choices sheet: (?P<list>\S+)", "forms.external_list_unknown", "type"),
    Saying(
        r"To use big-image, .*element named (?P<name>\S+?)\.?$",
        "forms.big_image_alone",
        "big-image",
    ),
    Saying(r"element named '(?P<name>[^']*)' has no label", "forms.label_missing", "label"),
    Saying(r"Question '(?P<name>[^']*)'.* 'search\(\)'", "forms.search_list", "appearance"),
    Saying(r"Media type: (?P<kind>\S+) not supported", "forms.media_unknown", "media"),
    Saying(r"Repeat has no label: \{'name': '(?P<name>[^']*)'", "forms.repeat_label_missing", "label"),
    Saying(r"Row without name, text, or label is being skipped", "forms.row_skipped", "type"),
    # what the form reads beside its questions
    Saying(r"Instance names must be unique.*?The name '(?P<name>[^']*)'", "forms.instance_twice"),
    Saying(
        r"The same instance id will be generated.*Instance name: '(?P<name>[^']*)'", "forms.instance_twice"
    ),
    Saying(r"Cannot omit instanceID", "forms.encryption_id", "omit_instanceID"),
    # entities
    Saying(r"add an entities sheet and declare", "forms.save_to_no_list", "save_to"),
    Saying(
        r"property '(?P<name>[^']*)' is already assigned by row '(?P<first>[^']*)'",
        "forms.save_to_twice",
        "save_to",
    ),
    Saying(r"Groups and repeats can't be saved", "forms.save_to_group", "save_to"),
    Saying(
        r"entity list name '(?P<list>[^']*)' was not found",
        "forms.entity_list_unknown",
        "save_to",
    ),
    Saying(
        r"entity list name '(?P<list>[^']*)' does not have an? '?(?P<column>label|update_if|entity_id)",
        "forms.entity_cell_missing",
    ),
    Saying(r"must be prefixed with the entity|at most one '#'", "forms.save_to_shape", "save_to"),
    Saying(
        r"may have only one entity declaration.*scope: '(?P<scope>[^']*)'.*row '(?P<first>[^']*)'",
        "forms.entity_scope_taken",
    ),
    Saying(
        r"entity list name '(?P<list>[^']*)' has a reference in container scope '(?P<first>[^']*)'",
        "forms.entity_scopes",
    ),
    Saying(
        r"must not begin with two underscores|must not contain a period|must not be 'name' or 'label'",
        "forms.entity_name",
    ),
    Saying(r"must not have any duplicate names", "forms.row_name_twice", "list_name"),
    Saying(r"Entity lists must have a name", "forms.cell_missing", "list_name", {"column": "list_name"}),
    # what our own checks name with its cell, or what matters on a phone alone
    Saying(
        r"missing the .* columns?|language declarations|uses or_other and translations|similar names were found",
        "",
    ),
    Saying(r"Choices should have a label|case-insensitive match", ""),
    Saying(r"no longer supported on most devices|speed up submission sending", ""),
    Saying(r"'disabled' column header|only meant for filtered selects", ""),
)


class Listener:
    """Finds place and words of what pyxform says."""

    def __init__(self, sheets: Sheets, paths: Mapping[str, Sequence[str]]) -> None:
        """Take the sheets that pyxform was given, and the survey's paths by name."""
        self.sheets = sheets
        self.paths = paths

    def heard(self, text: str, severity: str) -> Problem | None:
        """Return a sentence of pyxform as a problem, None for what does not matter here."""
        message = _SPACE.sub(" ", _ROW.sub("", text)).strip()
        for saying in SAYINGS:
            found = re.search(saying.pattern, message)
            if found:
                if not saying.code and severity == "error":
                    break
                if not saying.code:
                    return None
                facts = {**(saying.facts or {}), **{k: v for k, v in found.groupdict().items() if v}}
                return self._placed(saying.code, facts, text, saying.column, severity)
        code = "forms.pyxform_error" if severity == "error" else "forms.pyxform_warning"
        return self._placed(code, {"message": message}, text, "", severity)

    def _placed(self, code: str, facts: dict[str, str], text: str, base: str, severity: str) -> Problem:
        named = _SHEET.search(text)
        title = (named[1] or named[2]) if named else "survey"
        told = _COLUMN.search(text)
        base = base or facts.get("second", "") or (told[1] if told else facts.get("column", ""))
        if base == "id_string" or base == "omit_instanceID":
            title = "settings"
        base = "list_name" if base == "dataset" else base
        sheet = self.sheets.sheet(title)
        number = _ROW.search(text)
        place = int(number[1]) if number else self._row(title, base, facts, text)
        if title == "settings" and sheet.rows:
            place = sheet.rows[0].number
        row = next((one for one in sheet.rows if one.number == place), Row(place, {}))
        known = columns(sheet)
        written, header = cell(row, known, column(base).base)
        if base in sheet.header:
            header = base
        elif header not in sheet.header:
            header = next((one.header for one in known if one.base == column(base).base), base)
        self._complete(code, facts, row, written)
        return Problem(code, dict(facts), title, place, header, severity)

    def _row(self, title: str, base: str, facts: Mapping[str, str], text: str) -> int:
        """Return the row that a sentence without one means: by a parameter, by a name in it, else the header's."""
        sheet = self.sheets.sheet(title)
        known = columns(sheet)
        names = [facts[key] for key in ("at", "name") if facts.get(key)]
        names += _NAMED.findall(text)
        for wanted in names:
            for row in sheet.rows:
                here = cell(row, known, base)[0].lower() if base == "parameters" else ""
                if here and f"{wanted}=" in here.replace(" ", ""):
                    return row.number
                if base != "parameters" and cell(row, known, "name")[0] == wanted:
                    return row.number
        if base:
            return next((row.number for row in sheet.rows if cell(row, known, base)[0]), 1)
        return 1

    def _complete(self, code: str, facts: dict[str, str], row: Row, written: str) -> None:
        """Add the facts that our sentence has and pyxform's lacks."""
        kind = cell(row, columns(self.sheets.sheet("survey")), "type")[0]
        facts.setdefault("kind", kind)
        if "columns" in facts:
            facts["columns"] = facts["columns"].replace("'", "")
        if code == "forms.reference_unknown":
            facts["right"] = nearest(facts["name"], self.paths)
        if code == "forms.reference_twice":
            facts["paths"] = ", ".join(self.paths.get(facts["name"], ()))
        facts.setdefault("value", _parameter(written, facts.get("name", "")) or written)
        facts.setdefault("name", written)
        if code == "forms.range_step":
            defaults = {"start": "1", "end": "10", "step": "1"}
            facts.update({key: _parameter(written, key) or text for key, text in defaults.items()})


def nearest(name: str, names: Iterable[str]) -> str:
    """Return the name that is nearest to one that is not there, else the first few."""
    known = list(names)
    close = difflib.get_close_matches(name, known, 1)
    return close[0] if close else ", ".join(known[:3]) or "-"


def _parameter(text: str, name: str) -> str:
    found = re.search(rf"(?:^|[\s,;]){re.escape(name)}\s*=\s*([^\s,;]+)", text) if name else None
    return found[1] if found else ""
