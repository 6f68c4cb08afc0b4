"""A process that is killed while it answers loses no answer that it reported as saved."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

from customs_assessor.store.connection import open_workspace, rows
from customs_assessor.store.verify import verify
from tests.store.conftest import furnish

ROOT = Path(__file__).parent.parent.parent
KILLS = 50
ANSWERING = """
import sys
from pathlib import Path
from customs_assessor.answers.compose import compose, level_answer, moment
from customs_assessor.store.connection import open_workspace
from customs_assessor.store.edits import record, state
from tests.answers.histories import A, KIM

with open_workspace(Path(sys.argv[1])) as ws:
    assert ws.read_only == "", ws.read_only
    number = 0
    while True:
        key = (A, f"item/i{number % 7}", "answer")
        made = compose(key, level_answer(number), state(ws, *key), KIM, moment())
        record(ws, [made])
        print(made.id, flush=True)
        number += 1
"""


def killed_after(path: Path, answers: int, dawdle: int) -> list[str]:
    """Let a process answer, kill it some time after a number of answers, and return the ids that it reported."""
    process = subprocess.Popen(
        [sys.executable, "-c", ANSWERING, str(path)], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    assert process.stdout
    with process.stdout as said:
        reported = [said.readline() for _ in range(answers)]
        # Spend a little while, so that the blow falls anywhere in the loop.
        sum(range(dawdle))
        process.kill()
        reported += said.readlines()
    process.wait()
    # The last line may be cut in its middle.
    return [line.strip() for line in reported if line.endswith("\n")]


def test_no_reported_answer_is_lost_by_a_kill(tmp_path: Path) -> None:
    path = tmp_path / "workspace.sqlite"
    with open_workspace(path) as ws:
        furnish(ws)
    chance = random.Random(7)
    reported: list[str] = []
    for _ in range(KILLS):
        reported += killed_after(path, chance.randint(1, 12), chance.randint(0, 200_000))
        with open_workspace(path) as ws:
            assert ws.read_only == ""
            kept = {row[0] for row in rows(ws, "SELECT id FROM edits")}
            assert set(reported) <= kept
            report = verify(ws)
            assert report.ok, report.problems
    assert len(reported) > KILLS
