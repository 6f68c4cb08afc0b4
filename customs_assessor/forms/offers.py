"""The lists of choices as nodes, for choice filters; each list's nodes are built once."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree

from elementpath import get_node_tree
from elementpath.xpath_nodes import EtreeElementNode

from customs_assessor.forms.model import Choice, Form

_TAG = re.compile(r"[^\W\d][\w.\-]*\Z")


class Offers:
    """The rows of a form's lists as the XForm's secondary instances have them."""

    def __init__(self, form: Form) -> None:
        """Take the form; a list's nodes are made when first asked for."""
        self._form = form
        self._rows: dict[str, tuple[EtreeElementNode, ...]] = {}

    def rows(self, name: str) -> tuple[EtreeElementNode, ...]:
        """Return one ``item`` node per choice of a list, in order, with its columns as children."""
        if name not in self._rows:
            root = ElementTree.Element("root")
            for choice in self._form.choices.get(name, ()):
                root.append(_item(choice))
            tree = get_node_tree(root)
            self._rows[name] = tuple(node for node in tree.children if isinstance(node, EtreeElementNode))
        return self._rows[name]


def _item(choice: Choice) -> ElementTree.Element:
    item = ElementTree.Element("item")
    for column, text in {"name": choice.name, **choice.cells}.items():
        if _TAG.match(column):
            ElementTree.SubElement(item, column).text = text
    return item
