"""One filled form: relevance, calculations, constraints, choices on offer and repeats, as callers see them."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, time
from typing import cast

from elementpath.xpath_nodes import EtreeElementNode

from customs_assessor.answers.item import ItemKey
from customs_assessor.errors import FormError
from customs_assessor.forms.engine import Engine
from customs_assessor.forms.expressions import Expression, compiled
from customs_assessor.forms.graph import SHOWN
from customs_assessor.forms.logic import REFERENCE
from customs_assessor.forms.model import Choice, Form, Question, Section, Texts
from customs_assessor.forms.offering import offered
from customs_assessor.forms.plan import switch
from customs_assessor.forms.record import Filler, Record
from customs_assessor.forms.states import QuestionState, RepeatState, SectionState
from customs_assessor.forms.tree import Shape, Spot, Standing, instance_id, template
from customs_assessor.forms.validity import NOT_ALLOWED, worded, wrong_choice, wrong_type
from customs_assessor.forms.values import Value, to_boolean

__all__ = ["Filling", "QuestionState", "SectionState", "Standing"]


class Filling(Engine):
    """The engine of one filled form; it changes by :meth:`set`, :meth:`set_at`, :meth:`add` and :meth:`remove` alone.

    Questions in a repeat are known by ``ItemKey(name, instance)`` with the UUID of the innermost instance, and by paths
    with positions: ``/sites[1]/name``. A key without instance means the first one.
    """

    def __init__(
        self,
        form: Form,
        answers: Mapping[ItemKey, str],
        today: date | None = None,
        *,
        now: datetime | None = None,
        language: str = "",
        filler: Filler | None = None,
        instances: Standing | None = None,
    ) -> None:
        """Begin with defaults, then give the answers.

        Args:
            form: the compiled form.
            answers: ODK text by item; those of instances that are not there (a counted repeat has fewer now) are left out.
            today: the day that ``today()`` gives, at midnight local time for ``now()``.
            now: the moment that ``now()`` gives; without both, the clock's.
            language: code in which functions answer (``jr:choice-name``, ``format-date``), default the form's first.
            filler: who fills in; its seed keeps what is random the same when the answers are opened again.
            instances: of repeats; default one blank one of each repeat. Those of a ``repeat_count`` are made and removed by
                the form, under :func:`~customs_assessor.forms.tree.instance_id`, and are not named here.

        Raises:
            FormError: an answer's item, or the repeat of an instance, is not in the form, or an expression cannot be
                evaluated.
        """
        self.now = now or (datetime.combine(today, time()) if today else datetime.now()).astimezone()
        super().__init__(form, Record(form, self.now, language, filler or Filler()))
        self.begin(instances or {})
        self._give(dict(answers))

    def _give(self, waiting: dict[ItemKey, str]) -> None:
        """Give answers; those of a counted instance follow once what counts it is given."""
        while ready := {key: spot for key in waiting if (spot := self._placed_at(key)) is not None}:
            self.write_all([(spot, waiting.pop(key)) for key, spot in ready.items()])

    def set(self, key: ItemKey, value_text: str) -> None:
        """Give a question a value (ODK text, '' clears it) and recompute what depends on it.

        Raises:
            FormError: the form has no such question, or an expression cannot be evaluated.
        """
        self.write(self._spot(key), value_text)

    def set_at(self, path: str, value_text: str) -> None:
        """Give the question at a path a value: for a name that stands twice, and in repeats (``/sites[1]/name``).

        Raises:
            FormError: the form has no such question, or an expression cannot be evaluated.
        """
        self.write(self._at(path), value_text)

    def state_at(self, path: str) -> QuestionState:
        """Return the state of the question at a path.

        Raises:
            FormError: the form has no such question.
        """
        return cast(QuestionState, self._state(self._at(path)))

    def states(self) -> tuple[QuestionState, ...]:
        """Return the state of every question in the form's order, calculates and those not relevant too."""
        return tuple(state for state in self._all() if isinstance(state, QuestionState))

    def sections(self) -> tuple[SectionState, ...]:
        """Return the state of every group and instance of a repeat in the form's order."""
        return tuple(state for state in self._all() if isinstance(state, SectionState))

    def state(self, key: ItemKey) -> QuestionState:
        """Return the state of one question.

        Raises:
            FormError: the form has no such question.
        """
        return cast(QuestionState, self._state(self._spot(key)))

    def part_states(self) -> tuple[QuestionState | SectionState, ...]:
        """Return groups, instances and questions together, metadata too, in the form's order."""
        return tuple(self._recorded(self.tree.root))

    @property
    def calculated(self) -> Mapping[str, str]:
        """Values of calculates by path, '' for those not relevant."""
        return {
            spot.address: spot.text
            for part, spot in self._placed(self.form.children, self.tree.root)
            if isinstance(part, Question) and part.kind == "calculate"
        }

    def text(self, path: str) -> str:
        """Return the text at a path, '' when it is blank or not relevant, or not there."""
        spot = self.tree.find(path)
        return spot.text if spot else ""

    # repeats

    def instances(self, path: str, parent: str | None = None) -> tuple[str, ...]:
        """Return the UUIDs of a repeat's instances, in order.

        Args:
            path: ``/sites``; of a nested repeat ``/sites[1]/steps``, or ``/sites/steps`` with
            parent: the instance that they lie in.

        Raises:
            FormError: the form has no such repeat.
        """
        holder, shape = self._repeat(path, parent)
        return tuple(spot.instance or "" for spot in holder.children[shape.name])

    def counted(self, path: str) -> bool:
        """Return whether the form itself makes the instances of a repeat (``repeat_count``); '/sites/steps', no positions."""
        return self.plan.counted(path)

    def repeats(self) -> tuple[RepeatState, ...]:
        """Return every repeat as often as it stands, in the form's order, outer ones before those in them."""
        return tuple(
            RepeatState(
                name=self.plan.called[part.path],
                path=f"{holder.address}/{part.name}",
                section=part,
                parent=holder.instance,
                counted=self.plan.counted(part.path),
                relevant=self._would_show(holder, part),
                instances=tuple(cast(SectionState, self._state(spot)) for spot in holder.children[part.name]),
            )
            for part, holder in self._holders(self.form.children, self.tree.root)
        )

    def _holders(self, parts: Iterable[Section | Question], parent: Spot) -> Iterator[tuple[Section, Spot]]:
        """Yield the repeats that lie in an element, each with what holds its instances."""
        for part in parts:
            if isinstance(part, Section):
                if part.repeat:
                    yield part, parent
                for spot in parent.children[part.name]:
                    yield from self._holders(part.children, spot)

    def _would_show(self, holder: Spot, repeat: Section) -> bool:
        listed = holder.children[repeat.name]
        if listed or not holder.shown:
            return any(spot.shown for spot in listed)
        expression = self.plan.parsed.get((SHOWN, repeat.path))
        return expression is None or to_boolean(self.from_place(expression, holder, repeat.name))

    def add(self, path: str, instance: str | None = None, parent: str | None = None) -> str:
        """Add an instance behind the others, with its defaults, and return its UUID.

        Args:
            path, parent: as of :meth:`instances`.
            instance: its UUID, default a new one.

        Raises:
            FormError: the form has no such repeat, counts it itself, or has an instance of that UUID.
        """
        holder, shape = self._repeat(path, parent)
        made = instance or str(uuid.uuid4())
        self._check_free(shape)
        if made in self.tree.rows:
            raise FormError("forms.repeat_entry_twice", name=path)
        self.insert(holder, shape, [made])
        return made

    def remove(self, path: str, instance: str) -> None:
        """Remove an instance; those behind it move up.

        Raises:
            FormError: it is none of that repeat, or the form counts the repeat itself.
        """
        spot = self.tree.rows.get(instance)
        if spot is None or spot.path != template(path):
            raise FormError("forms.repeat_entry_unknown", name=path)
        self._check_free(spot.shape)
        self.drop(spot)

    def resize(self, path: str, number: int, parent: str | None = None) -> None:
        """Add instances under the UUIDs that everybody gives them, or remove the last ones, until there are so many.

        Raises:
            FormError: as :meth:`add`.
        """
        holder, shape = self._repeat(path, parent)
        self._check_free(shape)
        listed = holder.children[shape.name]
        wanted = [
            instance_id(holder.instance, self.plan.called[shape.path], place)
            for place in range(1, number + 1)
        ]
        while len(listed) > number:
            self.drop(listed[-1])
        self.insert(holder, shape, wanted[len(listed) :])

    def _check_free(self, shape: Shape) -> None:
        if self.plan.counted(shape.path):
            raise FormError("forms.repeat_counted", name=shape.name)

    def _repeat(self, path: str, parent: str | None) -> tuple[Spot, Shape]:
        shape = self.plan.shapes.get(template(path))
        if shape is None or not shape.repeat:
            raise FormError("forms.repeat_unknown", name=path)
        above = path.rpartition("/")[0]
        holder = self.tree.find(above) if above and parent is None else self.tree.holder(shape.path, parent)
        if holder is None:
            raise FormError("forms.repeat_entry_unknown", name=path)
        return holder, shape

    # questions

    def _placed_at(self, key: ItemKey) -> Spot | None:
        """Return the spot of an item, None when its instance is not there.

        Raises:
            FormError: the form has no such question.
        """
        path = self.plan.names.get(key.name, key.name)
        if not isinstance(self.plan.parts.get(path), Question):
            raise FormError("forms.question_unknown", name=key.name)
        base = self.tree.rows.get(key.instance) if key.instance else self.tree.root
        there = base is not None and (not key.instance or base.path == self.plan.land.home[path])
        return self._spot(key) if there else None

    def _spot(self, key: ItemKey) -> Spot:
        path = self.plan.names.get(key.name, key.name)
        if not isinstance(self.plan.parts.get(path), Question):
            raise FormError("forms.question_unknown", name=path)
        base = self.tree.rows.get(key.instance) if key.instance else self.tree.root
        home = self.plan.land.home[path]
        if base is None or (key.instance and base.path != home):
            raise FormError("forms.repeat_entry_unknown", name=path)
        found = self.tree.under(base, path)
        if not found:
            raise FormError("forms.repeat_entry_unknown", name=path)
        return found[0]

    def _at(self, path: str) -> Spot:
        spot = self.tree.find(path)
        if spot is None or not isinstance(self.plan.parts.get(spot.path), Question):
            raise FormError("forms.question_unknown", name=path)
        return spot

    # states

    def _placed(
        self, parts: Iterable[Section | Question], parent: Spot
    ) -> Iterator[tuple[Section | Question, Spot]]:
        """Yield the parts that lie in an element, with their elements, those of every instance."""
        for part in parts:
            for spot in parent.children.get(part.name, ()):
                yield part, spot
                if isinstance(part, Section):
                    yield from self._placed(part.children, spot)

    def _all(self) -> Iterator[QuestionState | SectionState]:
        return (self._state(spot) for _, spot in self._placed(self.form.children, self.tree.root))

    def _recorded(self, parent: Spot) -> Iterator[QuestionState | SectionState]:
        for shape in parent.shape.children:
            for spot in parent.children[shape.name] if shape.path in self.plan.parts else ():
                yield self._state(spot)
                yield from self._recorded(spot)

    def _state(self, spot: Spot) -> QuestionState | SectionState:
        if spot.state is None:
            part = self.plan.parts[spot.path]
            spot.state = (
                self._question(part, spot) if isinstance(part, Question) else self._section(part, spot)
            )
        return cast(QuestionState | SectionState, spot.state)

    def _section(self, section: Section, spot: Spot) -> SectionState:
        instance = spot.instance if section.repeat else None
        return SectionState(spot.address, section, spot.shown, self._texts(section.label, spot), instance)

    def _question(self, question: Question, spot: Spot) -> QuestionState:
        shown, value = spot.shown, spot.text
        listed = bool(question.choices or question.itemset)
        found = self._offered(question, spot) if listed else ()
        choices = tuple(choice.name for choice in found) if listed else None
        message = self._message(question, value, spot, choices) if shown and value else {}
        return QuestionState(
            key=ItemKey(self.plan.called[spot.path], spot.instance),
            path=spot.address,
            question=question,
            relevant=shown,
            required=self._true(question.required, spot),
            readonly=self._true(question.readonly, spot),
            valid=not message,
            message=message,
            choices=choices,
            value=value,
            label=self._texts(question.label, spot),
            hint=self._texts(question.hint, spot),
            guidance=self._texts(question.guidance, spot),
            required_message=self._texts(question.required_message, spot),
            offered=found,
        )

    def _true(self, text: str, spot: Spot) -> bool:
        plain = switch(text)
        return to_boolean(self._evaluate(compiled(text), spot)) if plain is None else plain

    def _offered(self, question: Question, spot: Spot) -> tuple[Choice, ...]:
        def ask(expression: Expression, row: EtreeElementNode | None, focus: tuple[int, int]) -> Value:
            return self._evaluate(expression, spot, row, focus)

        place = f"{spot.path} {spot.instance or ''}"
        found = offered(question, self.around, self.plan.itemsets.get(question.path), place, ask)
        if question.choices in self.plan.speaking:
            found = tuple(replace(choice, label=self._texts(choice.label, spot)) for choice in found)
        return found

    def _message(self, question: Question, value: str, spot: Spot, offered: tuple[str, ...] | None) -> Texts:
        """Return why a value is not valid, {} when it is."""
        code = wrong_type(question, (), value) if offered is None else wrong_choice(question, offered, value)
        if code:
            return worded(code, question)
        if not question.constraint or self._true(question.constraint, spot):
            return {}
        return self._texts(question.constraint_message, spot) or worded(NOT_ALLOWED, question)

    def _texts(self, texts: Texts, spot: Spot) -> Texts:
        return {language: self._filled_in(text, spot) for language, text in texts.items()}

    def _filled_in(self, text: str, spot: Spot) -> str:
        if "${" not in text:
            return text

        def named(found: str, name: str) -> str:
            path = self.plan.names.get(name)
            return found if path is None else next((one.text for one in self.seen_from(spot, path)), "")

        return REFERENCE.sub(lambda found: named(found[0], found[2]), text)
