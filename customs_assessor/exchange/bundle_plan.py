"""What importing a bundle will do: pure, from what it holds and what is known here; the store unites both in one transaction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from customs_assessor.answers.assessment import Assessment
from customs_assessor.answers.edit import Edit, Stub
from customs_assessor.answers.heads import field_states
from customs_assessor.errors import ExchangeError, FormError
from customs_assessor.exchange.bundle import Bundle, BundleFile, BundleForm
from customs_assessor.exchange.plan import IMPORTED, UNCHANGED, Known, PlanRow, plan_rows
from customs_assessor.exchange.reader import WorkbookFacts
from customs_assessor.forms.compile import check_sheets
from customs_assessor.forms.lineage import Names
from customs_assessor.forms.model import Form


@dataclass(frozen=True)
class BundleKnown:
    """What is known here before a bundle is imported.

    Args:
        missions: ids of the missions here; assessments: the mission of each assessment here.
        edits, stubs: of the bundle's mission and assessments.
        forms: hash of each form that is installed here or shipped with the app, by id and version.
        evidence: those of the bundle's files whose bytes are here.
        into: id of the only assessment to import into, or ''.
    """

    missions: frozenset[str] = frozenset()
    assessments: Mapping[str, str] = field(default_factory=dict)
    edits: tuple[Edit, ...] = ()
    stubs: tuple[Stub, ...] = ()
    forms: Mapping[tuple[str, str], str] = field(default_factory=dict)
    evidence: frozenset[str] = frozenset()
    into: str = ""


@dataclass(frozen=True)
class NewForm:
    """A form that the bundle brings, compiled here from its sheets."""

    form: Form
    source: BundleForm


@dataclass(frozen=True)
class BundlePlan:
    """What importing a bundle will do.

    Args:
        status: ``imported``, or ``unchanged`` where it brings nothing (a refused file raises instead).
        rows: by assessment, one per answer that the bundle says something of.
        edits: how many edits are new here.
        evidence: the files whose bytes are new here.
        forms: the forms that are new here.
        creates: the assessments that are new here.
    """

    status: str
    file: BundleFile
    rows: Mapping[str, tuple[PlanRow, ...]]
    edits: int
    evidence: tuple[str, ...]
    forms: tuple[NewForm, ...]
    creates: tuple[str, ...]

    def count(self, outcome: str) -> int:
        """Return how many answers have an outcome."""
        return sum(row.outcome == outcome for rows in self.rows.values() for row in rows)

    @property
    def read(self) -> int:
        """How many answers the bundle says something of."""
        return sum(len(rows) for rows in self.rows.values())


def plan_bundle(file: BundleFile, known: BundleKnown) -> BundlePlan:
    """Return what importing a bundle will do.

    Raises:
        ExchangeError: the whole file is refused: another assessment or mission, a form that differs from the one here, is
            missing or cannot be compiled.
    """
    bundle, name = file.content, file.path.name
    if known.into and set(bundle.assessments) != {known.into}:
        raise ExchangeError("exchange.other_assessment", file=name)
    for assessment in bundle.assessments:
        if known.assessments.get(assessment, bundle.mission) != bundle.mission:
            raise ExchangeError("exchange.other_mission", file=name)
    forms = _new_forms(bundle, name, known)
    here = {edit.id for edit in known.edits}
    brought = [edit for edit in bundle.edits if edit.id not in here]
    evidence = tuple(digest for digest in bundle.evidence if digest not in known.evidence)
    creates = tuple(key for key in bundle.assessments if key not in known.assessments)
    changes = brought or evidence or forms or creates or bundle.mission not in known.missions
    return BundlePlan(
        status=IMPORTED if changes else UNCHANGED,
        file=file,
        rows={key: _rows(key, bundle, known) for key in bundle.assessments},
        edits=len(brought),
        evidence=evidence,
        forms=forms,
        creates=creates,
    )


def with_bundle(known: Known, facts: WorkbookFacts, plan: BundlePlan) -> Known:
    """Return what will be known of a workbook once a bundle is kept; nothing changes for one of another mission."""
    machine, bundle = facts.machine, plan.file.content
    if machine.assessment not in bundle.assessments or machine.mission != bundle.mission:
        return known
    place = (machine.form.form_id, machine.form.version, machine.form.hash)
    new = (one.form for one in plan.forms)
    form = next((one for one in new if (one.form_id, one.version, one.hash) == place), None)
    first = bundle.assessments[machine.assessment]
    saves = (save for save in bundle.saves.get(machine.assessment, ()) if save.copy_id == machine.copy_id)
    return replace(
        known,
        form=known.form or form,
        versions={**{one.form.version: one.form for one in plan.forms}, **known.versions},
        assessment=known.assessment or Assessment(machine.assessment, bundle.mission, first),
        edits=tuple({edit.id: edit for edit in (*known.edits, *bundle.edits)}.values()),
        stubs=(*known.stubs, *bundle.stubs),
        saves=(*known.saves, *saves),
    )


def _new_forms(bundle: Bundle, file: str, known: BundleKnown) -> tuple[NewForm, ...]:
    found: dict[tuple[str, str], NewForm] = {}
    held = dict(known.forms)
    for source in bundle.forms:
        ref = source.ref
        place = (ref.form_id, ref.version)
        if held.setdefault(place, ref.hash) != ref.hash:
            raise ExchangeError(
                "exchange.bundle_form_differs", file=file, form=ref.form_id, version=ref.version
            )
        if place not in known.forms:
            found[place] = NewForm(_compiled(source, file), source)
    for ref in bundle.assessments.values():
        if held.get((ref.form_id, ref.version)) != ref.hash:
            code = (
                "exchange.bundle_form_differs" if (ref.form_id, ref.version) in held else "exchange.no_form"
            )
            raise ExchangeError(code, file=file, form=ref.form_id, version=ref.version)
    return tuple(found.values())


def _compiled(source: BundleForm, file: str) -> Form:
    ref = source.ref
    try:
        form = check_sheets(source.sheets, ref.form_id).form
    except FormError:
        form = None
    if form is None or (form.form_id, form.version, form.hash) != (ref.form_id, ref.version, ref.hash):
        raise ExchangeError("exchange.bundle_form", file=file, form=ref.form_id, version=ref.version)
    return form


def _rows(assessment: str, bundle: Bundle, known: BundleKnown) -> tuple[PlanRow, ...]:
    here = {edit.id: edit for edit in known.edits if edit.assessment == assessment}
    theirs = {edit.id: edit for edit in bundle.edits if edit.assessment == assessment}
    every = here | theirs
    return plan_rows(
        {},
        tuple(theirs.values()),
        field_states(here.values(), known.stubs),
        field_states(every.values(), (*known.stubs, *bundle.stubs)),
        {key: edit for key, edit in theirs.items() if key not in here},
        tuple(every.values()),
        set(),
        Names(),
    )
