"""What expressions may ask of a form and of who fills it in, beside the answers (functions.call.Surroundings)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from random import Random

from elementpath.xpath_nodes import EtreeElementNode

from customs_assessor.forms.functions.chance import identifier
from customs_assessor.forms.model import Choice, Form, Question, Section, Texts, in_language
from customs_assessor.forms.offers import Offers
from customs_assessor.forms.plan import plan_of
from customs_assessor.forms.values import to_text


@dataclass(frozen=True)
class Filler:
    """Who fills a form in, and what makes this filling differ from others of the same form.

    Args:
        seed: begins what is random, and is to be the same whenever the same answers are opened: an assessment's id. Without
            one, every filling of a form draws the same.
        attributes: ``deviceid``, ``username``, ``email``, ``phonenumber``, as ``property()`` gives them.
    """

    seed: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)


class Record:
    """A form with the moment, the language and the person of one filling."""

    def __init__(self, form: Form, now: datetime, language: str, filler: Filler) -> None:
        self.form = form
        self.now = now
        self.language = language or form.languages[0]
        self.version = form.version
        self._lookups = plan_of(form).lookups
        self.offers = Offers(form, self._lookups, self.language)
        self._filler = filler
        self._root = f"/{form.bindings['root']}"
        self._parts: dict[str, Section | Question] = {}

    def choice_label(self, choice: str, path: str) -> str:
        """Return the label of a choice of the question at an absolute path, in the filling's language."""
        part = self._part(path.removeprefix(self._root))
        if isinstance(part, Question) and part.itemset:
            return choice
        listed = self.form.choices.get(part.choices, ()) if isinstance(part, Question) else ()
        return next((in_language(one.label, self.language) for one in listed if one.name == choice), "")

    def wording(self, reference: str) -> str:
        """Return the label or hint that an itext reference names: ``/data/a:label``, ``/data/a:hint``, ``list-0``."""
        path, _, what = reference.removeprefix(self._root).rpartition(":")
        part = self._part(path)
        if part is not None:
            texts: Texts = part.hint if what == "hint" and isinstance(part, Question) else part.label
            return in_language(texts, self.language)
        name, _, place = reference.rpartition("-")
        listed: tuple[Choice, ...] = self.form.choices.get(name, ())
        found = listed[int(place)] if place.isdecimal() and int(place) < len(listed) else None
        return "" if found is None else in_language(found.label, self.language)

    def attribute(self, name: str) -> str:
        """Return what is known of who fills in, '' by default."""
        return self._filler.attributes.get(name, "")

    def recorded(self, what: str) -> str:
        """Return what metadata holds: the day, the moment, an id of the filling, or an attribute of who fills in.

        Args:
            what: ``today``, ``start``, ``end``, ``uid``, else the name of an attribute.
        """
        if what == "today":
            return self.now.date().isoformat()
        if what in ("start", "end"):
            return to_text(self.now)
        return f"uuid:{identifier(self.chance('uid'))}" if what == "uid" else self.attribute(what)

    def looked_up(self, table: str, wanted: str, key: str, value: str) -> str:
        """Return a cell of a file that came with the form.

        Raises:
            ExpressionError: there is no such file or column.
        """
        return self._lookups.looked_up(table, wanted, key, value)

    def instance(self, name: str) -> EtreeElementNode | None:
        """Return the node above the ``root`` of a list of choices or a file, None when the form has none of that name."""
        found = self.offers.instance(name)
        return None if found is None else found.above

    def matching(self, name: str, column: str, text: str) -> Sequence[EtreeElementNode] | None:
        """Return the rows of a list or file whose cell in a column is a text, None when the form has none of that name."""
        return self.offers.matching(name, column, text)

    def chance(self, place: str) -> Random:
        """Return the source of what is random at a place: always from its beginning.

        Args:
            place: a node's path with its expression.
        """
        beginning = self._filler.seed or f"{self.form.form_id} {self.form.version}"
        return Random(f"{beginning} {place}")

    def _part(self, path: str) -> Section | Question | None:
        if not self._parts:
            waiting = list(self.form.children)
            while waiting:
                part = waiting.pop()
                self._parts[part.path] = part
                waiting += part.children if isinstance(part, Section) else ()
        return self._parts.get(path)
