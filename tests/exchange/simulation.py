"""Laptops that exchange workbooks and bundles by chance, and end alike: ``python -m tests.exchange.simulation 10000 [SEED]``.

Each run is a world of its own, made by its seed: three laptops answer, comment, settle, withdraw, undo, add and remove
instances; what they send is lost, doubled and read in any order. In the end everything arrives, and then all must agree.
"""

from __future__ import annotations

import json
import random
import sys
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from typing import Any
from unittest import mock

from customs_assessor.answers.assessment import FormRef
from customs_assessor.answers.compose import cleared, compose, level_answer, moment, state_answer, undo
from customs_assessor.answers.edit import Edit, Stub
from customs_assessor.answers.instances import adding_edits, next_order, removing_edits
from customs_assessor.answers.views import view_of
from customs_assessor.exchange.bundle import Bundle
from customs_assessor.exchange.layout import COMMENT, INSTANCE, LEVEL, REASON, STATE, TARGET
from customs_assessor.joins_bundle import bundle_of
from customs_assessor.store import assessments, edits, forms, imports, missions, people
from customs_assessor.store.connection import rows
from customs_assessor.store.head_table import Place, rebuilt
from customs_assessor.store.verify import verify
from tests.exchange.desk import ASSESSMENT, MISSION
from tests.exchange.laptops import Laptop, Message, form_sheets, imported, memory, picture, small
from tests.exchange.paper import Paper, paper

LAPTOPS = 3
LONG, SHORT = 30, 14
"""How many things happen in a run by hand, and in one of the suite."""
FIELDS = ("answer", "answer", "answer", "comment", "target", "target_date", "evidence_note", "grade")


