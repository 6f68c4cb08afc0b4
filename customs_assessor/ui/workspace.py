"""The window's door to the store: reads, one `changed` signal, and the record of the user's own edits with undo."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from customs_assessor.answers import moves
from customs_assessor.answers.assessment import Assessment, FormRef
from customs_assessor.answers.compose import compose, moment, undo
from customs_assessor.answers.edit import INTERNAL, Edit
from customs_assessor.answers.heads import EDIT_SUBJECT, FieldKey, FieldState, field_states
from customs_assessor.answers.item import item_key
from customs_assessor.answers.mission import Mission, Person
from customs_assessor.answers.views import view_of
from customs_assessor.errors import StoreError
from customs_assessor.forms.lineage import Names
from customs_assessor.forms.model import Form, in_language
from customs_assessor.joins import names_in
from customs_assessor.snapshot import Snapshot
from customs_assessor.snapshot_build import build_snapshot
from customs_assessor.store import assessments, edits, forms, missions, people
from customs_assessor.store.changes import Changes
from customs_assessor.store.connection import Workspace
from customs_assessor.ui.translation import current_language


class WorkspaceModel(QObject):
    """Holds the open workspace on the window's thread; every page reads and writes through it.

    Args:
        store: the open workspace.
        author: the person whose edits these are.
    """

    changed = Signal(object)
    """What changed: a :class:`Changes`; after a failed try too, for what waits is shown already."""

    def __init__(self, store: Workspace, author: Person, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._snapshots: dict[tuple[str, str], Snapshot] = {}
        self._forms: dict[FormRef, Form] = {}
        self._called: dict[tuple[FormRef, FormRef], Names] = {}
        self._done: list[tuple[Edit, ...]] = []
        self._undone: list[tuple[Edit, ...]] = []
        self._unsaved: list[Edit] = []
        self.author = author
        self.become(author)
        self.saved_at: datetime | None = None
        self.failure: StoreError | None = None
        """Why the last edits are not saved; None when all are."""

    @property
    def store(self) -> Workspace:
        """The open workspace, for the functions of the store; writing goes through :meth:`apply`."""
        return self._store

    @property
    def read_only(self) -> str:
        """Why nothing can be written: ``locked``, ``newer``, ``read_only_disk``; '' when it can."""
        return self._store.read_only

    def become(self, author: Person) -> None:
        """Write as another person, or under a new name, from now on; the workspace knows the name, if it can."""
        self.author = author
        self._snapshots.clear()
        if not self.read_only:
            people.ensure_person(self._store, author.id, author.name)

    def missions(self) -> tuple[Mission, ...]:
        """Return all missions."""
        return missions.missions(self._store)

    def mission(self, mission_id: str) -> Mission:
        """Return one mission."""
        return missions.mission(self._store, mission_id)

    def assessments(self, mission_id: str | None = None) -> tuple[Assessment, ...]:
        """Return the assessments, of one mission or all."""
        return assessments.assessments(self._store, mission_id)

    def assessment(self, assessment_id: str) -> Assessment:
        """Return one assessment."""
        return assessments.assessment(self._store, assessment_id)

    def form(self, ref: FormRef) -> Form:
        """Return an installed form; read once and kept."""
        if ref not in self._forms:
            self._forms[ref] = forms.form(self._store, ref)
        return self._forms[ref]

    def people(self) -> dict[str, str]:
        """Return names by UUID."""
        return dict(people.people(self._store))

    def snapshot(self, assessment_id: str, reader: str = INTERNAL) -> Snapshot:
        """Return the snapshot of an assessment for a reader; taken anew only when something of it changed."""
        key = (assessment_id, reader)
        if key not in self._snapshots:
            self._snapshots[key] = self._take(assessment_id, reader)
        return self._snapshots[key]

    def state(self, key: FieldKey) -> FieldState:
        """Return the state of any field of an assessment, e.g. of ``('<assessment>', 'file/<uuid>', 'caption')``."""
        assessment_id, subject, field = key
        if assessment_id is None:
            raise ValueError(key)
        if self._unsaved:
            return self.states(assessment_id).get(key, FieldState())
        return edits.state(self._store, assessment_id, subject, field)

    def states(self, assessment_id: str) -> Mapping[FieldKey, FieldState]:
        """Return the states of all fields of an assessment, what waits to be written among them."""
        if not self._unsaved:
            return edits.states(self._store, assessment_id)
        held = (*edits.edits_of(self._store, assessment_id), *self._waiting_in(assessment_id))
        return field_states(held, edits.stubs_of(self._store, assessment_id))

    def answer(
        self, assessment_id: str, subject: str, field: str, value: object, visibility: str | None = None
    ) -> None:
        """Record the user's value of a field; in a disputed one, and among comments, only his own view changes."""
        key = (assessment_id, subject, field)
        seen = view_of(self.state(key), self.author.id)
        self.record([compose(key, value, seen, self.author.id, moment(), visibility)])

    def settle(self, assessment_id: str, subject: str, field: str, value: object, reason: str) -> None:
        """Record a value over all heads of a field, with the reason."""
        key = (assessment_id, subject, field)
        self.record([compose(key, value, self.state(key), self.author.id, moment(), reason=reason)])

    def record(self, made: Sequence[Edit]) -> None:
        """Write the user's edits as one action that can be undone.

        Edits that cannot be written wait, with ``failure`` saying why, until :meth:`save_again`. Where the workspace
        may only be read they are left out, and pages are told to show again what is kept.
        """
        if self.read_only:
            self.changed.emit(_named_by(made))
            return
        self._done.append(tuple(made))
        self._undone.clear()
        self._write(made)

    def apply(self, mutation: Callable[[Workspace], Changes]) -> Changes:
        """Run a mutation of the store (a new mission, an import) and tell every page what it changed.

        Raises:
            AssessorError: it was refused; nothing is changed.
        """
        changes = mutation(self._store)
        self.saved_at, self.failure = datetime.now().astimezone(), None
        self._announce(changes)
        return changes

    def save_again(self) -> None:
        """Try once more to write what could not be written."""
        if self._unsaved:
            self._write(())

    @property
    def can_undo(self) -> bool:
        """Whether the user made an edit in this session that stands."""
        return bool(self._done) and not self._unsaved

    @property
    def can_redo(self) -> bool:
        """Whether the last undone edit can be made again."""
        return bool(self._undone) and not self._unsaved

    def undo(self) -> tuple[Edit, ...]:
        """Undo the user's last action by edits that set the earlier values; return them, () when there is none."""
        return self._reverse(self._done, self._undone) if self.can_undo else ()

    def redo(self) -> tuple[Edit, ...]:
        """Make the last undone action again; return its edits, () when there is none."""
        return self._reverse(self._undone, self._done) if self.can_redo else ()

    def name_of(self, edit: Edit) -> str:
        """Return by what people know what an edit is about: an item's code or name, an instance's label, else the field."""
        subject = edit.subject
        if subject.startswith(EDIT_SUBJECT):
            held = next((each for each in self._edits(edit) if each.id == subject[len(EDIT_SUBJECT) :]), edit)
            subject = held.subject
        if edit.assessment is None:
            return edit.field
        shown = self.snapshot(edit.assessment)
        key = shown.names.key(subject) or item_key(subject)
        if key is not None:
            return next((item.code for item in shown.items if item.key == key and item.code), key.name)
        if (subject, edit.field) == (moves.SUBJECT, moves.FIELD):
            return self.tr("version of the form")
        said = (each.value for each in self._edits(edit) if (each.subject, each.field) == (subject, "repeat"))
        repeat = next((value for value in said if value), None)
        titles = (in_language(one.title, current_language()) for one in shown.repeats if one.name == repeat)
        return next(titles, edit.field)

    def _edits(self, edit: Edit) -> tuple[Edit, ...]:
        return edits.edits_of(self._store, edit.assessment or edit.mission or "")

    def _reverse(self, source: list[tuple[Edit, ...]], target: list[tuple[Edit, ...]]) -> tuple[Edit, ...]:
        reversed_edits = tuple(self._undoing(edit) for edit in reversed(source.pop()))
        target.append(reversed_edits)
        self._write(reversed_edits)
        return reversed_edits

    def _undoing(self, edit: Edit) -> Edit:
        owner = edit.assessment or edit.mission or ""
        held = {each.id: each for each in self._edits(edit)}
        states = edits.states(self._store, owner)
        return undo(edit, held, states, self.author.id, moment())

    def _write(self, made: Sequence[Edit]) -> None:
        waiting = [*self._unsaved, *made]
        try:
            changes = edits.record(self._store, waiting)
        except StoreError as error:
            self._unsaved, self.failure = waiting, error
            self._announce(_named_by(waiting))
            return
        self._unsaved, self.failure, self.saved_at = [], None, datetime.now().astimezone()
        self._announce(changes)

    def _announce(self, changes: Changes) -> None:
        stale = {
            key
            for key, held in self._snapshots.items()
            if changes.forms or key[0] in changes.assessments or held.mission.id in changes.missions
        }
        for key in stale:
            del self._snapshots[key]
        self.changed.emit(changes)

    def _waiting_in(self, owner: str) -> list[Edit]:
        """Return the edits of an assessment or mission that are not saved yet; the window shows them already."""
        return [edit for edit in self._unsaved if owner in (edit.assessment, edit.mission)]

    def _take(self, assessment_id: str, reader: str) -> Snapshot:
        found = self.assessment(assessment_id)
        mission = self.mission(found.mission)
        kept = (*edits.edits_of(self._store, found.id), *edits.edits_of(self._store, mission.id))
        held = (*kept, *self._waiting_in(found.id), *self._waiting_in(mission.id))
        stubs = (*edits.stubs_of(self._store, found.id), *edits.stubs_of(self._store, mission.id))
        return build_snapshot(
            self.form(found.form),
            mission,
            found,
            held,
            stubs,
            self.people(),
            reader,
            names=self._names(found),
        )

    def _names(self, found: Assessment) -> Names:
        """Return the names of the items of an assessment in edits; reckoned once for two versions."""
        versions = (found.began, found.form)
        if versions not in self._called:
            self._called[versions] = names_in(self._store, found)
        return self._called[versions]


def _named_by(made: Sequence[Edit]) -> Changes:
    """Return what edits would have changed."""
    owners = [(edit.assessment or edit.mission or "", edit) for edit in made]
    return Changes(
        missions=frozenset(owner for owner, edit in owners if edit.assessment is None),
        assessments=frozenset(owner for owner, edit in owners if edit.assessment is not None),
        subjects=frozenset((owner, edit.subject) for owner, edit in owners),
    )
