"""Files of choices and of rows to look up: CSV, XML and GeoJSON, read as ODK Collect (JavaRosa) reads them; none is trusted."""

from __future__ import annotations

import csv
import io
import json
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable, Mapping
from typing import Any

import defusedxml.ElementTree
from defusedxml import DefusedXmlException

from customs_assessor.errors import FormError, Problem
from customs_assessor.forms.attachments import named_files
from customs_assessor.forms.cells import Sheets
from customs_assessor.forms.lookups import without_ending
from customs_assessor.forms.model import Table

MAX_ROWS = 100_000
MAX_CELLS = 2_000_000
MAX_DEPTH = 30
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def read_table(file: str, data: bytes) -> Table:
    """Return the rows of a file.

    Args:
        file: its name; the ending tells what it is.
        data: its content.

    Raises:
        FormError: it is damaged, hostile, too big, in another encoding or of another shape.
    """
    ending = file.lower().rpartition(".")[2]
    table = {"csv": _from_csv, "xml": _from_xml, "geojson": _from_geojson}[ending](file, data)
    if len(table.rows) > MAX_ROWS or len(table.rows) * len(table.columns) > MAX_CELLS:
        raise FormError("forms.table_too_big", file=file, most=MAX_ROWS)
    return table


def items(table: Table) -> list[Mapping[str, str]]:
    """Return the rows of a table by column; of nested XML the plain children of each ``item``."""
    if not table.xml:
        return [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    root = ElementTree.fromstring(table.xml)
    return [{child.tag: (child.text or "").strip() for child in item} for item in root.findall("item")]


def _text(file: str, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FormError("forms.table_encoding", file=file) from error


def _from_csv(file: str, data: bytes) -> Table:
    text = _text(file, data)
    # JavaRosa: semicolons part the cells when the first line has one
    delimiter = ";" if ";" in text.split("\n", 1)[0] else ","
    rows: list[tuple[str, ...]] = []
    header: list[str] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        for values in reader:
            if not values:
                continue
            cells = [value.strip() for value in values]
            if not header:
                header = _header(file, cells)
                continue
            for column, value in zip(header, cells, strict=False):
                if _NO_XML.search(value):
                    raise FormError("forms.table_characters", file=file, row=reader.line_num, column=column)
            if any(cells):
                rows.append(tuple((cells + [""] * len(header))[: len(header)]))
            if len(rows) > MAX_ROWS:
                raise FormError("forms.table_too_big", file=file, most=MAX_ROWS)
    except csv.Error as error:
        raise FormError("forms.table_damaged", file=file, line=reader.line_num) from error
    if not header:
        raise FormError("forms.table_header", file=file)
    return _without_blank(header, rows)


def _header(file: str, cells: list[str]) -> list[str]:
    named = [name for name in cells if name]
    if not named:
        raise FormError("forms.table_header", file=file)
    for name in named:
        if named.count(name) > 1:
            raise FormError("forms.table_column_twice", file=file, column=name)
        if _NO_XML.search(name):
            raise FormError("forms.table_characters", file=file, row=1, column=_NO_XML.sub("?", name))
    return cells


def _without_blank(header: list[str], rows: Iterable[tuple[str, ...]]) -> Table:
    """Return a table without the columns that have no name (spreadsheets write them at the end)."""
    places = [place for place, name in enumerate(header) if name]
    return Table(
        tuple(header[place] for place in places),
        tuple(tuple(row[place] for place in places) for row in rows),
    )


def _from_xml(file: str, data: bytes) -> Table:
    try:
        root: ElementTree.Element = defusedxml.ElementTree.fromstring(data, forbid_dtd=True)
    except DefusedXmlException as error:
        raise FormError("forms.table_entities", file=file) from error
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        line = getattr(error, "position", (1, 0))[0]
        raise FormError("forms.table_damaged", file=file, line=line) from error
    waiting = [(root, 0)]
    count = 0
    while waiting:
        element, depth = waiting.pop()
        count += 1
        if depth > MAX_DEPTH or count > MAX_CELLS:
            raise FormError("forms.table_too_big", file=file, most=MAX_ROWS)
        element.tag = str(element.tag).rpartition("}")[2]
        element.text, element.tail = (element.text or "").strip(), None
        waiting += [(child, depth + 1) for child in element]
    return _flat(root) or Table(xml=ElementTree.tostring(root, encoding="unicode"))


def _flat(root: ElementTree.Element) -> Table | None:
    """Return ``root/item`` of plain cells as rows, None for XML of another shape."""
    columns = tuple(child.tag for child in root[0]) if len(root) else ()
    same = all(
        item.tag == "item"
        and not item.attrib
        and not item.text
        and tuple(cell.tag for cell in item) == columns
        and not any(cell.attrib or len(cell) for cell in item)
        for item in root
    )
    if not same or root.tag != "root" or root.attrib or len(set(columns)) != len(columns):
        return None
    return Table(columns, tuple(tuple(cell.text or "" for cell in item) for item in root))


def _from_geojson(file: str, data: bytes) -> Table:
    try:
        document = json.loads(_text(file, data), parse_float=str, parse_int=str, parse_constant=str)
    except (ValueError, RecursionError) as error:
        raise FormError("forms.table_damaged", file=file, line=getattr(error, "lineno", 1)) from error
    features = document.get("features") if isinstance(document, dict) else None
    if not isinstance(features, list) or document.get("type") != "FeatureCollection":
        raise FormError("forms.geojson_shape", file=file)
    rows = [_feature(file, feature, number) for number, feature in enumerate(features, 1)]
    columns = tuple(dict.fromkeys(name for row in rows for name in row))
    return Table(columns, tuple(tuple(row.get(name, "") for name in columns) for row in rows))


def _feature(file: str, feature: Any, number: int) -> dict[str, str]:
    """Return a feature's geometry, properties and id; its own id goes before a property of that name."""
    if not isinstance(feature, dict) or feature.get("type") != "Feature":
        raise FormError("forms.geojson_shape", file=file)
    properties = feature.get("properties") or {}
    found: dict[str, str] = {}
    if feature.get("geometry") is not None:
        try:
            found["geometry"] = _geometry(feature["geometry"])
        except (LookupError, TypeError, AttributeError) as error:
            raise FormError("forms.geojson_geometry", file=file, n=number) from error
    named = properties.items() if isinstance(properties, dict) else ()
    found.update({str(name): _plain(value) for name, value in named})
    if feature.get("id") is not None:
        found["id"] = _plain(feature["id"])
    for name, value in found.items():
        if _NO_XML.search(name + value):
            shown = _NO_XML.sub("?", name)
            raise FormError("forms.table_characters", file=file, row=number, column=shown)
    return found


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.strip() if isinstance(value, str) else ""


def _geometry(geometry: Any) -> str:
    """Return a geometry as ODK writes it: ``latitude longitude 0 0``, points of a line parted by ``; ``."""
    coordinates = geometry["coordinates"]
    kind = geometry["type"]
    if kind not in ("Point", "LineString", "Polygon"):
        raise TypeError(kind)
    listed = {"Point": [coordinates], "LineString": coordinates}.get(kind)
    if listed is None:
        listed = coordinates[0] if coordinates else []
    return "; ".join(f"{_degrees(point[1])} {_degrees(point[0])} 0 0" for point in listed)


def _degrees(value: Any) -> str:
    if not isinstance(value, str) or not re.fullmatch(r"-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?", value):
        raise TypeError(value)
    return value


def read_tables(sheets: Sheets) -> tuple[Mapping[str, Table], tuple[Problem, ...]]:
    """Return the tables that the sheets name, by the name without ending, and what is wrong with them, at the first cell that names each."""
    tables: dict[str, Table] = {}
    problems: list[Problem] = []
    files: dict[str, str] = {}
    for named in named_files(sheets):
        name = without_ending(named.file)
        if not named.table or named.file not in sheets.attachments or files.get(name) == named.file:
            continue
        if name in files:
            facts = {"file": named.file, "other": files[name], "name": name}
            problems.append(Problem("forms.table_name_twice", facts, named.sheet, named.row, named.column))
            continue
        files[name] = named.file
        try:
            tables[name] = read_table(named.file, sheets.attachments[named.file])
        except FormError as error:
            problems.append(Problem(error.code, dict(error.facts), named.sheet, named.row, named.column))
    return tables, tuple(problems)


def table_names(sheets: Sheets) -> tuple[str, ...]:
    """Return the names by which expressions know the tables that the sheets name, also of those that could not be read."""
    return tuple(dict.fromkeys(without_ending(one.file) for one in named_files(sheets) if one.table))
