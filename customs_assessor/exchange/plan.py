"""What an import will do: pure, from a workbook's facts and what is known here; the store applies it in one transaction."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from customs_assessor.answers.assessment import Assessment
from customs_assessor.answers.edit import PARTNER, Edit, Stub
from customs_assessor.answers.heads import FieldKey, FieldState, field_states
from customs_assessor.answers.incoming import CopySave, Incoming
from customs_assessor.answers.item import ItemKey, item_key
from customs_assessor.answers.reader import visibility_of
from customs_assessor.errors import ExchangeError, Problem
from customs_assessor.exchange.cells import ItemFacts, ItemReader
from customs_assessor.exchange.constraints import refuse_broken
from customs_assessor.exchange.grown import grown, without_empty
from customs_assessor.exchange.layout import clean
from customs_assessor.exchange.machine import FilledItem, Machine
from customs_assessor.exchange.reader import RowFacts, WorkbookFacts
from customs_assessor.exchange.saves import cells_json, late_withdrawals, withdrawals
from customs_assessor.forms.lineage import Names, names
from customs_assessor.forms.model import Form

IMPORTED, UNCHANGED = "imported", "unchanged"
NEW, SAME, DISPUTED, REFUSED = "new", "unchanged", "disputed", "refused"


@dataclass(frozen=True)
class PastImport:
    """An earlier import of a file: UUID of the author whose edits it made, and whether it was taken back."""

    author: str
    taken_back: bool = False


@dataclass(frozen=True)
class Known:
    """What is known here before an import.

    Args:
        form: the form that the workbook names, if it is installed with the same hash, else None.
        versions: the versions of that form that are here, where the assessment began with another one than it names.
        assessment: the workbook's assessment, None if it is unknown here.
        edits, stubs: of that assessment and its mission.
        saves: kept saves of the workbook's copy.
        imports: earlier imports by SHA-256 of the file.
        author: name for a workbook whose 'filled in by' and last editor are blank, or ''.
        into: id of the only assessment to import into, or ''.
    """

    form: Form | None
    assessment: Assessment | None = None
    edits: tuple[Edit, ...] = ()
    stubs: tuple[Stub, ...] = ()
    saves: tuple[CopySave, ...] = ()
    imports: Mapping[str, PastImport] = field(default_factory=dict)
    author: str = ""
    into: str = ""
    versions: Mapping[str, Form] = field(default_factory=dict)


@dataclass(frozen=True)
class PlanRow:
    """What happens to one answer: where it stands, what is held here, what the workbook says, the outcome."""

    item: ItemKey
    sheet: str
    cell: str
    here: FieldState
    after: FieldState
    theirs: str
    outcome: str
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class ImportPlan:
    """What an import will do.

    Args:
        status: ``imported`` or ``unchanged`` (a refused file raises instead).
        rows: one per answer read, in the workbook's order.
        message: key of a sentence on the whole file, or ''.
        creates: whether the assessment is unknown here and will be made.
        incoming: what the store applies.
    """

    status: str
    assessment: str
    rows: tuple[PlanRow, ...]
    incoming: Incoming
    message: str = ""
    creates: bool = False

    def count(self, outcome: str) -> int:
        """Return how many answers have an outcome; ``read`` is the sum of all four."""
        return sum(row.outcome == outcome for row in self.rows)

    @property
    def read(self) -> int:
        """How many answers were read."""
        return len(self.rows)

    @property
    def problems(self) -> tuple[tuple[ItemKey, Problem], ...]:
        """Every bad cell with its item."""
        return tuple((row.item, problem) for row in self.rows for problem in row.problems)


@dataclass(frozen=True)
class Signature:
    """Who saved a copy and when: what every edit made from its cells bears."""

    author: str
    name: str
    editor: str
    made: str
    copy_id: str

    @property
    def copy(self) -> dict[str, str]:
        """The ``copy`` member of the edits."""
        return {"id": self.copy_id, "editor": self.editor}


def signature(facts: WorkbookFacts, author: str = "", past: PastImport | None = None) -> Signature:
    """Return who filled a workbook in.

    Args:
        facts: the workbook.
        author: a name that serves only where the workbook tells none.
        past: the earlier import of this very file: the same file again has the same author.
    """
    machine = facts.machine
    name = facts.filled_in_by or facts.editor or " ".join(clean(author).split())
    person = machine.made_for
    known = person is not None and name == " ".join(clean(person.name).split())
    key = person.id if person is not None and known else str(uuid.uuid5(uuid.UUID(machine.copy_id), name))
    if past is not None:
        key = past.author
    return Signature(key, name, facts.editor, facts.modified or machine.made, machine.copy_id)


def plan_import(facts: WorkbookFacts, known: Known) -> ImportPlan:
    """Return what importing a workbook will do.

    Raises:
        ExchangeError: the whole file is refused: another assessment, another mission, a form that is not installed.
    """
    form = _checked_form(facts, known)
    called = _names(facts, known, form)
    machine = facts.machine
    signed = signature(facts, known.author, known.imports.get(facts.file_sha))
    before = field_states(known.edits, known.stubs)
    read = _read(facts, form, called)
    carried = (
        before
        if _holds(known, machine)
        else field_states((*known.edits, *machine.edits), (*known.stubs, *machine.stubs))
    )
    with_rows = grown(read, facts.rows, machine, form)
    read = without_empty(refuse_broken(with_rows.facts, facts, form, carried, called), with_rows.homes)
    made = tuple(edit for item in read.values() for edit in _edits(item, facts, signed))
    every = _union(known.edits, machine.edits, made)
    stubs = (*known.stubs, *machine.stubs)
    save = CopySave(signed.copy_id, signed.author, signed.editor, signed.made, cells_json(read.values()))
    drawn: tuple[Edit, ...] = ()
    if facts.file_sha not in known.imports:
        by = (signed.author, signed.editor)
        drawn = withdrawals(read.values(), signed.made, by, signed.copy_id, every, stubs)
        drawn += late_withdrawals(made, known.saves, save, _union(every, drawn), stubs)
    after = field_states(_union(every, drawn), stubs)
    here = {edit.id for edit in known.edits}
    brought = {edit.id: edit for edit in (*machine.edits, *made, *drawn) if edit.id not in here}
    existing = {key for one in machine.repeats for key in one.existing}
    rows = plan_rows(read, machine.edits, before, after, brought, _union(every, drawn), existing, called)
    incoming = Incoming(
        assessment=machine.assessment,
        mission=machine.mission,
        form=machine.began if known.assessment is None else known.assessment.began,
        edits=machine.edits,
        stubs=machine.stubs,
        people=_people(facts, signed),
        made=made,
        withdrawals=drawn,
        saves=(save,),
        file_sha=facts.file_sha,
        file_name=facts.file_name,
        file_made=signed.made,
        author=signed.author,
    )
    creates = known.assessment is None
    status = IMPORTED if brought or creates else UNCHANGED
    return ImportPlan(status, machine.assessment, rows, incoming, _message(facts, known), creates)


def _holds(known: Known, machine: Machine) -> bool:
    """Whether all that a workbook carries is here already, as when it comes back to where it was made."""
    whole = {edit.id for edit in known.edits}
    stubs = {(stub.id, parent) for stub in known.stubs for parent in stub.parents}
    return all(edit.id in whole for edit in machine.edits) and all(
        stub.id in whole or (stub.id, parent) in stubs for stub in machine.stubs for parent in stub.parents
    )


def _checked_form(facts: WorkbookFacts, known: Known) -> Form:
    machine, name = facts.machine, facts.file_name
    if known.into and known.into != machine.assessment:
        raise ExchangeError("exchange.other_assessment", file=name)
    if known.assessment is not None and known.assessment.mission != machine.mission:
        raise ExchangeError("exchange.other_mission", file=name)
    form = known.form
    wanted = machine.form
    if form is None or (form.form_id, form.version, form.hash) != (
        wanted.form_id,
        wanted.version,
        wanted.hash,
    ):
        raise ExchangeError("exchange.no_form", file=name, form=wanted.form_id, version=wanted.version)
    return form


def _names(facts: WorkbookFacts, known: Known, form: Form) -> Names:
    """Return what edits call the items of the workbook's form."""
    began = facts.machine.began if known.assessment is None else known.assessment.began

    def load(version: str) -> Form:
        held = known.versions.get(version)
        if held is None or (version == began.version and held.hash != began.hash):
            raise ExchangeError("exchange.no_form", file=facts.file_name, form=form.form_id, version=version)
        return held

    return names(began.version, form, load)


