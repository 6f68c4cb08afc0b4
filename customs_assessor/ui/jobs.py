"""Long work off the window's thread, on frozen values: progress, cancel, and the outcome back on the window's thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from customs_assessor.progress import Cancelled, Progress

Work = Callable[[Progress], Any]
"""What a job does: it is given the progress to call, touches no widget and no workspace, and returns its result."""


class Job(QObject):
    """One piece of work that runs. Exactly one of ``done``, ``failed`` and ``cancelled`` comes, on the window's thread."""

    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()
    """Comes after each of the three."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop at its next step; what it was writing is left as it was."""
        self._stop.set()

    def progress(self, done: int, total: int) -> None:
        """Tell how far the work is; called by the work.

        Raises:
            Cancelled: the user asked for it.
        """
        if self._stop.is_set():
            raise Cancelled
        self.progressed.emit(done, total)


class _Runner(QRunnable):
    def __init__(self, job: Job, work: Work) -> None:
        super().__init__()
        self._job, self._work = job, work

    def run(self) -> None:
        job = self._job
        try:
            job.progress(0, 0)
            result = self._work(job.progress)
        except Cancelled:
            job.cancelled.emit()
        except Exception as error:  # the window says what happened, whatever it was
            job.failed.emit(error)
        else:
            job.done.emit(result)
        job.ended.emit()


class Jobs(QObject):
    """Starts jobs one after the other and keeps them until they end.

    Args:
        parent: owner, usually the page.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._running: list[Job] = []

    @property
    def running(self) -> tuple[Job, ...]:
        """Jobs that have not ended."""
        return tuple(self._running)

    def start(self, work: Work) -> Job:
        """Run ``work`` in the background.

        Connect to the returned job at once: its signals come only when the window's thread is back in its loop.
        """
        job = Job(self)
        self._running.append(job)
        job.ended.connect(lambda: self._end(job))
        self._pool.start(_Runner(job, work))
        return job

    def cancel_all(self) -> None:
        """Cancel every job and wait for them, as before the window closes."""
        for job in self._running:
            job.cancel()
        self._pool.waitForDone()

    def _end(self, job: Job) -> None:
        if job in self._running:
            self._running.remove(job)
        job.deleteLater()
