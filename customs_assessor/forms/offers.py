"""The lists of choices as nodes, for choice filters and ``instance()``; each list's nodes are built once."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from collections.abc import Sequence

from elementpath.xpath_nodes import EtreeElementNode

from customs_assessor.forms.lookups import TAG, Lookups, Rows, cell_of
from customs_assessor.forms.model import Choice, Form, in_language


class Offers:
    """The rows of a form's lists and files as the XForm's secondary instances have them."""

    def __init__(self, form: Form, lookups: Lookups, language: str = "") -> None:
        """Take the form; a list's nodes are made when first asked for.

        Args:
            form: the compiled form.
            lookups: its files.
            language: code in which an item's ``label`` is.
        """
        self._form = form
        self._lookups = lookups
        self._language = language
        self._instances: dict[str, Rows] = {}
        self._aligned: dict[str, tuple[EtreeElementNode, ...]] = {}

    def rows(self, name: str) -> tuple[EtreeElementNode, ...]:
        """Return one ``item`` node per choice of a list, in order, with its columns as children."""
        if name not in self._aligned:
            found = self.instance(self._source(name))
            items = () if found is None else found.items
            column = self._form.bindings.get(f"value {name}")
            self._aligned[name] = tuple(
                item for item in items if column is None or cell_of(item, column).strip()
            )
        return self._aligned[name]

    def where(self, name: str, column: str, text: str) -> Sequence[EtreeElementNode] | None:
        """Return the rows of a list of choices whose cell in a column is a text, None where there is no index."""
        return self.matching(self._source(name), column, text)

    def _source(self, name: str) -> str:
        """Return the file that a list is made of, else the list itself."""
        return self._form.bindings.get(f"table {name}", name)

    def instance(self, name: str) -> Rows | None:
        """Return the rows that ``instance('ports')`` means, None when the form has no such file or list."""
        if name in self._lookups:
            return self._lookups.rows(name)
        if name not in self._form.choices:
            return None
        if name not in self._instances:
            above = ElementTree.Element("instance")
            root = ElementTree.SubElement(above, "root")
            for choice in self._form.choices[name]:
                root.append(self._item(choice))
            self._instances[name] = Rows(above)
        return self._instances[name]

    def matching(self, name: str, column: str, text: str) -> Sequence[EtreeElementNode] | None:
        """Return the rows of a list or file whose cell in a column is a text, None when there is no such list."""
        found = self.instance(name)
        return None if found is None else found.where(column, text)

    def _item(self, choice: Choice) -> ElementTree.Element:
        item = ElementTree.Element("item")
        label = in_language(choice.label, self._language)
        for column, text in {"name": choice.name, "label": label, **choice.cells}.items():
            if TAG.match(column):
                ElementTree.SubElement(item, column).text = text
        return item
