"""The lists of choices as nodes, for choice filters and ``instance()``; each list's nodes are built once."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree

from elementpath import get_node_tree
from elementpath.xpath_nodes import EtreeElementNode

from customs_assessor.forms.model import Choice, Form, in_language

_TAG = re.compile(r"[^\W\d][\w.\-]*\Z")


class Offers:
    """The rows of a form's lists as the XForm's secondary instances have them."""

    def __init__(self, form: Form, language: str = "") -> None:
        """Take the form; a list's nodes are made when first asked for.

        Args:
            form: the compiled form.
            language: code in which an item's ``label`` is.
        """
        self._form = form
        self._language = language
        self._instances: dict[str, EtreeElementNode] = {}

    def rows(self, name: str) -> tuple[EtreeElementNode, ...]:
        """Return one ``item`` node per choice of a list, in order, with its columns as children."""
        root = self.instance(name).children[0]
        return tuple(node for node in root.children or () if isinstance(node, EtreeElementNode))

    def instance(self, name: str) -> EtreeElementNode:
        """Return the node above the ``root`` of a list, so that ``instance('ports')/root/item`` finds its rows."""
        if name not in self._instances:
            above = ElementTree.Element("instance")
            root = ElementTree.SubElement(above, "root")
            for choice in self._form.choices.get(name, ()):
                root.append(self._item(choice))
            tree = get_node_tree(above)
            assert isinstance(tree, EtreeElementNode)
            self._instances[name] = tree
        return self._instances[name]

    def _item(self, choice: Choice) -> ElementTree.Element:
        item = ElementTree.Element("item")
        label = in_language(choice.label, self._language)
        for column, text in {"name": choice.name, "label": label, **choice.cells}.items():
            if _TAG.match(column):
                ElementTree.SubElement(item, column).text = text
        return item
