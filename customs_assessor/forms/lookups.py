"""The files of a form as nodes and as indexes, made when first asked for and kept as long as the form lives."""

from __future__ import annotations

import difflib
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Mapping, Sequence
from typing import cast

from elementpath import get_node_tree
from elementpath.xpath_nodes import EtreeElementNode

from customs_assessor.forms.functions.call import ExpressionError
from customs_assessor.forms.model import Table

TAG = re.compile(r"[^\W\d][\w.\-]*\Z")
"""What XML takes as the name of an element: a column of another name cannot be reached by an expression."""


class Rows:
    """The ``item`` nodes of one list, found by a cell without a walk."""

    def __init__(self, above: ElementTree.Element) -> None:
        """Take the element above the list's root."""
        tree = get_node_tree(above)
        assert isinstance(tree, EtreeElementNode)
        self.above = tree
        root = next(node for node in tree.children or () if isinstance(node, EtreeElementNode))
        self.items = tuple(
            node
            for node in root.children or ()
            if isinstance(node, EtreeElementNode) and node.value.tag == "item"
        )
        cells = (cell for item in above.iterfind("root/item") for cell in item)
        self._flat = above.find("root") is not None and not any(len(cell) for cell in cells)
        self._indexes: dict[str, dict[str, list[EtreeElementNode]]] = {}

    def where(self, column: str, text: str) -> Sequence[EtreeElementNode] | None:
        """Return the items whose cell in a column is a text, in order; None where cells hold more than texts."""
        if not self._flat:
            return None
        if column not in self._indexes:
            index: dict[str, list[EtreeElementNode]] = {}
            for node in self.items:
                index.setdefault(cell_of(node, column), []).append(node)
            self._indexes[column] = index
        return self._indexes[column].get(text, ())


class Lookups:
    """The tables of a form."""

    def __init__(self, tables: Mapping[str, Table]) -> None:
        """Take the tables by name; nothing is made yet."""
        self._tables = tables
        self._rows: dict[str, Rows] = {}
        self._found: dict[tuple[str, str], dict[str, int]] = {}

    def __contains__(self, name: str) -> bool:
        """Return whether there is a table of a name."""
        return name in self._tables

    def rows(self, name: str) -> Rows:
        """Return the nodes of a table."""
        if name not in self._rows:
            self._rows[name] = Rows(_element(self._tables[name]))
        return self._rows[name]

    def looked_up(self, name: str, wanted: str, key: str, value: str) -> str:
        """Return the cell of column ``wanted`` in the first row whose ``key`` is a value, '' when there is none.

        Raises:
            ExpressionError: there is no such table or column.
        """
        table = self._tables.get(without_ending(name))
        if table is None:
            raise ExpressionError("forms.table_missing", table=name)
        place, column = (_place(name, table, one) for one in (wanted, key))
        if (name, key) not in self._found:
            index: dict[str, int] = {}
            for number, row in enumerate(table.rows):
                index.setdefault(row[column], number)
            self._found[name, key] = index
        found = self._found[name, key].get(value.strip()) if value.strip() else None
        return "" if found is None else table.rows[found][place]


def cell_of(item: EtreeElementNode, column: str) -> str:
    """Return the text of a cell of an ``item`` node, '' when it has no such cell."""
    return cast(ElementTree.Element, item.value).findtext(column) or ""


def without_ending(name: str) -> str:
    """Return the name by which expressions know a file: ``ports`` of ``ports.csv``."""
    stem, _, ending = name.rpartition(".")
    return stem if stem and ending.lower() in ("csv", "xml", "geojson") else name


def column_of(table: Table, name: str) -> str:
    """Return a table's column of a name, in whatever case it is written (Collect), '' when there is none."""
    if name in table.columns:
        return name
    return next((column for column in table.columns if column.lower() == name.strip().lower()), "")


def wrong_column(file: str, table: Table, name: str) -> dict[str, str]:
    """Return the facts of a column that a file does not have."""
    close = difflib.get_close_matches(name, table.columns, 1)
    right = close[0] if close else ", ".join(table.columns[:8]) or "-"
    return {"table": file, "column": name, "right": right}


def _place(name: str, table: Table, column: str) -> int:
    known = column_of(table, column)
    if not known:
        raise ExpressionError("forms.table_column", **wrong_column(name, table, column))
    return table.columns.index(known)


def _element(table: Table) -> ElementTree.Element:
    above = ElementTree.Element("instance")
    if table.xml:
        above.append(ElementTree.fromstring(table.xml))
        return above
    root = ElementTree.SubElement(above, "root")
    kept = [(place, column) for place, column in enumerate(table.columns) if TAG.match(column)]
    for row in table.rows:
        item = ElementTree.SubElement(root, "item")
        for place, column in kept:
            ElementTree.SubElement(item, column).text = row[place]
    return above
