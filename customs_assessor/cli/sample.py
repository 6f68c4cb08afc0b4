"""The sample mission to Samplia, a country that does not exist: two rounds, a visit of posts, four contributors, disputes and evidence."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from customs_assessor.answers.assessment import FormRef
from customs_assessor.answers.compose import compose, moment
from customs_assessor.answers.edit import Edit
from customs_assessor.answers.evidence import evidence_edits, read_evidence
from customs_assessor.answers.heads import FieldState
from customs_assessor.answers.item import ItemKey
from customs_assessor.cli.entries import Entry, edits_of_entries
from customs_assessor.cli.sample_visit import record_visit
from customs_assessor.cli.services import form_named, snapshot
from customs_assessor.paths import resource
from customs_assessor.snapshot import Snapshot
from customs_assessor.store.assessments import new_assessment
from customs_assessor.store.connection import Workspace
from customs_assessor.store.edits import record
from customs_assessor.store.evidence import add_bytes
from customs_assessor.store.missions import new_mission
from customs_assessor.store.people import person_named

Part = Mapping[str, Any]
STEP = timedelta(minutes=25)
"""From one domain or remark to the next, so that the history reads like days of interviews."""


def sample_folder() -> Path:
    """Return the folder of the sample mission: ``mission.json``, a file per round and visit, pictures, and release times."""
    return resource("samples", "samplia")


def make_sample(workspace: Workspace, language: str) -> tuple[str, ...]:
    """Record the sample mission in a workspace.

    Args:
        workspace: an open, writable one.
        language: which of its texts to take; English where one is missing.

    Returns:
        The ids of its rounds, the baseline first; the visits of border posts stand beside them.

    Raises:
        StoreError: the workspace cannot be written.
    """
    about = _read("mission.json")
    say = partial(_text, language)
    people = {key: person_named(workspace, say(name)).id for key, name in about["people"].items()}
    mission, _ = new_mission(
        workspace,
        people["lead"],
        country=about["country"],
        administration=say(about["administration"]),
        lead=people["lead"],
        start=about["start"],
        end=about["end"],
    )
    for name in about["visits"]:
        visit = _read(name)
        record_visit(workspace, people[visit["by"]], say, visit, mission)
    made: list[str] = []
    for name in about["rounds"]:
        made.append(
            _Round(workspace, people, language, _read(name)).record(mission, made[-1] if made else "")
        )
    return tuple(made)


def _read(name: str) -> Part:
    found: Part = json.loads((sample_folder() / name).read_text(encoding="utf-8"))
    return found


def _text(language: str, texts: Mapping[str, str]) -> str:
    return texts.get(language) or texts["en"]


class _Round:
    """Makes one assessment of what its file says."""

    def __init__(self, workspace: Workspace, people: Mapping[str, str], language: str, part: Part) -> None:
        self.workspace = workspace
        self.people = people
        self.part = part
        self.language = language
        self.say = partial(_text, language)
        self.clock = _times(part["begins"])

    def record(self, mission: str, follows: str) -> str:
        """Return the id of the assessment, with all of its edits recorded."""
        part, lead = self.part, self.people["lead"]
        form = form_named(self.workspace, part["form"])
        assessment, _ = new_assessment(
            self.workspace,
            lead,
            mission=mission,
            form=FormRef(form.form_id, form.version, form.hash),
            title=self.say(part["title"]),
            site=self.say(part["site"]),
            round=part["round"],
            follows=follows,
            made=next(self.clock),
        )
        found = snapshot(self.workspace, assessment, "internal")
        edits = [
            *self._answers(found),
            *self._remarks(assessment),
            *self._views(found),
            *self._files(assessment),
        ]
        record(self.workspace, edits)
        return assessment

    def _answers(self, found: Snapshot) -> Iterator[Edit]:
        """Yield levels, values, targets, grades and states domain by domain, each by the domain's contributor."""
        part = self.part
        entries = [
            *(Entry(item=item, value=f"level:{level}") for item, level in part["levels"].items()),
            *(Entry(item=item, value=value) for item, value in part["values"].items()),
            *(Entry(item=item, target=target) for item, target in part["targets"].items()),
            *(Entry(item=item, grade=grade) for item, grade in part["grades"].items()),
            *(
                Entry(item=item, state=said["state"], reason=self.say(said["reason"]))
                for item, said in part["states"].items()
            ),
        ]
        of_domain = {item.key.name: item.domain or _section(item.question.path) for item in found.items}
        by_domain: dict[str, list[Entry]] = {}
        for entry in entries:
            by_domain.setdefault(of_domain[entry.item], []).append(entry)
        for domain, said in by_domain.items():
            author = self.people[part["contributors"].get(domain, "lead")]
            yield from edits_of_entries(found, said, {None: author}, next(self.clock), None, self.language)

    def _remarks(self, assessment: str) -> Iterator[Edit]:
        for said in self.part["comments"]:
            field = "evidence_note" if said.get("note") else "comment"
            yield self._remark(assessment, said["item"], field, said["text"], said["by"], said["visibility"])

    def _remark(
        self, assessment: str, item: str, field: str, texts: Mapping[str, str], by: str, visibility: str
    ) -> Edit:
        key = (assessment, ItemKey(item).subject, field)
        return compose(key, self.say(texts), FieldState(), self.people[by], next(self.clock), visibility)

    def _views(self, found: Snapshot) -> Iterator[Edit]:
        """Yield second views, made over the empty assessment as on a laptop that has not seen the first."""
        for said in self.part["disputes"]:
            entry = Entry(item=said["item"], value=f"level:{said['level']}")
            authors: dict[str | None, str] = {None: self.people[said["by"]]}
            yield from edits_of_entries(found, [entry], authors, next(self.clock), None, self.language)
            yield self._remark(
                found.assessment.id, said["item"], "comment", said["comment"], said["by"], "partner"
            )

    def _files(self, assessment: str) -> Iterator[Edit]:
        for said in self.part["evidence"]:
            picture = sample_folder() / said["file"]
            sha = add_bytes(self.workspace, read_evidence(picture))
            _, edits = evidence_edits(
                assessment,
                ItemKey(said["item"]),
                sha,
                picture.name,
                self.say(said["caption"]),
                self.people[said["by"]],
                next(self.clock),
            )
            yield from edits


def _section(path: str) -> str:
    """Return the group in which a question that is not scored stands."""
    return path.split("/")[1]


def _times(begins: str) -> Iterator[str]:
    when = datetime.fromisoformat(begins)
    while True:
        yield moment(when)
        when += STEP
