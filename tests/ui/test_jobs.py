import gc
import threading

from pytestqt.qtbot import QtBot

from customs_assessor.progress import Progress
from customs_assessor.ui.jobs import Jobs


def test_result_and_progress_come_back_on_the_windows_thread(qtbot: QtBot) -> None:
    jobs, seen = Jobs(), []
    workers: list[object] = []

    def work(progress: Progress) -> int:
        workers.append(threading.current_thread())
        progress(1, 2)
        return 42

    job = jobs.start(work)
    job.progressed.connect(lambda done, total: seen.append((done, total)))
    job.done.connect(
        lambda result: seen.append((result, threading.current_thread() is threading.main_thread()))
    )
    with qtbot.waitSignal(job.ended):
        assert jobs.running == (job,)
    assert seen == [(1, 2), (42, True)]
    assert workers != [threading.main_thread()]
    qtbot.waitUntil(lambda: jobs.running == ())


def test_jobs_run_one_after_the_other(qtbot: QtBot) -> None:
    jobs, order = Jobs(), []
    for name in "abc":
        last = jobs.start(lambda progress, name=name: order.append(name))
    with qtbot.waitSignal(last.ended):
        pass
    assert order == ["a", "b", "c"]


def test_a_cancelled_job_stops_at_its_next_step(qtbot: QtBot) -> None:
    jobs, go_on, steps = Jobs(), threading.Event(), []

    def work(progress: Progress) -> None:
        go_on.wait()
        progress(1, 2)
        steps.append("too far")

    job = jobs.start(work)
    with qtbot.waitSignal(job.cancelled):
        job.cancel()
        go_on.set()
    assert steps == []


def test_a_failure_is_told_and_not_raised(qtbot: QtBot) -> None:
    jobs = Jobs()

    def work(progress: Progress) -> None:
        raise ValueError("no paper")

    job = jobs.start(work)
    with qtbot.waitSignal(job.failed) as told:
        pass
    assert isinstance(told.args[0], ValueError)


def test_cancel_all_leaves_nothing_running(qtbot: QtBot) -> None:
    jobs, started = Jobs(), threading.Event()

    def work(progress: Progress) -> None:
        started.set()
        while True:
            progress(0, 1)

    jobs.start(work)
    started.wait()
    jobs.cancel_all()
    qtbot.waitUntil(lambda: jobs.running == ())


def test_cycles_are_not_collected_while_a_job_runs(qtbot: QtBot) -> None:
    """Python would destroy objects of Qt in the job's thread."""
    first, second, go_on = Jobs(), Jobs(), threading.Event()
    slow = first.start(lambda progress: go_on.wait())
    quick = second.start(lambda progress: gc.isenabled())
    with qtbot.waitSignal(quick.done) as told:
        pass
    assert told.args == [False]
    assert not gc.isenabled()
    with qtbot.waitSignal(slow.ended):
        go_on.set()
    assert gc.isenabled()
