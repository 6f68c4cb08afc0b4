"""A filled form without a form, for tests of expressions: a small tree in which every node is relevant."""

import xml.etree.ElementTree as ElementTree
from datetime import datetime
from random import Random

from elementpath import XPathContext, get_node_tree
from elementpath.xpath_nodes import EtreeElementNode
from elementpath.xpath_tokens import XPathToken

from customs_assessor.forms.expressions import context_in, parse
from customs_assessor.forms.functions.call import ExpressionError
from customs_assessor.forms.values import Nodes, typed

XML = """<data><n>3</n><blank/><m>x y</m><d>2024-02-01</d><g><a>1</a><a>2.5</a><a/></g><t>text</t>
<dt>2024-02-01T12:00:00.000</dt><when>18:00:00.000</when><flag>0</flag>
<sites><site><name>Tema</name><at>5 0 0 0</at><shift><hours>8</hours></shift><shift><hours>6</hours></shift></site>
<site><name>Paga</name><at>11 0 0 0</at><shift><hours>4</hours></shift><shift><hours>12</hours></shift></site>
<site><name>Aflao</name><at/><shift><hours/></shift></site></sites>
<mixed><v>4</v><v>many</v><v/><v>-1</v></mixed><negative><v>-5</v><v>-2</v></negative>
<shape>0 0 0 0;0 1 0 0;1 1 0 0;1 0 0 0;0 0 0 0</shape></data>"""
PORTS = """<instance><root>
<item><name>tema</name><label>Tema</label><region>south</region><berths>12</berths></item>
<item><name>takoradi</name><label>Takoradi</label><region>south</region><berths>5</berths></item>
<item><name>paga</name><label>Paga</label><region>north</region><berths>0</berths></item>
</root></instance>"""
KINDS = {
    "n": "int",
    "a": "decimal",
    "d": "date",
    "dt": "dateTime",
    "hours": "int",
    "flag": "int",
    "berths": "string",
}
NOW = datetime(2024, 1, 31, 14, 5, 9).astimezone()


class Around:
    now = NOW
    version = "7"

    def __init__(self, language: str = "en") -> None:
        self.language = language
        self.ports = get_node_tree(ElementTree.fromstring(PORTS))

    def choice_label(self, choice: str, path: str) -> str:
        return f"{choice} of {path}"

    def wording(self, reference: str) -> str:
        return f"words of {reference}"

    def attribute(self, name: str) -> str:
        return {"username": "ama"}.get(name, "")

    def looked_up(self, table: str, wanted: str, key: str, value: str) -> str:
        if table != "tariff":
            raise ExpressionError("forms.table_missing", table=table)
        return f"{wanted} where {key} is {value}"

    def instance(self, name: str) -> EtreeElementNode | None:
        return self.ports if name == "ports" else None

    def matching(self, name: str, column: str, text: str) -> None:
        return None


class Sheet:
    def __init__(self, here: str = "", language: str = "en", seed: str = "") -> None:
        self.text = here
        self.around = Around(language)
        self.random = Random(seed or "seed")

    def here(self) -> str:
        return self.text

    def chance(self) -> Random:
        return self.random

    def at(self, path: str) -> list[EtreeElementNode] | None:
        return None

    def indexed(self, token: XPathToken, numbers: list[float]) -> list[EtreeElementNode] | None:
        return None

    def place(self, found: list[EtreeElementNode]) -> int:
        return 0

    def nodes(self, found: list[EtreeElementNode]) -> Nodes:
        elements = tuple(node.value for node in found)
        return Nodes(elements, tuple(typed(one.text or "", KINDS.get(one.tag, "string")) for one in elements))


def value(text: str, at: str = "n", here: str = "", language: str = "en", seed: str = ""):
    """What an expression gives at the first node of a name."""
    tree = get_node_tree(ElementTree.ElementTree(ElementTree.fromstring(XML)))
    node = next(one for one in tree.iter_descendants() if getattr(one, "name", "") == at)
    return parse(text).evaluate(context_in(XPathContext(tree), Sheet(here, language, seed), node))
