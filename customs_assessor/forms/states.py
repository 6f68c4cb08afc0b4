"""How a question or a group of a filled form stands."""

from __future__ import annotations

from dataclasses import dataclass

from customs_assessor.answers.item import ItemKey
from customs_assessor.forms.model import Choice, Question, Section, Texts


@dataclass(frozen=True)
class QuestionState:
    """A question as it stands.

    Args:
        key: its item. path: without the root, with the positions of instances (``/sites[1]/name``). question: as compiled.
        relevant, required, readonly: now; required and readonly also of a question that is not relevant.
        valid: no broken constraint and no value of a wrong type; blank and not relevant ones are valid.
        message: why it is not valid, by language; {} when it is.
        choices: names of the choices on offer, None for a question without a list.
        value: ODK text; '' when blank or not relevant.
        label, hint, guidance, required_message: with ``${name}`` filled in.
        offered: the choices on offer in their order, with their labels filled in; () for a question without a list.
    """

    key: ItemKey
    path: str
    question: Question
    relevant: bool
    required: bool
    readonly: bool
    valid: bool
    message: Texts
    choices: tuple[str, ...] | None
    value: str
    label: Texts
    hint: Texts
    guidance: Texts
    required_message: Texts
    offered: tuple[Choice, ...]


@dataclass(frozen=True)
class SectionState:
    """A group, or an instance of a repeat, as it stands; its label with ``${name}`` filled in.

    Args:
        path: with the positions of instances. instance: UUID of what is an instance of a repeat, else None.
    """

    path: str
    section: Section
    relevant: bool
    label: Texts
    instance: str | None = None


@dataclass(frozen=True)
class RepeatState:
    """A repeat where it stands: once, or once in each instance that holds it.

    Args:
        name: what edits call it. path: with the positions of the instances around, ``/sites[1]/steps``. section: as compiled.
        parent: UUID of the instance that holds it, None outside repeats.
        counted: whether the form makes its instances. relevant: whether any of them is asked, or a first one would be.
        instances: in order.
    """

    name: str
    path: str
    section: Section
    parent: str | None
    counted: bool
    relevant: bool
    instances: tuple[SectionState, ...]
