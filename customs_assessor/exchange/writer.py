"""Write the exchange workbook of a snapshot."""

from __future__ import annotations

import os
import re
import tempfile
import uuid
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.packaging.core import DocumentProperties
from openpyxl.workbook.properties import CalcProperties

from customs_assessor.answers.mission import Person
from customs_assessor.errors import ExchangeError
from customs_assessor.exchange.carried import carried
from customs_assessor.exchange.choice_sheet import blocks_of, write_choices
from customs_assessor.exchange.domain_sheet import shown_titles, write_domain
from customs_assessor.exchange.filled import Filled, Words, choices_of, fill
from customs_assessor.exchange.finish import Shown, Touches, finish_file
from customs_assessor.exchange.front_sheets import write_mission, write_read_me
from customs_assessor.exchange.grid import Desk, Part, is_note
from customs_assessor.exchange.layout import (
    LISTS_SHEET,
    MACHINE_SHEET,
    MAGIC,
    MOST_OFFERED,
    ROWS_SHEET,
    clean,
    moment_text,
)
from customs_assessor.exchange.lists import Entry, ListSheet
from customs_assessor.exchange.machine import FilledItem, Machine, to_chunks
from customs_assessor.exchange.repeat_part import RepeatPart, repeat_parts
from customs_assessor.exchange.repeat_sheet import write_repeat
from customs_assessor.exchange.row_scores import RowPlan, plan_rows, write_rows
from customs_assessor.exchange.score_sheet import Line, write_scores
from customs_assessor.exchange.style import Look, put, rgb
from customs_assessor.forms.model import Form, in_language
from customs_assessor.labels import labels
from customs_assessor.progress import Progress, silent
from customs_assessor.snapshot import Item, Snapshot
from customs_assessor.tokens import LIGHT

_SAME_EVERYWHERE = ("assessment", "mission")
_BYTES_ELSEWHERE = ("file/",)
"""Evidence files do not travel in a workbook, so neither do the edits about them."""


@dataclass(frozen=True)
class ExportOptions:
    """How a workbook is made.

    Args:
        language: of its words.
        domains: names of the domains of its part; () for all, and for the questions of no domain.
        made_for: the known person who will fill it in, or None.
        starting_from: the standing answers, or nothing for an independent view.
        copy_id: UUID of this copy; it stays a secret between this workbook and its edits.
        made: when (UTC).
    """

    language: str = "en"
    domains: tuple[str, ...] = ()
    made_for: Person | None = None
    starting_from: Filled = Filled.HEADS
    copy_id: str = field(default_factory=lambda: str(uuid.uuid4()))
    made: datetime = field(default_factory=lambda: datetime.now(UTC).replace(microsecond=0))


