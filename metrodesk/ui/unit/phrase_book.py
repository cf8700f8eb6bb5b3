"""The unit's phrases (常用语) as the windows hold them: read once, changed off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from metrodesk.domain.tick import Tick
from metrodesk.ui.jobs import Job
from metrodesk.ui.workplace import Workplace

if TYPE_CHECKING:
    from metrodesk.services.workspaces import Workspace

Change = Callable[["Workspace"], tuple[str, ...]]


class PhraseBook(QObject):
    """The phrases, those used most first."""

    changed = Signal()
    failed = Signal(Exception)

    def __init__(self, place: Workplace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self.phrases: tuple[str, ...] = ()

    def load(self) -> None:
        """Read the phrases."""

        def read(ws: Workspace) -> tuple[str, ...]:
            from metrodesk.services.own_phrases import own_phrases

            return own_phrases(ws)

        self._start(read)

    def add(self, phrase: str) -> None:
        """Keep one more phrase."""

        def add(ws: Workspace) -> tuple[str, ...]:
            from metrodesk.services.own_phrases import add_phrase

            return add_phrase(ws, phrase)

        self._start(add)

    def keep(self, phrases: Sequence[str]) -> None:
        """Keep exactly these phrases."""

        def keep(ws: Workspace) -> tuple[str, ...]:
            from metrodesk.services.own_phrases import keep_phrases

            return keep_phrases(ws, phrases)

        self._start(keep)

    def note_use(self, phrase: str) -> None:
        """Let a phrase that was used come sooner next time."""

        def note(ws: Workspace) -> tuple[str, ...]:
            from metrodesk.services.own_phrases import note_phrase_used

            return note_phrase_used(ws, phrase)

        self._start(note)

    def _start(self, change: Change) -> None:
        def work(ws: Workspace, _: Tick) -> object:
            return change(ws)

        job = Job(self._place.work(work))
        job.succeeded.connect(self._take)
        job.failed.connect(self.failed)
        self._place.runner.start(job)

    def _take(self, phrases: tuple[str, ...]) -> None:
        self.phrases = phrases
        self.changed.emit()
