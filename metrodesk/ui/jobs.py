"""Work off the GUI thread: one use-case at a time, and the drafts that save themselves."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Hashable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from metrodesk.domain.tick import Tick
from metrodesk.errors import Cancelled
from metrodesk.ui.lane import Lane

log = logging.getLogger(__name__)
Work = Callable[[Tick], object]
SAVE_AFTER = 600  # milliseconds after the last keystroke: within the second that may be lost
TOLD_EVERY = 0.05  # seconds: work may tick for every line, people need not see each
A_MOMENT = 1.0  # seconds
RETRY_AFTER = 3000  # milliseconds until a save that failed is tried again


class Job(QObject):
    """Emits exactly one of succeeded, failed and cancelled, then finished."""

    progressed = Signal(int)  # thousandths of the work
    succeeded = Signal(object)
    failed = Signal(Exception)
    cancelled = Signal()
    finished = Signal()

    def __init__(self, work: Work) -> None:
        super().__init__()
        self.work, self._stop = work, threading.Event()
        self.is_over = False
        self._told = 0.0

    def cancel(self) -> None:
        """Ask the work to stop at its next tick; if it has not begun it never will."""
        self._stop.set()

    def tick(self, done: int, total: int) -> None:
        """Tell how far the work is; raises Cancelled once the person has asked to stop."""
        if self._stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if total and now - self._told >= TOLD_EVERY:
            self._told = now
            self.progressed.emit(done * 1000 // total)

    def run(self) -> None:
        """Do the work; called once, on the worker thread."""
        try:
            self.tick(0, 0)
            self.succeeded.emit(self.work(self.tick))
        except Cancelled:
            self.cancelled.emit()
        except Exception as error:  # the one place: the page explains it
            log.exception("Job failed")
            self.failed.emit(error)
        finally:
            self.is_over = True
            self.finished.emit()


class JobRunner(QObject):
    """Runs jobs one after another, since SQLite has one writer.

    Drafts have a lane of their own, so a long export never holds back what is being typed;
    every job waits until the saves begun before it are done, so it sees all that was typed.
    """

    starting = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker, self._saver = Lane("job", self), Lane("save", self)
        self._looker: Lane | None = None
        self._is_shut = False

    @property
    def is_busy(self) -> bool:
        """Whether a job runs or waits to run."""
        return bool(self._worker.jobs)

    def start(self, job: Job) -> None:
        """Queue the job; the runner keeps it alive until it has finished."""
        if self._is_shut:
            return
        self.starting.emit()
        self._worker.put(job, after=self._saver.ends)

    def save(self, job: Job) -> None:
        """Run a save at once, beside whatever else is running."""
        if not self._is_shut:
            self._saver.put(job)

    def aside(self, job: Job) -> None:
        """Run something that touches no workspace, such as a look at the drives, behind nothing else."""
        if self._is_shut:
            return
        if self._looker is None:
            self._looker = Lane("look", self)
        self._looker.put(job)

    def shutdown(self) -> None:
        """Cancel what can be cancelled, finish the saves and wait; called once, at the end."""
        if self._is_shut:
            return
        self.starting.emit()
        self._is_shut = True
        self._saver.close()
        for job in self._worker.jobs:
            job.cancel()
        self._worker.close()
        if self._looker is not None:
            self._looker.close(A_MOMENT)  # a drive that hangs must not keep the window open


class Autosave(QObject):
    """Saves drafts shortly after the last keystroke; of several versions the newest wins.

    `offer` only remembers; nothing in the GUI thread ever waits. A save that fails is kept
    and tried again, unless a newer version has taken its place.
    """

    saved = Signal(object, object)  # the key, and what the save returned
    failed = Signal(object, Exception)
    settled = Signal()  # nothing waits and nothing runs

    def __init__(self, runner: JobRunner, delay: int = SAVE_AFTER, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._waiting: dict[Hashable, Work] = {}
        self._running: dict[Hashable, Job] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(delay)
        self._timer.timeout.connect(self.flush)
        self._delay = delay
        runner.starting.connect(self.flush, Qt.ConnectionType.DirectConnection)

    @property
    def is_settled(self) -> bool:
        """Whether everything offered has been saved."""
        return not self._waiting and not self._running

    def offer(self, key: Hashable, work: Work) -> None:
        """Save by `work` soon; a later offer of the same key replaces it."""
        self._waiting[key] = work
        self._timer.start(self._delay)

    def flush(self) -> None:
        """Save at once whatever waits; in the order in which it was offered."""
        self._timer.stop()
        for key in tuple(self._waiting):
            self._save(key, self._waiting.pop(key))

    def _save(self, key: Hashable, work: Work) -> None:
        job = Job(work)
        self._running[key] = job
        job.succeeded.connect(lambda result: self.saved.emit(key, result))
        job.failed.connect(lambda error: self._keep_for_retry(key, job, error))
        job.finished.connect(lambda: self._end(key, job))
        self._runner.save(job)

    def _keep_for_retry(self, key: Hashable, job: Job, error: Exception) -> None:
        if key not in self._waiting and self._running.get(key) is job:
            self._waiting[key] = job.work
            self._timer.start(RETRY_AFTER)
        self.failed.emit(key, error)

    def _end(self, key: Hashable, job: Job) -> None:
        if self._running.get(key) is job:
            del self._running[key]
        if self.is_settled:
            self.settled.emit()


class Loader(QObject):
    """Loads what a page shows; of several requests only the newest is delivered."""

    loaded = Signal(object)
    failed = Signal(Exception)
    began = Signal()
    ended = Signal()

    def __init__(self, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._newest: Job | None = None

    @property
    def is_loading(self) -> bool:
        """Whether the newest request is still out."""
        return self._newest is not None

    def load(self, work: Work) -> None:
        """Ask for a new state of things and forget what was asked before."""
        if self._newest is not None:
            self._newest.cancel()
        job = Job(work)
        self._newest = job
        job.succeeded.connect(self._deliver)
        job.failed.connect(self._complain)
        job.finished.connect(self._end)
        self.began.emit()
        self._runner.start(job)

    def _deliver(self, result: object) -> None:
        if self.sender() is self._newest:
            self.loaded.emit(result)

    def _complain(self, error: Exception) -> None:
        if self.sender() is self._newest:
            self.failed.emit(error)

    def _end(self) -> None:
        if self.sender() is self._newest:
            self._newest = None
            self.ended.emit()
