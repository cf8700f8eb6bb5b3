"""Keeping drafts: what is typed is offered for saving, and remembered until it is safe."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, Signal

from metrodesk.domain.check import Finding
from metrodesk.domain.draft_steps import DraftState, Steps
from metrodesk.domain.period import Period
from metrodesk.domain.report import ReportBody
from metrodesk.domain.task import TaskId
from metrodesk.domain.tick import Tick
from metrodesk.ui.workplace import Change, Service, Workplace

if TYPE_CHECKING:
    from metrodesk.services.workspaces import Workspace

Key = tuple[str, TaskId, Period]
Typed = tuple[DraftState, Steps]
DRAFT = "draft"
DRAFTS = frozenset({Change.DRAFTS})
LONGEST_WAIT = 900  # milliseconds: who never stops typing is saved while typing


class DraftKeeper(QObject):
    """Stands between a form and the autosave: no draft is shown older than it was typed."""

    saving = Signal(object)  # the task
    saved = Signal(object, str, object)  # the task, when, its findings
    failed = Signal(object, Exception)

    def __init__(self, place: Workplace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._unsaved: dict[Key, Typed] = {}
        self._waiting = QElapsedTimer()
        place.autosave.saved.connect(self._note_saved)
        place.autosave.failed.connect(self._note_failure)

    @classmethod
    def of(cls, place: Workplace) -> DraftKeeper:
        """Return the one keeper of a workplace: it outlives the pages, which are built anew."""
        return place.findChild(cls) or cls(place, place)

    def keep(self, task: TaskId, state: DraftState, steps: Steps) -> None:
        """Save a draft and its steps soon, and at once if something has been waiting long enough."""
        key, typed = (DRAFT, task, self._place.period), (state, steps)
        self._unsaved[key] = typed
        work = self._place.work(saving(task, self._place.period, typed, self._place.filler))
        if not self._waiting.isValid():
            self._waiting.start()
        self._place.autosave.offer(key, work)
        self.saving.emit(task)
        if self._waiting.hasExpired(LONGEST_WAIT):
            self.save_now()

    def newest(self, task: TaskId, period: Period, stored: Typed) -> Typed:
        """Return what was typed last, if that is not stored yet, else what is stored."""
        return self._unsaved.get((DRAFT, task, period), stored)

    @property
    def unsaved(self) -> Mapping[Key, ReportBody]:
        """What was typed and is not saved yet."""
        return {key: state.body for key, (state, _) in self._unsaved.items()}

    def save_now(self) -> None:
        """Save whatever waits without further delay."""
        self._place.autosave.flush()

    def _note_saved(self, key: Key, result: tuple[Typed, str, tuple[Finding, ...]]) -> None:
        if key[0] != DRAFT:
            return
        self._waiting.invalidate()
        typed, moment, findings = result
        if self._unsaved.get(key) is typed:
            del self._unsaved[key]
            self.saved.emit(key[1], moment, findings)
        self._place.tell(DRAFTS)

    def _note_failure(self, key: Key, error: Exception) -> None:
        if key[0] == DRAFT:
            self.failed.emit(key[1], error)


def saving(task: TaskId, period: Period, typed: Typed, filler: str) -> Service:
    """Return the service that saves one draft and says which version it saved."""

    def save(ws: Workspace, _: Tick) -> object:
        from metrodesk.services.entry import save_draft

        state, steps = typed
        done = save_draft(ws, task, period, state.body, filler, taken=state.taken, steps=steps)
        return typed, done.saved_at, done.findings

    return save
