"""The sample visit of two border posts: an assessment whose answers stand in repeats."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any
from uuid import UUID, uuid5

from customs_assessor.answers.assessment import FormRef
from customs_assessor.answers.edit import Edit
from customs_assessor.answers.evidence import evidence_edits, read_evidence
from customs_assessor.answers.instances import adding_edits
from customs_assessor.answers.item import ItemKey
from customs_assessor.cli.entries import Entry, edits_of_entries
from customs_assessor.cli.services import form_named, snapshot
from customs_assessor.forms.tree import instance_id
from customs_assessor.paths import resource
from customs_assessor.store.assessments import new_assessment
from customs_assessor.store.connection import Workspace
from customs_assessor.store.edits import record
from customs_assessor.store.evidence import add_bytes

Part = Mapping[str, Any]


def record_visit(
    workspace: Workspace, author: str, say: Callable[[Mapping[str, str]], str], part: Part, mission: str
) -> str:
    """Record a visit and return the id of its assessment.

    Args:
        workspace: an open, writable one.
        author: UUID of the person who went there.
        say: returns a text in the language.
        part: what the visit's file says: form, title, site, when, and answers as ``forms run`` takes them; a level may stand
            as ``level:2``, a state with its reason as an object, a comment as ``#<item>``, a picture as ``@<item>``.
        mission: its id.

    Raises:
        StoreError: the workspace cannot be written.
    """
    form, made = form_named(workspace, part["form"]), part["made"]
    assessment, _ = new_assessment(
        workspace,
        author,
        mission=mission,
        form=FormRef(form.form_id, form.version, form.hash),
        title=say(part["title"]),
        site=say(part["site"]),
        round=part["round"],
        made=made,
    )
    said = _Said(workspace, assessment, author, made, say)
    said.take(part["answers"], None)
    found = snapshot(workspace, assessment, "internal", said.instances)
    answers = edits_of_entries(found, said.entries, {None: author}, made, "partner", "")
    record(workspace, [*said.instances, *answers, *said.files])
    return assessment


class _Said:
    """What a visit's file says, as entries of items, with the instances and files that they need."""

    def __init__(
        self,
        workspace: Workspace,
        assessment: str,
        author: str,
        made: str,
        say: Callable[[Mapping[str, str]], str],
    ) -> None:
        self.entries: list[Entry] = []
        self.instances: list[Edit] = []
        self.files: list[Edit] = []
        self._workspace, self._assessment = workspace, assessment
        self._author, self._made, self._say = author, made, say

    def take(self, answers: Part, instance: str | None) -> None:
        """Take the answers of an instance, None outside repeats, and of those in it."""
        for name, said in answers.items():
            if isinstance(said, list):
                for number, row in enumerate(said, 1):
                    self.take(row, self._instance(name, instance, number))
            elif name.startswith("@"):
                self._file(ItemKey(name[1:], instance), said)
            elif isinstance(said, Mapping) and "state" in said:
                reason = self._say(said["reason"])
                self.entries.append(Entry(item=name, instance=instance, state=said["state"], reason=reason))
            else:
                text = self._say(said) if isinstance(said, Mapping) else str(said)
                given = {"comment": text} if name.startswith("#") else {"value": text}
                self.entries.append(Entry(item=name.removeprefix("#"), instance=instance, **given))

    def _instance(self, repeat: str, parent: str | None, number: int) -> str:
        if number == 1:
            return instance_id(parent, repeat, 1)
        made = str(uuid5(UUID(parent or self._assessment), f"{repeat} {number}"))
        self.instances += adding_edits(
            self._assessment, made, repeat, parent, Fraction(number), {}, self._author, self._made
        )
        return made

    def _file(self, key: ItemKey, said: Part) -> None:
        picture = resource("samples", "samplia") / said["file"]
        sha = add_bytes(self._workspace, read_evidence(picture))
        caption = self._say(said["caption"])
        _, edits = evidence_edits(self._assessment, key, sha, picture.name, caption, self._author, self._made)
        self.files += edits
