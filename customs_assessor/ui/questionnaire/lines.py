"""The lines of a chapter in the form's order: headings of groups, instances of repeats, questions, and where one is added."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from customs_assessor.forms.model import Question, Section, Texts
from customs_assessor.snapshot import Instance, Item, Repeat, Snapshot
from customs_assessor.ui.questionnaire.appearance import is_table_head, is_table_row
from customs_assessor.ui.questionnaire.model import Chapter, home_of, offered


@dataclass(frozen=True)
class Heading:
    """The label of a group within a chapter; ``level`` counts the groups and instances that it lies in.

    Its questions stand ``together`` where the form puts them on one screen (``field-list``).
    """

    path: str
    text: Texts
    level: int
    together: bool


@dataclass(frozen=True)
class InstanceHead:
    """Where an instance of a repeat begins."""

    repeat: Repeat
    instance: Instance
    level: int


@dataclass(frozen=True)
class RepeatFoot:
    """Where another instance is added, or it is said why none is."""

    repeat: Repeat
    level: int


@dataclass(frozen=True)
class Asked:
    """A question; ``columns`` are the names of the choices above it, where it is a row of a table."""

    item: Item
    level: int
    columns: tuple[str, ...] = ()


Line = Heading | InstanceHead | RepeatFoot | Asked


@dataclass(frozen=True)
class Frame:
    """Lines from ``first`` to ``last`` (places) that belong together: an instance, or a group of one screen."""

    first: int
    last: int
    level: int
    filled: bool


def lines(
    snapshot: Snapshot, chapter: Chapter, shown: Collection[Item], whole: bool
) -> tuple[tuple[Line, ...], tuple[Frame, ...]]:
    """Return a chapter's lines, and which of them are framed.

    Args:
        snapshot: of now; chapter: one of its chapters.
        shown: the questions of the chapter that are listed.
        whole: the chapter is listed whole: repeats show where one is added, and instances without a question.
    """
    walk = _Walk(snapshot, chapter, {item.path: item for item in shown}, whole)
    found = tuple(walk.below(snapshot.form.children, "", 0))
    return found, tuple(_frames(found))


def line_key(line: Line) -> tuple[str, str]:
    """Return what a line is known by as long as it is there."""
    if isinstance(line, Asked):
        return "item", line.item.key.subject
    if isinstance(line, InstanceHead):
        return "instance", line.instance.id
    if isinstance(line, RepeatFoot):
        return "repeat", f"{line.repeat.name}@{line.repeat.parent or ''}"
    return "heading", line.path


class _Walk:
    """One walk through a form's parts, in every instance."""

    def __init__(self, snapshot: Snapshot, chapter: Chapter, shown: dict[str, Item], whole: bool) -> None:
        self._shown, self._whole, self._chapter = shown, whole, chapter
        self._groups = snapshot.groups
        self._repeats = {repeat.path: repeat for repeat in snapshot.repeats}
        self._home = {path: home_of(snapshot, self._repeats[path].section) for path in self._repeats}
        self._columns: tuple[str, ...] = ()

    def below(self, parts: tuple[Section | Question, ...], path: str, level: int) -> Iterator[Line]:
        """Yield the lines of parts that lie at a path with positions."""
        for part in parts:
            here = f"{path}/{part.name}"
            if isinstance(part, Question):
                item = self._shown.get(here)
                if item is not None:
                    yield self._asked(item, level)
            elif part.repeat:
                yield from self._repeat(here, level)
            else:
                yield from self._group(part, here, level)

    def _asked(self, item: Item, level: int) -> Asked:
        if is_table_head(item.question):
            self._columns = tuple(choice.name for choice in offered(item))
            return Asked(item, level, self._columns)
        own = tuple(choice.name for choice in offered(item))
        in_table = is_table_row(item.question) and own == self._columns
        if not in_table:
            self._columns = ()
        return Asked(item, level, self._columns if in_table else ())

    def _group(self, section: Section, path: str, level: int) -> Iterator[Line]:
        # A group at the top is a chapter, or one that a domain takes the place of: its label stands above already.
        named = path.count("/") > 1 and any(section.label.values()) and section.label != self._chapter.label
        if named and self._chapter.code and not self._has_questions(section, path):
            named = False
        found = tuple(self.below(section.children, path, level + 1 if named else level))
        if named and found:
            label = self._groups.get(path, section.label)
            yield Heading(path, label, level, "field-list" in section.appearance.lower().split())
        yield from found

    def _has_questions(self, section: Section, path: str) -> bool:
        return any(
            isinstance(child, Question) and f"{path}/{child.name}" in self._shown
            for child in section.children
        )

    def _repeat(self, path: str, level: int) -> Iterator[Line]:
        repeat = self._repeats.get(path)
        if repeat is None or not repeat.relevant:
            return
        at_home = self._home[path] == self._chapter.name
        for instance in repeat.instances:
            found = tuple(self.below(repeat.section.children, instance.path, level + 1))
            if instance.relevant and (found or (at_home and self._whole)):
                yield InstanceHead(repeat, instance, level)
                yield from found
        if at_home and self._whole:
            yield RepeatFoot(repeat, level)


def _frames(found: tuple[Line, ...]) -> Iterator[Frame]:
    for first, line in enumerate(found):
        opens = isinstance(line, InstanceHead) or (isinstance(line, Heading) and line.together)
        last = first
        while opens and last + 1 < len(found) and found[last + 1].level > line.level:
            last += 1
        if opens:
            yield Frame(first, last, line.level, isinstance(line, InstanceHead))
