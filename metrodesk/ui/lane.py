"""A thread that runs jobs one after another, and never is the last to hold one.

A job's closure may hold a page. Were the worker the last to let go of it, Qt objects would
be destroyed on the wrong thread; so the lane's owner in the GUI thread keeps every job and
lets go only after the worker has.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable
from queue import SimpleQueue
from typing import Protocol

from PySide6.QtCore import QObject, Signal


class Job(Protocol):
    """What a lane asks of the jobs put on it."""

    def run(self) -> None:
        """Do the work; called once, on the lane's thread."""

    def cancel(self) -> None:
        """Ask the work to stop at its next tick."""


class Lane(QObject):
    """Runs jobs in the order in which they were put."""

    released = Signal(int)  # the worker no longer holds the job of this number

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: dict[int, Job] = {}
        self._ends: dict[int, threading.Event] = {}
        self._last = 0
        self._queue: SimpleQueue[tuple[int, tuple[threading.Event, ...]] | None] = SimpleQueue()
        self.released.connect(self._let_go)
        self._thread = threading.Thread(target=self._work, name=name, daemon=True)
        self._thread.start()

    @property
    def jobs(self) -> tuple[Job, ...]:
        """The jobs that wait or run."""
        return tuple(self._jobs.values())

    @property
    def ends(self) -> tuple[threading.Event, ...]:
        """What to wait for so that all jobs put so far are over."""
        return tuple(self._ends.values())

    def put(self, job: Job, after: Iterable[threading.Event] = ()) -> None:
        """Queue a job; it begins once everything in `after` has happened."""
        self._last += 1
        self._jobs[self._last] = job
        self._ends[self._last] = threading.Event()
        self._queue.put((self._last, tuple(after)))

    def close(self, patience: float | None = None) -> None:
        """Run what is queued to its end, then stop; the caller waits, at most so many seconds if given."""
        self._queue.put(None)
        self._thread.join(patience)

    def _work(self) -> None:
        while (entry := self._queue.get()) is not None:
            number, after = entry
            for event in after:
                event.wait()
            self._run(number)
            self._ends[number].set()
            self.released.emit(number)

    def _run(self, number: int) -> None:
        self._jobs[number].run()

    def _let_go(self, number: int) -> None:
        del self._jobs[number]
        del self._ends[number]