def _message(facts: WorkbookFacts, known: Known) -> str:
    past = known.imports.get(facts.file_sha)
    if past is None:
        return ""
    return "exchange.taken_back" if past.taken_back else "exchange.again"


def _read(facts: WorkbookFacts, form: Form, called: Names) -> dict[str, ItemFacts]:
    """Return what the rows of items say, by subject."""
    by_subject: dict[str, list[RowFacts]] = {}
    for row in facts.rows:
        if item_key(row.subject):
            by_subject.setdefault(row.subject, []).append(row)
    reader = ItemReader(facts, form, called)
    return {subject: reader.read(subject, tuple(rows)) for subject, rows in by_subject.items()}


def _edits(item: ItemFacts, facts: WorkbookFacts, signed: Signature) -> Iterable[Edit]:
    machine = facts.machine
    whole = {edit.id: edit for edit in machine.edits}
    for name, value in item.changed.items():
        parents = machine.items.get(item.subject, FilledItem()).heads.get(name, ())
        stated = PARTNER if machine.reader != "internal" else None
        yield Edit(
            assessment=machine.assessment,
            subject=item.subject,
            field=name,
            value=value,
            author=signed.author,
            made=signed.made,
            parents=parents,
            visibility=visibility_of(
                item.subject,
                name,
                [whole[key] for key in parents if key in whole and whole[key].subject == item.subject],
                stated,
            ),
            copy=signed.copy,
        )