@dataclass
class World:
    """One run: its chance, its laptops, what is on the way, and all that anybody ever said."""

    seed: int
    chance: random.Random
    laptops: list[Laptop] = field(init=False)
    pool: list[Message] = field(default_factory=list)
    sent: list[Message] = field(default_factory=list)
    said: set[str] = field(default_factory=set)
    taken_back: set[str] = field(default_factory=set)
    clock: int = 0

    def __post_init__(self) -> None:
        self.laptops = [
            Laptop(memory(), self._uuid(), self.chance.choice((0, 0, -40, 90))) for _ in range(LAPTOPS)
        ]
        first = self.laptops[0]
        forms.install(first.ws, small(), form_sheets())
        ref = FormRef(small().form_id, small().version, small().hash)
        missions.ensure_mission(first.ws, MISSION)
        assessments.ensure_assessment(first.ws, ASSESSMENT, MISSION, ref)
        key = (None, "mission", "country")
        self._record(
            first,
            compose(
                key,
                "KR",
                edits.state(first.ws, MISSION, *key[1:]),
                first.author,
                self._now(first),
                mission=MISSION,
            ),
        )
        self.answer(first)
        start = bundle_of(first.ws, MISSION, "internal").bundle
        for laptop in self.laptops[1:]:
            people.ensure_person(laptop.ws, laptop.author, f"P{laptop.skew}")
            self.deliver(laptop, start)

    def live(self) -> None:
        """Let one thing happen."""
        laptop = self.chance.choice(self.laptops)
        deeds: list[tuple[int, Callable[[Laptop], None]]] = [
            (8, self.answer),
            (2, self.settle),
            (2, self.undo),
            (2, self.grow),
            (1, self.set_site),
            (2, self.send_bundle),
            (4, self.send_workbook),
            (1, self.take_back),
            (8, self.read),
        ]
        deed = self.chance.choices([deed for _, deed in deeds], [weight for weight, _ in deeds])[0]
        deed(laptop)
        if self.chance.random() < 0.2:
            self.prove_ancestry(laptop)

    def answer(self, laptop: Laptop) -> None:
        """Set a field of some item, as the window does."""
        snapshot = laptop.snapshot()
        item, name = self.chance.choice(snapshot.items), self.chance.choice(FIELDS)
        if self.chance.random() < 0.5:  # histories grow where many work
            item, name = snapshot.items[0], "answer"
        state = view_of(item.field(name), laptop.author)
        visibility = self.chance.choice((None, None, None, "internal", "partner"))
        value = self._value(item.question.kind, name)
        key = (ASSESSMENT, item.key.subject, name)
        self._record(laptop, compose(key, value, state, laptop.author, self._now(laptop), visibility))

    def settle(self, laptop: Laptop) -> None:
        """Settle a dispute, or join comments."""
        open_fields = [
            (key, state)
            for key, state in edits.states(laptop.ws, ASSESSMENT).items()
            if len(state.values) > 1 and key[1].startswith("item/")
        ]
        if open_fields:
            key, state = self.chance.choice(open_fields)
            value = self.chance.choice(state.values)
            if state.heads[0].field == "comment":
                value = " / ".join(sorted(str(one) for one in state.values))
            made = self._now(laptop)
            self._record(laptop, compose(key, value, state, laptop.author, made, reason="talked it over"))

    def undo(self, laptop: Laptop) -> None:
        """Undo an edit of one's own, an undo or a settlement among them."""
        if laptop.own:
            edit = self.chance.choice(laptop.own[-6:])
            known = {one.id: one for one in edits.edits_of(laptop.ws, ASSESSMENT)}
            states = edits.states(laptop.ws, ASSESSMENT)
            self._record(laptop, undo(edit, known, states, laptop.author, self._now(laptop)))

    def grow(self, laptop: Laptop) -> None:
        """Add an instance or remove one."""
        snapshot, states = laptop.snapshot(), edits.states(laptop.ws, ASSESSMENT)
        (repeat,) = snapshot.repeats
        author, made = laptop.author, self._now(laptop)
        if repeat.instances and self.chance.random() < 0.4:
            one = self.chance.choice(repeat.instances)
            grown = removing_edits(ASSESSMENT, one.id, "post", None, one.order, states, author, made)
        else:
            order = next_order([Fraction(one.order) for one in repeat.instances])
            grown = adding_edits(ASSESSMENT, self._uuid(), "post", None, order, states, author, made)
        self._record(laptop, *grown)

    def set_site(self, laptop: Laptop) -> None:
        """Say where the assessment is made."""
        state = edits.state(laptop.ws, ASSESSMENT, "assessment", "site")
        key = (ASSESSMENT, "assessment", "site")
        value = self.chance.choice(("Port", "Airport"))
        self._record(laptop, compose(key, value, state, laptop.author, self._now(laptop), reason="seen"))

    def send_bundle(self, laptop: Laptop) -> None:
        """Send a bundle."""
        scope = self.chance.choice((MISSION, ASSESSMENT))
        reader = self.chance.choice(("internal", "internal", "partner"))
        self._send(bundle_of(laptop.ws, scope, reader).bundle)

    def send_workbook(self, laptop: Laptop) -> None:
        """Send a workbook as it is, or let people fill it in and save it once or several times."""
        reader = self.chance.choice(("internal", "partner"))
        sheet = paper(laptop.snapshot(reader), self._uuid(), self._now(laptop), self.chance.random() < 0.2)
        if self.chance.random() < 0.2:
            self._send(sheet)
            return
        for name, editor in self.chance.sample((("Cho", ""), ("Dan", "pc"), ("", ""), ("Cho", "pc")), 2):
            held = sheet
            for _ in range(self.chance.randint(1, 3)):
                self.clock += 1
                held = held.saved(self._filled(sheet, held), self._now(laptop, later=200), name, editor)
                self._send(held)
            if self.chance.random() < 0.7:
                break

    def read(self, laptop: Laptop) -> None:
        """Read something that was sent; it may come again, and what never comes is lost until the end."""
        if self.pool:
            place = self.chance.randrange(len(self.pool))
            message = self.pool[place]
            if self.chance.random() < 0.5:
                del self.pool[place]
            if self.chance.random() < 0.85:
                self.deliver(laptop, message)

    def take_back(self, laptop: Laptop) -> None:
        """Take an import back, or redo it."""
        past = imports.imports(laptop.ws)
        if past:
            one = self.chance.choice(past)
            deed = imports.take_back if one.taken_back is None else imports.redo
            deed(laptop.ws, one.id, laptop.author, self._now(laptop))
            touched = (edits.edit_of(laptop.ws, edit) for edit in (*one.edits, *one.withdrawals))
            self.taken_back |= {edit.copy["id"] for edit in touched if edit.copy}

    def deliver(self, laptop: Laptop, message: Message) -> None:
        """Import a message; the same again must bring nothing."""
        again = self.chance.random() < 0.1
        for _ in range(2 if again else 1):
            status = imported(laptop.ws, message, self.chance.random() < 0.1)
        assert not again or status == "unchanged", message

    def end(self) -> None:
        """Deliver everything to everybody, and prove that all agree and that nothing was lost."""
        for laptop in self.laptops:
            # Workbooks first: they bring ancestors as stubs, which a bundle would bring whole.
            everything = self.chance.sample(self.sent, len(self.sent))
            for kind in (Paper, Bundle):
                for message in everything:
                    if isinstance(message, kind):
                        self.deliver(laptop, message)
                self.prove_ancestry(laptop)
            self._prove_saves(laptop)
        first, *others = self.laptops
        for laptop in others:
            self.deliver(first, bundle_of(laptop.ws, MISSION, "internal").bundle)
        whole = bundle_of(first.ws, MISSION, "internal").bundle
        for laptop in others:
            self.deliver(laptop, whole)
        self._prove()

    def _prove(self) -> None:
        first = self.laptops[0]
        pictures = [picture(laptop) for laptop in self.laptops]
        for other in pictures[1:]:
            for name, held in other.items():
                assert held == pictures[0][name], name
        for laptop in self.laptops:
            report = verify(laptop.ws)
            assert report.ok, report.problems
        known = {edit.id for scope in (ASSESSMENT, MISSION) for edit in edits.edits_of(first.ws, scope)}
        assert self.said <= known

    def _prove_saves(self, laptop: Laptop) -> None:
        """Prove that what a copy's last save says of a cell holds, in whichever order the saves were read.

        Of a cell that was refused it says nothing, and an import that was taken back may let an earlier save count again.
        """
        last = {
            (one.copy_id, one.author, one.editor): json.loads(one.cells)
            for one in imports.saves_in(laptop.ws, ASSESSMENT)
        }
        for state in edits.states(laptop.ws, ASSESSMENT).values():
            for head in state.heads:
                if head.copy and head.field != "withdrawn" and head.copy["id"] not in self.taken_back:
                    save = last[head.copy["id"], head.author, head.copy["editor"]]
                    said = save.get(head.subject, {}).get(head.field)
                    assert said in (None, {"value": head.value}), (head, said)

    def prove_ancestry(self, laptop: Laptop) -> None:
        """Prove that a laptop knows all ancestry of what it holds: the heads are those of the whole world's history."""
        every = {
            edit.id: edit
            for one in self.laptops
            for scope in (ASSESSMENT, MISSION)
            for edit in edits.edits_of(one.ws, scope)
        }
        for message in self.sent:
            held = message.edits if isinstance(message, Bundle) else message.machine.edits
            every |= {edit.id: edit for edit in held}
        here = [edit for scope in (ASSESSMENT, MISSION) for edit in edits.edits_of(laptop.ws, scope)]
        unseen = every.keys() - {edit.id for edit in here}
        true = rebuilt(here, [Stub(key, every[key].parents) for key in unseen])
        kept: dict[Place, tuple[str, ...]] = {}
        for scope, subject, name, edit in rows(laptop.ws, "SELECT * FROM heads ORDER BY edit"):
            kept[scope, subject, name] = (*kept.get((scope, subject, name), ()), edit)
        assert kept == true

    def _send(self, message: Message) -> None:
        self.pool.append(message)
        self.sent.append(message)

    def _record(self, laptop: Laptop, *made: Edit) -> None:
        edits.record(laptop.ws, made)
        laptop.own += [edit for edit in made if edit.assessment]
        self.said |= {edit.id for edit in made}

    def _now(self, laptop: Laptop, later: int = 0) -> str:
        self.clock += self.chance.choice((0, 1, 7))
        start = datetime(2026, 11, 20, 8, tzinfo=UTC)
        return moment(start + timedelta(seconds=self.clock + laptop.skew + later))

    def _uuid(self) -> str:
        return str(uuid.UUID(int=self.chance.getrandbits(128), version=4))

    def _value(self, kind: str, name: str) -> Any:
        number = str(self.chance.randint(1, 2))
        if self.chance.random() < 0.15:
            return cleared(name)
        if name == "answer":
            if self.chance.random() < 0.2:
                return state_answer("dont_know", f"reason {number}")
            return level_answer(f"l{number}" if kind == "select_one" else number)
        return {"target": number, "target_date": f"2027-01-0{number}", "grade": number}.get(
            name, f"text {number}"
        )

    def _filled(self, blank: Paper, held: Paper) -> dict[str, dict[str, str]]:
        """Return some cells filled in, changed, cleared or put back."""
        changes: dict[str, dict[str, str]] = {}
        subjects = [subject for subject in held.cells if not subject.startswith(INSTANCE)]
        for subject in self.chance.sample(subjects, min(len(subjects), self.chance.randint(0, 4))):
            number = str(self.chance.randint(1, 2))
            ways = [
                {LEVEL: number, STATE: "", REASON: ""},
                {LEVEL: "", STATE: "", REASON: ""},
                {LEVEL: "", STATE: "Don't know", REASON: f"because {number}"},
                {COMMENT: f"seen {number}"},
                {TARGET: number},
                {
                    name: blank.cells[subject].get(name, "")
                    for name in (LEVEL, STATE, REASON, COMMENT, TARGET)
                },
            ]
            changes[subject] = self.chance.choice(ways)
        return changes


def run(seed: int, steps: int = LONG) -> None:
    """Live one world to its end.

    Raises:
        AssertionError: its laptops do not end alike, or something was lost.
    """
    chance = random.Random(seed)
    # Salts by chance of this run, so that it can be had again.
    with mock.patch("customs_assessor.answers.compose.new_salt", lambda: f"{chance.getrandbits(128):032x}"):
        world = World(seed, chance)
        for _ in range(steps):
            world.live()
        world.end()


def main() -> None:
    """Live many worlds and tell which of them failed."""
    runs, start = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0
    failed = []
    begun = time.monotonic()
    for seed in range(start, start + runs):
        try:
            run(seed)
        except Exception as error:
            failed.append(seed)
            print(f"seed {seed}: {type(error).__name__} {str(error)[:300]}", flush=True)
    print(f"{runs} runs from {start}: {len(failed)} failed {failed[:20]}, {time.monotonic() - begun:.0f} s")
    sys.exit(bool(failed))


if __name__ == "__main__":
    main()
