"""A mission and an assessment before they are made: plain values, and making both in one transaction."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial

from customs_assessor.answers.assessment import BASELINE, FULL, FormRef
from customs_assessor.answers.mission import Person
from customs_assessor.forms.catalogue import load_shipped, shipped_headings
from customs_assessor.forms.heading import Heading
from customs_assessor.forms.model import Form, ScoredItem
from customs_assessor.store import assessments, forms, missions, people
from customs_assessor.store.changes import NOTHING, Changes
from customs_assessor.store.connection import Workspace, writing


@dataclass(frozen=True)
class MissionDraft:
    """A mission to be made; dates are ISO or '', ``lead`` is a name or ''."""

    country: str
    administration: str
    start: str = ""
    end: str = ""
    lead: str = ""


@dataclass(frozen=True)
class AssessmentDraft:
    """An assessment to be made, with the compiled form."""

    form: Form
    title: str
    site: str = ""
    round: str = BASELINE
    follows: str = ""
    domains: tuple[str, ...] = ()
    depth: str = FULL

    @property
    def items(self) -> int:
        """How many scored items it will ask."""
        return sum(self._asks(item) for item in self.form.scoring.items)

    @property
    def minutes(self) -> int:
        """The form's estimated time to answer, cut to the share of its scored items that will be asked; 0: no estimate."""
        every = len(self.form.scoring.items)
        return round(self.form.minutes * self.items / every) if every else self.form.minutes

    def _asks(self, item: ScoredItem) -> bool:
        chosen = not self.domains or item.domain in self.domains
        return chosen and self.depth in (FULL, item.depth)


@dataclass(frozen=True)
class Offer:
    """A form that can be chosen; it is compiled or read only when it is.

    Args:
        heading: name, version, title and languages.
        load: returns the compiled form; the same one each time.
    """

    heading: Heading
    load: Callable[[], Form]


def offers(ws: Workspace) -> tuple[Offer, ...]:
    """Return the installed forms, and the shipped ones whose version is not installed."""
    held = [(head, partial(forms.form, ws, head.form_id, head.version)) for head in forms.headings(ws)]
    known = {(head.form_id, head.version) for head, _ in held}
    ready = [
        (head, partial(load_shipped, head.form_id))
        for head in shipped_headings()
        if (head.form_id, head.version) not in known
    ]
    return tuple(Offer(head, cache(load)) for head, load in (*held, *ready))


def make_assessment(
    ws: Workspace, author: Person, mission: str, draft: AssessmentDraft
) -> tuple[str, Changes]:
    """Make an assessment in a mission; its form is installed if it was not.

    Returns:
        its id, and what changed.

    Raises:
        StoreError: the workspace cannot be written, or that version is installed with another content.
    """
    form = draft.form
    with writing(ws):
        changes = forms.install(ws, form)
        assessment, made = assessments.new_assessment(
            ws,
            author.id,
            mission,
            FormRef(form.form_id, form.version, form.hash),
            title=draft.title,
            site=draft.site,
            round=draft.round,
            follows=draft.follows,
            domains=draft.domains,
            depth=draft.depth,
        )
    return assessment, changes | made


def make_mission(
    ws: Workspace, author: Person, mission: MissionDraft, first: AssessmentDraft
) -> tuple[str, Changes]:
    """Make a mission with its first assessment, both or neither.

    Returns:
        the assessment's id, and what changed.

    Raises:
        StoreError: the workspace cannot be written.
    """
    with writing(ws):
        lead = None
        if mission.lead:
            lead = author.id if mission.lead == author.name else people.person_named(ws, mission.lead).id
        mission_id, changes = missions.new_mission(
            ws,
            author.id,
            mission.country,
            mission.administration,
            lead=lead,
            start=mission.start or None,
            end=mission.end or None,
        )
        assessment, made = make_assessment(ws, author, mission_id, first)
    return assessment, NOTHING | changes | made