def _union(*groups: Iterable[Edit]) -> tuple[Edit, ...]:
    return tuple({edit.id: edit for group in groups for edit in group}.values())


def _people(facts: WorkbookFacts, signed: Signature) -> dict[str, str]:
    own = {signed.author: signed.name} if signed.name else {}
    person = facts.machine.made_for
    return {**facts.machine.people, **own, **({person.id: person.name} if person else {})}


def plan_rows(
    read: Mapping[str, ItemFacts],
    carried: tuple[Edit, ...],
    before: Mapping[FieldKey, FieldState],
    after: Mapping[FieldKey, FieldState],
    brought: Mapping[str, Edit],
    every: tuple[Edit, ...],
    existing: set[str],
    called: Names,
) -> tuple[PlanRow, ...]:
    """Return one row per answer: those of the sheets in their order, then those that only came with carried edits.

    A row of no instance in ``existing`` was blank: what stands blank there is no answer.

    Args:
        read: what the rows of a workbook say, by subject; of one assessment like all else.
        carried: edits that came whole; brought: those of the file, by id, that are new here.
        before, after: states of the fields without the file and with it.
        every: all edits that are then here.
        existing: the instances that the workbook was filled with.
        called: the names of the form's items in edits.
    """
    subjects = dict.fromkeys([*read, *(edit.subject for edit in carried if item_key(edit.subject))])
    own = {edit.assessment for edit in (*carried, *brought.values()) if edit.assessment}
    owner = next(iter(own), None)
    subject_of = {edit.id: edit.subject for edit in every}
    touched = {_about(edit.subject, subject_of) for edit in brought.values()}
    was, now = _by_subject(before), _by_subject(after)
    rows = []
    for subject in subjects:
        key = called.key(subject) or item_key(subject)
        if key is None:
            continue
        item = read.get(subject, ItemFacts(subject))
        blank = subject in read and key.instance is not None and key.instance not in existing
        if blank and not (item.changed or item.problems or subject in touched):
            continue
        if item.problems:
            outcome = REFUSED
        elif subject in touched and any(state.disputed for state in now.get(subject, {}).values()):
            outcome = DISPUTED
        else:
            outcome = NEW if _shown(was.get(subject, {})) != _shown(now.get(subject, {})) else SAME
        answer = (owner, subject, "answer")
        here, there = before.get(answer, FieldState()), after.get(answer, FieldState())
        rows.append(PlanRow(key, *item.place, here, there, item.shown, outcome, item.problems))
    return tuple(rows)


def _about(subject: str, subject_of: Mapping[str, str]) -> str:
    """Return the subject that an edit is about in the end: that of the edit it withdraws."""
    seen: set[str] = set()
    while subject.startswith("edit/") and subject not in seen:
        seen.add(subject)
        subject = subject_of.get(subject.removeprefix("edit/"), subject)
    return subject


def _by_subject(states: Mapping[FieldKey, FieldState]) -> dict[str, dict[str, FieldState]]:
    found: dict[str, dict[str, FieldState]] = {}
    for (_, subject, name), state in states.items():
        if item_key(subject):
            found.setdefault(subject, {})[name] = state
    return found


def _shown(fields: Mapping[str, FieldState]) -> dict[str, list[str]]:
    """Return what stands, by field: the different values, in an order of their own; cleared is as never filled in."""
    shown = {
        name: sorted({json.dumps(value, sort_keys=True) for value in state.values})
        for name, state in fields.items()
    }
    return {name: values for name, values in shown.items() if values not in (["{}"], ["null"])}
