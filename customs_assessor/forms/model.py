"""The compiled form: frozen values that every room reads.

Texts are mappings from language code (``en``) to text; a form without languages uses the code ``''``.
Exact numbers (levels, weights, targets) are :class:`fractions.Fraction`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

Texts = Mapping[str, str]


def in_language(texts: Texts, language: str) -> str:
    """Return the text in a language, else in English, else in the first language that has one, else ''."""
    for code in (language, "en", "", *texts):
        if texts.get(code):
            return texts[code]
    return ""


@dataclass(frozen=True)
class Choice:
    """One choice of a list: its name, full label, short label, level (None for none) and state.

    Args:
        name: what an answer holds.
        label: full text; for a scored choice the level's description.
        short: a few words for a drop-down (columns ``short_<code>``); may be empty.
        level: 0 to the item's top, or None.
        state: ``''``, ``not_applicable`` or ``dont_know``.
        cells: every other column of the row, for choice filters.
        media: file names of its pictures and sounds by kind (``image``, ``audio``, ``video``) and language.
    """

    name: str
    label: Texts
    short: Texts = field(default_factory=dict)
    level: Fraction | None = None
    state: str = ""
    cells: Mapping[str, str] = field(default_factory=dict)
    media: Mapping[str, Texts] = field(default_factory=dict)


@dataclass(frozen=True)
class Question:
    """One question or calculate; expressions are ODK XPath with absolute paths, '' for none.

    Args:
        name: unique among scored items.
        path: ``/group/name``, without the form's root.
        kind: XLSForm type: ``select_one``, ``select_multiple``, ``integer``, ``decimal``, ``text``, ``date``, ``note``, ``calculate``, ...
        choices: name of the list in :attr:`Form.choices`, also of one that comes from a file; '' for none.
        itemset: path of the question in a repeat whose answers are the choices (select from repeat), else ''.
        guidance: what may be read when needed (``guidance_hint``).
        parameters: ``start``, ``end``, ``step`` of a range, ``randomize`` and ``seed`` of a select, ...
        media: file names by kind (``image``, ``big-image``, ``audio``, ``video``) and language.
        row: row in the survey sheet (header is row 1).
    """

    name: str
    path: str
    kind: str
    label: Texts = field(default_factory=dict)
    hint: Texts = field(default_factory=dict)
    choices: str = ""
    relevant: str = ""
    required: str = ""
    constraint: str = ""
    constraint_message: Texts = field(default_factory=dict)
    required_message: Texts = field(default_factory=dict)
    calculation: str = ""
    readonly: str = ""
    default: str = ""
    choice_filter: str = ""
    appearance: str = ""
    row: int = 0
    itemset: str = ""
    guidance: Texts = field(default_factory=dict)
    parameters: Mapping[str, str] = field(default_factory=dict)
    media: Mapping[str, Texts] = field(default_factory=dict)


@dataclass(frozen=True)
class Section:
    """A group or repeat with its children in order; ``repeat`` is true for a repeat."""

    name: str
    path: str
    label: Texts = field(default_factory=dict)
    relevant: str = ""
    repeat: bool = False
    children: tuple[Section | Question, ...] = ()
    row: int = 0
    appearance: str = ""


@dataclass(frozen=True)
class Domain:
    """A domain of the scoring model; ``code`` is what people see (``D08``), ``weight`` > 0."""

    name: str
    code: str
    short: Texts
    label: Texts
    weight: Fraction = Fraction(1)


@dataclass(frozen=True)
class ScoredItem:
    """A row of the scoring sheet.

    Args:
        item: name of the question (of the law where there is a pair).
        practice: name of the second question of a law/practice pair, else ''.
        code: shown beside the question, e.g. ``8.3``.
        weight, target, top: > 0; target <= top.
        critical_minimum: level below which the item fails its domain, or None.
        depth: ``core`` or ``full``.
        thresholds: ascending or descending numbers of a numeric item, else ().
        better: ``higher`` or ``lower`` for a numeric item, else ''.
    """

    item: str
    domain: str
    code: str
    weight: Fraction
    target: Fraction
    top: Fraction
    practice: str = ""
    critical_minimum: Fraction | None = None
    depth: str = "full"
    thresholds: tuple[Fraction, ...] = ()
    better: str = ""
    standard: str = ""
    evidence: Texts = field(default_factory=dict)


@dataclass(frozen=True)
class Action:
    """Something that closes gaps: a procedure, law, training, system or infrastructure."""

    name: str
    kind: str
    label: Texts
    description: Texts
    effort: int
    months: Fraction
    requires: tuple[str, ...] = ()
    module: str = ""
    course: str = ""


@dataclass(frozen=True)
class Closing:
    """An action lifts an item to a level (None: the item's target)."""

    action: str
    item: str
    to_level: Fraction | None = None


@dataclass(frozen=True)
class Named:
    """A system module or a course: id, label, description."""

    name: str
    label: Texts
    description: Texts


@dataclass(frozen=True)
class Indicator:
    """A figure (revenue, hours) that is never mixed into maturity; source is text or names of questions."""

    item: str
    unit: Texts
    better: str
    period: Texts
    source: Texts
    label: Texts


@dataclass(frozen=True)
class Lineage:
    """How an item descends from another version's item."""

    item: str
    from_version: str
    from_item: str
    kind: str


@dataclass(frozen=True)
class ScoringModel:
    """The extra sheets; all empty for a form without them."""

    domains: tuple[Domain, ...] = ()
    items: tuple[ScoredItem, ...] = ()
    actions: tuple[Action, ...] = ()
    closings: tuple[Closing, ...] = ()
    modules: tuple[Named, ...] = ()
    courses: tuple[Named, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    lineage: tuple[Lineage, ...] = ()


@dataclass(frozen=True)
class Table:
    """The rows of a file that came with the form, for choices and for looking up.

    Args:
        columns: names, in order.
        rows: the cells of each row.
        xml: the whole of an XML file that is more than rows of cells, else ''.
    """

    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    xml: str = ""


@dataclass(frozen=True)
class Form:
    """A compiled questionnaire.

    Args:
        form_id, version: what a form is known by.
        hash: lower-case hex SHA-256 of its source sheets in canonical form (the same on every laptop).
        languages: codes in the form's order, default first.
        children: sections and questions in order.
        choices: lists by name.
        scoring: the scoring model.
        instance: the XForm's primary instance as XML, which the engine fills.
        bindings: what else the engine needs, opaque to other rooms.
        minutes: estimated time to answer all of it, 0 where the author gives none (our column ``minutes`` of ``settings``).
        files: SHA-256 of the files that came with the form (tables, pictures, sounds), by the name that the form uses.
        tables: rows of those of them that hold choices or are looked up in, by the name without ending.
        changes: what changed since the version before, by language (our columns ``changes_<code>`` of ``settings``).
    """

    form_id: str
    version: str
    hash: str
    title: Texts
    languages: tuple[str, ...]
    children: tuple[Section | Question, ...]
    choices: Mapping[str, tuple[Choice, ...]]
    scoring: ScoringModel = ScoringModel()
    instance: str = ""
    bindings: Mapping[str, str] = field(default_factory=dict)
    minutes: int = 0
    changes: Texts = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
    tables: Mapping[str, Table] = field(default_factory=dict)

    def questions(self) -> Iterator[Question]:
        """Yield every question in the form's order, those in sections too."""
        yield from _walk(self.children)

    def question(self, name: str) -> Question:
        """Return the first question of a name.

        Raises:
            KeyError: the form has none of that name.
        """
        for question in self.questions():
            if question.name == name:
                return question
        raise KeyError(name)


def _walk(children: tuple[Section | Question, ...]) -> Iterator[Question]:
    for child in children:
        if isinstance(child, Section):
            yield from _walk(child.children)
        else:
            yield child
