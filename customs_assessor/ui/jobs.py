"""Long work off the window's thread, on frozen values: progress, cancel, and the outcome back on the window's thread.

The work runs in a plain thread that touches no object of Qt; the window looks at it from time to time. So nothing
of Qt is ever used or destroyed outside the window's thread.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from customs_assessor.progress import Cancelled, Progress

Work = Callable[[Progress], Any]
"""What a job does: it is given the progress to call, touches no widget and no workspace, and returns its result."""

LOOK = 30
"""Milliseconds between two looks at what runs."""
THREAD = "job"
"""Name of the thread of every job."""


class _Task:
    """The work in its thread, and what it has left for the window to read."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self.stop = threading.Event()
        self.steps = (0, 0)
        self.result: Any = None
        self.error: Exception | None = None
        self.thread = threading.Thread(target=self._run, name=THREAD)

    @property
    def ended(self) -> bool:
        """Whether the work was started and is over."""
        return self.thread.ident is not None and not self.thread.is_alive()

    def _run(self) -> None:
        try:
            self._progress(0, 0)
            self.result = self._work(self._progress)
        except Exception as error:  # the window says what happened, whatever it was
            self.error = error

    def _progress(self, done: int, total: int) -> None:
        if self.stop.is_set():
            raise Cancelled
        self.steps = (done, total)


class Job(QObject):
    """One piece of work that runs. Exactly one of ``done``, ``failed`` and ``cancelled`` comes, on the window's thread."""

    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()
    """Comes after each of the three."""

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._task = _Task(work)
        self._told = (0, 0)

    def cancel(self) -> None:
        """Ask the work to stop at its next step; what it was writing is left as it was."""
        self._task.stop.set()

    def start(self) -> None:
        """Begin; called once, by :class:`Jobs`.

        Python collects cycles in whichever thread makes objects: in a job it would destroy objects of Qt there and
        crash. So collection rests until no job runs.
        """
        gc.disable()
        self._task.thread.start()

    def wait(self) -> None:
        """Wait until the work is over; one that was not started is none."""
        if self._task.thread.ident is not None:
            self._task.thread.join()
            _collect_again()

    def look(self) -> bool:
        """Tell what is new about the work, and return whether it is over; called by :class:`Jobs`."""
        over = self._task.ended
        if self._task.steps != self._told:
            self._told = self._task.steps
            self.progressed.emit(*self._told)
        if over:
            _collect_again()
            self._tell_outcome()
        return over

    def _tell_outcome(self) -> None:
        error = self._task.error
        if isinstance(error, Cancelled):
            self.cancelled.emit()
        elif error is not None:
            self.failed.emit(error)
        else:
            self.done.emit(self._task.result)
        self.ended.emit()


def _collect_again() -> None:
    """Let Python collect cycles again unless a job of another page still runs."""
    if all(thread.name != THREAD for thread in threading.enumerate()):
        gc.enable()


class Jobs(QObject):
    """Runs jobs one after the other and keeps them until they end.

    Args:
        parent: owner, usually the page.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[Job] = []
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK)
        self._timer.timeout.connect(self._look)

    @property
    def running(self) -> tuple[Job, ...]:
        """Jobs that have not ended, the first of which runs."""
        return tuple(self._waiting)

    def start(self, work: Work) -> Job:
        """Run ``work`` in the background, after what runs already.

        Connect to the returned job at once: its signals come only when the window's thread is back in its loop.
        """
        job = Job(work, self)
        self._waiting.append(job)
        if len(self._waiting) == 1:
            job.start()
        self._timer.start()
        return job

    def cancel_all(self) -> None:
        """Cancel every job and wait for the one that runs, as before the window closes."""
        for job in self._waiting:
            job.cancel()
        if self._waiting:
            self._waiting[0].wait()

    def _look(self) -> None:
        if not self._waiting:
            self._timer.stop()
            return
        job = self._waiting[0]
        if job.look():
            self._waiting.remove(job)
            job.deleteLater()
            if self._waiting:
                self._waiting[0].start()
