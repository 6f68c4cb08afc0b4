"""Several files planned in a row, each as if the files before it were imported already; pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from customs_assessor.answers.assessment import Assessment
from customs_assessor.answers.edit import Edit
from customs_assessor.answers.heads import FieldKey, FieldState, field_states
from customs_assessor.errors import AssessorError
from customs_assessor.exchange.plan import ImportPlan, Known, PastImport, plan_import
from customs_assessor.exchange.reader import WorkbookFacts
from customs_assessor.forms.model import Form
from customs_assessor.progress import Progress


@dataclass(frozen=True)
class Planned:
    """A plan with what it was made from.

    Args:
        form: the form of the workbook.
        before, after: state of every field before the import and after it.
    """

    plan: ImportPlan
    form: Form
    before: Mapping[FieldKey, FieldState]
    after: Mapping[FieldKey, FieldState]


def plan_all(
    read: Sequence[tuple[WorkbookFacts, Known]], progress: Progress
) -> tuple[Planned | AssessorError, ...]:
    """Return the plan of each file as if the files before it were imported already; pure.

    A file that is refused whole gives its error, and the next one is planned as if it were not there.
    """
    results: list[Planned | AssessorError] = []
    plans: list[ImportPlan] = []
    for step, (facts, known) in enumerate(read):
        progress(step, len(read))
        told = _with_earlier(known, facts, plans)
        try:
            plan = plan_import(facts, told)
        except AssessorError as error:
            results.append(error)
            continue
        plans.append(plan)
        results.append(_planned(plan, told))
    return tuple(results)


def _with_earlier(known: Known, facts: WorkbookFacts, plans: Sequence[ImportPlan]) -> Known:
    """Return what will be known when the plans before are kept."""
    machine = facts.machine
    for plan in plans:
        brought = plan.incoming
        if brought.assessment != machine.assessment:
            continue
        known = replace(
            known,
            assessment=known.assessment or Assessment(brought.assessment, brought.mission, brought.form),
            edits=_union(known.edits, brought.edits, brought.made, brought.withdrawals),
            stubs=(*known.stubs, *brought.stubs),
            saves=(*known.saves, *(save for save in brought.saves if save.copy_id == machine.copy_id)),
        )
        if brought.file_sha == facts.file_sha:
            known = replace(known, imports={**known.imports, brought.file_sha: PastImport(brought.author)})
    return known


def _planned(plan: ImportPlan, known: Known) -> Planned:
    if known.form is None:
        raise ValueError(plan.assessment)
    brought = plan.incoming
    every = _union(known.edits, brought.edits, brought.made, brought.withdrawals)
    return Planned(
        plan,
        known.form,
        field_states(known.edits, known.stubs),
        field_states(every, (*known.stubs, *brought.stubs)),
    )


def _union(*groups: Sequence[Edit]) -> tuple[Edit, ...]:
    return tuple({edit.id: edit for group in groups for edit in group}.values())