def write_workbook(snapshot: Snapshot, out: Path, options: ExportOptions, progress: Progress = silent) -> str:
    """Write the workbook of a snapshot (for its reader) and return the copy id.

    Raises:
        ExchangeError: an unknown domain, or the file cannot be written; what stood at ``out`` is left as it was.
    """
    known = {domain.name for domain in snapshot.form.scoring.domains}
    for domain in options.domains:
        if domain not in known:
            raise ExchangeError("exchange.unknown_domain", domain=domain, domains=", ".join(sorted(known)))
    book, shown = _book(snapshot, options, progress)
    try:
        handle, name = tempfile.mkstemp(prefix=f".{out.stem}-", suffix=".xlsx", dir=out.parent)
        os.close(handle)
        temporary = Path(name)
        try:
            book.save(temporary)
            finish_file(temporary, book, Touches(shown, options.made))
            os.chmod(temporary, 0o666 & ~_umask())
            os.replace(temporary, out)
        finally:
            with suppress(FileNotFoundError):
                temporary.unlink()
    except OSError as error:
        raise ExchangeError(
            "exchange.cannot_write", file=out.name, why=error.strerror or str(error)
        ) from error
    return options.copy_id


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _book(
    snapshot: Snapshot, options: ExportOptions, progress: Progress
) -> tuple[Workbook, dict[str, dict[str, Shown]]]:
    words = Words(labels(options.language), snapshot.people)
    text = words.labels.text
    filled = {
        item.key.subject: FilledItem()
        if is_note(item)
        else fill(item, snapshot, options.starting_from, words)
        for item in _shown(snapshot, options)
    }
    parts = _parts(snapshot, options, words, filled)
    front = [text("workbook.sheet.read_me"), text("workbook.sheet.mission")]
    taken = [*front, *(name for part in parts for name in (part.sheet_name, part.marks_name) if name)]
    repeats = _repeats(snapshot, options, words, taken)
    row_plan = plan_rows(snapshot, repeats)
    parts = _with_rows(parts, row_plan, snapshot)
    steps = len(parts) + 3
    shown: dict[str, dict[str, Shown]] = {}
    book = Workbook()
    read_me = book.active
    if read_me is None:
        raise ExchangeError("exchange.cannot_write", file="", why="")
    read_me.title = _sheet_name(text("workbook.sheet.read_me"), ())
    mission = book.create_sheet(_sheet_name(text("workbook.sheet.mission"), book.sheetnames))
    lists_sheet = book.create_sheet(LISTS_SHEET)
    lists = ListSheet(lists_sheet)
    states = lists.add([Entry(label, state, None, state) for label, state in words.states().items()])
    foot = clean(f"{snapshot.mission.administration or snapshot.mission.title}").replace("&", "&&")[:80]
    desk = Desk(snapshot, options.starting_from, words, Look(options.language), lists, states, foot)
    overlong: list[tuple[str, str]] = []
    for step, part in enumerate(part for part in parts if part.items):
        progress(step, steps)
        sheet = book.create_sheet(part.sheet_name)
        overlong += write_domain(sheet, part, desk)
        shown[part.sheet_name] = shown_titles(part, desk)
        tab = rgb(LIGHT.ok) if part.sheet_name.startswith("✓") else None
        sheet.sheet_properties.tabColor = tab
        if part.marks_name:
            marks = book.create_sheet(part.marks_name)
            write_choices(marks, part, blocks_of(part.items, snapshot.form), desk)
            marks.sheet_properties.tabColor = tab
    for repeat in repeats:
        overlong += write_repeat(book.create_sheet(repeat.sheet_name), repeat, filled, desk)
    progress(len(parts), steps)
    scores = {score.name: score for score in snapshot.scores.domains}
    by_domain = {part.domain: part for part in parts}
    lines = [
        Line(domain, by_domain.get(domain.name), scores.get(domain.name))
        for domain in snapshot.form.scoring.domains
    ]
    lines = [line for line in lines if line.part or line.score]
    if lines:
        scores_sheet = book.create_sheet(_sheet_name(text("workbook.sheet.scores"), book.sheetnames))
        shown[scores_sheet.title] = write_scores(scores_sheet, lines, desk)
    if row_plan.blocks:
        write_rows(book.create_sheet(ROWS_SHEET), row_plan, repeats, by_domain, filled, desk)
    write_read_me(read_me, desk, overlong)
    write_mission(mission, desk, options.made_for, options.made)
    answers = {
        item.key.subject: filled[item.key.subject] for item in _shown(snapshot, options) if not is_note(item)
    }
    _machine_sheet(book, _machine(snapshot, options, words, answers, repeats))
    progress(len(parts) + 1, steps)
    lists_sheet.sheet_state = "hidden"
    lists_sheet.protection.sheet = True
    book.move_sheet(LISTS_SHEET, len(book.sheetnames))
    book.active = 1
    book.properties = DocumentProperties(
        creator="Customs Assessor",
        title=clean(snapshot.assessment.title)[:200],
        created=options.made.replace(tzinfo=None),
        modified=options.made.replace(tzinfo=None),
        lastModifiedBy=None,
    )
    book.calculation = CalcProperties(fullCalcOnLoad=True)
    progress(steps - 1, steps)
    return book, shown


def _shown(snapshot: Snapshot, options: ExportOptions) -> list[Item]:
    """Return the items of the workbook's part: those in scope, of its domains."""
    return [
        item
        for item in snapshot.items
        if item.in_scope and (not options.domains or item.domain in options.domains)
    ]


def _parts(
    snapshot: Snapshot, options: ExportOptions, words: Words, filled: Mapping[str, FilledItem]
) -> list[Part]:
    shown = [item for item in _shown(snapshot, options) if item.key.instance is None]
    names: list[str] = []
    parts = []
    text = words.labels.text
    for domain in snapshot.form.scoring.domains:
        items = tuple((item, filled[item.key.subject]) for item in shown if item.domain == domain.name)
        if not items:
            continue
        short = (
            in_language(domain.short, words.language)
            or in_language(domain.label, words.language)
            or domain.name
        )
        label = in_language(domain.label, words.language) or short
        sign = (
            "✓ "
            if all(_answered(item) for item, _ in items) and options.starting_from is Filled.HEADS
            else ""
        )
        name = f"{sign}{domain.code} {short}"
        parts.append(_part(domain.name, f"{domain.code} {label}", name, items, names, words, snapshot.form))
    others = tuple((item, filled[item.key.subject]) for item in shown if not item.domain)
    if others:
        name, title = text("workbook.sheet.others"), text("workbook.others")
        parts.append(_part("", title, name, others, names, words, snapshot.form))
    return parts


