"""How one snapshot is put into one language: names, levels, states, remarks, chips."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Any

from babel.lists import format_list

from customs_assessor.answers.edit import INTERNAL, Edit, decimal_text
from customs_assessor.answers.item import (
    ANSWERED,
    DISPUTED,
    DONT_KNOW,
    NOT_APPLICABLE,
    NOT_RELEVANT,
    OUT_OF_SCOPE,
    UNANSWERED,
)
from customs_assessor.forms.marks import plain
from customs_assessor.forms.model import Choice, Domain, Texts, in_language
from customs_assessor.labels import Labels
from customs_assessor.report.blocks import Mark, Marks, Remark
from customs_assessor.report.values import said
from customs_assessor.scoring.model import ItemScore
from customs_assessor.snapshot import AnswerView, Item, Snapshot
from customs_assessor.tokens import step

NO_VALUE = "–"
REASONED = (DONT_KNOW, NOT_APPLICABLE)
STATE_SIGNS = {UNANSWERED: NO_VALUE, DONT_KNOW: "?", NOT_APPLICABLE: "/"}


@dataclass(frozen=True)
class Wording:
    """A snapshot and the words of a language; each method returns final text or a block's part."""

    snapshot: Snapshot
    labels: Labels

    def text(self, key: str, **facts: Any) -> str:
        """Return the sentence ``report.<key>``."""
        return self.labels.text(f"report.{key}", **facts)

    def of(self, texts: Texts) -> str:
        """Return a form's text in the report's language, without marks."""
        return plain(in_language(texts, self.labels.language))

    def names(self, names: Iterable[str]) -> str:
        """Return names as a list with the language's own 'and'."""
        return str(format_list(list(names), locale=self.labels.locale))

    def number(self, value: Fraction | None) -> str:
        """Return a score or points rounded once to one decimal, a dash for none."""
        return NO_VALUE if value is None else self.labels.number(value)

    def percent(self, value: Fraction | None) -> str:
        """Return a percentage rounded once to one decimal, a dash for none."""
        return NO_VALUE if value is None else self.text("percent", value=self.labels.number(value))

    def months(self, value: Fraction) -> str:
        """Return a number of months in words, with a decimal only where there is one."""
        decimals = 0 if value.denominator == 1 else 1
        return self.text("months", n=float(value), months=self.labels.number(value, decimals))

    def person(self, who: str) -> str:
        """Return a person's name, or the word for one without a name."""
        return self.snapshot.people.get(who) or self.text("unnamed")

    def day(self, moment: str) -> str:
        """Return the day of an ISO date or time in the language; the text as it is when it is none."""
        try:
            return self.labels.date(date.fromisoformat(moment[:10]))
        except ValueError:
            return moment

    def domain(self, name: str) -> Domain | None:
        """Return a domain of the form, None for a name it lacks."""
        return next((domain for domain in self.snapshot.form.scoring.domains if domain.name == name), None)

    def short(self, domain: Domain) -> str:
        """Return a domain's short name, else its label."""
        return self.of(domain.short) or self.of(domain.label) or domain.name

    @cached_property
    def places(self) -> dict[str, str]:
        """What each instance of a repeat is called, by UUID."""
        return self.snapshot.places(self.labels.language)

    @cached_property
    def _instances(self) -> dict[str, str]:
        return {one.path: one.id for repeat in self.snapshot.repeats for one in repeat.instances}

    def where(self, item: Item) -> str:
        """Return what the instance is called in which an item stands, '' outside repeats."""
        return self.places.get(item.key.instance or "", "")

    def where_path(self, path: str) -> str:
        """Return what the instance is called in which a path (``/posts[1]/load``) lies, '' outside repeats."""
        while path and path not in self._instances:
            path = path.rpartition("/")[0]
        return self.places.get(self._instances.get(path, ""), "")

    def code(self, item: Item) -> str:
        """Return an item's code, with the instance in which it stands."""
        where = self.where(item)
        return self.text("code_at", code=item.code, place=where) if where else item.code

    def question(self, item: Item) -> str:
        """Return an item's question, and on a line of its own the instance in which it stands."""
        label = self.of(item.question.label) or item.key.name
        return "\n".join(part for part in (label, self.where(item)) if part)

    def choices(self, item: Item) -> tuple[Choice, ...]:
        """Return the choices of the item's list, with those on offer that come from elsewhere."""
        return (*self.snapshot.form.choices.get(item.question.choices, ()), *item.offered)

    def value(self, item: Item, value: str) -> str:
        """Return an answer's value as people read it: choices by their labels, dates in words."""
        return said(self.labels, item.question, self.choices(item), value)

    def brief(self, item: Item) -> str:
        """Return the few words of the agreed choice; the value itself of a question without choices."""
        if item.question.kind != "select_one":
            return self.value(item, item.value)
        found = next((choice for choice in self.choices(item) if choice.name == item.value), None)
        return (self.of(found.short) or self.of(found.label)) if found else ""

    def state(self, item: Item) -> str:
        """Return an item's state in words, with the reason where one was given."""
        words = self.text(f"state.{item.state}")
        reason = item.views[0].reason if len(item.views) == 1 and item.state in REASONED else ""
        return self.text("with_reason", state=words, reason=reason) if reason else words

    def answer(self, item: Item) -> str:
        """Return what was answered in full words: the value, or the state with its reason, or all views."""
        if item.state == DISPUTED:
            return "\n".join([self.text("state.disputed"), *(self.view(item, view) for view in item.views)])
        if item.state == ANSWERED:
            return self.value(item, item.value)
        if item.state == UNANSWERED and item.filled:
            return self.text("filled", value=self.value(item, item.filled))
        return self.state(item)

    def view(self, item: Item, view: AnswerView) -> str:
        """Return one head of an answer with who said it."""
        said = self.value(item, view.value) if view.value else self.text(f"state.{view.state}")
        if view.level is not None:
            said = f"{decimal_text(view.level)} · {said}"
        elif view.reason:
            said = self.text("with_reason", state=said, reason=view.reason)
        return self.text("view", person=self.person(view.edit.author), answer=said)

    def views(self, item: Item) -> str:
        """Return the levels or states of all heads in few words, '' when agreed."""
        if item.state != DISPUTED:
            return ""
        said = (
            decimal_text(view.level) if view.level is not None else self.text(f"state.{view.state}")
            for view in item.views
        )
        return self.text("views", views=self.names(said))

    def level_mark(self, level: Fraction, top: Fraction) -> Mark:
        """Return the chip of a level."""
        return Mark(decimal_text(level), "level", step(level, top))

    def target_mark(self, target: Fraction) -> Mark:
        """Return the chip of a target, which is never filled."""
        return Mark(decimal_text(target), "target")

    def score_marks(self, score: ItemScore) -> Marks:
        """Return the chip of what counts in the score, and the sign of a dispute."""
        disputed = score.state == DISPUTED
        if score.level is None:
            return Marks((state_mark(score.state),), disputed=disputed)
        return Marks((self.level_mark(score.level, score.top),), disputed=disputed)

    def item_marks(self, item: Item) -> Marks:
        """Return the chip of a question of its own; none for one without levels or one that is not asked."""
        disputed = item.state == DISPUTED
        if item.scored is None or item.state in (NOT_RELEVANT, OUT_OF_SCOPE):
            return Marks((), disputed=disputed)
        if item.level is not None:
            return Marks((self.level_mark(item.level, item.scored.top),), disputed=disputed)
        return Marks((state_mark(item.state),), disputed=disputed)

    def target_marks(self, item: Item) -> Marks:
        """Return the chip of a question's target; none for one without levels or one that is not asked."""
        if item.target is None or item.state in (NOT_RELEVANT, OUT_OF_SCOPE):
            return Marks(())
        disputed = item.score is not None and "target_disputed" in item.score.flags
        return Marks((self.target_mark(item.target),), disputed=disputed)

    def critical(self, item: Item) -> str:
        """Return the ink of the shield of a critical question: failed, open or neither; '' for another one."""
        flags = item.score.flags if item.score else ()
        inks = (("critical_failed", "danger"), ("critical_open", "warn"), ("critical", "text3"))
        return next((ink for flag, ink in inks if flag in flags), "")

    def from_to(self, score: ItemScore, level: Fraction) -> Marks:
        """Return the chips of a step from where an item stands to a level."""
        now = self.level_mark(score.level or Fraction(0), score.top)
        return Marks((now, self.level_mark(level, score.top)), self.text("to"))

    def remarks(self, item: Item) -> tuple[Remark, ...]:
        """Return the item's comments, evidence notes and files, signed, with the internal ones marked."""
        found = [
            Remark(self._source(name, head), str(head.value), self._marked(head))
            for name in ("comment", "evidence_note")
            for head in item.field(name).heads
            if isinstance(head.value, str) and head.value.strip()
        ]
        for file in item.evidence:
            what = self.text("remark.evidence")
            source = self.text("remark.file", what=what, date=self.day(file.date)) if file.date else what
            words = " · ".join(part for part in (file.caption, file.name) if part)
            found.append(Remark(source, words, self._marked_file(file.id)))
        return tuple(found)

    def comments(self, item: Item) -> str:
        """Return the texts of the item's comments one after the other, internal ones marked."""
        heads = [head for head in item.field("comment").heads if head.value]
        return " ".join(
            self.text("marked", mark=self._marked(head), text=str(head.value).strip())
            if self._marked(head)
            else str(head.value).strip()
            for head in heads
        )

    def _source(self, name: str, head: Edit) -> str:
        what = self.text(f"remark.{name}")
        return self.text(
            "remark.source", what=what, person=self.person(head.author), date=self.day(head.made)
        )

    def _marked(self, head: Edit) -> str:
        return self.text("internal") if head.visibility == INTERNAL else ""

    def _marked_file(self, file: str) -> str:
        subject = f"file/{file}"
        internal = any(
            edit.subject == subject and edit.visibility == INTERNAL for edit in self.snapshot.edits
        )
        return self.text("internal") if internal else ""


def state_mark(state: str) -> Mark:
    """Return the chip of a state: dashed for unanswered, else with its sign."""
    return Mark(STATE_SIGNS.get(state, NO_VALUE), "open" if state == UNANSWERED else "state")


def place(value: Fraction | None) -> float | None:
    """Return where a value lies on a line from 0 to 100."""
    return None if value is None else float(value)
