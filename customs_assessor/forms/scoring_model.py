"""The scoring model: our extra sheets read into frozen values, with every breach of their rules named by cell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from fractions import Fraction

from customs_assessor.errors import Problem
from customs_assessor.forms.model import (
    Action,
    Choice,
    Closing,
    Domain,
    Indicator,
    Lineage,
    Named,
    Question,
    ScoredItem,
    ScoringModel,
)
from customs_assessor.forms.sheets import Row, Sheets
from customs_assessor.forms.tables import Table, positive, to_fraction

ACTION_KINDS = ("procedure", "law", "training", "system", "infrastructure")
LINEAGE_KINDS = ("same", "reworded", "split", "merged")
STATES = ("not_applicable", "dont_know")
DEPTHS = ("core", "full")
BETTER = ("higher", "lower")
NUMERIC = ("integer", "decimal")

_COLUMNS: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "domains": (("name", "code", "weight"), ("label",)),
    "scoring": (
        ("code", "item", "practice", "domain", "weight", "target", "critical_minimum", "depth", "levels", "better", "standard"),
        ("evidence",),
    ),
    "actions": (("name", "kind", "effort", "months", "requires", "module", "course"), ("label", "description")),
    "closes": (("action", "item", "to_level"), ()),
    "modules": (("name",), ("label", "description")),
    "courses": (("name",), ("label", "description")),
    "indicators": (("item", "unit", "better", "period", "source"), ("label",)),
    "lineage": (("item", "from_version", "from_item", "kind"), ()),
}  # fmt: skip
_PREFIXES = {"domains": ("short_",), "indicators": ("unit::", "period::", "source::")}
"""Beginnings of columns that may stand beside, per language."""


def read_scoring(
    sheets: Sheets,
    questions: Iterable[Question],
    choices: Mapping[str, tuple[Choice, ...]],
    languages: Mapping[str, str],
) -> tuple[ScoringModel, tuple[Problem, ...]]:
    """Read the extra sheets.

    Args:
        sheets: the sheets as read.
        questions: the form's questions in order.
        choices: its lists, with levels and states.
        languages: every language of the form as written (``English (en)``), by code.

    Returns:
        The model (what is wrong is left out of it) and every problem.
    """
    reader = _Reader(sheets, tuple(questions), choices, languages)
    return reader.model(), tuple(reader.problems)


class _Reader:
    """Reads sheet by sheet; later sheets are checked against the names of earlier ones."""

    def __init__(
        self,
        sheets: Sheets,
        questions: tuple[Question, ...],
        choices: Mapping[str, tuple[Choice, ...]],
        languages: Mapping[str, str],
    ) -> None:
        self.sheets = sheets
        self.choices = choices
        self.languages = languages
        self.problems: list[Problem] = []
        self.questions: dict[str, Question] = {}
        self.twice: set[str] = set()
        for question in questions:
            if question.name in self.questions:
                self.twice.add(question.name)
            self.questions.setdefault(question.name, question)

    def table(self, name: str) -> Table:
        plain, translated = _COLUMNS[name]
        prefixes = _PREFIXES.get(name, ())
        return Table(self.sheets.sheet(name), plain, translated, prefixes, self.languages, self.problems)

    def model(self) -> ScoringModel:
        """Return all sheets as one model."""
        domains = self.domains()
        items = self.items(domains)
        modules, courses = self.named("modules"), self.named("courses")
        actions = self.actions(modules, courses)
        return ScoringModel(
            domains=domains,
            items=items,
            actions=actions,
            closings=self.closings(actions, items),
            modules=modules,
            courses=courses,
            indicators=self.indicators(),
            lineage=self.lineage(),
        )

    def domains(self) -> tuple[Domain, ...]:
        table = self.table("domains")
        found: dict[str, Domain] = {}
        for number, row in enumerate(table.rows(), start=1):
            name = table.unique_name(row, found)
            if name:
                found[name] = Domain(
                    name=name,
                    code=row.get("code") or str(number),
                    short=table.coded(row, "short_"),
                    label=table.label(row),
                    weight=table.number(row, "weight", Fraction(1), positive),
                )
        return tuple(found.values())

    def items(self, domains: tuple[Domain, ...]) -> tuple[ScoredItem, ...]:
        table = self.table("scoring")
        by_name = {domain.name: domain for domain in domains}
        taken: dict[str, int] = {}
        counts: dict[str, int] = {}
        found: list[ScoredItem] = []
        default = self._default_target()
        for row in table.rows():
            law = self._scored(table, row, "item", taken)
            practice = self._scored(table, row, "practice", taken) if row.get("practice") else None
            domain = table.known(row, "domain", by_name, "forms.domain_unknown")
            if not law or not domain or (row.get("practice") and not practice):
                continue
            counts[domain] = counts.get(domain, 0) + 1
            code = row.get("code") or f"{by_name[domain].code}.{counts[domain]}"
            item = self._item(table, row, law, practice, default)
            if item:
                found.append(replace(item, domain=domain, code=code))
        for domain in by_name:
            if domain not in counts:
                row = next(one for one in self.sheets.sheet("domains").rows if one.get("name") == domain)
                table.say("forms.domain_empty", row, "name", "warning", sheet="domains", name=domain)
        return tuple(found)

    def _default_target(self) -> Fraction | None:
        for row in self.sheets.sheet("settings").rows[:1]:
            text = row.get("default_target")
            if text:
                value = to_fraction(text)
                if value is not None and value > 0:
                    return value
                facts = {"value": text, "column": "default_target"}
                self.problems.append(
                    Problem("forms.number_not_positive", facts, "settings", row.number, "default_target")
                )
        return None

    def _scored(self, table: Table, row: Row, column: str, taken: dict[str, int]) -> Question | None:
        name = row.get(column)
        if not name:
            table.say("forms.cell_missing", row, column, column=column)
            return None
        if name not in self.questions:
            table.unknown(row, column, name, self.questions, "forms.item_unknown")
            return None
        if name in taken:
            table.say("forms.item_scored_twice", row, column, name=name, first=taken[name])
            return None
        taken[name] = row.number
        if name in self.twice:
            table.say("forms.item_name_twice", row, column, name=name)
        question = self.questions[name]
        if question.kind != "select_one" and question.kind not in NUMERIC:
            table.say("forms.scored_kind", row, column, name=name, kind=question.kind)
            return None
        return question

    def _item(
        self, table: Table, row: Row, law: Question, practice: Question | None, default: Fraction | None
    ) -> ScoredItem | None:
        thresholds, better = self._thresholds(table, row, law)
        top = self._top(table, row, law, thresholds)
        if top is None:
            return None
        if practice is not None:
            other = self._top(table, row, practice, thresholds)
            if other != top:
                facts = {"law": law.name, "practice": practice.name}
                table.say("forms.pair_tops", row, "practice", **facts, top=str(top), other=str(other or 0))
        fallback = min(default, top) if default is not None else top
        target = table.number(row, "target", fallback, positive)
        if target > top:
            table.say("forms.target_above_top", row, "target", value=str(target), top=str(top))
        critical = table.optional(row, "critical_minimum")
        if critical is not None and not 0 < critical <= top:
            table.say(
                "forms.critical_range",
                row,
                "critical_minimum",
                value=row.get("critical_minimum"),
                top=str(top),
            )
        return ScoredItem(
            item=law.name,
            practice=practice.name if practice else "",
            weight=table.number(row, "weight", Fraction(1), positive),
            target=target,
            top=top,
            critical_minimum=critical,
            depth=table.one_of(row, "depth", DEPTHS, "full"),
            thresholds=thresholds,
            better=better,
            standard=row.get("standard"),
            evidence=table.texts(row, "evidence"),
            domain="",
            code="",
        )

    def _thresholds(self, table: Table, row: Row, question: Question) -> tuple[tuple[Fraction, ...], str]:
        text, better = row.get("levels"), row.get("better")
        if question.kind not in NUMERIC:
            for column in ("levels", "better"):
                if row.get(column):
                    table.say("forms.levels_not_numeric", row, column, name=question.name)
            return (), ""
        if not text:
            table.say("forms.levels_missing", row, "levels", name=question.name)
            return (), ""
        better = table.one_of(row, "better", BETTER, "higher")
        numbers = [to_fraction(part) for part in text.split()]
        steps = tuple(number for number in numbers if number is not None)
        order = sorted(set(steps), reverse=better == "lower")
        if len(steps) != len(numbers) or list(steps) != order:
            table.say("forms.levels_order", row, "levels", value=text, better=better)
            return (), better
        return steps, better

    def _top(
        self, table: Table, row: Row, question: Question, thresholds: tuple[Fraction, ...]
    ) -> Fraction | None:
        if question.kind in NUMERIC:
            return Fraction(len(thresholds)) if thresholds else None
        levels = [one.level for one in self.choices.get(question.choices, ()) if one.level is not None]
        if not levels or max(levels) <= 0:
            table.say("forms.list_without_levels", row, "item", name=question.name, list=question.choices)
            return None
        return max(levels)

    def named(self, sheet: str) -> tuple[Named, ...]:
        table = self.table(sheet)
        found: dict[str, Named] = {}
        for row in table.rows():
            name = table.unique_name(row, found)
            if name:
                found[name] = Named(name, table.label(row), table.texts(row, "description"))
        return tuple(found.values())

    def actions(self, modules: tuple[Named, ...], courses: tuple[Named, ...]) -> tuple[Action, ...]:
        table = self.table("actions")
        found: dict[str, Action] = {}
        rows: dict[str, Row] = {}
        known_modules, known_courses = {one.name for one in modules}, {one.name for one in courses}
        for row in table.rows():
            name = table.unique_name(row, found)
            if not name:
                continue
            rows[name] = row
            found[name] = Action(
                name=name,
                kind=table.one_of(row, "kind", ACTION_KINDS, ""),
                label=table.label(row),
                description=table.texts(row, "description"),
                effort=_effort(table, row),
                months=table.number(row, "months", Fraction(0), lambda value: value >= 0),
                requires=tuple(row.get("requires").split()),
                module=table.known_or_blank(row, "module", known_modules, "forms.module_unknown"),
                course=table.known_or_blank(row, "course", known_courses, "forms.course_unknown"),
            )
        for action in found.values():
            for name in action.requires:
                if name not in found:
                    table.unknown(rows[action.name], "requires", name, found, "forms.action_unknown")
        requires = {name: [one for one in action.requires if one in found] for name, action in found.items()}
        for cycle in cycles(requires):
            table.say("forms.requires_cycle", rows[cycle[0]], "requires", path=" → ".join(cycle))
        return tuple(found.values())

    def closings(self, actions: tuple[Action, ...], items: tuple[ScoredItem, ...]) -> tuple[Closing, ...]:
        table = self.table("closes")
        known_actions = {action.name for action in actions}
        known_items = {item.item: item for item in items}
        pairs: dict[tuple[str, str], int] = {}
        found: list[Closing] = []
        for row in table.rows():
            action = table.known(row, "action", known_actions, "forms.action_unknown")
            item = table.known(row, "item", known_items, "forms.closes_item_unknown")
            level = table.optional(row, "to_level")
            if not action or not item:
                continue
            if level is not None and not 0 < level <= known_items[item].top:
                table.say(
                    "forms.to_level_range",
                    row,
                    "to_level",
                    value=row.get("to_level"),
                    top=str(known_items[item].top),
                )
            if (action, item) in pairs:
                table.say(
                    "forms.closes_twice", row, "item", action=action, name=item, first=pairs[action, item]
                )
                continue
            pairs[action, item] = row.number
            found.append(Closing(action, item, level))
        return tuple(found)

    def indicators(self) -> tuple[Indicator, ...]:
        table = self.table("indicators")
        found: list[Indicator] = []
        for row in table.rows():
            item = table.known(row, "item", self.questions, "forms.item_unknown")
            better = table.one_of(row, "better", BETTER, "higher")
            if item:
                unit, period, source = (table.worded(row, base) for base in ("unit", "period", "source"))
                found.append(Indicator(item, unit, better, period, source, table.texts(row, "label")))
        return tuple(found)

    def lineage(self) -> tuple[Lineage, ...]:
        table = self.table("lineage")
        found: list[Lineage] = []
        for row in table.rows():
            item = table.known(row, "item", self.questions, "forms.item_unknown")
            kind = table.one_of(row, "kind", LINEAGE_KINDS, "")
            for column in ("from_version", "from_item"):
                if not row.get(column):
                    table.say("forms.cell_missing", row, column, column=column)
            if item:
                found.append(Lineage(item, row.get("from_version"), row.get("from_item"), kind))
        return tuple(found)


def _effort(table: Table, row: Row) -> int:
    text = row.get("effort")
    value = to_fraction(text)
    if value not in range(1, 6):
        table.say("forms.effort_range", row, "effort", value=text)
        return 1
    return int(value or 1)


def cycles(edges: Mapping[str, Iterable[str]]) -> list[list[str]]:
    """Return cycles of a graph, each as the names along it, the first one again at its end; every cyclic part gives at least one."""
    done: set[str] = set()
    found: list[list[str]] = []
    for start in edges:
        if start in done:
            continue
        trail: list[str] = [start]
        on_trail = {start}
        pending = [iter(edges.get(start, ()))]
        while pending:
            following = next(pending[-1], None)
            if following is None:
                pending.pop()
                gone = trail.pop()
                on_trail.discard(gone)
                done.add(gone)
            elif following in on_trail:
                found.append([*trail[trail.index(following) :], following])
            elif following not in done:
                trail.append(following)
                on_trail.add(following)
                pending.append(iter(edges.get(following, ())))
    return found