def _with_rows(parts: list[Part], plan: RowPlan, snapshot: Snapshot) -> list[Part]:
    """Return the parts with their questions in repeats; a domain that has no others is a part without a sheet."""
    held = {part.domain: part for part in parts}
    domains = [domain.name for domain in snapshot.form.scoring.domains if domain.name in plan.blocks]
    made = [Part(name, "", "", ()) for name in domains if name not in held]
    return [replace(part, rows=plan.blocks.get(part.domain)) for part in (*parts, *made)]


def _part(
    domain: str,
    title: str,
    name: str,
    items: tuple[tuple[Item, FilledItem], ...],
    names: list[str],
    words: Words,
    form: Form,
) -> Part:
    """Return a part, its sheets named; a sheet of marks follows where a question of several choices is in it."""
    names.append(_sheet_name(name, names))
    sheet_name, marks = names[-1], ""
    if blocks_of(items, form):
        ending = words.labels.text("workbook.sheet.marks")
        marks = _sheet_name(f"{sheet_name.removeprefix('✓ ')[: 31 - len(ending)]}{ending}", names)
        names.append(marks)
    return Part(domain, title, sheet_name, items, marks)


def _repeats(
    snapshot: Snapshot, options: ExportOptions, words: Words, taken: Iterable[str]
) -> tuple[RepeatPart, ...]:
    """Return the repeats of the workbook's part, their sheets named."""
    names = list(taken)
    parts = []
    for part in repeat_parts(snapshot, options.domains, options.copy_id, words):
        names.append(_sheet_name(part.title, names))
        parts.append(replace(part, sheet_name=names[-1]))
    return tuple(parts)


def _answered(item: Item) -> bool:
    return is_note(item) or not item.relevant or item.state not in ("unanswered", "disputed")


def _sheet_name(text: str, taken: Iterable[str]) -> str:
    """Return a sheet name that Excel takes: at most 31 characters, no special signs, not taken yet."""
    name = re.sub(r"[\[\]:*?/\\']", " ", clean(text)).strip()[:31].strip() or "-"
    others = {other.casefold() for other in taken} | {MACHINE_SHEET, LISTS_SHEET, ROWS_SHEET, "history"}
    number, unique = 2, name
    while unique.casefold() in others:
        unique = f"{name[: 31 - len(str(number)) - 1]} {number}"
        number += 1
    return unique


def _machine(
    snapshot: Snapshot,
    options: ExportOptions,
    words: Words,
    filled: Mapping[str, FilledItem],
    repeats: tuple[RepeatPart, ...],
) -> Machine:
    def in_part(subject: str) -> bool:
        if not options.domains:
            return not subject.startswith(_BYTES_ELSEWHERE)
        return subject in filled or subject in _SAME_EVERYWHERE or subject.startswith("instance/")

    brought = carried(snapshot, in_part)
    return Machine(
        mission=snapshot.mission.id,
        assessment=snapshot.assessment.id,
        form=snapshot.assessment.form,
        copy_id=options.copy_id,
        made=moment_text(options.made),
        language=words.language,
        reader=snapshot.reader,
        made_for=options.made_for,
        items=filled,
        lists=_lists(snapshot, words, filled, repeats),
        states=words.states(),
        edits=brought.edits,
        stubs=brought.stubs,
        people=brought.people,
        repeats=tuple(part.rows for part in repeats),
        first=snapshot.assessment.first,
    )


def _lists(
    snapshot: Snapshot,
    words: Words,
    filled: Mapping[str, FilledItem],
    repeats: tuple[RepeatPart, ...],
) -> dict[str, dict[str, str]]:
    """Return the choices by their texts: of the form's lists, and of the items whose own texts differ from them."""
    form = snapshot.form
    found = {
        name: words.choices(choices) for name, choices in form.choices.items() if len(choices) <= MOST_OFFERED
    }
    models = [(one.model.question.path, one.model) for part in repeats for one in part.fields]
    items = [(item.key.subject, item) for item in snapshot.items if item.key.subject in filled]
    for key, item in (*models, *items):
        choices = choices_of(item, form)
        if choices == form.choices.get(item.question.choices, ()) or len(choices) > MOST_OFFERED:
            continue
        own = words.choices(choices)
        if own != found.get(item.question.choices) and own != found.get(item.question.path):
            found[key] = own
    return found


def _machine_sheet(book: Workbook, machine: Machine) -> None:
    sheet = book.create_sheet(MACHINE_SHEET)
    put(sheet, 1, 1, MAGIC)
    for row, chunk in enumerate(to_chunks(machine), start=2):
        put(sheet, row, 1, row - 1)
        put(sheet, row, 2, chunk)
    sheet.sheet_state = "veryHidden"
    sheet.protection.sheet = True
